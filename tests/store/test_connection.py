"""Whatever happens to the file, the disk or the server is said in our words, and loses nothing."""

import os
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from foedus.errors import StoreError
from foedus.store import Store, connection, open_store
from tests.builders import a_record, faults_of, told
from tests.store.builders import NOON, numbered, record
from tests.store.processes import (
    import_as_nobody,
    import_batches,
    import_within,
    log_of,
    read_as_nobody,
    told_elsewhere,
)
from tests.store.server import Server


def codes(where: str | Path, *, create: bool = False) -> list[str]:
    """Return the codes of the faults for which a store is not opened."""
    return [fault.code for fault in faults_of(lambda: open_store(where, create=create).close())]


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder that anybody may read, which pytest's own are not."""
    path = Path(tempfile.mkdtemp(prefix="foedus-"))
    path.chmod(0o755)
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


# The file


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """A misspelt path must not become an empty store."""
    path = tmp_path / "foedus.db"

    assert (
        "StoreError [store/not-found]: There is no store here.\n"
        f"  at    {path}\n"
        "  want  a file that `foedus init` has made\n"
        "  mend  check the path, or make a store with `foedus init`"
    ) == told(lambda: open_store(path))
    assert not path.exists()


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    """A store is a file."""
    assert ["store/is-a-folder"] == codes(tmp_path)
    assert ["store/is-a-folder"] == codes(tmp_path, create=True)
    assert ["store/is-a-folder"] == codes("")


@pytest.mark.parametrize("name", ["no/such/folder/foedus.db", "x" * 300, "a\0b"])
def test_a_path_that_cannot_be_made_is_said(tmp_path: Path, name: str) -> None:
    """Neither a missing folder nor an impossible name is our bug."""
    assert codes(f"{tmp_path}/{name}", create=True)[0] in ("store/cannot-open", "store/is-a-folder")


@pytest.mark.parametrize("data", [b"schema: foedus/statements/1\n" * 100, b"", b"SQLite format 3\0" + b"\0" * 4080])
def test_a_file_of_another_kind_is_no_store(tmp_path: Path, data: bytes) -> None:
    """It is left as it was."""
    path = tmp_path / "foedus.db"
    path.write_bytes(data)

    assert codes(path)[0] in ("store/not-a-store", "store/damaged")
    assert data == path.read_bytes()


def test_a_database_of_others_is_no_store(tmp_path: Path) -> None:
    """Not even when a store is to be made: it is theirs."""
    path = tmp_path / "bookmarks.db"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE bookmarks (address TEXT)")
    before = path.read_bytes()

    assert ["store/not-a-store"] * 2 == [*codes(path), *codes(path, create=True)]
    assert before == path.read_bytes()


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    """`touch foedus.db` does no harm."""
    path = tmp_path / "foedus.db"
    path.touch()

    assert [] == codes(path, create=True)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://me:secret@host/db",
        "nonsense://",
        "://",
        "postgresql+pg8000://@/y?host=/nowhere",
    ],
)
def test_a_url_of_another_kind_is_refused(url: str) -> None:
    """Nothing but a SQLite file or a PostgreSQL server holds a store."""
    (fault,) = faults_of(lambda: open_store(url))

    assert fault.code in ("store/unknown-url", "store/no-server")
    assert "secret" not in str(fault)


def test_a_driver_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which extra brings it."""
    monkeypatch.setattr(connection, "find_spec", lambda _: None)

    assert (
        "StoreError [store/not-installed]: The driver for PostgreSQL is not installed.\n"
        "  at    postgresql+psycopg://me:***@host/db\n"
        "  want  the extra `postgres`\n"
        "  mend  pip install 'foedus[postgres]'"
    ) == told(lambda: open_store("postgresql://me:secret@host/db"))


# The disk


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """What was recorded before it filled up is there, of the batch that did not fit nothing is."""
    path = tmp_path / "foedus.db"
    fault = told_elsewhere(import_within, str(path), 1_000_000)

    assert fault.startswith("StoreError [store/disk-full]: The store cannot grow: "), fault
    with open_store(path) as store:
        batches = list(store.batches())
        assert [100] * len(batches) == [one.statements for one in batches]
        assert 2 < len(batches) < 100
        assert () == store.verify()
    import_batches(str(path), batches=100, size=100)
    with open_store(path) as store:
        assert 100 == len(list(store.batches()))


def test_a_disk_that_is_full_from_the_start_makes_no_store(tmp_path: Path) -> None:
    """Once there is room, the same command makes it."""
    path = tmp_path / "foedus.db"

    assert "store/disk-full" in told_elsewhere(import_within, str(path), 10_000)
    assert "store/disk-full" in told_elsewhere(import_within, str(path), 0)
    assert [] == codes(path, create=True)


@pytest.mark.prove
def test_a_disk_may_fill_up_anywhere(tmp_path: Path) -> None:
    """At a hundred sizes, from the first page to the last."""
    for number in range(100):
        path = tmp_path / f"{number}.db"
        fault = told_elsewhere(import_within, str(path), 4096 + number * 20_011)

        assert "store/disk-full" in fault, fault
        with open_store(path, create=True) as store:
            assert {100} >= {one.statements for one in store.batches()}
            assert () == store.verify()


def test_a_read_only_file_is_read_and_not_written(folder: Path, empty_file: Path) -> None:
    """Whoever may read the evidence may verify it, and is told why nothing can be added."""
    path = folder / "foedus.db"
    shutil.copy(empty_file, path)
    import_batches(str(path), batches=1, size=7)
    path.chmod(0o444)
    before = path.read_bytes()

    assert "" == told_elsewhere(read_as_nobody, str(path), 7)
    assert (
        "StoreError [store/read-only]: The store may be read but not written. Nothing was recorded.\n"
        f"  at    {path}\n"
        "  want  a file and a folder that you may write to, or a server that takes writes\n"
        "  mend  change the permissions, or record into a copy"
    ) == told_elsewhere(import_as_nobody, str(path))
    assert before == path.read_bytes()


def test_a_read_only_folder_is_read_and_not_written(folder: Path, empty_file: Path) -> None:
    """The log would have to stand in the folder, also where the file itself could be written."""
    path = folder / "foedus.db"
    shutil.copy(empty_file, path)
    path.chmod(0o666)
    folder.chmod(0o555)

    assert "" == told_elsewhere(read_as_nobody, str(path), 0)
    assert "store/read-only" in told_elsewhere(import_as_nobody, str(path))
    assert "store/cannot-open" in told_elsewhere(import_as_nobody, str(folder / "other.db"))


def test_a_file_that_may_not_be_read_is_said(folder: Path, empty_file: Path) -> None:
    """It is there, and it is somebody else's."""
    path = folder / "foedus.db"
    shutil.copy(empty_file, path)
    path.chmod(0o000)

    assert "store/cannot-open" in told_elsewhere(read_as_nobody, str(path), 0)


def test_a_store_is_read_while_it_is_written(folder: Path, empty_file: Path) -> None:
    """A reader who may not write sees what is recorded, although a log stands beside the file."""
    path = folder / "foedus.db"
    shutil.copy(empty_file, path)
    with open_store(path) as store:
        record(store, numbered(0, count=3))
        log_of(path).chmod(0o644)
        path.with_name("foedus.db-shm").chmod(0o644)
        path.chmod(0o644)

        assert "" == told_elsewhere(read_as_nobody, str(path), 3)


# Other writers


def test_a_writer_waits_for_another(store: Store, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes while another writes comes a little later, and never hears of a lock."""
    monkeypatch.setattr(connection, "WAIT", 0.01)
    held, done = threading.Event(), threading.Event()

    def linger(_: object) -> None:
        held.set()
        time.sleep(0.5)
        done.set()

    def hold() -> None:
        with open_store(where) as other:
            other.database.write(linger)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(10)
    batch = record(store, a_record())
    thread.join()

    assert batch is not None
    assert done.is_set()


def test_patience_has_an_end(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a quarter of an hour something is wrong, and it is said what."""
    monkeypatch.setattr(connection, "WAIT", 0.01)
    monkeypatch.setattr(connection, "PATIENCE", 1)
    with open_store(where) as store, open_store(where) as other:
        faults = store.database.write(lambda _: faults_of(lambda: record(other, a_record())))

        assert ["store/busy"] == [fault.code for fault in faults]
        assert record(other, a_record()) is not None


def test_a_reader_does_not_wait(where: str) -> None:
    """While a batch is being written, everything before it can be read."""
    with open_store(where) as store, open_store(where) as other:
        record(store, a_record())

        assert 1 == store.database.write(lambda _: len(other.read_record().statements))


def test_a_batch_that_fails_leaves_nothing(store: Store) -> None:
    """Whatever is raised on the way, nothing of the batch is on record."""

    def fail(_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.database.write(fail)

    assert record(store, a_record()) is not None


# The server


def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    """Its name, and not the password."""
    (fault,) = faults_of(lambda: open_store(f"postgresql://me:secret@/db?host={tmp_path}"))

    assert "store/no-server" == fault.code
    assert "secret" not in str(fault)
    assert "***" in fault.at


def test_a_database_that_is_not_there_is_said(server: Server) -> None:
    """The server runs, and has no such database."""
    assert ["store/no-such-database"] == codes(server.url("nowhere"))


def test_a_database_without_a_store_is_said(server: Server) -> None:
    """A store is made on purpose."""
    where = server.make_place()

    assert ["store/not-a-store"] == codes(where)
    assert [] == codes(where, create=True)
    assert [] == codes(where)


def test_a_wrong_user_or_password_is_said(server: Server) -> None:
    """The server tells one from the other, and so do we."""
    with psycopg.connect(server.url()) as connection:
        connection.execute("CREATE ROLE guarded LOGIN PASSWORD 'right'")
    server.demand_password("guarded")

    assert ["store/refused"] == codes(server.url(user="stranger"))
    assert ["store/refused"] == codes(server.url(user="guarded:wrong"))
    assert ["store/refused"] == codes(server.url(user="guarded"))
    assert ["store/not-a-store"] == codes(server.url(user="guarded:right"))


def test_a_user_who_may_only_read_is_told_so(server: Server) -> None:
    """The owner grants what is wanted."""
    where = server.make_place()
    open_store(where, create=True).close()
    with psycopg.connect(where) as connection:
        connection.execute("CREATE ROLE reader LOGIN")
        schema = connection.execute("SELECT current_schema()").fetchone()
        assert schema is not None
        connection.execute(f"GRANT USAGE ON SCHEMA {schema[0]} TO reader".encode())
        connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema[0]} TO reader".encode())
    with open_store(where.replace("foedus@", "reader@")) as store:
        assert [] == list(store.batches())
        assert ["store/not-permitted"] == [one.code for one in faults_of(lambda: record(store, a_record()))]


def test_a_server_that_takes_no_writes_is_said(server: Server) -> None:
    """A copy that follows another server can be read."""
    where = server.make_place()
    open_store(where, create=True).close()
    with open_store(f"{where}%20-cdefault_transaction_read_only%3Don") as store:
        assert () == store.verify()
        assert ["store/read-only"] == [one.code for one in faults_of(lambda: record(store, a_record()))]


def test_a_connection_that_is_cut_loses_nothing(server: Server) -> None:
    """The batch is not recorded, and the next call connects anew."""
    where = server.make_place()
    with open_store(where, create=True) as store:
        cut = "SELECT pg_terminate_backend(pg_backend_pid())"

        assert ["store/no-server"] == [
            one.code
            for one in faults_of(lambda: store.database.write(lambda connection: connection.exec_driver_sql(cut)))
        ]
        assert record(store, a_record()) is not None


def test_no_driver_speaks_to_the_user(tmp_path: Path, empty_file: Path) -> None:
    """What a driver says that nobody foresaw is still a fault of ours, with its cause behind it."""
    path = shutil.copy(empty_file, tmp_path / "a.db")
    with open_store(path) as store, pytest.raises(StoreError) as caught:
        store.database.read(lambda connection: connection.exec_driver_sql("SELECT nonsense"))

    assert "store/failed" == caught.value.code
    assert "nonsense" in caught.value.message
    assert caught.value.__cause__ is not None
    assert os.fspath(path) == caught.value.at
    assert NOON.tzinfo is not None
