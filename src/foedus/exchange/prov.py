"""A record as PROV in JSON-LD: documents, statements and incidents, who is behind them, and what took them back.

Authority: W3C, PROV-O (30 April 2013); JSON-LD 1.1. The context stands in the file, so that nobody has to fetch it.
"""

from urllib.parse import quote

from foedus.exchange.matter import Exported
from foedus.statements import Document, Statement

Made = dict[str, object]
REFERENCES = (
    *("wasDerivedFrom", "wasQuotedFrom", "wasAttributedTo", "wasInvalidatedBy", "wasGeneratedBy"),
    *("wasAssociatedWith", "actedOnBehalfOf", "used"),
)
OWN = (
    *("about", "property", "value", "stance", "words", "start", "end", "statedOn", "via", "rule", "recordedAt"),
    *("reason", "title", "publishedOn", "url", "sha256", "sourceKind", "reliability", "credibility"),
)
CONTEXT: Made = {
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "foedus": "urn:foedus:terms:",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "id": "@id",
    "type": "@type",
    **{name: {"@id": f"prov:{name}", "@type": "@id"} for name in REFERENCES},
    "endedAtTime": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
    **{name: f"foedus:{name}" for name in OWN},
}


def export_prov(told: Exported) -> Made:
    """Return the graph with its own context.

    Grain: one entity a document, statement, incident and act; one activity for each recording and withdrawal.
    """
    nodes: dict[str, Made] = {}
    for document in told.record.documents:
        _put(nodes, _document(document, nodes, told))
    for one in told.record.statements:
        _put(nodes, _statement(one, nodes, told))
    subjects = [("incident", one) for one in told.record.incidents] + [("act", one) for one in told.record.acts]
    for kind, subject in subjects:
        behind = [name_of("statement", key=one.id) for one in told.record.statements if one.about == subject.id]
        entity: Made = {"id": name_of(kind, key=subject.id), "type": ["prov:Entity", f"foedus:{kind.title()}"]}
        _put(nodes, entity | {"label": subject.title or subject.id, "wasDerivedFrom": sorted(behind)})
    return {"@context": CONTEXT, "@graph": [nodes[name] for name in sorted(nodes)]}


def name_of(kind: str, *, key: str) -> str:
    """Return the name of a thing as an URN.

    >>> name_of("document", key="wire 0910")
    'urn:foedus:document:wire%200910'
    """
    return f"urn:foedus:{kind}:{quote(key, safe='')}"


def _put(nodes: dict[str, Made], node: Made) -> str:
    name = str(node["id"])
    filled = {key: value for key, value in node.items() if value not in ("", None, [])}
    nodes[name] = nodes.get(name, {}) | filled
    return name


def _agent(name: str, nodes: dict[str, Made], told: Exported) -> str:
    document = told.record.document(name)
    if document is not None:
        return _outlet(document, nodes)
    principal = told.record.speaks_for(name)
    made: Made = {"id": name_of("agent", key=name), "type": ["prov:Agent"], "label": told.speaker_name(name)}
    if principal != name:
        made["actedOnBehalfOf"] = _agent(principal, nodes, told) if principal else ""
    return _put(nodes, made)


def _outlet(document: Document, nodes: dict[str, Made]) -> str:
    name = document.outlet or document.id
    return _put(
        nodes,
        {"id": name_of("outlet", key=name), "type": ["prov:Agent", "prov:Organization"], "label": name},
    )


def _document(one: Document, nodes: dict[str, Made], told: Exported) -> Made:
    repeated = told.record.document(one.origin)
    origin = name_of("document", key=one.origin) if repeated else name_of("origin", key=one.origin)
    if one.origin and repeated is None:
        _put(nodes, {"id": origin, "type": ["prov:Entity"], "label": one.origin})
    return {
        "id": name_of("document", key=one.id),
        "type": ["prov:Entity", "foedus:Document"],
        "label": one.title or one.id,
        "publishedOn": one.published_on,
        "url": one.url,
        "sha256": one.sha256,
        "sourceKind": one.source_kind,
        "reliability": one.reliability,
        "credibility": one.credibility,
        "wasAttributedTo": _outlet(one, nodes),
        "wasDerivedFrom": origin if one.origin else "",
    }


def _statement(one: Statement, nodes: dict[str, Made], told: Exported) -> Made:
    document = told.record.document(one.document)
    source = name_of("document", key=one.document) if document else ""
    gone = told.gone.get(one.id)
    return {
        "id": name_of("statement", key=one.id),
        "type": ["prov:Entity", "foedus:Statement"],
        "about": one.about,
        "property": one.property,
        "value": sorted(set(one.value)),
        "stance": one.stance,
        "words": one.words,
        "start": one.start,
        "end": one.end,
        "statedOn": one.stated_on,
        "via": list(one.via),
        "rule": one.rule,
        "recordedAt": one.recorded_at,
        "reason": one.reason,
        "wasAttributedTo": _agent(one.holder, nodes, told),
        "wasQuotedFrom" if one.words else "wasDerivedFrom": source,
        "wasGeneratedBy": _recording(one, nodes),
        "wasInvalidatedBy": _withdrawal(gone.by, nodes, told) if gone else "",
    }


def _recording(one: Statement, nodes: dict[str, Made]) -> str:
    """Return the activity in which the statement was recorded, or nothing where none is on record."""
    if not (one.recorded_at or one.recorded_by):
        return ""
    name = name_of("recording", key=f"{one.recorded_at} {one.recorded_by}".strip())
    recorder = name_of("recorder", key=one.recorded_by)
    if one.recorded_by:
        _put(nodes, {"id": recorder, "type": ["prov:Agent"], "label": one.recorded_by})
    activity: Made = {
        "id": name,
        "type": ["prov:Activity"],
        "recordedAt": one.recorded_at,
        "endedAtTime": one.recorded_at if "T" in one.recorded_at else "",
        "wasAssociatedWith": recorder if one.recorded_by else "",
    }
    return _put(nodes, activity)


def _withdrawal(one: Statement, nodes: dict[str, Made], told: Exported) -> str:
    activity: Made = {
        "id": name_of("withdrawal", key=one.id),
        "type": ["prov:Activity", "foedus:Withdrawal"],
        "used": name_of("statement", key=one.id),
        "wasAssociatedWith": _agent(one.holder, nodes, told),
        "reason": one.reason,
    }
    return _put(nodes, activity)
