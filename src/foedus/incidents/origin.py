"""Whence a hit came: it follows from who struck and whose it was, unless somebody states it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from foedus.incidents.account import Stroke
from foedus.incidents.claims import Claim, Scale, Several
from foedus.terms import acts

OUTSIDE_STATE, OUTSIDE_OTHER, WITHIN = 1, 2, 4
# Beyond so many owners that may themselves have struck, or ways to choose attackers, one stroke holds every origin.
FEW_OWNERS = 8
FEW_WAYS = 64


@dataclass(frozen=True, slots=True)
class _Part:
    """Actors from whom a hit on one owner would have the same origin; the first part present decides."""

    members: int
    origin: int


def strokes_by_origin(stroke: Stroke, *, scale: Scale, sent: Claim | None) -> tuple[Stroke, ...]:
    """Return the stroke with the origin that follows from who and whose, as alternatives where it depends on them.

    A state's act against another comes from outside by a state, and so does a group's that a state sent; a group
    based in another state comes from outside by others; a state's act against itself, and disorder, from within.
    """
    internal = stroke.act & acts().mask("internal violence")
    found = [replace(stroke, act=internal, origin=WITHIN)] if internal else []
    rest = replace(stroke, act=stroke.act & ~internal)
    if rest.act or not found:
        found += [one for part in _owners(rest, scale) for one in _of_owner(replace(rest, of=part), scale, sent)]
    return tuple(found)


def _owners(stroke: Stroke, scale: Scale) -> list[int]:
    """Return the possible owners, those apart who may have struck or harboured a group that did."""
    attackers = _whole(stroke.by)
    harbours = 0
    for name in _groups(attackers, scale):
        harbours |= _bases(name, scale)
    special = stroke.of & (attackers & scale.actors.states | harbours)
    if special.bit_count() > FEW_OWNERS:
        return [stroke.of]
    singles = [1 << place for place in range(special.bit_length()) if special >> place & 1]
    return [part for part in (stroke.of & ~special, *singles) if part]


def _whole(by: Several) -> int:
    whole = by.others
    for group in by.groups:
        whole |= group
    return whole


def _groups(mask: int, scale: Scale) -> tuple[str, ...]:
    """Return the actors in `mask` that are no states."""
    others = mask & ~scale.actors.states
    return scale.actors.decode(others) if others else ()


def _bases(name: str, scale: Scale) -> int:
    actor = scale.actors.get(name)
    return scale.actors.mask(actor.based_in if actor else ())


def _of_owner(stroke: Stroke, scale: Scale, sent: Claim | None) -> Iterator[Stroke]:
    """Yield the ways in which the attackers may have struck this owner, with the origin of each."""
    foreign = scale.actors.states & ~stroke.of
    senders = sent.groups if isinstance(sent, Several) else ()
    if any(group & foreign == group for group in senders):
        yield replace(stroke, origin=OUTSIDE_STATE)
        return
    perhaps = OUTSIDE_STATE if any(group & foreign for group in senders) else 0
    parts = _parts(_whole(stroke.by), stroke.of, scale)
    for by, origin in _ways(stroke.by, parts):
        yield replace(stroke, by=by, origin=origin | perhaps)


def _parts(attackers: int, owner: int, scale: Scale) -> tuple[_Part, ...]:
    """Return the attackers by the origin of what they do to `owner`, the most telling first."""
    states = attackers & scale.actors.states
    own = states & owner
    alone = owner.bit_count() == 1
    by_origin = {
        OUTSIDE_STATE: states & ~own,
        OUTSIDE_STATE | WITHIN: 0 if alone else own,
        OUTSIDE_OTHER: 0,
        OUTSIDE_OTHER | WITHIN: 0,
        WITHIN: own if alone else 0,
    }
    for name in _groups(attackers, scale):
        bases = _bases(name, scale)
        origin = OUTSIDE_OTHER if bases and not bases & owner else OUTSIDE_OTHER | WITHIN
        by_origin[WITHIN if bases and bases == owner else origin] |= scale.actors.bit(name)
    return tuple(_Part(members, origin) for origin, members in by_origin.items() if members)


def _ways(by: Several, parts: tuple[_Part, ...]) -> Iterator[tuple[Several, int]]:
    """Yield the sets of attackers by the part that decides, the attackers that would decide otherwise left out."""
    choices = [[place for place, part in enumerate(parts) if part.members & group] for group in by.groups]
    if prod(map(len, choices)) > FEW_WAYS:
        yield by, OUTSIDE_STATE | OUTSIDE_OTHER | WITHIN
        return
    lone = len(by.groups) == 1 and not by.others & ~by.groups[0]
    for chosen in product(*choices):
        groups = tuple(group & parts[place].members for group, place in zip(by.groups, chosen, strict=True))
        first = min(chosen, default=len(parts))
        for place in range(0 if not lone else first, first + 1):
            others = by.others
            for part in parts[:place]:
                others &= ~part.members
            more = (by.others & parts[place].members,) if place < first else ()
            if place == first or any(more):
                unsure = parts[place].origin == OUTSIDE_STATE | WITHIN
                rest = {one for one in range(place, len(parts)) if unsure and by.others & parts[one].members}
                origin = _origin(parts, {*chosen, place} | rest)
                yield replace(by, groups=(*groups, *more), others=others), origin


def _origin(parts: tuple[_Part, ...], present: set[int]) -> int:
    """Return the origin of attackers from these parts: a sure one outweighs, in the order of the parts."""
    whole = 0
    for place in sorted(present):
        origin = parts[place].origin
        if origin in (OUTSIDE_STATE, OUTSIDE_OTHER):
            return origin if not whole else whole | origin
        whole |= origin
    return whole
