"""A text file written whole, or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from foedus.errors import StoreError


def write_file(text: str, *, path: Path) -> None:
    """Write `text` to `path`, whole or not at all.

    Raises:
        StoreError: The file cannot be written; what was there before is untouched.
    """
    write_lines((text,), path=path)


def write_lines(lines: Iterable[str], *, path: Path) -> None:
    """Write lines to `path` as they come, all of them or none; each has its own end.

    Raises:
        StoreError: The file cannot be written; what was there before is untouched.
    """
    write_pieces((line.encode() for line in lines), path=path)


def write_bytes(content: bytes, *, path: Path) -> None:
    """Write `content` to `path`, whole or not at all.

    Raises:
        StoreError: The file cannot be written; what was there before is untouched.
    """
    write_pieces((content,), path=path)


def write_pieces(pieces: Iterable[bytes], *, path: Path) -> None:
    """Write pieces of a file to `path` as they come, all of them or none.

    Raises:
        StoreError: The file cannot be written; what was there before is untouched.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(pieces)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StoreError(
            f"The answer cannot be written: {error.strerror or error}.",
            code="cli/cannot-write",
            at=str(path),
            want="a file in a folder that exists and that you may write to",
            mend="name another file with `-o`, or leave `-o` out",
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
