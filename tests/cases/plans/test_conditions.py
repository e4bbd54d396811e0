"""The conditions of every plan of the register changed in one place: what was done tells each change."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest

from foedus.assess import load_library
from foedus.comparisons.mutants import mutants_of
from foedus.incidents import parse_policy
from foedus.instruments import Instrument, Provision
from foedus.ledgers.plan import Tracker
from foedus.statements import Document, Record, Statement, Titled

DAY = date(2026, 1, 15)
DONE = "2026-01-10"
# Somebody who has nothing to do with any plan, and a plan that has nothing to do with the others.
STRANGER, ELSEWHERE = "ISL", "minsk-2-2015#9"
Act = tuple[str, str, str]


def plans() -> tuple[Instrument, ...]:
    """Return the plans of the register that ask for acts before a point is due."""
    return tuple(
        one
        for one in load_library().register.instruments
        if one.kind == "plan" and any(map(conditions_of, one.provisions))
    )


def conditions_of(provision: Provision) -> tuple[Act, ...]:
    """Return the acts that a point without a casus asks for, as kind, actor and what they name."""
    if provision.casus:
        return ()
    return tuple(
        (each.act or "", (each.by or [""])[0], each.names or "")
        for line in provision.only_if
        for one in line.given or ()
        for each in one.each()
    )


def done(acts: tuple[Act, ...]) -> Record:
    """Return a record of acts, each told by one outlet, on one day."""
    statements = [
        Statement(about=f"a{number}", property=name, value=(value,), holder="wire", document="wire")
        for number, (kind, by, names) in enumerate(acts)
        for name, value in (("kind", kind), ("by", by), ("names", names), ("happened_on", DONE))
        if value
    ]
    return Record(
        documents=(Document(id="wire", outlet="Wire"),),
        acts=tuple(Titled(id=f"a{number}") for number in range(len(acts))),
        statements=tuple(statements),
    )


def worlds(provision: Provision) -> Iterator[tuple[Act, ...]]:
    """Yield what may have been done: each part of what is asked, and all of it with one act by or about another."""
    asked = conditions_of(provision)
    for size in range(len(asked) + 1):
        yield from combinations(asked, size)
    for number, (kind, _, names) in enumerate(asked):
        others = asked[:number] + asked[number + 1 :]
        yield (*others, (kind, STRANGER, names))
        yield (*others, (kind, asked[number][1], ELSEWHERE))
        yield (*others, ("condemnation", asked[number][1], names))


def state(plan: Instrument, *, point: str, acts: tuple[Act, ...]) -> tuple[str, str]:
    """Return the state of a point and since when its condition is met."""
    library = load_library()
    tracker = Tracker(record=done(acts), policy=parse_policy("accepted"), actors=library.actors, places=library.places)
    return next((one.state, one.since) for one in tracker.track(plan, on=DAY).points if one.id == point)


@pytest.mark.parametrize("plan", plans(), ids=lambda one: one.id)
def test_every_change_of_a_condition_is_told(plan: Instrument) -> None:
    """Whoever drops or widens what a point waits for is told by what the plan then makes of some acts."""
    library, untold, count = load_library(), [], 0
    by_id = {one.id: one for one in plan.provisions}
    for mutant in mutants_of(plan, actors=library.actors, places=library.places):
        if not conditions_of(by_id[mutant.provision]):
            continue
        count += 1
        point = mutant.provision
        tells = (
            state(plan, point=point, acts=acts) != state(mutant.instrument, point=point, acts=acts)
            for acts in worlds(by_id[point])
        )
        untold += [] if any(tells) else [mutant.id]

    assert count
    assert [] == untold
