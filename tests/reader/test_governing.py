"""Whose deed a verb tells that has no subject of its own."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

TOLD = (
    ("Iranian jets are said to have bombed a Greek tanker off Aden.", "by", "IRN"),
    ("Iran was found to have struck a Greek tanker off Aden.", "by", "IRN"),
    ("Having bombed a Greek tanker off Aden, Iranian jets withdrew.", "by", "IRN"),
    ("After bombing a Greek tanker off Aden, Iranian jets withdrew.", "by", "IRN"),
    ("Iran had a Greek tanker bombed off Aden.", "by", "IRN"),
    ("Iran had a Greek tanker bombed off Aden.", "h1.of", "GRC"),
    ("Iran apologised for bombing a Greek tanker off Aden.", "by", "IRN"),
    ("It was on 3 May 2024 that Iranian jets bombed a Greek tanker off Aden.", "happened_on", "2024-05-03"),
    ("It was a Greek tanker that Iranian jets bombed off Aden.", "h1.of", "GRC"),
    ("Iranian jets bombed a Greek tanker off Aden, set fire to a shed and killed two sailors.", "by", "IRN"),
    ("A video showed Iranian jets bombing a Greek tanker off Aden.", "by", "IRN"),
    ("Ethiopia armed the rebels, and in 1982 its own troops shelled the Somali town of Balanbale.", "by", "ETH"),
)
UNTOLD = (
    "Iran was never found to have struck a Greek tanker off Aden.",
    "Iran had not had a Greek tanker bombed off Aden.",
)


@pytest.mark.parametrize(("text", "name", "value"), TOLD, ids=[f"{one[1]}: {one[0][:50]}" for one in TOLD])
def test_the_governing_clause_tells_it(read: Read, text: str, name: str, value: str) -> None:
    """Under "is said to", before a main clause and under "had", the doer stands in another clause."""
    record = read(text)
    incidents = {one.id for one in record.incidents}

    assert {value} == {one.value[0] for one in record.statements if one.property == name and one.about in incidents}


@pytest.mark.parametrize("text", UNTOLD)
def test_a_governing_clause_may_deny_it(read: Read, text: str) -> None:
    """Nothing is stated of an attack that the governing clause says was none."""
    assert () == read(text).incidents


def test_one_by_is_shared(read: Read) -> None:
    """Of two participles that "and" joins the doer after the second did both."""
    record = read("A Greek tanker was bombed and set on fire by Iranian jets off Aden.")

    assert {"IRN"} == {one.value[0] for one in record.statements if one.property == "by"}


def test_what_commas_set_off_does_nothing_in_a_row(read: Read) -> None:
    """Of "hit X, at Y, set fire to Z and hurt two" the rocket did all; the force that was hit did nothing."""
    text = "A rocket hit the UN force, UNIFIL, at Naqoura on Tuesday, set fire to a shed and injured two soldiers."

    assert set() == {one.value[0] for one in read(text).statements if one.property == "by"}
