"""What a receipt file holds, checked when it is read: it may come from a stranger."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from foedus.errors import FoedusError
from foedus.files import Written, WrongValueError
from foedus.findings import Question
from foedus.incidents import Policy, parse_policy
from foedus.obligations.fingerprint import Fingerprint
from foedus.terms import MOMENT_FORMS, Reading, parse_days, parse_moment

RECEIPT_SCHEMA = "foedus/receipt/1"
DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
READINGS: dict[str, Reading | None] = {"narrow": "narrow", "broad": "broad", "both": None}
MEND = "take the receipt as it was written; one that was changed by hand proves nothing"


def _digest(text: str) -> str:
    if not DIGEST.fullmatch(text):
        raise WrongValueError(
            f'"{text}" is no SHA-256.', code="obligations/wrong-digest", want="64 hexadecimal digits", mend=MEND
        )
    return text


def _moment(text: str) -> str:
    try:
        if text:
            parse_moment(text)
    except ValueError as error:
        raise _no_date(f"{error}.", MOMENT_FORMS) from error
    return text


def _day(text: str) -> str:
    try:
        known = not text or parse_days(text).known
    except ValueError as error:
        raise _no_date(f"{error}.", "a date as 2025-09-09") from error
    if not known:
        raise _no_date(f'"{text}" is no single day.', "a date as 2025-09-09")
    return text


def _no_date(message: str, want: str) -> WrongValueError:
    return WrongValueError(message, code="obligations/wrong-date", want=want, mend=MEND)


def _policy(text: str) -> str:
    try:
        return str(parse_policy(text))
    except FoedusError as error:
        raise WrongValueError(error.message, code=error.code, want=error.want, mend=MEND) from error


Digest = Annotated[str, AfterValidator(_digest)]


class WrittenQuestion(Written):
    """What was asked; empty is not asked for."""

    on: Annotated[str, AfterValidator(_day)] = ""
    as_of: Annotated[str, AfterValidator(_moment)] = ""
    strict: Literal["true", "false"] = "false"
    everything: Literal["true", "false"] = "false"
    account: str = ""
    reading: Literal["narrow", "broad", "both"] = "both"
    instruments: list[str] = []
    provisions: list[str] = []
    beneficiaries: list[str] = []
    bearers: list[str] = []

    def asked(self) -> Question:
        """Return the question as it can be asked again."""
        return Question(
            on=date.fromisoformat(self.on) if self.on else None,
            as_of=parse_moment(self.as_of) if self.as_of else None,
            strict=self.strict == "true",
            everything=self.everything == "true",
            account=self.account or None,
            reading=READINGS[self.reading],
            instruments=tuple(self.instruments),
            provisions=tuple(self.provisions),
            beneficiaries=tuple(self.beneficiaries),
            bearers=tuple(self.bearers),
        )


class WrittenFingerprint(Written):
    """One finding in brief."""

    incident: str
    provision: str
    beneficiary: str
    bearers: list[str] = []
    verdict: str
    had_it_been_in_force: str = ""
    deciding: list[str] = []
    turns_on: list[list[str]] = []
    contested_by: list[str] = []

    def told(self) -> Fingerprint:
        """Return the finding in brief."""
        return Fingerprint(
            incident=self.incident,
            provision=self.provision,
            beneficiary=self.beneficiary,
            bearers=tuple(self.bearers),
            verdict=self.verdict,
            had_it_been_in_force=self.had_it_been_in_force,
            deciding=tuple(self.deciding),
            turns_on=tuple(tuple(one) for one in self.turns_on),
            contested_by=tuple(self.contested_by),
        )


class WrittenReceipt(Written):
    """A receipt, as `foedus assess --receipt FILE` writes it."""

    schema_name: Literal["foedus/receipt/1"] = Field(alias="schema")
    version: str
    engine: str
    register_digest: Digest = Field(alias="register")
    instruments: dict[str, Digest] = {}
    policy: Annotated[str, AfterValidator(_policy)]
    question: WrittenQuestion
    happened_on: str = ""
    incidents: list[str] = []
    statements: Digest
    statement_ids: list[Digest] = []
    findings: list[WrittenFingerprint] = []

    @property
    def parsed_policy(self) -> Policy:
        """The evidence policy."""
        return parse_policy(self.policy)

    def fingerprints(self) -> tuple[Fingerprint, ...]:
        """Return the findings in brief."""
        return tuple(one.told() for one in self.findings)
