"""What takes long, done aside: in a process of its own, one thing at a time, so that no page waits for it.

A drawing holds the interpreter for a tenth of a second, and a cascade a processor for up to two; in the server itself
every other answer would stand still meanwhile. Where no such process was begun, in tests and in programs, it is done
at once, where it is asked for.
"""

import gc
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import ParamSpec, TypeVar

from foedus.errors import EngineError

Given = ParamSpec("Given")
Value = TypeVar("Value")
# Pages come first.
KINDNESS = 2
# What libraries of others leave behind does not pile up for ever.
TASKS = 5_000


@dataclass(slots=True)
class Aside:
    """Does what takes long; safe to be asked by several threads."""

    _pool: ProcessPoolExecutor | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def begun(self) -> bool:
        """Whether there is such a process."""
        return self._pool is not None

    def begin(self, warm: Callable[[], object]) -> None:
        """Begin the process, which ends when this one does; `warm` is done first, for nobody."""
        with self._lock:
            self._pool = _new_pool()
            self._pool.submit(warm)

    def run(self, work: Callable[Given, Value], *args: Given.args, **named: Given.kwargs) -> Value:
        """Return what a function of a module returns, done aside.

        Raises:
            FoedusError: The function refuses; a group of them, where it refuses for several reasons.
            EngineError: The process ended before it was done.
        """
        pool = self._pool
        if pool is None:
            return work(*args, **named)
        try:
            return pool.submit(work, *args, **named).result()
        except BrokenProcessPool as error:
            self._renew(pool)
            raise EngineError(
                "What was asked for ended before it was done.",
                code="web/ended-aside",
                want="enough memory for it",
                mend="ask again, or for less",
            ) from error

    def end(self) -> None:
        """End the process, whatever it is doing."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            _kill(pool)

    def _renew(self, broken: ProcessPoolExecutor) -> None:
        with self._lock:
            if self._pool is broken:
                self._pool = _new_pool()


def _new_pool() -> ProcessPoolExecutor:
    # A process that is forked while threads run may wait for ever for what one of them held.
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_settle, max_tasks_per_child=TASKS)


def _kill(pool: ProcessPoolExecutor) -> None:
    for one in list((pool._processes or {}).values()):  # noqa: SLF001 - until 3.14 nothing else ends them
        with suppress(OSError, ValueError):
            one.kill()
    pool.shutdown(cancel_futures=True)


def _settle() -> None:
    """Get ready in the other process: it gives way to pages, leaves Ctrl+C to the server, and ends with it."""
    os.nice(KINDNESS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.freeze()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)
