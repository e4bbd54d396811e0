"""A feed screened from the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

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
    """The counts are shown, tables and manifest stand in the folder, and the spill folder is gone."""
    out = tmp_path / "out"
    first = foedus("screen", "own", events, "-o", out)
    again = foedus("screen", "auto", events, "-o", out)

    assert (0, "") == (first.status, first.err)
    assert "rows out" in first.out
    assert first.out == again.out
    assert ["counts", "explanations", "findings", "manifest.json", "set_aside"] == sorted(
        one.name for one in out.iterdir()
    )
    assert json.loads((out / "manifest.json").read_text())["complete"]


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
