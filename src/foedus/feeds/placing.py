"""Where a row says that it happened: coordinates by a grid, countries by name or code, as units that stay possible."""

import math
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from foedus.errors import PlaceError
from foedus.feeds.coded import ANY_OF
from foedus.places import UNIT, Holding, Place, Places, load_places
from foedus.terms import parse_days

KM_PER_DEGREE = 111.195
# Degrees, the widest first: a wide cell that touches one unit answers for all points in it.
CELLS = (1.0, 0.2, 0.02)
# From this size a cell that touches one unit of the country named says enough: its points lie within some 20 km of it.
NEAR_ENOUGH = 0.2
MOST_CELLS = 500_000
WIDEST_KM = 2_000.0
# A day before every change of hands that is recorded.
EARLIEST = date(1000, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Turns coordinates and countries into units; cells of the grid are kept; built once, by `load_where`."""

    places: Places
    cells: dict[tuple[float, int, int, float], frozenset[str]] = field(default_factory=dict, repr=False)
    countries: dict[tuple[str, date], frozenset[str]] = field(default_factory=dict, repr=False)
    changes: dict[str, tuple[date, ...]] = field(default_factory=dict, repr=False)

    def at(
        self, point: tuple[str, str], *, within_km: float = 0.0, among: frozenset[str] = frozenset()
    ) -> frozenset[str] | None:
        """Return the units that the cell around a point touches, or None where latitude and longitude are no point.

        The smallest cell is 0.02 of a degree, about two kilometres; what else is possible within `within_km` is added.
        Where only units `among` these matter, a cell of 0.2 degrees that touches exactly one of them is enough.
        """
        latitude, longitude = point
        try:
            north, east = float(latitude), float(longitude)
        except ValueError:
            return None
        if not (abs(north) <= 90 and abs(east) <= 180):  # noqa: PLR2004 - degrees
            return None
        found: frozenset[str] = frozenset()
        for size in CELLS:
            found = self._cell(size, math.floor(north / size), math.floor(east / size), within_km)
            told = len(found) == 1 or (size <= NEAR_ENOUGH and len(found & among) == 1)
            if told or within_km > size * KM_PER_DEGREE:
                break
        return found

    def _cell(self, size: float, row: int, column: int, within_km: float) -> frozenset[str]:
        key = size, row, column, within_km
        found = self.cells.get(key)
        if found is None:
            if len(self.cells) >= MOST_CELLS:
                self.cells.clear()
            found = self.cells[key] = self._units(size, row, column, within_km)
        return found

    def _units(self, size: float, row: int, column: int, within_km: float) -> frozenset[str]:
        north, east = min(90.0, (row + 0.5) * size), (column + 0.5) * size
        nearest = min(abs(row * size), abs((row + 1) * size)) if row * (row + 1) >= 0 else 0.0
        half = size / 2 * KM_PER_DEGREE
        reach = math.hypot(half, half * math.cos(math.radians(min(90.0, nearest)))) + within_km
        return self.places.units_at(latitude=north, longitude=min(180.0, east), within_km=min(reach, WIDEST_KM))

    def country(self, names: Iterable[str], *, days: Iterable[date]) -> frozenset[str]:
        """Return the units of states on any of these days; their colonies are none of them. None for no such state."""
        found: frozenset[str] = frozenset()
        listed = tuple(days)
        for name in names:
            changes = self._changes(name)
            for day in listed:
                key = name, changes[bisect_right(changes, day) - 1]
                if key not in self.countries:
                    self.countries[key] = self._held(name, max(key[1], EARLIEST))
                found |= self.countries[key]
        return found

    def _changes(self, name: str) -> tuple[date, ...]:
        """Return the days on which a unit of the state, or one that it held, changed hands; most states have few."""
        if name not in self.changes:
            edges = {
                edge
                for unit in self.places.units.values()
                if unit.id.partition("-")[0] == name or any(_has_part(one, name) for one in unit.holdings)
                for one in unit.holdings
                for edge in (one.span.since, one.span.until)
                if edge
            }
            self.changes[name] = tuple(sorted({date.min} | {parse_days(edge).first for edge in edges}))
        return self.changes[name]

    def _held(self, name: str, on: date) -> frozenset[str]:
        try:
            return self.places.units_of(name, on=on)
        except PlaceError:
            return frozenset()

    def named(self, name: str) -> Place | None:
        """Return the place of that name, or None; what looks like a coordinate and is none is no name."""
        try:
            return self.places.find(name)
        except PlaceError:
            return None

    def province(self, name: str, *, country: frozenset[str]) -> frozenset[str]:
        """Return the units of a province within a country, or none where the register does not know it there."""
        found = self.named(name) if name and "," not in name else None
        units = frozenset(found.units) if found else frozenset()
        return units & country if units and units <= country else frozenset()


def _has_part(holding: Holding, name: str) -> bool:
    return name in (*holding.sovereigns, *holding.administrators, *holding.claimants)


@cache
def load_where() -> Where:
    """Return the places that Foedus ships, with an empty grid.

    Raises:
        RegisterError: A table is missing or at fault.
    """
    return Where(places=load_places())


def within(units: frozenset[str], *, country: frozenset[str]) -> tuple[frozenset[str], str]:
    """Return the units of a point that lie in the country that the row names too, and a note where none does.

    The publisher says both, so both hold; where they contradict each other, both stay possible.
    """
    if not units or not country:
        return units or country, ""
    both = units & country
    return (both, "") if both else (units | country, "the coordinates lie outside the country that the row names")


def place_words(units: Iterable[str]) -> str:
    """Return units as a coded row has them, each for itself alone."""
    return ANY_OF.join(f"{UNIT}{unit}" for unit in sorted(units))


@lru_cache(maxsize=100_000)
def units_in(words: str) -> frozenset[str]:
    """Return the units that `place_words` wrote."""
    return frozenset(word.removeprefix(UNIT) for word in words.split(ANY_OF) if word)
