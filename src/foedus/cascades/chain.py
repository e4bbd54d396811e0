"""Rounds of a cascade: what the clauses of a day do to those whom force has reached, until nothing new follows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from foedus.cascades.asking import Asker
from foedus.cascades.call import MAY_BE_FORCE, Call
from foedus.cascades.hostility import Attack, Field
from foedus.cascades.start import Rules, Start
from foedus.findings import Finder

How = Literal["start", "clause", "assumed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A new hostile pair: who comes in against whom, for whom, by which clauses or by what is assumed."""

    by: str
    against: str
    how: How
    calls: tuple[Call, ...] = ()
    provoked: bool = False

    @property
    def for_whom(self) -> tuple[str, ...]:
        """Return whom it helps."""
        return tuple(dict.fromkeys(one.beneficiary for one in self.calls))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fork:
    """Where it could have gone otherwise: a choice, an open fact, a reading, a silent text, or torn duties.

    `followed`: the cascade goes on as if the bearer came in.
    """

    call: Call
    kind: str
    what: str
    followed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one round brings: all its clauses are asked of the state before it, at once."""

    number: int
    entries: tuple[Entry, ...]
    forks: tuple[Fork, ...] = ()
    kept_out: tuple[Call, ...] = ()
    owes_else: tuple[Call, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cascade:
    """What would follow if each did as it promised. Grain of `rounds`: one item a round; the first is the start."""

    start: Start
    rules: Rules
    rounds: tuple[Round, ...]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return every hostile pair, the one that came in first."""
        return tuple((entry.by, entry.against) for one in self.rounds for entry in one.entries)

    @property
    def belligerents(self) -> tuple[str, ...]:
        """Return everyone at war, in the order in which they came to be."""
        return tuple(dict.fromkeys(name for pair in self.pairs for name in pair))


def follow_cascade(start: Start, *, finder: Finder, rules: Rules | None = None) -> Cascade:
    """Return the rounds of a cascade on the clauses that are in force on the day of the start.

    Each round asks, of the state before it, every clause that covers one who is attacked, and every clause that covers
    an attacker as such. Whoever is called answers with force those who attack; who is attacked resists; nothing is
    undone. It ends when a round brings no new pair and nothing that is assumed is still to come.
    """
    return _Chain(Asker(start, finder, rules or Rules())).run()


@dataclass(slots=True)
class _Chain:
    """A cascade as it grows."""

    asker: Asker
    war: Field = field(default_factory=Field)
    closed: dict[tuple[str, str], str] = field(default_factory=dict)
    told: set[tuple[str, ...]] = field(default_factory=set)

    @property
    def start(self) -> Start:
        """Where it begins."""
        return self.asker.start

    @property
    def rules(self) -> Rules:
        """How it is steered."""
        return self.asker.rules

    def run(self) -> Cascade:
        """Return the whole cascade."""
        first = tuple(
            Entry(by=by, against=on, how="start")
            for by in self.start.attackers
            for on in self.start.victims
            if by != on
        )
        rounds = [Round(number=0, entries=first)]
        self.war.add(Attack(by=one.by, on=one.against, round=0) for one in first)
        last = max((one.round for one in self.rules.assumptions), default=0)
        while rounds[-1].entries or len(rounds) <= last:
            rounds.append(self._round(len(rounds)))
        return Cascade(start=self.start, rules=self.rules, rounds=tuple(rounds))

    def _round(self, number: int) -> Round:
        calls = self._fresh(_joined(self.asker.calls(self.war)))
        followed, forks, rest = self._weigh(calls)
        torn = self._torn_among(followed)
        entries = _merge((*self._entries(followed), *self._assumed(number)))
        self.war.add(Attack(by=one.by, on=one.against, round=number, provoked=one.provoked) for one in entries)
        return Round(
            number=number,
            entries=entries,
            forks=tuple(sorted((*forks, *torn), key=lambda one: (one.call.key, one.kind))),
            kept_out=tuple(one for one in rest if one.state == "kept_out"),
            owes_else=tuple(one for one in rest if one.state == "owes_else"),
        )

    def _fresh(self, calls: Iterable[Call]) -> list[Call]:
        """Return the calls without those to one that fights already, and without what was told in an earlier round."""
        found = []
        for one in calls:
            told = (*one.key, one.state, one.why, one.what)
            idle = all(name == one.bearer or self.war.hostile(one.bearer, to=name) for name in one.against)
            if not idle and (one.state in ("called", "choice") or told not in self.told):
                found.append(one)
            self.told.add(told)
        return found

    def _weigh(self, calls: list[Call]) -> tuple[list[Call], list[Fork], list[Call]]:
        """Part the calls into those that are followed, forks, and what brings in nobody."""
        followed: list[Call] = []
        forks: list[Fork] = []
        rest: list[Call] = []
        out, eager = self.rules.of("out"), self.rules.of("in")
        for one in calls:
            if one.state in ("kept_out", "owes_else"):
                rest.append(one)
            elif one.bearer in out:
                rest.append(replace(one, state="kept_out", why="assumed", what="it is assumed to stay out"))
            elif self.rules.only_shall and one.state == "choice" and one.why == "modality":
                rest.append(_left(one, "shall"))
            elif self.rules.only_force and one.state == "choice" and one.owes in MAY_BE_FORCE:
                rest.append(_left(one, "force"))
            else:
                goes = one.state != "open" or one.bearer in eager
                forks += [Fork(call=one, kind=one.why, what=one.what, followed=goes)] if one.state != "called" else []
                followed += [one] if goes else []
        return followed, forks, rest

    def _torn_among(self, calls: list[Call]) -> list[Fork]:
        """Return a fork for each pair whose bearer is torn between the two sides; the pair stays closed."""
        forks = []
        for one in calls:
            for name in one.against:
                torn = self._torn(one, name, calls)
                if torn:
                    self.closed[one.bearer, name] = torn
                    forks.append(Fork(call=one, kind="torn", what=torn, followed=False))
        return forks

    def _entries(self, calls: list[Call]) -> Iterator[Entry]:
        """Yield the pairs that the calls make, without those that are closed."""
        for one in calls:
            for name in one.against:
                pair = (one.bearer, name)
                if pair not in self.closed and one.bearer != name and not self.war.hostile(pair[0], to=pair[1]):
                    provoked = self._brought_on(one, name)
                    yield Entry(by=one.bearer, against=name, how="clause", calls=(one,), provoked=provoked)

    def _brought_on(self, call: Call, name: str) -> bool:
        """Say whether the one answered brought it on itself, by an attack that nobody had provoked."""
        attack = self.war.attacks.get((name, call.beneficiary))
        if attack is not None and not attack.defence:
            return not attack.provoked
        return call.provoked

    def _torn(self, call: Call, name: str, calls: list[Call]) -> str:
        """Return why a bearer is torn between two sides; empty where it is not."""
        if self.war.hostile(call.bearer, to=name):
            return ""
        if self.war.hostile(call.bearer, to=call.beneficiary):
            return f"it fights {call.beneficiary}, whom it would help"
        if self.war.together(call.bearer, beside=name):
            return f"it fights beside {name}, whom it would answer"
        if any(one.bearer == call.bearer and one.beneficiary == name for one in calls):
            return f"it owes help to {name} as well, whom it would answer"
        return ""

    def _assumed(self, number: int) -> Iterator[Entry]:
        """Yield the pairs that are assumed: attacks of one's own, and joining without a clause."""
        for one in self.rules.assumptions:
            hostile = self.war.hostile(one.actor, to=one.other)
            if one.kind == "attacks" and number == max(one.round, 1) and not hostile:
                yield Entry(by=one.actor, against=one.other, how="assumed")
            if one.kind == "joins" and number >= one.round:
                for attack in self.war.on(one.other):
                    if attack.by != one.actor and not self.war.hostile(one.actor, to=attack.by):
                        yield Entry(by=one.actor, against=attack.by, how="assumed", provoked=not attack.provoked)


def _left(call: Call, only: str) -> Call:
    return replace(call, state="kept_out", why="discretion", what=f"{call.what}; only {only} is followed")


def _merge(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return one entry for each pair, with every clause that brings it; an order of calls changes nothing."""
    found: dict[tuple[str, str], Entry] = {}
    for one in sorted(entries, key=lambda each: (each.by, each.against, each.how != "clause")):
        before = found.get((one.by, one.against))
        found[one.by, one.against] = (
            one
            if before is None
            else replace(before, calls=(*before.calls, *one.calls), provoked=before.provoked or one.provoked)
        )
    return tuple(found.values())


def _joined(calls: Iterable[Call]) -> list[Call]:
    """Return the calls in a fixed order, what one clause says alike to one bearer for one beneficiary once."""
    found: dict[tuple[str, ...], Call] = {}
    for one in calls:
        key = (*one.key, one.state, one.why, one.what)
        before = found.get(key)
        against = tuple(sorted({*one.against, *(before.against if before else ())}))
        found[key] = replace(one, against=against, provoked=one.provoked and (before is None or before.provoked))
    return [found[key] for key in sorted(found)]
