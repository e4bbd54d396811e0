"""The project's record as JSON Lines: whole, with every batch and link, or its statements alone."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from foedus.cli.option import Printing
from foedus.cli.output import write
from foedus.cli.read import line_of
from foedus.cli.session import nothing_on_record
from foedus.errors import UsageError
from foedus.files.textwriting import write_lines
from foedus.projects import Project
from foedus.reports import escape_json
from foedus.statements import Record
from foedus.store import write_archive


def export_record(project: Project, *, output: Path | None) -> None:
    """Write the whole store: batches, documents with their texts, statements, receipts.

    Raises:
        UsageError: Nothing is on record.
        StoreError: The store cannot be read, or the file cannot be written.
    """
    with project.open_store() as store:
        if not store.head():
            raise nothing_on_record()
        _write(write_archive(store), output)


def export_statements(record: Record, *, output: Path | None) -> None:
    """Write one statement a line, each with who recorded it first, and when.

    Raises:
        StoreError: The file cannot be written.
    """
    _write(_statement_lines(record), output)


def _statement_lines(record: Record) -> Iterator[str]:
    for one in record.statements:
        first = replace(
            one,
            recorded_at=one.first_recorded_at or one.recorded_at,
            recorded_by=one.first_recorded_by or one.recorded_by,
            first_recorded_at="",
            first_recorded_by="",
        )
        line = line_of(first, record=record)
        yield json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def _write(lines: Iterable[str], output: Path | None) -> None:
    """Write lines to a file or to standard output, where a terminal is shown no character that hides another."""
    if output is not None:
        write_lines(lines, path=output)
        return
    for line in lines:
        write(escape_json(line) if sys.stdout.isatty() else line, printing=Printing())


def of_the_store(files: list[Path] | None, *, as_of: str | None) -> None:
    """Refuse what makes no sense where the whole store is exported.

    Raises:
        UsageError: Files or a moment are given.
    """
    if files or as_of:
        raise UsageError(
            "The whole record is exported as it stands: no file and no moment can be named.",
            code="cli/whole-record",
            at="foedus export record",
            want="the project's store alone",
            mend="leave FILE and --as-of out, or export `statements`",
        )
