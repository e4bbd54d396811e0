"""Stretches of days on which every code, actor and unit means the same, so that rows of one share an answer."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from foedus.actors import Actors, Codes, Span, load_actors, load_codes
from foedus.feeds.coded import ANY_OF
from foedus.places import Places, load_places
from foedus.terms import parse_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Eras:
    """The days on which something changes, in order; an era is known by the first of its days."""

    starts: tuple[date, ...]

    def between(self, first: date, *, last: date) -> str:
        """Return the eras that two days span, each by a day within it, as one word."""
        low, high = bisect_right(self.starts, first), bisect_right(self.starts, last)
        days = (first if low == 0 else self.starts[low - 1], *self.starts[low:high])
        return ANY_OF.join(day.isoformat() for day in days)


@cache
def days_in(eras: str) -> tuple[date, ...]:
    """Return the days by which `Eras.between` names eras; none for the empty word."""
    return tuple(date.fromisoformat(text) for text in eras.split(ANY_OF) if text)


@cache
def load_eras() -> Eras:
    """Return the eras of the register that Foedus ships.

    Raises:
        RegisterError: A table is missing or at fault.
    """
    return eras_of(load_codes(), actors=load_actors(), places=load_places())


def eras_of(codes: Codes, *, actors: Actors, places: Places) -> Eras:
    """Return the eras of these codes, actors and units."""
    spans = (*_spans(codes, actors), *(one.span for unit in places.units.values() for one in unit.holdings))
    edges = {edge for span in spans for edge in (span.since, span.until) if edge}
    return Eras(starts=tuple(sorted({date.min} | {parse_days(edge).first for edge in edges})))


def _spans(codes: Codes, actors: Actors) -> Iterator[Span]:
    for listed in codes.of_actor.values():
        yield from (one.span for one in listed)
    for actor in actors.by_id.values():
        yield from actor.existed
