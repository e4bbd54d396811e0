"""What an attack did that is told after it."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
HIT = "Iranian missiles struck Duqm on Monday"

DONE: tuple[tuple[str, set[str]], ...] = (
    (". A school was damaged.", {"school"}),
    (". A primary school and a water tower were destroyed.", {"school", "water facility"}),
    (". Houses, a school and a church were damaged.", {"residential building", "school", "place of worship"}),
    (". The minister said that, from the port, a school and a church were damaged.", {"school", "place of worship"}),
    (". A bridge collapsed.", {"transport works"}),
    (", setting a fuel depot on fire.", {"energy facility"}),
    (", damaging a hospital and two houses.", {"hospital", "residential building"}),
    (". A hotel was hit, and so was a hospital.", {"commercial building", "hospital"}),
    (". The strike caused a fire at a power station.", {"energy facility"}),
    (". A school lost its roof.", {"school"}),
    (". The blast blew out the windows of a clinic.", {"hospital"}),
    (". Part of a refinery was in flames by dawn.", {"energy facility"}),
    (". A church lay in ruins.", {"place of worship"}),
    (". Among the buildings hit were a mosque and a bank.", {"place of worship", "commercial building"}),
    (". One of them struck a hospital.", {"hospital"}),
    (", leaving a crater in the runway of an airport.", {"airport"}),
    (". A freighter in the harbour caught fire.", {"merchant vessels"}),
    (". A school would have lost its roof.", set()),
    (". A hotel was reduced to rubble.", {"commercial building"}),
    (". A hotel was set on fire.", {"commercial building"}),
    (". A hotel was razed to the ground.", {"commercial building"}),
    (". A clinic caught light and was ablaze within minutes.", {"hospital"}),
    (". No bank lay in ruins.", set()),
    (". The blast could have broken a bank.", set()),
    (". A school may have been hit.", set()),
    (". The minister lost his way in a school.", set()),
    (". The blast woke a hospital.", set()),
    (". A market was in doubt about a bank.", set()),
    (". One of them saw a hospital.", set()),
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
