"""What is told of a batch on record, and of a link that does not hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One transaction on record, and one link of the chain.

    `recorded_at` is UTC, in ISO 8601 with microseconds, and later than that of every batch before.
    `contents` is the SHA-256 of what the batch holds, `before` the link before it, "" for the first.
    """

    number: int
    recorded_at: str
    recorder: str
    note: str
    contents: str
    before: str
    link: str
    statements: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """One thing in the store that is not as it was recorded.

    `batch` is 0 where no batch can be named, `what` says which thing, as "link" or "statement 3f2a9c01d4".
    """

    batch: int
    what: str
    expected: str
    found: str
