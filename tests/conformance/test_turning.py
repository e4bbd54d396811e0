"""What a finding turns on, against every set of properties tried one by one."""

from collections.abc import Iterator
from itertools import combinations

from hypothesis import assume, given
from hypothesis import strategies as st

from foedus.findings import Question
from foedus.findings.turning import minimal_hitting_sets
from foedus.instruments import Provision
from foedus.terms import READINGS
from tests.conformance.reference import PARTIES, Clause, Facts, World, worlds_of
from tests.conformance.test_findings import MANY, clause_of, trials
from tests.findings.builders import a_treaty, the_finding
from tests.findings.strategies import Told
from tests.incidents.builders import a_record

LABELS = {
    "request by ['beneficiary'] to None of None": "request by POL",
    "assistance by ['USA'] to ['beneficiary'] of None": "assistance by USA to POL",
}
Known = dict[str, object]


def properties_of(world: World, *, facts: Facts) -> Known:
    """Return the world by the names under which statements have its properties; a hit stands alone in it."""
    (hit,) = facts.hits
    return {
        "h1.act" if hit.act else "act": world.act,
        "by": world.by,
        "origin": world.origin,
        "place": world.place,
        "intent": world.intent,
        "happened_on": world.day,
        "h1.object": world.object,
        "h1.of": world.of,
    } | {LABELS.get(name, name): answer for name, answer in world.given.items()}


def tables(facts: Facts, clause: Clause) -> list[list[tuple[Known, bool]]]:
    """Return, for each reading, every world with its answer."""
    (worlds,) = worlds_of(facts, clause=clause)
    listed = [(properties_of(world, facts=facts), world) for world in worlds]
    return [[(known, clause.holds(world, reading=reading)) for known, world in listed] for reading in READINGS]


def settles(names: frozenset[str], *, table: list[tuple[Known, bool]]) -> bool:
    """Say whether, whatever these properties turn out to be, the answer is then the same in every world left."""
    answers: dict[tuple[object, ...], bool] = {}
    return all(
        answers.setdefault(tuple(known[name] for name in sorted(names)), answer) == answer for known, answer in table
    )


def least_settling(facts: Facts, clause: Clause) -> set[tuple[str, ...]]:
    """Return every least set of properties that settles each reading, by trying them all."""
    rows = tables(facts, clause)
    names = [name for name in rows[0][0][0] if len({str(known[name]) for known, _ in rows[0]}) > 1]
    found: list[frozenset[str]] = []
    for size in range(len(names) + 1):
        for chosen in map(frozenset, combinations(names, size)):
            if not any(smaller <= chosen for smaller in found) and all(settles(chosen, table=row) for row in rows):
                found.append(chosen)
    return {tuple(sorted(one)) for one in found}


@MANY
@given(trials(lone=True))
def test_a_doubt_turns_on_the_fewest_facts_that_settle_it(trial: tuple[dict[str, object], Told]) -> None:
    """To know the facts of one set ends the doubt whatever they are, and no smaller set does."""
    written, told = trial
    finding = the_finding(
        a_record(*told.statements), a_treaty(written, parties=PARTIES), question=Question(beneficiaries=("POL",))
    )
    assume(finding.verdict == "undetermined")

    least = least_settling(told.facts, clause_of(Provision.model_validate(written)))
    # The worlds tried have few actors; a count that none of them exceeds is no doubt there.
    assume(least != {()})

    assert least == set(finding.turns_on)


def hitting_sets(families: list[frozenset[str]]) -> Iterator[frozenset[str]]:
    """Yield each set that touches every family and has no smaller one in it, by trying them all."""
    names = sorted(frozenset().union(*families))
    found: list[frozenset[str]] = []
    for size in range(len(names) + 1):
        for chosen in map(frozenset, combinations(names, size)):
            if all(chosen & family for family in families) and not any(smaller <= chosen for smaller in found):
                found.append(chosen)
                yield chosen


@MANY
@given(st.lists(st.frozensets(st.sampled_from("abcdefg"), min_size=1), min_size=1, max_size=8))
def test_hitting_sets_are_all_the_least_ones(families: list[frozenset[str]]) -> None:
    """What touches every family with nothing to spare is found, once, fewest first."""
    found = minimal_hitting_sets(families)

    assert sorted(hitting_sets(families), key=lambda one: (len(one), sorted(one))) == [frozenset(one) for one in found]
