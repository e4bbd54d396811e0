"""Who added what, when, and from which document."""

import json
import re
from pathlib import Path

import pytest

from foedus.cli.app import run
from foedus.store import open_store
from tests.cli.conftest import STATEMENTS, WIRE, Run

OTHER = STATEMENTS.replace("id: wire,", "id: letter,").replace(": wire", ": letter")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project in which two people have recorded a report each, and one of them withdrew a statement."""
    folder = tmp_path_factory.mktemp("log") / "desk"
    run(["init", str(folder), "--recorder", "Anna Example"])
    (folder / "wire.md").write_text(WIRE, encoding="utf-8")
    (folder / "letter.yaml").write_text(OTHER, encoding="utf-8")
    project = ("--project", str(folder))
    run(["add", str(folder / "wire.md"), *project])
    run(["add", str(folder / "letter.yaml"), "--recorder", "Bob Example", *project])
    with open_store(folder / "foedus.db") as store:
        (place,) = (one.id for one in store.batch_statements(1) if one.property == "place")
    run(["withdraw", place, "--reason", "It was elsewhere.", *project])
    return folder


@pytest.fixture
def kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the project, which is the current folder; nothing is added to it."""
    monkeypatch.chdir(folder)
    return folder


def batches(foedus: Run, *given: str) -> list[int]:
    """Return the numbers of the batches that a log shows."""
    return [one["number"] for one in json.loads(foedus("log", *given, "--format", "json").out)["batches"]]


def test_each_batch_says_who_when_and_from_where(kept: Path, foedus: Run) -> None:
    """One row a batch, the link last."""
    rows = [re.split("  +", line) for line in foedus("log").out.splitlines() if re.match(r"\d+  ", line)]
    told = json.loads(foedus("log", "--format", "json").out)

    assert ["Anna Example", "Bob Example", "Anna Example"] == [row[2] for row in rows]
    assert [[("wire", 7)], [("letter", 12)], [("", 1)]] == [
        [(each["document"], each["statements"]) for each in one["from"]] for one in told["batches"]
    ]
    assert (told["head"], True) == (told["batches"][-1]["link"], bool(kept))
    assert all("added" not in one for one in told["batches"])


def test_each_statement_is_shown_with_its_words_and_reason(kept: Path, foedus: Run) -> None:
    """And with its id, by which it can be withdrawn."""
    found = " ".join(foedus("log", "--statements").out.split())

    assert "ISR affirms: doha, act = air strike. “a precise strike”" in found
    assert "property = " not in found
    assert "withdrawn = yes. Reason: It was elsewhere." in found
    assert (20, True) == (found.count(" affirms: ") + found.count(" denies: "), bool(kept))


@pytest.mark.parametrize(
    ("given", "numbers"),
    [
        ((), [1, 2, 3]),
        (("--since", "1"), [2, 3]),
        (("--by", "Bob Example"), [2]),
        (("--by", "bob"), []),
        (("--document", "wire"), [1]),
        (("--holder", "QAT"), [2]),
        (("--holder", "desk"), [3]),
        (("--property", "place"), [1, 2]),
        (("--about", "doha"), [2]),
        (("--about", "doha-2025"), []),
        (("--about", "doha-2025-09-09", "--property", "place"), [1]),
        (("--until", "2025-01-01"), []),
        (("--after", "2025-01-01"), [1, 2, 3]),
        (("--after", "2125-01-01T00:00Z"), []),
    ],
)
def test_a_filter_shows_what_fits(given: tuple[str, ...], numbers: list[int], kept: Path, foedus: Run) -> None:
    """Batches by who and when, statements by what they say."""
    assert (numbers, True) == (batches(foedus, *given), bool(kept))


def test_moments_part_the_batches(kept: Path, foedus: Run) -> None:
    """`--after` leaves out the batch of that moment, `--until` takes it in."""
    moment = json.loads(foedus("log", "--format", "json").out)["batches"][1]["recorded_at"]

    assert ([3], [1, 2], True) == (batches(foedus, "--after", moment), batches(foedus, "--until", moment), bool(kept))


def test_what_is_said_of_a_statement_is_found_by_its_first_digits(kept: Path, foedus: Run) -> None:
    """A withdrawal is about a statement."""
    name = json.loads(foedus("log", "--holder", "desk", "--format", "json").out)["batches"][0]["added"][0]["about"]

    assert ([3], [], True) == (batches(foedus, "--about", name[:10]), batches(foedus, "--about", name[:9]), bool(kept))


def test_the_last_line_says_how_much_fits(kept: Path, foedus: Run) -> None:
    """The number of batches, of statements where they are chosen, and the head."""
    head = json.loads(foedus("log", "--format", "json").out)["head"][:10]

    assert f"3 batches; head {head}.\n" == foedus("log", "-q").out
    assert f"1 batch after batch 2; head {head}.\n" == foedus("log", "--since", "2", "-q").out
    assert f"1 batch with 1 statement that fits; head {head}.\n" == foedus("log", "--holder", "desk", "-q").out
    assert bool(kept)


def test_a_wrong_day_is_told(kept: Path, foedus: Run) -> None:
    """No batch is left out by a slip."""
    result = foedus("log", "--until", "yesterday")

    assert (2, True, True) == (result.status, "[cli/wrong-date]" in result.err, bool(kept))


def test_an_empty_log_says_how_to_begin(desk: Path, foedus: Run) -> None:
    """There is no head yet."""
    told = json.loads(foedus("log", "--format", "json").out)

    assert (True, [], "") == (desk.is_dir(), told["batches"], told["head"])
    assert "Nothing is on record yet: begin with `foedus add REPORT`." in foedus("log").out
