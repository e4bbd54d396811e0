"""Holes that arms make: "blew a forty-foot hole in the destroyer", whatever describes the hole."""

from collections.abc import Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.filler import fillers
from foedus.reader.grammar import STOPS, object_end, subject_span
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.nounphrase import is_backed, is_head
from foedus.reader.owning import owner_of
from foedus.reader.reality import trouble_of_verb
from foedus.reader.standing import thing_at
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

MAKING = frozenset(
    form
    for lemma in (
        "blow blew blown blowing", "tear tore torn tearing", "rip ripped ripped ripping", "punch", "blast", "open",
        "knock", "gouge", "smash", "leave left left leaving", "make made made making", "put put put putting",
    )
    for form in inflect(lemma).values()
)  # fmt: skip
HOLES = frozenset("hole holes gash gashes breach breaches".split())
DOERS = frozenset(("weapon", "force", "group", "demonym", "state", "office"))
MAKERS = frozenset(("group", "demonym", "state", "office"))
PLACES = frozenset(("place", "capital", "base", "capital place", "state"))
ACT = "attack"
FAR = 6


def read_hole(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the attack in which arms or forces made a hole in a thing, or None."""
    hole = next((step for step in range(at + 1, min(len(units) - 1, at + FAR)) if units[step].low in HOLES), None)
    group = verb_group(units, at=at, form="past")
    if hole is None or units[hole + 1].low != "in" or group.passive or group.modal or group.infinitive:
        return None
    begin, end = subject_span(units, first=group.first)
    doers = [one for one in fillers(units, begin=begin, end=end, subject=True) if one.prep in {"", "by"}]
    if not any(one.unit.roles & {"weapon", "force", "group"} for one in doers):
        return None
    stop = object_end(units, at=hole)
    thing = _thing(units, hole + 2, stop)
    if thing is None:
        return None
    owner, first, last = owner_of(units, at=thing)
    hit = HitPart(
        thing_at(units, at=thing), "" if owner == "speaker" else owner,
        min(first, units[thing].start), max(last, units[thing].end),
    )  # fmt: skip
    weapon = next((one.unit.value("weapon") for one in doers if one.unit.value("weapon")), ACT)
    unit = units[at]
    return Mention(
        rule="attack hole", at=at, start=unit.start, end=units[hole].end, span=(begin, stop),
        acts=(Part((weapon,), unit.start, units[hole].end),),
        agents=tuple(
            Part((one.unit.actor,), one.unit.start, one.unit.end)
            for one in doers
            if one.unit.actor and one.unit.roles & MAKERS and not is_backed(units, at=one.at)
        )[:1],
        places=_places(units, thing, stop), hits=(hit,), negated=group.negated,
        trouble=trouble_of_verb(units, group=group),
    )  # fmt: skip


def _thing(units: Sequence[Unit], begin: int, stop: int) -> int | None:
    """Return what the hole was in: the last thing that "of" joins, "the side of the Maltese freighter"."""
    found = None
    for step in range(begin, min(stop, len(units))):
        low = units[step].low
        if low in STOPS or low in {",", "in", "at", "off", "near", "on"}:
            break
        joined = found is None or any(unit.low == "of" for unit in units[found:step])
        prefixed = step + 1 < len(units) and units[step + 1].value("object") == "public vessels"
        if joined and "object" in units[step].roles and (prefixed or is_head(units, at=step)):
            found = step
    return found


def _places(units: Sequence[Unit], thing: int, stop: int) -> tuple[Part, ...]:
    return tuple(
        Part((one.unit.place,), one.unit.start, one.unit.end, name=one.unit.text)
        for one in fillers(units, begin=thing + 1, end=stop)
        if one.unit.place and one.unit.roles & PLACES and one.prep in {"place", "at"} and is_head(units, at=one.at)
        and "demonym" not in one.unit.roles
    )[:1]  # fmt: skip
