"""What was recorded last, a page at a time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from foedus.statements import Document, Record, Statement, Titled, Unread
from foedus.store import (
    Amount,
    Store,
    amount_of,
    newest_documents,
    newest_incidents,
    open_store,
    statements_in,
    unread_in,
)
from tests.store.builders import Fresh

BEGIN = datetime(2025, 9, 10, tzinfo=UTC)


def report(name: str, *, about: str, title: str = "") -> Record:
    """Return a report that says one thing of one incident."""
    return Record(
        documents=(Document(id=name, outlet="Example Wire"),),
        incidents=(Titled(id=about, title=title),),
        acts=(Titled(id=f"act-{name}"),),
        statements=(Statement(about=about, property="place", value=(name,), holder=name, document=name),),
    )


@pytest.fixture
def store(fresh: Fresh) -> Store:
    """Return a store with three reports about two incidents, the first of which is told of again later."""
    found = open_store(fresh())
    for number, one in enumerate(
        (
            report("first", about="doha"),
            report("second", about="kuwait", title="Strike on Kuwait"),
            report("third", about="doha", title="Strike on Doha"),
        )
    ):
        found.record_batch(one, recorder="Anna Example", recorded_at=BEGIN + timedelta(hours=number))
    return found


def test_incidents_come_in_the_order_in_which_they_were_first_told_of(store: Store) -> None:
    """A later report about an old incident does not make it new, but may give it its title."""
    with store:
        assert [("kuwait", "Strike on Kuwait"), ("doha", "Strike on Doha")] == [
            (one.id, one.title) for one in newest_incidents(store)
        ]


def test_a_page_of_them_is_a_part(store: Store) -> None:
    """So many, after so many."""
    with store:
        assert ["doha"] == [one.id for one in newest_incidents(store, most=1, skip=1)]
        assert ["third", "second"] == [one.id for one in newest_documents(store, most=2)]
        assert () == newest_documents(store, most=2, skip=3)


def test_what_stands_in_a_document_is_found(store: Store) -> None:
    """And nothing of another."""
    with store:
        assert [("second",)] == [one.value for one in statements_in(store, document="second")]
        assert () == statements_in(store, document="nowhere")


def test_how_much_there_is_is_counted(store: Store) -> None:
    """Acts are no incidents, and an incident told of twice is one."""
    with store:
        assert Amount(batches=3, documents=3, incidents=2, statements=3) == amount_of(store)


def test_an_empty_store_has_nothing(fresh: Fresh) -> None:
    """And says so."""
    with open_store(fresh()) as store:
        assert Amount(batches=0, documents=0, incidents=0, statements=0) == amount_of(store)
        assert ((), ()) == (newest_incidents(store), newest_documents(store, most=5))


def test_what_was_not_read_in_a_document_is_found(store: Store) -> None:
    """And nothing of another."""
    unread = (
        Unread(document="first", words="nobody knows", reason="x"),
        Unread(document="second", words="so they say", reason="x"),
    )
    told = Statement(about="doha", property="place", value=("x",), holder="first", document="first")
    store.record_batch(
        Record(statements=(told,), unread=unread), recorder="Anna Example", recorded_at=BEGIN + timedelta(days=1)
    )
    with store:
        assert ["so they say"] == [one.words for one in unread_in(store, document="second")]
        assert () == unread_in(store, document="third")


def test_the_statements_of_a_document_are_found_by_an_index(tmp_path: Path) -> None:
    """The page of a report does not read a hundred thousand statements to find ten."""
    with open_store(tmp_path / "foedus.db", create=True) as store:
        asked = "EXPLAIN QUERY PLAN SELECT body FROM statements WHERE document = 'x' AND batch <= 7"
        plan = store.database.read(lambda connection: [row[-1] for row in connection.exec_driver_sql(asked)])

    assert ["SEARCH statements USING INDEX statements_document (document=? AND batch<?)"] == plan
