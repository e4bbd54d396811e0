"""What is doubtful about the register without being wrong: each lint is mended, or answered in its file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from foedus.actors import Actors
from foedus.errors import RegisterError
from foedus.files import Step
from foedus.findings import unreachable
from foedus.instruments import Cast, Instrument, Obligation, Provision, clauses_on, member_of
from foedus.instruments.written import Alternative, Version
from foedus.places import Places
from foedus.terms import Days, parse_days

Severity = Literal["warning", "note"]
TOO_LARGE = "clause-too-large"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lint:
    """Something doubtful in an instrument file; `answered` is why it stands, in the words of the file."""

    code: str
    severity: Severity
    instrument: str
    provision: str
    message: str
    mend: str
    steps: tuple[Step, ...] = ()
    answered: str = ""


Found = Iterator[Lint]
Doubts = Iterator[tuple[str, Severity, str, str, tuple[Step, ...]]]


def lint_instruments(
    instruments: Iterable[Instrument], *, actors: Actors, places: Places, beside: Iterable[Instrument] = ()
) -> tuple[Lint, ...]:
    """Return what is doubtful about instruments, those answered in their files among them.

    Grain: one item for each code and place in a file. `beside` are the instruments that they are compared with.
    """
    listed = tuple(instruments)
    words = _words_of((*listed, *beside))
    found: list[Lint] = []
    for instrument in listed:
        lints = [*_dates(instrument), *_parties(instrument, actors), *_clauses(instrument, actors, places)]
        lints += [*_twice(instrument, words)]
        found += [_answered(one, instrument) for one in lints]
    return tuple(found)


def _answered(lint: Lint, instrument: Instrument) -> Lint:
    for one in instrument.answered:
        if one.lint == lint.code and one.provision in (None, lint.provision):
            return Lint(
                **{name: getattr(lint, name) for name in Lint.__slots__ if name != "answered"}, answered=one.because
            )
    return lint


def _dates(instrument: Instrument) -> Found:
    signed, since = instrument.signed_on, instrument.in_force_from
    if signed and since and parse_days(since).last < parse_days(signed).first:
        yield Lint(
            code="in-force-before-signature",
            severity="warning",
            instrument=instrument.id,
            provision="",
            message=f"It is in force from {since}, before it was signed on {signed}.",
            mend="correct one of the two days, or answer the lint",
            steps=("in_force_from",),
        )
    if not since and not instrument.in_force_note and any(party.since is None for party in instrument.parties):
        yield Lint(
            code="entry-not-known",
            severity="note",
            instrument=instrument.id,
            provision="",
            message="No day of entry into force, and nothing that says why.",
            mend="add `in_force_from`, or say in `in_force_note` what is known",
            steps=("id",),
        )


def _parties(instrument: Instrument, actors: Actors) -> Found:
    for number, party in enumerate(instrument.parties):
        actor = None if member_of(party.party) else actors.get(party.party)
        since = party.since or instrument.in_force_from or instrument.signed_on
        if actor is None or since is None:
            continue
        days = parse_days(since)
        if not actor.existed_on(days.first) and not actor.existed_on(days.last):
            spans = ", ".join(f"{span.since or '…'} to {span.until or 'today'}" for span in actor.existed)
            yield Lint(
                code="party-not-in-existence",
                severity="warning",
                instrument=instrument.id,
                provision="",
                message=f"{party.party} did not exist on {since}: the register has it from {spans}.",
                mend="correct the day, or name the state of that day",
                steps=("parties", number, "party"),
            )


def _words_of(instruments: tuple[Instrument, ...]) -> dict[str, list[str]]:
    """Return, for each quotation without regard to spaces, the provisions that have it."""
    found: dict[str, list[str]] = {}
    for instrument in instruments:
        for provision in instrument.provisions:
            for text in (provision.words, *(version.words for version in provision.versions)):
                name = f"{instrument.id}#{provision.id}"
                if text and name not in found.setdefault(" ".join(text.split()).casefold(), []):
                    found[" ".join(text.split()).casefold()].append(name)
    return found


def _twice(instrument: Instrument, words: dict[str, list[str]]) -> Found:
    for number, provision in enumerate(instrument.provisions):
        name = f"{instrument.id}#{provision.id}"
        for text in (provision.words, *(version.words for version in provision.versions)):
            others = [one for one in words.get(" ".join((text or "").split()).casefold(), ()) if one != name]
            if others:
                yield Lint(
                    code="same-clause",
                    severity="warning",
                    instrument=instrument.id,
                    provision=provision.id,
                    message=f"The same words stand in {', '.join(others)}.",
                    mend="keep the clause in one place, or answer why it stands twice",
                    steps=("provisions", number),
                )


def _clauses(instrument: Instrument, actors: Actors, places: Places) -> Found:
    shown = {example.provision for example in instrument.examples}
    too_large = False
    for number, provision in enumerate(instrument.provisions):
        doubts = [
            *_text(instrument, provision),
            *_example(provision, shown),
            *_areas(instrument, provision, places),
            *_bearers(instrument, provision, actors),
            # Each such clause costs a while to find out, so that one of a file is enough.
            *(() if too_large else _reach(instrument, provision, actors, places)),
        ]
        too_large = too_large or any(code == TOO_LARGE for code, *_ in doubts)
        for code, severity, message, mend, steps in doubts:
            yield Lint(
                code=code,
                severity=severity,
                instrument=instrument.id,
                provision=provision.id,
                message=message,
                mend=mend,
                steps=("provisions", number, *steps),
            )


def _own_casus(provision: Provision) -> bool:
    return isinstance(provision.casus, list) or any(version.casus for version in provision.versions)


def _text(instrument: Instrument, provision: Provision) -> Doubts:
    dated = bool(provision.versions) and all(one.because for one in provision.versions)
    if _own_casus(provision) and not provision.because and not dated:
        yield "no-reading", "warning", "A casus without `because`.", "say how the reading follows from the words", ()
    said = (provision.words, provision.words_note, provision.reported, provision.doubt, provision.authority)
    if _own_casus(provision) and not any(said) and not any(one.words for one in provision.versions):
        message = "A casus without words, and nothing that says on what the reading rests."
        yield (
            "no-words",
            "warning",
            message,
            "quote the words, or say in `words_note` or `authority` what it rests on",
            (),
        )
    if not provision.source and not instrument.sources and not any(one.source for one in provision.versions):
        yield "no-source", "warning", "No source, here or for the whole.", "add `source`", ()
    for number, rival in enumerate(provision.interpretations):
        if not (rival.argued_in or rival.source or rival.words):
            message = f'Nothing says where the {rival.kind} "{rival.id}" is found.'
            yield "no-authority", "note", message, "add `argued_in`", ("interpretations", number)


def _example(provision: Provision, shown: set[str]) -> Doubts:
    if _own_casus(provision) and not shown & {provision.id, provision.ref} and provision.kind != "definition":
        yield "no-example", "warning", "No example shows the clause.", "write one from the words", ()


def _days_of(instrument: Instrument, provision: Provision, version: Version | None) -> Days:
    """Return a day on which the clause stands: the first of its wording, its own, or the instrument's."""
    written = version.since if version else provision.since or instrument.in_force_from or instrument.signed_on
    party = max((one.since for one in instrument.parties if one.since), default=None)
    day = parse_days(written or party or "2026").last
    return Days(day, day)


def _alternatives(provision: Provision) -> Iterator[tuple[Alternative, Version | None]]:
    for part in (provision.casus if isinstance(provision.casus, list) else [], provision.only_if, provision.unless):
        yield from ((one, None) for one in part)
    for version in provision.versions:
        for one in (*(version.casus or ()), *version.only_if, *version.unless):
            yield one, version


def _areas(instrument: Instrument, provision: Provision, places: Places) -> Doubts:
    for one, version in _alternatives(provision):
        on = _days_of(instrument, provision, version).first
        for area in one.areas():
            if not places.area_units(area, on=on) | places.doubtful_units(area, on=on):
                message = f'The area "{area}" has no units on {on}.'
                yield "empty-area", "warning", message, "give the area its units, or leave it out", ()


def _bearers(instrument: Instrument, provision: Provision, actors: Actors) -> Doubts:
    owed = provision.obligation
    if not isinstance(owed, Obligation):
        return
    cast = Cast(instrument, actors, _days_of(instrument, provision, None))
    covered = cast.beneficiaries(provision)
    if not any(cast.bearers(owed.bearer, beneficiary=one) for one in (*covered, None)):
        message = f"Nobody is {' or '.join(owed.bearer)}."
        yield "nobody-owes", "warning", message, "name a bearer, or give a party the role", ("obligation",)
    elif covered and all(not cast.bearers(owed.bearer, beneficiary=one) for one in covered):
        message = f"To none of those covered does anybody owe it: {', '.join(owed.bearer)}."
        yield "nobody-owes", "warning", message, "name a bearer, or give a party the role", ("obligation",)


def _reach(instrument: Instrument, provision: Provision, actors: Actors, places: Places) -> Doubts:
    if not _own_casus(provision):
        return
    versions: list[Version | None] = [*provision.versions]
    for version in versions or [None]:
        on = _days_of(instrument, provision, version)
        cast = Cast(instrument, actors, on)
        owed = provision.obligation
        beneficiary = next(iter(cast.beneficiaries(provision)), None)
        names = owed.bearer if isinstance(owed, Obligation) else ["each other party"]
        bearer = next(iter(cast.bearers(names, beneficiary=beneficiary)), None)
        clause = clauses_on(instrument, provision=provision, on=on)[0]
        try:
            found = tuple(unreachable(clause, cast=cast, places=places, beneficiary=beneficiary, bearer=bearer))
        except RegisterError as fault:
            yield TOO_LARGE, "warning", fault.message, fault.mend, ("casus",)
            return
        for number, within in found:
            message = (
                f"Alternative {number + 1} can never be met."
                if within is None
                else f"Alternative {number + 1} is met only where alternative {within + 1} is."
            )
            yield "unreachable-alternative", "warning", message, "drop it, or widen what it asks", ("casus",)
