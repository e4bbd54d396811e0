"""Where it happened: whose territory, what was hit, and what it was aimed at, each with a mark of its own."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from foedus.actors import Actors
from foedus.charts.chart import Chart, Row, actor_label, data_of, import_library, spec_of
from foedus.errors import FoedusError
from foedus.obligations import Assessment
from foedus.places import Places
from foedus.places.outline import Outline, box_of, middle_of, outlines_in
from foedus.statements import Statement

COLUMNS = ("incident", "mark", "label", "place", "units", "latitude", "longitude", "statements")
MARKS = {"territory": "#f0c36d", "hit": "#d55e00", "aimed at": "#0072b2"}
SHAPES = {"hit": "circle", "aimed at": "diamond"}
# What a map shows around its marks: degrees at least, and at most where a territory is larger.
LEAST, MOST = 3.0, 40.0
AROUND = 0.25
LINE = 14
WIDTH = 560
POLE = 85.0


def map_chart(assessment: Assessment, *, places: Places, actors: Actors, on: date | None = None) -> Chart:
    """Return a map on which territory is shaded, hits are dots, and aims are diamonds beside them.

    Where several are at one place they stand beside one another. Outlines are of who holds the land today (Natural
    Earth); of sovereignty they say nothing.

    Grain of the rows: one a mark, that is an incident × place × what the mark is of. A place whose coordinates are
    not known stands in the middle of its unit's land; one that is not known at all has a row and no mark.

    Raises:
        PlaceError: The extra `geo` is not installed.
    """
    rows = tuple(_rows(assessment, places, actors, on))
    placed = tuple(row for row in rows if row["latitude"] is not None)
    title = "Territory, what was hit, what was aimed at"
    said = "; ".join(f"{row['mark']}: {row['label']}, {row['place']}" for row in rows) or "no place is on record"
    return Chart(
        kind="map", title=title, description=said, columns=COLUMNS, rows=rows,
        spec=spec_of(_drawn(placed), title=title, description=said),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """Where marks of one incident are put: the places as they stood on its day."""

    incident: str
    places: Places
    on: date

    def mark(self, kind: str, *, label: str, place: str, cited: tuple[str, ...]) -> Row:
        """Return the row of a mark; without a place that is known it has no coordinates."""
        known = bool(place) and self.knows(place)
        units = tuple(sorted(self.places.units_of(place, on=self.on))) if known else ()
        spot = self.places.find(place) if units else None
        latitude, longitude = (spot.latitude, spot.longitude) if spot else (None, None)
        if latitude is None or longitude is None:
            middle = middle_of(units) if units else None
            latitude, longitude = (middle.latitude, middle.longitude) if middle else (None, None)
        return {
            "incident": self.incident,
            "mark": kind,
            "label": label,
            "place": place,
            "units": " ".join(units),
            "latitude": latitude,
            "longitude": longitude,
            "statements": " ".join(one[:10] for one in dict.fromkeys(cited)),
        }

    def knows(self, name: str) -> bool:
        """Say whether a text names a place."""
        try:
            return self.places.find(name) is not None
        except FoedusError:
            return False

    def sovereigns(self, name: str) -> tuple[str, ...]:
        """Return whose territory a place is."""
        if not name or not self.knows(name):
            return ()
        units = self.places.units_of(name, on=self.on)
        return tuple(sorted({one for unit in units for one in self.places.sovereigns(unit, on=self.on)}))


def _rows(assessment: Assessment, places: Places, actors: Actors, on: date | None) -> Iterator[Row]:
    for incident in assessment.incidents:
        first = incident.happened_on.first
        # Where no day is stated, the land is drawn as it is held last.
        ground = _Ground(incident=incident.id, places=places, on=on or (first if first.year > 1 else date.max))
        told = _said(assessment.record.statements, {incident.id, *incident.also})
        where = _values(told, ("place", "at"))
        main = next((place for place, _ in where), "")
        for place, cited in where:
            names = ", ".join(actor_label(one, actors=actors) for one in ground.sovereigns(place))
            label = f"of {names}" if names else "whose is not known"
            yield ground.mark("territory", label=label, place=place, cited=cited)
        for number in dict.fromkeys(name.partition(".")[0] for name in told if name.endswith((".object", ".of"))):
            label, cited = _hit(told, number, actors)
            own = next((place for place, _ in _values(told, (f"{number}.at", f"{number}.place"))), main)
            yield ground.mark("hit", label=label, place=own, cited=cited)
        for value, cited in _values(told, ("aimed_at",)):
            own = value if actors.get(value) is None and ground.knows(value) else main
            yield ground.mark("aimed at", label=actor_label(value, actors=actors), place=own, cited=cited)


def _said(statements: Iterable[Statement], about: set[str]) -> dict[str, list[Statement]]:
    """Return what is affirmed of an incident, by property."""
    found: dict[str, list[Statement]] = {}
    for one in statements:
        if one.about in about and one.stance == "affirms":
            found.setdefault(one.property, []).append(one)
    return found


def _values(told: dict[str, list[Statement]], names: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Return each value that some properties are said to have, with the statements that say so."""
    found: dict[str, list[str]] = {}
    for name in names:
        for one in told.get(name, ()):
            for value in one.value:
                found.setdefault(value, []).append(one.id)
    return [(value, tuple(ids)) for value, ids in found.items()]


def _hit(told: dict[str, list[Statement]], number: str, actors: Actors) -> tuple[str, tuple[str, ...]]:
    objects, owners = _values(told, (f"{number}.object",)), _values(told, (f"{number}.of",))
    what = " or ".join(value for value, _ in objects) or "something"
    whose = " or ".join(actor_label(value, actors=actors) for value, _ in owners)
    cited = tuple(one for _, ids in (*objects, *owners) for one in ids)
    return f"{what} of {whose}" if whose else f"{what}, whose is not said", cited


def _drawn(rows: tuple[Row, ...]) -> Any:  # noqa: ANN401 - Altair's
    altair = import_library("altair")
    if not rows:
        return altair.Chart(data_of(())).mark_point()
    window = _window(rows)
    shrink = math.cos(math.radians((window[1] + window[3]) / 2))
    shaded = {unit for row in rows if row["mark"] == "territory" for unit in str(row["units"]).split()}
    land = altair.Data(
        values=[_feature(one, shrink, bool(shaded.intersection(one.units))) for one in outlines_in(window)]
    )
    fill = altair.condition("datum.properties.shaded", altair.value(MARKS["territory"]), altair.value("#e6e6e6"))
    ground = (
        altair.Chart(land)
        .mark_geoshape(stroke="#9a9a9a", strokeWidth=0.6)
        .encode(color=fill)
        .project(type="identity", reflectY=True)
    )
    height = round(WIDTH * (window[3] - window[1]) / ((window[2] - window[0]) * shrink))
    marks = (_marks(altair, rows, mark, shrink) for mark in SHAPES)
    return altair.layer(ground, *(one for one in marks if one is not None)).properties(width=WIDTH, height=height)


def _marks(altair: Any, rows: tuple[Row, ...], mark: str, shrink: float) -> Any:  # noqa: ANN401 - Altair's
    """Return the marks of one kind with their names; those of one spot stand below one another."""
    spots: dict[tuple[object, object], list[Row]] = {}
    for row in rows:
        if row["mark"] == mark:
            spots.setdefault((row["latitude"], row["longitude"]), []).append(row)
    layers = []
    for place in range(max(map(len, spots.values()), default=0)):
        mine = tuple(
            {"mark": mark, "label": group[place]["label"], "place": group[place]["place"], "x": x * shrink, "y": y}
            for (y, x), group in spots.items()
            if place < len(group) and isinstance(x, float) and isinstance(y, float)
        )
        layers.append(_layer(altair, mine, mark, place))
    return altair.layer(*layers).project(type="identity", reflectY=True) if layers else None


def _layer(altair: Any, mine: tuple[Row, ...], mark: str, place: int) -> Any:  # noqa: ANN401 - Altair's
    side, down = (1 if mark == "hit" else -1), LINE * place
    base = altair.Chart(data_of(mine)).encode(longitude="x:Q", latitude="y:Q", tooltip=["mark:N", "label:N", "place:N"])
    names = base.mark_text(
        align="left" if side > 0 else "right", dx=10 * side, dy=down, fontSize=11, fontWeight="bold", color=MARKS[mark]
    ).encode(text="label:N")
    if place:
        return names
    return base.mark_point(shape=SHAPES[mark], filled=mark == "hit", size=90, strokeWidth=2, color=MARKS[mark]) + names


def _window(rows: tuple[Row, ...]) -> tuple[float, float, float, float]:
    """Return west, south, east and north around all marks and, where they are not too large, their territories."""
    spots = [(float(row["longitude"] or 0.0), float(row["latitude"] or 0.0)) for row in rows]
    boxes = [(x, y, x, y) for x, y in spots]
    units = {unit for row in rows if row["mark"] == "territory" for unit in str(row["units"]).split()}
    territory = box_of(units)
    if territory and max(territory[2] - territory[0], territory[3] - territory[1]) <= MOST:
        boxes.append(territory)
    west, south = min(one[0] for one in boxes), min(one[1] for one in boxes)
    east, north = max(one[2] for one in boxes), max(one[3] for one in boxes)
    rise = max(LEAST - (north - south), 0) / 2 + (north - south) * AROUND
    wide = max(LEAST * 1.5 - (east - west), 0) / 2 + (east - west) * AROUND
    return west - wide, max(south - rise, -POLE), east + wide, min(north + rise, POLE)


def _feature(outline: Outline, shrink: float, shaded: bool) -> dict[str, Any]:  # noqa: FBT001 - one of its properties
    rings = [[[x * shrink, y] for x, y in ring] for ring in outline.rings]
    return {
        "type": "Feature",
        "geometry": {"type": "Polygon", "coordinates": rings},
        "properties": {"units": " ".join(outline.units), "shaded": shaded},
    }
