"""Whose deed an attack told before is said to be, by what was found, seen or called so."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
HIT = "A drone hit the depot at Tartus on Monday and killed two. "

TOLD: tuple[tuple[str, str], ...] = (
    ("Officers said that the wreckage bore Russian markings.", "RUS"),
    ("Damascus said that the wreckage was Ukrainian.", "UKR"),
    ("The minister suggests Iranian hands.", "IRN"),
    ("American officials spoke of Israeli drones.", "ISR"),
    ("State media called it an Israeli and American raid.", "ISR USA"),
    ("The drone was almost certainly from Iran.", "IRN"),
    ("The attack was probably the work of the PKK.", "pkk"),
    ("Responsibility rests with Tehran, the ministry said.", "IRN"),
    ("A spokesman claimed the launch for the Houthis.", "houthis"),
    ("A caller claimed it in the name of the ELN.", "eln"),
    ("RSF-linked channels boasted of it.", "rsf"),
    ("Tehran owned up within the hour.", "IRN"),
    ("The evidence against Libya is strong.", "LBY"),
    ("The minister said it was Iran.", "IRN"),
    ("The Houthis say it was they.", "houthis"),
    ("Damascus says that it was Israeli jets that struck first.", "ISR"),
    ("Damascus protested to Ankara about the attack.", "TUR"),
    ("Israel, silent at first, admitted its responsibility in May.", "ISR"),
    ("Moscow prefers to accuse the Americans and the British.", "GBR USA"),
)
UNTOLD = (
    "The minister said it was Iran's right to protest.",
    "It was Rwanda that had been attacked, its minister said.",
    "The Israeli army said it was Iran that wanted a war.",
    "All responsibility for any escalation rests with Tehran, the ministry warned.",
    "Diplomats spoke of American concern.",
    "Diplomats called it an American problem.",
    "Damascus protested to the United Nations about the attack.",
    "The shells bore Algerian markings.",
    "Wagner owned up to losses.",
    "Iran carried on with its talks.",
    "The drone was not from Iran.",
)


def attackers(record: Record) -> set[str]:
    """Return who is said to have done it."""
    ids = {one.id for one in record.incidents}
    by = (one for one in record.statements if one.property == "by" and one.stance == "affirms" and one.about in ids)
    return {value for one in by for value in one.value}


@pytest.mark.parametrize(("text", "by"), TOLD, ids=[one[0][:45] for one in TOLD])
def test_what_was_found_or_said_tells_who_did_it(read: Read, text: str, by: str) -> None:
    """A second sentence may say who it was, without a word of blame."""
    assert set(by.split()) == attackers(read(HIT + text))


@pytest.mark.parametrize("text", UNTOLD, ids=[one[:45] for one in UNTOLD])
def test_other_deeds_accuse_nobody(read: Read, text: str) -> None:
    """What is no claim of the deed names no attacker."""
    assert set() == attackers(read(HIT + text))


def test_who_brought_it_down_is_told_with_a_pronoun(read: Read) -> None:
    """Its air defences "brought it down" names whoever speaks."""
    text = (
        "The drone was shot down near Tinzaouaten. The Algerian defence ministry said its air defences brought it down."
    )

    assert {"DZA"} == attackers(read(text))


def test_who_died_at_the_hands_of_somebody(read: Read) -> None:
    """What happened "at the hands of" somebody tells who did it, whatever verb stands before."""
    text = "Nine sailors died at the hands of the Houthis when the tanker Eternity was torpedoed off Hodeidah."

    assert {"houthis"} == attackers(read(text))
