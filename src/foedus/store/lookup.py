"""Questions to a store that need no record read: which documents go by a name, in which a batch's statements stand."""

from collections.abc import Collection
from functools import partial

from foedus.statements import Document
from foedus.store.reading import read_citations, read_documents
from foedus.store.store import Store


def find_documents(store: Store, *, names: Collection[str]) -> dict[str, Document]:
    """Return the documents on record among these names.

    Raises:
        StoreError: The store cannot be read.
    """
    return {one.id: one for one in store.database.read(partial(read_documents, names=names))}


def find_citations(store: Store, *, batch: int) -> dict[str, int]:
    """Return how many statements of a batch stand in which document; those in none stand under "".

    Raises:
        StoreError: The store cannot be read.
    """
    return dict(store.database.read(partial(read_citations, batch=batch)))
