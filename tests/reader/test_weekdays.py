"""Days of the week."""

from datetime import date

import pytest

from foedus.reader import Lexicon
from foedus.reader.dates import Calendar
from foedus.terms import parse_days

PUBLISHED = date(2025, 11, 12)  # a Wednesday
DAYS = (
    ("on Tuesday", "2025-11-11"),
    ("on Wednesday", "2025-11-12"),
    ("last Wednesday", "2025-11-05"),
    ("on Thursday of last week", "2025-11-06"),
    ("on Sunday of that week", "2025-10-26"),
    ("the following Monday", "2025-10-27"),
    ("the following Thursday", "2025-10-30"),
    ("the next Friday", "2025-10-24"),
    ("the previous Monday", "2025-10-20"),
    ("the previous Thursday", "2025-10-16"),
    ("Mon: Thai shells", "2025-11-10"),
    ("Wed 08:15: shots", "2025-11-12"),
    ("Sat, 1 November: shots", "2025-11-01"),
    ("Thurs. Shots", "2025-11-06"),
    ("On Thursday evening, the sixth, five rounds", "2025-11-06"),
    ("On Tuesday the 4th shells hit it", "2025-11-04"),
    ("On Tuesday the 9th Division fell back", "2025-11-11"),
)
NO_DAYS = ("next Tuesday", "the Sun said", "he sat, and wed her", "a month in the sun. It rained", "Sat")


@pytest.mark.parametrize(("text", "days"), DAYS, ids=[text for text, _ in DAYS])
def test_a_weekday_is_a_day(lexicon: Lexicon, text: str, days: str) -> None:
    """A weekday is the last before publication, unless the words beside it count it from the day told."""
    units = lexicon.read_units(text, start=0, end=len(text))
    moments = Calendar(PUBLISHED).read_moments(units, anchor=parse_days("2025-10-23"))

    assert [parse_days(days)] == [one.days for one in moments]


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_is_to_come_or_no_weekday_gives_none(lexicon: Lexicon, text: str) -> None:
    """Next Tuesday is still to come, and the sun is no Sunday."""
    assert [] == Calendar(PUBLISHED).read_moments(lexicon.read_units(text, start=0, end=len(text)))


@pytest.mark.parametrize("text", ["on Tuesday", "Mon: shots"])
def test_a_weekday_needs_a_day_of_publication(lexicon: Lexicon, text: str) -> None:
    """Without a day of publication nobody knows which Tuesday is meant."""
    moments = Calendar(None).read_moments(lexicon.read_units(text, start=0, end=len(text)))

    assert [] == [one for one in moments if one.days is not None]


def test_a_story_goes_on_to_the_next_weekday(lexicon: Lexicon) -> None:
    """In a story told from 17 March 2011, Saturday is the one after it."""
    units = lexicon.read_units("on Saturday", start=0, end=11)
    moments = Calendar(PUBLISHED, told=date(2011, 12, 31)).read_moments(units, anchor=parse_days("2011-03-17"))

    assert [parse_days("2011-03-19")] == [one.days for one in moments]
