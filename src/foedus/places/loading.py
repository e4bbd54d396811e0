"""The register's places, read from its tables once."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import cast, get_args

from foedus.actors import Actors, Span, fold, load_actors, read_span, read_table, split_list
from foedus.errors import RegisterError
from foedus.files import without_collection
from foedus.places.area import Area, Part
from foedus.places.gazetteer import by_folded_name, read_cities
from foedus.places.index import NAMED_ALIKE, Places
from foedus.places.naming import bare_name
from foedus.places.place import Place, Use
from foedus.places.region import Regions
from foedus.places.unit import Holding, Unit, UnitKind


@cache
@without_collection()
def load_places() -> Places:
    """Return the units, named places and areas that Foedus ships.

    Raises:
        RegisterError: A table is missing or at fault.
    """
    actors = load_actors()
    units = {unit.id: unit for unit in _read_units(actors)}
    areas = {area.id: area for area in _read_areas()}
    _check_units(units, areas)
    places = tuple(_all_places(units, areas, actors))
    by_name = _index_places(places)
    return Places(
        units=units,
        by_name=by_name,
        by_bare_name=_index_bare_names(by_name),
        namesakes=_index_namesakes(places, by_name),
        area_by_name={fold(name): area for area in areas.values() for name in (area.id, *area.names)},
        regions=Regions(units=units, areas=areas, actors=actors),
        positions={unit: position for position, unit in enumerate(units)},
    )


def _read_units(actors: Actors) -> Iterator[Unit]:
    holdings = _read_holdings()
    for row in read_table("places/units.tsv"):
        unit, kind = row["id"], row["kind"]
        if kind not in get_args(UnitKind):
            raise RegisterError(
                f'"{kind}" is no kind of unit', code="register/unknown-kind", at="register/places/units.tsv"
            )
        state = actors.get(unit)
        spans = state.existed if state else ()
        yield Unit(
            id=unit,
            name=row["name"] or (state.name if state else unit),
            kind=cast("UnitKind", kind),
            region=row["region"],
            names=split_list(row["names"]),
            note=row["note"],
            holdings=_chain_holdings(unit, holdings.pop(unit, []), spans),
        )
    if holdings:
        raise RegisterError(
            f"holdings of units that are not listed: {', '.join(holdings)}",
            code="register/unknown-unit",
            at="register/places/holdings.tsv",
        )


def _read_holdings() -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    for row in read_table("places/holdings.tsv"):
        for unit in row["units"].split():
            rows.setdefault(unit, []).append(row)
    return rows


def _chain_holdings(unit: str, rows: list[dict[str, str]], spans: Iterable[Span]) -> tuple[Holding, ...]:
    """Return the unit's holdings in order, each up to the next; a state's own begin with its spans."""
    dated = {row["from"]: row for row in rows}
    for span in spans:
        dated.setdefault(span.since or "", {"sovereigns": unit, "authority": "the state itself"})
    starts = sorted(dated)
    ends: list[str | None] = [*starts[1:], None][: len(starts)]
    return tuple(
        Holding(
            unit=unit,
            span=Span(since=start or None, until=end),
            sovereigns=tuple(row["sovereigns"].split()),
            administrators=tuple(row.get("administrators", "").split()),
            claimants=tuple(row.get("claimants", "").split()),
            authority=row["authority"],
        )
        for start, end in zip(starts, ends, strict=True)
        for row in (dated[start],)
    )


def _read_areas() -> list[Area]:
    names: dict[str, list[str]] = {}
    parts: dict[str, list[Part]] = {}
    for row in read_table("places/areas.tsv"):
        names.setdefault(row["area"], []).extend(split_list(row["names"]))
        parts.setdefault(row["area"], []).append(
            Part(
                include=tuple(row["include"].split()),
                exclude=tuple(row["exclude"].split()),
                within=row["within"],
                span=Span(since=row["from"] or None, until=row["to"] or None),
                doubtful=tuple(row["doubtful"].split()),
                authority=row["authority"],
                reading=row["reading"],
            )
        )
    return [Area(id=area, names=tuple(names[area]), parts=tuple(parts[area])) for area in names]


def _check_units(units: dict[str, Unit], areas: dict[str, Area]) -> None:
    named = {u for area in areas.values() for part in area.parts for u in (*part.exclude, *part.doubtful)}
    unknown = sorted(named - set(units))
    if unknown:
        raise RegisterError(
            f"areas name what is no unit: {', '.join(unknown)}",
            code="register/unknown-unit",
            at="register/places/areas.tsv",
        )


def _all_places(units: dict[str, Unit], areas: dict[str, Area], actors: Actors) -> Iterator[Place]:
    """Yield places, the more telling first: where two share a name, the first has it."""
    states = [actor for actor in actors.by_id.values() if actor.kind == "state"]
    for open_today in (True, False):
        if not open_today:
            yield from _read_places()
            yield from (Place(name=u.name, kind=_kind_of(u), names=u.names, units=(u.id,)) for u in units.values())
        for actor in states:
            if (actor.exists_to is None) is open_today:
                yield Place(name=actor.name, kind="state", names=(actor.id, *actor.names), state=actor.id)
    yield from (Place(name=unit.id, kind=_kind_of(unit), units=(unit.id,)) for unit in units.values())
    yield from (Place(name=area.id, kind="area", names=area.names, area=area.id) for area in areas.values())


def _kind_of(unit: Unit) -> str:
    return "region" if unit.kind == "land" else unit.kind


def _read_places() -> Iterator[Place]:
    for row in read_table("places/places.tsv"):
        latitude, _, longitude = row["at"].partition(",")
        yield Place(
            name=row["name"],
            kind=row["kind"],
            names=split_list(row["names"]),
            units=tuple(row["units"].split()),
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
            uses=tuple(_read_use(use) for use in split_list(row["used_by"])),
        )


def _read_use(text: str) -> Use:
    actor, _, span = text.partition(" ")
    return Use(actor=actor, span=read_span(span))


def _index_places(places: Iterable[Place]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for place in places:
        for name in (place.name, *place.names):
            found.setdefault(fold(name), place)
    return found


def _index_namesakes(places: Iterable[Place], by_name: dict[str, Place]) -> dict[str, tuple[Place, ...]]:
    """Return by name the cities that bear it beside the one that it finds: "Tripoli, Lebanon" beside Tripoli."""
    found: dict[str, dict[Place, None]] = {}
    for place in places:
        if place.kind in NAMED_ALIKE:
            for name in (place.name, *place.names):
                for bare in (fold(name), fold(name.partition(",")[0])):
                    if by_name.get(bare) != place:
                        found.setdefault(bare, {})[place] = None
    for name, others in by_folded_name(read_cities("namesakes")).items():
        found.setdefault(name, {}).update(dict.fromkeys(others))
    return {name: tuple(others) for name, others in found.items()}


def _index_bare_names(by_name: dict[str, Place]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for name, place in by_name.items():
        bare = bare_name(name)
        if bare and bare not in by_name:
            found.setdefault(bare, place)
    return found
