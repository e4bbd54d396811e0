"""Services, formations, ships' prefixes and leaders: whose they are, and on which days."""

from collections.abc import Callable

import pytest

from foedus.actors import load_actors
from foedus.reader.forcenames import INITIALS, OF_THEIR_DAY, SHIP_PREFIXES
from foedus.reader.servicenames import FORCE_NAMES
from foedus.statements import Record

Read = Callable[..., Record]

DONE_BY: tuple[tuple[str, str], ...] = (
    ("The Condor Legion bombed Guernica.", "DEU"),
    ("The Kwantung Army attacked Harbin.", "JPN"),
    ("Goose Green was attacked by 2 Para in May 1982.", "GBR"),
    ("The JNA shelled Dubrovnik in October 1991.", "YUG"),
    ("NKVD troops stormed a barracks in Lviv.", "SUN"),
    ("HMS Conqueror torpedoed an Argentine cruiser.", "GBR"),
    ("KRI Nanggala rammed a fishing boat off Natuna.", "IDN"),
    ("IRA men attacked a barracks in Belfast.", "ira"),
    ("Mussolini's airmen bombed Addis Ababa in May 1936.", "ITA"),
    ("Zhukov's tanks attacked a Japanese division in August 1939.", "SUN"),
    ("U-boats sank a British liner in May 1941.", "DEU"),
)


def said(record: Record, name: str) -> set[str]:
    """Return the values of one property."""
    return {one.value[0] for one in record.statements if one.property.endswith(name)}


@pytest.mark.parametrize(("text", "by"), DONE_BY, ids=[one[0][:40] for one in DONE_BY])
def test_a_force_stands_for_its_state(read: Read, text: str, by: str) -> None:
    """Who serves under a name that one state's forces bear alone does it for that state."""
    assert {by} == said(read(text), "by")


def test_a_ship_is_its_state_s(read: Read) -> None:
    """The prefix says whose a ship is that was hit."""
    record = read("Japanese bombers sank USS Panay near Nanjing in December 1937.")

    assert {"USA"} == said(record, ".of")
    assert {"public vessels"} == said(record, ".object")


@pytest.mark.parametrize(
    "text",
    ["Mussolini's airmen attacked a barracks.", "U-boats sank a British liner in May 2024.", "Hitler bombed in Leeds."],
)
def test_a_name_of_other_days_says_nothing(read: Read, text: str) -> None:
    """A leader means his state while he leads it; a report of another day, or of none, leaves it open."""
    assert not said(read(text), "by")


def test_every_name_is_of_an_actor_that_the_register_knows() -> None:
    """A name of nobody would be dropped without a word."""
    known = set(load_actors().by_id)
    named = {*FORCE_NAMES, *INITIALS.values(), *(one for one in SHIP_PREFIXES.values() if one)}

    assert set() == named - known
    assert set() == {actor for _, actor, _, _ in OF_THEIR_DAY} - known


def test_days_of_a_name_are_in_order() -> None:
    """A term ends after it begins."""
    assert [] == [name for name, _, since, until in OF_THEIR_DAY if since >= until]
