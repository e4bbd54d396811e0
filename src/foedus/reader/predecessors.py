"""Whom a name meant in its time: Moscow spoke for the Soviet Union until 1991. Dated, and small."""

from dataclasses import replace
from datetime import date

from foedus.reader.lexicon import Unit

# State, whose place it took, and the days between which the earlier one lasted.
PREDECESSORS: dict[str, tuple[str, date, date]] = {
    "RUS": ("SUN", date(1922, 12, 30), date(1991, 12, 26)),
    "SRB": ("YUG", date(1918, 12, 1), date(1992, 4, 27)),
    "CZE": ("CSK", date(1918, 10, 28), date(1993, 1, 1)),
}
# A seat or an office is whoever sits there; a state's own name is rarely the earlier one's.
SEATS = frozenset(("capital", "office", "demonym"))


def of_its_time(unit: Unit, *, on: date) -> Unit:
    """Return a name with the actor that it meant on a day: Moscow in 1939 is the Soviet Union."""
    if not unit.meanings or not unit.roles & SEATS or "state" in unit.roles:
        return unit
    found = tuple(
        replace(one, actor=PREDECESSORS[one.actor][0])
        if one.role in SEATS and one.actor in PREDECESSORS and _then(one.actor, on)
        else one
        for one in unit.meanings
    )
    return unit if found == unit.meanings else replace(unit, meanings=found)


def _then(actor: str, on: date) -> bool:
    _, first, last = PREDECESSORS[actor]
    return first <= on < last


LATEST = max(last for _, _, last in PREDECESSORS.values())
