"""What is owed under a finding of the plan, by the rules by which it is told of one incident."""

import hashlib
from collections.abc import Iterator

from foedus.findings import Check, Finding, Grounds
from foedus.findings.drafting import Draft
from foedus.findings.judging import Answer
from foedus.instruments import Given, Register, clauses_on, find_provision
from foedus.obligations import ENGAGED, Owed, engage_obligations
from foedus.terms import EVER

# Columns of the table that are an obligation's own.
OWN = ("bearer", "state", "owes", "modality", "discretion", "deadline", "until", "procedure", "officer", "bound_by")
OWN_TOO = ("jointly", "yields_to", "binding", "automaticity", "means", "latitude")
LISTS = ("measures", "against")
NAMES = ("ref", *OWN, *OWN_TOO, *LISTS, "awaiting")


def finding_key(*who: str | tuple[str, ...]) -> str:
    """Return what a finding is called beside its incident: ten digits of clause, beneficiary and bearers."""
    return hashlib.sha256(repr(who).encode()).hexdigest()[:10]


def may_owe(answer: Answer) -> bool:
    """Say whether something is owed where it comes out so: it is engaged, or waits for a condition precedent alone."""
    if answer.verdict in ENGAGED:
        return True
    unsure = [check for check in answer.checks if check.status != "met"]
    return (
        answer.verdict == "undetermined"
        and answer.in_force == "yes"
        and bool(unsure)
        and all(check.status == "unknown" and _is_condition(check) for check in unsure)
    )


def _is_condition(check: Check) -> bool:
    return check.part == "only_if" or (check.part == "casus" and check.name == "given")


def finding_of(draft: Draft, *, answer: Answer, register: Register) -> Finding:
    """Return a draft with its answer as a finding of no incident.

    Raises:
        LookupError: The register has no such clause.
    """
    instrument = register.get(draft.instrument)
    provision = find_provision(instrument, name=draft.provision) if instrument else None
    if instrument is None or provision is None:
        raise LookupError(f"{draft.instrument}#{draft.provision}")
    name = f"{instrument.id}#{provision.id}"
    return Finding(
        incident="",
        instrument=draft.instrument,
        provision=provision.ref,
        provision_id=draft.provision,
        kind=draft.kind,
        beneficiary=draft.beneficiary,
        bearers=draft.bearers,
        bearers_in_doubt=draft.bearers_in_doubt,
        verdict=answer.verdict,
        in_force=answer.in_force,
        had_it_been_in_force=answer.had_it_been_in_force,
        deciding=answer.deciding,
        turns_on=(),
        grounds=Grounds(
            reason=answer.verdict,
            provision=name,
            ref=provision.ref,
            words="",
            words_of="",
            source=(),
            because="",
            checks=answer.checks,
            statements=(),
            dates="",
        ),
        rows=(),
        binding=provision.binding or instrument.binding,
    )


def owed_rows(finding: Finding, *, register: Register) -> Iterator[dict[str, str]]:
    """Yield what is owed under a finding, one row a bearer, in the columns that are an obligation's own."""
    for owed in engage_obligations((finding,), register=register):
        yield _row(owed, _awaiting(owed, register))


def _row(owed: Owed, awaiting: str) -> dict[str, str]:
    row = {name: str(getattr(owed, name)) for name in (*OWN, *OWN_TOO)}
    lists = {name: "|".join(getattr(owed, name)) for name in LISTS}
    return {"ref": owed.provision, **row, **lists, "awaiting": awaiting}


def _awaiting(owed: Owed, register: Register) -> str:
    """Return the acts, states and questions that the clause wants first, where the duty waits for one of them."""
    instrument = register.get(owed.instrument)
    provision = find_provision(instrument, name=owed.provision_id) if instrument else None
    if owed.state != "awaiting" or instrument is None or provision is None:
        return ""
    clause = clauses_on(instrument, provision=provision, on=EVER)[0]
    asked = [
        _wanted(one)
        for alternative in (*(clause.alternatives or ()), *clause.only_if)
        for given in alternative.given or ()
        for one in given.each()
    ]
    return "|".join(dict.fromkeys(asked))


def _wanted(given: Given) -> str:
    return given.act or given.state or given.question or ""
