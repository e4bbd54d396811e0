"""Engines for tests: DuckDB for each, one Spark session for all, and the same findings by either and by reference."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from foedus.actors import load_actors
from foedus.engine import Engine, open_engine
from foedus.feeds import CodedRow, batch_of
from foedus.findings import Finder, Finding, Question
from foedus.findings.columnar import Columnar
from foedus.findings.numbering import Numbering
from foedus.findings.plan import PLACED
from foedus.incidents import gather_incidents, parse_policy
from foedus.instruments import Register
from foedus.places import load_places
from foedus.statements import Statement
from foedus.statements.coded import record_of_rows

REQUIRED = "java" in os.environ.get("FOEDUS_REQUIRE", "").split(",")
Told = tuple[object, ...]
# Every attribute that both evaluators must give alike.
SAME = (
    *("verdict", "in_force", "had_it_been_in_force", "deciding", "near_miss", "positions"),
    *("contested_by", "fact_dispute", "law_dispute"),
)
WHO = ("instrument", "beneficiary", "bearers", "bearers_in_doubt")


@pytest.fixture
def duckdb() -> Iterator[Engine]:
    """Return an open DuckDB."""
    with tempfile.TemporaryDirectory() as spill:
        engine = open_engine("duckdb", spill=Path(spill), memory="1GB", threads=2)
        yield engine
        engine.close()


@pytest.fixture(scope="session")
def spark() -> Iterator[Engine]:
    """Return a Spark session on this machine; the test is skipped without Java, unless FOEDUS_REQUIRE names it."""
    if shutil.which("java") is None:
        message = "Spark needs Java, which is not here"
        if REQUIRED:
            pytest.fail(f"FOEDUS_REQUIRE asks for java, but {message}")
        pytest.skip(message)
    with tempfile.TemporaryDirectory() as spill, warnings.catch_warnings():
        # PySpark says of its own that it knows no pandas 3, which we do not hand it.
        warnings.simplefilter("ignore")
        engine = open_engine("spark", spill=Path(spill), memory="1GB", master="local[2]")
        yield engine
        engine.close()


def by_plan(
    rows: Iterable[CodedRow], *, register: Register, engine: Engine, complete: bool = False
) -> dict[str, list[Told]]:
    """Return, for each incident, what the columnar evaluator finds, in the order of its words.

    An incident that it leaves to the reference evaluator has what that finds.
    """
    held = tuple(rows)
    columnar = Columnar(register, load_actors(), load_places(), engine, record_complete=complete)
    batch = batch_of(held)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        coded, aside = Numbering(columnar.facts, columnar.calendar).code(batch)
        assert [] == aside
        brought = columnar.accounts.bring(coded, rows=batch)
        columnar.evaluate(brought.alone, told=brought.told)
        engine.define(PLACED, name="placed")
        found = engine.rows("SELECT p.r, f.q, f.answer FROM found f JOIN placed p ON p.s = f.s").to_pylist()
    told: dict[str, list[Told]] = {one.incident: [] for one in held}
    for one in found:
        draft, answer = columnar.drafts.values[one["q"]], columnar.answers.values[one["answer"]]
        who = (*(getattr(draft, name) for name in WHO), draft.provision)
        told[held[one["r"]].incident].append((*who, *(getattr(answer, name) for name in SAME)))
    left = [held[place] for places in brought.left for place in places]
    return {name: sorted(rows, key=str) for name, rows in told.items()} | by_reference(
        left, register=register, complete=complete
    )


def by_reference(rows: Iterable[CodedRow], *, register: Register, complete: bool = False) -> dict[str, list[Told]]:
    """Return, for each incident, what the reference evaluator finds, in the order of its words."""
    actors, places = load_actors(), load_places()
    finder = Finder(register, actors, places)
    by_incident: dict[str, list[CodedRow]] = {}
    for one in rows:
        by_incident.setdefault(one.incident, []).append(one)
    told: dict[str, list[Told]] = {}
    for name, accounts in by_incident.items():
        record = record_of_rows(accounts)
        if complete:
            record = replace(record, statements=(*record.statements, *map(_complete, accounts)))
        incidents = gather_incidents(record, policy=parse_policy("every_origin"), actors=actors, places=places)
        found = [finding for each in incidents for finding in finder.find_findings(each, question=Question()).findings]
        told[name] = sorted(map(_told, found), key=str)
    return told


def _complete(row: CodedRow) -> Statement:
    return Statement(
        about=row.incident,
        property="record_complete_to",
        value=("2100-01-01",),
        holder=row.account,
        document=row.account,
    )


def _told(finding: Finding) -> Told:
    who = (*(getattr(finding, name) for name in WHO), finding.provision_id)
    return (*who, *(getattr(finding, name) for name in SAME))
