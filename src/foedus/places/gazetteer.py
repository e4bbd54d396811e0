"""Cities and provinces that the register holds from others' tables; read when a name is not held by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from foedus.actors import fold, read_table, split_list
from foedus.files import without_collection
from foedus.places.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Places by folded name, each name with all places that bear it. A city goes before a province."""

    cities: Mapping[str, tuple[Place, ...]]
    provinces: Mapping[str, tuple[Place, ...]]

    def called(self, folded: str) -> tuple[Place, ...]:
        """Return the cities of that name, or else the provinces."""
        return self.cities.get(folded) or self.provinces.get(folded, ())


@cache
@without_collection()
def load_gazetteer() -> Gazetteer:
    """Return the cities of GeoNames and the provinces of Natural Earth that Foedus ships.

    Raises:
        RegisterError: A table is missing or at fault.
    """
    return Gazetteer(cities=by_folded_name(read_cities("cities")), provinces=by_folded_name(_read_provinces()))


def read_cities(table: str) -> Iterator[Place]:
    """Yield the cities of one of the register's tables."""
    for row in read_table(f"places/{table}.tsv"):
        latitude, _, longitude = row["at"].partition(",")
        yield Place(
            name=row["name"],
            kind="city",
            units=tuple(row["units"].split()),
            latitude=float(latitude),
            longitude=float(longitude),
        )


def _read_provinces() -> Iterator[Place]:
    for row in read_table("places/provinces.tsv"):
        names = split_list(row["names"])
        yield Place(name=row["name"], kind="region", names=names, units=tuple(row["units"].split()))


def by_folded_name(places: Iterator[Place]) -> dict[str, tuple[Place, ...]]:
    """Return the places by each of their names, folded; those of one name in the order given."""
    found: dict[str, list[Place]] = {}
    for place in places:
        for name in {fold(name): None for name in (place.name, *place.names)}:
            found.setdefault(name, []).append(place)
    return {name: tuple(namesakes) for name, namesakes in found.items()}
