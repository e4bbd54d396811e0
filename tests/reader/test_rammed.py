"""Vehicles and boats as bombs, by whatever verb they are driven; a load of something else is none."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
LEAD = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
BOMBS = (
    ("ELN men drove a car bomb into the police school in Bogotá in January 2019.", "by=eln"),
    ("Rebels drove a car packed with explosives into the barracks at Timbuktu on Monday.", "h1.object=military base"),
    ("Hezbollah men rammed a truck loaded with explosives into the barracks in Beirut.", "by=hezbollah"),
    ("A suicide bomber drove a truck bomb into the gate of the embassy in Nairobi.", "h1.object=diplomatic premises"),
    ("A driver sent a lorry laden with dynamite into the police station in Cali.", "h1.object=security forces"),
    ("In July 2022 lorries packed with explosives were driven at the garrison of Kati.", "h1.object=military base"),
    ("A van loaded with gas cylinders exploded in front of the police station in Jamundí.", "act=bombing"),
)
NO_BOMBS = (
    "He drove a car full of presents into the garage in Rome.",
    "Soldiers drove a lorry loaded with shells to the depot at Gao.",
    "Soldiers drove a car packed with explosives away from the market.",
    "He would drive a car bomb into the barracks at Gao.",
    "A car packed with explosives was driven away, and into the night, from Gao.",
)


def said(record: Record) -> set[str]:
    """Return the statements as `property=value`."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


@pytest.mark.parametrize(("text", "told"), BOMBS)
def test_a_vehicle_driven_at_something_is_a_bombing(read: Read, text: str, told: str) -> None:
    """A car with a bomb that is driven into something, or goes off there, is a bombing of it."""
    assert {told, "act=bombing"} <= said(read(LEAD + text))


@pytest.mark.parametrize("text", NO_BOMBS)
def test_a_vehicle_with_another_load_is_none(read: Read, text: str) -> None:
    """What is only carried, taken away or planned tells of no bombing."""
    assert () == read(LEAD + text).incidents
