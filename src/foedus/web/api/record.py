"""What stands on record: statements, documents with their texts, batches, and whether the chain holds."""

from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from foedus.errors import UsageError
from foedus.incidents import taken_back
from foedus.obligations import as_plain
from foedus.projects.logbook import entry_of, head_digits, log_dict, verified_dict, verify_store
from foedus.statements import Document, statement_dict
from foedus.store import find_documents, statements_in, unread_in
from foedus.web.api.describing import answers, anything, rows, text_answers
from foedus.web.api.here import Here
from foedus.web.asking import LONGEST_WORD, AsOf, Word, moment_given
from foedus.web.desk import Desk
from foedus.web.etag import conditional, json_answer
from foedus.web.paging import USUAL, Cursor, Limit, next_link, page_of

router = APIRouter(tags=["record"])
MOST_BATCHES = 2**53
StatementId = Annotated[str, Path(max_length=64, description="The id of a statement, its first eight digits at least.")]
DocumentId = Annotated[str, Path(max_length=LONGEST_WORD, description="The id of a document on record.")]


@router.get("/statements", responses=rows(what="Statements, in the order in which they were recorded."))
def statements(
    request: Request,
    *,
    desk: Here,
    about: Annotated[str, Query(max_length=LONGEST_WORD, description="About this incident, act or statement.")] = "",
    document: Annotated[str, Query(max_length=LONGEST_WORD, description="In this document.")] = "",
    holder: Annotated[str, Query(max_length=LONGEST_WORD, description="Of this holder.")] = "",
    prop: Annotated[str, Query(alias="property", max_length=LONGEST_WORD, description="Of this property.")] = "",
    as_of: AsOf = "",
    limit: Limit = USUAL,
    cursor: Cursor = "",
) -> Response:
    """List statements, withdrawn ones too: `foedus log --statements`."""
    view = desk.view(as_of=moment_given(as_of))
    wanted = {"about": about, "document": document, "holder": holder, "property": prop}
    asked = {name: value for name, value in wanted.items() if value}
    found = [
        one for one in view.record().statements if all(getattr(one, name) == value for name, value in asked.items())
    ]
    piece = page_of(found, key=lambda one: one.id, limit=limit, cursor=cursor)
    data = [statement_dict(one) for one in piece.rows]
    return json_answer(request, data=data, headers=next_link(request.url, cursor=piece.cursor))


@router.get("/statements/{statement}", responses=anything(what="The statement, and what withdraws it."))
def statement_named(request: Request, *, desk: Here, statement: StatementId) -> Response:
    """Show one statement, with the withdrawal by which it counts no more."""
    found = desk.store.statement(statement)
    if found is None:
        raise UsageError(
            f'No statement on record has an id that begins with "{statement}".',
            code="cli/unknown-statement",
            at="statement",
            want="the id of a statement on record",
            mend="see /api/v1/statements",
        )
    about = desk.store.read_record(about=(found.about,))
    gone = next((one.by for one in taken_back(about, as_of=None) if one.statement.id == found.id), None)
    return json_answer(request, data=statement_dict(found) | {"withdrawn_by": statement_dict(gone) if gone else None})


@router.get("/documents", responses=rows(what="Documents, in the order in which they were recorded."))
def documents(request: Request, *, desk: Here, as_of: AsOf = "", limit: Limit = USUAL, cursor: Cursor = "") -> Response:
    """List the documents on record."""
    view = desk.view(as_of=moment_given(as_of))
    piece = page_of(view.record().documents, key=lambda one: one.id, limit=limit, cursor=cursor)
    data = [as_plain(one) for one in piece.rows]
    return json_answer(request, data=data, headers=next_link(request.url, cursor=piece.cursor))


@router.get("/documents/{document}", responses=anything(what="The document, its statements, what was not read."))
def document_named(request: Request, *, desk: Here, document: DocumentId) -> Response:
    """Show one document with the statements that stand in it, and the passages that were not read."""
    found = _document(document, desk)
    plain = as_plain(found)
    data = {
        **(plain if isinstance(plain, dict) else {}),
        "statements": [statement_dict(one) for one in statements_in(desk.store, document=found.id)],
        "unread": [as_plain(one) for one in unread_in(desk.store, document=found.id)],
    }
    return json_answer(request, data=data)


@router.get(
    "/documents/{document}/text",
    response_class=Response,
    responses=text_answers(what="The text in which the spans count."),
)
def document_text(request: Request, *, desk: Here, document: DocumentId) -> Response:
    """Show the text of a document, in which the offsets of statements count."""
    found = _document(document, desk)
    text = desk.store.document_text(found.sha256) if found.sha256 else None
    if text is None:
        raise UsageError(
            f'The text of "{found.id}" is not on record.',
            code="web/unknown-document",
            at="document",
            want="a document that was recorded with its text",
            mend="add the report itself",
        )
    return conditional(request, body=text, media_type="text/plain; charset=utf-8")


def _document(name: str, desk: Desk) -> Document:
    found = find_documents(desk.store, names=(name,)).get(name)
    if found is None:
        raise UsageError(
            f'No document on record is called "{name}".',
            code="web/unknown-document",
            at="document",
            want="the id of a document on record",
            mend="see /api/v1/documents",
        )
    return found


@router.get("/log", responses=answers("foedus/log/1", what="The batches, each a link of the chain."))
def log(
    request: Request,
    *,
    desk: Here,
    since: Annotated[int, Query(ge=0, le=MOST_BATCHES, description="The batches after this number.")] = 0,
    limit: Limit = USUAL,
    statements: Annotated[bool, Query(description="With each statement that the batch added.")] = False,
) -> Response:
    """Show who added what, when, from which document: `foedus log`."""
    store = desk.store
    batches = list(islice(store.batches(since=since), limit + 1))
    entries = [
        entry_of(store, batch=one, statements=store.batch_statements(one.number) if statements else None)
        for one in batches[:limit]
    ]
    more = str(batches[limit - 1].number) if len(batches) > limit else ""
    headers = next_link(request.url, cursor=more, name="since")
    return json_answer(request, data=log_dict(entries, since=since, head=store.head()), headers=headers)


@router.get("/verify", responses=answers("foedus/verified/1", what="Whether the record is as it was recorded."))
def verify(request: Request, *, desk: Here, head: Word = "") -> Response:
    """Walk the chain, every link and every item computed anew: `foedus verify`."""
    return json_answer(request, data=verified_dict(verify_store(desk.store, noted=head_digits(head or None))))
