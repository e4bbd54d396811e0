"""What UCDP's events and conflicts say, and what they leave open."""

from datetime import date
from pathlib import Path

import pytest

from foedus.feeds import CodedRow, read_feed
from tests.feedfiles import CONFLICT, GED, coded, coded_one, why_aside, write_table


def test_the_sides_of_a_fight_are_not_attacker_and_victim(tmp_path: Path) -> None:
    """Of a fight between a government and a group, either may have struck the other."""
    expected = CodedRow(
        incident="ucdp-ged:17.1:1",
        account="ucdp-ged",
        first_day=date(2020, 3, 1),
        last_day=date(2020, 3, 1),
        act="attack|rebellion|coup",
        of="SYR|islamic-state",
        by="SYR|islamic-state",
        place="unit:SYR",
        note="between a state and a group, or groups: where it came from follows from who and whose",
    )

    assert expected == coded_one(tmp_path, GED)


def test_a_fight_between_two_states_comes_from_outside(tmp_path: Path) -> None:
    """Whichever of two states struck, force crossed a border; no rebellion is among what it may have been."""
    row = coded_one(tmp_path, GED | {"side_b": "Government of Israel", "gwnob": "666"})

    assert ("attack", "SYR|ISR", "SYR|ISR", "outside by a state") == (row.act, row.by, row.of, row.origin)


def test_a_state_that_may_be_the_other_is_not_surely_outside(tmp_path: Path) -> None:
    """Where a number means two states within the days, and one of them is the other side, nothing is said of origin."""
    cells = {"gwnoa": "365", "gwnob": "365", "date_start": "1991-12-01", "date_end": "1991-12-31", "date_prec": "4"}
    row = coded_one(tmp_path, GED | {"side_b": "Government of Russia (Soviet Union)"} | cells)

    assert ("SUN|RUS", "") == (row.by, row.origin)


def test_violence_against_civilians_has_a_direction(tmp_path: Path) -> None:
    """One-sided violence is by the side that is no civilian; whose nationals the civilians were is not told."""
    row = coded_one(tmp_path, GED | {"type_of_violence": "3", "side_b": "Civilians"})

    assert ("SYR", "", "persons") == (row.by, row.of, row.object)
    assert "whose nationals the civilians were is not told" == row.note


def test_groups_that_fight_each_other_come_from_outside_by_no_state(tmp_path: Path) -> None:
    """A fight between groups is no act of a state."""
    row = coded_one(tmp_path, GED | {"type_of_violence": "2", "side_a": "Hamas", "side_b": "Fatah, IS", "gwnoa": ""})

    assert ("hamas|plo|islamic-state", "outside by others|within") == (row.by, row.origin)


@pytest.mark.parametrize(
    ("cells", "by"),
    [
        ({"gwnoa": "365", "date_start": "1991-05-01", "date_end": "1991-05-01"}, "SUN"),
        ({"gwnoa": "365", "date_start": "1992-05-01", "date_end": "1992-05-01"}, "RUS"),
        ({"gwnoa": "365", "date_start": "1991-05-01", "date_end": "1992-05-01"}, "SUN|RUS"),
        ({"gwnoa": "", "side_a": "Government of Russia (Soviet Union)"}, "RUS"),
    ],
)
def test_a_number_means_whom_it_meant_on_the_day(tmp_path: Path, cells: dict[str, str], by: str) -> None:
    """Gleditsch and Ward's 365 is the Soviet Union, and then Russia."""
    row = coded_one(tmp_path, GED | {"type_of_violence": "3", "side_b": "Civilians"} | cells)

    assert by == row.by


def test_a_group_that_the_register_does_not_name_is_some_other_group(tmp_path: Path) -> None:
    """A name that leads to nobody is still the name of a group."""
    row = coded_one(tmp_path, GED | {"side_b": "Kashmir insurgents"})

    assert "SYR|other-group" == row.by


def test_a_group_before_its_time_may_be_another(tmp_path: Path) -> None:
    """M23 dates from 2012; what bears its name before may be another group."""
    row = coded_one(tmp_path, GED | {"side_b": "M23", "date_start": "2001-01-01", "date_end": "2001-01-01"})

    assert "SYR|m23|other-group" == row.by


@pytest.mark.parametrize(
    ("precision", "start", "end", "first", "last"),
    [
        ("1", "2020-03-01", "2020-03-01", "2020-03-01", "2020-03-01"),
        ("2", "2020-03-01 00:00:00.000", "2020-03-05 00:00:00.000", "2020-03-01", "2020-03-05"),
        ("2", "2020-03-07", "2020-03-07", "2020-03-01", "2020-03-13"),
        ("4", "2020-03-15", "2020-03-15", "2020-02-14", "2020-04-14"),
    ],
)
def test_a_day_is_as_wide_as_it_is_known(
    tmp_path: Path, precision: str, start: str, end: str, first: str, last: str
) -> None:
    """The two ends hold the event; where they are one day and it is said to be imprecise, more days are possible."""
    row = coded_one(tmp_path, GED | {"date_prec": precision, "date_start": start, "date_end": end})

    assert (date.fromisoformat(first), date.fromisoformat(last)) == (row.first_day, row.last_day)


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        ({"latitude": "36.81", "longitude": "38.0"}, "unit:SYR"),
        ({"latitude": "36.81", "longitude": "38.0", "country": "", "country_id": ""}, "unit:SYR|unit:TUR-AS"),
        ({"where_prec": "6"}, "unit:SYR|unit:SYR-Q"),
        ({"where_prec": "6", "country": "Nowhere", "country_id": ""}, ""),
        ({"country": "Qatar", "country_id": ""}, "unit:QAT|unit:SYR"),
    ],
)
def test_a_place_is_what_point_and_country_leave_possible(tmp_path: Path, cells: dict[str, str], place: str) -> None:
    """Near a border the country decides; where they contradict each other both stay possible."""
    assert place == coded_one(tmp_path, GED | cells).place


def test_an_event_at_sea_lies_in_no_country(tmp_path: Path) -> None:
    """Precision 7 is international waters or airspace, whatever country the row names."""
    row = coded_one(tmp_path, GED | {"where_prec": "7", "latitude": "12.0", "longitude": "55.0"})

    assert "unit:SYR" not in row.place
    assert row.place
    assert row.note.endswith("in international waters or airspace")


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"type_of_violence": "4"}, "type_of_violence 4"),
        ({"date_start": "1/3/2020"}, "date_start or date_end is no day: 1/3/2020 2020-03-01"),
        ({"date_end": "2019-03-01"}, "date_end lies before date_start: 2020-03-01 2019-03-01"),
        ({"date_prec": "9"}, "date_prec 9"),
        ({"where_prec": ""}, "where_prec is empty"),
        ({"latitude": "=1+1"}, "latitude or longitude is no number on the globe: =1+1 38.0"),
        ({"latitude": "95"}, "latitude or longitude is no number on the globe: 95 38.0"),
        ({"side_a": "Government of Atlantis", "gwnoa": ""}, "a state that is not known: Government of Atlantis"),
        (
            {"side_a": "Government of Atlantis", "gwnoa": "9999"},
            "a state that is not known: Government of Atlantis 9999",
        ),
        ({"side_b": ""}, "a state that is not known: no name"),
        ({"side_b": "Civilians"}, "civilians as a side of a fight"),
        ({"type_of_violence": "3"}, "violence against civilians without exactly one side that is none"),
        ({"id": " "}, "no id"),
        ({"side_b": "a\x1fb"}, "holds a control character"),
    ],
)
def test_a_row_that_cannot_be_coded_is_set_aside_with_its_reason(
    tmp_path: Path, cells: dict[str, str], reason: str
) -> None:
    """No value is guessed, and no row is dropped."""
    assert reason == why_aside(tmp_path, GED | cells)


@pytest.mark.parametrize(
    ("name", "dataset", "version"),
    [
        ("GEDEvent_v24_1.csv", "ucdp-ged", "24.1"),
        ("ged241.csv", "ucdp-ged", "24.1"),
        ("GEDEvent_v24_0_9.csv", "ucdp-candidate", "24.0.9"),
        ("GEDEvent_v24_01_24_03.csv", "ucdp-candidate", "24.01.24.03"),
        ("events.csv", "ucdp-ged", ""),
    ],
)
def test_the_name_of_the_file_tells_candidates_and_the_version(
    tmp_path: Path, name: str, dataset: str, version: str
) -> None:
    """Candidate events have the columns of the yearly ones, and another name."""
    feed = read_feed(write_table(tmp_path / name, [GED]))

    assert (dataset, version) == (feed.layout.dataset, feed.version)
    assert dataset == coded(feed)[0].account


def test_a_year_of_a_conflict_is_no_stroke(tmp_path: Path) -> None:
    """Of a war between states the days of its episode are known, and who struck whom is open."""
    expected = CodedRow(
        incident="ucdp-prio:17.1:7-1969",
        account="ucdp-prio",
        first_day=date(1969, 7, 3),
        last_day=date(1969, 7, 18),
        act="attack",
        of="HND|SLV",
        by="HND|SLV",
        origin="outside by a state",
        note="a year of a conflict; who struck first or last is not told",
    )

    assert expected == coded_one(tmp_path, CONFLICT)


def test_a_secondary_party_fought_too(tmp_path: Path) -> None:
    """Its troops stood beside a side: it may have struck or suffered a stroke of the year, and the note says so."""
    row = coded_one(tmp_path, CONFLICT | {"gwno_a_2nd": "2, 20", "gwno_b_2nd": ""})

    assert ("HND|SLV|USA|CAN", "HND|SLV|USA|CAN") == (row.by, row.of)
    assert row.note.endswith("with secondary parties, whose troops fought too")


def test_a_conflict_within_a_state_names_its_group(tmp_path: Path) -> None:
    """A side without a number is the group that the row names, or any group where it names none."""
    inner = CONFLICT | {"type_of_conflict": "3", "gwno_a": "100, 9999", "gwno_b": "", "year": "1990"}
    named = coded_one(tmp_path, inner | {"side_b": "FARC"})
    bare = coded_one(tmp_path, inner | {"side_b": ""})

    assert "COL|other-state|farc" == named.by
    assert "hamas" in bare.by.split("|")
    assert (date(1990, 1, 1), date(1990, 12, 31)) == (named.first_day, named.last_day)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"year": "x"}, "year x"),
        ({"type_of_conflict": "9"}, "type_of_conflict 9"),
        ({"gwno_a": ""}, "gwno_a is no state: empty"),
    ],
)
def test_a_conflict_that_cannot_be_coded_is_set_aside(tmp_path: Path, cells: dict[str, str], reason: str) -> None:
    """A year, a type and a state are needed."""
    assert reason == why_aside(tmp_path, CONFLICT | cells)
