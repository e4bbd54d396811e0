"""Headings that only say where or when: "2 December, 80 miles off Sinop.", "Rangoon.", "El Obeid market, 3 May"."""

from collections.abc import Callable, Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import DIRECTIONS, MEASURES
from foedus.reader.mention import Part
from foedus.reader.speechwords import DETERMINERS
from foedus.reader.towns import BEFORE, KINDS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

LONGEST, MOST_UNITS = 18, 40
LONGEST_LEAD = 12
MOST_NAMES = 6
# Verbs with which a heading goes on to the next place: "Then came Abqaiq."
COMING = frozenset(("came", "comes"))
PLAIN = (
    BEFORE
    | KINDS
    | DAY_WORDS
    | DIRECTIONS
    | MEASURES
    | DETERMINERS
    | frozenset(
        "of from and to then next again later early late same day dawn dusk noon midnight utc gmt local time hours hrs "
        "o'clock am pm a.m. p.m. st nd rd th nautical approximately about roughly due incident position date location "
        "place where sea ocean waters airport airbase terminal refinery oil gas plant about before after".split()
    )
)
SIGNS = frozenset(".,:;—–-()*#|>/'[]")


def is_entry(units: Sequence[Unit]) -> bool:
    """Whether a sentence, or what stands before its colon, has no verb and no word but names, days and distances."""
    if len(units) > MOST_UNITS:
        return False
    words = [unit for unit in units if unit.low not in SIGNS]
    if not 0 < len(words) <= LONGEST or not all(_plain(unit) for unit in words):
        return False
    if sum(unit.capital and unit.low not in DAY_WORDS for unit in words) > MOST_NAMES:
        return False
    return not any(is_verb(units, at=at) and unit.low not in COMING for at, unit in enumerate(units))


def _plain(unit: Unit) -> bool:
    if len(unit.low) == 1 and unit.low.isalpha():
        return False  # initials are somebody's
    if unit.low[:1].isdigit() or "number" in unit.roles or unit.low in PLAIN or unit.low in COMING:
        return True
    return unit.capital and not unit.roles & {"attack noun", "weapon", "speech", "verb", "demonym", "office", "person"}


def lead_of(units: Sequence[Unit]) -> Sequence[Unit]:
    """Return the words before the colon of an entry, "3 May, Kherson: Russian shells …", or none."""
    colon = next((at for at, unit in enumerate(units[:LONGEST_LEAD]) if unit.low == ":"), 0)
    lead = units[:colon]
    return lead if colon and colon + 2 < len(units) and is_entry(lead) else ()


def place_of_entry(units: Sequence[Unit], *, town: Callable[[Sequence[Unit], int], Part | None]) -> Part | None:
    """Return the one place that an entry names, or None."""
    found: list[Part] = []
    for at, unit in enumerate(units):
        if unit.capital and unit.low not in PLAIN and (not found or unit.start >= found[-1].end):
            part = town(units, at)
            found += [] if part is None else [part]
    known = [part for part in found if not part.unplaced] or found
    return known[0] if len({part.value for part in known}) == 1 else None
