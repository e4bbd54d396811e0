"""Sets of attackers against quantified classes: some, only, none, and how many."""

from dataclasses import dataclass
from itertools import product
from typing import Literal

from foedus.incidents.claims import Several

CAP = 8


@dataclass(frozen=True, slots=True)
class AttackerTest:
    """`some`: one attacker is of the class; `only`: all are; `count`: at least `least` are."""

    quantifier: Literal["some", "only", "count"]
    members: int
    least: int = 1


def possible_answers(by: Several, *, tests: tuple[AttackerTest, ...]) -> int:
    """Return which combinations of answers to `tests` are possible for the attackers, as a mask.

    Bit n stands for the combination whose k-th binary digit is the answer to the k-th test.
    """
    classes = _classes(by, tests)
    found = 0
    for counts in _ways(by, classes):
        number = 0
        for place, test in enumerate(tests):
            if _holds(test, counts, classes):
                number |= 1 << place
        found |= 1 << number
    return found


def allowed_answers(place: int, *, tests: int, answer: bool) -> int:
    """Return the combinations in which the test at `place` of `tests` has `answer`, as a mask."""
    found = 0
    for number in range(1 << tests):
        if bool(number >> place & 1) == answer:
            found |= 1 << number
    return found


def _classes(by: Several, tests: tuple[AttackerTest, ...]) -> tuple[int, ...]:
    """Split the actors that may be attackers into those that no test tells apart."""
    whole = by.others
    for group in by.groups:
        whole |= group
    parts = [whole]
    for cut in (*(test.members for test in tests), *by.groups):
        parts = [part for old in parts for part in (old & cut, old & ~cut) if part]
    return tuple(parts)


def _ways(by: Several, classes: tuple[int, ...]) -> set[tuple[int, ...]]:
    """Return each way in which so many of each class may be among the attackers, counted up to a cap."""
    choices = [[place for place, part in enumerate(classes) if part & group] for group in by.groups]
    ways: set[tuple[int, ...]] = set()
    for chosen in product(*choices):
        counts = [0] * len(classes)
        for place in chosen:
            counts[place] = min(counts[place] + 1, classes[place].bit_count())
        extra = [
            range(count, (min(CAP, part.bit_count()) if part & by.others else count) + 1)
            for count, part in zip(counts, classes, strict=True)
        ]
        ways |= set(product(*(_ends(span) for span in extra)))
    return ways


def _ends(span: range) -> tuple[int, ...]:
    values = tuple(span)
    return values if len(values) <= 4 else (*values[:3], values[-1])  # noqa: PLR2004 - counts above three read alike


def _holds(test: AttackerTest, counts: tuple[int, ...], classes: tuple[int, ...]) -> bool:
    inside = sum(count for count, part in zip(counts, classes, strict=True) if part & test.members)
    if test.quantifier == "only":
        return sum(counts) == inside
    return inside >= (test.least if test.quantifier == "count" else 1)
