"""Several attacks in a row behind one verb or noun: each has its own place and day."""

from collections.abc import Callable

import pytest

from foedus.reader import Lexicon
from foedus.reader.series import series_of
from foedus.statements import Record

Read = Callable[..., Record]
IRAQ, SYRIA, IRAN = ("Iraq", "1981"), ("Syria", "2007"), ("Iran", "2025")
DATED = (
    "Israel struck Iraq in 1981, Syria in 2007 and Iran in 2025.",
    "Israel has attacked Iraq in 1981, then Syria in 2007, and finally Iran in 2025.",
    "Israel's strikes on Iraq in 1981, on Syria in 2007 and on Iran in 2025 have this in common.",
)
AGAIN = (
    "Iran attacked Erbil in 2022 and again in 2024.",
    "Erbil was shelled by Iran in 2022, and again in 2024.",
    "Iran fired missiles at Erbil in 2022 and in 2024.",
)
NO_SERIES = (
    "The envoy visited Iraq in 1981, Syria in 2007 and Iran in 2025.",
    "Germany beat Poland in 1974, Norway in 1998 and Brazil in 2014.",
    "The storm hit a refinery in Texas, a port in Louisiana and a school in Florida.",
)


def told(record: Record) -> set[tuple[str, str]]:
    """Return the place and the day of each incident."""
    return {
        (place.value[0], day.value[0])
        for place in record.statements
        for day in record.statements
        if place.property == "place" and day.property == "happened_on" and place.about == day.about
    }


@pytest.mark.parametrize("text", DATED)
def test_each_place_of_a_row_has_its_day(read: Read, text: str) -> None:
    """What commas and "and" part, each with a place and a day, are as many attacks by one doer."""
    record = read(text)
    doers = {one.value[0] for one in record.statements if one.property == "by"}

    assert ({IRAQ, SYRIA, IRAN}, {"ISR"}) == (told(record), doers)


@pytest.mark.parametrize("text", AGAIN)
def test_another_day_alone_is_the_same_again(read: Read, text: str) -> None:
    """A day behind "and again" is that of a second attack, on what the first was on and by the same doer."""
    record = read(text)
    doers = [one.value[0] for one in record.statements if one.property == "by"]

    assert ({("Erbil", "2022"), ("Erbil", "2024")}, ["IRN", "IRN"]) == (told(record), doers)


def test_the_subjects_of_a_row_of_passives_are_its_own(read: Read) -> None:
    """Where one passive is said of several towns, each has the day behind its own name."""
    record = read("Nairobi was bombed in 1998, Aden in 2000 and Baghdad in 2003.")

    assert {("Nairobi", "1998"), ("Aden", "2000"), ("Baghdad", "2003")} == told(record)


def test_things_in_places_are_hit_one_by_one(read: Read) -> None:
    """Things of which each stands in a place of its own are hit by as many strokes."""
    record = read("Drones hit a refinery in Ryazan, a fuel depot in Oryol and an airfield near Kursk.")

    assert 3 == len(record.incidents)


@pytest.mark.parametrize("text", NO_SERIES)
def test_a_row_without_force_is_no_attack(read: Read, text: str) -> None:
    """Visits, matches and storms in a row are no attacks."""
    assert () == read(text).incidents


def test_a_list_with_one_day_is_no_row(lexicon: Lexicon) -> None:
    """Two things with one day between them, and what another clause tells, are no series."""
    texts = (
        "bombed Tripoli and Benghazi in 1986",
        "bombed Natanz, and in July it struck Hodeidah",
        "struck Galati, Romania, on May 3, 2020",
    )
    read = (lexicon.read_units(text, start=0, end=len(text)) for text in texts)

    assert [(), (), ()] == [series_of(units, at=0) for units in read]


ROWS = (
    ("There were three raids on Goma and two on Bukavu.", {"Goma", "Bukavu"}),
    ("Iran hit Erbil in Iraq and Idlib in Syria.", {"Erbil", "Idlib"}),
)


@pytest.mark.parametrize(("text", "places"), ROWS)
def test_a_count_or_a_land_parts_a_row(read: Read, text: str, places: set[str]) -> None:
    """Raids counted town by town, and towns each with its land, are attacks of their own."""
    record = read("Soldiers and troops of the army stood by, and the ceasefire held.\n\n" + text)
    found = {one.value[0] for one in record.statements if one.property == "place"}

    assert (len(places), True) == (len(record.incidents), places <= found)


def test_a_number_of_thousands_of_digits_is_no_year(lexicon: Lexicon) -> None:
    """What no number can be is neither a year of a series nor the end of the reading."""
    units = lexicon.read_text(f"Israel bombed Beirut in 1978, {'9' * 5000} 1982 and 2006.")

    assert series_of(units, at=1) == ()
