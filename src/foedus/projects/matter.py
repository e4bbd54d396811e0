"""What is to be assessed: a record and the library to ask, read from files."""

from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import as_file
from importlib.resources import files as resource_files
from pathlib import Path

from foedus.assess import Library
from foedus.errors import DocumentError, StatementError
from foedus.files import digest, read_text, read_yaml
from foedus.instruments import Instrument, instrument_of, make_register
from foedus.projects.reading import Known, code_known, take_report
from foedus.reader import Given, Intake, NamedInstrument, Reader, code_report
from foedus.statements import (
    CASE_SCHEMA,
    Case,
    Record,
    check_joined,
    join_records,
    load_case,
    load_statements,
    schema_of,
)
from foedus.terms import parse_days, parse_moment

POLICY = "accepted"
WRITTEN = (".yaml", ".yml", ".json", ".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is to be assessed: a record, the library to ask, and what a case file says of itself."""

    record: Record
    library: Library
    on: date | None = None
    as_of: date | datetime | None = None
    policy: str = POLICY
    strict: bool = False


def read_matter(files: list[Path], *, library: Library, published: str | None = None, policy: str = POLICY) -> Matter:
    """Return everything in the files as one record; what a case file says of itself holds for the whole.

    `policy` holds where no case file is given.

    Raises:
        FoedusError: A file cannot be read.
        ExceptionGroup: Of the faults in a file.
    """
    records: list[Record] = []
    cases: list[Case] = []
    for path in files:
        case = _case(path, library) if path.suffix.lower() in WRITTEN[:3] else None
        cases += [case] if case else []
        records.append(case.record if case else _record(path, library, published))
    joined = join_records(tuple(records))
    check_joined(joined)
    if cases:
        return matter_of_case(cases[0], record=joined, library=library)
    return Matter(record=joined, library=library, policy=policy)


def _case(path: Path, library: Library) -> Case | None:
    node = read_yaml(read_text(path, kind=StatementError), at=str(path), kind=StatementError)
    if schema_of(node) != CASE_SCHEMA:
        return None
    return load_case(path, actors=library.actors, places=library.places)


def matter_of_case(case: Case, *, record: Record, library: Library) -> Matter:
    """Return a case as a matter: its own instruments in place of the register, its dates and policy.

    Raises:
        ExceptionGroup: Of `RegisterError`, where an instrument of its own is at fault.
    """
    listed = case.node.child("instruments")
    if listed is not None and listed.items:
        own = tuple(
            instrument_of(one, at=case.at, actors=library.actors, places=library.places) for one in listed.items
        )
        library = library.with_register(make_register(own, digest=digest(case.at.encode())))
    return Matter(
        record=record,
        library=library,
        on=_day(case.file.on),
        as_of=parse_moment(case.file.as_of) if case.file.as_of else None,
        policy=case.file.policy,
        strict=case.file.strict == "true",
    )


def _day(text: str | None) -> date | None:
    return parse_days(text).last if text else None


def _record(path: Path, library: Library, published: str | None) -> Record:
    if path.suffix.lower() in WRITTEN:
        return load_statements(path, actors=library.actors, places=library.places)
    return read_one_report(path, library=library, published=published)


def read_one_report(path: Path, *, library: Library, published: str | None = None) -> Record:
    """Return what the reader makes of a report.

    Raises:
        DocumentError: The report cannot be read.
    """
    return code_taken(take_report(path, given=Given(published_on=published or "")), library=library)


def code_taken(intake: Intake, *, library: Library, reader: Reader = code_report) -> Record:
    """Return what a reader makes of a report that was taken in.

    Raises:
        DocumentError: The reader cannot read it.
    """
    return code_known(intake, known=known_of(library), reader=reader)


def known_of(library: Library) -> Known:
    """Return what a reader may know of a library: names, and no rule."""
    names = tuple(NamedInstrument(id=one.id, names=names_of(one)) for one in library.register.instruments)
    return Known(actors=library.actors, places=library.places, instruments=names)


def names_of(instrument: Instrument) -> tuple[str, ...]:
    """Return the names that people give an instrument: its title, its short title, and others."""
    return tuple(name for name in (instrument.title, instrument.short_title, *instrument.names) if name)


def bundled_reports() -> tuple[Path, ...]:
    """Return the example reports that Foedus ships, in order of their names.

    Raises:
        DocumentError: The installation lacks them.
    """
    with as_file(resource_files("foedus.register").joinpath("reports")) as folder:
        found = tuple(sorted(folder.glob("*.md")))
    if not found:
        raise DocumentError(
            "The bundled reports are missing.",
            code="cli/no-bundled-reports",
            at=str(folder),
            mend="install Foedus again",
        )
    return found
