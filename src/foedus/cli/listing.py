"""`foedus list`: what the register and the vocabularies hold."""

from typing import Annotated

import typer

from foedus.actors import find_actor
from foedus.cli.moment import day_of, moment_asked, today
from foedus.cli.option import AsOf, Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.incidents import gather_incidents, parse_policy
from foedus.projects.listing import Kind, incident_rows, list_rows, rows_of_kind
from foedus.reports import Page
from foedus.reports.page import Heading, table

app = typer.Typer(add_completion=False)


What = Annotated[Kind, typer.Argument(help="What to list.")]
PartyOption = Annotated[str | None, typer.Option("--party", metavar="ACTOR", help="Instruments that bind or cover it.")]
OnOption = Annotated[str | None, typer.Option("--on", metavar="DATE", help="In force, or existing, on this day.")]
KindOption = Annotated[
    str | None, typer.Option("--kind", help="Of this kind, or with a clause of it: treaty, defence, state.")
]


@app.command()
@with_options
def list_what(  # noqa: PLR0913 - the words of the command line
    printing: Printing,
    *,
    where: Where,
    what: What = Kind.INSTRUMENTS,
    party: PartyOption = None,
    on: OnOption = None,
    kind: KindOption = None,
    as_of: AsOf = None,
) -> None:
    """List instruments, provisions, actors, places, areas, words of a vocabulary, incidents on record, or feeds.

    foedus list --party QAT --on 2025-09-09

    foedus list incidents --as-of 2025-09-30
    """
    library, day = open_library(where), day_of(on, option="--on")
    actor = find_actor(party, actors=library.actors) if party else None
    concerned = actor.id if actor else party
    if what is Kind.INCIDENTS:
        recorded = Recorded(where=where, as_of=as_of)
        matter = matter_on_record(None, library=library, published=None, recorded=recorded)
        known = gather_incidents(
            matter.record,
            policy=parse_policy(matter.policy),
            actors=library.actors,
            places=library.places,
            as_of=moment_asked(as_of, option="--as-of") or today(),
        )
        rows = incident_rows(known, party=concerned, day=day)
    else:
        rows = list_rows(what, library=library, party=concerned, day=day)
    kept = rows_of_kind(rows, kind=kind)
    columns = tuple(kept[0]) if kept else ("nothing",)
    blocks = table(columns, rows=(tuple(row.values()) for row in kept)) or (Heading(text="Nothing fits."),)
    show(
        Shown(page=Page(blocks=blocks), data=kept, sentence="\n".join(next(iter(row.values())) for row in kept)),
        printing=printing,
    )
