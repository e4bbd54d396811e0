"""A copy taken into a folder of instruments."""

from pathlib import Path

import pytest

from foedus.actors import load_actors, load_codes
from foedus.alliances import Taken, read_collections, take_alliances, write_taken
from foedus.errors import RegisterError
from foedus.instruments import load_register
from foedus.places import load_places
from tests.alliances.conftest import WriteRows, an_atop_row


def taken_from(path: Path, *, whole: bool = False) -> Taken:
    """Return what a copy of ATOP comes to."""
    return take_alliances(
        "atop", path=path, actors=load_actors(), places=load_places(), codes=load_codes(), whole=whole
    )


def test_what_is_written_is_read_as_instruments_and_as_a_collection(write_rows: WriteRows, tmp_path: Path) -> None:
    """One file an alliance, and one that says where they come from."""
    path = write_rows([an_atop_row(atopid=number, member=member, defense=1) for number in (1, 2) for member in (2, 20)])
    taken = taken_from(path, whole=True)
    folder = tmp_path / "project" / "instruments"
    left = write_taken(taken, folder=folder)
    register = load_register((folder,), actors=load_actors(), places=load_places())
    (collection,) = read_collections(folder)

    assert () == left
    assert {"atop-1", "atop-2"} <= set(register.by_id)
    assert ("atop", "5.1", 1815, 2018, "true") == (
        collection.id,
        collection.version,
        collection.first,
        collection.last,
        collection.whole,
    )
    assert taken.tally.sha256 == collection.sha256


def test_files_of_an_earlier_import_are_named_and_left(write_rows: WriteRows, tmp_path: Path) -> None:
    """Somebody may have worked on them."""
    rows = [an_atop_row(atopid=number, member=member, defense=1) for number in (1, 2) for member in (2, 20)]
    folder = tmp_path / "instruments"
    write_taken(taken_from(write_rows(rows)), folder=folder)
    left = write_taken(taken_from(write_rows(rows[:2])), folder=folder)

    assert ("atop-2.yaml",) == left
    assert (folder / "atop-2.yaml").is_file()
    assert "false" == read_collections(folder)[0].whole


def test_a_collection_at_fault_is_refused(tmp_path: Path) -> None:
    """Every fault at its line."""
    (tmp_path / "atop.collection.toml").write_text('schema = "foedus/collection/1"\nid = "mine"\n', encoding="utf-8")
    with pytest.raises(ExceptionGroup) as caught:
        read_collections(tmp_path)

    assert caught.group_contains(RegisterError)


def test_a_name_of_a_file_is_quoted(write_rows: WriteRows, tmp_path: Path) -> None:
    """Whatever characters it has."""
    rows = [an_atop_row(member=member, defense=1) for member in (2, 20)]
    path = write_rows(rows, name='a "b"\\\n\x7fc.csv')
    write_taken(taken_from(path), folder=tmp_path / "instruments")

    assert 'a "b"\\\n\x7fc.csv' == read_collections(tmp_path / "instruments")[0].file
