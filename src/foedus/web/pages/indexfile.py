"""The index of all incidents, kept from start to start: a file in the project's folder, which may go at any time.

It saves time and decides nothing. It stands under the hash of the law, of the policy and of the code that made it, and
names the batch by which it was made: another store, another register, an older Foedus or a damaged file is a miss.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from foedus.assess import cache_folder
from foedus.files.cachefile import cached_path, write_cached
from foedus.instruments import is_secret
from foedus.web.desk import View
from foedus.web.pages.indexrow import Row

KIND = "index"
SCHEMA = "foedus/kept-index/1"
# Beside the drafts, and not among the caches of whoever started the server: it tells what is on record.
FOLDER = Path("out", "index")
READ = (".py", ".tsv", ".json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Of what the rows were made: the last batch, its link, and the day of knowledge."""

    batch: int
    link: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptIndex:
    """The rows that a server had worked out, and of what."""

    made: Made
    rows: tuple[Row, ...]


MADE, ROW = TypeAdapter(Made), TypeAdapter(Row)


def index_key(view: View) -> str:
    """Return the hash of all that a row follows from, besides what is on record and the day."""
    secret = [
        f"{instrument.id}#{one.id}"
        for instrument in view.library.register.instruments
        for one in instrument.provisions
        if is_secret(one, as_of=view.as_of)
    ]
    parts = (SCHEMA, view.library.register.digest, view.policy, _code(), *secret)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def read_index(key: str, *, view: View) -> KeptIndex | None:
    """Return what is kept under a key, of this store; None where nothing is, or nothing that can be read.

    Raises:
        StoreError: The store cannot be read.
    """
    if cache_folder() is None:
        return None
    try:
        with cached_path(KIND, key=key, folder=_folder(view)).open("rb") as file:
            digest, whole = file.readline(), hashlib.sha256()
            lines: list[bytes] = []
            for line in file:
                whole.update(line)
                lines.append(line)
        if digest.strip() != whole.hexdigest().encode():
            return None
        kept = KeptIndex(made=MADE.validate_json(lines[0]), rows=tuple(map(ROW.validate_json, lines[1:])))
    except (OSError, ValidationError, IndexError):
        return None
    return kept if _is_of(kept.made, view) else None


def write_index(rows: Iterable[Row], *, made: Made, key: str, view: View) -> None:
    """Keep rows under a key, whole or not at all; what was kept under another key is dropped.

    A folder that cannot be written to is no fault: nothing is kept.
    """
    if cache_folder() is None:
        return
    # A row at a time, so that requests are answered between them.
    lines = [MADE.dump_json(made), *(ROW.dump_json(one) for one in rows)]
    folder = _folder(view)
    write_cached(b"".join(line + b"\n" for line in lines), kind=KIND, key=key, folder=folder)
    with suppress(OSError):
        # Nobody else need read it, as nobody else reads the store.
        folder.chmod(0o700)


def _folder(view: View) -> Path:
    return view.desk.project.folder / FOLDER


def _is_of(made: Made, view: View) -> bool:
    """Say whether the batch by which something was made is one of this store's chain."""
    found = next(view.desk.store.batches(since=made.batch - 1), None)
    return found is not None and (found.number, found.link) == (made.batch, made.link)


@cache
def _code() -> str:
    """Return the hash of our own code, and of the actors and places that come with it."""
    whole = hashlib.sha256()
    for name, item in sorted(_parts(files("foedus"), "")):
        whole.update(f"{name}\n".encode())
        whole.update(item.read_bytes())
    return whole.hexdigest()


def _parts(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for one in folder.iterdir():
        name = f"{above}/{one.name}"
        if one.is_dir():
            yield from _parts(one, name)
        elif name.endswith(READ):
            yield name, one
