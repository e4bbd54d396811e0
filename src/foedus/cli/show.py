"""`foedus show`: an instrument, or one clause of it."""

from typing import Annotated

import typer

from foedus.cli.clause import find_clause
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import open_library
from foedus.reports import instrument_page

app = typer.Typer(add_completion=False)
Name = Annotated[str, typer.Argument(metavar="ID", help="An instrument, or instrument#provision; see `foedus list`.")]


@app.command()
@with_options
def show_instrument(name: Name, *, printing: Printing, where: Where) -> None:
    """Show an instrument: dates, parties, the words of each clause beside their reading.

    foedus show usa-qat-2025#2a
    """
    library = open_library(where)
    instrument, clause = find_clause(name, register=library.register)
    page = instrument_page(instrument, provision=clause.id if clause else None, actors=library.actors)
    data = (clause or instrument).model_dump(by_alias=True, exclude_defaults=True)
    show(Shown(page=page, data=data, sentence=f"{instrument.title}. {instrument.citation}"), printing=printing)
