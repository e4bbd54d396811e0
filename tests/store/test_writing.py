"""A batch is recorded whole or not at all, whoever is killed and whoever else writes; order changes no answer."""

import time
from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.statements import Record
from foedus.store import Store, open_store
from tests.builders import a_document, a_record, a_statement
from tests.store.builders import Fresh, later, record
from tests.store.linking import linked_records
from tests.store.processes import import_batches, import_together, killed_import

few = settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def content(what: Record) -> tuple[Counter[object], ...]:
    """Return what a record claims, whatever the order, and whoever recorded it when."""
    return (
        Counter(one.id for one in what.statements),
        Counter(what.documents),
        Counter(what.holders),
        Counter(what.incidents),
        Counter(what.acts),
        Counter(what.unread),
        Counter(what.named_instruments),
    )


@given(what=st.lists(linked_records(), min_size=1, max_size=4), data=st.data())
@few
def test_order_and_repetition_of_batches_change_nothing(fresh: Fresh, what: list[Record], data: st.DataObject) -> None:
    """Who imports the same reports in another order, some of them twice, has the same record in the end."""
    again = data.draw(st.permutations([*what, *data.draw(st.lists(st.sampled_from(what), max_size=3))]))
    found = []
    for batches in (what, again):
        with open_store(fresh()) as store:
            for number, one in enumerate(batches):
                record(store, one, hours=number)
            found.append(content(store.read_record()))
            assert () == store.verify()

    assert found[0] == found[1]


@given(what=st.lists(linked_records(), min_size=2, max_size=5))
@few
def test_what_is_recorded_later_changes_nothing_earlier(fresh: Fresh, what: list[Record]) -> None:
    """As of any moment, the record is what it was then."""
    then = []
    with open_store(fresh()) as store:
        for number, one in enumerate(what):
            record(store, one, hours=number)
            then.append(store.read_record(as_of=later(number)))

        assert then == [store.read_record(as_of=later(number)) for number in range(len(what))]


def test_a_description_that_adds_nothing_is_not_recorded(store: Store) -> None:
    """Who mentions a document by its name alone tells nothing new of it."""
    record(store, a_record())

    assert record(store, a_record(documents=(a_document(outlet="", published_on=""),)), hours=1) is None
    assert record(store, a_record(documents=(a_document(url="https://example.org"),)), hours=2) is not None


def test_a_named_instrument_is_recorded_with_what_names_it(store: Store) -> None:
    """By itself it is nothing new a second time; beside something new it tells what that report names."""
    record(store, a_record(named_instruments=("nato-1949",)))
    assert record(store, a_record(named_instruments=("nato-1949",)), hours=1) is None
    record(store, a_record(statements=(a_statement(value=("raid",)),), named_instruments=("nato-1949",)), hours=2)

    assert ("nato-1949",) == store.batch_record(2).named_instruments
    assert ("nato-1949",) == store.read_record().named_instruments


# Killed while it writes


def assert_whole(where: str, *, size: int) -> int:
    """Return how many batches are on record, after a look that each is whole and the chain holds."""
    with open_store(where, create=True) as store:
        batches = list(store.batches())
        assert {size} >= {one.statements for one in batches}
        assert {size} >= {len(store.batch_statements(one.number)) for one in batches}
        assert () == store.verify()
        return len(batches)


def kill_often(fresh: Fresh, *, kills: int, batches: int, size: int) -> int:
    """Import again and again, killed so many times at random moments; return how many imports completed."""
    random = Random(9)  # noqa: S311 - no secret
    started = time.monotonic()
    assert not killed_import(fresh(), seconds=60, batches=batches, size=size)
    whole = time.monotonic() - started
    completed, killed, where = 0, 0, fresh()
    while killed < kills:
        # Later and later, so that each import gets further than the one before it.
        killed += killed_import(where, seconds=random.uniform(0.1, 1) * whole, batches=batches, size=size)
        if assert_whole(where, size=size) == batches:
            completed, where = completed + 1, fresh()
    import_batches(where, batches=batches, size=size)

    assert batches == assert_whole(where, size=size)
    return completed


def test_an_import_that_is_killed_leaves_whole_batches(fresh: Fresh) -> None:
    """All of a batch or nothing of it, and the same command completes the import."""
    kill_often(fresh, kills=4, batches=12, size=100)


@pytest.mark.prove
def test_an_import_that_is_killed_at_any_moment_leaves_whole_batches(fresh: Fresh) -> None:
    """Two hundred times on each database."""
    assert kill_often(fresh, kills=200, batches=30, size=300) > 0


@pytest.mark.prove
def test_a_store_that_is_killed_while_it_is_made_can_be_made(nowhere: Fresh) -> None:
    """The first command on a new store is killed at any moment, and run again."""
    for number in range(40):
        where = nowhere()
        killed_import(where, seconds=number * 0.01, batches=1, size=5)
        import_batches(where, batches=1, size=5)

        assert 1 == assert_whole(where, size=5)


# Several writers


def assert_together(where: str, *, writers: int, batches: int, size: int) -> None:
    """Let several write at once, and look that nothing is lost and the chain has one line."""
    assert [0] * writers == import_together(where, writers=writers, batches=batches, size=size)
    with open_store(where) as store:
        found = list(store.batches())
        assert list(range(1, writers * batches + 1)) == [one.number for one in found]
        assert ["", *(one.link for one in found[:-1])] == [one.before for one in found]
        assert {f"writer {number * batches * size}": batches for number in range(writers)} == Counter(
            one.recorder for one in found
        )
        assert writers * batches * size == sum(one.statements for one in found)
        assert () == store.verify()


def test_several_write_at_once(nowhere: Fresh) -> None:
    """Nothing is lost, the chain has one line, and nobody hears of a lock, not even where the store is still made."""
    assert_together(nowhere(), writers=4, batches=5, size=100)


@pytest.mark.prove
def test_many_write_much_at_once(where: str) -> None:
    """Eight writers on PostgreSQL, four on SQLite, 50,000 statements each."""
    assert_together(where, writers=8 if "://" in where else 4, batches=50, size=1000)
