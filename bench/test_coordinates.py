"""How fast free coordinates become units: by the grid that feeds use, beside asking the outlines for each point."""

import random
import time

import pytest

from foedus.feeds.placing import Where
from foedus.places import Places, load_places

POINTS, ASKED = 1_000_000, 4_000
# Towns that wars came to, and how far points scatter about each, in degrees.
HOT = 60
SCATTER = 0.8
# With the country named, the grid is to answer at least so many times as fast as the outlines do.
FASTER = 2.0


Coordinates = tuple[tuple[str, str], frozenset[str]]


def points(*, number: int, seed: int) -> list[Coordinates]:
    """Return coordinates and the land named beside them: nine in ten about one of sixty places, half in the town."""
    chance = random.Random(seed)  # noqa: S311 - not a secret
    land = [one for one in load_places().by_name.values() if one.latitude is not None and one.longitude is not None]
    hot = chance.sample(land, HOT)
    made = []
    for _ in range(number):
        x = chance.random()
        middle = hot[min(int(chance.expovariate(0.1)), HOT - 1)] if x < 0.9 else chance.choice(land)
        assert middle.latitude is not None
        assert middle.longitude is not None
        spread = 0.0 if chance.random() < 0.5 else SCATTER
        north = max(-89.9, min(89.9, middle.latitude + chance.gauss(0, spread)))
        east = max(-179.9, min(179.9, middle.longitude + chance.gauss(0, spread)))
        made.append(((f"{north:.4f}", f"{east:.4f}"), frozenset(middle.units)))
    return made


@pytest.mark.prove
def test_the_grid_answers_for_a_million_points() -> None:
    """A million points, the country named as data sets do, take at most half of what the outlines take.

    Without a country more cells are needed, and the grid still is the faster of the two.
    """
    places = load_places()
    made = points(number=POINTS, seed=1)
    places.units_at(latitude=0.0, longitude=0.0)
    start = time.process_time()
    exact = [places.units_at(latitude=float(north), longitude=float(east)) for (north, east), _ in made[:ASKED]]
    outlines = (time.process_time() - start) / ASKED * POINTS
    alone, seconds, cells = by_grid([(one, frozenset()) for one, _ in made], places=places)
    _, told, fewer = by_grid(made, places=places)
    missed = sum(not (one <= mine) for one, mine in zip(exact, alone, strict=False))
    print(f"{POINTS:,} points by outlines {outlines:.0f} s")  # noqa: T201 - the figures are the point
    print(f"by the grid {seconds:.1f} s, {cells:,} cells; {told:.2f} s where countries are named, {fewer:,} cells")  # noqa: T201 - as above

    assert 0 == missed
    assert seconds <= outlines
    assert told * FASTER <= outlines


def by_grid(made: list[Coordinates], *, places: Places) -> tuple[list[frozenset[str]], float, int]:
    """Return what an empty grid finds for each point, the seconds of the processor, and how many cells it keeps."""
    where = Where(places=places)
    start = time.process_time()
    found = [where.at(one, among=among) or frozenset() for one, among in made]
    return found, time.process_time() - start, len(where.cells)
