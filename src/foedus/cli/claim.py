"""`foedus claim`: whether a claim that counts or dates holds on the record."""

from pathlib import Path
from typing import Annotated

import typer

from foedus import follow
from foedus.cli.moment import day_of, moment_asked, today
from foedus.cli.option import AsOf, PolicyName, Printing, Published, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.reports import claim_dict
from foedus.reports.claimsheet import claim_page, claim_sentence

app = typer.Typer(add_completion=False)
Text = Annotated[str, typer.Argument(metavar="TEXT", help="The claim, as somebody made it.")]
From = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE]…", help="The record. [the project's record, else the bundled reports]"),
]
Made = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="When the claim was made: `the last months` end then. (today)"),
]


@app.command()
@with_options
def claim(  # noqa: PLR0913 - the words of the command line
    text: Text,
    *,
    printing: Printing,
    where: Where,
    files: From = None,
    on: Made = None,
    as_of: AsOf = None,
    policy: PolicyName = None,
    published: Published = None,
) -> None:
    """Test a claim that counts or dates against the record: it holds, does not hold, or cannot be told, with the rows.

    foedus claim "The order was signed two days after the apology"
    """
    library = open_library(where)
    matter = matter_on_record(files, library=library, published=published, recorded=Recorded(where=where, as_of=as_of))
    tested = follow.claim(
        text,
        record=matter.record,
        on=day_of(on, option="--on") or today(),
        as_of=moment_asked(as_of, option="--as-of") or matter.as_of or today(),
        policy=policy or matter.policy,
        library=library,
    )
    shown = Shown(page=claim_page(tested), data=claim_dict(tested), sentence=claim_sentence(tested))
    show(shown, printing=printing)
