"""The days on which law or world change; between two of them, each clause and each holding stays as it is."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from foedus.actors import Actors, Member, Span
from foedus.findings.inquiry import LATER_THAN
from foedus.instruments import Instrument, Register, member_of
from foedus.instruments.fingerprint import NO_LAW
from foedus.places import Places
from foedus.terms import SENSES, Days, day_after, parse_days

# The keys of an instrument file under which stands a day of law.
DATED = frozenset(("from", "since", "until", "within", "in_force_from", "in_force_to", "signed_on"))
# No word of the vocabularies is longer.
LONGEST = 60
Fingerprint = tuple[str, int, int, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class _Dated:
    """What an instrument's file says of days, organisations, classes and areas, and its short texts."""

    cuts: tuple[date, ...]
    areas: tuple[str, ...]
    words: frozenset[str]


@dataclass
class Calendar:
    """Tells days apart where something changes between them, and only there."""

    register: Register = field(repr=False)
    actors: Actors = field(repr=False)
    places: Places = field(repr=False)
    moments: dict[tuple[int, int], int] = field(default_factory=dict, repr=False)
    days: list[Days] = field(default_factory=list, repr=False)
    area_masks: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict, repr=False)

    def moment(self, days: Days) -> int:
        """Return the number of the moment: equal for days between which nothing at all changes."""
        key = bisect_right(self.cuts, days.first), bisect_right(self.cuts, days.last)
        if key not in self.moments:
            self.moments[key] = len(self.days)
            self.days.append(days)
        return self.moments[key]

    def world(self, day: date) -> int:
        """Return the number of the stretch of days in which no place changes hands, and no area."""
        return bisect_right(self.world_cuts, day)

    def fingerprint(self, instrument: Instrument, *, on: Days) -> Fingerprint:
        """Return what is equal for all days on which the instrument reads alike."""
        dated = self.dated[instrument.id]
        areas = tuple(self.area(name, day=on.last) for name in dated.areas)
        return instrument.id, bisect_right(dated.cuts, on.first), bisect_right(dated.cuts, on.last), areas

    def area(self, name: str, *, day: date) -> tuple[int, int]:
        """Return the units that lie in an area on the day, and those of which it is open, as masks.

        Raises:
            PlaceError: There is no such area.
        """
        key = name, self.world(day)
        if key not in self.area_masks:
            inside, doubtful = self.places.area_units(name, on=day), self.places.doubtful_units(name, on=day)
            self.area_masks[key] = self.places.unit_mask(inside), self.places.unit_mask(doubtful)
        return self.area_masks[key]

    @cached_property
    def cuts(self) -> tuple[date, ...]:
        """Every day on which anything changes."""
        return tuple(sorted({*self.world_cuts, *(cut for one in self.dated.values() for cut in one.cuts)}))

    @cached_property
    def world_cuts(self) -> tuple[date, ...]:
        """Every day on which a place changes hands, an area its extent, or an organisation or class its members."""
        places, actors = self.places, self.actors
        spans = [one.span for unit in places.units.values() for one in unit.holdings]
        spans += [part.span for area in places.regions.areas.values() for part in area.parts]
        listed: tuple[Mapping[str, tuple[Member, ...]], ...] = (actors.memberships, actors.class_members)
        spans += [one.span for members in listed for many in members.values() for one in many]
        spans += [span for actor in actors.by_id.values() for span in actor.existed]
        return tuple(sorted(set(_edges(spans))))

    @cached_property
    def dated(self) -> dict[str, _Dated]:
        """What each instrument says of days, by id."""
        return {one.id: self._dated(one) for one in self.register.instruments}

    def _dated(self, instrument: Instrument) -> _Dated:
        written = instrument.model_dump(by_alias=True, exclude=NO_LAW)
        words = {word for _, word in _texts(written)}
        cuts = {cut for key, word in _texts(written) if key in DATED for cut in _cuts_of(word)}
        cuts |= {since for senses in SENSES.values() for sense in senses.values() for _, since, _ in sense.not_before}
        for word in words:
            organisation = member_of(word)
            if organisation:
                cuts |= set(_edges(one.span for one in self.actors.memberships.get(organisation, ())))
            members = self.actors.class_members.get(word, ())
            cuts |= set(_edges(one.span for one in members))
            cuts |= set(_edges(span for one in members for span in self.actors.by_id[one.actor].existed))
        areas = {
            name
            for provision in instrument.provisions
            for listed in _areas(provision.model_dump(by_alias=True))
            for name in listed
        }
        short = frozenset(word for word in words if len(word) <= LONGEST)
        return _Dated(tuple(sorted(cuts)), tuple(sorted(areas)), short)


def _cuts_of(word: str) -> Iterator[date]:
    """Yield the days on which something that is dated so may begin or end, and the day a year before it begins."""
    if not word[:4].isdigit():
        return
    try:
        days = parse_days(word)
    except ValueError:
        return
    yield from (days.first, days.last)
    if days.last < date.max:
        yield day_after(days.last)
    if days.first > date.min + timedelta(days=LATER_THAN):
        yield days.first - timedelta(days=LATER_THAN)


def _edges(spans: Iterable[Span]) -> Iterator[date]:
    for span in spans:
        for edge in (span.since, span.until):
            if edge:
                yield parse_days(edge).first


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in nested data, after the key under which it stands."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for name, one in value.items():
            yield from _texts(one, str(name))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one, key)


def _areas(value: object) -> Iterator[list[str]]:
    """Yield what stands under `area`, `outside` and `through` in nested data."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key in ("area", "outside", "through") and isinstance(one, list):
                yield one
            else:
                yield from _areas(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _areas(one)
