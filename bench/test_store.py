"""How fast statements are recorded and read back, against the limits that the project sets itself.

`FOEDUS_BENCH_STATEMENTS` says how many are recorded: a million, where it is not set.
"""

import os
import resource
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from foedus.actors import load_actors
from foedus.incidents import Incident, gather_incidents, parse_policy
from foedus.places import load_places
from foedus.statements import Document, Record, Statement, Titled
from foedus.store import open_store

STATEMENTS = int(os.environ.get("FOEDUS_BENCH_STATEMENTS", "1000000"))
BATCH = 10_000
RATE_LIMIT = 20_000
OPEN_LIMIT = 0.200
# Megabytes by which memory may grow from a tenth of the import to its end: SQLite's own cache is 64.
GROWTH_LIMIT = 70
NOON = datetime(2025, 9, 10, 12, tzinfo=UTC)
INCIDENT = "doha-2025-09-09"
# Of each property what is said of it, now this, now that.
SAID = {
    "act": ("air strike", "missile strike", "drone strike"),
    "by": ("ISR", "IRN"),
    "happened_on": ("2025-09-09", "2025-09"),
    "place": ("Doha", "QAT"),
    "h1.object": ("residential building", "territory"),
    "h1.of": ("QAT",),
    "killed": tuple(f"{number}..{number + 3}" for number in range(9)),
    "wounded": tuple(map(str, range(30))),
    "aimed_at": ("hamas",),
    "intent": ("deliberate",),
    "launched": tuple(map(str, range(12))),
    "h2.object": ("energy facility", "military base"),
    "h2.of": ("QAT", "USA"),
}
PLAN = """
SELECT s.body FROM statements s JOIN batches b ON b.number = s.batch
WHERE s.about = ? AND s.batch <= (SELECT number FROM batches WHERE recorded_at <= ? ORDER BY recorded_at DESC LIMIT 1)
ORDER BY s.batch, s.position
"""


def a_batch(number: int) -> Record:
    """Return ten thousand statements of one document about a hundred incidents."""
    wire = f"wire-{number}"
    return Record(
        documents=(Document(id=wire, outlet="Example Wire", published_on="2025-09-10"),),
        incidents=tuple(Titled(id=f"strike-{number}-{one}", title="Strike") for one in range(100)),
        statements=tuple(
            Statement(
                about=f"strike-{number}-{one % 100}",
                property=tuple(SAID)[one % len(SAID)],
                value=(str(one),),
                holder=wire,
                document=wire,
                words=f"a precise strike, the {one}th, on the city",
                start=one * 10,
                end=one * 10 + 40,
                rule="active verb",
            )
            for one in range(BATCH)
        ),
    )


def an_incident(*, statements: int = 5_000, documents: int = 250) -> Record:
    """Return one incident of which 250 documents and four States say 5,000 things, some of them otherwise."""
    names = tuple(SAID)
    said = []
    for number in range(statements):
        wire, name = number % documents, names[number // documents % len(names)]
        said.append(
            Statement(
                about=INCIDENT,
                property=name,
                value=(SAID[name][(number * 7 + wire) % len(SAID[name])],),
                holder=f"wire-{wire}" if number % 3 else ("ISR", "QAT", "USA", "IRN")[number % 4],
                document=f"wire-{wire}",
                words=f"claim {number}",
                stated_on=f"2025-09-{10 + wire % 20}",
                stance="denies" if number % 17 == 0 else "affirms",
            )
        )
    return Record(
        documents=tuple(
            Document(
                id=f"wire-{number}",
                outlet=f"Outlet {number}",
                published_on=f"2025-09-{10 + number % 20}",
                origin=f"Agency {number % 40}" if number % 2 else "",
            )
            for number in range(documents)
        ),
        incidents=(Titled(id=INCIDENT, title="Strike in Doha"),),
        statements=tuple(said),
    )


def memory() -> int:
    """Return the most memory that this process has had so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where a store of a hundred thousand statements about a thousand incidents is, and of one large one."""
    path = tmp_path_factory.mktemp("store") / "foedus.db"
    with open_store(path, create=True) as store:
        for number in range(10):
            store.record_batch(a_batch(number), recorder="bench", recorded_at=NOON + timedelta(minutes=number))
        store.record_batch(an_incident(), recorder="bench", recorded_at=NOON + timedelta(days=1))
    return path


def import_all(path: Path, *, seen: list[int]) -> float:
    """Record all statements, and return the seconds that it took; `seen` gets the memory after each batch."""
    spent = 0.0
    with open_store(path, create=True) as store:
        for number in range(STATEMENTS // BATCH):
            batch = a_batch(number)
            started = time.perf_counter()
            store.record_batch(batch, recorder="bench", recorded_at=NOON + timedelta(minutes=number))
            spent += time.perf_counter() - started
            seen.append(memory())
        started = time.perf_counter()
    return spent + time.perf_counter() - started


def test_statements_are_recorded_fast_and_in_little_memory(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """A feed of a million statements is on record within a minute, and memory does not grow with it."""
    seen: list[int] = []
    path = tmp_path / "foedus.db"
    spent = benchmark.pedantic(lambda: import_all(path, seen=seen), rounds=1)
    tenth = seen[len(seen) // 10]
    benchmark.extra_info |= {"statements": STATEMENTS, "a second": round(STATEMENTS / spent), "MB": [tenth, seen[-1]]}
    print(f"\n{STATEMENTS:,} statements, {STATEMENTS / spent:,.0f} a second, {tenth} to {seen[-1]} MB")  # noqa: T201

    with open_store(path) as store:
        assert STATEMENTS == sum(one.statements for one in store.batches())
    assert seen[-1] - tenth < GROWTH_LIMIT
    assert STATEMENTS / spent > RATE_LIMIT


def test_an_incident_among_many_is_opened_at_once(benchmark: BenchmarkFixture, path: Path) -> None:
    """Five thousand statements about one incident are read and brought together while one blinks."""
    actors, places, policy = load_actors(), load_places(), parse_policy("accepted")
    with open_store(path) as store:

        def read_and_gather() -> tuple[Incident, ...]:
            record = store.read_record(about=[INCIDENT])
            assert 5_000 == len(record.statements)
            return gather_incidents(record, policy=policy, actors=actors, places=places)

        (found,) = benchmark.pedantic(read_and_gather, rounds=9, warmup_rounds=1)

    assert INCIDENT == found.id
    assert len(found.accounts) > 1
    assert benchmark.stats["median"] < OPEN_LIMIT


def test_what_was_known_then_is_read_by_an_index(benchmark: BenchmarkFixture, path: Path) -> None:
    """As of a moment, an incident is found without looking at the others; the plan is shown."""
    with open_store(path) as store:
        found = benchmark(lambda: store.read_record(about=["strike-0-7"], as_of=NOON))
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute(f"EXPLAIN QUERY PLAN {PLAN}", ("strike-0-7", "2025-09-10T12:00:00.000000Z"))
        plan = [row[3] for row in rows]
    print("", *plan, sep="\n")  # noqa: T201

    assert 100 == len(found.statements)
    assert "SEARCH s USING INDEX statements_about (about=? AND batch<?)" in plan
    assert [] == [line for line in plan if line.startswith("SCAN")]
