"""Explosions that a noun alone tells."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
BLASTS = (
    ("There were two explosions at the Turkish consulate in Salonika in September 1955.", "h1.of", "TUR"),
    ("A second blast near Kirkuk came at noon.", "place", "Kirkuk"),
    ("Residents spoke of three explosions near Latakia on Monday.", "place", "Latakia"),
)
NO_ATTACK = (
    "There was a gas explosion at a school in Lyon on Monday.",
    "There was no explosion at the consulate in Erbil.",
    "There was an explosion at a fireworks factory near Valletta.",
    "There was an explosion of joy in Buenos Aires.",
    "Controlled explosions at the quarry near Cork begin on Monday.",
)


@pytest.mark.parametrize(("text", "name", "value"), BLASTS)
def test_explosions_somewhere_are_an_attack(read: Read, text: str, name: str, value: str) -> None:
    """In a report on force explosions at a place or a thing are an attack that nobody is said to have made."""
    said = {(one.property, one.value[0]) for one in read(FRAME + text).statements}

    assert (name, value) in said


@pytest.mark.parametrize("text", NO_ATTACK)
def test_what_bursts_by_itself_is_none(read: Read, text: str) -> None:
    """Gas, fireworks, quarries and figures of speech attack nobody."""
    assert () == read(FRAME + text).incidents
