"""Outlines for pictures."""

from foedus.places.outline import box_of, middle_of, outlines_in

QATAR = frozenset({"QAT"})


def test_what_lies_in_the_window_is_there_and_nothing_beyond() -> None:
    """Around Qatar: Qatar, Saudi Arabia, Bahrain; every corner within."""
    window = (50.0, 24.0, 52.5, 26.5)
    found = outlines_in(window)

    assert {"QAT", "BHR", "SAU"} <= {unit for one in found for unit in one.units}
    assert all(50 <= x <= 52.5 and 24 <= y <= 26.5 for one in found for ring in one.rings for x, y in ring)
    assert all(ring[0] == ring[-1] for one in found for ring in one.rings)


def test_an_empty_sea_is_empty() -> None:
    """No land, no outline."""
    assert () == outlines_in((-140.0, -50.0, -139.0, -49.0))


def test_a_unit_has_its_box_and_a_middle_on_its_land() -> None:
    """Or neither, where it has no land."""
    box, middle = box_of(QATAR), middle_of(QATAR)

    assert box is not None
    assert middle is not None
    assert 50.5 < box[0] < box[2] < 52.6
    assert box[0] < middle.longitude < box[2]
    assert box[1] < middle.latitude < box[3]
    assert None is box_of({"no-such-unit"})
    assert None is middle_of({"no-such-unit"})
