"""The pages of reports: all of them, one with its statements marked, and what can be taken back in it."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from foedus.errors import UsageError
from foedus.incidents import taken_back
from foedus.projects.mending import CHANGES
from foedus.projects.withdrawing import Withdrawing
from foedus.statements import Document, Record
from foedus.store import find_documents, newest_documents, statements_in
from foedus.web.desk import Desk, View
from foedus.web.pages import address
from foedus.web.pages.reportview import Known, ReportView, report_view
from foedus.web.pages.site import Site, seen_after
from foedus.web.recording import withdraw

A_PAGE = 50


def report_routes(desk: Desk) -> APIRouter:
    """Return the routes of reports on record."""
    router, site = APIRouter(include_in_schema=False), Site(desk)

    @router.get("/reports")
    def reports(request: Request, skip: Annotated[int, Query(ge=0, le=10_000_000)] = 0) -> Response:
        def make() -> str:
            found = newest_documents(desk.store, most=A_PAGE + 1, skip=skip)
            values = {
                "documents": found[:A_PAGE],
                "earlier": address.with_query("/reports", query={"skip": str(skip + A_PAGE)}) if found[A_PAGE:] else "",
                "later": address.with_query("/reports", query={"skip": str(max(skip - A_PAGE, 0))}) if skip else "",
            }
            return site.text(request, template="reports.html", title="Reports", part="home", values=values)

        return site.kept(request, view=desk.view(), make=make)

    @router.get("/reports/{name}")
    def report(request: Request, name: str) -> Response:
        view = desk.view()

        def make() -> str:
            shown = _shown(view, name)
            return site.text(request, template="report.html", title=shown.title, part="home", values={"view": shown})

        return site.kept(request, view=view, make=make)

    @router.post("/reports/{name}/statements/{statement}")
    async def take_back(request: Request, name: str, statement: str) -> RedirectResponse:
        form = await request.form()
        changes = mended_fields({key: str(value) for key, value in form.items()})
        asked = Withdrawing(statement=statement, reason=str(form.get("reason", "")), changes=changes)
        await run_in_threadpool(withdraw, desk, asked=asked)
        return seen_after(f"{address.report(name)}#n-{quote(statement[:10], safe='')}")

    return router


def mended_fields(form: dict[str, str]) -> dict[str, str]:
    """Return what a form would change in a statement: the fields that were written otherwise than they stood."""
    return {
        name: form[name].strip()
        for name in CHANGES
        if form.get(name, "").strip() and form[name].strip() != form.get(f"was_{name}", "")
    }


def _shown(view: View, name: str) -> ReportView:
    """Return a report on record as its page shows it.

    Raises:
        UsageError: No document is called so.
    """
    store, actors = view.desk.store, view.library.actors
    document = find_documents(store, names=(name,)).get(name)
    if document is None:
        raise UsageError(
            f'No report is called "{name}".',
            code="web/unknown-document",
            at=name,
            want="the id of a report on record",
            mend="see the list of reports on `/reports`",
        )
    statements = statements_in(store, document=name)
    # Whoever has a statement may have taken it back in another report: what is said of the same things tells.
    around = view.record(about=tuple(sorted({one.about for one in statements}))) if statements else Record()
    text = store.document_text(document.sha256) if document.sha256 else None
    record = Record(
        documents=_known(around, document),
        holders=around.holders,
        incidents=tuple(one for one in around.incidents if any(each.about == one.id for each in statements)),
        acts=around.acts,
        statements=tuple(sorted(statements, key=lambda one: (one.start is None, one.start or 0, one.id))),
        unread=tuple(one for one in around.unread if one.document == name),
    )
    gone = taken_back(around, as_of=view.as_of)
    return report_view(record, text=text or "", document=document, actors=actors, known=Known(gone=gone))


def _known(around: Record, document: Document) -> tuple[Document, ...]:
    return (*(one for one in around.documents if one.id != document.id), document)
