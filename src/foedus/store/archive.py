"""A whole store as one file of JSON Lines: every batch with its link and its items, in the order of recording."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, select

from foedus.errors import StatementError
from foedus.files import FileLine, read_file_lines, read_line_at
from foedus.statements import Document, Holder, Record, Statement, Titled, Unread
from foedus.store.archiveline import SCHEMA, BatchLine, EndLine, HeaderLine, Item, line_of, read_line, wrong_line
from foedus.store.batch import Batch
from foedus.store.canon import Contents, canonical, hash_of, link_of
from foedus.store.item import KINDS, NAMED, RECEIPT, TEXT, Kind
from foedus.store.store import Store

# A batch that holds nothing is a mark: that what comes before it was imported, when and by whom.
NOTHING = Contents().digest
LINKED = ("before", "contents", "link", "note", "number", "recorded_at", "recorder")


def write_archive(store: Store) -> Iterator[str]:
    """Yield the lines of an archive, each ended by a line feed, in canonical JSON; one batch is held at a time.

    Marks at the end are left out: an archive of what was imported is the archive that was imported.

    Raises:
        StoreError: The store cannot be read.
    """
    last = max((one.number for one in store.batches() if one.contents != NOTHING), default=0)
    yield canonical({"schema": SCHEMA}) + "\n"
    link = ""
    for batch in store.batches():
        if batch.number > last:
            break
        yield canonical({"batch": {name: getattr(batch, name) for name in LINKED}}) + "\n"
        for kind in KINDS:
            for body in store.database.read(partial(_bodies, kind=kind, batch=batch)):
                yield line_of(kind, body=body) + "\n"
        link = batch.link
    yield canonical({"end": {"batches": last, "link": link}}) + "\n"


def _bodies(connection: Connection, *, kind: Kind, batch: Batch) -> list[str]:
    table = kind.table
    rows = select(table.c.body).where(table.c.batch == batch.number).order_by(table.c.position)
    return list(connection.scalars(rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """A batch as an archive holds it: what the chain says of it, and its items."""

    header: BatchLine
    items: tuple[Item, ...]
    line: int
    at: str
    # Documents by the hashes of the texts that stand here, where another batch tells of them.
    described: Mapping[str, Document]

    @property
    def record(self) -> Record:
        """The items as a record; a text brings its document along."""
        nouns = [one.noun for one in self.items]
        documents = tuple(one for one in nouns if isinstance(one, Document))
        known = {one.sha256 for one in documents}
        titled = [(one.act, one.noun) for one in self.items if isinstance(one.noun, Titled)]
        return Record(
            documents=(*documents, *(one for name, one in self.described.items() if name not in known)),
            holders=tuple(one for one in nouns if isinstance(one, Holder)),
            incidents=tuple(one for act, one in titled if not act),
            acts=tuple(one for act, one in titled if act),
            statements=tuple(one for one in nouns if isinstance(one, Statement)),
            unread=tuple(one for one in nouns if isinstance(one, Unread)),
            named_instruments=tuple(str(one.noun) for one in self.items if one.kind is NAMED),
        )

    @property
    def texts(self) -> dict[str, str]:
        """The texts that stand here, by the ids of their documents."""
        ids = {one.sha256: one.id for one in reversed(self.record.documents)}
        return {ids[hash_of(one.body)]: one.body for one in self.items if one.kind is TEXT}

    @property
    def receipts(self) -> tuple[str, ...]:
        """The receipts that stand here."""
        return tuple(one.body for one in self.items if one.kind is RECEIPT)

    @property
    def is_mark(self) -> bool:
        """Whether it holds nothing."""
        return not self.items


@dataclass(slots=True)
class _Walk:
    """One reading of an archive: what has been met of it so far."""

    path: Path
    before: BatchLine | None = None
    end: EndLine | None = None
    begun: bool = False
    # The documents by the hashes of their texts.
    described: dict[str, Document] = field(default_factory=dict)

    @property
    def at(self) -> str:
        return str(self.path)

    def batches(self) -> Iterator[Archived]:
        """Yield the batches in their order, each after its link has been found to cover it."""
        header: BatchLine | None = None
        items: list[Item] = []
        line = 1
        for each in read_file_lines(self.path, kind=StatementError):
            found = self._read(each)
            if isinstance(found, Item):
                if header is None:
                    raise wrong_line("An item stands outside of a batch.", at=f"{self.at}:{each.number}")
                items.append(found)
            elif not isinstance(found, HeaderLine):
                if header is not None:
                    yield self._whole(header, items, line)
                header, items, line = found if isinstance(found, BatchLine) else None, [], each.number
        self._check_end()

    def _read(self, line: FileLine) -> Item | HeaderLine | BatchLine | EndLine:
        found = read_line(line, at=self.at)
        if isinstance(found, HeaderLine) is self.begun or self.end is not None:
            said = "goes on after its end" if self.end else "begins anew" if self.begun else "has no first line"
            raise wrong_line(f"The file {said}.", at=f"{self.at}:{line.number}")
        self.begun = True
        if isinstance(found, EndLine):
            self.end = found
        return found

    def _whole(self, header: BatchLine, items: list[Item], line: int) -> Archived:
        self._check_link(header, items, line)
        texts = {hash_of(one.body) for one in items if one.kind is TEXT}
        for one in items:
            if isinstance(one.noun, Document) and one.noun.sha256:
                self.described.setdefault(one.noun.sha256, one.noun)
        for missing in sorted(texts - set(self.described)):
            raise wrong_line(f"The text {missing[:10]} is of no document.", at=f"{self.at}:{line}")
        described = {name: self.described[name] for name in sorted(texts)}
        self.before = header
        return Archived(header=header, items=tuple(items), line=line, at=self.at, described=described)

    def _check_link(self, header: BatchLine, items: list[Item], line: int) -> None:
        """Refuse a batch that its link does not cover, or that does not follow the one before it."""
        contents = Contents()
        for one in items:
            row = {"id": hash_of(one.body), "body": one.body} if one.kind.by_hash else {"body": one.body}
            contents.add(one.kind.line(row))
        last = self.before
        number, before = (last.number + 1, last.link) if last else (1, "")
        faults = {
            "its items are not those that were recorded": contents.digest != header.contents,
            "its link does not cover it": link_of(header.model_dump()) != header.link,
            "it does not follow the batch before it": (header.number, header.before) != (number, before),
            "it is not later than the batch before it": last is not None and header.recorded_at <= last.recorded_at,
        }
        for what, holds in faults.items():
            if holds:
                raise _broken(f"Batch {header.number} is not as it was recorded: {what}.", at=f"{self.at}:{line}")

    def _check_end(self) -> None:
        last = self.before
        end = self.end
        if end is None or (end.batches, end.link) != ((last.number, last.link) if last else (0, "")):
            raise _broken("The file has been cut short: its last line is missing, or names another batch.", at=self.at)


def read_archive(path: Path) -> Iterator[Archived]:
    """Yield the batches of an archive, each after its link has been found to cover it; one is held at a time.

    Raises:
        StatementError: A line is none that an archive holds, or a batch is not as it was recorded.
    """
    yield from _Walk(path).batches()


def is_archive(path: Path) -> bool:
    """Say whether a file begins as an archive does.

    Raises:
        StatementError: The file cannot be read.
    """
    first = next(read_file_lines(path, kind=StatementError), None)
    return first is not None and first.text.replace(" ", "").startswith(f'{{"schema":"{SCHEMA}"')


class Texts:
    """The texts of an archive, found again in the file when a later batch cites them."""

    def __init__(self, path: Path) -> None:
        """Begin without any."""
        self._path = path
        self._places: dict[str, FileLine] = {}
        self._last: dict[str, str] = {}

    def remember(self, batch: Archived) -> None:
        """Note where the texts of a batch stand."""
        for one in batch.items:
            if one.kind is TEXT:
                self._places[hash_of(one.body)] = FileLine(number=one.line, offset=one.offset, text="")

    def get(self, sha256: str) -> str | None:
        """Return a text by its hash, or None where the file has none so far."""
        if sha256 in self._last:
            return self._last[sha256]
        place = self._places.get(sha256)
        if place is None:
            return None
        text = read_line_at(self._path, offset=place.offset, kind=StatementError)
        item = read_line(replace(place, text=text), at=str(self._path))
        found = item.body if isinstance(item, Item) else ""
        # Statements come document by document.
        self._last = {sha256: found}
        return found


def _broken(message: str, *, at: str) -> StatementError:
    return StatementError(
        message,
        code="store/broken-archive",
        at=at,
        want="the file as `foedus export record` wrote it",
        mend="get the file again, or export again; nothing of it was recorded",
    )
