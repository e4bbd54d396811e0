"""Canonical JSON (RFC 8785) of what is recorded, and the hashes that chain it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime

from foedus.errors import StoreError

_ENCODE = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def canonical(value: object) -> str:
    """Return nested texts, whole numbers and lists in canonical JSON; the keys are ours, and ASCII."""
    return _ENCODE(value)


def hash_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, 64 hexadecimal digits."""
    return hashlib.sha256(_bytes_of(text)).hexdigest()


class Contents:
    """The SHA-256 over the lines of a batch, each ended by a line feed."""

    def __init__(self) -> None:
        """Begin without a line."""
        self._whole = hashlib.sha256()

    def add(self, line: str) -> None:
        """Take in the next line."""
        self._whole.update(_bytes_of(line) + b"\n")

    @property
    def digest(self) -> str:
        """The hash of the lines so far, 64 hexadecimal digits."""
        return self._whole.hexdigest()


def _bytes_of(text: str) -> bytes:
    # What cannot be recorded, but what a damaged file may hold: bytes that are no UTF-8, as `verify` reads them.
    return text.encode("utf-8", "surrogateescape")


def link_of(batch: Mapping[str, object]) -> str:
    """Return the link of a batch: it covers contents, time, recorder and note, and the link before it."""
    covered = ("number", "before", "contents", "recorded_at", "recorder", "note")
    return hash_of(canonical({name: batch[name] for name in covered}))


def moment_text(moment: datetime) -> str:
    """Return a moment as the store writes it: UTC, with microseconds, ended by Z; texts sort as moments do.

    Raises:
        StoreError: The moment has no time zone.
    """
    if moment.tzinfo is None:
        raise StoreError(
            f"The moment {moment.isoformat()} has no time zone.",
            code="store/no-time-zone",
            want="a moment with its time zone, as 2025-09-10T12:00:00Z",
            mend="add Z for UTC, or the distance from it, as +03:00",
        )
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
