"""Who did it, where commas set off what says so: "the shells, fired by the Armenian side, killed two"."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.reader.filler import Filler, fillers
from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.nounmaker import take_antecedent
from foedus.reader.slot import Slots, add_part, part_of
from foedus.reader.slots import fill_subject
from foedus.reader.speechwords import CONJUNCTIONS, PREPOSITIONS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group


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
    if slots.agents or not 0 < end < first or first - end > LONGEST_ASIDE:
        return
    if (taken := _taken_for(units, end, first)) is not None:
        add_part(slots.agents, part=part_of(taken, value=taken.actor))
    if taken is not None or units[end].low != ",":
        return
    stop = next((at for at in range(end + 1, first) if units[at].low == ","), first)
    people = units[stop - 1]
    if "demonym" in people.roles and people.actor and stop - 2 > end and units[stop - 2].low in BEING:
        add_part(slots.agents, part=part_of(people, value=people.actor))
        return
    if (named := _in_apposition(units, end + 1, stop)) is not None:
        add_part(slots.agents, part=part_of(named, value=named.actor))
        return
    for at in range(end + 2, stop):
        before = units[at - 1].low
        sent = units[at].low == "by" and (before in SENT or (before == "out" and units[at - 2].low == "carried"))
        if sent or (units[at].low == "on" and before in BLAMED):
            found = [replace(one, prep="") for one in fillers(units, begin=at + 1, end=stop) if one.prep == ""]
            fill_subject(slots, units=units, found=found)
            return


def _taken_for(units: Sequence[Unit], begin: int, stop: int) -> Unit | None:
    """Return whom somebody took the doers for: "men, whom survivors took for FDLR,", "gunmen whom he knew as M23"."""
    begin += units[begin].low == ","
    stop -= units[stop - 1].low == ","
    lows = [unit.low for unit in units[begin:stop]]
    if lows[:1] != ["whom"] or TAKING.isdisjoint(lows) or NEGATED & set(lows):
        return None
    last = units[stop - 1]
    members = lows[-1:] != [] and lows[-1] in {"men", "members", "fighters", "soldiers", "militants", "rebels"}
    last = units[stop - 2] if members else last
    return last if last.actor and last.roles & {"group", "demonym"} and not AS.isdisjoint(lows) else None


TAKING = frozenset("took take taken described identified recognised recognized knew named believed thought".split())
AS = frozenset("for as be were".split())
NEGATED = frozenset(("not", "never", "nobody"))


def _in_apposition(units: Sequence[Unit], begin: int, stop: int) -> Unit | None:
    """Return the group or ship that commas name behind what it is: "a militia, the ADF, burned", "HMS Conqueror"."""
    if stop >= len(units) or units[stop].low != ",":
        return None
    first = begin + (units[begin].low in {"the", "called", "namely"})
    if first >= stop or stop - first > LONGEST_NAME:
        return None
    unit = units[first]
    if not unit.actor or not unit.roles & NAMED or any(one.low in PREPOSITIONS for one in units[first:stop]):
        return None
    return unit if all(one.capital or one.low[:1].isdigit() for one in units[first + 1 : stop]) else None


NAMED = frozenset(("group", "office"))
LONGEST_NAME = 4


def take_far_agent(slots: Slots, *, units: Sequence[Unit], begin: int) -> None:
    """Take the doer of a passive that an aside parts from it: "was attacked on Thursday, after leaving X, by rebels".

    `begin` is where the words that the verb reaches end.
    """
    if slots.agents or slots.by_told or begin >= len(units) or units[begin].low != ",":
        return
    for at in range(begin + 1, min(len(units) - 1, begin + LONGEST_ASIDE)):
        low = units[at].low
        if low in STOPS or low in CONJUNCTIONS:
            return
        if low != "by":
            continue
        if units[at - 1].low != ",":
            return
        end = next((step for step in range(at + 1, min(len(units), at + LONGEST_DOER)) if units[step].low in ENDS), at)
        found = [replace(one, prep="by") for one in fillers(units, begin=at + 1, end=end) if one.prep == ""]
        fill_subject(slots, units=units, found=found)
        slots.by_told = True
        return


REPLIES = frozenset("reply answer response retaliation revenge reprisal vengeance contribution gift message".split())
OWNED_REPLY = 4


def take_reply(slots: Slots, *, units: Sequence[Unit], begin: int) -> None:
    """Take whose reply it was, where arms stand beside the word: "Libya's reply, two missiles fired at a station"."""
    while begin > OWNED_REPLY and (units[begin - 1].low in {"a", "an", "the"} or "number" in units[begin - 1].roles):
        begin -= 1
    first = begin - OWNED_REPLY
    if slots.agents or first < 0 or units[begin - 1].low not in {",", ":", "–", "was", "were"}:
        return
    owner = units[first]
    if units[begin - 2].low in REPLIES and units[begin - 3].low == "'s" and owner.actor:
        add_part(slots.agents, part=part_of(owner, value=owner.actor))


def take_launcher(slots: Slots, *, units: Sequence[Unit], begin: int, end: int) -> None:
    """Take who sent the arms that stand as subject of a relative clause: "his jet fired the missiles that killed 37".

    `begin` and `end` are those of the arms.
    """
    if slots.agents or not slots.weapon or not 0 < begin < end < len(units) or units[end].low not in {"that", "which"}:
        return
    verb = begin - 1
    if units[verb].low not in LAUNCHING or not is_verb(units, at=verb):
        return
    group = verb_group(units, at=verb)
    if group.passive or group.gerund:
        return
    weapon = slots.weapon
    first, last = subject_span(units, first=group.first)
    fill_subject(slots, units=units, found=list(fillers(units, begin=first, end=last, subject=True)))
    take_antecedent(slots, units=units, at=first - 1)
    slots.weapon = weapon


LAUNCHING = frozenset("fired launched dropped planted laid sent lobbed threw".split())
ENDS = STOPS | {",", ".", "who", "which", "that"}
LONGEST_DOER = 12
