"""What is written to the store: reports and statements, withdrawals, incidents that are one or two."""

from typing import Annotated, Literal

from fastapi import APIRouter, File, Form, Path, Response, UploadFile

from foedus.errors import UsageError
from foedus.projects.adding import Added, StatementsText, added_dict
from foedus.projects.mending import CHANGES
from foedus.projects.sameness import identity_dict
from foedus.projects.withdrawing import Withdrawing, withdrawn_dict
from foedus.reader import Given
from foedus.reader.source import Source
from foedus.reports import dump_json
from foedus.web.api.bodies import ReportBody, SamenessBody, StatementsBody, WithdrawalBody
from foedus.web.api.describing import answers
from foedus.web.api.here import Here
from foedus.web.asking import LONGEST_WORD
from foedus.web.desk import Desk
from foedus.web.etag import JSON
from foedus.web.recording import Sameness, add_pieces, join, source_at, source_of, withdraw

router = APIRouter(tags=["writing"])
CREATED, OK = 201, 200
MOST_UPLOADS = 20
StatementId = Annotated[str, Path(max_length=64, description="The id of a statement, its first eight digits at least.")]
Uploads = Annotated[
    list[UploadFile], File(description="Reports: plain text, Markdown, HTML or PDF.", max_length=MOST_UPLOADS)
]
Words = Annotated[str, Form(max_length=LONGEST_WORD)]


def written(data: dict[str, object], *, recorded: bool) -> Response:
    """Return what has come of a write: 201 where something was recorded."""
    return Response(dump_json(data, indent=None), status_code=CREATED if recorded else OK, media_type=JSON)


def report_source(body: ReportBody) -> Source:
    """Return the report that was sent, or that stands at the address that was sent.

    Raises:
        UsageError: Neither or both were sent.
        DocumentError: The address cannot be fetched.
    """
    if (body.text is None) == (body.url is None):
        raise UsageError(
            "A report is a text, or stands at an address.",
            code="web/wrong-request",
            at="body",
            want="`text` or `url`",
            mend="leave one of the two out",
        )
    return source_at(body.url) if body.url is not None else source_of((body.text or "").encode(), name=body.name)


def given_of(body: ReportBody) -> Given:
    """Return what was said of the report."""
    return Given(published_on=body.published_on, outlet=body.outlet)


def _added(found: Added) -> Response:
    return written(added_dict(found), recorded=found.batch is not None)


@router.post(
    "/reports",
    status_code=CREATED,
    responses=answers("foedus/added/1", what="What was new in it, and the batch.", writes=True, status=CREATED),
)
def add_report(*, desk: Here, body: ReportBody) -> Response:
    """Read a report, and record what it says, unreviewed: `foedus add`."""
    return _added(add_pieces(desk, pieces=[report_source(body)], given=given_of(body), dry_run=body.dry_run))


@router.post(
    "/reports/upload",
    status_code=CREATED,
    responses=answers("foedus/added/1", what="What was new in them, and the batch.", writes=True, status=CREATED),
)
def upload_reports(*, desk: Here, files: Uploads, published_on: Words = "", outlet: Words = "") -> Response:
    """Read uploaded reports, and record what they say as one batch: `foedus add`."""
    given = Given(published_on=published_on, outlet=outlet)
    return _added(add_pieces(desk, pieces=[upload_source(one) for one in files], given=given))


def upload_source(file: UploadFile) -> Source:
    """Return an uploaded report."""
    return source_of(file.file.read(), name=file.filename or "", media_type=file.content_type or "")


@router.post(
    "/statements",
    status_code=CREATED,
    responses=answers("foedus/added/1", what="What was new in them, and the batch.", writes=True, status=CREATED),
)
def add_statements(*, desk: Here, body: StatementsBody) -> Response:
    """Record statements as one batch: `foedus add statements.yaml`."""
    piece = StatementsText(text=body.statements, at="statements", lines=body.lines, texts=body.texts)
    return _added(add_pieces(desk, pieces=[piece], given=Given(), dry_run=body.dry_run))


@router.post(
    "/statements/{statement}/withdrawal",
    status_code=CREATED,
    responses=answers("foedus/withdrawn/1", what="The withdrawal, and the batch.", writes=True, status=CREATED),
)
def withdraw_statement(*, desk: Here, statement: StatementId, body: WithdrawalBody) -> Response:
    """Withdraw a statement; what was known before stays as it was: `foedus withdraw`."""
    asked = Withdrawing(statement=statement, reason=body.reason, changes=changes_of(body.instead))
    found = withdraw(desk, asked=asked)
    return written(withdrawn_dict(found), recorded=found.batch is not None)


def changes_of(instead: dict[str, str]) -> dict[str, str]:
    """Return what a correction changes.

    Raises:
        UsageError: A field is none that can be corrected, or has no value.
    """
    for name, value in instead.items():
        if name not in CHANGES or not value.strip():
            raise UsageError(
                f'"{name}" is no field that can be corrected, or has no value.',
                code="cli/wrong-change",
                at="instead",
                want=f"one of {', '.join(CHANGES)}, with a value",
                mend='write for example {"value": "QAT"}',
            )
    return {name: value.strip() for name, value in instead.items()}


@router.post(
    "/merges",
    status_code=CREATED,
    responses=answers("foedus/identity/1", what="What it changes, and the batch.", writes=True, status=CREATED),
)
def merge(*, desk: Here, body: SamenessBody) -> Response:
    """State that incidents, or acts, are one: `foedus merge`."""
    return _joined(desk, _asked(body, "merge"))


@router.post(
    "/splits",
    status_code=CREATED,
    responses=answers("foedus/identity/1", what="What it changes, and the batch.", writes=True, status=CREATED),
)
def split(*, desk: Here, body: SamenessBody) -> Response:
    """State that incidents, or acts, are not one: `foedus split`."""
    return _joined(desk, _asked(body, "split"))


def _asked(body: SamenessBody, kind: Literal["merge", "split"]) -> Sameness:
    return Sameness(
        ids=tuple(body.ids),
        reason=body.reason,
        kind=kind,
        holder=body.holder,
        document=body.document,
        dry_run=body.dry_run,
    )


def _joined(desk: Desk, asked: Sameness) -> Response:
    found = join(desk, asked=asked)
    data = identity_dict(found.change, names=found.ids, kept=found.kept)
    return written(data, recorded=found.kept.batch is not None)
