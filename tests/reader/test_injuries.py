"""Those hurt, told by what became of them."""

import pytest

from foedus.reader import Lexicon
from foedus.reader.counting import read_tolls

HURT: tuple[tuple[str, str], ...] = (
    ("Five are in hospital at Ishigaki.", "wounded 5"),
    ("Five others are being treated in Puerto Princesa.", "wounded 5"),
    ("Four of his comrades are in the Georgetown Public Hospital.", "wounded 4"),
    ("Fifteen peacekeepers were treated for burns.", "wounded 15"),
    ("Three were rushed to a clinic in Erbil.", "wounded 3"),
    ("Eleven were flown to Atyrau with burns.", "wounded 11"),
    ("Some 40 wounded were taken to the hospital.", "wounded 40"),
    ("A sailor lost his thumb.", "wounded 1"),
    ("It cost one sailor his thumb.", "wounded 1"),
    ("The bodies of six were taken to the hospital.", "killed 6"),
    ("A mine took off a man's leg.", "wounded 1"),
)
NOT_HURT = (
    "Three hospitals were hit.",
    "He will be taken to hospital.",
    "Talks with three officials were treated as routine.",
    "Two doctors were not taken to hospital.",
    "Three trucks stood in the yard of the hospital.",
    "A deputy lost his seat.",
    "He did not lose a leg.",
    "It cost him an arm.",
    "The party claims 40 seats.",
)


def tolls(lexicon: Lexicon, text: str) -> str:
    """Return the numbers that a sentence states."""
    units = lexicon.read_units(text, start=0, end=len(text))
    return ", ".join(dict.fromkeys(f"{one.name} {one.part.value[0]}" for one in read_tolls(units)))


@pytest.mark.parametrize(("text", "expected"), HURT, ids=[one[0][:45] for one in HURT])
def test_who_is_in_hospital_was_hurt(lexicon: Lexicon, text: str, expected: str) -> None:
    """Who is treated, flown out with burns, or has lost a limb, was wounded."""
    assert expected == tolls(lexicon, text)


@pytest.mark.parametrize("text", NOT_HURT, ids=[one[:45] for one in NOT_HURT])
def test_who_only_is_near_was_not(lexicon: Lexicon, text: str) -> None:
    """The dead, those who may yet be hurt, and seats that are lost are not wounded."""
    assert tolls(lexicon, text) == ""
