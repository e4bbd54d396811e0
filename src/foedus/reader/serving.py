"""For whom somebody did it: "hackers working for Russia", "gunmen loyal to the Houthis", "in the pay of Iran"."""

from collections.abc import Sequence

from foedus.reader.filler import Filler
from foedus.reader.slot import ACTING, Slots, add_part, part_of
from foedus.reader.unit import Unit

SERVING = frozenset(
    [
        *((verb, "for") for verb in ("working", "acting", "fighting", "operating", "spying", "killing", "employed")),
        *((word, "to") for word in ("loyal", "answering", "belonging", "belong", "subordinate", "tied", "linked")),
        *((noun, "of") for noun in ("behalf", "service", "orders", "pay", "uniform", "command")),
    ]
)


def take_master(slots: Slots, *, units: Sequence[Unit], found: Sequence[Filler]) -> None:
    """Take for whom those of a subject work, fight or act as the doer, where none is told."""
    for one in found:
        step = one.at - 1 - (one.at > 1 and (units[one.at - 1].low == "the" or _is_first_name(units, one)))
        link = (units[step - 1].low, units[step].low) if step > 0 else ("", "")
        if slots.agents or link not in SERVING or not (one.unit.actor and one.unit.roles & ACTING):
            continue
        if (
            link[0] in LEANING
            and one.unit.roles & STATES
            and not _are_troops(units[max(0, step - OWN_REACH) : step - 1])
        ):
            continue  # "militants loyal to Iran" are not Iran's
        # "North Korean troops fighting for Russia" are who did it.
        near = (unit for unit in reversed(units[max(0, step - OWN_REACH) : step - 1]) if "demonym" in unit.roles)
        own = next((unit for unit in near if unit.actor), one.unit)
        add_part(slots.agents, part=part_of(own, value=own.actor))
        slots.doer = slots.by_state = True


# Who is so tied to a state need not act for it, unless they are its soldiers.
LEANING = frozenset(("loyal", "tied", "linked"))
STATES = frozenset(("state", "capital"))
SERVANTS = frozenset(
    "troops troop soldiers soldier forces force army units unit officers officer hackers agents spies jets aircraft "
    "warships ships police marines commandos guards battalions brigades regiments garrison".split()
)


def _are_troops(units: Sequence[Unit]) -> bool:
    return any(not SERVANTS.isdisjoint(unit.low.split()) for unit in units)


def _is_first_name(units: Sequence[Unit], one: Filler) -> bool:
    """Whether a first name stands before a person: "loyal to Khalifa Haftar"."""
    before = units[one.at - 1]
    return "person" in one.unit.roles and before.capital and before.low.isalpha() and not before.meanings


OWN_REACH = 4
