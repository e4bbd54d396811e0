"""What every engine does, and which there are."""

from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from foedus.errors import EngineError, UsageError

ENGINES = ("duckdb", "spark")
# An Arrow table; its library is an extra, so that it has no type here.
Table = Any


class Engine(Protocol):
    """Holds relations by name and runs queries over them; closed when it is no longer needed."""

    name: str
    version: str

    def load(self, table: Table, *, name: str) -> None:
        """Hold an Arrow table as the relation `name`, in place of one so called.

        Raises:
            EngineError: The engine refused it.
        """

    def define(self, query: str, *, name: str) -> None:
        """Run a query and hold its rows as the relation `name`, in place of one so called.

        Raises:
            EngineError: The query failed, or there was no room for its rows.
        """

    def rows(self, query: str) -> Table:
        """Return the rows of a query as an Arrow table; their order means nothing.

        Raises:
            EngineError: The query failed, or there was no room for its rows.
        """

    def write(self, query: str, *, path: Path) -> int:
        """Write the rows of a query to one Parquet file, and return how many there are.

        Raises:
            EngineError: The query failed, or the disk is full.
        """

    def close(self) -> None:
        """Let go of everything that is held; to close twice does nothing."""


def open_engine(
    name: str = "duckdb", *, spill: Path, memory: str = "2GB", threads: int = 0, master: str = "local[*]"
) -> Engine:
    """Return an engine that is ready to work.

    Args:
        name: `duckdb` or `spark`.
        spill: An existing folder that it may fill when memory does not suffice.
        memory: How much memory it may take, such as `2GB`.
        threads: How many threads DuckDB may use; 0: as many as there are cores.
        master: Where Spark runs, such as `local[4]` or `spark://host:7077`.

    Raises:
        UsageError: There is no such engine.
        EngineError: It is not installed, or does not start.
    """
    if name not in ENGINES:
        raise UsageError(
            f'"{name}" is no engine.',
            code="engine/unknown-engine",
            at="--engine",
            want=f"one of {', '.join(ENGINES)}",
            mend="leave `--engine` out to use duckdb",
        )
    module = {"duckdb": "foedus.engine.duck", "spark": "foedus.engine.spark"}[name]
    try:
        opened = import_module(module)
    except ModuleNotFoundError as error:
        extra = {"duckdb": "scale", "spark": "spark"}[name]
        raise EngineError(
            f"The engine {name} needs {error.name}, which is not installed.",
            code="engine/not-installed",
            at="--engine",
            want=f"the extra `{extra}`",
            mend=f"run `pip install 'foedus[{extra}]'`",
        ) from error
    engine: Engine = opened.start(spill=spill, memory=memory, threads=threads, master=master)
    return engine
