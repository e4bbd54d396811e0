"""Whether a word that can be several is a noun, a verb or a participle."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The Japanese bombed Darwin on 19 February 1942.", "JPN"),
        ("The Dutch attacked Yogyakarta in December 1948.", "NLD"),
        ("The British shelled oil tanks at Oran.", "GBR"),
        ("The French bombed Damascus in 1945.", "FRA"),
        ("The Chinese attacked Indian posts at Galwan.", "CHN"),
        ("The Portuguese bombed villages in Guinea.", "PRT"),
    ],
)
def test_a_people_whose_name_has_no_plural_acts(read: Read, text: str, by: str) -> None:
    """After "the Japanese" a word on -ed is what they did, and no description of what follows."""
    assert {by} == {one.value[0] for one in read(text).statements if one.property == "by"}


@pytest.mark.parametrize(
    "text",
    [
        "The French occupied zone was quiet.",
        "A Japanese captured ship lay in the harbour.",
        "The Chinese armed vessels stayed in port.",
        "The British built bridges there.",
    ],
)
def test_a_participle_before_its_noun_tells_of_no_attack(read: Read, text: str) -> None:
    """What describes a thing does not happen to it now."""
    assert () == read(text).incidents


def test_a_rough_number_is_an_object(read: Read) -> None:
    """Before "about 170 shells" a form on -s is a verb, though "the North fires" might be a noun."""
    record = read("The North fires about 170 shells at Yeonpyeong, killing two marines.")

    assert {"170"} == {one.value[0] for one in record.statements if one.property == "launched"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Houthis answered by storming offices of the United Nations in Sanaa.", "by=houthis"),
        ("Iran retaliated by firing missiles at Haifa.", "place=Haifa"),
        ("Russia responded by bombing hospitals in Idlib.", "h1.object=hospital"),
        ("Israel admitted bombing schools in Gaza.", "h1.object=school"),
    ],
)
def test_a_form_on_ing_before_things_is_a_verb(read: Read, text: str, told: str) -> None:
    """Things in the plural behind "by storming" are what was stormed, without an article as with one."""
    assert told in {f"{one.property}={one.value[0]}" for one in read(text).statements}
