"""`foedus panel`: who owes what to whom, year by year or in days, as a table for statistics."""

import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Annotated

import typer

from foedus.alliances import Collection, read_collections
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import find_project
from foedus.cli.session import open_library
from foedus.errors import UsageError
from foedus.exchange.tablefile import WRITERS, Described, table_format, write_table_file
from foedus.files.textwriting import write_file
from foedus.reports import Page, dump_json
from foedus.reports.page import Heading, fields

if TYPE_CHECKING:
    from foedus.panels import Complete, Panel, Years
    from foedus.screen.yearly import Screened

app = typer.Typer(add_completion=False)
# What each collection codes; of the other families it says nothing.
CODED = {
    "atop": frozenset({"defence", "offence", "neutrality", "non_aggression", "consultation"}),
    "cow": frozenset({"defence", "neutrality", "non_aggression", "consultation"}),
}
SPAN = re.compile(r"(?P<first>\d{4})\.\.(?P<last>\d{4})", re.ASCII)
UnitName = Annotated[str, typer.Argument(metavar="UNIT", help="dyad-year, state-year, dyad-spell or member.")]
Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="The table's file; its manifest stands beside it.")
]
First = Annotated[int, typer.Option("--from", metavar="YEAR", show_default=False, help="The first year. [1816]")]
Last = Annotated[int, typer.Option("--to", metavar="YEAR", show_default=False, help="The last year. [2024]")]
Format = Annotated[
    str | None, typer.Option("--format", metavar="FORMAT", help=f"{', '.join(WRITERS)}. [by the file's name]")
]
SystemName = Annotated[
    str,
    typer.Option(
        "--system",
        metavar="LIST",
        show_default=False,
        help="Whose states: foedus, cow (Correlates of War), gw (Gleditsch and Ward). [foedus]",
    ),
]
Chosen = Annotated[
    list[str] | None,
    typer.Option("--collection", metavar="NAME", help="Only these instruments: register, atop, cow. Repeatable. [all]"),
]
Claims = Annotated[
    list[str] | None,
    typer.Option(
        "--complete",
        metavar="FROM..TO",
        help="Take the instruments to be all that there are in these years: 0 where there is none. Repeatable.",
    ),
]
ScreenedIn = Annotated[
    Path | None,
    typer.Option(
        "--screened",
        metavar="DIR",
        help="Count the incidents of this screening beside dyad-years or state-years.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="The answer and nothing else.")]


@app.command()
@with_options
def panel(  # noqa: PLR0913 - the words of the command line
    unit: UnitName,
    *,
    output: Output,
    where: Where,
    first: First = 1816,
    last: Last = 2024,
    format: Format = None,  # noqa: A002 - the word of the option
    system: SystemName = "foedus",
    collection: Chosen = None,
    complete: Claims = None,
    screened: ScreenedIn = None,
    quiet: Quiet = False,
) -> None:
    """Write a table of commitments: directed dyad-years, state-years, spells in days, or members, with a manifest.

    foedus panel dyad-year --from 1946 --to 2024 -o panel.parquet

    foedus panel state-year --screened out -o panel.parquet
    """
    panels = _panels()
    chosen = table_format(output, given=format)
    library = open_library(where)
    project = find_project(where)
    collections = read_collections(project.folder / "instruments") if project else ()
    kept = _kept(collection or [], panels.COLLECTIONS)
    there = tuple(one for one in collections if not kept or one.id in kept)
    years = panels.Years(
        first=first,
        last=last,
        system=system,
        complete=(*_claimed(there), *map(_claim, complete or [])),
        spoken=tuple((one.first, one.last) for one in there),
    )
    register = panels.collected(library.register, collections=kept)
    feed = import_module("foedus.screen.yearly").read_screened(screened) if screened else None
    made: Panel = panels.make_panel(unit, register=register, actors=library.actors, years=years)
    made = _beside(made, feed) if feed else made
    described = Described(table=made.table, title=made.grain, columns={one.name: one.about for one in made.columns})
    write_table_file(described, path=output, format=chosen)
    manifest = import_module("foedus.cli.manifest")
    wrote = manifest.Wrote(
        panel=made, path=output, format=chosen, years=years, register=register, collections=there, screened=feed
    )
    write_file(dump_json(manifest.manifest_of(wrote)) + "\n", path=manifest.manifest_path(output))
    show(_shown(made, output, years, feed), printing=Printing(quiet=quiet))


def _beside(made: "Panel", feed: "Screened") -> "Panel":
    """Return a panel with the columns of a screening."""
    yearly = import_module("foedus.screen.yearly")
    table = yearly.with_screened(made.table, unit=made.unit, screened=feed)
    return replace(made, table=table, beside=yearly.screened_columns(made.unit))


def _panels() -> ModuleType:
    """Return the room that makes tables; it stands on libraries that the base install lacks.

    Raises:
        UsageError: They are not installed.
    """
    try:
        return import_module("foedus.panels")
    except ImportError as error:
        raise UsageError(
            f"Panels need {error.name}, which is not installed.",
            code="panels/not-installed",
            want="the extra `scale`",
            mend="run `pip install 'foedus[scale]'`",
        ) from error


def _kept(names: list[str], known: tuple[str, ...]) -> tuple[str, ...]:
    wrong = [name for name in names if name not in known]
    if wrong:
        raise UsageError(
            f'"{wrong[0]}" is no collection.',
            code="cli/unknown-collection",
            at="--collection",
            want=f"one of {', '.join(known)}",
            mend="write one of them, or leave the option out",
        )
    return tuple(names)


def _claimed(collections: tuple[Collection, ...]) -> "tuple[Complete, ...]":
    """Return the claims of what was imported as a whole: its numbers, and so its list of states, are those of COW."""
    complete = _panels().Complete
    return tuple(
        complete(first=one.first, last=one.last, system="cow", by=one.id, families=CODED[one.id])
        for one in collections
        if one.whole == "true"
    )


def _claim(text: str) -> "Complete":
    found = SPAN.fullmatch(text)
    if found is None or found["last"] < found["first"]:
        raise UsageError(
            f'"{text}" is no span of years.',
            code="cli/wrong-span",
            at="--complete",
            want="two years in order, joined by two dots",
            mend="write for example `--complete 1946..2024`",
        )
    made: Complete = _panels().Complete(first=int(found["first"]), last=int(found["last"]), by="--complete")
    return made


def _shown(made: "Panel", output: Path, years: "Years", feed: "Screened | None") -> Shown:
    rows = made.table.num_rows
    sentence = f"{rows:,} row{'s' * (rows != 1)} written to {output}."
    claims = "; ".join(
        f"{one.first} to {one.last} ({one.by}, states of {one.system})" for one in made.coverage.complete
    )
    told = {
        "unit": f"{made.unit}: {made.grain}",
        "years": f"{years.first} to {years.last}, states of {years.system}",
        "covered": f"{made.coverage.first} to {made.coverage.last}",
        "complete": claims or "nothing: where no instrument is on the register, none is known, and none is denied",
        **({"screened": f"{feed.folder}, {feed.first} to {feed.last}"} if feed else {}),
        "instruments": f"{len(made.used)} of {len(made.instruments)}",
        "manifest": f"{output.name}.manifest.json",
    }
    page = Page(blocks=(Heading(text=sentence.rstrip("."), level=1), *fields(told.items())))
    return Shown(page=page, data={}, sentence=sentence)
