"""Tables for people: statements, documents, incidents, findings and obligations as CSV."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foedus.exchange.cell import Cell, write_table
from foedus.exchange.matter import Answered, Exported
from foedus.findings import Finding
from foedus.incidents import Account, Incident
from foedus.obligations import Owed
from foedus.statements import Document, Statement

Row = dict[str, Cell]
NAMES = ("statements.csv", "documents.csv", "incidents.csv", "findings.csv", "obligations.csv")
STATEMENTS = (
    *("id", "about", "property", "value", "stance", "holder", "speaks_for", "document", "words", "start", "end"),
    *("stated_on", "via", "rule", "recorded_at", "recorded_by", "reason", "withdrawn_by"),
)
DOCUMENTS = (
    *("id", "outlet", "title", "published_on", "url", "origin", "source_kind", "reliability", "credibility"),
    *("sources", "sha256", "file"),
)
INCIDENTS = (
    *("id", "title", "happened_on", "act", "by", "place", "latitude", "longitude", "actors", "struck", "sides"),
    *("hits", "accounts", "disputes", "contradictions", "statements", "also"),
)
FINDINGS = (
    *("incident", "instrument", "provision", "ref", "kind", "binding", "beneficiary", "bearers", "bearers_in_doubt"),
    *("verdict", "in_force", "had_it_been_in_force", "deciding", "turns_on", "presumed", "contested_by"),
    *("fact_dispute", "law_dispute", "positions", "near_miss", "reason", "words", "because", "statements"),
)
OBLIGATIONS = (
    *("incident", "instrument", "provision", "ref", "bearer", "beneficiary", "state", "owes", "modality", "measures"),
    *("discretion", "deadline", "until", "procedure", "officer", "bound_by", "against", "jointly", "yields_to"),
    *("binding", "awaiting", "contested_by", "words", "statements"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table before it is written: its columns, and its rows as they come."""

    columns: tuple[str, ...]
    rows: Iterable[Mapping[str, Cell]]


def record_tables(told: Exported) -> dict[str, Table]:
    """Return the tables of a record by the names of their files, their rows not yet made.

    Grain: one row a statement (withdrawn ones too), one a document.
    """
    return {
        "statements.csv": Table(columns=STATEMENTS, rows=(_statement(one, told) for one in told.record.statements)),
        "documents.csv": Table(columns=DOCUMENTS, rows=(_document(one) for one in told.record.documents)),
    }


def answer_tables(answered: Answered) -> dict[str, Table]:
    """Return the tables of an answer by the names of their files, their rows not yet made.

    Grain: one row an incident, one a finding, one a finding × bearer.
    """
    told, assessment = answered.exported, answered.assessment
    return {
        "incidents.csv": Table(columns=INCIDENTS, rows=(_incident(one, told) for one in assessment.incidents)),
        "findings.csv": Table(columns=FINDINGS, rows=map(_finding, assessment.findings)),
        "obligations.csv": Table(columns=OBLIGATIONS, rows=map(_owed, assessment.obligations)),
    }


def export_tables(answered: Answered, *, byte_order_mark: bool = False) -> dict[str, str]:
    """Return the five tables by the names of their files, as CSV."""
    return {
        name: write_table(table.rows, columns=table.columns, byte_order_mark=byte_order_mark)
        for name, table in (record_tables(answered.exported) | answer_tables(answered)).items()
    }


def _statement(one: Statement, told: Exported) -> Row:
    gone = told.gone.get(one.id)
    return {
        "id": one.id,
        "about": one.about,
        "property": one.property,
        "value": one.value,
        "stance": one.stance,
        "holder": one.holder,
        "speaks_for": told.record.speaks_for(one.holder),
        "document": one.document,
        "words": one.words,
        "start": one.start,
        "end": one.end,
        "stated_on": one.stated_on,
        "via": one.via,
        "rule": one.rule,
        "recorded_at": one.recorded_at,
        "recorded_by": one.recorded_by,
        "reason": one.reason,
        "withdrawn_by": gone.by.id if gone else "",
    }


def _document(one: Document) -> Row:
    return {name: getattr(one, name) for name in DOCUMENTS}


def _incident(one: Incident, told: Exported) -> Row:
    first = one.accounts[0]
    places = _said(first, "place", told)
    place = told.places.find(places[0]) if len(places) == 1 else None
    disputed = sorted({f"{each.about}.{each.property}" for each in one.disputes})
    return {
        "id": one.id,
        "title": one.title,
        "happened_on": "" if str(one.happened_on).startswith("0001-01-01") else str(one.happened_on),
        "act": _said(first, "act", told),
        "by": _said(first, "by", told),
        "place": places,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "actors": one.actors,
        "struck": one.struck,
        "sides": one.sides,
        "hits": len(first.hits),
        "accounts": [each.name for each in one.accounts],
        "disputes": disputed,
        "contradictions": len(one.contradictions),
        "statements": len(one.statements),
        "also": one.also,
    }


def _said(account: Account, name: str, told: Exported) -> tuple[str, ...]:
    """Return the values that are affirmed by the statements behind a property of the account."""
    cited = set(account.statements_for(account.incident, name=name))
    found = (one for one in told.record.statements if one.id in cited and one.stance == "affirms")
    return tuple(sorted({value for one in found for value in one.value}))


def _finding(one: Finding) -> Row:
    row: Row = {name: getattr(one, name) for name in FINDINGS if hasattr(one, name)}
    return row | {
        "provision": one.name,
        "ref": one.provision,
        "reason": one.grounds.reason,
        "words": one.grounds.words,
        "because": one.grounds.because,
        "statements": sorted(one.grounds.statements),
    }


def _owed(one: Owed) -> Row:
    row: Row = {name: getattr(one, name) for name in OBLIGATIONS if hasattr(one, name)}
    return row | {
        "provision": f"{one.instrument}#{one.provision_id}",
        "ref": one.provision,
        "statements": sorted(one.statements),
    }
