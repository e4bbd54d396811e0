"""`foedus match`: which incidents may be one, with the reasons."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.matter import Matter
from foedus.cli.moment import moment_asked, now, today
from foedus.cli.option import AsOf, Files, Printing, Published, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.sameness import check_statements
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.cli.statementswriting import write_statements
from foedus.incidents import Decision, Match, find_identity, known_by, match_incidents, merging_statements
from foedus.obligations import DISCLAIMER, as_plain
from foedus.reports import matches_page, matches_sentence
from foedus.statements import Record, Statement
from foedus.terms import moment_of, moment_text

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/matches/1"
MOST = 5
Most = Annotated[
    int,
    typer.Option(
        "--most", metavar="N", min=0, help="Leave out pairs that are among the N best of neither; 0 leaves none out."
    ),
]
Write = Annotated[
    Path | None,
    typer.Option("--write", metavar="FILE", help="Write those that are the same as statements (.yaml, .jsonl)."),
]
Perhaps = Annotated[bool, typer.Option("--perhaps", help="Write those that are perhaps the same, too.")]
Holder = Annotated[str, typer.Option("--holder", metavar="HOLDER", help="Who says so in what is written.")]


@app.command()
@with_options
def match(  # noqa: PLR0913 - the words of the command line
    files: Files = None,
    *,
    printing: Printing,
    where: Where,
    as_of: AsOf = None,
    published: Published = None,
    most: Most = MOST,
    write: Write = None,
    perhaps: Perhaps = False,
    holder: Holder = "desk",
) -> None:
    """Propose which incidents are one: act, place, day, parties and names compared, with a score and the reasons.

    foedus match report.md statements.yaml --write same.yaml
    """
    library = open_library(where)
    recorded = Recorded(where=where, as_of=as_of)
    matter = matter_on_record(files, library=library, published=published, recorded=recorded)
    moment = moment_of(moment_asked(as_of, option="--as-of") or matter.as_of or today())
    found = match_incidents(
        matter.record, actors=library.actors, places=library.places, as_of=moment, most=most or None
    )
    kept = ""
    if write is not None:
        chosen = tuple(one for one in found if perhaps or one.verdict == "same")
        kept = _write(chosen, matter=matter, holder=holder, path=write)
    known = known_by(matter.record, as_of=moment)
    incidents = len(find_identity(known).joined(known).incidents)
    page, told = matches_page(found, incidents=incidents, kept=kept), matches_sentence(found, incidents=incidents)
    data = {
        "schema": SCHEMA,
        "as_of": moment_text(moment),
        "incidents": incidents,
        "matches": [as_plain(one) for one in found],
        "file": str(write or ""),
        "disclaimer": DISCLAIMER,
    }
    show(Shown(page=page, data=data, sentence=told), printing=printing)


def _write(matches: tuple[Match, ...], *, matter: Matter, holder: str, path: Path) -> str:
    """Write the statements by which the pairs become one, and tell how many they are."""
    if not matches:
        return "Nothing was written: no pair is proposed for it."
    statements = accepted(matches, record=matter.record, holder=holder, stated_on=today().isoformat())
    check_statements(statements, matter=matter)
    stamped = tuple(replace(one, recorded_at=moment_text(now())) for one in statements)
    write_statements(stamped, among=matter.record, library=matter.library, path=path)
    return f"Statements written to {path}: {len(stamped)}. Give it beside the other files."


def accepted(matches: tuple[Match, ...], *, record: Record, holder: str, stated_on: str) -> tuple[Statement, ...]:
    """Return the statements by which the pairs become one, each with its reasons."""
    found: dict[str, Statement] = {}
    for one in matches:
        agreeing = [reason.property for reason in one.reasons if reason.agreement == "agree"]
        reason = f"foedus match, score {one.score:.2f}: {', '.join(agreeing) or 'nothing'} agree"
        decision = Decision(holder=holder, reason=reason, stated_on=stated_on)
        names = (one.first, one.second)
        found |= {each.id: each for each in merging_statements(record, names=names, decision=decision)}
    return tuple(found.values())
