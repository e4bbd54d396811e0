"""What a claim says in its own words."""

from datetime import date

import pytest

from foedus.actors import Actors
from foedus.ledgers.claimwords import (
    actors_named,
    articles_of_text,
    count_of_text,
    dates_in,
    gap_of_text,
    sides_of_text,
    window_of_text,
)

ON = date(2025, 10, 7)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Qatar was attacked twice", (2, "exactly")),
        ("Qatar was attacked two times", (2, "exactly")),
        ("three attacks on Qatar", (3, "exactly")),
        ("3 Iranian missile strikes on Qatar", (3, "exactly")),
        ("at least two attacks", (2, "at_least")),
        ("no fewer than 4 times", (4, "at_least")),
        ("more than once", (2, "at_least")),
        ("more than three times", (4, "at_least")),
        ("at most twice", (2, "at_most")),
        ("no more than two raids", (2, "at_most")),
        ("fewer than three attacks", (2, "at_most")),
        ("Qatar was never attacked", (0, "exactly")),
        ("not once has Qatar been struck", (0, "exactly")),
        ("no attack on Qatar", (0, "exactly")),
        ("attacked for the second time", (2, "exactly")),
        ("the third attack on Qatar", (3, "exactly")),
    ],
)
def test_what_is_counted(text: str, count: tuple[int, str]) -> None:
    """Numbers in words and digits, bounds, nought and ordinals."""
    found = count_of_text(text)

    assert found is not None
    assert count == (found.number, found.compared)


@pytest.mark.parametrize("text", ["Qatar is a peninsula", "the order was signed", "in 2025"])
def test_what_counts_nothing(text: str) -> None:
    """A sentence without a number of attacks counts nothing."""
    assert None is count_of_text(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("twice within the last five months", "2025-05-07", "2025-10-07"),
        ("twice in two weeks", "2025-09-23", "2025-10-07"),
        ("twice in the past year", "2024-10-07", "2025-10-07"),
        ("twice this year", "2025-01-01", "2025-10-07"),
        ("twice so far this month", "2025-10-01", "2025-10-07"),
        ("twice this week", "2025-10-06", "2025-10-07"),
        ("twice since June 2025", "2025-06-01", "2025-10-07"),
        ("twice since 23 June", "2025-06-23", "2025-10-07"),
        ("twice since 23 December", "2024-12-23", "2025-10-07"),
        ("twice in 2024", "2024-01-01", "2024-12-31"),
        ("twice in September 2025", "2025-09-01", "2025-09-30"),
        ("twice on September 9th, 2025", "2025-09-09", "2025-09-09"),
        ("twice after June 2025", "2025-07-01", "2025-10-07"),
        ("twice before 2025-09-09", "0001-01-01", "2025-09-08"),
        ("twice until 2025-09", "0001-01-01", "2025-09-30"),
        ("twice between 1 June 2025 and 30 September 2025", "2025-06-01", "2025-09-30"),
        ("twice from June 2025 to September 2025", "2025-06-01", "2025-09-30"),
        ("twice", "0001-01-01", "2025-10-07"),
        ("twice, as of 31 February 2025", "0001-01-01", "2025-10-07"),
    ],
)
def test_within_which_days(text: str, first: str, last: str) -> None:
    """A span is counted back from the day of the claim; an edge, two edges or a calendar unit bound the time."""
    found = window_of_text(text, on=ON)

    assert (first, last) == (found.first.isoformat(), found.last.isoformat())


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("two days after", ("2 days", "", False, False)),
        ("a day later than", ("1 day", "", False, False)),
        ("the day after", ("1 day", "", False, False)),
        ("the next day after", ("1 day", "", False, False)),
        ("three weeks before", ("3 weeks", "", True, False)),
        ("less than a week after", ("1 week", "less than", False, False)),
        ("more than two months before", ("2 months", "more than", True, False)),
        ("within two days of", ("2 days", "within", False, True)),
        ("on the same day as", ("0 days", "", False, False)),
    ],
)
def test_how_far_apart(text: str, gap: tuple[str, str, bool, bool]) -> None:
    """Exactly, at most, at least, on either side, or on one day."""
    found = gap_of_text(f"It was signed {text} the apology")

    assert found is not None
    assert gap == (found.span, found.bound, found.back, found.either)


def test_what_is_no_distance() -> None:
    """Two weeks of war are none, nor is what is merely later."""
    assert [None, None] == [gap_of_text(one) for one in ("after two weeks of war", "the order came after the apology")]


@pytest.mark.parametrize(
    ("text", "victims", "attackers"),
    [
        ("Qatar was attacked twice by Iran", "QAT", "IRN"),
        ("Iran attacked Qatar twice", "QAT", "IRN"),
        ("two attacks on Qatar by Iran", "QAT", "IRN"),
        ("two Iranian attacks on Qatar", "QAT", "IRN"),
        ("Qatar has been repeatedly struck", "QAT", ""),
        ("Iran twice struck Qatar", "QAT", "IRN"),
        ("It was attacked", "", ""),
    ],
)
def test_who_struck_whom(text: str, victims: str, attackers: str, actors: Actors) -> None:
    """Active, passive and as a noun, the same attack."""
    found = sides_of_text(text, actors=actors)

    assert (set(victims.split()), set(attackers.split())) == tuple(map(set, found))


def test_a_name_that_two_bear_names_nobody(actors: Actors) -> None:
    """The Congo is one of two."""
    assert frozenset() == actors_named("Congo", actors=actors)
    assert {"QAT"} == actors_named("Qatar's", actors=actors)


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("Article 5", ("5",)),
        ("Art. IV", ("4",)),
        ("Article IX", ("9",)),
        ("Article 42(7)", ("42-7",)),
        ("Article 42.7", ("42-7",)),
        ("Sec. 2(a) and Section 3", ("2-a", "3")),
        ("the fifth article", ()),
    ],
)
def test_which_article(text: str, articles: tuple[str, ...]) -> None:
    """By digits, by Roman numbers, and by paragraphs."""
    assert articles == articles_of_text(text)


def test_every_form_of_a_date() -> None:
    """ISO, day before month, month before day, month and year, and a year; what is no day is none."""
    text = "2025-09-29, 29 September 2025, September 29, 2025, September 2025, 2025, 31 February 2025"

    assert ["2025-09-29", "2025-09-29", "2025-09-29", "2025-09", "2025"] == [
        str(days) for _, days in dates_in(text, on=ON)
    ]
