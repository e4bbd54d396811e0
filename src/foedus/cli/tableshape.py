"""Answers that are tables as well: text, Markdown, JSON, CSV and, where they are networks, GraphML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from typer import Option

from foedus.cli.option import Printing, Where
from foedus.cli.output import Shown, show, write
from foedus.cli.project import find_project
from foedus.cli.shape import Shape
from foedus.errors import UsageError
from foedus.exchange import write_table
from foedus.projects.setting import load_settings

Rows = Sequence[Mapping[str, str]]


class TableShape(StrEnum):
    """In which form a table is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    GRAPHML = "graphml"


@dataclass(frozen=True, kw_only=True)
class TablePrinting:
    """How and where an answer that is a table is written."""

    format: Annotated[
        TableShape | None,
        Option("--format", help="text, markdown, json or csv. [the setting]", rich_help_panel="Output"),
    ] = None
    output: Annotated[Path | None, Option("--output", "-o", metavar="FILE", help="Write the answer to a file.")] = None
    quiet: Annotated[bool, Option("--quiet", "-q", help="The answer and nothing else.")] = False
    no_color: Annotated[bool, Option("--no-color", help="No colours.")] = False

    def shape(self, where: Where) -> TableShape:
        """Return the form asked for, or that of the project's settings."""
        if self.format is not None:
            return self.format
        project = find_project(where)
        return TableShape((project.settings if project else load_settings(None)).format.value)

    def printing(self, shape: TableShape) -> Printing:
        """Return the same for answers that are pages."""
        plain = Shape(shape.value) if shape.value in list(Shape) else Shape.TEXT
        return Printing(format=plain, output=self.output, quiet=self.quiet, no_color=self.no_color)


@dataclass(frozen=True, kw_only=True)
class Tabled:
    """What a command has to say, as a page and data, as rows of a table, and as GraphML where it is a network."""

    shown: Shown
    rows: Rows
    columns: tuple[str, ...]
    graphml: str = ""


def show_table(tabled: Tabled, *, printing: TablePrinting, where: Where) -> None:
    """Write a table in the form that is asked for.

    Raises:
        UsageError: It is no network, and GraphML was asked for.
        StoreError: The file cannot be written.
    """
    shape = printing.shape(where)
    plain = printing.printing(shape)
    if shape is TableShape.CSV:
        write(write_table(tabled.rows, columns=tabled.columns), printing=plain)
    elif shape is TableShape.GRAPHML:
        if not tabled.graphml:
            raise UsageError(
                "This answer is no network.",
                code="cli/no-network",
                at="--format graphml",
                want="text, markdown, json or csv",
                mend="write another format",
            )
        write(tabled.graphml, printing=replace(plain, format=Shape.TEXT))
    else:
        show(tabled.shown, printing=plain)
