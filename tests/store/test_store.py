"""What an analyst records is given back, as of any moment, once, and by its id."""

import hashlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from foedus.statements import Document, Holder, Record, Titled, Unread
from foedus.store import Batch, Store, open_store
from tests.builders import a_document, a_record, a_statement, faults_of
from tests.store.builders import NOON, TEXT, Fresh, later, numbered, record


def claims(found: Record) -> list[str]:
    """Return the ids of the statements, in order."""
    return [one.id for one in found.statements]


def test_what_is_recorded_is_read_back(store: Store) -> None:
    """Nothing of a claim is lost, and who recorded it when is added."""
    claim = a_statement(
        stance="denies",
        value=("air strike", "missile strike"),
        words="not a strike \u2028 on “Doha”",
        start=3,
        end=30,
        stated_on="2025-09-09~",
        rule="active verb",
        via=("QNA", "wire"),
        reason="because",
    )
    given = a_record(
        documents=(a_document(url="https://example.org", sources=("one", "two"), reliability="B", credibility="3"),),
        holders=(Holder(id="ansari", title="Majed al-Ansari", speaks_for="QAT"),),
        statements=(claim,),
        unread=(Unread(document="wire", words="the attack", reason="no verb", start=1, end=11),),
        named_instruments=("nato-1949", "gcc-2000"),
    )
    record(store, given)

    kept = replace(claim, recorded_at="2025-09-10T12:00:00.000000Z", recorded_by="an analyst")
    assert replace(given, statements=(kept,)) == store.read_record()


def test_a_batch_tells_what_it_holds_and_where_it_stands(store: Store) -> None:
    """Each batch is a link that names the one before it."""
    first = record(store, a_record())
    second = record(store, numbered(1), hours=1)

    assert isinstance(first, Batch)
    assert isinstance(second, Batch)
    assert [first, second] == list(store.batches())
    assert [second] == list(store.batches(since=1))
    assert (1, "", 1, 1) == (first.number, first.before, first.statements, first.documents)
    assert (2, first.link, 100, 1) == (second.number, second.before, second.statements, second.documents)
    assert second.link == store.head()


def test_an_empty_store_has_no_head(store: Store) -> None:
    """Before anything is recorded there is nothing to tell, and nothing broken."""
    assert ("", [], Record(), ()) == (store.head(), list(store.batches()), store.read_record(), store.verify())


def test_a_batch_recorded_again_adds_nothing(store: Store) -> None:
    """A retried import finds everything there."""
    record(store, a_record(), hours=0)

    assert record(store, a_record(), hours=1, recorder="another") is None
    assert 1 == len(list(store.batches()))


def test_only_what_is_new_is_recorded(store: Store) -> None:
    """Of an import that overlaps an earlier one, the rest is added."""
    record(store, numbered(0, count=10))
    batch = record(store, replace(numbered(0, count=15)), hours=1)

    assert batch is not None
    assert (5, 0) == (batch.statements, batch.documents)
    assert ["10", "11", "12", "13", "14"] == [one.value[0] for one in store.batch_statements(2)]


def test_a_claim_repeated_within_a_batch_is_recorded_once(store: Store) -> None:
    """Two analysts who hand in the same claim in one file have one claim."""
    batch = record(store, a_record(statements=(a_statement(at="a.yaml:1"), a_statement(at="b.yaml:9"))))

    assert batch is not None
    assert 1 == batch.statements


def test_where_a_claim_was_read_is_not_kept(store: Store) -> None:
    """A path on an analyst's machine is no evidence, and the same claim from elsewhere is the same."""
    record(store, a_record(documents=(a_document(file="/home/ann/doha.txt"),), statements=(a_statement(at="x:1"),)))
    found = store.read_record()

    assert ("", "") == (found.documents[0].file, found.statements[0].at)
    assert record(store, a_record(documents=(a_document(file="./doha.txt"),))) is None


def test_what_was_not_recorded_yet_is_not_read(store: Store) -> None:
    """As of a moment, what came later does not exist: no statement, no document, no title, no named instrument."""
    record(store, a_record(), hours=0)
    record(
        store,
        a_record(
            documents=(Document(id="daily"),),
            incidents=(Titled(id="manama"),),
            statements=(a_statement(about="manama", document="daily"),),
            named_instruments=("nato-1949",),
        ),
        hours=2,
    )
    before, first, both = (store.read_record(as_of=later(hours)) for hours in (-1, 1, 2))

    assert Record() == before
    assert [a_statement().id] == claims(first)
    assert (["wire"], ["doha-2025-09-09"], ()) == (
        [one.id for one in first.documents],
        [one.id for one in first.incidents],
        first.named_instruments,
    )
    assert store.read_record() == both
    assert 2 == len(both.statements)


def test_moments_are_compared_across_time_zones(store: Store) -> None:
    """Noon in London is three in the afternoon in Doha."""
    store.record_batch(a_record(), recorder="me", recorded_at=datetime.fromisoformat("2025-09-10T15:00:00+03:00"))

    assert "2025-09-10T12:00:00.000000Z" == next(store.batches()).recorded_at
    assert 1 == len(store.read_record(as_of=NOON).statements)
    assert 0 == len(store.read_record(as_of=datetime.fromisoformat("2025-09-10T12:00:00+03:00")).statements)


def test_a_clock_that_is_behind_changes_no_earlier_answer(store: Store) -> None:
    """A batch never comes before one that is on record: it gets the next moment."""
    record(store, a_record(), hours=5)
    batch = record(store, numbered(0), hours=1)

    assert batch is not None
    assert "2025-09-10T17:00:00.000001Z" == batch.recorded_at
    assert 1 == len(store.read_record(as_of=later(5)).statements)


def test_a_moment_without_a_time_zone_is_refused(store: Store) -> None:
    """Nobody can say when "noon" was."""
    naive = NOON.replace(tzinfo=None)
    faults = faults_of(lambda: store.record_batch(a_record(), recorder="me", recorded_at=naive))

    assert ["store/no-time-zone"] == [fault.code for fault in faults]
    assert ["store/no-time-zone"] == [fault.code for fault in faults_of(lambda: store.read_record(as_of=naive))]
    assert "" == store.head()


def test_a_statement_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    """People copy ten digits; eight will do, and capitals too."""
    record(store, a_record())
    wanted = a_statement()

    assert [wanted.id] * 3 == [
        found.id for name in (wanted.id, wanted.short_id, wanted.id[:8].upper()) if (found := store.statement(name))
    ]
    assert store.statement("0" * 64) is None
    assert store.statement("zzzzzzzzzz") is None
    assert store.statement(f"{wanted.id}0") is None


def test_too_few_digits_are_refused(store: Store) -> None:
    """What begins with three digits may be anything."""
    faults = faults_of(lambda: store.statement("abc"))

    assert ["store/short-id"] == [fault.code for fault in faults]


def test_a_text_is_kept_once_by_its_hash(store: Store) -> None:
    """Two documents that print the same text share it, and each knows its hash."""
    two = a_record(documents=(a_document(), a_document(id="daily", origin="wire")))
    store.record_batch(two, recorder="me", recorded_at=NOON, texts={"wire": TEXT, "daily": TEXT})
    name = hashlib.sha256(TEXT.encode()).hexdigest()

    assert (TEXT,) == store.batch_texts(1)
    assert TEXT == store.document_text(name)
    assert store.document_text("0" * 64) is None
    assert {name} == {one.sha256 for one in store.read_record().documents}


def test_a_receipt_is_a_batch_of_its_own(store: Store) -> None:
    """An answer given is on record, once, under the hash of its receipt."""
    name = store.put_receipt('{"policy": "accepted"}', recorded_at=NOON, recorder="me")
    again = store.put_receipt('{"policy": "accepted"}', recorded_at=later(1), recorder="me")

    assert hashlib.sha256(b'{"policy": "accepted"}').hexdigest() == name == again
    assert ('{"policy": "accepted"}',) == store.batch_receipts(1)
    assert '{"policy": "accepted"}' == store.receipt(name[:10])
    assert store.receipt("0" * 10) is None
    assert 1 == len(list(store.batches()))
    assert () == store.verify()


def test_a_batch_is_read_by_itself(store: Store) -> None:
    """An export goes batch by batch, and a batch that does not exist holds nothing."""
    record(store, a_record(named_instruments=("nato-1949",)))
    record(store, numbered(1, count=3), hours=1)

    assert ("nato-1949",) == store.batch_record(1).named_instruments
    assert (["wire-1"], (), 3) == (
        [one.id for one in store.batch_record(2).documents],
        store.batch_record(2).named_instruments,
        len(store.batch_statements(2)),
    )
    assert Record() == store.batch_record(3)


def test_what_is_said_anew_of_a_document_counts(store: Store) -> None:
    """A day that was mistyped is corrected by recording the document again, and the past keeps what it knew."""
    record(store, a_record(documents=(a_document(published_on="2025-09-11", title="Strike"),)))
    record(store, a_record(documents=(a_document(published_on="2025-09-10"),)), hours=1)

    assert [("2025-09-10", "Strike")] == [(one.published_on, one.title) for one in store.read_record().documents]
    assert ["2025-09-11"] == [one.published_on for one in store.read_record(as_of=NOON).documents]


def test_a_store_outlives_the_program(where: str) -> None:
    """What was recorded yesterday is there today."""
    with open_store(where) as first:
        record(first, a_record())
        head = first.head()
    with open_store(where) as again:
        assert head == again.head()
        assert () == again.verify(head=head)


def test_the_same_batches_make_the_same_chain(fresh: Fresh) -> None:
    """Whoever records the same things at the same moments gets the same head, on either database."""
    heads = []
    for _ in range(2):
        with open_store(fresh()) as one:
            for number in range(3):
                record(one, numbered(number * 10, count=10), hours=number)
            heads.append(one.head())

    assert heads[0] == heads[1]
    assert "3a1f620b3c35662c01a9c8d3028a004d705534a45964a638bfb9d2822ee6f231" == heads[0]


def test_a_store_says_where_it_is(tmp_path: Path) -> None:
    """A fault names the store, and so can a log."""
    path = tmp_path / "foedus.db"
    with open_store(f"sqlite:///{path}", create=True) as store:
        assert str(path) == store.at


def test_an_ambiguous_beginning_is_refused(store: Store) -> None:
    """Two ids that begin alike are told, and neither is guessed."""
    for one in ("receipt 12513", "receipt 13023"):
        store.put_receipt(one, recorded_at=NOON, recorder="me")
    (fault,) = faults_of(lambda: store.receipt("15728699"))

    assert "store/ambiguous-id" == fault.code
    assert 2 == fault.want.count("15728699")
