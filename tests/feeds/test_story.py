"""What data sets that code single stories tell alike."""

from datetime import date

from foedus.feeds.coding import Unreadable
from foedus.feeds.eras import load_eras
from foedus.feeds.placing import load_where, place_words
from foedus.feeds.story import day_told, place_told


def test_a_day_is_first_and_last() -> None:
    """An event of a story has one day."""
    told = day_told("2018-03-04", eras=load_eras())

    assert isinstance(told, dict)
    assert (date(2018, 3, 4), date(2018, 3, 4)) == (told["first_day"], told["last_day"])


def test_what_is_no_day_is_set_aside() -> None:
    """The reason quotes what stands there, or says that nothing does."""
    assert Unreadable(reason="event date is no day: March") == day_told("March", eras=load_eras())
    assert Unreadable(reason="event date is no day: empty") == day_told("", eras=load_eras())


def test_a_city_lies_where_its_point_lies() -> None:
    """The point of a city decides; a country that it contradicts stays possible, and a note says so."""
    where, egypt = load_where(), place_words(["EGY"])
    told = place_told(("25.29", "51.53"), city="Doha", province="", land=place_words(["QAT"]), where=where)
    apart = place_told(("25.29", "51.53"), city="Doha", province="", land=egypt, where=where)

    assert {"place": place_words(["QAT"]), "note": ""} == told
    assert isinstance(apart, dict)
    assert "the coordinates lie outside the country that the row names" == apart["note"]


def test_a_centroid_is_no_place() -> None:
    """Without a city the point is that of a province's or country's middle, and is not looked at."""
    land = place_words(["QAT"])
    told = place_told(("0", "0"), city="", province="", land=land, where=load_where())

    assert {"place": land, "note": "known only to lie in a country"} == told


def test_a_point_off_the_globe_is_set_aside() -> None:
    """A latitude above ninety degrees is a slip of whoever typed it."""
    told = place_told(("95", "51.53"), city="Doha", province="", land="", where=load_where())

    assert Unreadable(reason="latitude or longitude is no number on the globe: 95 51.53") == told
