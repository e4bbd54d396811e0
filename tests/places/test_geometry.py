"""Points and units: who holds the land, where the seas end, and what stays open."""

import math
import sys
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.actors import read_table
from foedus.errors import PlaceError, RegisterError
from foedus.places import Place, load_places
from foedus.places import geometry as geometry_module
from foedus.places.coordinate import KM_PER_DEGREE, Point
from foedus.places.geometry import load_geometry

TODAY = date(2025, 9, 9)
POINTS = st.builds(Point, latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))


def units_at(latitude: float, longitude: float, within_km: float = 0.0) -> set[str]:
    """Return the units of a point."""
    return set(load_places().units_at(latitude=latitude, longitude=longitude, within_km=within_km))


@pytest.mark.parametrize(
    ("latitude", "longitude", "units"),
    [
        (25.117, 51.315, "QAT"),
        (36.77, 3.06, "DZA-N"),
        (22.79, 5.53, "DZA-S"),
        (44.95, 34.10, "UKR-43"),
        (54.71, 20.51, "RUS-KGD"),
        (21.307, -157.858, "USA-HI"),
        (15.50, 73.83, "IND-GA"),
        (35.33, 33.32, "CYP-N"),
        (25.745, 123.475, "JPN-SEN"),
        (9.75, 115.87, "SPR-STS"),
        (23.0, -45.0, "north-atlantic-southeast"),
        (24.0, -45.0, "north-atlantic-northeast"),
        (43.5, 34.0, "black-sea"),
        (90.0, 0.0, "arctic-ocean-american arctic-ocean-eurasian"),
        (-90.0, 123.0, "ATA ATA-AM"),
        (68.0, 179.99, "RUS-AS"),
        (68.0, -179.99, "RUS-AS"),
    ],
)
def test_a_point_lies_where_the_map_shows_it(latitude: float, longitude: float, units: str) -> None:
    """Also at the poles and at the date line."""
    assert set(units.split()) == units_at(latitude, longitude)


def test_a_point_near_a_border_may_lie_on_either_side() -> None:
    """Ceuta is nowhere further than five kilometres from Morocco."""
    assert {"ESP-CEUTA", "MAR-N"} == units_at(35.889, -5.316)


def test_a_coast_leaves_open_whose_waters_they_are() -> None:
    """In the Strait of Hormuz both coasts lie within 24 nautical miles; a harbour is its State's under any law."""
    assert {"IRN", "OMN", "strait-of-hormuz"} == units_at(26.6, 56.4)
    assert {"QAT", "persian-gulf"} == units_at(25.35, 51.75)
    assert {"QAT"} == units_at(25.30, 51.56)


def test_less_precision_leaves_more_open() -> None:
    """Fifty kilometres around the north of Qatar lie Bahrain and the Gulf."""
    assert {"QAT"} == units_at(25.5, 51.2)
    assert {"QAT", "BHR", "SAU", "persian-gulf"} >= units_at(25.9, 51.2, within_km=50) >= {"QAT", "BHR", "persian-gulf"}
    assert {"HUN"} == units_at(47.0, 19.5, within_km=20)


def test_a_sea_wide_of_every_coast_has_no_land() -> None:
    """Four hundred kilometres around a point of the open Atlantic there is none."""
    assert {"north-atlantic-northeast"} == units_at(30, -45, within_km=400)


@given(POINTS)
def test_every_point_lies_somewhere(point: Point) -> None:
    """Land and seas leave no hole."""
    found = load_geometry().units_at(point)

    assert found
    assert found <= set(load_places().units)


@given(POINTS, st.floats(0, 300), st.floats(0, 300))
def test_what_is_known_better_is_a_part(point: Point, one: float, other: float) -> None:
    """A wider circle rules nothing out that a narrower leaves possible."""
    narrow, wide = (
        load_geometry().units_at(Point(latitude=point.latitude, longitude=point.longitude, within_km=km))
        for km in sorted((one, other))
    )

    assert narrow <= wide


def test_every_unit_but_space_is_on_the_map() -> None:
    """A unit that no point reaches would be a hole in the geometry."""
    drawn = {unit for faces in (load_geometry().land, load_geometry().sea) for units in faces.units for unit in units}

    assert {"outer-space"} == set(load_places().units) - drawn
    assert drawn <= set(load_places().units)


def test_the_named_places_lie_where_the_map_has_their_units() -> None:
    """Nobody typed a longitude of the wrong sign."""
    places: dict[int, Place] = {id(place): place for place in load_places().by_name.values()}
    odd = [
        place.name
        for place in places.values()
        if place.latitude is not None and place.longitude is not None and place.kind != "sea"
        if not units_at(place.latitude, place.longitude, within_km=5) & set(place.units)
    ]

    assert [] == odd


def stretched(latitude: float) -> float:
    """Return where Mercator puts a latitude; on his map a rhumb line is straight."""
    return math.asinh(math.tan(math.radians(max(-89, min(89, latitude)))))


def legs() -> Iterator[tuple[Point, Point]]:
    """Yield points thirty kilometres inside and outside the middle of each leg of the Rio line."""
    (row,) = (row for row in read_table("places/lines.tsv") if row["id"] == "rio-treaty-line")
    corners = [tuple(float(part) for part in corner.split(",")) for corner in row["points"].split()]
    for (start, west), (end, east) in pairwise(corners):
        if start == end:
            continue
        middle = (start + end) / 2
        along = (stretched(middle) - stretched(start)) / (stretched(end) - stretched(start))
        shrink = math.cos(math.radians(middle))
        bearing = math.atan2(east - west, math.degrees(stretched(end) - stretched(start)))
        up, over = 30 / KM_PER_DEGREE * math.sin(bearing), 30 / KM_PER_DEGREE * math.cos(bearing) / shrink
        yield (
            point(middle - up, west + (east - west) * along + over),
            point(middle + up, west + (east - west) * along - over),
        )


def point(latitude: float, longitude: float) -> Point:
    """Return a point whose longitude went past the date line."""
    return Point(latitude=latitude, longitude=(longitude + 180) % 360 - 180)


def test_the_rio_line_parts_the_units_of_sea() -> None:
    """A ship on one side lies in the region of article 4, on the other it does not."""
    inside = load_places().area_units("rio treaty area", on=TODAY)
    for within, beyond in legs():
        assert load_geometry().units_at(within) <= inside, within
        assert not load_geometry().units_at(beyond) & inside, beyond


@pytest.mark.parametrize(
    ("line", "area"), [("tropic-of-cancer", "north atlantic"), ("seato-line", "seato treaty area")]
)
def test_a_parallel_parts_the_units_of_sea(line: str, area: str) -> None:
    """The Tropic of Cancer ends the North Atlantic area, 21°30' N that of South-East Asia."""
    (row,) = (row for row in read_table("places/lines.tsv") if row["id"] == line)
    parallel, longitude = float(row["points"]), {"north atlantic": -40.0, "seato treaty area": 130.0}[area]
    units = load_places().area_units(area, on=date(1966, 3, 4))
    north, south = units_at(parallel + 0.1, longitude), units_at(parallel - 0.1, longitude)

    assert {True, False} == {north <= units, south <= units}
    assert north | south == units_at(parallel, longitude)


def test_without_the_library_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The base install answers by name."""
    monkeypatch.setitem(sys.modules, "shapely", None)

    with pytest.raises(PlaceError) as caught:
        load_places().find("25.117,51.315")
    assert "places/not-installed" == caught.value.code
    assert "pip install 'foedus[geo]'" in caught.value.mend
    assert load_places().find("Al Udeid") is not None


def test_a_missing_map_is_a_fault_of_the_register(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    """A broken install is not an unknown place."""
    monkeypatch.setattr(geometry_module, "files", lambda _: tmp_path)
    geometry_module.load_geometry.cache_clear()

    with pytest.raises(RegisterError, match="geometry is missing"):
        geometry_module.load_geometry()
