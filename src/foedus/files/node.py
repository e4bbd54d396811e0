"""What a strict reader yields: scalars, lists and mappings that remember where they stood."""

from dataclasses import dataclass, field
from typing import TypeAlias

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Step: TypeAlias = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One scalar, list or mapping, with the line and column (from 1) at which it begins.

    `scalar` is a string, or None for an empty plain scalar, `~` and `null`; `items` holds a list's members;
    `pairs` holds a mapping's keys and values in file order.
    """

    line: int
    column: int
    scalar: str | None = None
    items: tuple["Node", ...] | None = None
    pairs: tuple[tuple["Node", "Node"], ...] | None = None
    _positions: dict[str | None, int] | None = field(default=None, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember where each key stands: a file with 100,000 unknown keys asks for each of them."""
        if self.pairs is not None:
            positions: dict[str | None, int] = {}
            for position, (key, _) in enumerate(self.pairs):
                positions.setdefault(key.scalar, position)
            object.__setattr__(self, "_positions", positions)

    def plain(self) -> Plain:
        """Return the value as nested dict, list, str and None; grain: one value per node."""
        if self.pairs is not None:
            return {key.scalar or "": value.plain() for key, value in self.pairs}
        if self.items is not None:
            return [item.plain() for item in self.items]
        return self.scalar

    def child(self, step: Step) -> "Node | None":
        """Return the member under a key or an index, or None where there is none."""
        pair = self._pair(step)
        if pair is not None:
            return pair[1]
        if self.items is not None and isinstance(step, int) and 0 <= step < len(self.items):
            return self.items[step]
        return None

    def key(self, step: Step) -> "Node | None":
        """Return the key node named `step`, which is where an unknown key stands."""
        pair = self._pair(step)
        return pair[0] if pair else None

    def _pair(self, step: Step) -> tuple["Node", "Node"] | None:
        if self.pairs is None or self._positions is None or not isinstance(step, str):
            return None
        position = self._positions.get(step)
        return None if position is None else self.pairs[position]

    def nearest(self, steps: tuple[Step, ...]) -> "Node":
        """Return the deepest node on the path `steps` that the file really has."""
        node = self
        for step in steps:
            inner = node.child(step)
            if inner is None:
                return node
            node = inner
        return node
