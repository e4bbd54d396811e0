"""People taken or held hostage."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
TAKEN = (
    ("Palestinian gunmen took eleven Israeli athletes hostage in Munich on 5 September 1972.", "", "ISR"),
    ("Hamas took three Thai workers hostage in Gaza on 7 October 2023.", "hamas", "THA"),
    ("Boko Haram fighters are holding ten Cameroonian teachers hostage in Borno.", "boko-haram", "CMR"),
    ("In 2013 Al-Shabaab held two Kenyan officials captive in Somalia.", "al-shabaab", "KEN"),
)
QUIET = (
    "The storm held the French island hostage.",
    "The minister took questions on hostages in Paris.",
    "Hamas would take Israelis hostage again, the minister said.",
)


@pytest.mark.parametrize(("text", "doer", "owner"), TAKEN)
def test_hostages_have_takers_and_a_people(read: Read, text: str, doer: str, owner: str) -> None:
    """Whoever takes or holds people hostage did it, unless gunmen are only of a people; whose they are was hit."""
    said = {one.property: one.value[0] for one in read(text).statements}

    assert ("hostage taking", doer, owner) == (said["act"], said.get("by", ""), said["h1.of"])


@pytest.mark.parametrize("text", QUIET)
def test_no_hostage_is_taken(read: Read, text: str) -> None:
    """Storms, questions and what may come take nobody."""
    assert () == read(text).incidents
