"""Each table as one file, in formats that other programs read."""

import csv
import json
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from foedus.assess import load_library
from foedus.engine import Engine
from foedus.errors import FoedusError
from foedus.feeds import read_feed
from foedus.screen import Explain, Screen, Screening, columns_of
from foedus.screen.folder import digest_of
from foedus.screen.whole import write_whole
from tests.builders import faults_of
from tests.engines import duckdb
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.screen.builders import STRUCK, a_file, pq, rows_in

# A library without types.
feather: Any = import_module("pyarrow.feather")

__all__ = ["duckdb"]


@pytest.fixture
def out(duckdb: Engine, tmp_path: Path) -> Path:
    """Return the folder of a screening in two parts, with a row set aside whose text is long."""
    rows = [STRUCK, replace(STRUCK, incident="=2"), replace(STRUCK, incident="3", act="handshake", note="é" * 1_500)]
    feed = read_feed(a_file(tmp_path, [*rows, replace(STRUCK, incident="4", first_day=None, last_day=None)]))
    library = load_library().with_register(a_register(a_treaty(a_provision())))
    list(Screen(Screening(feeds=(feed,), out=tmp_path / "out", part_rows=2, explain=Explain()), library, duckdb).run())
    return tmp_path / "out"


@pytest.mark.parametrize("form", ["parquet", "arrow", "csv", "dta"])
def test_every_format_has_every_row(out: Path, form: str) -> None:
    """As many rows and the same columns, in each table; the manifest has the hash of each file."""
    written = write_whole(out, formats=(form,))
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    readers: dict[str, Any] = {
        "parquet": pd.read_parquet,
        "arrow": lambda path: feather.read_table(path).to_pandas(),
        "csv": lambda path: pd.read_csv(path, keep_default_na=False),
        "dta": pd.read_stata,
    }

    assert [f"{name}.{form}" for name in manifest["tables"]] == [one.name for one in written]
    assert [digest_of(one)[0] for one in written] == [one["sha256"] for one in manifest["also"]]
    for path in written:
        frame = readers[form](path)
        expected = rows_in(out, path.stem)
        if path.stem == "explanations":
            expected = list({str(one): one for one in expected}.values())
        assert [one.name for one in columns_of(path.stem)] == list(frame.columns)
        assert (path.stem, len(expected)) == (path.stem, len(frame))


def test_no_cell_of_a_csv_is_run(out: Path) -> None:
    """What begins as a formula is guarded in the CSV, and is what it is elsewhere."""
    write_whole(out, formats=("csv", "csv", "parquet"))
    with (out / "findings.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))

    assert {"own:1:=2"} <= {row["incident"] for row in rows}
    assert not [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "-", "@")]
    assert rows_in(out, "findings") == sorted(pq.read_table(out / "findings.parquet").to_pylist(), key=str)


def test_a_long_text_comes_through_stata(out: Path) -> None:
    """A row set aside is kept as it stood, and a day that is not known stays none."""
    write_whole(out, formats=("dta",))
    (text,) = pd.read_stata(out / "set_aside.dta")["text"]
    days = pd.read_stata(out / "findings.dta").set_index("incident")["first_day"]

    assert "é" * 1_000 in text
    assert pd.isna(days["own:1:4"])
    assert "2024-06-19" == str(days["own:1:1"].date())


def test_what_cannot_be_written_is_refused(out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A format of none, a screening that is not finished, a table too long for Stata; nothing is left behind."""
    half = tmp_path / "half"
    half.mkdir()
    half.joinpath("manifest.json").write_text('{"schema": "foedus/screening/1", "complete": false, "tables": {}}')
    monkeypatch.setattr("foedus.exchange.tablefile.MOST_STATA_ROWS", 1)
    found: list[FoedusError] = [
        faults_of(partial(write_whole, folder, formats=(form,)))[0]
        for folder, form in ((out, "xls"), (half, "csv"), (out, "dta"))
    ]

    assert ["exchange/unknown-format", "screen/not-finished", "exchange/too-long"] == [one.code for one in found]
    assert [] == [one.name for one in out.glob("*.dta")]
    assert () == write_whole(out, formats=())
