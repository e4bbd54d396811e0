"""Statement files, case files and JSON Lines, read and checked against the vocabulary."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from foedus.actors import Actors
from foedus.errors import FoedusError, StatementError, flatten
from foedus.files import Faults, Node, read_json_lines, read_text, read_yaml, validate
from foedus.places import Places
from foedus.statements.declaring import check_declared, declared_twice
from foedus.statements.meaning import check_record
from foedus.statements.statement import Document, Holder, Record, Statement, Titled, join_records
from foedus.statements.written import (
    CASE_SCHEMA,
    CaseFile,
    DocumentEntry,
    LineEntry,
    StatementEntry,
    StatementsFile,
)
from foedus.terms.records import STATEMENT_PROPERTIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case file: its record, and what was written beside it."""

    file: CaseFile
    record: Record
    node: Node
    at: str


def load_statements(path: Path, *, actors: Actors, places: Places) -> Record:
    """Return the record in a `.yaml`, `.yml`, `.json` or `.jsonl` file of statements, or of a case.

    Raises:
        FoedusError: The file cannot be read as text.
        ExceptionGroup: Of `StatementError`, every fault at once.
    """
    text = read_text(path, kind=StatementError)
    if path.suffix.lower() in {".jsonl", ".ndjson"}:
        return read_lines(text, at=str(path), actors=actors, places=places)
    return read_statements(text, at=str(path), actors=actors, places=places)


def read_statements(text: str, *, at: str, actors: Actors, places: Places) -> Record:
    """Return the record in the text of a statements or case file.

    Raises:
        ExceptionGroup: Of `StatementError`, every fault at once.
    """
    node = read_yaml(text, at=at, kind=StatementError)
    if schema_of(node) == CASE_SCHEMA:
        return _record(validate(CaseFile, node=node, at=at, kind=StatementError), node, at, actors, places)
    return _record(validate(StatementsFile, node=node, at=at, kind=StatementError), node, at, actors, places)


def load_case(path: Path, *, actors: Actors, places: Places) -> Case:
    """Return the case in a file.

    Raises:
        FoedusError: The file cannot be read as text.
        ExceptionGroup: Of `StatementError`, every fault at once.
    """
    node = read_yaml(read_text(path, kind=StatementError), at=str(path), kind=StatementError)
    written = validate(CaseFile, node=node, at=str(path), kind=StatementError)
    record = _record(written, node, str(path), actors, places)
    return Case(file=written, record=record, node=node, at=str(path))


def schema_of(node: Node) -> str:
    """Return what stands under `schema:`, or the empty string."""
    found = node.child("schema")
    return (found.scalar if found else None) or ""


def read_lines(text: str, *, at: str, actors: Actors, places: Places) -> Record:
    """Return the record in JSON Lines, one statement a line; incidents and acts follow from what is stated.

    Raises:
        ExceptionGroup: Of `StatementError`, every fault at once.
    """
    faults = Faults(at=at, kind=StatementError)
    nodes: list[Node] = []
    entries: list[LineEntry] = []
    for node in read_json_lines(text, at=at):
        try:
            entries.append(validate(LineEntry, node=node, at=at, kind=StatementError))
            nodes.append(node)
        except ExceptionGroup as group:
            faults.add(flatten(group))
        if faults.full:
            break
    record = _record_of_lines(entries, [f"{at}:{node.line}" for node in nodes])
    faults.add(_told_otherwise(entries, nodes, at))
    faults.add(_wrong_holders(entries, nodes, at, actors))
    checked = check_record(record, actors=actors, places=places, nodes=nodes, at=at)
    faults.add(checked.found)
    faults.full = faults.full or checked.full
    if faults.found:
        raise faults.group()
    return join_records((record,))


def _told_otherwise(entries: list[LineEntry], nodes: list[Node], at: str) -> Iterator[FoedusError]:
    """Yield a fault for each line that tells of its document otherwise than a line above it."""
    told: dict[tuple[str, str], str] = {}
    speakers: dict[str, str] = {}
    for entry, node in zip(entries, nodes, strict=True):
        said = entry.speaks_for
        if said is not None and speakers.setdefault(entry.holder, said) != said:
            yield declared_twice(entry.holder, among="holders", at=f"{at}:{node.line}:{node.column} (speaks_for)")
        for key, value in (("outlet", entry.outlet), ("published_on", entry.published_on or "")):
            if entry.document and value and told.setdefault((entry.document, key), value) != value:
                yield declared_twice(entry.document, among="documents", at=f"{at}:{node.line}:{node.column} ({key})")


def _wrong_holders(entries: list[LineEntry], nodes: list[Node], at: str, actors: Actors) -> Iterator[FoedusError]:
    """Yield a fault for each holder that a line tells of and that may not be one."""
    for entry, node in zip(entries, nodes, strict=True):
        if entry.speaks_for is not None:
            told = Record(holders=(Holder(id=entry.holder, speaks_for=entry.speaks_for),))
            yield from check_declared(told, actors=actors, node=node, at=at).found


def _record_of_lines(entries: list[LineEntry], places: list[str]) -> Record:
    """Return the record that the lines make; what is about statements, or says that two are one, founds no incident."""
    acts = {entry.about for entry in entries if entry.property == "kind"}
    incidents = dict.fromkeys(
        entry.about for entry in entries if entry.about not in acts and entry.property not in STATEMENT_PROPERTIES
    )
    documents: dict[str, Document] = {}
    for entry in entries:
        if entry.document:
            known = documents.get(entry.document, Document(id=entry.document))
            documents[entry.document] = replace(
                known,
                outlet=known.outlet or entry.outlet,
                published_on=known.published_on or entry.published_on or "",
            )
    speakers = {entry.holder: entry.speaks_for for entry in entries if entry.speaks_for is not None}
    return Record(
        documents=tuple(documents.values()),
        holders=tuple(Holder(id=name, speaks_for=said) for name, said in speakers.items()),
        incidents=tuple(Titled(id=name) for name in incidents),
        acts=tuple(Titled(id=name) for name in sorted(acts)),
        statements=tuple(_statement(entry, place) for entry, place in zip(entries, places, strict=True)),
    )


def _record(written: StatementsFile | CaseFile, node: Node, at: str, actors: Actors, places: Places) -> Record:
    record = Record(
        documents=tuple(_document(entry) for entry in written.documents),
        holders=tuple(Holder(id=one.id, title=one.title, speaks_for=one.speaks_for) for one in written.holders),
        incidents=tuple(Titled(id=one.id, title=one.title) for one in written.incidents),
        acts=tuple(Titled(id=one.id, title=one.title) for one in written.acts),
        statements=tuple(_statement(one, _where(node, number, at)) for number, one in enumerate(written.statements)),
    )
    listed = node.child("statements")
    faults = check_declared(record, actors=actors, node=node, at=at)
    checked = check_record(
        record,
        actors=actors,
        places=places,
        nodes=(listed.items if listed else None) or (),
        at=at,
        under=("statements",),
    )
    faults.add(checked.found)
    faults.full = faults.full or checked.full
    if faults.found:
        raise faults.group()
    return join_records((record,))


def _where(node: Node, number: int, at: str) -> str:
    found = node.nearest(("statements", number))
    return f"{at}:{found.line}"


def _document(entry: DocumentEntry) -> Document:
    return Document(
        id=entry.id,
        outlet=entry.outlet,
        title=entry.title,
        published_on=entry.published_on or "",
        file=entry.file,
        url=entry.url,
        origin=entry.origin,
        sha256=entry.sha256,
        sources=tuple(entry.sources),
        source_kind=entry.source_kind,
        reliability=entry.reliability,
        credibility=entry.credibility,
    )


def _statement(entry: StatementEntry, at: str) -> Statement:
    return Statement(
        about=entry.about,
        property=entry.property,
        value=tuple(entry.value),
        holder=entry.holder,
        document=entry.document,
        stance=entry.stance,
        words=entry.words or "",
        start=entry.start,
        end=entry.end,
        stated_on=entry.stated_on or "",
        rule=entry.rule,
        via=tuple(entry.via),
        recorded_at=entry.recorded_at,
        recorded_by=entry.recorded_by,
        first_recorded_at=entry.first_recorded_at,
        first_recorded_by=entry.first_recorded_by,
        reason=entry.reason,
        at=at,
    )
