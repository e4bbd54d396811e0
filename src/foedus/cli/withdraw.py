"""`foedus withdraw`: a statement that counts no more, why, and what stands instead."""

import re
from dataclasses import dataclass, replace
from typing import Annotated

import typer

from foedus.cli.mending import CHANGES, Mender, changed
from foedus.cli.moment import now
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project, recorder_of
from foedus.cli.session import open_library
from foedus.errors import UsageError
from foedus.files import nearest
from foedus.incidents import TakenBack, taken_back
from foedus.obligations import as_plain, statement_dict
from foedus.reports import Page
from foedus.reports.page import Heading, Paragraph, Quote, fields
from foedus.statements import Record, Statement
from foedus.store import Batch, Store
from foedus.terms.records import DESK

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/withdrawn/1"
RULE = "correction"
AT = re.compile(r":1:1(?= |$)")
Id = Annotated[
    str, typer.Argument(metavar="ID", help="The id of a statement, its first eight digits at least; see `foedus log`.")
]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why it counts no more.")]
RecorderName = Annotated[
    str | None, typer.Option("--recorder", metavar="NAME", help="Who records. [the setting, else who is logged in]")
]
Instead = Annotated[
    list[str] | None,
    typer.Option(
        "--instead",
        metavar="FIELD=VALUE",
        help=f"What it should have said; FIELD is one of {', '.join(CHANGES)}. Repeatable.",
    ),
]


@app.command()
@with_options
def withdraw(
    statement: Id,
    *,
    printing: Printing,
    where: Where,
    reason: Reason,
    instead: Instead = None,
    recorder: RecorderName = None,
) -> None:
    """Withdraw a statement: from now on it counts no more; what was known before stays as it was.

    foedus withdraw 3f2a9c01d4 --reason "The wire corrected itself."

    foedus withdraw 3f2a9c01d4 --instead value=QAT --reason "A slip of the hand."
    """
    project = need_project(where)
    name = recorder_of(project, given=recorder)
    if not reason.strip():
        raise UsageError(
            "A withdrawal needs a reason.",
            code="cli/no-reason",
            at="--reason",
            want="why the statement counts no more",
            mend='write for example `--reason "The wire corrected itself."`',
        )
    changes = _changes(instead or [])
    with project.open_store() as store:
        meant = _statement(store, statement)
        corrected = (_corrected(store, meant, changes, reason.strip(), where),) if changes else ()
        withdrawal = Statement(
            about=meant.id, property="withdrawn", value=("yes",), holder=DESK, document="", reason=reason.strip()
        )
        stands = _standing(store, meant)
        if stands is None:
            _check_way_back(store, withdrawal)
        stated = (*(() if stands else (withdrawal,)), *corrected)
        batch = store.record_batch(Record(statements=stated), recorder=name, recorded_at=now()) if stated else None
        head = store.head()
    outcome = _Outcome(
        statement=meant,
        by=stands.by if stands else withdrawal,
        corrected=corrected[0] if corrected else None,
        withdrawn=stands is None,
        batch=batch,
        recorder=name,
        head=head,
    )
    show(_shown(outcome), printing=printing)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """The statement, what withdraws it, what stands instead, and the batch where any of that is new."""

    statement: Statement
    by: Statement
    corrected: Statement | None
    withdrawn: bool
    batch: Batch | None
    recorder: str
    head: str


def _shown(found: _Outcome) -> Shown:
    one, by = found.statement, found.by
    sentence, instead = _sentence(found), found.corrected
    told = {
        "instead": f"{instead.short_id}: {_said(instead)}" if instead else "",
        "reason": by.reason,
        "withdrawal": by.short_id,
        "recorded by": by.recorded_by or found.recorder,
        "head": found.head,
    }
    blocks = (
        Heading(text=sentence.rstrip("."), level=1),
        Paragraph(text=_said(one)),
        *_quote(one),
        *fields(told.items()),
    )
    data = {
        "schema": SCHEMA,
        "recorded": found.batch is not None,
        "statement": statement_dict(one),
        "withdrawal": statement_dict(by),
        "instead": statement_dict(instead) if instead else None,
        "batch": as_plain(found.batch),
        "head": found.head,
    }
    return Shown(page=Page(blocks=blocks), data=data, sentence=sentence)


def _said(one: Statement) -> str:
    return f"{one.holder} {one.stance}: {one.about}, {one.property} = {' or '.join(one.value)}"


def _sentence(found: _Outcome) -> str:
    name = found.statement.short_id
    if found.batch is None:
        return f"Nothing new: {name} was withdrawn before."
    instead = f"{found.corrected.short_id} stands instead" if found.corrected else ""
    told = f"{name} is withdrawn" if found.withdrawn else f"{name} was withdrawn before"
    return "; ".join(part for part in (told, instead) if part) + "."


def _quote(one: Statement) -> tuple[Quote, ...]:
    return (Quote(text=one.words, source=one.document),) if one.words else ()


def _statement(store: Store, prefix: str) -> Statement:
    """Return the statement that is meant.

    Raises:
        StoreError: The id is too short, or several begin so.
        UsageError: None begins so.
    """
    found = store.statement(prefix)
    if found is None:
        raise UsageError(
            f'No statement on record has an id that begins with "{prefix}".',
            code="cli/unknown-statement",
            at="ID",
            want="the id of a statement on record",
            mend="see `foedus log --statements`, which shows the ids",
        )
    return found


def _changes(instead: list[str]) -> dict[str, str]:
    """Return what a correction changes, by the fields.

    Raises:
        UsageError: A change names no field that can be corrected, or no value.
    """
    found: dict[str, str] = {}
    for one in instead:
        name, _, value = (part.strip() for part in one.partition("="))
        if name not in CHANGES or not value or name in found:
            raise UsageError(
                f'"{one}" changes no field, or one that is changed already.',
                code="cli/wrong-change",
                at="--instead",
                want=f"FIELD=VALUE, each FIELD once, of {', '.join(CHANGES)}{nearest(name, words=CHANGES)}",
                mend="write for example `--instead value=QAT`",
            )
        found[name] = value
    return found


def _corrected(store: Store, one: Statement, changes: dict[str, str], reason: str, where: Where) -> Statement:
    """Return the statement as it should have been, with the reason.

    Raises:
        UsageError: It is what it was.
        ExceptionGroup: Of the faults in it.
    """
    correction = replace(
        changed(one, changes=changes),
        rule=RULE,
        reason=reason,
        recorded_at="",
        recorded_by="",
        first_recorded_at="",
        first_recorded_by="",
    )
    if correction.id == one.id:
        raise UsageError(
            "The correction says what the statement says.",
            code="cli/wrong-change",
            at="--instead",
            want="another value of a field",
            mend="leave `--instead` out, or correct it",
        )
    library = open_library(where)
    mender = Mender(record=store.read_record(), actors=library.actors, places=library.places)
    # Nobody wrote a line: of the place, the field alone means something.
    found = mender.faults(correction, at="--instead")
    faults = [
        type(one)(one.message, code=one.code, at=AT.sub("", one.at), want=one.want, mend=one.mend) for one in found
    ]
    if faults:
        raise ExceptionGroup(f"the correction has {len(faults)} fault(s)", faults)
    return correction


def _standing(store: Store, statement: Statement) -> TakenBack | None:
    """Return the withdrawal by which a statement counts no more already, or None."""
    record = store.read_record(about=(statement.about,))
    return next((one for one in taken_back(record, as_of=None) if one.statement.id == statement.id), None)


def _check_way_back(store: Store, withdrawal: Statement) -> None:
    """Refuse a withdrawal that was itself taken back: it would be the same statement, which is recorded once.

    Raises:
        UsageError: The withdrawal is on record, and withdrawn.
    """
    known = store.statement(withdrawal.id)
    again = _standing(store, known) if known else None
    if again is not None:
        raise UsageError(
            f"It was withdrawn before, and the withdrawal was taken back: {again.by.reason}",
            code="cli/taken-back",
            at=withdrawal.about,
            want="the withdrawal of what took the first one back",
            mend=f"foedus withdraw {again.by.short_id} --reason …",
        )
