"""The bar beside a running screening: what it does, how many rows are done, how fast, how long it will still take."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from foedus.screen import Progress as Done
    from foedus.screen.progress import Watch

STAGES = {"reading": "Reading", "evaluating": "Evaluating", "writing": "Writing", "finishing": "Finishing"}


@dataclass(slots=True)
class Bar:
    """Keeps a bar of Rich; the rate is that of parts finished in this run, those before it do not count."""

    shown: Progress
    task: TaskID
    began_at: int = -1
    began_after: float = 0.0
    read: int = 0
    rate: str = ""

    def watch(self, stage: str, *, done: "Done") -> None:
        """Show a stage, and how far it is."""
        elapsed = self.shown.tasks[self.task].elapsed or 0.0
        if stage == "reading":
            self.read = done.rows_in
        elif self.began_at < 0:
            self.began_at, self.began_after = done.rows_in, elapsed
        completed = self.read if stage == "reading" else done.rows_in
        made, took = done.rows_in - self.began_at, elapsed - self.began_after
        rate = self.rate if stage == "reading" else rate_words(made, seconds=took, left=_left(done))
        self.rate = rate
        self.shown.update(
            self.task,
            description=STAGES.get(stage, stage),
            completed=completed,
            total=max(done.rows_expected, completed) if done.rows_expected else None,
            rate=rate,
        )


def _left(done: "Done") -> int | None:
    return max(done.rows_expected - done.rows_in, 0) if done.rows_expected else None


def rate_words(rows: int, *, seconds: float, left: int | None) -> str:
    """Return how fast rows go, and how long those that are left will take at that rate; nothing before any is done.

    >>> rate_words(30_000, seconds=10, left=600_000)
    '3,000 rows a second, 0:03:20 left'
    """
    if rows <= 0 or seconds <= 0:
        return ""
    rate = rows / seconds
    text = f"{rate:,.0f} rows a second"
    return text if left is None else f"{text}, {timedelta(seconds=round(left / rate))} left"


@contextmanager
def watched(*, quiet: bool) -> "Iterator[Watch]":
    """Give what a screening tells of its stages to; on a terminal a bar shows them, elsewhere nothing does."""
    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (
        TextColumn("{task.description:<10}"),
        BarColumn(),
        TextColumn("{task.completed:,.0f} rows"),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, disable=quiet or not console.is_terminal) as shown:
        yield Bar(shown, shown.add_task("Reading", total=None, rate="")).watch
