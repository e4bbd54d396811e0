"""Days as data sets write them."""

from datetime import date

import pytest

from foedus.feeds.dating import days_of, read_day, read_number, widen


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2013-01-03", date(2013, 1, 3)),
        ("2013-01-03 00:00:00.000", date(2013, 1, 3)),
        ("2013-01-03T10:00", date(2013, 1, 3)),
        ("20130103", date(2013, 1, 3)),
        ("3 Jan 2013", date(2013, 1, 3)),
        ("03-January-2013", date(2013, 1, 3)),
        ("2013-02-30", None),
        ("1/3/2013", None),
        ("3 Foo 2013", None),
        ("", None),
    ],
)
def test_a_day_is_read_where_it_has_one_meaning(text: str, day: date | None) -> None:
    """Month and day that could be swapped are no day."""
    assert day == read_day(text)


@pytest.mark.parametrize(
    ("parts", "days"),
    [
        (("1914", "7", "28"), (date(1914, 7, 28), date(1914, 7, 28))),
        (("1914.0", "2.0", ""), (date(1914, 2, 1), date(1914, 2, 28))),
        (("1914", "-9", "-9"), (date(1914, 1, 1), date(1914, 12, 31))),
        (("", "7", "1"), None),
        (("99999", "7", "1"), None),
        (("1914", "13", "1"), None),
        (("1914", "2", "30"), None),
    ],
)
def test_what_is_missing_leaves_all_days_of_month_or_year(
    parts: tuple[str, str, str], days: tuple[date, date] | None
) -> None:
    """Negative numbers, zero and empty cells are missing; a day that never was is none."""
    assert days == days_of(parts[0], month=parts[1], day=parts[2])


def test_an_interval_widens_within_the_calendar() -> None:
    """There is no day before the first and none after the last."""
    assert (date.min, date.max) == widen(date(1, 1, 2), last=date(9999, 12, 30), days=5)
    assert (date(2019, 12, 31), date(2020, 1, 3)) == widen(date(2020, 1, 1), last=date(2020, 1, 2), days=1)


@pytest.mark.parametrize(("text", "number"), [("9", 9), ("9.0", 9), ("-9", -9), ("9.5", None), ("x", None), ("", None)])
def test_a_number_is_whole(text: str, number: int | None) -> None:
    """Tables with gaps write 9.0 for 9."""
    assert number == read_number(text)
