"""Peoples, states by their old names, and seats of governments: whom each means. Data only.

What the register says itself is not repeated; a name that two bear stands nowhere.
"""

from foedus.reader.attackwords import split_words

# As a people's name, in the singular and the plural.
PEOPLES: dict[str, tuple[str, ...]] = {
    actor: tuple(split_words(names))
    for actor, names in {
        "AZE": ("Azeris"),
        "TUR": ("Ottomans; Ottoman Turks"),
        "BIH": ("Bosniaks; Bosniak"),
        "RUS": ("Bolsheviks; Bolshevik; tsarist; Tsarist"),
        "AUH": ("Austro-Hungarians; Habsburg; Hapsburg"),
        "GBR": (
            "Englishmen; Englishman; Scots; Scotsmen; Welshmen; Brits; Redcoats; redcoats; Englishwoman; Scotsman; "
            "Welshman"
        ),
        "FRA": ("Frenchmen; Frenchman; Frenchwoman"),
        "NLD": ("Dutchmen; Dutchman; Dutchwoman"),
        "IRL": ("Irishmen; Irishman; Irishwoman"),
        "ESP": ("Spaniard; Spaniards"),
        "POL": ("Pole"),
        "DEU": ("West Germans; Reich"),
        "DDR": ("East German; East Germans"),
        "BGR": ("Bulgars"),
        "BFA": ("Burkinabes; Burkinabè; Burkinabé"),
        "SLE": ("Sierra Leoneans"),
        "CAF": ("Central Africans"),
        "COD": ("Zairian; Zairians; Zaireans"),
        "ZWE": ("Rhodesians"),
        "ETH": ("Abyssinian; Abyssinians"),
        "IRN": ("Persians"),
        "TKM": ("Turkmenistani; Turkmenistanis"),
        "KGZ": ("Kyrgyzstani; Kyrgyzstanis"),
        "TJK": ("Tajikistani; Tajikistanis"),
        "UZB": ("Uzbekistani; Uzbekistanis"),
        "KAZ": ("Kazakhstanis"),
        "LAO": ("Laotians"),
        "VNM": ("North Vietnamese"),
        "BRN": ("Bruneians"),
        "AUS": ("Aussies"),
        "BLR": ("Belorussian; Belorussians; Byelorussian; Byelorussians; Belarussians"),
        "ROU": ("Rumanian; Rumanians; Roumanian; Roumanians"),
        "SVN": ("Slovenes"),
        "XKX": ("Kosovans"),
        "YMD": ("South Yemenis"),
        "YAR": ("North Yemenis"),
        "SAR": ("Sardinians"),
        "BAV": ("Bavarian; Bavarians"),
        "SIC": ("Neapolitans"),
        "HAN": ("Hanoverians"),
        "SAX": ("Saxons"),
        "TUS": ("Tuscans"),
        "YUG": ("Jugoslav; Jugoslavs; Yugoslavians"),
        "GTM": ("Guatemalans"),
        "ECU": ("Ecuadoreans"),
        "SLV": ("Salvadorean; Salvadoreans; Salvadorian; Salvadorians"),
        "ATG": ("Antiguans"),
        "LCA": ("Saint Lucians; St Lucian; St Lucians"),
        "VCT": ("Vincentians"),
        "KNA": ("Kittitians"),
        "CPV": ("Cape Verdeans"),
        "DJI": ("Djiboutians"),
        "SYC": ("Seychellois"),
        "MDG": ("Malagasies"),
        "PNG": ("Papua New Guineans"),
        "SLB": ("Solomon Islanders"),
        "TUV": ("Tuvaluans"),
        "NRU": ("Nauruans"),
        "PLW": ("Palauans"),
        "FSM": ("Micronesians"),
        "VUT": ("Vanuatuans"),
        "MUS": ("Mauritians"),
        "ARE": ("Emiratis"),
        "PHL": ("Filipina; Filipinas"),
        "MDV": ("Maldivians"),
        "GNQ": ("Equatorial Guinean; Equatorial Guineans; Equatoguineans"),
        "GNB": ("Bissau-Guineans; Guinea-Bissauan"),
        "MNE": ("Montenegrins"),
        "CYP": ("Greek Cypriots"),
        "KWT": ("Kuwaitis"),
        "ZAF": ("Afrikaner; Afrikaners"),
        "LIE": ("Liechtensteiners"),
        "AND": ("Andorrans"),
        "MCO": ("Monégasque; Monegasques"),
        "CHN": ("Red Chinese; Chinese Communist; Chinese Communists; Communist Chinese"),
        "TWN": (
            "Taiwanese; Formosan; Chinese Nationalist; Chinese Nationalists; Nationalist Chinese; Kuomintang; "
            "Guomindang"
        ),
        "SWZ": ("Swazis"),
        "BWA": ("Motswana; Botswanans"),
        "ZAN": ("Zanzibaris"),
        "SMR": ("Sanmarinese"),
        "GEO": ("Georgians"),
        "GRC": ("Hellenic"),
        "PRU": ("Prussian"),
        "republika-srpska": ("Bosnian Serb"),
        "nagorno-karabakh": ("Karabakh Armenians; Artsakh Armenian"),
        "south-ossetia": ("South Ossetians"),
        "abkhazia": ("Abkhazians; Abkhazes"),
        "transnistria": ("Transnistrians; Transdniestrian"),
        "northern-cyprus": ("Turkish Cypriots"),
        "somaliland": ("Somalilanders"),
        "biafra": ("Biafran; Biafrans"),
        "confederate-states": ("Confederate; Confederates"),
        "houthis": ("Huthi; Huthis; Houthis"),
        "polisario": ("Sahrawi; Sahrawis; Saharawi; Saharawis"),
        "FIN": ("Finn; Finns"),
    }.items()
}
# As a name of the state itself.
OLD_STATES: dict[str, tuple[str, ...]] = {
    actor: tuple(split_words(names))
    for actor, names in {
        "COD": ("Congo"),
        "DEU": ("Nazi Germany; Third Reich; Hitler's Germany; Imperial Germany; Wilhelmine Germany; Kaiser's Germany"),
        "JPN": ("Imperial Japan"),
        "TWN": ("Nationalist China; Free China"),
        "RUS": ("Imperial Russia; Tsarist Russia; tsarist Russia; Putin's Russia"),
        "ITA": ("Fascist Italy; Mussolini's Italy"),
        "FRA": ("Vichy France; Free France; Napoleonic France; Revolutionary France"),
        "CHN": (
            "Red China; Qing China; Imperial China; mainland China; the People's Republic; Communist China; Mao's China"
        ),
        "TUR": ("Ottoman Turkey; Kemalist Turkey"),
        "EGY": ("Nasser's Egypt"),
        "IRQ": ("Saddam's Iraq; Ba'athist Iraq; Baathist Iraq; Saddam Hussein's Iraq"),
        "SYR": ("Assad's Syria; Baathist Syria"),
        "ESP": ("Francoist Spain; Nationalist Spain; Republican Spain; Franco's Spain"),
        "IRN": ("Khomeini's Iran; Qajar Iran; Imperial Iran; revolutionary Iran"),
        "LBY": ("Gaddafi's Libya; Qaddafi's Libya; Gadhafi's Libya"),
        "ROU": ("Antonescu's Romania"),
        "UGA": ("Amin's Uganda; Idi Amin's Uganda"),
        "ZAF": ("apartheid South Africa"),
        "SRB": ("Milosevic's Serbia; Milošević's Serbia"),
        "YUG": ("Tito's Yugoslavia; Milosevic's Yugoslavia; rump Yugoslavia; royal Yugoslavia"),
        "SUN": ("Stalin's Russia"),
        "CUB": ("Castro's Cuba; Batista's Cuba"),
        "VNM": ("communist Vietnam; Communist Vietnam"),
        "HUN": ("Horthy's Hungary"),
        "MMR": ("military-ruled Myanmar"),
    }.items()
}
# Where authorities sit that few states recognise: the name of the seat stands for them.
DE_FACTO_SEATS = {
    "Sukhumi": "abkhazia", "Sukhum": "abkhazia", "Tskhinvali": "south-ossetia", "Tskhinval": "south-ossetia",
    "Tiraspol": "transnistria", "Hargeisa": "somaliland", "Stepanakert": "nagorno-karabakh",
    "Banja Luka": "republika-srpska",
}  # fmt: skip
# Offices, parliaments, agencies and residences that speak and act for a state.
SEATS: dict[str, tuple[str, ...]] = {
    actor: tuple(split_words(names))
    for actor, names in {
        "GBR": (
            "Admiralty; War Office; Air Ministry; Number 10; No 10; No. 10; Downing St; Ministry of Defence in "
            "Whitehall"
        ),
        "USA": (
            "National Security Agency; US Department of Defense; US Department of War; US State Department; US "
            "Defense Department; Defense Intelligence Agency; US Treasury; US Department of Justice; Foggy Bottom; "
            "Joint Chiefs of Staff"
        ),
        "DEU": (
            "Reich Chancellery; Bundeskriminalamt; Bundespolizei; Wilhelmstrasse; Auswärtiges Amt; Bendlerstrasse; "
            "Bundestag"
        ),
        "JPN": ("Gaimusho; Kasumigaseki; Imperial Headquarters"),
        "RUS": ("FSO; Federation Council; Russian Security Council; Lubyanka"),
        "SUN": ("Narkomindel; Supreme Soviet; Comintern"),
        "UKR": (
            "Verkhovna Rada; Bankova; Ukraine's Security Service; Security Service of Ukraine; Defence Intelligence "
            "of Ukraine; Main Directorate of Intelligence"
        ),
        "RVN": ("Saigon government; Saigon regime; Diem government"),
        "CHN": ("Chinese Communist Party; Central Military Commission; Zhongnanhai; People's Daily; CCTV; Waijiaobu"),
        "PRK": ("Korean Central News Agency; Supreme People's Assembly; Workers' Party of Korea"),
        "KOR": ("Cheong Wa Dae"),
        "ISR": ("Israeli security cabinet; Israel Police; Kirya; COGAT; Cogat"),
        "IRN": (
            "Ministry of Intelligence and Security; Guardian Council; Fars news agency; Mehr news agency; ISNA; "
            "Press TV; Nournews; Islamic Republic News Agency; Iranian regime; ayatollahs' regime; mullahs' regime"
        ),
        "SYR": ("Assad regime; Syrian Arab News Agency"),
        "IND": (
            "South Block; Raisina Hill; Rashtrapati Bhavan; Lok Sabha; Indian MEA; Ministry of External Affairs; "
            "Research and Analysis Wing"
        ),
        "PAK": ("GHQ Rawalpindi; Foreign Office in Islamabad"),
        "FRA": ("Deuxième Bureau; Matignon; Élysée; Élysée Palace; Palais Bourbon"),
        "ETH": ("Derg; Dergue"),
        "MLI": ("Malian junta; Bamako junta"),
        "NER": ("Niger's junta; Niamey junta"),
        "BFA": ("Ouagadougou junta; Burkina Faso's junta"),
        "NGA": ("Federal Military Government of Nigeria; Aso Rock"),
        "ZAF": ("Union Buildings; Bureau of State Security"),
        "AGO": ("MPLA government"),
        "MOZ": ("FRELIMO government"),
        "SDN": ("Port Sudan government; Sovereignty Council of Sudan; Transitional Sovereignty Council"),
        "SOM": ("Villa Somalia"),
        "IRQ": ("Iraqi intelligence service"),
        "LBY": ("Government of National Accord"),
        "YEM": ("Presidential Leadership Council; Hadi government; Hadi's government"),
        "SAU": ("Saudi Royal Court"),
        "ARE": ("Emirates News Agency"),
        "QAT": ("Qatari Amiri Diwan"),
        "BHR": ("Bahrain News Agency"),
        "LBN": ("Baabda; National News Agency of Lebanon"),
        "TUR": (
            "Ottoman Porte; the Porte; Turkish intelligence service; National Intelligence Organization; National "
            "Intelligence Organisation; Special Organization of the Ottoman Empire; Kemalists; Beştepe; Çankaya"
        ),
        "AUT": ("Ballhausplatz"),
        "HUN": ("Horthy government"),
        "ROU": ("Cotroceni; Romanian Ministry of National Defence"),
        "GRC": ("Maximos Mansion"),
        "SWE": ("Säpo; Swedish Security Service; Rosenbad"),
        "NOR": ("Storting"),
        "DNK": ("Folketing; Christiansborg"),
        "ISL": ("Althing"),
        "EST": ("Estonian Internal Security Service; Riigikogu; KAPO"),
        "LVA": ("Saeima"),
        "NLD": ("Binnenhof; MIVD; AIVD"),
        "PRT": ("PIDE"),
        "IRL": ("Dáil"),
        "ITA": ("Comando Supremo; Quirinale"),
        "AUS": ("Australian Signals Directorate; ASIO; Australian Federal Police"),
        "CAN": (
            "RCMP; Royal Canadian Mounted Police; Parliament Hill; Communications Security Establishment; Rideau Hall"
        ),
        "MEX": ("Los Pinos"),
        "CUB": ("MINREX"),
        "NIC": ("Sandinista government"),
        "COL": ("Casa de Nariño"),
        "VEN": ("SEBIN; Maduro government; Telesur"),
        "ECU": ("Carondelet Palace"),
        "PER": ("Casa de Pizarro"),
        "BOL": ("Palacio Quemado"),
        "CHL": ("La Moneda; DINA"),
        "BRA": ("Planalto; Itamaraty; Palácio do Planalto"),
        "ARG": ("Casa Rosada; San Martín Palace"),
        "MMR": ("State Administration Council; Myanmar junta; Burmese junta; Naypyidaw junta; junta in Naypyidaw"),
        "KHM": ("Lon Nol government"),
        "LAO": ("Royal Lao Government"),
        "MYS": ("Wisma Putra; Putrajaya"),
        "PHL": ("Malacañang; Malacañan Palace; Batasang Pambansa"),
        "IDN": ("Merdeka Palace; Istana Merdeka"),
        "LKA": ("Temple Trees"),
        "NPL": ("Singha Durbar"),
        "TWN": (
            "Taiwan's Ministry of National Defense; Ministry of National Defense of Taiwan; Taipei's Presidential "
            "Office; National Security Bureau; Legislative Yuan; Executive Yuan"
        ),
        "ARM": ("Armenian Ministry of Defence; Armenian Defence Ministry; National Security Service of Armenia"),
        "AZE": ("Azerbaijan's Defence Ministry; State Security Service of Azerbaijan"),
        "GEO": ("Georgian Interior Ministry"),
        "KAZ": ("Akorda; National Security Committee of Kazakhstan"),
        "KGZ": ("State Committee for National Security of Kyrgyzstan"),
        "TJK": ("Khovar; State Committee for National Security of Tajikistan"),
        "AFG": ("Kabul regime; Ashraf Ghani's government; Islamic Emirate"),
        "MAR": ("Makhzen"),
        "DZA": ("El Mouradia"),
        "TUN": ("Carthage Palace"),
        "GHA": ("Jubilee House"),
        "CAF": ("Bangui government"),
        "OMN": ("Oman Maritime Security Centre"),
        "BLR": ("Belarusian KGB; KGB of Belarus; State Border Committee of Belarus; Belarusian State Border Committee"),
        "MNE": ("Agency for National Security of Montenegro"),
        "CZE": ("Hradčany"),
        "DDR": ("Volkskammer"),
        "eu": ("European Parliament; EEAS; European External Action Service"),
        "un": ("UNOCHA; UN Refugee Agency"),
    }.items()
}
