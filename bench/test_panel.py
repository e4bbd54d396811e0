"""How fast the yearly tables are made, and that their sums are those of a plain loop."""

import time
from datetime import date, timedelta

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from foedus.actors import Actors, load_codes
from foedus.assess import load_library
from foedus.panels.calendar import Flags
from foedus.panels.coverage import coverage_of
from foedus.panels.duty import FAMILIES
from foedus.panels.dyadyear import dyad_years, name_pairs
from foedus.panels.spells import Spells, make_spells
from foedus.panels.system import list_states
from foedus.panels.yearly import pair_states

FIRST, LAST = 1816, 2024
PAIRS_LIMIT, TABLE_LIMIT = 0.5, 2.0
SAMPLED = (1915, 1939, 1962, 2016)


def days_of(year: int) -> list[date]:
    """Return the days of a year."""
    first = date(year, 1, 1)
    return [first + timedelta(number) for number in range((date(year + 1, 1, 1) - first).days)]


def looped(spells: Spells, *, actors: Actors, year: int) -> dict[str, int]:
    """Return, for each family, the days on which a clause of it surely runs, over all pairs of states: day by day."""
    found = dict.fromkeys(FAMILIES, 0)
    states = {number for number, name in enumerate(spells.actors) if actors.is_state(name)}
    for day in days_of(year):
        running: Flags = spells.certain & (spells.low <= day.toordinal()) & (day.toordinal() < spells.high)
        now = spells.chosen(running)
        pairs: dict[str, set[tuple[int, int]]] = {family: set() for family in FAMILIES}
        for bearer, other, clause in zip(
            now.bearer.tolist(), now.beneficiary.tolist(), now.provided.tolist(), strict=True
        ):
            if bearer in states and other in states:
                for family in spells.clauses[clause].families:
                    pairs[family].add((bearer, other))
        for family, there in pairs.items():
            found[family] += len(there)
    return found


def test_all_pairs_of_states_of_209_years(benchmark: BenchmarkFixture) -> None:
    """Every ordered pair of the states of each year, with the codes of each; as many as a count says."""
    actors, codes = load_library().actors, load_codes()

    def made() -> int:
        return len(name_pairs(pair_states(list_states(actors, codes=codes, first=FIRST, last=LAST)))["ccode2"])

    rows = benchmark(made)
    counted = 0
    for year in range(FIRST, LAST + 1):
        states = len({one for day in days_of(year)[::7] for one in actors.states_on(day)})
        counted += states * (states - 1)

    # Looked at once a week, a state that lived for some days of a year alone may be missed.
    assert counted == pytest.approx(rows, rel=0.001)
    assert benchmark.stats["median"] < PAIRS_LIMIT


def test_who_owes_whom_in_209_years(benchmark: BenchmarkFixture) -> None:
    """The whole table, from the register's clauses to the last column; its sums are those of a loop over days."""
    library, codes = load_library(), load_codes()

    def made() -> tuple[object, Spells]:
        states = list_states(library.actors, codes=codes, first=FIRST, last=LAST)
        spells = make_spells(library.register, actors=library.actors)
        return dyad_years(states, spells=spells, coverage=coverage_of(library.register)), spells

    began = time.perf_counter()
    table, spells = benchmark.pedantic(made, rounds=3, warmup_rounds=1)
    assert time.perf_counter() > began
    for year in SAMPLED:
        told = {family: _sum(table, family, year) for family in FAMILIES}
        assert looped(spells, actors=library.actors, year=year) == told
    assert benchmark.stats["median"] < TABLE_LIMIT


def _sum(table: object, family: str, year: int) -> int:
    """Return the sum of the days of a family in a year."""
    from pyarrow import compute  # noqa: PLC0415 - a library without types, as in the room

    years = table.column("year")  # type: ignore[attr-defined]
    kept = table.column(f"{family}_days").filter(compute.equal(years, year))  # type: ignore[attr-defined]
    return int(compute.sum(kept).as_py() or 0)
