"""Who did it, where commas set off what says so: "the shells, fired by the Armenian side, killed two"."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.reader.filler import Filler, fillers
from foedus.reader.grammar import STOPS
from foedus.reader.lexicon import Unit
from foedus.reader.slot import Slots, add_part, part_of
from foedus.reader.slots import fill_subject
from foedus.reader.speechwords import PREPOSITIONS


def set_off(units: Sequence[Unit], *, before: Sequence[Filler]) -> list[Filler]:
    """Return the words before a participle set off by a comma, the last group of them as what it was done to.

    "Israel was quicker about flight 114, brought down over Sinai": the flight, whatever stands before it.
    """
    if not before:
        return []
    first = before[-1].at
    while first and units[first - 1].low not in PREPOSITIONS and units[first - 1].low not in STOPS | {","}:
        first -= 1
    return [replace(one, prep="") if one.at >= first else one for one in before]


SENT = frozenset(
    "fired launched flown dropped sent planted laid thrown hurled lobbed released directed mounted staged conducted "
    "ordered claimed perpetrated committed executed organised organized masterminded orchestrated crewed manned "
    "piloted operated steered guided driven ridden crewed detonated carried led".split()
) | {"carried out"}
# "All of them British", "who turned out to be Russian".
BEING = frozenset("them whom which be were was all both mostly being apparently probably".split())
BLAMED = frozenset("blamed pinned".split())
LONGEST_ASIDE = 18


def take_aside(slots: Slots, *, units: Sequence[Unit], end: int, first: int) -> None:
    """Take the doer from an aside between the subject, which ends at `end`, and the verbs, which begin at `first`.

    Only where nothing else tells who did it.
    """
    if slots.agents or not 0 < end < first or first - end > LONGEST_ASIDE or units[end].low != ",":
        return
    stop = next((at for at in range(end + 1, first) if units[at].low == ","), first)
    people = units[stop - 1]
    if "demonym" in people.roles and people.actor and stop - 2 > end and units[stop - 2].low in BEING:
        add_part(slots.agents, part=part_of(people, value=people.actor))
        return
    for at in range(end + 2, stop):
        before = units[at - 1].low
        sent = units[at].low == "by" and (before in SENT or (before == "out" and units[at - 2].low == "carried"))
        if sent or (units[at].low == "on" and before in BLAMED):
            found = [replace(one, prep="") for one in fillers(units, begin=at + 1, end=stop) if one.prep == ""]
            fill_subject(slots, units=units, found=found)
            return
