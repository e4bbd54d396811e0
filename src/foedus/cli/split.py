"""`foedus split`: say that incidents, or acts, are not one."""

from typing import Annotated

import typer

from foedus.cli.option import Printing, Where, with_options
from foedus.cli.sameness import Deciding, decide
from foedus.incidents import splitting_statements

app = typer.Typer(add_completion=False)
Ids = Annotated[
    list[str], typer.Argument(metavar="ID…", help="Those no two of which are one; one alone leaves all that are.")
]


@app.command()
@with_options
def split(ids: Ids, *, deciding: Deciding, printing: Printing, where: Where) -> None:
    """State that incidents are not the same, and show which findings that changes; `foedus merge` undoes it.

    foedus split doha-2025-09-09 al-udeid-2025-06-23 --reason "two attacks, three months apart"
    """
    decide(ids, deciding=deciding, stating=splitting_statements, printing=printing, where=where)
