"""`foedus assess`: the answer to files or to a supposed attack."""

from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.option import Asking, Files, Printing, Supposing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.receipt import write_receipt
from foedus.cli.session import Recorded, answer_matter, matter_of, open_library
from foedus.reports import answer_page

app = typer.Typer(add_completion=False)
Receipt = Annotated[
    Path | None,
    typer.Option("--receipt", metavar="FILE", help="Write the receipt, from which `foedus replay` answers again."),
]


@app.command()
@with_options
def assess(
    asking: Asking,
    *,
    supposing: Supposing,
    printing: Printing,
    where: Where,
    files: Files = None,
    receipt: Receipt = None,
) -> None:
    """Say which commitments an attack engages, from files, from options, or from what the project has on record.

    foedus assess --attacker ISR --victim QAT --place Doha --act air-strike --object territory --date 2025-09-09
    """
    recorded = Recorded(where=where, as_of=asking.as_of)
    library = open_library(where)
    matter = matter_of(files, supposing=supposing, library=library, published=asking.published, recorded=recorded)
    answer = answer_matter(matter, asking=asking)
    if receipt is not None:
        write_receipt(answer, path=receipt)
    page = answer_page(answer.assessment, register=answer.register, actors=answer.actors)
    show(Shown(page=page, data=answer.to_dict(), sentence=answer.sentence), printing=printing)
