"""Everything that the page of one incident shows, worked out from its assessment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foedus.findings import Finding
from foedus.incidents import Comparison, Incident
from foedus.ledgers import keep_ledger, part_of
from foedus.obligations import ENGAGED, Assessment, Notice
from foedus.places import Places
from foedus.reports import Answer, product_version
from foedus.reports.findingtable import WEIGHT
from foedus.reports.wording import actor_name, date_words, written_moment
from foedus.web.pages import address
from foedus.web.pages.accountsview import AccountsView, accounts_of
from foedus.web.pages.checklistview import Checklist, checklist_of
from foedus.web.pages.evidence import witness_of
from foedus.web.pages.ledgerview import LedgerView, ledger_of
from foedus.web.pages.placesview import Mark, marks_of
from foedus.web.pages.settlingview import Settling, settling_of
from foedus.web.pages.timelineview import TimelineView, timeline_view
from foedus.web.pages.verdictgrid import Grid, grid_of

# The checklists that stand open to be read on the page itself; the others are one link away.
MOST_CHECKLISTS = 8
RANK = {verdict: number for number, verdict in enumerate(WEIGHT)}


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentView:
    """The page of an incident; `left_out` are provisions of the register that concern nobody in it."""

    id: str
    title: str
    also: tuple[str, ...]
    sentence: str
    happened_on: str
    law_of: str
    as_of: str
    policy: str
    actors: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, int], ...]
    grid: Grid
    checklists: tuple[Checklist, ...]
    accounts: AccountsView | None
    settling: tuple[Settling, ...]
    timeline: TimelineView
    marks: tuple[Mark, ...]
    ledger: LedgerView
    notices: tuple[Notice, ...]
    documents: tuple[tuple[str, str, str], ...]
    left_out: int
    cite: str


def incident_view(
    answer: Answer,
    *,
    incident: Incident,
    comparison: Comparison | None,
    places: Places,
    day: date,
    trail: address.Trail,
) -> IncidentView:
    """Return the page of one incident of an answer; `trail` is where its links lead."""
    assessment, register = answer.assessment, answer.register
    witness = witness_of(assessment.record, actors=answer.actors)
    findings = [one for one in assessment.findings if one.incident == incident.id]
    kept = part_of(
        keep_ledger(assessment, register=register, actors=answer.actors, day=day),
        incidents=frozenset((incident.id,)),
        instruments=frozenset(),
    )
    return IncidentView(
        id=incident.id,
        title=incident.title,
        also=incident.also,
        sentence=answer.sentence,
        happened_on=date_words(incident.happened_on),
        law_of=assessment.dates.on,
        as_of=written_moment(assessment.dates.as_of) if assessment.dates.as_of else "everything on record",
        policy=assessment.policy,
        actors=tuple((name, actor_name(name, actors=answer.actors)) for name in incident.actors),
        counts=counts_of(findings),
        grid=grid_of(findings, register=register, trail=trail, actors=answer.actors),
        checklists=tuple(
            checklist_of(one, register=register, witness=witness, trail=trail) for one in heaviest(findings)
        ),
        accounts=accounts_of(comparison, witness=witness) if comparison else None,
        settling=settling_of(findings, register=register, trail=trail, actors=answer.actors),
        timeline=timeline_view(assessment, incident=incident, register=register, witness=witness),
        marks=marks_of(incident, places=places, witness=witness),
        ledger=ledger_of(kept, register=register, witness=witness, trail=trail),
        notices=assessment.notices,
        documents=_documents(assessment),
        left_out=_number(assessment.summary.get("left_out")),
        cite=citation_of(assessment, incident=incident),
    )


def citation_of(assessment: Assessment, *, incident: Incident, clause: str = "") -> str:
    """Return how to cite an answer: what, law of which day, knowledge of which moment, versions and hashes."""
    receipt, dates = assessment.receipt, assessment.dates
    about = f"{clause} and {incident.id}" if clause else incident.id
    return (
        f"Foedus {product_version()}: {about} ({incident.title}). Law of {dates.on}; known by "
        f"{dates.as_of or 'everything on record'}; policy {assessment.policy}; register sha-256 "
        f"{receipt.register[:16]}; statements sha-256 {receipt.statements[:16]}. Not legal advice."
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def counts_of(findings: Iterable[Finding]) -> tuple[tuple[str, int], ...]:
    """Return how many instruments have a clause with each verdict, the weightiest verdict first."""
    found: dict[str, set[str]] = {}
    for one in findings:
        found.setdefault(one.verdict, set()).add(one.instrument)
    return tuple((verdict, len(found[verdict])) for verdict in WEIGHT if verdict in found)


def heaviest(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with a checklist that matter most: engaged ones, then what would be, then what is open."""
    with_checks = [one for one in findings if one.grounds.checks and one.verdict != "not_engaged"]
    return sorted(with_checks, key=_weight)[:MOST_CHECKLISTS]


def _weight(one: Finding) -> tuple[float, str, str]:
    would = one.verdict == "not_in_force" and one.had_it_been_in_force in ENGAGED
    return (RANK["disputed"] - 0.5 if would else RANK[one.verdict], one.name, one.beneficiary)


def _documents(assessment: Assessment) -> tuple[tuple[str, str, str], ...]:
    """Return the reports behind the answer: name, what it is called, when it was published."""
    told = {one.document for one in assessment.record.statements}
    return tuple(
        (one.id, one.title or one.outlet or one.id, one.published_on)
        for one in assessment.record.documents
        if one.id in told
    )
