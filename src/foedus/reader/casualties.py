"""How many were killed, hurt, launched, shot down: counts beside a verb or noun that says so."""

from collections.abc import Iterator, Sequence

from foedus.reader.grammar import STOPS
from foedus.reader.lexicon import Unit
from foedus.reader.mention import Part
from foedus.reader.numbers import Count, read_count

REACH = 6
KILLED = frozenset("killed killing dead died dying deaths".split())
WOUNDED = frozenset("wounded wounding injured injuring hurt injuries".split())
STOPPED = frozenset("intercepted intercepting".split()) | {"shot down", "shooting down", "downed", "brought down"}
NOT_EXACT = frozenset(
    "least about some around nearly over than almost approximately most up hundreds dozens several".split()
)
PEOPLE = frozenset(
    "people person persons civilians soldiers troops servicemen others men women children officers citizens members "
    "residents workers others fighters militants police policemen tourists nationals passengers marines guards "
    "personnel crew sailors pilots worshippers".split()
)


def read_counts(units: Sequence[Unit]) -> Iterator[tuple[str, int, Part]]:
    """Yield property, unit of the verb, and the count with its words; only numbers said exactly."""
    for at, unit in enumerate(units):
        if unit.low in KILLED or unit.low in WOUNDED:
            name = "killed" if unit.low in KILLED else "wounded"
            yield from ((name, at, part) for part in _of_people(units, at))
        elif unit.low in STOPPED:
            part = _of_weapons(units, at)
            if part is not None:
                yield "intercepted", at, part


def _of_people(units: Sequence[Unit], at: int) -> Iterator[Part]:
    after = _number_after(units, at)
    if after is not None and units[at].low not in {"dead", "died"}:
        end = after.last
        while end < len(units) and end < after.last + 4 and units[end].low not in PEOPLE:
            end += 1
        if (
            after.last >= len(units)
            or units[after.last].low in STOPS | {",", "and"}
            or (end < len(units) and units[end].low in PEOPLE)
        ):
            yield Part(
                (after.value,),
                units[at].start,
                units[min(end, len(units) - 1)].end
                if end < len(units) and units[end].low in PEOPLE
                else units[after.last - 1].end,
            )
            return
    yield from _people_before(units, at)


def _number_after(units: Sequence[Unit], at: int) -> Count | None:
    for step in range(at + 1, min(len(units), at + 3)):
        if units[step].low in NOT_EXACT or units[step].low in {"in", "on", "by", "at", "a", "an"}:
            return None
        count = read_count(units, at=step)
        if count is not None:
            return count
    return None


def _people_before(units: Sequence[Unit], at: int) -> Iterator[Part]:
    """Read `six people were killed`, `no one was hurt`, `eight people had been injured`."""
    step = at - 1
    while (
        step >= 0
        and at - step <= REACH
        and units[step].low not in STOPS
        and units[step].low not in {",", "and", "but", "that"}
    ):
        low = units[step].low
        if low in {"nobody", "none"} or (
            low == "no" and units[step + 1].low in {"one", "injuries", "deaths", "people"}
        ):
            yield Part(("0",), units[step].start, units[at].end)
            return
        count = read_count(units, at=step)
        if low == "one" and step and units[step - 1].low == "no":
            yield Part(("0",), units[step - 1].start, units[at].end)
            return
        if (
            count is not None
            and low not in {"a", "an"}
            and (
                units[count.last].low in PEOPLE
                or units[count.last].low in {"were", "was", "had", "have"}
                or count.last == at
            )
        ):
            if not {unit.low for unit in units[max(0, step - 2) : step]} & NOT_EXACT:
                yield Part((count.value,), units[step].start, units[at].end)
            return
        step -= 1


def _of_weapons(units: Sequence[Unit], at: int) -> Part | None:
    """Read `intercepted 13 missiles` and `18 of them were intercepted`; one list of weapons is one sum."""
    total, first, last = 0, at, at
    step = at + 1
    while step < len(units) and step - at < 16 and units[step].low not in STOPS:  # noqa: PLR2004 - one list
        count = read_count(units, at=step)
        if count is not None and units[step].low not in {"a", "an"}:
            if {unit.low for unit in units[step - 2 : step]} & NOT_EXACT:
                return None
            weapon = next(
                (one for one in range(count.last, min(len(units), count.last + 4)) if "weapon" in units[one].roles),
                None,
            )
            if weapon is None or units[weapon].value("weapon") not in {"missile strike", "drone strike"}:
                break
            total, last = total + count.low, weapon
            step = weapon
        elif total and units[step].low not in {",", "and"}:
            break
        step += 1
    if total:
        return Part((str(total),), units[first].start, units[last].end)
    return _weapons_before(units, at)


def _weapons_before(units: Sequence[Unit], at: int) -> Part | None:
    for step in range(at - 1, max(-1, at - 8), -1):
        if units[step].low in STOPS or units[step].low == ",":
            return None
        count = read_count(units, at=step)
        if count is not None and units[step].low not in {"a", "an"}:
            if {unit.low for unit in units[max(0, step - 2) : step]} & NOT_EXACT:
                return None
            weapon = "weapon" in units[count.last].roles or units[count.last].low in {"of", "were", "had", "ballistic"}
            return Part((count.value,), units[step].start, units[at].end) if weapon else None
    return None
