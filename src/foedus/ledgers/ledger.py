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
from foedus.obligations import ENGAGED, Assessment, Owed
from foedus.terms import Days, hyphened, parse_days
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
    that were laid beside no duty.
    """

    as_of: str
    entries: tuple[Entry, ...]
    ways: tuple[Way, ...]
    unlaid: tuple[str, ...]


def keep_ledger(assessment: Assessment, *, register: Register, actors: Actors, day: date | None = None) -> Ledger:
    """Return what was done about each obligation, by the stated rule (`RULE`), and what is still open.

    `day` is the day by which a deadline has passed or not: that of knowledge.
    """
    desk = Desk(record=assessment.record, register=register, actors=actors)
    keeper = _Keeper(desk=desk, assessment=assessment, day=day)
    entries = tuple(keeper.entries())
    laid = {one.act for entry in entries for one in entry.acts}
    return Ledger(
        as_of=assessment.dates.as_of,
        entries=entries,
        ways=tuple(keeper.ways()),
        unlaid=tuple(
            dict.fromkeys(
                act.id for incident in assessment.incidents for act in incident.accounts[0].acts if act.id not in laid
            )
        ),
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

    def _entry(self, owed: Owed, finding: Finding, incident: Incident) -> Entry:
        acts = self._laid(owed, incident)
        state, because = self._state(owed, finding, acts)
        scores = [one.score for one in acts if one.score is not None]
        refused = any(one.refuses and one.credit == "credited" for one in acts)
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
            score=max(scores) if scores else 0 if refused else None,
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
        counted = [one for one in acts if one.credit == "credited"]
        refused = [one for one in counted if one.refuses]
        best = max((one.score or 0 for one in counted), default=0)
        if any(one.credit == "disputed" for one in acts) and not counted:
            return "disputed", "whether an act counts to it is in dispute"
        if self._ended(finding) and not counted:
            return "lapsed", "the instrument has ended since, and nothing on record counts to it"
        if refused and not best:
            return "refused", f"{refused[0].title}: {refused[0].because}"
        if best >= FULL:
            return "performed", f"{_best(counted, best)}"
        if best:
            return "partly_performed", f"{_best(counted, best)}"
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


def _best(counted: list[Laid], score: int) -> str:
    one = next(one for one in counted if (one.score or 0) == score)
    return f"{one.title}: {one.because}"


def _is_over(instrument: Instrument, finding: Finding, day: date) -> bool:
    provision = find_provision(instrument, name=finding.provision_id)
    return provision is not None and (provision_status(instrument, provision=provision, on=Days(day, day)) == "not_met")
