"""Where an attack was, by the words that place it: soil and waters, roads, districts, seas, and ships that are none."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

PLACED: tuple[tuple[str, list[str]], ...] = (
    ("On Monday an Iranian missile hit a tanker inside Kuwaiti waters.", ["Kuwait"]),
    ("Syrian gunners shot down a Turkish jet in Syrian airspace on Monday.", ["Syria"]),
    ("A Venezuelan rocket fell on the Colombian bank and killed two soldiers on Monday.", ["Colombia"]),
    ("Fighters ambushed a convoy of Iranian troops on the road from Saravan to Khash on Monday.", ["Saravan"]),
    ("JNIM fighters ambushed a convoy on the road from Senegal near Diema on Monday.", ["Diema in Mali"]),
    ("Afghan gunmen stormed a camp in Tajikistan's Darvoz district on Monday.", ["Darvoz in Tajikistan", "Tajikistan"]),
    ("Thai jets bombed a casino in Cambodia's Oddar Meanchey province on Monday.", ["Oddar Meanchey", "Cambodia"]),
    ("Peruvian troops attacked the Ecuadorian outpost of Tiwintza on Monday.", ["Tiwintza in Ecuador"]),
    ("Chadian soldiers raided the Libyan air base at Maaten al-Sarra on Monday.", ["Maaten al-Sarra in Libya"]),
    ("Iranian boats attacked a tanker in the Red Sea off Hodeidah on Monday.", ["Hodeidah"]),
    ("Ukrainian drones struck the Black Sea port of Novorossiysk on Monday.", ["Novorossiysk"]),
    ("Israeli tanks shelled Rafah, in the south of the Gaza Strip, on Monday.", ["Rafah"]),
    ("Kherson's port was bombed by Russian jets on Monday.", ["Kherson"]),
    ("Russian jets bombed Kherson's main railway station on Monday.", ["Kherson"]),
    ("Ukrainian drones set fire to the Ufa refinery on Monday.", ["Ufa in Russia"]),
    ("RSF drones hit the Merowe dam in Sudan on Monday.", ["Merowe in Sudan"]),
    ("Houthi missiles struck the Aramco refinery on Monday.", []),
    ("Russian missiles struck Zelensky's office on Monday.", []),
    ("A camp burned on Monday when a market was hit by Russian shells.", []),
    ("Israel bombed Tehran's nuclear plant on Monday.", []),
    ("On Monday a Saudi jet bombed the funeral of Ali al-Rowaishan in Sanaa.", ["Sanaa"]),
    ("On Monday Libyan troops shelled Brega, on the eve of a conference in Berlin.", ["Brega in Libya"]),
    ("Cuban jets hit a dam on Monday, killing eleven men, who were due to meet in Cairo.", []),
    ("On Monday Russian missiles hit three cities, including Kherson, Odesa and Lviv.", ["Kherson", "Odesa", "Lviv"]),
    ("On Monday Pakistani jets raided airfields, Amritsar and Pathankot among them.", ["Amritsar", "Pathankot"]),
    ("Pakistani jets bombed camps in Khost and Paktika provinces on Monday.", ["Khost", "Paktika"]),
    (
        "Taliban gunners shelled American troops at Camp Chapman in eastern Afghanistan on Monday.",
        ["Afghanistan", "Camp Chapman in Afghanistan"],
    ),
    ("Houthi missiles killed three sailors on the True Confidence off Aden on Monday.", ["Aden"]),
    ("Iranian missiles hit a tanker in the Gulf on Monday.", ["Persian Gulf"]),
    ("Iranian missiles hit a tanker in the Gulf of Aden on Monday.", ["Gulf of Aden"]),
    ("M23 fighters, backed by Rwanda, took Rubaya on Monday.", []),
    ("RSF fighters hit Zurug with Emirati-supplied drones on Monday.", []),
    ("North Korean boats seized the Pueblo, an American spy ship, on Monday.", []),
    ("The Atlantic Conveyor was hit by an Argentine missile on Monday.", []),
    ("Houthi missiles sank Magic Seas on Monday.", []),
    ("More than 140 people were killed by Pakistani shells on Monday.", []),
)


@pytest.mark.parametrize(("text", "places"), PLACED, ids=[one[0][:50] for one in PLACED])
def test_words_of_place_say_where_it_was(read: Read, text: str, places: list[str]) -> None:
    """Waters and soil are of their state; a ship's name, a backer and where a road comes from are no place."""
    assert sorted(places) == sorted(one.value[0] for one in read(text).statements if one.property == "place")


def test_places_joined_by_and_are_several_attacks(read: Read) -> None:
    """Two towns of a list were attacked; a sea and the town off which it was are one scene."""
    assert 2 == len(read("Russian jets bombed Kherson and Odesa on Monday.").incidents)
    assert 1 == len(read("Houthi boats attacked a tanker in the Red Sea, west of Hodeidah, on Monday.").incidents)
