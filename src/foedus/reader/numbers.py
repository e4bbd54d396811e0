"""Numbers in words and digits, and how sure they are: `six`, `two dozen`, `about 10`, `at least a hundred`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foedus.reader.unit import Unit

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
    "half-dozen": 6,
}
MULTIPLES = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000}
# Plurals that say only how many there are at least.
UNTOLD = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
LARGEST = 1_000_000
BEYOND = frozenset(("million", "millions", "billion", "trillion", "m", "bn"))
TENS, LEAST_TEN = 100, 20
ARTICLES = frozenset(("a", "an"))
# Whether the number is the least that it can be, a rough one, or one that is not known.
AT_LEAST = frozenset((("at", "least"), ("no", "fewer", "than"), ("not", "less", "than"), ("no", "less", "than"),
                      ("more", "than"), ("upwards", "of"), ("well", "over")))  # fmt: skip
OVER = frozenset(("over", "above"))
ROUGH = frozenset("about around some roughly approximately nearly almost perhaps estimated".split())
BEYOND_TELLING = frozenset((("at", "most"), ("up", "to"), ("as", "many", "as"), ("fewer", "than"), ("less", "than"),
                            ("under",)))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Count:
    """A number said of something: the least and the most that it can be, and its units (half-open).

    `high` of `OPEN` says that there may be any more.
    """

    low: int
    high: int
    first: int
    last: int

    @property
    def value(self) -> str:
        """The count as a statement writes it."""
        if self.high == OPEN:
            return f"{self.low}.."
        return str(self.low) if self.low == self.high else f"{self.low}..{self.high}"

    def plus(self, other: "Count") -> "Count":
        """Return the sum of two counts that follow one another."""
        high = OPEN if OPEN in {self.high, other.high} else self.high + other.high
        return Count(self.low + other.low, high, min(self.first, other.first), max(self.last, other.last))


OPEN = -1


def read_count(units: Sequence[Unit], *, at: int) -> Count | None:
    """Return the exact number that begins at unit `at`, or None; years and hours are no counts."""
    if at >= len(units) or units[at].glued:
        return None
    first = _simple(units, at)
    if first is None:
        return None
    count = first
    while count.last < len(units):
        following = units[count.last].low
        if following in MULTIPLES and not units[count.last].glued and count.low < MULTIPLES[following]:
            count = Count(count.low * MULTIPLES[following], 0, at, count.last + 1)
        elif following == "and" and count.low >= MULTIPLES["hundred"] and count.low % TENS == 0 and count is not first:
            rest = _simple(units, count.last + 1)
            if rest is None or rest.low >= TENS or units[count.last + 1].low in ARTICLES:
                break
            count = Count(count.low + rest.low, 0, at, rest.last)
        elif count is not first and (rest := _rest(units, count)) is not None:
            count = Count(count.low + rest.low, 0, at, rest.last)
        else:
            break
    beyond = count.last < len(units) and units[count.last].low in BEYOND
    if count.low > LARGEST or beyond:
        return None
    return count if count.high == count.low else replace(count, high=count.low)


def _rest(units: Sequence[Unit], count: Count) -> Count | None:
    """Return what follows thousands or hundreds without "and": "two thousand eight hundred", "one hundred forty"."""
    low = units[count.last].low
    if low not in WORDS or low in ARTICLES or low in MULTIPLES or units[count.last].glued:
        return None
    scale = next((one for one in (1000, TENS) if count.low % one == 0), 0)
    rest = _simple(units, count.last)
    if rest is None or not scale:
        return None
    if scale > TENS and rest.last < len(units) and units[rest.last].low == "hundred":
        return Count(rest.low * TENS, 0, rest.first, rest.last + 1)
    return rest if rest.low < TENS else None


def _simple(units: Sequence[Unit], at: int) -> Count | None:
    """Return a number of one word, or of tens and ones: "six", "twenty-one", "2,403"."""
    if at >= len(units):
        return None
    low = units[at].low
    if low[:1].isdecimal():
        low = low.replace(",", "")
        if low.isdecimal() and low.isascii() and len(low) <= 7:  # noqa: PLR2004 - a million
            number = int(low)
            return Count(number, number, at, at + 1) if number <= LARGEST else None
    number_or_none = WORDS.get(low)
    if number_or_none is None:
        return None
    if LEAST_TEN <= number_or_none < TENS and at + 1 < len(units) and units[at + 1].glued:
        ones = WORDS.get(units[at + 1].low, 0)
        if 0 < ones < 10:  # noqa: PLR2004 - a digit
            return Count(number_or_none + ones, number_or_none + ones, at, at + 2)
    return Count(number_or_none, number_or_none, at, at + 1)


def read_quantity(units: Sequence[Unit], *, at: int) -> Count | None:
    """Return the number that begins at unit `at` with what is said of its sureness before and after it, or None.

    "At least six" and "dozens" have no upper end; a rough number counts as it is said; "up to ten" is none.
    An article alone is no number.
    """
    unit = units[at] if at < len(units) else None
    if unit is None or unit.glued:
        return None
    before = tuple(one.low for one in units[max(0, at - 3) : at])
    if unit.low in UNTOLD:
        tens = before[-2:] in {("tens", "of"), ("dozens", "of"), ("hundreds", "of")}
        return None if tens else Count(UNTOLD[unit.low], OPEN, at, at + 1)
    count = _half_dozen(units, at) or read_count(units, at=at)
    ending = unit.low in MULTIPLES and bool(before) and (before[-1] in ARTICLES or before[-1] in {"half", "many", "to"})
    if count is None or ending or (unit.low in ARTICLES and count.last == at + 1):
        return None  # "ending": only the end of "half a dozen", "a hundred"
    if (span := _range(units, count, between=before[-1:] == ("between",))) is not None:
        return span if before[-1:] != ("from",) else None
    hedge = next((len(words) for words in AT_LEAST if before[-len(words) :] == words), 0)
    if not hedge and any(before[-len(words) :] == words for words in BEYOND_TELLING):
        return None
    if not hedge and before and before[-1] in OVER:
        hedge = 1
    more = tuple(one.low for one in units[count.last : count.last + 2]) == ("or", "more")
    rough = 1 if not hedge and before and before[-1] in ROUGH else 0
    high = OPEN if hedge or more else count.low
    return Count(count.low, high, at - max(hedge, rough), count.last + 2 * more)


def _half_dozen(units: Sequence[Unit], at: int) -> Count | None:
    """Return six of "half a dozen", else None."""
    words = tuple(one.low for one in units[at : at + 3])
    return Count(6, 6, at, at + 3) if words == ("half", "a", "dozen") else None


def _range(units: Sequence[Unit], count: Count, *, between: bool) -> Count | None:
    """Return the least and the most of "30 to 40", "two or three", "two to three dozen"; or None."""
    link = units[count.last].low if count.last + 1 < len(units) else ""
    if link not in {"to", "or"} and not (between and link == "and"):
        return None
    other = units[count.last + 1]
    most = None if other.low in ARTICLES else read_count(units, at=count.last + 1)
    plain = None if most is None else _simple(units, count.last + 1)
    if most is None or plain is None or count.low >= plain.low:
        return None
    scale = most.low // plain.low if plain.low and most.low % plain.low == 0 and count.last - count.first == 1 else 1
    low = count.low * scale if count.low < plain.low else count.low
    return Count(low, most.low, count.first - between, most.last)
