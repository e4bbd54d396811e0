"""What stands between casus and duty, as dated stages: what the text asks for, what is on record, who can move it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from foedus.findings import Finding
from foedus.incidents import Account, RecordedAct
from foedus.instruments import Clause, Given, Instrument, Obligation, clauses_on, find_provision
from foedus.ledgers.scale import is_kind
from foedus.terms import EVER

StageState = Literal["done", "open", "beside"]
# In the order in which they come: the stage, and the recorded acts that are one.
STAGES: dict[str, tuple[str, ...]] = {
    "request": ("request", "invocation"),
    "consultation": ("consultation", "meeting"),
    "determination": ("determination",),
    "vote": ("resolution", "authorisation"),
    "notice to the Security Council": ("report to the security council",),
}
VOTES = ("vote", "two thirds", "majority", "unanim", "consensus", "consent", "common accord", "decision of")
MEETINGS = ("consult", "meeting", "council")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One recorded act at a stage; `names` says whether it names the instrument."""

    act: str
    on: str
    by: tuple[str, ...]
    names: bool
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage of the way from casus to duty.

    `state` is `done` where an act of the kind is on record and the text asks for it, `open` where none is, `beside`
    where the text does not ask and an act is on record. `asked_by` are the words that ask; `movers` who can take it.
    """

    name: str
    state: StageState
    on: str
    asked_by: str
    movers: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """The stages of one clause for one incident, and who judges whether its casus is met.

    `judges` is empty where the text names nobody.
    """

    judges: tuple[str, ...]
    stages: tuple[Stage, ...]


def procedure_of(
    finding: Finding, *, instrument: Instrument, account: Account, named: dict[str, tuple[str, ...]]
) -> Procedure:
    """Return the way from the event to what is owed, in dated stages.

    `named` holds, for each act, who did it. What the text does not ask for stands there only where it was done.
    """
    provision = find_provision(instrument, name=finding.provision_id)
    if provision is None:
        return Procedure(judges=(), stages=())
    clause = clauses_on(instrument, provision=provision, on=account.happened_on)[0]
    asked = {name: tuple(_asks(name, clause, instrument)) for name in STAGES}
    stages = [_attack(account)]
    for name, wanted in STAGES.items():
        steps = tuple(_step(one, instrument, account, named) for one in account.acts if is_kind(one, names=wanted))
        if steps or asked[name]:
            stages.append(_stage(name, asked[name], steps))
    return Procedure(judges=_judges(clause), stages=tuple(stages))


def _attack(account: Account) -> Stage:
    cited = account.statements_for(account.incident, name="happened_on")
    known = account.happened_on != EVER
    step = Step(
        act=account.incident, on=str(account.happened_on) if known else "", by=(), names=False, statements=cited
    )
    return Stage(name="attack", state="done", on=step.on, asked_by="the casus", movers=(), steps=(step,))


def _stage(name: str, asked: tuple[tuple[str, tuple[str, ...]], ...], steps: tuple[Step, ...]) -> Stage:
    days = sorted(one.on for one in steps if one.on)
    return Stage(
        name=name,
        state="beside" if not asked else "done" if steps else "open",
        on=days[0] if days else "",
        asked_by="; ".join(dict.fromkeys(words for words, _ in asked)),
        movers=tuple(dict.fromkeys(who for _, movers in asked for who in movers)),
        steps=steps,
    )


def _step(act: RecordedAct, instrument: Instrument, account: Account, named: dict[str, tuple[str, ...]]) -> Step:
    return Step(
        act=act.id,
        on="" if act.happened_on == EVER else str(act.happened_on),
        by=named.get(act.id, ()),
        names=any(one.partition("#")[0] == instrument.id for one in act.names),
        statements=account.statements_for(act.id, name="kind"),
    )


def _asks(stage: str, clause: Clause, instrument: Instrument) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the words by which the clause asks for a stage, and who can take it."""
    for given in _givens(clause):
        if given.act in STAGES[stage]:
            yield f"{clause.provision.ref}: {given.act}", tuple(given.by or ("not stated",))
    owed = clause.obligation
    if stage == "determination" and clause.organs:
        yield f"{clause.provision.ref}: who can determine it", tuple(clause.organs)
    if owed is not None:
        yield from _by_procedure(stage, owed, clause)
    if stage == "notice to the Security Council":
        yield from _notices(instrument)


def _by_procedure(stage: str, owed: Obligation, clause: Clause) -> Iterator[tuple[str, tuple[str, ...]]]:
    text = owed.procedure.lower()
    if stage == "request" and "request" in text and "no request" not in text:
        yield f"{clause.provision.ref}: {owed.procedure}", ("not stated",)
    if stage == "vote" and any(word in text for word in VOTES):
        yield f"{clause.provision.ref}: {owed.procedure}", ("not stated",)
    if stage == "consultation" and (owed.owes.startswith("consult") or any(word in text for word in MEETINGS)):
        words = owed.procedure or f"owes: {owed.owes}"
        yield f"{clause.provision.ref}: {words}", tuple(owed.bearer)


def _notices(instrument: Instrument) -> Iterator[tuple[str, tuple[str, ...]]]:
    for one in instrument.provisions:
        owed = one.obligation
        if isinstance(owed, Obligation) and owed.owes == "report to the security council":
            yield f"{one.ref}: {owed.procedure or owed.owes}", tuple(owed.bearer)


def _givens(clause: Clause) -> Iterator[Given]:
    for alternative in (*(clause.alternatives or ()), *clause.only_if):
        for given in alternative.given or ():
            yield from given.each()


def _judges(clause: Clause) -> tuple[str, ...]:
    """Return who says whether the casus is met: an organ, or whoever answers a question that the clause asks."""
    asked = [f"whoever answers: {one.question}" for one in _givens(clause) if one.question]
    decided = [who for one in _givens(clause) if one.act in STAGES["determination"] for who in one.by or ()]
    return tuple(dict.fromkeys((*clause.organs, *decided, *asked)))
