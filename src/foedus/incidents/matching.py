"""Incidents that may be one: pairs alike in day and in place or party, scored, with the reasons shown."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, combinations, product
from typing import Literal, TypeAlias

from foedus.actors import Actors
from foedus.incidents.agreement import Reason, conflict, day_apart, pinned, reasons_of, score_of
from foedus.incidents.identity import find_identity
from foedus.incidents.knowledge import known_by
from foedus.incidents.profile import Profile, profiles_of
from foedus.places import Places
from foedus.statements import Record
from foedus.terms import bits_of

Kinship: TypeAlias = Literal["same", "perhaps"]
Pair: TypeAlias = tuple[Profile, Profile]
SAME_FROM, PERHAPS_FROM = 0.7, 0.55
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
    record: Record, *, actors: Actors, places: Places, as_of: date | datetime | None = None, most: int | None = None
) -> tuple[Match, ...]:
    """Return the pairs of incidents that may be one, the best first; those already said to be one, or two, are not.

    `perhaps` is proposed where the score reaches 0.55; of two dated a day apart, only where one of them fits no other
    incident of its own day. `same` is where it reaches 0.7, both are put at one place
    within three days, nothing conflicts, and neither incident fits two others that cannot be one; so an incident of
    which too little is said to tell it from its neighbours is never brought together with one of them.

    Args:
        record: What is claimed.
        actors: The register's actors.
        places: The register's places.
        as_of: What was known by then; by default everything in the record.
        most: Leave out what is among so many best of neither incident, ties included; all by default.

    Grain: one item a pair of incidents that share a possible day, and a unit or, where a place is not known, a party;
    or a unit, on days next to each other.
    """
    known = known_by(record, as_of=as_of)
    identity = find_identity(known)
    profiles = profiles_of(identity.joined(known), actors=actors, places=places)
    apart = {frozenset(map(identity.main, link.pair)) for link in identity.links if link.apart}
    pairs = (pair for pair in _pairs(profiles) if not apart or frozenset(one.id for one in pair) not in apart)
    fits = _by_one_clock([fit for first, second in pairs if (fit := _Fit.of(first, other=second))])
    rivalled = _rivalled(fits, apart)
    shown = fits if most is None else _best(fits, most)
    return tuple(
        one.match(sure=not {one.first.id, one.second.id} & rivalled)
        for one in sorted(shown, key=lambda one: (-one.score, one.first.id, one.second.id))
    )


def match_pair(one: Profile, *, other: Profile) -> Match | None:
    """Return how far two incidents agree and what is proposed of the two alone; None where nothing is."""
    fit = _Fit.of(one, other=other)
    return fit.match(sure=True) if fit else None


@dataclass(frozen=True, slots=True)
class _Fit:
    """Two incidents that agree far enough to be proposed."""

    first: Profile
    second: Profile
    score: float

    @classmethod
    def of(cls, one: Profile, *, other: Profile) -> "_Fit | None":
        score = score_of(one, second=other, least=PERHAPS_FROM)
        if score is None:
            return None
        return cls(one, other, score) if one.id < other.id else cls(other, one, score)

    @property
    def clean(self) -> bool:
        """Whether nothing speaks against it."""
        return not conflict(self.first, second=self.second)

    def match(self, *, sure: bool) -> Match:
        told = sure and self.score >= SAME_FROM and pinned(self.first, second=self.second) and self.clean
        return Match(
            first=self.first.id,
            second=self.second.id,
            score=self.score,
            verdict="same" if told else "perhaps",
            reasons=reasons_of(self.first, second=self.second),
        )


def _by_one_clock(fits: list[_Fit]) -> list[_Fit]:
    """Return the fits without those a day apart of which both fit others of their own day.

    In a war with strikes on one city every day, all would be proposed as one with the next.
    """
    dated = {name for one in fits if one.clean for name in (one.first.id, one.second.id)}
    return [
        one for one in fits if not {one.first.id, one.second.id} <= dated or not day_apart(one.first, second=one.second)
    ]


def _rivalled(fits: Iterable[_Fit], apart: Collection[frozenset[str]]) -> set[str]:
    """Return the incidents that fit two others of which one is not the other."""

    def _two(first: Profile, second: Profile) -> bool:
        return conflict(first, second=second) or (bool(apart) and frozenset((first.id, second.id)) in apart)

    fitting: dict[str, list[Profile]] = {}
    for one in fits:
        if one.clean:
            fitting.setdefault(one.first.id, []).append(one.second)
            fitting.setdefault(one.second.id, []).append(one.first)
    return {name for name, others in fitting.items() if any(_two(*pair) for pair in combinations(others, 2))}


def _best(fits: list[_Fit], most: int) -> list[_Fit]:
    """Return the fits that are among the best of one of their two incidents; of equals all or none are."""
    scores: dict[str, list[float]] = {}
    for one in fits:
        for name in (one.first.id, one.second.id):
            scores.setdefault(name, []).append(one.score)
    bar = {name: _bar(found, most) for name, found in scores.items()}
    return [one for one in fits if one.score > min(bar[one.first.id], bar[one.second.id])]


def _bar(scores: list[float], most: int) -> float:
    """Return the score that no more than so many pass."""
    return sorted(scores, reverse=True)[most] if len(scores) > most else 0.0


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
        parties = profile.by | profile.of
        return cls(
            profile,
            profile.last - profile.first < MONTH,
            range(profile.first, profile.last + 1),
            tuple(bits_of(profile.place)) if profile.place.bit_count() <= MOST_UNITS else (),
            tuple(bits_of(parties)) if parties.bit_count() <= MOST_PARTIES else (),
        )


def _at_one_place(exact: Iterable[_Seen]) -> Iterator[Pair]:
    """Yield the pairs that share a unit and a day, or have days next to each other, each at the first of both."""
    buckets: dict[tuple[int, int], list[_Seen]] = {}
    for one in exact:
        for key in product(range(one.days.start, one.days.stop + 1), one.units):
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
            meet = first.days.start < second.days.stop and second.days.start < first.days.stop
            if meet and (unit, party) == (at, of):
                yield first.profile, second.profile


def _first_shared(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return one[0] if one[0] == other[0] else next(item for item in one if item in other)
