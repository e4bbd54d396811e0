"""An archive taken into a store: replayed batch by batch where it continues the chain, else as batches of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, desc, select

from foedus.actors import Actors
from foedus.errors import StatementError, StoreError
from foedus.files import Node
from foedus.places import Places
from foedus.statements import Document, Holder, Record, Statement, Titled, check_declared, check_record
from foedus.store.archive import Archived, Texts, read_archive
from foedus.store.batch import Batch
from foedus.store.canon import moment_text
from foedus.store.item import RECEIPT
from foedus.store.preparing import Prepared, check_span, check_text, other_text, prepare_receipt, prepare_record
from foedus.store.schema import BATCHES
from foedus.store.store import Store
from foedus.store.writing import check_prepared, record_prepared
from foedus.terms import parse_moment
from foedus.terms.records import SAMENESS

# How far the clock of the other store may be ahead of ours.
AHEAD = timedelta(minutes=10)
SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import has added: `exact` where the chain of the archive was continued, link by link.

    `batches` are those of the store that hold something; `found` is how many the archive has.
    """

    found: int
    head: str
    exact: bool
    batches: tuple[Batch, ...] = ()

    @property
    def statements(self) -> int:
        """How many statements were added."""
        return sum(one.statements for one in self.batches)

    @property
    def documents(self) -> int:
        """How many documents were added."""
        return sum(one.documents for one in self.batches)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An archive, and who imports it when."""

    path: Path
    recorder: str
    recorded_at: datetime

    @property
    def at(self) -> str:
        """The file, as errors name it."""
        return str(self.path)


def import_archive(store: Store, *, source: Source, actors: Actors, places: Places) -> Imported:
    """Record everything of an archive that is not on record yet, after all of it has been checked.

    Into an empty store, or one whose chain the archive continues, each batch goes as it was: its recorder, its moment
    and its link are those of the archive, and a mark after the last says who imported them, and when. Into any other
    store they go as batches of the importer's, now; their statements keep who recorded them first, and when.
    A batch is a transaction, so that an import that is cut off is completed by doing it again.

    Raises:
        StatementError: A line is at fault, a batch is not as it was recorded, or a statement means nothing.
        ExceptionGroup: Of `StatementError`, the faults of a batch's statements.
        StoreError: The archive does not fit what is on record, or the store cannot be written.
    """
    links = _Check(source=source, actors=actors, places=places).links()
    head = store.head()
    exact = not head or head in links
    if not exact:
        for archived in read_archive(source.path):
            prepared = _foreign(archived)
            store.database.read(partial(check_prepared, prepared=prepared))
    done = links.index(head) + 1 if head in links else 0
    last = links[-1] if links else ""
    waiting = (one for one in read_archive(source.path) if one.header.number > done)
    steps = _replay(store, waiting, source, len(links)) if exact else _merge(store, waiting, source, last)
    return Imported(found=len(links), head=last, exact=exact, batches=tuple(steps))


def _replay(store: Store, waiting: Iterator[Archived], source: Source, count: int) -> Iterator[Batch]:
    """Record batches as they were, the last together with the mark."""
    for archived in waiting:
        header = archived.header
        mark = _Mark(source, count, header.link) if header.number == count else None
        batch = store.database.write(partial(_replayed, archived=archived, prepared=_prepared(archived), mark=mark))
        if not archived.is_mark:
            yield batch


def _merge(store: Store, waiting: Iterator[Archived], source: Source, head: str) -> Iterator[Batch]:
    """Record what is new of each batch as a batch of the importer's."""
    for archived in waiting:
        header = archived.header
        said = f": {header.note}" if header.note else ""
        note = f"imported: batch {header.number} of {head[:SHOWN]}, by {header.recorder}, {header.recorded_at}{said}"
        work = partial(
            record_prepared,
            prepared=_foreign(archived),
            recorder=source.recorder,
            recorded_at=source.recorded_at,
            note=note,
        )
        batch = store.database.write(work)
        if batch is not None:
            yield batch


@dataclass(frozen=True, slots=True)
class _Mark:
    """That batches were imported: a batch that holds nothing."""

    source: Source
    count: int
    head: str

    def record(self, connection: Connection) -> None:
        record_prepared(
            connection,
            prepared=Prepared(rows={}),
            recorder=self.source.recorder,
            recorded_at=self.source.recorded_at,
            note=f"imported: {self.count} batch{'es' * (self.count != 1)}, head {self.head[:SHOWN]}",
            even_empty=True,
        )


def _replayed(connection: Connection, *, archived: Archived, prepared: Prepared, mark: _Mark | None) -> Batch:
    """Record a batch as it was, and see that its link is what it was."""
    header = archived.header
    last = connection.scalar(select(BATCHES.c.link).order_by(desc(BATCHES.c.number)).limit(1)) or ""
    batch = None
    if last == header.before:
        batch = record_prepared(
            connection,
            prepared=prepared,
            recorder=header.recorder,
            recorded_at=parse_moment(header.recorded_at),
            note=header.note,
            even_empty=True,
        )
    if batch is None or batch.link != header.link:
        raise StoreError(
            f"Batch {header.number} cannot be recorded as it was: somebody else has recorded meanwhile.",
            code="store/moved-on",
            at=f"{archived.at}:{archived.line}",
            want="a store to which nobody else writes while it is filled",
            mend="run the same command again; what is on record already is left out",
        )
    if mark is not None:
        mark.record(connection)
    return batch


def _prepared(archived: Archived, *, record: Record | None = None) -> Prepared:
    """Return the rows of a batch, or of what has been made of its record."""
    prepared = prepare_record(record or archived.record, texts=archived.texts)
    receipts = tuple(row for one in archived.receipts for row in prepare_receipt(one).rows[RECEIPT])
    return replace(prepared, rows={**prepared.rows, RECEIPT: receipts})


def _foreign(archived: Archived) -> Prepared:
    """Return the rows of a batch whose statements tell who recorded them first, and when."""
    header, record = archived.header, archived.record
    statements = tuple(
        one
        if one.first_recorded_at
        else replace(one, first_recorded_at=header.recorded_at, first_recorded_by=header.recorder)
        for one in record.statements
    )
    return _prepared(archived, record=replace(record, statements=statements))


@dataclass(frozen=True, slots=True)
class _Declared:
    """What the batches so far declare, by its ids."""

    documents: dict[str, Document] = field(default_factory=dict)
    holders: dict[str, Holder] = field(default_factory=dict)
    incidents: dict[str, Titled] = field(default_factory=dict)
    acts: dict[str, Titled] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Take in what a record declares."""
        self.documents.update((one.id, one) for one in record.documents)
        self.holders.update((one.id, one) for one in record.holders)
        self.incidents.update((one.id, one) for one in record.incidents)
        self.acts.update((one.id, one) for one in record.acts)

    def around(self, statements: tuple[Statement, ...]) -> Record:
        """Return statements with what is declared of all that they name, which is little of the whole."""
        names = {
            name
            for one in statements
            for name in (one.about, one.holder, one.document, *(one.value if one.property in SAMENESS else ()))
        }
        return Record(
            documents=tuple(self.documents[name] for name in names if name in self.documents),
            holders=tuple(self.holders[name] for name in names if name in self.holders),
            incidents=tuple(self.incidents[name] for name in names if name in self.incidents),
            acts=tuple(self.acts[name] for name in names if name in self.acts),
            statements=statements,
        )


@dataclass(slots=True, kw_only=True)
class _Check:
    """The reading of an archive that records nothing: every line, every link, every statement's meaning and span."""

    source: Source
    actors: Actors
    places: Places
    declared: _Declared = field(default_factory=_Declared)
    hashes: dict[str, str] = field(default_factory=dict)

    def links(self) -> list[str]:
        """Return the links of the batches, in their order."""
        texts = Texts(self.source.path)
        latest = moment_text(self.source.recorded_at + AHEAD)
        found: list[str] = []
        for archived in read_archive(self.source.path):
            if archived.header.recorded_at > latest:
                raise _not_yet(archived)
            texts.remember(archived)
            self._check(archived, texts)
            found.append(archived.header.link)
        return found

    def _check(self, archived: Archived, texts: Texts) -> None:
        where = f"{archived.at}:{archived.line}"
        record = archived.record
        try:
            check_text(archived.header.recorder, what="The recorder's name")
            check_text(archived.header.note, what="The note")
            self._remember_hashes(record)
            prepared = _prepared(archived)
            for span in prepared.unchecked:
                text = texts.get(self.hashes.get(span.document, ""))
                if text is not None:
                    check_span(span, text=text)
        except StoreError as error:
            raise _in_archive(error, where) from error
        self._check_meaning(archived, record)

    def _remember_hashes(self, record: Record) -> None:
        for one in record.documents:
            if one.sha256 and self.hashes.setdefault(one.id, one.sha256) != one.sha256:
                raise other_text(one.id, expected=self.hashes[one.id], found=one.sha256)

    def _check_meaning(self, archived: Archived, record: Record) -> None:
        """Refuse statements that mean nothing; what they are about may stand in an earlier batch."""
        node = Node(line=archived.line, column=1)
        faults = check_declared(record, actors=self.actors, node=node, at=archived.at)
        self.declared.add(record)
        nodes = [Node(line=one.line, column=1) for one in archived.items if isinstance(one.noun, Statement)]
        whole = self.declared.around(record.statements)
        checked = check_record(whole, actors=self.actors, places=self.places, nodes=nodes, at=archived.at)
        faults.add(checked.found)
        if faults.found:
            raise faults.group()


def _in_archive(error: StoreError, where: str) -> StatementError:
    """Return a fault of what an archive holds as a fault of the file: nothing has been asked of the store yet."""
    at = f"{where} ({error.at})" if error.at else where
    return StatementError(error.message, code=error.code, at=at, want=error.want, mend=error.mend)


def _not_yet(archived: Archived) -> StatementError:
    return StatementError(
        f"Batch {archived.header.number} was recorded at {archived.header.recorded_at}, which is still to come.",
        code="store/not-yet",
        at=f"{archived.at}:{archived.line}",
        want="batches recorded before now",
        mend="set the clock of this computer, or export again where the clock is right",
    )
