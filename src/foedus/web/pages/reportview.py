"""A report with its statements marked: the text in pieces, and each statement with what can be done about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from foedus.actors import Actors
from foedus.incidents import TakenBack
from foedus.projects.mending import CHANGES, written
from foedus.projects.reviewnotes import Note
from foedus.reader import read_head
from foedus.reports.citation import document_words
from foedus.reports.reading import mark_text
from foedus.reports.wording import written_moment
from foedus.statements import Document, Record, Statement
from foedus.web.pages.evidence import Evidence, witness_of

ANSWERED = {"accept": "accepted", "mend": "mended", "reject": "rejected"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A piece of the text; `marks` are the statements that stand on it, the first of which gives the place its name."""

    text: str
    marks: tuple["Told", ...] = ()
    unread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement of the report: its number, what it says, and what became of it.

    `answer` is what a review has answered, `withdrawn` why it counts no more; `fields` are what a correction may
    change, as they are written now. `in_text` says whether it has a place in the text.
    """

    number: int
    evidence: Evidence
    rule: str
    via: str
    fields: tuple[tuple[str, str], ...]
    in_text: bool
    recorded: str = ""
    answer: str = ""
    changes: tuple[tuple[str, str], ...] = ()
    withdrawn: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """The page of a report."""

    id: str
    title: str
    told: str
    document: Document | None
    stretches: tuple[Stretch, ...]
    statements: tuple[Told, ...]
    unread: tuple[tuple[str, str], ...]
    incidents: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()

    @property
    def open(self) -> int:
        """How many statements wait for an answer."""
        return sum(not one.answer and not one.known for one in self.statements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the statements of a report besides what they say.

    `review` is what a review has answered so far, `gone` what was taken back, `recorded` the ids of those that are on
    record already, where others are not; `notes` are what people should know of how it was read.
    """

    review: Mapping[str, Note] = field(default_factory=dict)
    gone: tuple[TakenBack, ...] = ()
    recorded: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()


def report_view(
    record: Record, *, text: str, document: Document | None, actors: Actors, known: Known | None = None
) -> ReportView:
    """Return a report as its page shows it: what stands in it, and nothing else.

    `text` is that in which the spans count, empty where it is not on record.
    """
    witness, besides = witness_of(record, actors=actors), known or Known()
    back = {one.statement.id: one.by for one in besides.gone}
    told = tuple(
        _placed(
            _told(number, one, witness.one(one)), one, text=text, note=besides.review.get(one.id), by=back.get(one.id)
        )
        for number, one in enumerate(record.statements, start=1)
    )
    told = tuple(replace(one, known=one.evidence.id in besides.recorded) for one in told)
    return ReportView(
        id=document.id if document else "",
        title=(document.title or document.outlet or document.id) if document else "A report",
        told=document_words(document) if document else "",
        document=document,
        stretches=_stretches(text, record, told),
        statements=told,
        unread=tuple((one.reason, one.words) for one in record.unread),
        incidents=tuple((one.id, one.title or one.id) for one in record.incidents),
        notes=besides.notes,
    )


def _stretches(text: str, record: Record, told: Sequence[Told]) -> tuple[Stretch, ...]:
    if not text:
        return ()
    begin = min([read_head(text).body, *(one.start for one in record.statements if one.start is not None)])
    begin += len(text[begin:]) - len(text[begin:].lstrip())
    return tuple(
        Stretch(text=one.text, marks=tuple(told[number - 1] for number in one.numbers), unread=one.unread)
        for one in mark_text(text, record=record, begin=begin)
    )


def _told(number: int, one: Statement, evidence: Evidence) -> Told:
    when = f"{written_moment(one.recorded_at)} by {one.recorded_by}" if one.recorded_at else ""
    return Told(
        number=number,
        evidence=evidence,
        rule=one.rule,
        via=", ".join(one.via),
        fields=tuple((name, written(one, name=name)) for name in CHANGES),
        in_text=False,
        recorded=when,
    )


def _placed(told: Told, one: Statement, *, text: str, note: Note | None, by: Statement | None) -> Told:
    """Return a statement with its place in the text, what was answered about it, and why it counts no more."""
    return replace(
        told,
        in_text=one.start is not None and one.end is not None and 0 <= one.start < one.end <= len(text),
        answer=ANSWERED.get(note.answer, "") if note else "",
        changes=tuple(note.changes.items()) if note else (),
        withdrawn=(by.reason or "without a reason given") if by else "",
    )
