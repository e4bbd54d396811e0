"""An answer as tables for people."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from foedus.exchange import NAMES, export_tables, read_table, split_items
from foedus.exchange import tables as columns
from foedus.statements import Record, Statement
from tests.exchange.conftest import answered, any_records, exported, shuffled
from tests.incidents.builders import a_record, a_strike, denies, says, withdraws

SLOW = settings(
    deadline=None,
    max_examples=10,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


def tables(record: Record) -> dict[str, tuple[dict[str, str], ...]]:
    """Return the tables of a record as they are read back."""
    return {name: read_table(text) for name, text in export_tables(answered(record)).items()}


def said(row: dict[str, str]) -> Statement:
    """Return the statement of which a row was made."""
    texts = ("about", "property", "holder", "document", "stance", "words", "stated_on", "rule")
    return Statement(
        **{name: row[name] for name in (*texts, "recorded_at", "recorded_by", "reason")},  # type: ignore[arg-type]
        value=split_items(row["value"]) or ("",),
        via=split_items(row["via"]),
        start=int(row["start"]) if row["start"] else None,
        end=int(row["end"]) if row["end"] else None,
    )


def test_there_are_five_tables_each_with_its_columns() -> None:
    """Whoever opens one finds the headings of the reference."""
    found = export_tables(answered(a_record(*a_strike())))
    heads = [text.splitlines()[0].split(",") for text in found.values()]

    assert NAMES == tuple(found)
    assert [
        list(one)
        for one in (columns.STATEMENTS, columns.DOCUMENTS, columns.INCIDENTS, columns.FINDINGS, columns.OBLIGATIONS)
    ] == heads


def test_an_obligation_has_a_row_for_each_bearer() -> None:
    """Thirty-one allies owe assistance, each on a row of its own."""
    rows = [one for one in tables(a_record(*a_strike()))["obligations.csv"] if one["provision"] == "nato-1949#5"]

    assert len(rows) == len({one["bearer"] for one in rows}) > 20
    assert {"POL"} == {one["beneficiary"] for one in rows}


def test_an_incident_says_what_the_accepted_account_has() -> None:
    """Act, attacker and place as they were stated, with coordinates as numbers."""
    (row,) = tables(a_record(*a_strike(denies("by", "RUS", holder="RUS"))))["incidents.csv"]

    assert ("strike", "2025-05-01", "missile strike", "Warsaw") == tuple(
        row[name] for name in ("id", "happened_on", "act", "place")
    )
    assert (52, 21) == (int(float(row["latitude"])), int(float(row["longitude"])))


def test_a_withdrawn_statement_stays_and_says_by_what() -> None:
    """Nothing is dropped from the record: who reads it sees what was taken back."""
    gone = says("killed", "5")
    back = withdraws(gone)
    rows = {one["id"]: one for one in tables(a_record(*a_strike(), gone, back))["statements.csv"]}

    assert (back.id, "") == (rows[gone.id]["withdrawn_by"], rows[back.id]["withdrawn_by"])


@given(any_records())
@SLOW
def test_every_statement_comes_back_whole(record: Record) -> None:
    """A table of statements is read back without loss; the id, which is a hash of the claim, agrees."""
    told = exported(record).record.statements
    rows = tables(record)["statements.csv"]

    assert [one.id for one in told] == [one["id"] for one in rows] == [said(one).id for one in rows]


@given(any_records(), st.data())
@settings(SLOW, max_examples=3)
def test_order_and_repetition_change_no_table(record: Record, order: st.DataObject) -> None:
    """Two who have the same statements have the same files, byte for byte."""
    assert export_tables(answered(record)) == export_tables(answered(shuffled(record, order=order)))


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "\t=1", "\uff1dcmd|' /C calc'!A0", " -2+3"])
def test_no_quotation_is_run(words: str) -> None:
    """A report from a stranger is text, whatever it says."""
    found = export_tables(answered(a_record(*a_strike(), says("act", "attack", words=words))))["statements.csv"]
    (row,) = [one for one in read_table(found) if one["words"]]

    assert words == row["words"]
    assert f"'{words.lstrip()}" in found or f"'{words}" in found or "'=1" in found
