"""One verb or noun for several attacks in a row: "struck Iraq in 1981, Syria in 2007 and Iran in 2025".

Commas and "and" part the members. Each has a thing or a place of its own and, as the first has, a day of its own, or a
place where the thing stands; "and again in 2024" tells of the same thing another day.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, RESULTS, STOPS
from foedus.reader.speechwords import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

LONGEST, LEAST = 70, 2
YEAR = 4
PLACED = frozenset(("place", "capital", "state", "base", "capital place"))
OPENING = PLACED | {"demonym", "number", "object", "group", "office", "force"}
AGAIN = frozenset("again then later also once finally next lastly more more".split())
UPON = frozenset("on at of against upon into near off over in outside".split())
BOUNDS = frozenset("between from".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of a series, its units half-open; `day_alone` says that it names only another day of the thing before it."""

    begin: int
    end: int
    day_alone: bool = False


def series_of(units: Sequence[Unit], *, at: int) -> tuple[Member, ...]:
    """Return the members of the series that follows the verb or noun at `at`, two at least; or none."""
    cuts = _cuts(units, at + 1)
    if len(cuts) < LEAST:
        return ()
    dated, placed = _has_day(units, *cuts[0]), _thing_in_place(units, *cuts[0])
    upon = units[cuts[0][0]].low if "attack noun" in units[at].roles else ""
    counted = upon in UPON and _is_counted(units, *cuts[1], upon=upon)
    members = [Member(begin=cuts[0][0], end=cuts[0][1])] if dated or placed or counted else []
    for begin, end in cuts[1:]:
        if counted and _is_counted(units, begin, end, upon=upon):
            members.append(Member(begin=begin + 1, end=end))
            continue
        inner = _behind_again(units, begin, end)
        if any("attack noun" in unit.roles for unit in units[inner:end]):
            break
        if members and dated and _is_day(units, inner, end) and (inner > begin or _opens_day(units, begin)):
            members.append(Member(begin=inner, end=end, day_alone=True))
        elif members and _opens_thing(units, inner, end) and _is_like(units, inner, end, dated=dated, placed=placed):
            members.append(Member(begin=inner, end=end))
        else:
            break
    return tuple(members) if len(members) >= LEAST else ()


def _cuts(units: Sequence[Unit], begin: int) -> list[tuple[int, int]]:
    """Return the stretches between commas and conjunctions up to the end of the clause."""
    found: list[tuple[int, int]] = []
    step = opened = begin
    limit = min(len(units), begin + LONGEST)
    while step < limit and not _ends(units, step):
        if units[step].low == "," or units[step].low in CONJUNCTIONS:
            if step > opened:
                found.append((opened, step))
            opened = step + 1
        step += 1
    other = step < limit and is_verb(units, at=step) and units[step].low not in RESULTS
    if step > opened and not (other and not _is_date_word(units[step - 1])):
        found.append((opened, step))
    return _joined(units, found)


def _ends(units: Sequence[Unit], step: int) -> bool:
    low = units[step].low
    if low in STOPS or low == "." or low in QUOTES or low in SUBORDINATORS or low in RESULTS:
        return True
    return is_verb(units, at=step) or (low == "to" and "verb" in units[min(step + 1, len(units) - 1)].roles)


def _joined(units: Sequence[Unit], cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what no comma parts in truth: "Galati, Romania", "May 3, 2020", and two things that share one day."""
    found: list[tuple[int, int]] = []
    for begin, end in cuts:
        year = units[begin].low.isdecimal() and not (found and units[found[-1][1] - 1].low.isdecimal())
        alone = end - begin == 1 and (units[begin].roles & {"state"} or year)
        if found and ((alone and units[begin - 1].low == ",") or _shares_day(units, *found[-1])):
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def _shares_day(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether a bare name leaves its day to what follows: "Tripoli and Benghazi in 1986"."""
    return all(unit.capital for unit in units[begin:end]) and not _has_day(units, begin, end)


def _behind_again(units: Sequence[Unit], begin: int, end: int) -> int:
    while begin < end - 1 and units[begin].low in AGAIN:
        begin += 1
    return begin


def _is_date_word(unit: Unit) -> bool:
    return unit.low in DAY_WORDS or (unit.low.isdecimal() and len(unit.low) == YEAR) or unit.low[:5].count("-") == 1


def _has_day(units: Sequence[Unit], begin: int, end: int) -> bool:
    return any(_is_date_word(unit) for unit in units[begin:end]) and not any(
        unit.low in BOUNDS for unit in units[begin:end]
    )


def _is_day(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether a stretch is a day and nothing else: "in January 2024", "on Tuesday"."""
    return _has_day(units, begin, end) and all(
        _is_date_word(unit) or unit.low in {"in", "on", "the", "of", "last", "early", "late"} or unit.low[:1].isdigit()
        for unit in units[begin:end]
    )


def _opens_day(units: Sequence[Unit], begin: int) -> bool:
    """Whether another day opens a stretch: "and in 1982", "1978, 1982 and 2006"; years that follow are one time."""
    if units[begin].low in {"in", "on"}:
        return True
    years = [unit.low for unit in (units[begin - 2], units[begin])]
    return all(low.isdecimal() and len(low) == YEAR for low in years) and int(years[1]) - int(years[0]) > 1


def _opens_thing(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether a noun group opens a stretch, bare or behind a preposition that a verb of force takes."""
    begin += units[begin].low in UPON
    if begin >= end:
        return False
    unit = units[begin]
    return unit.low in DETERMINERS or unit.capital or bool(unit.roles & OPENING)


def _is_like(units: Sequence[Unit], begin: int, end: int, *, dated: bool, placed: bool) -> bool:
    """Whether a stretch has what the first has: a day beside a thing or a name, or a thing in a place."""
    if dated:
        named = any(unit.roles & OPENING or unit.capital for unit in units[begin:end] if not _is_date_word(unit))
        return named and _has_day(units, begin, end)
    return placed and _thing_in_place(units, begin, end)


def _thing_in_place(units: Sequence[Unit], begin: int, end: int) -> bool:
    thing = next((at for at in range(begin, end) if units[at].roles & {"object", "base", "ground"}), None)
    if thing is None:
        return _town_in_land(units, begin, end)
    prep = next((at for at in range(thing + 1, end - 1) if PREPOSITIONS.get(units[at].low) in {"place", "at"}), None)
    return prep is not None and any(unit.capital or unit.place for unit in units[prep + 1 : end])


def _town_in_land(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether a stretch is a town and the land in which it lies: "Idlib in Syria"."""
    begin += units[begin].low in UPON
    near = units[begin : min(end, begin + TOWN_IN_LAND)]
    town = len(near) == TOWN_IN_LAND and near[0].capital and not near[0].roles & {"state", "demonym", "group"}
    return town and near[1].low == "in" and near[2].capital and bool(near[2].place)


TOWN_IN_LAND = 3


def _is_counted(units: Sequence[Unit], begin: int, end: int, *, upon: str) -> bool:
    """Whether a stretch counts more of what the noun told: "three raids on Goma, two on Bukavu"."""
    first = units[begin]
    counted = "number" in first.roles or first.low in {"another", "one"} or first.low[:1].isdecimal()
    return counted and begin + 2 < end + 1 and units[begin + 1].low == upon and units[begin + 2].capital


Stretch = tuple[int, int]


def reach_in_series(
    units: Sequence[Unit], *, series: Sequence[Member], part: int, passive: bool
) -> tuple[Stretch | None, Stretch, Stretch | None] | None:
    """Return the subject, the reach and the clause of one member; None as subject or clause stands for the verb's own.

    None where the series has no such member.
    """
    if part >= len(series):
        return None
    own = series[part]
    reach = (own.begin, own.end)
    if part == 0:
        return None, reach, None
    if own.day_alone:
        thing = next(one for one in reversed(series[:part]) if not one.day_alone)
        return None, (thing.begin, thing.end), reach
    if not passive or units[own.begin].low in UPON:
        return None, reach, reach
    start = next((at for at in range(own.begin, own.end) if _starts_adverbial(units[at])), own.end)
    return (own.begin, start), (start, own.end), reach


def _starts_adverbial(unit: Unit) -> bool:
    return (unit.low in PREPOSITIONS and unit.low != "of") or _is_date_word(unit)
