"""Who added what, when, from which document: the batches of a store, and what does not hold in its chain."""

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.errors import UsageError
from foedus.files import digest
from foedus.obligations import as_plain
from foedus.statements import Statement, statement_dict
from foedus.store import Batch, Broken, Store, find_citations

SCHEMA = "foedus/log/1"
VERIFIED = "foedus/verified/1"
SHORTEST_HEAD, LONGEST_HEAD = 10, 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A batch, in which documents its statements stand, its receipts, and the statements where they are wanted."""

    batch: Batch
    cited: dict[str, int]
    receipts: tuple[str, ...]
    statements: tuple[Statement, ...] | None = None


def entry_of(store: Store, *, batch: Batch, statements: tuple[Statement, ...] | None = None) -> Entry:
    """Return a batch with what it cites and its receipts.

    Raises:
        StoreError: The store cannot be read.
    """
    receipts = tuple(digest(one.encode()) for one in store.batch_receipts(batch.number))
    cited = find_citations(store, batch=batch.number)
    return Entry(batch=batch, cited=cited, receipts=receipts, statements=statements)


def log_dict(entries: Iterable[Entry], *, since: int, head: str) -> dict[str, object]:
    """Return batches as `foedus/log/1`."""
    return {"schema": SCHEMA, "since": since, "batches": [entry_dict(one) for one in entries], "head": head}


def entry_dict(entry: Entry) -> dict[str, object]:
    """Return one batch as JSON has it."""
    plain = as_plain(entry.batch)
    found: dict[str, object] = dict(plain) if isinstance(plain, dict) else {}
    found["from"] = [{"document": name, "statements": count} for name, count in entry.cited.items()]
    found["receipts"] = list(entry.receipts)
    if entry.statements is not None:
        found["added"] = [statement_dict(one) for one in entry.statements]
    return found


def head_digits(head: str | None) -> str:
    """Return the digits of a noted link, or nothing where none is given.

    Raises:
        UsageError: It is no link.
    """
    if head is None:
        return ""
    digits = head.strip().lower()
    if not SHORTEST_HEAD <= len(digits) <= LONGEST_HEAD or set(digits) - set("0123456789abcdef"):
        raise UsageError(
            f'"{head}" is no link.',
            code="cli/wrong-head",
            at="--head",
            want=f"{SHORTEST_HEAD} to {LONGEST_HEAD} hexadecimal digits",
            mend="copy the head that `foedus add`, `foedus log` or `foedus verify` printed",
        )
    return digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A chain that was walked: where it stands, how long it is, and everything that is not as it was recorded."""

    at: str
    batches: int
    head: str
    noted: str
    broken: tuple[Broken, ...]


def verify_store(store: Store, *, noted: str = "") -> Verified:
    """Return what the chain proves; `noted` is a link that must be in it.

    Raises:
        StoreError: The store cannot be read.
    """
    found = store.verify(head=noted)
    batches = sum(1 for _ in store.batches())
    return Verified(at=store.at, batches=batches, head=store.head(), noted=noted, broken=found)


def verified_dict(found: Verified) -> dict[str, object]:
    """Return what the chain proves as `foedus/verified/1`."""
    return {
        "schema": VERIFIED,
        "holds": not found.broken,
        "store": found.at,
        "batches": found.batches,
        "head": found.head,
        "noted": found.noted,
        "broken": [as_plain(one) for one in found.broken],
    }
