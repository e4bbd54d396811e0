"""Spark: the same queries on as many machines as there are, by configuration."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession

from foedus.engine.engine import Table
from foedus.errors import EngineError

FEW_PARTITIONS = 4


def start(*, spill: Path, memory: str, threads: int, master: str) -> "Spark":
    """Return a Spark session at `master`; its driver may take `memory`, and spills into `spill`.

    Raises:
        EngineError: There is no Java, or no Spark at `master`.
    """
    del threads
    try:
        builder = (
            SparkSession.builder.master(master)
            .appName("foedus")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.memory", memory.lower().removesuffix("b"))
            .config("spark.driver.maxResultSize", memory.lower().removesuffix("b"))
            .config("spark.local.dir", str(spill))
            .config("spark.sql.warehouse.dir", str(spill / "warehouse"))
            .config("spark.sql.execution.arrow.pyspark.enabled", "true")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.parquet.compression.codec", "zstd")
        )
        if master.startswith("local"):
            builder = builder.config("spark.sql.shuffle.partitions", str(FEW_PARTITIONS))
            builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
        session = builder.getOrCreate()
    except (PySparkException, OSError, RuntimeError) as error:
        raise EngineError(
            f"Spark does not start: {str(error).splitlines()[0]}",
            code="engine/spark-does-not-start",
            at=f"--master {master}",
            want="Java 17 or later, and a Spark at that address",
            mend="run `java -version`, or leave `--engine spark` out",
        ) from error
    session.sparkContext.setLogLevel("ERROR")
    return Spark(session)


class Spark:
    """An open Spark session."""

    name = "spark"

    def __init__(self, session: SparkSession) -> None:
        """Hold the session, and what is kept in it."""
        self.session = session
        self.version = session.version
        self.kept: dict[str, DataFrame] = {}

    def load(self, table: Table, *, name: str) -> None:
        """Hold an Arrow table as the relation `name`.

        Raises:
            EngineError: Spark refused it.
        """
        try:
            self._keep(self.session.createDataFrame(table), name)
        except PySparkException as error:
            raise _fault(error, name) from error

    def define(self, query: str, *, name: str) -> None:
        """Hold the rows of a query as the relation `name`.

        Raises:
            EngineError: The query failed.
        """
        try:
            self._keep(self.session.sql(query).localCheckpoint(), name)
        except PySparkException as error:
            raise _fault(error, name) from error

    def _keep(self, frame: DataFrame, name: str) -> None:
        frame.createOrReplaceTempView(name)
        self.kept[name] = frame

    def rows(self, query: str) -> Table:
        """Return the rows of a query.

        Raises:
            EngineError: The query failed.
        """
        try:
            return self.session.sql(query).toArrow()
        except PySparkException as error:
            raise _fault(error, "a query") from error

    def write(self, query: str, *, path: Path) -> int:
        """Write the rows of a query to one Parquet file, and return how many there are.

        Raises:
            EngineError: The query failed.
        """
        folder = Path(mkdtemp(prefix=f".{path.name}-", dir=path.parent))
        try:
            frame = self.session.sql(query).coalesce(1)
            frame.write.mode("overwrite").parquet(str(folder))
            parts = sorted(folder.glob("part-*.parquet"))
            count = self.session.read.parquet(str(folder)).count()
            parts[0].replace(path)
        except PySparkException as error:
            raise _fault(error, str(path)) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return count

    def close(self) -> None:
        """Stop the session."""
        self.kept.clear()
        self.session.stop()


def _fault(error: PySparkException, at: str) -> EngineError:
    text = str(error).strip().splitlines()
    return EngineError(
        f"Spark refused: {text[0] if text else type(error).__name__}",
        code="engine/query-failed",
        at=at,
        want="a query that the engine can run",
    )
