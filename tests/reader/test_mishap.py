"""Harm that no arms did, in a report about force, is no attack; the same words with arms are."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
MISHAPS = (
    "Two Kenyan policemen were killed in a road crash near Mandera.",
    "Four Turkish soldiers were killed by an avalanche near Van.",
    "The feeder Baltic Heron was struck by the ferry Stena Ardea in thick fog off Kiel.",
    "The bomb squad destroyed a wartime shell in Warsaw.",
    "The Chinese rocket exploded on its pad at Wenchang.",
    "The Turkish ferry sank in a storm off Bodrum.",
    "Customs officers boarded a Panamanian freighter at Rotterdam and found tobacco.",
    "A lone gunman killed nine people at a supermarket in Ohio on Saturday.",
    "Storm Boris battered the Polish town of Klodzko and killed four.",
    "The Dutch shelled peas for the market.",
    "A Russian tug rammed the pier in Kaliningrad in thick fog.",
    "Turkish students occupied the rector's office in Ankara.",
    "The Danish frigate entered the harbour of Nuuk.",
    "The drone crossed the Baltic in a test flight on Monday.",
    "US bombers flew over international waters near Guam in a show of force.",
    "Soldiers shot a wild boar near the base in Estonia.",
    "A Turkish soldier shot himself in Cyprus, the army said.",
    "North Korea fired two ballistic missiles into the Sea of Japan on Monday.",
    "Moscow fired back at its critics in Paris with a note of protest.",
    "The guns fell silent in Stepanakert on 20 September 2023.",
    "The alarm went off in Doha.",
    "A cooking gas cylinder blew up in a restaurant in Rhamu on Saturday.",
    "A boiler exploded at a laundry in Odesa on Sunday.",
    "The transformer exploded with a bang in Kharkiv.",
    "His assault on the summit of Aconcagua was beaten back by the weather.",
)
ARMS = (
    "Two Kenyan policemen were killed in an Al-Shabaab ambush near Mandera.",
    "The feeder Baltic Heron was struck by a Russian missile off Odesa.",
    "Israeli jets destroyed a shell depot near Tyre.",
    "An Iranian rocket exploded on a street in Haifa.",
    "The village that Rwandan troops burned in March is empty.",
    "The ferry that the Argentine submarine sank in May was Greek.",
    "Explosions rocked Kabul on 9 October 2025.",
    "Demonstrators stormed the British embassy in Tehran on 29 November 2011.",
    "China fired missiles into the sea off Keelung in March 1996.",
    "A Chinese cutter rammed a Philippine boat off Palawan on Monday.",
    "A van full of gas cylinders exploded outside the police station in Cali.",
)


@pytest.mark.parametrize("text", MISHAPS)
def test_a_mishap_is_no_attack(read: Read, text: str) -> None:
    """Crashes, weather, sappers, customs and lone criminals do harm without being an attack."""
    assert () == read(FRAME + text).incidents


@pytest.mark.parametrize("text", ARMS)
def test_the_same_words_tell_of_arms(read: Read, text: str) -> None:
    """Where arms or forces did it, or explosions that nothing explains, there was an attack."""
    assert 1 == len(read(FRAME + text).incidents)


def test_a_ship_that_sank_later_sank_of_the_hit(read: Read) -> None:
    """A hit ship that "sank six days later" was attacked once."""
    record = read("The destroyer Sheffield was hit by an Argentine missile on 4 May 1982 and sank six days later.")

    assert 1 == len(record.incidents)


ACCIDENTS = (
    "A gas pipeline in Nigeria exploded because of corrosion.",
    "A Russian soldier shot two comrades at a base in Belgorod.",
    "A Kenyan mob burned a suspected thief in Kisumu.",
    "Two Indian fighter jets collided over Gwalior during training.",
    "A court in Paris acquitted the captain of ramming the quay.",
    "The Kursk went down in August 2000 when a practice torpedo blew up in its tube and killed all 118 aboard.",
    "Shells and rockets cooked off for six hours at a store near Almaty.",
    "A training missile fell on a farm in Poland on Monday.",
)


@pytest.mark.parametrize("text", ACCIDENTS)
def test_defects_and_quarrels_are_no_attack(read: Read, text: str) -> None:
    """Defects, comrades who are shot, thieves who are burned and what a court acquits of are no attack."""
    assert () == read(FRAME + text).incidents


APART = (
    ("In August 2021 a fire at a depot near Taraz killed at least thirteen.", False),
    ("An earthquake killed 40 people in Turkey.", False),
    ("A fire in the store killed three.", True),
    ("Fire from the bank killed three.", True),
)


@pytest.mark.parametrize(("text", "counted"), APART)
def test_those_who_died_in_an_accident_died_of_no_attack(read: Read, text: str, *, counted: bool) -> None:
    """A flood and a fire of another day have their own dead; a fire that is not told apart may be of the attack."""
    record = read(f"A Ukrainian drone hit an arsenal at Toropets in Russia. {text}")

    assert counted == any(one.property == "killed" for one in record.statements)
