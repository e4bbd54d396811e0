"""Statements kept for good: append-only, chained by hash, in a SQLite file or a PostgreSQL database.

Enters: a `Record` with the texts of its documents, one batch at a time, and receipts. Leaves: a `Record` as of any
moment, whole or of some incidents; the batches with their links; what does not hold when the chain is walked.
Grain: one row a statement, by the hash of what it claims. The room may not know any instrument, nor the clock.
"""

from foedus.store.batch import Batch, Broken
from foedus.store.canon import moment_text
from foedus.store.store import Store, open_store

__all__ = ["Batch", "Broken", "Store", "moment_text", "open_store"]
