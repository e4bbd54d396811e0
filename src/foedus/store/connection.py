"""The way to a database, a SQLite file or a PostgreSQL server: transactions, and patience with other writers."""

import os
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from foedus.errors import StoreError
from foedus.store.fault import is_busy, own_faults, read_only

Answer = TypeVar("Answer")
# Seconds: one attempt on a lock, and all attempts together.
WAIT = 20.0
PATIENCE = 900
PAUSE = 0.05
CONNECT = 10
# Any number of ours; it serialises the writers of one PostgreSQL database.
LOCK = 0x666F65647573
_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=FULL",
    "cache_size=-65536",
    "temp_store=MEMORY",
    # A page that several batches change is moved from the log into the file once.
    "wal_autocheckpoint=16000",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """A database that can be read and written, each in a transaction of its own."""

    engine: Engine
    at: str
    writable: bool = True

    def read(self, work: Callable[[Connection], Answer]) -> Answer:
        """Return what `work` reads, all of it as of one moment.

        Raises:
            StoreError: The database fails.
        """
        return self._patiently(partial(self._read, work))

    def write(self, work: Callable[[Connection], Answer]) -> Answer:
        """Return what `work` returns after all that it wrote is kept; where it raises, nothing is.

        One writer at a time; who comes while another writes waits, and tries again.

        Raises:
            StoreError: The database fails, cannot be written, or others held it for longer than we wait.
        """
        if not self.writable:
            raise read_only(at=self.at)
        return self._patiently(partial(self._write, work))

    def keep_log(self) -> None:
        """Let a SQLite file write ahead into a log, so that readers and a writer do not wait for each other.

        Raises:
            StoreError: The file cannot be written.
        """
        if self.engine.dialect.name == "sqlite":
            self._patiently(self._keep_log)

    def _patiently(self, work: Callable[[], Answer]) -> Answer:
        deadline = time.monotonic() + PATIENCE
        with own_faults(self.at):
            while True:
                try:
                    return work()
                except Exception as error:
                    if not is_busy(error) or time.monotonic() > deadline:
                        raise
                time.sleep(PAUSE)

    def _keep_log(self) -> None:
        with self.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA journal_mode=WAL").close()

    def _read(self, work: Callable[[Connection], Answer]) -> Answer:
        level = {"isolation_level": "REPEATABLE READ"} if self.engine.dialect.name == "postgresql" else {}
        with self.engine.connect().execution_options(**level) as connection, connection.begin():
            return work(connection)

    def _write(self, work: Callable[[Connection], Answer]) -> Answer:
        with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}s'"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            return work(connection)


def open_database(where: str | Path, *, create: bool) -> Database:
    """Return the database at a path or URL; nothing is read yet.

    Raises:
        StoreError: There is no such file, the URL names no kind of database that we know, or its driver is missing.
    """
    if isinstance(where, str) and "://" in where:
        url = _url(where)
        if url.get_backend_name() == "postgresql":
            return _server(url)
        where = url.database or ""
    with own_faults(str(where)):
        return _file(Path(where), create=create)


def _url(where: str) -> URL:
    try:
        url = make_url(where)
        kind = url.get_backend_name()
    except (ArgumentError, ValueError):
        kind = ""
    if kind in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if kind == "sqlite" and url.database not in (None, "", ":memory:"):
        return url
    raise StoreError(
        "The URL names no database that holds a store.",
        code="store/unknown-url",
        at=shown_url(url) if kind else "",
        want="sqlite:///PATH, or postgresql://USER:PASSWORD@HOST/DATABASE",
        mend="correct the URL, or give the path of a file",
    )


def shown_url(url: URL) -> str:
    """Return a URL as it may be shown: without a password, wherever in it one stands."""
    hidden = {name: "***" for name in url.query if "password" in name.lower()}
    return url.update_query_dict(hidden).render_as_string(hide_password=True)


def _server(url: URL) -> Database:
    at = shown_url(url)
    if find_spec("psycopg") is None:
        raise StoreError(
            "The driver for PostgreSQL is not installed.",
            code="store/not-installed",
            at=at,
            want="the extra `postgres`",
            mend="pip install 'foedus[postgres]'",
        )
    engine = create_engine(
        url, pool_pre_ping=True, isolation_level="READ COMMITTED", connect_args={"connect_timeout": CONNECT}
    )
    return Database(engine=engine, at=at)


def _file(path: Path, *, create: bool) -> Database:
    at = str(path)
    if path.is_dir() or not at or "\0" in at:
        raise StoreError(
            "A folder stands where the store is named.",
            code="store/is-a-folder",
            at=at,
            want="a file",
            mend="name the file in it, as foedus.db",
        )
    if not path.exists() and not create:
        raise StoreError(
            "There is no store here.",
            code="store/not-found",
            at=at,
            want="a file that `foedus init` has made",
            mend="check the path, or make a store with `foedus init`",
        )
    writable = os.access(path if path.exists() else path.parent, os.W_OK) and os.access(path.parent, os.W_OK)
    engine = create_engine("sqlite://", creator=partial(_open, path, writable, create), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return Database(engine=engine, at=at, writable=writable)


def _open(path: Path, writable: bool, create: bool) -> sqlite3.Connection:  # noqa: FBT001 - private, one caller
    mode = "rwc" if writable and create else "rw" if writable else "ro"
    # A folder that cannot be written cannot hold the index of a log; without a log nobody is writing.
    alone = "" if writable or path.with_name(path.name + "-wal").exists() else "&immutable=1"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}{alone}",
        uri=True,
        timeout=WAIT,
        isolation_level=None,
        check_same_thread=False,
    )
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()
    return connection


def _begin(connection: Connection) -> None:
    writes: Any = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
