"""A brief holds everything that a desk needs on a page."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

SECTIONS = [
    "Findings",
    "Who owes what",
    "Disputes",
    "What would settle it",
    "Timeline",
    "Notices",
    "Sources",
    "Receipt",
]


def test_a_brief_has_its_sections_in_order(statements: Path, foedus: Run) -> None:
    """The answer first, the sources last, and what it is not at the end."""
    result = foedus("brief", statements, "--format", "markdown")
    headings = [line.removeprefix("## ") for line in result.out.splitlines() if line.startswith("## ")]

    assert SECTIONS == [one for one in headings if one in SECTIONS]
    assert result.out.startswith("# Strike in Doha\n\n**The strike in Doha of 9 September 2025 engages ")
    assert result.out.rstrip().endswith("this is not legal advice.")


def test_both_sides_of_a_quarrel_stand_side_by_side(statements: Path, foedus: Run) -> None:
    """Whether Qatar was warned is told twice, and turns no finding."""
    text = foedus("brief", statements, "--format", "markdown").out

    assert "### Notice of the strike: when" in text
    assert "|  | Qatar, a side | United States, a side |" in text
    assert "| in the words | “no notice” | “which he did” |" in text
    assert "It turns no finding." in text


def test_a_brief_is_written_to_a_file_at_once(statements: Path, tmp_path: Path, foedus: Run) -> None:
    """Standard output stays empty, and the folder holds nothing else."""
    result = foedus("brief", statements, "-o", tmp_path / "brief.txt")

    assert (0, "") == (result.status, result.out)
    assert {statements.name, "brief.txt"} == {one.name for one in tmp_path.iterdir()}
    assert (tmp_path / "brief.txt").read_text(encoding="utf-8").startswith("Strike in Doha\n====")


def test_a_place_that_cannot_be_written_is_a_fault_of_the_file_system(
    statements: Path, tmp_path: Path, foedus: Run
) -> None:
    """Status 4, and the message names the path."""
    result = foedus("brief", statements, "-o", tmp_path / "none" / "brief.txt")

    assert (4, "") == (result.status, result.out)
    assert result.err.startswith(
        "StoreError [cli/cannot-write]: The answer cannot be written: No such file or directory."
    )


@pytest.mark.parametrize(
    ("name", "begins"), [("b.pdf", b"%PDF-"), ("b.docx", b"PK"), ("b.html", b"<!doctype html>"), ("b.md", b"# Strike")]
)
@pytest.mark.parametrize("length", ["page", "whole"])
def test_the_ending_says_the_format(
    statements: Path, tmp_path: Path, foedus: Run, name: str, begins: bytes, length: str
) -> None:
    """Whoever names a file need not name the format."""
    result = foedus("brief", statements, "--length", length, "-o", tmp_path / name)

    assert (0, "") == (result.status, result.out)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_pdf_wants_a_file(statements: Path, foedus: Run) -> None:
    """A terminal is no place for it."""
    result = foedus("brief", statements, "--format", "pdf")

    assert 2 == result.status
    assert "cli/no-output" in result.err
    assert "-o brief.pdf" in result.err


def test_a_template_that_is_not_there_is_told(statements: Path, tmp_path: Path, foedus: Run) -> None:
    """And nothing is written."""
    result = foedus("brief", statements, "-o", tmp_path / "b.html", "--template", tmp_path / "none.html.j2")

    assert 2 == result.status
    assert "cli/cannot-read" in result.err
    assert not (tmp_path / "b.html").exists()


def test_a_house_style_is_taken(statements: Path, tmp_path: Path, foedus: Run) -> None:
    """By the file that is named."""
    (tmp_path / "house.md.j2").write_text("House: {{ title }}", encoding="utf-8")
    foedus("brief", statements, "-o", tmp_path / "b.md", "--template", tmp_path / "house.md.j2")

    assert "House: Strike in Doha\n" == (tmp_path / "b.md").read_text(encoding="utf-8") + "\n"
