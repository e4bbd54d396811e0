"""`foedus cascade`: what would follow if each did as it promised."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from foedus.assess import Library
from foedus.cascades import Call, Cascade, Round, Rules, Start, follow_cascade, parse_assumptions
from foedus.cli.incident import check_incident
from foedus.cli.moment import day_of, moment_asked, today
from foedus.cli.option import AsOf, Published, Where, with_options
from foedus.cli.output import Shown
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.cli.standing import known_actor
from foedus.cli.tableshape import Tabled, TablePrinting, show_table
from foedus.errors import UsageError
from foedus.incidents import Incident, gather_incidents, incident_named, parse_policy
from foedus.obligations import DISCLAIMER
from foedus.reports import cascade_page, cascade_sentence, graphml
from foedus.reports.cascadesheet import COLUMNS, PRESUMED, cascade_network, cascade_rows
from foedus.terms import acts, objects

app = typer.Typer(add_completion=False)
ONLY = ("shall", "force")
EXAMPLE = "foedus cascade --attacker AUH --victim SRB --on 1914-07-28"
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
        '"answers are attacks", "yes: QUESTION", "no: QUESTION". Repeatable.',
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
            mend=f"write for example `{EXAMPLE}`",
        )
    day = day_of(on, option="--on")
    if name is not None:
        recorded = Recorded(where=where, as_of=as_of, about=(name,))
        start = _recorded(name, files, day, library, recorded, published)
    else:
        start = Start(
            attackers=tuple(known_actor(one, actors=library.actors) for one in attacker or ()),
            victims=tuple(known_actor(one, actors=library.actors) for one in victim or ()),
            on=day or today(),
            place=_place(place, library),
            act=_word(act, "--act"),
            object=_word(object, "--object"),
        )
    rules = Rules(
        assumptions=parse_assumptions(assume or (), actors=library.actors),
        only_shall="shall" in _only(only),
        only_force="force" in _only(only),
    )
    show_table(
        _tabled(follow_cascade(start, finder=library.finder, rules=rules), library), printing=printing, where=where
    )


def _recorded(
    name: str,
    files: list[Path] | None,
    day: date | None,
    library: Library,
    recorded: Recorded,
    published: str | None,
) -> Start:
    """Return the start from an incident on record, on its accepted account.

    Raises:
        UsageError: There is no such incident, or it is not known who attacked whom.
    """
    matter = matter_on_record(files, library=library, published=published, recorded=recorded)
    check_incident(name, known=(one.id for one in matter.record.incidents))
    as_of = moment_asked(recorded.as_of, option="--as-of") or matter.as_of or today()
    found = gather_incidents(
        matter.record, policy=parse_policy(matter.policy), actors=library.actors, places=library.places, as_of=as_of
    )
    incident = incident_named(found, name=name)
    attackers = _attackers(incident, library) if incident else ()
    victims = tuple(one for one in incident.struck if one not in attackers) if incident else ()
    if incident is None or not attackers or not victims:
        raise UsageError(
            f'Of "{name}" it is not known who attacked whom.',
            code="cli/no-sides",
            at=name,
            want="an incident with a known attacker and a known owner of what was hit",
            mend=f"suppose it: `{EXAMPLE}`",
        )
    return Start(
        attackers=attackers, victims=victims, on=day or incident.accounts[0].happened_on.first, incident=incident
    )


def _attackers(incident: Incident, library: Library) -> tuple[str, ...]:
    groups = {group for hit in incident.accounts[0].hits for group in hit.by.groups if group.bit_count() == 1}
    return tuple(sorted(name for group in groups for name in library.actors.decode(group)))


def _tabled(found: Cascade, library: Library) -> Tabled:
    network = cascade_network(found, actors=library.actors)
    sentence = cascade_sentence(found, actors=library.actors)
    rows = cascade_rows(found)
    data = {
        "schema": "foedus/cascade/1",
        "on": found.start.on.isoformat(),
        "attackers": list(found.start.attackers),
        "victims": list(found.start.victims),
        "rounds": [
            {"round": one.number, "rows": [row for row in rows if row["round"] == str(one.number)]}
            for one in found.rounds
        ],
        "words": {call.clause: call.words for one in found.rounds for call in _calls(one)},
        "belligerents": list(found.belligerents),
        "network": network,
        "presumed": list(PRESUMED),
        "disclaimer": DISCLAIMER,
    }
    drawn = graphml(network["nodes"], edges=network["edges"], about={"on": found.start.on.isoformat()})
    shown = Shown(page=cascade_page(found, actors=library.actors), data=data, sentence=sentence)
    return Tabled(shown=shown, rows=rows, columns=COLUMNS, graphml=drawn)


def _calls(one: Round) -> tuple[Call, ...]:
    entered = (call for entry in one.entries for call in entry.calls)
    return (*entered, *(fork.call for fork in one.forks), *one.kept_out, *one.owes_else)


def _only(words: Many) -> frozenset[str]:
    wrong = [one for one in words or () if one not in ONLY]
    if wrong:
        raise UsageError(
            f'"{wrong[0]}" is no kind of clause to follow.',
            code="cli/wrong-only",
            at="--only",
            want="shall, force, or both, each after an `--only` of its own",
            mend="write `--only shall`",
        )
    return frozenset(words or ())


def _place(text: str, library: Library) -> str:
    """Return the place, which must be one.

    Raises:
        PlaceError: The register knows no such place.
    """
    if text:
        library.places.units_of(text, on=today())
    return text


def _word(text: str, option: str) -> str:
    tree = acts() if option == "--act" else objects()
    if not tree.has(text):
        raise UsageError(
            f'"{text}" is no word of the vocabulary.',
            code="cli/unknown-word",
            at=option,
            want=f"a word of `foedus list {option[2:]}s`; nearest: {tree.nearest(text) or 'none'}",
            mend="write one of them",
        )
    return tree.name_of(text)
