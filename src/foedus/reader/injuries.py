"""Numbers of those hurt or killed, told by what became of them: "are in hospital", "lost a thumb"."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from foedus.reader.grammar import STOPS
from foedus.reader.numbers import ARTICLES, Count, read_quantity
from foedus.reader.peoplecount import people_after, people_before
from foedus.reader.speechwords import BE, HAVE, HEDGES
from foedus.reader.toll import Toll, toll_of
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

WARDS = frozenset("hospital hospitals clinic infirmary hospitalised hospitalized treated".split())
BROUGHT = frozenset(
    "taken rushed flown admitted evacuated carried brought sent transferred airlifted moved driven ferried".split()
)
HURTS = frozenset("burns concussion shock wounds injuries shrapnel bruises cuts".split())
LIMBS = frozenset(
    "thumb leg legs arm hand hands finger fingers foot feet eye eyes ear limb limbs sight eyesight hearing toes".split()
)
OWNING_UP = frozenset(
    "acknowledged acknowledges admitted admits conceded concedes confirmed confirms boasted boasts claims claimed "
    "counted counts reported reports".split()
)
BODIES = frozenset("bodies body corpses remains dead coffins ashes".split())
# What is done to a person till he is dead, where that is said behind.
DOOM = frozenset(
    "hacked stabbed beaten burned bludgeoned clubbed battered trampled tortured knifed bayoneted stoned hacking "
    "stabbing beating burning bludgeoning clubbing".split()
)
INJURING = WARDS | HURTS - {"wounds", "injuries"} | LIMBS | OWNING_UP | DOOM


def read_injured(units: Sequence[Unit], *, at: int) -> Iterator[Toll]:
    """Yield the number of those of whom the word at `at` tells that they were hurt or killed."""
    yield from _rules()[units[at].low](units, at)


@cache
def _rules() -> Mapping[str, Callable[[Sequence[Unit], int], Iterator[Toll]]]:
    return {
        **dict.fromkeys(WARDS, _in_hospital),
        **dict.fromkeys(HURTS - {"wounds", "injuries"}, _with_burns),
        **dict.fromkeys(LIMBS, _maimed),
        **dict.fromkeys(OWNING_UP, _owned_up),
        **dict.fromkeys(DOOM, _done_to_death),
    }


def _in_hospital(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `five are in hospital`, `fifteen were treated for burns`, `two were taken to a hospital in Erbil`."""
    verb = at
    if units[at].low == "treated" and units[min(at + 1, len(units) - 1)].low in {"as", "with", "like", "to", "the"}:
        return
    if units[at].low in {"hospital", "hospitals", "clinic", "infirmary"}:
        near = range(at - 1, max(-1, at - 7), -1)
        verb = next((step for step in near if units[step].low in BROUGHT or units[step].low in BE), 0)
        between = {unit.low for unit in units[verb + 1 : at]}
        led = units[verb].low in BROUGHT and "to" in between
        if not verb or between & {",", "when", "that", "near", "by"} or not (led or "in" in between):
            return
    group = verb_group(units, at=verb)
    if group.negated or group.modal or group.infinitive or not _is_passive(units, verb):
        return
    yield from _of_subject(units, verb, "wounded", at)


def _is_passive(units: Sequence[Unit], at: int) -> bool:
    return units[at].low in BE or any(unit.low in BE for unit in units[max(0, at - 4) : at])


def _of_subject(units: Sequence[Unit], verb: int, name: str, at: int) -> Iterator[Toll]:
    first = verb_group(units, at=verb).first
    while first > 0 and units[first - 1].low in BE | HAVE | HEDGES | {"have", "who", "still", "now"}:
        first -= 1
    found = people_before(units, end=first)
    if found is not None and not any(unit.low in BODIES for unit in units[max(0, found.first - 2) : first]):
        yield toll_of(units, name=name, at=at, found=found, fresh=name == "wounded")


def _with_burns(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `eleven were flown to Atyrau with burns`."""
    if not any(unit.low == "with" for unit in units[max(0, at - 3) : at]):
        return
    near = range(at - 1, max(-1, at - 9), -1)
    verb = next((step for step in near if units[step].low in BROUGHT), None)
    if verb is not None and _is_passive(units, verb):
        yield from _of_subject(units, verb, "wounded", at)


def _maimed(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `a sailor lost his thumb`, `cost one sailor his leg`, `took off a man's foot`, `tore off his hand`."""
    lead = range(at - 1, max(-1, at - 6), -1)
    verb = next(
        (step for step in lead if units[step].low in {"lost", "cost", "costing", "losing", "off", "away"}), None
    )
    if verb is None or verb_group(units, at=verb).negated:
        return
    if units[verb].low in {"lost", "losing"}:
        yield from _of_subject(units, verb, "wounded", at)
    elif units[verb].low in {"off", "away"}:
        taken = verb and units[verb - 1].low in {"took", "tore", "blew", "ripped", "taking", "blowing", "tearing"}
        if taken and units[at - 1].low in {"'s", "his", "her"}:
            yield toll_of(units, name="wounded", at=at, found=Count(1, 1, verb - 1, at), fresh=True)
    else:
        found = people_after(units, at=verb + 1)
        if found is not None and found.last < at:
            yield toll_of(units, name="wounded", at=at, found=found, fresh=True)


def _done_to_death(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `hacked two officers to death`."""
    group = verb_group(units, at=at)
    found = None if group.negated or group.modal or group.infinitive else people_after(units, at=at + 1)
    if found is not None and [unit.low for unit in units[found.last : found.last + 2]] == ["to", "death"]:
        yield toll_of(units, name="killed", at=at, found=found)


def _owned_up(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `Pakistan acknowledged 23`, `admitted to twenty-three`, `boasted of seventy`, which answers a number."""
    step = at + 1
    while step < len(units) and units[step].low in {"to", "of", "only", "just", "a", "loss", "losing"}:
        step += 1
    found = read_quantity(units, at=step)
    if found is None or units[step].low in ARTICLES or verb_group(units, at=at).negated:
        return
    ends = found.last >= len(units) or units[found.last].low in STOPS | {",", ".", "and"}
    if ends and units[found.first].low != "one":
        yield toll_of(units, name="killed", at=at, found=found, echo=True)
