"""Holes that arms make in things."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
HOLED = (
    ("Suicide bombers in a skiff blew a forty-foot hole in the destroyer USS Cole at Aden in October 2000.", "", "USA"),
    ("A Houthi drone punched two holes in the side of the Maltese freighter off Hodeidah.", "houthis", "MLT"),
    ("Iranian commandos blew a large hole in the Saudi pipeline near Abqaiq.", "IRN", "SAU"),
)
WHOLE = (
    "The budget blew a hole in the plans of the French government.",
    "The storm tore a hole in the roof of the Greek parliament.",
    "Iranian commandos could blow a hole in the Saudi pipeline near Abqaiq.",
)


@pytest.mark.parametrize(("text", "doer", "owner"), HOLED)
def test_a_thing_with_a_hole_was_hit(read: Read, text: str, doer: str, owner: str) -> None:
    """Whatever describes the hole, what it is in was hit, and is whose the words say."""
    said = {one.property: one.value[0] for one in read(FRAME + text).statements}

    assert (doer, owner) == (said.get("by", ""), said["h1.of"])


@pytest.mark.parametrize("text", WHOLE)
def test_other_holes_are_no_attack(read: Read, text: str) -> None:
    """Budgets, storms and what could be done make no hole by arms."""
    assert () == read(FRAME + text).incidents
