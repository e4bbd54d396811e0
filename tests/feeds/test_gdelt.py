"""What GDELT's events and mentions say, with or without a header."""

from datetime import date
from pathlib import Path

import pytest

from foedus.feeds import CodedRow, read_feed
from tests.feedfiles import GDELT_1, GDELT_2, MENTION, Cells, coded, coded_one, parts_of, why_aside, write_table

TAB = "\t"


def bare(folder: Path, *rows: Cells, name: str = "20240506.export.CSV") -> Path:
    """Write rows as GDELT publishes them: tabs, and no header."""
    return write_table(folder / name, rows, delimiter=TAB, header=False)


def test_the_first_actor_acts_upon_the_second(tmp_path: Path) -> None:
    """CAMEO has a direction: the source strikes, the target is struck."""
    feed = read_feed(bare(tmp_path, GDELT_2))
    expected = CodedRow(
        incident="gdelt:2.0:1000",
        account="gdelt",
        first_day=date(2024, 5, 6),
        last_day=date(2024, 5, 6),
        act="air strike|missile strike|drone strike|air engagement|naval attack",
        of="QAT",
        by="ISR",
        place="unit:QAT",
    )

    assert [expected] == coded(feed)
    assert "gdelt (2.0)" == feed.layout.name


def test_a_file_without_header_is_known_by_its_columns(tmp_path: Path) -> None:
    """58 columns are version 1.0, one less the files before the address was kept, 61 version 2.0."""
    early = {name: text for name, text in GDELT_1.items() if name != "sourceurl"}
    found = [
        read_feed(bare(tmp_path, cells, name=f"{number}.CSV")).layout.version
        for number, cells in enumerate((GDELT_1, early, GDELT_2))
    ]

    assert ["1.0", "1.0 to March 2013", "2.0"] == found


def test_a_table_with_a_header_says_the_same(tmp_path: Path) -> None:
    """Those who hand GDELT on add a header and part cells by commas."""
    named = coded_one(tmp_path, GDELT_1 | {"CAMEOCodeDescription": 'Employ "aerial" weapons, in full'})

    assert coded(read_feed(bare(tmp_path, GDELT_1))) == [named]


@pytest.mark.parametrize(
    ("cells", "by"),
    [
        ({"actor1type1code": ""}, "ISR"),
        ({"actor1countrycode": "ROM"}, "ROU"),
        ({"actor1countrycode": "WSB"}, "PSE"),
        ({"actor1countrycode": "KSV"}, "XKX"),
        ({"actor1name": "AL QASSAM BRIGADES", "actor1countrycode": "", "actor1type1code": "REB"}, "hamas"),
        ({"actor1countrycode": "AFR"}, ""),
        ({"actor1name": "TALIBAN", "actor1countrycode": "AFG", "actor1type1code": "INS"}, "taliban"),
        ({"actor1name": "NATO", "actor1countrycode": "", "actor1type1code": "IGO"}, "nato"),
        ({"actor1name": "HOUTHI REBEL", "actor1countrycode": "", "actor1type1code": "UAF"}, ""),
        ({"actor1name": "TIGRAY FORCES", "actor1countrycode": "", "actor1type1code": "REB"}, "tplf"),
        ({"actor1name": "", "actor1countrycode": "", "actor1type1code": ""}, ""),
    ],
)
def test_who_acted(tmp_path: Path, cells: Cells, by: str) -> None:
    """A country without a role, or with an organ's, is the state; a group goes by its name; a region is nobody."""
    assert by == coded_one(tmp_path, GDELT_2 | cells).by


@pytest.mark.parametrize("role", ["REB", "BUS"])
def test_rebels_and_private_persons_are_some_group(tmp_path: Path, role: str) -> None:
    """Who is no organ of the state does not act for it, and what group it is is not told."""
    by = coded_one(tmp_path, GDELT_2 | {"actor1type1code": role}).by.split("|")

    assert {"hezbollah", "other-group"} <= set(by)
    assert "ISR" not in by


def test_the_persons_of_a_country_are_its_own(tmp_path: Path) -> None:
    """Whose it was that was struck is the state, also of its people and firms."""
    row = coded_one(tmp_path, GDELT_2 | {"actor2name": "COMPANY", "actor2type1code": "BUS"})

    assert "QAT" == row.of


@pytest.mark.parametrize(
    ("cells", "place", "note"),
    [
        ({"actiongeo_type": "0"}, "", ""),
        ({"actiongeo_type": ""}, "", ""),
        ({"actiongeo_type": "1"}, "unit:QAT", "known only to lie in a country"),
        ({"actiongeo_type": "1", "actiongeo_countrycode": "GZ"}, "unit:PSE-GZ", "known only to lie in a country"),
        ({"actiongeo_type": "1", "actiongeo_countrycode": "??"}, "", ""),
        ({"actiongeo_type": "2", "actiongeo_adm1code": "USTX"}, "unit:USA", ""),
        ({"actiongeo_type": "2", "actiongeo_adm1code": "USHI"}, "unit:USA-HI", ""),
        (
            {"actiongeo_type": "5", "actiongeo_countrycode": "UP", "actiongeo_fullname": "Donetsk Oblast, Ukraine"},
            "unit:UKR-14",
            "known only to lie in a province",
        ),
        (
            {"actiongeo_countrycode": "BA"},
            "unit:BHR|unit:QAT",
            "the coordinates lie outside the country that the row names",
        ),
    ],
)
def test_where_it_happened(tmp_path: Path, cells: Cells, place: str, note: str) -> None:
    """A centroid is no place: of a country its units, of a province its own, of a city those around its point."""
    row = coded_one(tmp_path, GDELT_2 | cells)

    assert (place, note) == (row.place, row.note)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"sqldate": "20241340"}, "sqldate is no day: 20241340"),
        ({"eventcode": "999"}, "eventcode 999: not in the codebook"),
        ({"actiongeo_type": "7"}, "actiongeo_type 7: not in the codebook"),
        ({"actiongeo_lat": ""}, "actiongeo_lat or actiongeo_long is no number on the globe:  51.53"),
        ({"eventcode": "040"}, "no act of force"),
    ],
)
def test_what_is_no_incident_is_told_apart_from_what_cannot_be_read(tmp_path: Path, cells: Cells, reason: str) -> None:
    """A consultation is read and passed over; a code or a day that is none is set aside."""
    feed = read_feed(bare(tmp_path, GDELT_2 | cells))
    (part,) = parts_of(feed)

    assert [reason] == [*feed.tally.reasons, *feed.tally.passed_over]
    assert (reason != "no act of force") == bool(part.aside)


def test_a_mention_says_who_reported_an_event(tmp_path: Path) -> None:
    """It is no incident: the event is coded in another table, under whose id it goes."""
    path = bare(tmp_path, MENTION | {"confidence": "80"}, name="20240506103000.mentions.CSV")
    feed = read_feed(path)
    (part,) = parts_of(feed)
    (told,) = part.reported.to_pylist()
    statement = told.pop("statement")

    assert ("gdelt-mentions", 1, 0, 0) == (
        feed.layout.dataset,
        feed.tally.reports,
        feed.tally.rows_out,
        len(part.coded),
    )
    assert {
        "incident": "gdelt:2.0:1000",
        "holder": "example.org",
        "document": "https://example.org/a",
        "stated_on": date(2024, 5, 6),
        "via": "gdelt-mentions",
        "confidence": 80,
    } == told
    assert statement.startswith("gdelt-mentions:2.0:1000-")
    assert statement.endswith(":report")


def test_mentions_of_one_event_are_told_apart(tmp_path: Path) -> None:
    """By address and sentence; the same one twice is one statement."""
    rows = [MENTION, MENTION, MENTION | {"sentenceid": "4"}, MENTION | {"mentionidentifier": "https://example.org/b"}]
    (part,) = parts_of(read_feed(bare(tmp_path, *rows, name="20240506103000.mentions.CSV")))

    assert [4, 3] == [part.reported.num_rows, len(set(part.reported.column("statement").to_pylist()))]
    assert [None] * 4 == part.reported.column("confidence").to_pylist()


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"mentiontimedate": "2024"}, "mentiontimedate is no moment: 2024"),
        ({"mentionsourcename": ""}, "mentionsourcename is empty: who reported it is not told"),
        ({"confidence": "120"}, "confidence is no per cent: 120"),
        ({"globaleventid": ""}, "no globaleventid"),
    ],
)
def test_a_mention_that_cannot_be_read_is_set_aside(tmp_path: Path, cells: Cells, reason: str) -> None:
    """With its reason, as any row."""
    assert reason == why_aside(tmp_path, MENTION | cells)
