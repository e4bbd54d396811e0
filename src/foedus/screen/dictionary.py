"""The data dictionary: every column of every table of a screening, in order, with what it holds."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from foedus.errors import UsageError
from foedus.terms import Verdict

Type: TypeAlias = Literal["text", "word", "number", "day", "truth"]
FINDINGS, COUNTS, EXPLANATIONS, ASIDE = "findings", "counts", "explanations", "set_aside"
OBLIGATIONS, EXPLAINED, REPORTS = "obligations", "explained", "reports"
TABLES = (FINDINGS, OBLIGATIONS, COUNTS, EXPLANATIONS, EXPLAINED, REPORTS, ASIDE)
VERDICTS: tuple[str, ...] = get_args(Verdict)
FORCE, TRUTH, STATUSES = ("yes", "no", "unknown"), ("yes", "no"), ("met", "not_met", "unknown")
# Several values in one cell.
BAR = "joined by a bar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table; a `word` is one of few, which `values` lists where they are closed."""

    name: str
    type: Type
    about: str
    values: tuple[str, ...] = ()
    nullable: bool = False


GRAINS = {
    FINDINGS: "one row for each incident × provision × beneficiary × bearers for whom the clause reads alike, "
    "of those that are kept",
    OBLIGATIONS: "one row for each finding kept that is engaged, available, contravened or awaiting a condition, "
    "and each bearer",
    COUNTS: "one row for each provision × verdict × in force × had it been in force × near miss in a part; "
    "add up over parts",
    EXPLANATIONS: "one row for each answer and line of its checklist; "
    "a part lists every answer known by its end, so take each once",
    EXPLAINED: "one row for each finding that is asked for and line of its checklist",
    REPORTS: "one row for each report of an event that a table of mentions tells of",
    ASIDE: "one row for each row of the feed that could not be read",
}


def _text(name: str, about: str, *, type: Type = "text", values: tuple[str, ...] = ()) -> Column:  # noqa: A002 - a word of the dictionary
    return Column(name=name, type=type, about=about, values=values)


INCIDENT = _text("incident", "The incident, as `dataset:version:row`.")
DAYS = (
    Column(name="first_day", type="day", about="The first day on which it may have happened.", nullable=True),
    Column(name="last_day", type="day", about="The last such day.", nullable=True),
)
FINDING = _text("finding", "With the incident, the key of the finding: equal in every table.")
CLAUSE = (
    _text("instrument", "The instrument's id.", type="word"),
    _text("provision", "The id of the clause in it.", type="word"),
)
REF = _text("ref", "The clause as lawyers cite it.", type="word")
BENEFICIARY = _text("beneficiary", "Who is covered; `any`: whoever it is.", type="word")
BEARERS = _text("bearers", f"Who owes, {BAR}.", type="word")
VERDICT = _text("verdict", "What the incident is under the clause.", type="word", values=VERDICTS)
IN_FORCE = _text("in_force", "Whether the clause is in force for beneficiary and bearers.", type="word", values=FORCE)
HAD = _text("had_it_been_in_force", "The verdict then; empty where it is in force.", type="word", values=VERDICTS)
NEAR = _text("near_miss", "The element by which alone the clause was missed; empty otherwise.", type="word")
ANSWER = _text("answer_id", "The answer, whose checklist stands under `explanations`.", type="word")
MADE_BY = _text("made_by", "Which evaluator gave it.", type="word", values=("plan", "reference"))
LINES = (
    Column(name="line", type="number", about="The place in the checklist, from 1."),
    _text("element", "What is asked.", type="word"),
    _text("status", "How it stands; an exception is met where it fails.", type="word", values=STATUSES),
    _text("part", "What it is a part of.", type="word", values=("casus", "only_if", "unless")),
    Column(name="implied", type="truth", about="Whether a term carries it, and the clause does not write it."),
    _text("property", "The property of the incident that it reads.", type="word"),
)
COLUMNS: dict[str, tuple[Column, ...]] = {
    FINDINGS: (
        INCIDENT,
        *DAYS,
        FINDING,
        *CLAUSE,
        _text("kind", "The kind of provision.", type="word"),
        BENEFICIARY,
        BEARERS,
        _text("bearers_in_doubt", f"For whom it is not known whether the clause is in force, {BAR}.", type="word"),
        VERDICT,
        IN_FORCE,
        HAD,
        _text("deciding", f"The elements that decide, {BAR}.", type="word"),
        NEAR,
        _text("positions", f"The positions on which it matters, {BAR}.", type="word"),
        _text("contested_by", f"Who says otherwise where accounts part, {BAR}.", type="word"),
        _text("fact_dispute", "Whether accounts part.", type="word", values=TRUTH),
        _text("law_dispute", "Whether positions part.", type="word", values=TRUTH),
        ANSWER,
        MADE_BY,
    ),
    OBLIGATIONS: (
        INCIDENT,
        *DAYS,
        FINDING,
        *CLAUSE,
        REF,
        _text("bearer", "Who owes; beyond sixty, the words of the clause that name them.", type="word"),
        BENEFICIARY,
        _text(
            "state",
            "`due`; `available`, a right; `contravened`, a duty to refrain; `awaiting` a condition precedent.",
            type="word",
            values=("due", "available", "contravened", "awaiting"),
        ),
        _text("owes", "The duty.", type="word"),
        _text("modality", "The verb of the clause.", type="word"),
        _text("measures", f"Measures that the text names, {BAR}.", type="word"),
        _text("discretion", "What the text leaves to the bearer.", type="word"),
        _text("deadline", "The deadline that the text sets.", type="word"),
        _text("until", "What ends it.", type="word"),
        _text("procedure", "What stands between casus and duty.", type="word"),
        _text("officer", "The organ or officer that owes it.", type="word"),
        _text("bound_by", "By what the duty is bounded.", type="word"),
        _text("against", f"Against whom it is owed, {BAR}.", type="word"),
        _text("jointly", "Whether it is owed jointly or severally.", type="word"),
        _text("yields_to", "Before what the duty gives way, in the words of the clause.", type="word"),
        _text("binding", "The binding force of the clause.", type="word"),
        _text("awaiting", f"What must come first and is not on record, {BAR}.", type="word"),
        _text("automaticity", "What the text puts between casus and duty.", type="word"),
        _text("means", "Whether the text names the means.", type="word"),
        _text("latitude", "Whether the text leaves a choice.", type="word"),
        MADE_BY,
    ),
    COUNTS: (
        *CLAUSE,
        VERDICT,
        IN_FORCE,
        HAD,
        NEAR,
        Column(name="findings", type="number", about="How many findings come out so, written or not."),
    ),
    EXPLANATIONS: (ANSWER, *LINES),
    EXPLAINED: (
        INCIDENT,
        FINDING,
        *CLAUSE,
        REF,
        BENEFICIARY,
        BEARERS,
        VERDICT,
        *LINES,
        _text(
            "statements",
            f"The statements behind it, as `dataset:version:row:property`, {BAR}; empty where nobody says it.",
        ),
    ),
    REPORTS: (
        _text("statement", "The statement that somebody reports the event, as `dataset:version:row:report`."),
        INCIDENT,
        _text("holder", "Who reports it.", type="word"),
        _text("document", "Where it stands: an address, or what the publisher calls it by."),
        Column(name="stated_on", type="day", about="The day on which it was reported.", nullable=True),
        _text("via", "The data set that says so.", type="word"),
        Column(name="confidence", type="number", about="How sure the coder is, in per cent.", nullable=True),
    ),
    ASIDE: (
        _text("path", "The file.", type="word"),
        Column(name="line", type="number", about="The line on which the row begins.", nullable=True),
        _text("incident", "The incident, where the row could be read so far."),
        _text("reason", "Why it was set aside.", type="word"),
        _text("text", "The row as it stood, its first 2,000 characters."),
    ),
}


def columns_of(table: str) -> tuple[Column, ...]:
    """Return the columns of a table, in order.

    Raises:
        UsageError: There is no such table.
    """
    if table not in COLUMNS:
        raise UsageError(
            f'"{table}" is no table of a screening.',
            code="screen/unknown-table",
            want=f"one of {', '.join(TABLES)}",
            mend="name one of them",
        )
    return COLUMNS[table]
