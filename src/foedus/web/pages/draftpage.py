"""The pages of a report that is not yet recorded: added, reviewed statement by statement, recorded or dropped."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import FormData, UploadFile

from foedus.errors import UsageError
from foedus.projects.adding import Added
from foedus.projects.reviewnotes import Note
from foedus.reader import Given
from foedus.reader.source import Source
from foedus.web.desk import Desk
from foedus.web.drafts import Draft, decide_draft, drop_draft, find_draft, keep_draft, record_draft
from foedus.web.pages import address
from foedus.web.pages.reportpage import mended_fields
from foedus.web.pages.reportview import Known, ReportView, report_view
from foedus.web.pages.site import Site, seen_after
from foedus.web.recording import source_at, source_of

PASTED = "report.md"


def draft_routes(desk: Desk) -> APIRouter:
    """Return the routes of reports that wait for their review."""
    router, site = APIRouter(include_in_schema=False), Site(desk)

    @router.post("/drafts")
    async def add(request: Request) -> RedirectResponse:
        async with request.form() as form:
            given = Given(published_on=_text(form, "published_on"), outlet=_text(form, "outlet"))
            upload = form.get("file")
            data = await upload.read() if isinstance(upload, UploadFile) else b""
            name = upload.filename or "" if isinstance(upload, UploadFile) else ""
            kind = upload.content_type or "" if isinstance(upload, UploadFile) else ""
            text, url = _text(form, "text"), _text(form, "url")
        source = source_of(data, name=name, media_type=kind) if data else await run_in_threadpool(_source, text, url)
        kept = await run_in_threadpool(keep_draft, desk, source=source, given=given)
        return seen_after(address.draft(kept.id))

    @router.get("/drafts/{name}")
    def draft(request: Request, name: str) -> Response:
        found = find_draft(desk, name=name)
        shown = _shown(desk, found)
        values = {"view": shown, "draft": found}
        return site.page(request, template="draft.html", title=f"Review: {shown.title}", part="home", values=values)

    @router.post("/drafts/{name}/statements/{statement}")
    async def decide(request: Request, name: str, statement: str) -> RedirectResponse:
        form = {key: str(value) for key, value in (await request.form()).items()}
        changes = mended_fields(form) if form.get("answer") == "mend" else {}
        note = Note(answer=form.get("answer", ""), changes=changes, reason=form.get("reason", ""))
        after = await run_in_threadpool(decide_draft, desk, name=name, statement=statement, note=note)
        return seen_after(f"{address.draft(name)}#{_next(after, statement)}")

    @router.post("/drafts/{name}/record")
    async def record(request: Request, name: str) -> RedirectResponse:
        rest = (await request.form()).get("rest") == "accept"
        added = await run_in_threadpool(record_draft, desk, name=name, accept_rest=rest)
        return seen_after(_after(added))

    @router.post("/drafts/{name}/drop")
    def drop(name: str) -> RedirectResponse:
        drop_draft(desk, name=name)
        return seen_after("/")

    return router


def _text(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _source(text: str, url: str) -> Source:
    """Return the report that was pasted, or that stands at an address.

    Raises:
        UsageError: Neither is given.
    """
    if text:
        return source_of(text.replace("\r\n", "\n").encode(), name=PASTED)
    if url:
        return source_at(url)
    raise UsageError(
        "There is no report to read.",
        code="web/no-report",
        at="Add a report",
        want="a text, a file, or an address",
        mend="go back, and paste the text of an article",
    )


def _shown(desk: Desk, found: Draft) -> ReportView:
    record = found.addition.record
    new = {one.id for one in found.new}
    document = next((one for one in record.documents if one.id == found.document), None)
    known = Known(
        review=found.notes,
        recorded=frozenset(one.id for one in record.statements if one.id not in new),
        notes=found.addition.notes,
    )
    return report_view(record, text=found.text, document=document, actors=desk.library.actors, known=known)


def _next(draft: Draft, statement: str) -> str:
    """Return the place of the next statement that waits for an answer, or of the end of the review."""
    ids = [one.id for one in draft.new]
    at = next((number for number, one in enumerate(ids) if one.startswith(statement)), 0)
    waiting = [one for one in draft.open if ids.index(one.id) > at] or list(draft.open)
    return f"n-{waiting[0].short_id}" if waiting else "record"


def _after(added: Added) -> str:
    """Return where to go after a report was recorded: to its incident, or to the report where it tells of several."""
    incidents = added.record.incidents
    if len(incidents) == 1:
        return address.incident(incidents[0].id)
    documents = added.record.documents
    return address.report(documents[0].id) if documents else "/"
