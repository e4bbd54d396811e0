"""What another store, or another hand, has written down."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import STATEMENTS, Run


@pytest.fixture
def archive(desk: Path, foedus: Run) -> Path:
    """Return the record of a desk, exported: a report, a withdrawal, a receipt."""
    foedus("add", desk / "wire.md")
    place = json.loads(foedus("log", "--property", "place", "--format", "json").out)["batches"][0]["added"][0]["id"]
    foedus("withdraw", place, "--reason", "It was elsewhere.")
    foedus("assess", "--record", "-q")
    foedus("export", "record", "-o", desk / "record.jsonl")
    return desk / "record.jsonl"


@pytest.fixture
def other(tmp_path: Path, foedus: Run) -> Path:
    """Return another project, which is empty."""
    foedus("init", tmp_path / "other", "--recorder", "Bob Example")
    return tmp_path / "other"


def test_a_record_comes_out_of_another_store_as_it_went_in(archive: Path, other: Path, foedus: Run) -> None:
    """Byte for byte, with its recorders, moments and links; a mark says who imported it."""
    result = foedus("import", "record", archive, "--project", other, "--format", "json")
    told = json.loads(result.out)
    foedus("export", "record", "-o", other / "again.jsonl", "--project", other)

    assert (0, "", True, True) == (result.status, result.err, told["recorded"], told["exact"])
    assert ("foedus/imported/1", 3, 8, 1) == (
        told["schema"],
        len(told["batches"]),
        told["statements"],
        told["documents"],
    )
    assert archive.read_bytes() == (other / "again.jsonl").read_bytes()
    assert "imported: 3 batches" in foedus("log", "--project", other, "--format", "markdown").out
    assert 0 == foedus("verify", "--project", other).status


def test_an_import_says_what_it_added(archive: Path, other: Path, foedus: Run) -> None:
    """And a second one that nothing was new."""
    first = foedus("import", "record", archive, "--project", other)
    second = foedus("import", "record", archive, "--project", other, "-q")

    assert "8 statements imported in 3 batches, with their recorders, moments and links\n" in first.out
    assert "imported by: Bob Example\n" in first.out
    assert (0, "Nothing new: everything is on record already.\n") == (second.status, second.out)


def test_a_receipt_is_replayed_in_the_store_it_was_taken_to(archive: Path, other: Path, foedus: Run) -> None:
    """Its answer is the same there."""
    foedus("import", "record", archive, "--project", other)
    (name,) = json.loads(foedus("log", "--format", "json").out)["batches"][2]["receipts"]
    result = foedus("replay", name, "--project", other, "-q")

    assert (0, "The answer is the same.\n") == (result.status, result.out)


def test_into_a_store_with_a_history_it_comes_as_the_importer_s(
    archive: Path, other: Path, statements: Path, foedus: Run
) -> None:
    """Two chains cannot be one; each statement keeps who recorded it first."""
    statements.write_text(
        STATEMENTS.replace("id: wire,", "id: letter,").replace(": wire", ": letter"), encoding="utf-8"
    )
    foedus("add", statements, "--project", other)
    result = foedus("import", "record", archive, "--project", other)
    shown = " ".join(foedus("log", "--project", other, "--statements").out.split())

    assert (0, True) == (result.status, result.out.startswith("8 statements imported in 3 batches\n"))
    assert "First recorded by Anna Example" in shown
    assert 0 == foedus("verify", "--project", other).status


def test_statements_of_another_hand_are_imported(desk: Path, statements: Path, foedus: Run) -> None:
    """A file keeps who recorded each statement elsewhere, and when."""
    statements.write_text(
        STATEMENTS.replace("value: air strike,", "value: air strike, recorded_at: 2025-09-10, recorded_by: m.k.,"),
        encoding="utf-8",
    )
    result = foedus("import", "statements", statements)
    again = foedus("import", "statements", statements, "-q")
    shown = " ".join(foedus("log", "--statements").out.split())

    assert (0, True) == (result.status, result.out.startswith("12 statements imported in 1 batch\n"))
    assert ("Nothing new: everything is on record already.\n", True) == (again.out, desk.is_dir())
    assert "“a precise strike” First recorded by m.k., 2025-09-10." in shown


def test_exported_statements_can_be_imported(archive: Path, other: Path, foedus: Run) -> None:
    """One a line, of one store; their first recorders are kept over several stores."""
    foedus("export", "statements", "-o", archive.parent / "s.jsonl")
    result = foedus("import", "statements", archive.parent / "s.jsonl", "--project", other, "-q")
    foedus("export", "statements", "-o", other / "s.jsonl", "--project", other)

    assert "8 statements imported in 1 batch.\n" == result.out
    assert (archive.parent / "s.jsonl").read_bytes() == (other / "s.jsonl").read_bytes()


def test_a_record_is_known_by_its_first_line(archive: Path, other: Path, foedus: Run) -> None:
    """Whoever calls it statements gets all of it."""
    result = foedus("import", "statements", archive, "--project", other, "-q")

    assert result.out.endswith("with their recorders, moments and links.\n")


@pytest.mark.parametrize(
    ("pattern", "new", "fault"),
    [
        ('"Doha"', '"Dohb"', "store/broken-archive:2"),
        ("It was elsewhere", "It was there", "store/broken-archive"),
        ("Anna Example", "Eve Example", "store/broken-archive:2"),
        (r"\A\{", "[", "store/wrong-line:1"),
        (r"\n\{\"batch", '\n{"batch": 1, "x', "store/wrong-line:2"),
        (r'"holder":"wire"', '"holder":["wire"]', "store/wrong-line"),
        (r"\{\"end.*\n\Z", "", "store/broken-archive"),
        (r"\n\Z", '\n{"end":{"batches":3,"link":""}}\n', "store/wrong-line"),
        (r'"schema":"foedus/record/1"', '"schema":"foedus/record/2"', "store/wrong-line:1"),
        (r"\A", '{"a":1,"a":2}\n', "store/wrong-line:1"),
        (r"\A", "[" * 100_000 + "\n", "store/wrong-line:1"),
        (r"\A", '{"schema": NaN}\n', "store/wrong-line:1"),
        (r"\A", "\x00", ""),
    ],
)
def test_a_hostile_record_is_refused_with_its_line(
    pattern: str, new: str, fault: str, archive: Path, other: Path, foedus: Run
) -> None:
    """Nothing of it is recorded, whatever was changed."""
    text = archive.read_text(encoding="utf-8")
    archive.write_text(re.sub(pattern, lambda _: new, text, count=1), encoding="utf-8")
    result = foedus("import", "record", archive, "--project", other)
    code, _, line = fault.partition(":")

    assert (3, True, True) == (result.status, f"[{code}" in result.err, f"at    {archive}" in result.err)
    assert f"{archive}:{line}" in result.err or not line
    assert "Nothing is on record yet" in foedus("log", "--project", other).out


def test_a_line_that_is_no_json_is_told_with_its_column(archive: Path, other: Path, foedus: Run) -> None:
    """An editor can be sent there."""
    lines = archive.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[2] = lines[2][:5] + "\x07" + lines[2][5:]
    archive.write_text("".join(lines), encoding="utf-8")
    result = foedus("import", "record", archive, "--project", other)

    assert (3, True) == (result.status, f"at    {archive}:3:6\n" in result.err)


def test_what_cannot_be_imported_is_told(desk: Path, foedus: Run) -> None:
    """A kind that there is none of, and a file that is not there."""
    assert (2, True) == ((one := foedus("import", "recrod", "x")).status, "nearest: record" in one.err)
    assert (4, True) == ((two := foedus("import", "record", desk / "x")).status, "files/no-such-file" in two.err)
    assert (3, True) == (
        (three := foedus("import", "statements", desk / "wire.md")).status,
        "at    " in three.err,
    )
