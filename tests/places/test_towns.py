"""In which state a small town lies, by its name alone."""

import pytest

from foedus.actors import load_actors, read_table
from foedus.places import load_fields, load_places, load_towns, load_villages, town_key


@pytest.mark.parametrize(
    ("name", "state"),
    [("Calais", "FRA"), ("Saint-Quentin", "FRA"), ("Rehovot", "ISR"), ("Springfield", ""), ("Zzyzx", ""), ("", "")],
)
def test_a_name_that_one_state_has_lies_there(name: str, state: str) -> None:
    """There is one Calais of any size, and there are many Springfields."""
    assert state == load_towns().state_of(name)


def test_names_are_folded() -> None:
    """Hyphens, accents and apostrophes are no part of a name here."""
    assert ("saint denis", "beit shean") == (town_key("Saint-Denis"), town_key("Beit She'an"))


def test_a_town_that_no_table_has_lies_in_its_state() -> None:
    """Tsorona in Eritrea is somewhere in Eritrea; Doha in Qatar is Doha; in no state there is nothing."""
    places = load_places()
    town, known = places.find("Tsorona in Eritrea"), places.find("Doha in Qatar")

    assert town is not None
    assert known is not None
    assert ("Tsorona in Eritrea", "ERI") == (town.name, town.state)
    assert "Doha" == known.name
    assert places.find("Tsorona in Ruritania") is None
    assert places.find(" in Eritrea") is None


def test_a_village_is_looked_up_among_few_states() -> None:
    """There is a Khash in Iran and one in Afghanistan, and none in Mali."""
    villages = load_villages()

    assert ("AFG", "IRN") == villages.states_of("Khash", among={"AFG", "IRN", "MLI"})
    assert ("IRN",) == villages.states_of("Khash", among={"IRN", "MLI"})
    assert () == villages.states_of("Khash", among=set())


@pytest.mark.parametrize(
    ("name", "state"), [("Chibok", "NGA"), ("Tinzaouaten", ""), ("Gorgopotamos", "GRC"), ("Qana", "LBN"), ("Hit", "")]
)
def test_a_place_of_war_is_known_by_hand(name: str, state: str) -> None:
    """Battles made them known; a name that two states bear, or a plain word, says nothing."""
    assert state == load_towns().state_of(name)


def test_a_place_of_war_that_several_states_have_is_known_among_few() -> None:
    """There is a Caporetto in Italy's history and in today's Slovenia; alone the name says nothing."""
    assert ("ITA",) == load_villages().states_of("Caporetto", among={"ITA", "FRA"})
    assert ("", "MLI") == (load_fields().state_of("Picton"), load_fields().state_of("Tin Akof"))


def test_places_by_hand_are_of_known_states_and_of_one_alone() -> None:
    """A name in two rows would lie wherever it was found first."""
    rows = list(read_table("places/fields.tsv"))
    names = [name for row in rows for name in row["names"].split(";")]
    rows += read_table("places/namesake_fields.tsv")

    assert set() == {row["state"] for row in rows} - set(load_actors().by_id)
    assert [] == sorted(name for name in set(names) if names.count(name) > 1)
    assert [] == [name for name in names if name != town_key(name)]
