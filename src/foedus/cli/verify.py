"""`foedus verify`: the chain walked, every link and every item computed anew."""

from typing import Annotated

import typer

from foedus.cli.log import EMPTY
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project
from foedus.projects.logbook import head_digits, verified_dict, verify_store
from foedus.reports import Page
from foedus.reports.page import Heading, Paragraph, fields, section, table

app = typer.Typer(add_completion=False)
BROKEN = 1
Head = Annotated[
    str | None,
    typer.Option(
        "--head", metavar="HASH", help="A link noted elsewhere, its first ten digits at least: it must be there."
    ),
]
WHY = "Whoever owns the store can make a whole chain anew; note the head elsewhere, and check it with --head."


@app.command()
@with_options
def verify(printing: Printing, *, where: Where, head: Head = None) -> None:
    """Walk the chain and name the first link, batch, statement or document that is not as it was recorded.

    foedus verify --head 4f2a9c01d4
    """
    with need_project(where).open_store() as store:
        walked = verify_store(store, noted=head_digits(head))
    found, batches, last, noted = walked.broken, walked.batches, walked.head, walked.noted
    # A guard that is gone may be an accident; a link, an item or a head that is not there is history changed.
    first = next((one for one in found if one.batch), found[0] if found else None)
    sentence = f"The record holds: {batches} batch{'es' * (batches != 1)}." if batches else f"The record holds. {EMPTY}"
    if first is not None:
        place = f"batch {first.batch}, " if first.batch else ""
        sentence = f"The record is broken: {place}{first.what}."
    told = {"store": walked.at, "head": last, "noted": f"{noted}, in the chain" if noted and not found else noted}
    rows = ((str(one.batch or ""), one.what, one.expected, one.found) for one in found)
    blocks = (
        Heading(text=sentence.rstrip("."), level=1),
        *fields(told.items()),
        *section("What is not as it was recorded", blocks=table(("batch", "what", "expected", "found"), rows=rows)),
        *(() if noted or not last else (Paragraph(text=WHY),)),
    )
    show(Shown(page=Page(blocks=blocks), data=verified_dict(walked), sentence=sentence), printing=printing)
    if found:
        raise typer.Exit(BROKEN)
