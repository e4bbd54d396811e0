"""A file from a stranger as a stream of bytes, zipped or not, in bounded memory."""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from foedus.errors import FeedError

CHUNK = 1 << 20
TABLES = frozenset((".csv", ".tsv", ".tab", ".txt", ""))
ZIP, GZIP, PARQUET = b"PK\x03\x04", b"\x1f\x8b", b"PAR1"
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, gzip.BadGzipFile, OSError, NotImplementedError)
# Event data shrink by ten or twenty; nothing honest shrinks by more than this once there is enough to tell.
WIDEST_RATIO, ENOUGH_TO_TELL = 250, 64 << 20
_BOM, _BOM_TWICE = b"\xef\xbb\xbf", "\ufeff".encode().decode("latin-1").encode()
_NOT_TEXT = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"%P": "PDF", b"\xd0\xcf": "an old spreadsheet"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file as its bytes, and where it is for people: the path, with the member of an archive after `!`.

    `packed` and `unpacked` are the sizes of an archive, as it says them itself; 0 for a plain file.
    """

    at: str
    name: str
    stream: BinaryIO
    packed: int = 0
    unpacked: int = 0

    def chunks(self) -> Iterator[bytes]:
        """Yield the bytes, a mark of order at the beginning left out.

        Raises:
            FeedError: The archive is cut off or damaged, or unpacks to far more than an honest one would.
        """
        read = 0
        while chunk := self._read(read):
            if not read:
                chunk = chunk.removeprefix(_BOM).removeprefix(_BOM_TWICE)
            read += len(chunk)
            if self.packed and read > max(ENOUGH_TO_TELL, WIDEST_RATIO * self.packed):
                raise FeedError(
                    f"{self.packed:,} bytes unpack to more than {read:,}",
                    code="feeds/bomb",
                    at=self.at,
                    want=f"an archive that holds at most {WIDEST_RATIO} times its own size",
                    mend="unpack it yourself, if you trust it, and give the table",
                )
            yield chunk

    def _read(self, before: int) -> bytes:
        try:
            return self.stream.read(CHUNK)
        except BROKEN as error:
            raise FeedError(
                f"the file cannot be read to its end: {str(error) or type(error).__name__}",
                code="feeds/broken-archive",
                at=f"{self.at} (after {before:,} bytes)",
                want="a whole file, as its publisher ships it",
                mend="download it anew, and compare its size with the publisher's",
            ) from error


@contextmanager
def open_feed(path: Path) -> Iterator[Opened]:
    """Give the table in a file: plain, gzipped, or the one table in a zip archive.

    Raises:
        FeedError: There is no such file, it is no text, or the archive does not hold exactly one table.
    """
    kind = kind_of(path)
    try:
        if kind == ZIP:
            with zipfile.ZipFile(path) as archive:
                member = _only_table(archive, path)
                with archive.open(member) as stream:
                    yield Opened(
                        at=f"{path}!{member.filename}", name=member.filename, stream=_binary(stream),
                        packed=member.compress_size, unpacked=member.file_size,
                    )  # fmt: skip
        elif kind == GZIP:
            with gzip.open(path) as stream:
                packed, unpacked = _gzip_sizes(path)
                yield Opened(
                    at=str(path), name=path.stem, stream=_binary(stream), packed=packed, unpacked=unpacked
                )  # fmt: skip
        else:
            with path.open("rb") as stream:
                yield Opened(at=str(path), name=path.name, stream=stream)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise FeedError(
            f"the archive cannot be opened: {error}",
            code="feeds/broken-archive",
            at=str(path),
            want="a whole zip archive without a password",
            mend="download it anew, and compare its size with the publisher's",
        ) from error


def _gzip_sizes(path: Path) -> tuple[int, int]:
    """Return the size of a gzipped file, and what it says that it unpacks to, which counts up to 4 GiB alone."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        stream.seek(max(size - 4, 0))
        return size, int.from_bytes(stream.read(4), "little")


def kind_of(path: Path) -> bytes:
    """Return the mark with which a zip, gzip or Parquet file begins, or nothing for a plain one.

    Raises:
        FeedError: There is no such file, it cannot be read, or it is no text.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(4)
    except OSError as error:
        raise FeedError(
            f"the file cannot be opened: {error.strerror}",
            code="feeds/no-file",
            at=str(path),
            want="a file that is there and may be read",
            mend="check the path; one with spaces is quoted on the command line",
        ) from error
    if not head:
        raise FeedError(
            "the file is empty",
            code="feeds/empty",
            at=str(path),
            want="a header and rows, as the publisher ships them",
            mend="download it anew",
        )
    for mark, name in _NOT_TEXT.items():
        if head.startswith(mark):
            raise FeedError(
                f"the file is {name}",
                code="feeds/not-text",
                at=str(path),
                want="a table of text in UTF-8, zipped or not, or Parquet",
                mend="take the CSV that the publisher offers, or save the table as CSV in UTF-8",
            )
    return next((mark for mark in (ZIP, GZIP, PARQUET) if head.startswith(mark)), b"")


def _only_table(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    members = [one for one in archive.infolist() if not one.is_dir() and not one.filename.startswith("__MACOSX")]
    tables = [one for one in members if PurePosixPath(one.filename).suffix.lower() in TABLES]
    if len(tables) == 1:
        return tables[0]
    listed = ", ".join(one.filename for one in (tables or members)[:5])
    raise FeedError(
        f"the archive holds {len(tables)} tables: {listed}",
        code="feeds/not-one-table",
        at=str(path),
        want="exactly one table, ending in .csv, .tsv, .tab or .txt",
        mend="unpack it, and give each table by itself",
    )


def _binary(stream: object) -> BinaryIO:
    return stream  # type: ignore[return-value] # Readers of archives are typed as less than they are.
