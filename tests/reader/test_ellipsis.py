"""Attacks told by what is left out."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

LED = "Pakistan fired forty rockets at Kandahar on Monday.\n\n"
AGAIN: tuple[tuple[str, str], ...] = (
    ("On Wednesday it was Jalalabad.", "place=Jalalabad"),
    ("On Wednesday it was the turn of Jalalabad.", "place=Jalalabad"),
    ("Afghanistan answered with eighty.", "by=AFG"),
    ("Afghanistan answered with eighty rounds.", "by=AFG"),
)
NOTHING: tuple[str, ...] = (
    "On Wednesday it was quiet in Jalalabad.",
    "On Wednesday it was Afghanistan that said Jalalabad was calm.",
    "It was Jalalabad.",
    "Afghanistan answered with a statement.",
    "Afghanistan answered with eighty questions about Jalalabad.",
)


def said(record: Record) -> set[str]:
    """Return the statements as `property=value`."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


@pytest.mark.parametrize(("text", "statement"), AGAIN)
def test_another_place_or_side_tells_of_another_attack(read: Read, text: str, statement: str) -> None:
    """The kind of attack is that of the one told right before."""
    found = read(LED + text)

    assert statement in said(found)
    assert 2 == sum(one.property == "act" for one in found.statements)


@pytest.mark.parametrize("text", NOTHING)
def test_a_cleft_or_an_answer_in_words_tells_of_none(read: Read, text: str) -> None:
    """What is told in full leaves nothing out, and words are no rockets."""
    assert 1 == sum(one.property == "act" for one in read(LED + text).statements)
