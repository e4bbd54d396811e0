"""Who did what a noun of force names, wherever his name stands."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
TOLD = (
    ("A salvo of Houthi rockets hit a Greek tanker off Hodeidah.", "houthis"),
    ("An overnight barrage of Iranian missiles damaged a hospital in Haifa.", "IRN"),
    ("A wave of Russian missile and drone attacks on Ukraine's power grid plunged Lviv into darkness.", "RUS"),
    ("Three Thai rangers were wounded in a firefight with Cambodian troops near Surin.", "KHM"),
    ("Two Azerbaijani soldiers were killed in overnight clashes with Armenian forces.", "ARM"),
    ("Libya, whose bombing of a French airliner in 1989 killed 170 people, paid in 2004.", "LBY"),
    ("Rwanda, whose troops shelled Goma airport on Monday, denied it.", "RWA"),
    ("The Mumbai attacks of November 2008, the work of Lashkar-e-Taiba, killed 166.", "lashkar-e-taiba"),
    ("Five Pakistani border guards died in an ambush claimed by the Pakistani Taliban near Quetta.", "ttp"),
    ("A bombing claimed by the Islamic State killed 170 people in Kabul on 26 August 2021.", "islamic-state"),
    ("Estonia's banks came under a wave of cyberattacks from Russia in April 2007.", "RUS"),
    ("Hackers working for Russia knocked out Ukraine's power grid in December 2015.", "RUS"),
    ("The railway line near Lublin was blown up by saboteurs acting for Russia on Saturday.", "RUS"),
    ("The shelling of Donetsk market by Ukrainian forces cost 27 lives.", "UKR"),
    ("Twelve Russian drones were seen over the Danube, and one crashed into a house in Vilkove.", "RUS"),
    ("Gunmen believed to belong to JNIM burned 15 fuel lorries near Kayes.", "jnim"),
    ("Twelve fishermen were wounded by gunfire from a Myanmar navy ship near Teknaf.", "MMR"),
    ("A Greek tanker was hit by shells from a Turkish patrol ship.", "TUR"),
    ("Four Emirati soldiers were gunned down by an Al-Shabaab recruit in Mogadishu.", "al-shabaab"),
    ("Lebanese fighters of Hezbollah shelled an Israeli post near Metula.", "hezbollah"),
)
NOBODY = (
    "The barrage of questions on Monday met the Iranian envoy.",
    "Rwanda, whose team beat Kenya on Monday, goes through.",
    "A swarm of Ukrainian bees attacked a farmer near Lviv.",
)


@pytest.mark.parametrize(("text", "doer"), TOLD)
def test_the_doer_of_a_noun_is_found(read: Read, text: str, doer: str) -> None:
    """Whoever throws, fights back, owns or claims what the noun names did it, and nobody else."""
    record = read(FRAME + text)

    assert {doer} == {value for one in record.statements if one.property == "by" for value in one.value}


@pytest.mark.parametrize("text", NOBODY)
def test_no_doer_is_made_of_other_words(read: Read, text: str) -> None:
    """Questions, matches and bees are nobody's attack."""
    assert () == read(FRAME + text).incidents


def test_who_paid_for_it_was_not_where_it_happened(read: Read) -> None:
    """The state in whose pay somebody acts did it, and is no place."""
    record = read(FRAME + "Agents in the pay of Iran set fire to a synagogue in Melbourne in December 2024.")
    said = {one.property: one.value[0] for one in record.statements}

    assert ("IRN", "Melbourne", 1) == (said["by"], said["place"], len(record.incidents))


def test_a_state_before_the_noun_is_where(read: Read) -> None:
    """Behind a preposition a state before the noun is the place: "killed in Iraq attack"."""
    record = read(FRAME + "Two Turkish soldiers killed in Iraq attack")
    said = {one.property: one.value[0] for one in record.statements}

    assert ("Iraq", "TUR", False) == (said["place"], said["h1.of"], "by" in said)
