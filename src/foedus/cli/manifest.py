"""The manifest of a table, or of a screening: what it holds, what it was made from, and how to cite that."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pydantic import ConfigDict, Field

from foedus.alliances import Collection
from foedus.errors import StoreError, UsageError
from foedus.files import Written, read_json, read_text, validate
from foedus.instruments import Register
from foedus.reports import Reference, product_version, references_of

if TYPE_CHECKING:
    from foedus.panels import Column, Complete, Panel, Years
    from foedus.screen.yearly import Screened

SCHEMA, SCREENING = "foedus/panel-manifest/1", "foedus/screening/1"
ENDING = ".manifest.json"
CHUNK = 1 << 20
# The lists of states whose numbers stand in the tables.
LISTS = {
    "states-cow": "Correlates of War Project. State System Membership List, v2016.",
    "states-gw": (
        "Gleditsch and Ward (1999), A Revised List of Independent States since the Congress of Vienna, "
        "International Interactions 25: 393-413."
    ),
}


class FileTold(Written):
    """The table's own file."""

    name: str
    format: str
    sha256: str
    bytes: int


class ColumnTold(Written):
    """One column, as the data dictionary has it."""

    name: str
    type: str
    about: str
    values: list[str] = Field(default_factory=list)
    nullable: bool = False


class CompleteTold(Written):
    """Years for which a collection claims to be complete."""

    first: int = Field(alias="from")
    last: int = Field(alias="to")
    system: str
    by: str
    families: list[str]


class ScreenedTold(Written):
    """The screening whose incidents are counted beside the commitments."""

    folder: str
    first: int = Field(alias="from")
    last: int = Field(alias="to")
    manifest_sha256: str


class CitationTold(Written):
    """One thing to cite."""

    kind: str
    id: str
    text: str
    sources: list[str] = Field(default_factory=list)


class Manifest(Written):
    """What stands beside a table."""

    schema_name: Literal["foedus/panel-manifest/1"] = Field(alias="schema")
    unit: str
    grain: str
    made_by: str
    file: FileTold
    rows: int
    first: int = Field(alias="from")
    last: int = Field(alias="to")
    system: str
    covered_from: int
    covered_to: int
    complete: list[CompleteTold]
    register_sha256: str
    instruments: int = Field(description="How many instruments were read.")
    used: list[str] = Field(description="The ids of those that stand in the table.")
    columns: list[ColumnTold]
    screened: ScreenedTold | None = None
    citations: list[CitationTold]


class ScreeningManifest(Written):
    """What stands in the folder of a screening, as far as it is needed to cite it."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    schema_name: Literal["foedus/screening/1"] = Field(alias="schema")
    complete: Literal["true", "false"]
    citations: list[CitationTold] = Field(default_factory=list)


def manifest_path(path: Path) -> Path:
    """Return where the manifest of a table stands: beside it, under its name with an ending."""
    return path.with_name(f"{path.name}{ENDING}")


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file.

    Raises:
        StoreError: It cannot be read.
    """
    whole = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                whole.update(chunk)
    except OSError as error:
        raise StoreError(
            f"The table cannot be read: {error.strerror or error}.",
            code="cli/cannot-read",
            at=str(path),
            want="the file that the manifest names, beside it",
            mend="put the two into one folder",
        ) from error
    return whole.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrote:
    """A table as it was written: where, in which format, of which years, register and collections."""

    panel: "Panel"
    path: Path
    format: str
    years: "Years"
    register: Register
    collections: tuple[Collection, ...]
    screened: "Screened | None" = None


def manifest_of(wrote: Wrote) -> dict[str, object]:
    """Return the manifest of a table that was written, as plain data.

    Raises:
        StoreError: The table's file cannot be read.
    """
    panel, path, years = wrote.panel, wrote.path, wrote.years
    return {
        "schema": SCHEMA,
        "unit": panel.unit,
        "grain": panel.grain,
        "made_by": f"foedus {product_version()}",
        "file": {
            "name": path.name,
            "format": wrote.format,
            "sha256": file_digest(path),
            "bytes": path.stat().st_size,
        },
        "rows": panel.table.num_rows,
        "from": years.first,
        "to": years.last,
        "system": years.system,
        "covered_from": panel.coverage.first,
        "covered_to": panel.coverage.last,
        "complete": [_complete(one) for one in panel.coverage.complete],
        "register_sha256": wrote.register.digest,
        "instruments": len(panel.instruments),
        "used": list(panel.used),
        "columns": [_column(one) for one in panel.columns],
        "screened": None if wrote.screened is None else _screened(wrote.screened),
        "citations": [
            {"kind": one.kind, "id": one.id, "text": one.text, "sources": list(one.sources)}
            for one in cited(panel, register=wrote.register, collections=wrote.collections)
        ]
        + [dict(one) for one in (wrote.screened.citations if wrote.screened else ())],
    }


def _screened(feed: "Screened") -> dict[str, object]:
    return {"folder": feed.folder.name, "from": feed.first, "to": feed.last, "manifest_sha256": feed.sha256}


def _complete(one: "Complete") -> dict[str, object]:
    return {"from": one.first, "to": one.last, "system": one.system, "by": one.by, "families": sorted(one.families)}


def _column(one: "Column") -> dict[str, object]:
    return {
        "name": one.name,
        "type": one.type,
        "about": one.about,
        "values": list(one.values),
        "nullable": one.nullable,
    }


def cited(panel: "Panel", *, register: Register, collections: Iterable[Collection]) -> tuple[Reference, ...]:
    """Return what a table rests on: software, register, lists of states, collections, and the instruments in it."""
    used = set(panel.used)
    known = [one for one in references_of(register) if one.kind in ("software", "register") or one.id in used]
    lists = [Reference(kind="data", id=name, text=text) for name, text in LISTS.items()]
    taken = [
        Reference(
            kind="data",
            id=one.id,
            text=f"{one.citation}. {one.title}, version {one.version}.",
            sources=(f"{one.file}, sha-256 {one.sha256}",),
        )
        for one in collections
    ]
    return (*known[:2], *lists, *taken, *known[2:])


def read_manifest(path: Path) -> Manifest | ScreeningManifest:
    """Return the manifest in a file: of a panel, or of a screening that is finished.

    Raises:
        UsageError: It cannot be read, or the screening is not finished.
        ExceptionGroup: Of `UsageError`, every fault in it.
    """
    at = str(path)
    node = read_json(read_text(path, kind=UsageError), at=at, kind=UsageError)
    plain = node.plain()
    if not isinstance(plain, dict) or plain.get("schema") != SCREENING:
        return validate(Manifest, node=node, at=at, kind=UsageError)
    found = validate(ScreeningManifest, node=node, at=at, kind=UsageError)
    if found.complete != "true":
        raise UsageError(
            "The screening is not finished, so that it is not known what it rests on.",
            code="cli/not-finished",
            at=at,
            want="the manifest of a screening that came to its end",
            mend="run the same `foedus screen` again: it goes on where it was",
        )
    return found
