"""A stranger can compute every id and every link with a program of his own."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from foedus.errors import StoreError
from foedus.store import moment_text, open_store
from foedus.store.canon import Contents, canonical, hash_of
from tests.builders import a_record
from tests.store.builders import NOON, TEXT, later, numbered, record

Hash = Callable[[str], str]
# As docs/reference/store.md tells it: the tables in their order, with the word that begins each line.
TABLES = {
    "documents": "document",
    "texts": "text",
    "holders": "holder",
    "titled": "titled",
    "statements": "statement",
    "unread": "unread",
    "named_instruments": "named",
    "receipts": "receipt",
}


def sha(text: str) -> str:
    """Return a SHA-256, as anybody computes it."""
    return hashlib.sha256(text.encode()).hexdigest()


def lines(file: sqlite3.Connection, number: int) -> Iterator[str]:
    """Yield the lines that a batch's contents are made of."""
    for table, word in TABLES.items():
        rows = file.execute(f"SELECT id, body FROM {table} WHERE batch = ? ORDER BY position", (number,))
        for name, body in rows:
            yield f'{{"{word}":"{name}"}}\n' if word in ("text", "receipt") else f'{{"{word}":{body}}}\n'


def test_a_stranger_computes_the_same_links(tmp_path: Path) -> None:
    """With nothing but SQL, JSON and SHA-256."""
    path = tmp_path / "foedus.db"
    with open_store(path, create=True) as store:
        store.record_batch(a_record(), recorder="an analyst", recorded_at=NOON, texts={"wire": TEXT}, note="Doha…")
        record(store, numbered(0, count=20), hours=1)
        store.put_receipt('{"policy":"accepted"}', recorded_at=later(2), recorder="an analyst")
        head = store.head()
    before = ""
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        for batch in file.execute("SELECT * FROM batches ORDER BY number").fetchall():
            covered = {name: batch[name] for name in ("number", "recorded_at", "recorder", "note")}
            covered |= {"before": before, "contents": sha("".join(lines(file, batch["number"])))}
            before = sha(json.dumps(covered, sort_keys=True, separators=(",", ":"), ensure_ascii=False))

    assert head == before


def test_a_stranger_computes_the_same_ids(tmp_path: Path) -> None:
    """A statement's id follows from its body, with what the body leaves out filled in."""
    path = tmp_path / "foedus.db"
    with open_store(path, create=True) as store:
        record(store, numbered(0, count=5))
    empty = {"stance": "affirms", "words": "", "stated_on": "", "start": "", "end": "", "via": []}
    kept = ("about", "property", "value", "holder", "document", *empty)
    with closing(sqlite3.connect(path)) as file:
        for name, body in file.execute("SELECT id, body FROM statements"):
            claim = {**empty, **json.loads(body)}
            claim = {key: claim[key] for key in kept} | {"value": sorted(set(claim["value"]))}
            claim |= {key: str(claim[key]) for key in ("start", "end")}

            assert name == sha(json.dumps(claim, sort_keys=True, separators=(",", ":"), ensure_ascii=False))


def test_canonical_json_has_one_form() -> None:
    """Keys in order, no blanks, letters as themselves, control characters by their shortest escapes (RFC 8785)."""
    assert '{"a":["é","\\u0001\\n\\"\\\\"],"b":1}' == canonical({"b": 1, "a": ["é", '\x01\n"\\']})


def test_contents_are_hashed_line_by_line() -> None:
    """The hash of the lines is that of the text which they make."""
    contents = Contents()
    contents.add("one")
    contents.add("zwei — 二")

    assert sha("one\nzwei — 二\n") == contents.digest == hash_of("one\nzwei — 二\n")


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2025, 9, 10, 12, tzinfo=UTC), "2025-09-10T12:00:00.000000Z"),
        (datetime(2025, 9, 10, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=3))), "2025-09-09T22:02:03.000004Z"),
        (datetime(814, 1, 28, tzinfo=UTC), "0814-01-28T00:00:00.000000Z"),
    ],
)
def test_moments_are_written_so_that_their_texts_sort(moment: datetime, text: str) -> None:
    """UTC, microseconds, always of one length."""
    assert text == moment_text(moment)


def test_a_moment_without_a_time_zone_says_what_is_wanted() -> None:
    """The fault shows how to write one."""
    with pytest.raises(StoreError, match="2025-09-10T12:00:00 has no time zone"):
        moment_text(datetime(2025, 9, 10, 12))  # noqa: DTZ001 - that is the fault
