"""A desk's way from a first report to an archive, the same on a SQLite file and on PostgreSQL."""

import json
from itertools import count
from pathlib import Path

import pytest

from tests.cases.desk.conftest import Run
from tests.cli.conftest import STATEMENTS, WIRE
from tests.store.server import Server

LETTER = STATEMENTS.replace("id: wire,", "id: letter,").replace(": wire", ": letter")
INCIDENT = "doha-2025-09-09"
_NUMBERS = count()


@pytest.fixture
def kept(desk: Path, foedus: Run) -> Path:
    """Return a desk with a report, a letter, a withdrawal with a correction, and an answer on record."""
    (desk / "reports" / "wire.md").write_text(WIRE, encoding="utf-8")
    (desk / "reports" / "letter.yaml").write_text(LETTER, encoding="utf-8")
    foedus("add", desk / "reports" / "wire.md", "--review", typed="re\n")
    foedus("add", desk / "reports" / "letter.yaml", "--recorder", "Bob Example")
    foedus("assess", "--record")
    foedus("withdraw", first_id(foedus, "act"), "--instead", "value=bombing", "--reason", "A slip.")
    return desk


def first_id(foedus: Run, name: str) -> str:
    """Return the id of the statement of a property that the wire makes."""
    told = json.loads(foedus("log", "--property", name, "--document", "wire", "--format", "json").out)
    return str(told["batches"][0]["added"][0]["id"])


def test_the_record_holds_and_is_told(kept: Path, foedus: Run) -> None:
    """Four batches: who, from which document, and the head in the chain."""
    told = json.loads(foedus("log", "--format", "json").out)

    assert [("Anna Example", 7, 0), ("Bob Example", 12, 0), ("Anna Example", 0, 1), ("Anna Example", 2, 0)] == [
        (one["recorder"], one["statements"], len(one["receipts"])) for one in told["batches"]
    ]
    assert (0, True) == (foedus("verify", "--head", told["head"]).status, kept.is_dir())
    assert "Nothing new" in foedus("add", kept / "reports" / "letter.yaml", "-q").out


def test_an_answer_is_given_again_from_the_store(kept: Path, foedus: Run) -> None:
    """As it was, though a statement under it has been withdrawn since."""
    (name,) = json.loads(foedus("log", "--since", "2", "--format", "json").out)["batches"][0]["receipts"]
    result = foedus("replay", name)

    assert (0, True, True) == (result.status, "The answer is the same." in result.out, kept.is_dir())
    assert "1 statement has come on record and 1 statement was withdrawn" in " ".join(result.out.split())


@pytest.fixture
def beyond(request: pytest.FixtureRequest, desk: Path, foedus: Run, tmp_path: Path) -> Path:
    """Return a project with an empty store on the other database."""
    on_server = "postgresql://" in (desk / "foedus.toml").read_text(encoding="utf-8")
    server: Server = request.getfixturevalue("server")
    where = str(tmp_path / f"beyond-{next(_NUMBERS)}.db") if on_server else server.make_place()
    foedus("init", tmp_path / "beyond", "--recorder", "Carol Example", "--store", where)
    return tmp_path / "beyond"


def test_an_export_is_the_same_after_a_second_trip(kept: Path, beyond: Path, tmp_path: Path, foedus: Run) -> None:
    """Over the other database, byte for byte, with texts, receipts, batches and moments."""
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    foedus("export", "record", "-o", first)
    taken = foedus("import", "record", first, "--project", beyond, "-q")
    foedus("export", "record", "-o", second, "--project", beyond)
    kinds = {next(iter(json.loads(line))) for line in first.read_text(encoding="utf-8").splitlines()}

    assert (0, "21 statements imported in 4 batches, with their recorders, moments and links.\n", True) == (
        taken.status,
        taken.out,
        kept.is_dir(),
    )
    assert first.read_bytes() == second.read_bytes()
    assert {"schema", "batch", "document", "holder", "titled", "statement", "text", "receipt", "end"} <= kinds
    assert 0 == foedus("verify", "--project", beyond).status


def test_an_import_that_was_cut_off_is_completed(kept: Path, beyond: Path, tmp_path: Path, foedus: Run) -> None:
    """What came after the import has begun is added by doing it again."""
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    foedus("export", "record", "-o", first)
    foedus("import", "record", first, "--project", beyond)
    foedus("withdraw", first_id(foedus, "place"), "--reason", "It was elsewhere.")
    foedus("export", "record", "-o", second)
    result = foedus("import", "record", second, "--project", beyond, "-q")
    foedus("export", "record", "-o", first, "--project", beyond)

    assert (0, True) == (result.status, kept.is_dir())
    assert 0 == foedus("verify", "--project", beyond).status
    assert "It was elsewhere." in first.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("assess",), "engages"),
        (("brief",), "not legal advice"),
        (("explain", INCIDENT, "gcc-jda-2000#2"), "GCC joint defence"),
        (("accounts", INCIDENT), "the accounts side by side"),
        (("diff", INCIDENT, "--as-of", "2025-09-10", "2125-01-01"), INCIDENT),
        (("match",), "Among 2 incidents"),
        (("list", "incidents"), INCIDENT),
        (("export", "stix"), '"type": "bundle"'),
        (("export", "prov"), "@graph"),
        (("export", "statements"), INCIDENT),
        (("merge", INCIDENT, "doha", "--reason", "Both tell of one strike."), "Recorded as batch 5"),
        (("split", INCIDENT, "doha", "--reason", "Two strikes."), "Recorded as batch 5"),
    ],
)
def test_what_takes_files_works_on_the_record_too(command: tuple[str, ...], said: str, kept: Path, foedus: Run) -> None:
    """In a project's folder, or wherever `--project` leads there."""
    result = foedus(*command, "--project", kept)

    assert (0, True) == (result.status, said in result.out)


def test_a_file_stands_in_the_place_of_the_record(kept: Path, foedus: Run) -> None:
    """It is answered, and not recorded."""
    (kept / "other.yaml").write_text(STATEMENTS.replace(" doha", " other"), encoding="utf-8")
    incidents = [one["id"] for one in json.loads(foedus("assess", "other.yaml", "--format", "json").out)["incidents"]]

    assert (["other"], True) == (incidents, "4 batches" in foedus("log", "-q").out)


def test_what_was_known_then_is_answered_from_the_record(kept: Path, foedus: Run) -> None:
    """Before the first batch nothing was known."""
    result = foedus("assess", "--as-of", "2025-09-10", "--format", "json")

    assert (0, [], True) == (result.status, json.loads(result.out)["incidents"], kept.is_dir())
