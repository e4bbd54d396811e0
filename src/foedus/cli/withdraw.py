"""`foedus withdraw`: a statement that counts no more, and why."""

from dataclasses import dataclass
from typing import Annotated

import typer

from foedus.cli.moment import now
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project, recorder_of
from foedus.errors import UsageError
from foedus.incidents import TakenBack, taken_back
from foedus.obligations import as_plain, statement_dict
from foedus.reports import Page
from foedus.reports.page import Heading, Paragraph, Quote, fields
from foedus.statements import Record, Statement
from foedus.store import Batch, Store
from foedus.terms.records import DESK

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/withdrawn/1"
Id = Annotated[
    str, typer.Argument(metavar="ID", help="The id of a statement, its first eight digits at least; see `foedus log`.")
]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why it counts no more.")]
RecorderName = Annotated[
    str | None, typer.Option("--recorder", metavar="NAME", help="Who records. [the setting, else who is logged in]")
]


@app.command()
@with_options
def withdraw(statement: Id, *, printing: Printing, where: Where, reason: Reason, recorder: RecorderName = None) -> None:
    """Withdraw a statement: from now on it counts no more; what was known before stays as it was.

    foedus withdraw 3f2a9c01d4 --reason "The wire corrected itself."
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
    with project.open_store() as store:
        meant = _statement(store, statement)
        withdrawal = Statement(
            about=meant.id, property="withdrawn", value=("yes",), holder=DESK, document="", reason=reason.strip()
        )
        stands = _standing(store, meant)
        batch = None
        if stands is None:
            _check_way_back(store, withdrawal)
            batch = store.record_batch(Record(statements=(withdrawal,)), recorder=name, recorded_at=now())
        head = store.head()
    outcome = _Outcome(statement=meant, by=stands.by if stands else withdrawal, batch=batch, recorder=name, head=head)
    show(_shown(outcome), printing=printing)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """The statement, the withdrawal by which it counts no more, and the batch where that is new."""

    statement: Statement
    by: Statement
    batch: Batch | None
    recorder: str
    head: str


def _shown(found: _Outcome) -> Shown:
    one, by = found.statement, found.by
    new = found.batch is not None
    sentence = f"{one.short_id} is withdrawn." if new else f"Nothing new: {one.short_id} was withdrawn before."
    told = {
        "reason": by.reason,
        "withdrawal": by.short_id,
        "recorded by": by.recorded_by or found.recorder,
        "head": found.head,
    }
    said = f"{one.holder} {one.stance}: {one.about}, {one.property} = {' or '.join(one.value)}"
    blocks = (Heading(text=sentence.rstrip("."), level=1), Paragraph(text=said), *_quote(one), *fields(told.items()))
    data = {
        "schema": SCHEMA,
        "recorded": new,
        "statement": statement_dict(one),
        "withdrawal": statement_dict(by),
        "batch": as_plain(found.batch),
        "head": found.head,
    }
    return Shown(page=Page(blocks=blocks), data=data, sentence=sentence)


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
