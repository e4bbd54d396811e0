"""The first page: what is in the folder, the latest incidents, where a report goes in; the theme; how to cite."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from foedus.reports import Reference, references_of
from foedus.store import amount_of, newest_documents, newest_incidents
from foedus.web.desk import Desk, View
from foedus.web.pages import address
from foedus.web.pages.index import Index, Row, Snapshot
from foedus.web.pages.rendering import THEMES
from foedus.web.pages.site import THEME_COOKIE, YEAR, Site, local, seen_after

LATEST = 12
MOST_NAMED = 3
LOUD = {"engaged": "engages", "contravened": "goes against"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """One incident or report among the latest."""

    title: str
    id: str
    href: str
    note: str


def home_routes(desk: Desk, *, index: Index) -> APIRouter:
    """Return the routes of the first page, the theme, and how to cite."""
    router, site = APIRouter(include_in_schema=False), Site(desk)

    @router.get("/")
    def home(request: Request) -> Response:
        view = desk.view()
        snapshot = index.warm(view)

        def make() -> str:
            values = _home(view, snapshot)
            return site.text(request, template="home.html", title="Desk", part="home", values=values)

        return site.kept(request, view=view, also=snapshot.version, make=make)

    @router.post("/theme")
    def theme(theme: Annotated[str, Form()] = "", back: Annotated[str, Form()] = "/") -> RedirectResponse:
        answer = seen_after(local(back))
        if theme in THEMES:
            answer.set_cookie(THEME_COOKIE, theme, max_age=YEAR, httponly=True, samesite="strict", path="/")
        else:
            answer.delete_cookie(THEME_COOKIE, path="/")
        return answer

    @router.get("/cite")
    def cite(request: Request) -> Response:
        view = desk.view()

        def make() -> str:
            values = {"groups": _groups(references_of(view.library.register))}
            return site.text(request, template="cite.html", title="How to cite", values=values)

        return site.kept(request, view=view, make=make)

    return router


def _home(view: View, snapshot: Snapshot) -> dict[str, object]:
    store, register = view.desk.store, view.library.register
    rows = {one.id: one for one in snapshot.rows}
    return {
        "amount": view.keep("amount", make=lambda: amount_of(store)),
        "instruments": len(register.instruments),
        "incidents": [
            Latest(title=one.title or one.id, id=one.id, href=address.incident(one.id), note=_told(rows.get(one.id)))
            for one in newest_incidents(store, most=LATEST)
        ],
        "documents": [
            Latest(
                title=one.title or one.outlet or one.id,
                id=one.id,
                href=address.report(one.id),
                note=", ".join(part for part in (one.outlet, one.published_on) if part),
            )
            for one in newest_documents(store, most=LATEST)
        ],
    }


def _told(row: Row | None) -> str:
    """Return what an incident engages and goes against, in a line; nothing where it is not worked out yet."""
    if row is None:
        return ""
    told = [f"{word} {names}" for verdict, word in LOUD.items() if (names := _named(row, verdict))]
    return f"{row.when}: {'; '.join(told) or 'engages nothing for certain'}"


def _named(row: Row, verdict: str) -> str:
    names = list(dict.fromkeys(one.instrument_title for one in row.pairs if one.verdict == verdict))
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _groups(found: tuple[Reference, ...]) -> list[tuple[str, list[Reference]]]:
    kinds = (("Software", "software"), ("Register", "register"), ("Data", "data"), ("Instruments", "instrument"))
    return [(title, [one for one in found if one.kind == kind]) for title, kind in kinds]
