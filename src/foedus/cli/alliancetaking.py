"""`foedus import atop` and `foedus import cow-alliances`: a user's own copy made into instruments of the project."""

from dataclasses import dataclass
from pathlib import Path

from foedus.actors import load_codes
from foedus.alliances import DATASETS, Dataset, Taken, take_alliances, write_taken
from foedus.assess import Library
from foedus.cli.output import Shown
from foedus.errors import StoreError
from foedus.reports import Page
from foedus.reports.page import Heading, Paragraph, fields, section, table

SCHEMA = "foedus/alliances-imported/1"
# Of rows that were set aside, a page shows as many; the JSON answer has them all.
SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy of a data set, and the folder of instruments that it is taken to."""

    dataset: Dataset
    path: Path
    folder: Path
    whole: bool


def dataset_named(kind: str) -> Dataset | None:
    """Return the data set of alliances that a word names, or None."""
    return next((one for one in DATASETS if one == kind), None)


def import_alliances(copy: Copy, *, library: Library) -> Shown:
    """Return what to say of an import, after its files are written: every row is used, or shown with its reason.

    Raises:
        FeedError: A file is missing, cannot be read, or lacks a column; nothing is written.
        StoreError: A file cannot be written.
    """
    taken = take_alliances(
        copy.dataset,
        path=copy.path,
        actors=library.actors,
        places=library.places,
        codes=load_codes(),
        whole=copy.whole,
    )
    try:
        left = write_taken(taken, folder=copy.folder)
    except OSError as error:
        raise StoreError(
            f"The instruments cannot be written: {error.strerror or error}.",
            code="cli/cannot-write",
            at=str(copy.folder),
            want="a folder that you may write to, with room",
            mend="see to the folder and import again: the same files are written",
        ) from error
    return _shown(taken, copy, left)


def _shown(taken: Taken, copy: Copy, left: tuple[str, ...]) -> Shown:
    tally, collection = taken.tally, taken.collection
    count = len(taken.files)
    sentence = f"{count} alliance{'s' * (count != 1)} imported from {tally.used} of {tally.rows} rows."
    told = {
        "data set": f"{collection.title}, version {collection.version}",
        "file": f"{collection.file}, sha-256 {collection.sha256}",
        "years": f"{collection.first} to {collection.last}",
        "whole": "yes: an alliance that is not in it is taken not to exist"
        if copy.whole
        else "not said: add --whole where nothing is left out of the copy",
        "cite": collection.citation,
        "instruments": str(copy.folder),
        "left from an earlier import": ", ".join(left),
    }
    rows = [(str(one.line), one.reason) for one in tally.aside]
    more = [Paragraph(text=f"{len(rows) - SHOWN} more; `--format json` has them all.")] if len(rows) > SHOWN else []
    blocks = (
        Heading(text=sentence.rstrip("."), level=1),
        *fields(told.items()),
        *section(f"Rows set aside: {len(rows)}", blocks=(*table(("line", "reason"), rows=rows[:SHOWN]), *more)),
    )
    return Shown(page=Page(blocks=blocks), data=_data(taken, copy, left), sentence=sentence)


def _data(taken: Taken, copy: Copy, left: tuple[str, ...]) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "dataset": copy.dataset,
        "version": taken.collection.version,
        "folder": str(copy.folder),
        "whole": copy.whole,
        "rows": taken.tally.rows,
        "used": taken.tally.used,
        "set_aside": [{"line": one.line, "reason": one.reason} for one in taken.tally.aside],
        "instruments": [one.id for one in taken.instruments],
        "left": list(left),
    }
