"""What follows from an engaged clause: one obligation for each bearer."""

from dataclasses import dataclass
from typing import Literal

from foedus.findings import Check, Finding
from foedus.instruments import Instrument, Obligation, Register, clauses_on, find_provision
from foedus.terms import EVER, hyphened

State = Literal["due", "available", "contravened", "awaiting"]
WORLD = 60
ENGAGED = frozenset({"engaged", "available", "contravened"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """One obligation: who owes what to whom, how firmly, by which words.

    `state` is `due`, `available` (a right), `contravened` (a duty to refrain), or `awaiting` (a condition precedent
    is not on record). A field that the text does not speak to is empty, which means not stated.
    """

    incident: str
    instrument: str
    provision: str
    provision_id: str
    bearer: str
    beneficiary: str
    owes: str
    modality: str
    measures: tuple[str, ...]
    discretion: str
    deadline: str
    until: str
    procedure: str
    officer: str
    bound_by: str
    against: tuple[str, ...]
    jointly: str
    yields_to: str
    binding: str
    state: State
    awaiting: tuple[str, ...]
    contested_by: tuple[str, ...]
    words: str
    statements: tuple[str, ...]


def engage_obligations(findings: tuple[Finding, ...], *, register: Register) -> tuple[Owed, ...]:
    """Return what is owed under every finding that is engaged, or that waits for a condition precedent alone.

    Grain: one item for each finding × bearer; beyond sixty bearers one for them all, in the clause's own words.
    No obligation without an engaged or awaiting provision.
    """
    found: list[Owed] = []
    for finding in findings:
        instrument = register.get(finding.instrument)
        owed = _obligation(instrument, finding) if instrument else None
        state = _state(finding)
        if owed is not None and state is not None:
            found += [_owed(finding, owed, bearer, state) for bearer in _bearers(finding, owed)]
    return tuple(found)


def _obligation(instrument: Instrument, finding: Finding) -> Obligation | None:
    provision = find_provision(instrument, name=finding.provision_id)
    if provision is None:
        return None
    clause = clauses_on(instrument, provision=provision, on=EVER)[0]
    for one in clause.interpretations:
        if one.kind == "reservation" and one.change.obligation and set(finding.bearers) <= set(one.by):
            return one.change.obligation
    return clause.obligation


def _bearers(finding: Finding, owed: Obligation) -> tuple[str, ...]:
    """Return the bearers one by one or, where the whole world is bound, the words that name them."""
    if len(finding.bearers) > WORLD:
        return (" or ".join(owed.bearer),)
    return finding.bearers or ("not stated",)


def _state(finding: Finding) -> State | None:
    if finding.verdict in ENGAGED:
        states: dict[str, State] = {"available": "available", "contravened": "contravened"}
        return states.get(finding.verdict, "due")
    return "awaiting" if finding.verdict == "undetermined" and _awaits(finding) else None


def _awaits(finding: Finding) -> bool:
    """Say whether a condition precedent alone is missing: everything else in the checklist is met."""
    unsure = [check for check in finding.grounds.checks if check.status != "met"]
    return (
        finding.in_force == "yes"
        and bool(unsure)
        and all(_is_condition(check) and check.status == "unknown" for check in unsure)
    )


def _is_condition(check: Check) -> bool:
    return check.part == "only_if" or (check.part == "casus" and check.name == "given")


def _owed(finding: Finding, owed: Obligation, bearer: str, state: State) -> Owed:
    waiting = [check.wanted for check in finding.grounds.checks if _is_condition(check) and check.status == "unknown"]
    return Owed(
        incident=finding.incident,
        instrument=finding.instrument,
        provision=finding.provision,
        provision_id=finding.provision_id,
        bearer=bearer,
        beneficiary=finding.beneficiary,
        owes=hyphened(owed.owes),
        modality=owed.modality,
        measures=tuple(owed.measures),
        discretion=owed.discretion,
        deadline=owed.deadline,
        until=owed.until,
        procedure=owed.procedure,
        officer=owed.officer,
        bound_by=owed.bound_by,
        against=tuple(owed.against),
        jointly=owed.jointly or "not stated",
        yields_to=owed.yields_to,
        binding=finding.binding,
        state=state,
        awaiting=tuple(waiting) if state == "awaiting" else (),
        contested_by=finding.contested_by,
        words=finding.grounds.words,
        statements=finding.grounds.statements,
    )
