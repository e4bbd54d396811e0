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
    ("on the thirtieth", "2025-10-30"),
    ("on the twenty-first", "2025-10-21"),
    ("on the evening of the 3rd", "2025-11-03"),
    ("over the weekend", "2025-11-08..2025-11-09"),
    ("last autumn", "2024-09..2024-11"),
    ("this autumn", "2025-09-01..2025-11-12"),
    ("last winter", "2024-12-01..2025-02-28"),
    ("on Christmas Day 2024", "2024-12-25"),
    ("on New Year's Eve", "2024-12-31"),
    ("Sunday, 13 September 2026", "2026-09-13"),
    ("Sunday, September 13, 2026", "2026-09-13"),
    ("Tuesday 9 September", "2025-09-09"),
    ("yesterday morning", "2025-11-11"),
    ("to-day", "2025-11-12"),
    ("three months ago", "2025-08"),
    ("two years ago", "2023"),
    ("ten years ago today", "2015-11-12"),
    ("ten years ago this morning", "2015-11-12"),
    ("in 2015 and 2016", "2015..2016"),
    ("on 3 May last year", "2024-05-03"),
    ("on 3 December this year", "2025-12-03"),
    ("in 1588", "1588"),
    ("7 August 1588", "1588-08-07"),
    ("exactly a year since 7 May", "2024-05-07"),
    ("two years since 7 May", "2023-05-07"),
)
NEED_A_DAY = (
    "three months ago",
    "on the thirtieth",
    "on Tuesday",
    "yesterday",
    "last month",
    "two days ago",
    "in June",
    "on 9 September",
    "in the past week",
)
NO_DATES = (
    "killed 1500 people",
    "the first day",
    "on the thirty-second",
    "resolution 2817 on",
    "on 31 February 2025",
    "on 2025-13-45",
    "66 missiles",
    "next Tuesday",
)


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
    ("that evening", "2025-09-09"),
    ("at about the same time", "2025-09-09"),
    ("next morning", "2025-09-10"),
    ("two days after that", "2025-09-11"),
    ("two days before.", "2025-09-07"),
    ("four months afterwards", "2026-01"),
    ("a month before,", "2025-08"),
    ("seven years later", "2032"),
    ("on the 3rd of that month", "2025-09-03"),
    ("on the 3rd of the same month", "2025-09-03"),
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


def test_a_story_has_its_own_year(lexicon: Lexicon) -> None:
    """A day without a year is one of the year that a story tells of; the report's own days stay its own."""
    texts = {
        "on 8 August": "2011-08-08",
        "in October": "2011-10",
        "on the 3rd": "2011-03-03",
        "yesterday": "2025-11-11",
    }
    march = Days(date(2011, 3, 17), date(2011, 3, 17))
    found = {
        text: str(calendar.read_moments(units, anchor=march, year=2011, history=True)[-1].days)
        for text in texts
        for calendar in (Calendar(PUBLISHED),)
        for units in (lexicon.read_units(text, start=0, end=len(text)),)
    }

    assert texts == found
