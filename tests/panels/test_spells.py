"""Who owes whom, and from which day up to which."""

from datetime import date

import pytest

from foedus.actors import Actors
from foedus.assess import Library
from foedus.panels.spells import make_spells
from tests.builders import a_party, a_provision, an_instrument
from tests.panels.conftest import held_on, register_of, statuses_on

# Days on which law changed hands, and others.
DAYS = [
    date(1778, 6, 20),
    date(1879, 10, 10),
    date(1918, 11, 12),
    date(1925, 12, 1),
    date(1939, 9, 1),
    date(1949, 8, 24),
    date(1991, 7, 1),
    date(2009, 12, 18),
    date(2020, 2, 29),
    date(2025, 10, 1),
]


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_spells_of_the_register_say_of_each_day_what_the_reference_says(on: date, library: Library) -> None:
    """Clause by clause and pair by pair, sure and unsure alike; what binds nearly all the world is left out."""
    spells = make_spells(library.register, actors=library.actors)
    wanted = {
        one.name: {} if one.universal else statuses_on(one, actors=library.actors, on=on) for one in spells.clauses
    }

    assert wanted == held_on(spells, on=on)


def test_a_day_of_law_that_is_not_known_leaves_days_on_which_a_clause_may_run(actors: Actors) -> None:
    """Surely from the last day possible, perhaps from the first."""
    parties = [a_party(**{"from": "1950-03"}), a_party(party="USA", **{"from": "1950-01-01"})]
    register = register_of(an_instrument(parties=[parties[1], a_party(party="GBR", **{"from": "1950-03"})]))
    spells = make_spells(register, actors=actors)
    found = [held_on(spells, on=date(1950, month, 15))["treaty-a#1"] for month in (2, 3, 4)]

    assert [{}, {("GBR", "USA"): "unknown", ("USA", "GBR"): "unknown"}] == found[:2]
    assert {("GBR", "USA"): "met", ("USA", "GBR"): "met"} == found[2]


def test_nobody_owes_by_a_clause_before_it_stands_or_after_its_wordings_end(actors: Actors) -> None:
    """A clause of its own days, with one dated wording."""
    version = {"from": "2005-01-01", "until": "2006-01-01", "casus": [{"act": "armed attack"}]}
    provision = a_provision(**{"from": "2004-01-01", "until": "2010-01-01", "versions": [version]})
    register = register_of(an_instrument(in_force_to="2005-07-01", provisions=[provision]))
    spells = make_spells(register, actors=actors)
    days = [date(2004, 6, 1), date(2005, 3, 1), date(2005, 8, 1)]

    assert [0, 2, 0] == [len(held_on(spells, on=day)["treaty-a#1"]) for day in days]


def test_clauses_of_nobody_and_of_everybody(actors: Actors) -> None:
    """A duty of whoever is attacked is owed to no other; one to any state is owed to all that exist."""
    register = register_of(
        an_instrument(
            provisions=[
                a_provision(obligation={"owes": "report to the security council", "bearer": "beneficiary"}),
                a_provision(id="2", ref="2", beneficiary="any state", obligation={"owes": "refrain", "bearer": "QAT"}),
                a_provision(
                    id="3", ref="3", beneficiary="not a party", obligation={"owes": "refrain", "bearer": "QAT"}
                ),
                a_provision(id="4", ref="4", beneficiary="beneficiary"),
                a_provision(id="5", ref="5", beneficiary="parties", obligation={"owes": "refrain", "bearer": "anyone"}),
            ]
        )
    )
    found = held_on(make_spells(register, actors=actors), on=date(2010, 1, 1))
    states = actors.states_on(date(2010, 1, 1))

    assert [0, len(states) - 1, len(states) - 2, 0, 2] == [len(found[f"treaty-a#{one}"]) for one in range(1, 6)]


def test_an_empty_register_has_no_spells(actors: Actors) -> None:
    """Columns of no length."""
    spells = make_spells(register_of(), actors=actors)

    assert (0, 0) == (len(spells.low), len(spells.clauses))
