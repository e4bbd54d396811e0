"""One recorded act beside one duty: whether it counts to it, by a stated rule, with the reason."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from foedus.actors import Actors
from foedus.findings.givens import overlap_status
from foedus.incidents import Account, RecordedAct, Several
from foedus.instruments import Instrument, Register
from foedus.ledgers.scale import OF_THE_CASE, REFUSALS, is_kind, score_of
from foedus.statements import Record, Statement
from foedus.terms import EVER, Days, Status, kinds, plain_word
from foedus.terms.records import CREDITS

Credit = Literal["credited", "not_credited", "cannot_tell", "disputed"]
RULE = (
    "An act counts to a duty where it names the instrument or the clause, is the bearer's or that of a body of which "
    "the bearer is a member, is of a kind that carries the duty out, does not come before the event, and is done for "
    "the beneficiary or about the event. Whoever sees it otherwise says so under `credited_to` or `not_credited_to`, "
    "with a reason."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One part of the rule against one act: `names`, `bearer`, `kind`, `after` or `beneficiary`."""

    name: str
    status: Status
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """What somebody says of an act against the rule, or with it."""

    holder: str
    counts: bool
    reason: str
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """An act beside a duty. `score` is None where the act does not count, or of no kind that carries it out."""

    act: str
    title: str
    kind: str
    by: tuple[str, ...]
    happened_on: str
    credit: Credit
    because: str
    score: int | None
    refuses: bool
    criteria: tuple[Criterion, ...]
    by_hand: tuple[ByHand, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What acts are laid beside: a duty of one bearer to one beneficiary, and the event that it follows.

    A standing duty follows none: `event` is empty, and `event_on` the days from which it stands.
    """

    instrument: str
    provision_id: str
    owes: str
    bearer: str
    beneficiary: str
    event: str
    event_on: Days

    @property
    def name(self) -> str:
        """The clause as `instrument#provision`."""
        return f"{self.instrument}#{self.provision_id}"

    @property
    def debtor(self) -> str:
        """Whose acts are laid beside it: of a duty of the whole world, the beneficiary's where it is one of them."""
        return self.beneficiary if self.bearer.startswith("beneficiary or ") else self.bearer


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where acts are laid beside duties: the record, the register and the actors."""

    record: Record
    register: Register
    actors: Actors
    masks: dict[tuple[str, Days], int] = field(default_factory=dict, repr=False)

    def lay(self, duty: Duty, *, accounts: tuple[Account, ...], act: str) -> Laid | None:
        """Return the act beside the duty, or None where it has nothing to do with it.

        It has to do with a duty where the bearer may have done it and it is of a kind that carries the duty out or
        refuses it, or where it names the instrument, or where somebody counts it. Accounts that part on it make it
        disputed.
        """
        found = [one for account in accounts for one in account.acts if one.id == act]
        hand = tuple(self._by_hand(duty, act))
        if not found or not self._concerns(duty, found[0], hand):
            return None
        tests = [self._tests(duty, one) for one in found]
        credit, because = _credit(tests, hand, [account.name for account in accounts])
        counts = credit in ("credited", "disputed")
        score = score_of(found[0], owes=duty.owes)
        title = next((one.title for one in self.record.acts if one.id == act and one.title), act)
        return Laid(
            act=act,
            title=title,
            kind=_kind_words(found[0]),
            by=self.named(found[0].by),
            happened_on="" if found[0].happened_on == EVER else str(found[0].happened_on),
            credit=credit,
            because=because,
            score=_counted(score, counts=counts, refuses=self._refuses(found[0])),
            refuses=self._refuses(found[0]),
            criteria=tests[0],
            by_hand=hand,
            statements=tuple(sorted(one.id for one in self.record.statements if one.about == act)),
        )

    def named(self, said: Several) -> tuple[str, ...]:
        """Return who is named, where one alone is meant by each naming."""
        return tuple(
            sorted({name for group in said.groups if group.bit_count() == 1 for name in self.actors.decode(group)})
        )

    @staticmethod
    def _refuses(act: RecordedAct) -> bool:
        return is_kind(act, names=REFUSALS)

    def _concerns(self, duty: Duty, act: RecordedAct, hand: tuple[ByHand, ...]) -> bool:
        if hand:
            return True
        may_be_his = overlap_status(act.by, mask=self._mask(duty.debtor, duty)) not in (None, "not_met")
        named = any(self._meant(one, duty) for one in act.names)
        # Where what is owed is not known, whatever would help is shown beside it.
        owes = "assist" if duty.owes == "not stated" else duty.owes
        return may_be_his and (named or self._refuses(act) or score_of(act, owes=owes) is not None)

    def _tests(self, duty: Duty, act: RecordedAct) -> tuple[Criterion, ...]:
        return (
            self._names(duty, act),
            self._bearer(duty, act),
            self._kind(duty, act),
            _after(duty, act),
            self._beneficiary(duty, act),
        )

    def _names(self, duty: Duty, act: RecordedAct) -> Criterion:
        if any(self._meant(one, duty) for one in act.names):
            return Criterion(name="names", status="met", because=f"it names {' and '.join(sorted(act.names))}")
        if act.names:
            return Criterion(
                name="names", status="not_met", because=f"it names {' and '.join(sorted(act.names))} instead"
            )
        return Criterion(name="names", status="not_met", because="it names no instrument")

    def _meant(self, text: str, duty: Duty) -> bool:
        """Say whether a text names the clause of the duty, or its instrument as a whole."""
        name, mark, clause = text.partition("#")
        instrument = self.register.get(duty.instrument)
        if instrument is None or plain_word(name) not in _names_of(instrument):
            return False
        provision = next((one for one in instrument.provisions if one.id == duty.provision_id), None)
        refs = (duty.provision_id, provision.ref) if provision else (duty.provision_id,)
        # `un-charter-1945#51` names the article, of which `51-report` is a sentence.
        return not mark or clause in refs or duty.provision_id.startswith(f"{clause}-")

    def _bearer(self, duty: Duty, act: RecordedAct) -> Criterion:
        own = overlap_status(act.by, mask=self.actors.mask((duty.debtor,)) if self.actors.get(duty.debtor) else 0)
        if own == "met":
            return Criterion(name="bearer", status="met", because=f"it is an act of {duty.debtor}")
        status = overlap_status(act.by, mask=self._mask(duty.debtor, duty))
        whose = " and ".join(self.named(act.by)) or "nobody named"
        if status == "met":
            return Criterion(name="bearer", status="met", because=f"it is an act of {whose}, of which it is a member")
        return Criterion(name="bearer", status=status or "unknown", because=f"it is an act of {whose}")

    def _mask(self, bearer: str, duty: Duty) -> int:
        """Return the bearer with every body of which it was a member on the day."""
        key = bearer, duty.event_on
        if key not in self.masks:
            known = self.actors.get(bearer) is not None
            on = duty.event_on.last
            bodies = [name for name in self.actors.memberships if known and bearer in self.actors.members(name, on=on)]
            self.masks[key] = self.actors.mask((bearer, *bodies)) if known else 0
        return self.masks[key]

    def _kind(self, duty: Duty, act: RecordedAct) -> Criterion:
        what = _kind_words(act)
        if act.denied_kinds and not act.kind_stated:
            return Criterion(name="kind", status="not_met", because=f"that it took place as {what} is denied")
        if self._refuses(act):
            return Criterion(name="kind", status="met", because="it refuses what is owed")
        score = score_of(act, owes=duty.owes)
        if score is not None:
            return Criterion(name="kind", status="met", because=f"{what} carries the duty out, {score} of 3")
        if duty.owes == "not stated":
            return Criterion(name="kind", status="unknown", because="what is owed is not stated")
        if not act.kind_stated:
            return Criterion(name="kind", status="unknown", because="its kind is not known")
        return Criterion(name="kind", status="not_met", because=f"{what} is of no kind that carries out: {duty.owes}")

    def _beneficiary(self, duty: Duty, act: RecordedAct) -> Criterion:
        mask = self._mask(duty.beneficiary, duty)
        about = duty.event in act.of
        if about and is_kind(act, names=OF_THE_CASE):
            return Criterion(name="beneficiary", status="met", because="it is about this event")
        if any(overlap_status(one, mask=mask) == "met" for one in (act.to, act.by)):
            return Criterion(name="beneficiary", status="met", because=f"it is done for {duty.beneficiary}")
        if act.to.groups:
            return Criterion(
                name="beneficiary", status="not_met", because=f"it is done for {' and '.join(self.named(act.to))}"
            )
        if about:
            return Criterion(name="beneficiary", status="met", because="it is about this event")
        return Criterion(name="beneficiary", status="unknown", because="for whom it was done is not said")

    def _by_hand(self, duty: Duty, act: str) -> Iterator[ByHand]:
        for one in self.record.statements:
            if one.about == act and one.property in CREDITS and any(self._meant(text, duty) for text in one.value):
                yield ByHand(holder=one.holder, counts=_counts(one), reason=one.reason, statement=one.id)


def _counted(score: int | None, *, counts: bool, refuses: bool) -> int | None:
    """Return the score of an act that counts; one that somebody counts though its kind says nothing is a first step."""
    return (score or 1) if counts and not refuses else None


def _counts(one: Statement) -> bool:
    return (one.property == "credited_to") == (one.stance == "affirms")


def _after(duty: Duty, act: RecordedAct) -> Criterion:
    when, event = act.happened_on, duty.event_on
    what = "the event" if duty.event else "the duty stood"
    if when == EVER:
        return Criterion(name="after", status="unknown", because="its day is not known")
    if when.first >= event.last:
        return Criterion(name="after", status="met", because=f"it is of {when}, not before {what}")
    if when.last < event.first:
        return Criterion(name="after", status="not_met", because=f"it is of {when}, before {what}")
    return Criterion(name="after", status="unknown", because=f"it is of {when}, which may be before {what}")


def _credit(tests: list[tuple[Criterion, ...]], hand: tuple[ByHand, ...], accounts: list[str]) -> tuple[Credit, str]:
    if hand:
        return _credit_by_hand(hand)
    counts = [all(one.status == "met" for one in each) for each in tests]
    if counts[0] != all(counts) or (not counts[0] and any(counts)):
        others = [name for name, one in zip(accounts, counts, strict=False) if one != counts[0]]
        return (
            "disputed",
            f"on the account of {' and '.join(others)} it {'does' if not counts[0] else 'does not'} count",
        )
    first = tests[0]
    failed = [one.because for one in first if one.status == "not_met"]
    if failed:
        return "not_credited", "not credited, since " + " and ".join(failed)
    doubtful = [one.because for one in first if one.status == "unknown"]
    if doubtful:
        return "cannot_tell", "not credited, since " + " and ".join(doubtful)
    return "credited", "; ".join(one.because for one in first)


def _credit_by_hand(hand: tuple[ByHand, ...]) -> tuple[Credit, str]:
    said = "; ".join(f"{one.holder} {'counts' if one.counts else 'does not count'} it: {one.reason}" for one in hand)
    if len({one.counts for one in hand}) > 1:
        return "disputed", said
    return ("credited" if hand[0].counts else "not_credited"), said


def _names_of(instrument: Instrument) -> set[str]:
    return {
        plain_word(one) for one in (instrument.id, instrument.title, instrument.short_title, *instrument.names) if one
    }


def _kind_words(act: RecordedAct) -> str:
    mask = act.kind if act.kind_stated else act.kinds_said
    return " or ".join(kinds().words_of(mask)) or "an act"
