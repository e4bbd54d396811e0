"""Statements written to a file that every command reads: YAML for people, JSON Lines for programs."""

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from foedus.assess import Library
from foedus.cli.read import line_of
from foedus.errors import UsageError
from foedus.files import read_text
from foedus.files.textwriting import write_file
from foedus.reports import dump_json
from foedus.statements import (
    STATEMENTS_SCHEMA,
    Document,
    Holder,
    Record,
    Statement,
    read_lines,
    read_statements,
    statement_dict,
)

Plain = dict[str, object]
LINES = (".jsonl", ".ndjson")
WHOLE = (".yaml", ".yml", ".json")


def write_statements(statements: Iterable[Statement], *, among: Record, library: Library, path: Path) -> None:
    """Write statements to a file, with the documents and holders of a record that they need.

    To a file of JSON Lines they are added; another file that is there already is refused, since comments in it would
    be lost.

    Raises:
        UsageError: The file is of another kind, or is there already.
        ExceptionGroup: Of `StatementError`, where the file could not be read again.
        FoedusError: It cannot be read or written.
    """
    listed = tuple(statements)
    suffix = path.suffix.lower()
    if suffix not in (*LINES, *WHOLE):
        raise _refused(path, "is no name of a statements file", code="cli/no-statements-file")
    if suffix in WHOLE:
        if path.exists():
            raise _refused(path, "is there already", code="cli/file-exists")
        text = whole_file(listed, among=among)
        read_statements(text, at=str(path), actors=library.actors, places=library.places)
    else:
        before = read_text(path, kind=UsageError) if path.exists() else ""
        text = before + "\n" * (bool(before) and not before.endswith("\n")) + _lines(listed, among)
        read_lines(text, at=str(path), actors=library.actors, places=library.places)
    write_file(text, path=path)


def whole_file(statements: tuple[Statement, ...], *, among: Record) -> str:
    """Return a statements file, one statement a line."""
    named = {name for one in statements for name in (one.document, one.holder)}
    parts: dict[str, list[Plain]] = {
        "documents": [_filled(one) for one in among.documents if one.id in named],
        "holders": [_filled(one) for one in among.holders if one.id in named],
        "statements": [_plain(one) for one in statements],
    }
    found = [f"schema: {STATEMENTS_SCHEMA}\n"]
    for name, entries in parts.items():
        if entries:
            found.append(f"{name}:\n" + "".join(f"  - {dump_json(one, indent=None)}\n" for one in entries))
    return "".join(found)


def _lines(statements: tuple[Statement, ...], among: Record) -> str:
    return "".join(f"{dump_json(line_of(one, record=among), indent=None)}\n" for one in statements)


def _plain(statement: Statement) -> Plain:
    return {key: value for key, value in statement_dict(statement).items() if key != "id"}


def _filled(noun: Document | Holder) -> Plain:
    """Return what is said of a document or a holder, in the keys of a statements file."""
    return {one.name: value for one in fields(noun) if (value := getattr(noun, one.name))}


def _refused(path: Path, why: str, *, code: str) -> UsageError:
    return UsageError(
        f'"{path}" {why}.',
        code=code,
        at="--write",
        want=f"a new file that ends in {', '.join(WHOLE)}, or one that ends in {', '.join(LINES)}",
        mend="name for example `--write same.yaml`, or `--write same.jsonl`, to which is added",
    )
