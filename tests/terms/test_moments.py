"""Moments of knowledge."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.terms import end_of, known_from, moment_of, moment_text, parse_moment

NOON = datetime(2025, 9, 10, 12, tzinfo=UTC)
LAST = datetime(2025, 9, 10, 23, 59, 59, 999_999, tzinfo=UTC)
MOMENTS = st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the strategy adds the zone


def test_a_day_means_its_end() -> None:
    """Whoever asks what was known by the tenth means all of the tenth, in UTC."""
    assert LAST == end_of(date(2025, 9, 10)) == moment_of(date(2025, 9, 10)) == parse_moment("2025-09-10")


@pytest.mark.parametrize(
    ("text", "day"),
    [("2025-09", date(2025, 9, 30)), ("2024", date(2024, 12, 31)), ("2025-09-01..2025-09-03", date(2025, 9, 3))],
)
def test_a_partial_date_means_its_last_day(text: str, day: date) -> None:
    """By September is by the end of September."""
    assert end_of(day) == parse_moment(text)


@pytest.mark.parametrize(
    "text",
    ["2025-09-10T12:00Z", "2025-09-10T12:00", "2025-09-10T15:00+03:00", "2025-09-10T12:00:00Z", " 2025-09-10T12:00Z "],
)
def test_a_moment_has_one_place_in_time(text: str) -> None:
    """However its zone is written; without one it is UTC."""
    assert NOON == parse_moment(text)


def test_what_has_no_zone_is_in_utc() -> None:
    """A moment from elsewhere is turned into UTC, and nothing into nothing."""
    assert NOON == moment_of(NOON.replace(tzinfo=None)) == moment_of(NOON.astimezone(timezone(timedelta(hours=9))))
    assert None is moment_of(None)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2025-09-10T", "2025-09-10T25:00Z", "2025-09-31", "0001-01-01T00:00+14:00", "2025-9-1T1Z"]
)
def test_what_no_calendar_has_is_refused(text: str) -> None:
    """A moment is written with all its digits."""
    with pytest.raises(ValueError, match=r'"'):
        parse_moment(text)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (LAST, "2025-09-10"),
        (NOON, "2025-09-10T12:00Z"),
        (NOON + timedelta(seconds=5), "2025-09-10T12:00:05Z"),
        (NOON + timedelta(microseconds=5), "2025-09-10T12:00:00.000005Z"),
        (None, ""),
    ],
)
def test_a_moment_is_written_as_shortly_as_it_can_be(moment: datetime | None, text: str) -> None:
    """The end of a day is the day."""
    assert text == moment_text(moment)


@given(MOMENTS)
def test_a_moment_reads_back_the_same(moment: datetime) -> None:
    """What an answer states can be asked again."""
    assert moment == parse_moment(moment_text(moment))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("", None),
        ("2025-09-10", LAST),
        ("2025-09-10T12:00Z", NOON),
        ("2025-09", end_of(date(2025, 9, 1))),
    ],
)
def test_what_is_dated_is_known_from_then(text: str, moment: datetime | None) -> None:
    """A day counts from its end, a month from its first day; what has no date was always known."""
    assert moment == known_from(text)
