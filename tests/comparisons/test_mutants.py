"""A change that no example tells is found, and one that an example tells is not."""

from typing import Any

import pytest

from foedus.actors import Actors
from foedus.comparisons import Bench, mutants_of, run_mutants
from foedus.instruments import Instrument, make_register
from foedus.places import Places
from tests.findings.builders import a_provision, a_treaty

ON_LAND: dict[str, Any] = {"act": "bombardment", "object": "territory", "of": "beneficiary", "area": "europe"}
RUSSIAN: dict[str, Any] = {"act": "shelling", "by": "RUS", "place": "Warsaw"}


@pytest.fixture
def bench(actors: Actors, places: Places) -> Bench:
    """Return the shipped actors and places, with an empty register."""
    return Bench(actors, places, make_register((), digest=""))


def an_example(expect: str, /, **facts: str) -> dict[str, object]:
    """Return an example of the one clause, about Poland."""
    return {
        "title": expect,
        "on": "2025-05-01",
        "facts": {"press": RUSSIAN | {name.replace("__", "."): value for name, value in facts.items()}},
        "provision": "1",
        "beneficiary": "POL",
        "expect": expect,
        "because": "made up",
    }


def mutants(*casus: dict[str, Any], bench: Bench, **more: Any) -> list[str]:  # noqa: ANN401 - what YAML holds
    """Return the changes that can be made to a clause, by name."""
    treaty = a_treaty(a_provision(*casus, **more))
    found = mutants_of(treaty, actors=bench.actors, places=bench.places)
    return [one.id.removeprefix("treaty-a#1 ") for one in found]


def survivors(instrument: Instrument, bench: Bench) -> list[str]:
    """Return the changes that the examples of an instrument do not tell."""
    return [one.id.removeprefix("treaty-a#1 ") for one in run_mutants(instrument, bench=bench).survivors]


def test_every_element_is_dropped_negated_and_widened(bench: Bench) -> None:
    """What is asked can be asked no longer, the other way round, or of more."""
    assert [
        "casus[1] act dropped",
        "casus[1] act negated",
        "casus[1] act widened from bombardment to armed attack",
        "casus[1] object dropped",
        "casus[1] object negated",
        "casus[1] object widened from territory to anything",
        "casus[1] of dropped",
        "casus[1] of negated",
        "casus[1] of widened to anyone",
        "casus[1] area dropped",
        "casus[1] area negated",
    ] == mutants(ON_LAND, bench=bench)


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ({"by": {"some": ["RUS", "BLR"]}}, "by without RUS; by without BLR; by negated; by widened to any state"),
        ({"by": {"none": ["RUS"]}}, "by negated"),
        ({"by": {"some": ["any state"], "none": ["party"]}}, "by negated; by some dropped; by none dropped"),
        ({"enemies": {"at_least": 2}}, "enemies negated; enemies widened"),
        ({"enemies": {"at_most": 1}}, "enemies negated; enemies widened"),
        ({"origin": ["within"]}, "origin negated"),
        ({"intent": "deliberate"}, "intent negated"),
        ({"since": "2020-01-01"}, "since negated"),
        ({"since": "0001"}, ""),
        ({"outside": ["europe"]}, "outside negated"),
        ({"of": ["RUS"]}, "of negated; of widened to anyone"),
        ({"given": [{"act": "request", "by": ["RUS"]}]}, "given request without by"),
        ({"object": ["anything"]}, ""),
        ({"through": ["europe"]}, "through negated"),
        ({"not_of": ["RUS"]}, "not_of negated; not_of widened to anyone"),
        ({"not_given": [{"act": "provocation", "by": ["RUS"]}]}, "not_given provocation without by"),
    ],
)
def test_each_kind_of_element_has_its_ways(element: dict[str, Any], expected: str, bench: Bench) -> None:
    """A member left out, the other quantifier, one more or one fewer, the other days."""
    found = [one.removeprefix("casus[1] ") for one in mutants({"act": "attack"} | element, bench=bench)]
    name = next(iter(element))

    assert [one for one in expected.split("; ") if one] == [
        one for one in found if not one.startswith("act") and one != f"{name} dropped"
    ]


def test_conditions_wordings_and_interpretations_are_changed_too(bench: Bench) -> None:
    """Also what bears on another clause, and for whom alone it stands."""
    request = [{"given": [{"act": "request"}]}]
    rival = {"id": "rival", "by": ["USA"], "effect": "narrows", "change": {}}
    wording = {"from": "2000-01-01", "casus": [{"act": "attack"}, {"act": "unrest"}]}
    names = mutants(bench=bench, only_if=request, unless=request, interpretations=[rival], versions=[wording])
    names += mutants(bench=bench, bears_on=["2"], applies_to=["USA"])

    assert {
        "only_if[1] dropped",
        "unless[1] dropped",
        "versions[1] casus[1] dropped",
        "interpretation rival dropped",
        "bears_on dropped",
        "applies_to dropped",
    } <= set(names)


def test_an_example_that_nothing_tells_apart_leaves_survivors(bench: Bench) -> None:
    """One shell on Warsaw shows that all is met, and not that all is needed; one more for each element shows that."""
    clause = a_provision(ON_LAND)
    engaged = an_example("engaged")
    needed = [
        an_example("not_engaged", act="unrest", h1__object="territory", h1__of="POL"),
        an_example("not_engaged", act="ground assault", h1__object="territory", h1__of="POL"),
        an_example("not_engaged", place="Kyiv", h1__object="military base", h1__of="POL"),
        an_example("not_engaged", place="Islamabad", h1__object="territory", h1__of="POL"),
        an_example("not_engaged", h1__object="school", h1__of="POL", place="Kyiv"),
        an_example("not_engaged", place="Kyiv"),
    ]

    assert [
        "casus[1] act dropped",
        "casus[1] act widened from bombardment to armed attack",
        "casus[1] object dropped",
        "casus[1] object widened from territory to anything",
        "casus[1] of dropped",
        "casus[1] of widened to anyone",
        "casus[1] area dropped",
    ] == survivors(a_treaty(clause, examples=[engaged]), bench)
    assert [] == survivors(a_treaty(clause, examples=[engaged, *needed]), bench)


def test_a_run_counts_what_it_tried(bench: Bench) -> None:
    """The share that survives has its whole."""
    run = run_mutants(a_treaty(a_provision(ON_LAND), examples=[an_example("engaged")]), bench=bench)

    assert ("treaty-a", 11, 7) == (run.instrument, run.mutants, len(run.survivors))
