"""`foedus merge`: say that incidents, or acts, are one."""

from typing import Annotated

import typer

from foedus.cli.option import Printing, Where, with_options
from foedus.cli.sameness import Deciding, decide
from foedus.errors import UsageError
from foedus.incidents import merging_statements

app = typer.Typer(add_completion=False)
Ids = Annotated[list[str], typer.Argument(metavar="ID ID…", help="Two incidents or more, or two acts or more.")]


@app.command()
@with_options
def merge(ids: Ids, *, deciding: Deciding, printing: Printing, where: Where) -> None:
    """State that incidents are the same, and show which findings that changes; `foedus split` undoes it.

    foedus merge al-udeid-2025-06-23 al-udeid-2025-06 --reason "both tell of the missiles of 23 June"
    """
    if len(set(ids)) < 2:  # noqa: PLR2004 - one is one
        raise UsageError(
            "One incident alone is one already.",
            code="cli/one-id",
            at="ID",
            want="the ids of two incidents or more, or of two acts or more",
            mend="name the other one too",
        )
    decide(ids, deciding=deciding, stating=merging_statements, printing=printing, where=where)
