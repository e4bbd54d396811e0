"""A feed against the whole register: the plan beside hand-written DuckDB SQL for the same rows, and how cost grows."""

import math
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bench.feedworld import feed
from foedus.assess import Library, load_library
from foedus.engine import Engine, open_engine
from foedus.findings.columnar import Columnar
from foedus.findings.numbering import Numbering
from foedus.findings.sheet import DIMENSIONS, Manner
from foedus.instruments import Instrument, Register, make_register

# A library without types.
pa: Any = import_module("pyarrow")

RIVAL = Path(__file__).parent / "rivals" / "screen.sql"
ROWS = 50_000
RATIO = 1.3
# The exponent that noise may reach where growth is linear.
GROWTH = 1.1
ALL, WIDE = (1 << 62) - 1, (1 << 63) - 1
OWNER_WORDS, SPOT_WORDS = 6, 7


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


def words_of(mask: int, *, count: int) -> list[int]:
    """Return a mask in words of 62 bits."""
    return [mask >> 62 * number & ALL for number in range(count)]


def load_rival(columnar: Columnar, *, engine: Engine) -> None:
    """Load what the rival needs beside the tables of the plan: boxes, owners and units as words, attackers' answers."""
    facts, asks = columnar.facts, columnar.asks
    keys = ("law", "p", "ben", "part", "mode")
    asked = [(*key, q) for key, many in columnar._asked.items() for q in many]  # noqa: SLF001 - the rival gets the same law
    load(engine, "all_questions", (*keys, "q"), asked)
    owners = [(n, *words_of(mask, count=OWNER_WORDS)) for n, mask in enumerate(facts.owners.values)]
    load(engine, "owner_words", ("owner", *(f"o{n}" for n in range(OWNER_WORDS))), owners)
    spots = [(n, *words_of(mask, count=SPOT_WORDS)) for n, (mask, _, _) in enumerate(facts.spots.values)]
    load(engine, "spot_words", ("spot", *(f"l{n}" for n in range(SPOT_WORDS))), spots)
    tests: dict[object, int] = {(): 0}
    boxes = []
    for sheet, told in enumerate(columnar.sheets.values):
        for word, signatures in enumerate(told.words):
            columns = dict(zip(DIMENSIONS, signatures, strict=True))
            for place in range(len(signatures[0])):
                ask: dict[str, Any] = {name: column[place] for name, column in columns.items()}
                listed, answers = ask["attacker"] or ((), -1)
                number = tests.setdefault(listed, len(tests))
                boxes.append((sheet, word, 1 << place, *box_of(ask), number << 32, answers & WIDE))
    names = (*("sheet", "word", "bit", "act", "object", "origin", "intent"), *(f"o{n}" for n in range(OWNER_WORDS)))
    load(engine, "boxes", (*names, *(f"l{n}" for n in range(SPOT_WORDS)), "tests", "answers"), boxes)
    vectors = [
        (number << 32 | attacker, asks._vector(listed, attacker) if listed else 1)  # type: ignore[arg-type] # noqa: SLF001 - as above
        for listed, number in tests.items()
        for attacker in range(len(facts.attackers.values))
    ]
    load(engine, "vectors", ("at", "mask"), vectors)


def box_of(ask: dict[str, Any]) -> list[int]:
    """Return what a box allows, as masks: what it does not ask allows everything."""
    manner = ask["manner"] or Manner()
    masks = [WIDE if ask[name] is None else ask[name] & WIDE for name in ("act", "object")]
    masks += [7 if one is None else one & 7 for one in (manner.origin, manner.intent)]
    for name, words in (("owner", OWNER_WORDS), ("spot", SPOT_WORDS)):
        masks += words_of(-1 if ask[name] is None else ask[name], count=words)
    return masks


def load(engine: Engine, name: str, columns: tuple[str, ...], rows: list[Any]) -> None:
    """Load rows of whole numbers as a relation."""
    listed = zip(*rows, strict=True)
    engine.load(
        pa.table({key: pa.array(values, pa.int64()) for key, values in zip(columns, listed, strict=True)}), name=name
    )


def clocked(work: Any) -> float:  # noqa: ANN401 - whatever can be called
    """Return how many seconds the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_the_plan_keeps_up_with_hand_written_sql(library: Library, engine: Engine) -> None:
    """The plan takes at most 1.3 times what hand-written SQL takes that computes the same rows, in the same run."""
    table = feed(rows=ROWS, seed=1, actors=library.actors, places=library.places)
    columnar = Columnar(library.register, library.actors, library.places, engine)
    numbering = Numbering(columnar.facts, columnar.calendar)
    coded, aside = numbering.code(table)
    first = clocked(lambda: columnar.evaluate(coded))
    load_rival(columnar, engine=engine)
    text = RIVAL.read_text()
    pairs = []
    for _ in range(3):
        plan = clocked(lambda: columnar.evaluate(coded))
        rival = clocked(lambda: engine.connection.execute(text))  # type: ignore[attr-defined]
        pairs.append((plan, rival))
    ours = engine.rows("SELECT CAST(sum(t.n) AS BIGINT) AS n FROM found f JOIN situated t ON t.s = f.s").to_pylist()
    same = engine.rows(
        "SELECT count(*) AS n FROM probed p JOIN drafts d ON d.sheet = p.sheet "
        "JOIN rival r ON r.s = p.s AND r.q = d.q "
        "WHERE r.h0 <> p.h0 OR r.t0 <> p.t0 OR r.h1 <> p.h1 OR r.t1 <> p.t1"
    )
    coding = clocked(lambda: numbering.code(table))
    ratios = sorted(plan / rival for plan, rival in pairs)
    situations = engine.rows("SELECT count(*) AS n FROM situations").to_pylist()[0]["n"]
    print(f"{ROWS:,} rows, {situations:,} situations, {ours[0]['n']:,} findings, {len(aside)} aside")  # noqa: T201 - the figures are the point
    print(f"first {first:.2f} s; coding {coding:.2f} s; plan, rival: {[(round(a, 2), round(b, 2)) for a, b in pairs]}")  # noqa: T201 - as above

    assert 0 == same.to_pylist()[0]["n"]
    assert ratios[len(ratios) // 2] <= RATIO


def evaluated(table: Any, *, library: Library, engine: Engine) -> tuple[float, int]:  # noqa: ANN401 - an Arrow table
    """Return how long a table takes once its law and values are known, and how many situations it has."""
    columnar = Columnar(library.register, library.actors, library.places, engine)
    numbering = Numbering(columnar.facts, columnar.calendar)
    coded, _ = numbering.code(table)
    columnar.evaluate(coded)
    least = min(clocked(lambda: columnar.evaluate(numbering.code(table)[0])) for _ in range(3))
    there: int = engine.rows("SELECT count(*) AS n FROM situations").to_pylist()[0]["n"]
    return least, there


def slope(points: list[tuple[float, float]]) -> float:
    """Return the exponent of growth: 1 where twice as much takes twice as long."""
    xs, ys = ([math.log(one[axis]) for one in points] for axis in (0, 1))
    middle, level = sum(xs) / len(xs), sum(ys) / len(ys)
    steep = sum((x - middle) * (y - level) for x, y in zip(xs, ys, strict=True))
    return steep / sum((x - middle) ** 2 for x in xs)


@pytest.mark.prove
@pytest.mark.parametrize("sizes", [(10_000, 20_000, 40_000, 80_000)])
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
    measured = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", MEASURED, *command], check=True, capture_output=True, text=True
    )
    return float(measured.stdout.splitlines()[-1])


MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""
