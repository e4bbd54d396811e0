"""Expressions of time: what days they leave possible, and which are refused."""

from datetime import date

import pytest

from foedus.reader import Lexicon
from foedus.reader.dates import Calendar
from foedus.terms import Days, parse_days

PUBLISHED = date(2025, 11, 12)  # a Wednesday
READ = (
    ("between November 2023 and December 2024", "2023-11..2024-12"),
    ("between 1984 and 1988", "1984..1988"),
    ("from June 1940 to November 1942", "1940-06..1942-11"),
    ("31 March to 1 April 2025", "2025-03-31..2025-04-01"),
    ("on the 9th", "2025-11-09"),
    ("on the 19th, when", "2025-10-19"),
    ("on 9 September 2025", "2025-09-09"),
    ("on September 9, 2025", "2025-09-09"),
    ("on Sept. 9", "2025-09-09"),
    ("on 9th of September", "2025-09-09"),
    ("on 2025-09-09", "2025-09-09"),
    ("in September 2025", "2025-09"),
    ("in June", "2025-06"),
    ("in December", "2024-12"),
    ("on 31 December", "2024-12-31"),
    ("in 1990", "1990"),
    ("on Tuesday", "2025-11-11"),
    ("on Wednesday", "2025-11-12"),
    ("last Wednesday", "2025-11-05"),
    ("yesterday", "2025-11-11"),
    ("today", "2025-11-12"),
    ("overnight", "2025-11-11..2025-11-12"),
    ("last month", "2025-10"),
    ("last week", "2025-11-03..2025-11-09"),
    ("earlier this month", "2025-11-01..2025-11-12"),
    ("last year", "2024"),
    ("two days ago", "2025-11-10"),
    ("two weeks ago", "2025-10-26..2025-11-01"),
    ("within the last five months", "2025-06-10..2025-11-12"),
    ("in the past week", "2025-11-05..2025-11-12"),
    ("in the night of 18 to 19 March", "2025-03-18..2025-03-19"),
    ("on 18-19 March 2024", "2024-03-18..2024-03-19"),
)
NEED_A_DAY = ("on Tuesday", "yesterday", "last month", "two days ago", "in June", "on 9 September", "in the past week")
NO_DATES = ("resolution 2817 on", "on 31 February 2025", "on 2025-13-45", "66 missiles", "next Tuesday")


@pytest.mark.parametrize(("text", "days"), READ, ids=[text for text, _ in READ])
def test_an_expression_leaves_days_possible(lexicon: Lexicon, text: str, days: str) -> None:
    """Relative days count from the day of publication."""
    moments = Calendar(PUBLISHED).read_moments(lexicon.read_units(text, start=0, end=len(text)))

    assert [parse_days(days)] == [one.days for one in moments]


@pytest.mark.parametrize("text", NEED_A_DAY)
def test_without_a_day_of_publication_nothing_is_guessed(lexicon: Lexicon, text: str) -> None:
    """A relative day is refused, with the reason."""
    moments = Calendar(None).read_moments(lexicon.read_units(text, start=0, end=len(text)))

    assert [(None, "no publication date")] == [(one.days, one.basis) for one in moments]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_numbers_are_no_dates(lexicon: Lexicon, text: str) -> None:
    """Numbers of resolutions, missiles and hours are no days, nor are days that do not exist."""
    moments = Calendar(PUBLISHED).read_moments(lexicon.read_units(text, start=0, end=len(text)))

    assert [] == [one for one in moments if one.days is not None]


LATER = (
    ("the next day", "2025-09-10"),
    ("a day earlier", "2025-09-08"),
    ("three days later", "2025-09-12"),
    ("the same day", "2025-09-09"),
)


@pytest.mark.parametrize(("text", "days"), LATER)
def test_some_days_count_from_the_day_last_told(lexicon: Lexicon, text: str, days: str) -> None:
    """The next day is the one after the day spoken of."""
    units = lexicon.read_units(text, start=0, end=len(text))
    moments = Calendar(PUBLISHED).read_moments(units, anchor=parse_days("2025-09-09"))

    assert [parse_days(days)] == [one.days for one in moments]


def test_the_day_of_an_event_not_told_is_refused(lexicon: Lexicon) -> None:
    """On the same day on which something else happened is no day."""
    text = "on the same day on which the order was signed"
    anchor = Days(date(2025, 9, 9), date(2025, 9, 9))
    units = lexicon.read_units(text, start=0, end=len(text))

    assert [None] == [one.days for one in Calendar(PUBLISHED).read_moments(units, anchor=anchor)]
    assert [None] == [one.days for one in Calendar(PUBLISHED).read_moments(units[1:4])]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("in November 2010 and on 3 May of that year", "2010-05-03"),
        ("in November 2010 and in March of the same year", "2010-03"),
    ],
)
def test_a_year_can_be_that_of_another_day(lexicon: Lexicon, text: str, last: str) -> None:
    """Stories name the year once."""
    units = lexicon.read_units(text, start=0, end=len(text))

    assert parse_days(last) == Calendar(PUBLISHED).read_moments(units)[-1].days
