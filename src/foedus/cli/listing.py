"""`foedus list`: what the register and the vocabularies hold."""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, get_args

import typer

from foedus.actors import System, load_codes
from foedus.assess import Library
from foedus.cli.clause import find_actor
from foedus.cli.matter import Matter
from foedus.cli.moment import day_of, moment_asked, today
from foedus.cli.option import AsOf, Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.errors import UsageError
from foedus.feeds import known_layouts
from foedus.files import nearest
from foedus.incidents import Incident, gather_incidents, parse_policy
from foedus.instruments import Instrument, member_of, members_status
from foedus.reports import Page
from foedus.reports.page import Heading, table
from foedus.terms import Days, Tree, acts, kinds, objects, plain_word
from foedus.terms.duties import DUTIES, DUTY_AUTHORITY, INSTRUMENT_KINDS, KINDS, MEASURES, ROLES

app = typer.Typer(add_completion=False)


class Kind(StrEnum):
    """What can be listed."""

    INSTRUMENTS = "instruments"
    PROVISIONS = "provisions"
    ACTORS = "actors"
    PLACES = "places"
    AREAS = "areas"
    ACTS = "acts"
    OBJECTS = "objects"
    DUTIES = "duties"
    MEASURES = "measures"
    KINDS = "kinds"
    INCIDENTS = "incidents"
    FEEDS = "feeds"


What = Annotated[Kind, typer.Argument(help="What to list.")]
PartyOption = Annotated[str | None, typer.Option("--party", metavar="ACTOR", help="Instruments that bind or cover it.")]
OnOption = Annotated[str | None, typer.Option("--on", metavar="DATE", help="In force, or existing, on this day.")]
KindOption = Annotated[
    str | None, typer.Option("--kind", help="Of this kind, or with a clause of it: treaty, defence, state.")
]
Rows = list[dict[str, str]]


@app.command()
@with_options
def list_what(  # noqa: PLR0913 - the words of the command line
    printing: Printing,
    *,
    where: Where,
    what: What = Kind.INSTRUMENTS,
    party: PartyOption = None,
    on: OnOption = None,
    kind: KindOption = None,
    as_of: AsOf = None,
) -> None:
    """List instruments, provisions, actors, places, areas, words of a vocabulary, incidents on record, or feeds.

    foedus list --party QAT --on 2025-09-09

    foedus list incidents --as-of 2025-09-30
    """
    library, day = open_library(where), day_of(on, option="--on")
    actor = find_actor(party, actors=library.actors) if party else None
    concerned = actor.id if actor else party
    if what is Kind.INCIDENTS:
        recorded = Recorded(where=where, as_of=as_of)
        matter = matter_on_record(None, library=library, published=None, recorded=recorded)
        rows = _incidents(matter, party=concerned, day=day, as_of=moment_asked(as_of, option="--as-of"))
    else:
        rows = MAKERS[what](library, concerned, day)
    kept = [row for row in rows if kind is None or _is_of(row, kind, rows)]
    columns = tuple(kept[0]) if kept else ("nothing",)
    blocks = table(columns, rows=(tuple(row.values()) for row in kept)) or (Heading(text="Nothing fits."),)
    show(
        Shown(page=Page(blocks=blocks), data=kept, sentence="\n".join(next(iter(row.values())) for row in kept)),
        printing=printing,
    )


def _is_of(row: dict[str, str], kind: str, rows: Rows) -> bool:
    """Say whether a row is of a kind or has provisions of it.

    Raises:
        UsageError: No row could be of that kind.
    """
    wanted = plain_word(kind)
    known = sorted({one for each in rows for one in _kinds_of(each)} | set(KINDS) | set(INSTRUMENT_KINDS))
    if wanted not in known:
        raise UsageError(
            f'"{kind}" is no kind of anything listed.',
            code="cli/unknown-kind",
            at="--kind",
            want=f"one of {', '.join(known)}{nearest(wanted, words=tuple(known))}",
            mend="write one of them",
        )
    return wanted in _kinds_of(row)


def _kinds_of(row: dict[str, str]) -> tuple[str, ...]:
    return (row.get("kind", ""), *row.get("clauses", "").split(", "))


def _incidents(matter: Matter, *, party: str | None, day: date | None, as_of: datetime | None) -> Rows:
    """Return the incidents on record, of which something was known by `as_of`."""
    found = gather_incidents(
        matter.record,
        policy=parse_policy(matter.policy),
        actors=matter.library.actors,
        places=matter.library.places,
        as_of=as_of or today(),
    )
    return [
        {
            "id": one.id,
            "happened on": _happened(one),
            "actors": ", ".join(one.actors),
            "statements": str(len(one.statements)),
            "disputes": str(len(one.disputes) or ""),
            "also": ", ".join(one.also),
            "title": one.title,
        }
        for one in found
        if party in (None, *one.actors) and (day is None or one.happened_on.meet(Days(day, day)) is not None)
    ]


def _happened(one: Incident) -> str:
    text = str(one.happened_on)
    return "" if text.startswith(str(date.min)) else text


def _instruments(library: Library, party: str | None, day: date | None) -> Rows:
    return [
        {
            "id": one.id,
            "kind": one.kind,
            "binding": one.binding,
            "signed": one.signed_on or "",
            "in force": _dates(one),
            "provisions": str(len(one.provisions)),
            "clauses": ", ".join(dict.fromkeys(each.kind for each in one.provisions)),
            "title": one.short_title or one.title,
        }
        for one in library.register.instruments
        if _fits(one, library, party, day)
    ]


def _dates(one: Instrument) -> str:
    return f"{one.in_force_from or '?'} – {one.in_force_to or ''}".strip()


def _fits(one: Instrument, library: Library, party: str | None, day: date | None) -> bool:
    """Say whether the instrument has `party` and may be in force for it, or for anyone, on the day."""
    if day is None:
        names = {each.party for each in one.parties}
        return (
            party is None
            or party in names
            or any(
                party in {member.actor for member in library.actors.memberships.get(member_of(name) or "", ())}
                for name in names
            )
        )
    running: set[str] = set()
    for name, status in members_status(one, on=Days(day, day), roles=ROLES).items():
        organisation = member_of(name)
        if status != "not_met":
            running |= set(library.actors.members(organisation, on=day)) if organisation else {name}
    return bool(running) if party is None else party in running


def _provisions(library: Library, party: str | None, day: date | None) -> Rows:
    return [
        {
            "id": f"{one.id}#{each.id}",
            "kind": each.kind,
            "ref": each.ref,
            "executable": "yes" if each.casus or each.defined_by or each.versions else "no",
            "instrument": one.short_title or one.title,
        }
        for one in library.register.instruments
        if _fits(one, library, party, day)
        for each in one.provisions
    ]


def _actors(library: Library, party: str | None, day: date | None) -> Rows:
    codes = load_codes()
    return [
        {
            "id": one.id,
            "kind": one.kind,
            "name": one.name,
            **{system: codes.written(one.id, system=system, on=day) for system in get_args(System)},
            "from": one.exists_from or "",
            "until": one.exists_to or "",
        }
        for one in library.actors.by_id.values()
        if (day is None or one.existed_on(day)) and party in (None, one.id)
    ]


def _places(library: Library, party: str | None, day: date | None) -> Rows:
    held = {}
    for name, unit in library.places.units.items():
        holding = unit.holding_on(day or date.max)
        held[name] = ", ".join(holding.sovereigns) if holding else ""
    found = {place.name: place for place in library.places.by_name.values()}
    rows = [
        {
            "name": one.name,
            "units": ", ".join(sorted(one.units)) or one.state or one.area or "",
            "sovereign": ", ".join(dict.fromkeys(held[unit] for unit in sorted(one.units) if held.get(unit))),
        }
        for one in found.values()
    ]
    return [
        row
        for row in sorted(rows, key=lambda row: row["name"])
        if party is None or party in row["sovereign"].split(", ")
    ]


def _areas(library: Library, party: str | None, day: date | None) -> Rows:  # noqa: ARG001 - one shape for all lists
    places = library.places
    return [{"name": name, "units": str(len(places.area_units(name, on=day or date.max)))} for name in places.areas()]


def _words(tree: Callable[[], Tree]) -> Callable[[Library, str | None, date | None], Rows]:
    def _rows(library: Library, party: str | None, day: date | None) -> Rows:  # noqa: ARG001 - one shape for all lists
        return [
            {
                "word": one.name,
                "under": one.under or "",
                "meaning": one.meaning,
                "authority": one.authority,
                "also": ", ".join(one.also),
            }
            for one in tree().terms
        ]

    return _rows


def _duties(library: Library, party: str | None, day: date | None) -> Rows:  # noqa: ARG001 - one shape for all lists
    return [
        {"word": word, "meaning": meaning, "authority": DUTY_AUTHORITY.get(word, "")}
        for word, meaning in DUTIES.items()
    ]


def _measures(library: Library, party: str | None, day: date | None) -> Rows:  # noqa: ARG001 - one shape for all lists
    return [
        {"word": one.name, "meaning": one.meaning, "authority": one.authority, "also": ", ".join(one.also)}
        for one in MEASURES
    ]


def _feeds(library: Library, party: str | None, day: date | None) -> Rows:  # noqa: ARG001 - one shape for all lists
    return [
        {
            "data set": one.dataset,
            "layout": one.version,
            "title": one.title,
            "columns": ", ".join(one.needed),
            "citation": one.citation,
            "note": one.note,
        }
        for one in known_layouts()
    ]


MAKERS: dict[Kind, Callable[[Library, str | None, date | None], Rows]] = {
    Kind.INSTRUMENTS: _instruments,
    Kind.PROVISIONS: _provisions,
    Kind.ACTORS: _actors,
    Kind.PLACES: _places,
    Kind.AREAS: _areas,
    Kind.ACTS: _words(acts),
    Kind.OBJECTS: _words(objects),
    Kind.DUTIES: _duties,
    Kind.MEASURES: _measures,
    Kind.KINDS: _words(kinds),
    Kind.FEEDS: _feeds,
}
