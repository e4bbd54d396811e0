"""Names of places that are far oftener something else: a word, a person, a state. Data only.

Such a place is read where the text says where it lies ("Mary, Turkmenistan"), or with its kind ("Mary province").
"""

# fmt: off - tables of words, a group to a line
UNSAFE_PLACES = frozenset(
    "nice male sale bath reading mobile split best battle victoria florida hope orange lima "
    "san st mary santiago hamilton kingston georgetown the east west north south gulf sea".split()
) | {"canal zone"}  # of Panama, of Suez
# Cities and provinces of the imported tables.
UNSAFE_IMPORTED = frozenset(
    "aba anda aurora austin avan bar barking batman batu bello bender bo bor boma bole brades brent bria buffalo "
    "buda "
    "cary capas centar chita corona cypress dali david daye delgado derby douglas dudley edo eugene fes fier flora "
    "fontana formosa franca fremont fuji galle garland george getafe gilbert gombe granada harper hassan hayward "
    "hitachi hub ica imus indore independence irving jackson jamaica johnson jos juja kara kennedy kira kirov kita "
    "kota lami lander latina latour laval liberia lida lincoln linden lobito loja london madison man manas mango "
    "manta marka markham martin masina meads melo memphis mendi mesa metro minas minna miri mito modesto moga mongo "
    "morelia morena nada nadi naga natal newport newton nikki nitra noda noord norton ogre oral orai ordos orlando "
    "orsk ota pala palma palmas pandi paradise pereira perm pest phoenix plano plaque ponce poole preston pune "
    "queens "
    "rangel regina reno rewa rivera rosario rosetta ruse saga salem salinas salto samara samba santos sari saki "
    "serra "
    "seria sinop sodo soledad springs sumo surrey sutton swords talas tanga tema timon tito toledo touba toyota tula "
    "van vaughan vienna viana vigo vura warder warri wau windsor winchester york yao armenia ontario franklin "
    "commonwealth freeport charlotte alexandra americana buenavista cleveland carolina columbus concord carrefour "
    "castro clare chandler commerce downey esperanza guadalupe hastings henderson hollywood jamestown libertad "
    "mercedes montgomery paola progreso providence rainville regensburg livingstone florencia mansfield lancaster "
    "city coast centre central delta down down isla lakes lot lac lacs unity rivers pool punjab para paul mono mon "
    "mayo mara manus manche mila meta meath mie est edo eua eure fars farm gulf guard guarda glacis grad centre "
    "nord sud ouest est oeste norte sul sur amazonas central western eastern northern southern capital districts "
    "northwest northeast southwest southeast federal national distrito free state unity bloke bled bong lola loreto "
    "diana duarte vargas varese rojas paget sandys salas clare mary elias jersey boe bury camden cher chin chuy fria "
    "gard gers kent kep kole lara leova logar loire maine marne marsa matera nan nara napo neno nevada olt orel oio "
    "oise pita plav poni porto powys qala qax sal sark seti sila soum surrey tabor tak tarn thaa troms tuy tuva utah "
    "uri vas vaud war wele yap yoro ziro zou zug union progress victory liberty republic region province county "
    "islands district territory presidente maritime littoral atlantic pacific plateau savanes centrale "
    "more store borders cascade marches mass canal quarter miss mobile colon afar hail hull valley nacional reading "
    "vladimir north south east west male best battle hope".split()
)
# Given names that are states too: before a name that nothing else explains they mean a person ("Jordan Smith").
PERSONAL_STATES = frozenset(("jordan", "chad", "georgia"))
NO_SURNAMES = frozenset(
    "valley river times airlines airport ministry minister foreign defence defense interior prime king queen "
    "prince army "
    "air navy border national republic television radio news day today post daily state government president".split()
)

# What some places of the register are that are no towns, in a word of the vocabulary: what strikes them strikes that.
WORKS = {
    **dict.fromkeys(
        ("Natanz", "Fordow", "Osirak", "Dimona", "Yongbyon", "Chernobyl", "Zaporizhzhia Nuclear Power Plant",
         "Barakah nuclear power plant"),
        "nuclear facility",
    ),
    **dict.fromkeys(
        ("Ras Laffan", "North Field", "South Pars", "Asaluyeh", "Mina al-Ahmadi", "Abqaiq", "Khurais", "Ras Tanura",
         "In Amenas", "Heglig"),
        "energy facility",
    ),
    **dict.fromkeys(("Hamad International Airport", "Ben Gurion Airport"), "airport"),
    **dict.fromkeys(("Kerch Bridge", "Kiel Canal"), "transport works"),
    **dict.fromkeys(("Nord Stream", "Balticconnector"), "undersea cable or pipeline"),
    "Kakhovka Dam": "water facility",
    "Khobar Towers": "residential building",
}  # fmt: skip
# What stands before a name as a part of somebody's or of a ship's: "the sloop Afonso de Albuquerque".
NAME_LINKS = frozenset("de da do dos das di del von van der ibn bin".split())
# Behind "the" and a town's name these show that it is no town's: "beside the Santa Fe off South Georgia".
BEHIND_SHIPS = frozenset(
    "off in on at was were had has and with by from to near after before when as for which that is while into went "
    "sank then under until over".split()
)
# Capitalised words behind a town's name that do not make it longer.
BEHIND_TOWNS = frozenset(
    "accord accords agreement agreements air airbase airfield airport and army base bay bazaar bridge camp castle "
    "cathedral central church city club college conference congress convention council county court crossing "
    "declaration "
    "district division dam east federation festival field forum front garrison gate general governorate group harbour "
    "harbor heights hill hills hospital hotel international island islands junction lake land line market marathon "
    "mayor memorandum military mission mosque museum naval north oblast pact park peace police port post prison "
    "process "
    "proper province protocol railway region river road route school seaport sector section south square stadium "
    "state station street summit talks temple times today tower town township treaty university valley village west "
    "yesterday zone".split()
)
