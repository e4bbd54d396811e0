"""The one reading of the clock that a call makes, and dates given as options."""

from datetime import date

from foedus.errors import UsageError
from foedus.terms import parse_days

FORMS = "a date as 2025-09-09"


def today() -> date:
    """Return the day of the call, in the time zone of the one who asks."""
    return date.today()  # noqa: DTZ011 - the caller's own day is meant


def day_of(text: str | None, *, option: str) -> date | None:
    """Return the day that an option names, or None where it is not given.

    Raises:
        UsageError: The text is no whole date.
    """
    if text is None:
        return None
    try:
        days = parse_days(text)
    except ValueError as error:
        raise _wrong(f"{error}.", option) from error
    if not days.known:
        raise _wrong(f'"{text}" is no single day.', option)
    return days.first


def _wrong(message: str, option: str) -> UsageError:
    return UsageError(
        message, code="cli/wrong-date", at=option, want=FORMS, mend="write year, month and day in this order"
    )
