"""Verbs of no force that tell of force by what does them."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
LEAD = "Iranian missiles struck Doha on 23 June 2025.\n\n"

FORCE: tuple[tuple[str, str], ...] = (
    ("Shrapnel peppered a school in Basra.", "h1.object=school"),
    ("Ugandan troops poured into Bunia.", "by=UGA"),
    ("Russian tanks rolled across the border into Georgia.", "by=RUS"),
    ("Rwandan soldiers waded across the river into Bukavu.", "by=RWA"),
)
NO_FORCE: tuple[str, ...] = (
    "Several aircraft had caught fire in Basra.",
    "Tourists poured into Bunia.",
    "Aid lorries rolled across the border into Gaza.",
    "The missiles cost a million dollars each in Romania.",
    "A missile remained in its silo in Romania.",
    "Drones bought from Iran carried cameras over Basra.",
    "Hundreds crossed into Chad and were disarmed.",
)


def said(record: Record) -> set[str]:
    """Return the statements as `property=value`."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


@pytest.mark.parametrize(("text", "statement"), FORCE)
def test_arms_and_forces_tell_by_any_verb(read: Read, text: str, statement: str) -> None:
    """A weapon that strikes, or forces that come in, tell of an attack by verbs that no table has."""
    assert statement in said(read(LEAD + text))


@pytest.mark.parametrize("text", NO_FORCE)
def test_others_who_come_in_and_idle_arms_tell_of_none(read: Read, text: str) -> None:
    """Who is no force comes in peace; arms that cost, lie or are bought strike nobody."""
    found = said(read(LEAD + text))

    assert ({"place=Doha"}, {"by=IRN"}) == (
        {one for one in found if one.startswith("place=")},
        {one for one in found if one.startswith("by=")},
    )
