"""A statement that counts no more: withdrawn, with a reason and, where it was wrong, what stands instead."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from foedus.assess import Library
from foedus.errors import UsageError
from foedus.incidents import TakenBack, taken_back
from foedus.obligations import as_plain
from foedus.projects.mending import Mender, changed
from foedus.statements import Record, Statement, statement_dict
from foedus.store import Batch, Store
from foedus.terms.records import DESK

SCHEMA = "foedus/withdrawn/1"
RULE = "correction"
AT = re.compile(r":1:1(?= |$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawing:
    """Which statement, by the beginning of its id, is to count no more, why, and what it should have said."""

    statement: str
    reason: str
    changes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """The statement, what withdraws it, what stands instead, and the batch where any of that is new."""

    statement: Statement
    by: Statement
    corrected: Statement | None
    withdrawn: bool
    batch: Batch | None
    recorder: str
    head: str

    @property
    def sentence(self) -> str:
        """What has come of it, in a sentence."""
        name = self.statement.short_id
        if self.batch is None:
            return f"Nothing new: {name} was withdrawn before."
        instead = f"{self.corrected.short_id} stands instead" if self.corrected else ""
        told = f"{name} is withdrawn" if self.withdrawn else f"{name} was withdrawn before"
        return "; ".join(part for part in (told, instead) if part) + "."


def withdraw_statement(
    store: Store, *, asked: Withdrawing, library: Library, recorder: str, recorded_at: datetime
) -> Withdrawn:
    """Return what has come of a withdrawal: the statement counts no more from now on, and what was known stays.

    Raises:
        UsageError: There is no reason or no such statement, or it was taken back; nothing was recorded.
        ExceptionGroup: Of the faults in what should stand instead; nothing was recorded.
        StoreError: The id is too short or ambiguous, or the store cannot be written.
    """
    reason = asked.reason.strip()
    if not reason:
        raise UsageError(
            "A withdrawal needs a reason.",
            code="cli/no-reason",
            at="--reason",
            want="why the statement counts no more",
            mend='write for example `--reason "The wire corrected itself."`',
        )
    meant = _statement(store, asked.statement)
    corrected = (_corrected(store, meant, asked.changes, reason, library),) if asked.changes else ()
    withdrawal = Statement(
        about=meant.id, property="withdrawn", value=("yes",), holder=DESK, document="", reason=reason
    )
    stands = _standing(store, meant)
    if stands is None:
        _check_way_back(store, withdrawal)
    stated = (*(() if stands else (withdrawal,)), *corrected)
    batch = (
        store.record_batch(Record(statements=stated), recorder=recorder, recorded_at=recorded_at) if stated else None
    )
    return Withdrawn(
        statement=meant,
        by=stands.by if stands else withdrawal,
        corrected=corrected[0] if corrected else None,
        withdrawn=stands is None,
        batch=batch,
        recorder=recorder,
        head=store.head(),
    )


def withdrawn_dict(found: Withdrawn) -> dict[str, object]:
    """Return what has come of a withdrawal as `foedus/withdrawn/1`."""
    one, by, instead = found.statement, found.by, found.corrected
    return {
        "schema": SCHEMA,
        "recorded": found.batch is not None,
        "statement": statement_dict(one),
        "withdrawal": statement_dict(by),
        "instead": statement_dict(instead) if instead else None,
        "batch": as_plain(found.batch),
        "head": found.head,
    }


def _statement(store: Store, prefix: str) -> Statement:
    """Return the statement that is meant.

    Raises:
        StoreError: The id is too short, or several begin so.
        UsageError: None begins so.
    """
    found = store.statement(prefix)
    if found is None:
        raise UsageError(
            f'No statement on record has an id that begins with "{prefix}".',
            code="cli/unknown-statement",
            at="ID",
            want="the id of a statement on record",
            mend="see `foedus log --statements`, which shows the ids",
        )
    return found


def _corrected(store: Store, one: Statement, changes: Mapping[str, str], reason: str, library: Library) -> Statement:
    """Return the statement as it should have been, with the reason.

    Raises:
        UsageError: It is what it was.
        ExceptionGroup: Of the faults in it.
    """
    correction = replace(
        changed(one, changes=changes),
        rule=RULE,
        reason=reason,
        recorded_at="",
        recorded_by="",
        first_recorded_at="",
        first_recorded_by="",
    )
    if correction.id == one.id:
        raise UsageError(
            "The correction says what the statement says.",
            code="cli/wrong-change",
            at="--instead",
            want="another value of a field",
            mend="leave `--instead` out, or correct it",
        )
    mender = Mender(record=store.read_record(), actors=library.actors, places=library.places)
    # Nobody wrote a line: of the place, the field alone means something.
    found = mender.faults(correction, at="--instead")
    faults = [
        type(one)(one.message, code=one.code, at=AT.sub("", one.at), want=one.want, mend=one.mend) for one in found
    ]
    if faults:
        raise ExceptionGroup(f"the correction has {len(faults)} fault(s)", faults)
    return correction


def _standing(store: Store, statement: Statement) -> TakenBack | None:
    """Return the withdrawal by which a statement counts no more already, or None."""
    record = store.read_record(about=(statement.about,))
    return next((one for one in taken_back(record, as_of=None) if one.statement.id == statement.id), None)


def _check_way_back(store: Store, withdrawal: Statement) -> None:
    """Refuse a withdrawal that was itself taken back: it would be the same statement, which is recorded once.

    Raises:
        UsageError: The withdrawal is on record, and withdrawn.
    """
    known = store.statement(withdrawal.id)
    again = _standing(store, known) if known else None
    if again is not None:
        raise UsageError(
            f"It was withdrawn before, and the withdrawal was taken back: {again.by.reason}",
            code="cli/taken-back",
            at=withdrawal.about,
            want="the withdrawal of what took the first one back",
            mend=f"foedus withdraw {again.by.short_id} --reason …",
        )
