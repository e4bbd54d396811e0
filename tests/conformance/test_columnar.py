"""The columnar evaluator against the reference evaluator, which is the authority, and engine against engine."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.engine import Engine
from foedus.feeds import CodedRow
from foedus.instruments import Register
from tests.codedrows import random_rows, retold_rows
from tests.engines import by_plan, by_reference, duckdb, spark
from tests.findings.builders import a_register, a_treaty
from tests.findings.strategies import provisions

__all__ = ["duckdb", "spark"]
FEW = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
ACTORS = ("POL", "USA", "LBN", "RUS", "CHN", "hezbollah", "ltte", "eu")
PLACES = ("POL", "USA", "LBN", "Warsaw", "Washington", "Mediterranean Sea", "RUS")
DAYS = tuple(date(2024, 6, day) for day in (16, 17, 18, 19, 20))


def _some(words: tuple[str, ...], *, join: str = "|") -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), max_size=2, unique=True).map(join.join)


@st.composite
def coded_rows(draw: st.DrawFn, *, number: int = 0) -> CodedRow:
    """Draw a row of a feed over the actors, places and days that made-up clauses speak of."""
    first = draw(st.sampled_from((None, *DAYS)))
    last = draw(st.sampled_from((None, *(day for day in DAYS if first is None or day >= first))))
    return CodedRow(
        incident=f"made:1:{number}",
        account="made",
        first_day=first,
        last_day=last,
        act=draw(_some(("missile strike", "armed attack", "unrest", "economic coercion", "cyber operation", "attack"))),
        object=draw(_some(("territory", "armed forces", "warship", "critical infrastructure", "hospital"))),
        of=draw(_some(ACTORS)),
        by=draw(_some((*ACTORS, "RUS|CHN", "POL|hezbollah"), join="+")),
        place=draw(_some(PLACES)),
        origin=draw(_some(("", "", "outside by a state", "within"))).strip("|"),
        sent_by=draw(st.sampled_from(("", "", "RUS", "LBN|POL"))),
        backed_by=draw(st.sampled_from(("", "", "CHN"))),
        intent=draw(st.sampled_from(("", "", "deliberate", "accident", "deliberate|accident"))),
    )


@st.composite
def feeds(draw: st.DrawFn) -> list[CodedRow]:
    """Draw a few rows."""
    return [draw(coded_rows(number=number)) for number in range(draw(st.integers(1, 6)))]


@st.composite
def retold(draw: st.DrawFn) -> list[CodedRow]:
    """Draw a few incidents, each told by some data sets, which mostly say the same day."""
    found = []
    for number in range(draw(st.integers(1, 3))):
        first = draw(coded_rows(number=number))
        found.append(first)
        for account in draw(st.lists(st.sampled_from(("alpha", "beta", "zeta")), max_size=3, unique=True)):
            other = replace(draw(coded_rows(number=number)), account=account)
            same = draw(st.sampled_from((True, True, True, False)))
            found.append(replace(other, first_day=first.first_day, last_day=first.last_day) if same else other)
    return found


PARTIES = (("POL", "USA"), ("POL", "USA", "LBN"))
BEARERS = (["each other party"], ["each party"], ["guarantors"], ["USA"])


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Draw a register of one treaty with a few clauses, whose parties come and go on the days of the rows."""
    clauses = []
    for number in range(draw(st.integers(1, 3))):
        bearer = draw(st.sampled_from(BEARERS))
        obligation = {"owes": "assist", "bearer": bearer, "modality": "shall"}
        kind = draw(st.sampled_from(("defence", "right", "non-aggression")))
        named = {"id": str(number), "ref": f"art. {number}", "kind": kind, "obligation": obligation}
        clauses.append(draw(provisions()) | named)
    names = draw(st.sampled_from(PARTIES))
    since = draw(st.sampled_from(("2000-01-01", "2024-06-18", "2024-06", "2026-01-01")))
    until = draw(st.sampled_from((None, None, "2024-06-19", "2024-06-17..2024-06-20")))
    parties = [{"party": name, "since": since, "until": until} for name in names]
    return a_register(a_treaty(*clauses, parties=parties))


@FEW
@given(register=registers(), rows=feeds())
def test_many_rows_come_out_as_each_does_alone(duckdb: Engine, register: Register, rows: list[CodedRow]) -> None:
    """Under any made-up treaty, each row of a feed has the findings that its statements have on their own."""
    assert by_reference(rows, register=register) == by_plan(rows, register=register, engine=duckdb)


@FEW
@given(register=registers(), rows=retold())
def test_incidents_of_several_accounts_come_out_alike(duckdb: Engine, register: Register, rows: list[CodedRow]) -> None:
    """What several data sets tell of one incident is weighed as statements are: common ground, and who departs."""
    assert by_reference(rows, register=register) == by_plan(rows, register=register, engine=duckdb)


def test_the_shipped_register_weighs_accounts_alike(duckdb: Engine, register: Register) -> None:
    """Under every commitment on record, incidents told by two or three have what the reference evaluator finds."""
    rows = retold_rows(30, seed=7)

    assert by_reference(rows, register=register) == by_plan(rows, register=register, engine=duckdb)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_shipped_register_answers_alike(duckdb: Engine, register: Register, seed: int) -> None:
    """Under every commitment on record, on days since 1900, rows have the findings of the reference evaluator."""
    rows = random_rows(40, seed=seed)

    assert by_reference(rows, register=register) == by_plan(rows, register=register, engine=duckdb)


def test_a_complete_record_answers_alike(duckdb: Engine, register: Register) -> None:
    """Where what is not on record was not done, a condition precedent is absent by either evaluator."""
    rows = random_rows(25, seed=4)
    found = by_plan(rows, register=register, engine=duckdb, complete=True)

    assert by_reference(rows, register=register, complete=True) == found
    assert found != by_plan(rows, register=register, engine=duckdb)


def test_the_engines_answer_alike(duckdb: Engine, spark: Engine, register: Register) -> None:
    """Spark and DuckDB run one text, and find the same."""
    rows = random_rows(25, seed=3, first=date(2020, 1, 1))

    assert by_plan(rows, register=register, engine=duckdb) == by_plan(rows, register=register, engine=spark)


@pytest.mark.prove
def test_thousands_of_rows_answer_alike(duckdb: Engine, register: Register) -> None:
    """Three thousand rows under every commitment have, finding by finding, what the reference evaluator gives."""
    for seed in range(10, 20):
        rows = random_rows(300, seed=seed)

        assert by_reference(rows, register=register) == by_plan(rows, register=register, engine=duckdb)


def test_no_rows_have_no_findings(duckdb: Engine, register: Register) -> None:
    """A feed without a row is answered with nothing."""
    assert {} == by_plan([], register=register, engine=duckdb)
