"""One attributed claim, and its name: a hash of what is claimed."""

import builtins
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from json.encoder import encode_basestring as _quoted
from typing import TypeVar

from foedus.terms import Stance

Item = TypeVar("Item")
# Where a copy of the text lies tells nothing about the document.
OF_THE_COPY = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report as somebody published it.

    `origin` is whose text it repeats (an agency, another document); reports of one origin count once.
    `reliability` (A-F) grades the source, `credibility` (1-6) what it says here; they are kept apart, never averaged.
    """

    id: str
    outlet: str = ""
    title: str = ""
    published_on: str = ""
    file: str = ""
    url: str = ""
    origin: str = ""
    sha256: str = ""
    sources: tuple[str, ...] = ()
    source_kind: str = ""
    reliability: str = ""
    credibility: str = ""

    @property
    def source(self) -> str:
        """The independent origin to which this document counts."""
        return self.origin or self.outlet or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """One who has statements and is no actor of the register: an official, a ministry, a spokesman."""

    id: str
    title: str = ""
    speaks_for: str = ""


class _Named:
    """Room for a name that is worked out once: a record of thousands asks each of its statements for it often."""

    __slots__ = ("_id",)
    _id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(_Named):
    """Who asserts, affirming or denying, that a property of an incident or act has a value.

    `value` holds the alternatives: one of these; a date or a count may be an interval.
    `start` and `end` are character offsets of `words` in the document, half-open.
    `first_recorded_at` and `first_recorded_by` tell of another store, from which the statement was imported.
    """

    about: str
    property: str
    value: tuple[str, ...]
    holder: str
    document: str
    stance: Stance = "affirms"
    words: str = ""
    start: int | None = None
    end: int | None = None
    stated_on: str = ""
    rule: str = ""
    via: tuple[str, ...] = ()
    recorded_at: str = ""
    recorded_by: str = ""
    first_recorded_at: str = ""
    first_recorded_by: str = ""
    reason: str = ""
    at: str = ""

    @builtins.property
    def id(self) -> str:
        """The SHA-256 of the claim in canonical JSON (RFC 8785); who recorded it, and when, is no part of it."""
        try:
            return self._id
        except AttributeError:
            object.__setattr__(self, "_id", self.content_hash())
            return self._id

    def content_hash(self) -> str:
        """Return the id that follows from what stands here, also where the claim is read under another name."""
        # Written out in canonical order: a million claims are hashed in seconds.
        claim = (
            f'{{"about":{_quoted(self.about)},"document":{_quoted(self.document)},'
            f'"end":"{"" if self.end is None else self.end}","holder":{_quoted(self.holder)},'
            f'"property":{_quoted(self.property)},"stance":{_quoted(self.stance)},'
            f'"start":"{"" if self.start is None else self.start}","stated_on":{_quoted(self.stated_on)},'
            f'"value":[{",".join(map(_quoted, sorted(set(self.value))))}],"via":[{",".join(map(_quoted, self.via))}],'
            f'"words":{_quoted(self.words)}}}'
        )
        return hashlib.sha256(claim.encode("utf-8", "surrogatepass")).hexdigest()

    @builtins.property
    def short_id(self) -> str:
        """The first ten digits of the id, as people are shown it."""
        return self.id[:10]

    def called(self, name: str) -> "Statement":
        """Return the claim under an id by which its publisher's rows are known, instead of the hash of what it says."""
        told = replace(self)
        object.__setattr__(told, "_id", name)
        return told

    def under(self, *, about: str, name: str = "", value: tuple[str, ...] = ()) -> "Statement":
        """Return the claim as it reads where ids or hits go by other names; its id stays that of what was claimed."""
        read = replace(self, about=about, property=name or self.property, value=value or self.value)
        object.__setattr__(read, "_id", self.id)
        return read


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """An incident or an act by its id, with the title that people read."""

    id: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A passage that looked relevant and was not read, with the reason."""

    document: str
    words: str
    reason: str
    start: int | None = None
    end: int | None = None


class _Indexed:
    """Room for the documents and holders by their ids, looked up once for every statement."""

    __slots__ = ("_documents", "_speakers")
    _documents: dict[str, Document]
    _speakers: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(_Indexed):
    """What is claimed, taken together: documents, incidents, acts and the statements about them.

    Grain: `statements` holds one item a claim, without repetition, in an order that means nothing.
    """

    documents: tuple[Document, ...] = ()
    holders: tuple[Holder, ...] = ()
    incidents: tuple[Titled, ...] = ()
    acts: tuple[Titled, ...] = ()
    statements: tuple[Statement, ...] = ()
    unread: tuple[Unread, ...] = ()
    named_instruments: tuple[str, ...] = ()

    def document(self, name: str) -> Document | None:
        """Return the document called `name`, or None."""
        try:
            return self._documents.get(name)
        except AttributeError:
            found = {document.id: document for document in reversed(self.documents)}
            object.__setattr__(self, "_documents", found)
            return found.get(name)

    def speaks_for(self, holder: str) -> str:
        """Return the actor for whom `holder` speaks, or `holder` itself."""
        try:
            return self._speakers.get(holder, holder)
        except AttributeError:
            found = {one.id: one.speaks_for or one.id for one in reversed(self.holders)}
            object.__setattr__(self, "_speakers", found)
            return found.get(holder, holder)


def join_records(records: tuple[Record, ...]) -> Record:
    """Return the records as one; equal items count once, and nothing is lost.

    Two documents of one id that say nothing against one another are one document; else both stay.
    Of a claim recorded twice the earlier record stands: what is learnt later changes nothing earlier.
    """
    return Record(
        documents=_documents(record.documents for record in records),
        holders=_once(record.holders for record in records),
        incidents=_titled(record.incidents for record in records),
        acts=_titled(record.acts for record in records),
        statements=_claims(record.statements for record in records),
        unread=_once(record.unread for record in records),
        named_instruments=_once(record.named_instruments for record in records),
    )


def _once(groups: Iterable[tuple[Item, ...]]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(item for group in groups for item in group))


def _documents(groups: Iterable[tuple[Document, ...]]) -> tuple[Document, ...]:
    """Return the documents, those of one id as one where neither says otherwise than the other."""
    found: dict[str, list[Document]] = {}
    for one in (one for group in groups for one in group):
        mine = found.setdefault(one.id, [])
        for number, other in enumerate(mine):
            whole = _together(one, other)
            if whole is not None:
                mine[number] = whole
                break
        else:
            mine.append(one)
    return tuple(one for mine in found.values() for one in sorted(mine, key=repr))


def _together(one: Document, other: Document) -> Document | None:
    """Return what both say of a document, or None where they differ on something that both tell."""
    told: dict[str, object] = {}
    for field in fields(Document):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if mine and theirs and mine != theirs and field.name != OF_THE_COPY:
            return None
        told[field.name] = max(mine, theirs)
    return replace(one, **told)  # type: ignore[arg-type]


def _claims(groups: Iterable[tuple[Statement, ...]]) -> tuple[Statement, ...]:
    found: dict[str, Statement] = {}
    for item in (item for group in groups for item in group):
        name = item.id
        found[name] = min(found.get(name, item), item, key=_recorded)
    return tuple(found.values())


def _recorded(statement: Statement) -> tuple[str, ...]:
    return (statement.recorded_at, statement.recorded_by, statement.rule, statement.reason, statement.at)


def _titled(groups: Iterable[tuple[Titled, ...]]) -> tuple[Titled, ...]:
    found: dict[str, Titled] = {}
    for item in (item for group in groups for item in group):
        found[item.id] = min(found.get(item.id, item), item, key=lambda one: (not one.title, one.title))
    return tuple(found.values())
