"""The shipped register changed in one place at a time: each change shows in an example, or somebody said why not."""

import os
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import pytest

from foedus.actors import load_actors
from foedus.assess import cache_folder
from foedus.comparisons import Bench, run_mutants
from foedus.files import read_yaml
from foedus.instruments import load_register
from foedus.places import load_places

ANSWERS = Path(__file__).parents[1] / "cases" / "survivors.yaml"
WORKERS = min(4, os.cpu_count() or 1)

Run = tuple[str, int, tuple[str, ...]]


@cache
def bench() -> Bench:
    """Return the shipped actors, places and register, loaded once a process."""
    actors, places = load_actors(), load_places()
    return Bench(actors, places, load_register(actors=actors, places=places, cache=cache_folder()))


def tried(name: str) -> Run:
    """Return an instrument's id, how many changes can be made to it, and those that none of its examples tells."""
    run = run_mutants(bench().register.by_id[name], bench=bench())
    return name, run.mutants, tuple(one.id for one in run.survivors)


def answers() -> dict[str, str]:
    """Return the changes that no example tells, each with the reason why none can or need."""
    node = read_yaml(ANSWERS.read_text(encoding="utf-8"), at=ANSWERS.name)
    return {key.scalar or "": value.scalar or "" for key, value in node.pairs or ()}


def told(runs: list[Run]) -> str:
    """Return the totals, and the instruments that have most survivors."""
    mutants, survivors = sum(one[1] for one in runs), sum(len(one[2]) for one in runs)
    share = (mutants - survivors) / mutants if mutants else 1.0
    most = sorted((one for one in runs if one[2]), key=lambda one: -len(one[2]))[:20]
    lines = [f"{len(runs)} instruments, {mutants:,} changes, {survivors:,} told by no example ({share:.1%} told)"]
    return "\n".join([*lines, *(f"  {len(left)} of {count} in {name}" for name, count, left in most)])


@pytest.mark.prove
def test_every_change_of_the_register_is_told_or_answered(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever drops, negates or widens an element of any clause breaks an example, or finds why that is no matter.

    What a plan waits for is no case for an attack: `tests/cases/plans/test_conditions.py` tells its changes.
    """
    cases = [one for one in bench().register.instruments if one.kind != "plan" or any(x.casus for x in one.provisions)]
    names = [one.id for one in sorted(cases, key=lambda one: -len(one.examples))]
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        runs = list(pool.map(tried, names))
    with capsys.disabled():
        print(f"\n{told(runs)}")  # noqa: T201 - figures for whoever runs it
    survivors, answered = {one for _, _, left in runs for one in left}, answers()

    assert [] == sorted(survivors - set(answered))
    assert [] == sorted(set(answered) - survivors)
    assert sum(count for _, count, _ in runs) > 1_000


def test_every_answer_is_about_a_clause_of_the_register_and_gives_a_reason() -> None:
    """No answer outlives its clause, and none is empty."""
    known = {f"{one.id}#{each.id}" for one in bench().register.instruments for each in one.provisions}
    found = answers()

    assert set() == {name for name in found if name.partition(" ")[0] not in known}
    assert [] == [name for name, because in found.items() if not because.strip()]
