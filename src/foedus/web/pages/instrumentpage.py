"""The pages of law: all instruments, and one of them."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from foedus.actors import Actors, find_actor
from foedus.assess import Library
from foedus.exchange import write_table
from foedus.instruments import Instrument, find_clause
from foedus.projects.listing import Kind, list_rows
from foedus.reports.wording import actor_name
from foedus.terms.duties import INSTRUMENT_KINDS
from foedus.web.asking import day_given
from foedus.web.desk import Desk, View
from foedus.web.pages import address
from foedus.web.pages.instrumentview import instrument_view
from foedus.web.pages.offered import actor_options, clause_options, library_kept
from foedus.web.pages.question import Asking, Word
from foedus.web.pages.site import Site, file_answer

MOST_NAMED = 4
PARTIES = ("party", "role", "from", "until", "note")


class Search(Asking):
    """What is looked for among the instruments."""

    q: Word = ""
    party: Word = ""
    on: Word = ""
    kind: Word = ""

    @property
    def any(self) -> bool:
        """Whether anything is asked."""
        return bool(self.query)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One instrument in the list."""

    id: str
    title: str
    href: str
    kind: str
    binding: str
    signed: str
    force: str
    parties: str
    clauses: int
    folded: str


def instrument_routes(desk: Desk) -> APIRouter:
    """Return the routes of instruments."""
    router, site = APIRouter(include_in_schema=False), Site(desk)

    @router.get("/instruments")
    def instruments(request: Request, asked: Annotated[Search, Query()]) -> Response:
        view = desk.view()

        def make() -> str:
            values = {
                "asked": asked,
                "rows": _found(view, asked),
                "total": len(view.library.register.instruments),
                "kinds": [(one, one) for one in INSTRUMENT_KINDS],
                "actors": actor_options(view),
            }
            title = "Instruments"
            return site.text(request, template="instruments.html", title=title, part="instruments", values=values)

        return site.kept(request, view=view, make=make)

    @router.get("/instruments/{name}")
    def instrument(request: Request, name: str) -> Response:
        view = desk.view()

        def make() -> str:
            library = view.library
            found, _ = find_clause(name, register=library.register)
            shown = library_kept(
                view,
                "instrument-page",
                found.id,
                make=lambda: instrument_view(found, actors=library.actors, digest=library.register.digest),
            )
            values = {"view": shown, "others": clause_options(view)}
            return site.text(request, template="instrument.html", title=shown.title, part="instruments", values=values)

        return site.kept(request, view=view, make=make)

    @router.get("/instruments/{name}/parties.csv")
    def parties(name: str) -> Response:
        found, _ = find_clause(name, register=desk.library.register)
        return file_answer(
            write_table(_parties(found), columns=PARTIES), name=f"{found.id}-parties.csv", media_type="text/csv"
        )

    return router


def _parties(found: Instrument) -> list[dict[str, str]]:
    return [
        {
            "party": one.party,
            "role": one.role,
            "from": one.since or found.in_force_from or "",
            "until": one.until or found.in_force_to or "",
            "note": one.note,
        }
        for one in found.parties
    ]


def _found(view: View, asked: Search) -> list[Listed]:
    rows: tuple[Listed, ...] = library_kept(view, "instruments", make=lambda: tuple(_listed(view.library)))
    if asked.party or asked.on:
        actor = find_actor(asked.party, actors=view.library.actors) if asked.party else None
        party = (actor.id if actor else asked.party) if asked.party else None
        day = day_given(asked.on, at="on")
        fitting = {row["id"] for row in list_rows(Kind.INSTRUMENTS, library=view.library, party=party, day=day)}
        rows = tuple(one for one in rows if one.id in fitting)
    words = asked.q.casefold().split()
    return [one for one in rows if asked.kind in ("", one.kind) and all(word in one.folded for word in words)]


def _listed(library: Library) -> list[Listed]:
    rows = [_row(one, library.actors) for one in library.register.instruments]
    return sorted(rows, key=lambda one: (one.signed == "", one.signed), reverse=True)


def _row(one: Instrument, actors: Actors) -> Listed:
    names = list(dict.fromkeys(actor_name(each.party, actors=actors) for each in one.parties))
    more = len(names) - MOST_NAMED
    shown = ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
    force = f"{one.in_force_from or 'not known'} – {one.in_force_to or ''}".strip()
    told = (one.id, one.title, one.short_title, one.citation, *one.names, *names)
    return Listed(
        id=one.id,
        title=one.short_title or one.title,
        href=address.instrument(one.id),
        kind=one.kind,
        binding=one.binding,
        signed=one.signed_on or "",
        force=force.replace("~", " to "),
        parties=shown,
        clauses=len(one.provisions),
        folded=" ".join(part for part in told if part).casefold(),
    )
