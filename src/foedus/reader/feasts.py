"""Feasts by their names, and days that go by a name: "Easter Monday 2016", "Boxing Day", "Bastille Day", "9/11".

The feasts of the western Easter and those of the Jewish year are computed; the others stand on a day of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from foedus.reader.unit import Unit, lows_of

FIXED: dict[str, tuple[int, int]] = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas morning": (12, 25),
    "christmas night": (12, 25),
    "christmas": (12, 25),
    "orthodox christmas": (1, 7),
    "orthodox christmas eve": (1, 6),
    "boxing day": (12, 26),
    "st stephen 's day": (12, 26),
    "new year 's eve": (12, 31),
    "new year 's day": (1, 1),
    "new year 's night": (1, 1),
    "valentine 's day": (2, 14),
    "st valentine 's day": (2, 14),
    "st patrick 's day": (3, 17),
    "april fools ' day": (4, 1),
    "april fool 's day": (4, 1),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "guy fawkes night": (11, 5),
    "all saints ' day": (11, 1),
    "all souls ' day": (11, 2),
    "armistice day": (11, 11),
    "assumption day": (8, 15),
    "twelfth night": (1, 5),
    "epiphany": (1, 6),
    "midsummer 's day": (6, 24),
    "ve day": (5, 8),
    "vj day": (8, 15),
    "d day": (6, 6),
}
# Days from Easter Sunday.
MOVABLE: dict[str, int] = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter saturday": -1,
    "easter sunday": 0,
    "easter day": 0,
    "easter morning": 0,
    "easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
}
# Days from the first of Tishri that falls in the year.
JEWISH: dict[str, int] = {
    "rosh hashanah": 0,
    "rosh hashana": 0,
    "yom kippur": 9,
    "sukkot": 14,
    "simchat torah": 21,
    "passover": -163,
    "passover eve": -164,
    "passover night": -164,
    "shavuot": -113,
}
# Days of which everybody knows the year.
KNOWN: dict[str, date] = {"9 / 11": date(2001, 9, 11), "d day": date(1944, 6, 6), "ve day": date(1945, 5, 8),
                          "vj day": date(1945, 8, 15)}  # fmt: skip
# Attacks that go by their day alone, years later: "the September 11 attacks", "the 7 October attack on Israel".
SEPTEMBER_ATTACKS, OCTOBER_ATTACK = date(2001, 9, 11), date(2023, 10, 7)
ATTACK_DAYS: dict[tuple[str, str], date] = {
    (word, day): known
    for months, number, known in (
        (("september", "sept", "sep"), "11", SEPTEMBER_ATTACKS),
        (("october", "oct"), "7", OCTOBER_ATTACK),
    )
    for month in months
    for ordinal in (number, f"{number}th")
    for word, day in ((month, ordinal), (ordinal, month))
}
OPENERS = frozenset(name.partition(" ")[0] for name in (*FIXED, *MOVABLE, *JEWISH, *KNOWN)).union(
    first for first, _ in ATTACK_DAYS
)
LONGEST, FULL_YEAR = 4, 4
# Of one word a feast is a day only behind one of these: "at Christmas", and not "the Christmas truce".
BEFORE = frozenset("after before at on since until by around over of every".split())
BARE = frozenset(name for name in (*FIXED, *MOVABLE, *JEWISH) if " " not in name)
# What bears the name of a feast and is none.
AFTER_NO_FEAST = frozenset("agreement accord accords truce peace bombing bombings bombardment island islands rising "
                           "offensive uprising war wars massacre markets market speech message".split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast that a text names, and where its name ends."""

    name: str
    last: int

    @property
    def known(self) -> date | None:
        """The one day that is meant, where its year is known."""
        return date.fromisoformat(self.name) if self.name in ATTACKS else KNOWN.get(self.name)

    def year_at(self, units: Sequence[Unit]) -> int:
        """Return where its year would stand: right behind its name, or behind "in"."""
        return self.last + (self.last < len(units) and units[self.last].low == "in")

    def in_year(self, year: int) -> date:
        """Return its day in a year."""
        if self.name in FIXED:
            return date(year, *FIXED[self.name])
        if self.name in JEWISH:
            return new_year(year + FROM_CREATION) + timedelta(days=JEWISH[self.name])
        return easter(year) + timedelta(days=MOVABLE[self.name])


def feast_at(units: Sequence[Unit], *, at: int) -> Feast | None:
    """Return the feast that is named at `at`, or None."""
    if (named := _attack_day(units, at)) is not None:
        return named
    words = [unit.low for unit in units[at : at + LONGEST]]
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length]).replace("’", "'")
        if name in KNOWN or (units[at].capital and (name in FIXED or name in MOVABLE or name in JEWISH)):
            last = at + length
            following = units[last].low if last < len(units) else ""
            led = (
                name not in BARE
                or (at > 0 and units[at - 1].low in BEFORE)
                or (len(following) == FULL_YEAR and following.isdecimal())
            )
            return Feast(name, last) if led and following not in AFTER_NO_FEAST else None
    return None


def _attack_day(units: Sequence[Unit], at: int) -> Feast | None:
    """Return the day of an attack that goes by it: with "attacks" beside it, and no year."""
    step = at + 1 + (at + 1 < len(units) and units[at + 1].low == ".")  # "the Sept. 11 attacks"
    known = ATTACK_DAYS.get((units[at].low, units[step].low)) if step < len(units) else None
    if known is None:
        return None
    after = [unit.low for unit in units[step + 1 : step + 4]]
    lead = [unit.low for unit in units[max(0, at - 2) : at]]
    nouns = (*after[:2], *(lead[:1] if lead[1:] in (["of"], ["on"]) else ()))
    if after[:1] == [","] or any(low.isdecimal() and len(low) == FULL_YEAR for low in after):
        return None
    many = any(low in MANY_ATTACKS for low in nouns)
    one = any(low in ONE_ATTACK for low in nouns) and not THERE.isdisjoint(lows_of(units))
    return Feast(known.isoformat(), step + 1) if (one if known == OCTOBER_ATTACK else many) else None


MANY_ATTACKS = frozenset(("attacks", "terrorist attacks", "terror attacks"))
ONE_ATTACK = MANY_ATTACKS | frozenset("attack massacre assault onslaught atrocities atrocity pogrom raid".split())
# Who was attacked on 7 October 2023, and by whom: other reports may tell of other such days.
THERE = frozenset("israel hamas israeli israelis gaza palestinian palestinians".split())
ATTACKS = frozenset(day.isoformat() for day in (SEPTEMBER_ATTACKS, OCTOBER_ATTACK))


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches, by the Gregorian calendar.

    >>> easter(1916), easter(2025)
    (datetime.date(1916, 4, 23), datetime.date(2025, 4, 20))
    """
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


# A Jewish year begins in the autumn of the common year that is so many less; and the day before its first.
FROM_CREATION, BEFORE_ALL = 3761, -1373427
LONG_YEAR, SHORT_YEAR = 356, 382
PARTS_OF_DAY = 25920


def new_year(year: int) -> date:
    """Return the first of Tishri of a Jewish year, by the fixed calendar.

    >>> new_year(5734), new_year(5784)
    (datetime.date(1973, 9, 27), datetime.date(2023, 9, 16))
    """
    before, days, after = (_days_until(one) for one in (year - 1, year, year + 1))
    delay = 2 if after - days == LONG_YEAR else 1 if days - before == SHORT_YEAR else 0
    return date.fromordinal(BEFORE_ALL + days + delay)


def _days_until(year: int) -> int:
    """Return the days from the first Jewish year to one, by the mean moon, not on a day on which none may begin."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // PARTS_OF_DAY
    return days + ((3 * (days + 1)) % 7 < 3)  # noqa: PLR2004 - Sunday, Wednesday and Friday


def year_ago(units: Sequence[Unit], *, at: int, last: int, told: int | None) -> tuple[int, int] | None:
    """Return the year told by "fifty-two years ago, on the afternoon of Yom Kippur", and where the feast ends."""
    counted = any(unit.low == "ago" for unit in units[max(0, at - LONGEST_LEAD) : at])
    return (told, last) if counted and told is not None else None


LONGEST_LEAD = 8
