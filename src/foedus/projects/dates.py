"""Days and moments as people give them: `2025-09-09`, `2025-09-10T14:00Z`; of a day of knowledge, its end."""

from datetime import date, datetime

from foedus.errors import UsageError
from foedus.terms import MOMENT_FORMS, end_of, parse_days, parse_moment

FORMS = "a date as 2025-09-09"


def moment_asked(text: str | None, *, option: str) -> datetime | None:
    """Return the moment that an option names, of a day its end in UTC, or None where it is not given.

    Raises:
        UsageError: The text is no whole date and no moment.
    """
    if text is None:
        return None
    if "T" not in text:
        day = day_of(text, option=option, want=MOMENT_FORMS)
        return end_of(day) if day else None
    try:
        return parse_moment(text)
    except ValueError as error:
        raise _wrong(f"{error}.", option, MOMENT_FORMS) from error


def day_of(text: str | None, *, option: str, want: str = FORMS) -> date | None:
    """Return the day that an option names, or None where it is not given.

    Raises:
        UsageError: The text is no whole date.
    """
    if text is None:
        return None
    try:
        days = parse_days(text)
    except ValueError as error:
        raise _wrong(f"{error}.", option, want) from error
    if not days.known:
        raise _wrong(f'"{text}" is no single day.', option, want)
    return days.first


def _wrong(message: str, option: str, want: str) -> UsageError:
    return UsageError(
        message, code="cli/wrong-date", at=option, want=want, mend="write year, month and day in this order"
    )
