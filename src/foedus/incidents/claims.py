"""What a statement leaves possible, and what two statements leave together."""

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, Self, TypeAlias

from foedus.actors import Actors
from foedus.places import Places
from foedus.statements import Statement, property_kind
from foedus.terms import EVER, SENSES, Days, acts, kinds, objects, parse_days, plain_word, sense_of
from foedus.terms.records import INTENTS, ORIGINS, OTHERS, WHENS

SINGLE_TEXTS = frozenset({"at", "title"})
SINGLE_ACTORS = "of"


class Possible(Protocol):
    """What has not been ruled out for one property."""

    def meet(self, other: Self) -> Self | None:
        """Return what both leave possible, or None where they contradict each other."""

    def add(self, other: Self) -> Self | None:
        """Return what one holder's two statements leave possible: named attackers add up, the rest must meet."""

    def join(self, other: Self) -> Self:
        """Return what at least one of them leaves possible."""

    def __bool__(self) -> bool:
        """Whether anything is left possible: a holder can deny every value."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """A single-valued property: the leaves, actors or units still possible, as a mask."""

    mask: int

    def meet(self, other: "OneOf") -> "OneOf | None":
        """Return what both leave possible, or None."""
        both = self.mask & other.mask
        return OneOf(both) if both else None

    def add(self, other: "OneOf") -> "OneOf | None":
        """Return what one holder leaves possible by both, or None."""
        return self.meet(other)

    def join(self, other: "OneOf") -> "OneOf":
        """Return what at least one leaves possible."""
        return OneOf(self.mask | other.mask)

    def __bool__(self) -> bool:
        """Whether anything is left possible."""
        return self.mask != 0


@dataclass(frozen=True, slots=True)
class Several:
    """A set of actors: of each group in `groups` at least one is in it, none of `denied` is, `others` may be.

    Closed at what is named: where `others` is 0, nobody outside the groups is in the set.
    """

    groups: tuple[int, ...] = ()
    denied: int = 0
    others: int = 0

    def meet(self, other: "Several") -> "Several | None":
        """Return what both leave possible, or None."""
        if self.groups and other.groups and not self._touches(other):
            return None
        return self.add(other)

    def add(self, other: "Several") -> "Several | None":
        """Return what one holder leaves possible by both, or None."""
        denied = self.denied | other.denied
        groups = [group & ~denied for group in (*self.groups, *other.groups)]
        if not all(groups):
            return None
        return Several(_fewest(groups), denied, self.others | other.others)

    def join(self, other: "Several") -> "Several":
        """Return what at least one leaves possible."""
        whole = 0
        for group in (*self.groups, *other.groups):
            whole |= group
        shared = tuple(group for group in self.groups if group in other.groups)
        either = shared or ((whole,) if self.groups and other.groups else ())
        return Several(either, self.denied & other.denied, self.others | other.others | whole)

    def _touches(self, other: "Several") -> bool:
        return bool(self.others or other.others) or any(
            mine & theirs for mine in self.groups for theirs in other.groups
        )

    def __bool__(self) -> bool:
        """Whether anything is left possible."""
        return True


def _fewest(groups: list[int]) -> tuple[int, ...]:
    """Return the groups without those that another one implies."""
    unique = sorted(set(groups), key=lambda group: (group.bit_count(), group))
    kept: list[int] = []
    for group in unique:
        if not any(one & ~group == 0 for one in kept):
            kept.append(group)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Between:
    """A day or a count: the interval still possible, in days or units, both ends included."""

    low: int
    high: int

    def meet(self, other: "Between") -> "Between | None":
        """Return what both leave possible, or None."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Between(low, high) if low <= high else None

    def add(self, other: "Between") -> "Between | None":
        """Return what one holder leaves possible by both, or None."""
        return self.meet(other)

    def join(self, other: "Between") -> "Between":
        """Return what at least one leaves possible."""
        return Between(min(self.low, other.low), max(self.high, other.high))

    def __bool__(self) -> bool:
        """Whether anything is left possible."""
        return True


@dataclass(frozen=True, slots=True)
class Said:
    """Things said of a property that has no domain: a set affirmed and a set denied."""

    affirmed: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    single: bool = False

    def meet(self, other: "Said") -> "Said | None":
        """Return what both leave possible, or None."""
        if self.affirmed & other.denied or self.denied & other.affirmed:
            return None
        if self.single and self.affirmed and other.affirmed and not self.affirmed & other.affirmed:
            return None
        return Said(self.affirmed | other.affirmed, self.denied | other.denied, self.single)

    def add(self, other: "Said") -> "Said | None":
        """Return what one holder leaves possible by both, or None."""
        return self.meet(other)

    def join(self, other: "Said") -> "Said":
        """Return what at least one leaves possible; what one says and the other does not oppose stands."""
        if self.single:
            return Said(self.affirmed | other.affirmed, self.denied & other.denied, single=True)
        opposed = (self.affirmed & other.denied) | (self.denied & other.affirmed)
        return Said((self.affirmed | other.affirmed) - opposed, (self.denied | other.denied) - opposed)

    def under(self, other: "Said") -> "Said":
        """Return what the other says, and of what this one says all that the other does not oppose."""
        if self.single:
            return other
        return Said((self.affirmed - other.denied) | other.affirmed, (self.denied - other.affirmed) | other.denied)

    def __bool__(self) -> bool:
        """Whether anything is left possible."""
        return True


Claim: TypeAlias = OneOf | Several | Between | Said


@dataclass(frozen=True, slots=True)
class Scale:
    """What turns words into masks: the actors, and the places as they stood on a day; it keeps what it has turned."""

    actors: Actors
    places: Places
    day: date
    turned: dict[tuple[str, tuple[str, ...], str], "Claim"] = field(default_factory=dict, repr=False, compare=False)

    def whole(self, kind: str) -> int:
        """Return the mask of everything possible for a single-valued kind of property."""
        wholes = {
            "act": acts().whole,
            "object": objects().whole,
            "kind": kinds().whole,
            "of": self.actors.everyone,
            "place": self.places.everywhere,
            "origin": 0b111,
            "intent": 0b11,
            "when": 0b111,
        }
        return wholes[kind]

    def units(self, word: str) -> int:
        """Return the units that a place's name leaves possible on the day, as a mask."""
        return self.places.unit_mask(self.places.units_of(word, on=self.day))


def claim_of(statement: Statement, *, scale: Scale) -> Claim:
    """Return what one statement leaves possible for its property."""
    key = statement.property, statement.value, statement.stance
    found = scale.turned.get(key)
    if found is None:
        found = scale.turned[key] = _turn(statement, scale)
    return found


def _turn(statement: Statement, scale: Scale) -> Claim:
    name = statement.property.rpartition(".")[2]
    kind = property_kind(statement.property) or "text"
    affirms = statement.stance == "affirms"
    if kind == "days":
        return _days(statement, affirms)
    if kind == "count":
        return _count(statement) if affirms else Between(0, 10**9)
    if kind == "text":
        values = frozenset(statement.value)
        single = name in SINGLE_TEXTS
        return Said(affirmed=values, single=single) if affirms else Said(denied=values, single=single)
    if kind == "actors" and not (name == SINGLE_ACTORS and "." in statement.property):
        return _several(statement, scale, affirms)
    mask = _mask(statement, "of" if kind == "actors" else kind, scale)
    return OneOf(mask if affirms else scale.whole("of" if kind == "actors" else kind) & ~mask)


def _days(statement: Statement, affirms: bool) -> Between:  # noqa: FBT001 - private, one caller
    days = [parse_days(value) for value in statement.value] if affirms else [EVER]
    return Between(min(day.first for day in days).toordinal(), max(day.last for day in days).toordinal())


def _count(statement: Statement) -> Between:
    ends = [int(end) for value in statement.value for end in value.split("..")]
    return Between(min(ends), max(ends))


def _several(statement: Statement, scale: Scale, affirms: bool) -> Several:  # noqa: FBT001 - private, one caller
    named = [value for value in statement.value if value != OTHERS]
    others = scale.actors.everyone if OTHERS in statement.value else 0
    mask = scale.actors.mask(tuple(named))
    if not affirms:
        return Several(denied=mask)
    return Several(groups=(mask,) if named else (), others=others)


def _mask(statement: Statement, kind: str, scale: Scale) -> int:
    words = {"origin": ORIGINS, "intent": INTENTS, "when": WHENS}
    whole = 0
    for value in statement.value:
        if kind == "act":
            whole |= act_mask(value)
        elif kind == "object":
            whole |= objects().mask(value)
        elif kind == "kind":
            whole |= kinds().mask(value)
        elif kind == "of":
            whole |= scale.actors.everyone if value == OTHERS else scale.actors.mask((value,))
        elif kind == "place":
            whole |= scale.units(value)
        else:
            whole |= 1 << words[kind].index(plain_word(value))
    return whole


def act_mask(word: str) -> int:
    """Return the kinds of act that a word leaves possible as a fact.

    A word of law (`aggression`) that is no kind of act leaves what its narrow reading takes in.
    """
    if acts().has(word):
        return acts().mask(word)
    sense = sense_of(plain_word(word), reading="narrow")
    whole = 0
    for name in sense.acts if sense else ():
        whole |= acts().mask(name)
    return whole


def is_word_of_law(word: str) -> bool:
    """Say whether a word characterises an act in law, so that to deny it denies no fact."""
    return plain_word(word) in SENSES and plain_word(word) != "attack"


def days_of(claim: Between) -> Days:
    """Return the interval as days."""
    return Days(date.fromordinal(claim.low), date.fromordinal(claim.high))
