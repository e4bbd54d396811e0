"""Reports that were read and are not yet recorded: kept in the project's folder until somebody has reviewed them.

A draft is what came in (the bytes, and what was said of them) and the answers of its review so far; what the reader
makes of it is worked out when it is looked at. So it outlives a restart, two servers on one folder see the same drafts,
and a reader that was mended reads it anew.
"""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from foedus.assess import Library
from foedus.errors import FoedusError, StoreError, UsageError
from foedus.files import digest, read_text
from foedus.files.textwriting import write_file
from foedus.obligations import as_plain
from foedus.projects.adding import (
    Added,
    Addition,
    Reading,
    Reviewed,
    gather_additions,
    kept_of,
    record_addition,
)
from foedus.projects.mending import Mender, changed
from foedus.projects.readerchoice import choose_reader
from foedus.projects.reviewnotes import ANSWERS, Note, ReviewNotes, read_notes
from foedus.reader import Given
from foedus.reader.source import Source
from foedus.statements import Statement, statement_dict
from foedus.store import find_recorded
from foedus.web.desk import Desk

SCHEMA = "foedus/draft/1"
FOLDER = Path("out", "drafts")
RULE = "review"
DIGITS = 16
ID = re.compile(r"[0-9a-f]{16}", re.ASCII)
MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report that waits: what was read in it, which of that is new, and the answers so far."""

    id: str
    name: str
    given: Given
    url: str
    addition: Addition
    new: tuple[Statement, ...]
    notes: Mapping[str, Note]

    @property
    def document(self) -> str:
        """The id of its document."""
        documents = self.addition.record.documents
        return documents[0].id if documents else ""

    @property
    def text(self) -> str:
        """The text in which the spans of its statements count."""
        return self.addition.texts.get(self.document, "")

    @property
    def open(self) -> tuple[Statement, ...]:
        """The new statements that nobody has answered about."""
        return tuple(one for one in self.new if one.id not in self.notes)


def keep_draft(desk: Desk, *, source: Source, given: Given) -> Draft:
    """Return a report as a draft, kept until it is recorded or dropped; the same report is the same draft.

    Raises:
        DocumentError: It cannot be read, and is not kept.
        UsageError: Too many drafts wait already.
        StoreError: It cannot be kept.
    """
    told = {**asdict(replace(source, data=b"")), "data": base64.b64encode(source.data).decode(), "given": asdict(given)}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    name = digest(text.encode())[:DIGITS]
    found = _draft(desk, name, source, given)
    folder = _folder(desk)
    if len(list(folder.glob("*.json"))) >= MOST:
        raise UsageError(
            f"{MOST} drafts wait already.",
            code="web/too-many-drafts",
            at=str(FOLDER),
            want="fewer",
            mend="record or drop some",
        )
    write_file(text, path=folder / f"{name}.json")
    return found


def list_drafts(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return the ids of the drafts that wait, each with the name of what came in, in the order of the names.

    Raises:
        StoreError: They cannot be read.
    """
    kept = ((path.stem, _kept(path)[0].name) for path in _place(desk).glob("*.json") if ID.fullmatch(path.stem))
    return tuple(sorted(kept, key=lambda one: (one[1], one[0])))


def find_draft(desk: Desk, *, name: str) -> Draft:
    """Return a draft by its id.

    Raises:
        UsageError: No draft is called so.
        DocumentError: It cannot be read any more.
    """
    return _draft(desk, name, *_kept(_path(desk, name)))


def decide_draft(desk: Desk, *, name: str, statement: str, note: Note) -> Draft:
    """Write down the answer about one of its statements, and return the draft.

    Raises:
        UsageError: No draft, or no new statement in it, is called so; or the answer is none.
        ExceptionGroup: Of the faults in a mended statement.
        StoreError: The answer cannot be kept.
    """
    draft = find_draft(desk, name=name)
    one = next((each for each in draft.new if statement in (each.id, each.short_id)), None)
    if one is None:
        raise UsageError(
            f'No new statement of the draft has the id "{statement}".',
            code="cli/unknown-statement",
            at="statement",
            want="the id of a statement that is not on record yet",
            mend="load the draft again",
        )
    if note.answer not in ANSWERS or (note.answer == "mend" and not (note.changes and note.reason.strip())):
        raise UsageError(
            "The answer is none, or a mended statement has no changes or no reason.",
            code="web/wrong-answer",
            at="answer",
            want=f"one of {', '.join(ANSWERS)}; with `mend`, changes and a reason",
            mend="say what it should have said, and why",
        )
    if note.answer == "mend":
        _mended(one, note, _mender(draft, desk.library))
    _answers(desk, name).keep(one.id, note=note)
    return find_draft(desk, name=name)


def record_draft(desk: Desk, *, name: str, accept_rest: bool = False) -> Added:
    """Record what is accepted of a draft as one batch, and let go of it.

    Args:
        desk: The desk.
        name: The id of the draft.
        accept_rest: Accept what nobody has answered about.

    Raises:
        UsageError: No draft is called so, or a statement of it has no answer yet; nothing was recorded.
        ExceptionGroup: Of the faults in a mended statement; nothing was recorded.
        StoreError: Something cannot be kept; nothing was recorded.
    """
    draft = find_draft(desk, name=name)
    if draft.open and not accept_rest:
        raise UsageError(
            f"{len(draft.open)} of {len(draft.new)} statements have no answer yet.",
            code="web/review-unfinished",
            at=name,
            want="an answer about each",
            mend="answer, or accept all the rest",
        )
    mender = _mender(draft, desk.library)
    done = Reviewed()
    for one in draft.new:
        note = draft.notes.get(one.id, Note(answer="accept"))
        done.mended += note.answer == "mend"
        done.rejected += note.answer == "reject"
        if note.answer != "reject":
            done.kept.append(_mended(one, note, mender) if note.answer == "mend" else one)
    new = {one.id for one in draft.new}
    record = draft.addition.record
    old = [one for one in record.statements if one.id not in new]
    kept = replace(draft.addition, record=kept_of(record, statements=[*old, *done.kept]))
    added = record_addition(desk.store, addition=kept, reviewed=done, recorder=desk.recorder, recorded_at=desk.now())
    drop_draft(desk, name=name)
    return added


def drop_draft(desk: Desk, *, name: str) -> None:
    """Let go of a draft and of the answers about it.

    Raises:
        UsageError: No draft is called so.
    """
    path = _path(desk, name)
    with suppress(OSError):
        path.unlink()
    with suppress(OSError):
        _answers_path(desk, name).unlink()


def draft_dict(draft: Draft) -> dict[str, object]:
    """Return a draft as `foedus/draft/1`."""
    record = draft.addition.record
    return {
        "schema": SCHEMA,
        "id": draft.id,
        "name": draft.name,
        "url": draft.url,
        "documents": [as_plain(one) for one in record.documents],
        "incidents": [as_plain(one) for one in record.incidents],
        "acts": [as_plain(one) for one in record.acts],
        "text": draft.text,
        "statements": [
            statement_dict(one) | {"new": one in draft.new, "answer": _answer(draft.notes.get(one.id))}
            for one in record.statements
        ],
        "unread": [as_plain(one) for one in record.unread],
        "open": len(draft.open),
        "notes": list(draft.addition.notes),
    }


def _answer(note: Note | None) -> object:
    return None if note is None else {"answer": note.answer, "changes": dict(note.changes), "reason": note.reason}


def _draft(desk: Desk, name: str, source: Source, given: Given) -> Draft:
    library, head = desk.library, desk.store.head()
    key = ("draft", name, library.register.digest, head)
    addition = desk.memory.get(key, make=lambda: _read(desk, source, given))
    known = find_recorded(desk.store, ids=[one.id for one in addition.record.statements])
    return Draft(
        id=name,
        name=source.name,
        given=given,
        url=source.url,
        addition=addition,
        new=tuple(one for one in addition.record.statements if one.id not in known),
        notes=_answers(desk, name).notes,
    )


def _read(desk: Desk, source: Source, given: Given) -> Addition:
    library = desk.library
    reader = choose_reader(None, folder=desk.project.folder, library=library)
    reading = Reading(given=given, reader=reader)
    return gather_additions((source,), library=library, store=desk.store, reading=reading)


def _mender(draft: Draft, library: Library) -> Mender:
    return Mender(record=draft.addition.record, actors=library.actors, places=library.places)


def _mended(one: Statement, note: Note, mender: Mender) -> Statement:
    found = replace(changed(one, changes=note.changes), rule=RULE, reason=note.reason.strip())
    faults: list[FoedusError] = list(mender.faults(found, at=one.short_id))
    if faults:
        raise ExceptionGroup(f"the mended statement has {len(faults)} fault(s)", faults)
    return found


def _place(desk: Desk) -> Path:
    return desk.project.folder / FOLDER


def _folder(desk: Desk) -> Path:
    """Return the folder of the drafts, made where it is not there yet.

    Raises:
        StoreError: It cannot be made.
    """
    folder = _place(desk)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"Drafts cannot be kept: {error.strerror or error}.",
            code="cli/cannot-write",
            at=str(FOLDER),
            want="a project folder that may be written to",
            mend="give yourself the right to write there",
        ) from error
    return folder


def _path(desk: Desk, name: str) -> Path:
    """Return where a draft stands; a name that is none of our ids leads nowhere."""
    path = _place(desk) / f"{name}.json" if ID.fullmatch(name) else None
    if path is None or not path.is_file():
        raise UsageError(
            "There is no such draft: it was recorded or dropped.",
            code="web/unknown-draft",
            at="draft",
            want="the id of a report that waits to be reviewed",
            mend="add the report again",
        )
    return path


def _answers_path(desk: Desk, name: str) -> Path:
    return _place(desk) / f"{name}.jsonl"


def _answers(desk: Desk, name: str) -> ReviewNotes:
    return read_notes(_answers_path(desk, name))


def _kept(path: Path) -> tuple[Source, Given]:
    try:
        told: dict[str, Any] = json.loads(read_text(path, kind=StoreError))
        given = Given(**told.pop("given"))
        data = base64.b64decode(told.pop("data"), validate=True)
        return Source(**told, data=data), given
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError, binascii.Error) as error:
        raise StoreError(
            "The draft is damaged.",
            code="web/broken-draft",
            at=path.name,
            want="a file as this server writes it",
            mend="delete the file, and add the report again",
        ) from error
