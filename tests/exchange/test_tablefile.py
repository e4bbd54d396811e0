"""A table written as a file, in four formats."""

import csv
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pandas as pd
import pytest

from foedus.errors import StoreError, UsageError
from foedus.exchange.tablefile import Described, table_format, write_table_file

# A library without types.
pa: Any = import_module("pyarrow")
feather: Any = import_module("pyarrow.feather")
parquet: Any = import_module("pyarrow.parquet")
COLUMNS = {"name": "Who it is.", "count": "How many; " + "and so on " * 20, "since": "The first day.", "text": "Words."}


def a_table() -> Described:
    """Return a table of two rows, with a formula among its words and nulls in each column."""
    table = pa.table(
        {
            "name": pa.array(["=1+1", None]).dictionary_encode(),
            "count": pa.array([None, 7], type=pa.int16()),
            "since": pa.array([date(1815, 6, 8), None]),
            "text": pa.array(["a, b", "@x"]),
        }
    )
    return Described(table=table, title="one row a thing", columns=COLUMNS)


def written(tmp_path: Path, format: str) -> Path:  # noqa: A002 - as the option has it
    """Return the file of the table, in a folder with a space in its name."""
    folder = tmp_path / "a folder"
    folder.mkdir()
    path = folder / f"table.{format}"
    write_table_file(a_table(), path=path, format=format)
    return path


@pytest.mark.parametrize("format", ["parquet", "arrow"])
def test_columns_come_back_as_they_were_with_what_they_hold(format: str, tmp_path: Path) -> None:  # noqa: A002
    """Types, nulls, and a sentence for each column."""
    path = written(tmp_path, format)
    found = parquet.read_table(path) if format == "parquet" else feather.read_table(path)

    assert a_table().table.to_pylist() == found.to_pylist()
    assert "int16" == str(found.schema.field("count").type)
    assert b"Who it is." == found.schema.field("name").metadata[b"description"]
    assert b"one row a thing" == found.schema.metadata[b"description"]


def test_no_cell_of_a_csv_is_run_by_a_spreadsheet(tmp_path: Path) -> None:
    """Text that begins as a formula is marked as text; nothing stands for what is not known."""
    with written(tmp_path, "csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))

    assert [list(COLUMNS), ["'=1+1", "", "1815-06-08", "a, b"], ["", "7", "", "'@x"]] == rows


def test_stata_reads_words_as_labels_and_knows_each_column(tmp_path: Path) -> None:
    """A label has eighty characters at most."""
    path = written(tmp_path, "dta")
    with pd.read_stata(path, iterator=True) as reader:
        labels, title = reader.variable_labels(), reader.data_label
    frame = pd.read_stata(path)

    assert (COLUMNS["name"], COLUMNS["count"][:80], "one row a thing") == (labels["name"], labels["count"], title)
    assert ["=1+1", "1815-06-08"] == [frame["name"][0], str(frame["since"][0].date())]
    assert frame["count"].isna().tolist() == [True, False]


@pytest.mark.parametrize(
    ("name", "given", "wanted"),
    [("a.parquet", None, "parquet"), ("a.PQ", None, "parquet"), ("a.feather", None, "arrow"), ("a", "csv", "csv")],
)
def test_the_name_of_a_file_says_its_format(name: str, given: str | None, wanted: str) -> None:
    """Unless the option does."""
    assert wanted == table_format(Path(name), given=given)


@pytest.mark.parametrize(("name", "given"), [("a.xls", None), ("a", None), ("a.csv", "json")])
def test_an_unknown_format_is_refused(name: str, given: str | None) -> None:
    """The message lists those that there are."""
    with pytest.raises(UsageError) as caught:
        table_format(Path(name), given=given)

    assert "exchange/unknown-format" == caught.value.code
    assert "parquet, csv, dta, arrow" in caught.value.want


def test_what_was_there_is_untouched_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up in the midst of it leaves no part behind."""
    path = tmp_path / "table.parquet"
    path.write_text("before", encoding="utf-8")

    full = OSError(28, "No space left on device")
    monkeypatch.setattr(parquet, "write_table", Mock(side_effect=full))
    with pytest.raises(StoreError) as caught:
        write_table_file(a_table(), path=path, format="parquet")

    assert ("exchange/cannot-write", "The table cannot be written: No space left on device.") == (
        caught.value.code,
        caught.value.message,
    )
    assert ["table.parquet"] == [one.name for one in tmp_path.iterdir()]
    assert "before" == path.read_text(encoding="utf-8")


def test_a_library_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra that brings it."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError) as caught:
        write_table_file(a_table(), path=tmp_path / "table.dta", format="dta")

    assert ("exchange/not-installed", "the extra `frames`") == (caught.value.code, caught.value.want)
