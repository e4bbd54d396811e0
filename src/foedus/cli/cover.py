"""`foedus cover`: who would owe what to whom on a day, by which words, how firmly."""

from enum import StrEnum
from typing import Annotated

import typer

from foedus import follow
from foedus.actors import Actors
from foedus.cli.moment import day_of, today
from foedus.cli.option import Where, with_options
from foedus.cli.output import Shown
from foedus.cli.session import open_library
from foedus.cli.tableshape import Tabled, TablePrinting, show_table
from foedus.comparisons import Cover
from foedus.errors import UsageError
from foedus.reports import cover_dict, cover_graphml, cover_matrix_page, cover_network, cover_page, cover_sentence
from foedus.reports.coversheet import COLUMNS, cover_rows, matrix_of

app = typer.Typer(add_completion=False)


class Layout(StrEnum):
    """How cover is laid out."""

    TABLE = "table"
    MATRIX = "matrix"
    NETWORK = "network"


Name = Annotated[str | None, typer.Argument(metavar="[ACTOR]", help="Who would be attacked; see `foedus list actors`.")]
Against = Annotated[
    str | None, typer.Option("--against", metavar="ACTOR", help="Against an attack by this one. [anyone]")
]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="On the law of this day. [today]")]
Everyone = Annotated[bool, typer.Option("--all", help="Every State of the day, in place of one actor.")]
LayoutName = Annotated[
    Layout,
    typer.Option("--layout", help="table, matrix (who by whom), or network (nodes and edges; with --format graphml)."),
]


@app.command()
@with_options
def cover(  # noqa: PLR0913 - the words of the command line
    name: Name = None,
    *,
    printing: TablePrinting,
    where: Where,
    against: Against = None,
    on: On = None,
    everyone: Everyone = False,
    layout: LayoutName = Layout.TABLE,
) -> None:
    """Show who would owe what to an actor if it were attacked: by which words, how firmly, on which conditions.

    foedus cover QAT --against IRN --on 2026-03-01

    foedus cover --all --on 1914-07-01 --layout network --format graphml
    """
    library = open_library(where)
    if (name is None) != everyone:
        raise UsageError(
            "Cover is asked of one actor, or of all.",
            code="cli/no-actor",
            at="foedus cover",
            want="either an ACTOR or `--all`",
            mend="write for example `foedus cover QAT`",
        )
    found = follow.cover(name, on=day_of(on, option="--on") or today(), against=against or "", library=library)
    show_table(_tabled(found, layout, library.actors), printing=printing, where=where)


def _tabled(found: Cover, layout: Layout, actors: Actors) -> Tabled:
    data = cover_dict(found, actors=actors, layout=layout.value)
    page = cover_matrix_page(found, actors=actors) if layout is Layout.MATRIX else cover_page(found, actors=actors)
    if layout is Layout.MATRIX:
        names, lines = matrix_of(found)
        columns: tuple[str, ...] = ("bearer", *names)
        rows = [dict(zip(columns, line, strict=True)) for line in lines]
    elif layout is Layout.NETWORK:
        rows = cover_network(found, actors=actors)["edges"]
        columns = ("source", "target", *(one for one in COLUMNS if one not in ("bearer", "beneficiary")))
    else:
        rows, columns = cover_rows(found), COLUMNS
    shown = Shown(page=page, data=data, sentence=cover_sentence(found, actors=actors))
    return Tabled(shown=shown, rows=rows, columns=columns, graphml=cover_graphml(found, actors=actors))
