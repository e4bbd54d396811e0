"""What people write in statement and case files, and its JSON Schema."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from foedus.files import Written, WrongValueError
from foedus.terms import Stance, known_from, parse_days, parse_moment
from foedus.terms.moments import MOMENT

STATEMENTS_SCHEMA = "foedus/statements/1"
CASE_SCHEMA = "foedus/case/1"


def _one_or_many(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _day(text: str) -> str:
    try:
        parse_days(text)
    except ValueError as error:
        raise WrongValueError(
            f"{error}.",
            code="statements/wrong-date",
            want="a date as 2025-09-09, 2025-09 or 2025",
            mend="write year, month and day in this order",
        ) from error
    return text


def _moment(text: str) -> str:
    if not text:
        return text
    if not MOMENT.fullmatch(text):
        raise _no_moment(text)
    try:
        known_from(text)
    except ValueError as error:
        raise _no_moment(text) from error
    return text


def _no_moment(text: str) -> WrongValueError:
    return WrongValueError(
        f'"{text}" is no day and no moment.',
        code="statements/wrong-date",
        want="a day as 2025-09-09, or a moment as 2025-09-09T12:00:00Z",
        mend="write year, month and day in this order",
    )


def _knowledge(text: str) -> str:
    try:
        parse_moment(text)
    except ValueError as error:
        raise _no_moment(text) from error
    return text


def _quotation(text: str) -> str:
    if not text.strip():
        raise WrongValueError(
            "The quotation is empty.",
            code="statements/empty-quotation",
            want="the words of the document that carry the claim",
            mend="quote the words, or leave `words` out",
        )
    return text


Day = Annotated[str, AfterValidator(_day)]
Moment = Annotated[str, AfterValidator(_moment)]
Knowledge = Annotated[str, AfterValidator(_knowledge)]
Quotation = Annotated[str, AfterValidator(_quotation)]
Values = Annotated[list[str], BeforeValidator(_one_or_many), Field(min_length=1)]
SourceKind = Literal[
    "",
    "state",
    "ministry",
    "military",
    "news agency",
    "newspaper",
    "organisation",
    "social media",
    "researcher",
    "other",
]
Reliability = Literal["", "A", "B", "C", "D", "E", "F"]
Credibility = Literal["", "1", "2", "3", "4", "5", "6"]


class DocumentEntry(Written):
    """A report: who published it, when, and whose text it repeats."""

    id: str
    outlet: str = ""
    title: str = ""
    published_on: Day | None = None
    file: str = ""
    url: str = ""
    origin: str = Field(default="", description="The agency or document whose text this one repeats.")
    sha256: str = ""
    sources: list[str] = []
    source_kind: SourceKind = Field(default="", description="What kind of source published it.")
    reliability: Reliability = Field(default="", description="How reliable the source is, A to F (Admiralty code).")
    credibility: Credibility = Field(default="", description="How credible the information is, 1 to 6.")


class HolderEntry(Written):
    """One who has statements and is no actor of the register."""

    id: str
    title: str = ""
    speaks_for: str = Field(default="", description="The actor for whom the holder speaks.")


class TitledEntry(Written):
    """An incident or an act, by its id."""

    id: str
    title: str = ""


class StatementEntry(Written):
    """One attributed claim."""

    about: str
    property: str
    value: Values
    holder: str
    document: str = ""
    stance: Stance = "affirms"
    words: Quotation | None = None
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    stated_on: Day | None = None
    rule: str = ""
    via: list[str] = []
    recorded_at: Moment = ""
    recorded_by: str = ""
    first_recorded_at: Moment = ""
    first_recorded_by: str = ""
    reason: str = ""


class StatementsFile(Written):
    """A file of attributed claims."""

    schema_name: Literal["foedus/statements/1"] = Field(alias="schema")
    documents: list[DocumentEntry] = []
    holders: list[HolderEntry] = []
    incidents: list[TitledEntry] = []
    acts: list[TitledEntry] = []
    statements: list[StatementEntry] = []


class ExpectEntry(Written):
    """One answer that a case expects."""

    provision: str
    beneficiary: str | None = None
    bearer: str | None = None
    incident: str | None = None
    verdict: str
    had_it_been_in_force: str | None = None
    deciding: list[str] | None = None
    turns_on: list[list[str]] | None = None
    position: str | None = None
    contested_by: list[str] | None = None
    fact_dispute: Literal["yes", "no"] | None = None
    law_dispute: Literal["yes", "no"] | None = None
    presumed: list[str] | None = None
    obligations: list[str] | None = None
    because: str


class CaseFile(Written):
    """A historical or supposed case: statements, and the answers expected."""

    schema_name: Literal["foedus/case/1"] = Field(alias="schema")
    title: str = ""
    about: str = ""
    on: Day | None = None
    as_of: Knowledge | None = None
    policy: str = "accepted"
    strict: Literal["true", "false"] = "false"
    instruments: list[dict[str, Any]] = Field(
        default=[],
        description="Instruments of the case's own, in the shape of `foedus/1`, used instead of the register.",
    )
    documents: list[DocumentEntry] = []
    holders: list[HolderEntry] = []
    incidents: list[TitledEntry] = []
    acts: list[TitledEntry] = []
    statements: list[StatementEntry] = []
    expect: list[ExpectEntry] = Field(default=[])


class LineEntry(StatementEntry):
    """One line of a JSON Lines file: a statement, its document and its holder, each spelt out once."""

    schema_name: Literal["foedus/statements/1"] = Field(default="foedus/statements/1", alias="schema")
    id: str = ""
    outlet: str = ""
    published_on: Day | None = None
    speaks_for: str | None = Field(
        default=None, description="The actor for whom the holder speaks; a holder who is no actor is told by it."
    )
