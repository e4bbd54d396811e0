"""A feed screened from the command line."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.feedfiles import GML, MIDLOC, write_table

ROWS = """incident,happened_on,act,object,of,by,place
1,2025-09-09,air strike,residential building,QAT,ISR,Doha
2,2025-06-23,missile strike,military base,USA,IRN,Al Udeid
"""


@pytest.fixture
def events(tmp_path: Path) -> Path:
    """Return a table of one's own, in a folder with a space in its name."""
    folder = tmp_path / "my data"
    folder.mkdir()
    path = folder / "events.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_a_feed_is_screened_and_gone_on_with(events: Path, tmp_path: Path, foedus: Run) -> None:
    """What came of it is told, tables and manifest stand in the folder, and the spill folder is gone."""
    out = tmp_path / "out"
    first = foedus("screen", "own", events, "-o", out)
    again = foedus("screen", "auto", events, "-o", out)

    assert (0, "") == (first.status, first.err)
    assert "2 rows in = 2 incidents, 0 passed over and 0 set aside." in " ".join(first.out.split())
    assert first.out == again.out
    assert ["counts", "explanations", "findings", "manifest.json", "obligations", "set_aside"] == sorted(
        one.name for one in out.iterdir()
    )
    assert json.loads((out / "manifest.json").read_text())["complete"]


def test_what_is_asked_for_is_written(events: Path, tmp_path: Path, foedus: Run) -> None:
    """Law of another day, lines of one instrument, no obligations, each table once more as one file."""
    out = tmp_path / "out"
    asked = ("--on", "2025-10-01", "--no-obligations", "--explain-provision", "usa-qat-2025", "--also", "csv")
    result = foedus("screen", "own", events, "-o", out, *asked)
    lines = (out / "explained.csv").read_text(encoding="utf-8").splitlines()
    told = json.loads((out / "manifest.json").read_text())["asked"]

    assert 0 == result.status
    assert "explained.csv" in result.out
    assert not (out / "obligations").exists()
    assert ("2025-10-01", False, ["usa-qat-2025"]) == (told["on"], told["obligations"], told["explain"]["provisions"])
    assert {"usa-qat-2025", "instrument"} == {one.split(",")[2].strip('"') for one in lines}
    assert any('"engaged"' in one for one in lines)


def test_a_table_that_goes_beside_is_read(tmp_path: Path, foedus: Run) -> None:
    """The places of disputes stand in a table of their own; with it, a row says where."""
    disputes = write_table(tmp_path / "gml-part_2.csv", [GML | {"hiact": "17"}])
    places = write_table(tmp_path / "midloc.csv", [MIDLOC])
    said = []
    for more in ((), ("--beside", places)):
        out = tmp_path / f"out-{len(more)}"
        asked = ("--keep", "all", "--explain", "--also", "csv")
        assert 0 == foedus("screen", "auto", disputes, "-o", out, "-q", *asked, *more).status
        said.append("gml-part:2.0:2-200:place" in (out / "explained.csv").read_text(encoding="utf-8"))

    assert [False, True] == said


def test_what_it_rests_on_is_cited(events: Path, tmp_path: Path, foedus: Run) -> None:
    """From the manifest of a screening that is finished, and of no other."""
    out = tmp_path / "out"
    foedus("screen", "own", events, "-o", out, "-q")
    cited = foedus("cite", out / "manifest.json")
    manifest = json.loads((out / "manifest.json").read_text()) | {"complete": False}
    (out / "manifest.json").write_text(json.dumps(manifest))
    half = foedus("cite", out / "manifest.json")

    assert (0, 2) == (cited.status, half.status)
    assert "arab-league-jd-1950:" in cited.out
    assert "A table in the words of Foedus" in cited.out
    assert "cli/not-finished" in half.err


def test_incidents_stand_beside_commitments(events: Path, tmp_path: Path, foedus: Run) -> None:
    """A panel counts the incidents of a screening, says of which years, and cites its data."""
    out, panel = tmp_path / "out", tmp_path / "panel.csv"
    foedus("screen", "own", events, "-o", out, "-q")
    result = foedus("panel", "dyad-year", "--from", "2024", "--to", "2025", "--screened", out, "-o", panel)
    rows = list(csv.DictReader(panel.read_text(encoding="utf-8").splitlines()))
    told = json.loads((tmp_path / "panel.csv.manifest.json").read_text())
    cited = foedus("cite", tmp_path / "panel.csv.manifest.json")

    assert 0 == result.status
    assert "2025 to 2025" in " ".join(result.out.split())
    assert {("2024", "no"), ("2025", "yes")} == {(one["year"], one["feed_covered"]) for one in rows}
    assert {""} == {one["engaged_n"] for one in rows if one["year"] == "2024"}
    assert "2" in {one["engaged_n"] for one in rows if one["actor2"] == "QAT"}
    assert ("out", 2025) == (told["screened"]["folder"], told["screened"]["from"])
    assert {"feed_covered", "engaged_n", "open_n"} <= {one["name"] for one in told["columns"]}
    assert "A table in the words of Foedus" in cited.out


def test_the_counts_alone_are_one_line(events: Path, tmp_path: Path, foedus: Run) -> None:
    """Quietly, one sentence is left."""
    result = foedus("screen", "own", events, "-o", tmp_path / "out", "--quiet")

    assert (0, True) == (result.status, result.out.startswith("2 incidents, "))
    assert 1 == result.out.count("\n")


def test_an_unknown_engine_is_a_fault_of_usage(events: Path, tmp_path: Path, foedus: Run) -> None:
    """A word that names no engine is refused before anything is read."""
    result = foedus("screen", "own", events, "-o", tmp_path / "out", "--engine", "oracle")

    assert 2 == result.status
    assert "engine/unknown-engine" in result.err


def test_a_folder_that_is_a_file_is_a_fault(events: Path, tmp_path: Path, foedus: Run) -> None:
    """Where the folder should be there is a file, and the fault says so."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    result = foedus("screen", "own", events, "-o", blocked)

    assert 4 == result.status
    assert "screen/cannot-write" in result.err
