"""What one call of the command line works with: the library, the day, and what is asked of it."""

from dataclasses import fields
from pathlib import Path

from foedus.assess import Library, load_library
from foedus.cli.answering import Asked, answer, suppose_matter
from foedus.cli.matter import Matter, bundled_reports, read_matter
from foedus.cli.moment import day_of, moment_asked, today
from foedus.cli.option import Asking, Supposing, Where
from foedus.errors import UsageError
from foedus.instruments import load_register
from foedus.reports import Answer
from foedus.terms import Reading

PROJECT_FILE = "foedus.toml"
EXAMPLE = "foedus assess --attacker ISR --victim QAT --place Doha --act air-strike --object territory --date 2025-09-09"


def open_library(where: Where) -> Library:
    """Return the shipped library, with the project's instruments beside it.

    Raises:
        ExceptionGroup: Of `RegisterError`, every fault in every instrument at once.
        UsageError: There is no such project folder.
    """
    library = load_library()
    folder = where.project or (Path() if Path(PROJECT_FILE).is_file() else None)
    if folder is None:
        return library
    if not folder.is_dir():
        raise UsageError(
            f'"{folder}" is no folder.',
            code="cli/no-such-project",
            at="--project",
            want="a folder",
            mend="name the folder that holds `instruments/`, or leave `--project` out",
        )
    instruments = folder / "instruments"
    if not instruments.is_dir():
        return library
    return library.with_register(load_register((instruments,), actors=library.actors, places=library.places))


def matter_of(files: list[Path] | None, *, supposing: Supposing, library: Library, published: str | None) -> Matter:
    """Return what the files or the options give to be assessed.

    Raises:
        UsageError: Neither is given, both are, or an option means nothing.
        ExceptionGroup: Of the faults in a file.
    """
    if files and supposing.given:
        raise UsageError(
            "Files and a supposed attack are given together.",
            code="cli/files-and-options",
            want="files, or options such as --attacker",
            mend="leave one of the two out",
        )
    if files:
        return read_matter(files, library=library, published=published)
    if not supposing.given:
        raise UsageError(
            "There is nothing to assess.",
            code="cli/nothing-to-assess",
            want="a FILE, or an attack supposed by options",
            mend=f"for example: {EXAMPLE}",
        )
    return suppose_matter({one.name: getattr(supposing, one.name) for one in fields(supposing)}, library=library)


def matter_on_record(files: list[Path] | None, *, library: Library, published: str | None) -> Matter:
    """Return what stands in the files or, where none is given, on record: the bundled reports.

    Raises:
        FoedusError: A file cannot be read.
        ExceptionGroup: Of the faults in a file.
    """
    return read_matter(files or list(bundled_reports()), library=library, published=published)


def answer_matter(matter: Matter, *, asking: Asking, provisions: tuple[str, ...] = ()) -> Answer:
    """Return the answer to what is asked; `provisions` are answered whoever is in the incident.

    Raises:
        UsageError: A date, the policy, the account or an instrument is at fault.
    """
    reading: Reading | None = None if asking.reading is None else "narrow" if asking.reading == "narrow" else "broad"
    asked = Asked(
        on=day_of(asking.on, option="--on"),
        as_of=moment_asked(asking.as_of, option="--as-of") or matter.as_of or today(),
        policy=asking.policy,
        account=asking.account,
        reading=reading,
        strict=asking.strict,
        clauses=(*(asking.instrument or ()), *provisions),
        everything=asking.everything,
    )
    return answer(matter, asked=asked)
