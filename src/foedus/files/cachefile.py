"""Files of a cache: each under the hash of what it was made from, with the hash of what it holds in its first line."""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path


def cached_path(kind: str, *, key: str, folder: Path) -> Path:
    """Return where a cache of some kind stands under a key."""
    return folder / f"{kind}-{key}.json"


def write_cached(body: bytes, *, kind: str, key: str, folder: Path) -> None:
    """Keep `body` under `key`, whole or not at all; what was kept of that kind under another key is dropped.

    A folder that cannot be written to is no fault: nothing is kept.
    """
    path = cached_path(kind, key=key, folder=folder)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
        for old in folder.glob(f"{kind}-*.json"):
            if old != path:
                old.unlink(missing_ok=True)
