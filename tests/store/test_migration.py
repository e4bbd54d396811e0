"""A store of any earlier release is brought up to date, and one of a later release is let be."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from foedus.store import migration, open_store
from foedus.store.connection import open_database
from foedus.store.migration import LATEST, OLDER
from foedus.store.schema import METADATA, VERSION_TABLE
from tests.builders import a_record, faults_of
from tests.store.builders import Fresh, record


@pytest.fixture
def steps() -> ScriptDirectory:
    """Return the steps that the package ships."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(migration.__file__).with_name("migrations")))
    return ScriptDirectory.from_config(settings)


def make_older(where: str, version: str) -> None:
    """Make a store as an earlier release did."""
    database = open_database(where, create=True)
    settings = Config()
    settings.set_main_option("script_location", str(Path(migration.__file__).with_name("migrations")))

    def upgrade(connection: object) -> None:
        settings.attributes["connection"] = connection
        command.upgrade(settings, version)

    database.write(upgrade)
    database.engine.dispose()


def set_version(where: str, version: str) -> None:
    """Make a store look as if another release had made it."""
    if "://" in where:
        with psycopg.connect(where) as server:
            server.execute(f"UPDATE {VERSION_TABLE} SET version_num = '{version}'".encode())
        return
    with closing(sqlite3.connect(where)) as file:
        file.execute(f"UPDATE {VERSION_TABLE} SET version_num = '{version}'")
        file.commit()


def test_the_steps_are_one_line(steps: ScriptDirectory) -> None:
    """Every earlier step is known by name, and the last is the one that is wanted."""
    known = [one.revision for one in steps.walk_revisions()]

    assert [LATEST, *reversed(OLDER)] == known
    assert LATEST == steps.get_current_head()


def test_the_steps_make_the_tables_that_we_read(where: str) -> None:
    """What the steps make and what the code expects are the same tables, columns, keys and indexes."""
    database = open_database(where, create=False)

    def differences(connection: object) -> object:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})  # type: ignore[arg-type]
        return compare_metadata(context, METADATA)

    assert [] == database.read(differences)
    database.engine.dispose()


@pytest.mark.parametrize("version", OLDER)
def test_an_older_store_is_upgraded_when_it_is_opened(nowhere: Fresh, version: str) -> None:
    """Nobody has to run anything."""
    where = nowhere()
    make_older(where, version)
    with open_store(where) as store:
        record(store, a_record())

        assert () == store.verify()


def test_a_newer_store_is_let_be(where: str) -> None:
    """What a later release has recorded may mean something that this one does not know."""
    set_version(where, "0999")
    (fault,) = faults_of(lambda: open_store(where))

    assert "store/newer-schema" == fault.code
    assert "pip install --upgrade foedus" == fault.mend


def test_an_older_store_that_may_only_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot be upgraded where it lies."""
    path = tmp_path / "foedus.db"
    make_older(str(path), OLDER[0])
    monkeypatch.setattr("foedus.store.connection.os.access", lambda *_: False)

    assert ["store/read-only"] == [fault.code for fault in faults_of(lambda: open_store(path))]


def test_a_path_with_odd_letters_holds_a_store(tmp_path: Path, empty_file: Path) -> None:
    """Folders are called what people call them."""
    folder = tmp_path / "100 % “Doha?” #1&mode=ro"
    folder.mkdir()
    shutil.copy(empty_file, folder / "a b.db")
    with open_store(folder / "a b.db") as one, open_store(f"sqlite:///{tmp_path}/Ünï.db", create=True) as other:
        assert (True, True) == (record(one, a_record()) is not None, record(other, a_record()) is not None)


def test_making_a_store_twice_makes_it_once(nowhere: Fresh) -> None:
    """`create` says that there may be none yet, not that there is none."""
    where = nowhere()
    with open_store(where, create=True) as store:
        record(store, a_record())
    with open_store(where, create=True) as store:
        assert 1 == len(store.read_record().statements)
