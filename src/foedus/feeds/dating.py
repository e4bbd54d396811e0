"""Days as data sets write them, widened by what they say of their precision."""

import re
from calendar import monthrange
from datetime import date, timedelta

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?", re.ASCII)
_PLAIN = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_WORDS = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})", re.ASCII)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NUMBER = re.compile(r"-?\d{1,9}(?:\.0*)?", re.ASCII)


def read_day(text: str) -> date | None:
    """Return the day that `2013-01-03`, `2013-01-03 00:00:00`, `20130103` or `3 January 2013` writes, or None.

    >>> read_day("03 January 2013"), read_day("1/3/2013")
    (datetime.date(2013, 1, 3), None)
    """
    if found := _ISO.fullmatch(text) or _PLAIN.fullmatch(text):
        return make_day(int(found[1]), month=int(found[2]), day=int(found[3]))
    if (found := _WORDS.fullmatch(text)) and found[2][:3].lower() in _MONTHS:
        return make_day(int(found[3]), month=_MONTHS.index(found[2][:3].lower()) + 1, day=int(found[1]))
    return None


def make_day(year: int, *, month: int, day: int) -> date | None:
    """Return the day, or None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_number(text: str) -> int | None:
    """Return a whole number, also where it is written `9.0`; None for anything else."""
    return int(text.partition(".")[0]) if _NUMBER.fullmatch(text) else None


def days_of(year: str, *, month: str, day: str) -> tuple[date, date] | None:
    """Return the days that parts of a date leave possible; a missing month or day (empty, 0, below 0) leaves all.

    None where there is no year or no such day.

    >>> days_of("1914", month="7", day="-9")
    (datetime.date(1914, 7, 1), datetime.date(1914, 7, 31))
    """
    parts = [read_number(text) for text in (year, month, day)]
    years, months, days = (part if part and part > 0 else None for part in parts)
    if years is None or years > date.max.year:
        return None
    if months is None:
        return date(years, 1, 1), date(years, 12, 31)
    if months > 12:  # noqa: PLR2004 - months of a year
        return None
    if days is None:
        return date(years, months, 1), date(years, months, monthrange(years, months)[1])
    one = make_day(years, month=months, day=days)
    return (one, one) if one else None


def widen(first: date, *, last: date, days: int) -> tuple[date, date]:
    """Return the interval with so many days more at either end, within the calendar."""
    more = timedelta(days=days)
    low = first - more if first - date.min > more else date.min
    high = last + more if date.max - last > more else date.max
    return low, high
