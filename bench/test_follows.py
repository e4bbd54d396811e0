"""How fast what follows is told: cascades, cover, comparisons, suppositions; processor time, against the limits."""

import random
import time
from datetime import date

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import foedus
from foedus.cascades import Cascade, Rules, Start, follow_cascade, parse_assumptions
from foedus.comparisons import Cover, cover_of
from foedus.findings import Finder

CASCADE_LIMIT = 2.0
COVER_LIMIT = 1.0
COMPARE_LIMIT = 0.1
WHAT_IF_LIMIT = 0.1
WARS = {
    "1914, Austria-Hungary and Serbia": ("AUH", "SRB", date(1914, 7, 28), ("RUS joins SRB", "war")),
    "1939, Germany and Poland": ("DEU", "POL", date(1939, 9, 1), ("war",)),
    "1962, the Soviet Union and Turkey": ("SUN", "TUR", date(1962, 10, 27), ("war", "help is asked for")),
    "1985, the same": ("SUN", "TUR", date(1985, 10, 27), ("war", "help is asked for")),
    "2026, Israel and Egypt, on most fronts": ("ISR", "EGY", date(2026, 7, 1), ("war", "help is asked for")),
    "2026, answers counted as attacks": ("RUS", "POL", date(2026, 7, 1), ("answers are attacks",)),
}
DAYS = (date(1914, 7, 1), date(1939, 8, 1), date(1962, 10, 1), date(1985, 1, 1), date(2026, 3, 1))
CLAUSES = {
    "two clauses": ("usa-qat-2025#2b", "nato-1949#5"),
    "six, each with each": (
        *("usa-qat-2025#2b", "nato-1949#5", "eu-teu-42-7-2009#42-7"),
        *("rio-1947#3-1", "gcc-jda-2000#2-aid", "usa-jpn-1960#5-1"),
    ),
}
SUPPOSED = {
    "an order in force": ("usa-qat-2025=in-force",),
    "another place": ("place=Gibraltar",),
    "another clause's words": ("usa-qat-2025=in-force", "usa-qat-2025#2b=nato-1949#5"),
}
pytestmark = pytest.mark.benchmark(timer=time.process_time)


def a_finder() -> Finder:
    """Return a finder that has compiled nothing yet, so that each measure is that of a first question."""
    library = foedus.load_library()
    return Finder(library.register, library.actors, library.places)


def within(benchmark: BenchmarkFixture, limit: float) -> None:
    """Fail where the median passes the limit, and tell the ratio."""
    benchmark.extra_info["ratio to the limit"] = round(benchmark.stats["median"] / limit, 2)
    assert benchmark.stats["median"] < limit


@pytest.mark.parametrize("name", WARS)
def test_a_cascade_over_the_world_s_commitments(benchmark: BenchmarkFixture, name: str) -> None:
    """From a first question to the last round, every clause compiled anew."""
    attacker, victim, on, assumed = WARS[name]
    start = Start(attackers=(attacker,), victims=(victim,), on=on)

    def follow(finder: Finder) -> Cascade:
        rules = Rules(assumptions=parse_assumptions(assumed, actors=finder.actors))
        return follow_cascade(start, finder=finder, rules=rules)

    found = benchmark.pedantic(follow, setup=lambda: ((a_finder(),), {}), rounds=3)

    assert len(found.pairs) > 1
    assert not found.rounds[-1].entries
    benchmark.extra_info["pairs"] = len(found.pairs)
    within(benchmark, CASCADE_LIMIT)


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_cascades_by_chance(on: date) -> None:
    """Of twelve attacks by chance on a day, each asked anew, the slowest stays within the limit."""
    chance = random.Random(on.toordinal())  # noqa: S311 - the same attacks each time
    states = sorted(foedus.load_library().actors.states_on(on))
    slowest = 0.0
    for _ in range(12):
        attacker, victim = chance.sample(states, 2)
        finder, begun = a_finder(), time.process_time()
        found = follow_cascade(Start(attackers=(attacker,), victims=(victim,), on=on), finder=finder)
        slowest = max(slowest, time.process_time() - begun)

        assert found.rounds
    assert slowest < CASCADE_LIMIT


@pytest.mark.parametrize("against", ["", "RUS"])
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_cover_for_every_state(benchmark: BenchmarkFixture, on: date, against: str) -> None:
    """Who would owe what to every state of a day, against anyone and against one."""

    def cover(finder: Finder) -> Cover:
        return cover_of(None, finder=finder, on=on, against=against)

    found = benchmark.pedantic(cover, setup=lambda: ((a_finder(),), {}), rounds=3)

    assert found.promises
    benchmark.extra_info["promises"] = len(found.promises)
    within(benchmark, COVER_LIMIT)


@pytest.mark.parametrize("name", CLAUSES)
def test_clauses_side_by_side(benchmark: BenchmarkFixture, name: str) -> None:
    """Elements, obligations, areas and words of two clauses, and of six, each with each."""
    found = benchmark(foedus.compare, CLAUSES[name], today=date(2026, 3, 1))

    assert len(found.pairs) == len(CLAUSES[name]) * (len(CLAUSES[name]) - 1) // 2
    within(benchmark, COMPARE_LIMIT)


@pytest.mark.parametrize("name", SUPPOSED)
def test_what_if(benchmark: BenchmarkFixture, name: str) -> None:
    """The strike on Doha answered twice, as it is and as it is supposed."""
    answer = foedus.suppose(attacker="ISR", victim="QAT", place="Doha", act="air strike", date="2025-09-09")
    record = answer.assessment.record

    found = benchmark(foedus.what_if, "doha-2025-09-09", record=record, settings=SUPPOSED[name])

    assert found.turned
    within(benchmark, WHAT_IF_LIMIT)
