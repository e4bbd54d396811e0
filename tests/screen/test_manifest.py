"""What stands beside the tables of a screening, so that somebody else can have the same, and cite it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from foedus.assess import Library, load_library
from foedus.engine import Engine
from foedus.feeds import read_feed
from foedus.screen import COLUMNS, GRAINS, Screen, Screening, columns_of
from foedus.screen.folder import digest_of
from foedus.screen.totals import totals_of
from tests.builders import faults_of
from tests.engines import duckdb
from tests.feedfiles import GDELT_2, GED, MENTION, write_table
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.screen.builders import STRUCK, a_file, pq, rows_in

__all__ = ["duckdb"]


@pytest.fixture
def library() -> Library:
    """Return a register of one treaty: Poland and the United States defend each other's territory."""
    return load_library().with_register(a_register(a_treaty(a_provision())))


def test_tables_are_told_with_their_hashes(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """Grain, columns, files: each file as it stands, each column as the file has it."""
    rows = [STRUCK, replace(STRUCK, incident="2"), replace(STRUCK, incident="3", account="wire"), STRUCK]
    feed = read_feed(a_file(tmp_path, rows))
    out = tmp_path / "out"
    list(Screen(Screening(feeds=(feed,), out=out), library, duckdb).run())
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))

    assert list(manifest["tables"]) == ["findings", "obligations", "counts", "explanations", "set_aside"]
    for name, told in manifest["tables"].items():
        assert GRAINS[name] == told["grain"]
        for file in told["files"]:
            path = out / file["name"]
            assert (digest_of(path)[0], path.stat().st_size) == (file["sha256"], file["bytes"])
            assert file["rows"] == pq.read_metadata(path).num_rows
            assert [one.name for one in columns_of(name)] == pq.read_schema(path).names
        assert [one["name"] for one in told["columns"]] == [one.name for one in COLUMNS[name]]
        assert len(rows_in(out, name)) == sum(one["rows"] for one in told["files"])
    assert digest_of(feed.path)[0] == manifest["inputs"][0]["sha256"]
    assert any("rivals" in one["name"] for one in manifest["tables"]["findings"]["files"])


def test_what_the_tables_rest_on_is_cited(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """Software, register, the data set by its codebook and the file's hash, and the instruments in the tables."""
    path = write_table(tmp_path / "GEDEvent_v25_1.csv", [GED, GED | {"id": "2"}])
    list(Screen(Screening(feeds=(read_feed(path),), out=tmp_path / "out"), library, duckdb).run())
    cited = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))["citations"]
    (data,) = (one for one in cited if one["kind"] == "data")

    assert ["software", "register", "data"] == [one["kind"] for one in cited]
    assert data["id"] == "ucdp-ged:25.1"
    assert data["text"].startswith("Sundberg and Melander (2013)")
    assert data["sources"][-1] == f"GEDEvent_v25_1.csv, sha-256 {digest_of(path)[0]}"


def test_what_becomes_of_each_row_is_told(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """Of each file: rows in, out, passed over and set aside by reason; columns that nobody knew."""
    cells = GDELT_2 | {"globaleventid": "1001"}
    events = write_table(
        tmp_path / "a.export.CSV",
        [GDELT_2, cells | {"eventcode": "040"}, cells | {"globaleventid": "1002", "sqldate": "2024"}],
        delimiter="\t",
        header=False,
    )
    mentions = write_table(
        tmp_path / "a.mentions.CSV", [MENTION, MENTION | {"sentenceid": "2"}], delimiter="\t", header=False
    )
    out = tmp_path / "out"
    feeds = (read_feed(events), read_feed(mentions))
    *_, done = Screen(Screening(feeds=feeds, out=out), library, duckdb).run()
    counts = json.loads((out / "manifest.json").read_text("utf-8"))["counts"]
    reports = rows_in(out, "reports")

    assert (5, 1, 2, 1, 1) == (done.rows_in, done.rows_out, done.reports, done.passed_over, done.set_aside)
    assert [{"no act of force": 1}, {}] == [one["passed_over"] for one in counts]
    assert [{"sqldate is no day: 2024": 1}, {}] == [one["set_aside"] for one in counts]
    assert [0, 2] == [one["reports"] for one in counts]
    assert {("gdelt:2.0:1000", "example.org")} == {(one["incident"], one["holder"]) for one in reports}
    assert 2 == len({one["statement"] for one in reports})


def test_counts_add_up_over_parts(duckdb: Engine, library: Library, tmp_path: Path) -> None:
    """Clauses by how often they are engaged, elements by how often they alone were missed."""
    rows = [replace(STRUCK, incident=f"{number}", act="unrest" if number > 3 else "shelling") for number in range(6)]
    out = tmp_path / "out"
    list(Screen(Screening(feeds=(read_feed(a_file(tmp_path, rows)),), out=out, part_rows=2), library, duckdb).run())
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    found = totals_of(out, manifest=manifest)

    assert ((("treaty-a#1", 4),), (("act", 2),)) == (found.engaged, found.near)
    assert () == totals_of(out, manifest={"parts": []}).engaged


def test_a_table_that_is_none_has_no_columns() -> None:
    """And the fault lists those that there are."""
    (fault,) = faults_of(lambda: columns_of("verdicts"))

    assert "screen/unknown-table" == fault.code
    assert "obligations" in fault.want
