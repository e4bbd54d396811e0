"""`foedus plan`: a plan's points on a day, with what was done about each."""

from pathlib import Path
from typing import Annotated

import typer

from foedus import follow
from foedus.cli.moment import day_of, today
from foedus.cli.option import PolicyName, Printing, Published, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.reports import plan_dict
from foedus.reports.plansheet import plan_page, plan_sentence

app = typer.Typer(add_completion=False)
Id = Annotated[str, typer.Argument(metavar="ID", help="The id of a plan; see `foedus list`.")]
From = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE]…", help="Where the acts stand. [the project's record, else the bundled reports]"),
]
Day = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; acts after it do not count. (today)")]


@app.command()
@with_options
def plan(  # noqa: PLR0913 - the words of the command line
    name: Id,
    *,
    printing: Printing,
    where: Where,
    files: From = None,
    on: Day = None,
    policy: PolicyName = None,
    published: Published = None,
) -> None:
    """Show each point of a plan on a day: whether its condition has come, by when it is due, what was done about it.

    foedus plan gaza-plan-2025 --on 2025-10-14
    """
    library = open_library(where)
    matter = matter_on_record(files, library=library, published=published, recorded=Recorded(where=where))
    found = follow.plan(
        name,
        record=matter.record,
        on=day_of(on, option="--on") or today(),
        policy=policy or matter.policy,
        library=library,
    )
    shown = Shown(page=plan_page(found, actors=library.actors), data=plan_dict(found), sentence=plan_sentence(found))
    show(shown, printing=printing)
