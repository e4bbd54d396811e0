"""How far two incidents agree, property by property: agree, compatible, conflict, or not known of both."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, hypot, log10, radians
from typing import Literal, TypeAlias

from foedus.incidents.profile import Point, Profile

Agreement: TypeAlias = Literal["agree", "compatible", "conflict", "unknown"]
Degree: TypeAlias = tuple[Agreement, float]

# How much of a whole score each property gives where it agrees, and takes where it conflicts.
WEIGHTS: dict[str, float] = {
    "happened_on": 0.25,
    "place": 0.25,
    "by": 0.15,
    "act": 0.10,
    "object": 0.10,
    "of": 0.05,
    "title": 0.10,
}
HALF = 0.5
# Ends of what is one place, of what may be, and of what a report may confuse with it, in kilometres.
SAME_KM, NEAR_KM, FAR_KM = 5.0, 30.0, 100.0
KM_A_DEGREE = 111.2
UNKNOWN: Degree = ("unknown", 0.0)
CONFLICT: Degree = ("conflict", -1.0)
AGREE: Degree = ("agree", 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one property says for or against two incidents being one; `points` are its part of the score."""

    property: str
    agreement: Agreement
    points: float
    first: str
    second: str


def degrees_of(first: Profile, second: Profile) -> dict[str, Degree]:
    """Return, for each property, how far two incidents agree: from 1 for the same down to -1 for a conflict."""
    return {name: compare(first, second) for name, compare in COMPARISONS.items()}


def score_of(degrees: dict[str, Degree]) -> float:
    """Return how far two incidents agree on the whole, from 0 to 1, to two decimals."""
    return max(0.0, round(sum(WEIGHTS[name] * degree for name, (_, degree) in degrees.items()), 2))


def reasons_of(first: Profile, second: Profile, *, degrees: dict[str, Degree]) -> tuple[Reason, ...]:
    """Return the degrees with what is said on either side."""
    return tuple(
        Reason(
            property=name,
            agreement=agreement,
            points=round(WEIGHTS[name] * degree, 2),
            first=first.words[name],
            second=second.words[name],
        )
        for name, (agreement, degree) in degrees.items()
    )


def _days(first: Profile, second: Profile) -> Degree:
    """Say how well the days agree: fully where both are one day, the less the more days are possible."""
    if not (first.dated and second.dated):
        return UNKNOWN
    if not first.days.meet(second.days):
        return CONFLICT
    possible = max(first.days.last, second.days.last) - min(first.days.first, second.days.first)
    days = possible.days + 1
    return AGREE if days == 1 else ("compatible", max(0.0, 1 - log10(days) / 2))


def _places(first: Profile, second: Profile) -> Degree:
    """Say how well the places agree: two points by their distance, wider places where they share a unit."""
    if not (first.place and second.place):
        return UNKNOWN
    if not first.place & second.place:
        return CONFLICT
    if first.point is None or second.point is None:
        return "compatible", HALF
    if first.point == second.point:
        return AGREE
    return _points(first.point, second.point)


def _points(first: Point, second: Point) -> Degree:
    km = distance_km(first, second)
    if km is None:
        return "compatible", 0.0
    if km <= SAME_KM:
        return AGREE
    return ("compatible", HALF) if km <= NEAR_KM else ("compatible", 0.0) if km <= FAR_KM else CONFLICT


def distance_km(first: Point, second: Point) -> float | None:
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
        return UNKNOWN
    if first.by == second.by:
        return AGREE
    if first.by & second.by or first.by & second.behind or second.by & first.behind:
        return "compatible", HALF
    return CONFLICT


def _acts(first: Profile, second: Profile) -> Degree:
    return _words(first.act, second.act)


def _objects(first: Profile, second: Profile) -> Degree:
    """Say how well the objects agree: one that both name is enough, since a report need not have them all."""
    return _words(first.object, second.object)


def _words(first: int, second: int) -> Degree:
    if not (first and second):
        return UNKNOWN
    if not first & second:
        return CONFLICT
    return AGREE if first == second else ("compatible", HALF)


def _owners(first: Profile, second: Profile) -> Degree:
    if not (first.of and second.of):
        return UNKNOWN
    if not first.of & second.of:
        return CONFLICT
    return AGREE if first.of == second.of else ("compatible", HALF)


def _names(first: Profile, second: Profile) -> Degree:
    """Say how many names the titles share; none is no conflict, for a title is anybody's choice."""
    shared = first.names & second.names
    if not shared:
        return UNKNOWN
    share = len(shared) / len(first.names | second.names)
    return AGREE if share == 1 else ("compatible", share)


COMPARISONS: dict[str, Callable[[Profile, Profile], Degree]] = {
    "happened_on": _days,
    "place": _places,
    "by": _attackers,
    "act": _acts,
    "object": _objects,
    "of": _owners,
    "title": _names,
}
