"""What was recorded last, a page at a time, without a record being read: incidents, documents, how much there is."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection, Select, func, select

from foedus.statements import Document, Statement, Titled, Unread
from foedus.store.reading import Reader, last_batch, read_documents
from foedus.store.schema import BATCHES, DOCUMENTS, STATEMENTS, TITLED
from foedus.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How much is on record."""

    batches: int
    documents: int
    incidents: int
    statements: int


def amount_of(store: Store) -> Amount:
    """Return how much is on record.

    Raises:
        StoreError: The store cannot be read.
    """
    return store.database.read(_amount)


def newest_incidents(store: Store, *, most: int | None = None, skip: int = 0) -> tuple[Titled, ...]:
    """Return the incidents on record, the one that was first recorded last before the others; all by default.

    Raises:
        StoreError: The store cannot be read.
    """
    return store.database.read(partial(_incidents, most=most, skip=skip))


def newest_documents(store: Store, *, most: int | None = None, skip: int = 0) -> tuple[Document, ...]:
    """Return the documents on record, the one that was first recorded last before the others; all by default.

    Raises:
        StoreError: The store cannot be read.
    """
    return store.database.read(partial(_documents, most=most, skip=skip))


def statements_in(store: Store, *, document: str) -> tuple[Statement, ...]:
    """Return what stands in one document, in the order of recording.

    Raises:
        StoreError: The store cannot be read.
    """
    return store.database.read(partial(_statements, document=document))


def unread_in(store: Store, *, document: str) -> tuple[Unread, ...]:
    """Return the passages of one document that were not read.

    Raises:
        StoreError: The store cannot be read.
    """
    return store.database.read(partial(_unread, document=document))


def _amount(connection: Connection) -> Amount:
    told = select(func.count(), func.coalesce(func.sum(BATCHES.c.statements), 0)).select_from(BATCHES)
    batches, statements = connection.execute(told).one()
    documents = connection.scalar(select(func.count(DOCUMENTS.c.name.distinct())))
    incidents = connection.scalar(select(func.count(TITLED.c.name.distinct())).where(TITLED.c.kind == "incident"))
    return Amount(batches=int(batches), documents=documents or 0, incidents=incidents or 0, statements=int(statements))


def _page(rows: Select[tuple[str, int]], most: int | None, skip: int) -> Select[tuple[str, int]]:
    return (rows.limit(most) if most is not None else rows).offset(skip) if most is not None or skip else rows


def _incidents(connection: Connection, *, most: int | None, skip: int) -> tuple[Titled, ...]:
    first = func.min(TITLED.c.batch * 1_000_000 + TITLED.c.position).label("first")
    rows = select(TITLED.c.name, first).where(TITLED.c.kind == "incident").group_by(TITLED.c.name)
    names = [row.name for row in connection.execute(_page(rows.order_by(first.desc()), most, skip))]
    known = {one.id: one for one in _titles(connection, names)}
    return tuple(known[name] for name in names if name in known)


def _titles(connection: Connection, names: Collection[str]) -> tuple[Titled, ...]:
    return Reader(connection, last_batch(connection, as_of=None)).titles(names) if names else ()


def _documents(connection: Connection, *, most: int | None, skip: int) -> tuple[Document, ...]:
    first = func.min(DOCUMENTS.c.batch * 1_000_000 + DOCUMENTS.c.position).label("first")
    rows = select(DOCUMENTS.c.name, first).group_by(DOCUMENTS.c.name).order_by(first.desc())
    names = [row.name for row in connection.execute(_page(rows, most, skip))]
    known = {one.id: one for one in read_documents(connection, names=names)} if names else {}
    return tuple(known[name] for name in names if name in known)


def _statements(connection: Connection, *, document: str) -> tuple[Statement, ...]:
    reader = Reader(connection, last_batch(connection, as_of=None))
    return tuple(reader.statements(STATEMENTS.c.document == document))


def _unread(connection: Connection, *, document: str) -> tuple[Unread, ...]:
    return Reader(connection, last_batch(connection, as_of=None)).unread_in((document,))
