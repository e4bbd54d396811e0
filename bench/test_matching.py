"""How well and how fast reports of one attack are brought together, in a made-up world whose truth is known."""

from collections import Counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.world import World, make_world
from foedus.actors import load_actors
from foedus.incidents import Match, match_incidents
from foedus.places import load_places

THOUSAND_LIMIT, TENTHOUSAND_LIMIT = 2.0, 20.0
PRECISION_LIMIT, FOUND_LIMIT = 0.90, 0.50
WORLDS = {
    "one war, a thousand reports": ({"incidents": 1_000, "days": 365, "wars": 1, "seed": 1}, THOUSAND_LIMIT),
    "three wars, a thousand reports": ({"incidents": 1_000, "days": 365, "wars": 3, "seed": 2}, THOUSAND_LIMIT),
    "no war, a thousand reports": ({"incidents": 1_000, "days": 365, "wars": 0, "seed": 3}, THOUSAND_LIMIT),
    "twelve wars, ten thousand reports": ({"incidents": 10_000, "days": 730, "wars": 12, "seed": 4}, TENTHOUSAND_LIMIT),
}


def measured(matches: tuple[Match, ...], world: World) -> dict[str, float]:
    """Return precision and recall of what is the same, and of all that is proposed."""
    truth = world.pairs()
    counts: Counter[str] = Counter()
    for one in matches:
        counts[one.verdict] += 1
        counts[f"right {one.verdict}"] += (one.first, one.second) in truth
    right = counts["right same"] + counts["right perhaps"]
    return {
        "same, precision": round(counts["right same"] / counts["same"], 3),
        "same, recall": round(counts["right same"] / len(truth), 3),
        "all, precision": round(right / len(matches), 3),
        "all, recall": round(right / len(truth), 3),
    }


@pytest.mark.parametrize("name", WORLDS)
def test_reports_of_one_attack_are_found(benchmark: BenchmarkFixture, name: str) -> None:
    """What is made one is one, and most of what is one is proposed; pairs are found by keys and not all compared."""
    shape, limit = WORLDS[name]
    world = make_world(**shape)
    actors, places = load_actors(), load_places()

    matches = benchmark.pedantic(
        lambda: match_incidents(world.record, actors=actors, places=places, most=5), rounds=3, warmup_rounds=1
    )
    found = measured(matches, world)
    benchmark.extra_info |= {"pairs": len(matches), **found}
    print(f"\n{name}: {benchmark.stats['median']:.2f} s, {len(matches)} pairs, {found}")  # noqa: T201

    assert found["same, precision"] >= PRECISION_LIMIT
    assert found["all, recall"] >= FOUND_LIMIT
    assert benchmark.stats["median"] < limit
