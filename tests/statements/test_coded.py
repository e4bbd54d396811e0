"""Rows of feeds as statements, which go the way of every report."""

from datetime import date
from pathlib import Path

import pytest

from foedus.actors import Actors
from foedus.feeds import CodedRow, read_feed
from foedus.findings import Finder, Question
from foedus.incidents import gather_incidents, parse_policy
from foedus.instruments import Register
from foedus.places import Places
from foedus.statements import read_statements
from foedus.statements.coded import record_of_rows
from tests.feedfiles import GDELT_2, GED, Cells, coded, write_table

ROW = CodedRow(
    incident="acled:current:1",
    account="acled",
    first_day=date(2025, 6, 23),
    last_day=date(2025, 6, 24),
    act="missile strike|drone strike",
    object="military base",
    of="USA",
    by="IRN+ISR|USA",
    place="unit:QAT",
    origin="outside by a state",
    sent_by="IRN",
    backed_by="RUS",
    intent="deliberate",
)


def test_each_property_is_a_statement_of_the_data_set() -> None:
    """Its id is the row's with the property; each group of attackers that had a part is one of its own."""
    record = record_of_rows([ROW])
    said = {one.id.removeprefix("acled:current:1:"): one.value for one in record.statements}
    expected = {
        "act": ("missile strike", "drone strike"),
        "h1.object": ("military base",),
        "h1.of": ("USA",),
        "by": ("IRN",),
        "by+2": ("ISR", "USA"),
        "place": ("unit:QAT",),
        "origin": ("outside by a state",),
        "sent_by": ("IRN",),
        "backed_by": ("RUS",),
        "intent": ("deliberate",),
        "happened_on": ("2025-06-23..2025-06-24",),
    }

    assert expected == said
    assert {"acled"} == {one.holder for one in record.statements}
    assert ["acled"] == [one.id for one in record.documents]


def test_what_feeds_write_may_be_written_by_hand(actors: Actors, places: Places) -> None:
    """The words of a coded row are words of a statements file too, those for the unnamed and for one unit as well."""
    text = """
schema: foedus/statements/1
documents: [{id: acled}]
incidents: [{id: "acled:current:1"}]
statements:
  - {about: "acled:current:1", property: by, value: [QAT, other-group], holder: acled, document: acled}
  - {about: "acled:current:1", property: h1.of, value: [other-state], holder: acled, document: acled}
  - {about: "acled:current:1", property: place, value: "unit:QAT", holder: acled, document: acled}
"""
    row = CodedRow(
        incident="acled:current:1", account="acled", by="QAT|other-group", of="other-state", place="unit:QAT"
    )
    written = read_statements(text, at="x.yaml", actors=actors, places=places).statements

    assert {(one.property, one.value) for one in record_of_rows([row]).statements} == {
        (one.property, one.value) for one in written
    }


def test_two_data_sets_of_one_incident_keep_their_own_ids() -> None:
    """What one says never takes the place of what the other says."""
    mine = CodedRow(incident="own:1:doha", account="desk", by="ISR", first_day=date(2025, 9, 9), last_day=None)
    theirs = CodedRow(incident="own:1:doha", account="own", by="IRN", last_day=date(2025, 9, 9))
    record = record_of_rows([mine, theirs])

    assert [
        ("own:1:doha:by@desk", ("ISR",)),
        ("own:1:doha:happened_on@desk", ("2025-09-09..9999-12-31",)),
        ("own:1:doha:by", ("IRN",)),
        ("own:1:doha:happened_on", ("0001-01-01..2025-09-09",)),
    ] == [(one.id, one.value) for one in record.statements]


def test_a_day_is_written_as_one() -> None:
    """An interval of one day is that day."""
    row = CodedRow(incident="own:1:doha", account="own", first_day=date(2025, 9, 9), last_day=date(2025, 9, 9))

    assert [("2025-09-09",)] == [one.value for one in record_of_rows([row]).statements]


DOHA = GED | {
    "side_a": "Government of Israel",
    "gwnoa": "666",
    "type_of_violence": "3",
    "side_b": "Civilians",
    "latitude": "25.28",
    "longitude": "51.53",
    "country": "Qatar",
    "country_id": "694",
    "date_start": "2025-09-09",
    "date_end": "2025-09-09",
}


@pytest.mark.parametrize(
    ("cells", "delimiter", "verdicts"),
    [
        (GDELT_2 | {"sqldate": "20250909"}, "\t", {"engaged"}),
        (GDELT_2 | {"sqldate": "20250909", "eventcode": "17"}, "\t", {"undetermined"}),
        (DOHA, ",", {"undetermined"}),
    ],
)
def test_a_row_of_a_published_table_is_answered_like_a_report(  # noqa: PLR0913, PLR0917 - fixtures
    tmp_path: Path,
    cells: Cells,
    delimiter: str,
    verdicts: set[str],
    actors: Actors,
    places: Places,
    register: Register,
) -> None:
    """A strike from the air on Doha engages the Arab League's treaty; what may be no armed attack leaves it open."""
    rows = coded(read_feed(write_table(tmp_path / "table", [cells], delimiter=delimiter)))
    (incident,) = gather_incidents(record_of_rows(rows), policy=parse_policy("accepted"), actors=actors, places=places)
    found = Finder(register, actors, places).find_findings(incident, question=Question())
    league = [one for one in found.findings if one.instrument == "arab-league-jd-1950" and one.beneficiary == "QAT"]

    assert verdicts == {one.verdict for one in league if one.provision == "Art. 2"}
