"""A record made ready to be kept, before any lock is taken: bodies, ids, and whether they can be kept at all."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from foedus.errors import StoreError
from foedus.statements import Document, Record, Statement, Unread
from foedus.store.canon import canonical, hash_of
from foedus.store.item import (
    DOCUMENT,
    HOLDER,
    NAMED,
    PASSAGE,
    RECEIPT,
    STATEMENT,
    TEXT,
    TITLE,
    Kind,
    Row,
    body_of,
    mentions_of,
    titled_body,
)

# PostgreSQL's indexes take no longer names: 2,704 bytes, four to a character at worst.
LONGEST_NAME = 500
FREE = ("title", "url", "outlet", "origin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A passage that a statement cites from a document, to be found there."""

    cited_by: Statement | Unread
    start: int
    end: int

    @property
    def document(self) -> str:
        """The document that is cited."""
        return self.cited_by.document

    @property
    def words(self) -> str:
        """The words that should stand there."""
        return self.cited_by.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What a batch would hold if nothing of it were on record: rows by kind, and the spans still to be checked.

    `unchecked` are spans of documents whose text did not come along.
    """

    rows: Mapping[Kind, tuple[Row, ...]]
    mentions: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    unchecked: tuple[Span, ...] = ()


def prepare_record(record: Record, *, texts: Mapping[str, str]) -> Prepared:
    """Return the rows of a record and of its documents' texts.

    Raises:
        StoreError: Something cannot be kept, a text is not the one that its document is said to have, or a span
            does not lie in its text or holds other words.
    """
    documents = tuple(_with_hash(one, texts) for one in record.documents)
    _check_texts(texts, documents)
    spans = tuple(_spans(record))
    for one in spans:
        if one.document in texts:
            check_span(one, text=texts[one.document])
    titled = [titled_body(one, kind="incident") for one in record.incidents]
    titled += [titled_body(one, kind="act") for one in record.acts]
    statements, mentions = _statements(record.statements)
    rows = {
        DOCUMENT: _rows(DOCUMENT, map(body_of, documents)),
        TEXT: _rows(TEXT, texts.values()),
        HOLDER: _rows(HOLDER, map(body_of, record.holders)),
        TITLE: _rows(TITLE, titled),
        STATEMENT: statements,
        PASSAGE: _rows(PASSAGE, map(body_of, record.unread)),
        NAMED: _rows(NAMED, (canonical({"name": one}) for one in record.named_instruments)),
    }
    for kind, listed in rows.items():
        _check_names(kind, listed, [column for column, _ in kind.columns])
    for pointing in mentions.values():
        _check_names(STATEMENT, pointing, ["name"])
    return Prepared(rows=rows, mentions=mentions, unchecked=tuple(one for one in spans if one.document not in texts))


def prepare_receipt(body: str) -> Prepared:
    """Return the row of a receipt.

    Raises:
        StoreError: It cannot be kept.
    """
    return Prepared(rows={RECEIPT: _rows(RECEIPT, (body,))})


def check_span(span: Span, *, text: str) -> None:
    """Refuse a span that does not lie in the text, or holds other words than those quoted.

    Raises:
        StoreError: It does not, or it does.
    """
    inside = 0 <= span.start < span.end <= len(text)
    cited = text[span.start : span.end]
    if inside and (span.words in cited or " ".join(span.words.split()) in " ".join(cited.split())):
        return
    who = f"Statement {span.cited_by.short_id}" if isinstance(span.cited_by, Statement) else "An unread passage"
    what = f'which hold "{cited}"' if inside else f"which has {len(text):,}"
    raise StoreError(
        f"{who} cites characters {span.start} to {span.end} of {span.document}, {what}.",
        code="store/wrong-span",
        at=span.document,
        want=f'a span of this text that holds the words "{span.words}"',
        mend="count characters from 0, the end not included, in the text of the document that is recorded",
    )


def _with_hash(document: Document, texts: Mapping[str, str]) -> Document:
    text = texts.get(document.id)
    if text is None:
        return document
    found = hash_of(check_text(text, what=document.id))
    if document.sha256 not in ("", found):
        raise other_text(document.id, expected=document.sha256, found=found)
    return replace(document, sha256=found)


def other_text(name: str, *, expected: str, found: str) -> StoreError:
    """Return the fault that a document's text is not the one that it had."""
    return StoreError(
        f"The text of {name} is not the one that is known under this name.",
        code="store/other-text",
        at=name,
        want=f"the text whose SHA-256 is {expected}, and not {found}",
        mend="give the other text an id of its own: a text on record never changes",
    )


def _check_texts(texts: Mapping[str, str], documents: Iterable[Document]) -> None:
    known: dict[str, str] = {}
    for one in documents:
        if one.sha256 and known.setdefault(one.id, one.sha256) != one.sha256:
            raise other_text(one.id, expected=known[one.id], found=one.sha256)
    unknown = sorted(set(texts) - {one.id for one in documents})
    if unknown:
        raise StoreError(
            f"There is a text of {unknown[0]}, which is no document of the record.",
            code="store/unknown-document",
            at=unknown[0],
            want="texts of documents of the record, by their ids",
            mend="add the document, or leave the text out",
        )


def _spans(record: Record) -> Iterable[Span]:
    cited: Iterable[Statement | Unread] = (*record.statements, *record.unread)
    for one in cited:
        if one.start is not None and one.end is not None and one.document:
            yield Span(cited_by=one, start=one.start, end=one.end)


def _statements(statements: Iterable[Statement]) -> tuple[tuple[Row, ...], dict[str, tuple[Row, ...]]]:
    rows: dict[str, Row] = {}
    mentions: dict[str, tuple[Row, ...]] = {}
    for one in statements:
        # Not `id`, by which a claim goes that is read under another name.
        name = one.content_hash()
        if name in rows:
            continue
        body = check_text(body_of(one), what="statement")
        plain = {"about": one.about, "property": one.property, "holder": one.holder, "document": one.document}
        rows[name] = STATEMENT.row(body, id=name, plain=plain)
        if pointing := mentions_of(rows[name], value=one.value, stance=one.stance):
            mentions[name] = pointing
    return tuple(rows.values()), mentions


def _rows(kind: Kind, bodies: Iterable[str]) -> tuple[Row, ...]:
    return tuple(kind.row(check_text(body, what=kind.name)) for body in dict.fromkeys(bodies))


def _check_names(kind: Kind, rows: Collection[Row], names: Iterable[str]) -> None:
    for name in names:
        # Of a thousand statements, most have few subjects and documents between them.
        for value in {str(row[name]) for row in rows}:
            if "\0" in value:
                raise _not_kept(kind.name, "the character U+0000")
            if len(value) > LONGEST_NAME and name not in FREE:
                raise StoreError(
                    f"{name} of a {kind.name} has {len(value):,} characters.",
                    code="store/long-name",
                    at=value[:40],
                    want=f"at most {LONGEST_NAME} characters",
                    mend="give it a shorter name",
                )


def check_text(text: str, *, what: str) -> str:
    """Return a text that both databases keep as it is.

    Raises:
        StoreError: It holds a lone surrogate or U+0000.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise _not_kept(what, f"the lone surrogate U+{ord(text[error.start]):04X}") from error
    if "\0" in text:
        raise _not_kept(what, "the character U+0000")
    return text


def _not_kept(what: str, why: str) -> StoreError:
    return StoreError(
        f"{what} holds {why}, which no database keeps.",
        code="store/not-text",
        at=what,
        want="text in Unicode, without U+0000",
        mend="take the character out, or save the document again as UTF-8",
    )
