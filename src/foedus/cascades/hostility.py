"""Who fights whom, and whose attack is answered by whom; acts are not undone."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """Force by one against another from a round on.

    `provoked`: it answers an unprovoked attack by the one that it strikes, on itself or on whom it helps. `defence`:
    it is the resistance of one that is attacked, which every attack is taken to meet.
    """

    by: str
    on: str
    round: int
    provoked: bool = False
    defence: bool = False


@dataclass(slots=True)
class Field:
    """Every attack so far, by attacker and attacked."""

    attacks: dict[tuple[str, str], Attack] = field(default_factory=dict)
    fought: dict[str, set[str]] = field(default_factory=dict, repr=False)

    def add(self, attacks: Iterable[Attack]) -> None:
        """Add attacks, and the resistance to each; the first attack between two stays the one that counts."""
        fresh = [one for one in attacks if (one.by, one.on) not in self.attacks]
        for one in fresh:
            self.attacks[one.by, one.on] = one
        for one in fresh:
            back = Attack(by=one.on, on=one.by, round=one.round, provoked=not one.provoked, defence=True)
            self.attacks.setdefault((back.by, back.on), back)
            self.fought.setdefault(one.by, set()).add(one.on)
            self.fought.setdefault(one.on, set()).add(one.by)

    def hostile(self, one: str, *, to: str) -> bool:
        """Say whether two fight each other."""
        return (one, to) in self.attacks or (to, one) in self.attacks

    def together(self, one: str, *, beside: str) -> bool:
        """Say whether two fight a common enemy, and not each other."""
        return not self.hostile(one, to=beside) and not self.fought.get(one, set()).isdisjoint(
            self.fought.get(beside, ())
        )

    def enemies(self, name: str) -> set[str]:
        """Return whom one fights."""
        return set(self.fought.get(name, ()))

    def on(self, name: str) -> tuple[Attack, ...]:
        """Return the attacks on one, in the order of their attackers."""
        return tuple(self.attacks[by, name] for by in sorted(self.fought.get(name, ())) if (by, name) in self.attacks)

    def supporters(self, name: str) -> frozenset[str]:
        """Return who fights beside the attackers of one, and does not attack it."""
        attackers = {one.by for one in self.on(name)}
        beside = {by for by, on in self.attacks if any(self.together(by, beside=one) for one in attackers)}
        return frozenset(beside - attackers - {name} - self.enemies(name))

    def struck(self) -> tuple[str, ...]:
        """Return everyone that is attacked."""
        return tuple(sorted({on for _, on in self.attacks}))
