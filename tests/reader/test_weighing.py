"""What a clause tells of force where no frame settled it, part by part."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
LEAD = "Iranian missiles struck Doha on 23 June 2025.\n\n"

FORCE: tuple[tuple[str, str], ...] = (
    ("Ardent was bombed twice in Falkland Sound.", "place=Falkland Sound"),
    ("Vilamoura was holed by a limpet mine off Fujairah.", "place=Fujairah"),
    ("A depot outside Luhansk was wrecked by drones.", "place=Luhansk"),
    ("Somebody had cut the Estlink cable off Finland.", "h1.object=undersea cable or pipeline"),
    ("A suicide bomber blew himself up in Kabul.", "place=Kabul"),
    ("Saboteurs deliberately cut the Balticconnector in October 2023.", "h1.object=undersea cable or pipeline"),
)
NO_FORCE: tuple[str, ...] = (
    "Storm waves wrecked the pier at Gaza.",
    "Gas leaked and blew up a kitchen in Basra.",
    "The trawler cut the Estlink cable by accident.",
    "He fired shots into the air in Basra.",
    "The alarm went off in Basra.",
    "Nobody bombed Basra.",
    "They may bomb Basra.",
    "Two Turkish helicopters crashed near Gao.",
)


def said(record: Record) -> set[str]:
    """Return the statements as `property=value`."""
    return {f"{one.property}={one.value[0]}" for one in record.statements}


@pytest.mark.parametrize(("text", "statement"), FORCE)
def test_parts_of_a_clause_speak_for_force(read: Read, text: str, statement: str) -> None:
    """Arms, forces, sides and things hit make a plain clause one of force, in a report on force."""
    assert statement in said(read(LEAD + text))


@pytest.mark.parametrize("text", NO_FORCE)
def test_what_did_itself_or_was_not_done_is_no_force(read: Read, text: str) -> None:
    """Weather, gas, accidents, warning shots and what nobody did tell of no attack."""
    assert {"place=Doha"} == {one for one in said(read(LEAD + text)) if one.startswith("place=")}
