"""`foedus assess`: the answer to files or to a supposed attack."""

from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.moment import now
from foedus.cli.option import Asking, Files, Printing, Supposing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project
from foedus.cli.receipt import check_on_record, record_receipt, write_receipt
from foedus.cli.session import Recorded, answer_matter, matter_of, open_library
from foedus.projects import recorder_of
from foedus.reports import answer_page

app = typer.Typer(add_completion=False)
Receipt = Annotated[
    Path | None,
    typer.Option("--receipt", metavar="FILE", help="Write the receipt, from which `foedus replay` answers again."),
]

Recording = Annotated[
    bool,
    typer.Option("--record", help="Record the receipt in the project's store; the answer must be to what is there."),
]
RecorderName = Annotated[
    str | None, typer.Option("--recorder", metavar="NAME", help="Who records. [the setting, else who is logged in]")
]


@app.command()
@with_options
def assess(  # noqa: PLR0913 - the words of the command line
    asking: Asking,
    *,
    supposing: Supposing,
    printing: Printing,
    where: Where,
    files: Files = None,
    receipt: Receipt = None,
    record: Recording = False,
    recorder: RecorderName = None,
) -> None:
    """Say which commitments an attack engages, from files, from options, or from what the project has on record.

    foedus assess --attacker ISR --victim QAT --place Doha --act air-strike --object territory --date 2025-09-09

    foedus assess --record
    """
    if record:
        check_on_record(given=bool(files) or supposing.given)
    project = need_project(where) if record else None
    name = recorder_of(project, given=recorder) if project else ""
    recorded = Recorded(where=where, as_of=asking.as_of)
    library = open_library(where)
    matter = matter_of(files, supposing=supposing, library=library, published=asking.published, recorded=recorded)
    answer = answer_matter(matter, asking=asking)
    if receipt is not None:
        write_receipt(answer, path=receipt)
    if project is not None:
        record_receipt(answer, project=project, recorder=name, moment=now(), quiet=printing.quiet)
    page = answer_page(answer.assessment, register=answer.register, actors=answer.actors)
    show(Shown(page=page, data=answer.to_dict(), sentence=answer.sentence), printing=printing)
