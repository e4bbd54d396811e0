"""Incidents that several accounts tell, by the plan and by the reference evaluator."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foedus.assess import Library, load_library
from foedus.engine import Engine
from foedus.feeds import CodedRow, read_feed
from foedus.screen import COUNTS, EXPLAINED, FINDINGS, OBLIGATIONS, Explain, Progress, Screen, Screening
from tests.codedrows import random_rows
from tests.engines import duckdb
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.screen.builders import DAY, STRUCK, a_file, rows_in

__all__ = ["duckdb"]


@pytest.fixture
def library() -> Library:
    """Return a register of one treaty: Poland and the United States defend each other's territory."""
    return load_library().with_register(a_register(a_treaty(a_provision())))


def screened(
    rows: list[CodedRow],
    folder: Path,
    library: Library,
    engine: Engine,
    *,
    explain: bool = False,
    keep: str = "engaged",
) -> Progress:
    """Screen rows into a folder of their own; where lines are asked for, the reference weighs rival accounts."""
    asked = Screening(
        feeds=(read_feed(a_file(folder, rows), dataset="own"),),
        out=folder / "out",
        keep=keep,
        explain=Explain() if explain else None,
    )
    *_, done = Screen(asked, library, engine).run()
    return done


def told(folder: Path, table: str) -> list[dict[str, object]]:
    """Return the rows of a table, whoever made them."""
    rows = rows_in(folder / "out", table)
    return sorted(
        ({key: one for key, one in row.items() if key not in ("made_by", "answer_id")} for row in rows), key=str
    )


def test_either_evaluator_gives_the_same_tables(duckdb: Engine, tmp_path: Path) -> None:
    """Two or three accounts of each incident, drawn at random, under the whole register."""
    rows = [replace(one, incident=f"r{number}") for number, one in enumerate(random_rows(16, seed=61))]
    rows += [replace(one, account="wire") for one in rows[:3]]
    others = random_rows(16, seed=62)
    rows += [
        replace(other, incident=one.incident, account="rival", first_day=one.first_day, last_day=one.last_day)
        for one, other in zip(rows[:16], others, strict=True)
    ]
    plan = screened(rows, tmp_path / "plan", load_library(), duckdb, keep="all")
    reference = screened(rows, tmp_path / "reference", load_library(), duckdb, keep="all", explain=True)

    assert (16, True) == (reference.by_reference, plan.by_reference < 16)
    assert (plan.findings, plan.verdicts) == (reference.findings, reference.verdicts)
    assert plan.engaging == reference.engaging
    for table in (FINDINGS, OBLIGATIONS):
        assert told(tmp_path / "plan", table)
        assert told(tmp_path / "plan", table) == told(tmp_path / "reference", table)
    sums = [sum(int(str(one["findings"])) for one in told(tmp_path / name, COUNTS)) for name in ("plan", "reference")]
    assert sums[0] == sums[1] == plan.findings


def test_one_account_that_tells_twice_is_weighed_apart(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """It contradicts itself, and the reference evaluator says what becomes of that."""
    rows = [STRUCK, replace(STRUCK, by="CHN"), replace(STRUCK, incident="5")]
    done = screened(rows, tmp_path, library, duckdb)
    made = {(one["incident"], one["made_by"]) for one in rows_in(tmp_path / "out", FINDINGS)}

    assert {("own:1:1", "reference"), ("own:1:5", "plan")} == made
    assert (1, 3) == (done.by_reference, done.rows_out)


def test_days_are_those_of_all_accounts(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """An incident lies between the first and the last day that anybody gives."""
    later = replace(STRUCK, account="wire", first_day=date(2024, 6, 20), last_day=date(2024, 6, 21))
    screened([STRUCK, later], tmp_path, library, duckdb)
    days = {(one["first_day"], one["last_day"]) for one in rows_in(tmp_path / "out", FINDINGS)}

    assert {(DAY, date(2024, 6, 21))} == days


def test_lines_name_the_statements_of_each_account(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """Who says what of one incident is told apart by the account in the statement's id."""
    screened([STRUCK, replace(STRUCK, account="wire")], tmp_path, library, duckdb, explain=True)
    (said,) = {one["statements"] for one in rows_in(tmp_path / "out", EXPLAINED) if one["property"] == "act"}

    assert "own:1:1:act|own:1:1:act@wire" == said


def test_what_is_not_on_record_was_not_done(duckdb: Engine, tmp_path: Path) -> None:
    """With a complete record fewer duties wait for something that others do first, whoever weighs the accounts."""
    rows = [replace(one, incident=f"r{number}") for number, one in enumerate(random_rows(12, seed=63))]
    rows += [replace(one, account="wire") for one in rows]
    found = []
    for name, complete in (("open", False), ("complete", True)):
        feed = read_feed(a_file(tmp_path / name, rows), dataset="own")
        asked = Screening(feeds=(feed,), out=tmp_path / name / "out", record_complete=complete, explain=Explain())
        list(Screen(asked, load_library(), duckdb).run())
        found.append(sum(one["state"] == "awaiting" for one in rows_in(tmp_path / name / "out", OBLIGATIONS)))

    assert found[1] < found[0]
