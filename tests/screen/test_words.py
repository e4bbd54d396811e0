"""The checklist behind a finding, line by line, leads to the same statements as one incident told at length."""

from dataclasses import replace
from pathlib import Path

import pytest

from foedus.assess import load_library
from foedus.engine import Engine
from foedus.feeds import CodedRow, read_feed
from foedus.findings import Finder, Question
from foedus.incidents import gather_incidents, parse_policy
from foedus.screen import EXPLAINED, Explain, Progress, Screen, Screening
from foedus.statements.coded import record_of_rows
from tests.builders import faults_of
from tests.codedrows import random_rows
from tests.engines import duckdb
from tests.screen.builders import STRUCK, a_file, rows_in

__all__ = ["duckdb"]
NAMES = ("incident", "instrument", "provision", "ref", "beneficiary", "bearers", "verdict")
LINE = ("line", "element", "status", "part", "implied")
# What a clause asks of records has no property of the row.
FACTS = frozenset({"act", "by", "h1.object", "h1.of", "place", "origin", "intent", "happened_on"})


def explained(
    rows: list[CodedRow], *, engine: Engine, folder: Path, explain: Explain, part_rows: int = 500_000
) -> tuple[Progress, list[dict[str, object]]]:
    """Screen rows, and return how it went with the lines that explain."""
    feed = read_feed(a_file(folder, rows), dataset="own")
    asked = Screening(feeds=(feed,), out=folder / "out", keep="all", explain=explain, part_rows=part_rows)
    *_, done = Screen(asked, load_library(), engine).run()
    return done, rows_in(folder / "out", EXPLAINED)


def by_reference(rows: list[CodedRow]) -> dict[tuple[object, ...], tuple[str, str]]:
    """Return, for each line of each finding, its property and the statements behind it."""
    library = load_library()
    finder = Finder(library.register, library.actors, library.places)
    found: dict[tuple[object, ...], tuple[str, str]] = {}
    for row in rows:
        told = record_of_rows([replace(row, incident=f"own:1:{row.incident}")])
        for one in gather_incidents(
            told, policy=parse_policy("every_origin"), actors=library.actors, places=library.places
        ):
            for made in finder.find_findings(one, question=Question()).findings:
                who = (made.incident, made.instrument, made.provision_id, made.provision, made.beneficiary)
                for number, check in enumerate(made.grounds.checks, start=1):
                    line = (number, check.name, check.status, check.part, check.implied)
                    found[(*who, "|".join(made.bearers), made.verdict, *line)] = (
                        check.property,
                        "|".join(check.statements),
                    )
    return found


def test_lines_lead_to_the_statements_of_the_row(duckdb: Engine, tmp_path: Path) -> None:
    """Element, status and property of each line, and behind it what the row says, by the id of the statement."""
    rows = [replace(one, incident=f"r{number}") for number, one in enumerate(random_rows(25, seed=41))]
    expected = by_reference(rows)
    _, lines = explained(rows, engine=duckdb, folder=tmp_path, explain=Explain())
    found = {tuple(one[name] for name in (*NAMES, *LINE)): (one["property"], one["statements"]) for one in lines}
    stated = {key: told for key, told in expected.items() if told[0] in FACTS}

    assert expected.keys() == found.keys()
    assert stated == {key: found[key] for key in stated}
    assert any("|" in str(told[1]) for told in stated.values())


def test_an_account_of_another_stands_behind_its_statement(duckdb: Engine, tmp_path: Path) -> None:
    """Where another than the data set says it, the id of the statement names it."""
    _, lines = explained([replace(STRUCK, account="wire")], engine=duckdb, folder=tmp_path, explain=Explain())

    assert {"own:1:1:act@wire"} == {one["statements"] for one in lines if one["property"] == "act"}


def test_only_what_is_asked_for_is_explained(duckdb: Engine, tmp_path: Path) -> None:
    """By instrument, by clause and by verdict."""
    asked = Explain(provisions=("nato-1949#5", "un-charter-1945"), verdicts=("engaged", "available"))
    _, lines = explained([STRUCK], engine=duckdb, folder=tmp_path, explain=asked)
    clauses = {(one["instrument"], one["provision"], one["verdict"]) for one in lines}

    assert ("nato-1949", "5", "engaged") in clauses
    assert {"nato-1949", "un-charter-1945"} == {str(one[0]) for one in clauses}
    assert {"engaged", "available"} >= {str(one[2]) for one in clauses}


@pytest.mark.parametrize("part_rows", [500_000, 2])
def test_no_more_lines_than_asked_for(duckdb: Engine, tmp_path: Path, part_rows: int) -> None:
    """Beyond so many they are counted; which they are depends on nothing but the rows."""
    rows = [replace(STRUCK, incident=f"r{number}") for number in range(5)]
    whole, _ = explained(rows, engine=duckdb, folder=tmp_path / "whole", explain=Explain())
    done, lines = explained(
        rows, engine=duckdb, folder=tmp_path / "some", explain=Explain(most=300), part_rows=part_rows
    )

    assert (300, whole.explained_written - 300) == (done.explained_written, done.explained_left_out)
    assert 300 == len(lines)
    assert {"own:1:r0"} <= {one["incident"] for one in lines}
    assert "own:1:r4" not in {one["incident"] for one in lines}


@pytest.mark.parametrize(
    ("explain", "code"),
    [
        (Explain(provisions=("nato-1949#77",)), "screen/unknown-provision"),
        (Explain(provisions=("entente",)), "screen/unknown-provision"),
        (Explain(verdicts=("perhaps",)), "screen/unknown-verdict"),
    ],
)
def test_a_clause_or_verdict_that_is_not_there_is_refused(
    duckdb: Engine, tmp_path: Path, explain: Explain, code: str
) -> None:
    """Before anything is read."""
    (fault,) = faults_of(lambda: explained([STRUCK], engine=duckdb, folder=tmp_path, explain=explain))

    assert code == fault.code
    assert not (tmp_path / "out").exists()
