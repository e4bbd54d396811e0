"""Conditions as products of value sets: the boxes that meet a clause and the boxes that fail it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

Box: TypeAlias = dict[str, int]
World: TypeAlias = dict[str, int]
# The clause of the register that takes most takes 3,000. One made to exhaust us takes more than there is time for.
MOST_STEPS = 100_000
# Conditions remembered with their boxes: those of the whole register on one day are some 500, and most days share them.
MOST_REMEMBERED = 4_096


class TooManyBoxesError(Exception):
    """A condition whose boxes nobody has time to list: they multiply with every alternative."""


@dataclass(slots=True)
class _Effort:
    """What may still be spent on one condition."""

    left: int = MOST_STEPS

    def spend(self, steps: int) -> None:
        self.left -= steps
        if self.left < 0:
            raise TooManyBoxesError


@dataclass(frozen=True, slots=True)
class Test:
    """One property against the values that a clause allows; `whole` is everything that the property can be.

    `doubtful` are values that the words leave open: they may meet the clause, and may fail it.
    """

    dimension: str
    allowed: int
    whole: int
    doubtful: int = 0

    @property
    def possible(self) -> int:
        """The values that may meet the clause."""
        return self.allowed | self.doubtful


@dataclass(frozen=True, slots=True)
class Every:
    """All of these; empty: always so."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of these; empty: never so."""

    parts: tuple["Condition", ...]


Condition: TypeAlias = Test | Every | Some


def negate(condition: Condition) -> Condition:
    """Return the condition that holds exactly where this one does not."""
    if isinstance(condition, Test):
        refused = condition.whole & ~condition.possible
        return Test(condition.dimension, refused, condition.whole, condition.doubtful)
    parts = tuple(negate(part) for part in condition.parts)
    return Some(parts) if isinstance(condition, Every) else Every(parts)


@lru_cache(MOST_REMEMBERED)
def boxes_of(condition: Condition) -> tuple[Box, ...]:
    """Return boxes whose union is where the condition holds; a property that a box leaves out is free in it.

    Nobody changes them: who asks the same again is given the same.

    Raises:
        TooManyBoxesError: There are too many to be listed.
    """
    return _boxes(condition, _Effort())


def _boxes(condition: Condition, effort: _Effort) -> tuple[Box, ...]:
    if isinstance(condition, Test):
        if condition.possible == condition.whole:
            return ({},)
        return ({condition.dimension: condition.possible},) if condition.possible else ()
    if isinstance(condition, Some):
        return _widest([box for part in condition.parts for box in _boxes(part, effort)], effort)
    found: tuple[Box, ...] = ({},)
    for part in condition.parts:
        inner = _boxes(part, effort)
        effort.spend(sum(len(box) for box in found) * len(inner))
        found = _widest(
            [both for box in found for other in inner if (both := meet(box, other=other)) is not None], effort
        )
    return found


def meet(box: Box, *, other: Box) -> Box | None:
    """Return what two boxes share, or None where they share nothing."""
    both = dict(box)
    for dimension, mask in other.items():
        left = both.get(dimension, mask) & mask
        if not left:
            return None
        both[dimension] = left
    return both


def _widest(boxes: list[Box], effort: _Effort) -> tuple[Box, ...]:
    """Return the boxes without those that lie wholly inside another."""
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda one: (len(one), -sum(mask.bit_count() for mask in one.values()))):
        effort.spend(len(kept) + len(box))
        if not any(lies_within(box, other=other) for other in kept):
            kept.append(box)
    return tuple(kept)


def lies_within(box: Box, *, other: Box) -> bool:
    """Say whether everything in one box is in the other."""
    return all(dimension in box and box[dimension] & ~mask == 0 for dimension, mask in other.items())


def overlaps(box: Box, *, world: World) -> bool:
    """Say whether a box and what is possible share a value in every property."""
    for dimension, mask in box.items():  # noqa: SIM110 - the innermost loop of every answer
        if not world[dimension] & mask:
            return False
    return True
