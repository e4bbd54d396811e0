"""Where a cascade begins, and how it is steered."""

from dataclasses import dataclass
from datetime import date

from foedus.cascades.assumption import Assumption
from foedus.cascades.supposing import ACT, OBJECT
from foedus.incidents import Incident


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where a cascade begins: who attacks whom, on the law of which day, how and where.

    `place` empty: at the victim's home. `incident` is the attack as it is on record, whose facts are asked first.
    """

    attackers: tuple[str, ...]
    victims: tuple[str, ...]
    on: date
    place: str = ""
    act: str = ACT
    object: str = OBJECT
    incident: Incident | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a cascade is steered: by what is assumed, and by clauses that say `shall`, or name force, alone."""

    assumptions: tuple[Assumption, ...] = ()
    only_shall: bool = False
    only_force: bool = False

    def said(self, kind: str) -> bool:
        """Say whether something of a kind is assumed."""
        return any(one.kind == kind for one in self.assumptions)

    def of(self, kind: str) -> frozenset[str]:
        """Return of whom something of a kind is assumed."""
        return frozenset(one.actor for one in self.assumptions if one.kind == kind)
