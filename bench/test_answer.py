"""How fast one question is answered, and how much memory it takes, against the limits that the project sets itself."""

import resource
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import foedus
from foedus.findings import Question
from foedus.incidents import Incident, gather_incidents, parse_policy
from foedus.statements import read_statements

FIND_LIMIT = 0.010
COLD_LIMIT = 1.0
MEMORY_LIMIT = 200.0
INCIDENTS = {
    "Doha, 9 September 2025": ("air strike", "ISR", "2025-09-09", "Doha", "residential building", "QAT", 15),
    "Al Udeid, 23 June 2025": ("missile strike", "IRN", "2025-06-23", "Al Udeid", "military base", "USA", 30),
    "Ras Laffan, 2 March 2026": ("drone strike", "IRN", "2026-03-02", "Ras Laffan", "energy facility", "QAT", 15),
}
COMMAND = [
    str(Path(sys.executable).with_name("foedus")),
    "assess",
    "--attacker",
    "ISR",
    "--victim",
    "QAT",
    "--place",
    "Doha",
    "--act",
    "air-strike",
    "--object",
    "territory",
    "--date",
    "2025-09-09",
    "--format",
    "json",
]


def an_incident(facts: tuple[str, str, str, str, str, str, int]) -> Incident:
    """Return the one incident of a statements file made from `facts`."""
    act, attacker, day, place, thing, owner, _ = facts
    rows = {"act": act, "by": attacker, "happened_on": day, "place": place, "h1.object": thing, "h1.of": owner}
    lines = [
        f"  - {{about: i, property: {name}, value: {value}, holder: wire, document: wire}}"
        for name, value in rows.items()
    ]
    text = "\n".join(
        [
            "schema: foedus/statements/1",
            "documents: [{id: wire, published_on: " + day + "}]",
            "incidents: [{id: i}]",
            "statements:",
            *lines,
        ]
    )
    library = foedus.load_library()
    record = read_statements(text, at="bench", actors=library.actors, places=library.places)
    return gather_incidents(record, policy=parse_policy("accepted"), actors=library.actors, places=library.places)[0]


@pytest.mark.parametrize("name", INCIDENTS)
def test_one_incident_against_the_findings_shown(benchmark: BenchmarkFixture, name: str) -> None:
    """One incident is tried against every clause that somebody involved is in, in under ten milliseconds."""
    library = foedus.load_library()
    incident = an_incident(INCIDENTS[name])

    result = benchmark(library.finder.find_findings, incident, question=Question())

    assert len(result.findings) >= INCIDENTS[name][-1]
    benchmark.extra_info["ratio to the limit"] = round(benchmark.stats["median"] / FIND_LIMIT, 2)
    assert benchmark.stats["median"] < FIND_LIMIT


def test_an_answer_from_cold(benchmark: BenchmarkFixture) -> None:
    """A first question in a new process is answered within a second and 200 MB."""

    def ask() -> str:
        return subprocess.run(COMMAND, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own command

    answer = benchmark.pedantic(ask, rounds=5, warmup_rounds=1)

    assert '"foedus/assessment/1"' in answer
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    benchmark.extra_info["peak MB"] = round(peak)
    benchmark.extra_info["ratio to the limit"] = round(benchmark.stats["median"] / COLD_LIMIT, 2)
    assert benchmark.stats["median"] < COLD_LIMIT
    assert peak < MEMORY_LIMIT


def test_the_example_reports_are_read(benchmark: BenchmarkFixture) -> None:
    """The four example reports are read from text into statements."""
    folder = Path(str(files("foedus.register").joinpath("reports")))
    reports = sorted(folder.glob("*.md"))

    started = time.perf_counter()
    records = benchmark(lambda: [foedus.read_report(path) for path in reports])

    assert len(records) == len(reports)
    assert all(record.statements for record in records)
    benchmark.extra_info["first pass, seconds"] = round(time.perf_counter() - started, 2)
