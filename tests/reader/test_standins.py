"""Who did it where a clause only points: the army, the same group, the North, it."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

MEANT: tuple[tuple[str, set[str]], ...] = (
    ("Al-Shabaab bombed Mogadishu on Monday. In 2015 the same group stormed a college in Garissa.", {"al-shabaab"}),
    ("The M23 left Goma. The group shelled Sake on Monday.", {"m23"}),
    ("Sudan's army left Goz. On Tuesday the army bombed El Fasher.", {"SDN"}),
    ("KHARTOUM, 3 November - The army bombed El Fasher on Tuesday.", {"SDN"}),
    ("North Korea denied it. In 1968 the North seized the American ship Pueblo off Wonsan.", {"PRK"}),
    ("NATO denied it. On 8 August 2011 the alliance bombed Zliten.", {"nato"}),
    ("Al-Shabaab bombed Beledweyne on Monday. On Tuesday it attacked a hotel in Mogadishu.", {"al-shabaab"}),
    ("A convoy was ambushed near Goma on Monday. The M23 was near. Sake was shelled by the group on Tuesday.", {"m23"}),
    ("Sudan's army left Goz. A drone hit El Fasher on Monday. The governor blamed the army.", {"SDN"}),
    ("Sudan's army left Goz. A drone hit El Fasher on Monday. He said that the army had done it.", {"SDN"}),
    ("Sudan's army left Goz. A drone hit El Fasher on Monday. The RSF says that the army sent it.", {"SDN"}),
    ("A drone hit El Fasher on Monday. The governor blamed the army.", set()),
    ("Sudan's army left Goz. The report tells of a strike by the army's aircraft on El Fasher on Monday.", {"SDN"}),
    ("Saudi Arabia denied it. On Monday the kingdom bombed Hodeidah.", {"SAU"}),
    ("Myanmar's army left Lashio. On Friday the junta's jets bombed Sagaing.", {"MMR"}),
    ("Qatar denied it. On Monday the emirate shelled Zliten.", {"QAT"}),
    ("Ethiopia and Eritrea were at war. On Monday the latter's jets bombed Mekelle.", {"ERI"}),
    ("Ethiopia and Eritrea were at war. On Monday the former bombed Asmara.", {"ETH"}),
    ("Ethiopia was at war with Eritrea and Sudan. On Monday the latter's jets bombed Mekelle.", set()),
    ("On Monday the kingdom bombed Hodeidah.", set()),
    ("The same group stormed a college in Garissa on Monday.", set()),
    ("In 1968 the North seized the American ship Pueblo off Wonsan.", set()),
    ("Guerrillas of the ELN met. In March the same guerrillas bombed a police station at Tibú.", {"eln"}),
    ("JNIM tightened its blockade. In March the same coalition burned forty trucks at Kayes.", {"jnim"}),
    ("JNIM fought on. Wagner lost men. On Monday gunmen of the same coalition shot villagers at Barsalogho.", set()),
    ("Two Iraqi Mirages took off at eight. One of them bombed a frigate off Bahrain.", {"IRQ"}),
    ("North Korea has done this before. In August its guards shot two officers at Panmunjom.", {"PRK"}),
    ("The FARC crossed the river. Nobody spoke. In May their car bomb wrecked a club in Bogotá.", {"farc"}),
    ("Sudan's army and Chad's army met. The group bombed El Fasher on Tuesday.", set()),
)


@pytest.mark.parametrize(("text", "by"), MEANT, ids=[one[0][-80:] for one in MEANT])
def test_a_stand_in_is_whom_the_report_named(read: Read, text: str, by: set[str]) -> None:
    """The group is the one last named, the army that of the state told of; where none is, nobody is said."""
    record = read(text)
    last = record.incidents[-1].id if record.incidents else ""

    assert by == {one.value[0] for one in record.statements if one.about == last and one.property == "by"}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Russian tanks entered Budapest on 4 November 1956.", "SUN"),
        ("Russian tanks entered Kherson on 2 March 2022.", "RUS"),
        ("Austrian guns shelled Belgrade on 29 July 1914.", "AUH"),
        ("Russian forces shelled Kherson.", "RUS"),
    ],
)
def test_a_state_is_named_as_it_was_then(read: Read, text: str, by: str) -> None:
    """Moscow's tanks of 1956 were the Soviet Union's."""
    assert [by] == [one.value[0] for one in read(text).statements if one.property == "by"]


def test_whom_a_witness_means_is_left_open(read: Read) -> None:
    """Whom a witness calls "they" are not those of the sentence before."""
    text = 'Ethiopian jets bombed Jijiga on Monday.\n\n"They shelled us from the pass," says Amina Warsame of Gode.'
    said = {
        (one.about, one.value[0])
        for one in read(
            "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n" + text
        ).statements
        if one.property == "by"
    }

    assert 1 == len(said)
