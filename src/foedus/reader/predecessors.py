"""Whom a name in a report of old days means: Moscow speaks for the Soviet Union until 1991."""

from dataclasses import replace
from datetime import date

from foedus.reader.former import LAST, as_of
from foedus.reader.unit import Unit
from foedus.terms import Days

# A seat or an office is whoever sits there; a state's own name is rarely the earlier one's.
SEATS = frozenset(("capital", "office", "demonym"))
# The war in Bosnia: "Serb guns" were those of the Serbs there, "Serbian" ones Serbia's.
SERBS, BOSNIAN_SERBS = frozenset(("serb", "serbs")), "republika-srpska"
WAR = Days(date(1992, 4, 6), date(1995, 12, 14))
LATEST = max(date.fromisoformat(LAST), WAR.last)


def of_its_time(unit: Unit, *, on: date) -> Unit:
    """Return a name with the actor that it meant on a day: Moscow in 1939 is the Soviet Union."""
    if not unit.roles & SEATS or "state" in unit.roles:
        return unit
    day = Days(on, on)
    if unit.low in SERBS and WAR.meet(day) is not None:
        return replace(unit, meanings=tuple(replace(one, actor=BOSNIAN_SERBS) for one in unit.meanings))
    found = tuple(replace(one, actor=as_of(one.actor, days=day)) if one.role in SEATS else one for one in unit.meanings)
    return unit if found == unit.meanings else replace(unit, meanings=found)
