"""Coordinates as papers, navies and hostile files write them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.errors import PlaceError
from foedus.places.coordinate import check_point, read_point


@pytest.mark.parametrize(
    ("text", "latitude", "longitude"),
    [
        ("25.117,51.315", 25.117, 51.315),
        ("25.117, 51.315", 25.117, 51.315),
        ("25.117 51.315", 25.117, 51.315),
        ("25°07'N 51°19'E", 25 + 7 / 60, 51 + 19 / 60),
        ("25°07\u203200\u2033N, 51°19\u203200\u2033E", 25 + 7 / 60, 51 + 19 / 60),
        ("51°19'E 25°07'N", 25 + 7 / 60, 51 + 19 / 60),
        ("51.70 S; 57.85 W", -51.70, -57.85),
        ("\u221251.70,\u221257.85", -51.70, -57.85),
        ("+9.75, +115.87 ± 2 km", 9.75, 115.87),
        ("90,180", 90.0, 180.0),
    ],
)
def test_a_point_is_read_as_people_write_it(text: str, latitude: float, longitude: float) -> None:
    """Degrees come with decimals or minutes, with signs or sides of the globe."""
    point = read_point(text)

    assert point is not None
    assert (latitude, longitude) == pytest.approx((point.latitude, point.longitude))


@pytest.mark.parametrize("text", ["Doha", "38th parallel", "102nd Military Base", "", "  ", "NaN,NaN", "9" * 5000])
def test_a_name_is_no_point(text: str) -> None:
    """Some names of places begin with a digit."""
    assert read_point(text) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("125.1,51.3", "off the globe"),
        ("25.1,-181", "off the globe"),
        ("25", "no pair"),
        ("25,51,12", "no pair"),
        ("25.1.2,51", "no pair"),
        ("1e9,51", "no pair"),
        ("-25.1 S, 51.3 E", "signed twice"),
        ("25 E, 51 E", "two longitudes"),
        ("25°60'N 51°19'E", "no angle"),
        ("25.5°07'N 51°19'E", "no angle"),
        ("25.1,51.3 ± 5000 km", "too vague"),
        ("٢٥,٥١", "no pair"),  # noqa: RUF001 - digits of another script
    ],
)
def test_what_is_no_place_on_the_globe_is_refused(text: str, why: str) -> None:
    """A slip of the pen is not turned into another place."""
    if text[0] not in "-0123456789":
        assert read_point(text) is None
        return
    with pytest.raises(PlaceError, match=why) as caught:
        read_point(text)

    assert "places/wrong-coordinates" == caught.value.code


def test_a_swapped_pair_is_told_so() -> None:
    """GeoJSON writes longitude first."""
    with pytest.raises(PlaceError) as caught:
        read_point("151.2,-33.9")

    assert "-33.9,151.2" in caught.value.mend


@pytest.mark.parametrize("numbers", [(math.nan, 0.0), (0.0, math.inf), (-math.inf, math.nan)])
def test_what_is_no_number_is_no_point(numbers: tuple[float, float]) -> None:
    """Columns of feeds hold such things."""
    with pytest.raises(PlaceError, match="no point"):
        check_point(latitude=numbers[0], longitude=numbers[1])


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("25,51", 70, 80),
        ("25.1,51.3", 7.0, 8.0),
        ("25.117,51.315", 0.07, 0.08),
        ("25°07'N 51°19'E", 1.2, 1.3),
        ("25°07'12\"N 51°19'05\"E", 0.02, 0.03),
        ("25,51 ± 3 km", 3, 3),
    ],
)
def test_fewer_digits_say_less(text: str, least: float, most: float) -> None:
    """Whole degrees may be seventy kilometres off."""
    point = read_point(text)

    assert point is not None
    assert least <= point.within_km <= most


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_what_is_written_is_read_back(latitude: float, longitude: float) -> None:
    """Four decimals are eleven metres."""
    point = read_point(f"{latitude:.4f},{longitude:.4f}")

    assert point is not None
    assert (latitude, longitude) == pytest.approx((point.latitude, point.longitude), abs=1e-4)
