"""What stands beside the tables of a screening: what was asked, of which files, what came of it, and how to cite it."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from foedus.engine import Engine
from foedus.feeds import Feed
from foedus.instruments import Register
from foedus.reports import Reference, product_version, references_of
from foedus.screen.asking import Screening
from foedus.screen.dictionary import COLUMNS, FINDINGS, GRAINS, OBLIGATIONS
from foedus.screen.folder import SCHEMA, Folder, digest_of
from foedus.screen.progress import Progress
from foedus.screen.rivals import POLICY

# What must be the same for a stopped screening to go on.
SAME = ("schema", "inputs", "asked", "versions")


def fresh_manifest(asked: Screening, *, register: Register, engine: Engine) -> dict[str, Any]:
    """Return the manifest of a screening that has not begun."""
    return {
        "schema": SCHEMA,
        "inputs": [_input(one) for one in asked.feeds],
        "asked": asked.settings | {"policy": POLICY},
        "versions": {"foedus": product_version(), "register": register.digest},
        "engine": {"name": engine.name, "version": engine.version},
        "complete": False,
        "parts": [],
        "progress": asdict(Progress()),
    }


def _input(feed: Feed) -> dict[str, object]:
    digest, lines = digest_of(feed.path)
    return {
        "lines": feed.expected(lines),
        "path": feed.path.name,
        "dataset": feed.layout.dataset,
        "layout": feed.layout.version,
        "version": feed.version,
        "sha256": digest,
        "bytes": feed.path.stat().st_size,
        "unknown_columns": list(feed.unknown),
        "citation": feed.layout.citation,
        "url": feed.layout.url,
    }


def finished(folder: Folder, *, asked: Screening, register: Register) -> dict[str, object]:
    """Return what the manifest says besides once everything is written: counts, tables with hashes, citations."""
    digests = {one["path"]: one["sha256"] for one in folder.manifest["inputs"]}
    return {
        "counts": [_counted(one) for one in asked.feeds],
        "tables": {name: _table(name, folder.files(name)) for name in asked.tables},
        "citations": [
            {"kind": one.kind, "id": one.id, "text": one.text, "sources": list(one.sources)}
            for one in cited(asked.feeds, digests=digests, register=register, used=_used(folder))
        ],
    }


def _counted(feed: Feed) -> dict[str, object]:
    """Return what became of the rows of a file."""
    tally = feed.tally
    return {
        "path": feed.path.name,
        "rows_in": tally.rows_in,
        "rows_out": tally.rows_out,
        "reports": tally.reports,
        "passed_over": dict(sorted(tally.passed_over.items())),
        "set_aside": dict(sorted(tally.reasons.items())),
        "read_as_windows_1252": tally.other_letters,
    }


def _table(name: str, files: Iterable[Path]) -> dict[str, object]:
    reader = import_module("pyarrow.parquet")
    listed = [
        {
            "name": f"{name}/{one.name}",
            "rows": reader.read_metadata(one).num_rows,
            "bytes": one.stat().st_size,
            "sha256": digest_of(one)[0],
        }
        for one in files
    ]
    columns = [{"name": one.name, "type": one.type, "about": one.about} for one in COLUMNS[name]]
    return {"grain": GRAINS[name], "columns": columns, "files": listed}


def _used(folder: Folder) -> frozenset[str]:
    """Return the instruments that stand in the tables row by row."""
    reader = import_module("pyarrow.parquet")
    found: set[str] = set()
    for table in (FINDINGS, OBLIGATIONS):
        for path in folder.files(table):
            found |= set(reader.read_table(path, columns=["instrument"]).column(0).unique().to_pylist())
    return frozenset(found)


def cited(
    feeds: tuple[Feed, ...], *, digests: Mapping[str, str], register: Register, used: frozenset[str]
) -> tuple[Reference, ...]:
    """Return what the tables rest on: software, register, the data sets, and the instruments in them."""
    known = references_of(register)
    data = {
        f"{one.layout.dataset}:{one.version}": Reference(
            kind="data",
            id=f"{one.layout.dataset}:{one.version}".rstrip(":"),
            text=_citation(one),
            sources=(
                *((one.layout.url,) if one.layout.url else ()),
                *(f"{each.path.name}, sha-256 {digests[each.path.name]}" for each in feeds if _same(one, each)),
            ),
        )
        for one in feeds
    }
    head = [one for one in known if one.kind in ("software", "register")]
    return (*head, *data.values(), *(one for one in known if one.kind == "instrument" and one.id in used))


def _same(one: Feed, other: Feed) -> bool:
    return (one.layout.dataset, one.version) == (other.layout.dataset, other.version)


def _citation(feed: Feed) -> str:
    """Return how to cite a data set; a table of one's own goes by its title."""
    version = f", version {feed.version}" if feed.version else ""
    head = f"{feed.layout.citation}. " if feed.layout.url else ""
    return f"{head}{feed.layout.title}{version}."
