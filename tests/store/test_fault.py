"""Every way in which a database fails has its own words."""

import errno
import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import InvalidRequestError, OperationalError

from foedus.errors import StoreError
from foedus.store.fault import is_busy, is_damage, own_faults, store_fault


def by_sqlite(name: str) -> sqlite3.Error:
    """Return an error as SQLite raises it under this name."""
    error = sqlite3.OperationalError("said so.\nand more")
    error.sqlite_errorname = name
    return error


def by_server(state: str) -> psycopg.Error:
    """Return an error as psycopg raises it for this state."""
    return psycopg.errors.lookup(state)("said so")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (by_sqlite("SQLITE_FULL"), "store/disk-full"),
        (by_sqlite("SQLITE_IOERR_WRITE"), "store/disk-full"),
        (by_sqlite("SQLITE_IOERR_SHMSIZE"), "store/disk-full"),
        (by_sqlite("SQLITE_IOERR_READ"), "store/damaged"),
        (by_sqlite("SQLITE_READONLY_DBMOVED"), "store/read-only"),
        (by_sqlite("SQLITE_CANTOPEN_ISDIR"), "store/cannot-open"),
        (by_sqlite("SQLITE_NOTADB"), "store/not-a-store"),
        (by_sqlite("SQLITE_CORRUPT_INDEX"), "store/damaged"),
        (by_sqlite("SQLITE_BUSY_SNAPSHOT"), "store/busy"),
        (by_sqlite("SQLITE_TOOBIG"), "store/too-large"),
        (by_sqlite("SQLITE_MISUSE"), "store/failed"),
        (by_server("53100"), "store/disk-full"),
        (by_server("53300"), "store/no-server"),
        (by_server("57P01"), "store/no-server"),
        (by_server("57014"), "store/busy"),
        (by_server("08006"), "store/no-server"),
        (by_server("28P01"), "store/refused"),
        (by_server("3D000"), "store/no-such-database"),
        (by_server("42501"), "store/not-permitted"),
        (by_server("25006"), "store/read-only"),
        (by_server("40P01"), "store/busy"),
        (by_server("55P03"), "store/busy"),
        (by_server("54000"), "store/too-large"),
        (by_server("XX001"), "store/damaged"),
        (by_server("P0001"), "store/failed"),
        (psycopg.OperationalError("connection failed"), "store/no-server"),
        (psycopg.OperationalError('FATAL: role "me" does not exist'), "store/refused"),
        (psycopg.OperationalError('FATAL: database "db" does not exist'), "store/no-such-database"),
        (OSError(errno.ENOSPC, "No space left on device"), "store/disk-full"),
        (OSError(errno.EFBIG, "File too large"), "store/disk-full"),
        (OSError(errno.EROFS, "Read-only file system"), "store/read-only"),
        (PermissionError(errno.EACCES, "Permission denied"), "store/cannot-open"),
        (UnicodeDecodeError("utf-8", b"\xf4", 0, 1, "invalid"), "store/damaged"),
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'body'"), "store/damaged"),
    ],
)
def test_each_failure_has_its_code(error: Exception, code: str) -> None:
    """Whether SQLAlchemy has wrapped it or not."""
    wrapped = (
        OperationalError("SELECT secret", {}, error) if isinstance(error, sqlite3.Error | psycopg.Error) else error
    )

    assert [code, code] == [store_fault(error, at="x").code, store_fault(wrapped, at="x").code]
    assert "secret" not in str(store_fault(wrapped, at="x"))


def test_what_the_driver_says_is_cut_to_its_first_line() -> None:
    """The rest is for programmers, and stands in the cause."""
    assert "The database failed: said so. Nothing was recorded." == store_fault(by_sqlite("?"), at="x").message


def test_an_error_without_words_is_named() -> None:
    """Some drivers say nothing at all."""
    assert "OperationalError" in store_fault(sqlite3.OperationalError(), at="x").message


def test_what_is_raised_within_comes_out_as_ours() -> None:
    """No driver's exception leaves the room."""
    for error in (by_sqlite("SQLITE_FULL"), OSError(errno.ENOSPC, "full"), InvalidRequestError("closed")):
        with pytest.raises(StoreError) as caught, own_faults("here"):
            raise error
        assert "here" == caught.value.at


def test_other_errors_pass() -> None:
    """A bug of ours is a bug, and no fault of the store."""
    with pytest.raises(KeyError), own_faults("here"):
        raise KeyError


def test_busy_and_damage_are_told_apart() -> None:
    """One is tried again, the other is reported."""
    busy, damage = by_sqlite("SQLITE_BUSY"), by_sqlite("SQLITE_CORRUPT")

    assert (True, False) == (is_busy(busy), is_damage(busy))
    assert (False, True) == (is_busy(damage), is_damage(damage))
    assert not is_busy(ValueError())
