"""Fixed words in English."""

import pytest

from foedus.reports.wording import (
    count_of,
    date_words,
    duty_words,
    element_words,
    join_words,
    presumed_words,
    shortened,
)
from foedus.terms import parse_days


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-09-09", "9 September 2025"),
        ("2025-06", "June 2025"),
        ("2025", "2025"),
        ("2025-06-30..2025-07-02", "30 June 2025 to 2 July 2025"),
        ("2025-06-01..2025-06-05", "1 to 5 June 2025"),
    ],
)
def test_days_are_written_out(text: str, words: str) -> None:
    """Nobody has to guess which number is the month."""
    assert words == date_words(parse_days(text))


def test_lists_are_joined_as_english_joins_them() -> None:
    """No comma before the last."""
    assert ["", "a", "a and b", "a, b or c"] == [
        join_words([]),
        join_words(["a"]),
        join_words(["a", "b"]),
        join_words(["a", "b", "c"], last="or"),
    ]


def test_properties_of_a_hit_are_what_they_are_about() -> None:
    """`h1.of` and `of` are whose it was."""
    assert "whose it was and what was hit" == element_words(["h1.of", "of", "h1.object"])
    assert "request by POL" == element_words(["request by POL"])


def test_what_is_owed_says_how_firmly() -> None:
    """A text that is silent is not made to speak."""
    assert "shall assist" == duty_words("shall", owes="assist")
    assert "may act in self-defence" == duty_words("may", owes="self-defence")
    assert "regard as attack (how firmly is not stated)" == duty_words("not stated", owes="regard-as-attack")
    assert "not stated: the text says nothing of what follows" == duty_words("shall", owes="not-stated")


def test_long_words_are_shortened_and_counted() -> None:
    """A page stays a page."""
    assert ("x" * 200 + " …", "x") == (shortened("x" * 300), shortened("x"))
    assert ("1 finding", "2 findings", "2 parties") == (
        count_of(1, noun="finding"),
        count_of(2, noun="finding"),
        count_of(2, noun="party", many="parties"),
    )


def test_what_was_presumed_is_said() -> None:
    """Silence is given its meaning in words."""
    assert "it was no accident" == presumed_words("intent")
    assert "nobody alleges: provocation by POL" == presumed_words("provocation by POL")
