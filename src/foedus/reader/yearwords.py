"""Which year a month, a day or a season is of, by the words beside it: "of last year", "that July"."""

from collections.abc import Sequence
from datetime import date, timedelta

from foedus.reader.dayparts import month_days, short_year, year_number
from foedus.reader.unit import Unit
from foedus.terms import Days

SAME = frozenset(("that", "same"))
NEXT = frozenset(("following", "next", "ensuing"))
BEFORE = frozenset(("previous", "preceding"))
# What a year said by a word is, counted from that of publication, or from the year told of.
OF_REPORT = {("last", "year"): -1, ("this", "year"): 0, ("the", "current", "year"): 0}
OF_STORY = {
    ("that", "year"): 0,
    ("the", "same", "year"): 0,
    ("that", "same", "year"): 0,
    ("the", "previous", "year"): -1,
    ("the", "preceding", "year"): -1,
    ("the", "year", "before"): -1,
    ("the", "following", "year"): 1,
    ("the", "next", "year"): 1,
    ("the", "year", "after"): 1,
    ("the", "ensuing", "year"): 1,
}
WEEKS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
HALVES = {"first": (1, 6), "second": (7, 12), "latter": (7, 12)}
QUARTERS = {"first": (1, 3), "second": (4, 6), "third": (7, 9), "fourth": (10, 12), "last": (10, 12), "final": (10, 12)}


def year_after(units: Sequence[Unit], *, at: int, told: int | None, published: date | None) -> tuple[int, int] | None:
    """Return the year that stands at `at`, and where it ends: "1967", "of 1967", "of last year", "that year"; or None.

    A year counted from the one told of stands behind "of" or right behind: "in June of that year", "in April the
    following year".
    """
    of = at < len(units) and units[at].low == "of"
    step = at + of
    year = year_number(units, at=step)
    if year is not None:
        return year, step + 1
    short = short_year(units, at=step, latest=published.year) if published is not None and step < len(units) else None
    if short is not None:
        return short, step + 2  # "on 5 June '67"
    words = tuple(unit.low for unit in units[step : step + 3])
    for length in (2, 3):
        if published is not None and words[:length] in OF_REPORT:
            return published.year + OF_REPORT[words[:length]], step + length
        pointed = of or (words[:1] == ("the",) and words[1:2] != ("same",))
        if pointed and told is not None and words[:length] in OF_STORY:
            return told + OF_STORY[words[:length]], step + length
    return None


def pointed_month(
    units: Sequence[Unit], *, at: int, month: int, told: tuple[Days | None, int | None], base: date | None
) -> Days | None:
    """Return the month at `at` by the word before it: "that July", "the following March", "last November"; or None."""
    lead = units[at - 1].low if at else ""
    anchor, year = told
    if year is not None and (anchor is None or anchor.first.year != year):
        anchor = Days(date(year, 1, 1), date(year, 12, 31))
    year = anchor.first.year if anchor is not None else year
    if lead in SAME and year is not None:
        return month_days(year, month=month)
    if lead in NEXT and anchor is not None:
        return month_days(anchor.last.year + (month <= anchor.last.month), month=month)
    if lead in BEFORE and anchor is not None:
        return month_days(anchor.first.year - (month >= anchor.first.month), month=month)
    if lead == "this" and base is not None and month <= base.month:
        return month_days(base.year, month=month)
    if lead == "last" and base is not None:
        return month_days(base.year - (month >= base.month), month=month)
    return None


def week_of_month(units: Sequence[Unit], *, at: int, days: Days) -> Days:
    """Return the days of "the first week of June", "the last days of May", or the month itself; it stands at `at`."""
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    which = WEEKS.get(lead[0]) if len(lead) > 2 and lead[1:] == ["week", "of"] else None  # noqa: PLR2004 - three words
    if which is None:
        return days
    first = days.last - timedelta(days=6) if which < 0 else days.first + timedelta(days=7 * which)
    return Days(first, first + timedelta(days=6))


def part_of_year(units: Sequence[Unit], *, at: int, year: int) -> Days:
    """Return the days of "the second half of 2019", "the first quarter of", or the whole year; it stands at `at`."""
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    parts = {"half": HALVES, "quarter": QUARTERS}.get(lead[1], {}) if len(lead) > 2 and lead[2] == "of" else {}  # noqa: PLR2004
    months = parts.get(lead[0]) if parts else None
    if months is None:
        return Days(date(year, 1, 1), date(year, 12, 31))
    return Days(date(year, months[0], 1), month_days(year, month=months[1]).last)
