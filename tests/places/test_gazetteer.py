"""Cities and provinces from others' tables, and places that share a name."""

from datetime import date

import pytest

from foedus.places import SOURCES, load_places
from foedus.places.gazetteer import load_gazetteer
from foedus.places.source import GEONAMES, NATURAL_EARTH

TODAY = date(2025, 9, 9)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Tripoli", "LBN LBY"),
        ("Tripoli, Libya", "LBY"),
        ("Tripoli, Lebanon", "LBN"),
        ("San Jose", "CRI USA"),
        ("San José, Costa Rica", "CRI"),
        ("San Jose, California", "USA"),
        ("Hyderabad", "IND PAK"),
        ("Hyderabad, Pakistan", "PAK"),
        ("London", "GBR"),
        ("London, Canada", "CAN"),
        ("St. John's", "ATG CAN-NL"),
        ("Atlanta, Georgia", "USA"),
        ("Texas", "USA"),
        ("Brandenburg", "DEU-DDR"),
        ("Pula", "SVN-IST"),
        ("Ostrava", "CZE CZE-SUD"),
        ("Bandar Lampung", "IDN"),
    ],
)
def test_a_name_is_every_city_that_bears_it(text: str, units: str) -> None:
    """A second name tells them apart; a capital or a metropolis is meant before a small namesake."""
    assert set(units.split()) == set(load_places().units_of(text, on=TODAY))


def test_a_place_held_by_hand_goes_before_an_imported_one() -> None:
    """Georgia is first of all a State, Morón a base."""
    georgia, moron = load_places().find("Georgia"), load_places().find("Moron")

    assert georgia is not None
    assert moron is not None
    assert ("state", "base") == (georgia.kind, moron.kind)


def test_the_register_holds_thousands_of_places() -> None:
    """The design asks for some five thousand."""
    by_hand = {place.name for place in load_places().by_name.values()}
    cities = {place for places in load_gazetteer().cities.values() for place in places}

    assert len(by_hand) > 1_000
    assert len(cities) > 4_000


def test_every_imported_place_lies_in_known_units() -> None:
    """A city without a unit would lie nowhere."""
    units = set(load_places().units)
    tables = (load_gazetteer().cities, load_gazetteer().provinces)
    odd = {
        place.name
        for table in tables
        for places in table.values()
        for place in places
        if not place.units or not set(place.units) <= units
    }

    assert set() == odd


def test_the_sources_are_named() -> None:
    """GeoNames asks to be credited, Natural Earth would like to be."""
    assert (NATURAL_EARTH, GEONAMES) == SOURCES
    assert "CC BY 4.0" in GEONAMES
