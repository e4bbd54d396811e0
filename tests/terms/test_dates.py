"""Days not fully known, and stretches of law."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given

from foedus.terms import EVER, Days, Period, Status, day_after, parse_days
from tests.strategies import day_texts, days, periods

SOON = date(2025, 9, 12)
EARLY = date(2025, 9, 1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-09-09", "2025-09-09", "2025-09-09"),
        ("2025-06", "2025-06-01", "2025-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("1879-10-07~1879-10-21", "1879-10-07", "1879-10-21"),
        ("2010-12-10..2012", "2010-12-10", "2012-12-31"),
        ("2025-06..2025", "2025-06-01", "2025-12-31"),
        (" 2025-09-09 ", "2025-09-09", "2025-09-09"),
        ("0001", "0001-01-01", "0001-12-31"),
    ],
)
def test_a_date_leaves_days_possible(text: str, first: str, last: str) -> None:
    """In June is one of thirty days."""
    assert Days(date.fromisoformat(first), date.fromisoformat(last)) == parse_days(text)


NO_DATE = (
    "{text!r} is no date; want 2025-09-09, 2025-09, 2025, 2025-09-01..2025-09-30, "
    "or 2025-09-01~ for that day or any later one"
)
NO_DAY = "{text!r} names a day that no calendar has"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", NO_DATE),
        ("9 September 2025", NO_DATE),
        ("09/09/2025", NO_DATE),
        ("2025-9-9", NO_DATE),
        ("2025-09-09T12:00", NO_DATE),
        ("2025-09-09..", NO_DATE),
        ("25", NO_DATE),
        ("2025-09-09\n2025", NO_DATE),
        ("٢٠٢٥-09-09", NO_DATE),
        ("2025-02-29", NO_DAY),
        ("2025-13", NO_DAY),
        ("2025-00-01", NO_DAY),
        ("0000", NO_DAY),
        ("2025..2025-09-31", NO_DAY),
        ("2025-09..2025-08", "{text!r} ends before it begins"),
    ],
)
def test_what_is_no_date_is_told(text: str, problem: str) -> None:
    """A date that could be read in two ways, or in none, is not guessed."""
    with pytest.raises(ValueError, match=r"date|calendar|begins") as caught:
        parse_days(text)

    assert problem.format(text=text).replace("'", '"').replace("\\n", "\n") == str(caught.value)


@given(days())
@example(EVER)
@example(parse_days("2025"))
@example(parse_days("0999-03"))
def test_days_are_written_so_that_they_read_back(possible: Days) -> None:
    """No day is gained or lost between two files."""
    assert possible == parse_days(str(possible))


@pytest.mark.parametrize("text", ["2025-09-09", "2025-06", "2025", "0999", "2025-06-01..2025-06-29"])
def test_days_are_written_in_the_shortest_form(text: str) -> None:
    """The thirty days of June are June."""
    assert text == str(parse_days(text))


@given(day_texts())
def test_every_spelling_of_an_interval_is_read(text: str) -> None:
    """Historians write a tilde, coders two dots."""
    assume("~" in text or ".." in text)

    assert parse_days(text.replace("~", "..")) == parse_days(text.replace("..", "~"))


def test_a_day_alone_is_known() -> None:
    """One possible day is a known day, and two are not."""
    assert (True, False) == (parse_days("2025-09-09").known, parse_days("2025-09-09..2025-09-10").known)
    assert EVER.last == Days.last_of_all()


@given(days(first=EARLY, last=SOON), days(first=EARLY, last=SOON))
def test_two_statements_leave_the_days_that_both_leave(one: Days, other: Days) -> None:
    """What is possible under both is neither more nor less, whoever spoke first."""
    both = one.meet(other)
    expected = [
        day
        for number in range((SOON - EARLY).days + 1)
        if is_in(day := EARLY + timedelta(number), one) and is_in(day, other)
    ]

    assert expected == [day for day in expected if both and is_in(day, both)]
    assert (Days(expected[0], expected[-1]) if expected else None) == both == other.meet(one)


def is_in(day: date, possible: Days) -> bool:
    """Say whether a day is among those possible."""
    return possible.first <= day <= possible.last


@given(days())
def test_to_hear_it_twice_or_to_hear_nothing_changes_no_days(possible: Days) -> None:
    """Repetition adds no knowledge, and neither does "at some time"."""
    assert possible == possible.meet(possible) == possible.meet(EVER)


@pytest.mark.parametrize(
    ("start", "end", "on", "expected"),
    [
        ("2000", None, "1999-12-31", "not_met"),
        ("2000-01-01", None, "2000-01-01", "met"),
        ("2000", None, "2000-06-01", "unknown"),
        ("2000", None, "2001-01-01", "met"),
        ("2000-01-01", "2010-01-01", "2009-12-31", "met"),
        ("2000-01-01", "2010-01-01", "2010-01-01", "not_met"),
        ("2000-01-01", "2010", "2010-06-01", "unknown"),
        ("2000-01-01", "2010-01-01", "2009-12-31..2010-01-01", "unknown"),
        ("2000-01-01", "2010-01-01", "1999..2001", "unknown"),
        (None, None, "2025-09-09", "unknown"),
        (None, "2010-01-01", "2009-12-31", "unknown"),
        (None, "2010-01-01", "2010-01-01", "not_met"),
    ],
)
def test_law_runs_from_its_first_day_to_the_day_before_its_end(
    start: str | None, end: str | None, on: str, expected: Status
) -> None:
    """Periods are half-open, and a date of law that is not known leaves its days unknown."""
    period = Period(start=parse_days(start) if start else None, end=parse_days(end) if end else None)

    assert expected == period.status_on(parse_days(on))


def all_days(possible: Days) -> list[date]:
    """Return each day that is possible."""
    return [possible.first + timedelta(number) for number in range((possible.last - possible.first).days + 1)]


@given(periods(first=EARLY, last=SOON), days(first=EARLY, last=SOON))
def test_a_period_is_decided_where_every_reading_of_its_dates_agrees(period: Period, on: Days) -> None:
    """In force is what holds on every day possible under every date of law possible."""
    starts = all_days(period.start) if period.start else [date.min, date.max]
    ends = all_days(period.end) if period.end else [date.max]
    assume(not (period.start and period.end) or period.start.first < period.end.last)
    holds = {start <= day < end for start in starts for end in ends for day in all_days(on)}
    decided: Status = "met" if holds == {True} else "not_met" if holds == {False} else "unknown"

    assert decided == period.status_on(on)


@given(periods(), days(), days())
def test_a_better_known_day_never_turns_an_answer_round(period: Period, on: Days, more: Days) -> None:
    """Whether the law ran in June tells whether it ran on the ninth, unless June left it open."""
    better = on.meet(more)

    assert better is None or period.status_on(on) in ("unknown", period.status_on(better))


def test_the_day_after_is_the_next_on_the_calendar() -> None:
    """After the last of February comes the first of March, but for leap years."""
    assert (date(2025, 3, 1), date(2024, 2, 29)) == (day_after(date(2025, 2, 28)), day_after(date(2024, 2, 28)))


def test_an_end_may_be_open() -> None:
    """A contested end has a first day and no last one; it reads back the same."""
    days = parse_days("1989-06-10~")

    assert (date(1989, 6, 10), date.max) == (days.first, days.last)
    assert "1989-06-10~" == str(days)
