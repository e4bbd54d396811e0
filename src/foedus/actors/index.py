"""All actors, found by id or name, listed by day, and as bits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from foedus.actors.actor import Actor, Kind, Member, Sponsor
from foedus.actors.spelling import fold, turned_names
from foedus.errors import UsageError
from foedus.terms import bits_of

OTHER_STATE = "other-state"
OTHER_GROUP = "other-group"
LONGEST_NAME = 200
_KINDS: Mapping[str, Kind] = {"state": "state", "organisation": "organisation", "non state group": "group"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """The register's actors; built once, by `load_actors`.

    A mask is an integer with one bit for each actor, and two for those whom the register does not name:
    bit 0 is some other state, bit 1 some other group.
    """

    by_id: Mapping[str, Actor]
    by_name: Mapping[str, str]
    memberships: Mapping[str, tuple[Member, ...]]
    class_members: Mapping[str, tuple[Member, ...]]
    positions: Mapping[str, int]
    kind_masks: Mapping[Kind, int]
    homonyms: Mapping[str, tuple[str, ...]]
    sponsors: Mapping[str, tuple[Sponsor, ...]]

    def get(self, actor: str) -> Actor | None:
        """Return the actor of that id, or None."""
        return self.by_id.get(actor)

    def ids(self) -> tuple[str, ...]:
        """Return every id, in the order of the bits."""
        return tuple(self.by_id)

    def find(self, text: str) -> Actor | None:
        """Return the actor of that id, name or spelling, or None; demonyms are not names.

        Case, accents and a leading "the" do not matter; `Korea, Republic of` and `Myanmar (Burma)` are read as meant.
        A homonym finds nobody: Congo may be either, and which is not ours to guess.
        """
        found = self.by_id.get(text) or self._named(text)
        if found is None:
            meant = [self._named(name) for name in turned_names(text)]
            found = meant[0] if meant and all(one is meant[0] for one in meant) else None
        return found

    def _named(self, text: str) -> Actor | None:
        return self.by_id.get(self.by_name.get(fold(text), ""))

    def nearest(self, text: str) -> str | None:
        """Return the id of the actor whose name is most like `text`, or None where none is near.

        Of a homonym, the ids of all who bear it: `COD or COG`.
        """
        if fold(text) in self.homonyms:
            return " or ".join(self.homonyms[fold(text)])
        if len(text) > LONGEST_NAME:
            return None
        near = get_close_matches(fold(text), self.by_name, n=1, cutoff=0.75)
        return self.by_name[near[0]] if near else None

    def states_on(self, on: date) -> frozenset[str]:
        """Return the states that existed on the day."""
        return frozenset(a.id for a in self.by_id.values() if a.kind == "state" and a.existed_on(on))

    def members(self, organisation: str, *, on: date) -> frozenset[str]:
        """Return the members of the organisation on the day; none, where the register does not list them."""
        return frozenset(m.actor for m in self.memberships.get(organisation, ()) if m.span.holds(on))

    def is_state(self, actor: str) -> bool:
        """Return whether the id is a state's."""
        return self.kind(actor) == "state"

    def kind(self, actor: str) -> Kind | None:
        """Return `state`, `organisation` or `group`, or None for an unknown id."""
        found = self.by_id.get(actor)
        return found.kind if found else None

    def classes(self) -> tuple[str, ...]:
        """Return the names of the classes that `class_mask` knows."""
        return ("state", "non-state group", "organisation", *self.class_members)

    def class_mask(self, name: str, *, on: date) -> int:
        """Return who belonged to the class on the day, as a mask.

        The three kinds of actor are whole, whatever the day, and hold the unnamed of their kind.

        Raises:
            UsageError: There is no such class.
        """
        kind = _KINDS.get(fold(name))
        if kind:
            return self.kind_masks[kind]
        members = self.class_members.get(fold(name))
        if members is None:
            raise UsageError(
                f'"{name}" is no class of actors',
                code="actors/unknown-class",
                want=f"one of {', '.join(self.classes())}",
            )
        return self.mask(m.actor for m in members if m.span.holds(on) and self.by_id[m.actor].existed_on(on))

    def bit(self, actor: str) -> int:
        """Return the mask that holds this actor alone; `other-state` and `other-group` have theirs.

        Raises:
            UsageError: The register has no such actor.
        """
        position = self.positions.get(actor)
        if position is None:
            nearest = self.nearest(actor)
            raise UsageError(
                f'"{actor}" is no actor of the register',
                code="actors/unknown-actor",
                want="an ISO alpha-3 code, or the id of an organisation or group"
                + f"; nearest: {nearest}" * bool(nearest),
            )
        return 1 << position

    def mask(self, actors: Iterable[str]) -> int:
        """Return the mask that holds these actors.

        Raises:
            UsageError: The register has no such actor.
        """
        total = 0
        for actor in actors:
            total |= self.bit(actor)
        return total

    @property
    def everyone(self) -> int:
        """The mask of all actors, named and unnamed."""
        return (1 << len(self.positions)) - 1

    @property
    def states(self) -> int:
        """The mask of all states of whatever day, and of some other state."""
        return self.kind_masks["state"]

    def decode(self, mask: int) -> tuple[str, ...]:
        """Return the ids in the mask, in the order of the bits."""
        names = tuple(self.positions)
        return tuple(names[position] for position in bits_of(mask & self.everyone))
