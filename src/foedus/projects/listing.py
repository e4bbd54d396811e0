"""What the register, the vocabularies and the record hold, as rows: one answer for every face."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import get_args

from foedus.actors import System, load_codes
from foedus.assess import Library
from foedus.errors import UsageError
from foedus.feeds import known_layouts
from foedus.files import nearest
from foedus.incidents import Incident
from foedus.instruments import Instrument, member_of, members_status
from foedus.terms import Days, Tree, acts, kinds, objects, plain_word
from foedus.terms.duties import DUTIES, DUTY_AUTHORITY, INSTRUMENT_KINDS, KINDS, MEASURES, ROLES

Rows = list[dict[str, str]]


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


def list_rows(kind: Kind, *, library: Library, party: str | None = None, day: date | None = None) -> Rows:
    """Return what there is of a kind, incidents apart: instruments that concern a party, or hold on a day.

    Grain: one row for each thing; the first column names it.
    """
    return MAKERS[kind](library, party, day)


def rows_of_kind(rows: Rows, *, kind: str | None) -> Rows:
    """Return the rows that are of a kind of their own (`treaty`, `state`) or have a clause of it; all without one.

    Raises:
        UsageError: No row could be of that kind.
    """
    return [row for row in rows if kind is None or _is_of(row, kind, rows)]


def incident_rows(found: tuple[Incident, ...], *, party: str | None = None, day: date | None = None) -> Rows:
    """Return the incidents on record, those in which a party has a part, or which may have happened on a day."""
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
