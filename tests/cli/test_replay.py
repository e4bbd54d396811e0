"""An answer given again from its receipt."""

import json
from pathlib import Path

import pytest

from foedus.cli.app import run
from tests.cli.conftest import CASE, STATEMENTS, Run

WITHDRAWN = """  - about: {name}
    property: withdrawn
    value: yes
    holder: desk
    recorded_at: 2025-09-11T10:00:00Z
    reason: The name of the building was another's.
"""


@pytest.fixture
def receipt(statements: Path, foedus: Run, tmp_path: Path) -> Path:
    """Return the receipt of an answer of the end of the eleventh of September."""
    path = tmp_path / "receipt.json"
    foedus("assess", statements, "--as-of", "2025-09-11", "--receipt", path, "--instrument", "nato-1949")
    return path


def test_an_answer_is_the_same_on_another_day(receipt: Path, statements: Path, foedus: Run) -> None:
    """The day of the replay is no part of the question."""
    result = foedus("replay", receipt, statements)
    told = json.loads(foedus("replay", receipt, statements, "--format", "json").out)

    assert 0 == result.status
    assert "The answer is the same." in result.out
    assert ("foedus/replay/1", True, [], {}) == (told["schema"], told["same"], told["findings"], told["instruments"])
    assert told["same_findings"] == len(json.loads(receipt.read_text(encoding="utf-8"))["findings"])


def test_a_statement_withdrawn_by_then_is_the_difference(receipt: Path, statements: Path, foedus: Run) -> None:
    """The status says that something is wrong, the page through which statement."""
    claims = json.loads(foedus("assess", statements, "--format", "json").out)["statements"]
    (name,) = [one["id"] for one in claims if one["property"] == "act"]
    statements.write_text(STATEMENTS + WITHDRAWN.format(name=name), encoding="utf-8")
    result = foedus("replay", receipt, statements)
    told = json.loads(foedus("replay", receipt, statements, "--format", "json").out)

    assert 1 == result.status
    assert "differ, through statements." in result.out
    assert {("statement",)} == {tuple(one["through"]) for one in told["findings"]}
    assert [("withdrawn", name, "desk")] == [
        (one["what"], one["statement"]["id"], one["by"]["holder"]) for one in told["changes"]
    ]


def test_a_changed_clause_is_the_difference(case: Path, tmp_path: Path, foedus: Run) -> None:
    """A case has its law in its own file; `--old` holds it as it was."""
    receipt, old = tmp_path / "receipt.json", tmp_path / "old"
    foedus("assess", case, "--receipt", receipt)
    old.mkdir()
    instrument = CASE.partition("instruments:\n")[2].partition("documents:\n")[0]
    lines = [line[4:] for line in instrument.splitlines()]
    (old / "treaty-a.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    case.write_text(CASE.replace("{act: bombardment,", "{act: cyber operation,"), encoding="utf-8")
    result = foedus("replay", receipt, case, "--old", old)
    told = json.loads(foedus("replay", receipt, case, "--format", "json").out)

    assert 1 == result.status
    assert "with the register of the receipt the finding is as it was" in " ".join(result.out.split())
    assert {"treaty-a": "changed"} == told["instruments"]
    assert [(["clause"], "changed", None)] == [
        (one["through"], one["law"], one["restored"]) for one in told["findings"]
    ]


def test_a_supposed_attack_is_supposed_again(tmp_path: Path, foedus: Run) -> None:
    """By the same options."""
    supposed = (
        "--attacker",
        "ISR",
        "--victim",
        "QAT",
        "--place",
        "Doha",
        "--act",
        "air-strike",
        "--date",
        "2025-09-09",
    )
    receipt = tmp_path / "receipt.json"
    foedus("assess", *supposed, "--receipt", receipt)

    assert 0 == foedus("replay", receipt, *supposed).status
    assert 1 == foedus("replay", receipt, *supposed[:-1], "2025-09-30").status


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "files/json"),
        ("[" * 100_000, "files/too-deep"),
        ('{"schema": "foedus/receipt/1"}', "files/missing-key"),
        ("\x00\x00", "files/binary"),
        ('{"schema": {"schema": []}, "findings": "\\u001b[2J"}', "files/wrong-value"),
    ],
)
def test_nonsense_is_refused_with_its_line(text: str, code: str, tmp_path: Path, foedus: Run) -> None:
    """A receipt may come from a stranger."""
    path = tmp_path / "receipt.json"
    path.write_text(text, encoding="utf-8")
    result = foedus("replay", path)

    assert 3 == result.status
    assert f"[{code}]" in result.err
    assert f"at    {path}" in result.err
    assert "\x1b" not in result.err


def test_a_receipt_that_is_not_there_is_told(tmp_path: Path, foedus: Run) -> None:
    """A misspelt path is a fault of the file system."""
    assert 4 == foedus("replay", tmp_path / "none.json").status


def test_a_receipt_is_written_whole_or_not_at_all(statements: Path, tmp_path: Path) -> None:
    """Into a folder that is not there nothing is written, and the answer fails with it."""
    assert 4 == run(["assess", str(statements), "--receipt", str(tmp_path / "none" / "receipt.json")])
