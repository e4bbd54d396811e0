"""An answer written out: to the terminal with colours, to a pipe without, to a file all at once."""

import os
import sys
from dataclasses import dataclass

import typer

from foedus.cli.option import Printing
from foedus.cli.shape import Shape
from foedus.files.textwriting import write_file
from foedus.reports import Page, dump_json, lines_of, one_line, render_page

STYLES = {"title": "bold", "heading": "bold cyan", "strong": "bold", "quote": "italic", "columns": "dim"}
PIPE_WIDTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a command has to say: a page for people, data for programs, and the answer alone for `--quiet`."""

    page: Page
    data: object
    sentence: str = ""


def show(shown: Shown, *, printing: Printing) -> None:
    """Write what a command has to say in the form that is asked for.

    Raises:
        StoreError: The file cannot be written; what was there before is untouched.
    """
    if printing.format is Shape.JSON:
        write(dump_json(shown.data), printing=printing)
    elif printing.quiet and shown.sentence:
        write(one_line(shown.sentence), printing=printing)
    elif printing.format is Shape.MARKDOWN:
        write(render_page(shown.page, format="markdown"), printing=printing)
    elif printing.output is None and in_colour(printing):
        _paint(shown.page)
    else:
        write(render_page(shown.page, format="text", width=_width()), printing=printing)


def write(text: str, *, printing: Printing) -> None:
    """Write `text`, ended by a line break, to standard output or to the file of `--output`.

    Raises:
        StoreError: The file cannot be written; what was there before is untouched.
    """
    whole = text if text.endswith("\n") else f"{text}\n"
    if printing.output is not None:
        write_file(whole, path=printing.output)
        return
    stream = sys.stdout
    if (stream.encoding or "").lower().replace("-", "") != "utf8" and hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")
    try:
        stream.write(whole)
        stream.flush()
    except BrokenPipeError as error:
        _drop_output()
        raise typer.Exit(0) from error


def _drop_output() -> None:
    """Point standard output at nothing: its reader has left, and Python would complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def in_colour(printing: Printing) -> bool:
    """Say whether colours are wanted: on a terminal, unless `--no-color`, NO_COLOR or a dumb terminal says not."""
    wanted = not printing.no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()


def _width() -> int:
    return os.get_terminal_size().columns if sys.stdout.isatty() else PIPE_WIDTH


def _paint(page: Page) -> None:
    """Print the page with Rich; each line is a `Text`, so that nothing in it is read as markup."""
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.text import Text  # noqa: PLC0415 - as above

    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines_of(page, width=console.width):
        console.print(Text(line.text.rstrip(), style=STYLES.get(line.style, "")))
