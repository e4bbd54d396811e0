"""What militarized disputes and incidents say, of one publisher and the other."""

from datetime import date
from pathlib import Path

import pytest

from foedus.feeds import CodedRow, read_feed
from tests.feedfiles import GML, INCIDENT, MIDLOC, MONTH, PARTY, Cells, coded, coded_one, why_aside, write_table

OTHER = PARTY | {"StAbb": "YUG", "ccode": "345", "InSide A": "0", "Action": "0"}


def test_an_action_is_its_own_states_against_the_other_side(tmp_path: Path) -> None:
    """The sides tell nothing of who attacked, the action of each state does; no action is no incident."""
    feed = read_feed(write_table(tmp_path / "MIDIP_4.01.csv", [PARTY, OTHER]))
    expected = CodedRow(
        incident="mid-ip:4.01:3551001-211",
        account="mid-ip",
        first_day=date(1992, 7, 16),
        last_day=date(1992, 7, 17),
        act="armed attack|sabotage|frontier incident",
        of="YUG",
        by="BEL",
        origin="outside by a state",
    )

    assert [expected] == coded(feed)
    assert {"no act of force": 1} == feed.tally.passed_over


def test_a_state_of_nobody_is_some_other_state(tmp_path: Path) -> None:
    """A number that Correlates of War gives to nobody we know is still a state's; alone it has no other side."""
    row = coded_one(tmp_path, PARTY | {"ccode": "999"}, name="MIDIP 5.csv")

    assert ("other-state", "") == (row.by, row.of)


def test_an_incident_without_its_parties_leaves_them_open(tmp_path: Path) -> None:
    """The table of incidents does not say who took part."""
    row = coded_one(tmp_path, INCIDENT)

    assert ("mid-i:5.0:4000001", "", "", "") == (row.incident, row.by, row.of, row.place)


@pytest.mark.parametrize(
    ("location", "place", "note"),
    [
        ({}, "unit:QAT", ""),
        ({"midloc2_precision": "5.0"}, "", "its place is known too vaguely for a point"),
        ({"midloc2_xlongitude": ""}, "", "its place is no point on the globe"),
        ({"dispnum": "3"}, "", ""),
    ],
)
def test_places_given_beside_tell_where(tmp_path: Path, location: Cells, place: str, note: str) -> None:
    """A dispute's place is taken where it is more than the middle of a border or a capital that stands for one."""
    beside = write_table(tmp_path / "MIDLOCA_2.1.csv", [MIDLOC | location])
    main = write_table(tmp_path / "MIDI 5.0.csv", [INCIDENT | {"dispnum": "2"}])
    (row,) = coded(read_feed(main, beside=[beside]))

    assert (place, note) == (row.place, row.note)


def test_places_alone_are_no_incidents(tmp_path: Path) -> None:
    """They are read, counted and passed over."""
    assert "the place of a dispute whose action is coded elsewhere" == why_aside(tmp_path, MIDLOC)


def test_days_that_are_missing_leave_the_month(tmp_path: Path) -> None:
    """-9 is not known; whose action is missing, and the other side's too."""
    table = write_table(tmp_path / "gml_part.csv", [GML | {"hiact": "17"}, GML | {"ccode": "2", "sidea": "1"}])
    (row,) = coded(read_feed(table))

    assert (date(1902, 5, 1), date(1902, 5, 31)) == (row.first_day, row.last_day)
    assert ("GBR", "USA", "gml-part:2.0:2-200") == (row.by, row.of, row.incident)


@pytest.mark.parametrize(
    ("name", "cells", "account", "last", "note"),
    [
        ("gml_mid_disps.csv", {}, "gml-disp", date(1902, 7, 1), ""),
        ("disps.csv", {}, "mid-disp", date(1902, 7, 1), ""),
        ("disps.csv", {"maxdur": "-9"}, "mid-disp", None, "when it ended is not told"),
    ],
)
def test_a_dispute_by_months_lasts_as_long_as_it_may(
    tmp_path: Path, name: str, cells: Cells, account: str, last: date | None, note: str
) -> None:
    """The longest duration counts from the last day of the month; the file's name tells whose table it is."""
    row = coded_one(tmp_path, MONTH | cells, name=name)

    assert (account, date(1902, 5, 1), last, note) == (row.account, row.first_day, row.last_day, row.note)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"StYear": "-9"}, "it begins on no day: -9-7-16"),
        ({"EndYear": "1991"}, "it ends before it begins: 1992-7-16-1991-7-17"),
        ({"Action": "77"}, "action 77: not in the codebook"),
        ({"InSide A": ""}, "inside a is no side: empty"),
    ],
)
def test_a_row_that_cannot_be_coded_is_set_aside(tmp_path: Path, cells: Cells, reason: str) -> None:
    """Days that run backwards and codes of no codebook are told."""
    assert reason == why_aside(tmp_path, PARTY | cells)
