"""A plan whose points are conditional and dated: on a day, which point waits, which is due, what was done about it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from foedus.actors import Actors
from foedus.findings.givens import overlap_status
from foedus.incidents import Account, Policy, RecordedAct, gather_incidents
from foedus.instruments import Cast, Clause, Given, Instrument, Obligation, Provision, clauses_on
from foedus.ledgers.scale import REFUSALS, extent_of, is_kind, mask_of
from foedus.obligations.deadline import deadline_of
from foedus.places import Places
from foedus.statements import Record, Statement, Titled
from foedus.terms import EVER, Days, Status, all_of, any_of, parse_days, plain_word
from foedus.terms.records import CREDITS

PointState = Literal["waiting", "not_known", "due", "performed", "partly_performed", "refused", "no_record", "disputed"]
FULL = 3
STEPS = ("acceptance", "pledge", "negotiation", "meeting", "consultation", "planning", "plan")
# A strip shows one of these for each point.
MARKS: dict[PointState, str] = {
    "waiting": "·",
    "not_known": "~",
    "due": "○",
    "performed": "●",
    "partly_performed": "◐",
    "refused": "×",
    "no_record": "–",
    "disputed": "?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """One act that names a point: how far it carries the point out, on whose statements; `score` None refuses it."""

    act: str
    title: str
    on: str
    by: tuple[str, ...]
    score: int | None
    counts: bool
    because: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point of a plan on a day.

    `since` is the day on which its condition was on record, or on which the plan began where it has none.
    """

    id: str
    ref: str
    asks: str
    bearers: tuple[str, ...]
    condition: str
    since: str
    deadline_on: str
    deadline_basis: str
    state: PointState
    because: str
    score: int | None
    acts: tuple[Tracked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOnDay:
    """A plan with the acts on record by a day; `strip` has one mark a point, in order."""

    id: str
    title: str
    on: str
    points: tuple[Point, ...]
    strip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracker:
    """What a plan is tracked with: the record and the vocabularies of actors and places."""

    record: Record
    actors: Actors
    places: Places
    policy: Policy

    def track(self, plan: Instrument, *, on: date) -> PlanOnDay:
        """Return each point of the plan as it stood on a day, with the acts that name it.

        An act counts to a point where it names it as `plan#point`, or somebody counts it by `credited_to`, and it is
        the act of a bearer or of a body of which the bearer is a member. How far, `extent` says; else a promise or a
        talk is a first step, and any other act a part. An act that names the plan alone counts to no point.
        """
        accounts = self._accounts(plan, on)
        cast = Cast(plan, self.actors, Days(on, on))
        points = tuple(self._point(plan, one, cast, accounts, on) for one in plan.provisions if _is_point(one))
        return PlanOnDay(
            id=plan.id,
            title=plan.short_title or plan.title,
            on=on.isoformat(),
            points=points,
            strip="".join(MARKS[one.state] for one in points),
        )

    def _accounts(self, plan: Instrument, on: date) -> tuple[Account, ...]:
        """Return the versions of what was done: the acts, gathered as those of one matter under the plan's name."""
        told = [one for one in self.record.statements if one.about in {act.id for act in self.record.acts}]
        day = Statement(about=plan.id, property="happened_on", value=(on.isoformat(),), holder="desk", document="")
        record = replace(
            self.record,
            incidents=(Titled(id=plan.id),),
            statements=(*(one for one in told if one.property != "of"), day),
        )
        (matter,) = gather_incidents(record, policy=self.policy, actors=self.actors, places=self.places, as_of=on)
        return matter.accounts

    def _point(
        self, plan: Instrument, provision: Provision, cast: Cast, accounts: tuple[Account, ...], on: date
    ) -> Point:
        clause = clauses_on(plan, provision=provision, on=cast.on)[0]
        owed = clause.obligation or Obligation(owes="not stated")
        status, since = self._condition(clause, cast, accounts[0], on)
        bearers = tuple(cast.bearers(owed.bearer, beneficiary=None)) or tuple(owed.bearer)
        begun = parse_days(since) if since else EVER
        deadline = deadline_of(owed, starts={"condition": begun, **_signed(plan)})
        acts = tuple(self._tracked(plan, provision, bearers, accounts, on))
        state, because = _state(status, acts, deadline.on, on)
        scores = [one.score for one in acts if one.counts and one.score is not None]
        refused = any(one.counts and one.score is None for one in acts)
        return Point(
            id=provision.id,
            ref=provision.ref,
            asks="; ".join(owed.measures) or owed.owes,
            bearers=bearers,
            condition=_condition_words(clause),
            since=since,
            deadline_on=deadline.on,
            deadline_basis=deadline.basis,
            state=state,
            because=because,
            score=max(scores) if scores else 0 if refused else None,
            acts=acts,
        )

    def _condition(self, clause: Clause, cast: Cast, account: Account, on: date) -> tuple[Status, str]:
        """Return whether the point's conditions are on record by the day, and since when."""
        begun = clause.provision.since or clause.instrument.in_force_from or clause.instrument.signed_on or ""
        givens = [one for line in clause.only_if for one in line.given or ()]
        if not givens:
            started = not begun or parse_days(begun).first <= on
            return ("met" if started else "not_met"), begun
        met = [[self._given(each, cast, account, on) for each in one.each()] for one in givens]
        status = all_of(any_of(status for status, _ in each) for each in met)
        days = [min((day for state, day in each if state == "met" and day), default="") for each in met]
        return status, max(days) if status == "met" and all(days) else ""

    def _given(self, given: Given, cast: Cast, account: Account, on: date) -> tuple[Status, str]:
        """Return whether one recorded act answers a condition by the day, and its day."""
        wanted = mask_of((given.act or "anything",))
        by = cast.mask(given.by, beneficiary=0, bearer=0) if given.by else self.actors.everyone
        found: list[tuple[Status, str]] = []
        for act in account.acts:
            named = given.names is None or plain_word(given.names) in {plain_word(one) for one in act.names}
            who = overlap_status(act.by, mask=by) or "unknown"
            kind: Status = "met" if act.kind & ~wanted == 0 else "not_met" if not act.kind & wanted else "unknown"
            if named and act.happened_on != EVER and act.happened_on.first <= on:
                found.append((all_of((who, kind)), str(act.happened_on.first)))
        best: Status = any_of(status for status, _ in found)
        return best, min((day for status, day in found if status == "met"), default="")

    def _tracked(
        self, plan: Instrument, provision: Provision, bearers: tuple[str, ...], accounts: tuple[Account, ...], on: date
    ) -> Iterator[Tracked]:
        name = plain_word(f"{plan.id}#{provision.id}")
        titles = {one.id: one.title for one in self.record.acts}
        for act in accounts[0].acts:
            hand = [one for one in self.record.statements if one.about == act.id and _credits(one, name)]
            named = name in {plain_word(one) for one in act.names}
            if not (named or hand) or act.happened_on.first > on:
                continue
            mine, whose = self._is_bearers(act, bearers, on)
            counts, because = _counted(act, hand, mine=mine, whose=whose)
            parted = [account.name for account in accounts if not _same(act, account)]
            yield Tracked(
                act=act.id,
                title=titles.get(act.id) or act.id,
                on="" if act.happened_on == EVER else str(act.happened_on),
                by=self._named(act),
                score=None if is_kind(act, names=REFUSALS) else _score(act),
                counts=counts and not parted,
                because=because + (f"; disputed by {' and '.join(parted)}" if parted else ""),
                statements=tuple(sorted(one.id for one in self.record.statements if one.about == act.id)),
            )

    def _is_bearers(self, act: RecordedAct, bearers: tuple[str, ...], on: date) -> tuple[bool, str]:
        known = [one for one in bearers if self.actors.get(one) is not None]
        bodies = [name for name in self.actors.memberships if set(known) & self.actors.members(name, on=on)]
        status = overlap_status(act.by, mask=self.actors.mask((*known, *bodies)))
        return status == "met", " and ".join(self._named(act)) or "nobody named"

    def _named(self, act: RecordedAct) -> tuple[str, ...]:
        single = {group for group in act.by.groups if group.bit_count() == 1}
        return tuple(sorted({name for group in single for name in self.actors.decode(group)}))


def _is_point(provision: Provision) -> bool:
    return provision.obligation is not None and provision.kind not in ("definition", "condition")


def _signed(plan: Instrument) -> dict[str, Days]:
    return {"signature": parse_days(plan.signed_on)} if plan.signed_on else {}


def _credits(one: Statement, name: str) -> bool:
    return one.property in CREDITS and name in {plain_word(value) for value in one.value}


def _counted(act: RecordedAct, hand: list[Statement], *, mine: bool, whose: str) -> tuple[bool, str]:
    """Return whether an act counts to a point, and why; what somebody says by hand goes before the rule."""
    if hand:
        said = {(one.property == "credited_to") == (one.stance == "affirms") for one in hand}
        told = "; ".join(f"{one.holder}: {one.reason}" for one in hand)
        return said == {True}, f"by hand: {told}"
    if not mine:
        return False, f"not counted, since it is an act of {whose}"
    extent = extent_of(act)
    return True, f"an act of {whose}" + (", and how far it goes is said" if extent is not None else "")


def _score(act: RecordedAct) -> int:
    """Return how far an act goes; where nobody says, a promise or a talk is begun, and any other act a part."""
    said = extent_of(act)
    return said if said is not None else 1 if is_kind(act, names=STEPS) else 2


def _same(act: RecordedAct, account: Account) -> bool:
    """Say whether an account has the act too, of the same kind and extent."""
    other = next((one for one in account.acts if one.id == act.id), None)
    return other is not None and other.kind & act.kind != 0 and extent_of(other) == extent_of(act)


def _state(status: Status, acts: tuple[Tracked, ...], deadline: str, on: date) -> tuple[PointState, str]:
    """Return the first state that fits, and why."""
    counted = [one for one in acts if one.counts]
    best = max((one.score or 0 for one in counted), default=0)
    refused = [one for one in counted if one.score is None]
    if acts and not counted and any("disputed by" in one.because for one in acts):
        return "disputed", "what names it is in dispute"
    if best:
        state: PointState = "performed" if best >= FULL else "partly_performed"
        return state, next(one.title for one in counted if one.score == best)
    if refused:
        return "refused", refused[-1].title
    return _without_act(status, acts, deadline, on)


def _without_act(status: Status, acts: tuple[Tracked, ...], deadline: str, on: date) -> tuple[PointState, str]:
    """Return the state of a point about which nothing that counts was done."""
    if status != "met":
        return ("waiting", "its condition is not on record") if status == "not_met" else _open(acts)
    if deadline and on <= parse_days(deadline).last:
        return "due", f"until {deadline}"
    return "no_record", "nothing on record names it; no record is not a breach"


def _open(acts: tuple[Tracked, ...]) -> tuple[PointState, str]:
    return "not_known", "whether its condition is fulfilled is not known" + (f" ({len(acts)} act(s))" if acts else "")


def _condition_words(clause: Clause) -> str:
    givens = [given for line in clause.only_if for given in line.given or ()]
    return "; ".join(" or ".join(_given_words(one) for one in given.each()) for given in givens)


def _given_words(given: Given) -> str:
    who = f" by {' or '.join(given.by)}" if given.by else ""
    names = f" of {given.names}" if given.names else ""
    return f"{given.act or given.question or 'an act'}{names}{who}"
