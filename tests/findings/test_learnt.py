"""Small relations that only grow: loaded once, and again where more has come."""

from importlib import import_module
from pathlib import Path
from typing import Any

from foedus.findings.learnt import Learnt

# A library without types.
pa: Any = import_module("pyarrow")


class Recorder:
    """An engine that writes down what it is given."""

    name, version = "recorder", "1"

    def __init__(self) -> None:
        """Begin with nothing."""
        self.loaded: list[tuple[str, list[dict[str, int]]]] = []

    def load(self, table: Any, *, name: str) -> None:  # noqa: ANN401 - an Arrow table
        """Write down a relation."""
        self.loaded.append((name, table.to_pylist()))

    def define(self, query: str, *, name: str) -> None:
        """Refuse."""
        raise AssertionError(query, name)

    def rows(self, query: str) -> Any:  # noqa: ANN401 - an Arrow table
        """Refuse."""
        raise AssertionError(query)

    def write(self, query: str, *, path: Path) -> int:
        """Refuse."""
        raise AssertionError(query, path)

    def close(self) -> None:
        """Do nothing."""


def test_a_relation_is_loaded_again_where_it_has_grown() -> None:
    """Empty, then with a row; a third time nothing is new."""
    engine = Recorder()
    learnt = Learnt(engine)
    learnt.open("deeds", columns=("act", "deed"))
    learnt.load("deeds")
    learnt.add("deeds", rows=[(4, 0)])
    learnt.load("deeds")
    learnt.load("deeds")

    assert [("deeds", []), ("deeds", [{"act": 4, "deed": 0}])] == engine.loaded
