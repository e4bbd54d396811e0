"""Words of force: verbs and nouns of attack, weapons, forces, and what is hit. Data, and how verbs inflect.

Each table maps words to a value of the shared vocabularies (`foedus.terms`), never to a rule.
"""

from collections.abc import Mapping


def split_words(text: str) -> list[str]:
    """Return the words and phrases that semicolons part."""
    return [word.strip() for word in text.split(";") if word.strip()]


def _words_by_value(groups: Mapping[str, str]) -> dict[str, str]:
    return {word: value for value, text in groups.items() for word in split_words(text)}


def _verbs(groups: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    pairs = ((shape, *entry.split(" = ")) for shape, text in groups.items() for entry in split_words(text))
    return tuple((lemma, act, shape) for shape, lemma, act in pairs)


# Verb: kind of act, by how it takes its object. `direct`: X struck Y. `launch`: X fired a weapon at Y.
# `weak`: an attack only beside a weapon or a force. `enter`: X crossed into Y. `land`: a weapon came down.
# `harm`: a result (killed, destroyed).
VERBS: tuple[tuple[str, str, str], ...] = _verbs(
    {
        "direct": (
            "attack = attack; strike struck struck striking = attack; bomb = bombardment; bombard = bombardment; "
            "shell = shelling; invade = invasion; assault = attack; strafe = air strike; "
            "torpedo torpedoed torpedoed torpedoing = naval attack; ambush = ground assault; raid = attack; "
            "annex = annexation; blockade = blockade; sabotage = sabotage; assassinate = assassination; "
            "hijack = hijacking"
        ),
        "weak": (
            "hit hit hit hitting = attack; target = attack; pound = bombardment; pummel = bombardment; "
            "sink sank sunk sinking = naval attack; storm = attack; overrun overran overrun overrunning = invasion; "
            "occupy = occupation; seize = attack; capture = attack; hack = cyber operation; rocket = missile strike; "
            "board = seizure of craft; ram rammed rammed ramming = attack"
        ),
        "launch": (
            "fire = attack; launch = attack; lob lobbed lobbed lobbing = attack; rain = attack; hurl = attack; "
            "send sent sent sending = attack; shoot shot shot shooting = attack; unleash = attack; "
            "drop dropped dropped dropping = bombardment"
        ),
        "enter": "enter = incursion; cross = incursion; violate = incursion; breach = incursion; penetrate = incursion",
        "land": (
            "land = attack; fall fell fallen falling = attack; explode = attack; "
            "slam slammed slammed slamming = attack; crash = attack"
        ),
        "harm": (
            "kill = attack; destroy = attack; damage = attack; wound = attack; injure = attack; "
            "hurt hurt hurt hurting = attack; devastate = attack; blow up = attack; set fire to = attack; "
            "disable = attack"
        ),
    }
)
# Verbs of more than one word: the form, and `down` (X shot down a craft) or `phrase` (as `direct`).
PARTICLE_VERBS: tuple[tuple[str, str, str], ...] = tuple(
    (word, mark.split()[0], mark.split()[1])
    for word, mark in (
        entry.split(" = ")
        for entry in split_words(
            "shot down = past down; shoots down = s down; shooting down = ing down; shoot down = base down; "
            "downed = past down; brought down = past down; opened fire on = past phrase; opened fire at = past "
            "phrase; "
            "opening fire on = ing phrase; opens fire on = s phrase; fired on = past phrase; fired upon = past "
            "phrase; "
            "fires on = s phrase; firing on = ing phrase; open fire on = base phrase; fire on = base phrase"
        )
    )
)
# Noun: kind of act. A weapon before it narrows it.
NOUNS: dict[str, str] = _words_by_value(
    {
        "attack": (
            "attack; attacks; strike; strikes; assault; assaults; onslaught; offensive; aggression; raid; raids; "
            "under fire"
        ),
        "bombardment": "barrage; barrages; salvo; salvos; bombardment; bombardments; bombing; bombings",
        "air strike": (
            "airstrike; airstrikes; air strike; air strikes; aerial strike; aerial strikes; air raid; air raids; "
            "air attack; air attacks; aerial bombardment; bombing raid; bombing raids"
        ),
        "missile strike": (
            "missile strike; missile strikes; missile attack; missile attacks; missile barrage; rocket attack; "
            "rocket attacks; rocket fire; rocket barrage"
        ),
        "drone strike": "drone strike; drone strikes; drone attack; drone attacks",
        "shelling": "shelling; artillery fire; mortar fire; artillery strike; artillery attack; mortar attack",
        "invasion": "invasion",
        "incursion": "incursion; incursions",
        "annexation": "annexation",
        "ground assault": "ambush; ground assault; ground offensive",
        "cyber operation": "cyberattack; cyberattacks; cyber attack; cyber attacks; cyber operation",
        "blockade": "naval blockade; blockade",
        "bombing": "car bombing; suicide bombing",
        "terrorist attack": "suicide attack; terrorist attack; terrorist attacks; terror attack",
        "sabotage": "sabotage",
        "naval bombardment": "naval bombardment",
        "assassination": "assassination",
        "airspace incursion": "airspace violation",
        "armed raid": "gun attack",
    }
)
WEAPONS: dict[str, str] = _words_by_value(
    {
        "missile strike": (
            "missile; missiles; ballistic missile; ballistic missiles; cruise missile; cruise missiles; rocket; "
            "rockets; hypersonic missiles; hypersonic missile"
        ),
        "drone strike": (
            "drone; drones; uav; uavs; unmanned aerial vehicle; unmanned aerial vehicles; unmanned aircraft; shahed; "
            "shaheds; attack drone; attack drones; quadcopter; quadcopters; suicide drones; kamikaze drone; "
            "kamikaze drones"
        ),
        "air strike": (
            "jet; jets; warplane; warplanes; fighter jet; fighter jets; fighter bombers; bomber; bombers; aircraft; "
            "combat aircraft; military aircraft; helicopter; helicopters; helicopter gunships; f-16; f-16s; f-35; "
            "f-35s; f-15; su-24; su-34; su-35; mig-31; mig-29; rafale; b-2; b-52; fighter plane; fighter planes; "
            "planes; air force"
        ),
        "shelling": (
            "artillery; mortar; mortars; mortar shells; shells; artillery shells; shell; howitzers; tank fire; "
            "artillery rounds; mortar rounds"
        ),
        "bombardment": "bomb; bombs; munition; munitions; projectile; projectiles",
        "naval attack": "torpedo; torpedoes",
        "": "warship; warships; gunboat; gunboats; submarine",
        "bombing": "car bomb; truck bomb; suicide bomber; suicide bombers; explosive device",
    }
)
STRAY = frozenset(split_words("aircraft; bomb; bombs; planes; shell; shells"))
FORCES = tuple(
    split_words(
        "forces; armed forces; troops; soldiers; military; army; navy; air force; ground forces; fighters; "
        "militants; "
        "gunmen; rebels; insurgents; commandos; paratroopers; marines; tanks; militia; militias; militiamen; jets; "
        "warplanes; warship; warships; gunboats; special forces; coast guard; border guards; patrol; saboteurs; "
        "mercenaries; terrorists; attackers; assailants; hackers; units; brigade; regiment; guards; settlers; "
        "bombers; "
        "fighter jets; battalion"
    )
)
OBJECTS: dict[str, str] = _words_by_value(
    {
        "military base": (
            "air base; airbase; air bases; military base; military bases; naval base; army base; base; bases; camp; "
            "barracks; outpost; garrison; military installation; military installations; military site; "
            "military sites; military facility; military facilities; military compound; missile site; "
            "military airport; army post; military positions; military targets; military airfield; airfield; "
            "airfields; ammunition depot; arms depot; army headquarters"
        ),
        "residential building": (
            "residential building; residential buildings; residential block; apartment building; apartment "
            "buildings; "
            "apartment block; apartment blocks; residential compound; house; houses; home; homes; villa; "
            "residential area; residential areas; flats; residential district; residential neighbourhood; "
            "residential neighborhood; tower block; high rise"
        ),
        "energy facility": (
            "power plant; power plants; power station; power stations; power facility; refinery; refineries; "
            "oil refinery; oil refineries; oil facility; oil facilities; gas facility; gas facilities; gas plant; "
            "gas field; oil field; oil fields; lng plant; oil depot; fuel depot; energy facility; energy facilities; "
            "energy infrastructure; energy plants; substation; substations; power grid; oil terminal; lng terminal; "
            "lng facilities; oil installations; oil processing facility; thermal power plant; fuel tanks; "
            "energy sites; power lines; oil installation"
        ),
        "transport works": (
            "railway depot; rail depot; railway; railways; railway station; train station; rail line; railway line; "
            "bridge; bridges; rail hub; train; road; highway; locomotive depot; railway bridge; rail infrastructure"
        ),
        "airport": "airport; airports; international airport",
        "port": "port; ports; seaport; harbour; harbor; port infrastructure; port facilities",
        "hospital": "hospital; hospitals; clinic; maternity ward",
        "school": "school; schools; university; kindergarten; college",
        "place of worship": "mosque; church; temple; synagogue; cathedral; shrine; monastery",
        "commercial building": (
            "hotel; hotels; market; shopping mall; shopping centre; shopping center; factory; factories; warehouse; "
            "office building; restaurant; cafe; shop; industrial zone; industrial zones; plant"
        ),
        "diplomatic premises": (
            "embassy; consulate; embassies; consulate general; diplomatic mission; embassy compound; "
            "consular building; consular section"
        ),
        "government building": (
            "parliament building; presidential palace; government building; government buildings; "
            "defence ministry building; defense ministry building; ministry building"
        ),
        "public vessels": (
            "frigate; destroyer; warship; warships; patrol boat; patrol boats; naval vessel; naval vessels; "
            "corvette; "
            "coast guard vessel; naval ship; aircraft carrier; navy ship; navy vessel; gunboat; navy destroyer"
        ),
        "merchant vessels": (
            "tanker; tankers; oil tanker; oil tankers; cargo ship; cargo ships; container ship; merchant ship; "
            "merchant ships; freighter; bulk carrier; cargo vessel; merchant vessel; merchant vessels; "
            "commercial ship; commercial vessel; commercial vessels"
        ),
        "fishing vessels": "fishing boat; fishing boats; fishing vessel; fishing vessels; trawler",
        "civil aircraft": (
            "airliner; passenger plane; passenger jet; civilian aircraft; passenger aircraft; civilian airliner; "
            "airliners"
        ),
        "public aircraft": (
            "fighter jet; fighter jets; warplane; warplanes; military aircraft; military plane; military helicopter; "
            "fighter; bomber; reconnaissance aircraft; reconnaissance plane; jet; jets; combat jet; "
            "military helicopters; su-24; f-16; su-34; su-35; f-35"
        ),
        "water facility": (
            "water tank; desalination plant; desalination plants; dam; reservoir; water facility; pumping station; "
            "water plant; water tower"
        ),
        "nuclear facility": (
            "nuclear site; nuclear sites; nuclear facility; nuclear facilities; nuclear plant; nuclear power plant; "
            "reactor; nuclear reactor; enrichment plant"
        ),
        "undersea cable or pipeline": (
            "undersea cable; undersea cables; subsea cable; pipeline; pipelines; gas pipeline; data cable; "
            "power cable; gas pipelines"
        ),
        "communications facility": (
            "television tower; tv tower; communications tower; telecommunications tower; communications dome; "
            "radio station; communications facility"
        ),
        "satellite": "satellite; satellites",
        "critical infrastructure": "critical infrastructure",
        "nationals": (
            "civilians; citizens; nationals; tourists; worshippers; residents; villagers; pilgrims; passengers; "
            "students; civilian"
        ),
        "land forces": "soldiers; troops; servicemen; peacekeepers",
        "armed forces": (
            "forces; armed forces; military; army; navy; military personnel; positions; army positions; "
            "military position; radar; radar site; air defences; air defenses; launchers; missile launchers"
        ),
        "security forces": "police; police station; police officers; border guards; border post; checkpoint",
        "territory": "territory; soil",
        "airspace": "airspace",
        "sovereignty": "sovereignty",
        "civilian object": "town; towns; village; villages; settlement; settlements; city; cities",
        "territorial sea": "territorial waters",
        "territorial integrity": "territorial integrity",
    }
)
PERSONS_OF_GROUP = tuple(
    split_words(
        "leaders; leader; leadership; commander; commanders; members; member; negotiators; officials; "
        "militants; fighters; "
        "operatives; chief; figures; delegation; operative; positions; targets; strongholds; camps; hideouts; "
        "infrastructure; command; interests"
    )
)

# Beside one of these, a word of force means something else.
HARMLESS_BEFORE = frozenset(
    split_words(
        "advertising; anxiety; asthma; bear; bee; bowling; charm; cyber-crime; doctors; dog; drug; fbi; "
        "general; heart; "
        "hunger; immigration; labor; labour; lightning; marketing; midfield; nurses; panic; personal; pilots; "
        "police; "
        "rail-workers; shark; surprise; tax; teachers; teachers'; transit; verbal; wildcat"
    )
)
HARMLESS_AFTER = frozenset(
    split_words(
        "accord; action; ad; ads; agreement; balance; ballot; bargain; bottom; chord; deal; deals; dog; dogs; "
        "force; goal; "
        "gold; group; headlines; height; high; highs; inflation; low; lows; market; markets; midfielder; note; oil; "
        "optimism; optimistic; pact; partner; partners; pose; price; rate; rates; record; records; rock; tone; zone"
    )
)
SPORT = frozenset(
    split_words(
        "basketball; batsman; bowler; bowlers; championship; championships; chess; coach; cricket; cup; "
        "cyclist; cyclists; "
        "defender; equaliser; fans; football; goal; goalkeeper; goals; half-time; innings; kick-off; kickoff; "
        "league; "
        "match; matches; midfielder; olympic; olympics; peloton; penalty; playoff; playoffs; quarterback; "
        "rugby; scored; "
        "scorer; season; soccer; stadium; stage-winner; striker; strikers; tennis; tournament; wicket; wickets; "
        "winger"
    )
)
MARKET = frozenset(
    split_words(
        "bonds; bourse; currency; dividend; earnings; hedge; index; investor; investors; lira; rouble; ruble; "
        "shareholders; shares; speculators; stock; stocks; traders; yen"
    )
)
PLAY = frozenset(
    split_words(
        "anniversary; commemorated; commemorates; documentary; drill; drills; exercise; exercises; fiction; "
        "fictional; "
        "film; game; historian; historians; hypothetical; imaginary; imagined; maneuvers; manoeuvres; mock; "
        "movie; museum; "
        "novel; rehearsal; rehearse; rehearsed; rehearsing; scenario; scenarios; simulate; simulated; simulates; "
        "simulating; simulation; theatrical; trained; training; videogame; wargame; wargames"
    )
)
PAST = frozenset(
    split_words(
        "anniversary; centuries; century; commemorate; commemorated; commemorates; decade; decades; historian; "
        "historians"
    )
)


def inflect(lemma: str) -> dict[str, str]:
    """Return the forms of a verb by name: base, s, past, part, ing; four words give an irregular one.

    >>> inflect("bomb")["past"], inflect("strike struck struck striking")["past"], inflect("seize")["ing"]
    ('bombed', 'struck', 'seizing')
    """
    words = lemma.split()
    if len(words) == 4:  # noqa: PLR2004 - base, past, participle, -ing
        base, past, part, ing = words
        return {"base": base, "s": _third(base), "past": past, "part": part, "ing": ing}
    head, rest = words[0], "".join(f" {word}" for word in words[1:])
    stem = head.removesuffix("e")
    past = head[:-1] + "ied" if head.endswith("y") and head[-2] not in "aeiou" else stem + "ed"
    irregular = {"blow": ("blew", "blown", "blowing"), "set": ("set", "set", "setting")}
    past, part, ing = irregular.get(head, (past, past, stem + "ing"))
    return {"base": head + rest, "s": _third(head) + rest, "past": past + rest, "part": part + rest, "ing": ing + rest}


def _third(base: str) -> str:
    if base.endswith(("s", "x", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"
