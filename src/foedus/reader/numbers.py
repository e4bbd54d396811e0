"""Numbers in words and digits: `six`, `about 10`, `at least ten`, `between 10 and 12`."""

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.reader.lexicon import Unit

WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen twenty".split()
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a": 1,
    "an": 1,
    "hundred": 100,
    "dozen": 12,
}
LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Count:
    """A number said of something: the least and the most that it can be, and its units (half-open)."""

    low: int
    high: int
    first: int
    last: int

    @property
    def value(self) -> str:
        """The count as a statement writes it."""
        return str(self.low) if self.low == self.high else f"{self.low}..{self.high}"


def read_count(units: Sequence[Unit], *, at: int) -> Count | None:
    """Return the exact number that begins at unit `at`, or None; years and hours are no counts."""
    if at >= len(units) or units[at].glued:
        return None
    low = units[at].low.replace(",", "")
    if low.isdecimal() and low.isascii() and len(low) <= 7:  # noqa: PLR2004 - a million
        number = int(low)
        return Count(number, number, at, at + 1) if number <= LARGEST else None
    number_or_none = WORDS.get(low)
    if number_or_none is None:
        return None
    if 20 <= number_or_none < 100 and at + 1 < len(units) and units[at + 1].glued:  # noqa: PLR2004 - twenty-one
        ones = WORDS.get(units[at + 1].low, 0)
        if 0 < ones < 10:  # noqa: PLR2004 - a digit
            return Count(number_or_none + ones, number_or_none + ones, at, at + 2)
    return Count(number_or_none, number_or_none, at, at + 1)
