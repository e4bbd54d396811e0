"""What may be sent to the API, field by field; what is not named is refused."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from foedus.web.asking import LONGEST_WORD, MOST_WORDS

LONGEST_TEXT = 10_000_000
LONGEST_REASON = 2_000
MOST_TEXTS = 200
Line = Annotated[str, Field(max_length=LONGEST_WORD)]
Reason = Annotated[str, Field(max_length=LONGEST_REASON)]
Text = Annotated[str, Field(max_length=LONGEST_TEXT)]
Lines = Annotated[list[Line], Field(max_length=MOST_WORDS)]


class Body(BaseModel):
    """A body: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ReportBody(Body):
    """A report: its text, or the address where it stands."""

    text: Text | None = Field(default=None, description="The report: plain text, Markdown or HTML.")
    url: Annotated[str, Field(max_length=2_000)] | None = Field(
        default=None, description="Its address on the public web; no other is fetched."
    )
    name: Line = Field(default="report.md", description="A name; its ending says what form the text has.")
    published_on: Line = Field(default="", description="When it was published, where it does not say.")
    outlet: Line = Field(default="", description="Who published it, where it does not say.")
    dry_run: bool = Field(default=False, description="Show what would be recorded, and record nothing.")

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "text": "Israel carried out an air strike in Doha on 9 September 2025. Qatar condemned the attack.",
                    "name": "wire.md",
                    "published_on": "2025-09-09",
                    "outlet": "Example Wire",
                }
            ]
        },
    )


class StatementsBody(Body):
    """Statements as `foedus/statements/1`, in YAML or JSON, or a statement a line."""

    statements: Text = Field(description="The text of a statements file.")
    lines: bool = Field(default=False, description="It is JSON Lines.")
    texts: dict[Line, Text] = Field(
        default_factory=dict, max_length=MOST_TEXTS, description="The texts of its documents, by their ids."
    )
    dry_run: bool = Field(default=False, description="Show what would be recorded, and record nothing.")

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "statements": "schema: foedus/statements/1\n"
                    "documents:\n  - {id: wire, outlet: Example Wire, published_on: 2025-09-10}\n"
                    "incidents:\n  - {id: doha-2025-09-09, title: Strike in Doha}\n"
                    "statements:\n"
                    "  - {about: doha-2025-09-09, property: place, value: Doha, holder: wire, document: wire}\n"
                }
            ]
        },
    )


class WithdrawalBody(Body):
    """Why a statement counts no more, and what it should have said."""

    reason: Reason = Field(description="Why.", examples=["The wire corrected itself."])
    instead: dict[Line, Line] = Field(
        default_factory=dict,
        max_length=MOST_WORDS,
        description="What it should have said: about, property, value, holder, stance, stated_on.",
        examples=[{"value": "QAT"}],
    )


class SamenessBody(Body):
    """Which incidents, or acts, are one, or two, and why."""

    ids: Lines = Field(min_length=1, description="Their ids.", examples=[["al-udeid-2025-06-23", "al-udeid-2025-06"]])
    reason: Reason = Field(description="Why.", examples=["Both tell of the missiles of 23 June."])
    holder: Line = Field(default="desk", description="Who says so: desk, an actor, a holder or document on record.")
    document: Line = Field(default="", description="The document on record in which it stands.")
    dry_run: bool = Field(default=False, description="Show what would change, and record nothing.")


class AnswerBody(Body):
    """What somebody answers about a statement of a draft."""

    answer: Literal["accept", "mend", "reject"] = Field(examples=["accept"])
    changes: dict[Line, Line] = Field(
        default_factory=dict, max_length=MOST_WORDS, description="With `mend`: the fields that are other."
    )
    reason: Reason = Field(default="", description="With `mend`: why.")


class RecordBody(Body):
    """Whether what nobody has answered about is accepted."""

    accept_rest: bool = Field(default=False, description="Accept what has no answer yet.")


class AttackBody(Body):
    """An attack supposed in the words of the command line; `A|B` is one of these."""

    attacker: Lines = Field(default_factory=list, examples=[["ISR"]])
    victim: Line = Field(default="", examples=["QAT"])
    place: Line = Field(default="", examples=["Doha"])
    act: Line = Field(default="", examples=["air-strike"])
    object: Line = Field(default="", examples=["territory"])
    date: Line = Field(default="", examples=["2025-09-09"])
    hit: Lines = Field(default_factory=list)
    aimed_at: Line = ""
    intent: Line = ""
    origin: Line = ""
    sent_by: Line = ""
    provoked_by: Line = ""
    requested_by: Lines = Field(default_factory=list)


class AssessmentBody(Body):
    """What is to be assessed without being recorded: an attack supposed, or statements."""

    attack: AttackBody | None = None
    statements: Text | None = Field(default=None, description="The text of a `foedus/statements/1` file.")
