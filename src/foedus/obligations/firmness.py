"""How firm a duty is, on axes that are never added up, and what goes before it."""

from collections.abc import Iterator

from foedus.actors import Actors
from foedus.findings import Finding
from foedus.instruments import (
    Clause,
    Given,
    Instrument,
    Obligation,
    Register,
    find_provision,
    member_of,
    members_status,
)
from foedus.terms import Days

CHARTER = "un-charter-1945"
ROLES = ("mutual", "guarantor", "beneficiary", "designator", "designee", "signatory")
REQUESTS = frozenset({"request", "invocation"})
DECISIONS = frozenset({"determination", "authorisation", "resolution", "consultation", "meeting"})
FORCE = frozenset({"assist with armed force", "assist with whole war strength", "defend", "self-defence"})
FORCE_WORDS = ("military", "all armed forces", "naval", "air", "armed force")


def automaticity(clause: Clause | None, *, obligation: Obligation) -> str:
    """Return what the text puts between casus and duty.

    `of_itself`, `after_request`, `after_decision`, `after_condition`, `after_procedure`: the weightiest that it names.
    """
    asked = set(_acts(clause)) if clause else set()
    if asked & DECISIONS:
        return "after_decision"
    if asked & REQUESTS:
        return "after_request"
    if asked:
        return "after_condition"
    procedure = obligation.procedure.strip().lower()
    return "after_procedure" if procedure and not procedure.startswith("none") else "of_itself"


def _acts(clause: Clause) -> Iterator[str]:
    for alternative in (*(clause.alternatives or ()), *clause.only_if):
        for given in alternative.given or ():
            yield from map(_asked, given.each())


def _asked(given: Given) -> str:
    return given.act or given.state or "question"


def means(obligation: Obligation) -> str:
    """Return whether the text names the means: `force_named`, `named` or `not_named`."""
    if obligation.owes in FORCE or any(one in FORCE_WORDS for one in obligation.measures):
        return "force_named"
    return "named" if obligation.measures else "not_named"


def latitude(obligation: Obligation) -> str:
    """Return whether the text leaves the bearer a choice: `none_left`, `left` or `not_stated`."""
    text = obligation.discretion.strip().lower()
    return "not_stated" if not text else "none_left" if text.startswith("none") else "left"


def charter_members(register: Register, *, actors: Actors, on: Days) -> frozenset[str]:
    """Return who is surely bound by the Charter on the days `on`; nobody, where the register lacks it."""
    charter = register.get(CHARTER)
    found: set[str] = set()
    for party, status in members_status(charter, on=on, roles=ROLES).items() if charter else ():
        body = member_of(party)
        if status == "met":
            found |= actors.members(body, on=on.last) if body is not None else {party}
    return frozenset(found)


def precedence(
    finding: Finding, *, obligation: Obligation, bearer: str, register: Register, bound: frozenset[str]
) -> tuple[str, ...]:
    """Return the clauses before which the duty gives way, as `instrument#provision`.

    The Charter goes before every other agreement of its members, who are `bound` (Art. 103), and what is done by
    force lasts until the Council acts (Art. 51). A clause of the same instrument that limits this one in favour of
    another text is named.

    Authority: UN Charter arts 51 and 103; Treaty on European Union art. 42(7), third sentence.
    """
    found: list[str] = []
    charter = register.get(CHARTER)
    if charter and bearer in bound and finding.binding == "international law" and finding.instrument != CHARTER:
        wanted = ("103", "51") if means(obligation) == "force_named" else ("103",)
        found += [f"{CHARTER}#{name}" for name in wanted if find_provision(charter, name=name)]
    own = register.get(finding.instrument)
    found += _limits(own, finding) if own else []
    return tuple(found)


def _limits(own: Instrument, finding: Finding) -> list[str]:
    """Return the clauses of the same instrument that bound this one in favour of another text."""
    mine = {finding.provision_id, finding.provision}
    return [
        f"{own.id}#{one.id}"
        for one in own.provisions
        if isinstance(one.obligation, Obligation)
        and one.obligation.owes == "limit"
        and one.obligation.yields_to
        and (one.id.startswith(f"{finding.provision_id}-") or mine & set(one.bears_on))
    ]
