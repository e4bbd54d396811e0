"""What the tutorial shows is what Foedus does: each command runs, and each line quoted is printed."""

import doctest
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from foedus.cli.app import run
from foedus.findings import Row
from foedus.findings.verdicts import decide
from foedus.terms import READINGS

FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/tutorial.md",
    "docs/guides/adviser.md",
    "docs/guides/risk-desk.md",
    "docs/reference/statements.md",
    "docs/reference/instruments.md",
    "docs/explanation/time.md",
)
# The door of the repository, through which CI itself goes.
MAKE = "make "
BAR = re.compile(r"^ *\| ", re.MULTILINE)
CELLS = re.compile(r"^\| ([a-z ]+) \| ([a-z ]+) \| ([a-z ]+) \| ([a-z ]+) \| `(\w+)`.* \| \d \|$", re.MULTILINE)

Run = Callable[[str], str]


@pytest.fixture
def shell(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the command line, as if typed in the folder of the source; it gives what was printed."""
    monkeypatch.chdir(root)
    for name in ("FOEDUS_PROJECT", "FOEDUS_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def command(line: str) -> str:
        capsys.readouterr()
        name, *arguments = shlex.split(line)
        status = run(arguments)
        shown = capsys.readouterr()
        assert ("foedus", 0) == (Path(name).name, status), f"{line}\n{shown.err}"
        return shown.out

    return command


def commands(text: str) -> list[str]:
    """Return the commands in a block of code, lines that go on joined."""
    return [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def passages(text: str) -> list[str]:
    """Return what is quoted between the marks that something is left out, with single spaces."""
    return [" ".join(part.split()) for part in re.split(r"^…$", text, flags=re.MULTILINE)]


def missing(quoted: str, *, printed: str) -> list[str]:
    """Return the passages of `quoted` that do not stand in `printed` in their order.

    Line breaks do not count, nor does the bar beside a clause's words.
    """
    found, rest = [], " ".join(BAR.sub(" ", printed).split())
    for passage in passages(quoted):
        before, here, after = rest.partition(passage)
        rest = after if here else before
        found += [] if here else [passage]
    return found


@pytest.mark.parametrize("page", PAGES)
def test_each_command_runs_and_prints_what_is_quoted(page: str, root: Path, shell: Run) -> None:
    """Whoever types along sees what the page shows."""
    printed = ""
    for block in FENCE.finditer((root / page).read_text(encoding="utf-8")):
        if block["kind"] == "" and not block["text"].startswith(MAKE):
            printed = "".join(shell(line) for line in commands(block["text"]))
        elif block["kind"] == "text":
            assert [] == missing(block["text"], printed=printed)


def test_the_python_lines_are_true(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tutorial's session in Python comes out as printed."""
    monkeypatch.chdir(root)
    failed, tried = doctest.testfile(
        str(root / "docs" / "tutorial.md"), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE
    )

    assert (0, True) == (failed, tried > 0)


def test_statements_shown_stand_in_the_file(root: Path) -> None:
    """Lines that the tutorial takes from an example are in it."""
    blocks = FENCE.finditer((root / "docs" / "tutorial.md").read_text(encoding="utf-8"))
    shown = [line for block in blocks if block["kind"] == "yaml" for line in block["text"].splitlines()]
    file = (root / "docs" / "examples" / "al-udeid.yaml").read_text(encoding="utf-8")

    assert shown
    assert [] == [line for line in shown if line not in file]


def a_row(account: str, reading: str, verdict: str) -> Row:
    """Return the outcome for one account and reading."""
    word = verdict.replace(" ", "_")
    return Row(
        account=account,
        reading=reading,
        interpretation="",
        bearers=(),
        in_force="yes",
        verdict=word,  # type: ignore[arg-type]
        had_it_been_in_force=word,  # type: ignore[arg-type]
        deciding=(),
        hit="h1",
        checks=(),
        presumed=(),
    )


def test_the_table_of_rules_is_what_the_rules_say(root: Path) -> None:
    """Each line of the explanation's examples is decided as it says."""
    page = (root / "docs" / "explanation" / "verdicts.md").read_text(encoding="utf-8")
    lines = CELLS.findall(page)
    keys = [(account, reading) for account in ("accepted", "RUS") for reading in READINGS]
    found = [
        decide(
            tuple(a_row(*key, word.strip()) for key, word in zip(keys, cells[:4], strict=True)), accepted="accepted"
        ).verdict
        for cells in lines
    ]

    assert lines
    assert [cells[4] for cells in lines] == found


def test_a_line_that_is_not_printed_is_seen() -> None:
    """Order counts, line breaks do not."""
    assert [] == missing("one two\n…\nthree", printed="one\ntwo and three")
    assert ["one"] == missing("two\n…\none", printed="one two")
