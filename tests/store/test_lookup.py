"""A store answers small questions without reading all of it."""

import hashlib

from foedus.statements import Document, Holder, Record
from foedus.store import Store, find_citations, find_documents, find_recorded, find_same_text, says_anew
from tests.builders import a_document, a_record, a_statement
from tests.store.builders import NOON, TEXT, numbered, record


def test_documents_are_found_by_their_names(store: Store) -> None:
    """Whoever adds a report is told whether its id is taken, with all that is known of it."""
    record(store, a_record(documents=(a_document(title="Strike in Doha"),)))
    record(store, a_record(documents=(Document(id="wire", url="https://example.org"), Document(id="daily"))), hours=1)
    found = find_documents(store, names=["wire", "nowhere"])

    assert {"wire": a_document(title="Strike in Doha", url="https://example.org")} == found
    assert {} == find_documents(store, names=[])


def test_recorded_statements_are_told_from_new_ones(store: Store) -> None:
    """However many are asked for at once."""
    record(store, numbered(0, count=1200))
    asked = [one.id for one in numbered(0, count=1300).statements]

    assert frozenset(asked[:1200]) == find_recorded(store, ids=asked)
    assert frozenset() == find_recorded(store, ids=[a_statement().id])


def test_a_text_is_found_under_another_name(store: Store) -> None:
    """Who adds one report twice is told under which id it is on record: the first."""
    two = a_record(documents=(a_document(), a_document(id="daily")))
    store.record_batch(two, recorder="me", recorded_at=NOON, texts={"wire": TEXT, "daily": TEXT})
    found = find_same_text(store, sha256=hashlib.sha256(TEXT.encode()).hexdigest())

    assert found is not None
    assert "wire" == found.id
    assert find_same_text(store, sha256="0" * 64) is None


def test_a_log_tells_from_which_documents_a_batch_is(store: Store) -> None:
    """Each with how many statements stand in it; what a desk says stands in none."""
    said = tuple(a_statement(value=(word,)) for word in ("raid", "air strike"))
    record(store, a_record(statements=(*said, a_statement(document=""), a_statement(document="daily"))))
    record(store, numbered(0, count=3), hours=1)

    assert {"": 1, "daily": 1, "wire": 2} == find_citations(store, batch=1)
    assert {"wire-0": 3} == find_citations(store, batch=2)
    assert {} == find_citations(store, batch=3)


def test_what_is_said_anew_of_a_document_is_told_from_what_is_new(store: Store) -> None:
    """Who turns out to speak for a State changes what was said before; a new report by him changes nothing."""
    record(store, a_record(holders=(Holder(id="ansari", title="Majed al-Ansari"),)))
    record(store, a_record(statements=(a_statement(value=("raid",)),), documents=(Document(id="daily"),)), hours=1)
    record(store, Record(holders=(Holder(id="ansari", speaks_for="QAT"),)), hours=2)
    record(store, Record(documents=(Document(id="daily", outlet="The Daily"),)), hours=3)

    assert [False, False, True, True] == [says_anew(store, batch=number) for number in (1, 2, 3, 4)]
