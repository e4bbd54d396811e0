"""Reports that wait to be reviewed: kept, answered about statement by statement, then recorded or dropped."""

from typing import Annotated

from fastapi import APIRouter, Form, Path, Request, Response, UploadFile

from foedus.projects.adding import added_dict
from foedus.projects.reviewnotes import Note
from foedus.reader import Given
from foedus.web.api.bodies import AnswerBody, RecordBody, ReportBody
from foedus.web.api.describing import answers, faults, rows
from foedus.web.api.here import Here
from foedus.web.api.writing import CREATED, given_of, report_source, upload_source, written
from foedus.web.asking import LONGEST_WORD
from foedus.web.drafts import decide_draft, draft_dict, drop_draft, find_draft, keep_draft, list_drafts, record_draft
from foedus.web.etag import json_answer

router = APIRouter(prefix="/drafts", tags=["drafts"])
NO_CONTENT = 204
DraftId = Annotated[str, Path(max_length=LONGEST_WORD, description="The id of a draft.")]
StatementId = Annotated[
    str, Path(max_length=64, description="The id of a new statement in it, whole or its ten digits.")
]
Words = Annotated[str, Form(max_length=LONGEST_WORD)]
DRAFT = "foedus/draft/1"


@router.get("", responses=rows(what="The drafts that wait: id and name."))
def drafts(request: Request, *, desk: Here) -> Response:
    """List the reports that wait to be reviewed."""
    return json_answer(request, data=[{"id": one, "name": name} for one, name in list_drafts(desk)])


@router.post(
    "",
    status_code=CREATED,
    responses=answers(DRAFT, what="What was read in it.", writes=True, status=CREATED),
)
def add_draft(*, desk: Here, body: ReportBody) -> Response:
    """Read a report and keep it as a draft: the first half of `foedus add --review`."""
    return written(draft_dict(keep_draft(desk, source=report_source(body), given=given_of(body))), recorded=True)


@router.post(
    "/upload",
    status_code=CREATED,
    responses=answers(DRAFT, what="What was read in it.", writes=True, status=CREATED),
)
def upload_draft(*, desk: Here, file: UploadFile, published_on: Words = "", outlet: Words = "") -> Response:
    """Read an uploaded report and keep it as a draft."""
    given = Given(published_on=published_on, outlet=outlet)
    return written(draft_dict(keep_draft(desk, source=upload_source(file), given=given)), recorded=True)


@router.get("/{draft}", responses=answers(DRAFT, what="What was read in it, and the answers so far."))
def draft_named(request: Request, *, desk: Here, draft: DraftId) -> Response:
    """Show a draft: its text, each statement with its span, the answers so far."""
    return json_answer(request, data=draft_dict(find_draft(desk, name=draft)))


@router.put("/{draft}/answers/{statement}", responses=answers(DRAFT, what="The draft.", writes=True))
def answer(*, desk: Here, draft: DraftId, statement: StatementId, body: AnswerBody) -> Response:
    """Accept, mend or reject one statement; an answer given earlier is replaced."""
    note = Note(answer=body.answer, changes=body.changes, reason=body.reason)
    found = decide_draft(desk, name=draft, statement=statement, note=note)
    return written(draft_dict(found), recorded=False)


@router.post(
    "/{draft}/record",
    status_code=CREATED,
    responses=answers("foedus/added/1", what="What was recorded, and the batch.", writes=True, status=CREATED),
)
def record(*, desk: Here, draft: DraftId, body: RecordBody) -> Response:
    """Record what is accepted of a draft as one batch: the second half of `foedus add --review`."""
    found = record_draft(desk, name=draft, accept_rest=body.accept_rest)
    return written(added_dict(found), recorded=found.batch is not None)


@router.delete("/{draft}", status_code=NO_CONTENT, responses=faults(writes=True))
def drop(*, desk: Here, draft: DraftId) -> Response:
    """Let go of a draft; nothing of it is recorded."""
    drop_draft(desk, name=draft)
    return Response(status_code=NO_CONTENT)
