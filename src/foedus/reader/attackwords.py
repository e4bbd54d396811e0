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
            "board = seizure of craft; ram rammed rammed ramming = attack; hammer = bombardment; "
            "batter = bombardment; "
            "torch = attack; burn = attack; wreck = attack; commandeer = seizure of craft; besiege = blockade"
        ),
        "launch": (
            "fire = attack; launch = attack; lob lobbed lobbed lobbing = attack; rain = attack; hurl = attack; "
            "send sent sent sending = attack; use used used using = attack; "
            "throw threw thrown throwing = attack; shoot shot shot shooting = attack; unleash = attack; "
            "drop dropped dropped dropping = bombardment; detonate = bombing"
        ),
        "enter": (
            "enter = incursion; cross = incursion; violate = incursion; breach = incursion; penetrate = incursion; "
            "intrude = incursion; stray = incursion; fly flew flown flying = incursion"
        ),
        "land": (
            "land = attack; fall fell fallen falling = attack; explode = attack; "
            "slam slammed slammed slamming = attack; crash = attack"
        ),
        "cut": "cut cut cut cutting = sabotage; sever = sabotage; rupture = sabotage",
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
            "fires on = s phrase; firing on = ing phrase; open fire on = base phrase; fire on = base phrase; "
            "broke into = past phrase; breaking into = ing phrase; broken into = part phrase; "
            "came down = past land; coming down = ing land; rained down = past land; "
            "opened fire = past phrase; opening fire = ing phrase; opens fire = s phrase; open fire = base phrase"
        )
    )
)
# Noun: kind of act. A weapon before it narrows it.
NOUNS: dict[str, str] = _words_by_value(
    {
        "attack": (
            "attack; attacks; strike; strikes; assault; assaults; onslaught; offensive; aggression; raid; raids; "
            "gunfire; sniper fire; small-arms fire; machine-gun fire; "
            "under fire; counterattack; counteroffensive; cross-border attack; cross-border raid; airborne assault; "
            "bombing campaign"
        ),
        "bombardment": "barrage; barrages; salvo; salvos; bombardment; bombardments; bombing; bombings",
        "air strike": (
            "airstrike; airstrikes; air strike; air strikes; aerial strike; aerial strikes; air raid; air raids; "
            "air attack; air attacks; aerial bombardment; bombing raid; bombing raids; air campaign; aerial attack; "
            "aerial attacks; airborne raid; aerial bombing"
        ),
        "missile strike": (
            "missile strike; missile strikes; missile attack; missile attacks; missile barrage; rocket attack; "
            "rocket attacks; rocket fire; rocket barrage; rocket salvo; rocket salvos; missile salvo; "
            "missile salvos; "
            "missile fire; rocket strike; rocket strikes; missile launches; missile launch"
        ),
        "drone strike": (
            "drone strike; drone strikes; drone attack; drone attacks; drone raid; drone raids; drone swarm; "
            "drone assault"
        ),
        "shelling": (
            "shelling; artillery fire; mortar fire; artillery strike; artillery attack; mortar attack; shellfire; "
            "artillery barrage; artillery bombardment; artillery shelling; artillery strikes; tank fire; "
            "artillery salvo; artillery duel"
        ),
        "frontier incident": "border clash; border clashes; border skirmish; border skirmishes; border incident",
        "invasion": "invasion",
        "incursion": "incursion; incursions; intrusion; intrusions; ground incursion",
        "annexation": "annexation",
        "ground assault": "ambush; ambushes; ground assault; ground offensive; ground attack",
        "cyber operation": (
            "cyberattack; cyberattacks; cyber attack; cyber attacks; cyber operation; hacking attack; cyber assault"
        ),
        "blockade": "naval blockade; blockade",
        "bombing": "car bombing; suicide bombing",
        "terrorist attack": (
            "suicide attack; terrorist attack; terrorist attacks; terror attack; militant attack; suicide attacks"
        ),
        "sabotage": "sabotage",
        "naval bombardment": "naval bombardment; naval gunfire",
        "naval attack": "torpedo attack; naval attack; torpedo strike",
        "assassination": "assassination",
        "airspace incursion": (
            "airspace violation; airspace violations; drone incursion; drone incursions; airspace incursion; "
            "airspace breach"
        ),
        "armed raid": "gun attack; shooting attack; armed raid",
        "hostage taking": "hostage taking",
    }
)
WEAPONS: dict[str, str] = _words_by_value(
    {
        "missile strike": (
            "missile; missiles; ballistic missile; ballistic missiles; cruise missile; cruise missiles; rocket; "
            "rockets; hypersonic missiles; hypersonic missile; exocet; exocets; tomahawk; tomahawks; scud; "
            "scuds; iskander; "
            "iskanders; kinzhal; kinzhals; kalibr; himars; storm shadow; storm shadows; atacms; katyusha; katyushas; "
            "katyusha rockets; grad rockets; qassam rockets; anti-ship missile; anti-ship missiles; guided missile; "
            "guided missiles; surface-to-surface missiles; anti-tank missile; anti-tank missiles; anti-tank rockets"
        ),
        "drone strike": (
            "drone; drones; uav; uavs; unmanned aerial vehicle; unmanned aerial vehicles; unmanned aircraft; shahed; "
            "sea drone; sea drones; naval drone; naval drones; geran; gerans; exploding drones; exploding drone; "
            "explosive drones; surveillance drone; surveillance drones; loitering munition; loitering munitions; "
            "shahed drone; shahed drones; decoy drones; "
            "shaheds; attack drone; attack drones; quadcopter; quadcopters; suicide drones; kamikaze drone; "
            "kamikaze drones"
        ),
        "air strike": (
            "jet; jets; warplane; warplanes; fighter jet; fighter jets; fighter bombers; bomber; bombers; aircraft; "
            "combat aircraft; military aircraft; helicopter; helicopters; helicopter gunships; f-16; f-16s; f-35; "
            "f-35s; f-15; su-24; su-34; su-35; mig-31; mig-29; rafale; b-2; b-52; fighter plane; fighter planes; "
            "planes; air force; mig-31s; mig-29s; su-34s; su-35s; su-24s; su-30; su-30s; su-57; tu-95; tu-95s; "
            "tu-22; tu-22s; "
            "gripen; gripens; typhoons; tornado jets; gunships; attack helicopter; attack helicopters; "
            "stealth bombers; "
            "stealth bomber; aeroplane; aeroplanes; airplane; airplanes; airship; zeppelin; zeppelins; "
            "heavy bombers; strategic bombers; bomber aircraft; plane"
        ),
        "shelling": (
            "artillery; mortar; mortars; mortar shells; shells; artillery shells; shell; howitzers; tank fire; "
            "artillery rounds; mortar rounds; guns; artillery guns; field guns; gun batteries; "
            "multiple rocket launchers"
        ),
        "bombardment": (
            "bomb; bombs; munition; munitions; projectile; projectiles; glide bomb; glide bombs; cluster bombs"
        ),
        "cyber operation": "hackers; malware; malicious software; ransomware; wiper malware; computer virus",
        "naval attack": "torpedo; torpedoes",
        "attack": "water cannon; water cannons; grenade; grenades; petrol bomb; petrol bombs",
        "": "warship; warships; gunboat; gunboats; submarine",
        "bombing": (
            "car bomb; truck bomb; suicide bomber; suicide bombers; explosive device; lorry bomb; lorry bombs; "
            "car bombs; "
            "roadside bomb; roadside bombs; truck bombs; explosive devices; explosive charge; "
            "explosive charges; parcel bomb"
        ),
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
        "patrol boat; cruiser; cruisers; fighters; legionaries; divisions; regiments; guardsmen; "
        "ship; ships; vessel; vessels; fleet; fleets; coastguard; coastguards; coastguard ship; coastguard ships; "
        "coastguard vessel; coastguard vessels; frigate; destroyer; corvette; frigates; destroyers; "
        "fighter jets; battalion; coalition; coalition forces; security forces; gendarmes; paramilitaries; "
        "coast guard ship; coast guard ships; coast guard vessel; coast guard vessels; coast guard cutter; "
        "patrol ship; patrol vessel; patrol boats; naval ship; navy ship; naval vessels; navy vessels; naval forces; "
        "air forces; ground troops; infantry; armoured vehicles; battalions; raiders; frogmen; agents; divers; "
        "special operations forces; armed men; masked men; proxies; pirates; security services; "
        "intelligence service; "
        "armoured columns; armored columns; squadron; border troops; army units; combat units; sailors; "
        "airmen; pilots"
    )
)
OBJECTS: dict[str, str] = _words_by_value(
    {
        "military base": (
            "air base; airbase; air bases; military base; military bases; naval base; army base; base; bases; camp; "
            "barracks; outpost; garrison; military installation; military installations; military site; "
            "military sites; military facility; military facilities; military compound; missile site; "
            "military airport; army post; military positions; military targets; military airfield; airfield; "
            "airfields; ammunition depot; arms depot; army headquarters; air force base; naval headquarters; "
            "army camp; "
            "training camp; training camps; command post; command posts; weapons depot; weapons depots; "
            "weapons store; "
            "ammunition dump; ammunition store; munitions depot; military headquarters; military camp; "
            "army barracks; "
            "military depot; navy base; naval port; naval installation; military outpost; peacekeeping base; "
            "military warehouse; military runway; drone base; military complex"
        ),
        "residential building": (
            "residential building; residential buildings; residential block; apartment building; apartment "
            "buildings; "
            "apartment block; apartment blocks; residential compound; house; houses; home; homes; villa; "
            "residential area; residential areas; flats; residential district; residential neighbourhood; "
            "dormitory; hostel; farmhouse; block of flats; blocks of flats; residential tower; residential quarter; "
            "apartment complex; housing block; housing estate; apartments; "
            "residential neighborhood; tower block; high rise"
        ),
        "energy facility": (
            "power plant; power plants; power station; power stations; power facility; refinery; refineries; "
            "oil refinery; oil refineries; oil facility; oil facilities; gas facility; gas facilities; gas plant; "
            "gas field; oil field; oil fields; lng plant; oil depot; fuel depot; energy facility; energy facilities; "
            "energy infrastructure; energy plants; substation; substations; power grid; oil terminal; lng terminal; "
            "lng facilities; oil installations; oil processing facility; thermal power plant; fuel tanks; "
            "energy sites; power lines; grid operator; electricity grid; oil installation; gas storage; "
            "gas storage facility; compressor station; "
            "gas compressor station; transformer station; wind farm; solar farm; hydroelectric plant; "
            "hydroelectric power plant; fuel storage; fuel storage facility; oil storage facility; fuel store; "
            "oil tanks; gas terminal; oil pumping station; oil hub; gas pumping station; electricity substation; "
            "electricity substations; electrical substation; power substation; gas processing plant; oil platform; "
            "oil platforms; gas platform; oil rig; export terminal; oil export terminal; coal plant"
        ),
        "transport works": (
            "railway depot; rail depot; railway; railways; railway station; train station; rail line; railway line; "
            "bridge; bridges; rail hub; train; road; highway; locomotive depot; railway bridge; rail infrastructure; "
            "rail junction; railway junction; railway yard; rail yard; freight train; passenger train; rail depot; "
            "metro station; bus station; road bridge; tunnel; railway hub; rail terminal; border crossing; "
            "crossing point"
        ),
        "airport": "airport; airports; international airport; aerodrome; airstrip; civilian airport",
        "port": (
            "port; ports; seaport; harbour; harbor; port infrastructure; port facilities; container terminal; "
            "grain terminal; docks; quay; port terminal; ferry terminal"
        ),
        "hospital": (
            "hospital; hospitals; clinic; maternity ward; field hospital; medical centre; medical center; clinics"
        ),
        "school": "school; schools; university; kindergarten; college",
        "place of worship": "mosque; church; temple; synagogue; cathedral; shrine; monastery",
        "commercial building": (
            "hotel; hotels; market; shopping mall; shopping centre; shopping center; factory; factories; warehouse; "
            "office building; restaurant; cafe; shop; industrial zone; industrial zones; plant; supermarket; bakery; "
            "office block; office tower; shops; warehouses; marketplace; steelworks; shipyard; grain silo; "
            "grain silos; "
            "grain store; grain warehouse; nightclub; industrial estate; industrial facility; steel plant; "
            "chemical plant; drone factory; munitions factory; arms factory; logistics centre; depot; depots"
        ),
        "diplomatic premises": (
            "embassy; consulate; embassies; consulate general; diplomatic mission; embassy compound; "
            "consular building; consular section"
        ),
        "government building": (
            "parliament building; presidential palace; government building; government buildings; "
            "defence ministry building; defense ministry building; ministry building; town hall; city hall; "
            "courthouse; "
            "government headquarters; presidential compound; president's residence; government compound; "
            "government offices; customs post; customs house"
        ),
        "public vessels": (
            "frigate; destroyer; warship; warships; patrol boat; patrol boats; naval vessel; naval vessels; "
            "corvette; cruiser; cruisers; battleship; battleships; flagship; naval patrol boat; navy boat; "
            "navy boats; coastguard vessel; coastguard ship; coastguard boat; "
            "patrol craft;  minesweeper; fleet; naval fleet; landing ship; supply ship; patrol vessel; patrol ship; "
            "warship's crew; submarine; submarines; frigates; destroyers; coast guard ship; coast guard cutter; "
            "coast guard vessel; naval ship; aircraft carrier; navy ship; navy vessel; gunboat; navy destroyer"
        ),
        "merchant vessels": (
            "tanker; tankers; oil tanker; oil tankers; cargo ship; cargo ships; container ship; merchant ship; "
            "merchant ships; freighter; bulk carrier; cargo vessel; merchant vessel; merchant vessels; "
            "commercial ship; commercial vessel; commercial vessels; ferry; passenger ferry; container ships; "
            "cargo vessels; bulk carriers; lng carrier; gas carrier; crude carrier; supertanker; freighters; "
            "merchantman; barge; barges; commercial ships; product tanker; car carrier; shipping; fuel tanker; "
            "chemical tanker"
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
            "water plant; water tower; waterworks; water treatment plant; desalination unit; water pumping station"
        ),
        "nuclear facility": (
            "nuclear site; nuclear sites; nuclear facility; nuclear facilities; nuclear plant; nuclear power plant; "
            "reactor; nuclear reactor; enrichment plant; enrichment site; uranium enrichment plant; "
            "research reactor; "
            "nuclear power station"
        ),
        "undersea cable or pipeline": (
            "undersea cable; undersea cables; subsea cable; pipeline; pipelines; gas pipeline; data cable; "
            "power cable; gas pipelines; oil pipeline; subsea cables; telecommunications cable; electricity cable; "
            "fibre-optic cable; submarine cable; telecoms cable; internet cable"
        ),
        "communications facility": (
            "television tower; tv tower; communications tower; telecommunications tower; communications dome; "
            "radio station; communications facility; television station; tv station; computer network; "
            "computer networks; satellite network; broadcasting centre; data centre; "
            "data center; radio tower; state broadcaster's headquarters"
        ),
        "satellite": "satellite; satellites",
        "critical infrastructure": "critical infrastructure",
        "nationals": (
            "civilians; citizens; nationals; tourists; worshippers; residents; villagers; pilgrims; passengers; "
            "students; civilian"
        ),
        "land forces": (
            "soldiers; troops; servicemen; peacekeepers; patrol; army patrol; military convoy; army convoy; "
            "border patrol; soldier; infantry; tanks; armoured vehicle; armoured vehicles; army vehicle; paratroopers"
        ),
        "armed forces": (
            "forces; armed forces; military; army; navy; military personnel; positions; army positions; "
            "military position; radar; radar site; air defences; air defenses; launchers; missile launchers; "
            "radar station; radars; air defence site; air defence systems; missile battery; artillery positions; "
            "air defence battery; air defences; rocket launchers; command centre; command center; army units; "
            "trenches; defensive positions"
        ),
        "security forces": (
            "police; police station; police officers; border guards; border post; checkpoint; police post; "
            "guard post; "
            "border posts; police headquarters; border guard post; police checkpoint"
        ),
        "territory": "territory; soil",
        "airspace": "airspace",
        "sovereignty": "sovereignty",
        "civilian object": (
            "hamlet; hamlets; town; towns; village; villages; settlement; settlements; city; cities; bus; "
            "buses; refugee camp; museum; "
            "library; farm; farms; civilian infrastructure; civilian areas; civilian area; civilian buildings; "
            "car; cars; "
            "minibus; ambulance; displacement camp; aid convoy; prison; stadium; camp for displaced people; "
            "grain ship; tent; tents; lighthouse; playground; vehicle; vehicles; civilian targets; "
            "neighbourhood; suburb; suburbs"
        ),
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
        "documentary; drill; drills; exercise; exercises; fiction; "
        "fictional; "
        "film; game; gamers; hypothetical; imaginary; imagined; maneuvers; manoeuvres; mock; "
        "movie; museum; "
        "novel; rehearsal; rehearse; rehearsed; rehearsing; scenario; scenarios; simulate; simulated; simulates; "
        "simulating; simulation; theatrical; videogame; wargame; wargames"
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
