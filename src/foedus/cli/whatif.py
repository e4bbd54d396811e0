"""`foedus what-if`: which findings change when a fact, the question or a text is supposed to be another."""

from pathlib import Path
from typing import Annotated

import typer

from foedus import follow
from foedus.cli.moment import day_of, moment_asked, today
from foedus.cli.option import AsOf, PolicyName, Printing, Published, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.findings import Question
from foedus.reports import what_if_dict
from foedus.reports.whatifsheet import what_if_page, what_if_sentence

app = typer.Typer(add_completion=False)
Incident = Annotated[str, typer.Argument(metavar="INCIDENT", help="The id of an incident, as `assess` shows it.")]
From = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[FILE]…", help="Where the incident stands. [the project's record, else the bundled reports]"
    ),
]
Settings = Annotated[
    list[str],
    typer.Option(
        "--set",
        metavar="KEY=VALUE",
        help="What is supposed: date, place, attacker, act, object, victim, aimed-at, intent, origin, sent-by, "
        "provoked-by, h1.object …; account, reading, on, strict; INSTRUMENT=in-force; "
        "INSTRUMENT#PROVISION=INSTRUMENT#PROVISION. Repeatable.",
    ),
]
Law = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Apply the law of this day. (the day it happened)")
]


@app.command()
@with_options
def what_if_command(  # noqa: PLR0913 - the words of the command line
    incident: Incident,
    *,
    settings: Settings,
    printing: Printing,
    where: Where,
    files: From = None,
    on: Law = None,
    as_of: AsOf = None,
    policy: PolicyName = None,
    published: Published = None,
) -> None:
    """Show which findings come out otherwise when something is supposed to be another, and by which elements.

    foedus what-if doha-2025-09-09 --set usa-qat-2025=in-force
    """
    library = open_library(where)
    matter = matter_on_record(
        files, library=library, published=published, recorded=Recorded(where=where, as_of=as_of, about=(incident,))
    )
    moment = moment_asked(as_of, option="--as-of") or matter.as_of or today()
    found = follow.what_if(
        incident,
        record=matter.record,
        settings=settings,
        question=Question(on=day_of(on, option="--on") or matter.on, as_of=moment, strict=matter.strict),
        policy=policy or matter.policy,
        library=matter.library,
    )
    page = what_if_page(found, register=matter.library.register, actors=library.actors)
    show(Shown(page=page, data=what_if_dict(found), sentence=what_if_sentence(found)), printing=printing)
