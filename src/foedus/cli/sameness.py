"""What `foedus merge` and `foedus split` share: who decides, what is stated, where it is kept, and what changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from typer import Option

from foedus.cli.matter import Matter
from foedus.cli.moment import now, today
from foedus.cli.option import Printing, Where
from foedus.cli.output import Shown, show
from foedus.cli.project import Project, recorder_of
from foedus.cli.session import Recorded, matter_on_record, open_library
from foedus.cli.statementswriting import write_statements
from foedus.comparisons import Asker, IdentityChange, change_identity
from foedus.errors import StatementError, UsageError
from foedus.files import Node, nearest
from foedus.findings import Question
from foedus.incidents import Decision, find_identity, known_by, parse_policy
from foedus.obligations import DISCLAIMER, as_plain, statement_dict
from foedus.reports import Decided, identity_page, identity_sentence
from foedus.statements import Record, Statement, check_statement
from foedus.terms import moment_text

SCHEMA = "foedus/identity/1"
OPTIONS = {"about": "ID", "value": "ID", "holder": "--holder", "reason": "--reason", "document": "--document"}
Stating = Callable[..., tuple[Statement, ...]]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where statements were kept: in a batch of the store, in a file, or nowhere."""

    told: str
    batch: int | None = None
    link: str = ""
    file: str = ""


def decide(names: list[str], *, deciding: Deciding, stating: Stating, printing: Printing, where: Where) -> None:
    """State that incidents or acts are one, or two, keep that, and show what it changes.

    Raises:
        StatementError: There is no reason.
        UsageError: An id is unknown, or the file cannot be taken.
        ExceptionGroup: Of `StatementError`, where what would be stated means nothing.
        StoreError: The store cannot be read or written; nothing was recorded.
    """
    listed = tuple(dict.fromkeys(names))
    if not deciding.reason.strip():
        raise StatementError(
            "The reason is empty.",
            code="statements/no-reason",
            at="--reason",
            want="why the two are one, or two",
            mend='give for example `--reason "both reports tell of the night of 9 September"`',
        )
    library = open_library(where)
    recorded = Recorded(where=where, about=listed)
    matter = matter_on_record(deciding.files, library=library, published=None, recorded=recorded)
    check_names(listed, record=matter.record)
    decision = Decision(
        holder=deciding.holder,
        reason=deciding.reason.strip(),
        stated_on=today().isoformat(),
        document=deciding.document,
    )
    statements = stating(matter.record, names=listed, decision=decision)
    check_statements(statements, matter=matter)
    project = recorded.project if not deciding.files else None
    stamped = _stamped(statements, deciding, project)
    change = change_identity(matter.record, statements=stamped, names=listed, asker=_asker(matter))
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
    data = _data(change, listed, kept)
    show(Shown(page=identity_page(seen), data=data, sentence=identity_sentence(seen)), printing=printing)


def check_names(names: tuple[str, ...], *, record: Record) -> None:
    """Refuse an id that nothing goes by.

    Raises:
        UsageError: No incident and no act is called so.
    """
    identity = find_identity(known_by(record, as_of=None))
    known = [one.id for one in (*record.incidents, *record.acts)]
    for name in names:
        if name not in known and name not in identity.main_of:
            raise UsageError(
                f'"{name}" is no incident and no act of what was given.',
                code="cli/unknown-incident",
                at="ID",
                want=f"one of {', '.join(known) or 'none: nothing was found'}{nearest(name, words=known)}",
                mend="give the file in which it stands with `--from FILE`",
            )


def check_statements(statements: tuple[Statement, ...], *, matter: Matter) -> None:
    """Refuse statements that mean nothing, each fault at the option that it came from.

    Raises:
        ExceptionGroup: Of `StatementError`, every fault once.
    """
    nowhere, library = Node(line=0, column=0, pairs=()), matter.library
    found: dict[str, StatementError] = {}
    for one in statements:
        for fault in check_statement(
            one, record=matter.record, actors=library.actors, places=library.places, node=nowhere, at=""
        ):
            key = fault.at.rpartition("(")[2].rstrip(")")
            told = StatementError(
                fault.message, code=fault.code, at=OPTIONS.get(key, key), want=fault.want, mend=fault.mend
            )
            found.setdefault(str(told), told)
    if found:
        raise ExceptionGroup(f"what would be stated has {len(found)} fault(s)", list(found.values()))


def _stamped(statements: tuple[Statement, ...], deciding: Deciding, project: Project | None) -> tuple[Statement, ...]:
    """Return the statements as they will be on record."""
    by = recorder_of(project, given=deciding.recorder) if project else deciding.recorder or ""
    when = moment_text(now())
    return tuple(replace(one, recorded_at=when, recorded_by=by) for one in statements)


def _asker(matter: Matter) -> Asker:
    library = matter.library
    named = tuple(one for one in matter.record.named_instruments if library.register.get(one) is not None)
    question = Question(on=matter.on, strict=matter.strict, instruments=named)
    return Asker(finder=library.finder, policy=parse_policy(matter.policy), question=question)


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
        batch = store.record_batch(
            Record(statements=statements), recorder=statements[0].recorded_by, recorded_at=now(), note=note
        )
    if batch is None:
        return Kept(told="The store had it already; nothing was recorded.")
    return Kept(told=f"Recorded as batch {batch.number}, by {batch.recorder}.", batch=batch.number, link=batch.link)


def _data(change: IdentityChange, names: tuple[str, ...], kept: Kept) -> dict[str, Any]:
    """Return a change as `foedus/identity/1`."""
    return {
        "schema": SCHEMA,
        "ids": list(names),
        "statements": [statement_dict(one) for one in change.statements],
        "batch": kept.batch,
        "link": kept.link,
        "file": kept.file,
        "before": [list(group) for group in change.before],
        "after": [list(group) for group in change.after],
        "findings": [{"before": as_plain(before), "after": as_plain(after)} for before, after in change.findings],
        "same": change.same,
        "contradictions": [as_plain(one) for one in change.contradictions],
        "disclaimer": DISCLAIMER,
    }
