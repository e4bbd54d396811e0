"""Tables of one's own, in the words of the vocabulary."""

from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from foedus.feeds import CodedRow, read_feed
from tests.feedfiles import OWN, Cells, coded, coded_one, why_aside, write_table


def test_our_own_words_are_taken_as_they_stand(tmp_path: Path) -> None:
    """A table needs a name of the incident, the act, the owner, the attacker and the place; any may be empty."""
    expected = CodedRow(
        incident="own:1:doha",
        account="own",
        first_day=date(2025, 9, 9),
        last_day=date(2025, 9, 9),
        act="air strike",
        of="QAT",
        by="ISR",
        place="Doha",
    )

    assert expected == coded_one(tmp_path, OWN)


def test_everything_may_be_said(tmp_path: Path) -> None:
    """Names lead to ids, alternatives are parted by a bar, attackers together by a plus."""
    cells = OWN | {
        "account": "desk",
        "by": "Iran|Israel + USA",
        "of": "QAT|other-state",
        "object": "military base|airport",
        "place": "Doha|unit:QAT",
        "origin": "Outside by a state",
        "sent_by": "Iran",
        "backed_by": "other-group",
        "intent": "accident",
        "note": "seen by us",
        "happened_on": "",
        "first_day": "2025-06",
        "last_day": "2025-07-03",
    }
    expected = CodedRow(
        incident="own:1:doha",
        account="desk",
        first_day=date(2025, 6, 1),
        last_day=date(2025, 7, 3),
        act="air strike",
        object="military base|airport",
        of="QAT|other-state",
        by="IRN|ISR+USA",
        place="Doha|unit:QAT",
        origin="outside by a state",
        sent_by="IRN",
        backed_by="other-group",
        intent="accident",
        note="seen by us",
    )

    assert expected == coded_one(tmp_path, cells)


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        ({"place": "", "latitude": "25.28", "longitude": "51.53"}, "unit:QAT"),
        ({"place": ""}, ""),
        ({"place": "25.28,51.53"}, "25.28,51.53"),
    ],
)
def test_a_point_may_stand_for_a_place(tmp_path: Path, cells: Cells, place: str) -> None:
    """Coordinates in columns of their own go by the grid."""
    assert place == coded_one(tmp_path, OWN | cells).place


def test_nothing_need_be_known(tmp_path: Path) -> None:
    """An empty cell leaves everything possible, and days that are not known are none."""
    cells = OWN | dict.fromkeys(("act", "of", "by", "place", "happened_on"), "")

    assert CodedRow(incident="own:1:doha", account="own") == coded_one(tmp_path, cells)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"act": "air strik"}, 'act: "air strik" is not known'),
        ({"object": "moon"}, 'object: "moon" is not known'),
        ({"by": "ISR+"}, 'by: "Congo" is not known'),
        ({"of": "Congo"}, 'of: "Congo" is not known'),
        ({"origin": "above"}, 'origin: "above" is not known'),
        ({"intent": "kind"}, 'intent: "kind" is not known'),
        ({"place": "Atlantis"}, 'place: "Atlantis" is not known'),
        ({"place": "99,999"}, 'place: "99,999" is not known'),
        ({"place": "", "latitude": "x", "longitude": "1"}, "latitude or longitude is no number on the globe: x 1"),
        (
            {"place": "", "latitude": "1", "longitude": "1", "within_km": "9999"},
            "within_km is no number from 0 to 2,000: 9999",
        ),
        (
            {"place": "", "latitude": "1", "longitude": "1", "within_km": "x"},
            "within_km is no number from 0 to 2,000: x",
        ),
        ({"happened_on": "soon"}, '"soon" is no date'),
        (
            {"happened_on": "", "first_day": "2025-02-01", "last_day": "2025-01-01"},
            "last_day lies before first_day: 2025-02-01 2025-01-01",
        ),
    ],
)
def test_a_word_that_is_none_of_ours_is_told(tmp_path: Path, cells: Cells, reason: str) -> None:
    """A misspelt word is set aside and never taken for another."""
    if cells.get("by") == "ISR+":
        cells = {"by": "ISR+Congo"}

    assert why_aside(tmp_path, OWN | {"latitude": "", "longitude": "", "within_km": ""} | cells).startswith(reason)


def test_a_parquet_table_says_the_same(tmp_path: Path) -> None:
    """Columns keep their kinds in Parquet; days and numbers are read as they would be written."""
    pa, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    cells = OWN | {"happened_on": "2025-09-09"}
    table = pa.table(
        {name: [text, None if name == "place" else text] for name, text in cells.items() if name != "happened_on"}
        | {"happened_on": pa.array([date(2025, 9, 9), None])}
    )
    parquet.write_table(table, tmp_path / "own.parquet")
    same, second = coded(read_feed(tmp_path / "own.parquet"))

    assert coded_one(tmp_path, cells) == same
    assert ("", None) == (second.place, second.first_day)


def test_a_row_of_a_parquet_table_is_set_aside_with_its_number(tmp_path: Path) -> None:
    """There are no lines, so rows are counted, and told column by column."""
    parquet, pa = import_module("pyarrow.parquet"), import_module("pyarrow")
    parquet.write_table(pa.Table.from_pylist([OWN, OWN | {"act": "hum"}]), tmp_path / "own.parquet")
    (part,) = read_feed(tmp_path / "own.parquet").parts()

    assert [(2, "incident=doha\tact=hum\tof=QAT\tby=ISR\tplace=Doha\thappened_on=2025-09-09")] == [
        (one.line, one.text) for one in part.aside
    ]


def test_what_is_no_column_of_ours_is_told(tmp_path: Path) -> None:
    """A misspelt column would be silently empty; it is listed as unknown."""
    feed = read_feed(write_table(tmp_path / "own.csv", [OWN | {"objects": "airport"}]))

    assert ("objects",) == feed.unknown
