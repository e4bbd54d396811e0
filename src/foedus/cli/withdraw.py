"""`foedus withdraw`: a statement that counts no more, why, and what stands instead."""

from typing import Annotated

import typer

from foedus.cli.moment import now
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project
from foedus.cli.session import open_library
from foedus.errors import UsageError
from foedus.files import nearest
from foedus.projects import recorder_of
from foedus.projects.mending import CHANGES
from foedus.projects.withdrawing import Withdrawing, Withdrawn, withdraw_statement, withdrawn_dict
from foedus.reports import Page
from foedus.reports.page import Heading, Paragraph, Quote, fields
from foedus.statements import Statement

app = typer.Typer(add_completion=False)
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
    asked = Withdrawing(statement=statement, reason=reason, changes=_changes(instead or []))
    library = open_library(where)
    with project.open_store() as store:
        found = withdraw_statement(store, asked=asked, library=library, recorder=name, recorded_at=now())
    show(_shown(found), printing=printing)


def _shown(found: Withdrawn) -> Shown:
    one, by = found.statement, found.by
    sentence, instead = found.sentence, found.corrected
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
    return Shown(page=Page(blocks=blocks), data=withdrawn_dict(found), sentence=sentence)


def _said(one: Statement) -> str:
    return f"{one.holder} {one.stance}: {one.about}, {one.property} = {' or '.join(one.value)}"


def _quote(one: Statement) -> tuple[Quote, ...]:
    return (Quote(text=one.words, source=one.document),) if one.words else ()


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
