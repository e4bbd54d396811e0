"""Verbs of force, of one word and of several, each with its kind of act and how it takes its object. Data only.

A verb that means arms alone is `direct`; one that may mean something else is `weak`, and counts beside arms or forces.
"""

from collections.abc import Mapping

from foedus.reader.attackwords import split_words


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
            "annex = annexation; blockade = blockade; sabotage = sabotage; derail = sabotage; assassinate = "
            "assassination; "
            "hijack = hijacking; firebomb = bombardment; carpet-bomb = air strike; dive-bomb = air strike"
            "; mortar = shelling; machine-gun machine-gunned machine-gunned machine-gunning = attack; "
            "depth-charge = naval attack; gas gassed gassed gassing = chemical or biological attack; dynamite = "
            "bombing; "
            "sabre = attack; cannonade = shelling; napalm = air strike; water-cannon = attack"
        ),
        "weak": (
            "hit hit hit hitting = attack; target = attack; pound = bombardment; "
            "pummel pummelled pummelled pummelling = bombardment; pummel = bombardment; "
            "sink sank sunk sinking = naval attack; storm = attack; overrun overran overrun overrunning = invasion; "
            "occupy = occupation; seize = attack; capture = attack; hack = cyber operation; "
            "board = seizure of craft; ram rammed rammed ramming = naval attack; hammer = bombardment; "
            "batter = bombardment; "
            "recapture = attack; knock = cyber operation; deface = cyber operation; disrupt = cyber operation; "
            "engage = attack; torch = attack; burn = attack; burn burnt burnt burning = attack; wreck = attack; "
            "commandeer = seizure of craft; detain = seizure of craft; "
            "besiege = blockade; "
            "kidnap kidnapped kidnapped kidnapping = hostage taking; abduct = hostage taking; "
            "jam jammed jammed jamming = jamming; spoof = jamming; dazzle = attack in space; "
            "grab grabbed grabbed grabbing = seizure of craft; waylay waylaid waylaid waylaying = attack; "
            "take took taken taking = seizure of craft; retake retook retaken retaking = attack; impound = "
            "seizure of craft; "
            "crater = attack; plaster = bombardment; rush = attack; overpower = attack; riddle = attack; rake = "
            "attack; pepper = attack; blitz = bombardment"
            "; blast = attack; maul = attack; hole = attack; gut gutted gutted gutting = attack; snipe = attack; "
            "wipe = cyber operation; paralyse = cyber operation; paralyze = cyber operation; "
            "infect = cyber operation; "
            "encrypt = cyber operation; assail = attack; vandalise = attack; loot = attack; sack = attack; "
            "plunder = attack; blind = attack in space"
        ),
        "launch": (
            "fire = attack; launch = attack; lob lobbed lobbed lobbing = attack; rain = attack; hurl = attack; "
            "loose = attack; spray = attack; release = attack; send sent sent sending = attack; use used used "
            "using = attack; "
            "throw threw thrown throwing = attack; pour = attack; shower = attack; pump = attack; empty = attack; "
            "shoot shot shot shooting = attack; unleash = attack; "
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
            "intercepts = s down; intercept = base down; "
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

# Verbs of several words, given in the past, by how they take their object; after a colon, the kind of act.
PHRASES = {
    "phrase": (
        "went into action against; took revenge on; made war on; waged war on; let loose at; let rip at; blazed "
        "away at; banged away at; pounded away at; hammered away at; took potshots at; took pot shots at; shot "
        "into; fired into; fired across the bow of; fired across the bows of; fired over the bow of; hit back at; "
        "struck back at; swooped on; swooped down on; pounced on; preyed on; preyed upon; turned its fire on; "
        "turned their fire on; trained its guns on; trained their guns on; poured fire into; poured fire on; rained "
        "fire on; rained death on; directed fire at; concentrated fire on; directed fire on; burst in on; forced "
        "its way into; forced their way into; fought its way into; fought their way into; shot their way into; shot "
        "its way into; shot their way through; blasted their way into; blasted its way into; smashed their way "
        "into; blew open; ripped open; tore open; blasted open; put under siege; placed under siege; kept under "
        "siege; held under siege; shot apart; shot to pieces; blew to pieces; blasted apart; put out of action; "
        "holed below the waterline; left ablaze; left burning; left in flames; left in ruins; put to flames; mopped "
        "up; cut down; went in against; sallied against; sallied out against; sortied against; flew sorties "
        "against; flew missions against; flew raids against; charged at; parachuted onto; jumped onto; fired "
        "volleys at; bore down on; rounded on; ran amok in; wrought havoc on; wrought havoc in; wreaked havoc on; "
        "wreaked havoc in; rocketed; delivered a blow at; took by storm; carried by storm; took by assault; carried "
        "by assault; took by force; seized by force; retaliated against; hacked to death; beat to death; clubbed to "
        "death; stabbed to death; shot to death; burned to death; put to death; burned alive; sprang an ambush on; "
        "lay in ambush for; kept up fire on; gave a broadside to; fired a broadside at; loosed a broadside at; "
        "called in strikes on; called in artillery on; brought fire down on; took the fight to; "
        "turned machine guns on; emptied their magazines into; emptied magazines into; dumped bombs on; tipped bombs "
        "on; emptied their bomb bays over; showered with rockets; drenched with shells; drenched with fire; ran riot "
        "in; went on the rampage in; rampaged through; swept through; fought through; poured through; converged on; "
        "closed on; set upon"
    ),
    "enter": (
        "punched into; punched across; smashed across; charged into; charged across; raced into; raced across; "
        "dashed into; dashed across; surged into; surged over; flooded into; flooded across; streamed into; "
        "streamed over; swarmed into; swarmed across; spilled over; spilled into; spilled across; slipped into; "
        "slipped over; stole across; stole into; crept into; crept over; crawled across; waded across; swam across; "
        "rowed across; paddled across; rolled in; marched in; marched over; jumped over; pressed into; "
        "pressed across; probed into; steamed into; crossed over; crossed over into; tunnelled into; tunneled into; "
        "tunnelled under; tunneled under; parachuted into; moved across; moved over; moved in; broke over; "
        "infiltrated into; infiltrated across; lunged into; lunged across; thundered across; thundered into; "
        "rumbled into; rumbled across; clattered into; swung into; knifed into; drove deep into; pushed deep into; "
        "penetrated deep into; burst over; lumbered across; galloped across; splashed across; trooped across; "
        "snaked across; ventured across; ventured into; stormed over; rampaged across; raided across; raided into; "
        "fanned out across; made forays into; trekked across; roared over; roared across; screamed over; swept "
        "over; barged into; trundled into; trundled across; lurched into; lurched across; irrupted into; "
        "galloped into; burst across; thrust towards; thrust at; swept down on; swept over the border; pierced"
    ),
    "land": (
        "came crashing down; went through; got through; got through to; slipped through; made it through to; "
        "punched through the roof of; struck home; found its mark in; splashed "
        "ashore; waded ashore; poured ashore; put ashore; fought ashore; swarmed ashore; scrambled ashore; got "
        "ashore; struggled ashore; dashed ashore; streamed ashore; clambered ashore; crawled ashore; leapt ashore; "
        "rushed ashore; rowed ashore; scored a hit on; scored hits on; scored a direct hit on; scored direct hits "
        "on; dropped out of the sky onto"
    ),
    "clash": (
        "skirmished with; skirmished; fought a gun battle with; fought gun battles with; fought running battles "
        "with; fought a battle with; fought pitched battles with; fought a pitched battle with; fought a duel with; "
        "fought artillery duels with; traded blows; traded artillery fire; traded mortar fire; traded rocket fire; "
        "traded missile fire; traded airstrikes; traded air strikes; traded strikes; traded attacks; traded "
        "missiles; traded volleys; traded bombardments; traded broadsides; traded rifle fire; traded machine-gun "
        "fire; traded heavy fire; exchanged artillery; exchanged rocket fire; exchanged small-arms fire; exchanged "
        "heavy fire; exchanged missile strikes; exchanged rifle fire; exchanged strikes; exchanged attacks; "
        "exchanged missiles; exchanged air strikes; exchanged airstrikes; exchanged machine-gun fire; exchanged "
        "broadsides; exchanged salvoes; exchanged salvos; exchanged volleys; exchanged tank fire; exchanged "
        "rockets; swapped fire; swapped artillery fire; traded salvoes; duelled with; dueled with; shot it out; "
        "slugged it out with; fought it out with; came to grips with; battled with; locked horns with; jousted "
        "with; fired on each other; shot at each other; shelled each other; bombed each other; attacked each other; "
        "struck each other; fired on one another; shelled one another; raided each other; fired upon each other"
    ),
    "down": (
        "shot out of the sky; blew out of the sky; blasted out of the sky; knocked out of the sky; swatted from the "
        "sky; knocked down; took down; sent down in flames; shot down in flames; brought to earth; swatted down"
    ),
    "launch": (
        "set off; touched off; let off; loosed off; fired off; shot off; let loose; let fly; reeled off; pumped "
        "out; lobbed over; rained down; sprang"
    ),
    "blast": (
        "detonated himself; detonated herself; detonated themselves; exploded himself; exploded herself; blew "
        "itself up; blew up himself; detonated his vest; detonated her vest; detonated their vests; set off his "
        "vest; set off their vests; detonated his explosives; detonated their explosives; detonated his belt; "
        "detonated his explosive belt; detonated an explosive belt; detonated a suicide vest; detonated his suicide "
        "vest; self-detonated"
    ),
    "weak": (
        "gained control of; won control of; wrested control of; gained possession of; took possession of; made off "
        "with; sailed off with; towed away; took captive; took prisoner; bottled up; hemmed in; starved out; "
        "starved into surrender; burned out; flushed out; gunned down; drove out; drove off; drove back; threw "
        "back; hurled back; beat back; chased out; bombed out; shelled out; punched a hole in; punched holes in; "
        "blasted a hole in; tore a hole in; blew a gap in; shot through; made short work of; took apart; dealt a "
        "blow to; blew from under; sent to the seabed"
    ),
    "harm": (
        "set on fire; set aflame; set afire; set light to; put a match to; burned to the ground; burned to ashes; "
        "razed to the ground; reduced to rubble; reduced to ashes; reduced to ruins; turned to ashes; turned to ash; "
        "turned to rubble; turned into rubble; left in rubble; blew to bits; blew to "
        "smithereens; tore apart; ripped apart; tore to pieces; left dead; left wounded; did to death; made a "
        "massacre of; did away with; put to the sword; cut to pieces; cut to ribbons; wiped off the map"
    ),
    "weak: cyber operation": (
        "hacked into; knocked offline; took offline; forced offline; knocked out of service; brought to a "
        "standstill; broke into the network of; broke into the computers of; broke into the networks of; wiped "
        "clean; logged into the network of; crept into the network of; got into the network of; got into the "
        "networks of"
    ),
    "phrase: attack": (
        "dazzled with a laser; released flares in front of; "
        "released flares in the path of; dropped flares in front of; dropped flares in the path of; fired flares at; "
        "fired flares in front of; locked its fire-control radar on; locked fire-control radar on; shone lasers at; "
        "pointed lasers at; deliberately collided with; intentionally collided with; purposely rammed; broke down"
        " the gate of; broke down the gates of; smashed the gate of; rammed the gate of"
    ),
    "direct: attack": (
        "ran upon; ran over; ran onto; drove over; drove onto; stepped on; trod on; rolled over; rolled onto; "
        "stumbled on; rode over; walked onto"
    ),
    "weak: hostage taking": (
        "took hostage; held hostage; seized as hostages; took as hostages; dragged off; spirited away; snatched; "
        "took away as hostages"
    ),
    "weak: seizure of craft": (
        "stopped and boarded; stopped and searched; boarded and seized; boarded and took; escorted into port; "
        "forced into port; diverted to port; steered to port; took at gunpoint; seized at gunpoint; took as a "
        "prize; made a prize of; made prize of; sent to the bottom; ran down; forced to land"
    ),
    "weak: attack": (
        "stormed and took; attacked and took; attacked and captured; attacked and burned; attacked and looted; "
        "attacked and destroyed; looted and burned; bombed and strafed; bombed and machine-gunned; strafed and "
        "bombed; shelled and burned; raided and burned"
    ),
    "weak: blockade": (
        "laid under siege; closed to shipping; imposed a blockade on; clamped a blockade on; starved of supplies"
    ),
}
# A beam that is to blind: "shone a military-grade laser at", "trained a laser on".
_BEAMS = tuple(
    f"{verb} a {kind}laser {link}"
    for verb in ("shone", "pointed", "aimed", "directed", "flashed", "beamed", "trained")
    for kind in ("", "military-grade ", "green ", "powerful ")
    for link in ("at", "on")
)
PHRASES["phrase"] += "; " + "; ".join(_BEAMS)
# Verbs of one word whose other forms are oftener nouns or something else: the past alone.
PAST_ALONE = {
    "weak": (
        "conquered; reconquered; reoccupied; liberated; encircled; surrounded; beset; beleaguered; erased; bulldozed; "
        "smothered; terrorised; terrorized; desecrated; crushed; overwhelmed; ravaged; ransacked; pillaged; "
        "dislodged; harried; reclaimed; regained; wrested; stoned; stampeded; scaled; scuppered; beached; capsized; "
        "swamped; bloodied; savaged; bludgeoned; blackened; scorched; dismantled; nuked; harpooned; gatecrashed; "
        "silenced"
    ),
    "weak: invasion": ("subdued; subjugated; pacified"),
    "weak: cyber operation": ("compromised; spear-phished; phished; doxxed; exfiltrated; bricked"),
    "weak: assassination": ("poisoned; garrotted; strangled; liquidated"),
    "harm": (
        "butchered; slew; slain; exterminated; decapitated; executed; pulverised; pulverized; decimated; "
        "eliminated; neutralised; neutralized; mutilated; lynched; immolated; trashed; dismembered; vaporised; "
        "vaporized; charred; felled; mowed; bayoneted; speared; suffocated; scythed; disembowelled; axed"
    ),
    "launch": (
        "triggered; volleyed; planted; attached; clamped; tossed; flung; "
        "chucked; heaved; directed; sprung; catapulted; pitched; expended"
    ),
    "land": (
        "thudded; screamed; hurtled; barrelled; barreled; nosed; splashed; impacted; whistled; smacked; "
        "pierced; punched; ripped; found its mark; found their mark; plummeted; tumbled; dived; swooped; "
        "thumped; sliced; rocked; jolted; rattled; shook; parachuted"
    ),
    "cut": (
        "snapped; snagged; slashed; chopped; hooked; tore up; ripped up; "
        "dragged its anchor across; dragged its anchor over; dragged an anchor across; dragged an anchor over; "
        "dragged her anchor across; dragged her anchor over"
    ),
}
# The past of an irregular verb, with its base, participle and -ing.
_IRREGULAR: dict[str, tuple[str, str, str]] = {
    past: (base, part, ing)
    for past, base, part, ing in (
        entry.split()
        for entry in split_words(
            "came come come coming; fell fall fallen falling; broke break broken breaking; drove drive driven "
            "driving; rode ride ridden riding; crept creep crept creeping; swept sweep swept sweeping; tore tear "
            "torn tearing; went go gone going; took take taken taking; laid lay laid laying; shot shoot shot "
            "shooting; brought bring brought bringing; blew blow blown blowing; struck strike struck striking; "
            "slipped slip slipped slipping; let let let letting; traded trade traded trading; forced force forced "
            "forcing; battled battle battled battling; rappelled rappel rappelled rappelling; sniped snipe sniped "
            "sniping; exchanged exchange exchanged exchanging; seized seize seized seizing; advanced advance "
            "advanced advancing; dropped drop dropped dropping; carried carry carried carrying; fought fight "
            "fought fighting; swam swim swum swimming; beat beat beaten beating; rang ring rung ringing; sprang "
            "spring sprung springing; flew fly flown flying; stole steal stolen stealing; swung swing swung "
            "swinging; kept keep kept keeping; held hold held holding; left leave left leaving; put put put "
            "putting; set set set setting; ran run run running; bore bear borne bearing; sent send sent sending; "
            "threw throw thrown throwing; made make made making; gave give given giving; got get got getting; lay "
            "lie lain lying; wrought work wrought working; did do done doing; stopped stop stopped stopping; "
            "stabbed stab stabbed stabbing; shed shed shed shedding; won win won winning; leapt leap leapt "
            "leaping; charged charge charged charging; raced race raced racing; dived dive dived diving; blazed "
            "blaze blazed blazing; retaliated retaliate retaliated retaliating; pounced pounce pounced pouncing; "
            "hit hit hit hitting; cut cut cut cutting; ripped rip ripped ripping; mopped mop mopped mopping; "
            "hemmed hem hemmed hemming; bottled bottle bottled bottling; fired fire fired firing; swatted swat "
            "swatted swatting; knifed knife knifed knifing; nosed nose nosed nosing; plunged plunge plunged "
            "plunging; clubbed club clubbed clubbing; rampaged rampage rampaged rampaging; lunged lunge lunged "
            "lunging; scrambled scramble scrambled scrambling; loosed loose loosed loosing; sallied sally sallied "
            "sallying; sortied sortie sortied sortieing; razed raze razed razing; reduced reduce reduced "
            "reducing; placed place placed placing; slugged slug slugged slugging; dragged drag dragged dragging; "
            "imposed impose imposed imposing; surged surge surged surging; chased chase chased chasing; closed "
            "close closed closing; concentrated concentrate concentrated concentrating; detonated detonate "
            "detonated detonating; exploded explode exploded exploding; fast-roped fast-rope fast-roped "
            "fast-roping; holed hole holed holing; infiltrated infiltrate infiltrated infiltrating; invaded "
            "invade invaded invading; moved move moved moving; parachuted parachute parachuted parachuting; "
            "penetrated penetrate penetrated penetrating; pierced pierce pierced piercing; probed probe probed "
            "probing; scored score scored scoring; self-detonated self-detonate self-detonated self-detonating; "
            "snaked snake snaked snaking; starved starve starved starving; strafed strafe strafed strafing; "
            "struggled struggle struggled struggling; ventured venture ventured venturing; waded wade waded "
            "wading; waged wage waged waging; wiped wipe wiped wiping; rumbled rumble rumbled rumbling; fanned "
            "fan fanned fanning; gunned gun gunned gunning; lobbed lob lobbed lobbing; swapped swap swapped "
            "swapping; trekked trek trekked trekking; tunnelled tunnel tunnelled tunnelling; duelled duel duelled "
            "duelling; dealt deal dealt dealing; found find found finding"
        )
    )
}


# Bases that are nouns of force as well, so that a preposition behind them makes no verb.
NOUNS_TOO = frozenset("fire raid strike attack assault shell blast charge thrust".split())


# In other forms these are oftener something else: "go for a walk", "let him go for want of a charge", "come in".
PAST_ONLY = frozenset(("went for",))


def _all_forms(entries: tuple[tuple[str, str, str], ...]) -> tuple[tuple[str, str, str], ...]:
    """Return the entries with every other form of those that are given in the past."""
    found = {word: (word, form, shape) for word, form, shape in entries}
    for word, form, shape in entries:
        head, _, rest = word.partition(" ")
        if form != "past" or not rest or head in {"shots", "fire"} or word in PAST_ONLY:
            continue
        regular = head.removesuffix("ed")
        base, part, ing = _IRREGULAR.get(head, (regular, head, regular + "ing"))
        third = base + "es" if base.endswith(("s", "x", "ch", "sh", "o")) else base + "s"
        for other, name in ((base, "base"), (third, "s"), (part, "part"), (ing, "ing")):
            if name in {"base", "s"} and base in NOUNS_TOO:
                continue  # "a raid into Uganda", "under fire off Odesa"
            found.setdefault(f"{other} {rest}", (f"{other} {rest}", name, shape))
    return tuple(found.values())


def _kinds(entries: tuple[tuple[str, str, str], ...], acts: Mapping[str, str]) -> tuple[tuple[str, str, str, str], ...]:
    """Return the entries with the kind of act that each tells of."""
    return tuple((word, form, shape, acts.get(shape, "attack")) for word, form, shape in entries)


def _tabled() -> tuple[tuple[str, str, str, str], ...]:
    """Return every verb of several words, and those whose past alone counts: word, form, shape, kind of act."""
    found = {one[0]: one for one in _kinds(_all_forms(_PARTICLE_FORMS), {})}
    for key, words in PHRASES.items():
        shape, _, act = key.partition(": ")
        entries = tuple((word, "past", shape) for word in split_words(words) if word not in found)
        found.update((one[0], one) for one in _kinds(_all_forms(entries), {shape: act or "attack"}))
    for key, words in PAST_ALONE.items():
        shape, _, act = key.partition(": ")
        for word in split_words(words):
            found.setdefault(word, (word, "past", shape, act or "attack"))
    return tuple(found.values())


PARTICLE_VERBS: tuple[tuple[str, str, str, str], ...] = _tabled()
