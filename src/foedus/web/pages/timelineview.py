"""What happened when, and which law ran: bands of force, ticks of acts, on one scale of days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from foedus.findings import Finding
from foedus.incidents import Incident
from foedus.instruments import Instrument, Register, party_period
from foedus.obligations import Assessment
from foedus.reports.timeline import Entry, timeline_of
from foedus.reports.wording import date_words, instrument_name
from foedus.terms import Days, Period, any_of
from foedus.web.pages import address
from foedus.web.pages.evidence import Evidence, Witness

WIDTH = 1000
SHOWN = ("engaged", "contravened", "available", "disputed", "on_broad_reading", "on_interpretation", "undetermined")
MOST_BANDS = 14
LEAST_DAYS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of a band, from `left`, `wide` units of a thousandth of the scale; `sure` or perhaps in force."""

    left: int
    wide: int
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """When one instrument is in force for the beneficiary, within the days shown."""

    title: str
    verdict: str
    words: str
    href: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened, at `left` on the scale, or on no day that is known (`left` None)."""

    on: str
    iso: str
    text: str
    incident: bool
    left: int | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """The scale from `first` to `last`, the bands and events on it, and where the incident stands."""

    first: str
    last: str
    incident_at: int | None
    incident_on: str
    bands: tuple[Band, ...]
    events: tuple[Event, ...]

    @property
    def ticks(self) -> tuple[int, ...]:
        """The places of the acts on the scale, each once."""
        return tuple(dict.fromkeys(one.left for one in self.events if one.left is not None and not one.incident))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The days that are shown, both included."""

    first: date
    last: date

    def place(self, day: date) -> int:
        """Return where a day stands, in thousandths; days beyond the ends stand at the ends."""
        span = max((self.last - self.first).days, 1)
        return max(0, min(WIDTH, (day - self.first).days * WIDTH // span))


def timeline_view(assessment: Assessment, *, incident: Incident, register: Register, witness: Witness) -> TimelineView:
    """Return the timeline of one incident: the law that it concerns, the acts on record, and what was said when."""
    entries = timeline_of(assessment, citations=witness.citations)
    findings = [one for one in assessment.findings if one.incident == incident.id and one.verdict in WEIGHTY]
    scale = _scale(incident, entries)
    known = incident.happened_on.first.year > 1
    return TimelineView(
        first=date_words(Days(scale.first, scale.first)),
        last=date_words(Days(scale.last, scale.last)),
        incident_at=scale.place(incident.happened_on.first) if known else None,
        incident_on=date_words(incident.happened_on),
        bands=tuple(_bands(findings, register, scale)),
        events=tuple(_event(one, incident, scale, witness) for one in entries),
    )


WEIGHTY = (*SHOWN, "not_in_force")


def _scale(incident: Incident, entries: Iterable[Entry]) -> Scale:
    days = [one.days for one in (*entries,) if one.days is not None and one.days.first.year > 1]
    if incident.happened_on.first.year > 1:
        days.append(incident.happened_on)
    if not days:
        return Scale(first=date(1816, 1, 1), last=date(2100, 1, 1))
    first = min(one.first for one in days)
    last = max(one.last if one.last.year < date.max.year else one.first for one in days)
    margin = timedelta(days=max((last - first).days // 12, LEAST_DAYS))
    return Scale(first=_shifted(first, -margin), last=_shifted(last, margin))


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _bands(findings: Sequence[Finding], register: Register, scale: Scale) -> Iterable[Band]:
    """Yield a band for each instrument that has an answer of weight, the weightiest first."""
    by_instrument: dict[str, Finding] = {}
    for one in sorted(findings, key=lambda each: WEIGHTY.index(each.verdict)):
        by_instrument.setdefault(one.instrument, one)
    for name, finding in list(by_instrument.items())[:MOST_BANDS]:
        instrument = register.get(name)
        if instrument is not None:
            yield Band(
                title=instrument_name(name, register=register),
                verdict=finding.verdict,
                words=_dates(instrument, finding),
                href=address.instrument(name),
                stretches=joined_stretches(_stretches(instrument, finding, scale)),
            )


def _periods(instrument: Instrument, finding: Finding) -> list[Period]:
    """Return the periods of the beneficiary where it is a party by itself, else those of every party."""
    own = [one for one in instrument.parties if one.party == finding.beneficiary] or instrument.parties
    return list(dict.fromkeys(party_period(instrument, party=one) for one in own))


def _stretches(instrument: Instrument, finding: Finding, scale: Scale) -> Iterable[Stretch]:
    """Yield the parts of the scale in which the instrument is, or may be, in force; edges of periods part them."""
    periods = _periods(instrument, finding)
    edges = {scale.first, scale.last}
    for period in periods:
        for edge in (period.start, period.end):
            edges |= {day for day in (edge.first, edge.last) if scale.first < day < scale.last} if edge else set()
    ordered = sorted(edges)
    for first, last in pairwise(ordered):
        middle = first + (last - first) / 2
        status = any_of(one.status_on(Days(middle, middle)) for one in periods)
        if status != "not_met":
            left = scale.place(first)
            yield Stretch(left=left, wide=max(scale.place(last) - left, 2), sure=status == "met")


def joined_stretches(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return stretches in which those that follow one another and are alike are one."""
    found: list[Stretch] = []
    for one in stretches:
        last = found[-1] if found else None
        if last is not None and last.sure == one.sure and one.left <= last.left + last.wide:
            found[-1] = Stretch(left=last.left, wide=one.left + one.wide - last.left, sure=one.sure)
        else:
            found.append(one)
    return tuple(found)


def _dates(instrument: Instrument, finding: Finding) -> str:
    periods = _periods(instrument, finding)
    starts = [one.start for one in periods if one.start is not None]
    ends = [one.end for one in periods if one.end is not None]
    first = date_words(min(starts)) if starts else "a day that is not known"
    until = f" until {date_words(max(ends))}" if ends and len(ends) == len(periods) else ""
    return f"in force from {first}{until}"


def _event(one: Entry, incident: Incident, scale: Scale, witness: Witness) -> Event:
    dated = one.days is not None and one.days.first.year > 1
    return Event(
        on=one.date,
        iso=one.days.first.isoformat() if dated and one.days else "",
        text=one.text,
        incident=one.text == f"Incident: {incident.title}",
        left=scale.place(one.days.first) if dated and one.days else None,
        evidence=witness.of(one.statements),
    )
