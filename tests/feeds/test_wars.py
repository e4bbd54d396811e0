"""What the wars of Correlates of War say."""

from datetime import date
from pathlib import Path

import pytest

from foedus.feeds import CodedRow, read_feed
from tests.feedfiles import WAR, Cells, coded, coded_one, why_aside, write_table

DEFENDER = WAR | {"ccode": "230", "StateName": "Spain", "Side": "2", "Initiator": "2"}


def test_who_began_the_war_attacked_and_of_the_others_it_is_open(tmp_path: Path) -> None:
    """The initiator is coded; what each state did after that is not."""
    attacker, defender = coded(read_feed(write_table(tmp_path / "InterStateWarData_v4.0.csv", [WAR, DEFENDER])))
    expected = CodedRow(
        incident="cow-war:4.0:1-220-1-1823",
        account="cow-war",
        first_day=date(1823, 4, 7),
        last_day=date(1823, 11, 13),
        act="armed attack",
        of="ESP",
        by="FRA",
        origin="outside by a state",
        note="a state's whole war",
    )

    assert expected == attacker
    assert ("ESP|FRA", "ESP|FRA") == (defender.by, defender.of)


@pytest.mark.parametrize(
    ("cells", "last"),
    [
        ({"StartYear2": "1825", "EndYear2": "1826", "EndMonth2": "2", "EndDay2": "3"}, date(1826, 2, 3)),
        ({"EndYear1": "-7"}, None),
    ],
)
def test_a_second_spell_counts_and_an_end_may_not_be_told(tmp_path: Path, cells: Cells, last: date | None) -> None:
    """A state's war lasts to the end of its last spell; -7 is still going on."""
    assert last == coded_one(tmp_path, WAR | cells).last_day


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"StartYear1": "-9"}, "it begins on no day: -9-4-7"),
        ({"EndYear1": "1800"}, "it ends before it begins: 1823-4-7-1800-11-13--8--8--8--8"),
        ({"Side": "3"}, "side 3: not in the codebook"),
        ({"Initiator": ""}, "initiator is empty: not in the codebook"),
    ],
)
def test_a_row_that_cannot_be_coded_is_set_aside(tmp_path: Path, cells: Cells, reason: str) -> None:
    """Nothing is guessed of a side or a day."""
    assert reason == why_aside(tmp_path, WAR | cells)
