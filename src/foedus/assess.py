"""The one pipeline: statements in, the whole answer out."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path

from platformdirs import user_cache_path

from foedus.actors import Actors, load_actors
from foedus.findings import Finder, Finding, Question, Row
from foedus.incidents import Dispute, Incident, find_identity, gather_incidents, known_by, parse_policy
from foedus.instruments import Instrument, Register, load_register
from foedus.obligations import Assessment, Dates, Notice, Receipt, Settled, engage_obligations, statements_digest
from foedus.places import Places, load_places
from foedus.reports import product_version, summarise
from foedus.statements import Record
from foedus.terms import Reading, moment_of, moment_text


@dataclass(frozen=True, kw_only=True)
class Library:
    """What answers are made from: actors, places and the register, loaded once."""

    actors: Actors
    places: Places
    register: Register

    @cached_property
    def finder(self) -> Finder:
        """The finder of this register; it keeps compiled clauses."""
        return Finder(self.register, self.actors, self.places)

    def with_register(self, register: Register) -> "Library":
        """Return a library with another register."""
        return Library(actors=self.actors, places=self.places, register=register)


def cache_folder() -> Path | None:
    """Return where the register is kept between calls; None where `FOEDUS_CACHE=off` says not to.

    `FOEDUS_CACHE` may name a folder; else it is the one that the system has for caches.
    """
    chosen = os.environ.get("FOEDUS_CACHE", "")
    if chosen.lower() in ("0", "no", "off"):
        return None
    return Path(chosen) if chosen else user_cache_path("foedus")


@cache
def load_library() -> Library:
    """Return the shipped actors, places and register, from the cache where they have not changed since.

    Raises:
        ExceptionGroup: Of `RegisterError`, where a shipped file is at fault.
    """
    actors, places = load_actors(), load_places()
    return Library(
        actors=actors, places=places, register=load_register(actors=actors, places=places, cache=cache_folder())
    )


def assess(
    record: Record,
    *,
    library: Library | None = None,
    on: date | None = None,
    as_of: date | datetime | None = None,
    policy: str = "accepted",
    question: Question | None = None,
) -> Assessment:
    """Say which commitments the incidents in `record` engage, who owes what, and what would settle a doubt.

    Args:
        record: What is claimed.
        library: The register to ask; the shipped one by default.
        on: Whose law is applied; by default the law of the day on which each incident happened.
        as_of: What was known by this moment or, of a day, by its end in UTC; by default everything in the record.
        policy: How statements become accounts: `accepted`, `sides`, `every_origin`, `plurality`, `trusted(…)`.
        question: Which instruments, readings and accounts; `strict` presumes nothing.

    Raises:
        UsageError: The policy, the account or an instrument is unknown.
        PlaceError: A place in the record is unknown.
    """
    library = library or load_library()
    asked = replace(question or Question(), on=on, as_of=as_of)
    asked = replace(asked, instruments=(*asked.instruments, *_named(record, library.register)))
    parsed = parse_policy(policy)
    incidents = gather_incidents(
        record, policy=parsed, actors=library.actors, places=library.places, as_of=as_of, strict=asked.strict
    )
    results = [library.finder.find_findings(incident, question=asked) for incident in incidents]
    findings = tuple(finding for result in results for finding in result.findings)
    obligations = engage_obligations(findings, register=library.register, incidents=incidents, actors=library.actors)
    known = known_by(record, as_of=as_of)
    happened = ", ".join(dict.fromkeys(_day(one) for one in incidents))
    dates = Dates(
        happened_on=happened,
        on=on.isoformat() if on else happened,
        as_of=moment_text(moment_of(as_of)),
    )
    shown = replace(known, unread=record.unread)
    return Assessment(
        dates=dates,
        policy=str(parsed),
        incidents=incidents,
        findings=findings,
        obligations=obligations,
        disputes=_disputes(incidents, findings),
        record=shown,
        summary=summarise(
            incidents,
            findings=findings,
            register=library.register,
            left_out=sum(one.left_out for one in results),
        ),
        notices=_notices(record, known, findings, library.register, dates.as_of),
        receipt=_receipt(known, library.register, asked, str(parsed), dates),
    )


def _named(record: Record, register: Register) -> tuple[str, ...]:
    return tuple(name for name in record.named_instruments if register.get(name) is not None)


def _day(incident: Incident) -> str:
    text = str(incident.happened_on)
    return "not known" if text.startswith("0001-01-01") else text


def _disputes(incidents: tuple[Incident, ...], findings: tuple[Finding, ...]) -> tuple[Settled, ...]:
    return tuple(
        Settled(
            incident=incident.id,
            about=one.about,
            property=one.property,
            accepted=one.accepted,
            versions=tuple(_version(version) for version in one.versions),
            turns=_turned(one, incident, findings),
        )
        for incident in incidents
        for one in incident.disputes
    )


def _version(one: object) -> dict[str, object]:
    return {
        name: list(value) if isinstance(value := getattr(one, name), tuple) else value
        for name in ("holder", "side", "values", "denies", "statements")
    }


def _turned(dispute: Dispute, incident: Incident, findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """Return the provisions that come out otherwise on an account that parts on this property, which they read."""
    key = (dispute.about, dispute.property)
    parted = {account.name for account in incident.accounts if key in account.quarrels}
    said = {one for version in dispute.versions for one in version.statements}
    found: list[str] = []
    for finding in (one for one in findings if one.incident == incident.id):
        first = {row.position: row for row in finding.rows if row.account == incident.accounts[0].name}
        for row in finding.rows:
            base = first.get(row.position)
            if row.account in parted and base is not None and _differs(row, base) and _reads(row, base, dispute, said):
                found.append(f"{finding.name} ({finding.beneficiary})")
    return tuple(dict.fromkeys(found))


def _differs(row: Row, base: Row) -> bool:
    return (row.verdict, row.had_it_been_in_force) != (base.verdict, base.had_it_been_in_force)


def _reads(row: Row, base: Row, dispute: Dispute, said: set[str]) -> bool:
    """Say whether one of the two rows rests on the disputed property: by its name, its statements, or its day."""
    if dispute.property == "happened_on" and dispute.about == dispute.incident:
        return row.in_force != base.in_force
    for check in (*row.checks, *base.checks):
        if said & set(check.statements) or (dispute.about == dispute.incident and check.property == dispute.property):
            return True
    return False


def _notices(
    record: Record, known: Record, findings: tuple[Finding, ...], register: Register, as_of: str
) -> tuple[Notice, ...]:
    found: list[Notice] = []
    hidden = len(record.statements) - len(known.statements)
    if hidden:
        found.append(
            Notice(
                code="as-of",
                text=f"{hidden} statement(s) are left out: withdrawn, or not known by {as_of or 'then'}.",
            )
        )
    found += _unknown_ids(known)
    engaged = {finding.instrument for finding in findings if finding.verdict != "not_engaged"}
    for name in dict.fromkeys(finding.instrument for finding in findings):
        instrument = register.get(name)
        if instrument is not None:
            wanted = name in engaged or name in record.named_instruments
            found += [one for one in _notices_of(instrument) if wanted or one.code == "no-duty"]
    found += [
        Notice(code="not-in-register", about=name, text=f"The report names {name}, which the register lacks.")
        for name in record.named_instruments
        if register.get(name) is None
    ]
    return tuple(found)


def _unknown_ids(known: Record) -> Iterator[Notice]:
    """Yield the ids that are said to be those of an incident or act, and of which nothing else is said."""
    there = {one.id for one in (*known.incidents, *known.acts)}
    links = [link for link in find_identity(known).links if link.same]
    for name in sorted({name for link in links for name in link.pair} - there):
        told = " and ".join(other for link in links for other in link.pair if name in link.pair and other != name)
        yield Notice(
            code="unknown-id", about=name, text=f'"{name}", said to be the same as {told}, is not in what was given.'
        )


def _notices_of(instrument: Instrument) -> list[Notice]:
    name = instrument.short_title or instrument.title
    found = [
        Notice(
            code="conflict",
            about=instrument.id,
            source=tuple(one.source),
            text=f"{name}, {one.about}: {'; '.join(one.says)}. {one.shown_as}".strip(),
        )
        for one in instrument.conflicts
    ]
    if instrument.no_duty:
        found.append(
            Notice(
                code="no-duty",
                about=instrument.id,
                text=f"{name}: {instrument.no_duty}",
                source=tuple(instrument.sources[:1]),
            )
        )
    if instrument.published == "false":
        found.append(
            Notice(
                code="unpublished",
                about=instrument.id,
                text=f"{name}: the text is not published; nothing in it is executable.",
            )
        )
    if not instrument.in_force_from and instrument.in_force_note:
        found.append(Notice(code="in-force", about=instrument.id, text=f"{name}: {instrument.in_force_note}"))
    return found


def _receipt(known: Record, register: Register, question: Question, policy: str, dates: Dates) -> Receipt:
    reading: Reading | str = question.reading or "both"
    return Receipt(
        register=register.digest,
        statements=statements_digest(one.id for one in known.statements),
        schema="foedus/assessment/1",
        policy=policy,
        reading=reading,
        account=question.account or "all",
        strict=question.strict,
        engine="reference",
        version=product_version(),
        on=dates.on,
        as_of=dates.as_of,
        asked_on=question.on.isoformat() if question.on else "",
        everything=question.everything,
        instruments=tuple(dict.fromkeys(question.instruments)),
        provisions=tuple(dict.fromkeys(question.provisions)),
        beneficiaries=question.beneficiaries,
        bearers=question.bearers,
    )
