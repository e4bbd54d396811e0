"""Facts are found on which a clause and its change part, for a person to answer."""

from typing import Any

import pytest

from foedus.actors import Actors
from foedus.comparisons import Bench, Mutant, Suggestion, mutants_of, suggest_example
from foedus.files import read_yaml
from foedus.instruments import Instrument, Register, make_register
from foedus.places import Places
from tests.findings.builders import a_provision, a_treaty

ON_LAND: dict[str, Any] = {"act": "bombardment", "object": "territory", "of": "beneficiary", "area": "europe"}


@pytest.fixture
def bench(actors: Actors, places: Places) -> Bench:
    """Return the shipped actors and places, with an empty register."""
    return Bench(actors, places, make_register((), digest=""))


def changes(instrument: Instrument, bench: Bench) -> dict[str, Mutant]:
    """Return every change of an instrument by its name."""
    found = mutants_of(instrument, actors=bench.actors, places=bench.places)
    return {one.id.partition(" ")[2]: one for one in found}


def suggested(instrument: Instrument, name: str, bench: Bench) -> Suggestion:
    """Return the facts that tell one change of an instrument."""
    found = suggest_example(changes(instrument, bench)[name], instrument=instrument, bench=bench)
    assert found is not None
    return found


def answers(one: Suggestion, instrument: Instrument, bench: Bench) -> list[str]:
    """Return what comes out otherwise when the example expects what the clause was said to answer."""
    node = read_yaml(one.as_yaml().replace('expect: "?"', f"expect: {one.clause}"), at="suggested")
    plain = node.plain()
    assert isinstance(plain, list)
    written = instrument.model_dump(by_alias=True, exclude_defaults=True) | {"examples": plain}
    return [each.found for each in bench.run_examples(Instrument.model_validate(written), at="suggested")]


@pytest.mark.parametrize(
    "casus",
    [
        ON_LAND,
        ON_LAND | {"by": {"some": ["RUS", "BLR"]}},
        ON_LAND | {"by": {"none": ["RUS"]}},
        ON_LAND | {"by": {"only": ["RUS", "CHN"]}},
        ON_LAND | {"enemies": {"at_least": 2}},
        ON_LAND | {"intent": "deliberate"},
        ON_LAND | {"since": "2003-01-01"},
        ON_LAND | {"origin": ["outside by others"]},
        ON_LAND | {"given": [{"question": "Is it grave?"}]},
        ON_LAND | {"given": [{"act": "request", "by": ["beneficiary"], "to": ["USA"]}]},
        ON_LAND | {"given": [{"state": "war", "of": ["beneficiary"]}]},
        {"act": "ground assault", "through": ["europe"], "of": "beneficiary"},
    ],
    ids="plain some none only count intent since origin question request war route".split(),
)
def test_facts_are_found_for_nearly_every_change(casus: dict[str, Any], bench: Bench) -> None:
    """Dropped, negated or widened: there is an attack of which the clause says one thing and the change another."""
    treaty = a_treaty(a_provision(casus), parties=("POL", "USA", "FRA"))
    every = changes(treaty, bench)
    found = [suggest_example(one, instrument=treaty, bench=bench) for one in every.values()]
    told = [one for one in found if one is not None]

    assert len(every) - 1 <= len(told)
    assert [] == [one.mutant for one in told if one.clause == one.changed]
    assert [] == [name for one in told for name in answers(one, treaty, bench)]


def test_a_suggestion_is_an_example_but_for_its_answer(bench: Bench) -> None:
    """A person pastes it, and writes what stands in the words of the clause."""
    found = suggested(a_treaty(a_provision(ON_LAND)), "casus[1] area dropped", bench)

    assert ("not engaged", "engaged") == (found.clause, found.changed)
    assert (
        '- {title: "?", on: 2001-01-01, facts: {press: {act: air strike, by: RUS, h1.object: territory, h1.of: POL, '
        'place: USA}}, provision: "1", beneficiary: POL, expect: "?", because: "?"}'
    ) == found.as_yaml()


def test_a_definition_is_asked_by_way_of_the_clause_that_it_serves(bench: Bench) -> None:
    """What counts as an attack shows in the duty that an attack brings about."""
    definition = a_provision(ON_LAND, ref="2") | {"kind": "definition", "obligation": None}
    clause = {key: value for key, value in a_provision().items() if key != "casus"} | {"defined_by": "2"}
    found = suggested(a_treaty(clause, definition), "casus[1] act dropped", bench)

    assert "1" == found.example.provision
    assert found.mutant.startswith("treaty-a#2 ")


def test_a_dated_wording_is_asked_on_its_days(bench: Bench) -> None:
    """The wording of 1951 tells nothing of an attack in 2020."""
    wordings = [
        {"from": "2000-01-01", "until": "2010-01-01", "casus": [ON_LAND]},
        {"from": "2010-01-01", "casus": [ON_LAND | {"area": "africa"}]},
    ]
    clause = {key: value for key, value in a_provision().items() if key != "casus"} | {"versions": wordings}
    treaty = a_treaty(clause)

    assert "2000" <= suggested(treaty, "versions[1] casus[1] act dropped", bench).example.on < "2010"
    assert "2010" <= suggested(treaty, "versions[2] casus[1] act dropped", bench).example.on


def test_what_nothing_can_tell_has_no_facts(bench: Bench) -> None:
    """An alternative that another takes in changes nothing when it goes."""
    treaty = a_treaty(a_provision(ON_LAND, ON_LAND | {"act": "shelling"}))

    assert None is suggest_example(changes(treaty, bench)["casus[2] dropped"], instrument=treaty, bench=bench)


@pytest.mark.prove
def test_facts_are_found_for_nine_in_ten_changes_of_the_register(
    register: Register, actors: Actors, places: Places
) -> None:
    """Of every twentieth change of the shipped clauses, whether an example tells it today or not."""
    shipped = Bench(actors, places, register)
    every = [(one, each) for one in register.instruments for each in mutants_of(one, actors=actors, places=places)]
    found = [suggest_example(each, instrument=one, bench=shipped) for one, each in every[::20]]

    assert 0.9 < sum(one is not None for one in found) / len(found)
