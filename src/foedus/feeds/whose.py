"""Who a data set means: its codes and names of states and groups, looked up with the day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from foedus.actors import OTHER_GROUP, Actors, Codes, System, fold, load_actors, load_codes, read_table, split_list
from foedus.feeds.coded import either
from foedus.feeds.dating import read_number

TABLE = "crosswalks/groups.tsv"
_BRACKETS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One party to an event: the actors whom it may be, and what it is.

    `ids` is empty where it may be anybody. `civilians` are unarmed; `ids` then say whose nationals they are.
    """

    ids: tuple[str, ...] = ()
    civilians: bool = False
    state: bool = False

    @property
    def words(self) -> str:
        """The ids as a coded row has them."""
        return either(self.ids) if self.ids else ""


ANYBODY = Side()
CIVILIANS = Side(civilians=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Looks up whom codes and names mean; built once, by `load_who`."""

    actors: Actors
    codes: Codes
    groups: dict[str, tuple[str, ...]]

    def by_code(self, code: str, *, system: System, days: Iterable[date]) -> tuple[str, ...]:
        """Return the states that a code means on these days, each once; none for a code of nobody.

        A number is written with or without a point, an abbreviation in capitals.
        """
        number = read_number(code)
        asked: int | str = code.upper() if number is None else number
        found = (self.codes.actor(asked, system=system, on=day) for day in days)
        return tuple(dict.fromkeys(one for one in found if one))

    def state(self, name: str) -> str | None:
        """Return the state of that name, also where it stands with another in brackets; None for no state."""
        for one in (name, _BRACKETS.sub("", name)):
            found = self.actors.find(one)
            if found and found.kind == "state":
                return found.id
        return None

    def group(self, name: str, *, days: Iterable[date]) -> tuple[str, ...]:
        """Return whom the name of a group may mean: `other-group` for one that the register does not name.

        Several groups parted by commas may each be meant. The table of spellings has those that feeds use. A group
        that the register does not have on these days may be another of the same name, and so may one that bears the
        name of a state: UCDP calls Croatia so until it was recognised.
        """
        whole = self._called(name, days)
        if whole != (OTHER_GROUP,) or ", " not in name:
            return whole
        return tuple(dict.fromkeys(one for part in name.split(", ") for one in self._called(part, days)))

    def _called(self, name: str, days: Iterable[date]) -> tuple[str, ...]:
        for spelt in dict.fromkeys((name, _BRACKETS.sub("", name), name.partition(": ")[2])):
            known = self.groups.get(fold(spelt), ()) if spelt else ()
            found = None if known or not spelt else self.actors.find(spelt)
            ids = known or ((found.id,) if found and found.kind != "organisation" else ())
            if ids:
                sure = all(self._is_group_on(one, days) for one in ids)
                return ids if sure else (*ids, OTHER_GROUP)
        return (OTHER_GROUP,)

    def _is_group_on(self, name: str, days: Iterable[date]) -> bool:
        actor = self.actors.by_id[name]
        return actor.kind == "group" and any(actor.existed_on(day) for day in days)

    def knows(self, ids: tuple[str, ...]) -> bool:
        """Say whether a name led to some actor of the register."""
        return any(one != OTHER_GROUP for one in ids)

    def any_group(self) -> tuple[str, ...]:
        """Return all groups, the unnamed ones too."""
        return (*(one.id for one in self.actors.by_id.values() if one.kind == "group"), OTHER_GROUP)


@cache
def load_who() -> Who:
    """Return the actors and codes that Foedus ships, with the spellings that feeds use.

    Raises:
        RegisterError: A table is missing or at fault.
    """
    groups = {fold(row["name"]): split_list(row["actor"]) for row in read_table(TABLE)}
    return Who(actors=load_actors(), codes=load_codes(), groups=groups)


def both_ways(sides: Iterable[Side]) -> str:
    """Return who may have struck, or been struck, where the order of the sides tells no direction."""
    return either(side.words for side in sides)
