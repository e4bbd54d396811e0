"""The record as JSON Lines."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_whole_record_is_one_line_an_item(desk: Path, foedus: Run) -> None:
    """To standard output or to a file, the same."""
    foedus("add", desk / "wire.md")
    result = foedus("export", "record")
    foedus("export", "record", "-o", desk / "out" / "record.jsonl")
    lines = [json.loads(line) for line in result.out.splitlines()]

    assert (0, result.out) == (result.status, (desk / "out" / "record.jsonl").read_text(encoding="utf-8"))
    assert ({"schema": "foedus/record/1"}, {"batch"}, {"end"}) == (lines[0], set(lines[1]), set(lines[-1]))
    assert (desk / "wire.md").read_text(encoding="utf-8") in [one.get("text") for one in lines]


def test_statements_of_the_record_are_known_as_of_a_day(desk: Path, foedus: Run) -> None:
    """Each with who recorded it, and when."""
    foedus("add", desk / "wire.md")
    now = [json.loads(line) for line in foedus("export", "statements").out.splitlines()]
    then = foedus("export", "statements", "--as-of", "2025-01-01")

    assert (7, {"Anna Example"}) == (len(now), {one["recorded_by"] for one in now})
    assert (0, "") == (then.status, then.out)


@pytest.mark.parametrize("given", [("wire.md",), ("--as-of", "2025-09-10")])
def test_the_whole_record_takes_no_file_and_no_moment(given: tuple[str, ...], desk: Path, foedus: Run) -> None:
    """It is exported as it stands."""
    result = foedus("export", "record", *given)

    assert (2, True, True) == (result.status, "[cli/whole-record]" in result.err, desk.is_dir())


@pytest.mark.parametrize("kind", ["record", "statements", "stix", "prov", "csv"])
def test_where_nothing_is_on_record_it_is_said_how_to_begin(kind: str, desk: Path, foedus: Run) -> None:
    """No empty file is written."""
    result = foedus("export", kind, "-o", desk / "out" / "x")

    assert (2, True) == (result.status, "begin with `foedus add REPORT`" in result.err)
    assert [] == list((desk / "out").iterdir())


def test_a_file_that_cannot_be_written_is_told(desk: Path, foedus: Run) -> None:
    """What stood there before is untouched."""
    foedus("add", desk / "wire.md")
    result = foedus("export", "record", "-o", desk / "none" / "record.jsonl")

    assert (4, True) == (result.status, "[cli/cannot-write]" in result.err)


def test_a_terminal_is_shown_no_hidden_character(desk: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report may hold characters that move the cursor; a file gets them as they are."""
    (desk / "wire.md").write_text("Israel struck Doha\u202e on 9 September 2025.\u001b[2J\n", encoding="utf-8")
    foedus("add", desk / "wire.md")
    piped = foedus("export", "record").out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    shown = foedus("export", "record").out

    assert (True, False) == ("\u202e" in piped, "\u202e" in shown)
    assert "\u001b" not in piped + shown


def test_a_reader_who_leaves_early_is_no_fault(desk: Path, foedus: Run) -> None:
    """`foedus export record | head -1` ends without a word on standard error."""
    for number in range(3):
        text = (desk / "wire.md").read_text(encoding="utf-8") + "Nobody knew. " * 20_000 + str(number)
        (desk / f"{number}.md").write_text(text, encoding="utf-8")
    foedus("add", *sorted(desk.glob("[0-9].md")))
    with subprocess.Popen(
        [sys.executable, "-c", "from foedus.cli import main; main(['export', 'record'])"],
        cwd=desk,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr is not None
        shown = process.stderr.read()

    assert (b"", 0) == (shown, process.returncode)
