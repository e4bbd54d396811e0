"""A feed against the whole register: the plan beside hand-written DuckDB SQL for the same rows, and how cost grows."""

import json
import math
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bench.feedworld import feed
from bench.rivals import with_pandas
from bench.rivals.handing import GIVEN, environment, hand_over, relation
from foedus.assess import Library, load_library
from foedus.engine import Engine, open_engine
from foedus.findings.columnar import Columnar
from foedus.findings.numbering import Numbering
from foedus.instruments import Instrument, Register, make_register

# A library without types.
pa: Any = import_module("pyarrow")

RIVALS = Path(__file__).parent / "rivals"
ROOT = Path(__file__).parent.parent
ROWS = 1_000_000
# What rivals can bear: pandas holds each step whole, clingo grounds every bit.
ROWS_FOR = {"openfisca": 1_000, "clingo": 100}
RATIO = 1.3
# Seconds of the processor for a million rows on two cores, the law known.
SECONDS = 3.0
# The exponent that noise may reach where growth is linear.
GROWTH = 1.1


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the shipped register."""
    return load_library()


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """Return DuckDB on two threads."""
    opened = open_engine("duckdb", spill=tmp_path, memory="2GB", threads=2)
    yield opened
    opened.close()


def clocked(work: Any) -> tuple[float, float]:  # noqa: ANN401 - whatever can be called
    """Return how many seconds the work takes by the clock, and by the processor on all threads together."""
    start, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start, time.process_time() - busy


def differing(engine: Engine, other: str) -> int:
    """Return how many findings of the plan a rival has not, or has and the plan has not."""
    mine, yours = "SELECT s, q, answer FROM found", f"SELECT s, q, answer FROM {other}"  # noqa: S608 - our own names
    query = f"SELECT count(*) AS n FROM (({mine} EXCEPT ALL {yours}) UNION ALL ({yours} EXCEPT ALL {mine})) one"  # noqa: S608 - as above
    found: int = engine.rows(query).to_pylist()[0]["n"]
    return found


def by_hand(engine: Engine, coded: Any, text: str) -> None:  # noqa: ANN401 - an Arrow table
    """Run the rival from where the plan begins: rows as numbers, not yet in the engine."""
    engine.load(coded, name="coded")
    engine.connection.execute(text)  # type: ignore[attr-defined]


def planned(table: Any, *, library: Library, engine: Engine) -> tuple[Columnar, Numbering, Any]:  # noqa: ANN401 - Arrow
    """Return the evaluator that has seen a table, with what numbers it, and its numbers."""
    columnar = Columnar(library.register, library.actors, library.places, engine)
    numbering = Numbering(columnar.facts, columnar.calendar)
    coded, aside = numbering.code(table)
    assert [] == aside
    first = clocked(lambda: columnar.evaluate(coded))
    print(f"the law met for the first time: {first[0]:.2f} s, {first[1]:.2f} s of the processor")  # noqa: T201 - the figures are the point
    return columnar, numbering, coded


@pytest.mark.prove
def test_the_plan_keeps_up_with_hand_written_sql(library: Library, engine: Engine) -> None:
    """A million rows take at most 1.3 times what hand-written SQL takes for the same findings, in the same run."""
    table = feed(rows=ROWS, seed=1, actors=library.actors, places=library.places)
    columnar, numbering, coded = planned(table, library=library, engine=engine)
    text = (RIVALS / "screen.sql").read_text()
    runs = [
        (
            clocked(lambda: numbering.code(table)),
            clocked(lambda: columnar.evaluate(coded)),
            clocked(lambda: by_hand(engine, coded, text)),
        )
        for _ in range(5)
    ]
    counted = "SELECT count(*) AS s, CAST(sum(n) AS BIGINT) AS n FROM situations"
    ours = engine.rows("SELECT CAST(sum(t.n) AS BIGINT) AS n FROM found f JOIN situated t ON t.s = f.s").to_pylist()
    ratios = sorted(plan[1] / rival[1] for _, plan, rival in runs)
    whole = min(code[1] + plan[1] for code, plan, _ in runs)
    print(f"{engine.rows(counted).to_pylist()}, {ours[0]['n']:,} findings")  # noqa: T201 - the figures are the point
    for code, plan, rival in runs:
        print("coding, plan, rival:", [tuple(round(one, 2) for one in each) for each in (code, plan, rival)])  # noqa: T201 - as above
    print(f"ratios {[round(one, 2) for one in ratios]}; coding and plan {whole:.2f} s of the processor")  # noqa: T201 - as above

    assert 0 == differing(engine, "rival")
    assert ratios[len(ratios) // 2] <= RATIO
    assert whole <= SECONDS


@pytest.mark.prove
def test_pandas_finds_the_same(library: Library, engine: Engine) -> None:
    """Merges over the same small tables find the same, and take longer."""
    table = feed(rows=50_000, seed=1, actors=library.actors, places=library.places)
    columnar, _, coded = planned(table, library=library, engine=engine)
    given = {name: relation(engine, name).to_pandas() for name in GIVEN}
    plan = min(clocked(lambda: columnar.evaluate(coded)) for _ in range(3))
    pandas = min(clocked(lambda: with_pandas.find(given)) for _ in range(3))
    found = pa.Table.from_pandas(with_pandas.find(given).astype("int64"), preserve_index=False)
    engine.load(found, name="with_pandas")
    print(f"{table.num_rows:,} rows: plan {plan[1]:.2f} s, pandas {pandas[1]:.2f} s of the processor")  # noqa: T201 - as above

    assert 0 == differing(engine, "with_pandas")


@pytest.mark.prove
@pytest.mark.parametrize("rival", ["openfisca", "clingo"])
def test_other_rivals_find_the_same(library: Library, engine: Engine, tmp_path: Path, rival: str) -> None:
    """On as many rows as they can bear, OpenFisca and clingo find what the plan finds."""
    python, reason = environment(ROOT)
    if python is None:
        pytest.skip(f"the rivals cannot be installed: {reason}")
    table = feed(rows=ROWS_FOR[rival], seed=1, actors=library.actors, places=library.places)
    columnar, _, coded = planned(table, library=library, engine=engine)
    plan = min(clocked(lambda: columnar.evaluate(coded)) for _ in range(3))
    folder = tmp_path / "handed"
    folder.mkdir()
    hand_over(engine, folder=folder)
    done = subprocess.run(  # noqa: S603 - our own program
        [str(python), str(RIVALS / f"with_{rival}.py"), str(folder)], capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout.splitlines()[-1])
    columns = zip(*told["found"], strict=True)
    engine.load(pa.table(dict(zip(("s", "q", "answer"), map(pa.array, columns), strict=True))), name="told_by_rival")
    print(f"{table.num_rows:,} rows: plan {plan[0]:.2f} s, {rival} {told['seconds']:.2f} s")  # noqa: T201 - as above

    assert 0 == differing(engine, "told_by_rival")


def evaluated(table: Any, *, library: Library, engine: Engine) -> tuple[float, int]:  # noqa: ANN401 - an Arrow table
    """Return how long the processor takes once law and values are known, and how many situations there are."""
    columnar = Columnar(library.register, library.actors, library.places, engine)
    numbering = Numbering(columnar.facts, columnar.calendar)
    coded, _ = numbering.code(table)
    columnar.evaluate(coded)
    least = min(clocked(lambda: columnar.evaluate(numbering.code(table)[0]))[1] for _ in range(3))
    there: int = engine.rows("SELECT count(*) AS n FROM situations").to_pylist()[0]["n"]
    return least, there


def slope(points: list[tuple[float, float]]) -> float:
    """Return the exponent of growth: 1 where twice as much takes twice as long."""
    xs, ys = ([math.log(one[axis]) for one in points] for axis in (0, 1))
    middle, level = sum(xs) / len(xs), sum(ys) / len(ys)
    steep = sum((x - middle) * (y - level) for x, y in zip(xs, ys, strict=True))
    return steep / sum((x - middle) ** 2 for x in xs)


@pytest.mark.prove
@pytest.mark.parametrize("sizes", [(10_000, 30_000, 100_000, 300_000, 1_000_000)])
def test_cost_is_linear_in_incidents(library: Library, engine: Engine, sizes: tuple[int, ...]) -> None:
    """Twice as many rows take at most twice as long."""
    whole = feed(rows=max(sizes), seed=2, actors=library.actors, places=library.places)
    points = []
    for rows in sizes:
        seconds, situations = evaluated(whole.slice(0, rows), library=library, engine=engine)
        print(f"{rows:,} rows, {situations:,} situations: {seconds:.2f} s")  # noqa: T201 - the figures are the point
        points.append((float(rows), seconds))

    assert slope(points) <= GROWTH


@pytest.mark.prove
@pytest.mark.parametrize("sizes", [(200, 500, 2_000, 10_000)])
def test_cost_is_no_worse_than_linear_in_provisions(library: Library, engine: Engine, sizes: tuple[int, ...]) -> None:
    """Ten times as many commitments take at most ten times as long."""
    table = feed(rows=2_000, seed=3, actors=library.actors, places=library.places)
    points = []
    for provisions in sizes:
        larger = library.with_register(register_of(library, provisions=provisions))
        seconds, _ = evaluated(table, library=larger, engine=engine)
        print(f"{provisions:,} provisions: {seconds:.2f} s")  # noqa: T201 - the figures are the point
        points.append((float(provisions), seconds))

    assert slope(points) <= GROWTH


def register_of(library: Library, *, provisions: int) -> Register:
    """Return the shipped instruments, as often as is needed for so many provisions, under names of their own."""
    chosen: list[Instrument] = []
    for number in count():
        for one in library.register.instruments:
            if sum(len(each.provisions) for each in chosen) >= provisions:
                return make_register(tuple(chosen), digest=str(provisions))
            chosen.append(one.model_copy(update={"id": f"{one.id}-{number}"}))
    raise AssertionError


@pytest.mark.prove
def test_memory_does_not_grow_with_the_feed(tmp_path: Path) -> None:
    """Ten times as many rows are screened in the memory that suffices for the first of them, and in under 2 GB."""
    peaks = [peak_of(tmp_path, rows=rows) for rows in (200_000, 2_000_000)]
    print(f"peak memory in MB: {peaks}")  # noqa: T201 - the figures are the point

    assert max(peaks) < 2_000
    assert peaks[1] < 1.5 * peaks[0] + 100


def peak_of(folder: Path, *, rows: int) -> float:
    """Return the peak memory in MB of a process that screens so many rows."""
    path, out = folder / f"{rows}.parquet", folder / f"out-{rows}"
    subprocess.run([sys.executable, "-m", "bench.feedworld", str(rows), str(path)], check=True)  # noqa: S603 - our own program
    foedus = str(Path(sys.executable).with_name("foedus"))
    command = [foedus, "screen", "own", str(path), "-o", str(out), "--memory", "1GB", "--part-rows", "200000", "-q"]
    running = subprocess.Popen(command)  # noqa: S603 - our own program
    status = Path(f"/proc/{running.pid}/status")
    peak = 0.0
    while running.poll() is None:
        with suppress(OSError):
            told = [line.split() for line in status.read_text().splitlines() if line.startswith("VmHWM")]
            peak = max([peak, *(int(one[1]) / 1024 for one in told)])
        time.sleep(0.2)
    assert 0 == running.returncode
    return peak
