"""Weapons by common words, and what their use is."""

from collections.abc import Callable

import pytest

from foedus.reader.armswords import WEAPONS
from foedus.statements import Record
from foedus.terms import acts

Read = Callable[..., Record]
WITH = (
    ("A bomb-laden truck hit a hotel in Mogadishu.", "bombing"),
    ("Explosive-laden drones hit a refinery at Tuapse.", "drone strike"),
    ("Two torpedo bombers sank a destroyer off Malta.", "air strike"),
    ("A shoulder-fired missile hit an airliner over Baghdad.", "missile strike"),
    ("Field guns hit the town hall of Sarajevo.", "shelling"),
    ("Glide bombs hit a school in Kharkiv.", "bombardment"),
    ("Wiper malware hit a bank in Kyiv.", "cyber operation"),
)


@pytest.mark.parametrize(("text", "act"), WITH, ids=[one[1] for one in WITH])
def test_a_weapon_says_what_kind_of_act_it_was(read: Read, text: str, act: str) -> None:
    """What struck says how."""
    assert {act} == {one.value[0] for one in read(text).statements if one.property == "act"}


def test_each_kind_is_a_word_of_the_vocabulary() -> None:
    """A kind that the vocabulary lacks could not be stated; a craft of war alone says none."""
    tree = acts()

    assert [] == [kind for kind in set(WEAPONS.values()) if kind and not tree.has(kind)]


@pytest.mark.parametrize("word", ["rifle", "poison", "mustard", "knife", "torch", "hacker"])
def test_a_word_of_every_day_is_no_weapon(word: str) -> None:
    """What is oftener no weapon would make an attack of a kitchen."""
    assert word not in WEAPONS
