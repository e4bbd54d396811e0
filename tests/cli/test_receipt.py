"""Answers on record, and found again."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SUPPOSED = ("--attacker", "ISR", "--victim", "QAT", "--place", "Doha", "--act", "air-strike", "--date", "2025-09-09")


@pytest.fixture
def name(desk: Path, foedus: Run) -> str:
    """Return the id of the receipt of an answer, which is on record."""
    foedus("add", desk / "wire.md")
    said = foedus("assess", "--record", "--recorder", "Bob Example").err
    return said.split()[1]


def test_an_answer_is_recorded_with_its_receipt(name: str, foedus: Run) -> None:
    """Who asked and when stands in the log, with the id."""
    told = json.loads(foedus("log", "--format", "json").out)["batches"][1]

    assert ("Bob Example", [name], 0) == (
        told["recorder"],
        [one[:10] for one in told["receipts"]],
        told["statements"],
    )
    assert f"  {name}  " in foedus("log").out


def test_a_recorded_answer_is_given_again(name: str, desk: Path, foedus: Run) -> None:
    """From its id, or from a file that holds the same."""
    foedus("assess", "--receipt", desk / "out" / "receipt.json", "-q")

    assert "The answer is the same.\n" == foedus("replay", name, "-q").out
    assert "The answer is the same.\n" == foedus("replay", desk / "out" / "receipt.json", "-q").out


def test_the_note_of_a_receipt_is_left_out_when_quiet(name: str, foedus: Run) -> None:
    """The answer and nothing else."""
    assert ("", 0, True) == ((result := foedus("assess", "--record", "-q")).err, result.status, bool(name))


@pytest.mark.parametrize("given", [("wire.md",), SUPPOSED])
def test_only_an_answer_to_what_is_on_record_is_recorded(given: tuple[str, ...], desk: Path, foedus: Run) -> None:
    """Nobody could give another again."""
    result = foedus("assess", *given, "--record")

    assert (2, True, True) == (result.status, "[cli/not-on-record]" in result.err, desk.is_dir())


def test_a_receipt_that_is_not_on_record_is_told(
    name: str, foedus: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this project, or where there is none."""
    missing = foedus("replay", "0123456789")
    monkeypatch.chdir(tmp_path)
    nowhere = foedus("replay", name)

    assert (2, True) == (missing.status, "[cli/unknown-receipt]" in missing.err)
    assert (2, True) == (nowhere.status, "[cli/unknown-receipt]" in nowhere.err)


# What has changed since


def test_what_came_later_changes_no_answer_of_then(name: str, desk: Path, foedus: Run) -> None:
    """It is told how much came; `--today` says what that changes."""
    added = json.loads(foedus("log", "--since", "0", "--statements", "--format", "json").out)["batches"][0]["added"]
    (place,) = [one["id"] for one in added if one["property"] == "place"]
    foedus("withdraw", place, "--instead", "value=Berlin", "--reason", "The wire corrected itself.")
    then = foedus("replay", name)
    today = foedus("replay", name, "--today")
    told = json.loads(foedus("replay", name, "--today", "--format", "json").out)

    assert (0, True) == (then.status, "The answer is the same." in then.out)
    assert (
        "Since then 1 statement has come on record and 1 statement was withdrawn; `--today` says what that changes."
    ) in " ".join(then.out.split())
    assert (1, True) == (today.status, "differ, through statements." in today.out)
    assert "Since then" not in today.out
    assert "The wire corrected itself." in " ".join(today.out.split())
    assert {("statement",)} == {tuple(one["through"]) for one in told["findings"]}
    assert (True, True) == (told["as_of"]["then"] < told["as_of"]["now"], desk.is_dir())


def test_where_nothing_came_today_s_answer_is_the_same(name: str, foedus: Run) -> None:
    """Nothing is said of later statements."""
    assert (0, "The answer is the same.\n") == ((one := foedus("replay", name, "--today", "-q")).status, one.out)
    assert "Since then" not in foedus("replay", name).out


def test_a_changed_clause_is_the_difference(name: str, desk: Path, foedus: Run) -> None:
    """A project's own instrument stands in the place of the shipped one."""
    shown = json.loads(foedus("assess", "--format", "json").out)["findings"]
    instrument = next(one["instrument"] for one in shown if one["verdict"] == "engaged" and "gcc" in one["instrument"])
    source = Path(__file__).parents[2] / "src" / "foedus" / "register" / "instruments" / f"{instrument}.yaml"
    text = source.read_text(encoding="utf-8")
    (desk / "instruments" / source.name).write_text(text, encoding="utf-8")
    same = foedus("replay", name, "-q")
    changed = text.replace("- act: attack\n", "- act: cyber operation\n", 1)
    (desk / "instruments" / source.name).write_text(changed, encoding="utf-8")
    result = foedus("replay", name, "-q")

    assert (0, "The answer is the same.\n") == (same.status, same.out)
    assert (1, True) == (result.status, result.out.endswith("through clauses.\n"))
