"""Published tables with rows of our own: each row has defaults, and a test names what matters to it."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from foedus.feeds import CodedRow, Feed, Part, Tally, read_feed, rows_of
from foedus.feeds.gdelt import MENTIONS, ONE, TWO

Cells = dict[str, str]

GED: Cells = dict.fromkeys(
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name "
    "dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b "
    "number_of_sources source_article where_prec where_coordinates where_description adm_1 adm_2 latitude longitude "
    "geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a "
    "deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob".split(),
    "",
) | {
    "id": "1",
    "year": "2020",
    "code_status": "Clear",
    "type_of_violence": "1",
    "side_a": "Government of Syria",
    "side_b": "IS",
    "where_prec": "1",
    "latitude": "35.0",
    "longitude": "38.0",
    "country": "Syria",
    "country_id": "652",
    "date_prec": "1",
    "date_start": "2020-03-01",
    "date_end": "2020-03-01",
    "best": "3",
    "gwnoa": "652",
}
CONFLICT: Cells = dict.fromkeys(
    "conflict_id location side_a side_a_id side_a_2nd side_b side_b_id side_b_2nd incompatibility territory_name year "
    "intensity_level cumulative_intensity type_of_conflict start_date start_prec start_date2 start_prec2 ep_end "
    "ep_end_date ep_end_prec gwno_a gwno_a_2nd gwno_b gwno_b_2nd gwno_loc region version".split(),
    "",
) | {
    "conflict_id": "7",
    "year": "1969",
    "side_a": "Government of Honduras",
    "side_b": "Government of El Salvador",
    "type_of_conflict": "2",
    "start_date2": "1969-07-03",
    "start_prec2": "1",
    "ep_end": "1",
    "ep_end_date": "1969-07-18",
    "ep_end_prec": "1",
    "gwno_a": "91",
    "gwno_b": "92",
}
ACLED: Cells = dict.fromkeys(
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 "
    "actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location "
    "latitude longitude geo_precision source source_scale notes fatalities tags timestamp".split(),
    "",
) | {
    "event_id_cnty": "SYR1",
    "event_date": "2024-05-06",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Military Forces of Syria (2000-2024)",
    "actor2": "Islamic State (Syria)",
    "iso": "760",
    "country": "Syria",
    "latitude": "35.0",
    "longitude": "38.0",
    "geo_precision": "1",
}
ACLED_OLDER: Cells = (
    {"data_id": "9", "iso": "760", "event_id_cnty": "SYR1", "event_id_no_cnty": "1"}
    | {name: text for name, text in ACLED.items() if name not in ("disorder_type", "civilian_targeting", "tags")}
    | {"event_date": "06 May 2024", "inter1": "1", "inter2": "2"}
)
_GDELT = {
    "globaleventid": "1000",
    "sqldate": "20240506",
    "monthyear": "202405",
    "year": "2024",
    "fractiondate": "2024.3450",
    "actor1code": "ISRMIL",
    "actor1name": "ISRAEL",
    "actor1countrycode": "ISR",
    "actor1type1code": "MIL",
    "actor2code": "QAT",
    "actor2name": "QATAR",
    "actor2countrycode": "QAT",
    "eventcode": "195",
    "actiongeo_type": "4",
    "actiongeo_fullname": "Doha, Ad Dawhah, Qatar",
    "actiongeo_countrycode": "QA",
    "actiongeo_adm1code": "QA01",
    "actiongeo_lat": "25.28",
    "actiongeo_long": "51.53",
}
GDELT_1: Cells = dict.fromkeys(ONE, "") | _GDELT
GDELT_2: Cells = dict.fromkeys(TWO, "") | _GDELT
MENTION: Cells = dict.fromkeys(MENTIONS, "") | {
    "globaleventid": "1000",
    "eventtimedate": "20240506101500",
    "mentiontimedate": "20240506103000",
    "mentiontype": "1",
    "mentionsourcename": "example.org",
    "mentionidentifier": "https://example.org/a",
}
ICEWS: Cells = {
    "Event ID": "5",
    "Event Date": "2018-06-01",
    "Source Name": "Military (Israel)",
    "Source Sectors": "Military,Government",
    "Source Country": "Israel",
    "Event Text": "Use unconventional violence",
    "CAMEO Code": "195",
    "Intensity": "-10.0",
    "Target Name": "Citizen (Qatar)",
    "Target Sectors": "General Population / Civilian / Social",
    "Target Country": "Qatar",
    "Story ID": "1",
    "Sentence Number": "2",
    "Publisher": "Example",
    "City": "Doha",
    "District": "",
    "Province": "Ad Dawhah",
    "Country": "Qatar",
    "Latitude": "25.28",
    "Longitude": "51.53",
}
POLECAT: Cells = dict.fromkeys(
    "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|"
    "Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|"
    "Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|"
    "Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|"
    "Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version".split("|"),
    "None",
) | {
    "Event ID": "EV1",
    "Event Date": "2022-03-04",
    "Event Type": "ASSAULT",
    "Event Mode": "aerial",
    "Actor Name": "Military of Israel",
    "Actor Country": "ISR",
    "Primary Actor Sector": "MIL",
    "Recipient Name": "Qatar",
    "Recipient Country": "QAT",
    "Primary Recipient Sector": "CVL",
    "City": "Doha",
    "Country": "QAT",
    "Latitude": "25.28",
    "Longitude": "51.53",
}
_SPAN = {"stday": "16", "stmon": "7", "styear": "1992", "endday": "17", "endmon": "7", "endyear": "1992"}
PARTY: Cells = (
    {"DispNum3": "3551", "IncidNum3": "3551001", "DispNum4": "-9", "IncidNum4": "-9", "StAbb": "BEL", "ccode": "211"}
    | {"StDay": "16", "StMon": "7", "StYear": "1992", "EndDay": "17", "EndMon": "7", "EndYear": "1992"}
    | {"InSide A": "1", "SideA": "1", "Fatality": "0", "FatalPre": "0", "Action": "16", "HostLev": "4"}
    | {"RevType1": "2", "RevType2": "0", "Version": "4.01"}
)
INCIDENT: Cells = (
    {"dispnum": "4000", "incidnum": "4000001"}
    | _SPAN
    | {"duration": "1", "fatality": "0", "action": "17", "hostlev": "4", "numa": "1", "version": "5.0"}
)
GML: Cells = {
    "dispnum": "2",
    "ccode": "200",
    "styear": "1902",
    "stmon": "5",
    "stday": "-9",
    "endyear": "1902",
    "endmon": "5",
} | {"endday": "-9", "sidea": "0", "hiact": "0", "orig": "1"}
MONTH: Cells = {
    "dispnum": "2",
    "styear": "1902",
    "stmon": "5",
    "outcome": "6",
    "settle": "1",
    "fatality": "0",
    "mindur": "1",
} | {"maxdur": "31", "hiact": "7", "hostlev": "3", "recip": "0"}
MIDLOC: Cells = {
    "year": "1902",
    "dispnum": "2",
    "midloc2_location": "Somewhere",
    "midloc2_measuringpoint": "Somewhere",
} | {"midloc2_xlongitude": "51.53", "midloc2_ylatitude": "25.28", "midloc2_precision": "1"}
WAR: Cells = (
    {"WarNum": "1", "WarName": "A war", "WarType": "1", "ccode": "220", "StateName": "France", "Side": "1"}
    | {"StartMonth1": "4", "StartDay1": "7", "StartYear1": "1823", "EndMonth1": "11", "EndDay1": "13"}
    | {"EndYear1": "1823", "StartMonth2": "-8", "StartDay2": "-8", "StartYear2": "-8", "EndMonth2": "-8"}
    | {"EndDay2": "-8", "EndYear2": "-8", "TransFrom": "-8", "WhereFought": "2", "Initiator": "1", "Outcome": "1"}
    | {"TransTo": "-8", "BatDeath": "400", "Version": "4"}
)
CRISIS: Cells = {
    "icb1": "ICB1",
    "crisno": "1",
    "crisname": "A CRISIS",
    "break": "9.0",
    "trigent": "365.0",
    "yrtrig": "1946.0",
} | {"motrig": "3.0", "datrig": "4.0"}
CRISIS_ACTOR: Cells = {
    "icb2": "ICB2",
    "crisno": "1",
    "cracno": "1",
    "cracid": "640",
    "actor": "TUR",
    "triggr": "9.0",
} | {"yrtrig": "1946.0", "motrig": "3.0", "datrig": "4.0", "trigent": "365.0"}
OWN: Cells = {
    "incident": "doha",
    "act": "air strike",
    "of": "QAT",
    "by": "ISR",
    "place": "Doha",
    "happened_on": "2025-09-09",
}


def table_text(rows: Iterable[Mapping[str, str]], *, delimiter: str = ",", header: bool = True) -> str:
    """Return rows as a table, those of GDELT without quotes."""
    held = list(rows)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    if delimiter == "\t":
        lines = [*([list(held[0])] if header else []), *(list(row.values()) for row in held)]
        return "".join("\t".join(cells) + "\n" for cells in lines)
    if header:
        writer.writerow(held[0])
    writer.writerows(row.values() for row in held)
    return out.getvalue()


def write_table(path: Path, rows: Iterable[Mapping[str, str]], *, delimiter: str = ",", header: bool = True) -> Path:
    """Write rows as a table, and return its path."""
    path.write_text(table_text(rows, delimiter=delimiter, header=header), encoding="utf-8", newline="")
    return path


def coded(feed: Feed) -> list[CodedRow]:
    """Return the rows that come out of a feed, having checked that none is lost."""
    rows = [row for batch in feed.batches() for row in rows_of(batch)]
    assert len(rows) == feed.tally.rows_out
    check_even(feed.tally)
    return rows


def parts_of(feed: Feed) -> list[Part]:
    """Return the parts of a feed, having checked that no row is lost."""
    parts = list(feed.parts())
    check_even(feed.tally)
    return parts


def check_even(tally: Tally) -> None:
    """Assert that rows in are rows out, reports and rows set aside."""
    assert tally.complete
    assert tally.rows_in == tally.rows_out + tally.reports + tally.set_aside


def coded_one(folder: Path, cells: Mapping[str, str], *, name: str = "table.csv", delimiter: str = ",") -> CodedRow:
    """Return the one row that comes out of a table of one row."""
    (row,) = coded(read_feed(write_table(folder / name, [cells], delimiter=delimiter)))
    return row


def why_aside(folder: Path, cells: Mapping[str, str], *, name: str = "table.csv", delimiter: str = ",") -> str:
    """Return why the one row of a table is set aside, or passed over."""
    feed = read_feed(write_table(folder / name, [cells], delimiter=delimiter))
    assert not coded(feed)
    (reason,) = (*feed.tally.reasons, *feed.tally.passed_over)
    return reason
