"""The pages of states and other actors: who covers them on a day, whom they cover, and their incidents."""

from dataclasses import dataclass, field
from datetime import date
from re import compile as pattern
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from foedus.actors import Actor, Actors, known_actor, load_codes
from foedus.comparisons import Cover, Promise
from foedus.exchange import write_table
from foedus.follow import cover, owed_by
from foedus.reports.actorsheet import actor_sheet
from foedus.reports.coversheet import COLUMNS, cover_rows, cover_sentence
from foedus.reports.wording import actor_name, actor_names, duty_words, edge_words
from foedus.web.asking import day_given
from foedus.web.desk import Desk, View
from foedus.web.pages import address
from foedus.web.pages.figure import actor_figure
from foedus.web.pages.index import Index, Row, Snapshot
from foedus.web.pages.offered import actor_options, library_kept
from foedus.web.pages.question import Asking, Word
from foedus.web.pages.site import Site, file_answer

MOST_INCIDENTS = 50
MOST_NAMES = 8
FIRST_YEAR, MONTHS = 1815, 12
AHEAD = 2
ASKS = {
    "given act": "on record",
    "given question": "judged",
    "given relation": "as it stands",
    "object": "thing hit",
    "of": "whose",
    "by": "by whom",
    "origin": "from",
}
ASKED = pattern(rf"^({'|'.join(ASKS)}|act|area|since|within|enemies|intent) ")
AXES = {"met": "", "unknown": "on conditions", "not_met": "cannot be met"}


class OnDay(Asking):
    """The day on which an actor is looked at, and by whom it would be attacked."""

    on: Word = ""
    against: Word = ""


class Sought(Asking):
    """Which actors are listed."""

    q: Word = ""
    on: Word = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """One clause by which some would owe something to others."""

    clause: str
    title: str
    href: str
    who: str
    count: int
    owes: str
    axes: tuple[tuple[str, str], ...]
    in_force: str
    conditions: tuple[str, ...]
    exceptions: tuple[str, ...]
    words: str
    meets: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One other actor in the network of commitments: by how many clauses each way."""

    id: str
    name: str
    href: str
    covers: int
    covered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """The page of an actor on a day."""

    id: str
    name: str
    kind: str
    on: str
    sentence: str
    against: str
    facts: tuple[tuple[str, str], ...]
    covered: tuple[Pledge, ...]
    escaped: tuple[Pledge, ...]
    covers: tuple[Pledge, ...]
    ties: tuple[Tie, ...]
    for_all: tuple[str, ...]
    memberships: tuple[tuple[str, str, str], ...]
    instruments: tuple[tuple[str, str, str, str, str], ...]
    cite: str


def actor_routes(desk: Desk, *, index: Index) -> APIRouter:
    """Return the routes of states and other actors."""
    router, site = APIRouter(include_in_schema=False), Site(desk)

    @router.get("/actors")
    def actors(request: Request, asked: Annotated[Sought, Query()]) -> Response:
        view = desk.view()

        def make() -> str:
            day = day_given(asked.on, at="on") or view.day
            values = {"asked": asked, "rows": _listed(view, asked, day), "day": day.isoformat()}
            title = "States and other actors"
            return site.text(request, template="actors.html", title=title, part="actors", values=values)

        return site.kept(request, view=view, make=make)

    @router.get("/actors/{name}")
    def actor(request: Request, name: str, asked: Annotated[OnDay, Query()]) -> Response:
        view = desk.view()
        snapshot = index.snapshot(view)

        def make() -> str:
            shown, values = _page(view, snapshot, name, asked)
            return site.text(request, template="actor.html", title=shown.name, part="actors", values=values)

        return site.kept(request, view=view, also=(snapshot.version, snapshot.left), make=make)

    @router.get("/actors/{name}/cover.csv")
    def cover_table(name: str, asked: Annotated[OnDay, Query()]) -> Response:
        view = desk.view()
        found = known_actor(name, actors=view.library.actors)
        day, against = day_of(view, asked=asked)
        told = cover(found, on=day, against=against, library=view.library)
        text = write_table(cover_rows(told), columns=COLUMNS)
        return file_answer(text, name=f"cover-{found}-{day.isoformat()}.csv", media_type="text/csv")

    return router


def _page(view: View, snapshot: Snapshot, name: str, asked: OnDay) -> tuple[ActorView, dict[str, object]]:
    """Return what the page of an actor shows.

    Raises:
        UsageError: Nobody, or several, bear a name, or the day is none.
    """
    found = known_actor(name, actors=view.library.actors)
    day, against = day_of(view, asked=asked)
    shown = library_kept(view, "actor-page", found, day, against, make=lambda: _shown(view, found, day, against))
    rows = snapshot.about(found)
    values: dict[str, object] = {
        "view": shown,
        "asked": asked,
        "incidents": [_incident(one, found) for one in rows[:MOST_INCIDENTS]],
        "incident_count": len(rows),
        "left": snapshot.left,
        "figures": actor_figure(found, query={**asked.query, "on": day.isoformat()}, title=shown.name, cite=shown.cite),
        "slider": _slider(day, view.day),
        "actors": actor_options(view),
        "csv": address.with_query(f"{address.state(found)}/cover.csv", query={**asked.query, "on": day.isoformat()}),
    }
    return shown, values


def day_of(view: View, *, asked: OnDay) -> tuple[date, str]:
    """Return the day that is asked about, today where none is, and the attacker; nothing for anyone."""
    actors = view.library.actors
    against = known_actor(asked.against, actors=actors) if asked.against else ""
    return day_given(asked.on, at="on") or view.day, against


def owed_kept(view: View, *, name: str, on: date) -> tuple[Promise, ...]:
    """Return what an actor would owe others on a day, worked out once for each state of the register."""
    return library_kept(view, "owed-by", name, on, make=lambda: owed_by(name, on=on, library=view.library))


def _listed(view: View, asked: Sought, day: date) -> list[tuple[str, str, str]]:
    """Return the states of a day, or whoever fits the words that are looked for."""
    actors = view.library.actors
    words = asked.q.casefold().split()
    if not words:
        found = [actors.get(one) for one in actors.states_on(day)]
        return sorted(((one.id, one.name, one.kind) for one in found if one), key=lambda one: one[1])
    every = [one for one in map(actors.get, actors.ids()) if one]
    fitting = [one for one in every if all(word in _folded(one) for word in words)]
    return sorted(((one.id, one.name, one.kind) for one in fitting), key=lambda one: one[1])


def _folded(one: Actor) -> str:
    return " ".join((one.id, one.name, *one.names, *one.demonyms)).casefold()


def _slider(day: date, today: date) -> dict[str, int]:
    """Return the range beside the date, in months since the year 0: which is what a range can count."""
    return {
        "least": FIRST_YEAR * MONTHS,
        "most": (today.year + AHEAD) * MONTHS,
        "value": day.year * MONTHS + day.month - 1,
    }


def _incident(row: Row, actor: str) -> dict[str, str]:
    heavy = [one for one in row.pairs if one.verdict not in ("not_engaged", "undetermined")]
    own = [one for one in heavy if actor in (one.beneficiary, *one.bearers)]
    part = "struck" if actor in row.struck else "said to have attacked, or involved"
    return {
        "id": row.id,
        "title": row.title,
        "when": row.when,
        "part": part,
        "note": "; ".join(dict.fromkeys(f"{one.instrument_title}, {one.ref}" for one in own[:3])),
    }


def _shown(view: View, name: str, day: date, against: str) -> ActorView:
    library = view.library
    actors = library.actors
    covered = cover(name, on=day, against=against, library=library)
    sheet = actor_sheet(actors.by_id[name], actors=actors, codes=load_codes(), register=library.register)
    owed = owed_kept(view, name=name, on=day)
    one = sheet.actor
    return ActorView(
        id=name,
        name=one.name,
        kind=one.kind,
        on=day.isoformat(),
        sentence=cover_sentence(covered, actors=actors),
        against=actor_name(against, actors=actors) if against else "",
        facts=(
            ("Also called", "; ".join(one.names)),
            ("Existed", "; ".join(_span(span.since, span.until) for span in one.existed)),
            ("Capital", one.capital),
            ("Note", one.note),
        ),
        covered=_pledges(covered.promises, actors, by="bearer"),
        escaped=_pledges(covered.excluded, actors, by="bearer"),
        covers=_pledges(owed, actors, by="beneficiary"),
        ties=_ties(covered, owed, actors, day),
        for_all=covered.for_all,
        memberships=tuple(
            (actor_name(each.of, actors=actors), each.of, _span(each.span.since, each.span.until))
            for each in sheet.memberships
        ),
        instruments=tuple(
            (each.instrument, each.title, each.role, edge_words(each.since), edge_words(each.until))
            for each in sheet.bindings
        ),
        cite=f"Foedus: cover of {one.name} ({name}) on {day.isoformat()}{f' against {against}' if against else ''}. "
        f"Register sha-256 {library.register.digest[:16]}. Not legal advice.",
    )


def _span(since: str | None, until: str | None) -> str:
    first = f"from {edge_words(since)}" if since else ""
    return f"{first} {f'until {edge_words(until)}' if until else ''}".strip() or "no days given"


@dataclass(slots=True)
class _Group:
    """The promises of one clause that read alike."""

    first: Promise
    others: list[str] = field(default_factory=list)


def _pledges(promises: tuple[Promise, ...], actors: Actors, *, by: str) -> tuple[Pledge, ...]:
    """Return the promises clause by clause; `by` is the side that is listed: `bearer` or `beneficiary`."""
    grouped: dict[tuple[object, ...], _Group] = {}
    for one in promises:
        key = (one.clause, one.in_force, one.meets, one.conditions, one.exceptions)
        grouped.setdefault(key, _Group(one)).others.append(getattr(one, by))
    return tuple(_pledge(group, actors) for group in grouped.values())


def _pledge(group: _Group, actors: Actors) -> Pledge:
    one = group.first
    names = sorted(dict.fromkeys(group.others))
    return Pledge(
        clause=one.clause,
        title=f"{one.instrument}, {one.ref}",
        href=address.instrument(one.clause),
        who=actor_names(names, actors=actors, most=MOST_NAMES),
        count=len(names),
        owes=duty_words(one.modality, owes=one.owes),
        axes=tuple(one.firmness.axes()),
        in_force={"yes": "", "unknown": "not known whether in force", "no": "not in force"}[one.in_force],
        conditions=tuple(map(_condition, one.conditions)),
        exceptions=tuple(map(_condition, one.exceptions)),
        words=one.words,
        meets=AXES[one.meets],
    )


def _condition(text: str) -> str:
    """Return a condition as people read it: `act: armed attack; on record: request by party`."""
    parts = (part.strip() for part in text.split(";"))
    return "; ".join(ASKED.sub(lambda found: f"{ASKS.get(found[1], found[1])}: ", part, count=1) for part in parts)


def _ties(covered: Cover, owed: tuple[Promise, ...], actors: Actors, day: date) -> tuple[Tie, ...]:
    """Return everyone with whom there is a commitment, those with most clauses first."""
    to: dict[str, set[str]] = {}
    of: dict[str, set[str]] = {}
    for one in owed:
        to.setdefault(one.beneficiary, set()).add(one.clause)
    for one in covered.promises:
        of.setdefault(one.bearer, set()).add(one.clause)
    ties = (
        Tie(
            id=name,
            name=actor_name(name, actors=actors),
            href=address.state(name, query={"on": day.isoformat()}),
            covers=len(to.get(name, ())),
            covered=len(of.get(name, ())),
        )
        for name in {*to, *of}
    )
    return tuple(sorted(ties, key=lambda one: (-(one.covers + one.covered), one.name)))
