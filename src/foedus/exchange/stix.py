"""A record as a STIX 2.1 bundle: who said what of which incident, as notes and opinions about them.

Authority: OASIS, STIX Version 2.1 (10 June 2021).
Not covered: confidence, which nobody stated; recorded acts, which STIX lacks, and which are notes.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID, uuid5

from foedus.exchange.matter import Exported
from foedus.statements import Document, Statement, property_kind
from foedus.terms import parse_days, parse_moment
from foedus.terms.records import DESK, SAME, SAMENESS

# Ours, drawn once: who exports one record twice gets the same ids.
NAMESPACE = UUID("6b1f3f0e-6c0a-5d52-9d0c-1f5a8c1f0e7d")
UNDATED = "1970-01-01T00:00:00.000Z"
Made = dict[str, object]
CLASSES = {"state": "organization", "organisation": "organization", "group": "group"}
STANCES = {"affirms": "agree", "denies": "disagree"}
SHORTEST_ID = 10
TAIL = re.compile(r"(?:h\d+\.)?(?P<name>\w+)")


def export_stix(told: Exported) -> Made:
    """Return the bundle; its ids follow from the record alone, its dates from what the record dates.

    Grain: one note a claim (subject, property, values), one opinion a statement.
    """
    bundle = _Bundle(told)
    for one in told.record.statements:
        bundle.add_statement(one)
    bundle.add_reports()
    objects = [bundle.objects[name] for name in sorted(bundle.objects)]
    whole: Made = {"type": "bundle", "id": stix_id("bundle", *bundle.objects)}
    return whole | ({"objects": objects} if objects else {})


def stix_id(kind: str, *key: str) -> str:
    """Return the id of an object: a UUID of version 5 over its type and what it is of."""
    name = json.dumps([kind, *(sorted(key) if kind == "bundle" else key)], ensure_ascii=True)
    return f"{kind}--{uuid5(NAMESPACE, name)}"


def stix_time(text: str) -> str:
    """Return a day or moment as STIX has it, of what is partly known the first; empty for what is not dated.

    >>> stix_time("2025-09"), stix_time("2025-09-10T16:00+02:00"), stix_time("")
    ('2025-09-01T00:00:00.000Z', '2025-09-10T14:00:00.000Z', '')
    """
    if not text:
        return ""
    if "T" not in text:
        return f"{parse_days(text).first.isoformat()}T00:00:00.000Z"
    return parse_moment(text).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class _Bundle:
    """The objects made so far, by their ids."""

    def __init__(self, told: Exported) -> None:
        self.told = told
        self.objects: dict[str, Made] = {}
        self.incidents = {one.id: one.title or one.id for one in told.record.incidents}
        self.acts = {one.id: one.title or one.id for one in told.record.acts}
        self.cited: dict[str, set[str]] = {}
        self.dates: dict[str, list[str]] = {}

    def add_statement(self, one: Statement) -> None:
        """Add what a statement says, and that its holder says it."""
        when = self._when(one)
        about = self._subject(one, when)
        speaker = self._identity(one.holder, when)
        values = sorted(set(one.value))
        claim = f"{one.about} · {one.property}: {' or '.join(values)}"
        note = self._add(
            "note",
            (one.about, one.property, *values),
            when,
            {"abstract": one.property, "content": claim, "object_refs": [about]},
        )
        gone = self.told.gone.get(one.id)
        opinion = {
            "opinion": STANCES[one.stance],
            "object_refs": [note],
            "created_by_ref": speaker,
            "external_references": self._references(one),
            "explanation": one.words or one.reason,
            "revoked": gone is not None,
        }
        until = max(when, self._when(gone.by)) if gone else when
        made = self._add("opinion", (one.id,), when, opinion, until=until)
        refs = [speaker, note, made, about, *self._relations(one, when, until, revoked=gone is not None)]
        self._cite(one, refs)
        document = self.told.record.document(one.document)
        if document is not None and about.startswith("incident--"):
            self._sighting(about, document, when)

    def _when(self, one: Statement) -> str:
        document = self.told.record.document(one.document) or self.told.record.document(one.holder)
        published = document.published_on if document else ""
        return stix_time(one.recorded_at) or stix_time(published) or stix_time(one.stated_on) or UNDATED

    def _subject(self, one: Statement, when: str) -> str:
        """Return what the statement is about: an incident, an act as a note, or another's opinion."""
        if one.about in self.incidents:
            return self._add("incident", (one.about,), when, {"name": self.incidents[one.about]})
        if one.about in self.acts:
            refs = [stix_id("incident", name) for name in self._incidents_of(one.about)]
            return self._add(
                "note",
                ("act", one.about),
                when,
                {"abstract": "recorded act", "content": self.acts[one.about] or one.about},
                refs=refs or [self._identity(one.holder, when)],
            )
        known = (each.id for each in self.told.record.statements)
        said = [name for name in known if len(one.about) >= SHORTEST_ID and name.startswith(one.about)]
        if one.property in SAMENESS or not said:
            return self._identity(one.holder, when)
        return stix_id("opinion", said[0])

    def _incidents_of(self, act: str) -> list[str]:
        named = {
            value
            for one in self.told.record.statements
            if one.about == act and one.property == "of" and one.stance == "affirms"
            for value in one.value
        }
        spoken = {one.about for one in self.told.record.statements} & set(self.incidents)
        return sorted(named & spoken) or sorted(spoken)

    def _identity(self, name: str, when: str) -> str:
        document = self.told.record.document(name)
        if document is not None:
            return self._outlet(document, when)
        actor = self.told.actors.get(name)
        kind = CLASSES[actor.kind] if actor else "unknown"
        called = "the desk that keeps the record" if name == DESK else self.told.speaker_name(name)
        speaks_for = self.told.record.speaks_for(name)
        made = self._add("identity", (name,), when, {"name": called, "identity_class": kind})
        if speaks_for != name:
            other = self._identity(speaks_for, when)
            relation: Made = {"relationship_type": "related-to", "source_ref": made, "target_ref": other}
            self._relation(("speaks-for", name), relation | {"description": "speaks for"}, when)
        return made

    def _outlet(self, document: Document, when: str) -> str:
        name = document.outlet or document.id
        return self._add("identity", ("outlet", name), when, {"name": name, "identity_class": "organization"})

    def _relations(self, one: Statement, when: str, until: str, *, revoked: bool) -> list[str]:
        """Return the relationships that a statement asserts: a denial and one of several assert none."""
        if one.stance != "affirms" or len(set(one.value)) != 1 or one.about not in self.incidents:
            return []
        value, source = one.value[0], stix_id("incident", one.about)
        kind, target = property_kind(one.property), ""
        match = TAIL.fullmatch(one.property)
        tail = match["name"] if match else ""
        relation = "related-to"
        if kind == "actors" and self.told.actors.get(value) is not None:
            target = self._identity(value, when)
            relation = "attributed-to" if tail == "by" else "related-to"
        elif kind == "place":
            target, relation = self._location(value, when), "located-at" if tail == "place" else "related-to"
        elif one.property == SAME and value in self.incidents:
            target, relation = self._add("incident", (value,), when, {"name": self.incidents[value]}), "duplicate-of"
        if not target:
            return []
        made: Made = {
            "relationship_type": relation,
            "source_ref": source,
            "target_ref": target,
            "description": one.property,
            "created_by_ref": self._identity(one.holder, when),
            "revoked": revoked,
        }
        return [target, self._relation((one.id,), made, when, until=until)]

    def _location(self, value: str, when: str) -> str:
        place = self.told.places.find(value)
        made: Made = {"name": value}
        if place is not None and place.latitude is not None and place.longitude is not None:
            made |= {"latitude": place.latitude, "longitude": place.longitude}
        elif place is not None and place.state:
            made |= {"country": place.state}
        else:
            made |= {"region": value}
        return self._add("location", (value,), when, made)

    def _relation(self, key: tuple[str, ...], made: Made, when: str, *, until: str = "") -> str:
        return self._add("relationship", key, when, made, until=until)

    def _sighting(self, incident: str, document: Document, when: str) -> None:
        """Add that an independent origin tells of the incident; outlets that repeat it stand beside one another."""
        where = self._outlet(document, when)
        sighting = self._add("sighting", (incident, document.source), when, {"sighting_of_ref": incident})
        known = self.objects[sighting].setdefault("where_sighted_refs", [])
        if isinstance(known, list):
            known[:] = sorted({*known, where})

    def _references(self, one: Statement) -> list[Made]:
        document = self.told.record.document(one.document)
        if document is None:
            return []
        span = f"characters {one.start} to {one.end}" if one.start is not None else ""
        made: Made = {"source_name": document.outlet or document.id, "description": span, "external_id": document.id}
        return [{name: value for name, value in made.items() if value}]

    def _cite(self, one: Statement, refs: Sequence[str]) -> None:
        if one.document:
            self.cited.setdefault(one.document, set()).update(refs)
            self.dates.setdefault(one.document, []).append(self._when(one))

    def add_reports(self) -> None:
        """Add each document that something cites; one whose day is not known by the first day it was cited."""
        for name, refs in self.cited.items():
            document = self.told.record.document(name)
            if document is None:
                continue
            published = stix_time(document.published_on) or min(self.dates[name])
            grades = {"reliability": document.reliability, "credibility": document.credibility}
            made: Made = {
                "name": document.title or document.id,
                "published": published,
                "object_refs": sorted(refs),
                "created_by_ref": self._outlet(document, published),
                "labels": [f"admiralty-{key}:{value}" for key, value in grades.items() if value],
                "external_references": list(_source(document)),
            }
            self._add("report", (name,), published, made, until=max(published, *self.dates[name]))

    def _add(
        self,
        kind: str,
        key: tuple[str, ...],
        when: str,
        made: Mapping[str, object],
        *,
        until: str = "",
        refs: Sequence[str] = (),
    ) -> str:
        """Add an object or, where it is known, the time to which it reaches; return its id."""
        name = stix_id(kind, *key)
        old = self.objects.get(name, {})
        first, last = str(old.get("created", when)), str(old.get("modified", when))
        extra = {"object_refs": list(refs)} if refs else {}
        base: Made = {"type": kind, "spec_version": "2.1", "id": name}
        base |= {"created": min(first, when), "modified": max(last, when, until)}
        filled = {field: value for field, value in (dict(made) | extra).items() if value not in ("", [], False)}
        self.objects[name] = old | base | filled
        return name


def _source(document: Document) -> Iterator[Made]:
    made: Made = {"source_name": document.outlet or document.id, "external_id": document.id}
    if document.url:
        made["url"] = document.url
        # STIX has the hash of what the address leads to, and of nothing else.
        if re.fullmatch("[0-9a-f]{64}", document.sha256):
            made["hashes"] = {"SHA-256": document.sha256}
    yield made
