"""Mines and roadside bombs that somebody ran upon."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
RAN_UPON = (
    ("In July 1987 the Bridgeton ran upon a mine off Farsi Island.", "mining"),
    ("A Kenyan police car ran over an improvised explosive device near Mandera on Monday.", "bombing"),
)
RAN_OVER = ("A lorry ran over a cyclist in Goma.", "The minister stepped on a stage in Kyiv.")


@pytest.mark.parametrize(("text", "act"), RAN_UPON)
def test_who_ran_upon_a_mine_was_struck(read: Read, text: str, act: str) -> None:
    """What ran or drove upon a mine was struck by it, at sea and by the road."""
    said = {one.value[0] for one in read(FRAME + text).statements if one.property == "act"}

    assert {act} == said


@pytest.mark.parametrize("text", RAN_OVER)
def test_who_ran_over_something_else_was_not(read: Read, text: str) -> None:
    """Cyclists and stages are no mines."""
    assert () == read(FRAME + text).incidents
