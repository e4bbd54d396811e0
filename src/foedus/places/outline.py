"""The outlines of what lies within a window, for pictures: who holds the land, and not whose it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from foedus.places.coordinate import Point
from foedus.places.geometry import Units, Window, load_geometry, shapely_library

# Nobody sees a corner that is nearer to its neighbours than this part of the window's width.
FINENESS = 1 / 900
Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A piece of land with the units that hold it; `rings` are its edge, then its holes, longitude before latitude."""

    units: Units
    rings: tuple[Ring, ...]


def outlines_in(window: Window) -> tuple[Outline, ...]:
    """Return the land within a window of west, south, east and north, cut at its edge, as coarse as a picture bears.

    Raises:
        PlaceError: The extra `geo` is not installed.
    """
    shapely, land = shapely_library(), load_geometry().land
    tolerance = (window[2] - window[0]) * FINENESS
    found: list[Outline] = []
    for number in land.tree.query(shapely.box(*window)):
        cut = shapely.simplify(shapely.clip_by_rect(land.polygons[number], *window), tolerance)
        found += (Outline(units=land.units[number], rings=_rings(part)) for part in _polygons(cut))
    return tuple(sorted(found, key=lambda one: (one.units, one.rings)))


def box_of(units: Iterable[str]) -> Window | None:
    """Return the smallest window around the land of some units, or None where they have none.

    Raises:
        PlaceError: The extra `geo` is not installed.
    """
    shapely, land, wanted = shapely_library(), load_geometry().land, set(units)
    mine = [polygon for polygon, names in zip(land.polygons, land.units, strict=True) if wanted.intersection(names)]
    if not mine:
        return None
    west, south, east, north = (float(one) for one in shapely.total_bounds(mine))
    return west, south, east, north


def middle_of(units: Iterable[str]) -> Point | None:
    """Return a point within the largest piece of land of some units, or None where they have none.

    Raises:
        PlaceError: The extra `geo` is not installed.
    """
    shapely, land, wanted = shapely_library(), load_geometry().land, set(units)
    mine = [polygon for polygon, names in zip(land.polygons, land.units, strict=True) if wanted.intersection(names)]
    if not mine:
        return None
    spot = shapely.point_on_surface(max(mine, key=shapely.area))
    return Point(latitude=float(spot.y), longitude=float(spot.x))


def inner_point(outline: Outline) -> tuple[float, float]:
    """Return the longitude and latitude of a point within a piece of land, where its name may stand.

    Raises:
        PlaceError: The extra `geo` is not installed.
    """
    spot = shapely_library().Polygon(outline.rings[0], outline.rings[1:]).point_on_surface()
    return float(spot.x), float(spot.y)


def _polygons(shape: Any) -> Iterator[Any]:  # noqa: ANN401 - shapes of the library's
    for part in getattr(shape, "geoms", (shape,)):
        if part.geom_type == "Polygon" and not part.is_empty:
            yield part
        elif hasattr(part, "geoms"):
            yield from _polygons(part)


def _rings(polygon: Any) -> tuple[Ring, ...]:  # noqa: ANN401 - as above
    return tuple(tuple((float(x), float(y)) for x, y in ring.coords) for ring in (polygon.exterior, *polygon.interiors))
