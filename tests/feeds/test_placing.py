"""Points by the grid, and countries by their days."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.feeds import placing
from foedus.feeds.placing import EARLIEST, Where, load_where, place_words, units_in, within
from foedus.places import load_places

WHERE = load_where()


@settings(max_examples=40)
@given(
    latitude=st.floats(-90, 90).map(lambda one: round(one, 3)),
    longitude=st.floats(-180, 180).map(lambda one: round(one, 3)),
    reach=st.sampled_from([0.0, 25.0]),
)
def test_the_cell_of_a_point_leaves_possible_what_the_point_does(
    latitude: float, longitude: float, reach: float
) -> None:
    """The grid may say more than the point, and never less."""
    exact = load_places().units_at(latitude=latitude, longitude=longitude, within_km=reach)

    assert exact <= (WHERE.at((str(latitude), str(longitude)), within_km=reach) or frozenset())


@pytest.mark.parametrize("point", [("x", "1"), ("", ""), ("91", "0"), ("0", "181"), ("nan", "0"), ("inf", "0")])
def test_what_is_no_point_on_the_globe_is_none(point: tuple[str, str]) -> None:
    """Words, gaps, infinities and numbers out of range."""
    assert WHERE.at(point) is None


def test_a_country_near_by_is_enough() -> None:
    """At a border the country that is named decides, before the finest cell is asked."""
    assert {"SYR"} == (WHERE.at(("36.81", "38.0"), among=frozenset({"SYR"})) or frozenset()) & {"SYR"}


def test_the_grid_is_let_go_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory does not grow with the places of a feed."""
    monkeypatch.setattr(placing, "MOST_CELLS", 1)
    where = Where(places=load_places())

    assert [frozenset({"QAT"}), frozenset({"EGY"})] == [where.at(("25.3", "51.4")), where.at(("25.0", "30.0"))]
    assert 1 == len(where.cells)


@pytest.mark.parametrize(
    ("name", "days", "units"),
    [
        ("QAT", [date(2025, 1, 1)], {"QAT"}),
        ("DDR", [date(1980, 1, 1)], {"DEU-E"}),
        ("NOBODY", [date(2025, 1, 1)], set()),
    ],
)
def test_a_country_has_its_units_on_the_day(name: str, days: list[date], units: set[str]) -> None:
    """A state that nobody knows has none."""
    found = WHERE.country((name,), days=days)

    assert bool(units) == bool(found)
    assert units <= found or name == "DDR"


def test_a_day_before_all_changes_is_a_day_like_any_other() -> None:
    """Ancient days ask the first state of things."""
    assert WHERE.country(("QAT",), days=[date.min]) == WHERE.country(("QAT",), days=[EARLIEST])


@pytest.mark.parametrize(
    ("name", "units"), [("Donetsk Oblast", {"UKR-14"}), ("Atlantis", set()), ("", set()), ("Doha, Qatar", set())]
)
def test_a_province_counts_within_its_country(name: str, units: set[str]) -> None:
    """A name that the register does not know there says nothing."""
    country = WHERE.country(("UKR",), days=[date(2010, 1, 1)])

    assert units == WHERE.province(name, country=country)


def test_point_and_country_hold_both() -> None:
    """What both leave possible; both, where they contradict each other; either, where one is not told."""
    point, country = frozenset({"SYR", "TUR-AS"}), frozenset({"SYR"})

    assert (country, "") == within(point, country=country)
    assert (country, "") == within(frozenset(), country=country)
    assert (point, "") == within(point, country=frozenset())
    assert frozenset({"QAT", "SYR"}) == within(frozenset({"QAT"}), country=country)[0]


def test_units_are_written_and_read() -> None:
    """Each for itself alone, in the order of their ids."""
    assert "unit:QAT|unit:SYR" == place_words({"SYR", "QAT"})
    assert {"QAT", "SYR"} == units_in("unit:QAT|unit:SYR")
    assert frozenset() == units_in("")
