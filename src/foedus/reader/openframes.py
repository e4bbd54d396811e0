"""Verbs of no force that tell of force by what does them: arms that strike, forces that come in.

English has no end of words for what a missile does to a house and for how troops cross a border. A weapon that strikes,
as the subject of nearly any verb, tells of an attack where something is told to which it came; forces that move "into",
"across" or "onto" something tell of an entry, by whatever verb of motion.
"""

from collections.abc import Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.byarms import struck_by
from foedus.reader.filler import fillers
from foedus.reader.finite import is_verb
from foedus.reader.grammar import subject_span
from foedus.reader.hacking import HACKING, HACKS
from foedus.reader.nounphrase import is_head
from foedus.reader.rammed import DRIVING, drives_bomb
from foedus.reader.unit import Meaning, Unit, VerbGroup
from foedus.reader.verbgroup import verb_group

STRIKING = frozenset(
    "air strike; missile strike; drone strike; shelling; bombardment; naval attack; bombing; nuclear strike; "
    "chemical or biological attack; mining".split("; ")
)
BLASTS = frozenset("blast blasts explosion explosions detonation detonations shot shots salvo salvoes salvos volley "
                   "volleys barrage barrages gunfire shrapnel bullets fragments".split())  # fmt: skip
# What weapons do that is no attack.
IDLE = frozenset(
    form
    for lemma in (
        "fail", "miss", "remain", "cost cost cost costing", "carry", "use", "belong", "include", "test", "need", "want",
        "contain", "weigh", "sell sold sold selling", "supply", "deliver", "show", "become became become becoming",
        "arrive", "appear", "exist", "stay", "store", "depend", "prove", "cease", "stop stopped stopped stopping",
        "call", "know", "bear",
        "begin began begun beginning", "end", "turn", "help", "allow", "require", "suggest", "mean meant meant meaning",
        "say said said saying", "come came come coming", "go went gone going", "vanish", "disappear", "lie", "sit",
        "have had had having", "be", "take took taken taking", "get got got getting", "lose lost lost losing", "follow",
        "make made made making", "fly flew flown flying", "keep kept kept keeping", "point", "change", "raise", "cross",
        "patrol", "escort", "operate", "deploy", "base", "return", "stand stood stood standing", "guard", "recall",
        "leave left left leaving", "give gave given giving", "meet met met meeting", "join", "decide", "order",
        "intercept", "defend", "buy bought bought buying", "purchase", "acquire", "import", "export", "produce",
        "build built built building", "design", "develop", "manufacture", "find found found finding", "own", "hide",
        "collide", "cook", "leak", "rust", "corrode", "taxi taxied taxied taxiing", "refuel",
        "protect", "train", "sail", "retire", "retreat", "withdraw withdrew withdrawn withdrawing",
    )
    for form in inflect(lemma).values()
)  # fmt: skip
MOVING = frozenset(
    form
    for lemma in (
        "drive drove driven driving", "roll", "march", "move", "push", "pour", "sweep swept swept sweeping", "surge",
        "storm", "break broke broken breaking", "burst burst burst bursting", "ride rode ridden riding", "race", "roar",
        "rumble", "thrust thrust thrust thrusting", "slip", "steal stole stolen stealing", "creep crept crept creeping",
        "wade", "parachute", "jump", "scramble", "swarm", "advance", "press", "barrel", "charge", "rush", "crash",
        "smash", "plunge", "spill", "flood", "stream", "filter", "infiltrate", "cross", "walk", "stumble", "trek",
        "fight fought fought fighting", "hack", "force", "punch", "knife", "wheel", "turn", "come came come coming",
        "go went gone going", "swing swung swung swinging", "strike struck struck striking", "lunge", "sneak", "row",
        "paddle", "swim swam swum swimming", "glide", "drop", "descend", "climb", "scale", "abseil", "rappel",
        "fast-rope", "splash", "wind wound wound winding", "head", "pass", "penetrate", "blast",
        "shoot shot shot shooting",
    )
    for form in inflect(lemma).values()
)  # fmt: skip
INTO = frozenset("into onto across over through ashore".split())
OWN_WAY = frozenset("their its his her way straight deep well far back again on in up down out and right some".split())
LONGEST_WAY = 8
STRIKES = Meaning(role="verb", value="attack", form="past", shape="land")
ENTERS = Meaning(role="verb", value="incursion", form="past", shape="enter")


def meaning_of(units: Sequence[Unit], *, at: int) -> Meaning | None:
    """Return what a verb that is no word of force tells, by what does it; None where it tells of no force."""
    low = units[at].low
    if low in ANSWERING:
        return FIRES if _with_arms(units, at) or _by_guns(units, at) else None
    if low in DRIVING and (bomb := drives_bomb(units, at=at)) is not None:
        return bomb
    moving = low in MOVING and _goes_in(units, at)
    closed = not moving and (low in IDLE or units[at].capital or bool(units[at].roles) or not low.endswith(ENDINGS))
    if closed and low in HACKING and is_verb(units, at=at):
        return _by_hackers(units, at)
    if closed or not is_verb(units, at=at):
        return None
    group = verb_group(units, at=at, form="past")
    if group.passive and not group.infinitive and not moving:
        return struck_by(units, at=at)
    return None if group.passive or group.gerund or group.infinitive else _by_subject(units, group, moving=moving)


def _with_arms(units: Sequence[Unit], at: int) -> bool:
    """Whether weapons that strike are what somebody answered with: "responded two weeks later with 300 drones"."""
    group = verb_group(units, at=at, form="past")
    step = next((step for step in range(at + 1, min(len(units), at + LATE)) if units[step].low == "with"), None)
    if step is None or group.modal or group.negated or group.infinitive:
        return False
    return any(unit.value("weapon") in STRIKING for unit in units[step + 1 : step + LATE])


def _by_guns(units: Sequence[Unit], at: int) -> bool:
    """Whether guns are what answered: "Turkish howitzers answered within minutes"; and nothing was said."""
    begin, end = subject_span(units, first=verb_group(units, at=at, form="past").first)
    following = units[at + 1].low if at + 1 < len(units) else "."
    return following in AT_ONCE and any(unit.low in GUNS for unit in units[begin:end])


GUNS = frozenset("howitzers guns artillery batteries gunners mortars gunboats".split())
AT_ONCE = frozenset("within at . , in and soon later from by".split())
ANSWERING = frozenset("answered replied responded retaliated countered reacted".split())
LATE = 8
FIRES = Meaning(role="verb", value="attack", form="past", shape="launch")


def _by_subject(units: Sequence[Unit], group: VerbGroup, *, moving: bool) -> Meaning | None:
    """Return what a verb tells whose subject is a weapon that strikes, or forces that move."""
    begin, end = subject_span(units, first=group.first)
    if [unit.low for unit in units[group.at : group.at + 2]] == ["caught", "fire"]:
        return None  # "several aircraft had caught fire"
    if begin > 0 and is_verb(units, at=begin - 1):
        return None  # "may use drones bought on the market": the arms are an object, and what follows describes them
    found = [one for one in fillers(units, begin=begin, end=end, subject=True) if not one.prep]
    heads = [one for one in found if is_head(units, at=one.at)]
    if any(one.unit.value("weapon") in STRIKING or one.unit.low in BLASTS for one in heads):
        return STRIKES
    if units[group.at].low in HACKING and any(one.unit.value("weapon") == HACKS.value for one in heads):
        return HACKS
    forces = any(one.unit.roles & {"force", "demonym"} for one in heads)
    forces = forces or (_town_after(units, group.at) and any("group" in one.unit.roles for one in heads))
    return ENTERS if moving and forces else None


def _by_hackers(units: Sequence[Unit], at: int) -> Meaning | None:
    """Return what a verb of many senses tells whose subject is hackers or a program: "the virus stopped the pumps"."""
    group = verb_group(units, at=at, form="past")
    if group.passive or group.gerund or group.infinitive:
        return None
    begin, end = subject_span(units, first=group.first)
    return HACKS if any(unit.value("weapon") == HACKS.value for unit in units[begin:end]) else None


ENDINGS = ("ed", "oke", "ook", "ore", "ought", "ut", "ent", "aught", "ound")


def _goes_in(units: Sequence[Unit], at: int) -> bool:
    """Whether "into", "across" or the like follows a verb of motion: "fought their way into"."""
    for unit in units[at + 1 : at + LONGEST_WAY]:
        if unit.low in INTO:
            return units[at].low not in WALKING or _town_after(units, at)
        if (
            unit.low not in OWN_WAY
            and not unit.low[:1].isdigit()
            and "number" not in unit.roles
            and unit.low not in FAR
        ):
            return False
    return False


def _town_after(units: Sequence[Unit], at: int) -> bool:
    """Whether a place is what somebody walked into: "walked into Goma", "into the town of Sake", and no trap."""
    step = next((step for step in range(at + 1, min(len(units), at + LONGEST_WAY)) if units[step].low in INTO), at)
    near = [unit for unit in units[step + 1 : step + 7] if unit.low not in TOWNS]
    named = len(near) > 1 and _named(near[0]) and not near[1].capital  # "Sake", and no "Crocus City Hall"
    return bool(near) and (bool(near[0].roles & {"place", "capital"}) or near[0].place != "" or named)


def _named(unit: Unit) -> bool:
    return unit.capital and not unit.roles and unit.low.isalpha()


WALKING = frozenset("walk walks walked walking stumbled".split())
TOWNS = frozenset("the town city village port capital centre of".split())
FAR = frozenset("kilometres kilometers km miles metres meters half and a three".split())
