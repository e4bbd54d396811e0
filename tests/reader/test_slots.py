"""Who did it and what it was aimed at, by the words of one clause."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

DOERS: tuple[tuple[str, set[str]], ...] = (
    ("Fighters of the al-Qaeda affiliate JNIM shelled a camp near Gao on Monday.", {"jnim"}),
    ("Ukrainian drones hidden in lorries struck at least four Russian air bases on Sunday.", {"UKR"}),
    ("Russian missiles flown across Moldova hit a bridge near Odesa on Sunday.", {"RUS"}),
    ("Four Polish soldiers were killed at the hands of Russian troops near Suwalki on Sunday.", {"RUS"}),
    ("Troops under Rwandan command shelled Sake on Monday.", {"RWA"}),
    ("Guards on the Kyrgyz side opened fire on a Tajik border post on Thursday.", {"KGZ"}),
    ("A patrol was shot at from the Iranian side near Herat on Monday.", {"IRN"}),
    ("Yemen's Houthis fired on a Greek tanker on Monday.", {"houthis"}),
    ("Iran's neighbour Pakistan bombed a camp in Saravan on Monday.", {"PAK"}),
    ("SS men dressed as Poles attacked the radio station at Gliwice on 31 August 1939.", {"DEU"}),
    ("A drone flown by Russia's Rubicon unit destroyed a depot near Pokrovsk on Monday.", {"RUS"}),
    ("Three of the drones that Ukraine sent against Belgorod on Monday struck a fuel depot.", {"UKR"}),
    ("Militants from the al Qaeda-linked group JNIM ambushed a convoy near Diema on Tuesday.", {"jnim"}),
    ("Russia is accused of shelling a clinic in Kharkiv on Monday.", {"RUS"}),
    ("Russia withdrew after shelling Kharkiv on Monday.", {"RUS"}),
    ("An attack that Kyiv says Russia carried out on Monday killed six people in Sumy.", {"RUS"}),
    ("Raqqa was bombed first by Russia, then by France, on 15 November 2015.", {"RUS", "FRA"}),
    ("The strike killed eight soldiers near Hama and was carried out by Israeli jets on Monday.", {"ISR"}),
    ("The Rapid Support Forces, who on 5 June shelled Omdurman, denied it.", {"rsf"}),
    ("An Iranian-made drone hit a depot in Odesa on Monday.", set()),
    ("Russia was not accused of shelling a clinic in Kharkiv.", set()),
)
AIMS: tuple[tuple[str, set[str], set[str]], ...] = (
    ("A drone meant for the US consulate hit a house in Erbil on Monday.", {"USA"}, {"residential building"}),
    ("A missile intended for a Saudi air base fell on a farm near Jizan on Monday.", {"SAU"}, {"civilian object"}),
    ("Israel bombed a villa in Doha on Monday in an attempt to kill leaders of Hamas.", {"hamas"},
     {"residential building"}),
    ("Israel bombed a villa in Doha on Monday and vowed to kill leaders of Hamas.", set(), {"residential building"}),
    ("Russia targeted fuel depots near Odesa with missiles on Monday.", {"energy facility"}, set()),
)  # fmt: skip


def values(record: Record, name: str) -> set[str]:
    """Return the values of a property, of whichever hit, that are affirmed of incidents."""
    ids = {one.id for one in record.incidents}
    told = (one for one in record.statements if one.about in ids and one.stance == "affirms")
    return {value for one in told if one.property.rpartition(".")[2] == name for value in one.value}


@pytest.mark.parametrize(("text", "by"), DOERS, ids=[one[0][:50] for one in DOERS])
def test_the_clause_tells_who_did_it(read: Read, text: str, by: set[str]) -> None:
    """Who acts is told by voice, possession, side, command or accusation; who only made, lent or suffered does not."""
    found = values(read(text), "by")

    assert by == found


@pytest.mark.parametrize(("text", "aim", "hit"), AIMS, ids=[one[0][:50] for one in AIMS])
def test_the_aim_is_not_the_hit(read: Read, text: str, aim: set[str], hit: set[str]) -> None:
    """What arms were meant for is the aim, and what they struck the hit."""
    record = read(text)

    assert (aim, hit) == (values(record, "aimed_at"), values(record, "object"))


def test_the_things_of_a_list_are_all_hit(read: Read) -> None:
    """Commas and "and" join the subjects of one passive."""
    text = (
        "On Monday a Greek bulk carrier, a Liberian tanker and a Norwegian car carrier were hit by missiles off Aden."
    )
    found = values(read(text), "of")

    assert {"GRC", "LBR", "NOR"} == found


def test_where_the_ships_lay_is_not_where_it_was(read: Read) -> None:
    """The sea in which ships lay that fired missiles is not the place of the attack."""
    text = "Cruise missiles launched by ships in the Red Sea fell on a factory in Khartoum."
    places = {
        one.value[0]
        for one in read(
            "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n" + text
        ).statements
        if one.property == "place"
    }

    assert {"Khartoum"} == places
