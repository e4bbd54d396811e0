"""What was found on one day of knowledge and otherwise on another, and which statements made the difference."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from foedus.comparisons.asker import Asker, Pair, pair_up
from foedus.comparisons.cause import Cause, Change, Search
from foedus.incidents import known_by, known_when, taken_back
from foedus.obligations import Fingerprint
from foedus.statements import Record, Statement
from foedus.terms import moment_of, moment_text

ALWAYS = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A finding that comes out otherwise, or on one side alone, and why."""

    before: Fingerprint | None
    after: Fingerprint | None
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeDiff:
    """How the answer about an incident differs between two moments of knowledge; `same` findings do not."""

    incident: str
    first: str
    second: str
    changes: tuple[Change, ...]
    shifts: tuple[Shift, ...]
    same: int


def diff_knowledge(record: Record, *, first: datetime, second: datetime, asker: Asker) -> KnowledgeDiff:
    """Return which findings about the asker's incidents changed between two moments, and through which statements.

    Grain: one item of `shifts` for each finding that changed, one of `changes` for each statement that was added,
    withdrawn or restored between them.
    """
    known, later = known_by(record, as_of=first), known_by(record, as_of=second)
    changes = tuple(_changes(record, known, later, span=(first, second)))
    before, after = asker.as_of(first).ask(known), asker.as_of(second).ask(later)
    pairs = pair_up(before.values(), after=after.values())
    changed = [one for one in pairs if differs(one)]
    few = asker.as_of(second).about({one.instrument for pair in changed for one in pair if one is not None})
    heard = {one.id for one in asker.heard((one.statement for one in changes), among=record)}
    search = Search(
        asker=few,
        record=record,
        base=known.statements,
        changes=tuple(one for one in changes if one.statement.id in heard),
    )
    return KnowledgeDiff(
        incident=", ".join(asker.incidents),
        first=moment_text(moment_of(first)),
        second=moment_text(moment_of(second)),
        changes=changes,
        shifts=tuple(Shift(before=one[0], after=one[1], cause=search.cause(one)) for one in changed),
        same=len(pairs) - len(changed),
    )


def differs(pair: Pair) -> bool:
    """Say whether the two findings of a pair are not the same."""
    return pair[0] != pair[1]


def _changes(record: Record, known: Record, later: Record, *, span: tuple[datetime, datetime]) -> Iterator[Change]:
    """Yield what was added, withdrawn and restored, in the order in which it became known."""
    mine, theirs = ({one.id: one for one in each.statements} for each in (known, later))
    withdrawn = {one.statement.id: one.by for one in taken_back(record, as_of=span[1])}
    seen = {one.statement.id for one in taken_back(record, as_of=span[0])}
    found = [
        Change(what="restored" if name in seen else "new", statement=one)
        for name, one in theirs.items()
        if name not in mine
    ]
    found += [
        Change(what="withdrawn", statement=one, by=withdrawn.get(name))
        for name, one in mine.items()
        if name not in theirs
    ]
    yield from sorted(found, key=lambda one: (when_known(one.by or one.statement, record=record), one.statement.id))


def when_known(statement: Statement, *, record: Record) -> str:
    """Return the moment from which a statement is known, as text; empty where it always was."""
    when = known_when(statement, record=record)
    return when.isoformat() if when else ALWAYS
