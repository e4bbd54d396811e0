"""What a code of another codebook says of a row: acts, objects and origin that stay possible, or no incident."""

from datetime import date
from functools import cache

from foedus.actors import OTHER_GROUP, Actors
from foedus.feeds.coded import AND, ANY_OF
from foedus.feeds.coding import NO_ACT, Answer, Step, Unreadable
from foedus.feeds.eras import days_in
from foedus.feeds.placing import EARLIEST, units_in
from foedus.feeds.whose import Side, both_ways
from foedus.places import Places
from foedus.terms import acts
from foedus.terms.crosswalk import Mapped, crosswalk

NOT_FORCE = "below attack"
DOUBTFUL = "the code may be no act of force"


def said_by(name: str, *, code: str, variable: str | None = None, of: str = "") -> Answer:
    """Return act, object and origin that a code leaves possible; passed over where it is no act of force.

    Where a code may be no act of ours at all, what is below an attack stays possible beside its acts. `of` names the
    column for the reader of a fault.
    """
    mapped = crosswalk(name).values(code, variable=variable)
    if mapped is None:
        return Unreadable(reason=f"{of or variable or 'code'} {code or 'is empty'}: not in the codebook")
    return NO_ACT if not mapped.acts else words_of(mapped)


def words_of(mapped: Mapped) -> dict[str, str]:
    """Return the words of a code that is, or may be, an act of force."""
    acts = mapped.acts
    doubtful = mapped.nothing and "anything" not in acts
    if doubtful and NOT_FORCE not in acts:
        acts = (*acts, NOT_FORCE)
    parts = {"act": acts, "object": mapped.objects, "origin": mapped.origin, "intent": mapped.intent}
    found = {name: ANY_OF.join(words) for name, words in parts.items()}
    return found | ({"note": DOUBTFUL} if mapped.nothing else {})


def are_two_states(sides: tuple[Side, ...], *, actors: Actors) -> bool:
    """Say whether two sides are surely two different states, so that force between them came from outside."""
    if len(sides) != 2 or not all(one.ids for one in sides):  # noqa: PLR2004 - two sides
        return False
    whole = [*sides[0].ids, *sides[1].ids]
    return all(actors.is_state(one) for one in whole) and not set(sides[0].ids) & set(sides[1].ids)


def either_way(sides: tuple[Side, ...]) -> dict[str, str]:
    """Return attackers and owners where the order of two sides tells no direction; the unarmed do not attack.

    An armed side alone was the one that acted, and whose it was that was struck is then not told. The unarmed alone,
    as in a protest, are persons whom the register does not name.
    """
    armed = tuple(one for one in sides if not one.civilians)
    unarmed = tuple(one for one in sides if one.civilians)
    if len(armed) > 1:
        return {"by": both_ways(armed), "of": both_ways(sides)}
    return {"by": both_ways(armed) if armed else OTHER_GROUP, "of": both_ways(unarmed)}


def abroad(places: Places) -> Step:
    """Return the step that takes violence from within out of what a state did where it holds nothing.

    Rebellion, coup and unrest come from within a State. Where none but states may have struck, and none of them held,
    administered or claimed any of the places possible, what they did was none of these.
    """
    actors = places.regions.actors

    def _narrow(act: str, by: str, place: str, eras: str) -> Answer:
        words = [word for word in act.split(ANY_OF) if word]
        names = {name for group in by.split(AND) for name in group.split(ANY_OF)}
        left = [word for word in words if not _from_within(word)]
        if not left or not place or not all(actors.is_state(name) for name in names):
            return {"act": act}
        return {"act": act if names & _holders(place, days_in(eras), places) else ANY_OF.join(left)}

    return Step(reads=("~act", "~by", "~place", "~eras"), writes=("act",), code=_narrow)


@cache
def _from_within(word: str) -> bool:
    return acts().mask(word) & ~acts().mask("internal violence") == 0


def _holders(place: str, days: tuple[date, ...], places: Places) -> set[str]:
    """Return who held, administered or claimed any of the units on any of the days."""
    found = (places.holding(unit, on=max(day, EARLIEST)) for unit in units_in(place) for day in days)
    return {name for one in found if one for name in (*one.sovereigns, *one.administrators, *one.claimants)}
