"""Who is said by idiom to have done what was told before."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
HIT = "A missile hit a tanker off Mukalla on Monday. "

TOLD: tuple[tuple[str, str], ...] = (
    ("The attack bore the hallmarks of Hezbollah, Oman said.", "hezbollah"),
    ("Oman saw the hand of Iran in it.", "IRN"),
    ("Iran's fingerprints were all over the wreck, Oman said.", "IRN"),
    ("Suspicion fell on the Houthis.", "houthis"),
    ("Suspicion has centred on an Iranian vessel.", "IRN"),
    ("Oman's navy pointed to the Houthis.", "houthis"),
    ("Everything points to Iran.", "IRN"),
    ("Iran admitted to the strike within hours.", "IRN"),
    ("Hezbollah boasted of it.", "hezbollah"),
    ("Hezbollah took credit for the attack.", "hezbollah"),
    ("The culprit, Oman said, was Iran.", "IRN"),
    ("The attackers were Iranians, according to Oman.", "IRN"),
    ("Oman suspects Islamic State.", "islamic-state"),
    ("Oman said that Iran was to blame.", "IRN"),
    ("Oman laid the blame at Iran's door.", "IRN"),
    ("Oman put the blame squarely on Hezbollah.", "hezbollah"),
    ("Oman accused Iran of piracy.", "IRN"),
    ("The owners accuse Iran.", "IRN"),
    ('"This was Iran," an Omani minister said.', "IRN"),
    ("Oman attributes the attack to a unit of Iranian intelligence.", "IRN"),
    ("The missile was an Exocet of the Iranian navy.", "IRN"),
    ("It belonged to the Iranian army, Oman said.", "IRN"),
)
UNTOLD = (
    "It is not clear whether suspicion fell on Iran.",
    "Did it bear the hallmarks of Iran?",
    "Iran was not to blame.",
    "Suspicion of Iran grew.",
    "Oman lays blame for nothing.",
    "Oman led talks to Iran policy.",
    "Nothing pointed to Iran.",
    "Oman pointed to Iranian statements of last week.",
    "Oman accused Iran of supplying drones to the Houthis.",
    "Oman accused Iran of delays.",
    "Iran took credit for the harvest.",
    "Iran admitted to a fall in prices.",
    "The hand of Iran's president was cold.",
    "This was Iran's turn to speak.",
    "The missile was an Iranian-made Exocet.",
    "The minister named Iran as a suspect buyer.",
)


def attackers(record: Record) -> set[str]:
    """Return who is said to have done it."""
    ids = {one.id for one in record.incidents}
    by = (one for one in record.statements if one.property == "by" and one.stance == "affirms" and one.about in ids)
    return {value for one in by for value in one.value}


@pytest.mark.parametrize(("text", "by"), TOLD, ids=[one[0][:45] for one in TOLD])
def test_an_idiom_tells_who_did_it(read: Read, text: str, by: str) -> None:
    """Hallmarks, a suspicion, a boast or the blame says whose deed it was, on the word of him who speaks."""
    found = attackers(read(HIT + text))

    assert {by} == found


@pytest.mark.parametrize("text", UNTOLD, ids=[one[:45] for one in UNTOLD])
def test_other_words_accuse_nobody(read: Read, text: str) -> None:
    """A doubt, a question, a denial or a charge of something else names no attacker."""
    found = attackers(read(HIT + text))

    assert set() == found
