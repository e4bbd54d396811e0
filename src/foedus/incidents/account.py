"""One coherent version of an incident: hits, attackers, dates, what was pleaded, acts on record."""

from dataclasses import dataclass, field

from foedus.incidents.claims import Claim, Several
from foedus.terms import Days

NOTHING = 1 << 62
ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """One way in which a hit may have been: a product of what is possible for each property, as masks.

    `route` is the territory through which the attack came in.
    """

    act: int
    object: int
    of: int
    place: int
    route: int
    origin: int
    intent: int
    by: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A whole stroke against one object, as a short list of alternatives.

    `by` are the attackers as they were named, before they are told apart by origin; `names` maps each property to the
    name under which statements have it (`h1.act` or `act`); `derived` is the hit on the territory of whoever is
    sovereign at the place.
    """

    id: str
    strokes: tuple[Stroke, ...]
    by: Several
    derived: bool = False
    names: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedAct:
    """A public act as one account has it.

    `denied_kinds` are the kinds that the account says it was not; `kinds_said` those that anybody says it was.
    """

    id: str
    kind: int
    kind_stated: bool
    denied_kinds: int
    kinds_said: int
    by: Several
    to: Several
    against: Several
    of: frozenset[str]
    names: frozenset[str]
    denied_names: frozenset[str]
    happened_on: Days
    values: dict[str, Claim] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An incident as one coherent version has it.

    `kind` is `accepted`, `side`, `origin`, `plurality` or `trusted`; `quarrels` are the properties on which a
    side departs from the accepted account; `alone` those that rest on one side's word; `cites` the statements behind
    each property.
    """

    name: str
    kind: str
    incident: str
    happened_on: Days
    hits: tuple[Hit, ...]
    hits_closed: bool
    provoked: Several
    war_declared: Several
    backed: Several
    answers: dict[str, str] = field(hash=False)
    asked: frozenset[str]
    acts: tuple[RecordedAct, ...]
    record_complete: bool
    characterised: dict[str, frozenset[str]] = field(hash=False)
    quarrels: frozenset[tuple[str, str]] = frozenset()
    alone: dict[tuple[str, str], str] = field(default_factory=dict, hash=False)
    cites: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, hash=False)
    stated: frozenset[tuple[str, str]] = frozenset()

    def statements_for(self, about: str, *, name: str) -> tuple[str, ...]:
        """Return the ids of the statements behind a property of the incident or of an act."""
        return self.cites.get((about, name), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What one holder, or several of one origin, say of a property."""

    holder: str
    side: bool
    values: tuple[str, ...]
    denies: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What everybody says of one property; grain: one item a subject and property.

    `accepted` are the statements behind the accepted account, none where it leaves the point open; `alone` is the side
    on whose word alone it rests. `in_law`: what is denied is a word of law, and no fact.
    """

    about: str
    property: str
    disputed: bool
    accepted: tuple[str, ...]
    alone: str
    versions: tuple[Version, ...]
    in_law: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The versions of one incident side by side: point by point, with what contradicts itself."""

    incident: str
    title: str
    points: tuple[Point, ...]
    contradictions: tuple["Contradiction", ...]
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A property on which holders differ; grain: one item a subject and property."""

    incident: str
    about: str
    property: str
    versions: tuple[Version, ...]
    accepted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two statements of one holder that cannot both hold, and what was done with them."""

    about: str
    property: str
    holder: str
    statements: tuple[str, ...]
    resolved_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One armed attack, reported or supposed, with every account of it under a policy.

    `struck` are the owners of hits and the sovereigns and administrators of the place; `actors` are these and the
    attackers. `also` are the other ids that lead here: those of incidents that are said to be the same.
    """

    id: str
    title: str
    happened_on: Days
    accounts: tuple[Account, ...]
    disputes: tuple[Dispute, ...]
    contradictions: tuple[Contradiction, ...]
    actors: tuple[str, ...]
    struck: tuple[str, ...]
    sides: tuple[str, ...]
    statements: tuple[str, ...]
    also: tuple[str, ...] = ()
