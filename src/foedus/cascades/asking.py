"""What the clauses of a day say of every attack so far: asked of the reference evaluator, attack by attack."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from foedus.cascades.call import DUTIES, ENGAGED, Call, calls_of
from foedus.cascades.hostility import Field
from foedus.cascades.start import Rules, Start
from foedus.cascades.supposing import Supposed, suppose_incident
from foedus.findings import Finder, Finding, Question
from foedus.findings.inquiry import Inquiry, is_attacker, of_another_time
from foedus.findings.trial import Trial
from foedus.incidents import Incident
from foedus.instruments import Clause, Instrument, Provision
from foedus.terms import Days

# From this day on force in answer to an armed attack is self-defence: UN Charter art. 51.
CHARTER = date(1945, 10, 24)
# What more bear than this is for a body of all to carry out (League, Union, United Nations); it calls nobody alone.
MOST = 40
ORGANISATION = "organisation"
Shelved = tuple[Instrument, Provision, Clause]


@dataclass(slots=True)
class Asker:
    """The clauses in force on the day of a start, by whom they cover, and what they were asked already.

    `singly` are the calls that one attacker alone brings about: an attack by several together adds nothing to them.
    """

    start: Start
    finder: Finder
    rules: Rules
    covering: dict[str, list[Shelved]] = field(default_factory=dict)
    siding: dict[str, list[Shelved]] = field(default_factory=dict)
    asked: set[Supposed] = field(default_factory=set)
    singly: set[tuple[str, str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Sort the clauses in force on the day by whom they cover, and by whose own attack may bring them about."""
        days = Days(self.start.on, self.start.on)
        for instrument in self.finder.register.instruments:
            if of_another_time(instrument, on=days):
                continue
            cast = self.finder.shelf.cast(instrument, on=days)
            for provision in instrument.provisions:
                clause = self.finder.shelf.clauses_on(instrument, provision=provision, on=days)[0]
                owed = clause.obligation
                if owed is None or owed.owes not in DUTIES or clause.alternatives is None or is_attacker(clause):
                    continue
                for name in cast.beneficiaries(provision):
                    self.covering.setdefault(name, []).append((instrument, provision, clause))
                    if any(one.of != ["beneficiary"] for one in clause.alternatives):
                        self.siding.setdefault(name, []).append((instrument, provision, clause))

    def calls(self, war: Field) -> Iterator[Call]:
        """Yield what the clauses say of everything that is new since they were asked last."""
        if not self.asked and self.start.incident is not None:
            for victim in self.start.victims:
                supposed = Supposed(victim=victim, attackers=self.start.attackers, on=self.start.on)
                yield from self._said(self.start.incident, supposed, war)
        for victim in war.struck():
            for supposed in self._supposed(victim, war):
                if supposed not in self.asked:
                    self.asked.add(supposed)
                    incident = suppose_incident(
                        supposed,
                        assumptions=self.rules.assumptions,
                        actors=self.finder.actors,
                        places=self.finder.places,
                    )
                    yield from self._said(incident, supposed, war)

    def _lawful(self, *, provoked: bool) -> bool:
        """Say whether force is self-defence and no attack: it answers an attack of one's own, under the Charter."""
        return provoked and self.start.on >= CHARTER and not self.rules.said("answers")

    def _supposed(self, victim: str, war: Field) -> Iterator[Supposed]:
        """Yield the attacks on one: by each alone with the others behind it, then by several together.

        Those that it did not provoke are together, and all are where it provoked some. Of lawful answers there is one.
        """
        attacks = war.on(victim)
        if self._on_record(victim, {one.by for one in attacks}):
            return
        behind = war.supporters(victim)
        plain = Supposed(victim=victim, attackers=(), on=self.start.on, supporters=tuple(sorted(behind)))
        if victim in self.start.victims:
            plain = replace(plain, place=self.start.place, act=self.start.act, object=self.start.object)
        for one in attacks:
            if not self._lawful(provoked=one.provoked):
                beside = tuple(sorted({*behind, *(other.by for other in attacks)} - {one.by}))
                yield replace(plain, attackers=(one.by,), provoked=one.provoked, supporters=beside)
        unprovoked = tuple(one.by for one in attacks if not one.provoked)
        if len(unprovoked) > 1:
            yield replace(plain, attackers=unprovoked)
        if len(unprovoked) < len(attacks) and (len(attacks) > 1 or self._lawful(provoked=True)):
            yield replace(plain, attackers=tuple(one.by for one in attacks), provoked=True)

    def _on_record(self, victim: str, attackers: set[str]) -> bool:
        """Say whether the attack is the one on record, whose own facts were asked."""
        there = victim in self.start.victims and self.start.incident is not None
        return there and attackers <= set(self.start.attackers)

    def _said(self, incident: Incident, supposed: Supposed, war: Field) -> Iterator[Call]:
        """Yield what clauses say that cover the one attacked, and those that cover its attackers as such."""
        victim, attackers, provoked = supposed.victim, supposed.attackers, supposed.provoked
        lawful = self._lawful(provoked=provoked)
        together = len(attackers) > 1 and incident is not self.start.incident
        for finding, clause in self._findings(self.covering.get(victim, []), incident, victim, attackers, war):
            against = _aimed(clause, supposed)
            for one in calls_of(finding, clause=clause, against=against, provoked=not provoked):
                if one.bearer in attackers or (together and not lawful and not self._adds(one)):
                    continue
                if not together and one.state in ("called", "choice"):
                    self.singly.add(one.key)
                yield _answered(one) if lawful else self._of_body(one)
        for attacker in attackers if incident is self.start.incident or not together else ():
            attack = war.attacks.get((attacker, victim))
            if attack is None or attack.defence:
                continue
            for finding, clause in self._findings(self.siding.get(attacker, []), incident, attacker, (victim,), war):
                if finding.verdict in ENGAGED:
                    for one in calls_of(finding, clause=clause, against=(victim,), provoked=attack.provoked):
                        yield self._of_body(one)

    def _adds(self, call: Call) -> bool:
        """Say whether an attack by several brings about what none of them does alone."""
        return call.state in ("called", "choice") and call.key not in self.singly

    def _of_body(self, call: Call) -> Call:
        """Return the call, left open where a body of States bears it, and no State alone."""
        if call.state in ("kept_out", "owes_else") or self.finder.actors.kind(call.bearer) not in (None, ORGANISATION):
            return call
        return replace(call, state="open", why="body", what=f"it is for a body to carry out; {call.what}")

    def _findings(
        self, shelved: list[Shelved], incident: Incident, name: str, against: tuple[str, ...], war: Field
    ) -> Iterator[tuple[Finding, Clause]]:
        """Yield what each clause that covers one says; none, where all who bear it fight its only attacker already.

        Of several attackers each is asked about, so that it is known what they bring about one by one.
        """
        trials: dict[tuple[int, str], Trial] = {}
        question = Question(on=self.start.on, beneficiaries=(name,))
        for instrument, provision, clause in shelved:
            if len(war.on(name)) == 1 and self._idle(clause, name, against, war):
                continue
            inquiry = Inquiry(self.finder.shelf, incident, question, instrument, provision, True, trials)  # noqa: FBT003 - a struct
            for finding in inquiry.findings():
                if finding.beneficiary == name and len(finding.bearers) <= MOST:
                    yield finding, clause
                elif finding.beneficiary == name and finding.verdict != "not_engaged":
                    words = " or ".join(clause.obligation.bearer) if clause.obligation else ""
                    yield replace(finding, bearers=(f"{words} ({len(finding.bearers)})",)), clause

    def _idle(self, clause: Clause, name: str, against: tuple[str, ...], war: Field) -> bool:
        cast = self.finder.shelf.cast(clause.instrument, on=Days(self.start.on, self.start.on))
        bearers = cast.bearers(clause.obligation.bearer if clause.obligation else [], beneficiary=name)
        named = clause.obligation.against if clause.obligation else []
        return not named and all(
            war.hostile(bearer, to=one) for bearer in bearers if bearer != name for one in against if bearer != one
        )


def _aimed(clause: Clause, supposed: Supposed) -> tuple[str, ...]:
    """Return whom the answer goes against: those whom the clause names, where they fight, else the attackers."""
    named = set(clause.obligation.against) if clause.obligation else set()
    there = sorted(named & {*supposed.attackers, *supposed.supporters})
    return tuple(there) or supposed.attackers


def _answered(call: Call) -> Call:
    """Return the call as one that does not arise: what is answered is the beneficiary's own attack."""
    if call.state in ("kept_out", "owes_else"):
        return call
    return replace(
        call,
        state="kept_out",
        why="initiative",
        what="what strikes it answers its own attack; self-defence is no armed attack (UN Charter art. 51)",
    )
