"""Archives for the tests: written, changed as a stranger would change them, and taken in."""

import hashlib
import json
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from foedus.actors import Actors
from foedus.places import Places
from foedus.store import Imported, Source, Store, import_archive, write_archive
from tests.store.builders import later

Lines = list[dict[str, Any]]
Take = Callable[..., Imported]


def archive_of(store: Store) -> str:
    """Return the whole archive of a store."""
    return "".join(write_archive(store))


def save_archive(text: str, path: Path) -> Path:
    """Write an archive as it is, byte for byte."""
    path.write_bytes(text.encode())
    return path


def import_into(
    store: Store, path: Path, *, actors: Actors, places: Places, recorded_at: datetime | None = None
) -> Imported:
    """Take an archive in, a thousand hours after noon where nothing else is said."""
    source = Source(path=path, recorder="the importer", recorded_at=recorded_at or later(1000))
    return import_archive(store, source=source, actors=actors, places=places)


def lines_of(text: str) -> Lines:
    """Return the lines of an archive as data."""
    return [json.loads(line) for line in text.split("\n") if line]


def text_of(lines: Iterable[object]) -> str:
    """Return data as the lines of a file, written as another program would write them."""
    return "".join(f"{json.dumps(one)}\n" for one in lines)


def canonical(value: object) -> str:
    """Return canonical JSON, as anybody writes it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sha(text: str) -> str:
    """Return a SHA-256, as anybody computes it."""
    return hashlib.sha256(text.encode()).hexdigest()


def chained(lines: Lines) -> Lines:
    """Return the lines with every hash computed anew, as somebody would who has changed them on purpose."""
    header: dict[str, Any] = {}
    link, number, body = "", 0, ""

    def close() -> str:
        if not header:
            return link
        header.update(contents=sha(body), before=link)
        covered = ("number", "before", "contents", "recorded_at", "recorder", "note")
        header["link"] = sha(canonical({name: header[name] for name in covered}))
        return str(header["link"])

    for one in lines:
        (word, value) = next(iter(one.items()))
        if word in ("batch", "end"):
            link, body = close(), ""
            header = value if word == "batch" else {}
            number += word == "batch"
        elif word != "schema":
            body += (canonical({word: sha(value)}) if word in ("text", "receipt") else canonical(one)) + "\n"
        if word == "end":
            value.update(batches=number, link=link)
    return lines
