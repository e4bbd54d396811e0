"""Counts of what was right, wanted and found, and the matching of two lists by credit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Gold = TypeVar("Gold")
Mine = TypeVar("Mine")


@dataclass(slots=True)
class Tally:
    """Credit given among what was wanted and what was found; credits are between 0 and 1 each."""

    credit: float = 0.0
    wanted: int = 0
    found: int = 0

    def add(self, other: "Tally") -> None:
        """Add the counts of another tally."""
        self.credit += other.credit
        self.wanted += other.wanted
        self.found += other.found

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return self.credit / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what was wanted that was found; None where nothing was wanted."""
        return self.credit / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where nothing was wanted and nothing found."""
        both = self.wanted + self.found
        return 2 * self.credit / both if both else None

    def as_dict(self) -> dict[str, float | int | None]:
        """Return counts and shares, the shares to four places."""
        shares = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        rounded = {name: None if value is None else round(value, 4) for name, value in shares.items()}
        return {"credit": round(self.credit, 2), "wanted": self.wanted, "found": self.found, **rounded}


@dataclass(slots=True)
class Matched(Generic[Gold, Mine]):
    """What fits what, what is missing, and what is found beside it."""

    pairs: list[tuple[Gold, Mine, float]] = field(default_factory=list)
    missing: list[Gold] = field(default_factory=list)
    excess: list[Mine] = field(default_factory=list)

    @property
    def tally(self) -> Tally:
        """The counts of it."""
        paired = len(self.pairs)
        credit = sum(each[2] for each in self.pairs)
        return Tally(credit, paired + len(self.missing), paired + len(self.excess))


def match(
    wanted: Sequence[Gold],
    *,
    found: Sequence[Mine],
    credit: Callable[[Gold, Mine], float],
    waived: Callable[[Gold], bool],
    neutral: Callable[[Mine], bool],
) -> Matched[Gold, Mine]:
    """Pair what was wanted with what was found, one to one, the best credit first.

    What is `waived` counts on neither side. What was found a second time, and what is `neutral`, does not count.
    """
    scored = [(credit(one, mine), -a, -b) for a, one in enumerate(wanted) for b, mine in enumerate(found)]
    taken_gold: set[int] = set()
    taken_mine: set[int] = set()
    good: set[int] = set()
    result: Matched[Gold, Mine] = Matched()
    for value, a, b in sorted(scored, reverse=True):
        if value <= 0:
            break
        good.add(-b)
        if -a in taken_gold or -b in taken_mine:
            continue
        taken_gold.add(-a)
        taken_mine.add(-b)
        if not waived(wanted[-a]):
            result.pairs.append((wanted[-a], found[-b], value))
    result.missing = [one for a, one in enumerate(wanted) if a not in taken_gold and not waived(one)]
    result.excess = [
        mine for b, mine in enumerate(found) if b not in taken_mine and b not in good and not neutral(mine)
    ]
    return result
