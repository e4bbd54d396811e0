"""The shipped instruments as JSON, one a line, kept from call to call under the hash of what they were read from.

A cache saves time and decides nothing: what is missing, old or damaged in it is read from the files again.
"""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from foedus.instruments.written import Instrument


def read_cache(key: str, *, folder: Path) -> tuple[Instrument, ...] | None:
    """Return the instruments kept under `key`, or None where there are none that can be read."""
    try:
        with _path(key, folder).open("rb") as file:
            digest, whole = file.readline(), hashlib.sha256()
            found: list[Instrument] = []
            # One at a time: the memory that each needs while it is read is used again for the next.
            for line in file:
                whole.update(line)
                found.append(Instrument.model_validate_json(line, by_alias=True, by_name=False))
    except (OSError, ValidationError):
        return None
    return tuple(found) if digest == whole.hexdigest().encode() + b"\n" else None


def write_cache(instruments: tuple[Instrument, ...], *, key: str, folder: Path) -> None:
    """Keep instruments under `key`, whole or not at all; what was kept under another key is dropped.

    A folder that cannot be written to is no fault: nothing is kept.
    """
    lines = (one.model_dump_json(by_alias=True, exclude_defaults=True) + "\n" for one in instruments)
    body = "".join(lines).encode()
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
