"""One provision against one incident: who is covered, who owes, on which accounts and positions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from foedus.findings.answering import Answerer
from foedus.findings.compiling import Compiled, Compiler, Position
from foedus.findings.finding import Finding, Row
from foedus.findings.question import ANY, Question
from foedus.findings.shelf import Shelf
from foedus.findings.trial import Trial, Trier, reads
from foedus.incidents import Account, Incident, law_days
from foedus.instruments import (
    IN_FORCE,
    Alternative,
    Cast,
    Clause,
    Instrument,
    Provision,
    has_version_on,
    is_secret,
    party_period,
    provision_status,
)
from foedus.terms import (
    READINGS,
    ROW_VERDICTS,
    Days,
    Reading,
    RowVerdict,
    Status,
    all_of,
    any_of,
    kinds,
    plain_word,
)

FEW = 64
LATER_THAN = 366
ORGANS = ("un", "un-security-council")
DUTIES_OF_DEFENCE = ("defence", "assistance", "guarantee", "consultation", "determination", "right")


@dataclass(slots=True)
class Inquiry:
    """One provision against one incident; `current` says that the instrument is known to be of its time."""

    shelf: Shelf
    incident: Incident
    question: Question
    instrument: Instrument
    provision: Provision
    asked: bool
    trials: dict[tuple[int, str], Trial]
    current: bool = False

    def findings(self) -> Iterator[Finding]:
        """Yield a finding for each beneficiary involved; for all of them together where nobody alone is."""
        first = self._cast(law_days(self.incident.accounts[0], on=self.question.on))
        if self.provision.kind in ("definition", "condition") or self._not_yet_known():
            return
        if not (self.asked or self.current) and of_another_time(self.instrument, on=first.on):
            return
        covered = first.beneficiaries(self.provision)
        if self.provision.casus is None and not self.provision.defined_by and not self.provision.versions:
            yield from self._without_casus(first, covered)
            return
        wanted = self.question.beneficiaries or self.incident.actors
        struck = set(wanted) if self.asked else set(wanted) & set(self.incident.struck)
        left = (
            () if self.asked else tuple(name for name in struck if has_left(self.instrument, party=name, on=first.on))
        )
        involved = sorted((name for name in covered if name in struck and name not in left), key=self._attacked_last)
        if not self.asked and not involved and not self._touches(first):
            return
        made = [finding for name in involved for finding in self._for_beneficiary(name, first)]
        yield from made
        alone = next(iter(covered)) if len(covered) == 1 else ANY
        if not made:
            yield from self._for_beneficiary(alone, first)
        elif self._left_open(made) and not asks_of_one(self._clauses(first)[0]):
            whole = list(self._for_beneficiary(ANY, first))
            yield from (one for one in whole if one.verdict not in {each.verdict for each in made})

    def _without_casus(self, cast: Cast, covered: dict[str, Status]) -> Iterator[Finding]:
        """Yield the answer of an instrument in which nothing can be engaged: a status, or a text not published."""
        if not self._speaks_for_all():
            return
        unread = self.provision.published != "true"
        wanted = self.question.beneficiaries or (self.incident.struck if unread else self.incident.actors)
        involved = [name for name in covered if name in wanted]
        if not involved and self.asked:
            involved = [next(iter(covered)) if len(covered) == 1 else ANY]
        owed = self._clauses(cast)[0].obligation
        for name in involved:
            status = any_of(covered.values()) if name == ANY else covered[name]
            force = all_of((status, provision_status(self.instrument, provision=self.provision, on=cast.on)))
            yield Answerer(self.incident, self.instrument, self.provision).without_casus(
                name,
                bearers=tuple(cast.bearers(owed.bearer if owed else ["each other party"], beneficiary=name)),
                force=IN_FORCE[force],
                unread=self.provision.published,
            )

    def _speaks_for_all(self) -> bool:
        """Say whether a provision without casus has an answer: that its text was not read, or that nothing is owed.

        Where nothing in the instrument can be executed, one provision answers for all.
        """
        provisions = self.instrument.provisions
        unread = [one for one in provisions if one.published != "true" and not _executable(one)]
        if any(map(_executable, provisions)):
            return self.provision in unread and self.provision.kind in DUTIES_OF_DEFENCE
        first = unread[0] if unread else provisions[0]
        return self.provision is first and bool(unread or self.instrument.no_duty)

    def _not_yet_known(self) -> bool:
        """Say whether the clause was still secret at the moment of knowledge; it is public from the end of its day."""
        return is_secret(self.provision, as_of=self.question.as_of)

    def _attacked_last(self, name: str) -> tuple[bool, str]:
        """Order those who were struck before those who only struck."""
        return (name not in self.incident.struck, name)

    @staticmethod
    def _left_open(made: list[Finding]) -> bool:
        """Say whether several beneficiaries are each left open, so that all together may be decided."""
        return len({one.beneficiary for one in made if one.verdict == "undetermined"}) > 1

    def _touches(self, cast: Cast) -> bool:
        """Say whether an actor of the incident is party to the instrument or named in the clause as an adversary."""
        names = set(cast.members(("mutual", "guarantor", "beneficiary", "designator", "designee", "signatory")))
        clause = self._clauses(cast)[0]
        for one in clause.alternatives or ():
            names |= set(one.by.some or ()) | set(one.by.only or ()) if one.by else set()
        return bool(names & set(self.incident.actors))

    def _cast(self, on: Days) -> Cast:
        return self.shelf.cast(self.instrument, on=on)

    def _clauses(self, cast: Cast) -> tuple[Clause, ...]:
        return self.shelf.clauses_on(self.instrument, provision=self.provision, on=cast.on, as_of=self.question.as_of)

    def _for_beneficiary(self, name: str, first: Cast) -> Iterator[Finding]:
        clause = self._clauses(first)[0]
        if clause.alternatives is None:
            return
        bearers = self._bearers(clause, name, first)
        if self.question.bearers and not bearers:
            return
        for group in self._groups(clause, bearers, name):
            rows = tuple(self._rows(name, group))
            answerer = Answerer(self.incident, self.instrument, self.provision)
            yield answerer.finding(name, group=group, rows=rows, clause=clause, asked=self.question.account or "")

    def _bearers(self, clause: Clause, name: str, cast: Cast) -> dict[str, Status]:
        names = clause.obligation.bearer if clause.obligation else ["each other party"]
        bearers = cast.bearers(names, beneficiary=None if name == ANY else name)
        if self.question.bearers:
            bearers = {one: status for one, status in bearers.items() if one in self.question.bearers}
        if self.provision.applies_to:
            meant = cast.bearers(self.provision.applies_to, beneficiary=None)
            bearers = {one: status for one, status in bearers.items() if one in meant}
        return bearers

    def _groups(self, clause: Clause, bearers: dict[str, Status], beneficiary: str) -> list[tuple[str, ...]]:
        """Return the bearers in groups for whom the clause reads alike."""
        reserved = {party for rival in clause.interpretations if rival.kind == "reservation" for party in rival.by}
        special = [name for name in bearers if name in reserved]
        if is_attacker(clause):
            attackers = self._attackers()
            tried: list[tuple[str, ...]] = [(name,) for name in bearers if name in attackers and name != beneficiary]
            return tried or ([tuple(bearers)] if self.asked else [])
        if speaks_of_bearer(clause):
            special += [name for name in bearers if name in self.incident.actors and name not in special]
        rest = tuple(name for name in bearers if name not in special)
        return [(name,) for name in special] + ([rest] if rest or not special else [])

    def _attackers(self) -> set[str]:
        """Return who may have attacked, of those whom some account names: one of a few, not anyone but one."""
        actors = self.shelf.actors
        groups = {group for account in self.incident.accounts for hit in account.hits for group in hit.by.groups}
        return {name for group in groups if group.bit_count() <= FEW for name in actors.decode(group)}

    def _rows(self, name: str, group: tuple[str, ...]) -> Iterator[Row]:
        for account in self._accounts(name, group):
            cast = self._cast(law_days(account, on=self.question.on))
            clauses = self._clauses(cast)
            force, bearers, doubtful = self._in_force(name, group, cast, clauses)
            for position in self._positions(clauses[0], name):
                trials = [self._try(clause, account, cast, position, name, group) for clause in clauses]
                if name == ANY:
                    trials = [
                        unsure(trial) if asks_of_one(clause) else trial
                        for trial, clause in zip(trials, clauses, strict=True)
                    ]
                row = row_of(account.name, position=position, bearers=bearers, force=force, trials=trials)
                yield replace(row, bearers_in_doubt=doubtful)

    def _accounts(self, name: str, group: tuple[str, ...]) -> Iterator[Account]:
        """Yield the accounts asked for: the first, and each that quarrels about a property that the clause reads."""
        first = self.incident.accounts[0]
        for account in self.incident.accounts:
            if self.question.account:
                wanted = account.name == self.question.account
            else:
                wanted = account is first or any(self._reads(key, account, name, group) for key in account.quarrels)
            if wanted:
                yield account

    def _reads(self, key: tuple[str, str], account: Account, name: str, group: tuple[str, ...]) -> bool:
        """Say whether the clause, on some wording and position, reads the property that `key` names."""
        cast = self._cast(law_days(account, on=self.question.on))
        for clause in self._clauses(cast):
            for position in self._positions(clause, name):
                _, compiled = self._compiled(clause, account, cast, position, name, group)
                if reads(key, account=account, compiled=compiled):
                    return True
        return False

    def _positions(self, clause: Clause, name: str) -> Iterator[Position]:
        """Yield each reading with each interpretation, those that are held against others left out."""
        held = (one for one in clause.interpretations if one.kind != "reservation" and one.on == "casus")
        rivals = ["", *(one.id for one in held if name == ANY or not one.against or name in one.against)]
        for interpretation in rivals:
            for reading in READINGS:
                if self.question.reading in (None, reading):
                    yield Position(reading=reading, interpretation=interpretation)

    def _in_force(
        self, name: str, group: tuple[str, ...], cast: Cast, clauses: tuple[Clause, ...]
    ) -> tuple[Status, tuple[str, ...], tuple[str, ...]]:
        """Return whether the clause is in force for beneficiary and bearers together, for whom surely, and perhaps."""
        covered = cast.beneficiaries(self.provision)
        beneficiary = any_of(covered.values()) if name == ANY else covered.get(name, "not_met")
        members = self._bearers(clauses[0], name, cast)
        statuses = {one: members.get(one, "not_met") for one in group}
        surely = tuple(one for one, status in statuses.items() if status == "met")
        perhaps = tuple(one for one, status in statuses.items() if status == "unknown")
        parts = [
            beneficiary,
            any_of(statuses.values()) if statuses else "met",
            provision_status(self.instrument, provision=self.provision, on=cast.on),
        ]
        if not has_version_on(self.provision, on=cast.on):
            parts.append("not_met")
        return all_of(parts), surely or perhaps or group, perhaps if surely else ()

    def _try(
        self,
        clause: Clause,
        account: Account,
        cast: Cast,
        position: Position,
        name: str,
        group: tuple[str, ...],
    ) -> Trial:
        compiler, compiled = self._compiled(clause, account, cast, position, name, group)
        if compiled.number is None:
            return Trier(compiled, compiler, account, self.question.strict).run()
        key = (compiled.number, account.name)
        if key not in self.trials:
            self.trials[key] = Trier(compiled, compiler, account, self.question.strict).run()
        return self.trials[key]

    def _compiled(
        self,
        clause: Clause,
        account: Account,
        cast: Cast,
        position: Position,
        name: str,
        group: tuple[str, ...],
    ) -> tuple[Compiler, Compiled]:
        actors = self.shelf.actors
        covered = self._anyone(cast) if name == ANY else (name,)
        masks = actors.mask(covered), actors.mask(group if speaks_of_bearer(clause) else ())
        reserved = tuple(
            one.id
            for one in clause.interpretations
            if one.kind == "reservation" and set(group) <= set(one.by) and group
        )
        return self.shelf.compiled(
            clause,
            cast=cast,
            position=position,
            masks=masks,
            senses=self._senses(account, name, clause),
            reserved=reserved,
        )

    def _anyone(self, cast: Cast) -> tuple[str, ...]:
        """Return whoever may be covered on the day; where the clause is in force for nobody, whoever ever is."""
        statuses = cast.beneficiaries(self.provision)
        return tuple(name for name, status in statuses.items() if status != "not_met") or tuple(statuses)

    def _senses(self, account: Account, name: str, clause: Clause) -> tuple[tuple[str, Reading], ...]:
        """Return the words whose reading is settled: by a competent organ's determination, or the victim's denial.

        Authority: ICJ, Nicaragua 1986, paras 195, 199: the victim must declare itself the victim of an armed attack.
        """
        found: dict[str, Reading] = {}
        for word, holders in account.characterised.items():
            if name in holders:
                found[word] = "narrow"
        organs = self.shelf.actors.mask(
            one for one in (*clause.organs, *ORGANS) if self.shelf.actors.get(one) is not None
        )
        for act in account.acts:
            if act.kind_stated and _is_determination(act.kind) and any(not group & ~organs for group in act.by.groups):
                found |= {plain_word(word): "broad" for word in act.names}
                found |= {plain_word(word): "narrow" for word in act.denied_names}
        return tuple(sorted(found.items()))


def row_of(
    account: str, *, position: Position, bearers: tuple[str, ...], force: Status, trials: Sequence[Trial]
) -> Row:
    """Return the row for one account and position; wordings that may both run must agree, or it is left open."""
    statuses = {trial.status for trial in trials}
    status: Status = statuses.pop() if len(statuses) == 1 else "unknown"
    trial = next((one for one in trials if one.status == status), trials[0])
    supposed = ROW_VERDICTS[status]
    verdict: RowVerdict = supposed
    deciding = trial.deciding
    if force != "met":
        verdict = "not_engaged" if force == "not_met" else "undetermined"
        deciding = ("in_force",)
    elif len(trials) > 1 and status == "unknown" and all(one.status != "unknown" for one in trials):
        deciding = ("in_force",)
    return Row(
        account=account,
        reading=position.reading,
        interpretation=position.interpretation,
        bearers=bearers,
        in_force=IN_FORCE[force],
        verdict=verdict,
        had_it_been_in_force=supposed,
        deciding=deciding,
        hit=trial.hit,
        checks=trial.checks,
        presumed=trial.presumed,
        parting=trial.parting,
        missing_by=trial.missing_by,
    )


def of_another_time(instrument: Instrument, *, on: Days) -> bool:
    """Say whether an instrument had surely ended for every party by `on`, or was to begin only a year later or more.

    Nobody who asks about an attack of today wants every treaty that has run out; who does, asks for it.
    """
    periods = [party_period(instrument, party=party) for party in instrument.parties]
    ended = all(period.end is not None and period.end.last <= on.first for period in periods)
    return ended or all(
        period.start is not None and (period.start.first - on.last).days > LATER_THAN for period in periods
    )


def has_left(instrument: Instrument, *, party: str, on: Days) -> bool:
    """Say whether the instrument had surely ended for a party by `on`, whatever it still is for others."""
    periods = [party_period(instrument, party=one) for one in instrument.parties if one.party == party]
    return bool(periods) and all(period.end is not None and period.end.last <= on.first for period in periods)


def _executable(provision: Provision) -> bool:
    return bool(provision.casus or provision.defined_by or provision.versions)


def asks_of_one(clause: Clause) -> bool:
    """Say whether the clause asks of the beneficiary more than to be the one hit: it must be one and the same."""
    return "beneficiary" in _names_beside_owner(clause)


def unsure(trial: Trial) -> Trial:
    """Return a trial for whoever the beneficiary, which cannot show that one and the same meets every element."""
    return replace(trial, status="unknown") if trial.status == "met" else trial


def is_attacker(clause: Clause) -> bool:
    """Say whether the clause binds its bearer as the one that may attack: a duty to refrain."""
    alternatives = clause.alternatives or ()
    return bool(alternatives) and all(one.by is not None and one.by.some == ["bearer"] for one in alternatives)


def speaks_of_bearer(clause: Clause) -> bool:
    """Say whether the clause reads differently for different bearers: it names the bearer among the attackers."""
    owners = {name for one in checklists(clause) for name in (*(one.of or ()), *(one.not_of or ()))}
    return "bearer" in _names_beside_owner(clause) | owners


def checklists(clause: Clause) -> Iterator[Alternative]:
    """Yield every checklist of the clause, and of the interpretations and reservations that change it."""
    yield from (*(clause.alternatives or ()), *clause.only_if, *clause.unless)
    for rival in clause.interpretations:
        yield from (*(rival.change.casus or ()), *(rival.change.only_if or ()), *(rival.change.unless or ()))


def _names_beside_owner(clause: Clause) -> set[str]:
    """Return every name in the clause but those of whose the thing hit must be."""
    found: set[str] = set()
    for one in checklists(clause):
        if one.by:
            found |= {*(one.by.some or ()), *(one.by.only or ()), *(one.by.none or ())}
        for given in one.records():
            found |= {name for listed in (given.by, given.to, given.against, given.of) for name in listed or ()}
    return found


def _is_determination(mask: int) -> bool:
    return mask & ~(kinds().mask("determination") | kinds().mask("resolution")) == 0
