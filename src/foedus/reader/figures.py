"""Whether a word of force is a figure of speech, or tells of what nearly was: by who did it, and to what.

Reporters besiege, tourists invade, critics open fire; a salute is fired; jets "almost" bombed, "stopped short of" it.
"""

from collections.abc import Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, STOPS, subject_span
from foedus.reader.speechwords import DETERMINERS, PREPOSITIONS
from foedus.reader.unit import Unit, VerbGroup
from foedus.reader.verbgroup import DAY_WORDS

# Whoever does no force by arms, whatever verb is said of them.
CIVIL = frozenset(
    "reporters journalists photographers tourists visitors holidaymakers dockers miners teachers nurses doctors "
    "drivers fans viewers readers listeners deputies lawmakers senators envoys diplomats ministers economists "
    "commentators columnists bloggers customers shoppers traders investors speculators lawyers campaigners "
    "consumers exporters critics editors reviewers voters shareholders lenders regulators auditors designers "
    "chefs pupils lobbyists trolls seals serials films songs products goods imports brands mosquitoes locusts "
    "ants jellyfish crickets weeds".split()
)
# What is only said, thought or shown: who is fired at with it or for it comes to no harm.
SAID = frozenset(
    "criticism criticisms remarks comments claims accusations allegations questions suggestion suggestions policy "
    "policies handling failure record treatment decision speech plan plans proposal proposals tariffs comment "
    "stance slogan".split()
)
TRADED = frozenset("shares stocks bonds tenge hryvnia shekel yuan rouble ruble rupee lira peso currency index".split())
CEREMONY = frozenset("salute salutes blanks blank flares fireworks firework confetti".split())
NEARLY = frozenset("almost nearly narrowly practically virtually".split())
SHORT = frozenset((("short", "of"), ("refrained", "from"), ("abstained", "from"), ("about", "to"), ("close", "to"),
                   ("shied", "from"), ("desisted", "from"), ("back", "from"), ("away", "from")))  # fmt: skip
WORDS_OF_WAR = frozenset(
    (("war", "of", "words"), ("price", "war"), ("trade", "war"), ("culture", "war"), ("bidding", "war"))
)
CHANCE = frozenset("accident lightning mishap earthquake storm hurricane flood landslide short-circuit".split())
RUMOURS = frozenset("rumour rumours rumor rumors message messages myth hoax falsehood lie lies tale tales canard "
                    "gossip whisper whispers legend".split())  # fmt: skip
UNPROVEN = frozenset("evidence proof sign signs indication trace hint question".split())
REACH, LONGEST_DOER = 12, 7


def figure_of_verb(units: Sequence[Unit], *, group: VerbGroup) -> bool:
    """Whether a verb tells of no force: by who did it, what was fired, or that it only nearly came to it."""
    at = group.at
    clause = _clause(units, at)
    if 0 < at < len(units) - 1 and units[at - 1].low in QUOTES and units[at + 1].low in QUOTES:
        return True  # two jets "attacked" the port, in an exercise
    if any(unit.low in NEARLY for unit in units[max(0, group.first - 1) : at]) or _short(units, group.first):
        return True
    if _stormed_off(units, at) or _barbs_struck(units, group):
        return True
    if any(clause[step : step + len(words)] == list(words) for words in WORDS_OF_WAR for step in range(len(clause))):
        return True
    after = units[at + 1 : at + 5]
    if any(unit.low in CEREMONY for unit in after) or _as_it_were(units, at):
        return True
    armed = any(unit.roles & {"weapon", "force"} for unit in units[at + 1 : at + REACH])
    return _civil(units, _doer(units, group)) or (not armed and _at_words(units, at)) or _by_chance(units, group)


def figure_of_noun(units: Sequence[Unit], *, first: int, at: int) -> bool:
    """Whether a noun of force tells of none: "a strike of dockers", "an invasion of serials", "without a raid"."""
    title = at > 1 and units[at].capital and units[at - 1].text == "The" and units[at - 2].low in QUOTES
    rumoured = first > 1 and units[first - 1].low == "of" and units[first - 2].low in RUMOURS
    traded = any(unit.low in TRADED for unit in units[max(0, first - 4) : first])
    if title or rumoured or traded or (first and units[first - 1].low in {"without", "worth"}):
        return True  # "The Siege of Krishnapur", "gold miners' shares took a bombardment"
    following = units[at + 1].low if at + 1 < len(units) else ""
    if following in {"on", "at", "upon"} and any(unit.low in CLIMBED for unit in units[at + 2 : at + 4]):
        return True  # "his assault on the summit of Aconcagua"
    if following in {"of", "by", "from"} and _civil(units, (at + 2, at + 2 + LONGEST_DOER)):
        return True
    if units[at].low.startswith("invasion") and following == "of" and _sails_in(units, at + 2):
        return True
    if units[at].low.startswith("under ") or (at and units[at - 1].low == "under"):
        for step in range(at + 1, min(len(units), at + REACH)):
            if units[step].low in {"for", "over"}:
                return any(unit.low in SAID for unit in units[step + 1 : step + 5])
    return _short(units, first) or _of_fiction(units, at) or _on_summit(units, at)


# Of an invasion of these, they are those who come, and not where they come to.
SAILING = frozenset(
    "ship ships yachts yacht boats dinghies sails kayaks canoes catamarans schooners bikers cyclists cars camper "
    "caravans motorcycles scooters bicycles surfers".split()
)


def _sails_in(units: Sequence[Unit], begin: int) -> bool:
    """Whether ships or the like are what an invasion is of: "an invasion of tall ships up the Dart"."""
    return any(unit.low in SAILING for unit in units[begin : begin + 3])


SUMMITS = frozenset("summit peak record records senses title crown mountain glacier conscience nerves taste".split())


def _on_summit(units: Sequence[Unit], at: int) -> bool:
    """Whether a mountain or a record is what is assaulted: "his assault on the summit of Aconcagua"."""
    near = [unit.low for unit in units[at + 1 : at + 5]]
    return near[:1] == ["on"] and not SUMMITS.isdisjoint(near[1:])


CLIMBED = frozenset("summit peak record records championship pole".split())
STRIKING = frozenset("strike strikes struck striking hit hits hitting".split())
BARBS = frozenset("arrows arrow barbs barb jokes joke gibes jibes darts words points point lines remarks".split())
FICTION = frozenset(
    "film films movie movies novel novels thriller play opera sequel comedy trilogy saga poem album musical "
    "blockbuster miniseries sitcom".split()
)
BY_AUTHORS = frozenset("first second third fourth fifth latest new debut last feature".split())


def _stormed_off(units: Sequence[Unit], at: int) -> bool:
    return units[at].low.startswith("storm") and at + 1 < len(units) and units[at + 1].low in {"out", "off"}


def _barbs_struck(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether words strike home: "most of its arrows strike home"."""
    home = units[group.at].low in STRIKING and group.at + 1 < len(units) and units[group.at + 1].low == "home"
    return home and any(unit.low in BARBS for unit in units[max(0, group.first - 5) : group.first])


def _of_fiction(units: Sequence[Unit], at: int) -> bool:
    """Whether an attack is one of a film or a novel: "three attacks in her second feature", "the raid in the film"."""
    near = units[at + 1 : at + 9]
    if not near or near[0].low not in {"in", "of", "from"}:
        return False
    for step, unit in enumerate(near[1:], 1):
        owned = unit.low == "feature" and near[step - 1].low in BY_AUTHORS
        if (unit.low in FICTION and "object" not in unit.roles) or owned:
            return True
        if unit.low in STOPS or unit.low in PREPOSITIONS or unit.low == "," or is_verb(units, at=at + 1 + step):
            return False
    return False


def is_unproven(units: Sequence[Unit], *, first: int) -> bool:
    """Whether a clause is what nothing shows: "there is no evidence that jets bombed the depot"."""
    for at in range(first - 1, max(0, first - REACH), -1):
        if units[at].low == "that":
            if units[at - 1].low in RUMOURS or (units[at - 1].low == "hear" and units[at - 2].low in {"will", "may"}):
                return True
            return units[at - 1].low in UNPROVEN and units[at - 2].low in {"no", "little", "without", "any"}
        if units[at].low in STOPS or units[at].low == ",":
            return False
    return False


def _clause(units: Sequence[Unit], at: int) -> list[str]:
    """Return the words around a verb, up to the nearest stops."""
    low, high = max(0, at - REACH), min(len(units), at + REACH)
    first = next((step + 1 for step in range(at, low - 1, -1) if units[step].low in STOPS), low)
    last = next((step for step in range(at, high) if units[step].low in STOPS), high)
    return [unit.low for unit in units[first:last]]


IDIOMATIC = frozenset(("shot to pieces", "torn to pieces", "ripped apart", "torn apart", "blown apart", "blown away"))
AS_IT_WERE = (("in", "the", "words", "of"), ("so", "to", "speak"), ("as", "it", "were"))


def _as_it_were(units: Sequence[Unit], at: int) -> bool:
    """Whether a turn that need not mean arms is only somebody's way of putting it: "shot to pieces, so to speak"."""
    if units[at].low not in IDIOMATIC or any("weapon" in unit.roles for unit in units):
        return False
    lows = [unit.low for unit in units[at + 1 : at + 7]]
    return any(lows[step : step + len(words)] == list(words) for words in AS_IT_WERE for step in range(len(lows)))


def _short(units: Sequence[Unit], first: int) -> bool:
    pairs = {(units[step].low, units[step + 1].low) for step in range(max(0, first - 2), min(first, len(units) - 1))}
    return bool(pairs & SHORT)


def _doer(units: Sequence[Unit], group: VerbGroup) -> tuple[int, int]:
    """Return the units of who did it: after "by" of a passive, else the subject."""
    if not group.passive:
        return subject_span(units, first=group.first)
    steps = range(group.at + 1, min(len(units), group.at + REACH))
    by = next((step for step in steps if units[step].low == "by" and not _of_noun(units, step, group.at)), None)
    return (by + 1, by + 1 + LONGEST_DOER) if by is not None else (group.at, group.at)


def _of_noun(units: Sequence[Unit], by: int, at: int) -> bool:
    """Whether "by" belongs to a plain noun before it: "was bombed during a visit by French ministers"."""
    before = units[by - 1]
    plain = before.low.isalpha() and not (before.meanings or before.capital or before.low in DAY_WORDS)
    return by - 1 > at and plain and not before.low.endswith("ly")


def _civil(units: Sequence[Unit], span: tuple[int, int]) -> bool:
    """Whether the noun group that begins a stretch is of people or things that do no force."""
    for at in range(span[0], min(len(units), span[1])):
        unit = units[at]
        if unit.low in CIVIL:
            return True
        opens = at == span[0] or unit.low in DETERMINERS or unit.roles & {"demonym", "state", "group"}
        if unit.low in PREPOSITIONS or unit.low in STOPS or is_verb(units, at=at) or not (opens or unit.low.isalpha()):
            return False
        if unit.roles & {"force", "weapon"}:
            return False
    return False


def _at_words(units: Sequence[Unit], at: int) -> bool:
    """Whether what was fired or hit back at is something said: "fired back at French criticism"."""
    near = units[at + 1 : at + 7]
    aim = next((step for step, unit in enumerate(near) if unit.low in {"at", "against"}), None)
    return aim is not None and any(unit.low in SAID for unit in near[aim + 1 :])


def _by_chance(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a mishap or the weather did it: "burned down in an accident", "was destroyed by lightning"."""
    near = units[group.at + 1 : group.at + 5]
    link = next((step for step, unit in enumerate(near) if unit.low in {"in", "by"}), None)
    return link is not None and any(unit.low in CHANCE for unit in near[link + 1 : link + 3])
