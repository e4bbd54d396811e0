"""That incidents, or acts, are one, or two: what may be stated, what it changes, and where it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from foedus.comparisons import Asker, IdentityChange
from foedus.errors import StatementError, UsageError
from foedus.files import Node, nearest
from foedus.findings import Question
from foedus.incidents import find_identity, known_by, parse_policy
from foedus.obligations import DISCLAIMER, as_plain
from foedus.projects.matter import Matter
from foedus.statements import Record, Statement, check_statement, statement_dict
from foedus.store import Store

SCHEMA = "foedus/identity/1"
OPTIONS = {"about": "ID", "value": "ID", "holder": "--holder", "reason": "--reason", "document": "--document"}
Stating = Callable[..., tuple[Statement, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where statements were kept: in a batch of the store, in a file, or nowhere."""

    told: str
    batch: int | None = None
    link: str = ""
    file: str = ""


def check_reason(reason: str) -> str:
    """Return the reason, without spaces around it.

    Raises:
        StatementError: There is none.
    """
    if not reason.strip():
        raise StatementError(
            "The reason is empty.",
            code="statements/no-reason",
            at="--reason",
            want="why the two are one, or two",
            mend='give for example `--reason "both reports tell of the night of 9 September"`',
        )
    return reason.strip()


def check_names(names: tuple[str, ...], *, record: Record) -> None:
    """Refuse an id that nothing goes by.

    Raises:
        UsageError: No incident and no act is called so.
    """
    identity = find_identity(known_by(record, as_of=None))
    known = [one.id for one in (*record.incidents, *record.acts)]
    for name in names:
        if name not in known and name not in identity.main_of:
            raise UsageError(
                f'"{name}" is no incident and no act of what was given.',
                code="cli/unknown-incident",
                at="ID",
                want=f"one of {', '.join(known) or 'none: nothing was found'}{nearest(name, words=known)}",
                mend="give the file in which it stands with `--from FILE`",
            )


def check_statements(statements: tuple[Statement, ...], *, matter: Matter) -> None:
    """Refuse statements that mean nothing, each fault at the option that it came from.

    Raises:
        ExceptionGroup: Of `StatementError`, every fault once.
    """
    nowhere, library = Node(line=0, column=0, pairs=()), matter.library
    found: dict[str, StatementError] = {}
    for one in statements:
        for fault in check_statement(
            one, record=matter.record, actors=library.actors, places=library.places, node=nowhere, at=""
        ):
            key = fault.at.rpartition("(")[2].rstrip(")")
            told = StatementError(
                fault.message, code=fault.code, at=OPTIONS.get(key, key), want=fault.want, mend=fault.mend
            )
            found.setdefault(str(told), told)
    if found:
        raise ExceptionGroup(f"what would be stated has {len(found)} fault(s)", list(found.values()))


def asker_of(matter: Matter) -> Asker:
    """Return who asks, before and after, what the incidents of a matter engage."""
    library = matter.library
    named = tuple(one for one in matter.record.named_instruments if library.register.get(one) is not None)
    question = Question(on=matter.on, strict=matter.strict, instruments=named)
    return Asker(finder=library.finder, policy=parse_policy(matter.policy), question=question)


def record_sameness(store: Store, *, statements: tuple[Statement, ...], note: str, recorded_at: datetime) -> Kept:
    """Record statements of sameness as one batch, by whom they name, and tell which it is.

    Raises:
        StoreError: The store cannot be written; nothing was recorded.
    """
    batch = store.record_batch(
        Record(statements=statements), recorder=statements[0].recorded_by, recorded_at=recorded_at, note=note
    )
    if batch is None:
        return Kept(told="The store had it already; nothing was recorded.")
    return Kept(told=f"Recorded as batch {batch.number}, by {batch.recorder}.", batch=batch.number, link=batch.link)


def identity_dict(change: IdentityChange, *, names: tuple[str, ...], kept: Kept) -> dict[str, Any]:
    """Return a change as `foedus/identity/1`."""
    return {
        "schema": SCHEMA,
        "ids": list(names),
        "statements": [statement_dict(one) for one in change.statements],
        "batch": kept.batch,
        "link": kept.link,
        "file": kept.file,
        "before": [list(group) for group in change.before],
        "after": [list(group) for group in change.after],
        "findings": [{"before": as_plain(before), "after": as_plain(after)} for before, after in change.findings],
        "same": change.same,
        "contradictions": [as_plain(one) for one in change.contradictions],
        "disclaimer": DISCLAIMER,
    }
