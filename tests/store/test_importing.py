"""What one store has recorded is taken into another: as it was where that is possible, else as news, and never half."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.actors import Actors
from foedus.places import Places
from foedus.statements import Document, Record, Titled
from foedus.store import Imported, Store, importing, open_store
from tests.builders import a_document, a_record, a_statement, faults_of, told
from tests.store.archives import Lines, archive_of, chained, import_into, lines_of, save_archive, text_of
from tests.store.builders import NOON, TEXT, Fresh, fill, later, numbered, record
from tests.store.linking import linked_records

Take = Callable[..., Imported]
few = settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.fixture
def take(actors: Actors, places: Places) -> Take:
    """Return what imports an archive into a store; Hypothesis would print all actors where a test takes them itself."""

    def import_archive(store: Store, path: Path, **told: object) -> Imported:
        return import_into(store, path, actors=actors, places=places, **told)  # type: ignore[arg-type]

    return import_archive


@pytest.fixture
def path(fresh: Fresh, tmp_path: Path) -> Path:
    """Return where the archive of a store with three batches is."""
    with open_store(fresh()) as store:
        fill(store)
        return save_archive(archive_of(store), tmp_path / "given.jsonl")


def codes(store: Store, path: Path, take: Take) -> list[str]:
    """Return the codes of the faults for which an archive is not taken in, after a look that nothing was recorded."""
    head = store.head()
    faults = faults_of(lambda: take(store, path))
    assert not faults or head == store.head()
    return [fault.code for fault in faults]


def claims(store: Store) -> set[str]:
    """Return the ids of all statements of a store."""
    return {one.id for one in store.read_record().statements}


def changed(path: Path, change: Callable[[Lines], object]) -> Path:
    """Write an archive anew after a change, with a chain to go with it."""
    lines = lines_of(path.read_text(encoding="utf-8"))
    change(lines)
    return save_archive(text_of(chained(lines)), path)


# As it was


def test_an_empty_store_gets_the_batches_as_they_were(store: Store, path: Path, take: Take) -> None:
    """Their recorders, moments and links; a mark at the end says who imported them, and when."""
    found = take(store, path)
    batches = list(store.batches())
    mark = batches[-1]

    assert (3, True, batches[2].link, tuple(batches[:3])) == (found.found, found.exact, found.head, found.batches)
    assert (7, 2) == (found.statements, found.documents)
    assert {"an analyst"} == {one.recorder for one in batches[:3]}
    assert ("the importer", f"imported: 3 batches, head {found.head[:10]}", 0) == (
        mark.recorder,
        mark.note,
        mark.statements,
    )
    assert () == store.verify(head=found.head)


def test_an_import_done_again_adds_nothing(store: Store, path: Path, take: Take) -> None:
    """Not even a mark."""
    take(store, path)
    head = store.head()

    assert () == take(store, path).batches
    assert head == store.head()


def test_a_store_imports_its_own_archive(store: Store, tmp_path: Path, take: Take) -> None:
    """Everything is there already."""
    fill(store)
    head = store.head()

    assert () == take(store, save_archive(archive_of(store), tmp_path / "own.jsonl")).batches
    assert head == store.head()


def test_an_empty_archive_leaves_no_trace(store: Store, fresh: Fresh, tmp_path: Path, take: Take) -> None:
    """There is nothing to mark."""
    with open_store(fresh()) as other:
        empty = save_archive(archive_of(other), tmp_path / "empty.jsonl")

    assert Imported(found=0, head="", exact=True) == take(store, empty)
    assert "" == store.head()


@pytest.mark.parametrize("done", [1, 2])
def test_an_import_that_was_cut_off_is_completed(
    store: Store, path: Path, take: Take, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    """The same command finds what is there, and adds the rest, and one mark."""
    replay, count = importing._replayed, iter(range(9))  # noqa: SLF001 - between two batches nothing else can be hit

    def cut(*given: object, **told: object) -> object:
        if next(count) == done:
            raise KeyboardInterrupt
        return replay(*given, **told)  # type: ignore[arg-type]

    monkeypatch.setattr(importing, "_replayed", cut)
    with pytest.raises(KeyboardInterrupt):
        take(store, path)
    assert done == len(list(store.batches()))
    monkeypatch.undo()
    found = take(store, path)

    assert (True, 3 - done) == (found.exact, len(found.batches))
    assert [1, 2, 3, 4] == [one.number for one in store.batches()]
    assert path.read_text(encoding="utf-8") == archive_of(store)


def test_somebody_else_who_records_meanwhile_is_noticed(
    store: Store, where: str, path: Path, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The batches would no longer be the ones that they were; the same command then takes them in as news."""
    with open_store(where) as other:

        def looked(_: Store) -> str:
            monkeypatch.undo()
            record(other, numbered(500, count=1))
            return ""

        # What it saw when it looked was true a moment ago.
        monkeypatch.setattr(Store, "head", looked)
        faults = faults_of(lambda: take(store, path))

    assert ["store/moved-on"] == [one.code for one in faults]
    assert 1 == len(list(store.batches()))
    assert len(take(store, path).batches) == 3


@given(what=st.lists(linked_records(), max_size=4))
@few
def test_export_and_import_are_the_identity(fresh: Fresh, tmp_path: Path, what: list[Record], take: Take) -> None:
    """Whatever was recorded comes out of the other store the same, as of any moment, and byte for byte."""
    first, second = fresh(), fresh()
    with open_store(first) as one, open_store(second) as other:
        for number, batch in enumerate(what):
            one.record_batch(batch, recorder="me", recorded_at=later(number), note=f"part {number}")
        text = archive_of(one)
        take(other, save_archive(text, tmp_path / "a.jsonl"))

        assert text == archive_of(other)
        assert one.read_record() == other.read_record()
        assert one.read_record(as_of=later(1)) == other.read_record(as_of=later(1))
        assert () == other.verify(head=one.head())


def test_the_third_store_has_what_the_first_had(store: Store, fresh: Fresh, path: Path, take: Take) -> None:
    """Texts, receipts, unread passages and named instruments too; after a second trip the file is the same."""
    take(store, path)
    with open_store(fresh()) as third:
        take(third, save_archive(archive_of(store), path.with_name("second.jsonl")))

        assert store.read_record() == third.read_record()
        assert store.batch_texts(1) == third.batch_texts(1) == (TEXT,)
        assert store.batch_receipts(3) == third.batch_receipts(3)
        assert path.read_bytes() == archive_of(third).encode()


def test_what_is_recorded_after_an_import_is_exported_with_its_mark(
    store: Store, fresh: Fresh, path: Path, take: Take
) -> None:
    """A mark in the middle is a link like any other."""
    take(store, path)
    record(store, numbered(900, count=2), hours=2000)
    text = archive_of(store)
    with open_store(fresh()) as other:
        found = take(other, save_archive(text, path), recorded_at=later(3000))

        assert (5, 4) == (found.found, len(found.batches))
        assert text == archive_of(other)


# As news


def test_another_record_joins_what_is_there(store: Store, path: Path, take: Take) -> None:
    """Its batches are the importer's, now; each statement keeps who recorded it first, and when."""
    record(store, numbered(0, count=2), hours=500)
    found = take(store, path)
    batches = list(store.batches())
    joined = {one.id: one for one in store.read_record().statements}
    old = joined[numbered(0, count=2).statements[0].id]
    new = joined[numbered(0, count=5).statements[4].id]

    assert (False, 3, 3) == (found.exact, found.found, len(found.batches))
    assert {"the importer"} == {one.recorder for one in batches[1:]}
    assert f"imported: batch 1 of {found.head[:10]}, by an analyst, 2025-09-10T12:00:00.000000Z: from the wire" == (
        batches[1].note
    )
    assert ("", "") == (old.first_recorded_at, old.first_recorded_by)
    assert ("2025-09-10T13:00:00.000000Z", "an analyst") == (new.first_recorded_at, new.first_recorded_by)
    assert "the importer" == new.recorded_by
    assert () == store.verify()
    assert () == take(store, path).batches


def test_who_recorded_first_is_kept_over_two_stores(store: Store, fresh: Fresh, path: Path, take: Take) -> None:
    """The first recording counts, not the one in between."""
    with open_store(fresh()) as between:
        record(between, numbered(700, count=1))
        take(between, path)
        text = archive_of(between)
    record(store, numbered(800, count=1))
    take(store, save_archive(text, path), recorded_at=later(2000))
    found = {one.id: one for one in store.read_record().statements}[numbered(0, count=1).statements[0].id]

    assert ("an analyst", "the importer") == (found.first_recorded_by, found.recorded_by)


@given(what=st.lists(linked_records(), min_size=1, max_size=3), there=linked_records())
@few
def test_nothing_of_either_record_is_lost(
    fresh: Fresh, tmp_path: Path, what: list[Record], there: Record, take: Take
) -> None:
    """Every statement of both is there afterwards, and what was known before is as it was."""
    with open_store(fresh()) as one, open_store(fresh()) as other:
        for number, batch in enumerate(what):
            record(one, batch, hours=number)
        record(other, there)
        before = other.read_record()
        take(other, save_archive(archive_of(one), tmp_path / "a.jsonl"))

        assert claims(one) | {each.id for each in before.statements} == claims(other)
        assert before == other.read_record(as_of=NOON)
        assert () == other.verify()


# What is refused


def test_an_archive_that_contradicts_a_text_on_record_is_refused(store: Store, path: Path, take: Take) -> None:
    """A text never changes, and nothing of the archive is taken."""
    other = {"wire": TEXT.replace("Doha", "Manama")}
    store.record_batch(a_record(), recorder="me", recorded_at=NOON, texts=other)

    assert ["store/other-text"] == codes(store, path, take)


def test_batches_of_the_future_are_refused(store: Store, path: Path, take: Take) -> None:
    """Else every batch of ours would be dated after them; a clock ten minutes ahead is let pass."""
    assert ["store/not-yet"] == [one.code for one in faults_of(lambda: take(store, path, recorded_at=later(1)))]
    assert "" == store.head()
    assert take(store, path, recorded_at=later(2 - 9 / 60)).exact


def test_a_span_that_is_not_in_its_text_is_refused(store: Store, path: Path, take: Take) -> None:
    """Also where the text came with an earlier batch."""
    claim = {"about": "doha-2025-09-09", "property": "act", "value": ["raid"], "holder": "ISR", "document": "wire"}
    cited = {"statement": claim | {"words": "precise strike", "start": 20, "end": 34}}

    changed(path, lambda lines: lines.insert(14, cited))
    (fault,) = faults_of(lambda: take(store, path))

    assert ("store/wrong-span", "") == (fault.code, store.head())
    assert fault.at.endswith("(wire)")


def test_two_texts_of_one_document_are_refused(store: Store, fresh: Fresh, path: Path, take: Take) -> None:
    """Wherever in the archive they stand."""
    changed(path, lambda lines: lines.insert(12, {"document": {"id": "wire", "sha256": "0" * 64}}))

    assert ["store/other-text"] == codes(store, path, take)
    with open_store(fresh()) as other:
        record(other, numbered(1, count=1))
        assert ["store/other-text"] == codes(other, path, take)


def test_statements_that_mean_nothing_are_refused(store: Store, path: Path, take: Take) -> None:
    """Each with its line, as in a statements file, and a name that no database keeps too."""

    def spoil(lines: Lines) -> None:
        lines[7]["statement"]["value"] = ["tickling"]
        lines[8]["statement"]["holder"] = "atlantis"

    changed(path, spoil)
    faults = faults_of(lambda: take(store, path))

    assert [f"{path}:8", f"{path}:9"] == [one.at.split(" ")[0].rsplit(":", 1)[0] for one in faults]
    assert "" == store.head()


def test_a_recorder_that_cannot_be_kept_is_refused(store: Store, path: Path, take: Take) -> None:
    """A name is text."""
    changed(path, lambda lines: lines[1]["batch"].update(recorder="a\0b"))

    assert ["store/not-text"] == codes(store, path, take)


def test_what_a_batch_is_about_may_stand_in_an_earlier_one(store: Store, fresh: Fresh, path: Path, take: Take) -> None:
    """Incidents, acts, holders and documents are declared once, and spoken of for weeks."""
    strikes = (Titled(id="doha-2025-09-09"), Titled(id="manama-2025-06-23"))
    same = a_statement(about=strikes[0].id, property="same_as", value=(strikes[1].id,), document="")
    with open_store(fresh()) as one:
        record(one, a_record(documents=(a_document(), Document(id="daily")), incidents=strikes))
        record(one, Record(statements=(a_statement(value=("raid",), holder="daily"), replace(same))), hours=1)
        save_archive(archive_of(one), path)

        assert 2 == len(take(store, path).batches)
        assert one.read_record() == store.read_record()


def test_a_broken_archive_is_said_as_it_is(store: Store, path: Path, take: Take) -> None:
    """Cut short by a full disk, say: nothing of it is recorded."""
    os.truncate(path, path.stat().st_size - 40)

    assert "nothing of" in told(lambda: take(store, path))
    assert "" == store.head()
