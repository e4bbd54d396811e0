"""Pictures from the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytest.importorskip("vl_convert", reason="pictures need the extra `charts`")


@pytest.mark.parametrize("kind", ["map", "timeline", "matrix", "bars"])
def test_an_incident_is_drawn_with_its_rows(kind: str, statements: Path, tmp_path: Path, foedus: Run) -> None:
    """The picture, and beside it what it was drawn from."""
    result = foedus("chart", kind, statements, "-o", tmp_path / "a.svg", "--data", tmp_path / "a.csv")

    assert (0, "") == (result.status, result.out)
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<svg")
    assert "doha" in (tmp_path / "a.csv").read_text(encoding="utf-8")
    assert ": " in result.err


@pytest.mark.parametrize("kind", ["network", "cover"])
def test_cover_is_drawn(kind: str, tmp_path: Path, foedus: Run) -> None:
    """Who would owe Qatar what, as rows alone."""
    result = foedus("chart", kind, "QAT", "--on", "2026-03-01", "-o", tmp_path / "a.csv")

    assert 0 == result.status
    assert "USA,QAT," in (tmp_path / "a.csv").read_text(encoding="utf-8")


def test_an_ending_that_is_none_is_refused(statements: Path, tmp_path: Path, foedus: Run) -> None:
    """With those that are."""
    result = foedus("chart", "map", statements, "-o", tmp_path / "a.gif")

    assert 2 == result.status
    assert "cli/unknown-picture" in result.err
    assert ".svg" in result.err


def test_an_incident_that_is_none_is_refused(statements: Path, tmp_path: Path, foedus: Run) -> None:
    """And no file is written."""
    result = foedus("chart", "map", statements, "nowhere", "-o", tmp_path / "a.svg")

    assert 2 == result.status
    assert "cli/unknown-incident" in result.err
    assert not (tmp_path / "a.svg").exists()


def test_two_actors_are_too_many(tmp_path: Path, foedus: Run) -> None:
    """Cover is of one, or of all."""
    result = foedus("chart", "network", "QAT", "USA", "-o", tmp_path / "a.svg")

    assert 2 == result.status
    assert "cli/no-actor" in result.err
