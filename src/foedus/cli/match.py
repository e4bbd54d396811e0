"""`foedus match`: which incidents may be one, with the reasons."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from foedus.cli.moment import moment_asked, now, today
from foedus.cli.option import AsOf, Files, Printing, Published, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project
from foedus.cli.sameness import record_decision
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.cli.statementswriting import write_statements
from foedus.errors import UsageError
from foedus.incidents import Decision, Match, find_identity, known_by, match_incidents, merging_statements
from foedus.obligations import DISCLAIMER, as_plain
from foedus.projects import Project, recorder_of
from foedus.projects.matter import Matter
from foedus.projects.sameness import Kept, check_statements
from foedus.reports import matches_page, matches_sentence
from foedus.reports.wording import count_of
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
Recording = Annotated[
    bool, typer.Option("--record", help="Record those that are the same in the project's store, as one batch.")
]
Recorder = Annotated[
    str | None, typer.Option("--recorder", metavar="NAME", help="Who records. (the project's setting, else your login)")
]
Perhaps = Annotated[bool, typer.Option("--perhaps", help="Write or record those that are perhaps the same, too.")]
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
    record: Recording = False,
    recorder: Recorder = None,
    perhaps: Perhaps = False,
    holder: Holder = "desk",
) -> None:
    """Propose which incidents are one: act, place, day, parties and names compared, with a score and the reasons.

    foedus match report.md statements.yaml --write same.yaml

    foedus match --project desk --record
    """
    library = open_library(where)
    recorded = Recorded(where=where, as_of=as_of)
    if record:
        _check_recording(files, as_of=as_of, write=write, project=need_project(where))
    matter = matter_on_record(files, library=library, published=published, recorded=recorded)
    moment = moment_of(moment_asked(as_of, option="--as-of") or matter.as_of or today())
    found = match_incidents(
        matter.record, actors=library.actors, places=library.places, as_of=moment, most=most or None
    )
    kept = Kept(told="")
    if write is not None or record:
        chosen = tuple(one for one in found if perhaps or one.verdict == "same")
        by = recorder_of(recorded.project, given=recorder) if record and recorded.project else recorder or ""
        kept = _keep(chosen, matter=matter, holder=holder, recorder=by, to=write or recorded.project)
    known = known_by(matter.record, as_of=moment)
    incidents = len(find_identity(known).joined(known).incidents)
    page, told = matches_page(found, incidents=incidents, kept=kept.told), matches_sentence(found, incidents=incidents)
    data = {
        "schema": SCHEMA,
        "as_of": moment_text(moment),
        "incidents": incidents,
        "matches": [as_plain(one) for one in found],
        "file": kept.file,
        "batch": kept.batch,
        "link": kept.link,
        "disclaimer": DISCLAIMER,
    }
    show(Shown(page=page, data=data, sentence=told), printing=printing)


def _check_recording(files: list[Path] | None, *, as_of: str | None, write: Path | None, project: Project) -> None:
    """Refuse to record what was found elsewhere than in the store as it stands.

    Raises:
        UsageError: Files, a day of knowledge or a file to write are given too, or the project has no store.
    """
    if files or as_of is not None or write is not None or not project.has_store:
        raise UsageError(
            "Only what is on record now is matched and recorded.",
            code="cli/nothing-to-record-in",
            at="--record",
            want="a project with a store, and neither files nor `--as-of` nor `--write`",
            mend="run `foedus add` first, or write `--write same.yaml` instead of `--record`",
        )


def _keep(matches: tuple[Match, ...], *, matter: Matter, holder: str, recorder: str, to: Path | Project | None) -> Kept:
    """Keep the statements by which the pairs become one, in a file or a store, and tell how many they are."""
    if not matches or to is None:
        return Kept(told="Nothing was kept: no pair is proposed for it.")
    statements = accepted(matches, record=matter.record, holder=holder, stated_on=today().isoformat())
    check_statements(statements, matter=matter)
    when = moment_text(now())
    stamped = tuple(replace(one, recorded_at=when, recorded_by=recorder) for one in statements)
    if isinstance(to, Project):
        return record_decision(stamped, note=f"foedus match: {count_of(len(matches), noun='pair')}", project=to)
    write_statements(stamped, among=matter.record, library=matter.library, path=to)
    return Kept(told=f"Statements written to {to}: {len(stamped)}. Give it beside the other files.", file=str(to))


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
