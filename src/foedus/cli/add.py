"""`foedus add`: reports and statement files read, and recorded as one batch."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from foedus.assess import Library
from foedus.cli.adding import Addition, Reading, gather_additions
from foedus.cli.mending import Mender
from foedus.cli.moment import now
from foedus.cli.option import OutletName, Printing, Published, ReaderName, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project, recorder_of
from foedus.cli.readerchoice import choose_reader
from foedus.cli.review import Reviewed, Reviewer, kept_of
from foedus.cli.reviewnotes import ReviewNotes, read_notes
from foedus.cli.session import open_library
from foedus.obligations import as_plain, statement_dict
from foedus.reader import Given
from foedus.reports import Page
from foedus.reports.page import Block, Heading, fields, items, section
from foedus.statements import Record, Statement
from foedus.store import Batch, Store, find_recorded

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/added/1"
# The answers of a review that is not over, in the project's folder.
NOTES = Path("out", "review.jsonl")
Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE…",
        help="Reports (.md, .txt, .html, .pdf or a URL) or statements (.yaml, .json, .jsonl); one batch.",
    ),
]
RecorderName = Annotated[
    str | None, typer.Option("--recorder", metavar="NAME", help="Who records. [the setting, else who is logged in]")
]
Review = Annotated[
    bool,
    typer.Option("--review", help="Ask about each new statement first: accept, mend, reject; leave, and go on later."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be recorded, and record nothing.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What has come of an addition: what was new in it, and the batch; None where nothing was, or it was a trial."""

    record: Record
    reviewed: Reviewed
    notes: tuple[str, ...]
    head: str
    batch: Batch | None = None
    trial: bool = False


@app.command()
@with_options
def add(  # noqa: PLR0913 - the words of the command line
    files: Files,
    *,
    printing: Printing,
    where: Where,
    recorder: RecorderName = None,
    published: Published = None,
    outlet: OutletName = None,
    reader: ReaderName = None,
    review: Review = False,
    dry_run: DryRun = False,
) -> None:
    """Read reports and statement files, and record what they say in the project's store.

    foedus add report.md --review
    """
    project = need_project(where)
    name = recorder_of(project, given=recorder)
    library = open_library(where)
    reading = Reading(
        given=Given(published_on=published or "", outlet=outlet or ""),
        reader=choose_reader(reader, where=where, library=library),
    )
    with project.open_store() as store:
        addition = gather_additions(files, library=library, store=store, reading=reading)
        known = find_recorded(store, ids=[one.id for one in addition.record.statements])
        new = tuple(one for one in addition.record.statements if one.id not in known)
        notes = read_notes(project.folder / NOTES) if review else None
        reviewed = _ask(addition, new, library=library, notes=notes) if notes else Reviewed(kept=list(new))
        old = [one for one in addition.record.statements if one.id in known]
        record = kept_of(addition.record, statements=[*old, *reviewed.kept])
        if dry_run:
            trial = kept_of(record, statements=reviewed.kept)
            added = Added(record=trial, reviewed=reviewed, notes=addition.notes, head=store.head(), trial=True)
        else:
            added = _record(store, replace(addition, record=record), reviewed, name)
            if notes:
                notes.drop(one.id for one in new)
    show(_shown(added), printing=printing)


def _ask(addition: Addition, new: tuple[Statement, ...], *, library: Library, notes: ReviewNotes) -> Reviewed:
    console = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
    mender = Mender(record=addition.record, actors=library.actors, places=library.places)
    return Reviewer(console=console, mender=mender, texts=addition.texts, notes=notes).review(new)


def _record(store: Store, addition: Addition, reviewed: Reviewed, recorder: str) -> Added:
    told = f"review: {reviewed.mended} mended, {reviewed.rejected} rejected"
    batch = store.record_batch(
        addition.record,
        recorder=recorder,
        recorded_at=now(),
        texts=addition.texts,
        note=told if reviewed.mended or reviewed.rejected else "",
    )
    record = store.batch_record(batch.number) if batch else Record()
    return Added(record=record, reviewed=reviewed, notes=addition.notes, head=store.head(), batch=batch)


def _shown(added: Added) -> Shown:
    sentence = _sentence(added)
    record = added.record
    counts = {
        "documents": ", ".join(one.id for one in record.documents),
        "statements": str(len(record.statements) or ""),
        "mended": str(added.reviewed.mended or ""),
        "rejected": str(added.reviewed.rejected or ""),
        "incidents": ", ".join(one.id for one in record.incidents),
        "acts": ", ".join(one.id for one in record.acts),
        "not read": _passages(len(record.unread)) if record.unread else "",
        "recorded by": added.batch.recorder if added.batch else "",
        "head": added.head,
    }
    blocks: list[Block] = [Heading(text=sentence.rstrip("."), level=1), *fields(counts.items())]
    if added.trial:
        blocks += section("Would be recorded", blocks=items(_line(one) for one in record.statements))
    blocks += section("Not read", blocks=items(f"{one.reason}: “{one.words}”" for one in record.unread))
    blocks += section("Notes", blocks=items(added.notes))
    return Shown(page=Page(blocks=tuple(blocks)), data=_data(added), sentence=sentence)


def _sentence(added: Added) -> str:
    if added.trial:
        return f"{_statements(len(added.record.statements))} would be recorded."
    rejected = f"; {added.reviewed.rejected} rejected, and not recorded" if added.reviewed.rejected else ""
    if added.batch is None:
        return f"Nothing new: everything {'else ' * bool(rejected)}is on record already{rejected}."
    documents = added.batch.documents
    beside = f" and {documents} document{'s' * (documents != 1)}" if documents else ""
    return f"{_statements(added.batch.statements)}{beside} recorded as batch {added.batch.number}{rejected}."


def _statements(count: int) -> str:
    return f"{count} statement{'s' * (count != 1)}"


def _passages(count: int) -> str:
    return f"{count} passage{'s' * (count != 1)}"


def _line(one: Statement) -> str:
    says = "affirms" if one.stance == "affirms" else "denies"
    return f"{one.holder} {says}: {one.about}, {one.property} = {' or '.join(one.value)}"


def _data(added: Added) -> dict[str, object]:
    """Return what was added as `foedus/added/1`."""
    record = added.record
    return {
        "schema": SCHEMA,
        "recorded": added.batch is not None,
        "batch": as_plain(added.batch),
        "documents": [one.id for one in record.documents],
        "incidents": [one.id for one in record.incidents],
        "acts": [one.id for one in record.acts],
        "statements": [statement_dict(one) for one in record.statements],
        "unread": [as_plain(one) for one in record.unread],
        "mended": added.reviewed.mended,
        "rejected": added.reviewed.rejected,
        "notes": list(added.notes),
        "head": added.head,
    }
