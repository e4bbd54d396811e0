"""`foedus screen`: a whole feed against every commitment."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foedus.cli.moment import day_of
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import show
from foedus.cli.screenbar import watched
from foedus.cli.screenshown import screened
from foedus.cli.session import open_library
from foedus.engine import Engine, open_engine
from foedus.errors import StoreError
from foedus.feeds import Feed, read_feed

if TYPE_CHECKING:
    from foedus.screen import Explain, Screening

app = typer.Typer(add_completion=False)
FeedName = Annotated[
    str, typer.Argument(metavar="FEED", help="The data set, such as ucdp-ged or own; `auto`: told by its columns.")
]
Paths = Annotated[list[Path], typer.Argument(metavar="PATH…", help="The files, as their publisher ships them.")]
Out = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder for the tables.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, and the counts alone.")]
Many = list[str] | None
ASKED, TABLES, RUNNING = "What is asked", "What is written", "On what it runs"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is asked of the feed."""

    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="DATE", help="Apply the law of this day. (the day of each incident)", rich_help_panel=ASKED
        ),
    ] = None
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            help="Leave out clauses that were still secret on this day. (none)",
            rich_help_panel=ASKED,
        ),
    ] = None
    keep: Annotated[
        str,
        typer.Option(
            "--keep",
            metavar="WHICH",
            help="Findings written row by row: engaged (disputed and open too), near, or all.",
            rich_help_panel=ASKED,
        ),
    ] = "engaged"
    record_complete: Annotated[
        bool, typer.Option("--record-complete", help="What is not on record was not done.", rich_help_panel=ASKED)
    ] = False
    data_version: Annotated[
        str,
        typer.Option(
            "--data-version",
            metavar="TEXT",
            help="The version of the data, where no file tells.",
            rich_help_panel=ASKED,
        ),
    ] = ""
    beside: Annotated[
        list[Path] | None,
        typer.Option(
            "--beside",
            metavar="FILE",
            help="A table that goes with it, such as places of disputes.",
            rich_help_panel=ASKED,
        ),
    ] = None


@dataclass(frozen=True, kw_only=True)
class Tables:
    """Which tables are written, and as what."""

    obligations: Annotated[
        bool,
        typer.Option(
            "--obligations/--no-obligations", help="Write who owes what under each finding.", rich_help_panel=TABLES
        ),
    ] = True
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Write the checklist of findings kept, line by line.", rich_help_panel=TABLES),
    ] = False
    explain_provision: Annotated[
        Many,
        typer.Option(
            "--explain-provision",
            metavar="ID[#CLAUSE]",
            help="Explain findings of this instrument or clause alone. Repeatable.",
            rich_help_panel=TABLES,
        ),
    ] = None
    explain_verdict: Annotated[
        Many,
        typer.Option(
            "--explain-verdict",
            metavar="VERDICT",
            help="Explain this verdict alone. Repeatable.",
            rich_help_panel=TABLES,
        ),
    ] = None
    explain_rows: Annotated[
        int,
        typer.Option(
            "--explain-rows",
            metavar="N",
            min=0,
            help="Write at most so many lines; the rest is counted.",
            rich_help_panel=TABLES,
        ),
    ] = 1_000_000
    also: Annotated[
        Many,
        typer.Option(
            "--also",
            metavar="FORMAT",
            help="Write each table once more as one file: csv, arrow, dta (Stata) or parquet. Repeatable.",
            rich_help_panel=TABLES,
        ),
    ] = None

    @property
    def explained(self) -> bool:
        """Whether lines are asked for, in one way or another."""
        return self.explain or bool(self.explain_provision or self.explain_verdict)


@dataclass(frozen=True, kw_only=True)
class Running:
    """On what it runs."""

    engine: Annotated[
        str, typer.Option("--engine", metavar="NAME", help="duckdb or spark.", rich_help_panel=RUNNING)
    ] = "duckdb"
    master: Annotated[
        str, typer.Option("--master", metavar="URL", help="Where Spark runs.", rich_help_panel=RUNNING)
    ] = "local[*]"
    memory: Annotated[
        str,
        typer.Option("--memory", metavar="SIZE", help="How much memory the engine may take.", rich_help_panel=RUNNING),
    ] = "2GB"
    threads: Annotated[
        int, typer.Option("--threads", metavar="N", help="Threads for DuckDB; 0: one a core.", rich_help_panel=RUNNING)
    ] = 0
    part_rows: Annotated[
        int,
        typer.Option(
            "--part-rows", metavar="N", min=1, help="How many rows go into one part.", rich_help_panel=RUNNING
        ),
    ] = 500_000


@app.command()
@with_options
def screen(  # noqa: PLR0913 - the words of the command line
    feed: FeedName,
    paths: Paths,
    *,
    asked: Asked,
    tables: Tables,
    running: Running,
    where: Where,
    output: Out,
    quiet: Quiet = False,
) -> None:
    """Hold every incident of a feed against every commitment; a stopped run goes on with the same command.

    foedus screen ucdp-ged GEDEvent_v25_1.csv -o out

    foedus screen own events.parquet -o out --engine spark --master local[4]

    foedus screen auto events.csv -o out --explain-provision nato-1949#5 --also csv
    """
    from foedus.screen import Screen  # noqa: PLC0415 - the extra `scale` may not be installed
    from foedus.screen.whole import write_whole  # noqa: PLC0415 - as above

    feeds = _feeds(feed, paths, asked)
    wanted = _wanted(feeds, asked, tables, running, output)
    library = open_library(where)
    _make_folder(output)
    with _engine(output, running) as opened, watched(quiet=quiet) as watch:
        *_, done = Screen(wanted, library, opened, watch).run()
    also = write_whole(output, formats=tuple(tables.also or ()))
    show(screened(done, folder=output, also=also), printing=Printing(quiet=quiet))


def _feeds(feed: str, paths: list[Path], asked: Asked) -> tuple[Feed, ...]:
    dataset, beside = "" if feed == "auto" else feed, tuple(asked.beside or ())
    return tuple(read_feed(path, dataset=dataset, version=asked.data_version, beside=beside) for path in paths)


def _wanted(feeds: tuple[Feed, ...], asked: Asked, tables: Tables, running: Running, output: Path) -> "Screening":
    from foedus.screen import Screening  # noqa: PLC0415 - the extra `scale` may not be installed

    return Screening(
        feeds=feeds,
        out=output,
        keep=asked.keep,
        part_rows=running.part_rows,
        record_complete=asked.record_complete,
        on=day_of(asked.on, option="--on"),
        as_of=day_of(asked.as_of, option="--as-of"),
        obligations=tables.obligations,
        explain=_explain(tables),
    )


def _explain(tables: Tables) -> "Explain | None":
    from foedus.screen import Explain  # noqa: PLC0415 - the extra `scale` may not be installed

    if not tables.explained:
        return None
    return Explain(
        provisions=tuple(tables.explain_provision or ()),
        verdicts=tuple(one.replace("-", "_") for one in tables.explain_verdict or ()),
        most=tables.explain_rows,
    )


@contextmanager
def _engine(output: Path, running: Running) -> Iterator[Engine]:
    """Give an engine that spills into a hidden folder of its own inside the output folder."""
    try:
        spill = tempfile.TemporaryDirectory(prefix=".spill-", dir=output, ignore_cleanup_errors=True)
    except OSError as error:
        raise _not_made(output, error) from error
    with spill as folder:
        opened = open_engine(
            running.engine, spill=Path(folder), memory=running.memory, threads=running.threads, master=running.master
        )
        try:
            yield opened
        finally:
            opened.close()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_made(folder, error) from error


def _not_made(folder: Path, error: OSError) -> StoreError:
    return StoreError(
        f"The folder cannot be made: {error.strerror or error}.",
        code="screen/cannot-write",
        at=str(folder),
        want="a folder that you may write to, on a disk with room",
        mend="name another folder with `-o`",
    )
