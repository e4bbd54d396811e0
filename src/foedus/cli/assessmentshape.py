"""The shape of `foedus/assessment/1`, from which its JSON Schema is made."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from foedus.terms import InForce, RowVerdict, Stance, Status, Verdict, YesNo


class Shape(BaseModel):
    """An object of the answer: every key is named."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DatesShape(Shape):
    """The three dates."""

    happened_on: str
    on: str
    as_of: str


class SentenceShape(Shape):
    """The answer about one incident."""

    incident: str
    sentence: str
    further: list[str]


class SummaryShape(Shape):
    """The answer in words, and the counts behind it."""

    sentence: str
    incidents: list[SentenceShape]
    verdicts: dict[Verdict, int]
    left_out: int


class HitShape(Shape):
    """A hit; derived where it follows from the place."""

    id: str
    derived: bool


class AccountShape(Shape):
    """One coherent version of an incident."""

    name: str
    kind: str
    happened_on: str
    hits: list[HitShape]
    quarrels: list[str]
    on_its_word_alone: dict[str, str]


class IncidentShape(Shape):
    """An incident with its accounts."""

    id: str
    title: str
    happened_on: str
    actors: list[str]
    sides: list[str]
    accounts: list[AccountShape]
    statements: list[str]
    also: list[str]


class ElementShape(Shape):
    """One line of a checklist."""

    name: str
    status: Status
    wanted: str
    found: str
    part: Literal["casus", "only_if", "unless"]
    implied: bool
    property: str
    statements: list[str]
    presumed: bool
    on_its_word_alone: str


class GroundsShape(Shape):
    """Why a finding is what it is."""

    reason: str
    provision: str
    ref: str
    words: str
    words_of: str
    source: list[str]
    because: str
    dates: str
    elements: list[ElementShape]
    statements: list[str]


class RowElementShape(Shape):
    """One element of a row."""

    name: str
    status: Status
    found: str


class RowShape(Shape):
    """The outcome for one account and one position."""

    account: str
    reading: Literal["narrow", "broad"]
    interpretation: str
    bearers: list[str]
    in_force: InForce
    verdict: RowVerdict
    had_it_been_in_force: RowVerdict
    deciding: list[str]
    hit: str
    elements: list[RowElementShape]


class FindingShape(Shape):
    """One incident × provision × beneficiary × bearers for whom the clause reads alike."""

    incident: str
    instrument: str
    provision: str
    provision_id: str
    ref: str
    kind: str
    binding: str
    beneficiary: str
    bearers: list[str]
    bearers_in_doubt: list[str]
    verdict: Verdict
    in_force: InForce
    had_it_been_in_force: Verdict | None
    deciding: list[str]
    turns_on: list[list[str]]
    presumed: list[str]
    contested_by: list[str]
    fact_dispute: YesNo
    law_dispute: YesNo
    positions: list[str]
    near_miss: str
    grounds: GroundsShape
    rows: list[RowShape]


class ObligationShape(Shape):
    """Who owes what to whom."""

    incident: str
    instrument: str
    provision: str
    provision_id: str
    bearer: str
    beneficiary: str
    owes: str
    modality: str
    measures: list[str]
    discretion: str
    deadline: str
    until: str
    procedure: str
    officer: str
    bound_by: str
    against: list[str]
    jointly: str
    yields_to: str
    binding: str
    state: Literal["due", "available", "contravened", "awaiting"]
    awaiting: list[str]
    contested_by: list[str]
    words: str
    statements: list[str]
    deadline_on: str
    deadline_basis: str
    yields: list[str]
    automaticity: Literal[
        "of_itself", "after_request", "after_decision", "after_condition", "after_procedure", "standing", "not_stated"
    ]
    means: Literal["force_named", "named", "not_named"]
    latitude: Literal["none_left", "left", "by_choice", "not_stated"]


class VersionShape(Shape):
    """What one holder says of a property."""

    holder: str
    side: bool
    values: list[str]
    denies: list[str]
    statements: list[str]


class DisputeShape(Shape):
    """A property on which holders differ, and the findings that it turns."""

    incident: str
    about: str
    property: str
    accepted: str
    versions: list[VersionShape]
    turns: list[str]


class ContradictionShape(Shape):
    """Statements of one holder that cannot all hold."""

    about: str
    property: str
    holder: str
    statements: list[str]
    resolved_by: str


class UnreadShape(Shape):
    """A passage that was not read."""

    document: str
    words: str
    reason: str
    start: int | None
    end: int | None


class NoticeShape(Shape):
    """Something that a reader of the answer should know."""

    code: str
    text: str
    about: str
    source: list[str]


class StatementShape(Shape):
    """One attributed claim; what is not known is left out."""

    id: str
    about: str
    property: str
    value: str | list[str]
    holder: str
    stance: Stance
    document: str
    words: str = ""
    start: int | None = None
    end: int | None = None
    stated_on: str = ""
    rule: str = ""
    via: list[str] = []
    recorded_at: str = ""
    recorded_by: str = ""
    first_recorded_at: str = ""
    first_recorded_by: str = ""
    reason: str = ""


class DocumentShape(Shape):
    """A report as somebody published it."""

    id: str
    outlet: str
    title: str
    published_on: str
    file: str
    url: str
    origin: str
    sha256: str
    sources: list[str]
    source_kind: str
    reliability: str
    credibility: str


class ReceiptShape(Shape):
    """What it takes to give the same answer again."""

    register_digest: str = Field(alias="register")
    statements: str
    schema_name: str = Field(alias="schema")
    policy: str
    reading: str
    account: str
    strict: bool
    engine: str
    version: str
    on: str
    as_of: str
    asked_on: str
    everything: bool
    instruments: list[str]
    provisions: list[str]
    beneficiaries: list[str]
    bearers: list[str]


class AssessmentShape(Shape):
    """The whole answer."""

    schema_name: Literal["foedus/assessment/1"] = Field(alias="schema")
    dates: DatesShape
    policy: str
    summary: SummaryShape
    incidents: list[IncidentShape]
    findings: list[FindingShape]
    obligations: list[ObligationShape]
    disputes: list[DisputeShape]
    contradictions: list[ContradictionShape]
    unread: list[UnreadShape]
    notices: list[NoticeShape]
    statements: list[StatementShape]
    documents: list[DocumentShape]
    receipt: ReceiptShape
    disclaimer: str
