"""What is asked of the register, and what comes back."""

from dataclasses import dataclass
from datetime import date, datetime

from foedus.findings.finding import Finding
from foedus.terms import Reading

ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of the register: on which law, by whose knowledge, and which instruments at any rate.

    `as_of` is a moment, or a day, which means its end in UTC; a clause that was still secret then gives no finding.
    """

    on: date | None = None
    as_of: date | datetime | None = None
    strict: bool = False
    instruments: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    everything: bool = False
    account: str | None = None
    reading: Reading | None = None
    beneficiaries: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The findings of one incident, and how many provisions were left out because nobody involved is in them."""

    findings: tuple[Finding, ...]
    left_out: int
