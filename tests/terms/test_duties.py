"""What a clause can owe."""

import pytest

from foedus.terms.duties import BINDINGS, DUTIES, INSTRUMENT_KINDS, KINDS, MODALITIES, ROLES


def test_every_duty_says_what_it_means() -> None:
    """Whoever encodes a clause can look up each duty."""
    assert [] == [name for name, meaning in DUTIES.items() if not meaning.endswith(".")]


@pytest.mark.parametrize("words", [tuple(DUTIES), MODALITIES, KINDS, INSTRUMENT_KINDS, BINDINGS, ROLES])
def test_each_word_stands_once_in_plain_spelling(words: tuple[str, ...]) -> None:
    """Files, columns and the command line have one word for one thing."""
    assert len(set(words)) == len(words)
    assert [] == [word for word in words if word != word.lower().strip() or "_" in word]


def test_a_text_that_says_nothing_of_what_follows_has_its_word() -> None:
    """What is not stated is never assumed."""
    assert "not stated" in DUTIES
    assert "not stated" in MODALITIES
