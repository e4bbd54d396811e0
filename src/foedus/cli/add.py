"""`foedus add`: reports and statement files read, and recorded as one batch."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from foedus.assess import Library
from foedus.cli.moment import now
from foedus.cli.option import OutletName, Printing, Published, ReaderName, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project
from foedus.cli.readerchoice import choose_reader
from foedus.cli.review import Reviewer
from foedus.cli.session import open_library
from foedus.incidents import Match
from foedus.projects import recorder_of
from foedus.projects.adding import (
    Added,
    Addition,
    Reading,
    Reviewed,
    added_dict,
    gather_additions,
    kept_of,
    record_addition,
    with_neighbours,
)
from foedus.projects.mending import Mender
from foedus.projects.reviewnotes import ReviewNotes, read_notes
from foedus.reader import Given
from foedus.reports import Page
from foedus.reports.matchsheet import NAMES
from foedus.reports.page import Block, Heading, Paragraph, fields, items, section
from foedus.reports.wording import join_words
from foedus.statements import Statement
from foedus.store import find_recorded

app = typer.Typer(add_completion=False)
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
            kept = replace(addition, record=record)
            added = record_addition(store, addition=kept, reviewed=reviewed, recorder=name, recorded_at=now())
            moment = now()
            added = with_neighbours(added, record=store.read_record(), library=library, as_of=moment)
            if notes:
                notes.drop(one.id for one in new)
    show(_shown(added), printing=printing)


def _ask(addition: Addition, new: tuple[Statement, ...], *, library: Library, notes: ReviewNotes) -> Reviewed:
    console = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
    mender = Mender(record=addition.record, actors=library.actors, places=library.places)
    return Reviewer(console=console, mender=mender, texts=addition.texts, notes=notes).review(new)


def _shown(added: Added) -> Shown:
    sentence = _sentence(added)
    record = added.record
    counts = {
        "documents": ", ".join(one.id for one in record.documents),
        "statements": str(len(record.statements) or ""),
        "mended": str(added.reviewed.mended or ""),
        "rejected": str(added.reviewed.rejected or ""),
        "incidents": ", ".join(one.id for one in record.incidents),
        "also told of": ", ".join(added.joined),
        "acts": ", ".join(one.id for one in record.acts),
        "not read": _passages(len(record.unread)) if record.unread else "",
        "recorded by": added.batch.recorder if added.batch else "",
        "head": added.head,
    }
    blocks: list[Block] = [Heading(text=sentence.rstrip("."), level=1), *fields(counts.items())]
    if added.trial:
        blocks += section("Would be recorded", blocks=items(_line(one) for one in record.statements))
    blocks += section("May be one", blocks=_alike(added.alike))
    blocks += section("Not read", blocks=items(f"{one.reason}: “{one.words}”" for one in record.unread))
    blocks += section("Notes", blocks=items(added.notes))
    return Shown(page=Page(blocks=tuple(blocks)), data=added_dict(added), sentence=sentence)


def _alike(pairs: tuple[Match, ...]) -> tuple[Block, ...]:
    """Return the pairs that may be one, and by which words they become one, or stay two."""
    if not pairs:
        return ()
    ids = f"{pairs[0].first} {pairs[0].second}"
    told = (
        "Two reports of one attack stay two incidents until somebody says that they are one: "
        f'`foedus merge {ids} --reason "WHY"`, or that they are two: `foedus split {ids} --reason "WHY"`. '
        "`foedus match` shows what agrees; `foedus match --record` keeps every pair that is the same."
    )
    return (*items(_pair(one) for one in pairs), Paragraph(text=told))


def _pair(one: Match) -> str:
    agree = [NAMES.get(reason.property, reason.property) for reason in one.reasons if reason.agreement == "agree"]
    conflicts = [NAMES.get(name, name) for name in one.conflicts]
    against = f"; {join_words(conflicts)} against it" if conflicts else ""
    verdict = "the same, as far as can be told" if one.verdict == "same" else "perhaps the same"
    return f"{one.first} and {one.second}: {verdict}, by {join_words(agree)}{against}"


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
