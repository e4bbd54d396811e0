"""`foedus export`: an answer or its record in other people's formats."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from foedus.assess import assess
from foedus.cli.moment import moment_asked, today
from foedus.cli.option import AsOf, PolicyName, Printing, Published, Where, with_options
from foedus.cli.output import write
from foedus.cli.project import need_project
from foedus.cli.recordfile import export_record, export_statements, of_the_store
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.errors import StoreError, UsageError
from foedus.exchange import Answered, Exported, export_prov, export_stix, export_tables, exported_record
from foedus.files import nearest
from foedus.files.textwriting import write_file
from foedus.projects.matter import Matter
from foedus.reports import dump_json

app = typer.Typer(add_completion=False)
Kind = Annotated[str, typer.Argument(metavar="KIND", help="csv, prov, record, statements or stix.")]
From = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE]…", help="What is exported. [the project's record, else the bundled reports]"),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="PATH", help="The file to write; for csv, the folder.")
]
Mark = Annotated[bool, typer.Option("--bom", help="Begin each table with a byte order mark, as Excel likes it.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What is exported, where to, and how."""

    matter: Matter
    told: Exported
    policy: str
    output: Path | None
    byte_order_mark: bool


def _stix(asked: Export) -> None:
    write(dump_json(export_stix(asked.told)), printing=Printing(output=asked.output))


def _prov(asked: Export) -> None:
    write(dump_json(export_prov(asked.told)), printing=Printing(output=asked.output))


def _csv(asked: Export) -> None:
    if asked.output is None:
        raise UsageError(
            "Five tables need a folder.",
            code="cli/no-folder",
            at="--output",
            want="the folder for the tables",
            mend="add for example `-o tables`",
        )
    assessment = assess(asked.told.record, library=asked.matter.library, on=asked.matter.on, policy=asked.policy)
    answered = Answered(exported=asked.told, assessment=assessment)
    found = export_tables(answered, byte_order_mark=asked.byte_order_mark)
    try:
        asked.output.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder cannot be made: {error.strerror or error}.",
            code="cli/cannot-write",
            at=str(asked.output),
            want="a folder in one that exists and that you may write to",
            mend="name another folder with `-o`",
        ) from error
    for name, text in found.items():
        write_file(text, path=asked.output / name)


def _statements(asked: Export) -> None:
    export_statements(asked.told.record, output=asked.output)


# What is made of an answer or of its record; the whole record of a project is no answer.
KINDS: dict[str, Callable[[Export], None]] = {"csv": _csv, "prov": _prov, "statements": _statements, "stix": _stix}
RECORD = "record"


@app.command()
@with_options
def export(  # noqa: PLR0913 - the words of the command line
    kind: Kind,
    *,
    where: Where,
    files: From = None,
    output: Output = None,
    as_of: AsOf = None,
    policy: PolicyName = None,
    published: Published = None,
    bom: Mark = False,
) -> None:
    """Write the record whole or its statements, or in other people's formats: CSV tables, STIX 2.1, PROV as JSON-LD.

    foedus export record -o record.jsonl

    foedus export stix report.md -o report.stix.json
    """
    if kind == RECORD:
        of_the_store(files, as_of=as_of)
        export_record(need_project(where), output=output)
        return
    if kind not in KINDS:
        raise UsageError(
            f'"{kind}" is nothing to export.',
            code="cli/unknown-kind",
            at="KIND",
            want=f"one of {', '.join((RECORD, *KINDS))}{nearest(kind, words=(RECORD, *KINDS))}",
            mend="for example: foedus export stix report.md",
        )
    library = open_library(where)
    recorded = Recorded(where=where, as_of=as_of)
    matter = matter_on_record(files, library=library, published=published, recorded=recorded)
    moment = moment_asked(as_of, option="--as-of") or matter.as_of or today()
    told = exported_record(matter.record, actors=library.actors, places=library.places, as_of=moment)
    chosen = policy or matter.policy
    KINDS[kind](Export(matter=matter, told=told, policy=chosen, output=output, byte_order_mark=bom))
