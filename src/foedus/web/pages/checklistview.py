"""One finding with its grounds, as a page shows them: the clause's words beside the evidence for each element."""

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.findings import Check, Finding, Row
from foedus.instruments import Instrument, Provision, Register, find_provision
from foedus.obligations import Owed
from foedus.reports.explanation import PARTS
from foedus.reports.instrumentsheet import NO_WORDS, date_fields
from foedus.reports.wording import (
    actor_name,
    actor_names,
    duty_words,
    element_words,
    instrument_name,
    presumed_words,
    settling_words,
    short_words,
)
from foedus.web.pages import address
from foedus.web.pages.evidence import Evidence, Witness

MOST_BEARERS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One element of the checklist: what the clause asks, what was found, how it stands, on whose words."""

    name: str
    asks: str
    found: str
    status: str
    notes: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The verdict on one account and one position."""

    account: str
    position: str
    verdict: str
    in_force: str
    had: str
    deciding: str
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A rival interpretation of the clause, or a reservation."""

    title: str
    kind: str
    by: str
    effect: str
    because: str
    words: str
    argued_in: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """A finding with everything that stands behind it."""

    anchor: str
    title: str
    ref: str
    name: str
    instrument_href: str
    why_href: str
    strict_href: str
    beneficiary: str
    bearers: str
    verdict: str
    had: str
    in_force: str
    binding: str
    reason: str
    words: str
    words_of: str
    no_words: str
    source: tuple[str, ...]
    because: str
    doubt: str
    authority: str
    facts: tuple[tuple[str, str], ...]
    ticks: tuple[Tick, ...]
    outcomes: tuple[Outcome, ...]
    presumed: tuple[str, ...]
    settles: str
    rivals: tuple[Rival, ...]


def checklist_of(finding: Finding, *, register: Register, witness: Witness, trail: address.Trail) -> Checklist:
    """Return a finding as a page shows it."""
    instrument = register.get(finding.instrument)
    provision = find_provision(instrument, name=finding.provision_id) if instrument else None
    grounds, actors = finding.grounds, witness.actors
    return Checklist(
        anchor=f"{finding.instrument}-{finding.provision_id}-{finding.beneficiary}".lower(),
        title=instrument_name(finding.instrument, register=register),
        ref=finding.provision,
        name=finding.name,
        instrument_href=address.instrument(finding.name),
        why_href=trail.why(finding.name, beneficiary=finding.beneficiary),
        strict_href=trail.why(finding.name, beneficiary=finding.beneficiary, strict="yes"),
        beneficiary=actor_name(finding.beneficiary, actors=actors),
        bearers=actor_names(finding.bearers, actors=actors, most=MOST_BEARERS),
        verdict=finding.verdict,
        had=finding.had_it_been_in_force or "",
        in_force=finding.in_force,
        binding=finding.binding,
        reason=witness.words(grounds.reason),
        words=grounds.words,
        words_of=grounds.words_of,
        no_words=_no_words(provision),
        source=grounds.source,
        because=grounds.because,
        doubt=provision.doubt if provision else "",
        authority=provision.authority if provision else "",
        facts=tuple(_facts(finding, instrument, witness)),
        ticks=tuple(_tick(one, witness) for one in grounds.checks),
        outcomes=tuple(_outcome(one, witness) for one in finding.rows),
        presumed=tuple(map(presumed_words, finding.presumed)),
        settles=settling_words(finding) if finding.turns_on else "",
        rivals=tuple(_rivals(provision)) if provision else (),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedView:
    """What follows for one bearer: what is owed, how firmly, and how it stands."""

    bearer: str
    href: str
    owes: str
    told: str


def owed_views(obligations: Iterable[Owed], *, clause: str, actors: Actors) -> tuple[OwedView, ...]:
    """Return what follows under a clause, bearer by bearer."""
    return tuple(
        OwedView(
            bearer=actor_name(one.bearer, actors=actors),
            href=address.state(one.bearer) if actors.get(one.bearer) else "",
            owes=duty_words(one.modality, owes=one.owes),
            told="; ".join(part for part in (one.state, one.discretion, one.deadline, one.until) if part),
        )
        for one in obligations
        if f"{one.instrument}#{one.provision_id}" == clause
    )


def _no_words(provision: Provision | None) -> str:
    if provision is None or provision.words:
        return ""
    why = NO_WORDS.get(provision.published, "The register has no verified words of it.")
    return f"{why} {provision.words_note}".strip()


def _facts(one: Finding, instrument: Instrument | None, witness: Witness) -> list[tuple[str, str]]:
    actors = witness.actors
    pairs = [
        ("For", actor_name(one.beneficiary, actors=actors)),
        ("Owed by", actor_names(one.bearers, actors=actors, most=MOST_BEARERS)),
        ("Perhaps also by", actor_names(one.bearers_in_doubt, actors=actors, most=MOST_BEARERS)),
        ("Binding", one.binding),
        ("In force", one.in_force),
        ("Decided by", element_words(one.deciding)),
        ("Near miss", f"{element_words([one.near_miss])} alone" if one.near_miss else ""),
        ("Contested by", ", ".join(witness.citations.holder(name) for name in one.contested_by)),
        ("Accounts differ", one.fact_dispute),
        ("Readings differ", one.law_dispute),
        ("Wording", one.grounds.dates),
        *(date_fields(instrument) if instrument else ()),
    ]
    return [(name, value) for name, value in pairs if value]


def _tick(one: Check, witness: Witness) -> Tick:
    notes = (
        ("implied by a word of the clause", one.implied),
        ("presumed from silence", one.presumed),
        (f"on the word of {witness.citations.holder(one.alone)} alone", bool(one.alone)),
    )
    asked = one.wanted if one.part == "casus" else f"{PARTS.get(one.part, one.part)}: {one.wanted}"
    return Tick(
        name=short_words([one.name]),
        asks=witness.words(asked),
        found=witness.words(one.found),
        status=one.status,
        notes=tuple(text for text, holds in notes if holds),
        evidence=witness.of(one.statements),
    )


def _outcome(one: Row, witness: Witness) -> Outcome:
    return Outcome(
        account=witness.citations.holder(one.account),
        position=one.position,
        verdict=one.verdict,
        in_force=one.in_force,
        had=one.had_it_been_in_force,
        deciding=short_words(one.deciding),
        open=tuple(
            f"{short_words([check.name])}: {witness.words(check.found or check.wanted)}"
            for check in one.checks
            if check.status != "met"
        ),
    )


def _rivals(provision: Provision) -> list[Rival]:
    return [
        Rival(
            title=one.title or one.id,
            kind=one.kind,
            by=", ".join(one.by),
            effect=f"{one.effect} the {one.on}",
            because=one.because,
            words=one.words or "",
            argued_in=tuple(one.argued_in),
        )
        for one in provision.interpretations
    ]
