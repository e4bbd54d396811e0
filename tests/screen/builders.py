"""Feeds of rows of our own, screened, and what was written read back."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from foedus.feeds import CodedRow

# Libraries without types.
pa: Any = import_module("pyarrow")
pq: Any = import_module("pyarrow.parquet")
DAY = date(2024, 6, 19)
STRUCK = CodedRow(
    incident="1",
    account="own",
    first_day=DAY,
    last_day=DAY,
    act="shelling",
    of="POL",
    by="RUS",
    place="Warsaw",
    object="territory",
)


def a_file(folder: Path, rows: Sequence[CodedRow], *, name: str = "own feed.parquet") -> Path:
    """Write rows in our own form, and return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [{key: str(value or "") for key, value in asdict(row).items()} for row in rows]
    pq.write_table(pa.Table.from_pylist(texts), folder / name)
    return folder / name


def rows_in(out: Path, table: str) -> list[dict[str, object]]:
    """Return the rows of a table that was written, in the order of their words."""
    found: list[dict[str, object]] = pq.read_table(out / table).to_pylist()
    return sorted(found, key=str)
