"""Statements kept for good: append-only, chained by hash, in a SQLite file or a PostgreSQL database.

Enters: a `Record` with the texts of its documents, one batch at a time, and receipts. Leaves: a `Record` as of any
moment, whole or of some incidents; the batches with their links; what does not hold when the chain is walked.
Grain: one row a statement, by the hash of what it claims. The room may not know any instrument, nor the clock.
"""

from foedus.store.archive import is_archive, write_archive
from foedus.store.batch import Batch, Broken
from foedus.store.canon import moment_text
from foedus.store.importing import Imported, Source, import_archive
from foedus.store.lookup import (
    find_citations,
    find_documents,
    find_last,
    find_recorded,
    find_same_text,
    says_anew,
)
from foedus.store.newest import (
    Amount,
    amount_of,
    newest_documents,
    newest_incidents,
    statements_in,
    unread_in,
)
from foedus.store.store import Store, open_store

__all__ = [
    "Amount",
    "Batch",
    "Broken",
    "Imported",
    "Source",
    "Store",
    "amount_of",
    "find_citations",
    "find_documents",
    "find_last",
    "find_recorded",
    "find_same_text",
    "import_archive",
    "is_archive",
    "moment_text",
    "newest_documents",
    "newest_incidents",
    "open_store",
    "says_anew",
    "statements_in",
    "unread_in",
    "write_archive",
]
