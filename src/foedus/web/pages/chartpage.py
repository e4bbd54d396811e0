"""Drawn figures of an incident or an actor, as pictures that a page asks for when they come into sight, with data."""

from collections.abc import Callable
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from foedus.actors import known_actor
from foedus.charts import Chart, map_chart, network_chart, rounds_chart, timeline_chart
from foedus.errors import UsageError
from foedus.exchange import write_table
from foedus.follow import cover
from foedus.web.desk import Desk, View
from foedus.web.etag import conditional
from foedus.web.pages.actorpage import OnDay, day_of, owed_kept
from foedus.web.pages.heavy import drawn
from foedus.web.pages.incidentpage import QuestionAsked, asked_answer
from foedus.web.pages.question import Question
from foedus.web.pages.site import file_answer
from foedus.web.pages.supposingpage import Followed, Supposed, followed_cascade, supposed_assessment

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

    @router.get("/what-if/chart/map.svg")
    def supposed(request: Request, asked: Annotated[Supposed, Query()], scheme: str = "light") -> Response:
        view = desk.view()
        key = ("what-if", asked.model_dump_json())
        return _picture(request, view, key, scheme, lambda: _supposed(view, asked))

    @router.get("/what-if/chart/map.csv")
    def supposed_table(asked: Annotated[Supposed, Query()]) -> Response:
        return _table(_supposed(desk.view(), asked), "what-if-map.csv")

    @router.get("/cascade/chart/rounds.svg")
    def rounds(request: Request, asked: Annotated[Followed, Query()], scheme: str = "light") -> Response:
        view = desk.view()
        key = ("cascade", asked.model_dump_json())
        return _picture(request, view, key, scheme, lambda: _rounds(view, asked))

    @router.get("/cascade/chart/rounds.csv")
    def rounds_table(asked: Annotated[Followed, Query()]) -> Response:
        return _table(_rounds(desk.view(), asked), "cascade-rounds.csv")

    return router


def _supposed(view: View, asked: Supposed) -> Chart:
    assessment = supposed_assessment(view, asked=asked)
    return map_chart(assessment, places=view.library.places, actors=view.library.actors)


def _rounds(view: View, asked: Followed) -> Chart:
    library = view.library
    return rounds_chart(followed_cascade(view, asked=asked), actors=library.actors, digest=library.register.digest)


def _picture(request: Request, view: View, key: tuple[object, ...], scheme: str, draw: Callable[[], Chart]) -> Response:
    """Return a drawing, made once for each state of the record."""
    chosen: Literal["light", "dark"] = "dark" if scheme == "dark" else "light"
    body = view.keep("chart", key, chosen, make=lambda: view.desk.aside.run(drawn, draw(), scheme=chosen))
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
        return timeline_chart(assessment, register=view.library.register, actors=view.library.actors)
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
    library = view.library
    told = cover(found, on=day, against=against, library=library)
    owed = owed_kept(view, name=found, on=day)
    return network_chart(told, actors=library.actors, owed=owed, digest=library.register.digest)
