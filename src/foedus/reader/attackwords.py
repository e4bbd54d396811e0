"""Words of force: nouns of attack, and what borrows such words for something else. Data, and how verbs inflect.

Each table maps words to a value of the shared vocabularies (`foedus.terms`), never to a rule.
"""

from collections.abc import Mapping


def split_words(text: str) -> list[str]:
    """Return the words and phrases that semicolons part."""
    return [word for word in map(str.strip, text.split(";")) if word]


def words_by_value(groups: Mapping[str, str]) -> dict[str, str]:
    """Return each word with the value under which it stands."""
    return {word: value for value, text in groups.items() for word in split_words(text)}


# Noun: kind of act. A weapon before it narrows it.
NOUNS: dict[str, str] = words_by_value(
    {
        "attack": (
            "attack; attacks; strike; strikes; assault; assaults; onslaught; offensive; aggression; raid; raids; "
            "gunfire; sniper fire; small-arms fire; machine-gun fire; under fire; counterattack; counteroffensive; "
            "cross-border attack; cross-border raid; airborne assault; bombing campaign; gun battle; firefight; "
            "exchange of fire; exchanges of fire; massacre; sack; recapture; blitz; hit-and-run attack; lightning "
            "raid; cross-border attacks; cross-border raids; cross-border fire; hostile fire; enemy fire; rifle "
            "fire; anti-tank fire; destruction; firing; shooting; storming; strafing; raiding; targeting; "
            "operation; operations; military operation; military operations; special operation; incoming fire; "
            "tracer fire; weapons fire; broadside; broadsides; volley; volleys; cannonade; cannon fire; gunfight; "
            "gunfights; shoot-out; shootout; fusillade; counter-attack; counter-attacks; counterattacks; sortie; "
            "sorties; foray; forays; landing; landings; pogrom; bloodbath; reprisal raid; reprisal raids; "
            "shootings; fire-fight; sniping; direct hit; direct hits; fire; heavy fire; automatic fire; "
            "anti-aircraft fire; naval raid; commando raid; commando raids; night raid; night raids; dawn raid; "
            "surprise attack; surprise attacks; frontal assault; coordinated attack; coordinated attacks; "
            "counterstrike; counterstrikes; counter-strike; counter-strikes; counter-offensive; counter-offensives; "
            "counteroffensives; onslaughts; offensives; punitive raid; punitive raids; punitive expedition; "
            "retaliatory raid; revenge attack; revenge attacks; reprisal attack; reprisal attacks; retaliatory "
            "attack; retaliatory attacks; retaliatory strike; retaliatory strikes; pre-emptive strike; pre-emptive "
            "strikes; preemptive strike; preemptive strikes; precision strike; precision strikes; surgical strike; "
            "surgical strikes; double-tap strike; double-tap strikes; decapitation strike; follow-up strike; "
            "spoiling attack; sneak attack; sneak attacks; dawn attack; dawn raids; night attack; night attacks; "
            "overnight attack; overnight attacks; overnight strike; overnight strikes; hit-and-run raid; "
            "hit-and-run raids; hit-and-run attacks; commando operation; commando assault; commando attack; armed "
            "attack; armed attacks; armed assault; armed assaults; armed clash; armed clashes; armed confrontation; "
            "armed skirmish; bayonet charge; cavalry charge; amphibious attack; seaborne raid; seaborne attack; "
            "airborne attack; heliborne assault; helicopter assault; helicopter raid; parachute assault; parachute "
            "raid; massacres; bloodbaths; pogroms; mass killing; mass killings; butchery; drive-by shooting; "
            "exchange of gunfire; exchanges of gunfire; exchange of shots; exchanges of shots; burst of fire; "
            "bursts of fire; burst of gunfire; bursts of gunfire; hail of bullets; hail of fire; hail of gunfire; "
            "volleys of gunfire; machine-gunning; street fighting; naval battle; sea battle; sea fight; gun "
            "battles; firefights; strafings; aggressions; ground offensives; cross-border offensive; cross-border "
            "assault; cross-border operation; cross-border shooting; cross-border bombardment; insider attack; "
            "insider attacks; arson attack; arson attacks; grenade attacks; complex attack; deadly attack; "
            "stand-off attack; bomb raid; bomb raids; water-cannon attack; shelling attack; mob attack; flotilla "
            "raid; swarm attack; saturation attack"
        ),
        "bombardment": (
            "barrage; barrages; salvo; salvos; bombardment; bombardments; bombing; bombings; stonk; stonks; carpet "
            "bombing; carpet-bombing; area bombing; saturation bombing; saturation-bombing; terror bombing; "
            "fire-bombing; fire-bombings; firebombing; firebombings; incendiary raid; incendiary raids; fire raid; "
            "fire raids; heavy bombing; bomb run; bombing run; bombing runs; bombing sorties; bombing sortie; "
            "salvoes; cluster-bombing; phosphorus attack; bombing offensive; bomb strike; bomb strikes"
        ),
        "air strike": (
            "airstrike; airstrikes; air strike; air strikes; aerial strike; aerial strikes; air raid; air raids; "
            "air attack; air attacks; aerial bombardment; bombing raid; bombing raids; air campaign; aerial attack; "
            "aerial attacks; airborne raid; aerial bombing; air assault; air assaults; air blitz; air offensive; "
            "air bombardment; air bombardments; air bombing; aerial bombardments; aerial bombings; aerial raid; "
            "aerial raids; aerial assault; aerial offensive; bomber raid; bomber raids; dive-bombing; dive-bombing "
            "attack; strafing run; strafing runs; strafing attack; strafing attacks; helicopter attack; helicopter "
            "attacks; helicopter strike; helicopter strikes; helicopter gunship attack; gunship attack; jet strike; "
            "jet strikes; plane attack; zeppelin raid; zeppelin raids; kamikaze attack; kamikaze attacks; "
            "thousand-bomber raid; carrier raid; carrier strike; air-raid; air-raids; air-strike; air-strikes; "
            "daylight raid; daylight raids; low-level raid; low-level attack; night bombing; warplane strike; "
            "warplane strikes; napalm attack; napalm strike; bombing mission; bombing missions"
        ),
        "missile strike": (
            "missile strike; missile strikes; missile attack; missile attacks; missile barrage; rocket attack; "
            "rocket attacks; rocket fire; rocket barrage; rocket salvo; rocket salvos; missile salvo; missile "
            "salvos; missile fire; rocket strike; rocket strikes; missile launches; missile launch; missile volley; "
            "missile volleys; missile raid; missile barrages; missile bombardment; rocket volley; rocket volleys; "
            "rocket barrages; rocketing; rocket bombardment; rocket raid; rocket artillery fire; ballistic attack; "
            "ballistic strike; ballistic missile attack; ballistic missile attacks; ballistic missile strike; "
            "cruise missile attack; cruise missile strike; cruise missile strikes; cruise missile attacks; missile "
            "impact; rocket impact; rocket shelling; anti-ship missile attack; missile and drone attack; missile "
            "and drone attacks; missile and drone strikes; missile and drone barrage; rocket and mortar fire; "
            "rocket and mortar attacks; rocket and drone attacks; drone and missile attack; drone and missile "
            "attacks; drone and missile strikes; drone and missile barrage; flying-bomb attack"
        ),
        "drone strike": (
            "drone strike; drone strikes; drone attack; drone attacks; drone raid; drone raids; drone swarm; drone "
            "assault; drone swarms; drone bombing; drone bombings; drone barrage; drone barrages; drone "
            "bombardment; drone assaults; kamikaze drone attack; suicide drone attack; UAV attack; UAV strike; UAV "
            "attacks; UAV strikes; sea-drone attack; sea drone attack; sea drone attacks; naval drone attack; naval "
            "drone attacks; drone-boat attack; unmanned boat attack; quadcopter attack; quadcopter strike; "
            "drone-borne attack"
        ),
        "shelling": (
            "shelling; artillery fire; mortar fire; artillery strike; artillery attack; mortar attack; shellfire; "
            "artillery barrage; artillery bombardment; artillery shelling; artillery strikes; tank fire; artillery "
            "salvo; artillery duel; shellings; artillery exchange; artillery exchanges; artillery duels; artillery "
            "attacks; artillery barrages; artillery bombardments; artillery raid; mortar barrage; mortar barrages; "
            "mortar strike; mortar strikes; mortar bombardment; mortar attacks; mortar shelling; mortar salvo; "
            "counter-battery fire; tank shelling; cannonades; cannonading; gun fire; howitzer fire; shell-fire; "
            "field-gun fire; artillery salvoes; creeping barrage; rolling barrage"
        ),
        "frontier incident": (
            "skirmish; skirmishes; clash; clashes; border fighting; border clash; border clashes; border skirmish; "
            "border "
            "skirmishes; border incident; border firefight; border shooting; border shootings; frontier clash; "
            "frontier clashes; frontier skirmish; frontier skirmishes; frontier fighting; border exchange; border "
            "battle; border raid; border raids; border violence; border shoot-out"
        ),
        "invasion": (
            "invasion; invasions; land invasion; ground invasion; full-scale invasion; seaborne invasion; "
            "amphibious landing; amphibious landings; amphibious assault; amphibious assaults; airborne landing; "
            "airborne landings; airborne invasion; armed invasion; military invasion; beach landing; beach "
            "landings; seaborne landing; seaborne landings; parachute landing; parachute landings; armoured thrust; "
            "armored thrust; reinvasion"
        ),
        "incursion": (
            "incursion; incursions; intrusion; intrusions; ground incursion; armed incursion; armed incursions; "
            "cross-border incursion; cross-border incursions; ground incursions; military incursion; military "
            "incursions; border violation; border violations; frontier violation; frontier violations; border "
            "intrusion; armed intrusion; armed infiltration"
        ),
        "annexation": ("annexation; annexations; anschluss; forcible annexation; illegal annexation"),
        "ground assault": (
            "ambush; ambushes; ground assault; ground offensive; ground attack; ground assaults; ground attacks; "
            "infantry assault; infantry attack; infantry attacks; tank attack; tank attacks; armoured attack; "
            "armored attack; armoured assault; tank assault; land attack; land offensive; frontal attack; frontal "
            "attacks; human-wave attack; human-wave attacks; human wave attacks; trench raid; trench raids; "
            "ambuscade; ambuscades; sapper attack; sapper attacks; bridgehead assault; mechanised assault"
        ),
        "cyber operation": (
            "cyberattack; cyberattacks; cyber attack; cyber attacks; cyber operation; hacking attack; cyber "
            "assault; denial-of-service attack; denial-of-service attacks; ransomware attack; hacking campaign; "
            "hack; cyber operations; malware attack; cyberassault; cyber-attack; cyber-attacks; cyber strike; cyber "
            "strikes; cyber raid; cyber raids; cyber intrusion; cyber intrusions; cyber sabotage; cyber offensive; "
            "cyber campaign; cyber-operation; cyber-operations; wiper attack; wiper attacks; ransomware attacks; "
            "ddos attack; ddos attacks; denial-of-service campaign; distributed denial-of-service attack; "
            "distributed denial-of-service attacks; computer attack; computer attacks; computer intrusion; computer "
            "intrusions; network intrusion; network intrusions; network attack; spear-phishing campaign; "
            "supply-chain attack; malware attacks; malware campaign; malware infection; virus attack; worm attack; "
            "digital attack; digital attacks; digital assault; hacking operation; hacking attacks; hacking attempt; "
            "hack attack; hack attacks; data-wiping attack; data-wiping attacks; hack-and-leak operation; "
            "electronic attack; electronic attacks; website defacement; defacement of websites; hackings"
        ),
        "blockade": (
            "naval blockade; blockade; siege; sieges; encirclement; blockades; sea blockade; air blockade; land "
            "blockade; maritime blockade; naval blockades; encirclements; besieging; starvation siege; naval "
            "quarantine; beleaguerment"
        ),
        "bombing": (
            "car bombing; suicide bombing; car bombings; suicide bombings; roadside bombing; truck bombing; bomb "
            "attack; bomb attacks; grenade attack; car bomb attack; bomb plot attack; bomb explosion; bomb "
            "explosions; bomb blasts; bomb blast; car-bombing; car-bombings; car-bomb attack; car bomb attacks; "
            "truck bombings; truck-bombing; truck bomb attack; lorry bombing; lorry-bomb attack; suicide-bombing; "
            "suicide bomb attack; suicide bomb attacks; suicide car bombing; suicide truck bombing; roadside "
            "bombings; roadside bomb attack; nail bombing; pub bombing; pub bombings; hotel bombing; embassy "
            "bombing; embassy bombings; barracks bombing; boat bombing; train bombing; train bombings; twin "
            "bombings; triple bombing; ied attack; ied attacks; ied blast; mine blast; landmine blast; landmine "
            "explosion; letter-bomb attack; parcel-bomb attack; petrol-bombing; petrol bombing; petrol bomb attack; "
            "dynamiting; bomb outrage; bomb outrages; mine explosion; pager attack; pager attacks; pager "
            "explosions; pager blasts; explosives attack"
        ),
        "terrorist attack": (
            "suicide attack; terrorist attack; terrorist attacks; terror attack; militant attack; suicide attacks; "
            "terrorist bombing; terrorist bombings; terror attacks; terrorist assault; terrorist raid; terrorist "
            "outrage; terrorist strike; terrorist operation; militant attacks; militant raid; jihadist attack; "
            "jihadist attacks; islamist attack; islamist attacks; rebel attack; rebel attacks; rebel raid; "
            "insurgent attack; insurgent attacks; guerrilla attack; guerrilla attacks; guerrilla raid; guerrilla "
            "raids; guerrilla ambush; suicide raid; suicide assault; suicide-squad attack; vehicle-ramming attack; "
            "vehicle attack; car-ramming attack; truck attack; stabbing attacks; pirate attack; pirate attacks; "
            "pirate raid"
        ),
        "sabotage": (
            "sabotage; sabotage attack; sabotage attacks; sabotage operation; sabotage operations; sabotage raid; "
            "act of sabotage; acts of sabotage; industrial sabotage; rail sabotage; railway sabotage; pipeline "
            "attack; cable-cutting; severing of cables; cable sabotage; pipeline sabotage; incendiary attack; "
            "incendiary attacks; fire-raising; saboteur raid; diversionary attack; demolition raid; cutting of "
            "cables"
        ),
        "naval bombardment": (
            "naval bombardment; naval gunfire; naval bombardments; naval shelling; shore bombardment; coastal "
            "bombardment; bombardment from the sea; naval gun fire; ship-to-shore fire"
        ),
        "naval attack": (
            "torpedo attack; naval attack; torpedo strike; sinking; ramming; torpedoing; naval attacks; naval "
            "assault; naval assaults; naval strike; naval clash; naval clashes; naval engagement; naval skirmish; "
            "naval action; sinkings; torpedoings; rammings; torpedo attacks; torpedo strikes; torpedo hit; torpedo "
            "hits; torpedo-boat attack; U-boat attack; U-boat attacks; submarine attack; submarine attacks; "
            "limpet-mine attack; limpet mine attack; limpet mine attacks; limpet-mine attacks; speedboat attack; "
            "speedboat attacks; cutting-out expedition; fireship attack; wolf-pack attack; wolfpack attack; attack "
            "at sea; attacks on shipping; attacks at sea; depth-charge attack; depth-charging; frogman attack; "
            "frogmen attack"
        ),
        "air engagement": (
            "shooting-down; shoot-down; shootdown; downing; shootings-down; shoot-downs; shootdowns; downings; "
            "dogfight; dogfights; air battle; air battles; aerial battle; aerial dogfight; aerial engagement; "
            "dog-fight; dog-fights; air clash; air-to-air engagement"
        ),
        "assassination": (
            "assassination; assassinations; poisoning; killing; murder; targeted killing; targeted killings; killings; "
            "murders; slaying; slayings; beheading; beheadings; targeted assassination; targeted assassinations; "
            "decapitation attack; extrajudicial killing; extrajudicial killings; regicide"
        ),
        "seizure of craft": (
            "seizure; seizures; boarding; hijacking; commandeering; capture; ship seizure; ship seizures; tanker "
            "seizure; vessel seizure; hijackings; skyjacking; skyjackings; boardings; ship hijacking; ship "
            "hijackings; plane hijacking; plane hijackings; aircraft hijacking; hijacks; hi-jacking; boarding "
            "action; piracy attack; piracy attacks"
        ),
        "jamming": (
            "jamming; spoofing; gps jamming; gps spoofing; signal jamming; gps interference; radar jamming; "
            "satellite jamming; signal spoofing"
        ),
        "airspace incursion": (
            "airspace violation; airspace violations; drone incursion; drone incursions; airspace incursion; "
            "airspace breach; air incursion; air incursions; air violation; air violations; airspace intrusion; "
            "airspace intrusions; aerial incursion; aerial incursions; aerial intrusion; balloon incursion; air "
            "space violation; air space violations; airspace breaches; drone intrusion; drone intrusions; drone "
            "overflight; drone overflights; violation of airspace; violations of airspace; airspace infringement; "
            "airspace infringements"
        ),
        "armed raid": (
            "burning; torching; razing; ransacking; "
            "gun attack; gun attacks; shooting attack; armed raid; knife attack; gun assault; gun massacre; "
            "shooting spree; shooting rampage; machine-gun attack; machine-gun attacks; knife attacks; stabbing "
            "attack; machete attack; machete attacks; drive-by attack; shooting attacks; gun and grenade attack; "
            "gun-and-bomb attack; gun and bomb attack; armed raids; church massacre; village massacre; school "
            "massacre"
        ),
        "hostage taking": (
            "hostage taking; hostage-taking; kidnapping; kidnappings; abduction; abductions; hostage seizure; "
            "hostage-takings; hostage takings; mass abduction; mass abductions; mass kidnapping; mass kidnappings; "
            "embassy takeover; embassy seizure; seizure of hostages; taking of hostages"
        ),
        "chemical or biological attack": (
            "gas attack; gas attacks; chemical attack; chemical attacks; chemical weapons attack; chemical weapons "
            "attacks; chemical-weapons attack; chemical strike; chemical bombardment; sarin attack; sarin attacks; "
            "chlorine attack; chlorine attacks; mustard gas attack; nerve-agent attack; nerve agent attack; "
            "nerve-gas attack; nerve gas attack; poison-gas attack; poison gas attack; poison gas attacks; gassing; "
            "gassings; novichok attack; nerve-agent poisoning; novichok poisoning; biological attack; biological "
            "attacks; anthrax attack; anthrax attacks; toxin attack"
        ),
        "nuclear strike": (
            "atomic bombing; atomic bombings; nuclear attack; nuclear strike; nuclear strikes; atomic attack; "
            "nuclear bombing; nuclear bombings; atom-bombing"
        ),
        "occupation": ("occupation; military occupation; armed occupation"),
        "mining": ("mining; minelaying; mine-laying; sowing of mines; laying of mines"),
        "attack in space": ("anti-satellite attack; anti-satellite strike; satellite attack"),
        "maritime incursion": (
            "maritime incursion; maritime incursions; territorial waters violation; intrusion into territorial waters"
        ),
    }
)
STRAY = frozenset(split_words("aircraft; bomb; bombs; planes; shell; shells"))
# Beside one of these, a word of force means something else.
HARMLESS_BEFORE = frozenset(
    split_words(
        "spin; pace; seam; batting; advertising; celebratory; ceremonial; festive; anxiety; asthma; bear; bee; "
        "bowling; charm; crash; cyber-crime; "
        "doctors; dog; drug; "
        "emergency; fbi; "
        "moon; safe; soft; "
        "general; heart; "
        "hunger; immigration; labor; labour; lightning; marketing; midfield; nurses; panic; personal; pilots; "
        "police; "
        "rail; bus; metro; postal; truckers; transport; garbage; "
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
        "basketball; batsman; batsmen; bowler; bowlers; championship; championships; chess; coach; cricket; cup; "
        "cyclist; cyclists; eurovision; oscars; grammys; "
        "defender; equaliser; fans; football; goal; goalkeeper; goals; half-time; hosts; hat-trick; innings; "
        "kick-off; kickoff; "
        "league; "
        "match; matches; midfielder; olympic; olympics; peloton; penalty; playoff; playoffs; quarterback; "
        "rugby; scored; "
        "scorer; season; soccer; stadium; stage-winner; striker; strikers; sixes; tennis; tournament; wicket; wickets; "
        "winger; arena; three-pointer; three-pointers; touchdown; touchdowns; halftime; rebounds; jockey; jockeys; "
        "derby; referee; referees; linebacker; pitcher; inning; innings; homer; quarter-final; quarter-finals; "
        "semi-final; "
        "semi-finals; semifinal; semifinals; finalists; relegation; hockey; handball; volleyball; badminton; boxing; "
        "middleweight; heavyweight; featherweight; slalom; premiership; bundesliga; scrum; lineout; golfer; golf; "
        "putt; "
        "birdie; regatta; gymnast; athletics; medal; medals; podium; laps; netball; baseball; shortstop; knockout"
    )
)
MARKET = frozenset(
    split_words(
        "bonds; bourse; currency; dividend; earnings; hedge; index; investor; investors; lira; rouble; ruble; "
        "shareholders; shares; speculators; stock; stocks; traders; yen; reinsurers; reinsurance; premiums; premium; "
        "rates; "
        "underwriters; brokers; refiners; futures; yields; coupon; inflation"
    )
)
PLAY = frozenset(
    split_words(
        "actress; actresses; blanks; box-office; documentary; drill; drills; dummies; dummy; exercise; exercises; "
        "fiction; fictional; film; filmmaker; filmmakers; game; gamers; heroine; hulk; hulks; hypothetical; imaginary; "
        "imagined; make-believe; maneuvers; manoeuvres; mock; movie; novel; novelist; paintball; playwright; premiere; "
        "pretend; protagonist; re-enacted; re-enactment; reenactment; rehearsal; rehearse; rehearsed; rehearsing; "
        "scenario; scenarios; screenplay; simulate; simulated; simulates; simulating; simulation; sitcom; theatrical; "
        "umpires; videogame; wargame; wargames; wargaming"
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
