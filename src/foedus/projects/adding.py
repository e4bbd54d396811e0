"""What `foedus add` records: what the reader makes of reports, what statement files say, and the texts of both."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from foedus.assess import Library
from foedus.errors import FoedusError, flatten
from foedus.files import digest, read_text
from foedus.incidents import Match, match_incidents
from foedus.obligations import as_plain
from foedus.projects.matter import WRITTEN, code_taken
from foedus.projects.reading import take_report
from foedus.reader import Given, Intake, Reader, code_report, is_url, take_in
from foedus.reader.source import Source
from foedus.statements import (
    Record,
    Statement,
    Titled,
    check_joined,
    join_records,
    load_statements,
    read_lines,
    read_statements,
    statement_dict,
)
from foedus.store import Batch, Store, find_documents, find_same_text

SCHEMA = "foedus/added/1"
# With more incidents on record, whoever adds is not made to wait for all to be compared.
MOST_COMPARED = 1_000
MOST_ALIKE = 3
# An id of the reader's that names a place and a day; any other may mean something else in another report.
EXACT = re.compile(r"(?!attack-).+-\d{4}-\d\d-\d\d", re.ASCII)
SHORT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What is to be recorded: a record, the texts of its documents by their ids, and what people should know of it."""

    record: Record
    texts: Mapping[str, str]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How reports are read: what is given of them all, and by which reader."""

    given: Given = field(default_factory=Given)
    reader: Reader = code_report


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsText:
    """A statements file that stands in no folder: its text, and the texts of its documents; `lines` is JSON Lines."""

    text: str
    at: str
    lines: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)


Piece = str | Path | Source | StatementsText


def gather_additions(files: Iterable[Piece], *, library: Library, store: Store, reading: Reading) -> Addition:
    """Return what is in reports and statement files, under names that mean one thing in the store.

    Each is a path, a URL, or what somebody has sent: the bytes of a report, or the text of a statements file.

    Raises:
        ExceptionGroup: Of the faults in all files.
        StoreError: The store cannot be read.
    """
    gathering = _Gathering(_Naming(store), library, reading)
    faults: list[FoedusError] = []
    for path in files:
        try:
            gathering.read(path)
        except FoedusError as error:
            faults.append(error)
        except ExceptionGroup as group:
            faults += flatten(group)
    if faults:
        raise ExceptionGroup(f"what was given has {len(faults)} fault(s)", faults)
    joined = join_records(tuple(gathering.records))
    check_joined(joined)
    return Addition(record=joined, texts=gathering.texts, notes=tuple(gathering.notes))


@dataclass(slots=True)
class _Gathering:
    """What has been read so far."""

    naming: "_Naming"
    library: Library
    reading: Reading
    records: list[Record] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def read(self, piece: Piece) -> None:
        """Read one more file, or what stands at a URL, or what was sent."""
        library = self.library
        if isinstance(piece, StatementsText):
            reads = read_lines if piece.lines else read_statements
            record = reads(piece.text, at=piece.at, actors=library.actors, places=library.places)
            self.texts |= _texts_sent(record, piece, self.notes)
        elif isinstance(piece, Source):
            record = self._report(take_in(piece, given=self.reading.given))
        elif Path(piece).suffix.lower() in WRITTEN and not (isinstance(piece, str) and is_url(piece)):
            path = Path(piece)
            record = load_statements(path, actors=library.actors, places=library.places)
            self.texts |= _texts_beside(record, path.parent, self.notes)
        else:
            record = self._report(take_report(piece, given=self.reading.given))
        self.naming.take_in(record)
        self.records.append(record)

    def _report(self, intake: Intake) -> Record:
        found = code_taken(intake, library=self.library, reader=self.reading.reader)
        self.notes += [f"{intake.document.id}: {note}" for note in intake.notes]
        record = self.naming.named(found, text=intake.text, notes=self.notes)
        self.texts[record.documents[0].id] = intake.text
        return record


def _texts_sent(record: Record, sent: StatementsText, notes: list[str]) -> dict[str, str]:
    """Return the texts that were sent beside statements; a file that a document names is none of this machine's."""
    missing = [one for one in record.documents if one.file and one.id not in sent.texts]
    notes += [f"{one.id}: the text {one.file} was not sent, and is not recorded." for one in missing]
    return {one.id: sent.texts[one.id] for one in record.documents if one.id in sent.texts}


def _texts_beside(record: Record, folder: Path, notes: list[str]) -> dict[str, str]:
    """Return the texts that a statements file names: files in its own folder, and none that lies elsewhere."""
    found: dict[str, str] = {}
    for one in record.documents:
        if not one.file:
            continue
        place = (folder / one.file).resolve()
        if place.is_relative_to(folder.resolve()) and place.is_file():
            found[one.id] = read_text(place)
        else:
            notes.append(f"{one.id}: the text {one.file} is not in the folder of the file, and is not recorded.")
    return found


@dataclass(slots=True)
class _Naming:
    """Names that reports give, made to mean one thing in the store and in what is being added."""

    store: Store
    spoken: dict[str, list[Statement]] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)

    def take_in(self, record: Record) -> None:
        """Remember what is being added, against which later reports are named."""
        for one in record.statements:
            self.spoken.setdefault(one.about, []).append(one)
        self.hashes.update((one.id, one.sha256) for one in record.documents)

    def named(self, record: Record, *, text: str, notes: list[str]) -> Record:
        """Return a report's record under names of its own where another report has taken them."""
        old = record.documents[0].id
        new = self._document_name(old, digest(text.encode()), notes)
        return self._apart(_with_document(record, old, new), new)

    def _document_name(self, name: str, sha256: str, notes: list[str]) -> str:
        """Return the name by which the text is known or, where another text has its name, one with its hash."""
        there = find_same_text(self.store, sha256=sha256)
        same = there.id if there else next((known for known, text in self.hashes.items() if text == sha256), "")
        if same:
            notes += [f"{name}: the same text goes by the name {same}."] * (same != name)
            return same
        known = find_documents(self.store, names=(name,)).get(name)
        taken = known.sha256 if known else self.hashes.get(name)
        if taken is None or taken == sha256:
            return name
        other = f"{name}-{sha256[:SHORT]}"
        notes.append(f"{name}: another text has this name, so that this one goes by the name {other}.")
        return other

    def _apart(self, record: Record, document: str) -> Record:
        """Return the record with ids of its own for acts and vague incidents that another report has taken.

        Two reports that call an act `condemnation-qat` mean one act if they tell it of one incident.
        """
        ids = [one.id for one in (*record.incidents, *record.acts)]
        known = [*self.store.read_record(about=ids).statements] if ids else []
        known += [one for name in ids for one in self.spoken.get(name, ())]
        others = [one for one in known if one.document != document]
        taken = {one.about for one in others}
        vague = {one.id for one in record.incidents if one.id in taken and not EXACT.fullmatch(one.id)}
        renamed = {name: f"{name}-{document}" for name in vague}
        theirs, mine = _told_of(others), _told_of(record.statements)
        for one in record.acts:
            own = {renamed.get(name, name) for name in mine.get(one.id, ())}
            if one.id in taken and not own & theirs.get(one.id, set()):
                renamed[one.id] = f"{one.id}-{document}"
        return _with_ids(record, renamed)


def _told_of(statements: Iterable[Statement]) -> dict[str, set[str]]:
    """Return, for each act, the incidents of which it is said to be part."""
    found: dict[str, set[str]] = {}
    for one in statements:
        if one.property == "of" and one.stance == "affirms":
            found.setdefault(one.about, set()).update(one.value)
    return found


def _with_document(record: Record, old: str, new: str) -> Record:
    if old == new:
        return record

    def called(name: str) -> str:
        return new if name == old else name

    return replace(
        record,
        documents=tuple(replace(one, id=called(one.id)) for one in record.documents),
        statements=tuple(
            replace(one, document=called(one.document), holder=called(one.holder)) for one in record.statements
        ),
        unread=tuple(replace(one, document=called(one.document)) for one in record.unread),
    )


def _with_ids(record: Record, renamed: Mapping[str, str]) -> Record:
    if not renamed:
        return record

    def of(one: Titled) -> Titled:
        return replace(one, id=renamed.get(one.id, one.id))

    return replace(
        record,
        incidents=tuple(map(of, record.incidents)),
        acts=tuple(map(of, record.acts)),
        statements=tuple(_renamed(one, renamed) for one in record.statements),
    )


def _renamed(one: Statement, renamed: Mapping[str, str]) -> Statement:
    value = tuple(renamed.get(name, name) for name in one.value) if one.property == "of" else one.value
    return replace(one, about=renamed.get(one.about, one.about), value=value)


@dataclass(slots=True, kw_only=True)
class Reviewed:
    """What a review has come to: the statements kept, and how many were mended and rejected."""

    kept: list[Statement] = field(default_factory=list)
    mended: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What has come of an addition: what was new in it, and the batch; None where nothing was, or it was a trial.

    `joined` are the incidents of which other reports told before, `alike` the pairs of a new incident and another that
    may be one.
    """

    record: Record
    reviewed: Reviewed
    notes: tuple[str, ...]
    head: str
    batch: Batch | None = None
    trial: bool = False
    joined: tuple[str, ...] = ()
    alike: tuple[Match, ...] = ()


def kept_of(record: Record, *, statements: list[Statement]) -> Record:
    """Return a record with the statements that were kept; what only rejected ones speak of is not in it."""
    named = {one.about for one in statements} | {name for one in statements for name in one.value}
    # What no statement spoke of in the first place stays.
    spoken = {one.about for one in record.statements}
    return replace(
        record,
        incidents=tuple(one for one in record.incidents if one.id in named or one.id not in spoken),
        acts=tuple(one for one in record.acts if one.id in named or one.id not in spoken),
        statements=tuple(statements),
    )


def record_addition(
    store: Store, *, addition: Addition, reviewed: Reviewed, recorder: str, recorded_at: datetime
) -> Added:
    """Record an addition as one batch, all of it or nothing, and return what has come of it.

    Raises:
        StoreError: Something cannot be kept, or the store cannot be written; nothing was recorded.
    """
    told = f"review: {reviewed.mended} mended, {reviewed.rejected} rejected"
    batch = store.record_batch(
        addition.record,
        recorder=recorder,
        recorded_at=recorded_at,
        texts=addition.texts,
        note=told if reviewed.mended or reviewed.rejected else "",
    )
    record = store.batch_record(batch.number) if batch else Record()
    return Added(record=record, reviewed=reviewed, notes=addition.notes, head=store.head(), batch=batch)


def with_neighbours(added: Added, *, record: Record, library: Library, as_of: datetime) -> Added:
    """Return what was added with the incidents of the whole record that it adds to, and those that may be one."""
    new = {one.id for one in added.record.incidents}
    about = {one.about for one in added.record.statements}
    joined = tuple(one.id for one in record.incidents if one.id in about and one.id not in new)
    return replace(added, joined=joined, alike=find_alike(record, new=added.record, library=library, as_of=as_of))


def find_alike(record: Record, *, new: Record, library: Library, as_of: datetime) -> tuple[Match, ...]:
    """Return the pairs of an incident of `new` and another on record that may be one, the best first.

    Of each incident the best few; nothing where so much is on record that comparing all would take seconds, which
    `foedus match` does when it is asked.
    """
    names = {one.id for one in new.incidents}
    if not names or len(record.incidents) > MOST_COMPARED:
        return ()
    found = match_incidents(record, actors=library.actors, places=library.places, as_of=as_of, most=MOST_ALIKE)
    return tuple(one for one in found if {one.first, one.second} & names)


def added_dict(added: Added) -> dict[str, object]:
    """Return what was added as `foedus/added/1`."""
    record = added.record
    return {
        "schema": SCHEMA,
        "recorded": added.batch is not None,
        "batch": as_plain(added.batch),
        "documents": [one.id for one in record.documents],
        "incidents": [one.id for one in record.incidents],
        "acts": [one.id for one in record.acts],
        "statements": [statement_dict(one) for one in record.statements],
        "unread": [as_plain(one) for one in record.unread],
        "mended": added.reviewed.mended,
        "rejected": added.reviewed.rejected,
        "joined": list(added.joined),
        "matches": [as_plain(one) for one in added.alike],
        "notes": list(added.notes),
        "head": added.head,
    }
