"""Seasons, decades and centuries, and periods counted from a day told before: "that winter", "the following year"."""

from collections.abc import Sequence
from datetime import date, timedelta

from foedus.reader.relativedays import SEASONS, day_in_words
from foedus.reader.unit import Unit
from foedus.terms import Days

FULL_YEAR, SHORT_YEAR = 4, 2
LATEST_CENTURY = 21
DECADE, CENTURY = 10, 100
LEADING = frozenset("in of during since by for early late mid last".split())


def season_days(name: str, *, year: int) -> Days:
    """Return the days of the season that begins in a year, as seasons go in the north.

    >>> str(season_days("winter", year=1973))
    '1973-12-01..1974-02-28'
    """
    begin = date(year, SEASONS[name], 1)
    years, month = divmod(begin.month + 2, 12)
    return Days(begin, date(year + years, month + 1, 1) - timedelta(days=1))


def season_with_year(units: Sequence[Unit], *, at: int) -> tuple[Days, int] | None:
    """Return the days of "spring 1974", "the winter of 1973-74", and where the expression ends; or None."""
    step = at + 1
    if step < len(units) and units[step].low == "of":
        step += 1
    if step >= len(units) or len(units[step].low) != FULL_YEAR or not units[step].low.isdecimal():
        return None
    year, last = int(units[step].low), step + 1
    if not date.min.year < year < date.max.year - 1:
        return None
    if last < len(units) and units[last].glued and units[last].low.isdecimal():
        last += len(units[last].low) in {FULL_YEAR, SHORT_YEAR}
    return season_days(units[at].low, year=year), last


def bare_season(units: Sequence[Unit], *, at: int, base: date) -> Days | None:
    """Return the days of "in the spring", the last that had begun by `base`; None where the word is no season."""
    lead = [unit.low for unit in units[max(0, at - 2) : at]]
    if lead[-1:] != ["the"] or lead[0] not in LEADING or units[at].glued:
        return None
    following = units[at + 1].low if at + 1 < len(units) else ""
    if following == "of" or following.isalpha() != (following in AFTER_SEASON) or units[at].capital:
        return None
    days = season_days(units[at].low, year=base.year)
    return days if days.first <= base else season_days(units[at].low, year=base.year - 1)


AFTER_SEASON = frozenset("and when in at by but after before as with from that which the a an it they he she".split())


def decade_days(units: Sequence[Unit], *, at: int) -> Days | None:
    """Return the ten years of "the 1970s", or None."""
    low = units[at].low
    following = units[at + 1] if at + 1 < len(units) else None
    if len(low) != FULL_YEAR or not low.isdecimal() or int(low) % DECADE or following is None:
        return None
    if following.low != "s" or following.start != units[at].end:
        return None
    return Days(date(int(low), 1, 1), date(int(low) + DECADE - 1, 12, 31)) if int(low) else None


def century_days(units: Sequence[Unit], *, at: int) -> tuple[Days, int] | None:
    """Return the hundred years of "the sixteenth century", "the 16th century", and where it ends; or None."""
    number, last = day_in_words(units, at=at)
    if number is None and units[at].low[-2:] in {"st", "nd", "rd", "th"} and units[at].low[:-2].isdecimal():
        number, last = int(units[at].low[:-2]), at + 1
    if number is None or not 0 < number <= LATEST_CENTURY or last >= len(units):
        return None
    if units[last].low != "century" or units[last].glued or not (at and units[at - 1].low == "the"):
        return None
    begin = (number - 1) * CENTURY + 1
    return Days(date(begin, 1, 1), date(begin + CENTURY - 1, 12, 31)), last + 1


_SAME = ("that", "the same", "that same")
_NEXT = ("the following", "the next")
_BEFORE = ("the previous", "the preceding")
_PERIODS = ("year", "month", "week", *SEASONS)
# Periods counted from the day, month or year told before: which of them, and of which kind.
COUNTED: dict[str, tuple[str, str]] = {
    **{f"{word} {period}": ("same", period) for word in _SAME for period in _PERIODS},
    **{f"{word} {period}": ("next", period) for word in _NEXT for period in _PERIODS},
    **{f"{word} {period}": ("last", period) for word in _BEFORE for period in _PERIODS},
    **{f"the {period} after": ("next", period) for period in ("year", "month", "week")},
    **{f"the {period} before": ("last", period) for period in ("year", "month", "week")},
    **{f"{word} {which} {period}": (word, period)
       for word in ("later", "earlier") for which in (*_SAME, "in the") for period in ("year", "month", "week")},
}  # fmt: skip
# So long after or before the day told that no day can be counted.
VAGUE = frozenset(
    f"{lead}{period} {word}"
    for lead in ("", "a few ", "several ", "some ", "many ")
    for period in ("days", "weeks", "months", "years", "decades")
    for word in ("later", "afterwards", "earlier")
) | {"within days", "within weeks", "within months"}


def counted_days(phrase: str, *, anchor: Days) -> Days:
    """Return the days of a phrase of `COUNTED` from those told before.

    >>> str(counted_days("the following year", anchor=Days(date(1973, 11, 3), date(1973, 11, 3))))
    '1974'
    """
    which, period = COUNTED[phrase]
    if period in SEASONS:
        return _season_from(period, which, anchor.first)
    own = _period(period, anchor.first)
    if which == "next":
        return _period(period, own.last + timedelta(days=1))
    if which == "last":
        return _period(period, own.first - timedelta(days=1))
    if which == "later":
        return Days(anchor.first, max(own.last, anchor.last))
    return Days(own.first, anchor.last) if which == "earlier" else own


def _period(name: str, day: date) -> Days:
    """Return the week, month or year in which a day lies."""
    if name == "week":
        monday = day - timedelta(days=day.weekday())
        return Days(monday, monday + timedelta(days=6))
    if name == "year":
        return Days(date(day.year, 1, 1), date(day.year, 12, 31))
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return Days(day.replace(day=1), following - timedelta(days=1))


def _season_from(name: str, which: str, day: date) -> Days:
    found = [season_days(name, year=year) for year in range(day.year - 2, day.year + 3)]
    if which == "next":
        return next(days for days in found if days.first > day)
    if which == "last":
        return [days for days in found if days.last < day][-1]
    held = next((days for days in found if days.first <= day <= days.last), None)
    return held or season_days(name, year=day.year)
