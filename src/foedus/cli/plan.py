"""`foedus plan`: a plan's points on a day, with what was done about each."""

from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.clause import find_clause
from foedus.cli.moment import day_of, today
from foedus.cli.option import PolicyName, Printing, Published, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.errors import UsageError
from foedus.incidents import parse_policy
from foedus.ledgers.plan import Tracker
from foedus.obligations import DISCLAIMER, as_plain
from foedus.reports.plansheet import plan_page, plan_sentence

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/plan/1"
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
    instrument, _ = find_clause(name, register=library.register)
    if instrument.kind != "plan":
        known = [one.id for one in library.register.instruments if one.kind == "plan"]
        raise UsageError(
            f"{instrument.id} is no plan, but of the kind: {instrument.kind}.",
            code="cli/no-plan",
            at=name,
            want=f"one of {', '.join(known)}",
            mend=f"see `foedus show {instrument.id}`",
        )
    matter = matter_on_record(files, library=library, published=published, recorded=Recorded(where=where))
    tracker = Tracker(
        record=matter.record,
        actors=library.actors,
        places=library.places,
        policy=parse_policy(policy or matter.policy),
    )
    found = tracker.track(instrument, on=day_of(on, option="--on") or today())
    plain = as_plain(found)
    data = {"schema": SCHEMA, **(plain if isinstance(plain, dict) else {}), "disclaimer": DISCLAIMER}
    show(
        Shown(page=plan_page(found, actors=library.actors), data=data, sentence=plan_sentence(found)), printing=printing
    )
