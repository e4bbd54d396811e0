"""How long the whole register takes to load, and how much memory, in a process of its own each time."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

COLD_LIMIT = 0.300
CACHED_LIMIT = 0.050
MEMORY_LIMIT = 100.0
ROUNDS = 9
# What is imported is the product, so that its time stands apart; so do actors and places, which every load shares.
# The time is the processor's: on a machine with nothing else to do the clock shows the same, on others it shows theirs.
LOAD = """
import json, resource, sys, time
from pathlib import Path

# What getrusage tells on Linux begins with what the process that started this one had.
def peaked():
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)

def timed(call):
    started = time.process_time()
    found = call()
    return found, time.process_time() - started

def imported():
    import foedus.assess

_, importing = timed(imported)
from foedus.actors import load_actors
from foedus.instruments import load_register
from foedus.places import load_places

(actors, places), naming = timed(lambda: (load_actors(), load_places()))
cache = Path(sys.argv[1]) if sys.argv[1:] else None
register, loading = timed(lambda: load_register(actors=actors, places=places, cache=cache))
told = {"import": importing, "names": naming, "load": loading, "peak": peaked()}
print(json.dumps(told | {"instruments": len(register.instruments)}))
"""


def load(*arguments: str) -> dict[str, float]:
    """Return what one load took, in a new process."""
    command = [sys.executable, "-c", LOAD, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own code
    found: dict[str, float] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(("name", "limit"), [("cold", COLD_LIMIT), ("cached", CACHED_LIMIT)])
def test_the_whole_register_is_loaded(benchmark: BenchmarkFixture, name: str, limit: float, tmp_path: Path) -> None:
    """All instruments are read and checked within three tenths of a second, and a twentieth where they were before."""
    arguments = [str(tmp_path)] if name == "cached" else []
    load(str(tmp_path))
    taken: list[dict[str, float]] = []
    benchmark.pedantic(lambda: taken.append(load(*arguments)), rounds=ROUNDS)
    median = {key: statistics.median(one[key] for one in taken) for key in taken[0]}

    assert median["instruments"] > 100
    benchmark.extra_info |= {key: f"{median[key] * 1000:.0f} ms" for key in ("import", "names", "load")}
    benchmark.extra_info |= {"peak MB": round(median["peak"]), "ratio to the limit": round(median["load"] / limit, 2)}
    assert median["load"] < limit
    assert median["peak"] < MEMORY_LIMIT
