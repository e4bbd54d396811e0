"""What a noun of force tells: an attack of its own, one told before, or only a kind."""

from collections.abc import Sequence
from typing import NamedTuple

from foedus.reader.answering import is_answered, opens_answer
from foedus.reader.carrying import EFFECTS, LASTING
from foedus.reader.finite import is_verb
from foedus.reader.noungroup import DEFINITE
from foedus.reader.slot import Slots
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

LASTING_EFFECTS = EFFECTS | LASTING


class Telling(NamedTuple):
    """By what an attack told in a noun is told from others; the words are those of `Mention`."""

    apart: bool
    concrete: bool
    own_day: bool
    definite: bool
    backward: bool
    answered: bool


def tell_apart(slots: Slots, *, units: Sequence[Unit], first: int, at: int, stop: int, warlike: bool) -> Telling:
    """Return by what a mention is told from others, for the noun at `at`.

    The noun's group begins at `first`, and what belongs to it ends at `stop`.
    """
    led = slots.light and bool(slots.agents) and (warlike or slots.doer)
    told_on = led or (stop < len(units) and units[stop].low in LASTING_EFFECTS)
    told_on = told_on or (warlike and at + 1 < len(units) and units[at + 1].low == "that" and _tells_on(units, at + 2))
    another = any(unit.low in ORDINAL for unit in units[first:at])
    counted = first > 1 and units[first - 1].low in {"was", "is"} and units[first - 2].low in {"it", "this", "that"}
    counted = counted or _is_called(units, first)
    return Telling(
        apart=another or (slots.light and first > 0 and units[first - 1].low == "with"),
        concrete=units[at].low not in GENERIC or slots.under,
        own_day=_has_own_day(units, first, at) or told_on,
        definite=slots.determiner in DEFINITE or counted,
        backward=counted,
        answered=is_answered(units, at=at) or opens_answer(units, first=first),
    )


def _is_called(units: Sequence[Unit], first: int) -> bool:
    """Whether a noun of force only says what something is called: "calls it a hybrid attack"."""
    before = [unit.low for unit in units[max(0, first - 3) : first]]
    before = before[:-1] if before[-1:] == ["as"] else before
    return before[-1:] in (["it"], ["this"], ["that"]) and before[-2:-1] != [] and before[-2] in CALLING


CALLING = frozenset("calls called call calling describes described terms termed labels labelled deems dubbed".split())


def _tells_on(units: Sequence[Unit], first: int) -> bool:
    """Whether a clause on what the attack did follows: "the intrusion that froze check-in"."""
    return any(is_verb(units, at=step) or _past_form(units[step]) for step in range(first, min(len(units), first + 2)))


def _past_form(unit: Unit) -> bool:
    return unit.low.isalpha() and unit.low.endswith(("ed", "oze", "ook", "oke", "ore", "ut"))


ORDINAL = frozenset("second third fourth fifth another further fresh new renewed other".split())


def _has_own_day(units: Sequence[Unit], first: int, at: int) -> bool:
    """Whether a noun of force is told apart by its day: "the attacks of 11 September", "the 1983 bombing"."""
    inner = any(unit.low in DAY_WORDS or (unit.low.isdecimal() and len(unit.low) == YEAR) for unit in units[first:at])
    after = units[at + 1 : at + 5]
    return inner or (
        len(after) > 1 and after[0].low == "of" and any(unit.low in DAY_WORDS or unit.low.isdecimal() for unit in after)
    )


YEAR = 4


GENERIC = frozenset(
    "attack attacks strike strikes assault assaults raid raids offensive aggression operation operations onslaught "
    "counterattack incursion incursions killing murder hack landing landings sortie sorties foray forays".split()
) | {"military operation", "military operations", "special operation"}
