"""Questions to a store for which no record is read: documents by name or text, and what a batch cites."""

from collections.abc import Collection
from functools import partial

from sqlalchemy import Connection, select

from foedus.statements import Document
from foedus.store.batch import Batch
from foedus.store.reading import read_citations, read_documents, read_last, read_recorded
from foedus.store.schema import DOCUMENTS, HOLDERS
from foedus.store.store import Store


def find_documents(store: Store, *, names: Collection[str]) -> dict[str, Document]:
    """Return the documents on record among these names.

    Raises:
        StoreError: The store cannot be read.
    """
    return {one.id: one for one in store.database.read(partial(read_documents, names=names))}


def find_last(store: Store) -> Batch | None:
    """Return the last batch, or None where nothing is on record.

    Raises:
        StoreError: The store cannot be read.
    """
    return store.database.read(read_last)


def find_recorded(store: Store, *, ids: Collection[str]) -> frozenset[str]:
    """Return those of the ids that are of statements on record.

    Raises:
        StoreError: The store cannot be read.
    """
    return store.database.read(partial(read_recorded, ids=ids))


def find_same_text(store: Store, *, sha256: str) -> Document | None:
    """Return a document on record that has a text of this hash, the first one recorded, or None.

    Raises:
        StoreError: The store cannot be read.
    """
    return next(iter(store.database.read(partial(read_documents, names=None, sha256=sha256))), None)


def find_citations(store: Store, *, batch: int) -> dict[str, int]:
    """Return how many statements of a batch stand in which document; those in none stand under "".

    Raises:
        StoreError: The store cannot be read.
    """
    return dict(store.database.read(partial(read_citations, batch=batch)))


def says_anew(store: Store, *, batch: int) -> bool:
    """Say whether a batch says something else of a document or a holder that was on record before.

    Raises:
        StoreError: The store cannot be read.
    """
    return store.database.read(partial(_says_anew, batch=batch))


def _says_anew(connection: Connection, *, batch: int) -> bool:
    for table in (DOCUMENTS, HOLDERS):
        before = table.alias()
        told = select(table.c.id).join(before, before.c.name == table.c.name)
        if connection.scalar(told.where(table.c.batch == batch, before.c.batch < batch).limit(1)) is not None:
            return True
    return False
