"""`foedus ledger`: what was done about each duty, by whom, and what does not count to it."""

from pathlib import Path
from typing import Annotated

import typer

from foedus import follow
from foedus.cli.moment import moment_asked, today
from foedus.cli.option import Asking, Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, answer_matter, matter_on_record, open_library
from foedus.errors import UsageError
from foedus.reports import ledger_dict
from foedus.reports.ledgersheet import ledger_page, ledger_sentence
from foedus.terms import moment_of

app = typer.Typer(add_completion=False)
What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[INCIDENT|FILE]…",
        help="The id of an incident, files in which it stands, or both. [project's record, else the bundled reports]",
    ),
]


@app.command()
@with_options
def ledger(what: What = None, *, asking: Asking, printing: Printing, where: Where) -> None:
    """Lay what was done beside what is owed: what counts to which duty, what does not and why, what is still open.

    foedus ledger doha-2025-09-09 --instrument gcc-jda-2000
    """
    library = open_library(where)
    given = what or []
    named = tuple(one for one in given if not Path(one).is_file())
    files = [Path(one) for one in given if one not in named] or None
    matter = matter_on_record(
        files,
        library=library,
        published=asking.published,
        recorded=Recorded(where=where, as_of=asking.as_of, about=named),
    )
    if not given:
        known = [one.id for one in matter.record.incidents]
        raise UsageError(
            "A ledger is of an incident.",
            code="cli/no-incident",
            at="foedus ledger",
            want=f"one of {', '.join(known)}",
            mend=f"write for example `foedus ledger {known[0] if known else 'FILE'}`",
        )
    found = answer_matter(matter, asking=asking)
    moment = moment_of(moment_asked(asking.as_of, option="--as-of") or matter.as_of)
    kept = follow.ledger(
        found.assessment,
        incidents=named,
        instruments=asking.instrument or (),
        day=moment.date() if moment else today(),
        library=matter.library,
    )
    page = ledger_page(kept, register=found.register, actors=found.actors)
    sentence = ledger_sentence(kept, register=found.register, actors=found.actors)
    show(Shown(page=page, data=ledger_dict(kept), sentence=sentence), printing=printing)
