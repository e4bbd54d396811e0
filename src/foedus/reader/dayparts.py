"""The parts of a date as words and figures: a day's number, a year, "of that month", the day in "9.10.1973"."""

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from foedus.reader.eras import century_days, decade_days
from foedus.reader.moment import Moment
from foedus.reader.relativedays import day_in_words
from foedus.reader.speechwords import DETERMINERS, PRONOUNS
from foedus.reader.unit import Unit
from foedus.terms import Days

MONTHS = ("january february march april may june july august september october november december").split()
MONTH_NUMBER = (
    {name: number for number, name in enumerate(MONTHS, start=1)}
    | {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
    | {"sept": 9}
)
AFTER_DAY = frozenset("and when in at by but after before as with from near that which".split())
# What bears a number in its name: "the 9th Division", "the 38th Parallel".
NUMBERED_THINGS = tuple(
    "army division brigade fleet corps regiment battalion infantry armoured armored parallel street congress floor "
    "anniversary meeting region district airborne squadron wing century round session".split()
)
YEARS = range(1800, 2101)
SHORT_YEAR = 2
# A year of old, which other numbers look like; it is read only after one of these words.
OLD_YEARS = range(1000, 1800)
BEFORE_OLD = frozenset("in of since until by year late early anno".split()) | set(MONTH_NUMBER)


def ends_day(unit: Unit) -> bool:
    """Whether a unit may follow a day told by its number alone: "on the eighteenth the Navy"; "floor" may not."""
    named = unit.capital and not unit.low.endswith(NUMBERED_THINGS)
    # "On the 9th jets hit Gori", "on the 13th artillery opened up": who or what did it opens the clause.
    armed = bool(unit.roles & {"weapon", "force"}) or (
        unit.low.endswith("s") and bool(unit.roles & {"object", "persons"})
    )
    named = named or (armed and not unit.capital and not unit.low.endswith(NUMBERED_THINGS))
    return not unit.low.isalpha() or unit.low in AFTER_DAY | DETERMINERS | PRONOUNS or named


def ordinal_day(units: Sequence[Unit], *, at: int) -> tuple[int | None, int]:
    """Return the day of "the nineteenth", "the 19th", and where it ends; a name, "the Sixth Fleet", is none."""
    if units[at].capital:
        return None, at
    if units[at].low[-2:] in {"st", "nd", "rd", "th"} and units[at].low[:1].isdigit():
        return day_number(units, at=at), at + 1
    return day_in_words(units, at=at)


def of_part(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a day at `at` is that of a part of it, whatever follows: "the morning of the 8th"."""
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    return lead[1:] == ["of", "the"] and lead[0] in {"morning", "night", "evening", "afternoon", "dawn", "hours"}


def worded_day(units: Sequence[Unit], *, at: int) -> tuple[int, int] | None:
    """Return the day of "June the 7th", "June seventh" that stands at `at`, and where it ends; or None."""
    step = at + (at < len(units) and units[at].low == "the")
    day, last = ordinal_day(units, at=step) if step < len(units) else (None, at)
    if day is None or (units[step].low[:1].isdigit() and step == at):
        return None
    return (day, last) if last >= len(units) or ends_day(units[last]) else None


def with_next(units: Sequence[Unit], *, one: Moment) -> Moment:
    """Return a day told by its number with a second one: "on the tenth and the eleventh"."""
    step = one.last
    if step + 1 >= len(units) or units[step].low not in {"and", "to", "–"} or one.days is None:
        return one
    step += 1 + (units[step + 1].low == "the")
    day, last = day_in_words(units, at=step)
    if day is None and step < len(units) and units[step].low[-2:] in {"st", "nd", "rd", "th"}:
        day, last = day_number(units, at=step), step + 1
    end = make(one.days.first.year, month=one.days.first.month, day=day) if day is not None else None
    ended = last >= len(units) or ends_day(units[last])
    return replace(one, last=last, days=Days(one.days.first, end)) if end and ended and end > one.days.first else one


def era(units: Sequence[Unit], *, at: int) -> Moment | None:
    """Read `the 1970s`, `the 16th century`."""
    decade = decade_days(units, at=at)
    if decade is not None:
        return Moment(at, at + 2, decade, "range")
    century = century_days(units, at=at)
    return Moment(at, century[1], century[0], "range") if century is not None else None


def dotted(units: Sequence[Unit], *, at: int) -> Moment | None:
    """Read `9.10.1973`, the day before the month."""
    day, _, month = units[at].low.partition(".")
    if not (day.isdecimal() and month.isdecimal()) or at + 2 >= len(units) or units[at + 1].low != ".":
        return None
    year = year_number(units, at=at + 2)
    found = make(year, month=int(month), day=int(day)) if year is not None else None
    return Moment(at, at + 3, Days(found, found), "date") if found is not None else None


def last_word(units: Sequence[Unit], *, at: int) -> str:
    """Return the last word of a unit: "in" of "came in", "on" of "fired on"."""
    return units[at].low.rpartition(" ")[2]


def that_month(units: Sequence[Unit], *, at: int) -> int:
    """Return how many units "of that month", "of the same month", "of that September" has here, or 0."""
    words = [unit.low for unit in units[at : at + 4]]
    if words[:3] in (["of", "that", "month"], ["of", "the", "month"]):
        return 3
    if words == ["of", "the", "same", "month"]:
        return 4
    return 3 if words[:2] == ["of", "that"] and len(words) > 2 and words[2] in MONTH_NUMBER else 0  # noqa: PLR2004


def day_number(units: Sequence[Unit], *, at: int) -> int | None:
    """Return the day of a month that a number may be, or None."""
    if at >= len(units):
        return None
    digits = units[at].low.rstrip("stndrh")
    return int(digits) if len(digits) <= 2 and digits.isdecimal() and 1 <= int(digits) <= 31 else None  # noqa: PLR2004


def year_number(units: Sequence[Unit], *, at: int) -> int | None:
    """Return the year that a number is, as far as its neighbours allow, or None."""
    if at >= len(units) or len(units[at].low) != 4 or not units[at].low.isdecimal() or not units[at].low.isascii():  # noqa: PLR2004
        return None
    year = int(units[at].low)
    before = last_word(units, at=at - 1) if at else ""
    return year if year in YEARS or (year in OLD_YEARS and before in BEFORE_OLD) else None


def short_year(units: Sequence[Unit], *, at: int, latest: int) -> int | None:
    """Return the year of "'68", the last such year up to `latest`, or None."""
    mark = units[at].low if at + 1 < len(units) else ""
    digits = units[at + 1].low if mark in {"'", "’", "‘"} else ""
    if (
        len(digits) != SHORT_YEAR
        or not (digits.isdecimal() and digits.isascii())
        or units[at + 1].start != units[at].end
    ):
        return None
    year = latest - latest % 100 + int(digits)
    return year if year <= latest else year - 100


def month_days(year: int, *, month: int) -> Days:
    """Return the days of a month."""
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def make(year: int, *, month: int, day: int) -> date | None:
    """Return a date, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
