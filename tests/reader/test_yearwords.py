"""Which year a month, a day or a season is of."""

from datetime import date

import pytest

from foedus.reader import Lexicon
from foedus.reader.dates import Calendar
from foedus.terms import parse_days

PUBLISHED = date(2025, 11, 12)
YEARS = (
    ("in February of last year", "2024-02"),
    ("in February last year", "2024-02"),
    ("in May of this year", "2025-05"),
    ("in June of 1967", "1967-06"),
    ("in May of the same year", "1973-05"),
    ("in July of that year", "1973-07"),
    ("in July of the following year", "1974-07"),
    ("in July of the year before", "1972-07"),
    ("in July the following year", "1974-07"),
    ("in July the year after", "1974-07"),
    ("that July", "1973-07"),
    ("the same July", "1973-07"),
    ("the following March", "1974-03"),
    ("the next December", "1973-12"),
    ("the previous March", "1973-03"),
    ("the previous December", "1972-12"),
    ("last November", "2024-11"),
    ("last March", "2025-03"),
    ("on 6 March of that year", "1973-03-06"),
    ("in the summer of last year", "2024-06..2024-08"),
    ("in the spring of that year", "1973-03..1973-05"),
    ("in the first week of June 2019", "2019-06-01..2019-06-07"),
    ("in the last week of June 2019", "2019-06-24..2019-06-30"),
    ("in the second half of 2019", "2019-07..2019-12"),
    ("in the first quarter of 2019", "2019-01..2019-03"),
    ("on the first of the month", "1973-10-01"),
    ("on the last day of the month", "1973-10-31"),
    ("the beginning of the month", "1973-10"),
    ("the seventh of June 1967", "1967-06-07"),
    ("on June the 7th", "2025-06-07"),
    ("on the 7th of March, 2019", "2019-03-07"),
    ("1984-88", "1984..1988"),
    ("1984–1988", "1984..1988"),
    ("the year before last", "2023"),
    ("the month before last", "2025-09"),
    ("the night before last", "2025-11-10"),
    ("that same morning", "1973-10-06"),
    ("the night following", "1973-10-07"),
    ("the following Monday", "1973-10-08"),
    ("the previous Monday", "1973-10-01"),
    ("on Thursday of last week", "2025-11-06"),
    ("that winter", "1973-12..1974-02"),
)
NO_MONTHS = ("that may be", "in May the first attack", "they march on", "the March 1 barracks")


@pytest.mark.parametrize(("text", "days"), YEARS, ids=[text for text, _ in YEARS])
def test_words_beside_a_month_tell_its_year(lexicon: Lexicon, text: str, days: str) -> None:
    """Last year is counted from publication, that year from the story."""
    units = lexicon.read_units(text, start=0, end=len(text))
    moments = Calendar(PUBLISHED, latest=parse_days("1973-10-06")).read_moments(
        units, anchor=parse_days("1973-10-06"), year=1973
    )

    assert [parse_days(days)] == [one.days for one in moments]


def test_a_year_told_after_the_day_counts(lexicon: Lexicon) -> None:
    """Where a later sentence has moved on to another year, "that July" is of it."""
    units = lexicon.read_units("that July", start=0, end=9)
    moments = Calendar(PUBLISHED).read_moments(units, anchor=parse_days("1973-10-06"), year=1979)

    assert [parse_days("1979-07")] == [one.days for one in moments]


RANGES = (
    ("between 8 May and 11 June 2019", "2019-05-08..2019-06-11"),
    ("from May to August 2019", "2019-05..2019-08"),
    ("between May and August 2019", "2019-05..2019-08"),
    ("between November and March 2019", "2018-11..2019-03"),
    ("from May 8 to June 3, 2019", "2019-05-08..2019-06-03"),
    ("between May and August", "2025-05..2025-08"),
    ("from Monday to Wednesday", "2025-11-10..2025-11-12"),
    ("from 29 February to 3 March 2020", "2020-02-29..2020-03-03"),
)


@pytest.mark.parametrize(("text", "days"), RANGES, ids=[text for text, _ in RANGES])
def test_a_range_has_one_year(lexicon: Lexicon, text: str, days: str) -> None:
    """The year that stands at the end of a range is that of its beginning."""
    moments = Calendar(PUBLISHED).read_moments(lexicon.read_units(text, start=0, end=len(text)))

    assert [parse_days(days)] == [one.days for one in moments]
