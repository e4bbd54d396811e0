"""Rows brought to one finding: verdict, what decides, what it turns on, grounds."""

from dataclasses import dataclass

from foedus.errors import FoedusError, UsageError
from foedus.findings.finding import Finding, Grounds, Row
from foedus.findings.reasons import near_miss, reason_for
from foedus.findings.turning import minimal_hitting_sets
from foedus.findings.verdicts import Outcome, decide, disputes_over, in_force_over
from foedus.incidents import ACCEPTED, Incident
from foedus.instruments import Clause, Instrument, Provision
from foedus.terms import InForce, RowVerdict, Verdict

RIGHTS: dict[str, Verdict] = {"right": "available", "non-aggression": "contravened"}


UNREAD = {"false": "The text is not published", "unread": "The text is published and was not reached"}


@dataclass(frozen=True, slots=True)
class Answerer:
    """Makes the findings of one incident under one provision."""

    incident: Incident
    instrument: Instrument
    provision: Provision

    def finding(
        self, name: str, *, group: tuple[str, ...], rows: tuple[Row, ...], clause: Clause, asked: str
    ) -> Finding:
        """Return the finding for a beneficiary from its rows.

        Raises:
            UsageError: There is no row, since no account is called as asked.
        """
        if not rows:
            raise _no_account(asked, self.incident)
        accepted = (
            rows[0].account if self.incident.accounts[0].kind == ACCEPTED and rows[0].account == ACCEPTED else None
        )
        outcome = decide(rows, accepted=accepted)
        force = in_force_over(rows)
        supposed = decide(rows, accepted=accepted, supposed=True) if force != "yes" else None
        facts, law = disputes_over(rows, supposed=force == "no")
        shown = supposed or outcome
        return Finding(
            incident=self.incident.id,
            instrument=self.instrument.id,
            provision=self.provision.ref,
            provision_id=self.provision.id,
            kind=self.provision.kind,
            beneficiary=name,
            bearers=rows[0].bearers or group,
            bearers_in_doubt=rows[0].bearers_in_doubt,
            verdict=self._word(outcome.verdict),
            in_force=force,
            had_it_been_in_force=self._word(supposed.verdict) if supposed else None,
            deciding=deciding_over(outcome),
            turns_on=self._turns_on(outcome, rows, force),
            presumed=tuple(dict.fromkeys(one for row in shown.shown_by for one in row.presumed)),
            contested_by=outcome.contested_by
            if outcome.verdict != "not_in_force" or not supposed
            else supposed.contested_by,
            fact_dispute=facts,
            law_dispute=law,
            positions=shown.positions,
            near_miss=near_miss(shown.shown_by[0]) if shown.verdict == "not_engaged" else "",
            grounds=self._grounds(outcome, supposed, clause, force),
            rows=rows,
            binding=self.provision.binding or self.instrument.binding,
        )

    def without_casus(self, name: str, *, bearers: tuple[str, ...], force: InForce, unread: str) -> Finding:
        """Return the answer of a clause in which nothing can be engaged: a status, or a text that nobody read."""
        unpublished = unread != "true"
        verdict: RowVerdict = "undetermined" if unpublished else "not_engaged"
        ended = force == "no"
        row = Row(
            account=self.incident.accounts[0].name,
            reading="broad",
            interpretation="",
            bearers=bearers,
            in_force=force,
            verdict=verdict,
            had_it_been_in_force=verdict,
            deciding=(),
            hit="",
            checks=(),
            presumed=(),
        )
        return Finding(
            incident=self.incident.id,
            instrument=self.instrument.id,
            provision=self.provision.ref,
            provision_id=self.provision.id,
            kind=self.provision.kind,
            beneficiary=name,
            bearers=bearers,
            verdict="not_in_force" if ended else verdict,
            in_force=force,
            had_it_been_in_force=None if force == "yes" else verdict,
            deciding=("in_force",) if ended else ("text",) if unpublished else (),
            turns_on=(("text",),) if unpublished and not ended else (),
            rows=(row,),
            binding=self.provision.binding or self.instrument.binding,
            grounds=self._grounds_without_casus(unread),
        )

    def _grounds_without_casus(self, unread: str) -> Grounds:
        reason = self.instrument.no_duty
        if unread != "true":
            reason = f"{UNREAD[unread]}; nothing in it can be executed. {self.instrument.in_force_note}"
        reported = f" Reported of it: {self.provision.reported}" if self.provision.reported else ""
        return Grounds(
            reason=(reason + reported).strip(),
            provision=f"{self.instrument.id}#{self.provision.id}",
            ref=self.provision.ref,
            words=self.provision.words or "",
            words_of=self.provision.words_of or "",
            source=tuple(self.provision.source),
            because=self.provision.because,
            checks=(),
            statements=(),
            dates="",
        )

    def _word(self, verdict: Verdict) -> Verdict:
        """Return the word for the kind of clause: a right is available, a duty to refrain contravened."""
        if verdict == "engaged" and self.provision.kind in RIGHTS:
            return RIGHTS[self.provision.kind]
        return verdict

    def _turns_on(self, outcome: Outcome, rows: tuple[Row, ...], force: str) -> tuple[tuple[str, ...], ...]:
        if outcome.verdict not in ("undetermined", "disputed"):
            return ()
        families = [part for row in rows for part in row.parting]
        if outcome.verdict == "disputed":
            families += self._between_accounts(rows, outcome)
        if force == "unknown" or any(row.deciding == ("in_force",) for row in rows):
            day = self.incident.accounts[0].happened_on
            families.append(frozenset({"in_force"} if day.known else {"happened_on"}))
        return minimal_hitting_sets(families)

    def _between_accounts(self, rows: tuple[Row, ...], outcome: Outcome) -> list[frozenset[str]]:
        """Return the properties on which an account that engages the clause and one that does not part."""
        accounts = {account.name: account for account in self.incident.accounts}
        found: list[frozenset[str]] = []
        for position in outcome.positions:
            mine = [row for row in rows if row.position == position]
            good = [row for row in mine if row.verdict == "engaged"]
            bad = [row for row in mine if row.verdict == "not_engaged"]
            for one in good:
                for other in bad:
                    apart = accounts[one.account].quarrels ^ accounts[other.account].quarrels or (
                        accounts[one.account].quarrels | accounts[other.account].quarrels
                    )
                    read = {check.property for row in (one, other) for check in row.checks}
                    named = frozenset(self._quarrel(key, read) for key in apart)
                    found.append(frozenset(name for name in named if name))
        return [one for one in found if one]

    def _quarrel(self, key: tuple[str, str], read: set[str]) -> str:
        about, name = key
        if about == self.incident.id:
            return name if name in read else next((one for one in read if name == "question" and " " in one), "")
        return next((one for one in sorted(read) if " " in one), "")

    def _grounds(self, outcome: Outcome, supposed: Outcome | None, clause: Clause, force: str) -> Grounds:
        row = (supposed or outcome).shown_by[0]
        cited = tuple(dict.fromkeys(one for check in row.checks for one in check.statements))
        version = clause.version
        dates = f"version from {version.since} until {version.until or 'now'}" if version else ""
        return Grounds(
            reason=reason_for(
                outcome,
                supposed=supposed,
                row=row,
                instrument=self.instrument,
                force=force,
            ),
            provision=clause.name,
            ref=self.provision.ref,
            words=clause.words or "",
            words_of=self.provision.words_of or "",
            source=tuple(self.provision.source),
            because=self.provision.because,
            checks=row.checks,
            statements=cited,
            dates=dates,
        )


def deciding_over(outcome: Outcome) -> tuple[str, ...]:
    """Return the elements that decide a verdict: those of the row that shows it."""
    if outcome.verdict == "not_in_force":
        return ("in_force",)
    rows = outcome.shown_by
    if outcome.verdict == "disputed":
        losing = [row for row in rows if row.verdict == "not_engaged"] or list(rows)
        return losing[0].deciding
    return rows[0].deciding


def _no_account(name: str, incident: Incident) -> FoedusError:
    known = ", ".join(account.name for account in incident.accounts)
    return UsageError(
        f'No account of {incident.id} is called "{name}".',
        code="findings/unknown-account",
        at="--account",
        want=f"one of {known}",
        mend="leave `--account` out to see every account",
    )
