"""Violations of airspace and waters told by a noun: "the violation of Swedish airspace by two Russian jets".

The noun alone may be anybody's word for anything ("a violation of the charter"): it tells of force only of airspace,
waters or a border, and where whose craft or forces they were stands before it or after "by".
"""

from collections.abc import Sequence

from foedus.reader.filler import fillers
from foedus.reader.grammar import STOPS, object_end, subject_span
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.nounphrase import is_backed
from foedus.reader.owning import owner_of
from foedus.reader.reality import trouble_of_noun, trouble_of_verb
from foedus.reader.standing import thing_at
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

TRESPASSES = frozenset(
    "violation violations breach breaches penetration penetrations intrusion intrusions infringement infringements "
    "crossing crossings overflight overflights".split()
)
REALMS = frozenset(("airspace", "territorial sea"))
ACT = "airspace incursion"
NEAR, BEFORE = 8, 4
MAKERS = frozenset(("state", "group", "demonym"))


def read_trespass(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the violation that the noun at `at` names, whose airspace or waters it was and who did it; or None."""
    if units[at].low not in TRESPASSES or "attack noun" in units[at].roles:
        return None
    realm = _realm(units, at)
    if realm is None:
        return None
    end = object_end(units, at=at)
    agents = _before(units, at) or _after(units, realm, end)
    owner, first, last = owner_of(units, at=realm)
    if agents is None or owner in {"", "speaker"}:
        return None
    unit, thing = units[at], thing_at(units, at=realm)
    act = ACT if thing == "airspace" else "incursion"
    return Mention(
        rule="attack trespass",
        at=at,
        start=unit.start,
        end=unit.end,
        span=(at, end),
        acts=(Part((act,), unit.start, unit.end),),
        agents=agents,
        hits=(HitPart(thing, owner, min(first, units[realm].start), max(last, units[realm].end)),),
        trouble=trouble_of_noun(units, first=at, at=at),
    )


STAYING = frozenset("been was were stayed remained flew flown loitered lingered circled".split())
AIRSPACE = frozenset(("airspace", "air space"))
WITHIN = frozenset("in inside within".split())


def read_presence(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the violation of a craft that was where it must not be: "had been in Polish airspace for a minute"."""
    if at + 1 >= len(units) or units[at + 1].low not in WITHIN:
        return None
    realm = _realm(units, at)
    group = verb_group(units, at=at, form="past")
    if realm is None or group.negated or group.modal or group.infinitive or group.gerund:
        return None
    begin, end = subject_span(units, first=group.first)
    doers = [one for one in fillers(units, begin=begin, end=end, subject=True) if not one.prep]
    owner, first, last = owner_of(units, at=realm)
    if owner in {"", "speaker"} or not any(one.unit.roles & {"weapon"} for one in doers):
        return None
    named = next((one.unit for one in doers if one.unit.actor and one.unit.roles & MAKERS), None)
    if named is not None and named.actor == owner:
        return None
    unit = units[at]
    return Mention(
        rule="attack trespass", at=at, start=unit.start, end=units[realm].end, span=(begin, object_end(units, at=at)),
        acts=(Part((ACT,), unit.start, units[realm].end),),
        agents=() if named is None else (Part((named.actor,), named.start, named.end),),
        hits=(HitPart("airspace", owner, min(first, units[realm].start), max(last, units[realm].end)),),
        trouble=trouble_of_verb(units, group=group),
    )  # fmt: skip


OVERFLYING = frozenset("flew flown circled hovered loitered lingered passed drifted strayed roamed".split())
OVER = frozenset(("over", "above", "across", "through"))
DRONES = frozenset("drone drones missile missiles uav uavs shahed shaheds".split())
UNMANNED = frozenset(("drone strike", "missile strike"))
FAR = 10


def read_overflight(units: Sequence[Unit], *, at: int) -> Mention | None:
    """Return the violation by a drone or missile over another state: "a Russian drone circled over Romania"."""
    if at + 1 >= len(units) or units[at + 1].low not in OVER:
        return None
    group = verb_group(units, at=at, form="past")
    if group.negated or group.modal or group.infinitive or group.gerund:
        return None
    begin, end = subject_span(units, first=group.first)
    doers = units[begin:end]
    named = next((one for one in doers if one.actor and one.roles & MAKERS), None)
    if named is None or not any(one.value("weapon") in UNMANNED for one in doers):
        return None
    land = _land(units, at + 2)
    if not land and units[0].low == "in":
        land = _land(units, 1)  # "In Romania, a Russian drone circled over the delta"
    if not land or units[land].actor == named.actor:
        return None
    unit, below = units[at], units[land]
    return Mention(
        rule="attack trespass", at=at, start=unit.start, end=unit.end, span=(begin, object_end(units, at=at)),
        acts=(Part((ACT,), unit.start, unit.end),),
        agents=(Part((named.actor,), named.start, named.end),),
        places=(Part((below.place,), below.start, below.end),),
        hits=(HitPart("airspace", below.actor, below.start, below.end),),
        trouble=trouble_of_verb(units, group=group),
    )  # fmt: skip


def _land(units: Sequence[Unit], first: int) -> int:
    """Return where the state stands that the words from `first` on name, in one clause; or 0."""
    for step in range(first, min(len(units), first + FAR)):
        if units[step].low in STOPS or units[step].low in {",", "and", "before", "after", "when"}:
            return 0
        if "state" in units[step].roles and units[step].place:
            return step
    return 0


def _realm(units: Sequence[Unit], at: int) -> int | None:
    """Return the airspace or waters that were violated, in the words behind the noun or right before it."""
    if at and units[at - 1].value("object") in REALMS:
        return at - 1
    for step in range(at + 1, min(len(units), at + NEAR)):
        if units[step].low in STOPS or units[step].low in {",", "by"}:
            return None
        if units[step].value("object") in REALMS:
            return step
    return None


def _before(units: Sequence[Unit], at: int) -> tuple[Part, ...] | None:
    """Return whose violation it was: "the Russian violation of", "Turkey's breach of"."""
    for step in range(at - 1, max(-1, at - BEFORE), -1):
        unit = units[step]
        owns = unit.low != "'s" and ("demonym" in unit.roles or (step + 1 < at and units[step + 1].low == "'s"))
        if unit.value("object") in REALMS:
            return None
        if unit.actor and unit.roles & MAKERS and owns:
            return (Part((unit.actor,), unit.start, unit.end),)
    return None


def _after(units: Sequence[Unit], realm: int, end: int) -> tuple[Part, ...] | None:
    """Return who stands after "by"; () where it is a craft or force that is no actor's, None where nobody stands."""
    found = [one for one in fillers(units, begin=realm + 1, end=end) if one.prep == "by"]
    named = [
        one.unit for one in found if one.unit.actor and one.unit.roles & MAKERS and not is_backed(units, at=one.at)
    ]
    if named:
        return (Part((named[0].actor,), named[0].start, named[0].end),)
    return () if any(one.unit.roles & {"weapon", "force"} for one in found) else None
