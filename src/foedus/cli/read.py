"""`foedus read`: what the reader makes of a report, as statements."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.matter import read_one_report
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import write
from foedus.cli.session import open_library
from foedus.cli.shape import Shape
from foedus.obligations import statement_dict
from foedus.reports import dump_json, one_line
from foedus.statements import Record, Statement

app = typer.Typer(add_completion=False)
Report = Annotated[Path, typer.Argument(metavar="FILE", help="A report: plain text or Markdown.")]
Published = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="When it was published, if it does not say.")
]


@app.command()
@with_options
def read(file: Report, *, printing: Printing, where: Where, published: Published = None) -> None:
    """Turn a report into statements, one JSON line each, with the span and the rule behind it.

    foedus read report.md -o statements.jsonl
    """
    record = read_one_report(file, library=open_library(where), published=published)
    lines = [line_of(one, record=record) for one in record.statements]
    if printing.format is Shape.JSON:
        unread = [{"document": one.document, "words": one.words, "reason": one.reason} for one in record.unread]
        write(dump_json({"statements": lines, "unread": unread}), printing=printing)
        return
    write("".join(f"{dump_json(line, indent=None)}\n" for line in lines), printing=printing)
    if not printing.quiet:
        _say_unread(record)


def line_of(one: Statement, *, record: Record) -> dict[str, object]:
    """Return a statement as a line of a statements file, with the outlet and date of its document, and its speaker."""
    document = record.document(one.document)
    told = {"outlet": document.outlet, "published_on": document.published_on} if document else {}
    speaks = {each.id: each.speaks_for for each in record.holders if each.id == one.holder}
    found = statement_dict(one) | {name: value for name, value in told.items() if value}
    return found | ({"speaks_for": speaks[one.holder]} if speaks else {})


def _say_unread(record: Record) -> None:
    for one in record.unread:
        print(f"not read: {one_line(one.reason)}: “{one_line(one.words)}”", file=sys.stderr)  # noqa: T201 - the terminal is this room's
