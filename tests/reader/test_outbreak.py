"""Fighting that broke out, with its day or its place."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
BROKE_OUT = (
    ("On 24 July 2025 fighting broke out in a dozen places along the frontier.", "happened_on", "2025-07-24"),
    ("The war began on 15 April 2023 with fighting in Khartoum.", "happened_on", "2023-04-15"),
    ("The war that broke out on 27 September 2020 lasted forty-four days.", "happened_on", "2020-09-27"),
    ("Fighting erupted in Goma on Monday.", "place", "Goma"),
    ("Hostilities resumed in Tripoli on 27 August 2022.", "happened_on", "2022-08-27"),
)
OTHER_WARS = (
    "A trade war broke out between China and Australia in May 2020.",
    "A price war began in Berlin on Monday.",
    "A war of words broke out between Paris and Rome on Monday.",
    "The war in Sudan has entered its third year.",
    "If war broke out in Taiwan, Japan would be drawn in.",
    "The First World War began in 1914.",
    "No war began in Cyprus on Monday.",
)


@pytest.mark.parametrize(("text", "name", "value"), BROKE_OUT)
def test_fighting_that_broke_out_is_an_attack(read: Read, text: str, name: str, value: str) -> None:
    """Fighting that broke out, and the day or the place of it, is an attack that nobody is said to have begun."""
    said = {(one.property, one.value[0]) for one in read(FRAME + text).statements}

    assert (name, value) in said


@pytest.mark.parametrize("text", OTHER_WARS)
def test_wars_of_other_kinds_are_none(read: Read, text: str) -> None:
    """Wars over prices and words, feared ones, and those of the world are no attack that breaks out."""
    assert () == read(FRAME + text).incidents
