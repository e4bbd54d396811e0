"""A text file from a stranger, read whole or refused."""

import hashlib
from pathlib import Path

from foedus.errors import DocumentError, FoedusError

MAX_BYTES = 64_000_000
BINARY_SHARE = 0.01


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data`, 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_text(path: Path, *, kind: type[FoedusError] = DocumentError) -> str:
    """Return the text of a UTF-8 file, with a byte-order mark taken off and lines ended by a line feed.

    Raises:
        FoedusError: Of `kind`: no such file, a folder, not permitted, too large, binary, or not UTF-8.
    """
    return decode_text(read_bytes(path, kind=kind), at=str(path), kind=kind)


def decode_text(data: bytes, *, at: str, kind: type[FoedusError] = DocumentError) -> str:
    """Return bytes of a UTF-8 file as text, with a byte-order mark taken off and lines ended by a line feed.

    Raises:
        FoedusError: Of `kind`: binary, or not UTF-8.
    """
    if _looks_binary(data):
        raise kind(
            "The file is binary, not text.",
            code="files/binary",
            at=at,
            want="UTF-8 text",
            mend="give the report as plain text, Markdown, YAML or JSON Lines",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder counts from behind a byte-order mark.
        start = error.start + len(data) - len(error.object)
        line = data.count(b"\n", 0, start) + 1
        raise kind(
            f"The bytes are not UTF-8 (byte {start}: 0x{data[start]:02x}).",
            code="files/not-utf-8",
            at=f"{at}:{line}",
            want="UTF-8 text",
            mend="convert it, for example with `iconv -f LATIN1 -t UTF-8`",
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path, *, kind: type[FoedusError] = DocumentError) -> bytes:
    """Return the bytes of a file.

    Raises:
        FoedusError: Of `kind`: no such file, a folder, not permitted, or too large.
    """
    try:
        with path.open("rb") as file:
            # A device or a pipe does not tell its size beforehand.
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise no_such_file(path, kind=kind) from error
    except IsADirectoryError as error:
        raise kind(
            "The path is a folder.",
            code="files/is-a-folder",
            at=str(path),
            want="a file",
            mend="name a file in it",
        ) from error
    except (OSError, ValueError) as error:
        raise cannot_open(path, kind=kind, cause=error) from error
    if len(data) > MAX_BYTES:
        raise kind(
            f"The file has more than {MAX_BYTES:,} bytes.",
            code="files/too-large",
            at=str(path),
            want=f"at most {MAX_BYTES:,} bytes",
            mend="split the file",
        )
    return data


def _looks_binary(data: bytes) -> bool:
    head = data[:65536]
    odd = sum(head.count(byte) for byte in range(32) if byte not in (7, 8, 9, 10, 12, 13, 27))
    return b"\0" in head or odd > len(head) * BINARY_SHARE


def no_such_file(path: Path, *, kind: type[FoedusError]) -> FoedusError:
    """Return the fault of a path at which nothing stands."""
    return kind(
        "There is no such file.",
        code="files/no-such-file",
        at=str(path),
        want="a file that exists",
        mend="check the spelling of the path",
    )


def cannot_open(path: Path, *, kind: type[FoedusError], cause: Exception) -> FoedusError:
    """Return the fault of a file that the system does not open."""
    return kind(
        f"The file cannot be opened: {cause}.",
        code="files/cannot-open",
        at=str(path),
        want="a readable file",
        mend="check its permissions and the disk",
    )
