"""How `foedus read` shows a report: marked text for people, a page of HTML, JSON, or a statement a line."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from typer import Option

from foedus.cli.option import Printing, Where
from foedus.cli.output import in_colour, write
from foedus.cli.project import find_project
from foedus.cli.shape import Shape
from foedus.projects.setting import load_settings
from foedus.reports import mark_text, reading_list, reading_text, visible
from foedus.statements import Record


class ReadShape(StrEnum):
    """In which form a report that was read is written."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"


BY_SUFFIX = {
    ".html": ReadShape.HTML,
    ".htm": ReadShape.HTML,
    ".txt": ReadShape.TEXT,
    ".md": ReadShape.TEXT,
    ".json": ReadShape.JSON,
}


@dataclass(frozen=True, kw_only=True)
class ReadPrinting:
    """How and where a report that was read is written."""

    format: Annotated[
        ReadShape | None,
        Option(
            "--format",
            help="text, html, json or jsonl. [by the ending of the output file; a terminal: text; else jsonl]",
            rich_help_panel="Output",
        ),
    ] = None
    output: Annotated[Path | None, Option("--output", "-o", metavar="FILE", help="Write the answer to a file.")] = None
    quiet: Annotated[bool, Option("--quiet", "-q", help="The answer and nothing else.")] = False
    no_color: Annotated[bool, Option("--no-color", help="No colours.")] = False

    def shape(self, where: Where, *, terminal: bool) -> ReadShape:
        """Return the form asked for: by the option, the file's ending, the project's settings, or where it goes."""
        if self.format is not None:
            return self.format
        if self.output is not None:
            return BY_SUFFIX.get(self.output.suffix.lower(), ReadShape.JSONL)
        project = find_project(where)
        if (project.settings if project else load_settings(None)).format.value == Shape.JSON.value:
            return ReadShape.JSON
        return ReadShape.TEXT if terminal else ReadShape.JSONL

    @property
    def printing(self) -> Printing:
        """The same for what is written as it is."""
        return Printing(output=self.output, quiet=self.quiet, no_color=self.no_color)


def show_marked(text: str, *, record: Record, printing: Printing, begin: int = 0) -> None:
    """Write the report with its statements marked: in colours on a terminal, in brackets elsewhere.

    Raises:
        StoreError: The file cannot be written.
    """
    if printing.output is not None or not in_colour(printing):
        write(reading_text(text, record=record, begin=begin), printing=printing)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.text import Text  # noqa: PLC0415 - as above

    shown = Text()
    for piece in mark_text(text, record=record, begin=begin):
        style = "bold yellow" if piece.numbers else "red" if piece.unread else ""
        shown.append(visible(piece.text), style=style)
        shown.append(f"[{','.join(map(str, piece.numbers))}]" if piece.numbers else "", style="dim")
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    console.print(shown)
    console.print(Text("\n".join(("", *reading_list(record)))))
