"""Whether a report is about force at all, by its words: sport, markets and exercises borrow them one at a time."""

import re
from collections.abc import Sequence

from foedus.reader.attackwords import MARKET, PLAY, SPORT
from foedus.reader.unit import ARMED, Unit, lows_of, roles_of

# As much of a report as tells what it is about.
OPENING = 40_000
LEAST_WORDS = 4
# A report of a sentence or three has no room for more.
SHORT, LEAST_OF_SHORT = 60, 2
PER_THOUSAND = 10
AGAINST = 4
WORD = re.compile(r"[a-z]+")
WARLIKE = frozenset(
    "soldier soldiers troop troops missile missiles drone drones shelled shelling shells bombed bombs bomb bombing "
    "bombardment artillery army navy invasion invaded invade frigate warship warships ceasefire armistice killed "
    "wounded gunmen attack attacks attacked strike strikes struck raid raids raided mortar mortars rocket rockets war "
    "militia rebels commandos jets warplanes squadron battalion regiment brigade patrol garrison torpedo torpedoed "
    "sank sunk hostages hostilities battle front siege tanks gunboat airstrike airstrikes casualties ambush ambushed "
    "fired shot weapons military forces fighters enemy guns occupied captured seized destroyed shooting gunfire "
    "convoy destroyer bombers infantry helicopters paratroopers besieged stormed hijacked boarded bombarded "
    "torpedoes mines submarine gunners cannon militants insurgents guerrillas marines hostage sabotage "
    "gunfire malware wiper ransomware hackers cyberattack cyberattacks warheads warhead grenade grenades explosives "
    "frogmen islet coastguard paratroops skyhawks exocet migs corvette cruiser artillerymen airspace annexed "
    "annexation assassinated hijacking hostilities aggression gunboats bomber bombers shell cable cables "
    "pipeline pipelines severed saboteurs hybrid cyber hackers hacked hacking outage arson shadow sabotaged".split()
)
ELSEWHERE = (
    SPORT
    | (MARKET - {"currency"})
    | frozenset(word for word in PLAY if " " not in word)
    | frozenset(
        "horoscope recipe forecast snow rain player players zodiac robber robbers robbery burglars burglary gang gangs "
        "jeweller thieves motorcycle detectives hunter hunters bear earthquake quake aftershock hurricane "
        "typhoon cyclone movie movies cinema album concert festival chef restaurant avocados bourbon lumber barley "
        "soybeans lawsuit startup chipmaker semiconductor retailer supermarket profits sales judo aces baseline "
        "re-enactors reenactors spectators applause beer costume costumes seminar seminars suppose imagine teamsters "
        "lottery cartoon comic poem poet poems zombies box-office novelist bestseller "
        "flood floods wildfire ants whips exporters tariffs takeover dividend".split()
    )
)


def is_warlike(text: str) -> bool:
    """Say whether the opening of a report tells of force in earnest: many of its words, few of sport and the like."""
    words = WORD.findall(text[:OPENING].lower())
    force = sum(word in WARLIKE for word in words)
    other = sum(word in ELSEWHERE for word in words)
    least = LEAST_WORDS if len(words) > SHORT else LEAST_OF_SHORT
    return force >= least and force * 1000 >= PER_THOUSAND * len(words) and other * AGAINST < force


LEAST_PLAY = 4
PLAYED = frozenset(word for word in PLAY if " " not in word)
REVIEWED = frozenset("feature stars screen hero heroine subplot flashback sequel actor actors cinema trailer "
                     "director cast "
                     "audience protagonist reel".split())  # fmt: skip


def is_playful(text: str) -> bool:
    """Say whether the opening of a report tells of an exercise, a game or a story, by several of its words."""
    return sum(word in PLAYED or word in REVIEWED for word in WORD.findall(text[:OPENING].lower())) >= LEAST_PLAY


# Words of sport within this many characters around a sentence are of the same piece.
PIECE = 1_500
LEAST_SPORT = 2
SPORTING = SPORT | frozenset("sports referee manager goalless scorer pitch flank judo boxing wrestlers".split())


def is_sporting(text: str, *, start: int, end: int) -> bool:
    """Say whether the paragraph around a sentence tells of sport, by several of its words."""
    first = text.rfind("\n", max(0, start - PIECE), start) + 1 or max(0, start - PIECE)
    last = text.find("\n", end, end + PIECE)
    words = WORD.findall(text[first : last if last >= 0 else end + PIECE].lower())
    return sum(word in SPORTING for word in words) >= LEAST_SPORT


LIGHT = SPORT | MARKET | PLAYED | ELSEWHERE


def is_warlike_here(units: Sequence[Unit]) -> bool:
    """Say whether a sentence by itself tells of force in earnest, whatever its report is about: arms, forces, harm."""
    lows = lows_of(units)
    return lows.isdisjoint(LIGHT) and not (lows.isdisjoint(HARM) or ARMED.isdisjoint(roles_of(units)))


HARM = frozenset("killed wounded murdered massacred bombed shelled torpedoed ambushed stormed blown dead".split())
