"""The page on which clauses stand side by side."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from foedus.comparisons import Comparison
from foedus.errors import FoedusError
from foedus.exchange import write_table
from foedus.follow import compare
from foedus.instruments import find_clause
from foedus.reports.comparesheet import SECTIONS, comparison_sentence
from foedus.web.asking import day_given
from foedus.web.desk import Desk, View
from foedus.web.pages import address
from foedus.web.pages.offered import clause_options
from foedus.web.pages.question import Asking, Word
from foedus.web.pages.site import Site, file_answer

FEWEST = 2


class Compared(Asking):
    """Which clauses stand side by side, in the wording of which day."""

    clause: Annotated[list[Word], Query(max_length=12)] = []  # noqa: RUF012 - pydantic copies a default
    on: Word = ""


def compare_routes(desk: Desk) -> APIRouter:
    """Return the routes of clauses side by side."""
    router, site = APIRouter(include_in_schema=False), Site(desk)

    @router.get("/compare")
    def side_by_side(request: Request, asked: Annotated[Compared, Query()]) -> Response:
        view = desk.view()

        def make() -> str:
            values = {"asked": asked, "options": clause_options(view), **_compared(view, asked)}
            title = "Clauses side by side"
            return site.text(request, template="compare.html", title=title, part="instruments", values=values)

        return site.kept(request, view=view, make=make)

    @router.get("/compare.csv")
    def compared_table(asked: Annotated[Compared, Query()]) -> Response:
        view = desk.view()
        found = _comparison(view, asked)
        rows = (
            {"section": one.section, "name": one.name, "alike": "yes" if one.alike else "no"}
            | dict(zip(found.names, one.values, strict=True))
            for one in found.lines
        )
        text = write_table(rows, columns=("section", "name", *found.names, "alike"))
        return file_answer(text, name="compare.csv", media_type="text/csv")

    return router


def _comparison(view: View, asked: Compared) -> Comparison:
    names = [one.strip() for one in asked.clause if one.strip()]
    return compare(names, today=view.day, on=day_given(asked.on, at="on"), library=view.library)


def _compared(view: View, asked: Compared) -> dict[str, object]:
    """Return what the page of a comparison shows: the form alone, where fewer than two clauses are named."""
    names = [one.strip() for one in asked.clause if one.strip()]
    if len(names) < FEWEST:
        named = [one for one in names if _is_clause(one, view)]
        return {"found": None, "sections": (), "sentence": "", "csv": "", "cite": "", "names": named}
    found = _comparison(view, asked)
    sections = [(title, [one for one in found.lines if one.section == section]) for section, title in SECTIONS.items()]
    return {
        "found": found,
        "sections": [(title, lines) for title, lines in sections if lines],
        "sentence": comparison_sentence(found),
        "csv": address.with_query("/compare.csv", query={"clause": names, "on": asked.on}),
        "cite": f"Foedus: {' beside '.join(found.names)}, in the wording of {asked.on or view.day.isoformat()}. "
        f"Register sha-256 {view.library.register.digest[:16]}. Not legal advice.",
        "names": names,
    }


def _is_clause(name: str, view: View) -> bool:
    try:
        find_clause(name, register=view.library.register)
    except FoedusError:
        return False
    return True
