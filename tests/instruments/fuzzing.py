"""The parent of the workers: hands out files, watches the clock, keeps what broke, and shrinks it."""

import hashlib
import json
import select
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Self

from tests.instruments.fuzzworker import Answer, Job

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".fuzz"
LONGEST_SILENCE = 120.0
SHRINKING = 30.0
MOST_BROKEN = 10


class Worker:
    """A process that tries files; one that dies or falls silent is replaced."""

    def __init__(self, *, run: str, measure: bool = False, silence: float = LONGEST_SILENCE) -> None:
        """Start the process."""
        self.run, self.measure, self.silence = run, measure, silence
        self.folder = tempfile.TemporaryDirectory()
        self.process = self._start()

    def __enter__(self) -> Self:
        """Return the worker."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._end()
        self.folder.cleanup()

    def _start(self) -> "subprocess.Popen[bytes]":
        how = "measure" if self.measure else "as it is"
        command = [sys.executable, "-m", "tests.instruments.fuzzworker", self.run, self.folder.name, how]
        process = subprocess.Popen(  # noqa: S603 - our own code
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
        )
        self.process = process
        if not self._hear().get("ready"):
            message = "The worker did not start."
            raise RuntimeError(message)
        return process

    def _end(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def ask(self, job: Job) -> Answer:
        """Return what became of a file, or how the worker itself broke over it."""
        if self.process.stdin is not None:
            self.process.stdin.write(json.dumps(job).encode() + b"\n")
        answer = self._hear()
        if "died" in answer:
            self._end()
            self._start()
            return {"broke": ["the process", str(answer["died"]), ""], "text": "No trace is left."}
        return answer

    def _hear(self) -> Answer:
        pipe = self.process.stdout
        if pipe is None or not select.select([pipe], [], [], self.silence)[0]:
            return {"died": "hung"}
        line = pipe.readline()
        found: Answer = json.loads(line) if line.endswith(b"\n") else {"died": f"ended with {self.process.wait()}"}
        return found

    def close(self) -> Answer:
        """Let the worker finish, and return what it covered of our own code and its peak of memory."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        return self._hear()


@dataclass(slots=True)
class Broken:
    """A promise that did not hold, the file that broke it, and the shortest that still does."""

    job: Job
    signature: tuple[str, ...]
    text: str
    path: Path
    times: int = 1


@dataclass(slots=True)
class Tally:
    """What became of many files."""

    run: str
    became: Counter[str] = field(default_factory=Counter)
    broken: dict[tuple[str, ...], Broken] = field(default_factory=dict)
    covered: dict[str, list[int]] = field(default_factory=dict)
    peak: float = 0.0

    def told(self) -> str:
        """Return every broken promise with how to see it again."""
        return "\n\n".join(
            f"{' '.join(one.signature)} ({one.times} times), first by {one.job} of run {self.run!r}:\n"
            f"{one.text}\nThe shortest file that does it: {one.path}"
            for one in self.broken.values()
        )

    def figures(self) -> str:
        """Return what was tried, and how much of our own code that ran."""
        tried = sum(self.became.values())
        refused = tried - self.became["read"]
        rows = [f"{name}: {ran} of {lines} lines" for name, (lines, ran) in self.covered.items()]
        share = f", {self.share:.1%} of our own lines run" if self.covered else ""
        told = f"{tried:,} files of run {self.run!r}: {self.became['read']:,} read, {refused:,} refused, "
        told += f"{len(self.became) - 1} codes, {len(self.broken)} promises broken, peak {self.peak:.0f} MB{share}"
        return "\n".join([told, *rows])

    @property
    def share(self) -> float:
        """The share of the lines of our own that were run."""
        lines = sum(one for one, _ in self.covered.values())
        return sum(ran for _, ran in self.covered.values()) / lines if lines else 0.0


def fuzz(jobs: Iterator[Job], *, run: str, seconds: float, workers: int = 1, measure: bool = False) -> Tally:
    """Try files for so many seconds, or until there are no more; the first worker measures what it runs."""
    tally, lock = Tally(run), Lock()
    end = time.monotonic() + seconds
    with ThreadPoolExecutor(workers) as pool:
        done = [
            pool.submit(_work, _taken(jobs, lock), tally, end, number == 0 and measure) for number in range(workers)
        ]
        for one in done:
            one.result()
    return tally


def _taken(jobs: Iterator[Job], lock: Lock) -> Iterator[Job]:
    """Yield jobs of which other threads take too."""
    while True:
        with lock:
            job = next(jobs, None)
        if job is None:
            return
        yield job


def _work(jobs: Iterator[Job], tally: Tally, end: float, measure: bool) -> None:  # noqa: FBT001 - private, one caller
    with Worker(run=tally.run, measure=measure) as worker:
        for job in jobs:
            answer = worker.ask(job)
            if "broke" in answer:
                _keep(job, answer, tally, worker)
            else:
                tally.became[answer["became"]] += 1
            if time.monotonic() > end or len(tally.broken) >= MOST_BROKEN:
                break
        closing = worker.close()
        tally.covered |= closing.get("covered", {})
        tally.peak = max(tally.peak, closing.get("peak", 0.0))


def _keep(job: Job, answer: Answer, tally: Tally, worker: Worker) -> None:
    signature = tuple(answer["broke"])
    if signature in tally.broken:
        tally.broken[signature].times += 1
        return
    KEPT.mkdir(exist_ok=True)
    data = data_of(job, run=tally.run)
    name = hashlib.sha256(data).hexdigest()[:10]
    (KEPT / f"{name}.yaml").write_bytes(data)
    path = KEPT / f"{name}.short.yaml"
    path.write_bytes(shrunk(data, signature=signature, worker=worker))
    tally.broken[signature] = Broken(job, signature, answer["text"], path)


def data_of(job: Job, *, run: str) -> bytes:
    """Return the bytes of the file that a job is about."""
    from tests.instruments.bombs import bomb  # noqa: PLC0415 - as in the worker, which may not load it early
    from tests.instruments.mutating import mutant, stock_of  # noqa: PLC0415 - as above

    if "bomb" in job:
        return bomb(job["bomb"])
    return Path(job["file"]).read_bytes() if "file" in job else mutant(job["mutant"], run=run, stock=stock_of())


def shrunk(data: bytes, *, signature: tuple[str, ...], worker: Worker, seconds: float = SHRINKING) -> bytes:
    """Return a shorter file that breaks the same promise: first lines are left out, then stretches of bytes."""
    end = time.monotonic() + seconds
    path = Path(worker.folder.name) / "shrinking.yaml"

    def still(shorter: bytes) -> bool:
        path.write_bytes(shorter)
        return time.monotonic() < end and tuple(worker.ask({"file": str(path)}).get("broke", ())) == signature

    for split in (lambda text: text.splitlines(keepends=True), lambda text: [bytes([one]) for one in text]):
        parts: list[bytes] = split(data)
        size = len(parts) // 2
        while size and time.monotonic() < end:
            start = 0
            while start < len(parts) and time.monotonic() < end:
                rest = parts[:start] + parts[start + size :]
                if still(b"".join(rest)):
                    parts = rest
                else:
                    start += size
            size //= 2
        data = b"".join(parts)
    return data


def mutants(start: int = 0) -> Iterator[Job]:
    """Yield the jobs of a run, one a mutant."""
    for number in count(start):
        yield {"mutant": number}
