"""`foedus show`: an instrument, one clause of it, or an actor."""

from dataclasses import asdict
from typing import Annotated

import typer

from foedus.actors import Actor, find_actor, load_codes
from foedus.assess import Library
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import open_library
from foedus.instruments import find_clause
from foedus.reports import actor_page, actor_sheet, instrument_page

app = typer.Typer(add_completion=False)
Name = Annotated[
    str, typer.Argument(metavar="ID", help="An instrument, instrument#provision, or an actor; see `foedus list`.")
]


@app.command()
@with_options
def show_instrument(name: Name, *, printing: Printing, where: Where) -> None:
    """Show an instrument or an actor: dates, parties, words beside their reading; codes, members, what is said of it.

    foedus show usa-qat-2025#2a

    foedus show houthis
    """
    library = open_library(where)
    actor = find_actor(name, actors=library.actors) if library.register.get(name) is None else None
    if actor is not None:
        show(_actor(actor, library), printing=printing)
        return
    instrument, clause = find_clause(name, register=library.register)
    page = instrument_page(instrument, provision=clause.id if clause else None, actors=library.actors)
    data = (clause or instrument).model_dump(by_alias=True, exclude_defaults=True)
    show(Shown(page=page, data=data, sentence=f"{instrument.title}. {instrument.citation}"), printing=printing)


def _actor(actor: Actor, library: Library) -> Shown:
    sheet = actor_sheet(actor, actors=library.actors, codes=load_codes(), register=library.register)
    days = ", ".join(f"{span.since or ''}–{span.until or ''}" for span in actor.existed if span.since or span.until)
    sentence = f"{actor.name}, {actor.kind}{f' ({days})' if days else ''}."
    return Shown(page=actor_page(sheet, actors=library.actors), data=asdict(sheet), sentence=sentence)
