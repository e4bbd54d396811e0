"""Ships that a report has named: later their name alone means them."""

from collections.abc import Callable

from foedus.statements import Record

Read = Callable[..., Record]
LEAD = "Iranian missiles struck Doha on 23 June 2025.\n\n"

SAHAND = "The Iranian frigate Sahand fired at a tanker in the Gulf. "


def said(record: Record) -> set[str]:
    """Return the statements as `property=value`."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


def test_a_warship_told_before_is_its_state_s(read: Read) -> None:
    """Her name alone is enough once she was named with her people's name."""
    found = said(read(LEAD + SAHAND + "US jets bombed Sahand."))

    assert {"by=USA", "h1.object=public vessels", "h1.of=IRN"} <= found


def test_a_name_not_told_before_is_no_ship(read: Read) -> None:
    """What nobody called a ship is none."""
    assert "h1.object=public vessels" not in said(read(LEAD + "US jets bombed Sahand."))


def test_a_merchantman_keeps_her_kind_alone(read: Read) -> None:
    """Whose she is, her name does not say."""
    found = said(read(LEAD + "The tanker Mercer Street lay off Oman. Mercer Street was hit by an Iranian drone."))

    assert {"h1.object=merchant vessels"} == {one for one in found if one.startswith("h") and "." in one}


def test_a_town_of_the_same_name_stays_a_town(read: Read) -> None:
    """Behind "in" a name is that of the place."""
    found = said(read(LEAD + "The destroyer HMS Sheffield sailed on Monday. In Sheffield a bomb went off in a pub."))

    assert "place=Sheffield" in found
    assert "h1.object=public vessels" not in found
