"""What ICEWS events say."""

from datetime import date
from pathlib import Path

import pytest

from foedus.feeds import CodedRow
from tests.feedfiles import ICEWS, Cells, coded_one, why_aside

FILE = "events.2018.tab"


def one(folder: Path, cells: Cells) -> CodedRow:
    """Return the row that comes out."""
    return coded_one(folder, ICEWS | cells, name=FILE, delimiter="\t")


def test_the_source_acts_upon_the_target(tmp_path: Path) -> None:
    """The source strikes; a citizen of the target country is that country's."""
    expected = CodedRow(
        incident="icews:2018:5",
        account="icews",
        first_day=date(2018, 6, 1),
        last_day=date(2018, 6, 1),
        act="air strike|missile strike|drone strike|air engagement|naval attack",
        of="QAT",
        by="ISR",
        place="unit:QAT",
    )

    assert expected == one(tmp_path, {})


@pytest.mark.parametrize(
    ("name", "sectors", "country", "by"),
    [
        ("North Korea", "", "North Korea", "PRK"),
        ("Hezbollah", "Dissident,Insurgents", "Lebanon", "hezbollah"),
        ("Hamas Movement", "Insurgents", "Israel", "hamas"),
        ("Police (India)", "Police,Government", "India", "IND"),
        ("Unidentified Actor", "", "", ""),
        ("Somebody", "", "Atlantis", ""),
    ],
)
def test_who_acted(tmp_path: Path, name: str, sectors: str, country: str, by: str) -> None:
    """An actor goes by its name, an organ is its state's, and who has no country may be anybody."""
    row = one(tmp_path, {"Source Name": name, "Source Sectors": sectors, "Source Country": country})

    assert by == row.by


@pytest.mark.parametrize("sectors", ["Insurgents,Dissident", "General Population / Civilian / Social"])
def test_who_is_no_organ_does_not_act_for_the_state(tmp_path: Path, sectors: str) -> None:
    """Rebels and private persons are some group."""
    by = one(tmp_path, {"Source Name": "Fighter (Syria)", "Source Sectors": sectors, "Source Country": "Syria"}).by

    assert "other-group" in by.split("|")
    assert "SYR" not in by.split("|")


@pytest.mark.parametrize(
    ("cells", "place", "note"),
    [
        ({"City": "", "Province": ""}, "unit:QAT", "known only to lie in a country"),
        (
            {"City": "", "Province": "Donetsk Oblast", "Country": "Ukraine"},
            "unit:UKR-14",
            "known only to lie in a province",
        ),
        ({"City": "", "Province": "", "Country": ""}, "", ""),
    ],
)
def test_a_centroid_is_no_place(tmp_path: Path, cells: Cells, place: str, note: str) -> None:
    """Without a city the coordinates are the middle of a province or country, whose units are meant."""
    row = one(tmp_path, cells)

    assert (place, note) == (row.place, row.note)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"Event Date": "June"}, "event date is no day: June"),
        ({"CAMEO Code": "x"}, "cameo code x: not in the codebook"),
        ({"Latitude": "x"}, "latitude or longitude is no number on the globe: x 51.53"),
        ({"CAMEO Code": "40"}, "no act of force"),
    ],
)
def test_a_row_that_is_no_incident_is_accounted_for(tmp_path: Path, cells: Cells, reason: str) -> None:
    """What cannot be read is set aside, and what is no act of force is passed over."""
    assert reason == why_aside(tmp_path, ICEWS | cells, name=FILE, delimiter="\t")
