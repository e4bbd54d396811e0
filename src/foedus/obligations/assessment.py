"""The whole answer about one or more incidents, as `foedus/assessment/1` writes it."""

import dataclasses
from dataclasses import dataclass, field

from foedus.findings import Finding
from foedus.incidents import Incident
from foedus.obligations.obligation import Owed
from foedus.statements import Record

SCHEMA = "foedus/assessment/1"
DISCLAIMER = "Foedus reads texts and claims by machine; this is not legal advice."


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The three dates of an answer: when it happened, whose law is applied, what was known by then."""

    happened_on: str
    on: str
    as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that a reader of the answer should know, and what it is about."""

    code: str
    text: str
    about: str = ""
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A dispute with the findings that it turns."""

    incident: str
    about: str
    property: str
    accepted: str
    versions: tuple[dict[str, object], ...]
    turns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What it takes to give the same answer again: hashes, policy, reading, engine, version, and what was asked.

    `on` is the law that was applied, `asked_on` the day that was asked for, empty for the law of the day it happened.
    """

    register: str
    statements: str
    schema: str
    policy: str
    reading: str
    account: str
    strict: bool
    engine: str
    version: str
    on: str
    as_of: str
    asked_on: str = ""
    everything: bool = False
    instruments: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """An answer: findings, obligations, disputes, contradictions, what was not read, and how it was reached.

    Grain of `findings`: one item for each incident × provision × beneficiary.
    """

    dates: Dates
    policy: str
    incidents: tuple[Incident, ...]
    findings: tuple[Finding, ...]
    obligations: tuple[Owed, ...]
    disputes: tuple[Settled, ...]
    summary: dict[str, object] = field(hash=False)
    notices: tuple[Notice, ...]
    record: Record
    receipt: Receipt


def as_plain(value: object) -> object:
    """Return dataclasses, tuples and sets as dicts and lists, in a fixed order."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {item.name: as_plain(getattr(value, item.name)) for item in dataclasses.fields(value)}
    if isinstance(value, frozenset | set):
        return sorted(as_plain(one) for one in value)  # type: ignore[type-var]
    if isinstance(value, list | tuple):
        return [as_plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): as_plain(one) for key, one in value.items()}
    return value
