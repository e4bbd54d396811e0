"""A report becomes statements that can be read again."""

import json
from pathlib import Path

from tests.cli.conftest import Run

REPORT = "On 9 September 2025 Israeli aircraft struck a residential building in Doha.\n"


def test_statements_come_one_a_line_and_can_be_assessed(tmp_path: Path, foedus: Run) -> None:
    """What `read` prints, `assess` takes."""
    report, lines = tmp_path / "report.md", tmp_path / "statements.jsonl"
    report.write_text(REPORT, encoding="utf-8")
    status = foedus("read", report, "--published", "2025-09-10", "-o", lines).status
    first = json.loads(lines.read_text(encoding="utf-8").splitlines()[0])

    assert 0 == status
    assert {"about", "property", "value", "holder", "document", "words", "start", "end", "rule"} <= set(first)
    assert "2025-09-10" == first["published_on"]
    assert 0 == foedus("assess", lines).status


def test_what_was_not_read_is_said_apart(tmp_path: Path, foedus: Run) -> None:
    """On standard error, so that the lines stay lines; in JSON beside them."""
    report = tmp_path / "report.md"
    report.write_text(
        REPORT + "\nTheir planes had bombed, it was rumoured, some other thing or nothing at all.\n", encoding="utf-8"
    )
    plain, quiet = foedus("read", report), foedus("read", report, "--quiet")
    whole = json.loads(foedus("read", report, "--format", "json").out)

    assert plain.out == quiet.out
    assert "" == quiet.err
    assert len(whole["unread"]) == plain.err.count("not read: ")
    assert [json.loads(line) for line in plain.out.splitlines()] == whole["statements"]
