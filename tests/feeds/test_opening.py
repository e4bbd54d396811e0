"""Files from strangers: plain, zipped, cut off, or something else."""

import gzip
import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from foedus.errors import FeedError
from foedus.feeds import opening
from foedus.feeds.opening import open_feed
from tests.builders import told

TEXT = b"a,b\n1,2\n"


def read(path: Path) -> bytes:
    """Return all bytes of the table in a file."""
    with open_feed(path) as opened:
        return b"".join(opened.chunks())


def zipped(path: Path, *members: tuple[str, bytes]) -> Path:
    """Write a zip archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", "\ufeff".encode().decode("latin-1").encode()])
def test_a_table_is_read_whatever_it_is_packed_in(tmp_path: Path, mark: bytes) -> None:
    """Plain, gzipped and zipped are one, and so is a file with a mark of byte order, even one written twice."""
    plain, packed = tmp_path / "with blanks.csv", tmp_path / "a.csv.gz"
    plain.write_bytes(mark + TEXT)
    packed.write_bytes(gzip.compress(mark + TEXT))
    archive = zipped(tmp_path / "a.zip", ("__MACOSX/x.csv", b""), ("folder/", b""), ("folder/a.CSV", mark + TEXT))

    assert [TEXT] * 3 == [read(plain), read(packed), read(archive)]


def test_where_a_table_stands_in_an_archive_is_told(tmp_path: Path) -> None:
    """A fault names the archive and its member."""
    with open_feed(zipped(tmp_path / "a.zip", ("a.csv", TEXT))) as opened:
        assert f"{tmp_path / 'a.zip'}!a.csv" == opened.at


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ([("a.csv", TEXT), ("b.csv", TEXT)], "the archive holds 2 tables: a.csv, b.csv"),
        ([("a.pdf", TEXT)], "the archive holds 0 tables: a.pdf"),
    ],
)
def test_an_archive_holds_one_table(tmp_path: Path, members: list[tuple[str, bytes]], message: str) -> None:
    """Which of two is meant is not guessed."""
    path = zipped(tmp_path / "a.zip", *members)

    assert (
        f"FeedError [feeds/not-one-table]: {message}\n"
        f"  at    {path}\n"
        "  want  exactly one table, ending in .csv, .tsv, .tab or .txt\n"
        "  mend  unpack it, and give each table by itself"
    ) == told(lambda: read(path))


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"", "feeds/empty", "the file is empty"),
        (b"\xff\xfea\0", "feeds/not-text", "the file is UTF-16"),
        (b"%PDF-1.4", "feeds/not-text", "the file is PDF"),
        (b"PK\x03\x04", "feeds/broken-archive", "the archive cannot be opened: File is not a zip file"),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, data: bytes, code: str, message: str) -> None:
    """Each with a code of its own."""
    path = tmp_path / "table.csv"
    path.write_bytes(data)
    with pytest.raises(FeedError) as caught:
        read(path)

    assert (code, message, str(path)) == (caught.value.code, caught.value.message, caught.value.at)
    assert caught.value.want
    assert caught.value.mend


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    """A folder is no file either."""
    with pytest.raises(FeedError, match="the file cannot be opened"):
        read(tmp_path / name)


@pytest.mark.parametrize("packed", ["gz", "zip"])
def test_an_archive_that_was_cut_off_is_no_whole_table(tmp_path: Path, packed: str) -> None:
    """Half a download is told, and not read as a shorter table."""
    data = "".join(f"{number},{number * 7919 % 10007}\n" for number in range(60_000)).encode()
    path = tmp_path / f"a.{packed}"
    if packed == "gz":
        path.write_bytes(gzip.compress(data)[:-40_000])
    else:
        zipped(path, ("a.csv", data))
        whole = bytearray(path.read_bytes())
        whole[len(whole) // 2] ^= 0xFF  # The directory stands at the end; what it points to is damaged.
        path.write_bytes(whole)
    with pytest.raises(FeedError) as caught:
        read(path)

    assert "feeds/broken-archive" == caught.value.code
    assert "the file cannot be read to its end" in caught.value.message


def test_a_zip_archive_without_its_end_is_told(tmp_path: Path) -> None:
    """The directory of a zip stands at its end, so that a cut archive cannot even be listed."""
    path = zipped(tmp_path / "a.zip", ("a.csv", TEXT * 1000))
    path.write_bytes(path.read_bytes()[:-30])

    assert "feeds/broken-archive" in told(lambda: read(path))


def test_a_locked_archive_is_told(tmp_path: Path) -> None:
    """We ask for no password."""
    path = zipped(tmp_path / "a.zip", ("a.csv", TEXT))
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)

    assert "password required" in told(lambda: read(path))


@pytest.mark.parametrize("packed", ["gz", "zip"])
def test_an_archive_that_unpacks_to_far_too_much_is_stopped(
    tmp_path: Path, packed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is stopped on the way, in memory that does not grow."""
    monkeypatch.setattr(opening, "ENOUGH_TO_TELL", 4 << 20)
    bomb, path = b"0" * (30 << 20), tmp_path / f"a.{packed}"
    if packed == "gz":
        path.write_bytes(gzip.compress(bomb))
    else:
        zipped(path, ("a.csv", bomb))
    del bomb
    tracemalloc.start()
    with pytest.raises(FeedError) as caught, open_feed(path) as opened:
        for _ in opened.chunks():
            pass
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert "feeds/bomb" == caught.value.code
    assert most < 6 << 20


def test_a_file_that_fails_midway_is_told() -> None:
    """A disk that cannot be read is told like a damaged archive."""

    class Failing(io.RawIOBase):
        def read(self, _size: int = -1) -> bytes:
            raise OSError(5, "Input/output error")

    opened = opening.Opened(at="a.csv", name="a.csv", stream=Failing())  # type: ignore[arg-type]

    assert "Input/output error" in told(lambda: list(opened.chunks()))
