"""Points turned into units, by who holds the land and by where the seas end."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from itertools import chain
from typing import Any, TypeAlias

from foedus.errors import PlaceError, RegisterError
from foedus.places.coordinate import KM_PER_DEGREE, Point

BORDER_KM = 5.0
COAST_KM = 24 * 1.852
NARROWEST_SEA_KM = 3 * 1.852
_RADIUS_KM = 6371.0
_STEP = 0.25  # Degrees: no side is longer when it is laid on the plane.

Units: TypeAlias = tuple[str, ...]
Window: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Polygons of land or of sea with the units of each, and a tree of their bounds; untyped, as the library is."""

    polygons: Any
    units: tuple[Units, ...]
    tree: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """The land and the sea of every unit. It says who holds, and not whose it is."""

    land: Faces
    sea: Faces

    def units_at(self, point: Point) -> frozenset[str]:
        """Return the units in which the point may lie.

        On land: those within 5 km. At sea within 3 nautical miles of a coast, the narrowest territorial sea that States
        have claimed: those within that distance. Further out: those whose coast is within 24 nautical miles, and the
        sea, with the seas beyond a line within 5 km. All of it for every spot within the point's own precision.
        """
        distances = self.land_near(point, within_km=point.within_km + COAST_KM)
        offshore = min(distances.values(), default=math.inf)
        waters = self._open_waters(point, offshore)
        ashore = BORDER_KM if offshore == 0 else NARROWEST_SEA_KM
        reach = COAST_KM if waters else ashore
        near = (units for units, distance in distances.items() if distance <= reach + point.within_km)
        return frozenset(chain.from_iterable(near)) | waters

    def land_near(self, point: Point, *, within_km: float) -> dict[Units, float]:
        """Return how many kilometres each piece of land within that distance lies from the point; 0 when on it."""
        shapely, origin = shapely_library(), shapely_library().Point(0, 0)
        found: dict[Units, float] = {}
        for units, local in _laid_flat(self.land, point, within_km):
            distance = float(shapely.distance(origin, local))
            if distance <= within_km and distance < found.get(units, math.inf):
                found[units] = distance
        return found

    def _open_waters(self, point: Point, offshore: float) -> frozenset[str]:
        """Return the seas that the point may lie in, further from every coast than the narrowest territorial sea."""
        reach = point.within_km
        if reach <= NARROWEST_SEA_KM and (offshore == 0 or offshore + reach <= NARROWEST_SEA_KM):
            return frozenset()
        around = tuple(_laid_flat(self.sea, point, reach + BORDER_KM))
        if not around:
            return frozenset()
        shapely = shapely_library()
        waters = shapely.Point(0, 0)
        if reach > NARROWEST_SEA_KM:
            land = [local for _, local in _laid_flat(self.land, point, reach + COAST_KM)]
            shore = shapely.buffer(shapely.union_all(shapely.make_valid(land)), NARROWEST_SEA_KM)
            waters = shapely.difference(shapely.buffer(waters, reach), shore)
        margin = BORDER_KM + (0 if reach > NARROWEST_SEA_KM else reach)
        if shapely.is_empty(waters):
            return frozenset()
        near = (units for units, local in around if shapely.distance(waters, local) <= margin)
        return frozenset(chain.from_iterable(near))


@cache
def load_geometry() -> Geometry:
    """Return the geometry that Foedus ships; read when the first coordinate asks for it.

    Raises:
        PlaceError: The extra `geo` is not installed.
        RegisterError: The file is missing.
    """
    shapely_library()
    path = files("foedus").joinpath("register/places/geometry.json")
    try:
        topology = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RegisterError(
            "the geometry is missing", code="register/missing-table", at="register/places/geometry.json"
        ) from error
    arcs = _read_arcs(topology)
    return Geometry(land=_read_faces(topology, "land", arcs), sea=_read_faces(topology, "sea", arcs))


def _read_arcs(topology: dict[str, Any]) -> list[Any]:
    """Return each arc as points of longitude and latitude."""
    numpy, transform, arcs = import_module("numpy"), topology["transform"], topology["arcs"]
    lengths = [len(arc) for arc in arcs]
    steps = numpy.fromiter(chain.from_iterable(chain.from_iterable(arcs)), dtype=float, count=2 * sum(lengths))
    walked = numpy.cumsum(steps.reshape(-1, 2), axis=0)
    starts = numpy.cumsum([0, *lengths])[:-1]
    before = numpy.vstack(([[0.0, 0.0]], walked))[starts]
    points = (walked - numpy.repeat(before, lengths, axis=0)) * transform["scale"] + transform["translate"]
    found: list[Any] = numpy.split(points, starts[1:])
    return found


def _read_faces(topology: dict[str, Any], kind: str, arcs: list[Any]) -> Faces:
    numpy, shapely = import_module("numpy"), shapely_library()
    polygons, units = [], []
    for face in topology["objects"][kind]["geometries"]:
        for rings in face["arcs"]:
            corners = [
                numpy.concatenate([arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in ring]) for ring in rings
            ]
            polygons.append(shapely.Polygon(corners[0], corners[1:]))
            units.append(tuple(face["properties"]["units"]))
    shapes = numpy.array(polygons)
    return Faces(polygons=shapes, units=tuple(units), tree=shapely.STRtree(shapes))


def _laid_flat(faces: Faces, point: Point, within_km: float) -> Iterator[tuple[Units, Any]]:
    """Yield what lies around the point, on a plane of kilometres on which distances from the point are true."""
    shapely = shapely_library()
    for window in _windows(point, within_km):
        for number in faces.tree.query(shapely.box(*window)):
            clipped = shapely.clip_by_rect(faces.polygons[number], *window)
            if not shapely.is_empty(clipped):
                local = shapely.transform(shapely.segmentize(clipped, _STEP), lambda corners: _project(corners, point))
                yield faces.units[number], local


def _windows(point: Point, within_km: float) -> Iterator[Window]:
    """Yield the boxes of longitude and latitude that hold everything within the distance; two at the date line."""
    rise = within_km / KM_PER_DEGREE * 1.01 + 0.01
    south, north = max(-90.0, point.latitude - rise), min(90.0, point.latitude + rise)
    shrink = math.cos(math.radians(max(abs(south), abs(north))))
    spread = rise / shrink if shrink > rise / 180 else 180.0
    west, east = point.longitude - spread, point.longitude + spread
    for turn in (-360.0, 0.0, 360.0):
        left, right = max(-180.0, west + turn), min(180.0, east + turn)
        if left < right:
            yield left, south, right, north


def _project(corners: Any, point: Point) -> Any:  # noqa: ANN401 - an array of the library's
    """Return the corners in kilometres east and north of the point, azimuthal and equidistant on a sphere."""
    numpy = import_module("numpy")
    east, north = numpy.radians(corners[:, 0] - point.longitude), numpy.radians(corners[:, 1])
    at = math.radians(point.latitude)
    across = numpy.cos(north) * numpy.sin(east)
    up = math.cos(at) * numpy.sin(north) - math.sin(at) * numpy.cos(north) * numpy.cos(east)
    along = math.sin(at) * numpy.sin(north) + math.cos(at) * numpy.cos(north) * numpy.cos(east)
    flat = numpy.hypot(across, up)
    stretch = _RADIUS_KM * numpy.arctan2(flat, along) / numpy.where(flat == 0, 1, flat)
    return numpy.column_stack((across * stretch, up * stretch))


def shapely_library() -> Any:  # noqa: ANN401 - a module of which the base install knows no types
    """Return the library of geometry.

    Raises:
        PlaceError: The extra `geo` is not installed.
    """
    try:
        return import_module("shapely")
    except ImportError as error:
        raise PlaceError(
            "coordinates need a library that is not installed",
            code="places/not-installed",
            want="the extra `geo`",
            mend="run `pip install 'foedus[geo]'`, or name the place instead",
        ) from error
