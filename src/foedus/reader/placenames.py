"""The names of places as a reader needs them: every spelling, and the wider places that hold each."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from foedus.actors import Actors, fold
from foedus.places import Place, Places, load_fields, load_gazetteer, load_towns, load_villages
from foedus.reader.lexicon import LexiconBuilder
from foedus.reader.placewords import UNSAFE_IMPORTED, UNSAFE_PLACES, WORKS
from foedus.reader.unit import Meaning

BASE_KINDS = frozenset(("base", "air base", "naval base", "military base", "camp"))
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
SHORTEST = 3
STRAIT = "Strait of "
# A lexicon may outlive many reports; what it looked up for them may not grow with them.
MOST_KNOWN = 50_000
UNASKED = Meaning(role="unasked")
PROVINCE_KINDS = ("province", "region", "oblast", "governorate", "state")
NARROW_KINDS = frozenset(("city", "capital", "base", "facility", "islet"))
Within = dict[str, tuple[str, ...]]


def add_places(
    builder: LexiconBuilder, *, places: Places, actors: Actors
) -> tuple[Within, dict[str, frozenset[str]], frozenset[str], "Imported"]:
    """Add every named place that is no state; return where each lies, and the imported ones.

    A base names the force that uses it, where the register says that one alone does.
    """
    within: Within = {}
    units: dict[str, frozenset[str]] = {}
    wide: set[str] = set()
    regions: set[str] = set()
    for place in _each(places):
        wider = _states(place, actors)
        within[place.name] = wider
        units[place.name] = frozenset(place.units)
        if place.kind not in NARROW_KINDS and not (place.kind == "region" and len(place.units) == 1):
            wide.add(place.name)
        if place.kind not in NARROW_KINDS:
            regions.add(place.name)
        if place.state:
            continue
        meaning, closings = _meaning(place, actors), _closings(place)
        for spelling in dict.fromkeys((place.name, *place.names)) if place.names else (place.name,):
            if _safe(spelling, actors, land=place.kind == "region"):
                builder.add_name(spelling, meaning=meaning)
                if spelling.startswith(STRAIT):
                    builder.add_name(spelling.replace(STRAIT, "Straits of ", 1), meaning=meaning)
                for closing in closings:
                    builder.add_name(f"{spelling} {closing}", meaning=meaning)
    _add_namesakes(builder, places, actors, within, units)
    return within, units, frozenset(wide), Imported(actors, within, units, regions=regions)


@dataclass(slots=True)
class Imported:
    """The cities and provinces of others' tables, looked up when a text names them; where each lies is kept then."""

    actors: Actors
    within: Within
    units: dict[str, frozenset[str]]
    known: dict[str, Meaning | None] = field(default_factory=dict)
    firsts: frozenset[str] = frozenset()
    regions: set[str] = field(default_factory=set)

    def __call__(self, words: Sequence[str]) -> Meaning | None:
        """Return the place of that name, or None; a name that is oftener another word needs its kind after it."""
        name = " ".join(words)
        found = self.known.get(name, UNASKED)
        if found is UNASKED:
            if len(self.known) >= MOST_KNOWN:
                self.known.clear()
            found = self.known[name] = self._look_up(fold(name))
        return found

    def may_begin(self, word: str) -> bool:
        """Whether some name begins with the word."""
        if not self.firsts:
            tables = load_gazetteer()
            self.firsts = frozenset(name.partition(" ")[0] for table in (tables.cities, tables.provinces)
                                    for name in table)  # fmt: skip
        return word in self.firsts or not (word.isascii() and word.isalpha())

    def is_region(self, place: str) -> bool:
        """Whether a place that was looked up is a province, and not a town."""
        return place in self.regions

    def state_of(self, town: str) -> str:
        """Return the name of the one state where a small town of that name lies, or ""."""
        state = self.actors.get(load_towns().state_of(town)) if town.isprintable() else None
        if state is None and len(town) == SHORTEST:  # "Ufa" alone may be another word; where it is a town's, it is this
            holders = _held_by(load_gazetteer().cities.get(fold(town), ()), self.actors)
            return holders[0] if len(holders) == 1 else ""
        return state.name if state else ""

    def field_of(self, town: str) -> str:
        """Return the name of the state where a place of war of that name lies that is held by hand, or ""."""
        state = self.actors.get(load_fields().state_of(town)) if town.isprintable() else None
        return state.name if state else ""

    def is_far(self, state: str, *, among: Collection[str]) -> bool:
        """Whether a state lies in another part of the world than each of some; where one is unknown, it does not."""
        own = self.actors.find(state)
        rest = {found.region for name in among if (found := self.actors.find(name)) is not None and found.region}
        return own is not None and bool(own.region) and bool(rest) and own.region not in rest

    def states_with(self, town: str, *, among: Collection[str]) -> tuple[str, ...]:
        """Return the names of those states of some in which a place of that name lies, however small."""
        if not town.isprintable():
            return ()
        ids = {found.id: found.name for name in among if (found := self.actors.find(name)) is not None}
        return tuple(ids[one] for one in load_villages().states_of(town, among=ids))

    def _look_up(self, folded: str) -> Meaning | None:
        tables = load_gazetteer()
        head, _, kind = folded.rpartition(" ")
        if kind in PROVINCE_KINDS and head in UNSAFE_IMPORTED and head in tables.provinces:
            folded = head
        elif folded in UNSAFE_IMPORTED or len(folded) <= SHORTEST or self.actors.find(folded) is not None:
            return None
        alike = tables.cities.get(folded) or tables.provinces.get(folded)
        if not alike:
            return None
        name = next((each for each in (alike[0].name, *alike[0].names) if fold(each) == folded), alike[0].name)
        self.within[name] = _held_by(alike, self.actors)
        if folded not in tables.cities:
            self.regions.add(name)
        self.units[name] = frozenset(unit for one in alike for unit in one.units)
        return Meaning(role="place", place=name)


def _add_namesakes(
    builder: LexiconBuilder, places: Places, actors: Actors, within: Within, units: dict[str, frozenset[str]]
) -> None:
    """Add "Tripoli, Lebanon" for each name that places of several states bear; alone, the name leaves both open."""
    gazetteer = load_gazetteer()
    held_twice = {*gazetteer.cities.shared(), *places.namesakes}
    held_twice |= {name for name in gazetteer.cities if name in places.by_name or name in UNSAFE_IMPORTED}
    for folded in dict.fromkeys((*(name for name in gazetteer.cities if name in held_twice), *places.namesakes)):
        own = places.by_name.get(folded)
        alike = (*((own,) if own else ()), *places.namesakes.get(folded, ()), *gazetteer.cities.get(folded, ()))
        held = [(one, holder) for one in alike for holder in _held_by((one,), actors)]
        if len({holder for _, holder in held}) < 2 and folded not in UNSAFE_IMPORTED:  # noqa: PLR2004 - one state alone
            continue
        for one, holder in held:
            full = f"{one.name}, {holder}"
            if fold(one.name) == folded and full not in units:
                builder.add_name(full, meaning=Meaning(role="place", place=full))
                builder.add_name(f"{one.name} in {holder}", meaning=Meaning(role="place", place=full))
                within[full], units[full] = (holder,), frozenset(one.units)


def _held_by(alike: Iterable[Place], actors: Actors) -> tuple[str, ...]:
    holders = (actors.get(unit.partition("-")[0]) for one in alike for unit in one.units)
    return tuple(dict.fromkeys(one.name for one in holders if one))


def _each(places: Places) -> Iterator[Place]:
    seen: set[str] = set()
    for place in places.by_name.values():
        if place.name not in seen:
            seen.add(place.name)
            yield place


def _safe(spelling: str, actors: Actors, *, land: bool = False) -> bool:
    """Whether a spelling may be read as a place: no code, no word, no actor but one that holds the `land` it names."""
    folded = fold(spelling)
    if len(folded) <= 3 or folded in UNSAFE_PLACES:  # noqa: PLR2004 - no codes
        return False
    if folded not in actors.by_name and spelling not in actors.by_id:
        return True
    actor = actors.find(spelling)
    return land and actor is not None and actor.kind == "group"


def _meaning(place: Place, actors: Actors) -> Meaning:
    if place.kind in BASE_KINDS or (place.uses and place.kind != "city"):
        users = [use.actor for use in place.uses if use.span.until is None]
        hosts = {unit.partition("-")[0] for unit in place.units}
        guests = [user for user in users if user not in hosts]
        user = "USA" if "USA" in guests else guests[0] if len(guests) == 1 else users[0] if len(users) == 1 else ""
        return Meaning(role="base", value="military base", actor=user if actors.get(user) else "", place=place.name)
    return Meaning(role="place", place=place.name, value=WORKS.get(place.name, KINDS.get(place.kind, "")))


# Straits whose name does not say so: "the Bab al-Mandab strait".
NARROWS = frozenset(("Bab", "Bosporus", "Dardanelles"))


def _closings(place: Place) -> tuple[str, ...]:
    if place.kind == "islet" and " " not in place.name:
        return ("island", "islet")
    if place.kind == "sea" and place.name.partition(" ")[0] in NARROWS:
        return ("strait", "Strait")
    return ("air base", "airbase", "base", "military base") if place.kind in BASE_KINDS or place.uses else ()


def _states(place: Place, actors: Actors) -> tuple[str, ...]:
    if place.state:
        found = actors.get(place.state)
        return (found.name,) if found and found.name != place.name else ()
    holders = (actors.get(unit.partition("-")[0]) for unit in place.units)
    return tuple(dict.fromkeys(one.name for one in holders if one))
