"""What was hit as the subject of a verb of no force."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
SUFFERED = (
    ("INS Khukri took two torpedoes from the Pakistani submarine Hangor off Diu in December 1971.", "PAK", "IND"),
    ("The corvette HMCS Charlottetown succumbed to a torpedo in September 1942.", "", "CAN"),
    ("The Greek tanker took a Houthi missile on its bridge on Monday.", "houthis", "GRC"),
    ("The American destroyer absorbed two kamikazes off Okinawa in April 1945.", "", "USA"),
    ("A Russian tanker succumbed to Ukrainian drones off Novorossiysk on 2 November 2025.", "UKR", "RUS"),
    ("A French helicopter was lost to an Al-Shabaab rocket near Kismayo.", "al-shabaab", "FRA"),
)
UNHURT = (
    "The minister took questions on missiles from Iran in Paris.",
    "The French bank took two hits from the court in Athens.",
    "The Greek team succumbed to a rocket of a shot in Rome.",
    "The army took delivery of two drones from Turkey on Monday.",
    "Poland received its first missiles from the United States in May.",
    "The Indian navy received two drones from Israel.",
    "The Greek tanker would have taken a torpedo.",
)


@pytest.mark.parametrize(("text", "doer", "owner"), SUFFERED)
def test_the_subject_was_hit(read: Read, text: str, doer: str, owner: str) -> None:
    """What took, succumbed or was lost to a munition was hit, by whoever the munition came from."""
    said = {one.property: one.value[0] for one in read(FRAME + text).statements}

    assert (doer, owner) == (said.get("by", ""), said["h1.of"])


def test_a_place_may_take_rounds(read: Read) -> None:
    """A town or a base that "took 1,300 rounds" is where they fell."""
    record = read(FRAME + "Khe Sanh took 1,300 rounds from North Vietnamese guns on 23 February 1968.")
    said = {one.property: one.value[0] for one in record.statements}

    assert ("VNM", "1968-02-23") == (said["by"], said["happened_on"])


@pytest.mark.parametrize("text", UNHURT)
def test_who_takes_over_arms_is_not_hit(read: Read, text: str) -> None:
    """Questions, deliveries and figures of speech hit nobody."""
    assert () == read(FRAME + text).incidents
