"""Stretches of days on which every code means the same."""

from datetime import date

import pytest

from foedus.feeds.eras import Eras, days_in, load_eras

ERAS = Eras(starts=(date.min, date(1900, 1, 1), date(1950, 1, 1)))


@pytest.mark.parametrize(
    ("first", "last", "word"),
    [
        (date(1910, 1, 1), date(1920, 1, 1), "1900-01-01"),
        (date(1949, 12, 31), date(1950, 1, 1), "1900-01-01|1950-01-01"),
        (date(1800, 1, 1), date(2000, 1, 1), "0001-01-01|1900-01-01|1950-01-01"),
        (date(1950, 1, 1), date(1950, 1, 1), "1950-01-01"),
    ],
)
def test_days_of_one_era_go_by_one_word(first: date, last: date, word: str) -> None:
    """An interval names each era that it touches, by a day of it."""
    assert word == ERAS.between(first, last=last)
    assert len(days_in(word)) == word.count("|") + 1


def test_a_day_before_all_eras_stands_for_itself() -> None:
    """Nothing changes before the first change."""
    assert "1890-01-01" == Eras(starts=(date(1900, 1, 1),)).between(date(1890, 1, 1), last=date(1890, 2, 2))


def test_the_registers_changes_are_eras() -> None:
    """The end of the Soviet Union is one, and no word names no day."""
    assert date(1991, 12, 26) in load_eras().starts
    assert () == days_in("")
