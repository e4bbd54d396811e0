"""What the clauses of a day say of every attack so far: asked of the reference evaluator, attack by attack."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from foedus.cascades.call import DUTIES, ENGAGED, Call, calls_of
from foedus.cascades.hostility import Field
from foedus.cascades.start import Rules, Start
from foedus.cascades.supposing import SUPPORT, Supposed, suppose_incident
from foedus.findings import Finder, Finding, Question
from foedus.findings.inquiry import Inquiry, checklists, is_attacker, of_another_time
from foedus.findings.trial import Trial
from foedus.incidents import Incident
from foedus.instruments import Cast, Clause, Instrument, Provision, provision_status
from foedus.terms import Days, kinds

# A right that makes force in answer to an armed attack no attack itself, wherever a clause of the day gives it.
RIGHT = "self-defence"
# What more bear than this is for a body of all to carry out (League, Union, United Nations); it calls nobody alone.
MOST = 40
ORGANISATION = "organisation"
Shelved = tuple[Instrument, Provision, Clause]


@dataclass(slots=True)
class Asker:
    """The clauses in force on the day of a start, by whom they cover, and what they were asked already.

    `right` is the clause by which force in answer to an armed attack is self-defence on that day, if there is one.
    `minding` are those covered by a clause that asks who supports an attacker; of others nobody asks.
    `counting` are the clauses for which it matters how many attack, or that all do.
    `singly` are the calls that one attacker alone brings about: an attack by several together adds nothing to them.
    """

    start: Start
    finder: Finder
    rules: Rules
    covering: dict[str, list[Shelved]] = field(default_factory=dict)
    siding: dict[str, list[Shelved]] = field(default_factory=dict)
    asked: set[Supposed] = field(default_factory=set)
    singly: set[tuple[str, str, str]] = field(default_factory=set)
    minding: set[str] = field(default_factory=set)
    counting: set[str] = field(default_factory=set)
    right: str = ""

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
                if owed is not None and owed.owes == RIGHT and _surely(cast, provision):
                    self.right = self.right or f"{instrument.short_title or instrument.title}, {provision.ref}"
                if owed is None or owed.owes not in DUTIES or clause.alternatives is None or is_attacker(clause):
                    continue
                minds = _minds_support(clause)
                self.counting |= {clause.name} if _counts(clause) else set()
                for name in cast.beneficiaries(provision):
                    self.minding |= {name} if minds else set()
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
                if supposed in self.asked:
                    continue
                self.asked.add(supposed)
                # An incident is dear, so that none is supposed where nobody would be asked of it.
                if self._asks(supposed, war):
                    incident = suppose_incident(
                        supposed,
                        assumptions=self.rules.assumptions,
                        actors=self.finder.actors,
                        places=self.finder.places,
                    )
                    yield from self._said(incident, supposed, war)

    def _asks(self, supposed: Supposed, war: Field) -> bool:
        """Say whether some clause would be asked of an attack."""
        sides = [(self.covering, supposed.victim, supposed.attackers)]
        sides += [(self.siding, one, (supposed.victim,)) for one in supposed.attackers]
        return any(
            not self._is_idle(clause, name, against, war)
            for clauses, name, against in sides
            for _, _, clause in clauses.get(name, [])
        )

    def _is_idle(self, clause: Clause, name: str, against: tuple[str, ...], war: Field) -> bool:
        """Say whether a clause is not asked, since all who bear it fight those attackers already."""
        alone = len(war.on(name)) == 1 or clause.name not in self.counting
        return alone and self._idle(clause, name, against, war)

    def _lawful(self, *, provoked: bool) -> bool:
        """Say whether force is self-defence and no attack: it answers an attack of one's own, by right."""
        return provoked and bool(self.right) and not self.rules.said("answers")

    def _supposed(self, victim: str, war: Field) -> Iterator[Supposed]:
        """Yield the attacks on one: by each alone with the others behind it, then by several together.

        Those that it did not provoke are together, and all are where it provoked some. Of lawful answers there is one.
        """
        attacks = war.on(victim)
        if self._on_record(victim, {one.by for one in attacks}):
            return
        minded = victim in self.minding or any(one.by in self.minding for one in attacks)
        behind = war.supporters(victim) if minded else frozenset()
        plain = Supposed(victim=victim, attackers=(), on=self.start.on, supporters=tuple(sorted(behind)))
        if victim in self.start.victims:
            plain = replace(plain, place=self.start.place, act=self.start.act, object=self.start.object)
        for one in attacks:
            if not self._lawful(provoked=one.provoked):
                beside = {*behind, *(other.by for other in attacks)} - {one.by} if minded else ()
                supporters = tuple(sorted(beside))
                yield replace(plain, attackers=(one.by,), provoked=one.provoked, supporters=supporters)
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
        shelved = self.covering.get(victim, [])
        if together and not lawful:
            # To a clause that does not count, an attack by several is the attacks of each, of which it was asked.
            shelved = [one for one in shelved if one[2].name in self.counting]
        for finding, clause in self._findings(shelved, incident, victim, attackers, war):
            against = _aimed(clause, supposed)
            for one in calls_of(finding, clause=clause, against=against, provoked=not provoked):
                if one.bearer in attackers or (together and not lawful and not self._adds(one)):
                    continue
                if not together and one.state in ("called", "choice"):
                    self.singly.add(one.key)
                yield self._answered(one) if lawful else self._of_body(one)
        if incident is self.start.incident or not together:
            yield from self._beside(incident, victim, attackers, war)

    def _beside(self, incident: Incident, victim: str, attackers: tuple[str, ...], war: Field) -> Iterator[Call]:
        """Yield what clauses say that cover attackers as such, and call others to their side."""
        for attacker in attackers:
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

    def _answered(self, call: Call) -> Call:
        """Return the call as one that does not arise: what is answered is the beneficiary's own attack."""
        if call.state in ("kept_out", "owes_else"):
            return call
        what = f"what strikes it answers its own attack; self-defence is no armed attack ({self.right})"
        return replace(call, state="kept_out", why="initiative", what=what)

    def _of_body(self, call: Call) -> Call:
        """Return the call, left open where a body of States bears it, and no State alone."""
        if call.state in ("kept_out", "owes_else") or self.finder.actors.kind(call.bearer) not in (None, ORGANISATION):
            return call
        return replace(call, state="open", why="body", what=f"it is for a body to carry out; {call.what}")

    def _findings(
        self, shelved: list[Shelved], incident: Incident, name: str, against: tuple[str, ...], war: Field
    ) -> Iterator[tuple[Finding, Clause]]:
        """Yield what each clause that covers one says; none, where all who bear it fight those attackers already.

        A clause that counts attackers is asked of each all the same, so that it is known what they bring about alone.
        """
        trials: dict[tuple[int, str], Trial] = {}
        question = Question(on=self.start.on, beneficiaries=(name,))
        for instrument, provision, clause in shelved:
            if self._is_idle(clause, name, against, war):
                continue
            inquiry = Inquiry(self.finder.shelf, incident, question, instrument, provision, True, trials)  # noqa: FBT003 - a struct
            for finding in inquiry.findings():
                if finding.beneficiary == name and (len(finding.bearers) <= MOST or self.rules.said("bodies")):
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


def _minds_support(clause: Clause) -> bool:
    """Say whether it matters to a clause who supports an attacker: it asks, or sends its bearer against one by name."""
    support = kinds().mask(SUPPORT)
    asked = (given for one in checklists(clause) for given in one.records())
    against = bool(clause.obligation and clause.obligation.against)
    return against or any(given.act and kinds().mask(given.act) & support for given in asked)


def _counts(clause: Clause) -> bool:
    """Say whether a clause asks of all attackers together: how many there are, or that all or none are of a class."""
    return any(one.enemies or (one.by and (one.by.only or one.by.none)) for one in checklists(clause))


def _surely(cast: Cast, provision: Provision) -> bool:
    """Say whether a clause is surely in force for somebody on the day."""
    own = provision_status(cast.instrument, provision=provision, on=cast.on)
    return own == "met" and "met" in cast.beneficiaries(provision).values()
