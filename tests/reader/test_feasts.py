"""Feasts by their names, and days that go by a name."""

from datetime import date

import pytest

from foedus.reader import Lexicon
from foedus.reader.dates import Calendar
from foedus.reader.feasts import easter
from foedus.terms import parse_days

PUBLISHED = date(2025, 11, 12)
FEASTS = (
    ("on Easter Monday 1916", "1916-04-24"),
    ("on Good Friday 1998", "1998-04-10"),
    ("on Palm Sunday 2025", "2025-04-13"),
    ("on Easter Sunday", "2025-04-20"),
    ("on Yom Kippur 1973", "1973-10-06"),
    ("on Yom Kippur in 1973", "1973-10-06"),
    ("on Passover eve 2002", "2002-03-27"),
    ("on Rosh Hashanah 2000", "2000-09-30"),
    ("at Easter 2019", "2019-04-21"),
    ("on Ascension Day 1941", "1941-05-22"),
    ("on Whit Monday 1940", "1940-05-13"),
    ("at Christmas", "2024-12-25"),
    ("on Christmas Eve of last year", "2024-12-24"),
    ("on Boxing Day 2004", "2004-12-26"),
    ("on Orthodox Christmas", "2025-01-07"),
    ("on Bastille Day 2016", "2016-07-14"),
    ("on Valentine's Day 2019", "2019-02-14"),
    ("on New Year's Eve", "2024-12-31"),
    ("on Halloween", "2025-10-31"),
    ("since 9/11", "2001-09-11"),
    ("on D-Day", "1944-06-06"),
)
NO_FEASTS = (
    "the Yom Kippur War",
    "the Good Friday Agreement",
    "Easter Island",
    "the Christmas truce",
    "Christmas lights",
    "9/10 of them",
)


@pytest.mark.parametrize(("text", "days"), FEASTS, ids=[text for text, _ in FEASTS])
def test_a_feast_is_a_day(lexicon: Lexicon, text: str, days: str) -> None:
    """A feast without a year is the last before publication."""
    moments = Calendar(PUBLISHED).read_moments(lexicon.read_units(text, start=0, end=len(text)))

    assert [parse_days(days)] == [one.days for one in moments]


@pytest.mark.parametrize("text", NO_FEASTS)
def test_what_bears_the_name_of_a_feast_is_no_day(lexicon: Lexicon, text: str) -> None:
    """Agreements, islands and truces are called after feasts."""
    assert [] == Calendar(PUBLISHED).read_moments(lexicon.read_units(text, start=0, end=len(text)))


def test_a_feast_needs_a_year(lexicon: Lexicon) -> None:
    """Without a day of publication nobody knows of which year a feast is."""
    units = lexicon.read_units("on Christmas Day", start=0, end=16)

    assert ["no publication date"] == [one.basis for one in Calendar(None).read_moments(units)]


@pytest.mark.parametrize("day", ["1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2038-04-25"])
def test_easter_is_computed(day: str) -> None:
    """Easter falls between 22 March and 25 April."""
    assert date.fromisoformat(day) == easter(int(day[:4]))
