"""All units, named places and areas: found by name, asked by day, and as bits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import NoReturn

from foedus.actors import fold
from foedus.errors import PlaceError
from foedus.places.area import Area
from foedus.places.coordinate import check_point, read_point
from foedus.places.gazetteer import load_gazetteer
from foedus.places.geometry import load_geometry
from foedus.places.naming import bare_name
from foedus.places.place import Place
from foedus.places.region import Regions
from foedus.places.unit import Holding, Unit
from foedus.terms import bits_of

_RELATIONS = (("administered by ", True), ("territory of ", False))
# A base or a region is meant by its name alone; of cities there may be several.
NAMED_ALIKE = frozenset(("capital", "city"))
LONGEST_NAME = 200
# Before the id of a unit: a state's id alone means the state, with all that it holds on the day.
UNIT = "unit:"
# Between a name that the register need not know and the state that holds the place.
WITHIN = " in "


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The register's places; built once, by `load_places`.

    A mask is an integer with one bit for each unit.
    """

    units: Mapping[str, Unit]
    by_name: Mapping[str, Place]
    by_bare_name: Mapping[str, Place]
    namesakes: Mapping[str, tuple[Place, ...]]
    area_by_name: Mapping[str, Area]
    regions: Regions
    positions: Mapping[str, int]

    def find(self, text: str) -> Place | None:
        """Return the place of that name or at those coordinates, or None.

        Case, accents, a leading "the" and a closing "air base", "city" or the like do not matter;
        in "Doha, Qatar" the second name must hold the first. Where several cities bear the name, the place
        returned has the units of all of them. `unit:GBR` is that unit alone, where `GBR` is the State.
        "Tsorona in Eritrea", where no Tsorona is known, is somewhere in that State.

        Raises:
            PlaceError: The text looks like coordinates and is none, or the extra `geo` is not installed.
        """
        if text.startswith(UNIT):
            alone = self.units.get(text.removeprefix(UNIT))
            return Place(name=text, kind="unit", units=(alone.id,)) if alone else None
        point = read_point(text)
        if point:
            return Place(
                name=text.strip(),
                kind="point",
                units=tuple(sorted(load_geometry().units_at(point))),
                latitude=point.latitude,
                longitude=point.longitude,
            )
        found = self._called(fold(text))
        if not found and WITHIN in text:
            return self._somewhere(text)
        if found or "," not in text:
            return _join(found)
        name, _, wider = text.rpartition(",")
        return _join(self._inside(fold(name), fold(wider)))

    def _somewhere(self, text: str) -> Place | None:
        """Return the place of "Tsorona in Eritrea": the known one of that name there, else anywhere in the State."""
        name, _, wider = text.rpartition(WITHIN)
        known = self._inside(fold(name), fold(wider))
        state = self.by_name.get(fold(wider))
        if known or state is None or not state.state or not name.strip():
            return _join(known)
        return replace(state, name=text.strip(), kind="place in a state", names=())

    def nearest(self, text: str) -> str | None:
        """Return the name of the place that is spelt most like `text`, or None where none is near."""
        if len(text) > LONGEST_NAME:
            return None
        near = get_close_matches(fold(text), self.by_name, n=1, cutoff=0.75)
        return self.by_name[near[0]].name if near else None

    def units_at(self, *, latitude: float, longitude: float, within_km: float = 0.0) -> frozenset[str]:
        """Return the units in which a point may lie: the land within 5 km, and the coasts within 24 nautical miles.

        A wider precision takes in more. It says who holds the land, and not whose it is.

        Raises:
            PlaceError: The point is none or off the globe, or the extra `geo` is not installed.
        """
        return load_geometry().units_at(check_point(latitude=latitude, longitude=longitude, within_km=within_km))

    def units_of(self, text: str, *, on: date) -> frozenset[str]:
        """Return the units in which the place may lie on the day.

        For a state: its own units then held or claimed by it, and its dependencies; not its colonies.

        Raises:
            PlaceError: The register knows no such place.
        """
        place = self.find(text)
        if place is None:
            self._refuse_place(text)
        return self._place_units(place, on)

    def sovereigns(self, unit: str, *, on: date) -> frozenset[str]:
        """Return who was sovereign in the unit on the day; empty for seas, mandates, and where unrecorded.

        Raises:
            PlaceError: There is no such unit.
        """
        holding = self.holding(unit, on=on)
        return frozenset(holding.sovereigns if holding else ())

    def administrators(self, unit: str, *, on: date) -> frozenset[str]:
        """Return who administered the unit on the day: the sovereign, unless another did.

        Raises:
            PlaceError: There is no such unit.
        """
        holding = self.holding(unit, on=on)
        return frozenset(holding.in_control if holding else ())

    def claimants(self, unit: str, *, on: date) -> frozenset[str]:
        """Return who else claimed the unit on the day; some claim what they administer.

        Raises:
            PlaceError: There is no such unit.
        """
        holding = self.holding(unit, on=on)
        return frozenset(holding.claimants if holding else ())

    def holding(self, unit: str, *, on: date) -> Holding | None:
        """Return the unit's holding of the day, with its authority, or None where none is recorded.

        Raises:
            PlaceError: There is no such unit.
        """
        return self._unit(unit).holding_on(on)

    def find_area(self, text: str) -> Area | None:
        """Return the area of that name, or None."""
        return self.area_by_name.get(fold(text))

    def area_units(self, area: str, *, on: date) -> frozenset[str]:
        """Return the units that lie in the area on the day.

        Beside the listed areas, "administered by …" and "territory of …" any actor are areas.

        Raises:
            PlaceError: There is no such area.
        """
        found = self.find_area(area)
        if found:
            return self.regions.inside(found.id, on=on)
        for relation, administering in _RELATIONS:
            actor = self.regions.actors.find(fold(area).removeprefix(relation))
            if actor and fold(area).startswith(relation):
                return (self.regions.administered if administering else self.regions.held)(actor.id, on=on)
        return self._refuse_area(area)

    def doubtful_units(self, area: str, *, on: date) -> frozenset[str]:
        """Return the units of which the words of the area, or its line, leave open whether they lie in it.

        Raises:
            PlaceError: There is no such area.
        """
        found = self.find_area(area)
        if found:
            return self.regions.doubtful(found.id, on=on)
        self.area_units(area, on=on)
        return frozenset()

    def areas(self) -> tuple[str, ...]:
        """Return the names of the listed areas."""
        return tuple(self.regions.areas)

    def unit_mask(self, units: Iterable[str]) -> int:
        """Return the mask that holds these units.

        Raises:
            PlaceError: There is no such unit.
        """
        total = 0
        for unit in units:
            total |= 1 << self.positions[self._unit(unit).id]
        return total

    @property
    def everywhere(self) -> int:
        """The mask of all units."""
        return (1 << len(self.positions)) - 1

    def decode(self, mask: int) -> tuple[str, ...]:
        """Return the units in the mask, in the order of the bits."""
        names = tuple(self.positions)
        return tuple(names[position] for position in bits_of(mask & self.everywhere))

    def _unit(self, unit: str) -> Unit:
        found = self.units.get(unit)
        if found is None:
            raise PlaceError(
                f'"{unit}" is no unit',
                code="places/unknown-unit",
                want="the id of a unit, such as QAT or UKR-43",
            )
        return found

    def _place_units(self, place: Place, on: date) -> frozenset[str]:
        if place.area:
            return self.regions.inside(place.area, on=on) | self.regions.doubtful(place.area, on=on)
        return self._state_units(place.state, on) if place.state else frozenset(place.units)

    def _state_units(self, state: str, on: date) -> frozenset[str]:
        held = self.regions.held(state, on=on) | self.regions.administered(state, on=on)
        own = frozenset(unit for unit in self.units if unit.partition("-")[0] == state)
        if not own:
            return held or self._ever_held(state)
        actors = self.regions.actors
        held = self.regions.held(state, on=on)
        claimed = frozenset(
            unit for unit in own if state in self.claimants(unit, on=on) | self.administrators(unit, on=on)
        )
        dependent = frozenset(unit for unit in held if not actors.is_state(unit.partition("-")[0]))
        return (own & held) | claimed | dependent or own

    def _ever_held(self, state: str) -> frozenset[str]:
        return frozenset(u.id for u in self.units.values() if any(state in h.sovereigns for h in u.holdings))

    def _called(self, folded: str) -> tuple[Place, ...]:
        """Return the places of that name: one held by hand with its namesakes, or else the imported ones."""
        bare = bare_name(folded)
        for name in (folded, bare):
            found = self.by_name.get(name) or self.by_bare_name.get(name)
            if found:
                return (found, *(self.namesakes.get(name, ()) if found.kind in NAMED_ALIKE else ()))
        imported = load_gazetteer().called(folded) or load_gazetteer().called(bare)
        return (*self.namesakes.get(folded, ()), *imported)

    def _inside(self, name: str, wider: str) -> tuple[Place, ...]:
        """Return the places of one name that may lie in a place of the other, small namesakes included."""
        gazetteer = load_gazetteer()
        inner = dict.fromkeys((*self._called(name), *gazetteer.called(name)))
        outer = (*self._called(wider), *gazetteer.provinces.get(wider, ()))
        return tuple(one for one in inner if any(self._meets(one, other) for other in outer))

    def _meets(self, inner: Place, outer: Place) -> bool:
        """Return whether the places share a unit on any day that the register tells apart for a state."""
        if not outer.state:
            return bool(set(inner.units) & set(outer.units))
        holders = {h for unit in inner.units for holding in self.units[unit].holdings for h in holding.sovereigns}
        return outer.state in holders or any(unit.partition("-")[0] == outer.state for unit in inner.units)

    def _refuse_place(self, text: str) -> NoReturn:
        nearest = self.nearest(text)
        raise PlaceError(
            f'"{text}" is no place that the register knows',
            code="places/unknown-place",
            want="a state, a city, a base, a region, a sea or a unit" + f"; nearest: {nearest}" * bool(nearest),
            mend="write a wider place that holds it, or add it to register/places/places.tsv",
        )

    def _refuse_area(self, area: str) -> NoReturn:
        near = get_close_matches(fold(area), self.area_by_name, n=1)
        raise PlaceError(
            f'"{area}" is no area that the register knows',
            code="places/unknown-area",
            want="an area of register/places/areas.tsv" + "".join(f"; nearest: {name}" for name in near),
        )


def _join(places: tuple[Place, ...]) -> Place | None:
    """Return one place with the units of all, or None for none."""
    if len(places) < 2:  # noqa: PLR2004 - nothing to join
        return places[0] if places else None
    units = dict.fromkeys(unit for place in places for unit in place.units)
    return replace(places[0], units=tuple(units), latitude=None, longitude=None)
