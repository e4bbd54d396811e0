"""A stranger can compute every id and every link with a program of his own."""

import hashlib
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from foedus.errors import StoreError
from foedus.store import moment_text, open_store
from foedus.store.canon import Contents, canonical, hash_of
from tests.builders import a_record, a_statement
from tests.store.builders import NOON, TEXT, later, numbered, record

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "store.md"


def sha(text: str) -> str:
    """Return a SHA-256, as anybody computes it."""
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_stranger_verifies_a_store_with_the_program_of_the_reference(tmp_path: Path) -> None:
    """With nothing but SQL, JSON and SHA-256 he comes to the same ids, contents and links."""
    path = tmp_path / "foedus.db"
    claim = a_statement(value=("b", "a", "b"), words='"é"\u2028\x01', stance="denies", via=("QNA",), stated_on="2025")
    with open_store(path, create=True) as store:
        given = a_record(statements=(claim, a_statement(start=3, end=9)), named_instruments=("nato-1949",))
        store.record_batch(given, recorder="an analyst", recorded_at=NOON, texts={"wire": TEXT}, note="Doha…")
        record(store, numbered(0, count=20), hours=1)
        store.put_receipt('{"policy":"accepted"}', recorded_at=later(2), recorder="an analyst")
        head = store.head()
    program = PAGE.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    done = subprocess.run(  # noqa: S603 - the program of the page
        [sys.executable, "-c", program, str(path)], check=True, capture_output=True, text=True
    )

    assert f"{head}\n" == done.stdout


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
