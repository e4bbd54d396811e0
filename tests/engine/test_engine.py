"""Engines: one query has one answer on each, and a fault says what to do."""

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from foedus.engine import Engine, open_engine
from foedus.errors import EngineError, UsageError
from tests.builders import faults_of
from tests.engines import duckdb, spark

# A library without types.
pa: Any = import_module("pyarrow")
pq: Any = import_module("pyarrow.parquet")

__all__ = ["duckdb", "spark"]
NUMBERS = pa.table({"name": ["a", "b", "b"], "bits": pa.array([1, 2, 4], pa.int64())})
TOGETHER = "SELECT name, bit_or(bits) AS bits FROM numbers GROUP BY name"


@pytest.fixture(params=["duckdb", "spark"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Return each engine in turn."""
    found: Engine = request.getfixturevalue(request.param)
    return found


def test_a_query_has_the_same_rows_on_every_engine(engine: Engine) -> None:
    """Bits of equal names are brought together, whoever does it."""
    engine.load(NUMBERS, name="numbers")
    engine.define(TOGETHER, name="together")

    assert {("a", 1), ("b", 6)} == {
        (one["name"], one["bits"]) for one in engine.rows("SELECT * FROM together").to_pylist()
    }


def test_rows_are_written_to_one_file(engine: Engine, tmp_path: Path) -> None:
    """Whoever writes, there is one Parquet file and the number of its rows; a quote in its name changes nothing."""
    engine.load(NUMBERS, name="numbers")
    path = tmp_path / "bits of 'x'.parquet"
    written = engine.write("SELECT name FROM numbers WHERE bits > 1", path=path)

    assert (2, ["b", "b"]) == (written, pq.read_table(path).column("name").to_pylist())
    assert [path] == list(tmp_path.iterdir())


def test_a_query_that_cannot_run_is_a_fault(engine: Engine, tmp_path: Path) -> None:
    """Whatever asks of a relation that is not there is told so, in our shape."""
    missing = "SELECT x FROM nowhere"
    calls = (
        lambda: engine.rows(missing),
        lambda: engine.define(missing, name="x"),
        lambda: engine.write(missing, path=tmp_path / "x"),
    )

    assert ["engine/query-failed"] * 3 == [fault.code for call in calls for fault in faults_of(call)]


def test_a_relation_is_replaced(duckdb: Engine) -> None:
    """What is loaded under a name takes the place of what was there."""
    duckdb.load(NUMBERS, name="numbers")
    duckdb.load(NUMBERS.slice(0, 1), name="numbers")

    assert 1 == duckdb.rows("SELECT * FROM numbers").num_rows


def test_duckdb_is_locked(duckdb: Engine) -> None:
    """No query can turn on extensions, or take more memory than was given."""
    asked = [
        "SET memory_limit = '100GB'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET autoload_known_extensions = true",
    ]

    assert ["engine/query-failed"] * len(asked) == [
        fault.code
        for query in asked
        for fault in faults_of(lambda query=query: duckdb.define(query, name="x"))  # type: ignore[misc]
    ]


def test_a_setting_that_duckdb_refuses_is_a_fault(tmp_path: Path) -> None:
    """Memory that is no size is refused, and says so."""
    (fault,) = faults_of(lambda: open_engine("duckdb", spill=tmp_path, memory="much"))

    assert (EngineError, "engine/query-failed") == (type(fault), fault.code)


def test_too_little_memory_is_a_fault_that_says_so() -> None:
    """Where neither memory nor spill folder suffices, it is said which to widen."""
    with tempfile.TemporaryDirectory() as spill:
        engine = open_engine("duckdb", spill=Path(spill), memory="10MB", threads=1)
        query = "SELECT list(a.range || '-' || b.range) AS x FROM range(3000) a, range(3000) b"
        (fault,) = faults_of(lambda: engine.define(query, name="large"))
        engine.close()
        engine.close()

    assert "engine/out-of-memory" == fault.code


def test_a_disk_that_is_full_is_a_fault_that_says_so(duckdb: Engine) -> None:
    """Linux's device that is always full takes no file."""
    (fault,) = faults_of(lambda: duckdb.write("SELECT range AS x FROM range(1000000)", path=Path("/dev/full")))

    assert "engine/disk-full" == fault.code


def test_an_unknown_engine_is_refused(tmp_path: Path) -> None:
    """There are two engines, and both are named."""
    (fault,) = faults_of(lambda: open_engine("oracle", spill=tmp_path))

    assert (UsageError, "engine/unknown-engine", "one of duckdb, spark") == (type(fault), fault.code, fault.want)


def test_an_engine_that_is_not_installed_names_its_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the library, the fault says which extra brings it."""
    monkeypatch.delitem(sys.modules, "foedus.engine.duck", raising=False)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    (fault,) = faults_of(lambda: open_engine("duckdb", spill=tmp_path))

    assert ("engine/not-installed", "run `pip install 'foedus[scale]'`") == (fault.code, fault.mend)


def test_spark_that_does_not_start_says_what_it_needs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without Java, or with nobody at the address, the fault names both."""
    module = import_module("foedus.engine.spark")

    def refuse(*_: object) -> None:
        message = "Java gateway process exited before sending its port number"
        raise RuntimeError(message)

    monkeypatch.setattr(module.SparkSession.Builder, "getOrCreate", refuse)
    (fault,) = faults_of(lambda: open_engine("spark", spill=tmp_path, master="spark://nowhere:7077"))

    assert ("engine/spark-does-not-start", "--master spark://nowhere:7077") == (fault.code, fault.at)
