"""What a clause can owe."""

import pytest

from foedus.terms.duties import (
    BINDINGS,
    DUTIES,
    DUTY_AUTHORITY,
    INSTRUMENT_KINDS,
    KINDS,
    MEASURES,
    MODALITIES,
    ROLES,
    measure_named,
)


def test_every_duty_says_what_it_means() -> None:
    """Whoever encodes a clause can look up each duty."""
    assert [] == [name for name, meaning in DUTIES.items() if not meaning.endswith(".")]


def test_every_duty_cites_a_clause_that_owes_it() -> None:
    """A duty is the word of some treaty, and not ours; only silence needs no clause."""
    assert DUTIES.keys() - {"not stated"} == DUTY_AUTHORITY.keys()


def test_every_measure_has_its_meaning_and_authority() -> None:
    """Whoever encodes a clause can look up each measure."""
    assert [] == [one.name for one in MEASURES if not (one.meaning.endswith(".") and one.authority)]


def test_a_spelling_means_one_measure() -> None:
    """No word of a text could be two measures."""
    spellings = [word for one in MEASURES for word in (one.name, *one.also)]

    assert len(set(spellings)) == len(spellings)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("military", "military"),
        ("Armed Force", "military"),
        ("all aid and assistance", "all assistance"),
        ("any-other", "any other"),
        ("a quick reaction force", None),
    ],
)
def test_a_text_with_words_of_its_own_keeps_them(text: str, measure: str | None) -> None:
    """Clauses name a thousand means, and the vocabulary only those that recur."""
    assert measure == measure_named(text)


@pytest.mark.parametrize(
    "words", [tuple(DUTIES), tuple(one.name for one in MEASURES), MODALITIES, KINDS, INSTRUMENT_KINDS, BINDINGS, ROLES]
)
def test_each_word_stands_once_in_plain_spelling(words: tuple[str, ...]) -> None:
    """Files, columns and the command line have one word for one thing."""
    assert len(set(words)) == len(words)
    assert [] == [word for word in words if word != word.lower().strip() or "_" in word]


def test_a_text_that_says_nothing_of_what_follows_has_its_word() -> None:
    """What is not stated is never assumed."""
    assert "not stated" in DUTIES
    assert "not stated" in MODALITIES
