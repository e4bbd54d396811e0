"""What follows from an engaged clause: one obligation for each bearer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from foedus.actors import Actors
from foedus.findings import Check, Finding
from foedus.incidents import Incident, RecordedAct
from foedus.instruments import Clause, Instrument, Obligation, Register, clauses_on, find_provision
from foedus.obligations.deadline import deadline_of
from foedus.obligations.firmness import firmness_of
from foedus.obligations.precedence import Prior, precedence, priors_on
from foedus.terms import EVER, Days, hyphened, kinds, parse_days

State = Literal["due", "available", "contravened", "awaiting"]
WORLD = 60
ENGAGED = frozenset({"engaged", "available", "contravened"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """One obligation: who owes what to whom, how firmly, by which words.

    `state` is `due`, `available` (a right), `contravened` (a duty to refrain), or `awaiting` (a condition precedent
    is not on record). A field that the text does not speak to is empty, which means not stated.
    `deadline_on` is the last day on which it is in time, as far as the text counts days; `yields` are the clauses that
    go before it. How firm it is stands on four axes that are never added up: `binding`, `automaticity`, `means`,
    `latitude`.
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
    deadline_on: str = ""
    deadline_basis: str = ""
    yields: tuple[str, ...] = ()
    automaticity: str = ""
    means: str = ""
    latitude: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """What obligations of one incident are computed from, besides the findings."""

    register: Register
    starts: Mapping[str, Days] = field(default_factory=dict)
    priors: tuple[Prior, ...] = ()


def engage_obligations(
    findings: tuple[Finding, ...],
    *,
    register: Register,
    incidents: tuple[Incident, ...] = (),
    actors: Actors | None = None,
) -> tuple[Owed, ...]:
    """Return what is owed under every finding that is engaged, or that waits for a condition precedent alone.

    Grain: one item for each finding × bearer; beyond sixty bearers one for them all, in the clause's own words.
    No obligation without an engaged or awaiting provision. Days are counted from what `incidents` have on record;
    whom a clause that goes before others binds is asked of `actors`; without either, that part is not computed.
    """
    settings = {one.id: _setting(one, register, actors) for one in incidents}
    found: list[Owed] = []
    for finding in findings:
        state = _state(finding)
        instrument = register.get(finding.instrument) if state is not None else None
        clause = _clause(instrument, finding) if instrument else None
        owed = duty_of(clause, finding=finding) if clause else None
        if clause is not None and owed is not None and state is not None:
            setting = settings.get(finding.incident) or _Setting(register=register)
            found += [_owed(finding, owed, bearer, state, clause, setting) for bearer in _bearers(finding, owed)]
    return tuple(found)


def _setting(incident: Incident, register: Register, actors: Actors | None) -> _Setting:
    account = incident.accounts[0]
    starts = {"attack": account.happened_on}
    for name, wanted in (("request", ("request", "invocation")), ("determination", ("determination",))):
        days = [one.happened_on for one in account.acts if _is(one, wanted) and one.happened_on != EVER]
        starts |= {name: min(days)} if days else {}
    on = incident.happened_on
    priors = priors_on(register, actors=actors, on=on) if actors is not None and on != EVER else ()
    return _Setting(register=register, starts=starts, priors=priors)


def _is(act: RecordedAct, wanted: tuple[str, ...]) -> bool:
    mask = 0
    for name in wanted:
        mask |= kinds().mask(name)
    return act.kind_stated and act.kind & ~mask == 0


def _clause(instrument: Instrument, finding: Finding) -> Clause | None:
    provision = find_provision(instrument, name=finding.provision_id)
    return clauses_on(instrument, provision=provision, on=EVER)[0] if provision is not None else None


def duty_of(clause: Clause, *, finding: Finding) -> Obligation | None:
    """Return what the clause says is owed by the bearers of a finding, their own reservation before it."""
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


def _owed(finding: Finding, owed: Obligation, bearer: str, state: State, clause: Clause, setting: _Setting) -> Owed:
    signed = {"signature": parse_days(clause.instrument.signed_on)} if clause.instrument.signed_on else {}
    deadline = deadline_of(owed, starts={**setting.starts, **signed})
    firmness = firmness_of(clause, obligation=owed, binding=finding.binding)
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
        deadline_on=deadline.on,
        deadline_basis=deadline.basis,
        yields=precedence(setting.priors, clause=clause, obligation=owed, bearer=bearer, binding=finding.binding),
        automaticity=firmness.automaticity,
        means=firmness.means,
        latitude=firmness.latitude,
    )
