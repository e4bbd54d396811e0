"""Days counted from publication or from a day told before."""

from datetime import date

import pytest

from foedus.reader import Lexicon
from foedus.reader.counted import Bases, count_at, read_counted
from foedus.reader.moment import Moment
from foedus.reader.unit import Unit
from foedus.terms import parse_days

PUBLISHED = date(2025, 11, 12)  # a Wednesday
BASES = Bases(PUBLISHED, parse_days("2025-09-09"), parse_days("2025-09-09"))
COUNTED = (
    ("two nights later", "2025-09-11"),
    ("a night later", "2025-09-10"),
    ("two mornings later", "2025-09-11"),
    ("three nights after that", "2025-09-12"),
    ("fourteen days after that,", "2025-09-23"),
    ("four days on,", "2025-09-13"),
    ("two nights ago", "2025-11-10"),
    ("a couple of days later", "2025-09-11"),
    ("a fortnight later", "2025-09-20..2025-09-26"),
    ("a week ago today", "2025-11-05"),
    ("six hours later", "2025-09-09"),
    ("twelve hours later", "2025-09-09..2025-09-10"),
    ("48 hours later", "2025-09-11"),
    ("72 hours earlier", "2025-09-06"),
    ("half a year ago", "2025-05"),
    ("a year and a half ago", "2024-05"),
    ("18 months ago", "2024-05"),
    ("a decade later", "2035"),
    ("half a century ago", "1975"),
    ("a quarter of a century ago", "2000"),
    ("a quarter century ago", "2000"),
    ("fifty years ago this week", "1975-11-10..1975-11-16"),
    ("fifty years ago this month", "1975-11"),
    ("fifty years ago next month", "1975-12"),
    ("fifty years ago this summer", "1975-06..1975-08"),
    ("fifty years ago to the day", "1975-11-12"),
    ("eleven years ago this morning", "2014-11-12"),
    ("two summers ago", "2024-06..2024-08"),
    ("two winters ago", "2023-12..2024-02"),
)
# What is still to come, or is no count of time.
NOT_COUNTED = (
    "two days after Iran",
    "two drones later",
    "half a kilometre ago",
    "two",
    "half the fleet later",
    "9000 years ago",
    "half a day later",
    "four days on leave",
)
BASELESS = ("two days later", "two days ago", "six hours later", "two years ago", "two years later", "two summers ago")


def moment_of(units: tuple[Unit, ...], *, bases: Bases = BASES) -> Moment | None:
    """Return the moment of a count that opens a text, or None."""
    found = count_at(units, at=0)
    return None if found is None else read_counted(units, found=found, bases=bases)


@pytest.mark.parametrize(("text", "days"), COUNTED, ids=[text for text, _ in COUNTED])
def test_a_count_gives_the_days_that_it_leaves_possible(lexicon: Lexicon, text: str, days: str) -> None:
    """Nights count as days, weeks are rough, and years ago are years unless the day is said."""
    moment = moment_of(lexicon.read_units(text, start=0, end=len(text)))

    assert moment is not None
    assert parse_days(days) == moment.days


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_other_counts_give_no_day(lexicon: Lexicon, text: str) -> None:
    """Drones and kilometres are no spans of time, and what follows "after" is another event."""
    moment = moment_of(lexicon.read_units(text, start=0, end=len(text)))

    assert moment is None or moment.days is None


@pytest.mark.parametrize("text", BASELESS)
def test_without_a_day_to_count_from_none_is_guessed(lexicon: Lexicon, text: str) -> None:
    """A count is refused where neither the day of publication nor one told before is known."""
    units = lexicon.read_units(text, start=0, end=len(text))
    moment = moment_of(units, bases=Bases(published=None, anchor=None, latest=None))

    assert moment is not None
    assert moment.days is None


AHEAD = (("two nights after Iran", (2, 2)), ("a week before Iran", (-10, -4)), ("six hours after Iran", (0, 0)),
         ("a day after Iran", (1, 1)))  # fmt: skip


@pytest.mark.parametrize(("text", "ahead"), AHEAD)
def test_a_count_may_wait_for_what_follows(lexicon: Lexicon, text: str, ahead: tuple[int, int]) -> None:
    """Two nights after something is counted from it, when its day is known."""
    moment = moment_of(lexicon.read_units(text, start=0, end=len(text)))

    assert moment is not None
    assert ahead == moment.ahead


@pytest.mark.parametrize("text", ["two years after Iran", "two days and a half"])
def test_a_rough_count_does_not_wait(lexicon: Lexicon, text: str) -> None:
    """Years after something are too rough to tell a day."""
    assert moment_of(lexicon.read_units(text, start=0, end=len(text))) is None
