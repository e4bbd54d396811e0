"""Words of force: verbs and nouns of attack, weapons, forces, and what is hit. Data, and how verbs inflect.

Each table maps words to a value of the shared vocabularies (`foedus.terms`), never to a rule.
"""

from collections.abc import Mapping


def split_words(text: str) -> list[str]:
    """Return the words and phrases that semicolons part."""
    return [word.strip() for word in text.split(";") if word.strip()]


def words_by_value(groups: Mapping[str, str]) -> dict[str, str]:
    """Return each word with the value under which it stands."""
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
            "hijack = hijacking; firebomb = bombardment; carpet-bomb = air strike; dive-bomb = air strike"
            "; mortar = shelling; machine-gun machine-gunned machine-gunned machine-gunning = attack; "
            "depth-charge = naval attack; gas gassed gassed gassing = chemical or biological attack; dynamite = "
            "bombing; "
            "sabre = attack; cannonade = shelling; napalm = air strike; water-cannon = attack"
        ),
        "weak": (
            "hit hit hit hitting = attack; target = attack; pound = bombardment; pummel = bombardment; "
            "sink sank sunk sinking = naval attack; storm = attack; overrun overran overrun overrunning = invasion; "
            "occupy = occupation; seize = attack; capture = attack; hack = cyber operation; "
            "board = seizure of craft; ram rammed rammed ramming = naval attack; hammer = bombardment; "
            "batter = bombardment; "
            "recapture = attack; knock = cyber operation; deface = cyber operation; disrupt = cyber operation; "
            "engage = attack; torch = attack; burn = attack; burn burnt burnt burning = attack; wreck = attack; "
            "commandeer = seizure of craft; "
            "besiege = blockade; "
            "kidnap kidnapped kidnapped kidnapping = hostage taking; abduct = hostage taking; "
            "jam jammed jammed jamming = jamming; spoof = jamming; dazzle = attack in space; "
            "grab grabbed grabbed grabbing = seizure of craft; waylay waylaid waylaid waylaying = attack; "
            "take took taken taking = seizure of craft; retake retook retaken retaking = attack; impound = "
            "seizure of craft; "
            "crater = attack; plaster = bombardment; rush = attack; overpower = attack; riddle = attack; rake = "
            "attack; pepper = attack; blitz = bombardment"
            "; blast = attack; maul = attack; hole = attack; gut gutted gutted gutting = attack; snipe = attack; "
            "scuttle = attack; wipe = cyber operation; paralyse = cyber operation; paralyze = cyber operation; "
            "infect = cyber operation; "
            "encrypt = cyber operation; assail = attack; vandalise = attack; loot = attack; sack = attack; "
            "plunder = attack; blind = attack in space"
        ),
        "launch": (
            "fire = attack; launch = attack; lob lobbed lobbed lobbing = attack; rain = attack; hurl = attack; "
            "loose = attack; spray = attack; release = attack; send sent sent sending = attack; use used used "
            "using = attack; "
            "throw threw thrown throwing = attack; shoot shot shot shooting = attack; unleash = attack; "
            "drop dropped dropped dropping = bombardment; put put put putting = attack; detonate = bombing"
        ),
        "enter": (
            "enter = incursion; cross = incursion; violate = incursion; breach = incursion; penetrate = incursion; "
            "intrude = incursion; stray = incursion; fly flew flown flying = incursion; "
            "blunder = incursion; wander = incursion; drift = incursion; loiter = incursion; circle = incursion; "
            "hover = incursion; linger = incursion; spend spent spent spending = incursion; buzz = incursion; steer = "
            "incursion; infiltrate = incursion; overfly overflew overflown overflying = incursion"
        ),
        "land": (
            "land = attack; fall fell fallen falling = attack; explode = attack; "
            "slam slammed slammed slamming = attack; crash = attack; smash = attack; plunge = attack; "
            "plough = attack; plow = attack; rip ripped ripped ripping = attack; tear tore torn tearing = attack"
        ),
        "cut": "cut cut cut cutting = sabotage; sever = sabotage; rupture = sabotage",
        "mine": "mine = mining; lay laid laid laying = mining; sow sowed sown sowing = mining",
        "harm": (
            "kill = attack; destroy = attack; damage = attack; wound = attack; injure = attack; "
            "hurt hurt hurt hurting = attack; devastate = attack; blow up = attack; set fire to = attack; "
            "disable = attack; murder = attack; massacre = attack; slaughter = attack; gun down = attack; "
            "shoot dead = attack; maim = attack; flatten = attack; raze = attack; demolish = attack; "
            "set set set setting = attack; obliterate = attack; incinerate = attack; cripple = attack; level "
            "levelled levelled levelling = attack; "
            "knock out = attack; wipe out = attack"
            "; mow down = attack; hunt down = attack; burn down = attack; blow apart = attack; stab stabbed "
            "stabbed stabbing = attack; behead = attack; set ablaze = attack; blow blew blown blowing = attack; "
            "set alight = attack; shatter = attack; "
            "reduce = attack; annihilate = attack; rout = attack"
        ),
    }
)
# Verbs of more than one word: the form, and `down` (X shot down a craft) or `phrase` (as `direct`).
_PARTICLE_FORMS: tuple[tuple[str, str, str], ...] = tuple(
    (word, mark.split()[0], mark.split()[1])
    for word, mark in (
        entry.split(" = ")
        for entry in split_words(
            "shot down = past down; shoots down = s down; shooting down = ing down; shoot down = base down; "
            "downed = past down; brought down = past down; intercepted = past down; intercepting = ing down; "
            "forced down = past down; forcing down = ing down; exchanged fire = past clash; traded fire = past "
            "clash; "
            "exchanging fire = ing clash; trading fire = ing clash; exchanged gunfire = past clash; "
            "traded gunfire = past clash; exchange fire = base clash; trade fire = base clash; "
            "exchanged shots = past clash; exchanged mortar fire = past clash; exchanged artillery fire = past "
            "clash; "
            "took control of = past weak; taking control of = ing weak; seized control of = past weak; "
            "blew himself up = past blast; blew herself up = past blast; blew themselves up = past blast; "
            "clashed with = past clash; clashing with = ing clash; clash with = base clash; battled = past clash; "
            "bringing down = ing down; brings down = s down; downs = s down; opened fire on = past phrase; opened "
            "fire at = past "
            "phrase; "
            "opening fire on = ing phrase; opens fire on = s phrase; fired on = past phrase; fired upon = past "
            "phrase; "
            "fires on = s phrase; firing on = ing phrase; open fire on = base phrase; fire on = base phrase; "
            "broke into = past phrase; breaking into = ing phrase; broken into = part phrase; "
            "came down = past land; coming down = ing land; rained down = past land; "
            "went ashore = past land; stormed ashore = past land; came ashore = past land; "
            "opened fire = past phrase; opening fire = ing phrase; opens fire = s phrase; open fire = base phrase; "
            "rode into = past enter; drove into = past enter; went into = past enter; rolled on to = past enter; "
            "rolled onto = past enter; "
            " came over = past enter; crept across = past enter; "
            "crosses into = s enter; marches into = s enter; rolls into = s enter; sweeps into = s enter; "
            "pours into = s enter; pushes into = s enter; advances into = s enter; broke across = past enter; "
            "came through = past land; tore into = past land; smashed into = past land; "
            "advanced into = past enter; advancing into = ing enter; pushed into = past enter; "
            "pushing into = ing enter; marched into = past enter; marching into = ing enter; "
            "poured into = past enter; pouring into = ing enter; poured across = past enter; "
            "rolled into = past enter; rolling into = ing enter; swept into = past enter; swept across = past enter; "
            "moved into = past enter; moving into = ing enter; thrust into = past enter; "
            "come down = base land; comes down = s land; opened up on = past phrase; opened up at = past phrase; "
            "exchanged fire with = past phrase; let fly at = past phrase; "
            "marched on = past phrase; advanced on = past phrase; descended on = past phrase; fell upon = past phrase"
            "; laid siege to = past phrase; lays siege to = s phrase; laying siege to = ing phrase; shot up = "
            "past phrase; "
            "shot at = past phrase; shooting at = ing phrase; shoots at = s phrase; sniped at = past phrase; "
            "dropped its load on = past phrase; dropped their loads on = past phrase; mown down = part weak; "
            "shot it out with = past clash; traded shells = past clash; exchanged shells = past clash; traded "
            "salvos = past clash; traded shots = past clash; carried off = past weak; swarmed over = past enter; "
            "turned water cannon on = past phrase; turned water cannons on = past "
            "phrase; trained water cannon on = past phrase; "
            "blew a hole in = past phrase; blew holes in = past phrase; rappelled onto = past phrase; fast-roped "
            "onto = past phrase; abseiled onto = past phrase; "
            "swarmed aboard = past phrase; clambered aboard = past phrase; "
            "pushed across = past enter; pushing across = ing enter; pushed over = past enter; surged across = past "
            "enter; streamed across = past enter; stormed across = past enter; stormed into = past enter; "
            "broke through = past enter; broken through = part enter; sneaked over = past enter; sneaked into = "
            "past enter; "
            "drive into = base enter; march into = base enter; rocketed = past phrase; rocketing = ing phrase; "
            "set upon = part phrase; crossed into = past enter; crossing into = ing enter; "
            "drove across = past enter; rolled across = past enter; rolled over = past enter; slipped across = past "
            "enter; sneaked across = past enter; burst into = past enter; burst across = past enter; attacked across = "
            "past enter; marched across = past enter; thrust across = past enter; "
            "invaded across = past enter; struck into = past enter; went in = past enter; went off = past blast; "
            "closed = past weak; came in = past enter; laid waste = past phrase; cut to pieces = part phrase; "
            "picked off = past weak; worked over = past phrase; sent to the bottom = part phrase; put to the "
            "torch = part phrase; put to the sword = part phrase; finished off = past weak; shots were exchanged "
            "= past clash; fire was exchanged = past clash; set about = past phrase; went for = past weak; took "
            "out = "
            "past weak; came at = past phrase; fire upon = base phrase; fires upon = s phrase; firing upon = ing "
            "phrase; "
            "exploded over = past land; burst over = past land; "
            "burst among = past land; poured over = past enter; "
            "let loose on = past phrase; turned their guns on = past "
            "phrase; turned its guns on = past phrase; opened up with = past phrase; closed in on = past phrase"
        )
    )
)
# The past of an irregular verb, with its base, participle and -ing.
_IRREGULAR = {
    "came": ("come", "come", "coming"), "fell": ("fall", "fallen", "falling"), "broke": ("break", "broken", "breaking"),
    "drove": ("drive", "driven", "driving"), "rode": ("ride", "ridden", "riding"),
    "crept": ("creep", "crept", "creeping"),
    "swept": ("sweep", "swept", "sweeping"),
    "tore": ("tear", "torn", "tearing"),
    "went": ("go", "gone", "going"), "took": ("take", "taken", "taking"), "laid": ("lay", "laid", "laying"),
    "shot": ("shoot", "shot", "shooting"), "brought": ("bring", "brought", "bringing"),
    "blew": ("blow", "blown", "blowing"), "struck": ("strike", "struck", "striking"),
    "burst": ("burst", "burst", "bursting"),
    "thrust": ("thrust", "thrust", "thrusting"), "slipped": ("slip", "slipped", "slipping"),
    "let": ("let", "let", "letting"), "traded": ("trade", "traded", "trading"),
    "forced": ("force", "forced", "forcing"),
    "battled": ("battle", "battled", "battling"), "rappelled": ("rappel", "rappelled", "rappelling"),
    "sniped": ("snipe", "sniped", "sniping"), "closed in": ("close in", "closed in", "closing in"),
    "opened": ("open", "opened", "opening"), "exchanged": ("exchange", "exchanged", "exchanging"),
    "seized": ("seize", "seized", "seizing"), "advanced": ("advance", "advanced", "advancing"),
    "turned": ("turn", "turned", "turning"),
    "dropped": ("drop", "dropped", "dropping"), "carried": ("carry", "carried", "carrying"),
    "surged": ("surge", "surged", "surging"), "crashed": ("crash", "crashed", "crashing"),
}  # fmt: skip


def _all_forms(entries: tuple[tuple[str, str, str], ...]) -> tuple[tuple[str, str, str], ...]:
    """Return the entries with every other form of those that are given in the past."""
    found = {word: (word, form, shape) for word, form, shape in entries}
    for word, form, shape in entries:
        head, _, rest = word.partition(" ")
        if form != "past" or not rest or word == "closed":
            continue
        regular = head.removesuffix("ed")
        base, part, ing = _IRREGULAR.get(head, (regular, head, regular + "ing"))
        third = base + "es" if base.endswith(("s", "x", "ch", "sh", "o")) else base + "s"
        for other, name in ((base, "base"), (third, "s"), (part, "part"), (ing, "ing")):
            found.setdefault(f"{other} {rest}", (f"{other} {rest}", name, shape))
    return tuple(found.values())


PARTICLE_VERBS: tuple[tuple[str, str, str], ...] = _all_forms(_PARTICLE_FORMS)
# Noun: kind of act. A weapon before it narrows it.
NOUNS: dict[str, str] = words_by_value(
    {
        "attack": (
            "attack; attacks; strike; strikes; assault; assaults; onslaught; offensive; aggression; raid; raids; "
            "gunfire; sniper fire; small-arms fire; machine-gun fire; "
            "under fire; counterattack; counteroffensive; cross-border attack; cross-border raid; airborne assault; "
            "bombing campaign; gun battle; firefight; exchange of fire; exchanges of fire; massacre; sack; "
            "recapture; blitz; "
            "hit-and-run attack; lightning raid; cross-border attacks; cross-border raids; cross-border fire; "
            "hostile fire; enemy fire; rifle fire; anti-tank fire; destruction; firing; shooting; storming; "
            "strafing; raiding; targeting; operation; operations; "
            "military operation; "
            "military operations; special operation; incoming fire; tracer fire; weapons fire"
            "; broadside; broadsides; volley; volleys; cannonade; cannon fire; gunfight; gunfights; shoot-out; "
            "shootout; fusillade; counter-attack; counter-attacks; counterattacks; sortie; sorties; foray; forays; "
            "landing; landings; pogrom; bloodbath; reprisal raid; reprisal raids; shootings; fire-fight; sniping; "
            "direct hit; direct hits; fire; heavy fire; automatic fire; anti-aircraft fire; naval raid; commando "
            "raid; commando raids; night raid; "
            "night raids; dawn raid; surprise attack; surprise attacks; frontal assault; coordinated attack; "
            "coordinated attacks"
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
        "frontier incident": (
            "skirmish; skirmishes; border fighting; border clash; border clashes; border skirmish; border skirmishes; "
            "border incident"
        ),
        "invasion": "invasion",
        "incursion": "incursion; incursions; intrusion; intrusions; ground incursion",
        "annexation": "annexation",
        "ground assault": "ambush; ambushes; ground assault; ground offensive; ground attack",
        "cyber operation": (
            "cyberattack; cyberattacks; cyber attack; cyber attacks; cyber operation; hacking attack; cyber assault; "
            "denial-of-service attack; denial-of-service attacks; ransomware attack; hacking campaign; hack; "
            "cyber operations; malware attack"
        ),
        "blockade": "naval blockade; blockade; siege; sieges; encirclement",
        "bombing": (
            "car bombing; suicide bombing; car bombings; suicide bombings; roadside bombing; truck bombing; "
            "bomb attack; bomb attacks; grenade attack; car bomb attack; bomb plot attack"
        ),
        "terrorist attack": (
            "suicide attack; terrorist attack; terrorist attacks; terror attack; militant attack; suicide attacks"
        ),
        "sabotage": "sabotage",
        "naval bombardment": "naval bombardment; naval gunfire",
        "naval attack": "torpedo attack; naval attack; torpedo strike; sinking; ramming; torpedoing",
        "air engagement": "shooting-down; shoot-down; shootdown; downing",
        "assassination": "assassination; assassinations; killing; murder; targeted killing; targeted killings",
        "seizure of craft": "seizure; seizures; boarding; hijacking; commandeering; capture",
        "jamming": "jamming; spoofing",
        "airspace incursion": (
            "airspace violation; airspace violations; drone incursion; drone incursions; airspace incursion; "
            "airspace breach"
        ),
        "armed raid": "gun attack; gun attacks; shooting attack; armed raid; knife attack",
        "hostage taking": "hostage taking; hostage-taking; kidnapping; kidnappings; abduction; abductions",
    }
)
WEAPONS: dict[str, str] = words_by_value(
    {
        "missile strike": (
            "missile; missiles; ballistic missile; ballistic missiles; cruise missile; cruise missiles; rocket; "
            "rockets; hypersonic missiles; hypersonic missile; exocet; exocets; tomahawk; tomahawks; scud; "
            "scuds; iskander; silkworm; silkworms; "
            "iskanders; kinzhal; kinzhals; kalibr; himars; storm shadow; storm shadows; atacms; katyusha; katyushas; "
            "katyusha rockets; grad rockets; qassam rockets; anti-ship missile; anti-ship missiles; guided missile; "
            "guided missiles; surface-to-surface missiles; anti-tank missile; anti-tank missiles; anti-tank rockets"
        ),
        "drone strike": (
            "drone; drones; uav; uavs; unmanned aerial vehicle; unmanned aerial vehicles; unmanned aircraft; shahed; "
            "sea drone; sea drones; naval drone; naval drones; geran; gerans; exploding drones; exploding drone; "
            "reconnaissance drone; reconnaissance drones; military drone; military drones; spy drone; spy drones; "
            "explosive boat; explosive boats; unmanned surface craft; unmanned boats; unmanned boat; "
            "explosive-laden boats; "
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
            "gunship; helicopter gunship; biplanes; seaplanes; flying boats; dive-bombers; dive-bomber; dive bombers; "
            "torpedo bombers; ground-attack aircraft; fighter-bombers; fighter-bomber; combat jets; combat planes; "
            "heavy bombers; strategic bombers; bomber aircraft; plane"
        ),
        "shelling": (
            "artillery; mortar; mortars; shells; shell; howitzers; tank fire; "
            "artillery rounds; mortar rounds; guns; artillery guns; field guns; gun batteries; "
            "mortar bomb; mortar bombs; cannon; cannons; cannonballs; howitzer; shrapnel; naval guns; coastal guns; "
            "grad; grads; "
            "multiple rocket launchers"
        ),
        "bombardment": (
            "bomb; bombs; munition; munitions; projectile; projectiles; glide bomb; glide bombs; cluster bombs"
            "; barrel bomb; barrel bombs; napalm; cluster munitions; cluster munition; incendiaries; incendiary bombs; "
            "warhead; warheads; depth charge; depth charges; ordnance; explosives; white phosphorus; bomblets; "
            "semtex; dynamite; gelignite; tnt"
        ),
        "chemical or biological attack": (
            "gas shells; tear gas grenades; chemical weapons; chemical weapon; nerve agent; nerve gas; sarin; "
            "chlorine gas; mustard gas; poison "
            "gas; "
            "chemical agents; novichok; biological weapons; chemical munitions"
        ),
        "nuclear strike": "atomic bomb; atomic bombs; nuclear bomb; nuclear weapon; atom bomb",
        "cyber operation": "hackers; malware; malicious software; ransomware; wiper malware; computer virus",
        "naval attack": "torpedo; torpedoes",
        "mining": "sea mine; sea mines; naval mine; naval mines; limpet mine; limpet mines; mine; mines",
        "attack": (
            "bullet; bullets; shots; warning shots; machine-gun bullets; tracer; tracers; water cannon; water "
            "cannons; grenade; grenades; petrol bomb; petrol bombs; hand grenade; hand grenades; "
            "rocket-propelled grenade; rocket-propelled grenades; rpg; rpgs; machine gun; machine guns; machine-guns; "
            "machine-gun; rifles; small arms; automatic weapons; assault rifles; molotov cocktails; molotov cocktail; "
            "flamethrowers; anti-aircraft guns; flak; heavy weapons; fire ships; fireships; arrows; torches"
        ),
        "": "warship; warships; gunboat; gunboats; submarine",
        "bombing": (
            "car bomb; truck bomb; suicide bomber; suicide bombers; explosive device; lorry bomb; lorry bombs; "
            "car bombs; "
            "roadside bomb; roadside bombs; truck bombs; landmine; landmines; land mine; land mines; ied; ieds; "
            "improvised explosive device; improvised explosive devices; suicide belt; suicide vest; booby trap; "
            "bomb blast; grenade blast; time bomb; satchel charges; explosive devices; explosive charge; "
            "explosive charges; parcel bomb"
        ),
    }
)
# Plurals of forces whose singular is oftener something else.
PLURAL_ONLY = frozenset(("units", "guards", "agents", "divers", "divisions", "patrols", "legions", "volunteers"))
# Aircraft by their names; a capital tells them from the words that many of them are.
AIRCRAFT = tuple(
    split_words(
        "Mirage; Mirages; Mystère; Mystères; Phantom; Phantoms; Skyhawk; Skyhawks; Super Etendard; Super Etendards; "
        "Canberras; Valiants; Vulcan; Vulcans; Harrier; Harriers; Lancasters; Wellingtons; Stuka; Stukas; "
        "Messerschmitts; Spitfires; Hurricanes; Dakotas; Tupolev; Tupolevs; Sukhoi; Sukhois; MiG; MiGs; Apaches; "
        "Apache helicopters; Black Hawks; Chinooks; Kfirs; Rafales; Typhoons; Jaguars; Tornados; Tornadoes; "
        "Heinkels; "
        "Junkers; Zeppelins; Gothas; Sabres; Hunters; Mosquitos; Liberators; Flying Fortresses; Superfortresses; "
        "Ak\u0131nc\u0131; Akinci; TB2; TB2s; Mohajer; Orlan; Wing Loong; Hermes 450; Global Hawk; Bayraktar; "
        "Bayraktars; "
        "Reaper; Reapers; Predators; Lancets; Hinds; Corsairs; Hellcats; Zeros; Ilyushins; "
        "MiG-15; MiG-15s; MiG-17; MiG-17s; MiG-19; MiG-19s; MiG-21; MiG-21s; MiG-23; MiG-23s; MiG-25; MiG-25s; "
        "MiG-29s; MiG-31s; Su-7; Su-7s; Su-17; Su-20; Su-22; Su-22s; Su-25; Su-25s; Su-27; Su-27s; Tu-16; Tu-16s; "
        "Tu-22M3; Tu-160; Tu-160s; Il-28; Il-28s; Mi-8; Mi-8s; Mi-24; Mi-24s; Mi-28; Mi-28s; Ka-52; Ka-52s; F-4; "
        "F-4s; F-5; F-5s; F-14; F-14s; F-15s; F-18; F-18s; F/A-18; F/A-18s; F-22; F-22s; F-86; F-86s; F-105s; "
        "F-111; F-111s; A-4s; A-6s; A-10; A-10s; A-29; A-29s; AC-130; AC-130s; B-1; B-1s; B-17; B-17s; B-2s; "
        "B-24s; B-29; B-29s; B-52s; J-10; J-10s; J-16; J-16s; J-20; JF-17; JF-17s; C-130; C-130s; U-2; AH-64s"
    )
)
STRAY = frozenset(split_words("aircraft; bomb; bombs; planes; shell; shells"))
FORCES = tuple(
    split_words(
        "armies; navies; forces; armed forces; troops; soldiers; military; army; navy; air force; ground forces; "
        "fighters; "
        "militants; "
        "gunmen; rebels; insurgents; commandos; paratroopers; marines; tanks; militia; militias; militiamen; jets; "
        "warplanes; warship; warships; gunboats; special forces; coast guard; border guards; patrol; saboteurs; "
        "mercenaries; terrorists; attackers; assailants; hackers; units; brigade; regiment; guards; settlers; "
        "bombers; "
        "patrol boat; cruiser; cruisers; fighters; legionaries; divisions; regiments; guardsmen; "
        "ship; ships; vessel; vessels; boat; boats; fleet; fleets; coastguard; coastguards; coastguard ship; "
        "coastguard ships; "
        "coastguard vessel; coastguard vessels; frigate; destroyer; corvette; frigates; destroyers; "
        "fighter jets; battalion; coalition; coalition forces; security forces; gendarmes; paramilitaries; "
        "coast guard ship; coast guard ships; coast guard vessel; coast guard vessels; coast guard cutter; "
        "patrol ship; patrol vessel; patrol boats; naval ship; navy ship; naval vessels; navy vessels; naval forces; "
        "air forces; ground troops; infantry; armoured vehicles; battalions; raiders; frogmen; agents; divers; "
        "special operations forces; armed men; masked men; proxies; pirates; security services; "
        "intelligence service; security service; mob; mobs; rioters; "
        "missile boats; torpedo boats; battleships; u-boat; u-boats; aircraft carriers; minelayers; "
        "men; gang; gangs; raiding party; militias; hussars; uhlans; dragoons; "
        "batteries; battery; gun crews; armoured columns; armored columns; squadron; border troops; army "
        "units; combat units; sailors; "
        "airmen; pilots; guerrillas; partisans; separatists; jihadists; extremists; assassins; "
        "kidnappers; "
        "hijackers; speedboats; skiffs; fast boats; parachutists; airborne troops; cavalry; galleys; galleons; "
        "privateers; corsairs; flotilla; armada; squadrons; snipers; gunners; patrols; intruders; legion; legions; "
        "men in speedboats; men in boats; men on motorcycles; men in uniform; armed persons; armed gangs; "
        "crusaders; tribesmen; irregulars; volunteers; storm troops; assault troops; navy ships; attack craft; "
        "submarines; submarine; air defence; air defences; air defense; air defenses; missile units"
        "; horsemen; riders; warriors; janissaries; redcoats; legionnaires; paras; lancers; cossacks; grenadiers; "
        "landing craft; landing force; minesweeper; minesweepers; marauders; bandits; panzers; panzer divisions; "
        "task force; troopers; detachment; platoon; platoons; hit squad; hit squads; death squad; death squads; "
        "commando unit; commando team; cutters; paratroops; boarding party; boarding parties; boarding team; gunboat; "
        "flyers; airmen; bomber crews; tank crews; armour; vanguard; advance guard; rearguard; garrison; "
        "occupiers; invaders; besiegers; expeditionary force; strike force; armed group; armed groups; war party; "
        "peshmerga; mujahideen; mujahidin; fedayeen; janjaweed; operatives; sapper; sappers; gendarmerie; "
        "border police; border patrol; armed men in boats; bombardiers; squad; militants; raiding force; frigate; "
        "lancers; shock troops; ski troops; marine commandos; stormtroopers; parachutist; boarders; partisan bands; "
        "canoeists; bayonets; riflemen; gun crew; machine-gunners; dive-bombers; suicide squad; tribal fighters; "
        "police units; special police; intelligence agents; militiamen; conscripts; rangers; brigades; divisions"
    )
)
# Beside one of these, a word of force means something else.
HARMLESS_BEFORE = frozenset(
    split_words(
        "advertising; anxiety; asthma; bear; bee; bowling; charm; crash; cyber-crime; doctors; dog; drug; "
        "emergency; fbi; "
        "moon; safe; soft; "
        "general; heart; "
        "hunger; immigration; labor; labour; lightning; marketing; midfield; nurses; panic; personal; pilots; "
        "police; "
        "rail-workers; shark; tax; teachers; test; teachers'; transit; verbal; wildcat"
    )
)
HARMLESS_AFTER = frozenset(
    split_words(
        "accord; action; ad; ads; agreement; balance; ballot; bargain; bottom; chord; deal; deals; dog; dogs; "
        "force; goal; "
        "gold; group; headlines; height; high; highs; inflation; low; lows; market; markets; midfielder; note; oil; "
        "optimism; optimistic; pact; partner; partners; pose; price; rate; rates; record; records; rock; tone; zone; "
        "iceberg; rocks; reef; snag; chords; blow; agreements; peak; bottom; bump; wall; nerve; compromise; truce; "
        "harmony; alliance; agreement; wave"
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
        "dummy; film; game; blanks; dummies; hulk; hulks; umpires; re-enactment; re-enacted; reenactment; paintball; "
        "wargaming; "
        " gamers; hypothetical; imaginary; imagined; maneuvers; manoeuvres; mock; "
        "movie; "
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
    irregular = {
        "blow": ("blew", "blown", "blowing"),
        "set": ("set", "set", "setting"),
        "shoot": ("shot", "shot", "shooting"),
        "gun": ("gunned", "gunned", "gunning"),
    }
    past, part, ing = irregular.get(head, (past, past, stem + "ing"))
    return {"base": head + rest, "s": _third(head) + rest, "past": past + rest, "part": part + rest, "ing": ing + rest}


def _third(base: str) -> str:
    if base.endswith(("s", "x", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def single_forms(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the singular of each plural among them, where it means one of the same.

    >>> single_forms(("tanks", "militiamen", "units", "army"))
    ('tank', 'militiaman')
    """
    found = (_single(word) for word in words if word not in PLURAL_ONLY)
    return tuple(word for word in found if word)


def _single(word: str) -> str:
    if word.endswith("men"):
        return word.removesuffix("en") + "an"
    if word.endswith("ies"):
        return word.removesuffix("ies") + "y"
    return word.removesuffix("s") if word.endswith("s") and not word.endswith(("forces", "ss", "services")) else ""
