"""Partial dates and periods: a day that is not fully known is the interval of days still possible."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from foedus.terms.statuses import Status

PART = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
DAYS = re.compile(rf"(?P<first>{PART})(?:(?:~|\.\.)(?P<last>{PART})|(?P<open>~))?", re.ASCII)
FORMS = "2025-09-09, 2025-09, 2025, 2025-09-01..2025-09-30, or 2025-09-01~ for that day or any later one"


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """The days still possible, from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def known(self) -> bool:
        """Whether one day alone is possible."""
        return self.first == self.last

    @staticmethod
    def last_of_all() -> date:
        """Return the last day that a calendar has."""
        return date.max

    def meet(self, other: "Days") -> "Days | None":
        """Return the days possible under both, or None where there is none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None

    def __str__(self) -> str:
        """Return the shortest form that reads back the same."""
        if self.known:
            return self.first.isoformat()
        day = self.first.isoformat()
        if self.last == date.max and self.first != date.min:
            return f"{day}~"
        for text in (day[: len("2025")], day[: len("2025-09")]):
            if parse_days(text) == self:
                return text
        return f"{self.first.isoformat()}..{self.last.isoformat()}"


EVER = Days(date.min, date.max)


@lru_cache(maxsize=4096)
def parse_days(text: str) -> Days:
    """Return the days that `text` leaves possible; `2025-06` is the thirty days of June.

    Raises:
        ValueError: The text is no date, or its last day comes before its first.
    """
    match = DAYS.fullmatch(text.strip())
    if match is None:
        message = f'"{text}" is no date; want {FORMS}'
        raise ValueError(message)
    try:
        first = _bounds(match["first"])
        last = _bounds(match["last"]) if match["last"] else first
        last = (date.max, date.max) if match["open"] else last
    except ValueError as error:
        message = f'"{text}" names a day that no calendar has'
        raise ValueError(message) from error
    if last[1] < first[0]:
        message = f'"{text}" ends before it begins'
        raise ValueError(message)
    return Days(first[0], last[1])


def _bounds(text: str) -> tuple[date, date]:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:  # noqa: PLR2004 - year, month, day
        day = date(*parts)
        return day, day
    if len(parts) == 2:  # noqa: PLR2004 - year, month
        return date(parts[0], parts[1], 1), date(parts[0], parts[1], calendar.monthrange(parts[0], parts[1])[1])
    return date(parts[0], 1, 1), date(parts[0], 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A half-open stretch of law, each edge known to a day, to an interval, or not at all.

    `start` None: the day is not known. `end` None: no end is known.
    """

    start: Days | None
    end: Days | None = None

    def status_on(self, on: Days) -> Status:
        """Say whether the period runs on the day `on`: met on all days possible, not met on none, else unknown."""
        if self.end is not None and on.first >= self.end.last:
            return "not_met"
        if self.start is not None and on.last < self.start.first:
            return "not_met"
        begun = self.start is not None and on.first >= self.start.last
        running = self.end is None or on.last < self.end.first
        return "met" if begun and running else "unknown"


def day_after(day: date) -> date:
    """Return the next calendar day."""
    return day + timedelta(days=1)
