"""Whom a name in a report of old days means: Moscow speaks for the Soviet Union until 1991."""

from dataclasses import replace
from datetime import date

from foedus.reader.former import LAST, as_of
from foedus.reader.unit import Unit
from foedus.terms import Days

# A seat or an office is whoever sits there; a state's own name is rarely the earlier one's.
SEATS = frozenset(("capital", "office", "demonym"))
LATEST = date.fromisoformat(LAST)


def of_its_time(unit: Unit, *, on: date) -> Unit:
    """Return a name with the actor that it meant on a day: Moscow in 1939 is the Soviet Union."""
    if not unit.roles & SEATS or "state" in unit.roles:
        return unit
    day = Days(on, on)
    found = tuple(replace(one, actor=as_of(one.actor, days=day)) if one.role in SEATS else one for one in unit.meanings)
    return unit if found == unit.meanings else replace(unit, meanings=found)
