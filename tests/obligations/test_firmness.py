"""How firm a duty is, on four axes that stay apart."""

from collections.abc import Mapping
from datetime import date

import pytest

from foedus.actors import Actors
from foedus.assess import Library, assess
from foedus.findings import Question
from foedus.instruments import Obligation, Register, clauses_on
from foedus.obligations import Firmness, Owed, firmness_of
from foedus.obligations.firmness import latitude, means
from foedus.places import Places
from foedus.statements import Statement
from foedus.terms import EVER, Days
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.incidents.builders import a_record, a_strike, an_act, says

DAY = Days(date(2025, 5, 1), date(2025, 5, 1))
REQUEST = {"given": [{"act": "request", "by": ["beneficiary"]}]}


def owed_under(register: Register, actors: Actors, places: Places, *said: Statement) -> tuple[Owed, ...]:
    """Return what is owed to Poland for a strike on Warsaw."""
    library = Library(actors=actors, places=places, register=register)
    question = Question(everything=True, beneficiaries=("POL",))
    return assess(a_record(*a_strike(), *said), library=library, question=question).obligations


def firm(clause: Mapping[str, object]) -> Firmness:
    """Return how firm a clause of a treaty made up for a test is."""
    treaty = a_treaty({**a_provision(), **clause})
    return firmness_of(clauses_on(treaty, provision=treaty.provisions[0], on=EVER)[0])


@pytest.mark.parametrize(
    ("clause", "word"),
    [
        ({}, "of_itself"),
        ({"only_if": [REQUEST]}, "after_request"),
        ({"only_if": [{"given": [{"act": "determination"}, {"act": "request"}]}]}, "after_decision"),
        ({"only_if": [{"given": [{"question": "is it grave"}]}]}, "after_condition"),
        ({"only_if": [{"area": "europe"}]}, "after_condition"),
        ({"casus": [{"of": "beneficiary"} | REQUEST]}, "after_request"),
        ({"casus": [{"of": "beneficiary"} | REQUEST, {"of": "beneficiary", "act": "invasion"}]}, "of_itself"),
        ({"obligation": {"owes": "assist", "procedure": "a vote"}}, "after_procedure"),
        ({"obligation": {"owes": "assist", "procedure": "none named"}}, "of_itself"),
        ({"obligation": {"owes": "not stated"}}, "not_stated"),
        ({"casus": None}, "standing"),
        ({"casus": None, "published": "unread"}, "not_stated"),
    ],
)
def test_what_stands_between_casus_and_duty(clause: dict[str, object], word: str) -> None:
    """The weightiest gate that the text names; a gate of one alternative alone is none, and silence is told."""
    assert word == firm(clause).automaticity


@pytest.mark.parametrize(
    ("owed", "words"),
    [
        ({"owes": "assist"}, ("not_named", "not_stated")),
        ({"owes": "assist", "measures": ["economic"], "discretion": "as it deems necessary"}, ("named", "left")),
        ({"owes": "assist", "measures": ["military"], "discretion": "none in the words"}, ("force_named", "none_left")),
        ({"owes": "assist", "measures": ["all available forces"]}, ("force_named", "not_stated")),
        ({"owes": "assist with armed force"}, ("force_named", "not_stated")),
        ({"owes": "assist with armed force", "modality": "may"}, ("force_named", "by_choice")),
    ],
)
def test_means_and_latitude_are_two_axes(owed: dict[str, object], words: tuple[str, str]) -> None:
    """Which means are named, and whether a choice is left, say nothing of one another."""
    duty = Obligation.model_validate(owed)

    assert words == (means(duty), latitude(duty))


def test_the_axes_have_four_names_and_one_word_each() -> None:
    """Binding force, what brings it about, measures and discretion: four words, and no number among them."""
    told = firm({"obligation": {"owes": "assist", "measures": ["economic"], "discretion": "as it deems necessary"}})

    assert (
        ("bindingness", "international law"),
        ("automaticity", "of_itself"),
        ("measures named", "named"),
        ("discretion", "left"),
    ) == told.axes()
    assert (("economic",), "as it deems necessary") == (told.measures, told.discretion)


def test_a_clause_without_a_duty_states_nothing() -> None:
    """Where nothing is owed, no axis but the binding force says anything."""
    told = firm({"obligation": None})

    assert ("not_stated", "not_named", "not_stated", "not stated") == (
        told.automaticity,
        told.means,
        told.latitude,
        told.discretion,
    )


def test_an_obligation_says_what_its_clause_says(actors: Actors, places: Places) -> None:
    """What is owed stands on the same four axes as the clause that owes it."""
    clause = {"only_if": [REQUEST], "obligation": {"owes": "assist", "measures": ["military"], "modality": "may"}}
    asked = an_act("ask", "request", by="POL")
    told = owed_under(a_register(a_treaty(a_provision() | clause)), actors, places, *asked)
    want = firm(clause)

    assert {(want.binding, want.automaticity, want.means, want.latitude)} == {
        (one.binding, one.automaticity, one.means, one.latitude) for one in told
    }


def test_a_day_is_counted_from_the_request_on_record(actors: Actors, places: Places) -> None:
    """Poland asks on 3 May, and the treaty gives 24 hours."""
    owed = {"owes": "consult", "within": "24 hours", "counts_from": "request"}
    asked = (*an_act("ask", "request", by="POL"), says("happened_on", "2025-05-03", about="ask"))
    told = owed_under(a_register(a_treaty(a_provision(obligation=owed))), actors, places, *asked)

    assert {"2025-05-04"} == {one.deadline_on for one in told}
