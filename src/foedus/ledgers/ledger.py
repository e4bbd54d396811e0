"""What was done beside what is owed: one entry for each duty, with its state, its score and the acts behind them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from foedus.actors import Actors
from foedus.findings import Finding
from foedus.incidents import Account, Incident
from foedus.instruments import Instrument, Obligation, Register, find_provision, provision_status
from foedus.ledgers.laying import Desk, Duty, Laid
from foedus.ledgers.procedure import Procedure, procedure_of
from foedus.ledgers.standing import Standing, standing_duties
from foedus.obligations import ENGAGED, Assessment, Owed, Prior, firmness_of, precedence, priors_on
from foedus.statements import Titled
from foedus.terms import EVER, Days, hyphened, parse_days
from foedus.terms.duties import DUTIES

LedgerState = Literal[
    "dormant",
    "awaiting_invocation",
    "due",
    "available",
    "contravened",
    "performed",
    "partly_performed",
    "refused",
    "no_record",
    "disputed",
    "lapsed",
    "not_known",
    "standing",
]
FULL = 3
FEW = 60
WITHOUT_DUTY: dict[str, tuple[LedgerState, str]] = {
    "not_engaged": ("dormant", "in force, and its casus has not come"),
    "disputed": ("disputed", "whether its casus has come is in dispute"),
}
NO_BREACH = "No record is not a breach: it says what was looked at, and nothing of what was done."
BY_WORD = {hyphened(name): name for name in DUTIES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One duty of one bearer with the acts that were laid beside it.

    `score` is 1 to 3 after what counts to it, 0 where a refusal alone is on record, and None where nothing is.
    """

    incident: str
    instrument: str
    provision: str
    provision_id: str
    bearer: str
    beneficiary: str
    owes: str
    modality: str
    verdict: str
    state: LedgerState
    because: str
    score: int | None
    deadline_on: str
    acts: tuple[Laid, ...]
    words: str
    binding: str = ""
    automaticity: str = ""
    means: str = ""
    latitude: str = ""
    yields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The procedure of one clause for one incident and beneficiary."""

    incident: str
    instrument: str
    provision: str
    provision_id: str
    beneficiary: str
    procedure: Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Acts beside obligations.

    Grain: `entries` one item for each obligation, and for each clause that is dormant or in dispute one for all its
    bearers together; `ways` one for each clause × beneficiary that is engaged or waits; `unlaid` the acts on record
    that were laid beside no duty; `incidents` what it is about. `standing` one item for each duty that the instruments
    among the entries owe without an incident, clause × bearer × beneficiary.
    """

    as_of: str
    incidents: tuple[Titled, ...]
    entries: tuple[Entry, ...]
    ways: tuple[Way, ...]
    unlaid: tuple[str, ...]
    standing: tuple[Entry, ...] = ()


def keep_ledger(assessment: Assessment, *, register: Register, actors: Actors, day: date | None = None) -> Ledger:
    """Return what was done about each obligation, by the stated rule (`RULE`), and what is still open.

    `day` is the day by which a deadline has passed or not: that of knowledge.
    """
    desk = Desk(record=assessment.record, register=register, actors=actors)
    keeper = _Keeper(desk=desk, assessment=assessment, day=day)
    entries = tuple(keeper.entries())
    standing = tuple(keeper.standing())
    laid = {one.act for entry in (*entries, *standing) for one in entry.acts}
    return Ledger(
        as_of=assessment.dates.as_of,
        incidents=tuple(Titled(id=one.id, title=one.title) for one in assessment.incidents),
        entries=entries,
        ways=tuple(keeper.ways()),
        unlaid=tuple(
            dict.fromkeys(
                act.id for incident in assessment.incidents for act in incident.accounts[0].acts if act.id not in laid
            )
        ),
        standing=standing,
    )


def part_of(kept: Ledger, *, incidents: frozenset[str], instruments: frozenset[str]) -> Ledger:
    """Return the ledger of some incidents and of some instruments alone; of all, where none is named."""

    def belongs(one: Entry | Way) -> bool:
        return (not incidents or one.incident in incidents) and (not instruments or one.instrument in instruments)

    return replace(
        kept,
        incidents=tuple(one for one in kept.incidents if not incidents or one.id in incidents),
        entries=tuple(one for one in kept.entries if belongs(one)),
        ways=tuple(one for one in kept.ways if belongs(one)),
        standing=tuple(one for one in kept.standing if not instruments or one.instrument in instruments),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Keeper:
    desk: Desk
    assessment: Assessment
    day: date | None

    def entries(self) -> Iterator[Entry]:
        incidents = {one.id: one for one in self.assessment.incidents}
        found = {(one.incident, one.name, one.beneficiary): one for one in self.assessment.findings}
        for owed in self.assessment.obligations:
            finding = found[owed.incident, f"{owed.instrument}#{owed.provision_id}", owed.beneficiary]
            yield self._entry(owed, finding, incidents[owed.incident])
        owing = {
            (one.incident, one.instrument, one.provision_id, one.beneficiary) for one in self.assessment.obligations
        }
        for finding in self.assessment.findings:
            key = (finding.incident, finding.instrument, finding.provision_id, finding.beneficiary)
            if key not in owing:
                yield from self._without_duty(finding, incidents[finding.incident])

    def ways(self) -> Iterator[Way]:
        incidents = {one.id: one for one in self.assessment.incidents}
        done: set[tuple[str, ...]] = set()
        for finding in self.assessment.findings:
            instrument = self.desk.register.get(finding.instrument)
            key = (finding.incident, finding.name, finding.beneficiary)
            if instrument is None or finding.verdict not in (*ENGAGED, "undetermined", "disputed") or key in done:
                continue
            done.add(key)
            account = incidents[finding.incident].accounts[0]
            named = {act.id: self.desk.named(act.by) for act in account.acts}
            yield Way(
                incident=finding.incident,
                instrument=finding.instrument,
                provision=finding.provision,
                provision_id=finding.provision_id,
                beneficiary=finding.beneficiary,
                procedure=procedure_of(finding, instrument=instrument, account=account, named=named),
            )

    def standing(self) -> Iterator[Entry]:
        """Yield the duties that stand without an incident, of the instruments and beneficiaries asked about."""
        days = [one.accounts[0].happened_on for one in self.assessment.incidents]
        known = [one for one in days if one != EVER]
        if not known:
            return
        covered: dict[str, set[str]] = {}
        for finding in self.assessment.findings:
            covered.setdefault(finding.instrument, set()).add(finding.beneficiary)
        on = max(known, key=lambda one: one.last)
        priors = priors_on(self.desk.register, actors=self.desk.actors, on=on)
        yield from (
            self._standing(one, priors)
            for one in standing_duties(
                self.desk.register,
                actors=self.desk.actors,
                on=on,
                covered={name: frozenset(names) for name, names in covered.items()},
            )
        )

    def _standing(self, one: Standing, priors: tuple[Prior, ...]) -> Entry:
        clause, owed = one.clause, one.obligation
        began = clause.provision.since or clause.instrument.in_force_from
        duty = Duty(
            instrument=clause.instrument.id,
            provision_id=clause.provision.id,
            owes=owed.owes,
            bearer=one.bearer,
            beneficiary=one.beneficiary,
            event="",
            event_on=parse_days(began) if began else EVER,
        )
        acts = self._beside_all(duty)
        state, because = self._stands(one, acts)
        firmness = firmness_of(clause)
        return Entry(
            incident="",
            instrument=duty.instrument,
            provision=clause.provision.ref,
            provision_id=duty.provision_id,
            bearer=one.bearer,
            beneficiary=one.beneficiary,
            owes=hyphened(owed.owes),
            modality=owed.modality,
            verdict="standing",
            state=state,
            because=because,
            score=_score(acts),
            deadline_on="",
            acts=acts,
            words=clause.words or "",
            binding=firmness.binding,
            automaticity=firmness.automaticity,
            means=firmness.means,
            latitude=firmness.latitude,
            yields=precedence(priors, clause=clause, obligation=owed, bearer=one.bearer, binding=firmness.binding),
        )

    def _beside_all(self, duty: Duty) -> tuple[Laid, ...]:
        """Return the acts on record beside a duty, whichever incident they are about, each once."""
        each = {act.act: act for incident in self.assessment.incidents for act in self._beside(duty, incident)}
        return tuple(sorted(each.values(), key=lambda act: (act.happened_on, act.act)))

    def _stands(self, one: Standing, acts: tuple[Laid, ...]) -> tuple[LedgerState, str]:
        """Return how a standing duty stands: by what counts to it, else that it stands, and that silence is silence."""
        if one.in_force == "unknown":
            return "not_known", "it is not known whether it is in force for both"
        told = _by_acts(acts)
        if told is not None:
            return told
        kept = "it is kept by leaving something undone, and nothing on record speaks of that"
        asks = "no act on record counts to it"
        return "standing", f"owed at all times, no attack being a condition of it; {kept if one.omission else asks}"

    def _entry(self, owed: Owed, finding: Finding, incident: Incident) -> Entry:
        acts = self._laid(owed, incident)
        state, because = self._state(owed, finding, acts)
        return Entry(
            incident=owed.incident,
            instrument=owed.instrument,
            provision=owed.provision,
            provision_id=owed.provision_id,
            bearer=owed.bearer,
            beneficiary=owed.beneficiary,
            owes=owed.owes,
            modality=owed.modality,
            verdict=finding.verdict,
            state=state,
            because=because,
            score=_score(acts),
            deadline_on=owed.deadline_on,
            acts=acts,
            words=owed.words,
            binding=owed.binding,
            automaticity=owed.automaticity,
            means=owed.means,
            latitude=owed.latitude,
            yields=owed.yields,
        )

    def _laid(self, owed: Owed, incident: Incident) -> tuple[Laid, ...]:
        duty = Duty(
            instrument=owed.instrument,
            provision_id=owed.provision_id,
            owes=BY_WORD.get(owed.owes, owed.owes),
            bearer=owed.bearer,
            beneficiary=owed.beneficiary,
            event=incident.id,
            event_on=incident.accounts[0].happened_on,
        )
        return self._beside(duty, incident)

    def _beside(self, duty: Duty, incident: Incident) -> tuple[Laid, ...]:
        accounts: tuple[Account, ...] = incident.accounts
        each = (self.desk.lay(duty, accounts=accounts, act=act.id) for act in accounts[0].acts)
        return tuple(sorted((one for one in each if one is not None), key=lambda one: (one.happened_on, one.act)))

    def _state(self, owed: Owed, finding: Finding, acts: tuple[Laid, ...]) -> tuple[LedgerState, str]:
        """Return the first state that fits, and why."""
        told = _by_acts(acts)
        if told is not None:
            return told
        if self._ended(finding):
            return "lapsed", "the instrument has ended since, and nothing on record counts to it"
        return self._without_act(owed)

    def _without_act(self, owed: Owed) -> tuple[LedgerState, str]:
        if owed.state == "awaiting":
            return "awaiting_invocation", f"on record is no {' and no '.join(owed.awaiting)}"
        if owed.state in ("available", "contravened"):
            right = owed.state == "available"
            return ("available", "a right, and no duty") if right else ("contravened", "a duty to refrain was not kept")
        if owed.deadline_on and self.day is not None and self.day <= parse_days(owed.deadline_on).last:
            return "due", f"until {owed.deadline_on}: {owed.deadline_basis}"
        return "no_record", f"no act on record counts to it. {NO_BREACH}"

    def _ended(self, finding: Finding) -> bool:
        instrument = self.desk.register.get(finding.instrument)
        return instrument is not None and self.day is not None and _is_over(instrument, finding, self.day)

    def _without_duty(self, finding: Finding, incident: Incident) -> Iterator[Entry]:
        """Yield the entry of a clause that yields no obligation: dormant, in dispute, or with a casus not decided."""
        if finding.verdict == "undetermined" and len(finding.bearers) <= FEW:
            for bearer in finding.bearers:
                yield self._undecided(finding, incident, bearer)
        elif finding.verdict in WITHOUT_DUTY and (finding.verdict != "not_engaged" or finding.in_force == "yes"):
            state, because = WITHOUT_DUTY[finding.verdict]
            if finding.kind == "non-aggression" and finding.verdict == "not_engaged":
                state, because = "standing", "a duty to refrain is owed at all times; nothing on record contravenes it"
            yield _entry_without(finding, " ".join(finding.bearers), state, because)

    def _undecided(self, finding: Finding, incident: Incident, bearer: str) -> Entry:
        """Return the entry of a clause of which it is not known whether anything is owed, with what bears on it."""
        instrument = self.desk.register.get(finding.instrument)
        provision = find_provision(instrument, name=finding.provision_id) if instrument else None
        owed = provision.obligation if provision is not None and isinstance(provision.obligation, Obligation) else None
        duty = Duty(
            instrument=finding.instrument,
            provision_id=finding.provision_id,
            owes=owed.owes if owed else "not stated",
            bearer=bearer,
            beneficiary=finding.beneficiary,
            event=incident.id,
            event_on=incident.accounts[0].happened_on,
        )
        acts = self._beside(duty, incident)
        bare = _entry_without(finding, bearer, "not_known", f"whether anything is owed: {finding.grounds.reason}")
        return replace(bare, acts=acts, owes=hyphened(duty.owes), modality=owed.modality if owed else "not stated")


def _entry_without(finding: Finding, bearer: str, state: LedgerState, because: str) -> Entry:
    return Entry(
        incident=finding.incident,
        instrument=finding.instrument,
        provision=finding.provision,
        provision_id=finding.provision_id,
        bearer=bearer,
        beneficiary=finding.beneficiary,
        owes="",
        modality="",
        verdict=finding.verdict,
        state=state,
        because=because,
        score=None,
        deadline_on="",
        acts=(),
        words=finding.grounds.words,
    )


def _by_acts(acts: tuple[Laid, ...]) -> tuple[LedgerState, str] | None:
    """Return the state that acts on record give a duty, and why; None where none counts or is in dispute."""
    counted = [one for one in acts if one.credit == "credited"]
    refused = [one for one in counted if one.refuses]
    best = max((one.score or 0 for one in counted), default=0)
    if not counted:
        disputed = any(one.credit == "disputed" for one in acts)
        return ("disputed", "whether an act counts to it is in dispute") if disputed else None
    if refused and not best:
        return "refused", f"{refused[0].title}: {refused[0].because}"
    return ("performed" if best >= FULL else "partly_performed"), _best(counted, best)


def _score(acts: tuple[Laid, ...]) -> int | None:
    """Return the best score of what counts, 0 where a refusal alone does, None where nothing does."""
    scores = [one.score for one in acts if one.score is not None]
    refused = any(one.refuses and one.credit == "credited" for one in acts)
    return max(scores) if scores else 0 if refused else None


def _best(counted: list[Laid], score: int) -> str:
    one = next(one for one in counted if (one.score or 0) == score)
    return f"{one.title}: {one.because}"


def _is_over(instrument: Instrument, finding: Finding, day: date) -> bool:
    provision = find_provision(instrument, name=finding.provision_id)
    return provision is not None and (provision_status(instrument, provision=provision, on=Days(day, day)) == "not_met")
