"""What is exported: the whole record of a day, withdrawals too, in an order of its own, and the assessment of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from foedus.actors import Actors
from foedus.incidents import TakenBack, known_when, taken_back
from foedus.obligations import Assessment
from foedus.places import Places
from foedus.statements import Record, Statement, join_records
from foedus.terms import moment_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A record as of a moment, each item once and in order; `gone` are its statements that were taken back, by id."""

    record: Record
    gone: dict[str, TakenBack]
    actors: Actors
    places: Places

    def speaker_name(self, holder: str) -> str:
        """Return what people call a holder: the title that the record has, or the name that the register has."""
        listed = next((one.title for one in self.record.holders if one.id == holder and one.title), "")
        actor = self.actors.get(holder)
        return listed or (actor.name if actor else holder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What is exported, with the assessment of it."""

    exported: Exported
    assessment: Assessment


def exported_record(
    record: Record, *, actors: Actors, places: Places, as_of: date | datetime | None = None
) -> Exported:
    """Return what had been said by `as_of`, with what was taken back by then; a day means its end in UTC.

    The order in which the record came, and repetition, change nothing.
    """
    moment = moment_of(as_of)
    whole = join_records((record,))
    said = tuple(one for one in whole.statements if moment is None or _by_then(one, whole, moment))
    known = replace(
        whole,
        documents=tuple(sorted(whole.documents, key=repr)),
        holders=tuple(sorted(whole.holders, key=repr)),
        incidents=tuple(sorted(whole.incidents, key=repr)),
        acts=tuple(sorted(whole.acts, key=repr)),
        statements=tuple(sorted(said, key=_place)),
    )
    gone: dict[str, TakenBack] = {}
    for one in sorted(taken_back(whole, as_of=as_of), key=lambda each: (each.statement.id, each.by.id)):
        gone.setdefault(one.statement.id, one)
    return Exported(record=known, gone=gone, actors=actors, places=places)


def _by_then(statement: Statement, record: Record, moment: datetime) -> bool:
    when = known_when(statement, record=record)
    return when is None or when <= moment


def _place(one: Statement) -> tuple[str, ...]:
    return (one.about, one.property, one.holder, one.id)
