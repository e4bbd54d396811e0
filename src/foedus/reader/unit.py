"""What a sentence is read as: its words, names, numbers and signs, each with all that it can mean."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Meaning:
    """What one word or name can be.

    `role` is the kind (state, demonym, weapon, verb …), `value` its word in our vocabularies,
    `form` how a verb stands and `shape` how it takes its object, `actor` and `place` whom and where a name means.
    """

    role: str
    value: str = ""
    form: str = ""
    shape: str = ""
    actor: str = ""
    place: str = ""


NO_ROLES: frozenset[str] = frozenset()
# The roles of arms and of those who bear them.
ARMED = frozenset(("weapon", "force"))
MOVERS = ARMED | {"group"}


@dataclass(slots=True, unsafe_hash=True)
class Unit:
    """One name, word, number or sign of a sentence, with all that it can be."""

    text: str
    low: str
    start: int
    end: int
    capital: bool = False
    glued: bool = False
    roles: frozenset[str] = NO_ROLES
    meanings: tuple[Meaning, ...] = ()

    def get(self, role: str) -> Meaning | None:
        """Return its meaning in that role, or None."""
        if role in self.roles:
            for one in self.meanings:
                if one.role == role:
                    return one
        return None

    def value(self, role: str) -> str:
        """Return its value in that role, or "" where it has none."""
        if role in self.roles:
            for one in self.meanings:
                if one.role == role:
                    return one.value
        return ""

    @property
    def actor(self) -> str:
        """The actor that it names, or ""."""
        for one in self.meanings:
            if one.actor:
                return one.actor
        return ""

    @property
    def place(self) -> str:
        """The place that it names, or ""."""
        for one in self.meanings:
            if one.place:
                return one.place
        return ""


@dataclass(slots=True, unsafe_hash=True)
class VerbGroup:
    """A verb with its auxiliaries: units `first` to `at` (the verb itself)."""

    first: int
    at: int
    modal: bool
    negated: bool
    passive: bool
    infinitive: bool
    gerund: bool
    present: bool


class Words(tuple[Unit, ...]):  # noqa: SLOT001 - a tuple can hold nothing more in slots
    """The units of a sentence, with what was found of its verbs, nouns and subjects, so that it is found once."""

    def __init__(self, _: object = ()) -> None:
        """Keep nothing yet."""
        self.verbs: dict[int, bool] = {}
        self.groups: dict[tuple[int, str], VerbGroup] = {}
        self.subjects: dict[str, str] = {}
        self.spans: dict[tuple[int, bool], tuple[int, int]] = {}
        self.nouns: dict[int, bool] = {}
        self.lows = frozenset([unit.low for unit in self])
        self.roles = NO_ROLES.union(*[unit.roles for unit in self])


def lows_of(units: Sequence[Unit]) -> frozenset[str]:
    """Return the words that stand in a sentence."""
    return units.lows if isinstance(units, Words) else frozenset([unit.low for unit in units])


def roles_of(units: Sequence[Unit]) -> frozenset[str]:
    """Return the roles that some unit of a sentence has."""
    return units.roles if isinstance(units, Words) else NO_ROLES.union(*[unit.roles for unit in units])
