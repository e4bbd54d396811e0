"""Where a clause that names no place happens."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

PLACED: tuple[tuple[str, list[str]], ...] = (
    ("Sirens sounded in Haifa on Monday when Hezbollah fired rockets at a market.", ["Haifa"]),
    ("In El Daein, at least nine civilians were killed on Monday when a drone hit a market.", ["El Daein"]),
    ("Gori, 12 August 2008. Russian jets bombed a market.", ["Gori"]),
    ("Goma was quiet on Sunday. On Monday Rwandan shells fell on a market in that town.", ["Goma"]),
    ("Ukrainian gunners left Mariupol on Monday. Russian artillery shelled a school there on Tuesday.", ["Mariupol"]),
    ("He flew to Goma, where Rwandan shells had hit a market on Monday.", ["Goma"]),
    ("Russian jets, which came from Mozdok, bombed a market in Gori on Monday.", ["Gori"]),
    ("Houthi boats attacked the Sounion, a tanker, which sails under the Greek flag, off Aden on Monday.", ["Aden"]),
    ("Residents of Kherson said Russian shells had hit a house on Monday.", ["Kherson"]),
    ("Medics at Kherson's hospital said a Russian drone had hit a school on Monday.", ["Kherson"]),
    ("The hospital at Kherson was left after Russian shells had hit a house on Monday.", ["Kherson"]),
    ("Lawyers at The Hague say that Russian shells hit a house on Monday.", []),
    ("After talks in Geneva, Russian drones hit a power plant on Monday.", []),
    ("Protests broke out in Karachi after Israel bombed a hospital on Monday.", []),
    ("The quarrel began in Kherson; Russian shells hit a house on Monday.", []),
    ("Residents of Kherson and people in Odesa heard that Russian shells had hit a house on Monday.", []),
    (
        "Goma was shelled by Rwandan guns, officials in Kigali said. On Sunday shells hit a house in that town.",
        ["Goma", "Goma"],
    ),
    ("Item 2. On Monday Cambodian rockets fell on four provinces.", []),
    ("GOMA, 3 November - Rwandan jets bombed a market on Monday.", []),
    ("There was no doubt in Goma. Rwandan jets bombed a market on Monday.", []),
    ("Goma was quiet. Rwandan jets bombed the base on Monday.", []),
    ("It was in Goma that Rwandan shells hit a market on Monday.", ["Goma"]),
    ("On 3 May, about 51 nautical miles south-west of Hodeidah, a Greek tanker was hit by a missile.", ["Hodeidah"]),
    ("He left for Geneva. Rwandan jets then bombed the town.", []),
    ("Cheonan. The corvette Cheonan was sunk by a North Korean torpedo on 26 March 2010.", []),
)


@pytest.mark.parametrize(("text", "places"), PLACED, ids=[one[0][:45] for one in PLACED])
def test_a_scene_places_what_happens_in_it(read: Read, text: str, places: list[str]) -> None:
    """An opening, a heading, "there" and "that town" place an attack; a dateline and a town in passing do not."""
    assert places == [one.value[0] for one in read(text).statements if one.property == "place"]


def test_a_day_behind_an_aside_is_of_the_clause(read: Read) -> None:
    """The flag does not part the attack from its day."""
    text = "Houthi boats attacked the tanker Sounion, which sails under the Greek flag, on 3 November 2025."

    assert ["2025-11-03"] == [one.value[0] for one in read(text).statements if one.property == "happened_on"]


@pytest.mark.parametrize(
    "text",
    [
        "China said in Geneva that Iranian jets had bombed a Chinese ship on Monday.",
        "China told a newspaper in Oslo that Iranian jets had bombed a Chinese ship on Monday.",
    ],
)
def test_where_it_was_said_is_not_where_it_was(read: Callable[..., Record], text: str) -> None:
    """The town in which somebody speaks is no place of the attack of which he speaks."""
    assert set() == {one.value for one in read(text).statements if one.property == "place"}


def test_there_before_a_noun_of_force_means_the_town_named_last(read: Callable[..., Record]) -> None:
    """Seven died there in a firefight: at the town that the sentence before names."""
    record = read(
        "Soldiers and troops of the army and the navy stood by.\n"
        "Russian guns shelled Kherson on 3 May 2022. In April 2023 seven soldiers died there in a firefight."
    )

    assert {"2022-05-03", "2023-04"} == {one.value[0] for one in record.statements if one.property == "happened_on"}
