"""What was known by a moment: what was recorded later, and what was taken back by then, is not in it."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from foedus.statements import Record, Statement
from foedus.terms import known_from, moment_of
from foedus.terms.records import DESK, SAMENESS

SHORTEST_ID = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """A statement that counts no more, and the withdrawal by which it does not."""

    statement: Statement
    by: Statement


def known_by(record: Record, *, as_of: date | datetime | None) -> Record:
    """Return the record as it stood at `as_of`, of a day at its end: later and withdrawn statements are not in it.

    Nor is an incident, an act or a document of which nothing was said yet. A statement is withdrawn by whoever has it,
    or by the desk that keeps the record, which must give its reason; another's word that it is wrong is a denial.
    One that is recorded twice counts once.
    """
    known = _known(record, as_of)
    gone = {one.statement.id for one in _taken_back(known, record)}
    found = with_statements(record, statements=[one for one in known if one.id not in gone and not _withdraws(one)])
    if as_of is None:
        return found
    # A name has no moment of its own: it is known from the first statement about it, whether or not one came later.
    told = {one.about for one in found.statements if one.property not in SAMENESS}
    return replace(
        found,
        incidents=tuple(one for one in found.incidents if one.id in told),
        acts=tuple(one for one in found.acts if one.id in told),
    )


def taken_back(record: Record, *, as_of: date | datetime | None) -> tuple[TakenBack, ...]:
    """Return the statements that were withdrawn by `as_of`, each with a withdrawal that takes effect."""
    return tuple(_taken_back(_known(record, as_of), record))


def with_statements(record: Record, *, statements: Iterable[Statement]) -> Record:
    """Return the record with some of its statements alone, each once.

    Incidents, acts and documents of which only the others speak are not in it.
    """
    kept: dict[str, Statement] = {}
    for one in sorted(statements, key=_order):
        kept.setdefault(one.id, one)
    later = _named_in(record.statements) - _named_in(kept.values())
    return replace(
        record,
        documents=tuple(one for one in record.documents if one.id not in later),
        incidents=tuple(one for one in record.incidents if one.id not in later),
        acts=tuple(one for one in record.acts if one.id not in later),
        statements=tuple(kept.values()),
    )


def known_when(statement: Statement, *, record: Record) -> datetime | None:
    """Return the moment from which a statement is known; None: it is dated by nothing, and always was.

    The moment at which it was recorded or, where that is not said, the day on which its document was published.
    """
    if statement.recorded_at:
        return known_from(statement.recorded_at)
    document = record.document(statement.document) or record.document(statement.holder)
    return known_from((document.published_on if document else "") or statement.stated_on)


def _order(one: Statement) -> tuple[str, ...]:
    return (one.id, one.recorded_at, one.recorded_by, one.rule, one.at)


def _known(record: Record, as_of: date | datetime | None) -> list[Statement]:
    by_then = moment_of(as_of)
    if by_then is None:
        return list(record.statements)
    dated = ((one, known_when(one, record=record)) for one in record.statements)
    return [one for one, when in dated if when is None or when <= by_then]


def _withdraws(statement: Statement) -> bool:
    return statement.property == "withdrawn"


def _takes_effect(statement: Statement) -> bool:
    return _withdraws(statement) and statement.stance == "affirms" and len(statement.about) >= SHORTEST_ID


def _taken_back(known: list[Statement], record: Record) -> Iterator[TakenBack]:
    """Yield what is withdrawn by a withdrawal that is not itself withdrawn."""
    # Of one withdrawal recorded twice, the record that gives a reason comes last and counts.
    withdrawals = sorted(
        (one for one in known if _takes_effect(one)), key=lambda one: (one.id, bool(one.reason.strip()), *_order(one))
    )
    if not withdrawals:
        return
    hit = _struck_out(withdrawals, known, record)
    for withdrawal in _effective(withdrawals, hit):
        yield from (TakenBack(statement=one, by=withdrawal) for one in hit[withdrawal.id])


def _struck_out(
    withdrawals: list[Statement], known: list[Statement], record: Record
) -> dict[str, tuple[Statement, ...]]:
    """Return, for each withdrawal, the statements that it names and that its holder may withdraw."""
    by_id = {one.id: one for one in known}
    ids = sorted(by_id)
    found: dict[str, tuple[Statement, ...]] = {}
    for one in withdrawals:
        named = _beginning_with(one.about, ids)
        found[one.id] = tuple(by_id[name] for name in named if _may_withdraw(one, by_id[name], record))
    return found


def _beginning_with(prefix: str, ids: list[str]) -> Iterator[str]:
    for position in range(bisect_left(ids, prefix), len(ids)):
        if not ids[position].startswith(prefix):
            return
        yield ids[position]


def _may_withdraw(withdrawal: Statement, statement: Statement, record: Record) -> bool:
    if withdrawal.holder == DESK and withdrawal.reason.strip():
        return True
    return record.speaks_for(withdrawal.holder) == record.speaks_for(statement.holder)


def _effective(withdrawals: list[Statement], hit: dict[str, tuple[Statement, ...]]) -> Iterator[Statement]:
    """Yield the withdrawals that stand: those that no standing one withdraws.

    Of withdrawals that withdraw one another in a ring, which no honest hash can make, all stand.
    """
    by_id = {one.id: one for one in withdrawals}
    against: dict[str, list[str]] = {name: [] for name in by_id}
    for name, struck in hit.items():
        for one in struck:
            if one.id in against:
                against[one.id].append(name)
    waiting = {name: len(others) for name, others in against.items()}
    ready = deque(name for name, count in waiting.items() if not count)
    stands: dict[str, bool] = {}
    while ready:
        name = ready.popleft()
        stands[name] = not any(stands[other] for other in against[name])
        for one in hit[name]:
            if one.id in waiting:
                waiting[one.id] -= 1
                if not waiting[one.id]:
                    ready.append(one.id)
    yield from (one for name, one in by_id.items() if stands.get(name, True))


def _named_in(statements: Iterable[Statement]) -> set[str]:
    """Return the incidents, acts, holders and documents that statements name; that two are one describes neither."""
    return {
        name for one in statements for name in ("" if one.property in SAMENESS else one.about, one.holder, one.document)
    }
