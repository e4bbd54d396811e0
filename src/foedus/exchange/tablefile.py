"""An Arrow table written as a file: Parquet, CSV, Stata's `.dta`, or Arrow; the whole of it or nothing."""

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from foedus.errors import StoreError, UsageError
from foedus.exchange.guard import guard_cell

# Tables and columns of libraries without types.
Arrow: TypeAlias = Any
LONGEST_LABEL = 80
# Stata keeps longer texts apart (`strL`); of rows it takes as many as fit into memory.
LONGEST_STATA_TEXT = 2_045
MOST_STATA_ROWS = 5_000_000
DESCRIPTION = b"description"


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A table, what it is, and what each of its columns holds, in a sentence each."""

    table: Arrow
    title: str
    columns: Mapping[str, str]


def table_format(path: Path, *, given: str | None = None) -> str:
    """Return the format that is given or, without one, that the name of the file says.

    Raises:
        UsageError: There is no such format, or the name says none.
    """
    name = given or path.suffix.removeprefix(".").lower()
    found = ENDINGS.get(name, name)
    if found not in WRITERS:
        raise UsageError(
            f'"{name}" is no format of a table.' if name else "The file's name says no format.",
            code="exchange/unknown-format",
            at=str(path),
            want=f"one of {', '.join(WRITERS)}, or a name that ends so",
            mend="name the file for example `panel.parquet`",
        )
    return found


def write_table_file(described: Described, *, path: Path, format: str) -> None:  # noqa: A002 - the word of the option
    """Write a table to `path`; what was there before is untouched where it fails.

    No cell of a CSV is one that a spreadsheet runs. In Stata's file a word is a number with a label.

    Raises:
        StoreError: The file cannot be written.
        UsageError: A library that the format needs is not installed.
    """
    _replace(path, lambda hidden: WRITERS[format](described, hidden))


def write_long_table_file(
    tables: Iterable[Arrow],
    *,
    described: Described,
    path: Path,
    format: str,  # noqa: A002 - the word of the option
) -> None:
    """Write tables of one schema, one after another, as one file; memory does not grow with them but for Stata.

    `described` holds the schema, as an empty table, and what it is; what was at `path` is untouched where it fails.

    Raises:
        StoreError: The file cannot be written.
        UsageError: A library that the format needs is not installed, or Stata's file would have too many rows.
    """
    _replace(path, lambda hidden: LONG_WRITERS[format](tables, described, hidden))


def _replace(path: Path, write: Callable[[Path], None]) -> None:
    """Have a hidden file written, and put it in the place of `path`."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
        try:
            write(Path(name))
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(0o666 & ~mask)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            f"The table cannot be written: {error.strerror or error}.",
            code="exchange/cannot-write",
            at=str(path),
            want="a file in a folder that exists and that you may write to, with room for it",
            mend="name another file with `-o`",
        ) from error


def _library(name: str, *, extra: str) -> Any:  # noqa: ANN401 - a module
    try:
        return import_module(name)
    except ImportError as error:
        raise UsageError(
            f"The format needs {name.partition('.')[0]}, which is not installed.",
            code="exchange/not-installed",
            want=f"the extra `{extra}`",
            mend=f"run `pip install 'foedus[{extra}]'`",
        ) from error


def _with_descriptions(described: Described) -> Arrow:
    """Return the table with what each column holds in the column's own metadata."""
    table = described.table
    fields = [
        field.with_metadata({DESCRIPTION: described.columns.get(field.name, "").encode()}) for field in table.schema
    ]
    schema = _library("pyarrow", extra="scale").schema(fields, metadata={DESCRIPTION: described.title.encode()})
    return table.cast(schema)


def _write_parquet(described: Described, path: Path) -> None:
    library = _library("pyarrow.parquet", extra="scale")
    library.write_table(_with_descriptions(described), str(path), compression="zstd")


def _write_arrow(described: Described, path: Path) -> None:
    library = _library("pyarrow.feather", extra="scale")
    library.write_feather(_with_descriptions(described), str(path), compression="zstd")


def _write_csv(described: Described, path: Path) -> None:
    library = _library("pyarrow.csv", extra="scale")
    options = library.WriteOptions(quoting_style="needed", quoting_header="needed")
    library.write_csv(_guarded(described.table), str(path), write_options=options)


def _guarded(table: Arrow) -> Arrow:
    """Return the table with every text guarded; each distinct one is looked at once."""
    library = _library("pyarrow", extra="scale")
    for number, field in enumerate(table.schema):
        if library.types.is_dictionary(field.type) or library.types.is_string(field.type):
            columns = table.column(number).combine_chunks()
            chunks = columns.dictionary_encode() if library.types.is_string(field.type) else columns
            texts = [None if one is None else guard_cell(one) for one in chunks.dictionary.to_pylist()]
            guarded = library.DictionaryArray.from_arrays(chunks.indices, library.array(texts, type=library.string()))
            table = table.set_column(number, field.name, guarded.cast(library.string()))
    return table


def _write_stata(described: Described, path: Path) -> None:
    pandas, library = _library("pandas", extra="frames"), _library("pyarrow", extra="scale")
    kinds = {getattr(library, f"int{size}")(): getattr(pandas, f"Int{size}Dtype")() for size in (8, 16, 32)}
    frame = described.table.to_pandas(types_mapper=kinds.get, date_as_object=False)
    dates = {name: "td" for name in frame.columns if frame[name].dtype.kind == "M"}
    fields = {field.name: field.type for field in described.table.schema}
    long = [
        name
        for name, kind in fields.items()
        if library.types.is_string(kind) and _longest(frame[name]) > LONGEST_STATA_TEXT
    ]
    frame.to_stata(
        str(path),
        write_index=False,
        version=118,
        convert_dates=dates,
        convert_strl=long,
        data_label=described.title[:LONGEST_LABEL],
        variable_labels={name: described.columns.get(name, "")[:LONGEST_LABEL] for name in frame.columns},
    )


def _longest(column: Any) -> int:  # noqa: ANN401 - a column of a library without types
    """Return the length in bytes of the longest text of a column."""
    return max((len(str(one).encode()) for one in column.dropna()), default=0)


def _write_long_parquet(tables: Iterable[Arrow], described: Described, path: Path) -> None:
    library, empty = _library("pyarrow.parquet", extra="scale"), _with_descriptions(described)
    with library.ParquetWriter(str(path), empty.schema, compression="zstd") as writer:
        for table in tables:
            writer.write_table(table.cast(empty.schema))


def _write_long_arrow(tables: Iterable[Arrow], described: Described, path: Path) -> None:
    library, empty = _library("pyarrow", extra="scale"), _with_descriptions(described)
    options = library.ipc.IpcWriteOptions(compression="zstd")
    with library.OSFile(str(path), "wb") as file, library.ipc.new_file(file, empty.schema, options=options) as writer:
        for table in tables:
            writer.write_table(table.cast(empty.schema))


def _write_long_csv(tables: Iterable[Arrow], described: Described, path: Path) -> None:
    library = _library("pyarrow.csv", extra="scale")
    options = library.WriteOptions(quoting_style="needed", quoting_header="needed")
    schema = _guarded(described.table).schema
    with library.CSVWriter(str(path), schema, write_options=options) as writer:
        for table in tables:
            writer.write_table(_guarded(table).cast(schema))


def _write_long_stata(tables: Iterable[Arrow], described: Described, path: Path) -> None:
    library = _library("pyarrow", extra="scale")
    held, count = [described.table], 0
    for table in tables:
        held.append(table)
        count += table.num_rows
        if count > MOST_STATA_ROWS:
            raise UsageError(
                f"The table has more than {MOST_STATA_ROWS:,} rows, and a file of Stata is made in memory.",
                code="exchange/too-long",
                at=str(path),
                want=f"at most {MOST_STATA_ROWS:,} rows, or a format that is written as it comes",
                mend="take csv, arrow or parquet, or screen fewer rows",
            )
    whole = library.concat_tables(held).unify_dictionaries().combine_chunks()
    _write_stata(Described(table=whole, title=described.title, columns=described.columns), path)


WRITERS: dict[str, Callable[[Described, Path], None]] = {
    "parquet": _write_parquet,
    "csv": _write_csv,
    "dta": _write_stata,
    "arrow": _write_arrow,
}
LONG_WRITERS: dict[str, Callable[[Iterable[Arrow], Described, Path], None]] = {
    "parquet": _write_long_parquet,
    "csv": _write_long_csv,
    "dta": _write_long_stata,
    "arrow": _write_long_arrow,
}
ENDINGS = {"pq": "parquet", "feather": "arrow", "ipc": "arrow", "stata": "dta"}
