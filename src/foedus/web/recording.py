"""What pages and programs write alike: reports and statements added, statements withdrawn, incidents joined."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from foedus.comparisons import IdentityChange, change_identity
from foedus.errors import UsageError
from foedus.incidents import Decision, merging_statements, splitting_statements
from foedus.projects.adding import (
    Added,
    Addition,
    Piece,
    Reading,
    Reviewed,
    StatementsText,
    gather_additions,
    kept_of,
    record_addition,
)
from foedus.projects.matter import Matter
from foedus.projects.readerchoice import choose_reader
from foedus.projects.sameness import (
    Kept,
    asker_of,
    check_names,
    check_reason,
    check_statements,
    record_sameness,
)
from foedus.projects.withdrawing import Withdrawing, Withdrawn, withdraw_statement
from foedus.reader import Given, fetch_source, is_url
from foedus.reader.source import Source
from foedus.reports import visible
from foedus.store import find_recorded
from foedus.terms import moment_text
from foedus.web.desk import Desk

LONGEST_NAME = 120
FEWEST = 2
# Names by which uploads go say what form they have; none of them is a path.
USUAL_NAME = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sameness:
    """Who says that incidents, or acts, are one, or two, and why."""

    ids: tuple[str, ...]
    reason: str
    kind: Literal["merge", "split"] = "merge"
    holder: str = "desk"
    document: str = ""
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What has come of it: what changed, and where the statements are kept."""

    ids: tuple[str, ...]
    change: IdentityChange
    kept: Kept


def source_of(data: bytes, *, name: str = "", media_type: str = "") -> Source:
    """Return what somebody has sent as a report; its name is a name, whatever path it was meant as."""
    plain = visible(name.replace("\\", "/").rpartition("/")[2]).replace("\n", " ").strip(". ")[-LONGEST_NAME:]
    stem, dot, suffix = plain.rpartition(".")
    return Source(
        data=data,
        at=plain or USUAL_NAME,
        name=(stem if dot else plain) or USUAL_NAME,
        file=plain if dot and suffix else "",
        media_type=media_type.partition(";")[0].strip().lower(),
    )


def source_at(url: str) -> Source:
    """Return the report at a public address; ours and those of the network around us are refused.

    Raises:
        UsageError: It is no address of the web.
        DocumentError: It leads to no public address, or what stands there cannot be taken.
    """
    if not is_url(url):
        raise UsageError(
            "The report is at no address of the web.",
            code="web/no-address",
            at="url",
            want="an address that begins with https:// or http://",
            mend="upload the file, or paste its text",
        )
    return fetch_source(url)


def add_pieces(desk: Desk, *, pieces: Iterable[Piece], given: Given, dry_run: bool = False) -> Added:
    """Read reports and statements, and record what is new in them as one batch, unreviewed.

    Raises:
        ExceptionGroup: Of the faults in all of them; nothing was recorded.
        StoreError: Something cannot be kept; nothing was recorded.
    """
    library, store = desk.library, desk.store
    reading = Reading(given=given, reader=choose_reader(None, folder=desk.project.folder, library=library))
    addition = gather_additions(pieces, library=library, store=store, reading=reading)
    if dry_run:
        return _trial(desk, addition)
    return record_addition(
        store, addition=addition, reviewed=Reviewed(), recorder=desk.recorder, recorded_at=desk.now()
    )


def _trial(desk: Desk, addition: Addition) -> Added:
    known = find_recorded(desk.store, ids=[one.id for one in addition.record.statements])
    new = [one for one in addition.record.statements if one.id not in known]
    trial = kept_of(addition.record, statements=new)
    return Added(record=trial, reviewed=Reviewed(kept=new), notes=addition.notes, head=desk.store.head(), trial=True)


def withdraw(desk: Desk, *, asked: Withdrawing) -> Withdrawn:
    """Withdraw a statement: from now on it counts no more.

    Raises:
        UsageError: There is no such statement, no reason, or it was taken back.
        ExceptionGroup: Of the faults in what should stand instead.
        StoreError: The store cannot be written; nothing was recorded.
    """
    return withdraw_statement(
        desk.store, asked=asked, library=desk.library, recorder=desk.recorder, recorded_at=desk.now()
    )


def join(desk: Desk, *, asked: Sameness) -> Joined:
    """State that incidents, or acts, are one, or two, and record that.

    Raises:
        UsageError: An id is unknown, or one incident alone is to be merged.
        StatementError: There is no reason.
        ExceptionGroup: Of `StatementError`, where what would be stated means nothing.
        StoreError: The store cannot be written; nothing was recorded.
    """
    ids = tuple(dict.fromkeys(asked.ids))
    if asked.kind == "merge" and len(ids) < FEWEST:
        raise UsageError(
            "One incident alone is one already.",
            code="cli/one-id",
            at="ids",
            want="the ids of two incidents or more, or of two acts or more",
            mend="name the other one too",
        )
    reason, view = check_reason(asked.reason), desk.view()
    record = view.record(about=ids)
    matter = Matter(record=record, library=view.library, policy=view.policy)
    check_names(ids, record=record if ids else view.record())
    moment = desk.now()
    decision = Decision(
        holder=asked.holder, reason=reason, stated_on=moment.date().isoformat(), document=asked.document
    )
    stating = merging_statements if asked.kind == "merge" else splitting_statements
    statements = stating(record, names=ids, decision=decision)
    check_statements(statements, matter=matter)
    stamped = tuple(replace(one, recorded_at=moment_text(moment), recorded_by=desk.recorder) for one in statements)
    change = change_identity(record, statements=stamped, names=ids, asker=asker_of(matter))
    if not stamped:
        kept = Kept(told="That is what was said already; nothing is stated anew.")
    elif asked.dry_run:
        kept = Kept(told="Nothing was kept: this was a trial.")
    else:
        note = f"{', '.join(ids)}: {reason}"
        kept = record_sameness(desk.store, statements=stamped, note=note, recorded_at=moment)
    return Joined(ids=ids, change=change, kept=kept)


__all__ = [
    "Joined",
    "Sameness",
    "StatementsText",
    "add_pieces",
    "join",
    "source_at",
    "source_of",
    "withdraw",
]
