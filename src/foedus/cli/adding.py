"""What `foedus add` records: what the reader makes of reports, what statement files say, and the texts of both."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from foedus.assess import Library
from foedus.cli.matter import WRITTEN, code_taken, take_report
from foedus.errors import FoedusError, flatten
from foedus.files import digest, read_text
from foedus.reader import Given, Reader, code_report, is_url
from foedus.statements import Record, Statement, Titled, check_joined, join_records, load_statements
from foedus.store import Store, find_documents, find_same_text

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


def gather_additions(files: Iterable[str | Path], *, library: Library, store: Store, reading: Reading) -> Addition:
    """Return what is in reports and statement files, under names that mean one thing in the store.

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

    def read(self, place: str | Path) -> None:
        """Read one more file, or what stands at a URL."""
        library, path = self.library, Path(place)
        url = isinstance(place, str) and is_url(place)
        if not url and path.suffix.lower() in WRITTEN:
            record = load_statements(path, actors=library.actors, places=library.places)
            self.texts |= _texts_beside(record, path.parent, self.notes)
        else:
            intake = take_report(place, given=self.reading.given)
            found = code_taken(intake, library=library, reader=self.reading.reader)
            self.notes += [f"{intake.document.id}: {note}" for note in intake.notes]
            record = self.naming.named(found, text=intake.text, notes=self.notes)
            self.texts[record.documents[0].id] = intake.text
        self.naming.take_in(record)
        self.records.append(record)


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
