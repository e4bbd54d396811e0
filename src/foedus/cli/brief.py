"""`foedus brief`: a report turned into a page that can be handed on."""

import typer

from foedus.cli.option import Asking, Files, Printing, Supposing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, answer_matter, matter_of, open_library
from foedus.reports import brief_page

app = typer.Typer(add_completion=False)


@app.command()
@with_options
def brief(asking: Asking, *, printing: Printing, where: Where, files: Files = None) -> None:
    """Turn reports, or the record of the project, into a brief: the answer, findings, obligations, disputes, sources.

    foedus brief report.md --format markdown -o brief.md
    """
    recorded = Recorded(where=where, as_of=asking.as_of)
    library = open_library(where)
    matter = matter_of(files, supposing=Supposing(), library=library, published=asking.published, recorded=recorded)
    answer = answer_matter(matter, asking=asking)
    page = brief_page(answer.assessment, register=answer.register, actors=answer.actors)
    show(Shown(page=page, data=answer.to_dict(), sentence=answer.sentence), printing=printing)
