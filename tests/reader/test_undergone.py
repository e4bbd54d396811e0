"""Participles that tell by themselves what was done to what stands before them."""

import pytest

from foedus.reader import Lexicon
from foedus.reader.undergone import is_undergone
from foedus.reader.verbgroup import verb_group

UNDERGONE = (
    ("Brussels bombed", "bombed"),
    ("Three officers hurt", "hurt"),
    ("The hospital, hit twice by Russian bombs in 2016, never reopened.", "hit"),
    ("Basra, shelled daily by Iranian guns, was half empty.", "shelled"),
    ("3 October: two Black Hawks shot down over Mogadishu.", "shot down"),
    ("The cruiser blew up under the guns of the fort.", "blew up"),
    ("The lorries seized at Bure were Greek.", "seized"),
    ("A boat struck in September carried fishermen.", "struck"),
)
DONE = (
    ("Ukrainian drones hidden in lorries struck at least four bases.", "struck"),
    ("Iran bombed Basra", "bombed"),
    ("Iranian jets bombed on Monday.", "bombed"),
    ("The camp that Iranian jets bombed near Bunia burned.", "bombed"),
    ("Sappers blew up the bridge.", "blew up"),
    ("The tanker struck a mine in the Black Sea.", "struck"),
)


def undergone(lexicon: Lexicon, text: str, verb: str) -> bool:
    """Return what the rule says of the first unit that is the verb."""
    units = lexicon.read_units(text, start=0, end=len(text))
    at = next(number for number, unit in enumerate(units) if unit.low == verb)
    return is_undergone(units, group=verb_group(units, at=at))


@pytest.mark.parametrize(("text", "verb"), UNDERGONE)
def test_a_participle_tells_what_was_done(lexicon: Lexicon, text: str, verb: str) -> None:
    """Alone, behind a comma or after what bears no arms, the form tells what was undergone."""
    assert undergone(lexicon, text, verb)


@pytest.mark.parametrize(("text", "verb"), DONE)
def test_a_past_tells_who_did_it(lexicon: Lexicon, text: str, verb: str) -> None:
    """With an object, of forces, or in a clause whose object stands before it, it was done by the subject."""
    assert not undergone(lexicon, text, verb)
