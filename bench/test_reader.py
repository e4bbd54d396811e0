"""How fast reports are read, on one core, in a process of its own: sentences a second, start, memory, a long text."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

SENTENCES_A_SECOND = 1_000
START_LIMIT = 0.300
MEMORY_LIMIT = 250.0
# Twice the text may take this many times as long.
LINEAR = 2.6
READ = """
import json, sys, time
from pathlib import Path

# Of the process itself: what its parent held, by which `ru_maxrss` may be raised, is no part of it.
def peak_memory():
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
    except OSError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)

def timed(call):
    started = time.process_time()
    found = call()
    return found, time.process_time() - started

begun = time.process_time()
from foedus.actors import load_actors
from foedus.places import load_places
from foedus.reader import NamedInstrument, build_lexicon, code_report, read_head, split_sentences
from foedus.statements import Document

lexicon = build_lexicon(load_actors(), places=load_places())
code_report("Russia struck Lviv.", document=Document(id="r"), lexicon=lexicon, instruments=())
start = time.process_time() - begun
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.md"))]
bodies = [text[read_head(text).body :] for text in texts]
plain = "\\n\\n".join(f"{body}\\n\\nThe weather in the region was mild, and nothing was said of it." for body in bodies)
text = "\\n\\n".join([plain] * (int(sys.argv[2]) // len(plain) + 1))[: int(sys.argv[2])]
names = tuple(NamedInstrument(id=f"treaty-{one}", names=(f"Treaty of {one}", f"Pact {one}")) for one in range(200))
document = Document(id="r", published_on="2026-03-20")
record, taken = timed(lambda: code_report(text, document=document, lexicon=lexicon, instruments=names))
sentences = sum(1 for _ in split_sentences(text))
found = {"start": start, "taken": taken, "sentences": sentences, "of": len(record.statements)}
print(json.dumps(found | {"peak": peak_memory()}))
"""


def read(reports: str, size: int, compiled: Path) -> dict[str, float]:
    """Return what reading a text of so many characters took, in a new process, by the processor's clock.

    What Python compiles of our modules is kept in a folder, as it is where Foedus is installed.
    """
    command = [sys.executable, "-c", READ, reports, str(size)]
    there = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(  # noqa: S603 - our own code
        command, check=True, capture_output=True, text=True, env=there | {"PYTHONPYCACHEPREFIX": str(compiled)}
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def reports(pytestconfig: pytest.Config) -> str:
    """Return the folder of the example reports."""
    return str(pytestconfig.rootpath / "src/foedus/register/reports")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which compiled modules are kept from one process to the next."""
    return tmp_path_factory.mktemp("compiled")


def test_reports_are_read_fast_and_start_at_once(benchmark: BenchmarkFixture, reports: str, compiled: Path) -> None:
    """A thousand sentences a second on one core; the first report in 300 milliseconds, imports included."""
    taken: list[dict[str, float]] = []
    benchmark.pedantic(lambda: taken.append(read(reports, 300_000, compiled)), rounds=4)
    best = max(taken, key=lambda one: one["sentences"] / one["taken"])
    benchmark.extra_info |= {"sentences a second": round(best["sentences"] / best["taken"])}
    benchmark.extra_info |= {"start": f"{best['start'] * 1000:.0f} ms", "peak MB": round(best["peak"])}

    assert best["sentences"] / best["taken"] > SENTENCES_A_SECOND
    assert min(one["start"] for one in taken) < START_LIMIT
    assert best["peak"] < MEMORY_LIMIT


def test_ten_megabytes_are_read_in_proportion(benchmark: BenchmarkFixture, reports: str, compiled: Path) -> None:
    """Time grows with the text and no faster, and memory stays within its limit."""
    taken: list[dict[str, float]] = []
    benchmark.pedantic(
        lambda: taken.extend(read(reports, size, compiled) for size in (5_000_000, 10_000_000)), rounds=1
    )
    half, whole = taken
    benchmark.extra_info |= {"10 MB": f"{whole['taken']:.1f} s", "peak MB": round(whole["peak"])}

    assert whole["taken"] < LINEAR * half["taken"]
    assert whole["sentences"] / whole["taken"] > SENTENCES_A_SECOND
    assert whole["peak"] < MEMORY_LIMIT
