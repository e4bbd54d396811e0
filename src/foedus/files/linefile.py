"""A text file from a stranger, read line by line: however long it is, one line of it is held at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from foedus.errors import DocumentError, FoedusError
from foedus.files.textfile import cannot_open, no_such_file

# A document has 64 million bytes at most, and each may be written with an escape.
MAX_LINE = 150_000_000
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLine:
    """One line without its end: its number from 1, and the offset in bytes at which it begins."""

    number: int
    offset: int
    text: str


def read_file_lines(path: Path, *, kind: type[FoedusError] = DocumentError) -> Iterator[FileLine]:
    """Yield the lines of a UTF-8 file that are not blank.

    Raises:
        FoedusError: Of `kind`: no such file, no plain file, not permitted, a line too long, or not UTF-8.
    """
    try:
        with _open(path, kind) as file:
            yield from _lines(file, path, kind)
    except OSError as error:
        raise cannot_open(path, kind=kind, cause=error) from error


def read_line_at(path: Path, *, offset: int, kind: type[FoedusError] = DocumentError) -> str:
    """Return the line that begins at an offset, as `read_file_lines` told it.

    Raises:
        FoedusError: Of `kind`: the file cannot be read any more.
    """
    try:
        with _open(path, kind) as file:
            file.seek(offset)
            return file.readline(MAX_LINE).decode("utf-8", "replace").rstrip("\r\n")
    except OSError as error:
        raise cannot_open(path, kind=kind, cause=error) from error


def _open(path: Path, kind: type[FoedusError]) -> BinaryIO:
    """Open a plain file: what is read twice cannot be a pipe."""
    try:
        if path.exists() and not path.is_file():
            what = "a folder" if path.is_dir() else "a pipe or a device"
            raise kind(
                f"The path is {what}.",
                code="files/is-a-folder" if path.is_dir() else "files/no-plain-file",
                at=str(path),
                want="a file",
                mend="name a file in it" if path.is_dir() else "write what comes through it to a file, and name that",
            )
        return path.open("rb")
    except FileNotFoundError as error:
        raise no_such_file(path, kind=kind) from error
    except (OSError, ValueError) as error:
        raise cannot_open(path, kind=kind, cause=error) from error


def _lines(file: BinaryIO, path: Path, kind: type[FoedusError]) -> Iterator[FileLine]:
    number, offset = 0, 0
    if file.read(len(BYTE_ORDER_MARK)) == BYTE_ORDER_MARK:
        offset = len(BYTE_ORDER_MARK)
    file.seek(offset)
    while data := file.readline(MAX_LINE + 1):
        number += 1
        if len(data) > MAX_LINE:
            raise kind(
                f"The line has more than {MAX_LINE:,} bytes.",
                code="files/too-large",
                at=f"{path}:{number}",
                want=f"at most {MAX_LINE:,} bytes a line",
                mend="check that this is the right file",
            )
        if data.strip():
            yield FileLine(number=number, offset=offset, text=_text(data, f"{path}:{number}", kind))
        offset += len(data)


def _text(data: bytes, at: str, kind: type[FoedusError]) -> str:
    try:
        return data.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise kind(
            f"The bytes are not UTF-8 (byte {error.start} of the line: 0x{data[error.start]:02x}).",
            code="files/not-utf-8",
            at=at,
            want="UTF-8 text",
            mend="convert it, for example with `iconv -f LATIN1 -t UTF-8`",
        ) from error
