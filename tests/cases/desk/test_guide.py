"""The desk's week is what the guide says it is: each command runs, and each line quoted is printed."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases.desk.conftest import Run
from tests.contracts.test_tutorial import FENCE, commands, missing

GUIDE = Path(__file__).parents[3] / "docs" / "guides" / "desk.md"
# What stands for something that differs from run to run, and how the line that printed it looks.
PRINTED = {
    "ID": re.compile(r"^- ([0-9a-f]{10}): ", re.MULTILINE),
    "HEAD": re.compile(r"^head: +([0-9a-f]{64})", re.MULTILINE),
    "RECEIPT": re.compile(r"^Receipt ([0-9a-f]{10}) ", re.MULTILINE),
}
SAVED = re.compile(r"`(reports/[\w.]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# The wire's correction changes what is known, so that the answer of today is not that of Wednesday.
DIFFERS = "--today"


def filled(line: str, printed: str) -> list[str]:
    """Return the words of a command, with what was printed before in place of what stands for it."""
    return [PRINTED[word].findall(printed)[-1] if word in PRINTED else word for word in shlex.split(line)][1:]


def steps(text: str) -> Iterator[tuple[str, str]]:
    """Yield the kind of each block of code, and its text."""
    for block in FENCE.finditer(text):
        yield block["kind"], block["text"]


def test_the_week_goes_as_the_guide_says(tmp_path: Path, foedus: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever types along sees what the guide shows."""
    text = GUIDE.read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    everything = printed = ""
    for kind, block in steps(text):
        if kind == "sh":
            monkeypatch.chdir(tmp_path / "desk")
            for name, words in SAVED.findall(text):
                (tmp_path / "desk" / name).write_text(words, encoding="utf-8")
        elif kind == "":
            printed = ""
            for line in commands(block):
                done = foedus(*filled(line, everything), typed="a\nre\n")
                assert (DIFFERS in line) == done.status, f"{line}\n{done.err}"
                printed += done.err + done.out
                everything += done.err + done.out
        elif kind == "text":
            assert [] == missing(block, printed=printed)
    out = tmp_path / "desk" / "out"
    assert (out / "record.jsonl").read_bytes() == (out / "again.jsonl").read_bytes()


def test_what_the_guide_saves_is_in_it() -> None:
    """Two reports, so that the week has something to go on."""
    assert ["reports/wire.md", "reports/letter.yaml"] == [
        name for name, _ in SAVED.findall(GUIDE.read_text(encoding="utf-8"))
    ]
