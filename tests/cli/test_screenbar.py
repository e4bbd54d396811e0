"""The bar beside a running screening."""

import io
from datetime import timedelta

import pytest
from rich.console import Console
from rich.progress import Progress as Shown
from rich.progress import TextColumn

from foedus.cli import screenbar
from foedus.cli.screenbar import Bar, rate_words, watched
from foedus.screen import Progress


@pytest.mark.parametrize(
    ("rows", "seconds", "left", "words"),
    [
        (30_000, 10, 600_000, "3,000 rows a second, 0:03:20 left"),
        (10, 4, None, "2 rows a second"),
        (0, 4, 10, ""),
        (5, 0, 10, ""),
        (1_000, 1, 0, "1,000 rows a second, 0:00:00 left"),
    ],
)
def test_how_fast_and_how_long_still(rows: int, seconds: float, left: int | None, words: str) -> None:
    """At the rate of what is done; before anything is, nothing is said."""
    assert words == rate_words(rows, seconds=seconds, left=left)


def test_parts_of_an_earlier_run_do_not_count_for_the_rate() -> None:
    """A screening that goes on at 1,000 rows and does 500 in ten seconds does 50 a second."""
    now = [0.0]
    columns = (TextColumn("{task.description} {task.completed} {task.fields[rate]}"),)
    shown = Shown(*columns, console=Console(file=io.StringIO()), get_time=lambda: now[0])
    bar = Bar(shown, shown.add_task("Reading", total=None, rate=""))
    bar.watch("reading", done=Progress(rows_in=1_200, rows_expected=2_000))
    bar.watch("evaluating", done=Progress(rows_in=1_000, rows_expected=2_000))
    before = bar.rate
    now[0] += timedelta(seconds=10).total_seconds()
    bar.watch("evaluating", done=Progress(rows_in=1_500, rows_expected=2_000))
    (task,) = shown.tasks

    assert "" == before
    assert ("Evaluating", 1_500, 2_000) == (task.description, task.completed, task.total)
    assert "50 rows a second, 0:00:10 left" == task.fields["rate"]
    bar.watch("reading", done=Progress(rows_in=2_500, rows_expected=2_000))

    assert (2_500, 2_500, "50 rows a second, 0:00:10 left") == (task.completed, task.total, task.fields["rate"])
    bar.watch("finishing", done=Progress(rows_in=2_500))

    assert task.fields["rate"].endswith("rows a second")


def test_nothing_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    """In a pipe, or where it is to be quiet, standard error stays empty."""
    for quiet in (True, False):
        with watched(quiet=quiet) as watch:
            watch("reading", done=Progress(rows_in=1))

    assert ("", "") == tuple(capsys.readouterr())


def test_on_a_terminal_it_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done, how many rows, how fast."""
    drawn = io.StringIO()
    monkeypatch.setattr(
        screenbar, "Console", lambda **_: Console(file=drawn, force_terminal=True, width=100, color_system=None)
    )
    with watched(quiet=False) as watch:
        watch("evaluating", done=Progress(rows_in=1_234, rows_expected=5_000))

    assert "Evaluating" in drawn.getvalue()
    assert "1,234 rows" in drawn.getvalue()
