"""The answer as `foedus/assessment/1`, the one JSON form for command line, Python and HTTP."""

from foedus.findings import Check, Finding, Row
from foedus.incidents import Account, Contradiction, Incident
from foedus.obligations.assessment import DISCLAIMER, SCHEMA, Assessment, as_plain
from foedus.statements import Record, statement_dict


def assessment_dict(assessment: Assessment) -> dict[str, object]:
    """Return the answer as dicts, lists and words, keys in a fixed order."""
    return {
        "schema": SCHEMA,
        "dates": as_plain(assessment.dates),
        "policy": assessment.policy,
        "summary": assessment.summary,
        "incidents": [incident_dict(one) for one in assessment.incidents],
        "findings": [finding_dict(one) for one in assessment.findings],
        "obligations": [as_plain(one) for one in assessment.obligations],
        "disputes": [as_plain(one) for one in assessment.disputes],
        "contradictions": [_contradiction(one) for incident in assessment.incidents for one in incident.contradictions],
        "unread": [as_plain(one) for one in assessment.record.unread],
        "notices": [as_plain(one) for one in assessment.notices],
        "statements": [statement_dict(one) for one in assessment.record.statements],
        "documents": [as_plain(one) for one in assessment.record.documents],
        "receipt": as_plain(assessment.receipt),
        "disclaimer": DISCLAIMER,
    }


def incident_dict(incident: Incident) -> dict[str, object]:
    """Return an incident without the masks of its facts."""
    return {
        "id": incident.id,
        "title": incident.title,
        "happened_on": _days(incident.happened_on),
        "actors": list(incident.actors),
        "sides": list(incident.sides),
        "accounts": [_account(one) for one in incident.accounts],
        "statements": list(incident.statements),
        "also": list(incident.also),
    }


def _days(days: object) -> str:
    text = str(days)
    return "" if text.startswith("0001-01-01") else text


def _account(account: Account) -> dict[str, object]:
    return {
        "name": account.name,
        "kind": account.kind,
        "happened_on": _days(account.happened_on),
        "hits": [{"id": hit.id, "derived": hit.derived} for hit in account.hits],
        "quarrels": [f"{about}.{name}" for about, name in sorted(account.quarrels)],
        "on_its_word_alone": {f"{about}.{name}": side for (about, name), side in sorted(account.alone.items())},
    }


def _contradiction(one: Contradiction) -> dict[str, object]:
    return {
        "about": one.about,
        "property": one.property,
        "holder": one.holder,
        "statements": list(one.statements),
        "resolved_by": one.resolved_by,
    }


def finding_dict(finding: Finding) -> dict[str, object]:
    """Return a finding with its grounds, and its rows under `rows`."""
    return {
        "incident": finding.incident,
        "instrument": finding.instrument,
        "provision": finding.name,
        "provision_id": finding.provision_id,
        "ref": finding.provision,
        "kind": finding.kind,
        "binding": finding.binding,
        "beneficiary": finding.beneficiary,
        "bearers": list(finding.bearers),
        "bearers_in_doubt": list(finding.bearers_in_doubt),
        "verdict": finding.verdict,
        "in_force": finding.in_force,
        "had_it_been_in_force": finding.had_it_been_in_force,
        "deciding": list(finding.deciding),
        "turns_on": [list(one) for one in finding.turns_on],
        "presumed": list(finding.presumed),
        "contested_by": list(finding.contested_by),
        "fact_dispute": finding.fact_dispute,
        "law_dispute": finding.law_dispute,
        "positions": list(finding.positions),
        "near_miss": finding.near_miss,
        "grounds": {
            "reason": finding.grounds.reason,
            "provision": finding.grounds.provision,
            "ref": finding.grounds.ref,
            "words": finding.grounds.words,
            "words_of": finding.grounds.words_of,
            "source": list(finding.grounds.source),
            "because": finding.grounds.because,
            "dates": finding.grounds.dates,
            "elements": [_check(one) for one in finding.grounds.checks],
            "statements": list(finding.grounds.statements),
        },
        "rows": [_row(one) for one in finding.rows],
    }


def _check(check: Check) -> dict[str, object]:
    return {
        "name": check.name,
        "status": check.status,
        "wanted": check.wanted,
        "found": check.found,
        "part": check.part,
        "implied": check.implied,
        "property": check.property,
        "statements": list(check.statements),
        "presumed": check.presumed,
        "on_its_word_alone": check.alone,
    }


def _row(row: Row) -> dict[str, object]:
    return {
        "account": row.account,
        "reading": row.reading,
        "interpretation": row.interpretation,
        "bearers": list(row.bearers),
        "in_force": row.in_force,
        "verdict": row.verdict,
        "had_it_been_in_force": row.had_it_been_in_force,
        "deciding": list(row.deciding),
        "hit": row.hit,
        "elements": [{"name": one.name, "status": one.status, "found": one.found} for one in row.checks],
    }


def record_dicts(record: Record) -> list[dict[str, object]]:
    """Return every statement of a record in the shape of one JSON line."""
    return [statement_dict(one) for one in record.statements]
