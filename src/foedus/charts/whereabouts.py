"""Where it happened: whose territory, what was hit, and what it was aimed at, each with a mark of its own."""

import math
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from foedus.actors import Actors
from foedus.charts.chart import Chart, Row, actor_label, data_of, import_library, shown, sources_of, spec_of
from foedus.errors import FoedusError
from foedus.obligations import Assessment
from foedus.places import Places
from foedus.places.outline import Outline, box_of, inner_point, middle_of, outlines_in
from foedus.statements import Statement

COLUMNS = ("incident", "mark", "label", "place", "units", "latitude", "longitude", "statements")
MARKS = {"territory": "#f0c36d", "hit": "#b34700", "aimed at": "#005a8f"}
SHAPES = {"territory": "square", "hit": "circle", "aimed at": "diamond"}
SIZES = {"hit": 100, "aimed at": 340}
WORDS = {"territory": "territory struck", "hit": "thing hit", "aimed at": "thing aimed at"}
# What a map shows around its marks: degrees at least, and at most where a territory is larger.
LEAST, MOST = 3.0, 40.0
AROUND = 0.25
WIDTH, TALLEST = 520, 620
POLE = 85.0
# Spots nearer to one another than this, in pixels, share one number's place.
NEAR = 20.0
LINE, LETTERS = 17, 74
# How many States are named on the land: those whose middle lies well within the window.
MOST_NAMED, EDGE = 12, 0.08
NAME_WIDE, NAME_HIGH = 90.0, 22.0
Spot = tuple[float, float]
Spots = dict[Spot, list[Row]]
OUTLINES = "Outlines: Natural Earth, who holds the land today; of sovereignty they say nothing."


def map_chart(assessment: Assessment, *, places: Places, actors: Actors, on: date | None = None) -> Chart:
    """Return a map on which territory is shaded, hits are dots, and aims are diamonds around them.

    Each spot has a number, and the key below the map says what is there. An aim whose place is not said stands where
    the attack is said to have been. Outlines are of who holds the land today (Natural Earth); of sovereignty they say
    nothing.

    Grain of the rows: one a mark, that is an incident × place × what the mark is of. A place whose coordinates are
    not known stands in the middle of its unit's land; one that is not known at all has a row and no mark.

    Raises:
        PlaceError: The extra `geo` is not installed.
    """
    rows = tuple(_rows(assessment, places, actors, on))
    placed = tuple(row for row in rows if row["latitude"] is not None)
    title = "Territory struck, thing hit, thing aimed at"
    said = "; ".join(f"{row['mark']}: {row['label']}, {row['place']}" for row in rows) or "no place is on record"
    left = len(rows) - len(placed)
    lost = (
        (f"{left} {'marks have' if left > 1 else 'mark has'} no place that is known, and none here.",) if left else ()
    )
    source = (*lost, *sources_of(assessment), OUTLINES)
    return Chart(
        kind="map", title=title, description=said, columns=COLUMNS, rows=rows, source=source,
        spec=spec_of(_drawn(placed, actors), title=title, description=said, source=source),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """The window of a map in degrees, and how it lies on the paper."""

    window: tuple[float, float, float, float]

    @property
    def shrink(self) -> float:
        """By how much a degree of longitude is shorter than one of latitude."""
        return math.cos(math.radians((self.window[1] + self.window[3]) / 2))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        wide, high = (self.window[2] - self.window[0]) * self.shrink, self.window[3] - self.window[1]
        scale = min(WIDTH / wide, TALLEST / high)
        return round(wide * scale), round(high * scale)

    def pixels(self, spot: tuple[float, float]) -> tuple[float, float]:
        """Return where a latitude and longitude lie on the paper."""
        wide, high = self.size
        west, south, east, north = self.window
        return (spot[1] - west) / (east - west) * wide, (north - spot[0]) / (north - south) * high


def _drawn(rows: tuple[Row, ...], actors: Actors) -> Any:  # noqa: ANN401 - Altair's
    altair = import_library("altair")
    if not rows:
        return altair.Chart(data_of(())).mark_point()
    sheet = _Sheet(window=_window(rows))
    spots = _spots(rows)
    wide, high = sheet.size
    layers = (_ground(altair, rows, sheet), *_marks(altair, spots, sheet), *_names(altair, rows, spots, sheet, actors))
    drawn = altair.layer(*layers).properties(width=wide, height=high)
    return altair.vconcat(drawn, _key(altair, rows, spots), spacing=10)


def _spots(rows: tuple[Row, ...]) -> Spots:
    """Return the hits and aims of each spot, in the order in which spots are numbered: from north to south."""
    found: Spots = {}
    for row in rows:
        if row["mark"] != "territory":
            found.setdefault((float(row["latitude"] or 0), float(row["longitude"] or 0)), []).append(row)
    return dict(sorted(found.items(), key=lambda item: (-item[0][0], item[0][1])))


def _ground(altair: Any, rows: tuple[Row, ...], sheet: _Sheet) -> Any:  # noqa: ANN401 - Altair's
    """Return the land, that of the territories struck shaded."""
    shaded = {unit for row in rows if row["mark"] == "territory" for unit in str(row["units"]).split()}
    land = altair.Data(
        values=[_feature(one, sheet.shrink, bool(shaded.intersection(one.units))) for one in outlines_in(sheet.window)]
    )
    fill = altair.condition("datum.properties.shaded", altair.value(MARKS["territory"]), altair.value("#e6e6e6"))
    drawn = altair.Chart(land).mark_geoshape(stroke="#9a9a9a", strokeWidth=0.6).encode(color=fill)
    return drawn.project(type="identity", reflectY=True)


def _marks(altair: Any, spots: Spots, sheet: _Sheet) -> Iterator[Any]:  # noqa: ANN401 - Altair's
    """Yield the marks of each kind: hits as dots, aims as diamonds wide enough to stand around them."""
    for mark, size in SIZES.items():
        mine = tuple(
            {"mark": mark, "label": _labels(group, mark), "place": group[0]["place"], "x": x * sheet.shrink, "y": y}
            for (y, x), group in spots.items()
            if any(row["mark"] == mark for row in group)
        )
        if mine:
            base = altair.Chart(data_of(mine)).encode(
                longitude="x:Q", latitude="y:Q", tooltip=["mark:N", "label:N", "place:N"]
            )
            drawn = base.mark_point(
                shape=SHAPES[mark], filled=mark == "hit", size=size, strokeWidth=2.4, opacity=1,
                color=MARKS[mark],
            )  # fmt: skip
            yield drawn.project(type="identity", reflectY=True)


def _labels(group: list[Row], mark: str) -> str:
    return "; ".join(dict.fromkeys(str(row["label"]) for row in group if row["mark"] == mark))


def _names(altair: Any, rows: tuple[Row, ...], spots: Spots, sheet: _Sheet, actors: Actors) -> Iterator[Any]:  # noqa: ANN401 - Altair's
    """Yield the numbers of the spots, those that lie close together as one text, and the names of the land."""
    clusters: list[tuple[Spot, list[int]]] = []
    for number, spot in enumerate(spots, start=1):
        near = next((own for at, own in clusters if math.dist(sheet.pixels(at), sheet.pixels(spot)) < NEAR), None)
        if near is None:
            clusters.append((spot, [number]))
        else:
            near.append(number)
    numbers: tuple[Row, ...] = tuple(
        {"text": ", ".join(map(str, own)), "x": x * sheet.shrink, "y": y} for (y, x), own in clusters
    )
    yield _text(altair, tuple(_land(rows, spots, sheet, actors)), color="#5c5c5c", fontSize=11, fontStyle="italic")
    bold = {"fontSize": 13, "fontWeight": "bold", "dy": -18}
    yield _text(altair, numbers, **bold, stroke="#fdfdfd", strokeWidth=4)
    yield _text(altair, numbers, **bold)


def _text(altair: Any, rows: tuple[Row, ...], **look: object) -> Any:  # noqa: ANN401 - Altair's
    base = altair.Chart(data_of(rows)).encode(longitude="x:Q", latitude="y:Q", text="text:N")
    return base.mark_text(**look).project(type="identity", reflectY=True)


def _land(rows: tuple[Row, ...], spots: Spots, sheet: _Sheet, actors: Actors) -> Iterator[Row]:
    """Yield the names of the land within the window, where they run into no mark: struck ones first."""
    struck = {unit for row in rows if row["mark"] == "territory" for unit in str(row["units"]).split()}
    taken, named = [sheet.pixels(spot) for spot in spots], 0
    for unit, one in sorted(_largest(sheet).items(), key=lambda item: (item[0] not in struck, item[0])):
        found = actors.get(unit)
        x, y = inner_point(one)
        at = sheet.pixels((y, x))
        inside = all(EDGE * size < place < (1 - EDGE) * size for place, size in zip(at, sheet.size, strict=True))
        room = all(abs(at[0] - other[0]) > NAME_WIDE or abs(at[1] - other[1]) > NAME_HIGH for other in taken)
        if found is not None and inside and room and named < MOST_NAMED:
            named += 1
            taken.append(at)
            yield {"text": found.name, "x": x * sheet.shrink, "y": y}


def _largest(sheet: _Sheet) -> dict[str, Outline]:
    """Return for each unit that holds land in the window the piece with the longest edge."""
    pieces: dict[str, Outline] = {}
    for one in outlines_in(sheet.window):
        for unit in one.units[:1]:
            if unit not in pieces or len(one.rings[0]) > len(pieces[unit].rings[0]):
                pieces[unit] = one
    return pieces


def _key(altair: Any, rows: tuple[Row, ...], spots: Spots) -> Any:  # noqa: ANN401 - Altair's
    """Return the key: what each kind of mark is, and what stands at each number."""
    lines: list[Row] = []
    owners = "; ".join(dict.fromkeys(str(row["label"]) for row in rows if row["mark"] == "territory"))
    if owners:
        lines += _told("territory", f"{WORDS['territory']}: {owners}")
    for number, group in enumerate(spots.values(), start=1):
        for mark in SIZES:
            labels = _labels(group, mark)
            if labels:
                where = ", ".join(dict.fromkeys(str(row["place"]) for row in group if row["mark"] == mark))
                lines += _told(mark, f"{number} {where}, {WORDS[mark]}: {labels}")
    placed = tuple(row | {"x": 0, "y": at * LINE} for at, row in enumerate(lines))
    scale = {"scale": None, "axis": None}
    base = altair.Chart(data_of(placed)).encode(x=altair.X("x:Q", **scale), y=altair.Y("y:Q", **scale))
    layers = [base.mark_text(align="left", dx=16, fontSize=12, baseline="middle").encode(text="text:N")]
    for mark, shape in SHAPES.items():
        own = base.transform_filter(f"datum.mark == '{mark}'")
        layers.append(
            own.mark_point(
                shape=shape, filled=mark != "aimed at", size=90, opacity=1, strokeWidth=2.2, color=MARKS[mark], dx=4
            )
        )
    return altair.layer(*layers).properties(width=WIDTH, height=max(len(lines), 1) * LINE)


def _told(mark: str, text: str) -> list[Row]:
    """Return the lines of a piece of the key, its mark beside the first."""
    lines = textwrap.wrap(shown(text), LETTERS) or [""]
    return [{"mark": "" if number else mark, "text": line} for number, line in enumerate(lines)]


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
