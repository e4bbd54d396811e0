"""A process of its own that tries spoilt files: one that hangs, crashes or fills the memory takes no test with it.

It reads one job a line (`{"mutant": 17}`, `{"bomb": "deep lists"}`, `{"file": "law.yaml"}`), and answers each in a
line: what `became` of the file, or how a promise `broke`.
"""

import json
import os
import re
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

SOURCES = Path(__file__).parents[2] / "src" / "foedus"
# What reads instruments, and what is made of them; the readers of tables, TOML and JSON have tests of their own.
MEASURED = (
    *(f"files/{name}.py" for name in ("faults", "jsonlines", "node", "textfile", "validation", "yamlfile")),
    *(f"instruments/{path.name}" for path in sorted((SOURCES / "instruments").glob("*.py"))),
)
MOST_SECONDS = 5.0
# Under coverage every line costs more; and the checks of ours that come after may take their time.
SLOWED = 3.0
MOST_MEMORY = 1_000_000_000
EVERY_SO_OFTEN = 40

Job = dict[str, Any]
Answer = dict[str, Any]
Met = TypeVar("Met")


def _hang() -> None:
    while True:
        pass


def _break() -> None:
    from tests.instruments.gauntlet import demand  # noqa: PLC0415 - after coverage has begun

    demand(holds=False, promise="a promise: that nobody keeps")


# What a file does to the worker in the test of this net.
DEED = re.compile(rb"^deed: ([a-z]+)$", re.MULTILINE)
DEEDS: dict[str, Callable[[], object]] = {
    "hang": _hang,
    "die": os.abort,
    "fill": lambda: bytearray(4 * MOST_MEMORY),
    "break": _break,
    "none": lambda: None,
}


class OutOfTimeError(BaseException):
    """A file took longer than anybody waits; no `except Exception` may keep it from being told."""


def _out_of_time(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTimeError


def _limit_memory() -> None:
    """Let the process have so much more than it has, where the system says how much that is."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        size = int(pages.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + MOST_MEMORY, resource.RLIM_INFINITY))


class Worker:
    """Tries one file after another."""

    def __init__(self, folder: Path, *, run: str, slowed: float) -> None:
        """Load the shipped files, and all that they meet."""
        from tests.instruments.gauntlet import Gauntlet  # noqa: PLC0415 - after coverage has begun
        from tests.instruments.mutating import stock_of  # noqa: PLC0415 - as above

        self.run, self.slowed = run, slowed
        self.stock, self.gauntlet = stock_of(), Gauntlet(folder)
        self.gauntlet.warm()

    def answer(self, job: Job) -> Answer:
        """Return what became of a file; what a job asks for beside is for the test of this net."""
        data, seconds = self._data(job), self.slowed * job.get("seconds", MOST_SECONDS)
        try:
            became = self._timed(seconds, self._met, data)
            if became == "read":
                self._timed(10 * seconds, self.gauntlet.kept, data)
                self._timed(10 * seconds, self.gauntlet.agrees, data)
            if job.get("mutant", 1) % EVERY_SO_OFTEN == 0:
                self._timed(10 * seconds, self.gauntlet.loaded, data)
        except (Exception, OutOfTimeError) as error:  # noqa: BLE001 - whatever leaves is what is looked for
            return {"broke": _signature(error), "text": "".join(traceback.format_exception(error))[-6_000:]}
        return {"became": became}

    def _met(self, data: bytes) -> str:
        deed = DEED.search(data)
        if deed:
            DEEDS[deed[1].decode()]()
        return self.gauntlet.meet(data)

    @staticmethod
    def _timed(seconds: float, meet: Callable[[bytes], Met], data: bytes) -> Met:
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            return meet(data)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    def _data(self, job: Job) -> bytes:
        from tests.instruments.bombs import bomb  # noqa: PLC0415 - after coverage has begun
        from tests.instruments.mutating import mutant  # noqa: PLC0415 - as above

        if "bomb" in job:
            return bomb(job["bomb"])
        if "deed" in job:
            return f"deed: {job['deed']}".encode()
        if "file" in job:
            return Path(job["file"]).read_bytes()
        return mutant(job["mutant"], run=self.run, stock=self.stock)


def _signature(error: BaseException) -> list[str]:
    """Return what tells one broken promise from another: its kind, the promise, and the place in our own code."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if str(SOURCES) in one.filename]
    place = f"{Path(frames[-1].filename).relative_to(SOURCES)}:{frames[-1].name}" if frames else ""
    # Where the time ran out is chance.
    place = place.partition("/")[0] if isinstance(error, OutOfTimeError) else place
    promise = str(error).partition(":")[0][:80] if type(error).__name__ == "BrokenPromiseError" else ""
    return [type(error).__name__, promise, place]


def main(run: str, folder: str, measure: str) -> None:
    """Answer jobs until there are no more, then say which lines of our own code were run."""
    measuring: Any = None
    if measure == "measure":
        import coverage  # noqa: PLC0415 - the worker that is not measured does not load it

        include = [str(SOURCES / name) for name in MEASURED]
        measuring = coverage.Coverage(data_file=None, config_file=False, include=include)
        measuring.start()
    worker = Worker(Path(folder), run=run, slowed=SLOWED if measuring else 1.0)
    signal.signal(signal.SIGPROF, _out_of_time)
    _limit_memory()
    _say({"ready": True})
    for line in sys.stdin:
        _say(worker.answer(json.loads(line)))
    _say({"covered": _covered(measuring) if measuring else {}, "peak": _peak()})


def _say(answer: Answer) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _peak() -> float:
    """Return the most memory that the process ever had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def _covered(measuring: Any) -> dict[str, list[int]]:  # noqa: ANN401 - coverage has no types of its own here
    """Return, for each file of ours, how many lines it has that can be run, and how many of them were."""
    measuring.stop()
    found: dict[str, list[int]] = {}
    for name in MEASURED:
        _, lines, _, missing, _ = measuring.analysis2(str(SOURCES / name))
        found[name] = [len(lines), len(lines) - len(missing)]
    return found


if __name__ == "__main__":
    main(*sys.argv[1:])
