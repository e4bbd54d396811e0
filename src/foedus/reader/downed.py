"""How many missiles and drones were shot down: "intercepted 13 missiles", "all four were shot down"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foedus.reader.grammar import STOPS
from foedus.reader.mention import Part
from foedus.reader.numbers import Count, read_quantity
from foedus.reader.peoplecount import FURTHER, LISTING, PARTING, before_aside, from_start, number_at, outer
from foedus.reader.speechwords import BE, HAVE
from foedus.reader.toll import Toll, toll_of
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

STOPPING = frozenset("intercepted intercepting intercepts downed downing destroyed".split()) | {
    "shot down", "knocked out", "shooting down", "shoots down", "brought down", "bringing down", "shoot down",
    "knocked down",
}  # fmt: skip
FLYING = frozenset(("missile strike", "drone strike"))


def read_stopped(units: Sequence[Unit], *, at: int) -> Iterator[Toll]:
    """Read `intercepted 13 missiles`, `all four were shot down`, `shot down all but two`."""
    group = verb_group(units, at=at)
    if group.modal or group.negated or group.infinitive:
        return
    passive = any(unit.low in BE for unit in units[group.first : at])
    if not passive:
        after = [unit.low for unit in units[at + 1 : at + 3]]
        spared = read_quantity(units, at=at + 3) if after == ["all", "but"] else None
        if spared is not None:
            end = units[spared.last - 1].end
            yield Toll("intercepted", at, Part(("all",), units[at].start, end), spared.low)
            return
    first = at
    while first and (units[first - 1].low in BE | HAVE or units[first - 1].low.endswith("ly")):
        first -= 1
    found = _arms_before(units, first) if passive else _arms_after(units, at + 1)
    if found is None and not passive and at + 1 < len(units) and units[at + 1].low in BARE | {".", ",", "by"}:
        found = _arms_before(units, first)
    if found is not None and (units[at].low != "destroyed" or _in_flight(units, found, at)):
        yield toll_of(units, name="intercepted", at=at, found=found)


def _in_flight(units: Sequence[Unit], found: Count, at: int) -> bool:
    """Whether what was destroyed was shot down: "24 of them destroyed by air defence"; drones may burn in a depot."""
    after = [unit.low for unit in units[at + 1 : at + 6]]
    defended = after[:1] == ["by"] and any(low.rpartition(" ")[2] in DEFENDING for low in after)
    return found.first < at and (defended or "air" in after[:2])


DEFENDING = frozenset("defence defences defense defenses interceptors fighters gunners patriots batteries".split())


def _arms_after(units: Sequence[Unit], at: int) -> Count | None:
    """Return how many missiles or drones are told from here on; a number alone is of those told before."""
    total: Count | None = None
    step = at
    while step < len(units):
        found = number_at(units, at=step)
        if found is None:
            break
        weapon = next((one for one in range(found.last, min(len(units), found.last + 5)) if _flies(units[one])), None)
        alone = found.last >= len(units) or not units[found.last].low.isalpha() or units[found.last].low in BARE
        if weapon is None and not alone:
            return total
        last = found.last if weapon is None else weapon + 1
        total = replace(found, last=last) if total is None else total.plus(replace(found, last=last))
        step = last
        while step < len(units) and units[step].low in LISTING:
            step += 1
        if step == last:
            break
    return total


BARE = frozenset("of in over on at near before and with while".split())


def _flies(unit: Unit) -> bool:
    return unit.value("weapon") in FLYING


def _arms_before(units: Sequence[Unit], end: int) -> Count | None:
    """Return how many missiles or drones the subject counts: "all four", "a third drone", "thirteen of them"."""
    end = before_aside(units, end=end)
    step = end - 1
    weapon = False
    while step >= 0 and end - step <= 10:  # noqa: PLR2004 - no subject is longer
        unit = units[step]
        if unit.low in STOPS or unit.low in PARTING - {"that"}:
            return None
        found = read_quantity(units, at=step)
        if found is not None and found.last <= end:
            lead = units[step - 1] if step else unit
            if step and (lead.low in NUMBERED or (lead.capital and lead.low not in FURTHER)):
                return None
            found = outer(units, found=from_start(units, found=found))
            told = units[found.last : end]
            fit = weapon or any(_flies(one) for one in told) or all(one.low in {"of", "them", "these"} for one in told)
            return found if fit else None
        if unit.low == "both" and step == end - 1:
            return Count(2, 2, step, step + 1)
        if _flies(unit):
            weapon = True
            if not unit.low.endswith("s") and _single(units, step):
                return Count(1, 1, step, step + 1)
        step -= 1
    return None


NUMBERED = frozenset("flight number no no. hull type unit route".split())
ORDINALS = frozenset("a an the one another second third fourth fifth sixth last first other".split())


def _single(units: Sequence[Unit], at: int) -> bool:
    """Whether a weapon in the singular is one: "a fourth missile", "the missile"; "the drone threat" is none."""
    near = [unit.low for unit in units[max(0, at - 3) : at]]
    return bool(set(near) & ORDINALS) and "number" not in units[at - 1].roles


MUNITIONS = frozenset("shell shells rounds torpedo torpedoes".split())


def is_munition(unit: Unit) -> bool:
    """Whether a weapon is one that is spent when it strikes: "missiles", "artillery shells", not "guns", "jets"."""
    kind = unit.value("weapon")
    return kind in {"missile strike", "drone strike", "bombardment"} or (
        bool(kind) and not MUNITIONS.isdisjoint(unit.low.split())
    )
