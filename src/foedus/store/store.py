"""The store: what it takes, what it gives back, and what its chain proves."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Table, desc, select

from foedus.errors import StoreError
from foedus.statements import Record, Statement
from foedus.store.batch import Batch, Broken
from foedus.store.canon import hash_of, moment_text
from foedus.store.connection import Database, open_database
from foedus.store.migration import bring_up_to_date
from foedus.store.preparing import Prepared, check_text, prepare_receipt, prepare_record
from foedus.store.reading import Reader, last_batch, read_statement
from foedus.store.schema import BATCHES, RECEIPTS, STATEMENTS, TEXTS
from foedus.store.verifying import verify_chain
from foedus.store.writing import record_prepared

SHORTEST_PREFIX = 8
PAGE = 1000


def open_store(where: str | Path, *, create: bool = False) -> "Store":
    """Return the store at a path, a `sqlite:///` URL or a `postgresql://` URL; `create` makes its tables.

    A store that an older version has made is brought up to date.

    Raises:
        StoreError: It is not there, cannot be opened or written, or is no store.
    """
    database = open_database(where, create=create)
    try:
        bring_up_to_date(database, create=create)
    except BaseException:
        database.engine.dispose()
        raise
    return Store(database)


@dataclass(frozen=True, slots=True)
class Store:
    """Statements kept for good: added in batches, never changed, each batch a link of a chain."""

    database: Database

    def __enter__(self) -> Self:
        """Return the store."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()

    @property
    def at(self) -> str:
        """Where the store is, without a password."""
        return self.database.at

    def close(self) -> None:
        """Let go of the database; the store can be used again all the same."""
        self.database.engine.dispose()

    def record_batch(
        self,
        record: Record,
        *,
        recorder: str,
        recorded_at: datetime,
        texts: Mapping[str, str] | None = None,
        note: str = "",
    ) -> Batch | None:
        """Record what of `record` is not on record yet as one batch, all of it or nothing; None where nothing is new.

        Args:
            record: What is claimed; what statements say of their own recording is not kept.
            recorder: Who records.
            recorded_at: When; a batch that would come before the last one gets the next microsecond after it.
            texts: The texts of documents, by the documents' ids.
            note: What people should know of the batch.

        Raises:
            StoreError: Something cannot be kept, a document is on record with another text, a span does not lie in
                its text or holds other words, or the store cannot be written. Nothing was recorded.
        """
        prepared = prepare_record(record, texts=texts or {})
        return self._record(prepared, recorder=recorder, recorded_at=recorded_at, note=note)

    def put_receipt(self, receipt_json: str, *, recorded_at: datetime, recorder: str) -> str:
        """Record a receipt in a batch of its own, and return its id: the SHA-256 of its text.

        Raises:
            StoreError: The store cannot be written.
        """
        self._record(prepare_receipt(receipt_json), recorder=recorder, recorded_at=recorded_at, note="receipt")
        return hash_of(receipt_json)

    def read_record(self, *, as_of: datetime | None = None, about: Collection[str] = ()) -> Record:
        """Return what was on record at the end of `as_of`, with `recorded_at` and `recorded_by` filled.

        Args:
            as_of: The moment; everything by default.
            about: These incidents, and those said to be the same, with their acts and withdrawals; all by default.

        Raises:
            StoreError: The store cannot be read.
        """

        def read(connection: Connection) -> Record:
            reader = Reader(connection, last_batch(connection, as_of=as_of))
            return reader.incidents(about) if about else reader.everything()

        return self.database.read(read)

    def batches(self, *, since: int = 0) -> Iterator[Batch]:
        """Yield the batches after number `since`, in their order.

        Raises:
            StoreError: The store cannot be read.
        """
        last = since
        while found := self.database.read(partial(_page, since=last)):
            yield from found
            last = found[-1].number

    def batch_record(self, number: int) -> Record:
        """Return what one batch added; empty where there is no such batch.

        Raises:
            StoreError: The store cannot be read.
        """
        return self.database.read(lambda connection: Reader(connection, last=number, first=number).everything())

    def batch_statements(self, number: int) -> tuple[Statement, ...]:
        """Return the statements that one batch added, in the order in which they came.

        Raises:
            StoreError: The store cannot be read.
        """
        return self.batch_record(number).statements

    def batch_texts(self, number: int) -> tuple[str, ...]:
        """Return the texts of documents that one batch added.

        Raises:
            StoreError: The store cannot be read.
        """
        return self.database.read(partial(_added, table=TEXTS, number=number))

    def batch_receipts(self, number: int) -> tuple[str, ...]:
        """Return the receipts that one batch added.

        Raises:
            StoreError: The store cannot be read.
        """
        return self.database.read(partial(_added, table=RECEIPTS, number=number))

    def head(self) -> str:
        """Return the link of the last batch, or "" where there is none.

        Raises:
            StoreError: The store cannot be read.
        """
        last = select(BATCHES.c.link).order_by(desc(BATCHES.c.number)).limit(1)
        return self.database.read(lambda connection: connection.scalar(last)) or ""

    def verify(self, *, head: str = "") -> tuple[Broken, ...]:
        """Return everything that is not as it was recorded, the first bad link first; empty where all holds.

        Args:
            head: A link noted elsewhere, which must be in the chain: who owns the store can rebuild the whole of it.

        Raises:
            StoreError: The store cannot be read.
        """
        return self.database.read(partial(verify_chain, head=head))

    def statement(self, prefix: str) -> Statement | None:
        """Return the statement whose id begins with `prefix`, of eight digits or more.

        Raises:
            StoreError: The prefix is too short, or several ids begin with it.
        """
        name = self._id_of(prefix, STATEMENTS)
        return self.database.read(partial(read_statement, name=name)) if name else None

    def document_text(self, sha256: str) -> str | None:
        """Return a text by its hash, or None.

        Raises:
            StoreError: The store cannot be read.
        """
        body = select(TEXTS.c.body).where(TEXTS.c.id == sha256)
        return self.database.read(lambda connection: connection.scalar(body))

    def receipt(self, prefix: str) -> str | None:
        """Return the receipt whose id begins with `prefix`, of eight digits or more.

        Raises:
            StoreError: The prefix is too short, or several ids begin with it.
        """
        name = self._id_of(prefix, RECEIPTS)
        body = select(RECEIPTS.c.body).where(RECEIPTS.c.id == name)
        return self.database.read(lambda connection: connection.scalar(body)) if name else None

    def _record(self, prepared: Prepared, *, recorder: str, recorded_at: datetime, note: str) -> Batch | None:
        moment_text(recorded_at)
        check_text(recorder, what="The recorder's name")
        check_text(note, what="The note")
        return self.database.write(
            partial(record_prepared, prepared=prepared, recorder=recorder, recorded_at=recorded_at, note=note)
        )

    def _id_of(self, prefix: str, table: Table) -> str:
        """Return the whole id that begins with `prefix`, or "" where none does."""
        if len(prefix) < SHORTEST_PREFIX:
            raise StoreError(
                f'"{prefix}" is too short for the beginning of an id.',
                code="store/short-id",
                at=self.at,
                want=f"at least {SHORTEST_PREFIX} digits",
                mend="give more digits; `foedus log` shows ten",
            )
        digits = prefix.lower()
        found = self.database.read(partial(_beginning, table=table, digits=digits))
        if len(found) > 1:
            raise StoreError(
                f'Several ids begin with "{prefix}".',
                code="store/ambiguous-id",
                at=self.at,
                want=f"one of {', '.join(found)}",
                mend="give more digits",
            )
        return found[0] if found else ""


def _page(connection: Connection, *, since: int) -> tuple[Batch, ...]:
    rows = select(BATCHES).where(BATCHES.c.number > since).order_by(BATCHES.c.number).limit(PAGE)
    return tuple(Batch(**row) for row in connection.execute(rows).mappings())


def _added(connection: Connection, *, table: Table, number: int) -> tuple[str, ...]:
    return tuple(connection.scalars(select(table.c.body).where(table.c.batch == number).order_by(table.c.position)))


def _beginning(connection: Connection, *, table: Table, digits: str) -> list[str]:
    # Ids are hexadecimal, so that "g" is behind every digit in every order of letters.
    ids = select(table.c.id).where(table.c.id >= digits, table.c.id < digits + "g").order_by(table.c.id).limit(5)
    return list(connection.scalars(ids))
