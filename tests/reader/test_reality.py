"""Why a word of force tells of nothing that happened."""

import pytest

from foedus.reader import Lexicon
from foedus.reader.reality import EXERCISE, SPORT_OR_MARKET, trouble_of_sentence


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Tonga ambushed New Zealand 27–24.", SPORT_OR_MARKET),
        ("Tonga ambushed New Zealand 27-24, with two tries in the second half.", SPORT_OR_MARKET),
        ("Tonga ambushed New Zealand in 1914–18.", ""),
        ("Israel struck between 20-30 sites.", ""),
        ("Rockets killed people in Haifa 20–30, a police officer said.", ""),
        ("The navy's war games, in which mines are swept and dummy ships sunk, had ended.", EXERCISE),
        ("The navy sank two ships.", ""),
    ],
)
def test_sport_and_exercises_are_told_from_force(lexicon: Lexicon, text: str, why: str) -> None:
    """The score of a match, or a dummy ship, tells what kind of force it was."""
    assert why == trouble_of_sentence(lexicon.read_units(text, start=0, end=len(text)))
