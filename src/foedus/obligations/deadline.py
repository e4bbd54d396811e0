"""By which day something is owed, computed from what the text says and from the day on which the time starts."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from foedus.instruments import Obligation
from foedus.terms import EVER, Days, parse_days

SPAN = re.compile(r"(?P<number>\d{1,4}) (?P<unit>hour|day|week|month|year)s?", re.ASCII)
HOURS_A_DAY = 24
MONTHS_A_YEAR = 12
AT_ONCE = ("at once", "immediately", "without delay", "forthwith", "promptly", "without loss of time", "urgently")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day on which it is still in time, as a date or an interval, and how it was reached.

    `on` is empty where the text counts no days, or where the day from which they are counted is not known.
    """

    on: str = ""
    basis: str = ""


def deadline_of(obligation: Obligation, *, starts: Mapping[str, Days]) -> Deadline:
    """Return by which day the duty is to be done.

    `starts` holds the day from which time may run: `attack`, `request`, `determination`, `condition`, `signature`.
    A number of hours is counted in whole days, as law's day is a calendar day.

    >>> deadline_of(
    ...     Obligation(owes="consult", within="24 hours", counts_from="attack"),
    ...     starts={"attack": parse_days("2025-05-01")},
    ... ).on
    '2025-05-02'
    """
    if obligation.due_by:
        return Deadline(on=str(parse_days(obligation.due_by)), basis="the day that the text names")
    if not obligation.within:
        return Deadline(basis=_without_number(obligation.deadline))
    start = starts.get(obligation.counts_from, EVER)
    what = f"{obligation.within} from the {obligation.counts_from}"
    if start == EVER:
        return Deadline(basis=f"{what}, whose day is not on record")
    last = Days(days_after(start.first, span=obligation.within), days_after(start.last, span=obligation.within))
    return Deadline(on=str(last), basis=f"{what} of {start}")


def _without_number(text: str) -> str:
    if not text:
        return "not stated"
    if any(text.startswith(word) for word in AT_ONCE):
        return f"{text}, from the attack; no number of days is stated"
    return "the text counts no days"


def days_after(day: date, *, span: str) -> date:
    """Return the day that comes a span after another; a part of a day counts as a day.

    >>> days_after(date(2025, 1, 31), span="1 month").isoformat()
    '2025-02-28'

    Raises:
        ValueError: The span is none.
    """
    found = SPAN.fullmatch(span)
    if found is None:
        message = f'"{span}" is no span'
        raise ValueError(message)
    number, unit = int(found["number"]), found["unit"]
    try:
        if unit in ("month", "year"):
            return _months_after(day, number * (MONTHS_A_YEAR if unit == "year" else 1))
        days = {"hour": -(-number // HOURS_A_DAY), "day": number, "week": 7 * number}[unit]
        return day + timedelta(days=days)
    except (OverflowError, ValueError):
        return date.max


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
