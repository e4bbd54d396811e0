"""Peoples, old names of states and seats of governments: whom each means."""

from collections.abc import Callable

import pytest

from foedus.actors import load_actors
from foedus.reader.peoplenames import OLD_STATES, PEOPLES, SEATS
from foedus.statements import Record

Read = Callable[..., Record]
DONE_BY = (
    ("The Azeris attacked Armenian positions at Jermuk.", "AZE"),
    ("The Ottomans attacked Vienna.", "TUR"),
    ("Nazi Germany invaded Poland in September 1939.", "DEU"),
    ("Ottoman Turkey attacked Odessa in October 1914.", "TUR"),
    ("Bosnian Serb gunners shelled a market in Sarajevo.", "republika-srpska"),
    ("Saddam's Iraq invaded Kuwait in August 1990.", "IRQ"),
)


@pytest.mark.parametrize(("text", "by"), DONE_BY, ids=[one[0][:30] for one in DONE_BY])
def test_a_people_or_an_old_name_means_its_state(read: Read, text: str, by: str) -> None:
    """Who is named by his people, or by what his state was called, did it for that state."""
    assert {by} == {one.value[0] for one in read(text).statements if one.property == "by"}


@pytest.mark.parametrize("text", ["Kosovo Albanians attacked a station.", "Bosnian Croats shelled Mostar."])
def test_a_people_within_a_state_is_neither_its_state_nor_its_neighbour(read: Read, text: str) -> None:
    """Kosovo Albanians are not Albania, nor Bosnian Croats Croatia."""
    assert set() == {one.value[0] for one in read(text).statements if one.property == "by"} & {"ALB", "HRV", "BIH"}


def test_every_name_is_of_an_actor_that_the_register_knows() -> None:
    """A name of nobody would be dropped without a word."""
    assert set() == {*PEOPLES, *OLD_STATES, *SEATS} - set(load_actors().by_id)


def test_no_name_means_two() -> None:
    """A name that two bear stands nowhere."""
    named = [name for table in (PEOPLES, OLD_STATES, SEATS) for names in table.values() for name in set(names)]

    assert [] == sorted(name for name in set(named) if named.count(name) > 1)
