"""The same file through either engine: the same tables, row for row."""

import warnings
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from foedus.assess import load_library
from foedus.engine import Engine
from foedus.feeds import read_feed
from foedus.screen import EXPLANATIONS, Explain, Progress, Screen, Screening
from tests.codedrows import random_rows
from tests.engines import duckdb, spark
from tests.screen.builders import STRUCK, a_file, rows_in

__all__ = ["duckdb", "spark"]


def screened(path: Path, *, out: Path, engine: Engine) -> tuple[Progress, dict[str, list[dict[str, object]]]]:
    """Screen a file, with lines that explain up to a limit; return how it went and every table."""
    asked = Screening(
        feeds=(read_feed(path, dataset="own"),),
        out=out,
        keep="near",
        explain=Explain(verdicts=("engaged", "undetermined"), most=400),
    )
    with warnings.catch_warnings():
        # PySpark says of its own that it knows no pandas 3, which we do not hand it.
        warnings.simplefilter("ignore")
        *_, done = Screen(asked, load_library(), engine).run()
    tables = {name: rows_in(out, name) for name in asked.tables}
    # A part lists every answer known by its end.
    tables[EXPLANATIONS] = sorted({str(one): one for one in tables[EXPLANATIONS]}.values(), key=str)
    return done, tables


@pytest.mark.prove
@pytest.mark.timeout(900)
def test_spark_writes_the_tables_that_duckdb_writes(duckdb: Engine, spark: Engine, tmp_path: Path) -> None:
    """Findings, obligations, counts, lines that explain, rows set aside: cell by cell."""
    rows = [replace(one, incident=f"r{number}") for number, one in enumerate(random_rows(15, seed=51))]
    rows += [STRUCK, replace(STRUCK, account="other", by="CHN"), replace(STRUCK, incident="=1", act="handshake")]
    path = a_file(tmp_path, rows)
    ours, tables = screened(path, out=tmp_path / "duckdb", engine=duckdb)
    theirs, others = screened(path, out=tmp_path / "spark", engine=spark)

    assert asdict(ours) == asdict(theirs)
    assert 400 == len(tables["explained"])
    assert ours.explained_left_out
    for name, expected in tables.items():
        assert expected
        assert expected == others[name], name
