"""Whom it and they mean within a sentence."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
LEAD = "Iranian missiles struck Doha on 23 June 2025.\n\n"

BEHIND = (
    "Hours later Israel accused Iran of firing two missiles at Beersheba, which Iran denied, and its jets struck a "
    "radar station near Babolsar."
)
MEANT: tuple[tuple[str, str], ...] = (
    ("Eritrea broke the law when it attacked Badme.", "ERI"),
    ("The Ugandan army maintained that it had struck only rebels at Bunia.", "UGA"),
    (BEHIND, "ISR"),
    ("Turkey withdrew after it had shelled Afrin.", "TUR"),
)
OPEN: tuple[str, ...] = (
    "The cartel said that it had attacked Culiacan.",
    "A Turkish newspaper wrote that a gang fled after it had attacked Afrin.",
    "Turkish officials said that a local militia had fled after it attacked Afrin.",
    "A gang hid after it had attacked Afrin.",
)


def said(record: Record) -> set[str]:
    """Return the statements as `property=value`."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


@pytest.mark.parametrize(("text", "actor"), MEANT)
def test_the_nearest_subject_is_meant(read: Read, text: str, actor: str) -> None:
    """A pronoun stands for the subject of the clause before it."""
    assert f"by={actor}" in said(read(LEAD + text))


@pytest.mark.parametrize("text", OPEN)
def test_a_body_that_no_register_knows_stays_open(read: Read, text: str) -> None:
    """The pronoun means it, and nobody else."""
    assert {"by=IRN"} == {one for one in said(read(LEAD + text)) if one.startswith("by=")}
