"""Persons and bodies whom the text itself places: "Qatar's prime minister, Sheikh X", "X, a spokesman for …"."""

from collections.abc import Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS
from foedus.reader.speaker import TITLE, Memory, actor_of
from foedus.reader.speakerwords import PAST_OFFICE, RULERS
from foedus.reader.unit import Unit

SINGULAR = frozenset(
    "president minister premier king queen emir sultan chancellor ambassador envoy pope shah secretary-general".split()
)
BODIES = frozenset("council league union organisation organization alliance assembly commission".split())


def place_persons(units: Sequence[Unit], *, memory: Memory) -> None:
    """Remember whom the text itself places with a state: "Qatar's prime minister, Sheikh X", "X, a spokesman for …"."""
    for at, unit in enumerate(units):
        if unit.low == "(" and at + 2 < len(units) and units[at + 2].low == ")":
            _place_acronym(units, at, memory)
        if "organisation" in unit.roles and unit.actor and (last := unit.low.rpartition(" ")[2]) in BODIES:
            memory.persons[TITLE + last] = unit.actor  # "the Arab League", later "the League"
        if "person" in unit.roles and " " in unit.low and unit.actor:
            memory.persons.setdefault(unit.low.rpartition(" ")[2], unit.actor)  # "Rafael Correa", later "Correa"
        if "title" not in unit.roles:
            continue
        actor = _owner(units, at, memory)
        if actor and unit.low.rpartition(" ")[2] in SINGULAR:
            memory.persons[TITLE + unit.low] = actor
        for name in _person_names(units, at) if actor or unit.low in RULERS else ():
            memory.persons[name] = memory.persons.get(name) or actor


def _place_acronym(units: Sequence[Unit], at: int, memory: Memory) -> None:
    """Remember the letters in brackets behind a body of a state: "Border Guard Bangladesh (BGB)"."""
    letters = units[at + 1]
    if letters.meanings or not letters.text.isupper() or len(letters.text) not in range(2, 8):
        return
    for step in range(at - 1, max(-1, at - 8), -1):
        if units[step].low in {",", "."} or is_verb(units, at=step):
            return
        if units[step].actor and units[step].roles & {"state", "demonym"}:
            memory.persons.setdefault(letters.low, units[step].actor)
            return


def _owner(units: Sequence[Unit], at: int, memory: Memory) -> str:
    """Return the state of a title: before it ("Qatari prime minister"), or after "of" or "for"."""
    if any(unit.low in PAST_OFFICE for unit in units[max(0, at - 2) : at]):
        return ""
    for step in range(at - 1, max(-1, at - 5), -1):
        if units[step].low in STOPS or units[step].low == ",":
            break
        actor = actor_of(units[step], memory=Memory())
        if actor:
            return actor
        if units[step].low in {"its", "their", "his", "the"}:
            if units[step].low != "the" and memory.speaker is not None:
                return memory.speaker.actor
            break
    step = at + 1
    while step < min(len(units), at + 7) and units[step].low not in STOPS | {","}:
        if units[step].low in {"of", "for"}:
            return next(
                (found for unit in units[step + 1 : step + 5] if (found := actor_of(unit, memory=Memory()))), ""
            )
        step += 1
    return ""


def _person_names(units: Sequence[Unit], at: int) -> list[str]:
    """Return the capitalised unknown words next to a title: the name after it, or before its comma."""
    names: list[str] = []
    step = at + 1
    while (
        step < len(units)
        and step < at + 12
        and (
            units[step].capital
            or units[step].low in {",", "al", "bin", "of", "for", "the", "'s"}
            or units[step].meanings
            or units[step].glued
        )
    ):
        if units[step].low == "," and names:
            break
        if units[step].capital and not units[step].meanings:
            names.append(units[step].low)
        step += 1
    step = at - 1
    while step > 0 and units[step].low in {"a", "the", "its", "their"} | {
        unit.low for unit in units[at - 3 : at] if unit.meanings
    }:
        step -= 1
    if step > 0 and units[step].low == ",":
        step -= 1
        while step >= 0 and (units[step].capital or units[step].glued):
            names += [] if units[step].meanings else [units[step].low]
            step -= 1
    return [name for name in names if len(name) > 2 and name not in {"the", "sheikh", "bin", "abdul"}]  # noqa: PLR2004
