"""A whole store goes into one file, which tells by itself whether anything of it was changed."""

from pathlib import Path

import pytest

from foedus.errors import StatementError
from foedus.store import Store, is_archive, open_store
from foedus.store.archive import Texts, read_archive
from tests.builders import faults_of, told
from tests.store.archives import archive_of, chained, lines_of, save_archive, sha, text_of
from tests.store.builders import TEXT, fill
from tests.store.tampering import run


@pytest.fixture
def archive(store: Store) -> str:
    """Return the archive of a store with something in every table."""
    fill(store)
    return archive_of(store)


def codes(text: str, path: Path) -> list[str]:
    """Return the codes of the faults for which an archive is not read."""
    save_archive(text, path)
    return [fault.code for fault in faults_of(lambda: list(read_archive(path)))]


def test_an_empty_store_has_an_archive(store: Store, tmp_path: Path) -> None:
    """Its first line says what it is, and its last that nothing is missing."""
    text = archive_of(store)

    assert '{"schema":"foedus/record/1"}\n{"end":{"batches":0,"link":""}}\n' == text
    assert [] == codes(text, tmp_path / "a.jsonl")


def test_an_archive_holds_every_item_under_its_batch(archive: str, tmp_path: Path) -> None:
    """Each batch with its link, each item as it is, in the order in which the chain covers them."""
    words = [next(iter(one)) for one in lines_of(archive)]
    first, second, third = read_archive(save_archive(archive, tmp_path / "a.jsonl"))

    assert ["schema", "batch", "document", "text", "holder", "titled", "titled"] == words[:7]
    assert ["statement", "statement", "unread", "named", "batch"] == words[7:12]
    assert ["batch", "receipt", "end"] == words[-3:]
    assert ({"wire": TEXT}, {}) == (first.texts, second.texts)
    assert (2, 5, 0) == tuple(len(one.record.statements) for one in (first, second, third))
    assert (('{"policy":"accepted"}',), False) == (third.receipts, third.is_mark)


def test_an_archive_is_told_from_other_files(archive: str, tmp_path: Path) -> None:
    """By its first line, whoever wrote it, and whatever blanks are in it."""
    path = tmp_path / "a.jsonl"

    assert is_archive(save_archive(archive, path))
    assert is_archive(save_archive(text_of(lines_of(archive)), path))
    assert not is_archive(save_archive('{"schema": "foedus/statements/1"}\n', path))
    assert not is_archive(save_archive("", path))
    assert ["files/no-such-file"] == [one.code for one in faults_of(lambda: is_archive(tmp_path / "none.jsonl"))]


def test_an_archive_may_be_written_by_another_program(archive: str, tmp_path: Path) -> None:
    """The order of keys, blanks and escapes change nothing: what is covered is the canonical form."""
    assert [] == codes(text_of(lines_of(archive)), tmp_path / "a.jsonl")


def test_any_changed_line_is_found(archive: str, tmp_path: Path) -> None:
    """One character of any value of any line, and the file is refused."""
    lines = archive.splitlines(keepends=True)
    for number, line in enumerate(lines):
        at = line.rindex('"', 0, -1) if '"' in line[:-1] else 0
        spoilt = line[: at - 1] + ("y" if line[at - 1] != "y" else "z") + line[at:]
        found = codes("".join([*lines[:number], spoilt, *lines[number + 1 :]]), tmp_path / "a.jsonl")

        assert found, spoilt
        assert set(found) <= {"store/broken-archive", "store/wrong-line", "statements/wrong-date"}, found


def test_any_missing_or_repeated_line_is_found(archive: str, tmp_path: Path) -> None:
    """Wherever the file was cut, or something was put in a second time."""
    lines = archive.splitlines(keepends=True)
    for number in range(len(lines)):
        for changed in (lines[:number], lines[:number] + lines[number + 1 :], lines[: number + 1] + lines[number:]):
            assert codes("".join(changed), tmp_path / "a.jsonl"), number


def test_two_lines_that_changed_places_are_found(archive: str, tmp_path: Path) -> None:
    """The order of batches, and of what they hold, is on record."""
    lines = archive.splitlines(keepends=True)
    for number in range(len(lines) - 1):
        changed = [*lines[:number], lines[number + 1], lines[number], *lines[number + 2 :]]
        assert codes("".join(changed), tmp_path / "a.jsonl"), number


def test_a_fault_tells_which_batch_is_not_as_it_was(archive: str, tmp_path: Path) -> None:
    """And that nothing was recorded."""
    path = save_archive(archive.replace("air strike", "raid"), tmp_path / "a.jsonl")

    assert (
        "StatementError [store/broken-archive]: Batch 1 is not as it was recorded: "
        "its items are not those that were recorded.\n"
        f"  at    {path}:2\n"
        "  want  the file as `foedus export record` wrote it\n"
        "  mend  get the file again, or export again; nothing of it was recorded"
    ) == told(lambda: list(read_archive(path)))


def test_batches_out_of_time_are_refused(archive: str, tmp_path: Path) -> None:
    """A batch is later than the one before it, also in a chain that somebody has made anew."""
    lines = lines_of(archive)
    second = [one for one in lines if "batch" in one][1]["batch"]
    second["recorded_at"] = "2025-09-10T12:00:00.000000Z"
    path = save_archive(text_of(chained(lines)), tmp_path / "a.jsonl")

    assert "Batch 2 is not as it was recorded: it is not later than the batch before it." in told(
        lambda: list(read_archive(path))
    )


def test_a_text_of_no_document_is_refused(archive: str, tmp_path: Path) -> None:
    """Nobody could say who published it."""
    lines = lines_of(archive)
    lines[2]["document"].pop("sha256")
    path = save_archive(text_of(chained(lines)), tmp_path / "a.jsonl")

    assert f"The text {sha(TEXT)[:10]} is of no document." in told(lambda: list(read_archive(path)))


def test_a_text_is_found_again_in_the_file(archive: str, tmp_path: Path) -> None:
    """Not one text is held in memory for those that cite it later."""
    path = save_archive(archive, tmp_path / "a.jsonl")
    texts = Texts(path)
    assert texts.get(sha(TEXT)) is None
    for batch in read_archive(path):
        texts.remember(batch)

    assert [TEXT, TEXT] == [texts.get(sha(TEXT)), texts.get(sha(TEXT))]
    assert texts.get("") is None


def test_the_archive_of_a_damaged_store_is_refused(where: str, tmp_path: Path) -> None:
    """It is written as the store is, and is found not to be what was recorded."""
    with open_store(where) as store:
        fill(store)
        run(where, "UPDATE statements SET body = replace(body, 'air strike', 'raid')")
        path = save_archive(archive_of(store), tmp_path / "a.jsonl")

    with pytest.raises(StatementError, match="Batch 1 is not as it was recorded"):
        list(read_archive(path))
