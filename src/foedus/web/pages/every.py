"""Every page of the site, and what stands beside them: static files, and the page of what went wrong."""

from fastapi import FastAPI

from foedus.web.desk import Desk
from foedus.web.pages.actorpage import actor_routes
from foedus.web.pages.chartpage import chart_routes
from foedus.web.pages.comparepage import compare_routes
from foedus.web.pages.draftpage import draft_routes
from foedus.web.pages.explorepage import explore_routes
from foedus.web.pages.faultpage import fault_page
from foedus.web.pages.homepage import home_routes
from foedus.web.pages.incidentpage import incident_routes
from foedus.web.pages.index import Index
from foedus.web.pages.instrumentpage import instrument_routes
from foedus.web.pages.reportpage import report_routes
from foedus.web.pages.staticfile import OwnFiles
from foedus.web.pages.supposingpage import supposing_routes

PLAIN = (
    chart_routes,
    compare_routes,
    draft_routes,
    incident_routes,
    instrument_routes,
    report_routes,
    supposing_routes,
)


def add_pages(app: FastAPI, *, desk: Desk) -> None:
    """Register every page, the static files, and the page of what went wrong."""
    for routes in PLAIN:
        app.include_router(routes(desk))
    index = Index(desk)
    app.state.index = index
    app.include_router(home_routes(desk, index=index))
    app.include_router(actor_routes(desk, index=index))
    app.include_router(explore_routes(desk, index=index))
    app.mount("/static", OwnFiles())
    app.state.problem_page = fault_page(desk)
