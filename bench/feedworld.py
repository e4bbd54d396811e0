"""Made-up feeds of any size, skewed as real ones are: a few wars fill most rows, and most rows look like many others.

A feed covers some years. Nine rows in ten belong to a war: one of thirty pairs, the k-th of which has a share of 1/k;
the rest to one of 400 pairs of states, skewed alike. Of the rows

    day       92 in 100 exact, 5 a span of up to a month, 3 not known
    attacker  78 named, 12 one side or the other, 10 not known
    place     80 a unit of the state struck, 10 the state, 4 a third state, 6 not known
    owner     50 the state struck, 8 a third state, 42 not said
    act       97 one of sixteen words, the k-th half as often as the one before, 3 not known
    object    50 one of eight words, likewise, 50 not said

since a publisher's codes are few: who codes by hand or machine has a list. A pair has one third state, its neighbour
or guest. Days fall anywhere in the years; the same seed gives the same feed, row for row.
"""

import random
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib import import_module
from itertools import accumulate
from typing import Any

from foedus.actors import Actors, load_actors
from foedus.places import Places, load_places

# A library without types.
pa: Any = import_module("pyarrow")

WARS = (
    ("RUS", "UKR"), ("ISR", "LBN"), ("ISR", "SYR"), ("SAU", "YEM"), ("houthis", "SAU"), ("hamas", "ISR"),
    ("hezbollah", "ISR"), ("IRN", "ISR"), ("ISR", "IRN"), ("UKR", "RUS"), ("PAK", "IND"), ("IND", "PAK"),
    ("AZE", "ARM"), ("TUR", "SYR"), ("TUR", "IRQ"), ("IRN", "IRQ"), ("USA", "YEM"), ("IRN", "QAT"), ("ISR", "QAT"),
    ("RWA", "COD"), ("ERI", "ETH"), ("PRK", "KOR"), ("CHN", "PHL"), ("CHN", "TWN"), ("THA", "KHM"), ("RUS", "POL"),
    ("VEN", "GUY"), ("USA", "VEN"), ("MAR", "DZA"), ("SRB", "XKX"),
)  # fmt: skip
ACTS = (
    "missile strike", "attack", "drone strike", "bombardment", "air strike", "ground assault", "armed attack",
    "terrorist attack", "sabotage", "cyber operation", "blockade", "seizure of craft", "assassination", "invasion",
    "frontier incident",
)  # fmt: skip
THINGS = (
    "residential building", "military base", "land forces", "energy facility", "civilian object", "warship",
    "critical infrastructure", "diplomatic premises",
)  # fmt: skip
TOLD = ("act", "object", "of", "by", "place")


def feed(
    *, rows: int, seed: int, actors: Actors, places: Places, first: date = date(2024, 1, 1), days: int = 365
) -> Any:  # noqa: ANN401 - an Arrow table
    """Return a feed of coded rows as an Arrow table; the same seed gives the same."""
    told = (actors, places, first, days)
    return pa.concat_tables(_tables(rows, seed, told, size=max(rows, 1))).unify_dictionaries()


def _tables(rows: int, seed: int, told: tuple[Actors, Places, date, int], *, size: int) -> Iterator[Any]:
    """Yield a feed in tables of so many rows; all are of one world."""
    actors, places, first, days = told
    chance = random.Random(seed)  # noqa: S311 - a game, and no secret
    draw = _teller(chance, actors, places)
    for begin in range(0, max(rows, 1), size):
        columns: dict[str, list[Any]] = {name: [] for name in ("first_day", "last_day", *TOLD)}
        for _ in range(min(size, rows - begin)):
            start = first + timedelta(days=chance.randrange(days))
            how = chance.random()
            span = 0 if how < 0.92 else chance.choice((1, 6, 29))
            columns["first_day"].append(start if how < 0.97 else None)
            columns["last_day"].append(start + timedelta(days=span) if how < 0.97 else None)
            for name, word in zip(TOLD, draw(), strict=True):
                columns[name].append(word)
        yield _table(columns, begin)


def _table(columns: dict[str, list[Any]], begin: int) -> Any:  # noqa: ANN401 - an Arrow table
    words, rows = pa.dictionary(pa.int32(), pa.string()), len(columns["act"])
    arrays = {"incident": pa.array([f"bench:1:{begin + number}" for number in range(rows)], pa.string())}
    arrays["account"] = pa.array(["bench"] * rows, pa.string()).dictionary_encode()
    arrays |= {name: pa.array(columns[name], pa.date32()) for name in ("first_day", "last_day")}
    arrays |= {name: pa.array(columns[name], words) for name in TOLD}
    nothing = pa.array([""] * rows, words)
    return pa.table(arrays | dict.fromkeys(("origin", "sent_by", "backed_by", "intent", "note"), nothing))


def _teller(chance: random.Random, actors: Actors, places: Places) -> Callable[[], tuple[str, ...]]:
    """Return what draws the words of one row."""
    states = [one for one in actors.ids() if actors.kind(one) == "state" and one in places.units]
    units = {one: [unit for unit in places.units if unit.partition("-")[0] == one] for one in states}
    ranks = list(accumulate(1 / number for number in range(1, len(WARS) + 1)))
    pairs = [tuple(chance.sample(states, 2)) for _ in range(400)]
    tail = list(accumulate(1 / number for number in range(1, len(pairs) + 1)))
    third = {pair: chance.choice(states) for pair in (*WARS, *pairs)}

    def skewed(words: tuple[str, ...]) -> str:
        return words[min(int(chance.expovariate(0.7)), len(words) - 1)]

    def draw() -> tuple[str, ...]:
        by, of = WARS[bisect_left(ranks, chance.random() * ranks[-1])]
        if chance.random() >= 0.9:
            by, of = pairs[bisect_left(tail, chance.random() * tail[-1])]
        x = chance.random()
        attacker = by if x < 0.78 else f"{by}|{of}" if x < 0.9 else ""
        x = chance.random()
        where = of if x >= 0.8 else chance.choice(units.get(of) or [of])
        place = where if x < 0.9 else third[by, of] if x < 0.94 else ""
        x = chance.random()
        owner = of if x < 0.5 else third[by, of] if x < 0.58 else ""
        x = chance.random()
        act = skewed(ACTS) if x < 0.97 else ""
        x = chance.random()
        thing = skewed(THINGS) if x < 0.5 else ""
        return act, thing, owner, attacker, place

    return draw


if __name__ == "__main__":
    wanted, target = sys.argv[1:]
    world = (load_actors(), load_places(), date(2024, 1, 1), 365)
    writer = None
    for made in _tables(int(wanted), 1, world, size=200_000):
        writer = writer or import_module("pyarrow.parquet").ParquetWriter(target, made.schema)
        writer.write_table(made)
    if writer:
        writer.close()
