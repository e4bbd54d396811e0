"""`foedus cascade`: what would follow if each did as it promised."""

from pathlib import Path
from typing import Annotated

import typer

from foedus import follow
from foedus.assess import Library
from foedus.cascades import Cascade, Start
from foedus.cli.moment import day_of, moment_asked, today
from foedus.cli.option import AsOf, Published, Where, with_options
from foedus.cli.output import Shown
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.cli.tableshape import Tabled, TablePrinting, show_table
from foedus.errors import UsageError
from foedus.reports import cascade_dict, cascade_graphml, cascade_page, cascade_sentence
from foedus.reports.cascadesheet import COLUMNS, cascade_rows

app = typer.Typer(add_completion=False)
Many = list[str] | None
Name = Annotated[str | None, typer.Argument(metavar="[INCIDENT]", help="An incident on record; see `foedus list`.")]
Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE]…", help="Where it stands. [the project's record, else the bundled reports]"),
]
Attacker = Annotated[Many, typer.Option("--attacker", metavar="ACTOR", help="Who attacks. Repeatable.")]
Victim = Annotated[Many, typer.Option("--victim", metavar="ACTOR", help="Who is attacked. Repeatable.")]
On = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="On the law of this day. [the day it happened, else today]")
]
Place = Annotated[str, typer.Option("--place", help="Where the first attack strikes. [the home of the one attacked]")]
Act = Annotated[str, typer.Option("--act", help="What the first attack is; see `foedus list acts`.")]
Object = Annotated[str, typer.Option("--object", help="What it strikes; see `foedus list objects`.")]
Assume = Annotated[
    Many,
    typer.Option(
        "--assume",
        metavar="TEXT",
        help='"X stays out", "X comes in", "X joins Y", "X attacks Y in round 2", "war", "help is asked for", '
        '"answers are attacks", "all bearers act", "yes: QUESTION", "no: QUESTION". Repeatable.',
    ),
]
Only = Annotated[
    Many,
    typer.Option("--only", metavar="WORD", help="shall: none that says may; force: none that leaves it open."),
]


@app.command()
@with_options
def cascade(  # noqa: PLR0913 - the words of the command line
    name: Name = None,
    *,
    printing: TablePrinting,
    where: Where,
    files: Files = None,
    attacker: Attacker = None,
    victim: Victim = None,
    on: On = None,
    place: Place = "",
    act: Act = "invasion",
    object: Object = "territory",  # noqa: A002 - the word of the option
    assume: Assume = None,
    only: Only = None,
    as_of: AsOf = None,
    published: Published = None,
) -> None:
    """Show what would follow from an attack, round by round, if each did as it promised: who comes in, by which words.

    foedus cascade --attacker AUH --victim SRB --on 1914-07-28 --assume "RUS joins SRB" --assume war

    foedus cascade doha-2025-09-09 --on 2026-03-01
    """
    library = open_library(where)
    if (name is None) == (attacker is None or victim is None) or (name is not None and (attacker or victim)):
        raise UsageError(
            "A cascade begins with an incident, or with who attacks whom.",
            code="cli/no-attack",
            at="foedus cascade",
            want="either an INCIDENT, or `--attacker` and `--victim`",
            mend=f"write for example `{follow.EXAMPLE}`",
        )
    day = day_of(on, option="--on")
    if name is not None:
        matter = matter_on_record(
            files, library=library, published=published, recorded=Recorded(where=where, as_of=as_of, about=(name,))
        )
        start = follow.start_from(
            matter.record,
            incident=name,
            on=day,
            as_of=moment_asked(as_of, option="--as-of") or matter.as_of or today(),
            policy=matter.policy,
            library=library,
        )
    else:
        start = Start(
            attackers=tuple(attacker or ()),
            victims=tuple(victim or ()),
            on=day or today(),
            place=place,
            act=act,
            object=object,
        )
    found = follow.cascade(start, assume=assume or (), only=only or (), library=library)
    show_table(_tabled(found, library), printing=printing, where=where)


def _tabled(found: Cascade, library: Library) -> Tabled:
    actors = library.actors
    shown = Shown(
        page=cascade_page(found, actors=actors),
        data=cascade_dict(found, actors=actors),
        sentence=cascade_sentence(found, actors=actors),
    )
    return Tabled(shown=shown, rows=cascade_rows(found), columns=COLUMNS, graphml=cascade_graphml(found, actors=actors))
