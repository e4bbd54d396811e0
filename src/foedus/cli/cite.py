"""`foedus cite`: how to cite the software, the register and each instrument."""

import typer

from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import open_library
from foedus.obligations import as_plain
from foedus.reports import references_of, references_page

app = typer.Typer(add_completion=False)


@app.command()
@with_options
def cite(printing: Printing, *, where: Where) -> None:
    """Say how to cite Foedus, its register, and each instrument with its sources.

    foedus cite --format json
    """
    references = references_of(open_library(where).register)
    page = references_page(references)
    show(Shown(page=page, data=[as_plain(one) for one in references], sentence=references[0].text), printing=printing)
