"""What people write in an instrument file, and its JSON Schema."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from foedus.files import Written, WrongValueError, among
from foedus.terms import READINGS, SENSES, acts, kinds, objects, parse_days, plain_word
from foedus.terms.duties import BINDINGS, DUTIES, INSTRUMENT_KINDS, KINDS, MODALITIES, ROLES
from foedus.terms.records import INTENTS, ORIGINS

SCHEMA = "foedus/1"
IDENTIFIER = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
SPAN = re.compile(r"[0-9]{1,4} (?:hour|day|week|month|year)s?", re.ASCII)
WHOLE_NUMBER = re.compile(r"[0-9]{1,4}", re.ASCII)
# More of each than any instrument has; a file made to exhaust us has thousands.
MOST = 200
MOST_ALTERNATIVES = 50
MOST_PARTIES = MOST_EXAMPLES = 1_000


def _wrong(message: str, code: str, want: str | Callable[[], str], mend: str) -> WrongValueError:
    return WrongValueError(message, code=f"register/{code}", want=want, mend=mend)


@lru_cache(maxsize=4096)
def _day(text: str) -> str:
    try:
        parse_days(text)
    except ValueError as error:
        raise _wrong(
            f"{error}.",
            "wrong-date",
            "a date as 2025-09-29, 2025-09, 2025, or 1879-10-07~1879-10-21",
            "write year, month and day in this order, or leave the date out",
        ) from error
    return text


def _identifier(text: str) -> str:
    if not IDENTIFIER.match(text):
        raise _wrong(
            f'"{text}" is no id.',
            "wrong-id",
            "small letters, digits and single hyphens",
            "write it as `usa-qat-2025` or `2b`",
        )
    return text


def _words(text: str) -> str:
    if not text.strip():
        raise _wrong(
            "The quotation is empty.",
            "empty-quotation",
            "the operative words, byte for byte",
            "quote the words, or leave `words` out and mark the reading",
        )
    return text


def _one_of(known: tuple[str, ...], what: str) -> AfterValidator:
    spellings = {plain_word(one): one for one in known}
    exact = frozenset(known)

    def check(word: str) -> str:
        if word in exact:
            return word
        if plain_word(word) not in spellings:
            raise _wrong(
                f'"{word}" is no {what}.',
                f"unknown-{what.replace(' ', '-')}",
                lambda: among(word, words=known, see="the vocabulary"),
                "write one of them",
            )
        return spellings[plain_word(word)]

    return AfterValidator(check)


def _act(word: str) -> str:
    name, dot, pinned = word.partition(".")
    known = plain_word(name) in SENSES if dot else plain_word(name) in SENSES or acts().has(name)
    if not known or (dot and pinned not in READINGS):
        raise _wrong(
            f'"{word}" is no act.',
            "unknown-act",
            lambda: f"a word of the acts (`foedus list acts`); nearest: {acts().nearest(name) or 'none'}",
            "choose the nearest word, or propose a new one with its authority",
        )
    return word


def _object(word: str) -> str:
    if not objects().has(word):
        raise _wrong(
            f'"{word}" is no object.',
            "unknown-object",
            lambda: f"a word of the objects (`foedus list objects`); nearest: {objects().nearest(word) or 'none'}",
            "choose the nearest word, or propose a new one with its authority",
        )
    return objects().name_of(word)


def _kind_of_act(word: str) -> str:
    if not kinds().has(word):
        raise _wrong(
            f'"{word}" is no kind of recorded act.',
            "unknown-kind-of-act",
            lambda: f"a word of the kinds (`foedus list kinds`); nearest: {kinds().nearest(word) or 'none'}",
            "choose the nearest kind",
        )
    return kinds().name_of(word)


class _OneOrMany:
    """Reads one word as a list of one, where people write; the cache keeps lists, and is read without asking."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema of the list, with the single word before it where it is not read from JSON."""
        inner = handler(source)
        return core_schema.json_or_python_schema(
            json_schema=inner, python_schema=core_schema.no_info_before_validator_function(_many, inner)
        )


def _many(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _some(value: object) -> object:
    return {"some": value} if isinstance(value, str | list) else value


def _span(text: str) -> str:
    if text and not SPAN.fullmatch(text):
        raise _wrong(
            f'"{text}" is no span of time.',
            "wrong-span",
            "a number with hours, days, weeks, months or years",
            "write it as `24 hours` or `14 days`",
        )
    return text


def _whole_number(value: object) -> object:
    """Return digits as they are; pydantic would also read `1_000` and `+1`, which no schema can say."""
    return "no number" if isinstance(value, str) and not WHOLE_NUMBER.fullmatch(value) else value


Day = Annotated[str, AfterValidator(_day)]
Span = Annotated[str, AfterValidator(_span)]
Identifier = Annotated[str, AfterValidator(_identifier)]
Words = Annotated[str, AfterValidator(_words)]
Many = _OneOrMany()
Strings = Annotated[list[str], Field(max_length=MOST), Many]
# What an element asks for; one that lists nothing would ask nothing, and look as if it did.
Some = Field(min_length=1, max_length=MOST)
Names = Annotated[list[str], Some, Many]
Acts = Annotated[list[Annotated[str, AfterValidator(_act)]], Some, Many]
Objects = Annotated[list[Annotated[str, AfterValidator(_object)]], Some, Many]
Count = Annotated[int, Field(ge=0, le=MOST_PARTIES), BeforeValidator(_whole_number)]
CountFromOne = Annotated[int, Field(ge=1, le=MOST_PARTIES), BeforeValidator(_whole_number)]


class Party(Written):
    """One bound by an instrument or covered by it, with its own dates; `until` is half-open."""

    party: str = Field(description="An actor id, or `members of <organisation>`.")
    role: Annotated[str, _one_of(ROLES, "role")] = "mutual"
    since: Day | None = Field(default=None, alias="from", description="In force for this party from this day.")
    until: Day | None = Field(default=None, description="The first day on which it no longer is.")
    note: str = ""
    source: str = ""


class By(Written):
    """Whose act: quantified over the attackers."""

    some: Names | None = Field(default=None, description="At least one attacker is one of these.")
    only: Names | None = Field(default=None, description="Every attacker is one of these.")
    none: Names | None = Field(default=None, description="No attacker is one of these.")


class Enemies(Written):
    """How many attackers of a class."""

    at_least: CountFromOne | None = None
    at_most: Count | None = None
    of: Names = Field(default_factory=lambda: ["state"])
    none: Names | None = Field(default=None, description="Who is not counted.")


class Given(Written):
    """An act or relation on record, or a question that only recorded positions answer."""

    act: Annotated[str, AfterValidator(_kind_of_act)] | None = None
    by: Names | None = None
    to: Names | None = None
    against: Names | None = None
    names: str | None = None
    state: Literal["war", "backing"] | None = None
    question: str | None = None
    of: Names | None = None
    either: list["Given"] | None = Field(
        default=None, min_length=2, max_length=MOST_ALTERNATIVES, description="One of these is enough."
    )

    def each(self) -> tuple["Given", ...]:
        """Return the conditions that one of which is enough, or this one alone."""
        return tuple(part for one in self.either for part in one.each()) if self.either else (self,)


Conditions = Annotated[list[Given], Field(min_length=1, max_length=MOST_ALTERNATIVES)]


class Alternative(Written):
    """A checklist: every element in it must be met."""

    by: Annotated[By, BeforeValidator(_some)] | None = None
    enemies: Enemies | None = None
    origin: Annotated[list[Annotated[str, _one_of(ORIGINS, "origin")]], Some, Many] | None = None
    act: Acts | None = None
    of: Names | None = None
    not_of: Names | None = Field(default=None, description="Whose it must not be.")
    object: Objects | None = None
    area: Names | None = None
    outside: Names | None = None
    through: Names | None = None
    intent: Annotated[str, _one_of(INTENTS, "intent")] | None = None
    since: Day | None = None
    within: Day | None = None
    given: Conditions | None = None
    not_given: Conditions | None = Field(default=None, description="Exceptions of this alternative alone.")
    because: str = ""

    def records(self) -> tuple[Given, ...]:
        """Return every condition on what is on record, those of which one is enough one by one."""
        return tuple(part for one in (*(self.given or ()), *(self.not_given or ())) for part in one.each())

    def areas(self) -> tuple[str, ...]:
        """Return every area that the checklist names."""
        return (*(self.area or ()), *(self.outside or ()), *(self.through or ()))


Alternatives = Annotated[list[Alternative], Field(max_length=MOST_ALTERNATIVES)]


class Obligation(Written):
    """What the clause says is owed, by whom, how."""

    owes: Annotated[str, _one_of(tuple(DUTIES), "duty")]
    bearer: Strings = Field(default_factory=lambda: ["each other party"])
    modality: Annotated[str, _one_of(MODALITIES, "modality")] = "shall"
    measures: Strings = Field(default_factory=list)
    discretion: str = ""
    deadline: str = ""
    within: Span = Field(default="", description="How long the text gives, as a number with its unit.")
    counts_from: Literal["attack", "request", "determination", "condition", "signature", ""] = Field(
        default="", description="From when `within` is counted."
    )
    due_by: Day | None = Field(default=None, description="The last day that the text names.")
    until: str = ""
    procedure: str = ""
    bound_by: str = ""
    officer: str = ""
    yields_to: str = ""
    against: Strings = Field(default_factory=list)
    jointly: Literal["collective", "several", "joint and several", ""] = ""


class Change(Written):
    """What a rival interpretation or a reservation changes in the clause."""

    casus: Alternatives | None = None
    only_if: Alternatives | None = None
    unless: Alternatives | None = None
    without: Annotated[list[Literal["only_if", "unless"]], Many] = Field(
        default_factory=list, description="The clause's own conditions or exceptions fall away."
    )
    obligation: Obligation | None = None


class Interpretation(Written):
    """A rival interpretation, or a reservation or understanding of one party."""

    id: Identifier
    title: str = ""
    kind: Literal["interpretation", "reservation", "understanding"] = "interpretation"
    by: Strings = Field(description="Who holds it.")
    against: Strings = Field(default_factory=list)
    effect: Literal["narrows", "widens", "changes"]
    on: Literal["casus", "obligation"] = "casus"
    change: Change = Field(default_factory=Change)
    words: Words | None = None
    words_of: Literal["instrument", "translation"] | None = None
    words_language: str = ""
    source: Strings = Field(default_factory=list)
    since: Day | None = Field(default=None, alias="from", description="Held, or made, from this day.")
    until: Day | None = Field(default=None, description="The first day on which it no longer is.")
    argued_in: Strings = Field(default_factory=list, description="Where it is argued.")
    because: str = ""


class Precedence(Written):
    """Which duties the clause goes before, or which it puts behind those under another instrument."""

    over: Strings = Field(
        min_length=1, description="`other agreements`, `this agreement`, or clauses of this instrument by id."
    )
    force: Literal["true", "false"] = Field(default="false", description="Only duties that name force.")
    bearers: Strings = Field(
        default_factory=list, alias="for", description="For whom it does; by default for the parties."
    )
    in_favour_of: Strings = Field(
        default_factory=list, description="The instruments whose commitments go before; by default the clause itself."
    )
    because: str = ""


class Version(Written):
    """One dated wording of a clause; `until` is half-open."""

    since: Day = Field(alias="from")
    until: Day | None = None
    words: Words | None = None
    words_of: Literal["instrument", "translation"] | None = None
    words_language: str = ""
    words_quality: Literal["weak"] | None = None
    words_note: str = ""
    source: Strings = Field(default_factory=list)
    casus: Alternatives | None = None
    only_if: Alternatives = Field(default_factory=list)
    unless: Alternatives = Field(default_factory=list)
    because: str = ""


class Provision(Written):
    """One operative clause: quoted words, where they stand, the reading, and how the one follows from the other."""

    id: Identifier
    ref: str
    kind: Annotated[str, _one_of(KINDS, "kind")]
    words: Words | None = Field(default=None, description="The operative words, only where somebody read them.")
    words_of: Literal["instrument", "translation"] | None = None
    words_language: str = ""
    words_quality: Literal["weak"] | None = None
    words_note: str = ""
    reported: str = Field(default="", description="What somebody reports of an unpublished text; never its words.")
    source: Strings = Field(default_factory=list)
    published: Literal["true", "false", "unread"] = "true"
    beneficiary: Strings = Field(default_factory=list)
    casus: Alternatives | str | None = Field(default=None, description="Alternatives, or `as <ref>`.")
    only_if: Alternatives = Field(default_factory=list)
    unless: Alternatives = Field(default_factory=list)
    defined_by: str | None = Field(default=None, description="The ref of the clause that supplies the alternatives.")
    bears_on: Strings = Field(default_factory=list)
    applies_to: Strings = Field(
        default_factory=list, alias="for", description="The bearers for whom the clause stands."
    )
    versions: list[Version] = Field(default_factory=list, max_length=MOST_ALTERNATIVES)
    obligation: Obligation | str | None = None
    precedence: Precedence | None = Field(default=None, description="Which duties it goes before.")
    interpretations: list[Interpretation] = Field(default_factory=list, max_length=MOST_ALTERNATIVES)
    organs: Strings = Field(
        default_factory=list, description="Who can determine an incident with effect for this clause."
    )
    known_from: Day | None = None
    since: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    binding: Annotated[str, _one_of(BINDINGS, "binding force")] | None = None
    because: str = ""
    authority: str = ""
    doubt: str = ""


class Invocation(Written):
    """An invocation, refusal or other use of the instrument, with its source."""

    on: Day | None = None
    by: str
    incident: str
    outcome: str
    clauses: Strings = Field(default_factory=list, description="The clauses that it used, by id, where that is told.")
    invoked: Literal["true", "false"] = Field(default="true", description="Whether it was invoked at all.")
    source: Strings = Field(default_factory=list)


class Conflict(Written):
    """A point on which sources differ; both stand, none is chosen."""

    about: str
    says: Strings = Field(min_length=2)
    source: Strings = Field(default_factory=list)
    shown_as: str = Field(default="", description="Which of them the file uses, and why.")


class Example(Written):
    """A short incident with the answer expected, written from the clause."""

    title: str
    on: Day
    facts: dict[str, Annotated[dict[str, Strings], Field(max_length=MOST)]] = Field(
        max_length=MOST_ALTERNATIVES,
        description="By holder (`press` is no side): property to value; `not <property>` denies.",
    )
    acts: list[dict[str, Strings]] = Field(
        default_factory=list,
        max_length=MOST_ALTERNATIVES,
        description="Recorded acts: kind, by, to, against, names; `holder` and `stance` where not press's.",
    )
    provision: str
    beneficiary: str | None = None
    bearer: str | None = None
    expect: str
    because: str


class Answered(Written):
    """A lint that somebody looked at: why the file is right as it stands."""

    lint: Identifier
    provision: str | None = None
    because: str


class Instrument(Written):
    """A treaty, order, statute, declaration or pledge, with its parties and provisions."""

    schema_name: Literal["foedus/1"] = Field(alias="schema")
    id: Identifier
    title: str
    short_title: str = ""
    names: Strings = Field(default_factory=list, description="What reports call it.")
    kind: Annotated[str, _one_of(INSTRUMENT_KINDS, "kind of instrument")]
    binding: Annotated[str, _one_of(BINDINGS, "binding force")]
    citation: str
    signed_on: Day | None = None
    in_force_from: Day | None = None
    in_force_to: Day | None = None
    in_force_note: str = ""
    published: Literal["true", "false", "in part"] = "true"
    duration: str = ""
    languages: Strings = Field(default_factory=list)
    parties: list[Party] = Field(min_length=1, max_length=MOST_PARTIES)
    provisions: list[Provision] = Field(min_length=1, max_length=MOST)
    no_duty: str = Field(default="", description="Why nothing in it is a duty of defence, where that is so.")
    invocations: list[Invocation] = Field(default_factory=list, max_length=MOST)
    conflicts: list[Conflict] = Field(default_factory=list, max_length=MOST)
    examples: list[Example] = Field(default_factory=list, max_length=MOST_EXAMPLES)
    answered: list[Answered] = Field(
        default_factory=list, max_length=MOST, description="Lints that were looked at, and why the file is right."
    )
    sources: Strings = Field(default_factory=list)
    notes: str = ""
