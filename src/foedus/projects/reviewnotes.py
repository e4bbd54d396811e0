"""The answers of a review, kept until what was reviewed is recorded: leaving in the middle loses none of them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foedus.errors import FoedusError, StoreError, UsageError
from foedus.files import read_text
from foedus.files.textwriting import write_lines

ANSWERS = ("accept", "mend", "reject")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What somebody answered about one statement; of a mended one, what was changed and why."""

    answer: str
    changes: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""


@dataclass(slots=True, kw_only=True)
class ReviewNotes:
    """The answers given so far, by the ids of the statements that they are about, and the file that holds them."""

    path: Path
    notes: dict[str, Note] = field(default_factory=dict)

    def keep(self, statement: str, *, note: Note) -> None:
        """Write an answer down at once.

        Raises:
            StoreError: The file cannot be written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8", newline="\n") as file:
                file.write(_line_of(statement, note))
        except OSError as error:
            raise StoreError(
                f"The answers of the review cannot be kept: {error.strerror or error}.",
                code="cli/cannot-write",
                at=str(self.path),
                want="a file in a folder that you may write to",
                mend="make room, or give yourself the right to write there",
            ) from error
        self.notes[statement] = note

    def drop(self, statements: Iterable[str]) -> None:
        """Forget the answers about statements whose review is over.

        Raises:
            StoreError: The file cannot be written.
        """
        over = set(statements)
        self.notes = {name: note for name, note in self.notes.items() if name not in over}
        if self.notes:
            write_lines((_line_of(name, note) for name, note in self.notes.items()), path=self.path)
        else:
            self.path.unlink(missing_ok=True)


def read_notes(path: Path) -> ReviewNotes:
    """Return the answers that a file holds, the last one about each statement; none where there is no file.

    A last line that was cut off is taken out.

    Raises:
        FoedusError: The file cannot be read.
        UsageError: A line is no answer.
    """
    found = ReviewNotes(path=path)
    if not path.exists():
        return found
    # Every whole line ends with a line feed, so that the last piece is empty or was cut off.
    *lines, rest = read_text(path, kind=UsageError).split("\n")
    for number, line in enumerate(lines, start=1):
        name, note = _note_in(line, at=f"{path}:{number}")
        found.notes[name] = note
    if rest:
        found.drop(())
    return found


def _line_of(statement: str, note: Note) -> str:
    told = {"statement": statement, "answer": note.answer, "changes": dict(note.changes), "reason": note.reason}
    return json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False) + "\n"


def _note_in(line: str, *, at: str) -> tuple[str, Note]:
    try:
        told: dict[str, Any] = json.loads(line)
        name, answer, changes = told["statement"], told["answer"], told.get("changes", {})
        texts = [name, answer, told.get("reason", ""), *changes, *changes.values()]
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise _no_answer(at) from error
    if answer not in ANSWERS or not all(isinstance(text, str) for text in texts):
        raise _no_answer(at)
    return name, Note(answer=answer, changes=changes, reason=told.get("reason", ""))


def _no_answer(at: str) -> FoedusError:
    return UsageError(
        "The line is no answer of a review.",
        code="cli/wrong-answer",
        at=at,
        want="a line as `foedus add --review` writes it",
        mend="delete the line, and you are asked again",
    )
