"""What POLECAT's events say."""

from datetime import date
from pathlib import Path

import pytest

from foedus.feeds import CodedRow, read_feed
from tests.feedfiles import POLECAT, Cells, coded, coded_one, why_aside, write_table

FILE = "ngecEvents.DV.2022.txt"


def one(folder: Path, cells: Cells) -> CodedRow:
    """Return the row that comes out."""
    return coded_one(folder, POLECAT | cells, name=FILE, delimiter="\t")


def test_the_actor_acts_upon_the_recipient(tmp_path: Path) -> None:
    """The armed forces of a state are the state; the citizens of another are that state's."""
    expected = CodedRow(
        incident="polecat:2022:EV1",
        account="polecat",
        first_day=date(2022, 3, 4),
        last_day=date(2022, 3, 4),
        act="air strike|missile strike|drone strike|air engagement|naval attack",
        of="QAT",
        by="ISR",
        place="unit:QAT",
    )
    feed = read_feed(write_table(tmp_path / FILE, [POLECAT], delimiter="\t"))

    assert [expected] == coded(feed)
    assert ("polecat (40 columns)", ()) == (feed.layout.name, feed.unknown)


@pytest.mark.parametrize(
    ("name", "country", "sector", "by"),
    [
        ("None", "None", "None", ""),
        ("Hamas", "PSE", "REB", "hamas"),
        ("Russia", "RUS", "None", "RUS"),
        ("Russia", "Russia", "GOV", "RUS"),
        ("Russia", "None", "GOV", "RUS"),
        ("Somebody", "RUS; BLR", "MIL", "RUS|BLR"),
        ("Somebody", "RUS", "UAF", ""),
        ("Somebody", "XXX", "GOV", ""),
    ],
)
def test_who_acted(tmp_path: Path, name: str, country: str, sector: str, by: str) -> None:
    """By name where the register has a group, else by country and sector; what is not told stays open."""
    cells = {"Actor Name": name, "Actor Country": country, "Primary Actor Sector": sector}

    assert by == one(tmp_path, cells).by


@pytest.mark.parametrize("sector", ["REB", "CVL"])
def test_who_is_no_organ_does_not_act_for_the_state(tmp_path: Path, sector: str) -> None:
    """Rebels and private persons are some group, whatever their country."""
    cells = {"Actor Name": "Fighters", "Actor Country": "SYR", "Primary Actor Sector": sector}
    by = one(tmp_path, cells).by.split("|")

    assert "other-group" in by
    assert "SYR" not in by


def test_rebels_who_are_struck_are_no_state(tmp_path: Path) -> None:
    """What is done to them is not done to the state whose nationals they are."""
    cells = {"Recipient Name": "Fighters", "Recipient Country": "SYR", "Primary Recipient Sector": "REB"}

    assert "SYR" not in one(tmp_path, cells).of.split("|")


@pytest.mark.parametrize(
    ("cells", "place", "note"),
    [
        ({"City": "None", "Province": "None"}, "unit:QAT", "known only to lie in a country"),
        ({"City": "None", "Province": "None", "Country": "None"}, "", ""),
        ({"City": "", "Province": "Alaska", "Country": "USA"}, "unit:USA-AK", "known only to lie in a province"),
    ],
)
def test_where(tmp_path: Path, cells: Cells, place: str, note: str) -> None:
    """A centroid is no place: without a city the units of the province or country are taken."""
    row = one(tmp_path, cells)

    assert (place, note) == (row.place, row.note)


def test_a_mode_that_is_not_known_leaves_the_type(tmp_path: Path) -> None:
    """An assault of an unknown kind is an assault."""
    assert one(tmp_path, {"Event Mode": "None"}).act == one(tmp_path, {"Event Mode": "by magic"}).act


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"Event Date": "None"}, "event date is no day: None"),
        ({"Event Type": "DANCE"}, "event type DANCE: not in the codebook"),
        ({"Event Type": "CONSULT", "Event Mode": "visit"}, "no act of force"),
        ({"Latitude": "north"}, "latitude or longitude is no number on the globe: north 51.53"),
        ({"Event ID": ""}, "no event id"),
    ],
)
def test_a_row_that_cannot_be_coded_is_set_aside(tmp_path: Path, cells: Cells, reason: str) -> None:
    """With its reason; what is no act of force is passed over."""
    assert reason == why_aside(tmp_path, POLECAT | cells, name=FILE, delimiter="\t")
