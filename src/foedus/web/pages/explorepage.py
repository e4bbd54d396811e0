"""All incidents × all commitments: filters that live in the address, a matrix, a list, and the same as files."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from foedus.actors import find_actor
from foedus.exchange import write_table
from foedus.obligations import DISCLAIMER
from foedus.reports import dump_json
from foedus.reports.findingtable import WEIGHT
from foedus.reports.wording import actor_name, verdict_words
from foedus.terms.duties import KINDS
from foedus.web.asking import day_given
from foedus.web.desk import Desk, View
from foedus.web.pages import address
from foedus.web.pages.index import Index, Pair, Row, Snapshot
from foedus.web.pages.offered import actor_options, clause_options
from foedus.web.pages.question import Asking, Word
from foedus.web.pages.site import Site, file_answer

SCHEMA = "foedus/explore/1"
A_PAGE = 40
MOST_COLUMNS = 12
RANK = {verdict: number for number, verdict in enumerate(WEIGHT)}
COLUMNS = (
    *("incident", "title", "happened_on", "instrument", "provision", "ref", "kind", "binding", "beneficiary"),
    *("bearers", "verdict", "had_it_been_in_force", "deciding", "fact_dispute", "law_dispute"),
)


class Filters(Asking):
    """What is looked for among incidents and commitments."""

    q: Word = ""
    actor: Word = ""
    instrument: Word = ""
    verdict: Word = ""
    kind: Word = ""
    since: Word = ""
    until: Word = ""
    layout: Word = ""
    page: Annotated[int, Query(ge=1, le=100_000)] = 1

    @property
    def any(self) -> bool:
        """Whether anything is looked for."""
        return any((self.q, self.actor, self.instrument, self.verdict, self.kind, self.since, self.until))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Incidents with those of their findings that fit."""

    rows: tuple[tuple[Row, tuple[Pair, ...]], ...]
    verdicts: tuple[tuple[str, int], ...]

    @property
    def pairs(self) -> int:
        """How many findings fit."""
        return sum(len(pairs) for _, pairs in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One incident in the matrix: a cell for each instrument shown, and how many more have findings."""

    row: Row
    href: str
    actors: str
    cells: tuple[tuple[str, str, str, str] | None, ...]
    more: tuple[tuple[str, int], ...]


def explore_routes(desk: Desk, *, index: Index) -> APIRouter:
    """Return the routes of all incidents and commitments."""
    router, site = APIRouter(include_in_schema=False), Site(desk)

    @router.get("/explore")
    def explore(request: Request, asked: Annotated[Filters, Query()]) -> Response:
        view = desk.view()
        snapshot = index.snapshot(view)

        def make() -> str:
            values = _page(view, snapshot, asked)
            return site.text(request, template="explore.html", title="Explore", part="explore", values=values)

        return site.kept(request, view=view, also=(snapshot.version, snapshot.left), make=make)

    @router.get("/explore.csv")
    def table(asked: Annotated[Filters, Query()]) -> Response:
        view = desk.view()
        rows = _flat(_fitting(view, index.whole(view), asked))
        return file_answer(write_table(rows, columns=COLUMNS), name="explore.csv", media_type="text/csv")

    @router.get("/explore.json")
    def data(asked: Annotated[Filters, Query()]) -> Response:
        view = desk.view()
        snapshot = index.whole(view)
        told = {
            "schema": SCHEMA,
            "asked": asked.query,
            "as_of": view.as_of.isoformat(),
            "register": view.library.register.digest,
            "rows": list(_flat(_fitting(view, snapshot, asked))),
            "disclaimer": DISCLAIMER,
        }
        return file_answer(dump_json(told), name="explore.json", media_type="application/json")

    return router


def _fitting(view: View, snapshot: Snapshot, asked: Filters) -> Found:
    """Return what fits; worked out once for each state of the index.

    Raises:
        UsageError: A day is none, or the actor's name is that of several.
    """
    key = ("explore", snapshot.version, asked.model_dump_json(exclude={"page", "layout"}))
    return view.keep(*key, make=lambda: _filter(view, snapshot, asked))


def _filter(view: View, snapshot: Snapshot, asked: Filters) -> Found:
    actor = _actor(view, asked.actor)
    since, until = day_given(asked.since, at="since"), day_given(asked.until, at="until")
    words = asked.q.casefold().split()
    names = {one for one in asked.instrument.split(",") if one}
    rows = []
    for row in snapshot.rows:
        if actor and actor not in row.actors and all(actor not in (one.beneficiary, *one.bearers) for one in row.pairs):
            continue
        if (since and row.last < since.isoformat()) or (until and (not row.first or row.first > until.isoformat())):
            continue
        if not all(word in row.folded for word in words):
            continue
        pairs = tuple(
            one
            for one in row.pairs
            if (not names or one.instrument in names)
            and asked.verdict in ("", one.verdict)
            and asked.kind in ("", one.kind)
        )
        if pairs or not (names or asked.verdict or asked.kind):
            rows.append((row, pairs))
    counts = Counter(one.verdict for _, pairs in rows for one in pairs)
    return Found(rows=tuple(rows), verdicts=tuple((one, counts[one]) for one in WEIGHT if counts[one]))


def _actor(view: View, name: str) -> str:
    if not name:
        return ""
    found = find_actor(name, actors=view.library.actors)
    return found.id if found else name


def _page(view: View, snapshot: Snapshot, asked: Filters) -> dict[str, object]:
    found = _fitting(view, snapshot, asked)
    start = (asked.page - 1) * A_PAGE
    shown = found.rows[start : start + A_PAGE]
    columns = _columns(shown)
    query = {name: value for name, value in asked.query.items() if name != "page"}
    more = start + A_PAGE < len(found.rows)
    return {
        "asked": asked,
        "left": snapshot.left,
        "total": len(snapshot.rows),
        "found": found,
        "columns": [(name, title, address.instrument(name)) for name, title in columns],
        "lines": [_line(row, pairs, columns, view) for row, pairs in shown],
        "listed": [one for _, pairs in shown for one in sorted(pairs, key=_weight)] if asked.layout == "list" else [],
        "titles": {row.id: row.title for row, _ in shown},
        "first": start + 1,
        "last": start + len(shown),
        "back": address.explore({**query, "page": str(asked.page - 1)}) if asked.page > 1 else "",
        "on": address.explore({**query, "page": str(asked.page + 1)}) if more else "",
        "csv": address.explore(query, form="csv"),
        "json": address.explore(query, form="json"),
        "other": address.explore({**query, "layout": "" if asked.layout == "list" else "list"}),
        "actors": actor_options(view),
        "instruments": clause_options(view),
        "verdicts": [(one, verdict_words(one)) for one in WEIGHT],
        "kinds": [(one, one) for one in KINDS],
        "cite": f"Foedus: {found.pairs} findings about {len(found.rows)} incidents"
        f"{''.join(f'; {name} {value}' for name, value in query.items())}. Known by {view.as_of.isoformat()}; register "
        f"sha-256 {view.library.register.digest[:16]}. Not legal advice.",
    }


def _weight(one: Pair) -> tuple[int, str]:
    return RANK.get(one.verdict, len(RANK)), one.provision


def _columns(shown: Iterable[tuple[Row, tuple[Pair, ...]]]) -> list[tuple[str, str]]:
    """Return the instruments of the columns: those with the weightiest verdicts in most incidents."""
    weights: Counter[str] = Counter()
    titles: dict[str, str] = {}
    for _, pairs in shown:
        for one in pairs:
            weights[one.instrument] += 3 ** max(6 - RANK.get(one.verdict, 9), 0)
            titles[one.instrument] = one.instrument_title
    return [(name, titles[name]) for name, _ in weights.most_common(MOST_COLUMNS)]


def _line(row: Row, pairs: tuple[Pair, ...], columns: list[tuple[str, str]], view: View) -> Line:
    heaviest: dict[str, Pair] = {}
    for one in sorted(pairs, key=_weight):
        heaviest.setdefault(one.instrument, one)
    trail = address.Trail(incident=row.id)
    names = [name for name, _ in columns]
    rest = Counter(one.verdict for name, one in heaviest.items() if name not in names)
    return Line(
        row=row,
        href=address.incident(row.id),
        actors=", ".join(actor_name(one, actors=view.library.actors) for one in row.actors[:4]),
        cells=tuple(_cell(heaviest.get(name), trail) for name in names),
        more=tuple((verdict, rest[verdict]) for verdict in WEIGHT if rest[verdict]),
    )


def _cell(one: Pair | None, trail: address.Trail) -> tuple[str, str, str, str] | None:
    """Return what a cell shows: the verdict, what it would have been, the clause, and where its grounds stand."""
    if one is None:
        return None
    return one.verdict, one.had, one.ref, trail.why(one.provision, beneficiary=one.beneficiary)


def _flat(found: Found) -> Iterable[dict[str, str | list[str]]]:
    for row, pairs in found.rows:
        for one in pairs:
            yield {
                "incident": one.incident,
                "title": row.title,
                "happened_on": row.first if row.first == row.last else f"{row.first}..{row.last}".strip("."),
                "instrument": one.instrument,
                "provision": one.provision,
                "ref": one.ref,
                "kind": one.kind,
                "binding": one.binding,
                "beneficiary": one.beneficiary,
                "bearers": list(one.bearers),
                "verdict": one.verdict,
                "had_it_been_in_force": one.had,
                "deciding": list(one.deciding),
                "fact_dispute": one.fact_dispute,
                "law_dispute": one.law_dispute,
            }
