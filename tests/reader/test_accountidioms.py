"""Whose claim it is, told by idiom."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

HELD = (
    ("Baghdad has it that Turkish jets bombed Dohuk.", {"IRQ"}),
    ("Damascus let it be known that Israeli jets had bombed Homs.", {"SYR"}),
    ("If Moscow is to be believed, Ukraine shelled Belgorod.", {"RUS"}),
    ("In the words of the Polish premier, Russian drones attacked Lublin.", {"POL"}),
    ("Russian drones attacked Lublin, in the view of the Polish premier.", {"POL"}),
    ("Kyiv is in no doubt that Russian missiles struck Sumy.", {"UKR"}),
    ("Kyiv is confident that Russian missiles struck Sumy.", {"UKR"}),
    ("Older people still count from 20 July 1974, when Turkey invaded Cyprus.", {"report"}),
)
HEARSAY = (
    "Israel is said to have bombed Isfahan.",
    "Israel is widely believed to have bombed Isfahan.",
    "It is reported that Israel bombed Isfahan.",
    "Israel reportedly bombed Isfahan.",
    "Israel allegedly bombed Isfahan.",
)


@pytest.mark.parametrize(("text", "holders"), HELD, ids=[text[:40] for text, _ in HELD])
def test_an_idiom_gives_a_claim_to_somebody(read: Read, text: str, holders: set[str]) -> None:
    """Whoever has it so holds it."""
    assert holders == {one.holder for one in read(text).statements if one.property == "by"}


@pytest.mark.parametrize("text", HEARSAY)
def test_hearsay_is_marked(read: Read, text: str) -> None:
    """What is only said to be so is somebody's, whom the report does not name."""
    statements = [one for one in read(text).statements if one.property in {"by", "place"}]

    assert statements
    assert all(one.holder == "report" and one.via for one in statements)


def test_hearsay_leaves_the_last_speaker_as_he_was(read: Read) -> None:
    """A rumour between two sentences speaks for nobody."""
    text = "Qatar said that it was ready. Israel reportedly bombed Isfahan. “Iran struck Doha.”"

    assert {("QAT",)} != {one.via for one in read(text).statements}
    assert ("reportedly",) in {one.via for one in read(text).statements}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Iran bombed Doha. Qatar put the number of dead at 38.", "QAT"),
        ("Iran bombed Doha. Qatar gave the death toll as twelve.", "QAT"),
        ("Iran bombed Doha. The number of dead was put at 38.", "report"),
    ],
)
def test_a_toll_is_his_who_puts_it(read: Read, text: str, holder: str) -> None:
    """The figure is of whoever gives it."""
    assert {holder} >= {one.holder for one in read(text).statements if one.property == "killed"}
