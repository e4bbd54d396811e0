"""Cities and provinces that the register holds from others' tables; read when a name is not held by hand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from foedus.actors import fold, read_table, split_list
from foedus.files import without_collection
from foedus.places.place import Place

Row = Mapping[str, str]


@dataclass(slots=True)
class Namesakes(Mapping[str, tuple[Place, ...]]):
    """The places of a table by folded name; a place is made when its name is asked for, and then kept."""

    rows: Mapping[str, list[Row]]
    read: Callable[[Row], Place]
    made: dict[str, tuple[Place, ...]] = field(default_factory=dict)

    def __getitem__(self, folded: str) -> tuple[Place, ...]:
        """Return all places that bear the name, in the order of the table."""
        found = self.made.get(folded)
        if found is None:
            found = self.made[folded] = tuple(self.read(row) for row in self.rows[folded])
        return found

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self.rows)

    def __len__(self) -> int:
        """Return how many names there are."""
        return len(self.rows)

    def shared(self) -> Iterator[str]:
        """Yield each name that several places bear, or one that lies in several units."""
        return (name for name, rows in self.rows.items() if len(rows) > 1 or " " in rows[0]["units"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Places by folded name, each name with all places that bear it. A city goes before a province."""

    cities: Namesakes
    provinces: Namesakes

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
    cities, provinces = read_table("places/cities.tsv"), read_table("places/provinces.tsv")
    return Gazetteer(
        cities=Namesakes(_rows_by_name(cities), _read_city),
        provinces=Namesakes(_rows_by_name(provinces), _read_province),
    )


def read_cities(table: str) -> Iterator[Place]:
    """Yield the cities of one of the register's tables."""
    return (_read_city(row) for row in read_table(f"places/{table}.tsv"))


def _read_city(row: Row) -> Place:
    latitude, _, longitude = row["at"].partition(",")
    units = tuple(row["units"].split())
    return Place(name=row["name"], kind="city", units=units, latitude=float(latitude), longitude=float(longitude))


def _read_province(row: Row) -> Place:
    return Place(name=row["name"], kind="region", names=split_list(row["names"]), units=tuple(row["units"].split()))


def _rows_by_name(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return the rows by each of their names, folded; those of one name in the order given."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        own = row["name"].lower()
        if not (own.isascii() and own.isalpha()):
            own = fold(row["name"])
        found.setdefault(own, []).append(row)
        for name in {fold(name): None for name in split_list(row["names"])} if row.get("names") else ():
            if name != own:
                found.setdefault(name, []).append(row)
    return found


def by_folded_name(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    """Return the places by each of their names, folded; those of one name in the order given."""
    found: dict[str, list[Place]] = {}
    for place in places:
        for name in {fold(name): None for name in (place.name, *place.names)}:
            found.setdefault(name, []).append(place)
    return {name: tuple(namesakes) for name, namesakes in found.items()}
