"""`foedus diff`: an instrument on two days, or an incident as it was known at two moments."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.knowledge import show_knowledge
from foedus.cli.moment import day_of
from foedus.cli.option import PolicyName, Printing, Published, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.comparisons import LawDiff, diff_law
from foedus.errors import UsageError
from foedus.incidents import check_incident
from foedus.instruments import find_clause
from foedus.reports import difference_page, law_diff_dict

app = typer.Typer(add_completion=False)
Name = Annotated[
    str,
    typer.Argument(metavar="ID", help="With --on an instrument, or instrument#provision; with --as-of an incident."),
]
Files = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[FILE]…",
        help="With --as-of: where the incident stands. [the project's record, else the bundled reports]",
    ),
]
On = Annotated[
    tuple[str, str] | None, typer.Option("--on", metavar="DATE DATE", help="The two days whose law is compared.")
]
AsOf = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--as-of",
        metavar="DATE|MOMENT DATE|MOMENT",
        help="The two moments whose knowledge is compared; a day means its end, UTC.",
    ),
]


@app.command()
@with_options
def diff(  # noqa: PLR0913 - the words of the command line
    name: Name,
    *,
    printing: Printing,
    where: Where,
    files: Files = None,
    on: On = None,
    as_of: AsOf = None,
    policy: PolicyName = None,
    published: Published = None,
) -> None:
    """Show what differs in an instrument between two days, or in what was found between two moments of knowledge.

    foedus diff nato-1949 --on 1955-01-01 1965-01-01

    foedus diff doha-2025-09-09 --as-of 2025-09-09 2025-09-30
    """
    if (on is None) == (as_of is None) or (on is not None and (files or policy or published)):
        raise _no_days(name)
    library = open_library(where)
    if as_of is None:
        first, second = (day_of(one, option="--on") or date.min for one in on or ())
        instrument, clause = find_clause(name, register=library.register)
        found = diff_law(instrument, first=first, second=second, actors=library.actors, places=library.places)
        if clause is not None:
            kept = tuple(one for one in found.clauses if one.provision.id == clause.id)
            found = LawDiff(instrument=instrument, first=first, second=second, parties=(), clauses=kept)
        changed = len(found.parties) + len(found.clauses)
        page, told = difference_page(found, actors=library.actors), f"{changed} difference{'s' * (changed != 1)}."
        show(Shown(page=page, data=law_diff_dict(found), sentence=told), printing=printing)
        return
    matter = matter_on_record(
        files, library=library, published=published, recorded=Recorded(where=where, about=(name,))
    )
    check_incident(name, known=(one.id for one in matter.record.incidents))
    show(show_knowledge(matter, incident=name, as_of=as_of, policy=policy), printing=printing)


def _no_days(name: str) -> UsageError:
    return UsageError(
        "Either two days of law are compared, or two moments of knowledge.",
        code="cli/no-days",
        at="foedus diff",
        want="either `--on` with two days, or `--as-of` with two moments and, if need be, files and a policy",
        mend=f"write `foedus diff {name} --on 1955-01-01 1965-01-01`, or `--as-of 2025-09-09 2025-09-30`",
    )
