"""When an instrument binds each party, drawn in one line a party."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR

from foedus.actors import Actors
from foedus.instruments import Instrument, party_period
from foedus.reports.page import Block, items, table
from foedus.reports.wording import actor_name
from foedus.terms import Period, parse_days

WIDTH = 24
SURE, PERHAPS, NOT, ON = "█", "▒", "·", "→"
LEAST_SPAN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The years that a bar shows, both included."""

    first: int
    last: int

    def years(self, column: int) -> tuple[int, int]:
        """Return the first and last year that a column stands for."""
        span = self.last - self.first + 1
        first = self.first + column * span // WIDTH
        return first, max(first, self.first + (column + 1) * span // WIDTH - 1)


def party_bars(instrument: Instrument, *, actors: Actors) -> tuple[Block, ...]:
    """Return the parties with their roles, days and a bar each, and below what is to be said of some.

    A full block: in force in those years; a shaded one: perhaps; an arrow: no end is known.
    """
    scale = _scale(instrument)
    title = f"{scale.first} to {scale.last}" if scale else ""
    bars = table(
        ("Party", "Role", "From", "Until", title),
        rows=(
            (
                actor_name(party.party, actors=actors),
                party.role,
                party.since or instrument.in_force_from or "not known",
                party.until or instrument.in_force_to or "",
                _bar(party_period(instrument, party=party), scale) if scale else "",
            )
            for party in instrument.parties
        ),
    )
    notes = (f"{actor_name(party.party, actors=actors)}: {party.note}" for party in instrument.parties if party.note)
    return (*bars, *items(notes))


def _scale(instrument: Instrument) -> Scale | None:
    years = sorted(_years(instrument))
    if not years:
        return None
    return Scale(first=years[0], last=max(years[-1], years[0] + LEAST_SPAN))


def _years(instrument: Instrument) -> Iterator[int]:
    """Yield the years of every day that the file has; no clock is read, so the last is the last that it knows."""
    days = [instrument.signed_on, instrument.in_force_from, instrument.in_force_to]
    days += [day for party in instrument.parties for day in (party.since, party.until)]
    days += [one.on for one in instrument.invocations]
    days += [version.since for one in instrument.provisions for version in one.versions]
    for day in days:
        if day:
            yield from {parse_days(day).first.year, parse_days(day).last.year} - {MAXYEAR}


def _bar(period: Period, scale: Scale) -> str:
    drawn = "".join(_column(period, *scale.years(column)) for column in range(WIDTH))
    return drawn + (ON if period.end is None and drawn[-1] != NOT else "")


def _column(period: Period, first: int, last: int) -> str:
    """Return the mark of some years: sure where the period runs in one of them, perhaps, or not."""
    if period.start is None:
        return PERHAPS
    begun = period.start.last.year <= last
    ended = period.end is not None and period.end.last.year < first
    if begun and not ended and (period.end is None or period.end.first.year >= first):
        return SURE
    perhaps = period.start.first.year <= last and (period.end is None or period.end.last.year >= first)
    return PERHAPS if perhaps else NOT
