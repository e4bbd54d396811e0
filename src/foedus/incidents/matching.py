"""Incidents that may be one: pairs that share a day and a place or a party, scored, with the reasons shown."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain, combinations, product
from typing import Literal, TypeAlias

from foedus.actors import Actors
from foedus.incidents.agreement import Reason, degrees_of, reasons_of, score_of
from foedus.incidents.cluster import Groups
from foedus.incidents.identity import find_identity
from foedus.incidents.knowledge import known_by
from foedus.incidents.profile import Profile, profiles_of
from foedus.places import Places
from foedus.statements import Record
from foedus.terms import bits_of

Kinship: TypeAlias = Literal["same", "perhaps"]
Pair: TypeAlias = tuple[Profile, Profile]
SAME_FROM, PERHAPS_FROM = 0.8, 0.55
# A day not known to this many days is compared by place alone.
MONTH = 31
MOST_UNITS, MOST_PARTIES = 16, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two incidents that may be one: how far they agree, from 0 to 1, what is proposed, and why.

    `first` is the smaller of the two ids; `reasons` hold one item a property.
    """

    first: str
    second: str
    score: float
    verdict: Kinship
    reasons: tuple[Reason, ...]

    @property
    def conflicts(self) -> tuple[str, ...]:
        """The properties on which the two conflict."""
        return tuple(one.property for one in self.reasons if one.agreement == "conflict")


def match_incidents(
    record: Record, *, actors: Actors, places: Places, as_of: date | datetime | None = None
) -> tuple[Match, ...]:
    """Return the pairs of incidents that may be one, the best first; those already said to be one, or two, are not.

    `same` is proposed where the score reaches 0.8, no property conflicts, and neither does any with what else would
    become one by it; `perhaps` where it reaches 0.55; below that nothing is.

    Grain: one item a pair of incidents that share a possible day, and a unit or, where a place is not known, a party.
    """
    known = known_by(record, as_of=as_of)
    identity = find_identity(known)
    profiles = profiles_of(identity.joined(known), actors=actors, places=places)
    apart = {frozenset(map(identity.main, link.pair)) for link in identity.links if link.apart}
    pairs = (pair for pair in _pairs(profiles) if not apart or frozenset(one.id for one in pair) not in apart)
    found = [match for first, second in pairs if (match := match_pair(first, second))]
    sound = _sound(found, {one.id: one for one in profiles}, apart)
    return tuple(sorted(sound, key=lambda one: (-one.score, one.first, one.second)))


def match_pair(one: Profile, other: Profile) -> Match | None:
    """Return how far two incidents agree and what is proposed; None where nothing is."""
    first, second = sorted((one, other), key=lambda profile: profile.id)
    degrees = degrees_of(first, second)
    score = score_of(degrees)
    if score < PERHAPS_FROM:
        return None
    sure = score >= SAME_FROM and all(agreement != "conflict" for agreement, _ in degrees.values())
    return Match(
        first=first.id,
        second=second.id,
        score=score,
        verdict="same" if sure else "perhaps",
        reasons=reasons_of(first, second, degrees=degrees),
    )


def _sound(found: list[Match], profiles: Mapping[str, Profile], apart: Collection[frozenset[str]]) -> Iterator[Match]:
    """Yield the matches, those as `perhaps` that would make one of two that conflict, or are said to be two."""
    groups = Groups()
    for one in found:
        if one.verdict == "same":
            groups.join(one.first, one.second)
    unsound = {
        groups.of(group[0])
        for group in groups.listed()
        for first, second in combinations(group, 2)
        if frozenset((first, second)) in apart or _conflict(profiles[first], profiles[second])
    }
    for one in found:
        yield replace(one, verdict="perhaps") if groups.of(one.first) in unsound else one


def _conflict(first: Profile, second: Profile) -> bool:
    return any(agreement == "conflict" for agreement, _ in degrees_of(first, second).values())


def _pairs(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Yield each pair that can be proposed, once: two places or two days that exclude each other are no pair."""
    seen = [_Seen.of(one) for one in profiles]
    exact = [one for one in seen if one.exact]
    yield from _at_one_place(exact)
    yield from _of_one_party(exact)
    yield from _vague(seen)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A profile with what it is found by: its days, the units of its place, and its parties, where they are few."""

    profile: Profile
    exact: bool
    days: range
    units: tuple[int, ...]
    parties: tuple[int, ...]

    @classmethod
    def of(cls, profile: Profile) -> "_Seen":
        first, last = profile.days.first.toordinal(), profile.days.last.toordinal()
        parties = profile.by | profile.of
        return cls(
            profile,
            last - first < MONTH,
            range(first, last + 1),
            tuple(bits_of(profile.place)) if profile.place.bit_count() <= MOST_UNITS else (),
            tuple(bits_of(parties)) if parties.bit_count() <= MOST_PARTIES else (),
        )


def _at_one_place(exact: Iterable[_Seen]) -> Iterator[Pair]:
    """Yield the pairs that share a day and a unit, each at the first of both."""
    buckets: dict[tuple[int, int], list[_Seen]] = {}
    for one in exact:
        for key in product(one.days, one.units):
            buckets.setdefault(key, []).append(one)
    for (day, unit), listed in buckets.items():
        for first, second in combinations(listed, 2):
            if day == max(first.days[0], second.days[0]) and unit == _first_shared(first.units, second.units):
                yield first.profile, second.profile


def _of_one_party(exact: Iterable[_Seen]) -> Iterator[Pair]:
    """Yield the pairs that share a day and a party, where the place of one at least is not known to a few units."""
    buckets: dict[tuple[int, int], tuple[list[_Seen], list[_Seen]]] = {}
    for one in exact:
        for key in product(one.days, one.parties):
            buckets.setdefault(key, ([], []))[bool(one.units)].append(one)
    for (day, party), (lost, placed) in buckets.items():
        for first, second in chain(combinations(lost, 2), product(lost, placed)):
            if day == max(first.days[0], second.days[0]) and party == _first_shared(first.parties, second.parties):
                yield first.profile, second.profile


def _vague(seen: Iterable[_Seen]) -> Iterator[Pair]:
    """Yield the pairs that share a unit and a party, where the day of one at least is not known to a month."""
    buckets: dict[tuple[int, int], tuple[list[_Seen], list[_Seen]]] = {}
    for one in seen:
        for key in product(one.units, one.parties):
            buckets.setdefault(key, ([], []))[one.exact].append(one)
    for (unit, party), (vague, exact) in buckets.items():
        for first, second in chain(combinations(vague, 2), product(vague, exact)):
            at, of = _first_shared(first.units, second.units), _first_shared(first.parties, second.parties)
            if (unit, party) == (at, of) and first.profile.days.meet(second.profile.days):
                yield first.profile, second.profile


def _first_shared(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return next(item for item in one if item in other)
