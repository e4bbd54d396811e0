"""Nouns of force that tell of an attack, and those that tell of something else."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The sinkings of two tankers off Yemen followed.", "naval attack"),
        ("The kidnapping of six nuns by Boko Haram shocked Maiduguri.", "hostage taking"),
        ("A strafing run by Russian jets killed six soldiers near Kharkiv.", "air strike"),
        ("A strike on aid workers in Gaza killed seven on 1 April 2024.", "attack"),
    ],
)
def test_a_noun_of_force_tells_of_an_attack(read: Read, text: str, act: str) -> None:
    """What a noun names took place as much as what a verb tells."""
    assert act in {one.value[0] for one in read(text).statements if one.property == "act"}


@pytest.mark.parametrize(
    "text",
    [
        "Ferries were held up by a strike of deckhands while soldiers guarded the port.",
        "A strike of nurses closed two hospitals near the barracks.",
    ],
)
def test_a_strike_of_people_at_work_is_no_attack(read: Read, text: str) -> None:
    """They lay down their tools, and nobody's arms."""
    assert () == read(text).incidents
