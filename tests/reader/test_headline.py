"""Headlines leave out the verb "to be"."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
BODY = "\n\nSoldiers and troops of the army and the navy stood by, and the ceasefire held."
HIT = (
    ("Danish ship attacked off Yemen", "DNK"),
    ("British tanker seized in Gulf", "GBR"),
    ("Three Turkish soldiers killed near Mosul", "TUR"),
    ("Chinese freighter under fire off Yemen", "CHN"),
    ("Indian posts in Poonch under Pakistani fire", "IND"),
)
QUIET = ("Kyiv under heavy snow", "French minister under pressure in Paris", "Dutch team beaten in Rome")


@pytest.mark.parametrize(("text", "owner"), HIT)
def test_a_participle_tells_what_was_done(read: Read, text: str, owner: str) -> None:
    """What stands before the participle, or before "under fire", was hit, and did nothing."""
    said = {one.property: one.value[0] for one in read(text + BODY).statements}

    assert (owner, False) == (said.get("h1.of"), said.get("by") == owner)


@pytest.mark.parametrize(("text", "doer"), [("Kyiv under massive Russian missile attack", "RUS")])
def test_a_town_under_attack_is_attacked(read: Read, text: str, doer: str) -> None:
    """A town "under attack" is where it was, and the words before the noun say by whom."""
    said = {one.property: one.value[0] for one in read(text + BODY).statements}

    assert (doer, "Kyiv") == (said["by"], said["place"])


@pytest.mark.parametrize("text", QUIET)
def test_a_quiet_headline_is_no_attack(read: Read, text: str) -> None:
    """Snow, pressure and defeats are no attacks."""
    assert () == read(text + BODY).incidents


def test_a_full_sentence_is_no_headline(read: Read) -> None:
    """In a sentence with a full stop forces that "attacked" did it."""
    said = [one.property for one in read("Iranian marines attacked at dawn on 3 May 2024." + BODY).statements]

    assert "h1.of" not in said
