"""Ships by their names, and whose they were."""

from collections.abc import Callable

import pytest

from foedus.actors import load_actors
from foedus.reader.shipnames import SHIPS
from foedus.statements import Record
from foedus.terms import objects

Read = Callable[..., Record]


@pytest.mark.parametrize(
    ("text", "owner", "thing"),
    [
        ("Frogmen sank the battleship Viribus Unitis in Pola.", "AUH", "public vessels"),
        ("A U-boat sank the Lusitania off Ireland in May 1915.", "GBR", "merchant vessels"),
        ("HMS Conqueror torpedoed the General Belgrano.", "ARG", "public vessels"),
    ],
)
def test_a_ship_is_known_by_its_name(read: Read, text: str, owner: str, thing: str) -> None:
    """Some ships are so well known that their names say whose they were."""
    record = read(text)

    assert {owner} == {one.value[0] for one in record.statements if one.property.endswith(".of")}
    assert {thing} == {one.value[0] for one in record.statements if one.property.endswith(".object")}


def test_owners_and_things_are_known() -> None:
    """An owner that the register lacks, or a thing that the vocabulary lacks, could not be stated."""
    tree = objects()

    assert set() == set(SHIPS) - set(load_actors().by_id)
    assert [] == [thing for kinds in SHIPS.values() for thing in kinds if not tree.has(thing)]
