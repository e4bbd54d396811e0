"""One verb or one sentence for two attacks: each has its own doer, place and day."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

FIRST, SECOND = "on 3 May 2024", "on 20 October 2025"
TWO = (
    f"Iranian jets bombed a Saudi air base in Aleppo {FIRST} and a French frigate off Tripoli {SECOND}.",
    f"A Saudi base was bombed in Aleppo {FIRST} by Iranian jets, and a French frigate off Tripoli {SECOND} by them.",
    f"Iranian jets bombed a Saudi air base in Aleppo {FIRST} and struck a French frigate off Tripoli {SECOND}.",
    f"Air strikes on a Saudi base in Aleppo {FIRST} and a drone attack on a frigate off Tripoli {SECOND} failed.",
)
ONE = (
    f"Iranian jets bombed a Saudi air base and a bridge in Aleppo {FIRST}.",
    f"Iranian jets bombed a Saudi air base in Aleppo {FIRST} and a bridge.",
)


def told(record: Record) -> set[tuple[str, str]]:
    """Return the place and the day of each incident."""
    return {
        (place.value[0], day.value[0])
        for place in record.statements
        for day in record.statements
        if place.property == "place" and day.property == "happened_on" and place.about == day.about
    }


@pytest.mark.parametrize("text", TWO)
def test_two_attacks_are_told_by_one_verb(read: Read, text: str) -> None:
    """What has a place and a day of its own behind "and" is another attack, and takes nothing from the first."""
    assert {("Aleppo", "2024-05-03"), ("Tripoli", "2025-10-20")} == told(read(text))


def test_a_gapped_attack_has_its_own_doer(read: Read) -> None:
    """Of two passives of one verb each has the doer after its own "by", and what was hit does nothing."""
    record = read(
        "A Thai army post was bombed near Battambang in July 2023 by Iranian jets, "
        "and a Ugandan army camp near Bunia on 20 October 2025 by the Houthis."
    )

    assert {"IRN", "houthis"} == {one.value[0] for one in record.statements if one.property == "by"}


@pytest.mark.parametrize("text", ONE)
def test_two_things_of_one_place_are_hit_by_one_attack(read: Read, text: str) -> None:
    """A list of what was hit is one attack."""
    assert {("Aleppo", "2024-05-03")} == told(read(text))
