"""One incident in the index of all: what is shown and looked for of it, with its findings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from foedus.assess import assess
from foedus.errors import FoedusError
from foedus.findings import Finding
from foedus.incidents import Incident
from foedus.obligations import Assessment
from foedus.reports.wording import date_words, instrument_name
from foedus.statements import Record
from foedus.web.desk import View

MOST_BEARERS = 60
UNSURE = ("record_complete_to", "withdrawn")
HAPPENED = "happened_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One finding of an incident: the clause, for whom, what came out."""

    incident: str
    instrument: str
    instrument_title: str
    provision: str
    ref: str
    kind: str
    binding: str
    beneficiary: str
    bearers: tuple[str, ...]
    verdict: str
    had: str
    deciding: tuple[str, ...]
    fact_dispute: str
    law_dispute: str
    contested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One incident with its findings; `first` and `last` are the days between which it happened, "" where not known.

    `dated` says that another day of knowledge may find otherwise, though nothing new is on record.
    """

    id: str
    title: str
    also: tuple[str, ...]
    when: str
    first: str
    last: str
    actors: tuple[str, ...]
    struck: tuple[str, ...]
    places: tuple[str, ...]
    documents: int
    statements: int
    disputes: int
    fault: str
    dated: bool
    pairs: tuple[Pair, ...]
    folded: str


def row_of(view: View, *, name: str) -> Row:
    """Return an incident with its findings; what cannot be assessed says why.

    Raises:
        StoreError: The store cannot be read.
    """
    record = view.desk.store.read_record(about=(name,))
    blank = Row(
        id=name,
        title=next((one.title or one.id for one in record.incidents if one.id == name), name),
        also=(),
        when="not known",
        first="",
        last="",
        actors=(),
        struck=(),
        places=(),
        documents=len({one.document for one in record.statements}),
        statements=len(record.statements),
        disputes=0,
        fault="",
        dated=_is_dated(record),
        pairs=(),
        folded=name.casefold(),
    )
    try:
        found = assess(record, library=view.library, as_of=view.as_of, policy=view.policy)
    except FoedusError as error:
        return replace(blank, fault=error.message)
    incident = next((one for one in found.incidents if name in (one.id, *one.also)), None)
    return _filled(blank, incident, found, view) if incident else replace(blank, fault="Nothing is known of it.")


def _is_dated(record: Record) -> bool:
    """Say whether what is found hangs on the day of knowledge: as of which a record is complete, or the world is read.

    An incident or act of which no day is said is read as the world is on the day of knowledge.
    """
    # Of what was taken back, it is not looked for what is left.
    if any(one.property in UNSURE for one in record.statements):
        return True
    placed = {one.about for one in record.statements if one.property == HAPPENED}
    told = {one.about for one in record.statements}
    return any(one.id in told and one.id not in placed for one in (*record.incidents, *record.acts))


def _filled(blank: Row, incident: Incident, found: Assessment, view: View) -> Row:
    known = incident.happened_on.first.year > 1
    places = dict.fromkeys(
        value
        for one in found.record.statements
        if one.about in (incident.id, *incident.also) and one.property == "place" and one.stance == "affirms"
        for value in one.value
    )
    names = [each.name for each in map(view.library.actors.get, incident.actors) if each]
    words = (incident.id, incident.title, *incident.also, *incident.actors, *names, *places)
    return replace(
        blank,
        id=incident.id,
        title=incident.title,
        also=incident.also,
        when=date_words(incident.happened_on),
        first=incident.happened_on.first.isoformat() if known else "",
        last=incident.happened_on.last.isoformat() if known else "",
        actors=incident.actors,
        struck=incident.struck,
        places=tuple(places),
        disputes=len(incident.disputes),
        pairs=tuple(_pairs((one for one in found.findings if one.incident == incident.id), view)),
        folded=" ".join(words).casefold(),
    )


def _pairs(findings: Iterable[Finding], view: View) -> Iterator[Pair]:
    for one in findings:
        yield Pair(
            incident=one.incident,
            instrument=one.instrument,
            instrument_title=instrument_name(one.instrument, register=view.library.register),
            provision=one.name,
            ref=one.provision,
            kind=one.kind,
            binding=one.binding,
            beneficiary=one.beneficiary,
            bearers=one.bearers if len(one.bearers) <= MOST_BEARERS else (),
            verdict=one.verdict,
            had=one.had_it_been_in_force or "",
            deciding=one.deciding,
            fact_dispute=one.fact_dispute,
            law_dispute=one.law_dispute,
            contested=bool(one.contested_by),
        )
