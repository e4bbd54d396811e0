"""Where a subject begins and ends that no comma parts from the words before it, or from a participle behind it.

"Two days after the raid a French battery shot down a bomber", "aircraft flying from England bombed the port".
"""

from collections.abc import Sequence

from foedus.reader.numbers import WORDS
from foedus.reader.speechwords import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS
from foedus.reader.wordclass import AUXILIARIES

TEMPORAL = frozenset("after before since until till following".split())
# What opens a noun group behind the noun of another.
OPENS = frozenset("a an the its their his our her some several many both dozens scores hundreds".split()) | frozenset(
    WORDS
)
NO_NOUN = DETERMINERS | CONJUNCTIONS | SUBORDINATORS | PREPOSITIONS.keys() | AUXILIARIES | {"not", "to", "of"}
SUBJECTS = frozenset(("force", "weapon", "object", "persons", "group", "demonym"))
LEAST = 2


def past_opening(units: Sequence[Unit], *, begin: int, end: int) -> int:
    """Return where the subject begins in a region that opens behind "after": a second noun group, without a comma."""
    counted = any(unit.low in COUNTS for unit in units[begin + 1 : begin + 4])
    if begin < end and units[begin].low == "by" and counted:
        return _past_count(units, begin, end)
    answered = behind_answer(units, begin=begin, end=end)
    if answered > begin or not 0 < begin < end or units[begin - 1].low not in TEMPORAL:
        return answered
    for at in range(begin + LEAST, end):
        before, unit = units[at - 1], units[at]
        if not before.low.isalpha() or before.low in NO_NOUN or before.low in OPENS:
            continue
        people = "demonym" in unit.roles and "attack noun" in before.roles
        if unit.low in OPENS or people:
            return at
    return begin


# What somebody did something after, or in answer to.
ANSWERED = frozenset("response retaliation reply revenge reprisal answer retribution vengeance wake aftermath".split())


def behind_answer(units: Sequence[Unit], *, begin: int, end: int) -> int:
    """Return where the subject begins behind what it answers: "In reply to the raid on Goma on 2 May Rwandan guns"."""
    opened = units[begin - 1].low in TEMPORAL if begin else False
    lows = [unit.low for unit in units[begin : min(end, begin + 3)]]
    opened = (
        opened
        or lows[:1] == ["following"]
        or lows[:2] == ["angered", "by"]
        or (lows[:1] in (["in"], ["as"]) and not ANSWERED.isdisjoint(lows))
    )
    forceful = opened and any("attack noun" in unit.roles for unit in units[begin:end])
    if not forceful:
        return begin
    links = (step for step in range(end - 1, begin, -1) if units[step].low in PREPOSITIONS)
    last = next(links, begin)
    step = last + 1
    while step < end and (units[step].low in DAY_WORDS or units[step].low[:1].isdigit()):
        step += 1
    step += step == last + 1 < end and bool(units[step].place) and "demonym" not in units[step].roles
    return step if last + 1 < step < end else begin


COUNTS = frozenset("count account reckoning tally estimate version telling figures admission reckonings".split())


def _past_count(units: Sequence[Unit], begin: int, end: int) -> int:
    """Return where the subject begins behind "By the count of Qatar's defence ministry Iran fired"."""
    for at in range(end - 1, begin + LEAST, -1):
        low = units[at - 1].low
        if units[at].actor and low.replace(" ", "").isalpha() and low not in NO_NOUN:
            return at
    return begin


def opens_participle(units: Sequence[Unit], *, at: int, begin: int, end: int) -> bool:
    """Whether a form on -ing behind the noun of a subject only tells of it: "gunmen riding motorbikes shot"."""
    unit = units[at]
    if not begin < at < end - 1 or not unit.low.endswith("ing") or unit.capital or unit.glued:
        return False
    before, after = units[at - 1], units[at + 1]
    if any(one.low in MARKINGS for one in units[at + 1 : at + 5]):
        return False  # "helicopters bearing the markings of the Venezuelan army": whose they are
    if not (before.roles & SUBJECTS or before.low in PEOPLE) or before.low in NO_NOUN:
        return False
    if any(one.role in {"attack noun", "weapon", "object", "force"} for one in unit.meanings):
        many = before.low.endswith(("s", "men")) and "demonym" not in before.roles  # "rebel shelling of Goma" is a noun
        return many and after.low != "of" and (after.low in PREPOSITIONS or after.low in DETERMINERS)
    return after.low.isalpha() or after.low[:1].isdigit()


MARKINGS = frozenset(
    "markings marking insignia flag flags colours colors ensign roundels roundel emblem emblems badge badges livery "
    "crest patches armbands".split()
)
PEOPLE = frozenset("men people youths boys riders assailants attackers raiders teams groups units parties".split())
