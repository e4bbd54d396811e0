"""`foedus brief`: a report turned into a page that can be handed on."""

from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.matter import read_matter
from foedus.cli.option import Asking, Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import answer_matter, open_library
from foedus.reports import brief_page

app = typer.Typer(add_completion=False)
Reports = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE…", help="Reports (.md, .txt), statements or cases (.yaml, .json, .jsonl); several are one record."
    ),
]


@app.command()
@with_options
def brief(files: Reports, *, asking: Asking, printing: Printing, where: Where) -> None:
    """Turn reports into a brief: the answer, findings, obligations, disputes, timeline, sources.

    foedus brief report.md --format markdown -o brief.md
    """
    answer = answer_matter(read_matter(files, library=open_library(where), published=asking.published), asking=asking)
    page = brief_page(answer.assessment, register=answer.register, actors=answer.actors)
    show(Shown(page=page, data=answer.to_dict(), sentence=answer.sentence), printing=printing)
