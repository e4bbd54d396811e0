"""Towns that fell, were taken or lost, and somebody driven out of them."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

FELL: tuple[tuple[str, str, str], ...] = (
    ("Lodz fell to the Germans on 6 December 1914.", "DEU", "Łódź"),
    ("Wake Island surrendered to the Japanese in December 1941.", "JPN", "Wake Island"),
    ("Aleppo was lost to the Islamic State in a night.", "islamic-state", "Aleppo"),
    ("Vukovar, reduced to cellars, was overrun by the JNA on 18 November 1991.", "YUG", "Vukovar"),
    ("Goose Green was taken by 2 Para in May 1982.", "GBR", "Goose Green"),
    ("Jijiga fell on 12 September 1977 to Somali armour.", "SOM", "Jijiga"),
    ("Wagner took the eastern bank of Bakhmut in March 2023.", "wagner", "Bakhmut"),
    ("The Germans captured Kharkov in October 1941.", "DEU", "Kharkiv"),
    ("Rebels retook the town of Goma on Monday.", "", "Goma"),
    ("Croatian tanks swept the Serbs out of Vukovar.", "HRV", "Vukovar"),
    ("Khorramshahr was recaptured in May 1982.", "", "Khorramshahr"),
    ("Saigon fell on 30 April 1975.", "", "Saigon"),
)


def said(record: Record, name: str) -> set[str]:
    """Return the values that are affirmed of one property."""
    return {one.value[0] for one in record.statements if one.property == name and one.stance == "affirms"}


@pytest.mark.parametrize(("text", "by", "place"), FELL, ids=[one[0][:50] for one in FELL])
def test_a_town_falls_to_whoever_took_it(read: Read, text: str, by: str, place: str) -> None:
    """Who took a town stands after "to" or "by", or is the subject; a day alone is enough for a town that is known."""
    record = read(text)

    assert 1 == len(record.incidents)
    assert ({by} if by else set()) == said(record, "by")
    assert {place} == said(record, "place")


NOT_FELL = (
    "Manchester City fell to a 2-1 defeat.",
    "Tokyo fell on Monday in heavy trading.",
    "Tokyo shares fell in 2008 and investors lost heart.",
    "Prices in Moscow fell to a record low after the Russian bank acted.",
    "Dublin was taken by storm by the Americans' new musical.",
    "Kabul may fall to the Taliban within weeks.",
    "Italy took Madrid in the final.",
    "France took Paris to task.",
    "German tourists took Mallorca by storm.",
    "Turkish voters took Istanbul from the ruling party.",
    "Russia expelled two American diplomats from Moscow.",
    "Police cleared protesters from the square in Tunis.",
    "The Germans forced Chelsea out of London.",
    "The opposition lost Ankara to the conservatives.",
    "Goma was lost to the opposition.",
    "Lyon lost three games to the Germans.",
)


@pytest.mark.parametrize("text", NOT_FELL)
def test_cups_prices_and_votes_are_no_towns_lost(read: Read, text: str) -> None:
    """Who takes a town must be one who fights, and what is taken a place."""
    assert () == read(text).incidents


def test_ships_are_lost_to_somebody(read: Read) -> None:
    """A number of craft or men that were lost to forces were lost in an attack."""
    record = read("Russia lost three frigates to Ukrainian drones in 2023.")

    assert {"UKR"} == said(record, "by")
    assert {"RUS"} == said(record, "h1.of")


def test_the_kind_of_act_is_that_of_the_verb(read: Read) -> None:
    """To gas a town is more than to take it."""
    assert {"chemical or biological attack"} == said(read("Goma was gassed by Rwandan troops."), "act")


WARLIKE = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
TAKEN_SO = (
    ("The M23 took Goma in January, and Bukavu fell to it in February.", "place", "Bukavu"),
    ("Next came Tobruk, which Rommel's tanks took on 21 June 1942.", "place", "Tobruk"),
    ("Venezuelan troops took our half of Ankoko Island in October 1966.", "by", "VEN"),
    ("In August they took Aouzou; a month later they left.", "place", "Aouzou Strip"),
    ("The Libyans took it back on 28 August 1987.", "by", "LBY"),
)


@pytest.mark.parametrize(("text", "name", "value"), TAKEN_SO)
def test_a_town_is_taken_in_many_ways(read: Read, text: str, name: str, value: str) -> None:
    """A town told before its clause, half of an island, what "they" took, and what was taken back."""
    said = {(one.property, one.value[0]) for one in read(WARLIKE + text).statements}

    assert (name, value) in said


@pytest.mark.parametrize("text", ["He took the car back on Monday.", "Lyon, which the minister took in, was sunny."])
def test_what_is_taken_back_may_be_a_car(read: Read, text: str) -> None:
    """Cars that are taken back, and towns that are taken in, did not fall."""
    assert () == read(WARLIKE + text).incidents


def test_a_town_that_fell_to_it_fell_to_who_acted_before(read: Read) -> None:
    """A group that took one town is who the next one fell to; where nobody acted before, it fell to nobody named."""
    told = read(WARLIKE + "The M23 took Goma in January, and Bukavu fell to it in February.")
    bare = read(WARLIKE + "Bukavu fell to it in February, and rain fell.")

    assert {one.value[0] for one in told.statements if one.property == "by"} == {"m23"}
    assert not [one for one in bare.statements if one.property == "by"]
