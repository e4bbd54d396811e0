"""One verb for two attacks: "bombed a base in Aleppo on Monday and a frigate off Tripoli on Tuesday".

Where "and" joins a second thing that has a place or a day of its own to one that has had both, the verb is said twice.
"""

from collections.abc import Sequence

from foedus.reader.grammar import STOPS
from foedus.reader.speechwords import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

PLACING = frozenset(("place", "capital", "state", "base", "capital place"))
LONGEST_THING = 8


def gap_of(units: Sequence[Unit], *, at: int, stop: int) -> int | None:
    """Return where the second thing begins that the verb at `at` was done to, elsewhere or another day; or None."""
    for step in range(at + 2, stop - 2):
        if units[step].low not in CONJUNCTIONS or not _adverbial_before(units, at + 1, step):
            continue
        begin = step + 1
        adverbial = _thing_end(units, begin, stop)
        if adverbial is not None and _has_own(units, adverbial, stop):
            return begin
    return None


def thing_end(units: Sequence[Unit], *, begin: int, stop: int) -> int:
    """Return where the noun group ends that begins at `begin`: at its first preposition or day."""
    return _thing_end(units, begin, stop) or stop


def _adverbial_before(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether a day or a doer stands last before "and", so that what follows is no second part of it."""
    near = [unit for unit in units[begin:end] if unit.low != ","]
    if not near:
        return False
    dated = near[-1].low in DAY_WORDS or (near[-1].low.isdecimal() and len(near[-1].low) == YEAR)
    by = any(unit.low == "by" for unit in near)
    placed = bool(near[-1].roles & PLACING) and any(
        "object" in unit.roles and "demonym" not in unit.roles for unit in near[:-1]
    )
    return dated or by or placed


YEAR = 4


def _thing_end(units: Sequence[Unit], begin: int, stop: int) -> int | None:
    opened = units[begin].low in DETERMINERS or bool(units[begin].roles & {"demonym", "state", "number"})
    if not opened:
        return None
    for step in range(begin + 1, min(stop, begin + LONGEST_THING)):
        if units[step].low in STOPS | {","}:
            return None
        if units[step].low in PREPOSITIONS and units[step].low != "of":
            thing = any("object" in unit.roles or "base" in unit.roles for unit in units[begin:step])
            return step if thing else None
    return None


def _has_own(units: Sequence[Unit], begin: int, stop: int) -> bool:
    """Whether the second thing has a place and a day of its own, or a place that follows at once."""
    rest = units[begin:stop]
    placed = any(unit.roles & PLACING for unit in rest)
    dated = any(unit.low in DAY_WORDS or (unit.low.isdecimal() and len(unit.low) == YEAR) for unit in rest)
    return placed and (dated or any(unit.low == "by" for unit in rest))
