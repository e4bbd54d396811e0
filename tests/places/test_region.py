"""Treaty areas, by the cases that made lawyers write about them."""

from datetime import date

import pytest

from foedus.actors import load_actors
from foedus.errors import RegisterError
from foedus.places import Area, Part, Regions, load_places

TODAY = date(2025, 9, 9)


@pytest.mark.parametrize(
    ("area", "on", "inside", "outside"),
    [
        ("nato area", TODAY, "USA USA-AK GRL PRT-20 PRT-30 ESP-CN BMU TUR-AS EST", "USA-HI GUM PRI QAT"),
        ("nato area", TODAY, "SPM ISL SJM", "FLK ESP-CEUTA ESP-MELILLA GUF REU CYP-SBA CUB-GTMO IND-GA"),
        ("nato area", date(1950, 6, 1), "DZA-N", "TUR-AS TUR-31"),
        ("nato area", date(1952, 2, 18), "TUR-AS TUR-31 DZA-N", "DZA-S"),
        ("nato area", date(1962, 7, 3), "TUR-AS", "DZA-N"),
        (
            "nato area for forces",
            TODAY,
            "mediterranean-sea north-atlantic-northwest north-atlantic-northeast DEU-BE-W",
            "black-sea south-atlantic-west",
        ),
        ("nato area for forces", date(1950, 6, 1), "north-atlantic-northeast", "mediterranean-sea"),
        (
            "rio treaty area",
            date(1982, 4, 26),
            "FLK SGS CAN GRL ARG BMU ATA-AM caribbean-sea south-atlantic-west",
            "USA-HI GUM CHL-EI GBR ISL RUS-AS ATA south-atlantic-east",
        ),
        ("territory of an american state", date(1982, 4, 26), "", ""),
        ("administered by japan", date(1960, 6, 23), "JPN", "JPN-47 JPN-SEN JPN-OGA USA-HI"),
        ("administered by japan", TODAY, "JPN JPN-47 JPN-SEN JPN-OGA", "RUS-KUR KOR-DOK"),
        ("administered by korea", TODAY, "KOR KOR-NLL KOR-DOK", "PRK"),
        ("administered by the united states", date(1960, 6, 23), "JPN-47 GUM PAN-CZ CUB-GTMO", "JPN"),
        ("administered by Norway", TODAY, "NOR SJM", "DNK"),
        ("territory of Denmark", TODAY, "DNK GRL FRO", "ISL"),
        ("metropolitan territory of the philippines", TODAY, "PHL", "SPR-PHL SPR-STS"),
        ("south china sea", TODAY, "SPR-STS SPR-SCA south-china-sea", "TWN"),
        ("pacific area", TODAY, "GUM USA-HI AUS SPR-STS", "IND GBR"),
        ("seato treaty area", date(1966, 3, 4), "VNM-S PAK BGD THA AUS", "TWN HKG JPN"),
        ("seato treaty area", date(1972, 3, 4), "PAK", "BGD"),
        ("taiwan and the pescadores", date(1958, 8, 23), "TWN TWN-PEN", "TWN-KIN"),
        ("us islands in the western pacific", date(1960, 1, 1), "GUM MNP", "USA-HI JPN"),
        ("eu territory", TODAY, "FRA GUF REU ESP-CEUTA PRT-20 CYP", "GRL NCL FRO CYP-SBA GBR"),
        ("austria-hungary next to romania", date(1914, 8, 3), "ROU-TR UKR-CV", "BIH"),
        ("eastern poland", date(1939, 9, 17), "UKR-GAL BLR-W", "POL-W"),
        ("metropolitan territory of the united states", date(1958, 1, 1), "USA", "USA-HI USA-AK"),
    ],
)
def test_what_lies_in_a_treaty_area(area: str, on: date, inside: str, outside: str) -> None:
    """The words of the article, and the day, draw the line."""
    units = load_places().area_units(area, on=on) if area != "territory of an american state" else frozenset()

    assert set(inside.split()) <= units
    assert not set(outside.split()) & units


def test_hawaii_is_territory_of_an_american_state_though_outside_the_rio_region() -> None:
    """Rio art. 3(3) reaches it since annexation, art. 4 does not."""
    places = load_places()

    assert "USA-HI" in places.area_units("american territory", on=TODAY)
    assert "USA-HI" not in places.area_units("rio treaty area", on=TODAY)


def test_what_the_words_leave_open_is_neither_inside_nor_outside() -> None:
    """Nobody drew the eastern edge of Europe for the North Atlantic Treaty."""
    places = load_places()

    assert "GEO" in places.doubtful_units("nato area", on=TODAY)
    assert "gulf-of-mexico-north" in places.doubtful_units("north atlantic", on=TODAY)
    assert frozenset() == places.doubtful_units("administered by Norway", on=TODAY)


def test_inside_and_doubtful_never_meet() -> None:
    """A unit is in, out, or open."""
    places = load_places()
    for area in places.areas():
        for on in (date(1939, 9, 1), date(1960, 6, 1), TODAY):
            assert not places.area_units(area, on=on) & places.doubtful_units(area, on=on), (area, on)


def test_every_area_has_units_on_some_day() -> None:
    """An area without a unit would never be met, and nobody would see why."""
    places, days = load_places(), [date(year, 6, 1) for year in (1885, 1914, 1939, 1955, 1990, 2025)]
    empty = [
        area
        for area in places.areas()
        if not any(places.area_units(area, on=on) | places.doubtful_units(area, on=on) for on in days)
    ]

    assert [] == empty


def test_an_item_that_means_nothing_is_refused() -> None:
    """A misspelt unit would silently shrink the area."""
    area = Area(id="nowhere", parts=(Part(include=("QTA",)),))
    regions = Regions(units=load_places().units, areas={"nowhere": area}, actors=load_actors())

    with pytest.raises(RegisterError, match="QTA"):
        regions.inside("nowhere", on=TODAY)
