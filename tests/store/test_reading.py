"""One incident is read with all that belongs to it, and answers as it would among all the others."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from foedus.actors import Actors
from foedus.incidents import Incident, gather_incidents, parse_policy
from foedus.places import Places
from foedus.statements import Document, Holder, Record, Statement, Titled, Unread
from foedus.store import Store, open_store
from foedus.terms import Stance
from tests.builders import a_record, a_statement, faults_of
from tests.store.builders import Fresh, later, record
from tests.store.linking import linked_records
from tests.store.tampering import run

DOHA, MANAMA, UDEID = "doha-2025-09-09", "manama-2025-06-23", "al-udeid-2025-06-23"


def pointing(about: str, name: str, value: str, *, stance: Stance = "affirms", reason: str = "") -> Statement:
    """Return a statement by the desk that points from one thing to another."""
    return a_statement(
        about=about, property=name, value=(value,), holder="desk", document="", stance=stance, reason=reason
    )


def incidents(*names: str) -> tuple[Titled, ...]:
    """Return incidents with a title each."""
    return tuple(Titled(id=name, title=f"Strike on {name}") for name in names)


def ids(found: Iterable[Titled | Document | Holder]) -> set[str]:
    """Return the ids of what was read."""
    return {one.id for one in found}


def test_an_incident_comes_with_what_is_about_it(store: Store) -> None:
    """Its statements, its documents and their holders, its unread passages; nothing of another incident."""
    record(
        store,
        Record(
            documents=(Document(id="wire"), Document(id="daily"), Document(id="gazette")),
            holders=(Holder(id="ansari"), Holder(id="baqaei")),
            incidents=incidents(DOHA, MANAMA),
            statements=(
                a_statement(about=DOHA, document="wire", holder="ansari"),
                a_statement(about=DOHA, document="wire", holder="gazette"),
                a_statement(about=MANAMA, document="daily", holder="baqaei"),
            ),
            unread=(
                Unread(document="wire", words="one", reason="no verb"),
                Unread(document="daily", words="other", reason="no verb"),
            ),
        ),
    )
    found = store.read_record(about=[DOHA])

    assert {"wire", "gazette"} == ids(found.documents)
    assert ({"ansari"}, {DOHA}) == (ids(found.holders), ids(found.incidents))
    assert ["one"] == [one.words for one in found.unread]
    assert {DOHA} == {one.about for one in found.statements}
    assert Record() == store.read_record(about=["nowhere"])


def test_an_incident_comes_with_the_instruments_its_reports_name(store: Store) -> None:
    """What another incident's report names is not asked of this one."""
    record(store, a_record(named_instruments=("nato-1949", "gcc-2000")))
    record(
        store, a_record(statements=(a_statement(about=MANAMA),), named_instruments=("nato-1949", "rio-1947")), hours=1
    )

    assert ("nato-1949", "gcc-2000") == store.read_record(about=[DOHA]).named_instruments
    assert ("nato-1949", "rio-1947") == store.read_record(about=[MANAMA]).named_instruments
    assert ("nato-1949", "gcc-2000", "rio-1947") == store.read_record().named_instruments


def test_an_incident_comes_with_its_acts(store: Store) -> None:
    """Those that name it, those that name nothing or only say what they are not of; not those of another."""
    acts = ("of-it", "of-other", "of-none", "not-of-other", "taken-back")
    wrong = pointing("taken-back", "of", MANAMA)
    record(
        store,
        Record(
            incidents=incidents(DOHA, MANAMA),
            acts=tuple(Titled(id=name) for name in acts),
            statements=(
                pointing("of-it", "of", DOHA),
                pointing("of-it", "kind", "notification"),
                pointing("of-other", "of", MANAMA),
                pointing("not-of-other", "of", MANAMA, stance="denies"),
                wrong,
                pointing(wrong.id, "withdrawn", "yes", reason="misread"),
            ),
        ),
    )
    found = store.read_record(about=[DOHA])

    assert {"of-it", "of-none", "not-of-other", "taken-back"} == ids(found.acts)
    assert {"of-it", "not-of-other", "taken-back", wrong.id} == {one.about for one in found.statements}


def test_an_act_is_free_until_it_is_said_whose_it_is(store: Store) -> None:
    """As of a moment before anybody said of which incident a notice was, it may be of any."""
    record(store, Record(incidents=incidents(DOHA, MANAMA), acts=(Titled(id="notice"),)))
    record(store, Record(statements=(pointing("notice", "of", MANAMA),)), hours=2)

    assert {"notice"} == ids(store.read_record(about=[DOHA], as_of=later(1)).acts)
    assert set() == ids(store.read_record(about=[DOHA]).acts)


@pytest.mark.parametrize("length", [10, 64])
def test_an_incident_comes_with_its_withdrawals(store: Store, length: int) -> None:
    """A withdrawal is about a statement, by the whole id or its first digits; a withdrawal may be withdrawn."""
    claim = a_statement()
    taken_back = pointing(claim.id[:length], "withdrawn", "yes", reason="misread")
    not_so = pointing(taken_back.id[:length], "withdrawn", "yes", reason="it was right")
    record(store, a_record(statements=(claim, a_statement(about=MANAMA))))
    record(store, Record(statements=(taken_back,)), hours=1)
    record(store, Record(statements=(not_so,)), hours=2)

    assert [claim.id, taken_back.id, not_so.id] == [one.id for one in store.read_record(about=[DOHA]).statements]
    assert [claim.id] == [one.id for one in store.read_record(about=[DOHA], as_of=later(0)).statements]


def test_an_incident_comes_with_those_said_to_be_the_same(store: Store) -> None:
    """However many steps away, from whichever end, and with those said not to be."""
    record(
        store,
        Record(
            incidents=incidents(DOHA, MANAMA, UDEID, "far"),
            statements=(
                *(a_statement(about=name) for name in (DOHA, MANAMA, UDEID, "far")),
                pointing(DOHA, "same_as", MANAMA, reason="one strike"),
                pointing(UDEID, "same_as", MANAMA, reason="one strike"),
                pointing("far", "not_same_as", DOHA, reason="another day"),
            ),
        ),
    )

    for name in (DOHA, MANAMA, UDEID):
        found = store.read_record(about=[name])
        assert {DOHA, MANAMA, UDEID} == ids(found.incidents)
        assert 6 == len(found.statements)
    assert ({"far"}, 2) == (
        ids(store.read_record(about=["far"]).incidents),
        len(store.read_record(about=["far"]).statements),
    )


Gather = Callable[[Record], tuple[Incident, ...]]


@pytest.fixture
def gather(actors: Actors, places: Places) -> Gather:
    """Return what brings a record together; Hypothesis would print all actors where a test takes them itself."""
    return partial(_gather, actors=actors, places=places)


def _gather(what: Record, *, actors: Actors, places: Places) -> tuple[Incident, ...]:
    return gather_incidents(what, policy=parse_policy("sides"), actors=actors, places=places)


@given(what=st.lists(linked_records(), max_size=4))
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_an_incident_read_alone_is_gathered_as_among_all(fresh: Fresh, what: list[Record], gather: Gather) -> None:
    """What was left unread changes nothing of it."""
    with open_store(fresh()) as store:
        for number, one in enumerate(what):
            record(store, one, hours=number)
        for as_of in (None, later(1)):
            for incident in gather(store.read_record(as_of=as_of)):
                found = gather(store.read_record(as_of=as_of, about=[incident.id]))
                assert [incident] == [one for one in found if one.id == incident.id]


def test_an_incident_comes_with_the_acts_that_are_the_same(store: Store, gather: Gather) -> None:
    """An act that two reports tell of under two ids is one, also where each report names another incident."""
    record(
        store,
        Record(
            incidents=incidents(DOHA, MANAMA, UDEID),
            acts=tuple(Titled(id=name) for name in ("apology", "regret", "notice")),
            statements=(
                a_statement(about=UDEID),
                pointing("apology", "of", DOHA),
                pointing("regret", "of", MANAMA),
                pointing("regret", "kind", "apology"),
                pointing("apology", "same_as", "regret", reason="one letter"),
                pointing("notice", "not_same_as", "regret", stance="denies", reason="one letter"),
                pointing(MANAMA, "same_as", UDEID, reason="one strike"),
            ),
        ),
    )
    found = store.read_record(about=[DOHA])

    assert {"apology", "regret", "notice"} == ids(found.acts)
    assert {DOHA, MANAMA, UDEID} == ids(found.incidents)
    (among,), (alone,) = ([one for one in gather(what) if one.id == DOHA] for what in (store.read_record(), found))
    assert among == alone


def test_an_act_is_denied_to_be_of_an_incident_by_the_id_it_goes_by(store: Store, gather: Gather) -> None:
    """Also where the other incident, one with a third, is known by a statement that was taken back."""
    taken_back = a_statement(about=DOHA)
    record(
        store,
        Record(
            incidents=incidents(DOHA, MANAMA, UDEID),
            acts=(Titled(id="notice"),),
            statements=(
                pointing("notice", "of", DOHA, stance="denies"),
                pointing("notice", "of", UDEID),
                pointing(DOHA, "same_as", MANAMA, reason="one strike"),
                taken_back,
                pointing(taken_back.id, "withdrawn", "yes", reason="misread"),
            ),
        ),
    )
    found = store.read_record(about=[UDEID])
    (among,), (alone,) = ([one for one in gather(what) if one.id == UDEID] for what in (store.read_record(), found))

    assert among == alone


def plans(store: Store, **asked: Any) -> list[str]:  # noqa: ANN401 - whatever can be asked
    """Return how SQLite goes about each question that is asked for a record."""
    questions: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:  # noqa: ANN401
        questions.append((statement, parameters))

    event.listen(store.database.engine, "before_cursor_execute", note)
    store.read_record(**asked)
    event.remove(store.database.engine, "before_cursor_execute", note)
    found = []
    with closing(sqlite3.connect(store.at)) as file:
        for statement, parameters in questions:
            if statement.startswith("SELECT"):
                found += [row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    return found


def test_one_incident_as_of_a_moment_is_read_by_indexes(empty_file: Path, tmp_path: Path) -> None:
    """However much else is on record, no table is read from one end to the other."""
    with open_store(shutil.copy(empty_file, tmp_path / "a.db")) as store:
        record(store, a_record())
        found = plans(store, about=[DOHA], as_of=later(1))

    assert [] == [line for line in found if line.startswith("SCAN") and line != "SCAN CONSTANT ROW"]
    assert "SEARCH statements USING INDEX statements_about (about=? AND batch<?)" in found
    assert any(line.startswith("SEARCH batches USING") and "(recorded_at<?)" in line for line in found)


def test_everything_as_of_a_moment_is_read_up_to_it(empty_file: Path, tmp_path: Path) -> None:
    """What was recorded later is not even looked at, and nothing needs to be sorted."""
    with open_store(shutil.copy(empty_file, tmp_path / "a.db")) as store:
        record(store, a_record())
        found = plans(store, as_of=later(1))

    assert any(line.startswith("SEARCH statements USING INDEX") and "(batch<?)" in line for line in found)
    assert [] == [line for line in found if line.startswith("SCAN") or "TEMP B-TREE" in line]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE statements SET body = '{}'",
        "UPDATE statements SET body = 'no JSON'",
        """UPDATE statements SET body = '{"colour":"blue"}'""",
        "UPDATE documents SET body = '[]'",
        "UPDATE holders SET body = '{}'",
        """UPDATE titled SET body = '{"id":"a","kind":"rumour"}'""",
        "UPDATE unread SET body = '{}'",
        "UPDATE batches SET recorded_at = 'yesterday'",
    ],
)
def test_what_was_damaged_is_said_when_it_is_read(where: str, change: str) -> None:
    """Nothing is made up in its place."""
    with open_store(where) as store:
        unread = (Unread(document="wire", words="one", reason="no verb"),)
        record(store, a_record(holders=(Holder(id="ansari"),), unread=unread))
        run(where, change)
        raid = a_record(statements=(a_statement(value=("raid",)),))
        faults = (*faults_of(store.read_record), *faults_of(lambda: record(store, raid)))
        codes = {fault.code for fault in faults}

    assert {"store/damaged"} == codes
