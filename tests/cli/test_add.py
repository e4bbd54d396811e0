"""Reports and statement files, recorded."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import STATEMENTS, VARIABLES, WIRE, Run


def test_a_report_is_recorded_with_its_text(desk: Path, foedus: Run) -> None:
    """What it says, who recorded it, and the head to note elsewhere."""
    result = foedus("add", desk / "wire.md", "--format", "json")
    told = json.loads(result.out)

    assert (0, "") == (result.status, result.err)
    assert ("foedus/added/1", True, ["wire"], 0) == (
        told["schema"],
        told["recorded"],
        told["documents"],
        told["rejected"],
    )
    assert ("Anna Example", 1, 7) == (told["batch"]["recorder"], told["batch"]["number"], told["batch"]["statements"])
    assert told["head"] == told["batch"]["link"]
    assert {"Anna Example"} == {one["recorded_by"] for one in told["statements"]}


def test_a_report_that_is_on_record_adds_nothing(desk: Path, foedus: Run) -> None:
    """Whoever adds it a second time is told so."""
    first = json.loads(foedus("add", desk / "wire.md", "--format", "json").out)
    result = foedus("add", desk / "wire.md")
    second = json.loads(foedus("add", desk / "wire.md", "--format", "json").out)

    assert (0, "Nothing new: everything is on record already") == (result.status, result.out.splitlines()[0])
    assert (False, None, first["head"]) == (second["recorded"], second["batch"], second["head"])


def test_several_files_are_one_batch(desk: Path, statements: Path, foedus: Run) -> None:
    """All of them are on record, or none."""
    statements.write_text(
        STATEMENTS.replace("id: wire,", "id: letter,").replace(": wire", ": letter"), encoding="utf-8"
    )
    result = foedus("add", desk / "wire.md", statements, "-q")

    assert "19 statements and 2 documents recorded as batch 1.\n" == result.out
    assert (0, 0) == (foedus("accounts", "doha").status, foedus("accounts", "doha-2025-09-09").status)


def test_one_bad_file_keeps_all_out(desk: Path, statements: Path, foedus: Run) -> None:
    """Every fault is told, and nothing is recorded."""
    statements.write_text(STATEMENTS.replace("value: ISR", "value: Mordor"), encoding="utf-8")
    result = foedus("add", desk / "wire.md", statements, desk / "none.md")

    assert (4, True, True) == (
        result.status,
        "[statements/unknown-actor]" in result.err,
        "[files/no-such-file]" in result.err,
    )
    assert "Nothing is on record yet" in foedus("log").out


def test_a_trial_records_nothing(desk: Path, foedus: Run) -> None:
    """It shows what would be."""
    result = foedus("add", desk / "wire.md", "--dry-run")

    assert (0, True, True) == (
        result.status,
        "7 statements would be recorded" in result.out,
        "wire affirms: doha-2025-09-09, place = Doha" in result.out,
    )
    assert "Nothing is on record yet" in foedus("log").out


def test_what_is_not_read_is_told(desk: Path, foedus: Run) -> None:
    """A passage that looked relevant is listed with the reason, and recorded as unread."""
    (desk / "wire.md").write_text(WIRE + "Somebody was shelled once.\n", encoding="utf-8")
    result = foedus("add", desk / "wire.md")

    assert "not read:    1 passage\n" in result.out
    assert "“Somebody was shelled once.”" in " ".join(result.out.split())


def test_a_report_without_words_is_refused(desk: Path, foedus: Run) -> None:
    """There is nothing in it to record."""
    (desk / "empty.md").write_text("---\noutlet: X\n---\n", encoding="utf-8")
    result = foedus("add", desk / "empty.md")

    assert (3, True) == (result.status, "[reader/empty-report]" in result.err)


# With a review


def test_a_review_asks_about_each_statement(desk: Path, foedus: Run, answers: Run) -> None:
    """Accepted, mended and rejected, each shown in its sentence; the batch says how many."""
    answers("a", "r", "m", "", "", "", "", "", "2025-09-09", "The wire says when.", "re")
    result = foedus("add", desk / "wire.md", "--review")

    assert 0 == result.status
    assert "1/7  wire: Israel carried out an air strike in Doha on 9 September 2025." in result.err
    assert "6 statements and 1 document recorded as batch 1; 1 rejected, and not recorded\n" in result.out
    assert "mended:      1\nrejected:    1\n" in result.out
    assert "review: 1 mended, 1 rejected" in " ".join(foedus("log", "--format", "markdown").out.split())
    assert "Reason: The wire says when." in " ".join(foedus("log", "--property", "happened_on").out.split())
    assert "0 batches with 0 statements" in foedus("log", "--property", "by", "--about", "doha-2025-09-09").out


def test_what_was_rejected_is_not_on_record(desk: Path, foedus: Run, answers: Run) -> None:
    """Nor is the act of which only rejected statements spoke; a second review asks again."""
    answers("a", "a", "a", "a", "r", "r", "r")
    foedus("add", desk / "wire.md", "--review")
    answers("r", "r", "r")
    again = foedus("add", desk / "wire.md", "--review", "-q")

    assert "Nothing new: everything else is on record already; 3 rejected, and not recorded.\n" == again.out
    assert "[cli/unknown-incident]" in foedus("split", "condemnation-qat", "doha-2025-09-09", "--reason", "x").err


def test_an_unfinished_review_loses_no_answer(desk: Path, foedus: Run, answers: Run) -> None:
    """Nothing is recorded; the next time only the rest is asked about."""
    answers("r", "a")
    first = foedus("add", desk / "wire.md", "--review")
    empty = foedus("log", "-q").out
    answers("q")
    left = foedus("add", desk / "wire.md", "--review")
    answers("re")
    last = foedus("add", desk / "wire.md", "--review")

    assert (2, True) == (first.status, "[cli/review-unfinished]" in first.err)
    assert "Nothing is on record yet: begin with `foedus add REPORT`.\n" == empty
    assert (130, True) == (left.status, "Nothing is recorded; the answers so far are kept" in left.err)
    assert (0, True, True) == (last.status, "2 of 7 answered earlier" in last.err, "3/7  wire: " in last.err)
    assert "rejected:    1\n" in last.out
    assert [] == list((desk / "out").iterdir())


def test_a_trial_keeps_the_answers_of_its_review(desk: Path, foedus: Run, answers: Run) -> None:
    """They hold when it is recorded in earnest."""
    answers("r", "re")
    trial = foedus("add", desk / "wire.md", "--review", "--dry-run")
    earnest = foedus("add", desk / "wire.md", "--review", "-q")

    assert "6 statements would be recorded" in trial.out
    assert "6 statements and 1 document recorded as batch 1; 1 rejected, and not recorded.\n" == earnest.out


def test_answers_can_be_read_from_a_terminal(desk: Path) -> None:
    """The question stands on standard error, so that the summary can be piped on."""
    head, terminal = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    with subprocess.Popen(
        [sys.executable, "-c", "from foedus.cli import main; main()", "add", "wire.md", "--review", "--quiet"],
        cwd=desk,
        env=environment | {"TERM": "dumb"},
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        os.write(head, b"r\nre\n")
        out, err = process.communicate(timeout=60)
    os.close(head)
    os.close(terminal)

    assert (0, b"6 statements and 1 document recorded as batch 1; 1 rejected, and not recorded.\n") == (
        process.returncode,
        out,
    )
    assert 2 == err.count(b"[a]ccept")


def test_an_interruption_records_nothing(desk: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of a review leaves the record as it was."""

    def interrupt(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("rich.console.Console.input", interrupt)
    result = foedus("add", desk / "wire.md", "--review")

    assert (130, "") == (result.status, result.out)
    assert "Nothing is on record yet" in foedus("log").out


OTHER = """---
outlet: Other Wire
title: Qatar condemns a strike
published_on: 2025-09-10
---

Israeli aircraft struck the Qatari capital on 9 September 2025, an official in Doha said.
"""
WIDER = """---
outlet: Third Wire
title: A strike in Qatar
published_on: 2025-09-10
---

Israel carried out an air strike in Qatar on 9 September 2025.
"""


def test_two_reports_of_one_attack_are_one_incident(desk: Path, foedus: Run) -> None:
    """Place and day give the incident its name, and whoever adds the second report is told that it joins the first."""
    (desk / "other.md").write_text(OTHER, encoding="utf-8")
    foedus("add", desk / "wire.md")
    result = foedus("add", desk / "other.md")

    assert "also told of: doha-2025-09-09\n" in result.out
    assert "May be one" not in result.out
    assert 1 == foedus("list", "incidents").out.count("Attack in")


def test_two_reports_that_may_tell_of_one_attack_are_proposed(desk: Path, foedus: Run) -> None:
    """Where one names the city and the other the country, somebody has to say, and is told how."""
    (desk / "wider.md").write_text(WIDER, encoding="utf-8")
    foedus("add", desk / "wire.md")
    result = foedus("add", desk / "wider.md")
    told = " ".join(result.out.split())

    assert "doha-2025-09-09 and qatar-2025-09-09: perhaps the same, by day, attacker and act" in told
    assert '`foedus merge doha-2025-09-09 qatar-2025-09-09 --reason "WHY"`' in told
    merged = foedus("merge", "doha-2025-09-09", "qatar-2025-09-09", "--reason", "one strike")
    assert 0 == merged.status
    assert 1 == foedus("list", "incidents").out.count("Attack in")


def test_what_may_be_one_is_told_to_programs(desk: Path, foedus: Run) -> None:
    """The same pairs, with their reasons, as `foedus match` gives them."""
    (desk / "wider.md").write_text(WIDER, encoding="utf-8")
    told = json.loads(foedus("add", desk / "wire.md", desk / "wider.md", "--format", "json").out)
    matches = json.loads(foedus("match", "--format", "json").out)["matches"]

    assert 1 == len(told["matches"])
    assert matches == told["matches"]
    assert [] == told["joined"]
