"""Who speaks between commas or in brackets within a clause holds the phrase around him alone."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]


def _holders(record: Record, prop: str) -> set[str]:
    return {one.holder for one in record.statements if one.property == prop}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Israel's air force bombed Sanaa on Sunday with, it said, dozens of planes.", False),
        ("On Sunday Israel was sinking boats off Tyre which, it says, carry rockets.", False),
        ("Israel bombed Tyre on Sunday (Israel says by mistake) and killed four people.", False),
        ("Israel bombed Tyre on Sunday in an operation that it had announced, and killed four people.", False),
        ("Israel bombed Tyre on Sunday outside the zone Israel had proclaimed, and killed four people.", False),
        ("Israel called its envoys together on Sunday after Hezbollah had bombed Acre.", False),
        ("Israel declared a blockade of Gaza on Sunday and bombed Rafah.", False),
        ("Iran, Israel said, bombed Acre on Sunday.", True),
        ("Israel said on Sunday that it had bombed Tyre (and nothing else).", True),
    ],
)
def test_an_aside_holds_its_own_phrase(read: Read, text: str, *, held: bool) -> None:
    """What stands around the aside is the report's own."""
    found = _holders(read(text, published_on="2025-09-24"), "act")

    assert held == ("ISR" in found)
    assert found


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The Houthis, to which Hamas sent a note in May, said that Israel bombed Sanaa on Sunday.", "houthis"),
        (
            "Israel bombed Tyre on Sunday, Lebanon's premier told parliament yesterday in reply to one of the members.",
            "LBN",
        ),
    ],
)
def test_a_speaker_is_found_past_what_describes_him(read: Read, text: str, holder: str) -> None:
    """A relative clause, or a long tail of hearers, does not hide who speaks."""
    assert {holder} == _holders(read(text, published_on="2025-09-24"), "by")
