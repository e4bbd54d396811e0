"""The pages of one incident: its answer, the grounds of a finding, its brief and its data."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from foedus.errors import UsageError
from foedus.incidents import check_incident, compare_accounts, incident_named, parse_policy
from foedus.instruments import find_clause
from foedus.reports import Answer, BriefForm, Style
from foedus.web.desk import Desk, View
from foedus.web.pages import address
from foedus.web.pages.checklistview import checklist_of, owed_views
from foedus.web.pages.datafile import incident_table
from foedus.web.pages.evidence import witness_of
from foedus.web.pages.figure import Figure, incident_figure
from foedus.web.pages.heavy import brief_of
from foedus.web.pages.incidentview import IncidentView, citation_of, incident_view
from foedus.web.pages.question import POLICIES, Question
from foedus.web.pages.site import Site, file_answer

QuestionAsked = Annotated[Question, Query()]
CSV = "text/csv"
FORMS: dict[str, tuple[BriefForm, str]] = {
    "md": ("markdown", "text/markdown"),
    "html": ("html", "text/html"),
    "pdf": ("pdf", "application/pdf"),
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


def incident_routes(desk: Desk) -> APIRouter:
    """Return the routes of incidents."""
    router, site = APIRouter(include_in_schema=False), Site(desk)

    @router.get("/incidents/{name}")
    def incident(request: Request, name: str, question: QuestionAsked) -> Response:
        view = desk.view(as_of=question.moment)

        def make() -> str:
            shown = kept_incident(view, name=name, question=question)
            values = {
                "view": shown,
                "asked": question.query,
                "law_day": question.on or shown.law_of,
                "policies": [(one, one.replace("_", " ")) for one in POLICIES],
                "figures": _figures(shown, question),
                "downloads": _downloads(shown.id, question),
            }
            return site.text(request, template="incident.html", title=shown.title, part="explore", values=values)

        return site.kept(request, view=view, make=make)

    @router.get("/incidents/{name}/why/{instrument}/{provision}")
    def why(request: Request, name: str, instrument: str, provision: str, question: QuestionAsked) -> Response:
        view = desk.view(as_of=question.moment)
        beneficiary = request.query_params.get("for", "")

        def make() -> str:
            values = _grounds(view, name, f"{instrument}#{provision}", beneficiary, question)
            return site.text(request, template="why.html", title=str(values["title"]), part="explore", values=values)

        return site.kept(request, view=view, make=make)

    @router.get("/incidents/{name}/brief.{form}")
    def brief(name: str, form: str, question: QuestionAsked, length: str = "") -> Response:
        view = desk.view(as_of=question.moment)
        found = asked_answer(view, name=name, question=question)
        if form == "json":
            return file_answer(found.to_json(), name=f"{name}.json", media_type="application/json")
        return view.keep("brief", name, form, length, question, make=lambda: _brief(found, view, name, form, length))

    @router.get("/incidents/{name}/{table}.csv")
    def table(name: str, table: str, question: QuestionAsked) -> Response:
        view = desk.view(as_of=question.moment)
        found = asked_answer(view, name=name, question=question)
        text = incident_table(
            table, answer=found, view=view, shown=lambda: kept_incident(view, name=name, question=question)
        )
        return file_answer(text, name=f"{name}-{table}.csv", media_type=CSV)

    return router


def asked_answer(view: View, *, name: str, question: Question, clauses: tuple[str, ...] = ()) -> Answer:
    """Return the answer about one incident on record.

    Raises:
        UsageError: There is no such incident, or the question is at fault.
    """
    known = _ids(view, name)
    if name not in known and view.asked_as_of is not None and name in _ids(view.desk.view(), name):
        raise _not_yet(name, question)
    check_incident(name, known=known, mend="see the list of incidents on `/explore`")
    return view.answer(about=(name,), asked=question.asked(clauses=clauses))


def _ids(view: View, name: str) -> tuple[str, ...]:
    return tuple(one.id for one in view.record(about=(name,)).incidents)


def kept_incident(view: View, *, name: str, question: Question) -> IncidentView:
    """Return the page of one incident as it is asked for, worked out once for each state of the record.

    Raises:
        UsageError: There is no such incident, nothing was known of it by then, or the question is at fault.
    """
    return view.keep("incident-page", name, question, make=lambda: _shown(view, name, question))


def _shown(view: View, name: str, question: Question) -> IncidentView:
    """Return the page of one incident as it is asked for."""
    answer = asked_answer(view, name=name, question=question)
    known = incident_named(answer.assessment.incidents, name=name)
    if known is None:
        raise _not_yet(name, question)
    library = view.library
    comparison = compare_accounts(
        view.record(about=(name,)),
        incident=known.id,
        policy=parse_policy(question.policy or view.policy),
        actors=library.actors,
        places=library.places,
        as_of=view.as_of,
    )
    trail = address.Trail(incident=known.id, query=question.query)
    return incident_view(
        answer, incident=known, comparison=comparison, places=library.places, day=view.day, trail=trail
    )


def _not_yet(name: str, question: Question) -> UsageError:
    return UsageError(
        f'Of "{name}" nothing was known by {question.as_of or "then"}.',
        code="cli/not-yet-known",
        at="as_of",
        want="a moment by which something had been said of it",
        mend="give a later day, or leave the day out",
    )


def _grounds(view: View, name: str, clause: str, beneficiary: str, question: Question) -> dict[str, object]:
    """Return what the page of one finding shows: its whole grounds, for each beneficiary asked about.

    Raises:
        UsageError: There is no such incident or clause, or the clause yields no finding.
    """
    find_clause(clause, register=view.library.register)
    answer = asked_answer(view, name=name, question=question, clauses=(clause,))
    known = incident_named(answer.assessment.incidents, name=name)
    if known is None:
        raise _not_yet(name, question)
    findings = [
        one
        for one in answer.findings
        if one.incident == known.id and one.name == clause and beneficiary in ("", one.beneficiary)
    ]
    if not findings:
        raise UsageError(
            f"{clause} yields no finding about {name}.",
            code="cli/no-finding",
            at=clause,
            want="a clause with a casus, or a status",
            mend=f"see {address.instrument(clause)}",
        )
    witness = witness_of(answer.assessment.record, actors=answer.actors)
    trail = address.Trail(incident=known.id, query=question.query)
    lists = [checklist_of(one, register=answer.register, witness=witness, trail=trail) for one in findings]
    return {
        "title": f"{lists[0].title}, {lists[0].ref}",
        "incident": known,
        "incident_href": address.incident(known.id, query=question.query),
        "lists": lists,
        "cite": citation_of(answer.assessment, incident=known, clause=clause),
        "owed": owed_views(answer.obligations, clause=clause, actors=answer.actors),
    }


def _figures(shown: IncidentView, question: Question) -> dict[str, tuple[Figure, ...]]:
    """Return the figures of the page, by the section in which each stands."""

    def _one(kind: str, why: str) -> tuple[Figure, ...]:
        return incident_figure(shown.id, kind=kind, query=question.query, title=shown.title, why=why, cite=shown.cite)

    return {"time": _one("timeline", "#time-words"), "places": _one("map", "#place-words")}


def _downloads(name: str, question: Question) -> list[tuple[str, str]]:
    parts = (
        ("brief.md", "Brief (Markdown)"),
        ("brief.html", "Brief (HTML)"),
        ("brief.pdf", "Brief (PDF)"),
        ("brief.docx", "Brief (DOCX)"),
        ("brief.json", "Answer (JSON)"),
        ("findings.csv", "Findings (CSV)"),
        ("obligations.csv", "Obligations (CSV)"),
        ("ledger.csv", "Ledger (CSV)"),
        ("statements.csv", "Statements (CSV)"),
        ("timeline.csv", "Timeline (CSV)"),
    )
    sheet = address.incident_part(name, part="brief.pdf", query={**question.query, "length": "page"})
    files = [(address.incident_part(name, part=part, query=question.query), text) for part, text in parts]
    return [(sheet, "One page (PDF)"), *files]


def _brief(answer: Answer, view: View, name: str, form: str, length: str) -> Response:
    """Return a brief as a file; `length` is `page` for one sheet.

    Raises:
        UsageError: There is no such form.
        EngineError: What writes PDF or DOCX is not installed.
    """
    if form not in FORMS:
        raise UsageError(
            f'A brief has no form "{form}".',
            code="web/no-such-page",
            at="brief",
            want=f"one of {', '.join(FORMS)}, json",
            mend="take one of the links on the incident's page",
        )
    written, media_type = FORMS[form]
    style = Style(dated=view.as_of, length="page" if length == "page" else "whole")
    folder = view.desk.project.folder
    body = view.desk.aside.run(brief_of, answer.assessment, form=written, style=style, folder=folder)
    return file_answer(body, name=f"{name}.{form}", media_type=media_type)
