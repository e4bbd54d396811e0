"""The names of places as a reader needs them: every spelling, and the wider places that hold each."""

from collections.abc import Iterator, Mapping

from foedus.actors import Actors, fold
from foedus.places import Place, Places
from foedus.reader.lexicon import LexiconBuilder, Meaning

BASE_KINDS = frozenset(("base", "air base", "naval base", "military base", "camp"))
# Words that are far oftener something else than the place; the place is still read with its kind ("Nice airport").
UNSAFE_PLACES = frozenset(
    "nice male sale bath reading mobile split best battle victoria florida hope orange lima "
    "san st mary santiago hamilton kingston georgetown the east west north south gulf sea".split()
)
KINDS: Mapping[str, str] = {
    "airport": "airport",
    "port": "port",
    "refinery": "energy facility",
    "power plant": "energy facility",
    "nuclear power plant": "nuclear facility",
    "nuclear facility": "nuclear facility",
    "gas field": "energy facility",
    "oil field": "energy facility",
    "energy facility": "energy facility",
    "oil terminal": "energy facility",
    "nuclear site": "nuclear facility",
    "facility": "",
}


# A province that shares its state's one unit says nothing of which towns lie in it.
NARROW_KINDS = frozenset(("city", "capital", "base", "facility", "islet"))
Within = dict[str, tuple[str, ...]]


def add_places(
    builder: LexiconBuilder, *, places: Places, actors: Actors
) -> tuple[Within, dict[str, frozenset[str]], frozenset[str]]:
    """Add every named place that is no state; return where each lies: its states, its units, and which are wide.

    A base names the force that uses it, where the register says that one alone does.
    """
    within: Within = {}
    units: dict[str, frozenset[str]] = {}
    wide: set[str] = set()
    for place in _each(places):
        wider = _states(place, actors)
        within[place.name] = wider
        units[place.name] = frozenset(place.units)
        if place.kind not in NARROW_KINDS and not (place.kind == "region" and len(place.units) == 1):
            wide.add(place.name)
        if place.state:
            continue
        for spelling in dict.fromkeys((place.name, *place.names)):
            if _safe(spelling, actors):
                builder.add_name(spelling, meaning=_meaning(place, actors))
                for closing in _closings(place):
                    builder.add_name(f"{spelling} {closing}", meaning=_meaning(place, actors))
    return within, units, frozenset(wide)


def _each(places: Places) -> Iterator[Place]:
    seen: set[str] = set()
    for place in places.by_name.values():
        if place.name not in seen:
            seen.add(place.name)
            yield place


def _safe(spelling: str, actors: Actors) -> bool:
    folded = fold(spelling)
    return len(folded) > 3 and folded not in UNSAFE_PLACES and actors.find(spelling) is None  # noqa: PLR2004 - no codes


def _meaning(place: Place, actors: Actors) -> Meaning:
    if place.kind in BASE_KINDS or (place.uses and place.kind != "city"):
        users = [use.actor for use in place.uses if use.span.until is None]
        hosts = {unit.partition("-")[0] for unit in place.units}
        guests = [user for user in users if user not in hosts]
        user = "USA" if "USA" in guests else guests[0] if len(guests) == 1 else users[0] if len(users) == 1 else ""
        return Meaning(role="base", value="military base", actor=user if actors.get(user) else "", place=place.name)
    return Meaning(role="place", place=place.name, value=KINDS.get(place.kind, ""))


def _closings(place: Place) -> tuple[str, ...]:
    return ("air base", "airbase", "base", "military base") if place.kind in BASE_KINDS or place.uses else ()


def _states(place: Place, actors: Actors) -> tuple[str, ...]:
    if place.state:
        found = actors.get(place.state)
        return (found.name,) if found and found.name != place.name else ()
    holders = (actors.get(unit.partition("-")[0]) for unit in place.units)
    return tuple(dict.fromkeys(one.name for one in holders if one))
