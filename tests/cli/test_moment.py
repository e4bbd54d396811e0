"""Dates and moments given as options."""

from datetime import UTC, date, datetime

import pytest

from foedus.cli.moment import day_of, moment_asked, today
from foedus.terms import end_of
from tests.builders import told

WANT = "a day as 2025-09-10, which means its end (UTC), or a moment as 2025-09-10T14:00Z"


def test_a_day_of_knowledge_is_its_end_and_a_moment_itself() -> None:
    """Both in UTC; nothing given is nothing asked."""
    assert end_of(date(2025, 9, 10)) == moment_asked("2025-09-10", option="--as-of")
    assert datetime(2025, 9, 10, 14, tzinfo=UTC) == moment_asked("2025-09-10T17:00+03:00", option="--as-of")
    assert None is moment_asked(None, option="--as-of")
    assert None is day_of(None, option="--on")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2025-09", '"2025-09" is no single day.'),
        ("2025-09-10T14", f'"2025-09-10T14" is no moment; want {WANT}.'),
        ("2025-09-10T24:30Z", '"2025-09-10T24:30Z" names a moment that no calendar has.'),
    ],
)
def test_what_is_no_moment_is_told(text: str, message: str) -> None:
    """With both forms that are read."""
    assert (
        f"UsageError [cli/wrong-date]: {message}\n  at    --as-of\n  want  {WANT}\n"
        "  mend  write year, month and day in this order"
    ) == told(lambda: moment_asked(text, option="--as-of"))


def test_today_lies_behind_nothing_that_is_on_record() -> None:
    """Where it is already tomorrow in UTC, it is tomorrow."""
    assert today() >= datetime.now(UTC).date()
