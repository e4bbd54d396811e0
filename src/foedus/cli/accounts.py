"""`foedus accounts`: the parties' versions of an incident, side by side."""

from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.moment import moment_asked, today
from foedus.cli.option import AsOf, PolicyName, Printing, Published, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.errors import UsageError
from foedus.incidents import check_incident, compare_accounts, known_by, parse_policy
from foedus.reports import Beheld, accounts_dict, accounts_page, accounts_sentence
from foedus.terms import moment_of, moment_text

app = typer.Typer(add_completion=False)
Incident = Annotated[str, typer.Argument(metavar="INCIDENT", help="The id of an incident, as `assess` shows it.")]
From = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[FILE]…", help="Where the incident stands. [the project's record, else the bundled reports]"
    ),
]


@app.command()
@with_options
def accounts(  # noqa: PLR0913 - the words of the command line
    incident: Incident,
    *,
    printing: Printing,
    where: Where,
    files: From = None,
    as_of: AsOf = None,
    policy: PolicyName = None,
    published: Published = None,
) -> None:
    """Lay the versions of an incident side by side: common ground, disputes, contradictions, with words and places.

    foedus accounts doha-2025-09-09 --as-of 2025-09-30
    """
    library = open_library(where)
    matter = matter_on_record(
        files,
        library=library,
        published=published,
        recorded=Recorded(where=where, as_of=as_of, about=(incident,)),
    )
    check_incident(incident, known=(one.id for one in matter.record.incidents))
    moment = moment_of(moment_asked(as_of, option="--as-of") or matter.as_of or today())
    chosen = parse_policy(policy or matter.policy)
    found = compare_accounts(
        matter.record,
        incident=incident,
        policy=chosen,
        actors=library.actors,
        places=library.places,
        as_of=moment,
    )
    if found is None:
        raise _not_yet(incident, moment_text(moment))
    known = known_by(matter.record, as_of=moment)
    seen = Beheld(comparison=found, record=known, policy=str(chosen), as_of=moment_text(moment))
    show(
        Shown(
            page=accounts_page(seen, actors=library.actors), data=accounts_dict(seen), sentence=accounts_sentence(found)
        ),
        printing=printing,
    )


def _not_yet(incident: str, as_of: str) -> UsageError:
    return UsageError(
        f'Of "{incident}" nothing was known by {as_of}.',
        code="cli/not-yet-known",
        at="--as-of",
        want="a moment by which something had been said of it",
        mend="give a later day, or leave `--as-of` out",
    )
