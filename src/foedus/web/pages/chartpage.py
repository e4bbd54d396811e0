"""Drawn figures of an incident or an actor, as pictures that a page asks for when they come into sight, with data."""

from collections.abc import Callable
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from foedus.actors import known_actor
from foedus.charts import Chart, map_chart, network_chart, render_chart, timeline_chart
from foedus.errors import UsageError
from foedus.exchange import write_table
from foedus.follow import cover
from foedus.web.desk import Desk, View
from foedus.web.etag import conditional
from foedus.web.pages.actorpage import OnDay, day_of
from foedus.web.pages.incidentpage import QuestionAsked, asked_answer
from foedus.web.pages.question import Question
from foedus.web.pages.site import file_answer

SVG = "image/svg+xml"
KINDS = ("map", "timeline")


def chart_routes(desk: Desk) -> APIRouter:
    """Return the routes of figures."""
    router = APIRouter(include_in_schema=False)

    @router.get("/incidents/{name}/chart/{kind}.svg")
    def picture(request: Request, name: str, kind: str, question: QuestionAsked, scheme: str = "light") -> Response:
        view = desk.view(as_of=question.moment)
        return _picture(
            request, view, ("incident", name, kind, question), scheme, lambda: _drawn(view, name, kind, question)
        )

    @router.get("/incidents/{name}/chart/{kind}.csv")
    def table(name: str, kind: str, question: QuestionAsked) -> Response:
        return _table(_drawn(desk.view(as_of=question.moment), name, kind, question), f"{name}-{kind}.csv")

    @router.get("/actors/{name}/chart/network.svg")
    def network(request: Request, name: str, asked: Annotated[OnDay, Query()], scheme: str = "light") -> Response:
        view = desk.view()
        return _picture(request, view, ("actor", name, asked), scheme, lambda: _network(view, name, asked))

    @router.get("/actors/{name}/chart/network.csv")
    def network_table(name: str, asked: Annotated[OnDay, Query()]) -> Response:
        return _table(_network(desk.view(), name, asked), f"network-{name}.csv")

    return router


def _picture(request: Request, view: View, key: tuple[object, ...], scheme: str, draw: Callable[[], Chart]) -> Response:
    """Return a drawing, made once for each state of the record."""
    chosen: Literal["light", "dark"] = "dark" if scheme == "dark" else "light"
    body = view.keep("chart", key, chosen, make=lambda: render_chart(draw(), form="svg", scheme=chosen))
    return conditional(request, body=body, media_type=SVG)


def _table(chart: Chart, name: str) -> Response:
    return file_answer(write_table(chart.rows, columns=chart.columns), name=name, media_type="text/csv")


def _drawn(view: View, name: str, kind: str, question: Question) -> Chart:
    """Return the chart of an incident.

    Raises:
        UsageError: There is no such incident, or no chart of that kind.
    """
    assessment = asked_answer(view, name=name, question=question).assessment
    if kind == "map":
        return map_chart(assessment, places=view.library.places, actors=view.library.actors)
    if kind == "timeline":
        return timeline_chart(assessment, register=view.library.register)
    raise UsageError(
        f'An incident has no figure "{kind}".',
        code="web/no-such-page",
        at=kind,
        want=" or ".join(KINDS),
        mend="take one of the figures on the incident's page",
    )


def _network(view: View, name: str, asked: OnDay) -> Chart:
    day, against = day_of(view, asked=asked)
    found = known_actor(name, actors=view.library.actors)
    told = cover(found, on=day, against=against, library=view.library)
    return network_chart(told, actors=view.library.actors)
