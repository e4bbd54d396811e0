"""What a screening came to, in words: what was read, what was found, what stands where, what to do next."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foedus.cli.output import Shown
from foedus.reports import Page
from foedus.reports.page import Block, Heading, Items, Paragraph, fields
from foedus.screen.folder import read_manifest
from foedus.screen.totals import Totals, totals_of

if TYPE_CHECKING:
    from foedus.screen import Progress

MOST_SHOWN = 5
WORDS = {
    "engaged": "engaged",
    "available": "a right available",
    "contravened": "a duty to refrain contravened",
    "disputed": "disputed",
    "on_broad_reading": "engaged on the broad reading alone",
    "on_interpretation": "engaged on one interpretation alone",
    "undetermined": "open",
    "not_engaged": "not engaged",
    "not_in_force": "not in force",
}


def screened(done: "Progress", *, folder: Path, also: tuple[Path, ...] = ()) -> Shown:
    """Return a finished screening as a page, as data, and in one sentence.

    Raises:
        StoreError: The manifest, or a table, cannot be read.
    """
    manifest = read_manifest(folder)
    totals = totals_of(folder, manifest=manifest)
    blocks: list[Block] = [Heading(text="Screened", level=1), Paragraph(text=_answer(done), strong=True)]
    blocks += [Heading(text="Read"), *map(_paragraph, _read(done, manifest))]
    blocks += [Heading(text="Found"), *_found(done, totals)]
    blocks += [Heading(text="Written"), *fields(_written(done, folder, also))]
    blocks += [Heading(text="Next"), Items(items=tuple(_next(done, folder)))]
    counts = {name: value for name, value in asdict(done).items() if name != "rows_expected"}
    data = {"schema": manifest["schema"], **counts}
    return Shown(
        page=Page(blocks=tuple(blocks)),
        data=data,
        sentence=f"{_n(done.rows_out, 'incident')}, {_n(done.findings, 'finding')}.",
    )


def _paragraph(text: str) -> Paragraph:
    return Paragraph(text=text)


def _answer(done: "Progress") -> str:
    if not done.rows_out:
        return "No row tells of an incident: nothing was held against any commitment."
    if not done.findings:
        return f"{_n(done.rows_out, 'incident')}, and no commitment concerns any of them."
    if not done.engaging:
        return f"{_n(done.rows_out, 'incident')}; no commitment is surely engaged."
    return f"{done.engaging:,} of {_n(done.rows_out, 'incident')} surely engage some commitment."


def _read(done: "Progress", manifest: dict[str, Any]) -> Iterator[str]:
    for one, counted in zip(manifest["inputs"], manifest.get("counts", ()), strict=False):
        version = f", version {one['version']}" if one["version"] else ", version not told"
        yield f"{one['path']}: {one['dataset']} ({one['layout']}){version}; {_n(counted['rows_in'], 'row')}."
        if one["unknown_columns"]:
            yield f"Columns that this layout was not known to have: {', '.join(one['unknown_columns'])}."
        for reason, count in counted["passed_over"].items():
            yield f"{_n(count, 'row')} passed over: {reason}."
        for reason, count in list(counted["set_aside"].items())[:MOST_SHOWN]:
            yield f"{_n(count, 'row')} set aside: {reason}."
        if counted["read_as_windows_1252"]:
            yield f"{_n(counted['read_as_windows_1252'], 'row')} not in UTF-8, read as Windows-1252."
    parts = [f"{_n(done.rows_out, 'incident')}"]
    parts += [f"{_n(done.reports, 'report')} of events"] if done.reports else []
    yield (
        f"{_n(done.rows_in, 'row')} in = {', '.join(parts)}, {done.passed_over:,} passed over and "
        f"{done.set_aside:,} set aside."
    )
    if done.first_day:
        yield f"From {done.first_day} to {done.last_day}."


def _found(done: "Progress", totals: Totals) -> Iterator[Block]:
    if not done.findings:
        yield Paragraph(text="Nothing: none of the actors is party to an instrument on the register, or named in one.")
        return
    yield Paragraph(text=f"{_n(done.findings, 'finding')}, an incident under a clause for a beneficiary:")
    pairs = [(WORDS[name], done.verdicts[name]) for name in WORDS if name in done.verdicts]
    yield from fields([(name, f"{count:,}") for name, count in pairs])
    if totals.engaged:
        yield Paragraph(text="Most often engaged:")
        yield Items(items=tuple(f"{name}: {count:,}" for name, count in totals.engaged[:MOST_SHOWN]))
    if totals.near:
        told = ", ".join(f"{name} {count:,}" for name, count in totals.near[:MOST_SHOWN])
        yield Paragraph(text=f"Missed by one element alone: {told}.")
    if done.by_reference:
        yield Paragraph(text=f"{_n(done.by_reference, 'incident')} told by several accounts, weighed one by one.")


def _written(done: "Progress", folder: Path, also: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    yield "findings", f"{done.findings_written:,}, in {folder / 'findings'}"
    if done.obligations_written:
        yield "obligations", f"{done.obligations_written:,}, in {folder / 'obligations'}"
    if done.explained_written or done.explained_left_out:
        rest = f"; {done.explained_left_out:,} more are left out" if done.explained_left_out else ""
        yield "lines that explain", f"{done.explained_written:,}, in {folder / 'explained'}{rest}"
    if done.set_aside:
        yield "rows set aside", f"{done.set_aside:,}, in {folder / 'set_aside'}"
    for path in also:
        yield path.name, str(path)
    yield "manifest", str(folder / "manifest.json")


def _next(done: "Progress", folder: Path) -> Iterator[str]:
    if done.set_aside:
        yield f"Look at the rows set aside, each with its reason: {folder / 'set_aside'}."
    if not done.findings_written and done.findings:
        yield "Write what was missed by one element alone, too: `--keep near`, into another folder."
    yield f"Cite it: `foedus cite {folder / 'manifest.json'}`."
    yield "What each column holds: docs/reference/screen.md, and the manifest."


def _n(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
