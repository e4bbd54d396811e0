"""The folder of a screening: tables that stand whole or not at all, and the manifest that says how far they go."""

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from foedus.engine import Engine
from foedus.errors import StoreError

Table: TypeAlias = Any
SCHEMA = "foedus/screening/1"
MANIFEST = "manifest.json"
CHUNK = 1 << 20


@dataclass(slots=True)
class Folder:
    """The folder that a screening writes into, and the tables that it writes."""

    path: Path
    tables: tuple[str, ...] = ()
    manifest: dict[str, Any] = field(default_factory=dict)

    def open(self, fresh: Mapping[str, Any], *, same: tuple[str, ...]) -> dict[str, Any]:
        """Return the manifest that stands here and asks the same as `fresh`, or `fresh` itself in a new folder.

        What a stopped run left half-written is removed.

        Raises:
            StoreError: What stands here asks another thing, of other files, or is no screening.
        """
        writing(self._make, at=self.path)
        for left in (one for name in self.tables for one in (self.path / name).glob(".part-*")):
            left.unlink(missing_ok=True)
        path = self.path / MANIFEST
        if not path.exists():
            self.manifest = dict(fresh)
            self.save()
            return self.manifest
        found = read_manifest(self.path)
        other = [key for key in same if found.get(key) != fresh[key]]
        if other:
            raise StoreError(
                f"The folder holds another screening: {', '.join(other)} differ.",
                code="screen/changed-input",
                at=str(path),
                want="the same files, settings and register as when it was begun",
                mend="choose another folder with `-o`, or give the same files again",
            )
        self.manifest = found
        return found

    def _make(self) -> None:
        for name in self.tables:
            (self.path / name).mkdir(parents=True, exist_ok=True)

    def save(self) -> None:
        """Write the manifest, whole or not at all.

        Raises:
            StoreError: The folder does not take it.
        """
        path = self.path / MANIFEST
        hidden = path.with_name(f".{MANIFEST}")

        def write() -> None:
            with hidden.open("w", encoding="utf-8") as file:
                json.dump(self.manifest, file, indent=1, ensure_ascii=False)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())
            hidden.replace(path)

        writing(write, at=path)

    def write_query(self, table: str, *, name: str, query: str, engine: Engine) -> int:
        """Write the rows of a query as one file of a table, and return how many there are.

        Raises:
            EngineError: The query failed, or the disk is full.
            StoreError: The folder does not take it.
        """
        target = self.path / table / name
        hidden = target.with_name(f".{name}")
        written = engine.write(query, path=hidden)
        writing(lambda: hidden.replace(target), at=target)
        return written

    def write_table(self, table: str, *, name: str, rows: Table) -> int:
        """Write an Arrow table as one file of a table, and return how many rows it has.

        Raises:
            StoreError: The folder does not take it.
        """
        target = self.path / table / name
        hidden = target.with_name(f".{name}")
        writing(lambda: import_module("pyarrow.parquet").write_table(rows, hidden, compression="zstd"), at=hidden)
        writing(lambda: hidden.replace(target), at=target)
        return int(rows.num_rows)

    def files(self, table: str) -> tuple[Path, ...]:
        """Return the files of a table, in order."""
        return tuple(sorted((self.path / table).glob("part-*.parquet")))


def writing(write: Callable[[], object], *, at: Path) -> None:
    """Write, or say why the folder does not take it.

    Raises:
        StoreError: The folder does not take it.
    """
    try:
        write()
    except OSError as error:
        raise StoreError(
            f"The folder cannot be written to: {error.strerror or error}.",
            code="screen/cannot-write",
            at=str(at),
            want="a folder that you may write to, on a disk with room",
            mend="free some room, and run the same command again: parts that are finished are kept",
        ) from error


def digest_of(path: Path) -> tuple[str, int]:
    """Return the SHA-256 of a file, and how many line ends it has."""
    digest, lines = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            lines += chunk.count(b"\n")
    return digest.hexdigest(), lines


def read_manifest(out: Path) -> dict[str, Any]:
    """Return the manifest in the folder of a screening, as plain data.

    Raises:
        StoreError: There is none, or it cannot be read.
    """
    path = out / MANIFEST
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise StoreError(
            "The manifest cannot be read.",
            code="screen/broken-manifest",
            at=str(path),
            want="the manifest that `foedus screen` wrote",
            mend="choose another folder with `-o`, or remove this one and begin anew",
        ) from error
    return found if isinstance(found, dict) else {}
