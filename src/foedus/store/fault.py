"""What drivers and file systems say, in the words of a `StoreError`."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from foedus.errors import StoreError

# By the first letters of SQLite's error names.
_SQLITE = {
    "SQLITE_FULL": "full",
    "SQLITE_IOERR_WRITE": "full",
    "SQLITE_IOERR_SHM": "full",
    "SQLITE_IOERR_TRUNCATE": "full",
    "SQLITE_IOERR_FSYNC": "full",
    "SQLITE_READONLY": "read_only",
    "SQLITE_PERM": "cannot_open",
    "SQLITE_AUTH": "cannot_open",
    "SQLITE_CANTOPEN": "cannot_open",
    "SQLITE_NOTADB": "not_a_store",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_IOERR": "damaged",
    "SQLITE_FORMAT": "damaged",
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_TOOBIG": "too_large",
}
# By the first letters of PostgreSQL's states.
_POSTGRESQL = {
    "53100": "full",
    "53": "no_server",
    "28": "refused",
    "3D": "no_database",
    "42501": "not_permitted",
    "25006": "read_only",
    "40": "busy",
    "55P03": "busy",
    "57014": "busy",
    "57": "no_server",
    "08": "no_server",
    "54": "too_large",
    "22001": "too_large",
    "XX001": "damaged",
    "XX002": "damaged",
    "58": "damaged",
}
_WORDS = {
    "password authentication failed": "refused",
    "no password supplied": "refused",
    'role "': "refused",
    "no pg_hba.conf entry": "refused",
    "does not exist": "no_database",
    "permission denied": "refused",
}


def is_busy(error: BaseException) -> bool:
    """Say whether another writer was in the way, so that the same call may succeed later."""
    return isinstance(error, DBAPIError | sqlite3.Error) and _kind(error) == "busy"


def is_damage(error: BaseException) -> bool:
    """Say whether what is on record cannot be read, rather than reached."""
    return _kind(error) == "damaged"


@contextmanager
def own_faults(at: str) -> Iterator[None]:
    """Raise what a driver or the file system raises within as a `StoreError`.

    Raises:
        StoreError: Something went wrong with the store at `at`.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError, UnicodeDecodeError) as error:
        raise store_fault(error, at=at) from error


def store_fault(error: BaseException, *, at: str) -> StoreError:
    """Return what went wrong in our shape; `at` names the store, without a password."""
    makers = {
        "full": _full,
        "read_only": read_only,
        "cannot_open": _cannot_open,
        "not_a_store": not_a_store,
        "damaged": _damaged,
        "busy": busy,
        "too_large": _too_large,
        "no_server": _no_server,
        "refused": _refused,
        "no_database": _no_database,
        "not_permitted": _not_permitted,
    }
    return makers.get(_kind(error), _failed)(at=at, said=words_of(error))


def _kind(error: BaseException) -> str:
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, OSError):
        return _of_errno(original)
    # SQLite quotes what it stumbles over, and the driver stumbles over the quotation.
    if isinstance(original, UnicodeDecodeError) or "decode to UTF-8" in str(original):
        return "damaged"
    name = getattr(original, "sqlite_errorname", "")
    if name:
        return _longest(_SQLITE, name)
    state = getattr(original, "sqlstate", None) or ""
    if state:
        return _longest(_POSTGRESQL, state)
    return _of_words(original)


def _of_errno(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "full"
    if error.errno == errno.EROFS:
        return "read_only"
    return "cannot_open"


def _of_words(error: BaseException | None) -> str:
    """Return the kind of a failure to connect, which psycopg tells in words alone."""
    text = str(error)
    kinds = {f"{one.__module__.partition('.')[0]}.{one.__name__}" for one in type(error).__mro__}
    if kinds & {"psycopg.OperationalError", "psycopg.InterfaceError"}:
        return next((kind for words, kind in _WORDS.items() if words in text), "no_server")
    return "failed"


def _longest(table: dict[str, str], name: str) -> str:
    found = [key for key in table if name.startswith(key)]
    return table[max(found, key=len)] if found else "failed"


def words_of(error: BaseException) -> str:
    """Return the driver's own first line, without SQL and parameters."""
    original = error.orig if isinstance(error, DBAPIError) else error
    lines = str(original).strip().splitlines()
    return lines[0].strip().rstrip(".") if lines else type(original).__name__


def _full(*, at: str, said: str) -> StoreError:
    return StoreError(
        f"The store cannot grow: {said}. The batch was not recorded.",
        code="store/disk-full",
        at=at,
        want="room on the disk, and no lower limit on the size of files",
        mend="free some room, or raise the limit (`ulimit -f`), and run the same command again",
    )


def read_only(*, at: str, said: str = "") -> StoreError:
    """Return the fault that nothing can be recorded here."""
    return StoreError(
        f"The store may be read but not written{': ' + said if said else ''}. Nothing was recorded.",
        code="store/read-only",
        at=at,
        want="a file and a folder that you may write to, or a server that takes writes",
        mend="change the permissions, or record into a copy",
    )


def _cannot_open(*, at: str, said: str) -> StoreError:
    return StoreError(
        f"The store cannot be opened: {said}.",
        code="store/cannot-open",
        at=at,
        want="a file in a folder that exists, and that you may read and write",
        mend="check the path and its permissions",
    )


def not_a_store(*, at: str, said: str = "") -> StoreError:
    """Return the fault that something else stands where a store was named."""
    return StoreError(
        f"This is no store of statements{': ' + said if said else ''}.",
        code="store/not-a-store",
        at=at,
        want="a file or database that `foedus init` has made",
        mend="check the path, or make a store elsewhere with `foedus init`",
    )


def _damaged(*, at: str, said: str) -> StoreError:
    return StoreError(
        f"The store is damaged: {said}.",
        code="store/damaged",
        at=at,
        want="a store as it was written",
        mend="keep the file as it is, run `foedus verify`, and take the last good copy",
    )


def damaged(said: str, *, at: str) -> StoreError:
    """Return the fault that something on record cannot be read."""
    return _damaged(at=at, said=said)


def busy(*, at: str, said: str) -> StoreError:
    """Return the fault that others held the store for longer than we wait."""
    return StoreError(
        f"Others have been writing to the store all this time ({said}). Nothing was recorded.",
        code="store/busy",
        at=at,
        want="a moment in which nobody else writes",
        mend="run the same command again; what is on record already is left out",
    )


def _too_large(*, at: str, said: str) -> StoreError:
    return StoreError(
        f"Something is too large for the store: {said}. Nothing was recorded.",
        code="store/too-large",
        at=at,
        want="documents of less than a gigabyte",
        mend="split the document",
    )


def _no_server(*, at: str, said: str) -> StoreError:
    return StoreError(
        f"The database server does not answer, or closed the connection: {said}.",
        code="store/no-server",
        at=at,
        want="a PostgreSQL server that runs and can be reached",
        mend="check host, port and server, and run the same command again; what is on record already is left out",
    )


def _refused(*, at: str, said: str) -> StoreError:
    return StoreError(
        f"The database server refuses the connection: {said}.",
        code="store/refused",
        at=at,
        want="a user and password that the server accepts",
        mend="correct them in the URL, or put the password into ~/.pgpass or PGPASSWORD",
    )


def _no_database(*, at: str, said: str) -> StoreError:
    return StoreError(
        f"There is no such database: {said}.",
        code="store/no-such-database",
        at=at,
        want="a database that exists on the server",
        mend="make it with `createdb`, or correct the name at the end of the URL",
    )


def _not_permitted(*, at: str, said: str) -> StoreError:
    return StoreError(
        f"The database server does not permit this: {said}. Nothing was recorded.",
        code="store/not-permitted",
        at=at,
        want="a user who may read the tables and add to them, and who may make them at first",
        mend="let the owner of the database grant SELECT and INSERT on its tables",
    )


def _failed(*, at: str, said: str) -> StoreError:
    return StoreError(
        f"The database failed: {said}. Nothing was recorded.",
        code="store/failed",
        at=at,
        mend="run `foedus verify`; if it finds nothing, run the same command again",
    )
