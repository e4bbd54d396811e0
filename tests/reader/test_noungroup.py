"""The words before a noun of force that belong to it."""

import pytest

from foedus.reader import Lexicon
from foedus.reader.noungroup import noun_group

GROUPS = (
    ("came under a wave of cyberattacks", "cyberattacks", "a"),
    ("told of Israel's latest round of strikes", "strikes", "israel"),
    ("after the Russian bomb and missile attacks", "missile attacks", "the"),
    ("in overnight air and artillery strikes", "artillery strikes", "overnight"),
    ("after talks and strikes", "strikes", "strikes"),
    ("Kyiv under fire", "under fire", "under fire"),
)


@pytest.mark.parametrize(("text", "noun", "first"), GROUPS)
def test_a_group_begins_at_its_first_word(lexicon: Lexicon, text: str, noun: str, first: str) -> None:
    """What counts a noun, and arms that "and" joins to its own, belong to its group; another noun does not."""
    units = lexicon.read_units(text, start=0, end=len(text))
    at = next(number for number, unit in enumerate(units) if unit.low == noun)

    assert first == units[noun_group(units, at=at)].low
