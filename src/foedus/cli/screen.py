"""`foedus screen`: a whole feed against every commitment."""

import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import open_library
from foedus.engine import open_engine
from foedus.errors import StoreError
from foedus.feeds import read_feed
from foedus.reports import Page
from foedus.reports.page import Heading, fields

if TYPE_CHECKING:
    from foedus.screen import Progress as Done

app = typer.Typer(add_completion=False)
FeedName = Annotated[
    str, typer.Argument(metavar="FEED", help="The data set, such as ucdp-ged or own; `auto`: told by its columns.")
]
Paths = Annotated[list[Path], typer.Argument(metavar="PATH…", help="The files, as their publisher ships them.")]
Out = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder for the tables.")]
EngineName = Annotated[str, typer.Option("--engine", metavar="NAME", help="duckdb or spark.")]
Master = Annotated[str, typer.Option("--master", metavar="URL", help="Where Spark runs.")]
Memory = Annotated[str, typer.Option("--memory", metavar="SIZE", help="How much memory the engine may take.")]
Threads = Annotated[int, typer.Option("--threads", metavar="N", help="Threads for DuckDB; 0: one a core.")]
PartRows = Annotated[int, typer.Option("--part-rows", metavar="N", min=1, help="How many rows go into one part.")]
Keep = Annotated[
    str,
    typer.Option(
        "--keep", metavar="WHICH", help="Findings written row by row: engaged (disputed and open too), near, or all."
    ),
]
Complete = Annotated[bool, typer.Option("--record-complete", help="What is not on record was not done.")]
DataVersion = Annotated[
    str, typer.Option("--data-version", metavar="TEXT", help="The version of the data, where no file tells.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, and the counts alone.")]


@app.command()
@with_options
def screen(  # noqa: PLR0913 - the words of the command line
    feed: FeedName,
    paths: Paths,
    *,
    where: Where,
    output: Out,
    engine: EngineName = "duckdb",
    master: Master = "local[*]",
    memory: Memory = "2GB",
    threads: Threads = 0,
    part_rows: PartRows = 500_000,
    keep: Keep = "engaged",
    record_complete: Complete = False,
    data_version: DataVersion = "",
    quiet: Quiet = False,
) -> None:
    """Hold every incident of a feed against every commitment; a stopped run goes on with the same command.

    foedus screen ucdp-ged GEDEvent_v25_1.csv -o out

    foedus screen own events.parquet -o out --engine spark --master local[4]
    """
    from foedus.screen import Screen, Screening  # noqa: PLC0415 - the extra `scale` may not be installed

    dataset = "" if feed == "auto" else feed
    feeds = tuple(read_feed(path, dataset=dataset, version=data_version) for path in paths)
    asked = Screening(feeds=feeds, out=output, keep=keep, part_rows=part_rows, record_complete=record_complete)
    library = open_library(where)
    _make_folder(output)
    with tempfile.TemporaryDirectory(prefix=".spill-", dir=output, ignore_cleanup_errors=True) as spill:
        opened = open_engine(engine, spill=Path(spill), memory=memory, threads=threads, master=master)
        try:
            done = _watch(Screen(asked, library, opened).run(), quiet=quiet)
        finally:
            opened.close()
    show(_shown(done, output), printing=Printing(quiet=quiet))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder cannot be made: {error.strerror or error}.",
            code="screen/cannot-write",
            at=str(folder),
            want="a folder that you may write to, on a disk with room",
            mend="name another folder with `-o`",
        ) from error


def _watch(run: "Iterator[Done]", *, quiet: bool) -> "Done":
    """Return how far it came in the end, with a bar on a terminal that shows rate and time left."""
    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:,.0f} rows"),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task("Screening", total=None, rate="")
        for done in run:
            speed = bar.tasks[task].speed
            rate = f"{speed:,.0f} rows a second" if speed else ""
            bar.update(task, completed=done.rows_in, total=done.rows_expected, rate=rate)
    return done


def _shown(done: "Done", folder: Path) -> Shown:
    counts = {name: value for name, value in asdict(done).items() if name != "rows_expected"}
    pairs = [(name.replace("_", " "), f"{value:,}") for name, value in counts.items()]
    page = Page(blocks=(Heading(text="Screened", level=1), *fields([*pairs, ("folder", str(folder))])))
    data = {"schema": "foedus/screening/1", **counts}
    return Shown(page=page, data=data, sentence=f"{done.rows_out:,} incidents, {done.findings:,} findings.")
