"""The shipped instruments as JSON, kept from one call to the next under the hash of what they were read from.

A cache saves time and decides nothing: what is missing, old or damaged in it is read from the files again.
"""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from foedus.instruments.written import Instrument

KEPT = TypeAdapter(list[Instrument])


def read_cache(key: str, *, folder: Path) -> tuple[Instrument, ...] | None:
    """Return the instruments kept under `key`, or None where there are none that can be read."""
    try:
        text = _path(key, folder).read_bytes()
        digest, _, body = text.partition(b"\n")
        if digest.decode() != hashlib.sha256(body).hexdigest():
            return None
        return tuple(KEPT.validate_json(body, by_alias=True, by_name=False))
    except (OSError, UnicodeError, ValidationError):
        return None


def write_cache(instruments: tuple[Instrument, ...], *, key: str, folder: Path) -> None:
    """Keep instruments under `key`, whole or not at all; what was kept under another key is dropped.

    A folder that cannot be written to is no fault: nothing is kept.
    """
    body = KEPT.dump_json(list(instruments), by_alias=True, exclude_defaults=True)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
            Path(name).replace(_path(key, folder))
        finally:
            Path(name).unlink(missing_ok=True)
        for old in folder.glob("register-*.json"):
            if old != _path(key, folder):
                old.unlink(missing_ok=True)


def _path(key: str, folder: Path) -> Path:
    return folder / f"register-{key}.json"
