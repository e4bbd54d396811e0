"""DuckDB, embedded: the default engine, with a memory limit and a spill folder of its own, its settings locked."""

from pathlib import Path

import duckdb

from foedus.engine.engine import Table
from foedus.errors import EngineError

# Words of DuckDB's own messages, by what is to be done about them.
FULL = ("no space left", "max_temp_directory_size", "could not write file", "failed to write")


def start(*, spill: Path, memory: str, threads: int, master: str) -> "Duck":
    """Return DuckDB in memory, spilling into `spill`; it has no `master`.

    Raises:
        EngineError: A setting is refused.
    """
    del master
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": memory,
        "temp_directory": str(spill),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
        "preserve_insertion_order": False,
    }
    if threads:
        settings["threads"] = threads
    try:
        connection = duckdb.connect(":memory:", config=settings)
        connection.execute("SET lock_configuration = true")
    except duckdb.Error as error:
        raise _fault(error, "opening DuckDB") from error
    return Duck(connection)


class Duck:
    """An open DuckDB."""

    name = "duckdb"
    version = duckdb.__version__

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Hold the connection."""
        self.connection = connection

    def load(self, table: Table, *, name: str) -> None:
        """Hold an Arrow table as the relation `name`.

        Raises:
            EngineError: DuckDB refused it.
        """
        try:
            self.connection.register("arriving", table)
            self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {_quoted(name)} AS SELECT * FROM arriving")  # noqa: S608 - a name cannot be bound
            self.connection.unregister("arriving")
        except duckdb.Error as error:
            raise _fault(error, name) from error

    def define(self, query: str, *, name: str) -> None:
        """Hold the rows of a query as the relation `name`.

        Raises:
            EngineError: The query failed, or there was no room.
        """
        try:
            self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {_quoted(name)} AS {query}")
        except duckdb.Error as error:
            raise _fault(error, name) from error

    def rows(self, query: str) -> Table:
        """Return the rows of a query.

        Raises:
            EngineError: The query failed, or there was no room.
        """
        try:
            return self.connection.sql(query).to_arrow_table()
        except duckdb.Error as error:
            raise _fault(error, "a query") from error

    def write(self, query: str, *, path: Path) -> int:
        """Write the rows of a query to one Parquet file, and return how many there are.

        Raises:
            EngineError: The query failed, or the disk is full.
        """
        target = str(path).replace("'", "''")
        try:
            done = self.connection.execute(
                f"COPY ({query}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)"
            ).fetchone()
        except duckdb.Error as error:
            raise _fault(error, str(path)) from error
        return int(done[0]) if done else 0

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _fault(error: duckdb.Error, at: str) -> EngineError:
    """Return DuckDB's complaint in our shape: no room on disk, no memory, or a query that it cannot run."""
    text = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    if isinstance(error, duckdb.OutOfMemoryException):
        return EngineError(
            f"DuckDB needs more memory than it may take: {text}",
            code="engine/out-of-memory",
            at=at,
            want="as much memory as `--memory` says, and room in the output folder to spill into",
            mend="give more with `--memory 4GB`; parts that are finished are kept",
        )
    if any(word in text.lower() for word in FULL):
        return EngineError(
            f"DuckDB cannot write: {text}",
            code="engine/disk-full",
            at=at,
            want="room on the disk of the output folder",
            mend="free some, and run the same command again: parts that are finished are kept",
        )
    return EngineError(
        f"DuckDB refused: {text}", code="engine/query-failed", at=at, want="a query that the engine can run"
    )
