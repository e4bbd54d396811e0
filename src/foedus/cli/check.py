"""`foedus check`: instruments, statements and cases, read strictly, their examples and expectations run."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from importlib.resources import as_file
from importlib.resources import files as resource_files
from pathlib import Path
from typing import Annotated

import typer

from foedus.assess import Library
from foedus.cli.option import Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import open_library
from foedus.comparisons import (
    Bench,
    Lint,
    MutationRun,
    Suggestion,
    lint_instruments,
    run_mutants,
    suggest_example,
)
from foedus.errors import FoedusError, RegisterError, StatementError, UsageError, flatten
from foedus.files import Node, locate, read_text, read_yaml
from foedus.instruments import SCHEMA, Instrument, instrument_of
from foedus.projects.matter import WRITTEN
from foedus.reports import Page
from foedus.reports.coverage import kinds_table, tally_of
from foedus.reports.page import Block, Heading, Paragraph, fields, items, section
from foedus.statements import CASE_SCHEMA, STATEMENTS_SCHEMA, load_case, load_statements, schema_of
from foedus.terms.duties import INSTRUMENT_KINDS

app = typer.Typer(add_completion=False)
Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]…", help="Files or folders of instruments, statements, cases. [the shipped register]"
    ),
]
Mutate = Annotated[
    bool,
    typer.Option(
        "--mutate",
        help="Change each element of each clause, and list the changes that no example of the file tells.",
    ),
]
Suggest = Annotated[
    bool,
    typer.Option(
        "--suggest",
        help="As --mutate, and for each such change print facts that tell it, as an example whose answer you write.",
    ),
]
SCHEMAS = (SCHEMA, STATEMENTS_SCHEMA, CASE_SCHEMA)
WRONG = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a check found: faults, doubts with their lines, and the changes that no example tells."""

    files: int
    faults: tuple[FoedusError, ...]
    lints: tuple[tuple[str, Lint], ...] = ()
    runs: tuple[MutationRun, ...] = ()
    suggestions: tuple[tuple[str, Suggestion | None], ...] | None = None
    instruments: tuple[Instrument, ...] = ()


@app.command()
@with_options
def check(
    printing: Printing, *, where: Where, paths: Paths = None, mutate: Mutate = False, suggest: Suggest = False
) -> None:
    """Check files strictly and run their examples: every fault at once, each with its line.

    foedus check instruments/ case.yaml
    """
    with ExitStack() as stack:
        shipped = resource_files("foedus.register").joinpath("instruments")
        files = [file for path in paths or [stack.enter_context(as_file(shipped))] for file in _files(path)]
        library = open_library(where)
        found = [fault for file in files for fault in check_file(file, library=library)]
        read = () if found else tuple(_instruments(files, library))
        runs = _mutations(read, library) if mutate or suggest else ()
        checked = Checked(
            files=len(files),
            faults=tuple(found),
            lints=_lints(read, library),
            runs=runs,
            suggestions=_suggestions(read, runs, library) if suggest else None,
            instruments=tuple(one for _, _, one in read),
        )
    show(_shown(checked), printing=printing)
    if found:
        raise typer.Exit(WRONG)


Read = tuple[tuple[Path, Node, Instrument], ...]


def _instruments(files: list[Path], library: Library) -> Iterator[tuple[Path, Node, Instrument]]:
    """Yield every instrument among files that have no fault."""
    for path in files:
        if path.suffix.lower() in WRITTEN[3:]:
            continue
        node = read_yaml(read_text(path, kind=StatementError), at=str(path), kind=StatementError)
        if schema_of(node) == SCHEMA:
            yield path, node, instrument_of(node, at=str(path), actors=library.actors, places=library.places)


def _mutations(read: Read, library: Library) -> tuple[MutationRun, ...]:
    """Return what the examples of each instrument file tell from its clauses."""
    bench = Bench(library.actors, library.places, library.register)
    return tuple(run_mutants(one, bench=bench) for _, _, one in read)


def _suggestions(
    read: Read, runs: tuple[MutationRun, ...], library: Library
) -> tuple[tuple[str, Suggestion | None], ...]:
    """Return, for each change that no example tells, facts of which clause and change say different things."""
    bench = Bench(library.actors, library.places, library.register)
    by_id = {one.id: one for _, _, one in read}
    return tuple(
        (one.id, suggest_example(one, instrument=by_id[run.instrument], bench=bench))
        for run in runs
        for one in run.survivors
    )


def _lints(read: Read, library: Library) -> tuple[tuple[str, Lint], ...]:
    """Return what is doubtful about each instrument file, with its line."""
    nodes, listed = {}, []
    for path, node, instrument in read:
        nodes[instrument.id] = (str(path), node)
        listed.append(instrument)
    beside = [one for one in library.register.instruments if one.id not in nodes]
    found = lint_instruments(listed, actors=library.actors, places=library.places, beside=beside)
    return tuple((locate(nodes[one.instrument][1], steps=one.steps, at=nodes[one.instrument][0]), one) for one in found)


def _files(path: Path) -> list[Path]:
    return sorted(one for one in path.rglob("*") if one.suffix in WRITTEN) if path.is_dir() else [path]


def check_file(path: Path, *, library: Library) -> Iterator[FoedusError]:
    """Yield every fault of a file; one that cannot be read yields that."""
    try:
        yield from _faults(path, library)
    except FoedusError as fault:
        yield fault
    except ExceptionGroup as group:
        yield from flatten(group)


def _faults(path: Path, library: Library) -> Iterator[FoedusError]:
    bench = Bench(library.actors, library.places, library.register)
    if path.suffix.lower() in WRITTEN[3:]:
        load_statements(path, actors=library.actors, places=library.places)
        return
    node = read_yaml(read_text(path, kind=StatementError), at=str(path), kind=StatementError)
    schema = schema_of(node)
    if schema == SCHEMA:
        instrument = instrument_of(node, at=str(path), actors=library.actors, places=library.places)
        yield from (one.as_fault(RegisterError) for one in bench.run_examples(instrument, at=str(path)))
    elif schema == CASE_SCHEMA:
        case = load_case(path, actors=library.actors, places=library.places)
        yield from (one.as_fault() for one in bench.run_case(case))
    elif schema == STATEMENTS_SCHEMA:
        load_statements(path, actors=library.actors, places=library.places)
    else:
        raise UsageError(
            f'"{schema}" is no schema of ours.' if schema else "The file names no schema.",
            code="cli/unknown-schema",
            at=f"{path}:1",
            want=f"`schema:` with one of {', '.join(SCHEMAS)}",
            mend="write the schema as the first key",
        )


def _told(fault: FoedusError) -> tuple[Block, ...]:
    told = fault.as_dict()
    message = Paragraph(text=f"{told['kind']} [{told['code']}]: {told['message']}")
    return (message, *fields((name, told[name]) for name in ("at", "want", "mend")))


def _mutants(runs: tuple[MutationRun, ...]) -> tuple[Block, ...]:
    if not runs:
        return ()
    mutants, survivors = sum(one.mutants for one in runs), [each for one in runs for each in one.survivors]
    told = f"{mutants} changes tried; the examples tell all but {len(survivors)}."
    listed = (Heading(text="Changes that no example tells"), *items(one.id for one in survivors)) if survivors else ()
    return (Paragraph(text=told, strong=True), *listed)


def _facts(suggestions: tuple[tuple[str, Suggestion | None], ...]) -> Iterator[Block]:
    """Yield an example for each change that none tells, with what clause and change say of it."""
    if suggestions:
        yield Heading(text="Facts that tell them")
        yield Paragraph(text="Read the words of the clause, write the answer where a ? stands, and say why.")
    for name, one in suggestions:
        if one is None:
            yield Paragraph(text=f"{name}: no facts were found that tell it.")
        else:
            yield Paragraph(text=f"{name}: the clause says {one.clause}, the change {one.changed}.")
            yield Paragraph(text=one.as_yaml())


def _doubts(lints: tuple[tuple[str, Lint], ...]) -> tuple[Block, ...]:
    if not lints:
        return ()
    open_ones = [(at, one) for at, one in lints if not one.answered]
    told = f"{len(lints)} lint{'s' * (len(lints) != 1)}, {len(lints) - len(open_ones)} answered in the files."
    blocks: list[Block] = [Paragraph(text=told, strong=True)]
    if open_ones:
        blocks.append(Heading(text="Lints"))
    for at, one in open_ones:
        blocks.append(Paragraph(text=f"{one.severity} [{one.code}]: {one.message}"))
        blocks += fields((("at", at), ("mend", one.mend)))
    return tuple(blocks)


def _shown(checked: Checked) -> Shown:
    files, found = checked.files, checked.faults
    counted = f"{files} file{'s' * (files != 1)} checked, {len(found) or 'no'} fault{'s' * (len(found) != 1)}."
    blocks: list[Block] = [Paragraph(text=counted, strong=True)]
    if found:
        blocks.append(Heading(text="Faults"))
        blocks += [block for one in found for block in _told(one)]
    if len(checked.instruments) > 1:
        blocks += section("What the instruments hold", blocks=kinds_table(checked.instruments))
    blocks += [*_doubts(checked.lints), *_mutants(checked.runs), *_facts(checked.suggestions or ())]
    return Shown(page=Page(blocks=tuple(blocks)), sentence=counted, data=_data(checked))


def _data(checked: Checked) -> dict[str, object]:
    lints = [
        {
            "severity": one.severity,
            "code": one.code,
            "message": one.message,
            "at": at,
            "mend": one.mend,
            "answered": one.answered,
        }
        for at, one in checked.lints
    ]
    runs = [
        {"instrument": one.instrument, "mutants": one.mutants, "survivors": [each.id for each in one.survivors]}
        for one in checked.runs
    ]
    told: dict[str, object] = {"files": checked.files, "errors": [one.as_dict() for one in checked.faults]}
    told |= {"lints": lints, "counts": _counts(checked.instruments)} | ({"mutations": runs} if runs else {})
    if checked.suggestions is None:
        return told
    return told | {"suggestions": [_suggested(name, one) for name, one in checked.suggestions]}


def _suggested(name: str, one: Suggestion | None) -> dict[str, object]:
    if one is None:
        return {"mutant": name, "example": None}
    example = one.example.model_dump(by_alias=True, exclude_defaults=True, exclude_none=True)
    return {"mutant": name, "clause": one.clause, "changed": one.changed, "example": example}


def _counts(instruments: tuple[Instrument, ...]) -> dict[str, dict[str, int]]:
    """Return what the instruments hold, by kind, as the table of coverage counts it."""
    kinds = [kind for kind in INSTRUMENT_KINDS if any(one.kind == kind for one in instruments)]
    return {kind: asdict(tally_of(one for one in instruments if one.kind == kind)) for kind in kinds}
