"""What ACLED's events say in either layout, and what they leave open."""

from datetime import date
from pathlib import Path

import pytest

from foedus.feeds import CodedRow
from tests.feedfiles import ACLED, ACLED_OLDER, coded_one, why_aside


def test_the_order_of_actors_tells_no_direction(tmp_path: Path) -> None:
    """Of an armed clash, either actor may have struck the other."""
    expected = CodedRow(
        incident="acled:current:SYR1",
        account="acled",
        first_day=date(2024, 5, 6),
        last_day=date(2024, 5, 6),
        act="ground assault|invasion|armed bands|naval attack|air engagement|frontier incident|armed raid|rebellion"
        "|coup",
        of="SYR|islamic-state",
        by="SYR|islamic-state",
        place="unit:SYR",
    )

    assert expected == coded_one(tmp_path, ACLED)


def test_the_older_export_says_the_same(tmp_path: Path) -> None:
    """Days in words and numbers for kinds of actors change nothing but the layout."""
    older, current = coded_one(tmp_path, ACLED_OLDER), coded_one(tmp_path, ACLED)

    assert "acled:data_id:SYR1" == older.incident
    assert (current.by, current.act, current.first_day) == (older.by, older.act, older.first_day)


@pytest.mark.parametrize(
    ("first", "second", "by", "of"),
    [
        ("Military Forces of Israel (2022-)", "Civilians (Qatar)", "ISR", "QAT"),
        ("Civilians (Qatar)", "Military Forces of Israel (2022-)", "ISR", "QAT"),
        ("Military Forces of Israel (2022-)", "Civilians (International)", "ISR", ""),
        ("Military Forces of the United States (2021-2025)", "", "USA", ""),
        ("Government of Yemen (2016-)", "Houthi", "YEM|houthis", "YEM|houthis"),
        ("Unidentified Armed Group (Syria)", "Civilians (Syria)", "", "SYR"),
        ("Unidentified Armed Group (Syria)", "Military Forces of Syria (2000-2024)", "", ""),
        ("Military Forces of Atlantis (2000-)", "Civilians (Syria)", "", "SYR"),
        ("Mutiny of Military Forces of Syria (2000-2024)", "Civilians (Syria)", "other-group", "SYR"),
        ("Protesters (Qatar)", "", "other-group", "QAT"),
        ("Rioters (Qatar)", "Police Forces of Qatar (2013-)", "other-group|QAT", "other-group|QAT"),
        ("NATO: North Atlantic Treaty Organization", "Taliban", "nato|taliban", "nato|taliban"),
        ("JNIM: Group for Support of Islam and Muslims", "Civilians (Mali)", "jnim", "MLI"),
        ("FNL: National Forces of Liberation", "Civilians (Burundi)", "other-group", "BDI"),
        ("Bamnyag Communal Militia (South Sudan)", "Civilians (South Sudan)", "other-group", "SSD"),
    ],
)
def test_who_an_actor_is(tmp_path: Path, first: str, second: str, by: str, of: str) -> None:
    """Forces are their state's, the unarmed are struck and do not strike, the unidentified may be anybody."""
    row = coded_one(tmp_path, ACLED | {"actor1": first, "actor2": second})

    assert (by, of) == (row.by, row.of)


def test_forces_of_two_states_clash_from_outside(tmp_path: Path) -> None:
    """Between two states, whichever struck, force crossed a border."""
    row = coded_one(tmp_path, ACLED | {"actor2": "Military Forces of Turkey (2016-)"})

    assert ("SYR|TUR", "outside by a state") == (row.by, row.origin)


def test_those_associated_with_an_actor_may_have_had_a_part(tmp_path: Path) -> None:
    """An ally that the register names joins the side; a tag such as an ethnic group does not."""
    row = coded_one(tmp_path, ACLED | {"assoc_actor_1": "Hezbollah; Druze Ethnic Group (Syria); Civilians (Syria)"})

    assert "SYR|hezbollah|islamic-state" == row.by


@pytest.mark.parametrize(
    ("kind", "detail", "act", "object_"),
    [
        ("Explosions/Remote violence", "Chemical weapon", "chemical or biological attack", ""),
        ("Violence against civilians", "Attack", "ground assault", "persons"),
        ("Protests", "", "unrest|below attack", ""),
    ],
)
def test_what_was_done_follows_from_the_sub_event_type(
    tmp_path: Path, kind: str, detail: str, act: str, object_: str
) -> None:
    """Where the sub-event type is empty the event type tells; what may be no act of force is below an attack too."""
    row = coded_one(tmp_path, ACLED | {"event_type": kind, "sub_event_type": detail})

    assert row.act.startswith(act)
    assert object_ == row.object


def test_an_agreement_is_no_act_of_force(tmp_path: Path) -> None:
    """It is read, counted and passed over."""
    cells = ACLED | {"event_type": "Strategic developments", "sub_event_type": "Agreement"}

    assert "no act of force" == why_aside(tmp_path, cells)


@pytest.mark.parametrize(
    ("precision", "first", "last"), [("2", "2024-04-30", "2024-05-12"), ("3", "2024-04-05", "2024-06-06")]
)
def test_a_week_or_a_month_is_as_wide(tmp_path: Path, precision: str, first: str, last: str) -> None:
    """The day of an event whose week or month alone is known may lie that far off."""
    row = coded_one(tmp_path, ACLED | {"time_precision": precision})

    assert (date.fromisoformat(first), date.fromisoformat(last)) == (row.first_day, row.last_day)


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        ({"geo_precision": "3"}, "unit:SYR|unit:SYR-Q"),
        ({"geo_precision": "2"}, "unit:SYR"),
        ({"iso": "", "country": "Black Sea", "latitude": "43.3", "longitude": "34.0"}, "unit:black-sea"),
        ({"iso": "", "country": "Nowhere", "geo_precision": "3"}, ""),
        ({"iso": "", "country": "0", "geo_precision": "3"}, ""),
        ({"iso": "", "country": "Qatar", "latitude": "25.28", "longitude": "51.53"}, "unit:QAT"),
    ],
)
def test_a_place_is_as_wide_as_it_is_known(tmp_path: Path, cells: dict[str, str], place: str) -> None:
    """A region is its country, a sea is its own, and a country goes by its number or its name."""
    row = coded_one(tmp_path, ACLED | cells)

    assert place == row.place


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"event_date": "05/06/2024"}, "event_date is no day: 05/06/2024"),
        ({"time_precision": "4"}, "time_precision 4"),
        ({"geo_precision": ""}, "geo_precision is empty"),
        ({"longitude": "east"}, "latitude or longitude is no number on the globe: 35.0 east"),
        ({"actor1": "", "actor2": ""}, "no actor"),
        ({"sub_event_type": "Telepathy"}, "sub_event_type Telepathy: not in the codebook"),
    ],
)
def test_a_row_that_cannot_be_coded_is_set_aside(tmp_path: Path, cells: dict[str, str], reason: str) -> None:
    """A code that the codebook does not have is told, and never read as another."""
    assert reason == why_aside(tmp_path, ACLED | cells)
