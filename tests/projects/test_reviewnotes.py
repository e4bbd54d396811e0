"""The answers of a review in a file."""

from pathlib import Path

import pytest

from foedus.errors import StoreError, UsageError
from foedus.projects.reviewnotes import Note, ReviewNotes, read_notes

MENDED = Note(answer="mend", changes={"value": "Katar é"}, reason="A slip.")


def test_answers_are_read_as_they_were_given(tmp_path: Path) -> None:
    """The last one about a statement counts."""
    path = tmp_path / "out" / "review.jsonl"
    notes = read_notes(path)
    notes.keep("one", note=Note(answer="reject"))
    notes.keep("two", note=MENDED)
    notes.keep("one", note=Note(answer="accept"))

    assert {"one": Note(answer="accept"), "two": MENDED} == notes.notes == read_notes(path).notes


def test_what_is_over_is_forgotten_and_the_rest_kept(tmp_path: Path) -> None:
    """Two reviews may be open at a time."""
    path = tmp_path / "review.jsonl"
    notes = read_notes(path)
    notes.keep("one", note=Note(answer="reject"))
    notes.keep("two", note=MENDED)
    notes.drop(["one", "three"])
    kept = read_notes(path).notes
    notes.drop(["two"])

    assert ({"two": MENDED}, False) == (kept, path.exists())


def test_a_line_that_was_cut_off_is_no_answer(tmp_path: Path) -> None:
    """Whoever was killed while answering is asked again."""
    path = tmp_path / "review.jsonl"
    read_notes(path).keep("one", note=MENDED)
    path.write_text(path.read_text(encoding="utf-8") + '{"statement": "tw', encoding="utf-8")
    notes = read_notes(path)
    notes.keep("three", note=Note(answer="accept"))

    assert {"one": MENDED, "three": Note(answer="accept")} == read_notes(path).notes


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        '"x"',
        "{}",
        "[" * 100_000,
        '{"statement": "a", "answer": "perhaps"}',
        '{"statement": 7, "answer": "accept"}',
        '{"statement": "a", "answer": "mend", "changes": []}',
        '{"statement": "a", "answer": "mend", "changes": {"value": ["x"]}}',
    ],
)
def test_a_line_that_is_no_answer_is_told(line: str, tmp_path: Path) -> None:
    """Somebody has changed it by hand."""
    path = tmp_path / "review.jsonl"
    path.write_text(f'{{"statement": "a", "answer": "accept"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_notes(path)

    assert ("cli/wrong-answer", f"{path}:2") == (caught.value.code, caught.value.at)


def test_an_answer_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    """A review whose answers are lost unseen would be worse."""
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        ReviewNotes(path=tmp_path / "out" / "review.jsonl").keep("a", note=MENDED)

    assert "cli/cannot-write" == caught.value.code
