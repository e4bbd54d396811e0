"""How far two incidents agree, property by property: agree, compatible, conflict, or not known of both."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, log10, radians
from typing import Literal, TypeAlias

from foedus.incidents.profile import Point, Profile

Agreement: TypeAlias = Literal["agree", "compatible", "conflict", "unknown"]
# From 1, the same, down to 0; below it speaks against, down to a conflict; None where it is not known of both.
Degree: TypeAlias = float | None

# How much of a whole score each property gives where it agrees, and takes where it conflicts.
WEIGHTS: dict[str, float] = {
    "place": 0.25,
    "happened_on": 0.25,
    "by": 0.15,
    "act": 0.10,
    "object": 0.10,
    "of": 0.05,
    "title": 0.10,
    "document": 0.10,
}
AGREE, HALF, CONFLICT = 1.0, 0.5, -1.0
# Nothing agrees by standing in two documents; a document that tells of both tells them apart.
WHOLE = sum(weight for name, weight in WEIGHTS.items() if name != "document")
# What adding tenths may lose.
SLIP = 1e-9
# How well days agree where three are possible: 1 - log10(3) / 2.
FEW_DAYS = 0.76
# The day before or after speaks against, but lightly: who reports from far away may go by another calendar day.
NEXT_DAY, NEXT_DAYS = -0.2, 3
# Ends of what is one place, of what may be, and of what a report may confuse with it, in kilometres.
SAME_KM, NEAR_KM, FAR_KM = 5.0, 30.0, 100.0
KM_A_DEGREE = 111.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one property says for or against two incidents being one; `points` are its part of the score."""

    property: str
    agreement: Agreement
    points: float
    first: str
    second: str


def score_of(first: Profile, *, second: Profile, least: float) -> float | None:
    """Return how far two incidents agree on the whole, from 0 to 1, to two decimals; None where below `least`."""
    left = WHOLE
    for weight, whole, compare in _IN_TURN:
        degree = compare(first, second)
        left -= whole if degree is None else whole - weight * degree
        if left < least - SLIP:
            return None
    return round(left, 2)


def conflict(first: Profile, *, second: Profile) -> bool:
    """Say whether any property, or a document that tells of both, speaks against two incidents being one."""
    return any((compare(first, second) or 0.0) < 0 for compare in COMPARISONS.values())


def pinned(first: Profile, *, second: Profile) -> bool:
    """Say whether both are put at one place, within a few days."""
    days = _days(first, second)
    return _places(first, second) == AGREE and days is not None and days >= FEW_DAYS


def day_apart(first: Profile, *, second: Profile) -> bool:
    """Say whether the two are dated on days next to each other, so that only calendars may part them."""
    return _days(first, second) == NEXT_DAY


def reasons_of(first: Profile, *, second: Profile) -> tuple[Reason, ...]:
    """Return what each property says, with what is said of it on either side."""
    found = []
    for name, compare in COMPARISONS.items():
        degree = compare(first, second)
        reason = Reason(
            property=name,
            agreement=_agreement(degree),
            points=round(WEIGHTS[name] * (degree or 0.0), 2),
            first=first.words[name],
            second=second.words[name],
        )
        found.append(reason)
    return tuple(found)


def _agreement(degree: Degree) -> Agreement:
    if degree is None:
        return "unknown"
    return "agree" if degree == AGREE else "conflict" if degree < 0 else "compatible"


def _days(first: Profile, second: Profile) -> Degree:
    """Say how well the days agree: fully where both are one day, the less the more days are possible."""
    if not (first.dated and second.dated):
        return None
    days = max(first.last, second.last) - min(first.first, second.first) + 1
    apart = max(first.first, second.first) - min(first.last, second.last)
    if apart > 0:
        return NEXT_DAY if apart == 1 and days <= NEXT_DAYS else CONFLICT
    return AGREE if days == 1 else max(0.0, 1 - log10(days) / 2)


def _places(first: Profile, second: Profile) -> Degree:
    """Say how well the places agree: points by their distance, wider places where they share a unit.

    Where several points are named, as of a wave of strikes, each must have its like; one in common may be a part of it.
    """
    if not (first.place and second.place):
        return None
    if not first.place & second.place:
        return CONFLICT
    if not (first.points and second.points):
        return HALF
    if first.points == second.points:
        return AGREE
    found = [[_points(one, other) for other in second.points] for one in first.points]
    best = [*map(max, found), *map(max, zip(*found, strict=True))]
    return AGREE if min(best) == AGREE else min(max(best), HALF)


def _points(first: Point, second: Point) -> float:
    km = distance_km(first, second=second)
    if km is None:
        return AGREE if first == second else 0.0
    return AGREE if km <= SAME_KM else HALF if km <= NEAR_KM else 0.0 if km <= FAR_KM else CONFLICT


@lru_cache(maxsize=65_536)
def distance_km(first: Point, *, second: Point) -> float | None:
    """Return the distance between two places on a flat map, near enough for a hundred kilometres; None: not known."""
    (_, north, east), (_, other_north, other_east) = first, second
    if north is None or east is None or other_north is None or other_east is None:
        return None
    wide = abs(east - other_east)
    across = min(wide, 360 - wide) * cos(radians((north + other_north) / 2))
    return KM_A_DEGREE * hypot(north - other_north, across)


def _attackers(first: Profile, second: Profile) -> Degree:
    """Say how well the attackers agree; a group and the state that is said to stand behind it do not conflict."""
    if not (first.by and second.by):
        return None
    if first.by == second.by:
        return AGREE
    return HALF if first.by & (second.by | second.behind) or second.by & first.behind else CONFLICT


def _acts(first: Profile, second: Profile) -> Degree:
    return _masks(first.act, second.act)


def _objects(first: Profile, second: Profile) -> Degree:
    """Say how well the objects agree: one that both name is enough, since a report need not have them all."""
    return _masks(first.object, second.object)


def _owners(first: Profile, second: Profile) -> Degree:
    return _masks(first.of, second.of)


def _masks(first: int, second: int) -> Degree:
    if not (first and second):
        return None
    return AGREE if first == second else HALF if first & second else CONFLICT


def _names(first: Profile, second: Profile) -> Degree:
    """Say how many names the titles share; none is no conflict, for a title is anybody's choice."""
    shared = len(first.names & second.names)
    return shared / len(first.names | second.names) if shared else None


def _documents(first: Profile, second: Profile) -> Degree:
    """Say whether a document tells of both, and so tells them apart; that none does says nothing."""
    return None if first.documents.isdisjoint(second.documents) else CONFLICT


COMPARISONS: dict[str, Callable[[Profile, Profile], Degree]] = {
    "place": _places,
    "happened_on": _days,
    "by": _attackers,
    "act": _acts,
    "object": _objects,
    "of": _owners,
    "title": _names,
    "document": _documents,
}
_IN_TURN = tuple(
    (WEIGHTS[name], WEIGHTS[name] if name != "document" else 0.0, compare) for name, compare in COMPARISONS.items()
)
