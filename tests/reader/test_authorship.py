"""Who did what was told before, by other words than blame."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
HIT = "A missile hit a tanker off Mukalla on Monday. "

TOLD: tuple[tuple[str, str], ...] = (
    ("Most experts hold that the missile was Iranian.", "IRN"),
    ("Officials said the drone was one of the Sudanese Armed Forces.", "SDN"),
    ("Washington said that the attack was the work of Iran.", "IRN"),
    ("Washington said that it was Iran's doing.", "IRN"),
    ("The missile, officials said, had been fired from Iranian territory.", "IRN"),
    ("The missiles were fired, Oman said, from Iran.", "IRN"),
    ("Washington said that Iran had fired it.", "IRN"),
    ("They concluded that Iran's own air defences had fired it.", "IRN"),
    ("Oman says that the aircraft came from Algeria.", "DZA"),
    ("Oman says the drone belonged to the Malian armed forces.", "MLI"),
    ("Washington laid it to Iran and Hezbollah.", "IRN hezbollah"),
    ("Oman pinned the attack on Iran.", "IRN"),
    ("Washington said that Iran was behind it.", "IRN"),
    ("It was an attack which Washington laid to Iran.", "IRN"),
    ("The attack was claimed by the Houthis.", "houthis"),
    ("Islamic State claimed it.", "islamic-state"),
    ("Oman accuses Iran of having fired it.", "IRN"),
    ("The court condemned Iran for attacking it.", "IRN"),
    ("Ankara said the PKK had done it.", "pkk"),
    ("Officials pointed the finger at Iran.", "IRN"),
    ("The Houthi movement has stated that it carried out the attack.", "houthis"),
    ("Hezbollah said that it was behind the attack.", "hezbollah"),
)
UNTOLD = (
    "Washington did not say whether Iran had fired it.",
    "Had Iran fired it?",
    "It had not been shown that Iran fired it.",
    "The missile was Iranian-made.",
    "Iran was not behind the attack.",
    "Iran may have fired it.",
    "Oman accused Iran of supplying them.",
    "The court fined Iran for delays.",
    "Officials pointed at militias allied with Tehran.",
    "The depot belonged to Iran.",
    "The minister came from Iran.",
    "Iran claimed it was innocent.",
)


def attackers(record: Record) -> set[str]:
    """Return who is said to have done it."""
    ids = {one.id for one in record.incidents}
    by = (one for one in record.statements if one.property == "by" and one.stance == "affirms" and one.about in ids)
    return {value for one in by for value in one.value}


@pytest.mark.parametrize(("text", "by"), TOLD, ids=[one[0][:45] for one in TOLD])
def test_who_did_it_is_told_afterwards(read: Read, text: str, by: str) -> None:
    """A second sentence may say who it was."""
    assert set(by.split()) == attackers(read(HIT + text))


@pytest.mark.parametrize("text", UNTOLD, ids=[one[:45] for one in UNTOLD])
def test_a_doubt_accuses_nobody(read: Read, text: str) -> None:
    """Doubt, denial, make and other deeds are no charge."""
    assert set() == attackers(read(HIT + text))


@pytest.mark.parametrize(
    ("text", "by"),
    [("Oman blamed Iran for shelling it.", {"IRN"}), ("Oman blamed Iran for giving its chiefs a home.", set())],
)
def test_blame_is_for_the_attack(read: Read, text: str, by: set[str]) -> None:
    """One may be blamed for other things."""
    assert by == attackers(read(HIT + text))
