"""`foedus read`: what the reader makes of a report, as statements."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.option import OutletName, Published, ReaderName, Where, with_options
from foedus.cli.output import write
from foedus.cli.project import find_project
from foedus.cli.readerchoice import choose_reader
from foedus.cli.readshape import ReadPrinting, ReadShape, show_marked
from foedus.files.textwriting import write_file
from foedus.projects.knowing import load_known
from foedus.projects.reading import code_known, take_report
from foedus.reader import Given, Intake, count_rejected
from foedus.reports import dump_json, one_line, reading_html
from foedus.statements import Record, Statement, statement_dict

app = typer.Typer(add_completion=False)
Report = Annotated[
    str, typer.Argument(metavar="FILE|URL", help="A report: plain text, Markdown, HTML or PDF; an address is fetched.")
]
TextFile = Annotated[
    Path | None, typer.Option("--text", metavar="FILE", help="Write the text there in which the spans count.")
]


@app.command()
@with_options
def read(  # noqa: PLR0913 - the words of the command line
    file: Report,
    *,
    printing: ReadPrinting,
    where: Where,
    published: Published = None,
    outlet: OutletName = None,
    reader: ReaderName = None,
    text: TextFile = None,
) -> None:
    """Turn a report into statements, with the span and the rule behind each.

    On a terminal the report is shown with what was read marked; elsewhere each statement is a line of JSON.

    foedus read report.md -o report.html
    """
    project = find_project(where)
    known = load_known(project.folder if project else None)
    chosen = choose_reader(reader, where=where, library=known)
    intake = take_report(file, given=Given(published_on=published or "", outlet=outlet or ""))
    record = code_known(intake, known=known, reader=chosen)
    if text is not None:
        write_file(intake.text, path=text)
    shape, plain = printing.shape(where, terminal=sys.stdout.isatty()), printing.printing
    if shape is ReadShape.TEXT:
        show_marked(intake.text, record=record, printing=plain, begin=intake.body)
        return
    if shape is ReadShape.HTML:
        title, notes = intake.document.title, intake.notes
        page = reading_html(intake.text, record=record, title=title, notes=notes, begin=intake.body)
        write(page, printing=plain)
        return
    lines = [line_of(one, record=record) for one in record.statements]
    if shape is ReadShape.JSON:
        unread = [{"document": one.document, "words": one.words, "reason": one.reason} for one in record.unread]
        rejected = dict(count_rejected(record))
        data = {"statements": lines, "unread": unread, "notes": list(intake.notes), "rejected": rejected}
        write(dump_json(data), printing=plain)
        return
    write("".join(f"{dump_json(line, indent=None)}\n" for line in lines), printing=plain)
    if not printing.quiet:
        _say(intake, record)


def line_of(one: Statement, *, record: Record) -> dict[str, object]:
    """Return a statement as a line of a statements file, with the outlet and date of its document, and its speaker."""
    document = record.document(one.document)
    told = {"outlet": document.outlet, "published_on": document.published_on} if document else {}
    speaks = {each.id: each.speaks_for for each in record.holders if each.id == one.holder}
    found = statement_dict(one) | {name: value for name, value in told.items() if value}
    return found | ({"speaks_for": speaks[one.holder]} if speaks else {})


def _say(intake: Intake, record: Record) -> None:
    notes = [*intake.notes, *(f"{count} × rejected: {reason}" for reason, count in count_rejected(record).items())]
    for note in notes:
        print(f"note: {one_line(note)}", file=sys.stderr)  # noqa: T201 - the terminal is this room's
    for one in record.unread:
        print(f"not read: {one_line(one.reason)}: “{one_line(one.words)}”", file=sys.stderr)  # noqa: T201 - the terminal is this room's
