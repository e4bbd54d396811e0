"""What `foedus merge` and `foedus split` share: who decides, what is stated, where it is kept, and what changes."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

from typer import Option

from foedus.cli.moment import now, today
from foedus.cli.option import Printing, Where
from foedus.cli.output import Shown, show
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.cli.statementswriting import write_statements
from foedus.comparisons import change_identity
from foedus.incidents import Decision
from foedus.projects import Project, recorder_of
from foedus.projects.matter import Matter
from foedus.projects.sameness import (
    Kept,
    Stating,
    asker_of,
    check_names,
    check_reason,
    check_statements,
    identity_dict,
    record_sameness,
)
from foedus.reports import Decided, identity_page, identity_sentence
from foedus.statements import Statement
from foedus.terms import moment_text


@dataclass(frozen=True, kw_only=True)
class Deciding:
    """Who says that incidents are one, or two, why, and where that is kept."""

    reason: Annotated[str, Option("--reason", metavar="TEXT", help="Why.")]
    holder: Annotated[
        str, Option("--holder", metavar="HOLDER", help="Who says so: desk, an actor, a holder or document on record.")
    ] = "desk"
    document: Annotated[str, Option("--document", metavar="ID", help="The document on record in which it stands.")] = ""
    files: Annotated[
        list[Path] | None,
        Option(
            "--from",
            metavar="FILE",
            help="Where the incidents stand. Repeatable. [the project's record, else the bundled reports]",
        ),
    ] = None
    write: Annotated[
        Path | None,
        Option("--write", metavar="FILE", help="Write the statements to a file (.yaml, .jsonl), and not to the store."),
    ] = None
    dry_run: Annotated[bool, Option("--dry-run", help="Show what would change, and keep nothing.")] = False
    recorder: Annotated[
        str | None, Option("--recorder", metavar="NAME", help="Who records. (the project's setting, else your login)")
    ] = None


def decide(names: list[str], *, deciding: Deciding, stating: Stating, printing: Printing, where: Where) -> None:
    """State that incidents or acts are one, or two, keep that, and show what it changes.

    Raises:
        StatementError: There is no reason.
        UsageError: An id is unknown, or the file cannot be taken.
        ExceptionGroup: Of `StatementError`, where what would be stated means nothing.
        StoreError: The store cannot be read or written; nothing was recorded.
    """
    listed = tuple(dict.fromkeys(names))
    reason = check_reason(deciding.reason)
    library = open_library(where)
    recorded = Recorded(where=where, about=listed)
    matter = matter_on_record(deciding.files, library=library, published=None, recorded=recorded)
    check_names(listed, record=matter.record)
    decision = Decision(
        holder=deciding.holder,
        reason=reason,
        stated_on=today().isoformat(),
        document=deciding.document,
    )
    statements = stating(matter.record, names=listed, decision=decision)
    check_statements(statements, matter=matter)
    project = recorded.project if not deciding.files else None
    stamped = _stamped(statements, deciding, project)
    change = change_identity(matter.record, statements=stamped, names=listed, asker=asker_of(matter))
    kept = _keep(stamped, names=listed, deciding=deciding, matter=matter, project=project)
    record = replace(matter.record, statements=(*matter.record.statements, *stamped))
    seen = Decided(
        change=change,
        names=listed,
        record=record,
        register=matter.library.register,
        actors=matter.library.actors,
        kept=kept.told,
    )
    data = identity_dict(change, names=listed, kept=kept)
    show(Shown(page=identity_page(seen), data=data, sentence=identity_sentence(seen)), printing=printing)


def _stamped(statements: tuple[Statement, ...], deciding: Deciding, project: Project | None) -> tuple[Statement, ...]:
    """Return the statements as they will be on record."""
    by = recorder_of(project, given=deciding.recorder) if project else deciding.recorder or ""
    when = moment_text(now())
    return tuple(replace(one, recorded_at=when, recorded_by=by) for one in statements)


def _keep(
    statements: tuple[Statement, ...],
    *,
    names: tuple[str, ...],
    deciding: Deciding,
    matter: Matter,
    project: Project | None,
) -> Kept:
    """Keep the statements where they belong, and tell where that is."""
    if not statements:
        return Kept(told="That is what was said already; nothing is stated anew.")
    if deciding.dry_run:
        return Kept(told="Nothing was kept: this was a trial.")
    if deciding.write is not None:
        write_statements(statements, among=matter.record, library=matter.library, path=deciding.write)
        return Kept(told=f"Written to {deciding.write}; give it beside the other files.", file=str(deciding.write))
    if project is None or not project.has_store:
        return Kept(told="Nothing was kept: there is no project here, and no file was named with `--write`.")
    return record_decision(statements, note=f"{', '.join(names)}: {deciding.reason.strip()}", project=project)


def record_decision(statements: tuple[Statement, ...], *, note: str, project: Project) -> Kept:
    """Record statements of sameness as one batch of the project's store, by whom they name, and tell which it is.

    Raises:
        StoreError: The store cannot be written; nothing was recorded.
    """
    with project.open_store() as store:
        return record_sameness(store, statements=statements, note=note, recorded_at=now())
