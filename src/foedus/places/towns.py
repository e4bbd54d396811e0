"""In which state a town lies that no other table has, by its name alone; no coordinates, no units."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from foedus.actors import fold, read_table

END = ";"


@dataclass(frozen=True, slots=True)
class Towns:
    """The names of towns by state, one long text for each state, in which a name stands between semicolons."""

    names: tuple[tuple[str, str], ...]

    def state_of(self, name: str) -> str:
        """Return the id of the one state where a town of that name lies, as far as the table tells; else ""."""
        wanted = f"{END}{town_key(name)}{END}"
        return next((state for state, names in self.names if wanted in names), "")

    def states_of(self, name: str, *, among: Collection[str]) -> tuple[str, ...]:
        """Return the ids of those states of some that have a place of that name, as far as the table tells."""
        wanted = f"{END}{town_key(name)}{END}"
        found = (state for state, names in self.names if state in among and wanted in names)
        return tuple(dict.fromkeys(found))


@cache
def load_towns() -> Towns:
    """Return the towns of GeoNames with 5,000 people or more whose name one state alone has, after those by hand.

    Raises:
        RegisterError: A table is missing or at fault.
    """
    rows = (row for table in ("fields", "towns") for row in read_table(f"places/{table}.tsv"))
    return Towns(tuple((row["state"], f"{END}{row['names']}{END}") for row in rows))


@cache
def load_fields() -> Towns:
    """Return the places of wars that are held by hand, each in one state alone.

    Raises:
        RegisterError: The table is missing or at fault.
    """
    return Towns(tuple((row["state"], f"{END}{row['names']}{END}") for row in read_table("places/fields.tsv")))


@cache
def load_villages() -> Towns:
    """Return all places of those by hand and of GeoNames with 500 people or more: ask among few states.

    Others may have a place of the name.

    Raises:
        RegisterError: A table is missing or at fault.
    """
    tables = ("villages", "fields", "namesake_fields")
    rows = (row for table in tables for row in read_table(f"places/{table}.tsv"))
    return Towns(tuple((row["state"], f"{END}{row['names']}{END}") for row in rows))


def town_key(name: str) -> str:
    """Return a name as the table spells it: small letters without accents, hyphens and apostrophes.

    >>> town_key("Saint-Denis"), town_key("Beit She'an")
    ('saint denis', 'beit shean')
    """
    return fold(name).replace("-", " ").replace("'", "")
