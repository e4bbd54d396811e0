"""The one reading of the clock that a call makes, and dates given as options."""

from datetime import UTC, date, datetime

from foedus.projects.dates import day_of, moment_asked

__all__ = ["day_of", "moment_asked", "now", "today"]


def now() -> datetime:
    """Return the moment of the call, in UTC: when something is recorded."""
    return datetime.now(UTC)


def today() -> date:
    """Return the day of the call: the caller's own or, where it is already tomorrow in UTC, that day.

    What is recorded is dated in UTC, and nothing that is on record already may lie beyond the day of knowledge.
    """
    moment = now()
    return max(moment.date(), moment.astimezone().date())
