"""A whole feed against every commitment: what is written, what is counted, what a stopped run leaves."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foedus.assess import Library, load_library
from foedus.engine import Engine
from foedus.errors import StoreError, UsageError
from foedus.feeds import read_feed
from foedus.findings import Finder, Question
from foedus.incidents import gather_incidents, parse_policy
from foedus.screen import COUNTS, EXPLANATIONS, FINDINGS, OBLIGATIONS, Progress, Screen, Screening
from foedus.statements.coded import record_of_rows
from tests.builders import faults_of
from tests.codedrows import random_rows
from tests.engines import duckdb
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.screen.builders import STRUCK, a_file, pq, rows_in

__all__ = ["duckdb"]
ELSEWHERE = replace(STRUCK, incident="2", of="LBN", place="Beirut")


@pytest.fixture
def library() -> Library:
    """Return a register of one treaty: Poland and the United States defend each other's territory."""
    return load_library().with_register(a_register(a_treaty(a_provision())))


def a_screening(path: Path, *, out: Path, keep: str = "engaged", part_rows: int = 500_000) -> Screening:
    """Return what is asked of a file."""
    return Screening(feeds=(read_feed(path, dataset="own"),), out=out, keep=keep, part_rows=part_rows)


def screened(path: Path, *, library: Library, engine: Engine, **asked: object) -> Progress:
    """Screen a file to its end, and return how far it came."""
    *_, done = Screen(a_screening(path, **asked), library, engine).run()  # type: ignore[arg-type]
    return done


def test_what_is_engaged_is_written_and_the_rest_is_counted(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """A shelling of Warsaw engages the treaty, one of Beirut does not concern it; days are not known, so it is open."""
    rows = [replace(STRUCK, first_day=None, last_day=None), replace(STRUCK, incident="3", act="unrest"), ELSEWHERE]
    done = screened(a_file(tmp_path, rows), library=library, engine=duckdb, out=tmp_path / "out")
    (found,) = rows_in(tmp_path / "out", FINDINGS)

    assert ("own:1:1", "treaty-a", "1", "POL", "USA") == tuple(
        found[name] for name in ("incident", "instrument", "provision", "beneficiary", "bearers")
    )
    assert ("undetermined", "engaged", "plan") == tuple(
        found[name] for name in ("verdict", "had_it_been_in_force", "made_by")
    )
    assert (3, 3, 0, 2, 1) == (done.rows_in, done.rows_out, done.set_aside, done.findings, done.findings_written)
    assert 2 == sum(int(str(one["findings"])) for one in rows_in(tmp_path / "out", COUNTS))


def test_an_answer_leads_to_its_checklist(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """Each finding names the answer whose elements and properties stand under explanations."""
    screened(a_file(tmp_path, [STRUCK]), library=library, engine=duckdb, out=tmp_path / "out")
    (found,) = rows_in(tmp_path / "out", FINDINGS)
    lines = [one for one in rows_in(tmp_path / "out", "explanations") if one["answer_id"] == found["answer_id"]]

    assert {("act", "met", "act"), ("of", "met", "h1.of"), ("object", "met", "h1.object")} == {
        (one["element"], one["status"], one["property"]) for one in lines
    }


@pytest.mark.parametrize(("keep", "written"), [("engaged", 1), ("near", 2), ("all", 3)])
def test_near_misses_are_kept_when_asked_for(
    duckdb: Engine, library: Library, tmp_path: Path, keep: str, written: int
) -> None:
    """Unrest in Warsaw misses the treaty by the act alone; coercion of a ship of Poland by more."""
    ship = replace(STRUCK, incident="4", act="economic coercion", object="merchant vessel", place="")
    rows = [STRUCK, replace(STRUCK, incident="3", act="unrest"), ship]
    done = screened(a_file(tmp_path, rows), library=library, engine=duckdb, out=tmp_path / "out", keep=keep)

    assert written == done.findings_written


def test_parts_make_no_difference(duckdb: Engine, tmp_path: Path) -> None:
    """Cut into parts of any size, a feed has the same findings."""
    library = load_library()
    path = a_file(tmp_path, random_rows(30, seed=5))
    screened(path, library=library, engine=duckdb, out=tmp_path / "whole")
    screened(path, library=library, engine=duckdb, out=tmp_path / "cut", part_rows=7)

    assert rows_in(tmp_path / "whole", FINDINGS) == rows_in(tmp_path / "cut", FINDINGS)


def test_what_stands_in_the_tables_is_what_the_reference_finds(duckdb: Engine, tmp_path: Path) -> None:
    """Every finding of every row, counted, is as many as the reference evaluator gives."""
    library = load_library()
    rows = random_rows(10, seed=6)
    path = a_file(tmp_path, rows)
    done = screened(path, library=library, engine=duckdb, out=tmp_path / "out")
    finder = Finder(library.register, library.actors, library.places)
    found = [
        len(finder.find_findings(one, question=Question()).findings)
        for row in rows
        for one in gather_incidents(
            record_of_rows([row]), policy=parse_policy("every_origin"), actors=library.actors, places=library.places
        )
    ]

    assert sum(found) == done.findings


def stopped(screen: Screen, *, after: int) -> None:
    """Let a screening finish so many parts, and no more."""
    run: Iterator[Progress] = screen.run()
    for _ in range(after):
        next(run)


def test_a_stopped_run_goes_on(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """Finished parts are kept as they are, half-written ones are dropped, and the rest is done."""
    rows = [replace(STRUCK, incident=str(number)) for number in range(6)]
    path, out = a_file(tmp_path, rows), tmp_path / "out"
    stopped(Screen(a_screening(path, out=out, part_rows=2), library, duckdb), after=2)
    left = out / FINDINGS / ".part-00002.parquet"
    left.write_bytes(b"half")
    before = (out / FINDINGS / "part-00000.parquet").stat().st_mtime_ns
    done = screened(path, library=library, engine=duckdb, out=out, part_rows=2)
    again = screened(path, library=library, engine=duckdb, out=out, part_rows=2)

    assert (6, 6, 3) == (done.rows_out, done.findings_written, done.parts)
    assert done == replace(again)
    assert before == (out / FINDINGS / "part-00000.parquet").stat().st_mtime_ns
    assert not left.exists()


def test_another_file_does_not_go_into_the_same_folder(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """A folder holds one screening; one of a file that has changed is refused, and what stands there is kept."""
    path, out = a_file(tmp_path, [STRUCK]), tmp_path / "out"
    screened(path, library=library, engine=duckdb, out=out)
    a_file(tmp_path, [STRUCK, ELSEWHERE])
    (fault,) = faults_of(lambda: screened(path, library=library, engine=duckdb, out=out))

    assert (StoreError, "screen/changed-input") == (type(fault), fault.code)
    assert 1 == len(rows_in(out, FINDINGS))


def test_a_broken_manifest_is_refused(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """What is no manifest is not written over."""
    path, out = a_file(tmp_path, [STRUCK]), tmp_path / "out"
    out.mkdir()
    (out / "manifest.json").write_text("{")
    (fault,) = faults_of(lambda: screened(path, library=library, engine=duckdb, out=out))

    assert "screen/broken-manifest" == fault.code


def test_the_manifest_says_what_was_screened(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """Versions, hashes and counts stand beside the tables."""
    out = tmp_path / "out"
    screened(a_file(tmp_path, [STRUCK]), library=library, engine=duckdb, out=out)
    manifest = json.loads((out / "manifest.json").read_text())

    assert ("foedus/screening/1", True, "duckdb") == (
        manifest["schema"],
        manifest["complete"],
        manifest["engine"]["name"],
    )
    assert 64 == len(manifest["inputs"][0]["sha256"])
    assert library.register.digest == manifest["versions"]["register"]


def test_a_row_that_cannot_be_read_is_set_aside(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """A word that nobody knows is kept beside the findings with its reason; rows in are rows out and set aside."""
    rows = [STRUCK, replace(STRUCK, incident="7", act="handshake"), replace(STRUCK, incident="8", of="Nowhere")]
    done = screened(a_file(tmp_path, rows), library=library, engine=duckdb, out=tmp_path / "out")
    reasons = [str(one["reason"]) for one in rows_in(tmp_path / "out", "set_aside")]

    assert (3, 1, 2) == (done.rows_in, done.rows_out, done.set_aside)
    assert 2 == len(reasons)


def test_a_folder_that_cannot_be_written_to_is_a_fault(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """A file where the folder should be is told of, and nothing is lost."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    path = a_file(tmp_path / "in", [STRUCK])
    (fault,) = faults_of(lambda: screened(path, library=library, engine=duckdb, out=blocked / "out"))

    assert "screen/cannot-write" == fault.code


def test_an_unknown_choice_is_refused(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """What to keep is one of three words."""
    path = a_file(tmp_path, [STRUCK])
    (fault,) = faults_of(lambda: screened(path, library=library, engine=duckdb, out=tmp_path / "out", keep="some"))

    assert (UsageError, "screen/unknown-choice") == (type(fault), fault.code)
    assert not (tmp_path / "out").exists()


def test_an_empty_feed_is_answered(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """A file of no rows has tables of no rows."""
    path = a_file(tmp_path, [STRUCK])
    pq.write_table(pq.read_table(path).slice(0, 0), path)
    done = screened(path, library=library, engine=duckdb, out=tmp_path / "out")

    assert (0, 0) == (done.rows_in, done.findings)
    assert [0] * 4 == [len(rows_in(tmp_path / "out", name)) for name in (FINDINGS, OBLIGATIONS, COUNTS, EXPLANATIONS)]


@pytest.mark.prove
def test_a_killed_run_loses_nothing(tmp_path: Path) -> None:
    """Killed at any moment and run again until it ends, a screening has the findings of one that was let alone."""
    path = a_file(tmp_path, random_rows(60, seed=8, first=date(2020, 1, 1)))
    foedus = str(Path(sys.executable).with_name("foedus"))
    command = [foedus, "screen", "own", str(path), "--part-rows", "5", "--quiet", "-o"]
    subprocess.run([*command, str(tmp_path / "whole")], check=True)  # noqa: S603 - our own program
    chance = random.Random(1)  # noqa: S311 - a game, and no secret
    for _ in range(12):
        killed = subprocess.Popen([*command, str(tmp_path / "killed")])  # noqa: S603 - our own program
        try:
            killed.wait(chance.uniform(0.5, 6.0))
        except subprocess.TimeoutExpired:
            killed.kill()
        killed.wait()
    subprocess.run([*command, str(tmp_path / "killed")], check=True)  # noqa: S603 - our own program

    assert rows_in(tmp_path / "whole", FINDINGS) == rows_in(tmp_path / "killed", FINDINGS)
    assert rows_in(tmp_path / "whole", COUNTS) == rows_in(tmp_path / "killed", COUNTS)
