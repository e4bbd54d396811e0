"""The tables of a screening written once more, each whole as one file in a format that other programs read."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from foedus.errors import StoreError
from foedus.exchange.tablefile import Described, table_format, write_long_table_file
from foedus.screen.dictionary import COLUMNS, GRAINS, TABLES
from foedus.screen.folder import Folder, digest_of, read_manifest
from foedus.screen.rivals import arrow_type

Table: TypeAlias = Any
ROWS_AT_ONCE = 200_000


def write_whole(out: Path, *, formats: tuple[str, ...]) -> tuple[Path, ...]:
    """Write each table of a finished screening as one file beside its folder, and return these.

    In a CSV no cell is one that a spreadsheet runs. The manifest has the hash of each file.

    Raises:
        StoreError: The screening is not finished, or a file cannot be written.
        UsageError: There is no such format, a library is missing, or a table is too long for the format.
    """
    chosen = tuple(dict.fromkeys(table_format(out, given=name) for name in formats))
    manifest = read_manifest(out)
    if not manifest.get("complete"):
        raise StoreError(
            "The screening is not finished.",
            code="screen/not-finished",
            at=str(out),
            want="a screening that came to its end",
            mend="run the same command again: it goes on where it was",
        )
    folder = Folder(out, tuple(name for name in TABLES if name in manifest["tables"]), manifest)
    written = [_write(folder, name, form) for form in chosen for name in folder.tables]
    if written:
        manifest["also"] = [
            {"name": one.name, "sha256": digest_of(one)[0], "bytes": one.stat().st_size} for one in written
        ]
        folder.save()
    return tuple(written)


def _write(folder: Folder, name: str, form: str) -> Path:
    pa = import_module("pyarrow")
    words = pa.dictionary(pa.int32(), pa.string()) if form == "dta" else pa.string()
    schema = pa.schema([(one.name, words if one.type == "word" else arrow_type(one)) for one in COLUMNS[name]])
    described = Described(
        table=schema.empty_table(), title=GRAINS[name], columns={one.name: one.about for one in COLUMNS[name]}
    )
    path = folder.path / f"{name}.{form}"
    write_long_table_file(_batches(folder, name, schema), described=described, path=path, format=form)
    return path


def _batches(folder: Folder, name: str, schema: Any) -> Iterator[Table]:  # noqa: ANN401 - a schema of a library without types
    """Yield the rows of a table, some at a time; of answers that every part lists each once."""
    pa, reader = import_module("pyarrow"), import_module("pyarrow.parquet")
    once = name == "explanations"
    seen: set[tuple[object, ...]] = set()
    for path in folder.files(name):
        for batch in reader.ParquetFile(path).iter_batches(batch_size=ROWS_AT_ONCE):
            table = pa.Table.from_batches([batch])
            if once:
                keys = list(zip(table.column("answer_id").to_pylist(), table.column("line").to_pylist(), strict=True))
                table = table.filter(pa.array([key not in seen for key in keys], pa.bool_()))
                seen |= set(keys)
            yield table.select(schema.names).cast(schema)
