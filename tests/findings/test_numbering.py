"""Coded rows as numbers: each value read once, what cannot be read set aside with its reason."""

from dataclasses import replace
from datetime import date
from importlib import import_module
from typing import Any

import pytest

from foedus.actors import Actors
from foedus.feeds import CodedRow, batch_of
from foedus.findings.calendar import Calendar
from foedus.findings.facts import Facts
from foedus.findings.numbering import FACTS, Numbering
from foedus.instruments import Register
from foedus.places import Places
from foedus.terms import Days, acts

# A library without types.
pa: Any = import_module("pyarrow")
DAY = date(2024, 6, 19)
ROW = CodedRow(
    incident="1", account="own", first_day=DAY, last_day=DAY, act="shelling", of="POL", by="RUS", place="POL"
)


@pytest.fixture
def numbering(register: Register, actors: Actors, places: Places) -> Numbering:
    """Return a numbering that has read nothing yet."""
    calendar = Calendar(register, actors, places)
    return Numbering(Facts(actors, places, calendar), calendar)


def test_equal_rows_have_equal_numbers(numbering: Numbering) -> None:
    """Two rows that say the same are the same in every fact, in one part or in two."""
    first, _ = numbering.code(batch_of([ROW, replace(ROW, incident="2")]))
    later, _ = numbering.code(batch_of([replace(ROW, incident="3")]))
    said = [tuple(one[name] for name in FACTS) for one in (*first.to_pylist(), *later.to_pylist())]

    assert 1 == len(set(said))
    assert 0 == acts().mask("shelling") & ~first.column("act").to_pylist()[0]
    assert 0 == acts().mask("unrest") & first.column("act").to_pylist()[0]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"act": "handshake"}, 'act: "handshake" is no word of ours'),
        ({"object": "dignity"}, 'object: "dignity" is no word of ours'),
        ({"of": "Atlantis"}, 'of: "Atlantis" is no actor of the register'),
        ({"by": "RUS+Atlantis"}, 'by: "Atlantis" is no actor of the register'),
        ({"sent_by": "Atlantis"}, 'sent_by: "Atlantis" is no actor of the register'),
        ({"backed_by": "Atlantis"}, 'backed_by: "Atlantis" is no actor of the register'),
        ({"origin": "above"}, 'origin: "above" is no word of ours'),
        ({"intent": "unclear"}, 'intent: "unclear" is no word of ours'),
        ({"place": "Atlantis"}, 'place: "Atlantis" is no place of the register'),
        ({"last_day": date(2024, 1, 1)}, "first_day, last_day: 2024-01-01 comes before 2024-06-19"),
        ({"act": "handshake", "of": "Atlantis"}, "no word of ours"),
    ],
)
def test_a_row_that_cannot_be_read_is_set_aside(numbering: Numbering, changes: dict[str, object], reason: str) -> None:
    """The others are read, and the reason names the column and the word."""
    rows = [ROW, replace(ROW, **changes), ROW]  # type: ignore[arg-type]
    coded, aside = numbering.code(batch_of(rows))

    assert [0, 2] == coded.column("r").to_pylist()
    assert [(1, True)] == [(place, reason in told) for place, told in aside]


def test_words_without_dictionary_and_missing_words_are_read(numbering: Numbering) -> None:
    """A table of plain strings, with nothing where nothing is said, is read as one of coded words."""
    table = pa.Table.from_batches([batch_of([replace(ROW, of="")])])
    plain = pa.table({name: table.column(name).cast(pa.string()) for name in table.column_names if "day" not in name})
    plain = plain.set_column(plain.column_names.index("of"), "of", pa.array([None], pa.string()))
    days = {name: table.column(name) for name in ("first_day", "last_day")}
    for name, column in days.items():
        plain = plain.append_column(name, column)
    coded, aside = numbering.code(plain)
    wanted, _ = numbering.code(table)

    assert ([], wanted.to_pylist()) == (aside, coded.to_pylist())


def test_days_between_which_nothing_changes_are_one_moment(numbering: Numbering) -> None:
    """A calendar tells days apart only where law or world change between them."""
    calendar = numbering.calendar
    same = {calendar.moment(Days(day, day)) for day in (date(1850, 6, 1), date(1850, 6, 2))}
    entry = {calendar.moment(Days(day, day)) for day in (date(1949, 8, 23), date(1949, 8, 24))}

    assert (1, 2) == (len(same), len(entry))
