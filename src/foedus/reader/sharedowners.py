"""Whose things are that belong to several: "the embassies of France, Belgium and the United States"."""

from collections.abc import Sequence

from foedus.reader.standing import MOVABLE
from foedus.reader.unit import Unit

# Of these, what follows "of" says whose they are, and not where.
OWNED = MOVABLE | {"officials", "persons", "peacekeepers"}
LINKING = frozenset((",", "and", "the"))
OWNERS = frozenset(("state", "group"))
LONGEST_LIST = 16


def other_owners(units: Sequence[Unit], *, at: int) -> tuple[Unit, ...]:
    """Return the further owners of the things at `at`, behind the first that "of" names."""
    if at + 2 >= len(units) or units[at + 1].low != "of" or not _is_owned(units[at]):
        return ()
    found: list[Unit] = []
    linked = True
    for unit in units[at + 2 : at + 2 + LONGEST_LIST]:
        if unit.low in LINKING:
            linked = linked or unit.low != "the"
        elif unit.roles & OWNERS and unit.actor and linked:
            found.append(unit)
            linked = False
        else:
            break
    return tuple(found[1:])


def is_other_owner(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a state at `at` is a further owner in such a list, and no place."""
    if not units[at].roles & OWNERS:
        return False
    for step in range(at - 1, max(0, at - LONGEST_LIST), -1):
        if units[step].low == "of":
            return any(unit is units[at] for unit in other_owners(units, at=step - 1))
        if units[step].low not in LINKING and not units[step].roles & OWNERS:
            return False
    return False


def _is_owned(unit: Unit) -> bool:
    return unit.value("object") in OWNED and unit.low.endswith(("s", "men", "crew"))
