"""Who did it, told in an aside."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

TOLD: tuple[tuple[str, set[str]], ...] = (
    ("Men speaking Kinyarwanda, whom survivors took for FDLR, raided a clinic at Sake on Monday.", {"fdlr"}),
    ("Soldiers, whom nobody took for M23, raided a clinic at Sake on Monday.", set()),
    ("The shells, fired by the Armenian side, killed two farmers in Terter on Monday.", {"ARM"}),
    ("The missiles, launched by Iran, hit a school in Erbil on Monday.", {"IRN"}),
    ("The strike, carried out by Israel, killed six people in Doha on Monday.", {"ISR"}),
    ("The bomb, blamed on the PKK, killed six people in Ankara on Monday.", {"pkk"}),
    ("The bombers, all of them British, hit a dam at Dortmund on 16 May 1943.", {"GBR"}),
    ("The gunmen, who turned out to be Rwandan, stormed a camp in Goma on Monday.", {"RWA"}),
    ("A militia, the Allied Democratic Forces, burned a church at Komanda on Monday.", {"adf"}),
    ("A frigate, HMS Amazon, shelled the fort at Aden on Monday.", {"GBR"}),
    ("The convoy was attacked near Mopti on Monday, just after leaving a checkpoint, by men of JNIM.", {"jnim"}),
    ("Libya's reply, two missiles fired at an American station on Lampedusa, fell into the sea.", {"LBY"}),
    ("The ship was struck off Aden, and the crew were picked up, by luck, by a French frigate.", set()),
    ("The missiles, made by Iran, hit a school in Erbil on Monday.", set()),
    ("The missiles, as seen by Iran, hit a school in Erbil on Monday.", set()),
    ("Iraqi missiles, bought by Iran, hit a school in Erbil on Monday.", {"IRQ"}),
)


@pytest.mark.parametrize(("text", "by"), TOLD, ids=[one[0][:45] for one in TOLD])
def test_an_aside_tells_the_doer(read: Read, text: str, by: set[str]) -> None:
    """Commas set off by whom the arms were sent; who made or saw them did nothing."""
    record = read(text)

    assert by == {one.value[0] for one in record.statements if one.property == "by" and one.stance == "affirms"}
