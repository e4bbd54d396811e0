"""Where a subject begins and ends that no comma parts from the words around it."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

TOLD: tuple[tuple[str, str], ...] = (
    ("Two days after the raid a French battery shot down a Libyan bomber.", "FRA"),
    ("Hours after the attack Israeli jets bombed Beirut.", "ISR"),
    ("At 03:10 units of the Azerbaijani armed forces shelled Yeraskh.", "AZE"),
    ("At 05.40 Japanese bombers attacked Clark Field.", "JPN"),
    ("Within minutes Pakistani artillery shelled the post at Uri.", "PAK"),
    ("In retaliation American missiles struck the airfield at Shayrat.", "USA"),
    ("American aircraft flying from England bombed Tripoli.", "USA"),
    ("Two Houthi boats carrying explosives rammed a frigate off Hodeidah.", "houthis"),
    ("Rebels of M23 wearing new uniforms attacked the barracks at Rutshuru.", "m23"),
    ("Soldiers of the Sudanese army guarding the bridge fired on a column of the RSF at Wad Madani.", "SDN"),
    ("Helicopters bearing the markings of the Venezuelan army bombed the post at Eteringbang.", "VEN"),
    ("By the count of Qatar's defence ministry Iran fired fourteen missiles at Doha.", "IRN"),
    ("Russian shelling from the ridge killed two people in Kherson.", "RUS"),
    ("Israel began shelling the outskirts of Tyre at noon.", "ISR"),
    ("The post was attacked by about one hundred and fifty Chinese soldiers carrying clubs.", "CHN"),
)


def attackers(record: Record) -> set[str]:
    """Return who is said to have done it."""
    ids = {one.id for one in record.incidents}
    return {value for one in record.statements if one.property == "by" and one.about in ids for value in one.value}


@pytest.mark.parametrize(("text", "by"), TOLD, ids=[one[0][:45] for one in TOLD])
def test_the_subject_is_found_behind_its_opening(read: Read, text: str, by: str) -> None:
    """Neither a day nor a participle hides who did it."""
    assert set(by.split()) == attackers(read(text))
