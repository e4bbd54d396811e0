"""Relations of numbers that only grow: what has been worked out once is loaded again only where more has come."""

from dataclasses import dataclass, field
from importlib import import_module

from foedus.engine import Engine

Row = tuple[int, ...]


@dataclass(slots=True)
class Learnt:
    """Small relations by name, each with its columns; the engine holds them as they were when last loaded."""

    engine: Engine = field(repr=False)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict, repr=False)
    loaded: dict[str, int] = field(default_factory=dict, repr=False)

    def open(self, name: str, *, columns: tuple[str, ...]) -> None:
        """Begin a relation without rows."""
        self.names[name], self.rows[name] = columns, []

    def add(self, name: str, *, rows: list[Row]) -> None:
        """Add rows, each with a value for each column."""
        self.rows[name] += rows

    def load(self, name: str) -> None:
        """Hold the relation in the engine, where it has grown since it was last loaded.

        Raises:
            EngineError: The engine refused it.
        """
        rows = self.rows[name]
        if self.loaded.get(name) == len(rows):
            return
        pa = import_module("pyarrow")
        columns = zip(*rows, strict=True) if rows else [()] * len(self.names[name])
        listed = {key: pa.array(values, pa.int64()) for key, values in zip(self.names[name], columns, strict=True)}
        self.engine.load(pa.table(listed), name=name)
        self.loaded[name] = len(rows)
