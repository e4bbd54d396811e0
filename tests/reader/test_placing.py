"""Persons and bodies whom a report places before it points back to them."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

PLACED = (
    ("Qatar's prime minister, Sheikh Jassim Altawil, was there. Altawil said that Iran struck Doha.", "QAT"),
    ("The Security Council met. The Council said that Iran struck Doha.", "un-security-council"),
    ("Russia was there. The Secretary-General said that Iran struck Doha.", "un"),
    ("Border Guard Bangladesh (BGB) was there. The BGB said that Iran struck Doha.", "BGD"),
)


@pytest.mark.parametrize(("text", "holder"), PLACED, ids=[text[:30] for text, _ in PLACED])
def test_who_was_placed_speaks_for_the_same(read: Read, text: str, holder: str) -> None:
    """A surname, a short name, letters in brackets."""
    assert {holder} == {one.holder for one in read(text).statements if one.property == "place"}
