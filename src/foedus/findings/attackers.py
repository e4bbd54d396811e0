"""Sets of attackers against quantified classes: some, only, none, and how many."""

from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Literal

from foedus.incidents.claims import Several

MOST_WAYS = 100_000


@dataclass(frozen=True, slots=True)
class AttackerTest:
    """`some`: one attacker is of the class; `only`: all are; `count`: at least `least` are."""

    quantifier: Literal["some", "only", "count"]
    members: int
    least: int = 1


def possible_answers(by: Several, *, tests: tuple[AttackerTest, ...]) -> int:
    """Return which combinations of answers to `tests` are possible for the attackers, as a mask.

    Bit n stands for the combination whose k-th binary digit is the answer to the k-th test. Where there are too many
    ways to be counted, every combination is: the answer is weaker then, and never wrong.
    """
    classes = _classes(by, tests)
    cap = max((test.least for test in tests), default=1)
    if _ways_to_count(by, classes, cap) > MOST_WAYS:
        return (1 << (1 << len(tests))) - 1
    found = 0
    for counts in _ways(by, classes, cap):
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
    for cut in (*(test.members for test in tests), *by.groups, by.others):
        parts = [part for old in parts for part in (old & cut, old & ~cut) if part]
    return tuple(parts)


def _ways_to_count(by: Several, classes: tuple[int, ...], cap: int) -> int:
    """Return about how many ways there are, without counting them one by one."""
    chosen = prod(sum(1 for part in classes if part & group) for group in by.groups)
    return chosen * prod(1 + min(part.bit_count(), cap) if part & by.others else 1 for part in classes)


def _ways(by: Several, classes: tuple[int, ...], cap: int) -> set[tuple[int, ...]]:
    """Return each way in which so many of each class may be among the attackers, counted up to `cap`.

    Two that were named apart may be one, where both may be it.
    """
    choices = [[place for place, part in enumerate(classes) if part & group] for group in by.groups]
    ways: set[tuple[int, ...]] = set()
    for chosen in product(*choices):
        spans = []
        for place, part in enumerate(classes):
            named = chosen.count(place)
            most = part.bit_count() if part & by.others else min(named, part.bit_count())
            spans.append(range(min(named, 1), min(most, cap) + 1))
        ways |= set(product(*spans))
    return ways


def _holds(test: AttackerTest, counts: tuple[int, ...], classes: tuple[int, ...]) -> bool:
    inside = sum(count for count, part in zip(counts, classes, strict=True) if part & test.members)
    if test.quantifier == "only":
        return sum(counts) == inside
    return inside >= (test.least if test.quantifier == "count" else 1)
