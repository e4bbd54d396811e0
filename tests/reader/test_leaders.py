"""Rulers of the past speak and act for their states while they rule."""

from collections.abc import Callable
from datetime import date

import pytest

from foedus.actors import load_actors
from foedus.reader.leaders import LEADERS
from foedus.statements import Record

Read = Callable[..., Record]


def test_each_term_is_of_an_actor_and_ends_after_it_begins() -> None:
    """Every ruler is some actor's, with days in order."""
    actors = load_actors().by_id

    assert set() == {actor for _, actor, _, _ in LEADERS} - set(actors)
    assert all(date.fromisoformat(since) < date.fromisoformat(until) for _, _, since, until in LEADERS if until)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("On 26 November 1939 Molotov said that Finland shelled Mainila.", "SUN"),
        ("In August 1990 Saddam said that Israel bombed Basra.", "IRQ"),
        ("On 26 November 1965 Molotov said that Finland shelled Mainila.", "report"),
    ],
)
def test_a_ruler_speaks_for_his_state_in_office(read: Read, text: str, holder: str) -> None:
    """A name says nothing of a state before and after."""
    assert {holder} == {one.holder for one in read(text).statements if one.property == "by"}
