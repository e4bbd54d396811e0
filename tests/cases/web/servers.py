"""`foedus serve` as a process of its own, as people start it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

RUN = "import sys; from foedus.cli.app import run; sys.exit(run(sys.argv[1:]))"


@dataclass(frozen=True, slots=True)
class Served:
    """A server that answers in another process, and a client that has its token."""

    process: "subprocess.Popen[str]"
    client: httpx2.Client

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait(20)

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        """End it as Ctrl+C would, or another signal, and return its exit status."""
        self.process.send_signal(how)
        return self.process.wait(20)


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Hand out a server of a project; it has ended at the end."""
    # A process starts with the paths of ours, so that it runs the same code.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", RUN, "serve", "--project", str(folder), "--port", "0", "--quiet"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        base, _, token = address.partition("/?token=")
        if not token:
            process.kill()
            raise RuntimeError(process.communicate()[1])
        with httpx2.Client(base_url=base, headers={"authorization": f"Bearer {token}"}, timeout=60) as client:
            yield Served(process, client)
    finally:
        process.kill()
        process.communicate()
