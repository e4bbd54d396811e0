"""An answer is given again from its receipt, after this and that has happened on record and in the law."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from foedus.actors import load_actors
from foedus.cli.app import run
from foedus.places import load_places
from foedus.statements import load_statements
from foedus.store import open_store

HERE = Path(__file__).parent
PROVISION = "pact-made-up#1"
EVENING, WEEK, DAY_AFTER = (datetime(2025, 5, day, 20, tzinfo=UTC) for day in (2, 8, 9))
Ask = Callable[..., tuple[int, dict[str, Any], str]]


def record(folder: Path, file: Path, *, on: datetime) -> None:
    """Record a statements file in the project's store."""
    told = load_statements(file, actors=load_actors(), places=load_places())
    with open_store(folder / "foedus.db") as store:
        store.record_batch(told, recorder="a coder", recorded_at=on)


def of_object(folder: Path) -> tuple[str, ...]:
    """Return the ids of the statements on record on what was hit."""
    with open_store(folder / "foedus.db") as store:
        return tuple(one.id for one in store.read_record().statements if one.property == "h1.object")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project in which the strike is on record and the answer of 2 May has a receipt."""
    monkeypatch.delenv("FOEDUS_PROJECT", raising=False)
    folder = tmp_path / "desk"
    assert 0 == run(["init", str(folder)])
    (folder / "instruments" / "pact-made-up.yaml").write_bytes((HERE / "pact.yaml").read_bytes())
    record(folder, HERE / "then.yaml", on=EVENING)
    receipt = ["--receipt", str(folder / "receipt.json"), "--as-of", "2025-05-02"]
    assert 0 == run(["assess", "--project", str(folder), *receipt, "--quiet"])
    return folder


@pytest.fixture
def replayed(project: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Return what `foedus replay` says of that receipt: its status, its JSON and its page."""

    def ask(*options: str) -> tuple[int, dict[str, Any], str]:
        capsys.readouterr()
        words = ["replay", str(project / "receipt.json"), "--project", str(project), *options]
        run([*words, "--format", "json"])
        data = json.loads(capsys.readouterr().out)
        status = run(words)
        return status, data, " ".join(capsys.readouterr().out.split())

    return ask


def verdicts(data: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return the pact's findings that differ: for whom, what it was, what it is."""
    return [
        (one["before"]["beneficiary"], one["before"]["verdict"], one["after"]["verdict"])
        for one in data["findings"]
        if one["before"] and one["after"] and one["before"]["provision"] == PROVISION
    ]


def test_after_nothing_the_answer_is_the_same(replayed: Ask) -> None:
    """Then and today."""
    for options in ((), ("--today",)):
        status, data, page = replayed(*options)

        assert (0, True, [], []) == (status, data["same"], data["findings"], data["changes"])
        assert "The answer is the same." in page


def test_after_a_later_statement_the_answer_of_then_is_the_same_and_that_of_today_is_not(
    project: Path, replayed: Ask
) -> None:
    """Two papers say a week later that it was a hospital; each is named."""
    before = of_object(project)
    record(project, HERE / "later.yaml", on=WEEK)
    later = set(of_object(project)) - set(before)
    then, today = replayed(), replayed("--today")

    assert (0, True) == (then[0], then[1]["same"])
    assert "The answer is the same." in then[2]
    assert (1, False) == (today[0], today[1]["same"])
    assert ("POL", "engaged", "not_engaged") in verdicts(today[1])
    assert {("new", name) for name in later} == {(one["what"], one["statement"]["id"]) for one in today[1]["changes"]}
    assert {"statement"} == {name for one in today[1]["findings"] for name in one["through"]}
    assert "differ" in today[2]
    assert "Example Daily says, of strike: object (hit 1) = hospital" in today[2]


def test_after_a_withdrawal_the_answer_of_today_is_another_through_what_was_withdrawn(
    project: Path, replayed: Ask, tmp_path: Path
) -> None:
    """With the desk's reason."""
    (name,) = of_object(project)
    file = tmp_path / "withdrawn.yaml"
    file.write_text((HERE / "withdrawn.yaml").read_text(encoding="utf-8").replace("STATEMENT", name), encoding="utf-8")
    record(project, file, on=DAY_AFTER)
    then, today = replayed(), replayed("--today")

    assert (0, True) == (then[0], then[1]["same"])
    assert (1, False) == (today[0], today[1]["same"])
    assert ("POL", "engaged", "undetermined") in verdicts(today[1])
    assert [("withdrawn", name, "desk")] == [
        (one["what"], one["statement"]["id"], one["by"]["holder"]) for one in today[1]["changes"]
    ]
    assert "The wire corrected itself; what was hit is not known." in today[2]


def test_after_a_clause_has_changed_the_answer_is_another_through_the_clause(
    project: Path, replayed: Ask, tmp_path: Path
) -> None:
    """With the old text beside it the answer comes out as it was, so that the clause is all that differs."""
    path = project / "instruments" / "pact-made-up.yaml"
    old = tmp_path / "old"
    old.mkdir()
    (old / path.name).write_bytes(path.read_bytes())
    path.write_text(path.read_text(encoding="utf-8").replace("act: bombardment", "act: invasion"), encoding="utf-8")
    status, data, page = replayed("--old", str(old))

    assert (1, False, {"pact-made-up": "changed"}) == (status, data["same"], data["instruments"])
    assert [("POL", "engaged", "not_engaged")] == verdicts(data)
    assert {("clause",)} == {tuple(one["through"]) for one in data["findings"]}
    assert {True} == {one["restored"] for one in data["findings"]}
    assert [] == data["changes"]
    assert "with the register of the receipt the finding is as it was" in page


def test_after_both_each_finding_is_laid_to_what_turns_it(project: Path, replayed: Ask) -> None:
    """A clause that has changed and a statement that came later are told apart."""
    record(project, HERE / "later.yaml", on=WEEK)
    path = project / "instruments" / "pact-made-up.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("act: bombardment", "act: invasion"), encoding="utf-8")

    _, data, _ = replayed("--today")
    of_pact = [one for one in data["findings"] if one["before"] and one["before"]["provision"] == PROVISION]

    assert {"clause"} <= {name for one in of_pact for name in one["through"]}
    assert {"pact-made-up": "changed"} == data["instruments"]
