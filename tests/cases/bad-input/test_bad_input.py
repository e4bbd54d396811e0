"""Bad input: each fault with its whole message, and nothing written or lost.

`<name>` beside `<name>.expected.txt`: what people are told when they hand the file over.
"""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from foedus.actors import Actors
from foedus.errors import RegisterError, StatementError
from foedus.feeds import read_feed
from foedus.files import read_text
from foedus.instruments import read_instrument
from foedus.obligations import read_receipt
from foedus.places import Places
from foedus.statements import load_statements
from tests.builders import told

FOLDER = Path(__file__).parent
PACKAGE = FOLDER.parents[2] / "src" / "foedus"
FILES = sorted(path for path in FOLDER.glob("*/*") if not path.name.endswith(".expected.txt"))
ROOMS = ("files", "statements", "instruments", "obligations")
CODE = re.compile(r"\[((?:files|statements|places|register|obligations)/[a-z0-9-]+)\]")
WRITTEN = re.compile(r"code(?:: str)?\s?=\s?\"([a-z]+/[a-z0-9-]+)\"")
# Instruments put the room before words that stand by themselves.
IN_THE_REGISTER = re.compile(r"\"([a-z]+(?:-[a-z]+)+)\",$|_one_of\([^\"]*\"([a-z ]+)\"\)", re.MULTILINE)
# Too large to keep, and made in tests/files.
MADE_IN_CODE = frozenset(
    {"files/cannot-open", "files/is-a-folder", "files/more-faults", "files/no-such-file", "files/too-large"}
    | {"files/too-long", "files/toml", "files/no-plain-file", "files/too-many-nodes"}
    | {"register/duplicate-instrument", "register/no-such-folder"}
    # Of the tables that we ship: a fault of ours, and never of a file that somebody gives us.
    | {"register/missing-table", "register/wide-row"}
    # Of names that are asked for and of files that are written, which no file that is read can bring about.
    | {"cli/cannot-write", "cli/unknown-instrument", "cli/unknown-provision"}
)

Read = Callable[[Path], object]


@pytest.fixture
def read(actors: Actors, places: Places) -> Read:
    """Return what reads a file by the noun that its folder is named after."""

    def read_file(path: Path) -> object:
        if path.parent.name == "statements":
            return load_statements(path, actors=actors, places=places)
        if path.parent.name == "feeds":
            return [batch.num_rows for batch in read_feed(path).batches()]
        if path.parent.name == "receipts":
            return read_receipt(read_text(path, kind=StatementError), at=str(path))
        text = read_text(path, kind=RegisterError)
        return read_instrument(text, at=str(path), actors=actors, places=places)

    return read_file


def listing(folder: Path) -> dict[str, str]:
    """Return every file in a folder with the hash of its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_bad_file_is_told_whole_and_nothing_is_written(
    path: Path, read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every fault at once, each with what, where, what was wanted and how to mend it; and the disk as it was."""
    expected = (path.parent / f"{path.name}.expected.txt").read_text(encoding="utf-8")
    copy = tmp_path / path.parent.name / path.name
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    before = listing(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert expected == told(lambda: read(copy.relative_to(tmp_path))) + "\n"
    assert before == listing(tmp_path)


def test_every_bad_file_has_its_message_and_every_message_its_file() -> None:
    """No message is left behind when a file goes."""
    messages = {path.name.removesuffix(".expected.txt") for path in FOLDER.glob("*/*.expected.txt")}

    assert messages == {path.name for path in FILES}


def codes(room: str) -> set[str]:
    """Return the codes that the sources of a room hold."""
    texts = [path.read_text(encoding="utf-8") for path in (PACKAGE / room).glob("*.py")]
    found = {code for text in texts for code in WRITTEN.findall(text)}
    if room == "instruments":
        matches = [match for text in texts for match in IN_THE_REGISTER.finditer(text)]
        found |= {f"register/{match[1]}" if match[1] else f"register/unknown-{match[2]}" for match in matches}
    return {code.replace(" ", "-") for code in found}


@pytest.mark.parametrize(("room", "some"), [("files", 20), ("statements", 11), ("instruments", 20), ("obligations", 3)])
def test_every_code_of_these_rooms_is_told_by_a_bad_file(room: str, some: int) -> None:
    """A message that nobody has read is a message that nobody understands."""
    messages = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*/*.expected.txt"))

    assert set() == codes(room) - set(CODE.findall(messages)) - MADE_IN_CODE
    assert some <= len(codes(room))
