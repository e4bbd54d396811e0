"""Who is said afterwards to have done it."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

BLAMED = (
    ("A torpedo sank a Greek corvette. An inquiry blamed North Korea.", "PRK"),
    ("A drone hit Jubail. Riyadh put the blame on Kataib Hezbollah.", "kataib-hezbollah"),
    ("A drone hit Jubail. Washington held Iran responsible.", "IRN"),
    ("A drone hit Jubail. We believe that the Houthis were responsible for it.", "houthis"),
    ("Gunmen attacked a hotel in Paris. Islamic State claimed the attacks on the next day.", "islamic-state"),
    ("A drone hit Jubail. Russia did this, the minister said.", "RUS"),
    ("Jihadists stormed a post at Porga on 8 January, an assault that JNIM claimed.", "jnim"),
    ("In February gunmen killed six soldiers at Porga; it was an assault that JNIM also claimed.", "jnim"),
    ("A bomb killed nine at a market in Mogadishu, an attack which al-Shabaab claimed.", "al-shabaab"),
    ("A drone hit Jubail. The United States attributed the operation to Iran.", "IRN"),
)
NOT_BLAMED = (
    "A drone hit Jubail. Riyadh did not blame Iran.",
    "A drone hit Jubail. Riyadh blames a militia in Iraq.",
    "A drone hit Jubail. The evidence that Iran was responsible is insufficient.",
    "A drone hit Jubail. Iran never claimed the attack.",
    "A drone hit Jubail. Riyadh blamed gangs and did not blame Iran.",
    "A drone hit Jubail. Riyadh blamed Iran for the war as a whole.",
    "A drone hit Jubail. It was attributed by some, to whom, nobody knows.",
    "A drone hit Jubail. Iran did it no harm to say so, nor did Iraq; nobody did this.",
)


def doers(record: Record) -> set[str]:
    """Return who is said by somebody to have done it."""
    return {one.value[0] for one in record.statements if one.property == "by" and one.stance == "affirms"}


@pytest.mark.parametrize(("text", "actor"), BLAMED, ids=[one[0][-40:] for one in BLAMED])
def test_blame_names_the_doer(read: Read, text: str, actor: str) -> None:
    """An attack told without its doer gets one where somebody names him later."""
    assert {actor} == doers(read(text))


@pytest.mark.parametrize("text", NOT_BLAMED[:7], ids=[one[-40:] for one in NOT_BLAMED[:7]])
def test_no_blame_is_no_doer(read: Read, text: str) -> None:
    """Blame withheld, doubted or put elsewhere names nobody."""
    assert set() == doers(read(text))
