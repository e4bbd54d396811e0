"""Turns of force of which a word stands further behind the verb; the same verbs tell of much else."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
LEAD = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
TOLD = (
    ("On 6 March Malian soldiers put three hundred men to death at Moura.", "by=MLI"),
    ("Russian troops put the village of Bucha to the torch on Tuesday.", "place=Bucha"),
    ("On Friday Afghan Taliban forces opened unprovoked fire at several points of the border.", "by=taliban"),
    ("Cambodian troops opened indiscriminate fire on a Thai village on Monday.", "by=KHM"),
    ("Indian forces opened unprovoked small-arms fire on a Pakistani post at Tangdhar.", "by=IND"),
    ("Masked gunmen opened up from the far shore on a Guyanese army boat on 17 February.", "h1.of=GUY"),
    ("Russian guns opened up across the Dnieper on Kherson at dawn.", "by=RUS"),
    ("In the autumn of 2020 Azerbaijan waged forty-four days of war against Nagorno-Karabakh.", "by=AZE"),
    ("Iraq waged a long war against Iran.", "place=Iran"),
    ("Pakistani troops resorted to unprovoked firing on Indian posts in Kupwara on Friday.", "by=PAK"),
)
NOT_TOLD = (
    "Russian troops have opened a new front.",
    "Japan opened up its ports to American trade.",
    "The army opened up a road on the coast of Peru.",
    "The United States waged a long campaign on drugs.",
    "The minister waged a campaign against the army's drones.",
    "The court put the deserter to death.",
    "The army put the question to the vote in Peru.",
    "Ministers resorted to tariffs on Chinese steel.",
)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_turn_of_force_is_an_attack(read: Read, text: str, told: str) -> None:
    """Who puts people to death, opens fire of any kind or wages war against somebody has attacked."""
    assert told in {f"{one.property}={one.value[0]}" for one in read(LEAD + text).statements}


@pytest.mark.parametrize("text", NOT_TOLD)
def test_the_same_verbs_tell_of_other_things(read: Read, text: str) -> None:
    """Fronts, ports, roads and campaigns are opened and waged, and nobody is hurt."""
    assert not [one for one in read(LEAD + text).statements if one.property in {"act", "by"}]
