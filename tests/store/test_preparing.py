"""What cannot be kept, or does not stand in its text, is refused before anything is recorded."""

import hashlib
from dataclasses import replace

import pytest

from foedus.statements import Holder, Record, Titled, Unread
from foedus.store import Store
from tests.builders import a_document, a_record, a_statement, faults_of, told
from tests.store.builders import NOON, TEXT, later

LONE = "\ud800"


def codes(store: Store, what: Record, *, recorder: str = "me", **texts: str) -> list[str]:
    """Return the codes of the faults for which a batch is refused, after a look that nothing was recorded."""
    faults = faults_of(lambda: store.record_batch(what, recorder=recorder, recorded_at=NOON, texts=texts))
    assert not faults or store.head() == ""
    return [fault.code for fault in faults]


def a_citing_record(start: int | None, end: int | None, *, words: str = "precise strike") -> Record:
    """Return a record of one statement that cites some characters of the wire."""
    return a_record(statements=(a_statement(words=words, start=start, end=end),))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(21, 35, "precise strike"), (0, 88, "precise strike"), (21, 35, ""), (21, 36, "precise  strike ")],
)
def test_a_span_that_holds_its_words_is_taken(store: Store, start: int, end: int, words: str) -> None:
    """The words stand in the passage, whatever the blanks between them."""
    text = TEXT.replace("\n", " ") + "."

    assert [] == codes(store, a_citing_record(start, end, words=words), wire=text)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (20, 34, "precise strike"),
        (80, 900, "warned"),
        (400, 401, ""),
        (0, 0, ""),
        (35, 21, "precise strike"),
        (-70, -56, ""),
        (0, 10**30, ""),
    ],
)
def test_a_span_with_other_words_is_refused(store: Store, start: int, end: int, words: str) -> None:
    """A quotation that is not in the text is no evidence."""
    assert ["store/wrong-span"] == codes(store, a_citing_record(start, end, words=words), wire=TEXT)


def test_the_fault_of_a_span_tells_what_stands_there(store: Store) -> None:
    """Whoever counted wrongly sees by how much."""
    wrong = a_citing_record(20, 34)

    assert (
        f"StoreError [store/wrong-span]: Statement {wrong.statements[0].short_id} cites characters 20 to 34 of wire, "
        'which hold " precise strik".\n'
        "  at    wire\n"
        '  want  a span of this text that holds the words "precise strike"\n'
        "  mend  count characters from 0, the end not included, in the text of the document that is recorded"
    ) == told(lambda: store.record_batch(wrong, recorder="me", recorded_at=NOON, texts={"wire": TEXT}))


def test_a_span_is_looked_up_in_the_text_on_record(store: Store) -> None:
    """The text came yesterday, the statement comes today."""
    store.record_batch(a_record(), recorder="me", recorded_at=NOON, texts={"wire": TEXT})
    wrong, right = a_citing_record(20, 34), a_citing_record(21, 35)
    faults = faults_of(lambda: store.record_batch(wrong, recorder="me", recorded_at=later(1)))

    assert ["store/wrong-span"] == [fault.code for fault in faults]
    assert store.record_batch(right, recorder="me", recorded_at=later(1)) is not None


def test_a_span_in_a_text_that_nobody_has_is_taken(store: Store) -> None:
    """Where the text is not at hand, its words are taken on trust."""
    assert [] == codes(store, a_citing_record(20, 34))


def test_an_unread_passage_stands_in_its_text_too(store: Store) -> None:
    """What the reader could not read was there."""
    unread = Unread(document="wire", words="nothing", reason="no verb", start=0, end=6)

    assert ["store/wrong-span"] == codes(store, a_record(unread=(unread,)), wire=TEXT)


def test_a_document_has_the_text_of_its_hash(store: Store) -> None:
    """The hash that a file states for a document is checked against the text that comes with it."""
    right = hashlib.sha256(TEXT.encode()).hexdigest()

    assert ["store/other-text"] == codes(store, a_record(documents=(a_document(sha256="0" * 64),)), wire=TEXT)
    assert [] == codes(store, a_record(documents=(a_document(sha256=right),)), wire=TEXT)


def test_a_text_on_record_never_changes(store: Store) -> None:
    """A corrected report is another document."""
    store.record_batch(a_record(), recorder="me", recorded_at=NOON, texts={"wire": TEXT})
    other = {"wire": TEXT.replace("Doha", "Manama")}
    faults = faults_of(lambda: store.record_batch(a_record(), recorder="me", recorded_at=later(1), texts=other))

    assert ["store/other-text"] == [fault.code for fault in faults]
    assert store.record_batch(a_record(), recorder="me", recorded_at=later(1)) is None


def test_two_texts_under_one_id_are_refused(store: Store) -> None:
    """Also where both come along at once."""
    two = (a_document(sha256="0" * 64), a_document(sha256="1" * 64))

    assert ["store/other-text"] == codes(store, a_record(documents=two))


def test_a_text_of_no_document_is_refused(store: Store) -> None:
    """A text belongs to something that somebody published."""
    assert ["store/unknown-document"] == codes(store, a_record(), daily=TEXT)


@pytest.mark.parametrize(
    "changes",
    [
        {"statements": (a_statement(words=LONE),)},
        {"statements": (a_statement(about=LONE),)},
        {"statements": (a_statement(about="a\0b"),)},
        {"statements": (a_statement(property="of", value=("a\0b",)),)},
        {"documents": (a_document(title=LONE),)},
        {"documents": (a_document(outlet="a\0b"),)},
        {"holders": (Holder(id="a\0b"),)},
        {"incidents": (Titled(id="a\0b"),)},
        {"named_instruments": ("a\0b",)},
    ],
)
def test_what_no_database_keeps_is_refused(store: Store, changes: dict[str, tuple[object, ...]]) -> None:
    """Half a character and the character zero come from broken files."""
    assert ["store/not-text"] == codes(store, replace(a_record(), **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [LONE, "a\0b"])
def test_a_broken_text_or_name_is_refused(store: Store, text: str) -> None:
    """So it is in a document's text, and in the recorder's name."""
    assert ["store/not-text"] == codes(store, a_record(), wire=text)
    assert ["store/not-text"] == codes(store, a_record(), recorder=text)


def test_any_other_character_is_kept(store: Store) -> None:
    """Words are evidence in every script, with every control character that a text may hold."""
    words = "".join(map(chr, [*range(1, 0x300), 0x2028, 0x200F, 0xFEFF, 0xFFFF, 0x1F4A5])) + "דוחה الدوحة"
    store.record_batch(a_record(statements=(a_statement(words=words + "\0"),)), recorder=words, recorded_at=NOON)
    kept = store.read_record().statements[0]

    assert (words + "\0", words) == (kept.words, kept.recorded_by)
    assert () == store.verify()


@pytest.mark.parametrize(
    "changes",
    [
        {"statements": (a_statement(about="x" * 501),)},
        {"statements": (a_statement(property="of", value=("\U0001f4a5" * 501,)),)},
        {"documents": (a_document(id="x" * 501),)},
        {"incidents": (Titled(id="x" * 501),)},
    ],
)
def test_a_name_has_an_end(store: Store, changes: dict[str, tuple[object, ...]]) -> None:
    """A name of 501 characters is a mistake."""
    assert ["store/long-name"] == codes(store, replace(a_record(), **changes))  # type: ignore[arg-type]


def test_the_longest_name_and_a_long_title_are_kept(store: Store) -> None:
    """The longest name fits into every index, and a title may be as long as people like."""
    name = "".join(chr(0x1F300 + number) for number in range(500))
    what = a_record(
        documents=(a_document(title="long " * 9999),),
        incidents=(Titled(id=name, title="long " * 9999),),
        statements=(a_statement(about=name, words="long " * 99999),),
    )

    assert [] == codes(store, what)
    assert name == store.read_record(about=[name]).incidents[0].id
