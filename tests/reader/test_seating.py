"""Bodies that are told by their seat, and officials of a town, speak for the state in which it lies."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The State Security Service in Tbilisi said that Russian guards bombed Kirbali on Sunday.", "GEO"),
        ("The General Staff in Pyongyang said that the South Korean army shelled Kaesong on Sunday.", "PRK"),
        ("The army in El Fasher said that the RSF had shelled the hospital there on Sunday.", "SDN"),
        ("In Beirut the army said that Israel had bombed Tyre on Sunday.", "LBN"),
        ("In Beirut an Israeli spokesman said that Hezbollah had bombed Acre on Sunday.", "ISR"),
        ("Belgorod's governor said that Ukraine had bombed Shebekino on Sunday.", "RUS"),
        ("Ukraine bombed a depot in Ryazan on Sunday, the regional governor said.", "RUS"),
        ("Russia bombed flats in Odesa on Sunday, the city's mayor said.", "UKR"),
        ("Sukhumi's security council said that Georgia had bombed Nabakevi on Sunday.", "abkhazia"),
        ("Congo's army said that Rwanda had shelled Goma on Sunday.", "COD"),
        ("Gunmen in Beirut said that Israel had bombed Tyre on Sunday.", "report"),
        ("The tribunal in The Hague found that Serbia had shelled Sarajevo on 5 February 1994.", "report"),
        ("The Claims Commission at The Hague said that Eritrea bombed Badme on 12 May 1998.", "report"),
        ("The club's mayor for a day said that Israel had bombed Tyre on Sunday.", "report"),
    ],
)
def test_a_seat_tells_for_whom_a_body_speaks(read: Read, text: str, holder: str) -> None:
    """Bodies of many states that sit in a city speak for none."""
    record = read(text, published_on="2025-03-03")

    found = {one.holder for one in record.statements if one.property == "by"}

    assert {holder} == found


def test_a_label_says_of_which_country_a_section_is(read: Read) -> None:
    """Under the name of a state, its ministries need no other."""
    text = (
        "DESK\n\nQATAR. The foreign minister said that Iran had bombed Ras Laffan on Sunday.\n\n"
        "BAHRAIN. The interior ministry said that Iran had bombed Manama on Sunday."
    )

    assert {"QAT", "BHR"} == {one.holder for one in read(text, published_on="2025-03-03").statements}


def test_the_ministry_is_of_the_capital_told_of_last(read: Read) -> None:
    """Behind "Caracas took it badly" the ministry is Venezuela's, and not of who spoke before."""
    text = (
        "Colombia's defence minister told reporters on Sunday that he was sorry. Caracas took it badly. The foreign "
        "ministry said that Colombia had bombed Ureña on Saturday."
    )

    assert "VEN" in {one.holder for one in read(text, published_on="2025-03-03").statements if one.property == "act"}
