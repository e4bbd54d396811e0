"""Answers for the commands and for Python: what is asked of a matter, and the matter that is supposed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from os import PathLike
from pathlib import Path
from typing import Any, TypedDict, Unpack

from foedus.assess import Library, assess, load_library
from foedus.errors import UsageError
from foedus.files import nearest
from foedus.findings import Question
from foedus.instruments import find_clause
from foedus.projects.matter import Matter, read_matter, read_one_report
from foedus.projects.supposition import Supposition, record_of
from foedus.reports import Answer, references_of
from foedus.statements import Record
from foedus.terms import Reading

Words = str | tuple[str, ...] | list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked; `clauses` are instruments or clauses that are answered whoever is in the incident."""

    on: date | None = None
    as_of: date | datetime | None = None
    policy: str | None = None
    account: str | None = None
    reading: Reading | None = None
    strict: bool = False
    clauses: tuple[str, ...] = ()
    everything: bool = False


class Asking(TypedDict, total=False):
    """The arguments by which Python asks."""

    on: date | None
    as_of: date | datetime | None
    policy: str
    account: str
    reading: Reading
    strict: bool
    clauses: tuple[str, ...]
    everything: bool


def answer(matter: Matter, *, asked: Asked) -> Answer:
    """Return the answer to what is asked of a matter.

    Raises:
        UsageError: The policy, the account, an instrument or a clause is unknown.
        PlaceError: A place in the record is unknown.
    """
    register = matter.library.register
    named = [find_clause(name, register=register) for name in asked.clauses]
    question = Question(
        strict=asked.strict or matter.strict,
        everything=asked.everything,
        account=asked.account,
        reading=asked.reading,
        instruments=tuple(instrument.id for instrument, clause in named if clause is None),
        provisions=tuple(f"{instrument.id}#{clause.id}" for instrument, clause in named if clause),
    )
    assessment = assess(
        matter.record,
        library=matter.library,
        on=asked.on or matter.on,
        as_of=asked.as_of or matter.as_of,
        policy=asked.policy or matter.policy,
        question=question,
    )
    return Answer(assessment=assessment, register=register, actors=matter.library.actors)


def suppose_matter(words: Mapping[str, Any], *, library: Library) -> Matter:
    """Return an attack supposed in words, one for each field of a `Supposition`; None and empty say nothing.

    Raises:
        ExceptionGroup: Of `UsageError`, one for each word that means nothing.
    """
    given: dict[str, Any] = {}
    for name, value in words.items():
        several = name in ("attacker", "hit", "requested_by")
        if value:
            given[name] = tuple([value] if isinstance(value, str) else value) if several else value
    record = record_of(Supposition(**given), actors=library.actors, places=library.places)
    return Matter(record=record, library=library)


def assess_files(*paths: str | PathLike[str], library: Library | None = None, **asking: Unpack[Asking]) -> Answer:
    """Return the answer to reports, statements or cases, taken as one record.

    Raises:
        FoedusError: A file cannot be read, or what is asked is at fault.
        ExceptionGroup: Of the faults in a file.
    """
    matter = read_matter([Path(path) for path in paths], library=library or load_library())
    return answer(matter, asked=Asked(**asking))


def suppose(*, library: Library | None = None, asked: Asked | None = None, **words: Words) -> Answer:
    """Return the answer to a supposed attack, in the words of the command line.

    `attacker, victim, place, act, object, date, hit, aimed_at, intent, origin, sent_by, provoked_by, requested_by`;
    `A|B` is one of these.

    Raises:
        UsageError: A word is no part of a supposition, or what is asked is at fault.
        ExceptionGroup: Of `UsageError`, one for each value that means nothing.
    """
    unknown = [name for name in words if name not in Supposition.__dataclass_fields__]
    if unknown:
        known = tuple(Supposition.__dataclass_fields__)
        raise UsageError(
            f'"{unknown[0]}" is no part of a supposition.',
            code="cli/unknown-word",
            at="suppose",
            want=f"one of {', '.join(known)}{nearest(unknown[0], words=known)}",
            mend="correct the word",
        )
    return answer(suppose_matter(words, library=library or load_library()), asked=asked or Asked())


def read_report(path: str | PathLike[str], *, published: str | None = None) -> Record:
    """Return the statements in a report, with the words and the offsets of each.

    Raises:
        DocumentError: The file cannot be read, holds no words, or the day of publication is no day.
    """
    return read_one_report(Path(path), library=load_library(), published=published)


def cite() -> str:
    """Return how to cite Foedus, its register and every instrument, one a line, with the sources of each below it.

    >>> cite().splitlines()[0].startswith("The Foedus authors. Foedus")
    True
    """
    lines: list[str] = []
    for one in references_of(load_library().register):
        lines.append(one.text)
        lines += [f"  {source}" for source in one.sources]
    return "\n".join(lines)
