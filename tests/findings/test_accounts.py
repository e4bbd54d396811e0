"""Incidents that several data sets tell: common ground, who departs from it, and what is left to others."""

from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from foedus.actors import Actors
from foedus.feeds import CodedRow, batch_of
from foedus.findings.accounts import Accounts, Brought
from foedus.findings.calendar import Calendar
from foedus.findings.drafting import PROPERTIES
from foedus.findings.facts import Facts, Numbers
from foedus.findings.numbering import Numbering
from foedus.instruments import Register
from foedus.places import Places

# A library without types.
pa: Any = import_module("pyarrow")
DAY = date(2024, 6, 19)
ROW = CodedRow(
    incident="1", account="alpha", first_day=DAY, last_day=DAY, act="shelling", of="POL", by="RUS", place="POL"
)
OTHER = replace(ROW, account="beta")


@pytest.fixture
def accounts(register: Register, actors: Actors, places: Places) -> Accounts:
    """Return what brings rows to accounts, and has weighed nothing yet."""
    names: Numbers[str] = Numbers()
    names.of("common ground")
    return Accounts(Facts(actors, places, Calendar(register, actors, places)), names)


def brought(accounts: Accounts, *rows: CodedRow) -> Brought:
    """Return rows brought to accounts."""
    batch = batch_of(rows)
    coded, _ = Numbering(accounts.facts, accounts.facts.calendar).code(batch)
    return accounts.bring(coded, rows=batch)


def told(found: Brought) -> list[dict[str, int]]:
    """Return the accounts, row by row."""
    rows: list[dict[str, int]] = found.told.to_pylist()
    return rows


def test_what_one_tells_stays_a_row(accounts: Accounts) -> None:
    """Two incidents, each of one account, are left as they are coded."""
    found = brought(accounts, ROW, replace(ROW, incident="2"))

    assert (2, [], []) == (found.alone.num_rows, told(found), found.left)


def test_two_who_agree_are_one_account(accounts: Accounts) -> None:
    """What the one leaves open the other says: the common ground has both, and nobody quarrels."""
    (one,) = told(brought(accounts, replace(ROW, by=""), replace(OTHER, act="")))
    (alone,) = brought(accounts, ROW).alone.to_pylist()

    assert (0, 0) == (one["place"], one["quarrels"])
    assert (alone["act"], alone["attacker"]) == (one["act"], one["attacker"])


def test_whoever_is_outnumbered_has_an_account_of_its_own(accounts: Accounts) -> None:
    """Two say Russia, one China: on the common ground it was Russia; the third keeps its word on that alone."""
    rows = (ROW, OTHER, replace(ROW, account="zeta", by="CHN"))
    common, own = told(brought(accounts, *rows))

    assert {"common ground", "zeta"} == set(accounts.names.values)
    assert (0, 1 << PROPERTIES.index("by")) == (common["quarrels"], own["quarrels"])
    assert common["attacker"] != own["attacker"]
    assert [common[name] for name in ("act", "owner", "spot")] == [own[name] for name in ("act", "owner", "spot")]
    assert common["s"] == common["t"] == own["s"] != own["t"]


def test_in_a_tie_the_common_ground_leaves_both_possible(accounts: Accounts) -> None:
    """Russia, says the one, China the other: either, and nobody departs from that."""
    (one,) = told(brought(accounts, ROW, replace(OTHER, by="CHN")))
    positions = accounts.facts.actors.positions

    assert {positions["RUS"], positions["CHN"]} == set(accounts.facts.struck_by(one["attacker"]))


@pytest.mark.parametrize(
    "other",
    [
        replace(OTHER, first_day=date(1990, 1, 1), last_day=date(1990, 1, 1)),
        replace(ROW, act="air strike"),
    ],
    ids=["other law", "one account twice"],
)
def test_some_are_left_to_be_weighed_otherwise(accounts: Accounts, other: CodedRow) -> None:
    """Accounts on days of different law, and a data set that tells an incident twice."""
    found = brought(accounts, replace(ROW, incident="0"), ROW, replace(ROW, account="zeta"), other)

    assert (1, [], [[1, 2, 3]]) == (found.alone.num_rows, told(found), found.left)


def test_days_between_which_no_law_changes_are_one(accounts: Accounts) -> None:
    """Two who differ by a day quarrel about it, and fall under one law."""
    first, later = (date(2023, 3, day) for day in (14, 15))
    rows = [replace(one, first_day=first, last_day=first) for one in (ROW, OTHER)]
    rows.append(replace(ROW, account="zeta", first_day=later, last_day=later))
    common, own = told(brought(accounts, *rows))

    assert 1 << PROPERTIES.index("happened_on") == own["quarrels"]
    assert common["moment"] == own["moment"]


def test_nobody_says_when(accounts: Accounts) -> None:
    """Where no account has a day, the law of every day may be meant."""
    rows = [replace(one, first_day=None, last_day=None) for one in (ROW, OTHER)]
    (one,) = told(brought(accounts, *rows))
    (alone,) = brought(accounts, rows[0]).alone.to_pylist()

    assert alone["moment"] == one["moment"]


def test_the_columns_are_those_of_the_plan(accounts: Accounts, tmp_path: Path) -> None:
    """They are numbers, also where there are none."""
    found = brought(accounts, ROW)
    import_module("pyarrow.parquet").write_table(found.told, tmp_path / "told.parquet")

    assert {pa.int64()} == set(found.told.schema.types)
