"""`foedus compare`: clauses side by side."""

from typing import Annotated

import typer

from foedus import follow
from foedus.cli.moment import day_of, today
from foedus.cli.option import Where, with_options
from foedus.cli.output import Shown
from foedus.cli.session import open_library
from foedus.cli.tableshape import Tabled, TablePrinting, show_table
from foedus.reports import comparison_dict, comparison_page, comparison_sentence

app = typer.Typer(add_completion=False)
Names = Annotated[
    list[str],
    typer.Argument(
        metavar="INSTRUMENT#PROVISION…",
        help="Two or more clauses; `usa-qat-2025#2` is every clause of its section 2, an instrument all its clauses.",
    ),
]
On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="In the wording of this day. [today, or as each last stood]"),
]


@app.command()
@with_options
def compare(names: Names, *, printing: TablePrinting, where: Where, on: On = None) -> None:
    """Show clauses side by side: elements, obligations, procedure, area, four axes of firmness, ending, words.

    foedus compare usa-qat-2025#2 nato-1949#5

    foedus compare nato-1949#5 eu-teu-42-7-2009 rio-1947#3-1 --format csv
    """
    found = follow.compare(names, today=today(), on=day_of(on, option="--on"), library=open_library(where))
    rows = [
        {"section": one.section, "name": one.name, "alike": "yes" if one.alike else "no"}
        | dict(zip(found.names, one.values, strict=True))
        for one in found.lines
    ]
    shown = Shown(page=comparison_page(found), data=comparison_dict(found), sentence=comparison_sentence(found))
    tabled = Tabled(shown=shown, rows=rows, columns=("section", "name", *found.names, "alike"))
    show_table(tabled, printing=printing, where=where)
