"""The shipped instruments as JSON, one a line, kept from call to call under the hash of what they were read from.

A cache saves time and decides nothing: what is missing, old or damaged in it is read from the files again.
"""

import hashlib
from pathlib import Path

from pydantic import ValidationError

from foedus.files.cachefile import cached_path, write_cached
from foedus.instruments.written import Instrument

KIND = "register"


def read_cache(key: str, *, folder: Path) -> tuple[Instrument, ...] | None:
    """Return the instruments kept under `key`, or None where there are none that can be read."""
    try:
        with cached_path(KIND, key=key, folder=folder).open("rb") as file:
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
    write_cached(body, kind=KIND, key=key, folder=folder)
