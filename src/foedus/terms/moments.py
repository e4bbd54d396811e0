"""Moments of knowledge: what was known by then; a day means its end, UTC."""

import re
from datetime import UTC, date, datetime, time
from functools import lru_cache

from foedus.terms.dates import parse_days

MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)
MOMENT_FORMS = "a day as 2025-09-10, which means its end (UTC), or a moment as 2025-09-10T14:00Z"
END = time(23, 59, 59, 999_999, UTC)


def end_of(day: date) -> datetime:
    """Return the last moment of a day, UTC.

    >>> end_of(date(2025, 9, 10)).isoformat()
    '2025-09-10T23:59:59.999999+00:00'
    """
    return datetime.combine(day, END)


def moment_of(when: date | datetime | None) -> datetime | None:
    """Return the moment that is meant: the end of a day, or the moment itself; without a zone it is UTC."""
    if when is None:
        return None
    if isinstance(when, datetime):
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    return end_of(when)


def parse_moment(text: str) -> datetime:
    """Return the moment that `text` names: of a day, a month or a year the end.

    >>> parse_moment("2025-09-10T16:00+02:00") == parse_moment("2025-09-10T14:00Z")
    True
    >>> parse_moment("2025-09-10") == end_of(date(2025, 9, 10))
    True

    Raises:
        ValueError: The text is no day and no moment, or no calendar has it.
    """
    whole = text.strip()
    if "T" not in whole:
        return end_of(parse_days(whole).last)
    if not MOMENT.fullmatch(whole):
        message = f'"{text}" is no moment; want {MOMENT_FORMS}'
        raise ValueError(message)
    try:
        found = moment_of(datetime.fromisoformat(whole))
    except (ValueError, OverflowError) as error:
        message = f'"{text}" names a moment that no calendar has'
        raise ValueError(message) from error
    return found or end_of(date.max)


def moment_text(moment: datetime | None) -> str:
    """Return the shortest form that reads back the same: the day, where its end is meant; empty for None.

    >>> moment_text(end_of(date(2025, 9, 10))), moment_text(datetime(2025, 9, 10, 14, tzinfo=UTC))
    ('2025-09-10', '2025-09-10T14:00Z')
    """
    if moment is None:
        return ""
    if moment.timetz() == END:
        return moment.date().isoformat()
    exact = "auto" if moment.second or moment.microsecond else "minutes"
    return moment.astimezone(UTC).isoformat(timespec=exact).replace("+00:00", "Z")


@lru_cache(maxsize=65_536)
def known_from(text: str) -> datetime | None:
    """Return the moment from which something dated `text` is known, or None where it has always been.

    A day counts from its end, as it does in `as_of`; of a partial date the first day counts.

    Raises:
        ValueError: The text is no date and no moment.
    """
    if not text:
        return None
    if "T" in text:
        return parse_moment(text)
    return end_of(parse_days(text).first)
