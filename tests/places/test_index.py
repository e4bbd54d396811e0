"""Places by name and day: the cases on which treaties turned."""

from datetime import date

import pytest

from foedus.errors import PlaceError
from foedus.places import load_places

TODAY = date(2025, 9, 9)
DOSSIER = """
Doha; Al Udeid Air Base; Katara; Ras Laffan; Mesaieed; Hamad International Airport; South
Pars; Ramot; Port Arthur; Tsingtao; Sinaia; Sudetenland; Epirus; Pearl Harbor; Sinai; Goa;
South Vietnam; Crimea; Osh; Almaty; Kursk; Tinzaouatène; Eastern Poland; Jermuk; Sev Lake;
Syunik; Galicia; Macedonia; Piedmont; Baltic; North Sea; Mediterranean; South Atlantic;
Subcontinent; Europe; Austria-Hungary; New York; Gaza; Kharg Island; Natanz; Second Thomas
Shoal; Eastern front; Transylvania; Morava
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Al Udeid", "Al Udeid Air Base"),
        ("al-udeid airbase", "Al Udeid Air Base"),
        ("Udeid base", "Al Udeid Air Base"),
        ("Doha, Qatar", "Doha"),
        ("the Falklands", "Falkland Islands"),
        ("Incirlik", "Incirlik Air Base"),
        ("Kiev", "Kyiv"),
        ("PRZEWODOW", "Przewodów"),
        ("Washington, D.C.", "Washington"),
        ("Turkey", "Türkiye"),
        ("Hanover", "Hanover"),
    ],
)
def test_a_place_is_found_as_papers_write_it(text: str, name: str) -> None:
    """Case, accents, the article and the kind of base vary."""
    found = load_places().find(text)

    assert found is not None
    assert name == found.name


def test_a_city_is_not_found_in_the_wrong_country() -> None:
    """There may be a Paris in Germany, but the register does not know it."""
    assert load_places().find("Paris, Germany") is None


@pytest.mark.parametrize("text", [text.strip() for text in DOSSIER.replace("\n", " ").split(";")])
def test_places_of_the_dossier_are_known(text: str) -> None:
    """Every place of the collected cases lies in some unit."""
    assert load_places().units_of(text, on=TODAY)


@pytest.mark.parametrize(
    ("place", "on", "sovereigns", "administrators"),
    [
        ("Algiers", date(1955, 6, 1), {"FRA"}, {"FRA"}),
        ("Algiers", date(1965, 6, 1), {"DZA"}, {"DZA"}),
        ("Goa", date(1961, 12, 18), {"PRT"}, {"PRT"}),
        ("Goa", date(1961, 12, 19), {"IND"}, {"IND"}),
        ("Okinawa", date(1960, 6, 23), {"JPN"}, {"USA"}),
        ("Okinawa", date(1972, 5, 15), {"JPN"}, {"JPN"}),
        ("Crimea", date(2014, 3, 20), {"UKR"}, {"RUS"}),
        ("Kursk", date(2024, 8, 6), {"RUS"}, {"RUS"}),
        ("Kyiv", date(1986, 4, 26), {"SUN"}, {"SUN"}),
        ("Golan Heights", TODAY, {"SYR"}, {"ISR"}),
        ("Kuwait City", date(1990, 8, 3), {"KWT"}, {"IRQ"}),
        ("Falklands", date(1982, 4, 26), {"GBR"}, {"ARG"}),
        ("Sudetenland", date(1938, 9, 21), {"CSK"}, {"CSK"}),
        ("Sudetenland", date(1938, 10, 10), {"DEU"}, {"DEU"}),
        ("Pearl Harbor", date(1941, 12, 7), {"USA"}, {"USA"}),
        ("Sarajevo", date(1914, 6, 28), {"AUH"}, {"AUH"}),
        ("Turin", date(1859, 4, 29), {"SAR"}, {"SAR"}),
        ("Hong Kong", date(1997, 6, 30), {"GBR"}, {"GBR"}),
        ("Doha", TODAY, {"QAT"}, {"QAT"}),
        ("Panama Canal", date(1964, 1, 9), {"PAN"}, {"USA"}),
        ("Port Arthur", date(1904, 2, 8), {"CHN"}, {"RUS"}),
        ("Lviv", date(1939, 9, 17), {"POL"}, {"POL"}),
        ("Second Thomas Shoal", TODAY, set(), {"PHL"}),
        ("south-china-sea-north", TODAY, set(), set()),
    ],
)
def test_whose_a_place_was_follows_from_the_day(
    place: str, on: date, sovereigns: set[str], administrators: set[str]
) -> None:
    """The same street has belonged to several states."""
    places = load_places()
    (unit,) = places.units_of(place, on=on)

    assert sovereigns == places.sovereigns(unit, on=on)
    assert administrators == places.administrators(unit, on=on)


def test_taiwan_is_claimed_by_china() -> None:
    """A claim is recorded beside the holding, not in its stead."""
    assert {"CHN"} == load_places().claimants("TWN", on=TODAY)


def test_al_udeid_lies_in_qatar_and_is_used_by_the_united_states() -> None:
    """The place is Qatar's, the guests are American."""
    place = load_places().find("Al Udeid")

    assert place is not None
    assert ("QAT",) == place.units
    assert {"QAT", "USA"} <= place.users(date(2025, 6, 23))


def test_somewhere_in_the_united_states_may_be_hawaii() -> None:
    """A country's name leaves all its own units and dependencies possible."""
    units = load_places().units_of("United States", on=TODAY)

    assert {"USA", "USA-AK", "USA-HI", "GUM", "PRI"} <= units
    assert "CUB-GTMO" not in units


def test_france_is_not_its_colonies() -> None:
    """In 1955 a report of an attack in France does not leave Dakar or Algiers possible."""
    units = load_places().units_of("France", on=date(1955, 6, 1))

    assert "REU" in units
    assert not {"SEN", "DZA-N"} & units


def test_germany_was_divided() -> None:
    """In 1960 Germany is the Federal Republic with West Berlin, in 1991 both parts."""
    places = load_places()
    then, later = (places.units_of("Germany", on=date(year, 6, 1)) for year in (1960, 1991))

    assert "DEU-BE-W" in then
    assert "DEU-DDR" not in then
    assert {"DEU", "DEU-DDR", "DEU-BE-E"} <= later


def test_a_state_that_is_gone_still_is_a_place() -> None:
    """Austria-Hungary means the lands that it held."""
    units = load_places().units_of("Austria-Hungary", on=TODAY)

    assert {"AUT", "HUN", "CZE", "BIH"} <= units


def test_a_mask_and_its_units_are_the_same_set() -> None:
    """What is encoded comes back."""
    places = load_places()

    assert {"QAT", "GUM"} == set(places.decode(places.unit_mask(["GUM", "QAT"])))
    assert set(places.units) == set(places.decode(places.everywhere))


def test_unknown_places_units_and_areas_are_refused() -> None:
    """The refusal names what was wanted and the nearest."""
    places = load_places()

    with pytest.raises(PlaceError) as caught:
        places.units_of("Dohaa", on=TODAY)
    assert "places/unknown-place" == caught.value.code
    assert "Doha" in caught.value.want

    with pytest.raises(PlaceError, match="no unit"):
        places.sovereigns("XYZ", on=TODAY)
    with pytest.raises(PlaceError, match="no area"):
        places.area_units("north atlantick", on=TODAY)
    with pytest.raises(PlaceError, match="no area"):
        places.doubtful_units("nowhere", on=TODAY)


def test_nothing_is_near_to_a_name_without_end() -> None:
    """Nobody meant that, and nobody waits for it to be compared with every name."""
    assert None is load_places().nearest("Doha" * 100_000)


def test_a_unit_can_be_meant_alone() -> None:
    """The id of a state means all that it holds; `unit:` before it means the one unit, and no other word does."""
    places = load_places()
    alone = places.units_of("unit:USA", on=date(2025, 1, 1))

    assert {"USA"} == alone
    assert {"USA", "USA-HI"} <= places.units_of("USA", on=date(2025, 1, 1))
    assert places.find("unit:Atlantis") is None
