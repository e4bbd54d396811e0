"""Text files from strangers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.errors import DocumentError, FoedusError, StatementError
from foedus.files import digest, read_text
from foedus.files.textfile import MAX_BYTES
from tests.builders import told
from tests.strategies import texts

ZERO = Path("/dev/zero")
NO_FILE = """\
StatementError [files/no-such-file]: There is no such file.
  at    nowhere.yaml
  want  a file that exists
  mend  check the spelling of the path"""
FOLDER = """\
DocumentError [files/is-a-folder]: The path is a folder.
  at    reports
  want  a file
  mend  name a file in it"""
BINARY = """\
DocumentError [files/binary]: The file is binary, not text.
  at    report
  want  UTF-8 text
  mend  give the report as plain text, Markdown, YAML or JSON Lines"""
NOT_UTF_8 = """\
DocumentError [files/not-utf-8]: The bytes are not UTF-8 (byte 12: 0xe9).
  at    report:2
  want  UTF-8 text
  mend  convert it, for example with `iconv -f LATIN1 -t UTF-8`"""
TOO_LARGE = """\
DocumentError [files/too-large]: The file has more than 64,000,000 bytes.
  at    {at}
  want  at most 64,000,000 bytes
  mend  split the file"""
CANNOT_OPEN = """\
DocumentError [files/cannot-open]: The file cannot be opened: {why}.
  at    {at}
  want  a readable file
  mend  check its permissions and the disk"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, and work in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_path_that_does_not_exist_is_told() -> None:
    """A slip in a path is the commonest fault of all."""
    assert NO_FILE == told(lambda: read_text(Path("nowhere.yaml"), kind=StatementError))


def test_a_folder_is_no_file(folder: Path) -> None:
    """A folder of reports is not a report."""
    (folder / "reports").mkdir()

    assert FOLDER == told(lambda: read_text(Path("reports")))


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"text\0text", b"\x01\x02\x03" * 20, "Schlag in Doha".encode("utf-16")],
)
def test_a_picture_or_a_program_is_no_report(folder: Path, data: bytes) -> None:
    """Bytes that no text has are refused before anybody reads sentences into them."""
    (folder / "report").write_bytes(data)

    assert BINARY == told(lambda: read_text(Path("report")))


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_bytes_that_are_not_utf_8_are_told_with_their_place(folder: Path, mark: bytes) -> None:
    """A report in Latin-1 says at which byte it stops being UTF-8, a byte-order mark counted."""
    (folder / "report").write_bytes(mark + b"Doha\nProt" + b"g" * (3 - len(mark)) + b"\xe9g\xe9\n")

    assert NOT_UTF_8 == told(lambda: read_text(Path("report")))


def test_a_file_beyond_all_measure_is_refused(folder: Path) -> None:
    """Nobody's report has sixty-four million characters."""
    with (folder / "report").open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    assert TOO_LARGE.format(at="report") == told(lambda: read_text(Path("report")))


@pytest.mark.skipif(not ZERO.exists(), reason="a device of Unix")
def test_a_device_without_end_is_refused() -> None:
    """What does not tell its size beforehand is not read without end."""
    assert TOO_LARGE.format(at="/dev/zero") == told(lambda: read_text(ZERO))


def test_a_file_that_cannot_be_opened_says_why(folder: Path) -> None:
    """What the system says is passed on."""
    (folder / "report").write_text("Doha", encoding="utf-8")
    path = Path("report/inside.txt")
    why = "[Errno 20] Not a directory: 'report/inside.txt'"

    assert CANNOT_OPEN.format(at=path, why=why) == told(lambda: read_text(path))
    assert CANNOT_OPEN.format(at="a\0b", why="embedded null byte") == told(lambda: read_text(Path("a\0b")))


@pytest.mark.parametrize("kind", [DocumentError, StatementError])
def test_the_kind_of_fault_follows_the_noun(kind: type[FoedusError]) -> None:
    """The same slip is a fault of the statements where statements were wanted."""
    with pytest.raises(kind):
        read_text(Path("nowhere"), kind=kind)


@given(texts(max_size=200), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_lines_end_alike_on_every_system(text: str, end: str, mark: bool) -> None:  # noqa: FBT001 - drawn
    """A report saved on Windows has the same offsets as one saved on Linux."""
    text = "".join(character for character in text if character.isprintable() or character == "\n")
    path = Path("report")
    path.write_bytes(b"\xef\xbb\xbf" * mark + text.replace("\n", end).encode())

    assert text == read_text(path)


def test_terminal_escapes_are_text() -> None:
    """A report may hold an escape sequence: it is shown made harmless, not refused."""
    Path("report").write_bytes(b"\x1b[2JDoha\a\n")

    assert "\x1b[2JDoha\a\n" == read_text(Path("report"))


def test_a_digest_names_the_bytes() -> None:
    """Anybody can check with sha256sum that a document is the one that was cited."""
    assert "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" == digest(b"abc")
