"""Set phrases of time, found from their first word on."""

import pytest

from foedus.reader import Lexicon
from foedus.reader.phrases import PHRASES, phrase_at
from foedus.reader.unit import Words
from foedus.reader.verbgroup import verb_group

EVERY = sorted(
    " ".join(one for one in (first, second, *rest) if one)
    for first, known in PHRASES.items()
    for second, rests in known.items()
    for rest in rests
)


@pytest.mark.parametrize("phrase", EVERY)
def test_every_phrase_is_found_where_it_begins(lexicon: Lexicon, phrase: str) -> None:
    """Also where the text ends with it, and only there."""
    units = lexicon.read_text(f"and {phrase}")

    assert [None, phrase] == [phrase_at(units, at=0), phrase_at(units, at=1)]


def test_the_longest_phrase_is_taken(lexicon: Lexicon) -> None:
    """One that goes on is another one."""
    assert {"last night", "the night before last"} == {
        phrase_at(lexicon.read_text("last night"), at=0),
        phrase_at(lexicon.read_text("the night before last the port was hit"), at=0),
    }


def test_what_is_kept_of_a_sentence_is_what_is_found(lexicon: Lexicon) -> None:
    """A verb group asked for twice is the same, and asked for with another form it is another."""
    units = Words(lexicon.read_text("The port had been hit by a drone"))
    at = next(number for number, unit in enumerate(units) if unit.low == "hit")

    assert verb_group(tuple(units), at=at) == verb_group(units, at=at) == verb_group(units, at=at)
    assert verb_group(units, at=at) is verb_group(units, at=at)
    assert verb_group(units, at=at, form="ing").gerund is verb_group(tuple(units), at=at, form="ing").gerund
