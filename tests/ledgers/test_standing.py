"""Duties that are owed without an incident."""

from collections.abc import Mapping
from datetime import date

import pytest

from foedus.actors import Actors, load_actors
from foedus.assess import Library, assess
from foedus.findings import Question
from foedus.instruments import Instrument, Register
from foedus.ledgers import Entry, keep_ledger
from foedus.ledgers.standing import Standing, standing_duties
from foedus.places import load_places
from foedus.statements import Statement
from foedus.terms import Days
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.incidents.builders import a_record, a_strike
from tests.ledgers.builders import help_from, the_ledger

DAY = Days(date(2025, 5, 1), date(2025, 5, 1))
TALK = {"owes": "consult", "bearer": ["each other party"], "modality": "shall"}


def a_standing(owed: Mapping[str, object] | None = None, **more: object) -> dict[str, object]:
    """Return a clause of peace: the parties consult, whatever happens."""
    words = {"kind": "consultation", "casus": None, "obligation": dict(owed or TALK)}
    return a_provision(ref="2") | words | more


def duties(*provisions: dict[str, object], actors: Actors, wanted: str = "POL", **more: object) -> list[Standing]:
    """Return the standing duties to Poland under a treaty with these clauses."""
    treaty = a_treaty(*provisions, **more)  # type: ignore[arg-type]
    return list(standing_duties(a_register(treaty), actors=actors, on=DAY, covered={treaty.id: frozenset({wanted})}))


def standing(*said: Statement, treaty: Instrument) -> Entry:
    """Return the one standing duty of the United States in the ledger of a strike on Warsaw."""
    (found,) = [one for one in the_ledger(*said, treaty=treaty).standing if one.bearer == "USA"]
    return found


def test_a_clause_of_peace_is_a_duty_of_each_party(actors: Actors) -> None:
    """A clause without a casus binds the other party at all times."""
    (found,) = duties(a_provision(), a_standing(), actors=actors)

    assert ("USA", "POL", "consult", "met", False) == (
        found.bearer,
        found.beneficiary,
        found.obligation.owes,
        found.in_force,
        found.omission,
    )


@pytest.mark.parametrize(
    "clause",
    [
        a_standing({"owes": "limit"}),
        a_standing({"owes": "status"}),
        a_standing({"owes": "not stated"}),
        a_standing(kind="definition"),
        a_standing(published="false"),
        a_standing() | {"until": "2010-01-01"},
        a_standing() | {"beneficiary": "UKR"},
        a_standing() | {"obligation": None},
        a_provision(),
    ],
)
def test_what_is_no_duty_of_peace(clause: dict[str, object], actors: Actors) -> None:
    """What orders duties, gives a status, states nothing, defines, is secret, is over, is another's, or has a casus."""
    assert [] == duties(clause, actors=actors)


def test_what_all_bear_is_one_duty(actors: Actors) -> None:
    """Of more than sixty bearers the clause's own words stand for all."""
    (found,) = duties(a_standing(), actors=actors, parties=("members of un",))

    assert ("each other party", "met") == (found.bearer, found.in_force)


def test_an_instrument_that_is_not_asked_about_owes_nothing_here(actors: Actors) -> None:
    """Nor does a plan, whose points are followed apart, nor one that the register lacks."""
    plan = a_treaty(a_standing(), kind="plan", name="plan-a")
    asked = {"plan-a": frozenset({"POL"}), "nothing": frozenset({"POL"})}

    assert [] == list(standing_duties(a_register(plan), actors=actors, on=DAY, covered=asked))


def test_silence_about_a_standing_duty_is_silence() -> None:
    """It stands whether or not anybody did anything, and has no score."""
    found = standing(treaty=a_treaty(a_provision(), a_standing()))

    assert ("standing", "standing", None, "") == (found.state, found.verdict, found.score, found.incident)
    assert "no act on record counts to it" in found.because
    assert ("standing", "not_named", "not_stated") == (found.automaticity, found.means, found.latitude)


def test_a_duty_to_leave_something_undone_says_so() -> None:
    """No kind of act carries out a promise to join no alliance against the other."""
    owed = {"owes": "not join against", "bearer": ["each other party"], "modality": "shall"}
    found = standing(treaty=a_treaty(a_provision(), a_standing(owed, kind="non-aggression")))

    assert ("standing", True) == (found.state, "leaving something undone" in found.because)


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({}, "performed"),
        ({"happened_on": "2024-02-01"}, "performed"),
        ({"happened_on": "1999-02-01"}, "standing"),
        ({"names": ""}, "standing"),
        ({"kind": "refusal"}, "refused"),
        ({"kind": "request"}, "partly_performed"),
    ],
)
def test_what_was_done_about_it_counts_by_the_same_rule(changed: dict[str, str], state: str) -> None:
    """A consultation that names the treaty counts, before the strike too, but not before the treaty."""
    told = {"kind": "consultation", "names": "treaty-a"} | changed
    treaty = a_treaty(a_provision(), a_standing(), in_force_from="2000-01-01")

    assert state == standing(*help_from(**told), treaty=treaty).state


def test_a_treaty_that_may_not_be_in_force_leaves_it_open() -> None:
    """Where the day of entry is not known, nor is the duty."""
    parties = ("POL", {"party": "USA", "since": "2025-01-01~2025-12-31"})
    found = standing(treaty=a_treaty(a_provision(), a_standing(), parties=parties))

    assert "not_known" == found.state


def test_a_duty_to_refrain_is_never_dormant() -> None:
    """Poland struck nobody: its promise not to attack stands."""
    refrain = a_provision(
        {"by": "bearer", "act": "attack", "of": "beneficiary"},
        kind="non-aggression",
        obligation={"owes": "refrain", "bearer": ["each party"]},
    )
    states = {one.state for one in the_ledger(treaty=a_treaty(refrain)).entries}

    assert {"standing"} == states


def test_the_order_for_qatar_has_duties_of_peace(register: Register, actors: Actors) -> None:
    """The order has four: to plan, to reaffirm, to mediate, to implement; none waits for an attack."""
    asked = {"usa-qat-2025": frozenset({"QAT"})}
    day = Days(date(2026, 3, 2), date(2026, 3, 2))
    found = standing_duties(register, actors=actors, on=day, covered=asked)

    assert [("2c", "plan"), ("2d", "reaffirm"), ("2e", "mediate"), ("3", "implement")] == [
        (one.clause.provision.id, one.obligation.owes) for one in found
    ]


def test_where_no_day_is_known_no_law_is() -> None:
    """An attack on a day that nobody states shows no standing duties: whose law held is not known."""
    treaty = a_treaty(a_provision(), a_standing())
    library = Library(actors=load_actors(), places=load_places(), register=a_register(treaty))
    said = tuple(one for one in a_strike() if one.property != "happened_on")
    answer = assess(a_record(*said), library=library, question=Question(everything=True, beneficiaries=("POL",)))
    kept = keep_ledger(answer, register=library.register, actors=library.actors)

    assert [] == [*kept.standing]
    assert [] != [*the_ledger(treaty=treaty).standing]
