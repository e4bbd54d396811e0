"""`foedus diff`: an instrument on two days, side by side."""

from datetime import date
from typing import Annotated

import typer

from foedus.cli.clause import find_clause
from foedus.cli.moment import day_of
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import open_library
from foedus.comparisons import LawDiff, diff_law
from foedus.errors import UsageError
from foedus.reports import difference_page

app = typer.Typer(add_completion=False)
Name = Annotated[str, typer.Argument(metavar="ID", help="An instrument, or instrument#provision; see `foedus list`.")]
On = Annotated[
    tuple[str, str] | None, typer.Option("--on", metavar="DATE DATE", help="The two days whose law is compared.")
]


@app.command()
@with_options
def diff(name: Name, *, printing: Printing, where: Where, on: On = None) -> None:
    """Show what differs in an instrument between two days: parties, clauses, wordings, areas.

    foedus diff nato-1949 --on 1955-01-01 1965-01-01
    """
    if on is None:
        raise UsageError(
            "No days to compare.",
            code="cli/no-days",
            at="foedus diff",
            want="`--on` with two days",
            mend=f"write `foedus diff {name} --on 1955-01-01 1965-01-01`",
        )
    first, second = (day_of(one, option="--on") or date.min for one in on)
    library = open_library(where)
    instrument, clause = find_clause(name, register=library.register)
    found = diff_law(instrument, first=first, second=second, actors=library.actors, places=library.places)
    if clause is not None:
        kept = tuple(one for one in found.clauses if one.provision.id == clause.id)
        found = LawDiff(instrument=instrument, first=first, second=second, parties=(), clauses=kept)
    changed = len(found.parties) + len(found.clauses)
    show(
        Shown(
            page=difference_page(found, actors=library.actors),
            data=_data(found),
            sentence=f"{changed} difference{'s' * (changed != 1)}.",
        ),
        printing=printing,
    )


def _data(found: LawDiff) -> dict[str, object]:
    return {
        "instrument": found.instrument.id,
        "on": [found.first.isoformat(), found.second.isoformat()],
        "parties": [{"party": one.what, "first": one.first, "second": one.second} for one in found.parties],
        "clauses": [
            {
                "provision": one.provision.id,
                "ref": one.provision.ref,
                "changes": [{"what": each.what, "first": each.first, "second": each.second} for each in one.changes],
                "words": [{"edit": each.edit, "text": each.text} for each in one.words],
            }
            for one in found.clauses
        ],
    }
