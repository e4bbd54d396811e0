"""One instrument as a page shows it: words beside reading, parties on a time bar, invocations, what is doubtful."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from foedus.actors import Actors
from foedus.instruments import Alternative, Instrument, Interpretation, Obligation, Provision, party_period
from foedus.reports.checklist import ELEMENT_COLUMNS, checklist_words, element_table
from foedus.reports.instrumentsheet import NO_WORDS, TEXTS, date_fields, doubt_lines
from foedus.reports.page import Table
from foedus.reports.timebar import Scale
from foedus.reports.version import product_version
from foedus.reports.wording import actor_name, duty_words, edge_words, join_words, verdict_words, written_date
from foedus.terms import Days, Period, hyphened, parse_days
from foedus.web.pages import address
from foedus.web.pages.timelineview import Stretch

WIDTH = 1000
WORDS_OF = {"instrument": "words of the instrument", "translation": "a translation"}
LEAST_YEARS = 10
MOST_PARTIES = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyBar:
    """One party on the time bar."""

    name: str
    href: str
    role: str
    since: str
    until: str
    note: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words of a clause, and where they stand."""

    words: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """One clause: its words beside its reading; `wordings` are dated ones, the latest last."""

    id: str
    name: str
    ref: str
    kind: str
    text: Text | None
    no_words: str
    reading: tuple[tuple[str, str], ...]
    casus: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    only_if: tuple[str, ...]
    unless: tuple[str, ...]
    owes: tuple[tuple[str, str], ...]
    wordings: tuple[tuple[str, Text | None, tuple[str, ...], str], ...]
    rivals: tuple[str, ...]
    examples: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentView:
    """The page of an instrument."""

    id: str
    title: str
    short: str
    facts: tuple[tuple[str, str], ...]
    no_duty: str
    first: str
    last: str
    bars: tuple[PartyBar, ...]
    more_parties: int
    clauses: tuple[ClauseView, ...]
    invocations: tuple[tuple[str, str, str, tuple[str, ...]], ...]
    doubts: tuple[str, ...]
    conflicts: tuple[tuple[str, tuple[str, ...], str, tuple[str, ...]], ...]
    sources: tuple[str, ...]
    cite: str


def instrument_view(one: Instrument, *, actors: Actors, digest: str) -> InstrumentView:
    """Return an instrument as its page shows it; `digest` is the register's."""
    scale = _scale(one)
    bars = [_bar(one, number, scale, actors) for number in range(len(one.parties))]
    return InstrumentView(
        id=one.id,
        title=one.title,
        short=one.short_title or "",
        facts=tuple(_facts(one)),
        no_duty=one.no_duty,
        first=str(scale.first) if scale else "",
        last=str(scale.last) if scale else "",
        bars=tuple(bars[:MOST_PARTIES]),
        more_parties=max(len(bars) - MOST_PARTIES, 0),
        clauses=tuple(_clause(each, one, actors) for each in one.provisions),
        invocations=tuple(
            (
                written_date(each.on) if each.on else "no day stated",
                each.by,
                f"{each.incident} {each.outcome}",
                tuple(each.source),
            )
            for each in one.invocations
        ),
        doubts=tuple(doubt_lines(one)),
        conflicts=tuple((each.about, tuple(each.says), each.shown_as, tuple(each.source)) for each in one.conflicts),
        sources=tuple(one.sources),
        cite=f"{one.title}. {one.citation}. As read by Foedus {product_version()}, register sha-256 {digest[:16]}, "
        f"{one.id}.".replace("..", "."),
    )


def _facts(one: Instrument) -> Iterator[tuple[str, str]]:
    yield "Kind", one.kind
    yield "Binding", one.binding
    yield "Citation", one.citation
    yield from date_fields(one)
    yield "Duration", one.duration
    yield "Published", TEXTS.get(one.published, one.published)
    yield "Languages", join_words(one.languages)
    yield "Notes", one.notes


def _scale(one: Instrument) -> Scale | None:
    """Return the years of every day that the file has; no clock is read, so the last is the last that it knows."""
    days = [one.signed_on, one.in_force_from, one.in_force_to, *(each.on for each in one.invocations)]
    days += [day for party in one.parties for day in (party.since, party.until)]
    days += [version.since for each in one.provisions for version in each.versions]
    years = {year for day in days if day for year in _years(day)}
    return Scale(first=min(years), last=max(*years, min(years) + LEAST_YEARS)) if years else None


def _years(day: str) -> set[int]:
    found = parse_days(day)
    return {found.first.year, found.last.year} - {date.max.year}


def _bar(one: Instrument, number: int, scale: Scale | None, actors: Actors) -> PartyBar:
    party = one.parties[number]
    since, until = party.since or one.in_force_from, party.until or one.in_force_to
    return PartyBar(
        name=actor_name(party.party, actors=actors),
        href=address.state(party.party) if actors.get(party.party) else "",
        role=party.role,
        since=edge_words(since) if since else "not known",
        until=edge_words(until) if until else "",
        note=party.note,
        stretches=tuple(_stretches(party_period(one, party=party), scale)) if scale else (),
    )


def _stretches(period: Period, scale: Scale) -> Iterator[Stretch]:
    """Yield where a period runs, and where it may, on a scale of years."""
    first, last = date(scale.first, 1, 1), date(scale.last, 12, 31)
    edges = {first, last}
    for edge in (period.start, period.end):
        edges |= {day for day in (edge.first, edge.last) if first < day < last} if edge else set()
    ordered = sorted(edges)
    for begin, end in pairwise(ordered):
        middle = begin + (end - begin) / 2
        status = period.status_on(Days(middle, middle))
        if status != "not_met":
            left = (begin - first).days * WIDTH // (last - first).days
            right = (end - first).days * WIDTH // (last - first).days
            yield Stretch(left=left, wide=max(right - left, 3), sure=status == "met")


def _clause(one: Provision, instrument: Instrument, actors: Actors) -> ClauseView:
    columns, rows = _elements(one.casus if isinstance(one.casus, list) else [])
    names = {one.id, one.ref}
    return ClauseView(
        id=one.id,
        name=f"{instrument.id}#{one.id}",
        ref=one.ref,
        kind=one.kind,
        text=_text(one.words, one.words_of, one.words_note, one.source),
        no_words=_no_words(one),
        reading=tuple((name, value) for name, value in _reading(one, actors) if value),
        casus=_casus(one),
        columns=columns,
        rows=rows,
        only_if=tuple(map(checklist_words, one.only_if)),
        unless=tuple(map(checklist_words, one.unless)),
        owes=tuple(_owes(one.obligation)),
        wordings=tuple(
            (
                _span(version.since, version.until),
                _text(version.words, version.words_of, version.words_note, version.source),
                tuple(map(checklist_words, version.casus or ())),
                version.because,
            )
            for version in one.versions
        ),
        rivals=tuple(map(_rival, one.interpretations)),
        examples=tuple(
            (each.title, written_date(each.on), verdict_words(each.expect), each.because)
            for each in instrument.examples
            if each.provision in names
        ),
    )


def _elements(alternatives: list[Alternative]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    found = next((one for one in element_table(alternatives) if isinstance(one, Table)), None)
    return (found.columns, found.rows) if found else (ELEMENT_COLUMNS, ())


def _casus(one: Provision) -> str:
    if isinstance(one.casus, str):
        return f"{one.casus} (the same casus)"
    return f"the alternatives of {one.defined_by}" if one.defined_by else ""


def _text(words: str | None, of: str | None, note: str, source: list[str]) -> Text | None:
    if not words:
        return None
    told = [WORDS_OF.get(of or "", "words as found"), note, "; ".join(source) or "no source"]
    return Text(words=words, note="; ".join(part for part in told if part))


def _no_words(one: Provision) -> str:
    if one.words or any(version.words for version in one.versions):
        return ""
    why = NO_WORDS.get(one.published, "The register has no verified words of it.")
    return f"{why} {one.words_note}".strip()


def _reading(one: Provision, actors: Actors) -> Iterator[tuple[str, str]]:
    def names(listed: list[str]) -> str:
        return join_words([actor_name(name, actors=actors) for name in listed])

    yield "Kind", one.kind
    yield "Covers", names(one.beneficiary)
    yield "Stands for", names(one.applies_to)
    yield "Determined by", names(one.organs)
    yield "Stands", _span(one.since, one.until)
    yield "Secret until", written_date(one.known_from) if one.known_from else ""
    yield "Bears on", join_words(one.bears_on)
    yield "Binding", one.binding or ""
    yield "Read so because", one.because
    yield "Authority", one.authority
    yield "Doubt", one.doubt
    yield "Reported", one.reported


def _span(since: str | None, until: str | None) -> str:
    first = f"from {written_date(since)}" if since else ""
    return " ".join(part for part in (first, f"until {written_date(until)}" if until else "") if part)


def _owes(one: Obligation | str | None) -> Iterator[tuple[str, str]]:
    if isinstance(one, str):
        yield "What", one
    elif one is not None:
        yield "What", duty_words(one.modality, owes=hyphened(one.owes))
        yield "By", join_words(one.bearer)
        yield "Through", one.officer
        told = (
            ("Measures", join_words(one.measures)),
            ("Discretion", one.discretion),
            ("Deadline", one.deadline),
            ("Until", one.until),
        )
        yield from told
        yield "Procedure", one.procedure
        yield "Bounded by", one.bound_by
        yield "Yields to", one.yields_to
        yield "Not stated", join_words([name.lower() for name, value in told if not value])


def _rival(one: Interpretation) -> str:
    whose = f"{one.kind}, by {join_words(one.by)}" + (f" against {join_words(one.against)}" if one.against else "")
    argued = f" Argued in: {'; '.join(one.argued_in)}." if one.argued_in else ""
    quoted = f" “{one.words}”" if one.words else ""
    return f"{one.title or one.id} ({whose}): {one.effect} the {one.on}. {one.because}{quoted}{argued}"
