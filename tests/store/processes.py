"""Work on a store in processes of their own: killed, limited, or one among many."""

import multiprocessing
import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from foedus.errors import StoreError
from foedus.store import open_store
from tests.store.builders import numbered, record

NOBODY = 65534
# A server forks each process from one that has everything imported, and no connection open.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.store.processes"])


def import_batches(where: str, *, batches: int, size: int, first: int = 0) -> None:
    """Record so many batches of so many statements; what is on record already is left out."""
    with open_store(where, create=True) as store:
        for number in range(batches):
            record(store, numbered(first + number * size, count=size), hours=number, recorder=f"writer {first}")


def killed_import(where: str, *, seconds: float, batches: int, size: int) -> bool:
    """Import in another process, kill it after so many seconds, and say whether it was still at work."""
    process = PROCESSES.Process(
        target=import_batches, args=(where,), kwargs={"batches": batches, "size": size}, daemon=True
    )
    process.start()
    process.join(seconds)
    process.kill()
    process.join()
    return process.exitcode == -signal.SIGKILL


def import_together(where: str, *, writers: int, batches: int, size: int) -> list[int | None]:
    """Import in several processes at once, each its own statements, and return their exit statuses."""
    processes = [
        PROCESSES.Process(
            target=import_batches,
            args=(where,),
            kwargs={"batches": batches, "size": size, "first": number * batches * size},
            daemon=True,
        )
        for number in range(writers)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]


def told_elsewhere(work: Callable[..., None], *arguments: Any) -> str:  # noqa: ANN401 - whatever the work takes
    """Return what people are told when `work` is done in another process; "" where nothing goes wrong."""
    answers = PROCESSES.SimpleQueue()
    process = PROCESSES.Process(target=_tell, args=(answers, work, *arguments), daemon=True)
    process.start()
    told: str = answers.get()
    process.join()
    return told


def _tell(answers: Any, work: Callable[..., None], *arguments: Any) -> None:  # noqa: ANN401 - a queue, and as above
    try:
        work(*arguments)
    except StoreError as error:
        answers.put(str(error))
    except BaseException as error:
        answers.put(f"not ours: {error!r}")
        raise
    else:
        answers.put("")


def import_within(where: str, limit: int) -> None:
    """Import in a process whose files may not grow beyond `limit` bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    import_batches(where, batches=100, size=100)


def import_as_nobody(where: str) -> None:
    """Import as a user who owns nothing here."""
    _become_nobody()
    import_batches(where, batches=1, size=1)


def read_as_nobody(where: str, count: int) -> None:
    """Read as a user who owns nothing here."""
    _become_nobody()
    with open_store(where) as store:
        assert count == len(store.read_record().statements)
        assert () == store.verify()


def _become_nobody() -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def log_of(path: Path) -> Path:
    """Return the log into which SQLite writes ahead."""
    return path.with_name(path.name + "-wal")
