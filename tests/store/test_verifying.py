"""Nobody changes what is on record unseen: not a byte of a statement, a document, a title or a link."""

import shutil
import sqlite3
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Table

from foedus.errors import StoreError
from foedus.statements import Record
from foedus.store import Broken, open_store
from foedus.store.schema import METADATA
from tests.builders import a_statement
from tests.store.builders import Fresh, fill, numbered, record
from tests.store.tampering import alter, restore, run, save


@pytest.fixture
def filled(where: str) -> str:
    """Return where a store with three batches is."""
    with open_store(where) as store:
        fill(store)
    return where


def broken(where: str, *, head: str = "") -> tuple[Broken, ...]:
    """Return what does not hold in a store."""
    with open_store(where) as store:
        return store.verify(head=head)


def whats(where: str) -> list[tuple[int, str]]:
    """Return which things of which batches do not hold."""
    return [(one.batch, one.what) for one in broken(where)]


def test_what_nobody_touched_holds(filled: str) -> None:
    """A store that is as it was written has nothing broken."""
    assert () == broken(filled)


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_a_changed_character_is_found_wherever_it_stands(filled: str, table: Table) -> None:
    """Every column of every table is covered, also those that only serve to find things."""
    save(filled, table)
    found = {}
    for column in table.columns:
        alter(filled, column)
        found[column.name] = bool(broken(filled))
        restore(filled, table)

    assert dict.fromkeys(table.columns.keys(), True) == found
    assert () == broken(filled)


@pytest.mark.parametrize("table", ["documents", "texts", "holders", "titled", "statements", "unread", "mentions"])
def test_a_removed_row_is_found(filled: str, table: str) -> None:
    """What was on record cannot be made to disappear."""
    run(filled, f"DELETE FROM {table} WHERE batch = 1")

    assert 1 == broken(filled)[0].batch


@pytest.mark.parametrize("table", ["named_instruments", "receipts", "batches"])
def test_any_removed_row_is_found(filled: str, table: str) -> None:
    """Nor can a batch, a receipt or a named instrument."""
    run(filled, f"DELETE FROM {table}")

    assert broken(filled)


def test_the_first_bad_link_is_named(filled: str) -> None:
    """A note that was changed breaks the link of its batch, and of no other."""
    run(filled, "UPDATE batches SET note = 'nothing to see' WHERE number = 1")

    assert [(1, "link")] == whats(filled)


def test_a_changed_link_is_told_once(filled: str) -> None:
    """The batch after it names the link as it was."""
    run(filled, "UPDATE batches SET link = 'x' WHERE number = 1")
    (found,) = broken(filled)

    assert (1, "link", 64, "x") == (found.batch, found.what, len(found.expected), found.found)


def test_a_changed_statement_is_named_with_its_batch(filled: str) -> None:
    """The contents of the batch no longer hold, and the statement is not what its id says."""
    name = a_statement(words="precise strike", start=21, end=35).id[:10]
    run(filled, "UPDATE statements SET body = replace(body, 'air strike', 'hot strike') WHERE batch = 1")

    assert [(1, "contents"), (1, f"statement {name}, id")] == whats(filled)


def test_two_statements_that_changed_places_are_found(filled: str) -> None:
    """The order in which claims were handed in is on record."""
    run(
        filled,
        "UPDATE statements SET position = position + 100 WHERE batch = 2",
        "UPDATE statements SET position = CASE position WHEN 100 THEN 1 WHEN 101 THEN 0 ELSE position - 100 END"
        " WHERE batch = 2",
    )

    assert [(2, "contents")] == whats(filled)


def test_a_statement_moved_to_another_batch_is_found(filled: str) -> None:
    """So nobody knew it earlier than it was recorded."""
    run(filled, "UPDATE statements SET batch = 1, position = 9 WHERE batch = 2 AND position = 4")

    assert {(1, "contents"), (1, "statements"), (2, "contents"), (2, "statements")} <= set(whats(filled))


def test_a_statement_slipped_in_is_found(filled: str) -> None:
    """What no batch recorded is not on record."""
    run(
        filled,
        "INSERT INTO statements SELECT 'f', 1, 2, about, property, holder, document, body || ' '"
        " FROM statements WHERE batch = 2 AND position = 0",
        "INSERT INTO statements SELECT 'e', 99, 0, about, property, holder, document, body || '  '"
        " FROM statements WHERE batch = 2 AND position = 0",
    )

    assert {(1, "contents"), (1, "statements"), (1, "statement f, id"), (99, "statement e")} == set(whats(filled))


def test_a_batch_cut_out_of_the_middle_is_found(filled: str) -> None:
    """With all that it held, and the next one left to follow the one before."""
    run(
        filled,
        "DELETE FROM statements WHERE batch = 2",
        "DELETE FROM documents WHERE batch = 2",
        "DELETE FROM titled WHERE batch = 2",
        "DELETE FROM batches WHERE number = 2",
    )

    assert [(2, "batch"), (3, "link before")] == whats(filled)


def test_a_rebuilt_chain_is_found_by_a_head_noted_elsewhere(filled: str, fresh: Fresh) -> None:
    """Who owns the store can write another history; who noted the head knows."""
    with open_store(filled) as store:
        head, first = store.head(), next(store.batches()).link
    other = fresh()
    with open_store(other) as forged:
        record(forged, numbered(7))
        last = forged.head()

    assert () == broken(other)
    assert (Broken(batch=0, what="head", expected=head, found=last),) == broken(other, head=head)
    assert () == broken(filled, head=head)
    assert () == broken(filled, head=first)
    assert () == broken(filled, head=head[:10])
    assert 1 == len(broken(filled, head=head[:9]))


def test_batches_cut_off_the_end_are_found_by_the_head(filled: str) -> None:
    """Without a noted head, a store that was never added to looks just the same."""
    with open_store(filled) as store:
        head = store.head()
    run(filled, "DELETE FROM receipts", "DELETE FROM batches WHERE number = 3")

    assert ((), ["head"]) == (broken(filled), [one.what for one in broken(filled, head=head)])


def test_a_head_is_asked_of_an_empty_store(where: str) -> None:
    """Somebody put an empty store in the place of a full one."""
    assert (Broken(batch=0, what="head", expected="f" * 64, found=""),) == broken(where, head="f" * 64)


def test_a_guard_that_is_gone_is_found(tmp_path: Path, empty_file: Path) -> None:
    """Whoever changed something by hand took the guard away first."""
    path = shutil.copy(empty_file, tmp_path / "a.db")
    with sqlite3.connect(path) as file:
        file.execute("DROP TRIGGER statements_no_delete")

    assert [(0, "guard of statements")] == whats(str(path))


@pytest.mark.parametrize("verb", ["UPDATE {} SET batch = 2", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["statements", "texts", "receipts", "mentions"])
def test_the_guards_refuse_an_accident(filled: str, verb: str, table: str) -> None:
    """A stray UPDATE or DELETE does nothing."""
    with open_store(filled) as store, pytest.raises(StoreError, match="append-only"):
        store.database.write(lambda connection: connection.exec_driver_sql(verb.format(table)))

    assert () == broken(filled)


def test_a_body_that_is_no_text_or_no_json_is_found(filled: str) -> None:
    """Whatever is put in the place of a body, nothing stumbles over it."""
    for body in (
        "",
        "[]",
        "{",
        '{"about":3}',
        '{"id":{}}',
        "null",
        "9" * 5000,
        '{"value":[3],"via":null}',
        "[" * 100000,
    ):
        run(filled, f"UPDATE statements SET body = '{body}' WHERE batch = 1", f"UPDATE titled SET body = '{body}'")

        assert (1, "contents") in whats(filled)


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_bytes_in_the_place_of_text_are_found(tmp_path: Path, empty_file: Path, table: Table) -> None:
    """SQLite keeps them without a word."""
    path = shutil.copy(empty_file, tmp_path / "a.db")
    with open_store(path) as store:
        fill(store)
    save(str(path), table)
    for column in (one for one in table.columns if one.name != "number"):
        run(
            str(path),
            f'UPDATE {table.name} SET "{column.name}" = CAST("{column.name}" || \'x\' AS BLOB) WHERE rowid = 1',
        )
        assert broken(str(path))
        restore(str(path), table)

    assert () == broken(str(path))


def assert_found_or_harmless(path: Path, whole: Record) -> bool:
    """Say whether the damage was found; where it was not, everything must be read as it was."""
    try:
        with open_store(path) as store:
            if store.verify():
                return True
            assert whole == store.read_record()
    except StoreError:
        return True
    return False


def flip(source: Path, path: Path, random: Random) -> None:
    """Copy a file with one bit changed."""
    data = bytearray(source.read_bytes())
    data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    path.write_bytes(data)


def flips(tmp_path: Path, empty_file: Path, count: int) -> int:
    """Return how many of so many flipped bits were found; those that were not lie in unused space."""
    source = Path(shutil.copy(empty_file, tmp_path / "source.db"))
    with open_store(source) as store:
        fill(store)
        record(store, numbered(1000, count=300), hours=9)
        whole = store.read_record()
    random = Random(4)  # noqa: S311 - no secret
    found = 0
    for _ in range(count):
        path = tmp_path / "flipped.db"
        flip(source, path, random)
        found += assert_found_or_harmless(path, whole)
        for name in ("flipped.db-wal", "flipped.db-shm"):
            (tmp_path / name).unlink(missing_ok=True)
    return found


def test_a_flipped_bit_of_the_file_is_found_or_harmless(tmp_path: Path, empty_file: Path) -> None:
    """What a failing disk does to the file is found by the walk, or lies where nothing is stored."""
    assert flips(tmp_path, empty_file, 40) > 5


@pytest.mark.prove
def test_any_flipped_bit_of_the_file_is_found_or_harmless(tmp_path: Path, empty_file: Path) -> None:
    """Two thousand flips, one after the other."""
    assert flips(tmp_path, empty_file, 2000) > 500
