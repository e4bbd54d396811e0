"""`foedus import`: what another store, or another hand, has written down, taken into the project's store."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from foedus.alliances import DATASETS
from foedus.assess import Library, load_library
from foedus.cli.alliancetaking import Copy, dataset_named, import_alliances
from foedus.cli.moment import now
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.project import need_project
from foedus.cli.session import open_library
from foedus.errors import UsageError
from foedus.files import nearest
from foedus.obligations import as_plain
from foedus.projects import recorder_of
from foedus.reports import Page
from foedus.reports.page import Heading, fields, table
from foedus.statements import Statement, load_statements
from foedus.store import Batch, Source, Store, import_archive, is_archive

app = typer.Typer(add_completion=False)
SCHEMA = "foedus/imported/1"
SHORT = 10
Kind = Annotated[str, typer.Argument(metavar="KIND", help="record, statements, atop or cow-alliances.")]
From = Annotated[
    Path,
    typer.Argument(
        metavar="PATH",
        help="The file that `foedus export` wrote, a statements file, or your own copy of a data set of alliances.",
    ),
]
Whole = Annotated[
    bool, typer.Option("--whole", help="Nothing is left out of the copy: what is not in it, panels take not to exist.")
]
RecorderName = Annotated[
    str | None, typer.Option("--recorder", metavar="NAME", help="Who imports. [the setting, else who is logged in]")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What an import has added; `exact` where the batches are, link by link, those of the store they come from."""

    batches: tuple[Batch, ...]
    exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What is imported, by whom and when, and what it is checked against."""

    path: Path
    recorder: str
    moment: datetime
    library: Library


def _record(asked: Import, store: Store) -> Taken:
    source = Source(path=asked.path, recorder=asked.recorder, recorded_at=asked.moment)
    found = import_archive(store, source=source, actors=asked.library.actors, places=asked.library.places)
    return Taken(batches=found.batches, exact=found.exact)


def _statements(asked: Import, store: Store) -> Taken:
    if asked.path.suffix.lower() == ".jsonl" and is_archive(asked.path):
        return _record(asked, store)
    record = load_statements(asked.path, actors=asked.library.actors, places=asked.library.places)
    batch = store.record_batch(
        replace(record, statements=tuple(map(_told_elsewhere, record.statements))),
        recorder=asked.recorder,
        recorded_at=asked.moment,
        note=f"imported: {asked.path.name}",
    )
    return Taken(batches=(batch,) if batch else ())


def _told_elsewhere(one: Statement) -> Statement:
    """Return a statement that tells when and by whom it was recorded elsewhere, where it says so."""
    if one.first_recorded_at or not one.recorded_at:
        return one
    return replace(one, first_recorded_at=one.recorded_at, first_recorded_by=one.recorded_by)


KINDS: dict[str, Callable[[Import, Store], Taken]] = {"record": _record, "statements": _statements}


@app.command("import")
@with_options
def import_what(
    kind: Kind, *, path: From, printing: Printing, where: Where, recorder: RecorderName = None, whole: Whole = False
) -> None:
    """Take an exported record, or a statements file, into the project's store: nothing of it where it is at fault.

    Alliances that others have coded become instruments in the project's folder `instruments`.

    foedus import record record.jsonl

    foedus import atop ATOP_5.1/ --whole
    """
    dataset = dataset_named(kind)
    if dataset is not None:
        copy = Copy(dataset=dataset, path=path, folder=need_project(where).folder / "instruments", whole=whole)
        show(import_alliances(copy, library=load_library()), printing=printing)
        return
    if kind not in KINDS:
        known = (*KINDS, *DATASETS)
        raise UsageError(
            f'"{kind}" is nothing to import.',
            code="cli/unknown-kind",
            at="KIND",
            want=f"one of {', '.join(known)}{nearest(kind, words=known)}",
            mend="for example: foedus import record record.jsonl",
        )
    project = need_project(where)
    name = recorder_of(project, given=recorder)
    asked = Import(path=path, recorder=name, moment=now(), library=open_library(where))
    with project.open_store() as store:
        taken = KINDS[kind](asked, store)
        head = store.head()
    show(_shown(taken, name, head), printing=printing)


def _shown(taken: Taken, recorder: str, head: str) -> Shown:
    statements = sum(one.statements for one in taken.batches)
    documents = sum(one.documents for one in taken.batches)
    told = {
        "documents": str(documents or ""),
        "statements": str(statements or ""),
        "imported by": recorder if taken.batches else "",
        "head": head,
    }
    rows = (
        (str(one.number), one.recorder, one.recorded_at, str(one.statements), one.link[:SHORT]) for one in taken.batches
    )
    sentence = _sentence(taken, statements)
    blocks = (
        Heading(text=sentence.rstrip("."), level=1),
        *fields(told.items()),
        *table(("batch", "by", "recorded", "statements", "link"), rows=rows),
    )
    data = {
        "schema": SCHEMA,
        "recorded": bool(taken.batches),
        "exact": taken.exact,
        "batches": [as_plain(one) for one in taken.batches],
        "statements": statements,
        "documents": documents,
        "head": head,
    }
    return Shown(page=Page(blocks=blocks), data=data, sentence=sentence)


def _sentence(taken: Taken, statements: int) -> str:
    if not taken.batches:
        return "Nothing new: everything is on record already."
    count = len(taken.batches)
    kept = ", with their recorders, moments and links" if taken.exact else ""
    return f"{statements} statement{'s' * (statements != 1)} imported in {count} batch{'es' * (count != 1)}{kept}."
