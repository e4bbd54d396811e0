"""Seasons, decades, centuries, and periods counted from a day told before."""

from datetime import date

import pytest

from foedus.reader import Lexicon
from foedus.reader.dates import Calendar
from foedus.terms import Days, parse_days

PUBLISHED = date(2025, 11, 12)
TOLD = parse_days("1973-11-03")
OF_OLD = (
    ("in the spring of 1974", "1974-03-01..1974-05-31"),
    ("in spring 1974", "1974-03-01..1974-05-31"),
    ("in the winter of 1973-74", "1973-12-01..1974-02-28"),
    ("in the summer", "2025-06-01..2025-08-31"),
    ("in the winter", "2024-12-01..2025-02-28"),
    ("in the 1970s", "1970-01-01..1979-12-31"),
    ("in the sixteenth century", "1501-01-01..1600-12-31"),
    ("in the 19th century", "1801-01-01..1900-12-31"),
)
COUNTED = (
    ("the following year", "1974"),
    ("the next month", "1973-12"),
    ("the previous week", "1973-10-22..1973-10-28"),
    ("that winter", "1973-12-01..1974-02-28"),
    ("the following spring", "1974-03-01..1974-05-31"),
    ("the previous summer", "1973-06-01..1973-08-31"),
    ("that same year", "1973"),
    ("later that year", "1973-11-03..1973-12-31"),
    ("earlier that month", "1973-11-01..1973-11-03"),
    ("the year after", "1974"),
)


def found(lexicon: Lexicon, text: str, anchor: Days | None = None) -> list[str]:
    """Return the days of every expression, as text; a refused one is "none"."""
    units = lexicon.read_units(text, start=0, end=len(text))
    moments = Calendar(PUBLISHED).read_moments(units, anchor=anchor, year=anchor.first.year if anchor else None)
    return [str(one.days) if one.days else "none" for one in moments]


@pytest.mark.parametrize(("text", "days"), OF_OLD, ids=[text for text, _ in OF_OLD])
def test_an_era_has_days(lexicon: Lexicon, text: str, days: str) -> None:
    """A season has three months, a decade ten years, and a century begins with its first year."""
    assert [str(parse_days(days))] == found(lexicon, text)


@pytest.mark.parametrize(("text", "days"), COUNTED, ids=[text for text, _ in COUNTED])
def test_a_period_counts_from_the_day_told(lexicon: Lexicon, text: str, days: str) -> None:
    """The following year is the one after that of which was spoken."""
    assert [str(parse_days(days))] == found(lexicon, text, TOLD)


@pytest.mark.parametrize("text", ["days later", "a few weeks later", "within months"])
def test_a_vague_distance_is_refused(lexicon: Lexicon, text: str) -> None:
    """Nobody can count from "days later"."""
    assert ["none"] == found(lexicon, text, TOLD)


@pytest.mark.parametrize(
    "text", ["over the next year", "the fall of Kabul", "a spring in the works", "a 16th-century fort"]
)
def test_words_that_only_look_like_an_era(lexicon: Lexicon, text: str) -> None:
    """A future, a fall, a spring and an old fort are no days."""
    assert [] == found(lexicon, text, TOLD)
