"""`foedus cover`: who would owe what to whom on a day, by which words, how firmly."""

from enum import StrEnum
from typing import Annotated

import typer

from foedus.actors import Actors
from foedus.cli.moment import day_of, today
from foedus.cli.option import Where, with_options
from foedus.cli.output import Shown
from foedus.cli.session import open_library
from foedus.cli.standing import known_actor
from foedus.cli.tableshape import Tabled, TablePrinting, show_table
from foedus.comparisons import Cover, cover_of
from foedus.errors import UsageError
from foedus.obligations import DISCLAIMER
from foedus.reports import cover_matrix_page, cover_network, cover_page, cover_sentence, graphml
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
    found = cover_of(
        None if name is None else (known_actor(name, actors=library.actors),),
        finder=library.finder,
        on=day_of(on, option="--on") or today(),
        against=known_actor(against, actors=library.actors) if against else "",
    )
    show_table(_tabled(found, layout, library.actors), printing=printing, where=where)


def _tabled(found: Cover, layout: Layout, actors: Actors) -> Tabled:
    sentence = cover_sentence(found, actors=actors)
    network = cover_network(found, actors=actors)
    about = {"on": found.on.isoformat(), "against": found.against or "anyone", "disclaimer": DISCLAIMER}
    head: dict[str, object] = {"schema": "foedus/cover/1", "on": found.on.isoformat(), "against": found.against}
    drawn = graphml(network["nodes"], edges=network["edges"], about=about)
    if layout is Layout.MATRIX:
        names, lines = matrix_of(found)
        columns = ("bearer", *names)
        rows = [dict(zip(columns, line, strict=True)) for line in lines]
        shown = Shown(page=cover_matrix_page(found, actors=actors), data=head | {"rows": rows}, sentence=sentence)
        return Tabled(shown=shown, rows=rows, columns=columns, graphml=drawn)
    page = cover_page(found, actors=actors)
    if layout is Layout.NETWORK:
        data = head | network | {"disclaimer": DISCLAIMER}
        columns = ("source", "target", *(one for one in COLUMNS if one not in ("bearer", "beneficiary")))
        return Tabled(
            shown=Shown(page=page, data=data, sentence=sentence), rows=network["edges"], columns=columns, graphml=drawn
        )
    rows = cover_rows(found)
    words = {one.clause: one.words for one in (*found.promises, *found.excluded)}
    data = head | {
        "beneficiaries": list(found.beneficiaries),
        "promises": rows,
        "words": words,
        "for_all": list(found.for_all),
        "disclaimer": DISCLAIMER,
    }
    return Tabled(shown=Shown(page=page, data=data, sentence=sentence), rows=rows, columns=COLUMNS, graphml=drawn)
