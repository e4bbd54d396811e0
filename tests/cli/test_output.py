"""An answer reaches the terminal, a pipe or a file."""

import os
import sys
from pathlib import Path

import pytest

from foedus.cli.option import Printing
from foedus.cli.output import Shown, in_colour, show, write
from foedus.cli.shape import Shape
from foedus.errors import StoreError
from foedus.files.textwriting import write_file
from foedus.reports import Page
from foedus.reports.page import Heading, Paragraph

SHOWN = Shown(
    page=Page(blocks=(Heading(text="[red]Title[/red]", level=1), Paragraph(text="The answer.", strong=True))),
    data={"answer": "\u202e"},
    sentence="The\x1b[31m answer.",
)


def _on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make standard output a terminal of 80 columns."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((80, 24)))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_markup_in_a_report_is_no_markup_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Colours come from us alone."""
    _on_a_terminal(monkeypatch)
    show(SHOWN, printing=Printing())
    shown = capsys.readouterr().out

    assert "[red]Title[/red]" in shown
    assert "The answer." in shown


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_switched_off(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By option and by environment."""
    _on_a_terminal(monkeypatch)
    assert in_colour(Printing())
    assert not in_colour(Printing(no_color=True))
    monkeypatch.setenv(name, value)
    show(SHOWN, printing=Printing())

    assert not in_colour(Printing())
    assert "[red]Title[/red]\n================\n\nThe answer.\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    ("printing", "shown"),
    [
        (Printing(quiet=True), "The answer.\n"),
        (Printing(format=Shape.JSON), '{\n  "answer": "\\u202e"\n}\n'),
        (Printing(format=Shape.MARKDOWN), "# \\[red\\]Title\\[/red\\]\n\n**The answer.**\n\n"),
    ],
)
def test_each_form_is_written_safely(printing: Printing, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence, JSON, Markdown."""
    show(SHOWN, printing=printing)

    assert shown == capsys.readouterr().out


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was there before is untouched when the disk is full."""
    path = tmp_path / "answer.txt"
    write("first", printing=Printing(output=path))

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(StoreError) as caught:
        write_file("second", path=path)

    assert "The answer cannot be written: No space left on device." == caught.value.message
    assert "first\n" == path.read_text(encoding="utf-8")
    assert [path] == list(tmp_path.iterdir())
