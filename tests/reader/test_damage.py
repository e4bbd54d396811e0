"""What an attack did that is told after it."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
HIT = "Iranian missiles struck Duqm on Monday"

DONE: tuple[tuple[str, set[str]], ...] = (
    (". A school was damaged.", {"school"}),
    (". A primary school and a water tower were destroyed.", {"school", "water facility"}),
    (". A bridge collapsed.", {"transport works"}),
    (", setting a fuel depot on fire.", {"energy facility"}),
    (", damaging a hospital and two houses.", {"hospital", "residential building"}),
    (". A hotel was hit, and so was a hospital.", {"commercial building", "hospital"}),
    (". The strike caused a fire at a power station.", {"energy facility"}),
    (". No school was damaged.", set()),
    (". A school was not damaged.", set()),
    (". A school might be damaged.", set()),
    (". A school had to be destroyed.", set()),
    (". Six people were hurt near a school.", set()),
    (". A school was damaged on 3 March 2014.", set()),
)


@pytest.mark.parametrize(("text", "things"), DONE, ids=[one[0][:45] for one in DONE])
def test_damage_is_of_the_attack_told(read: Read, text: str, things: set[str]) -> None:
    """What is said to have been damaged right after an attack was hit by it."""
    found = {one.value[0] for one in read(HIT + text).statements if one.property.endswith(".object")}

    assert things == found


def test_damage_alone_is_no_attack(read: Read) -> None:
    """A school may be damaged by a storm."""
    assert () == read("A school was damaged and a bridge collapsed.").incidents
