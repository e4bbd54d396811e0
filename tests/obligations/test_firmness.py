"""How firm a duty is, on four axes, and what goes before it."""

from datetime import date

import pytest

from foedus.actors import Actors
from foedus.assess import Library, assess
from foedus.findings import Question
from foedus.instruments import Obligation, Register
from foedus.obligations import Owed
from foedus.obligations.firmness import charter_members, latitude, means
from foedus.places import Places
from foedus.statements import Statement
from foedus.terms import Days
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.incidents.builders import a_record, a_strike, an_act, says


def owed_under(register: Register, actors: Actors, places: Places, *said: Statement) -> tuple[Owed, ...]:
    """Return what is owed to Poland for a strike on Warsaw."""
    library = Library(actors=actors, places=places, register=register)
    question = Question(everything=True, beneficiaries=("POL",))
    return assess(a_record(*a_strike(), *said), library=library, question=question).obligations


@pytest.mark.parametrize(
    ("clause", "word"),
    [
        ({}, "of_itself"),
        ({"only_if": [{"given": [{"act": "request", "by": ["beneficiary"]}]}]}, "after_request"),
        ({"only_if": [{"given": [{"act": "determination"}, {"act": "request"}]}]}, "after_decision"),
        ({"only_if": [{"given": [{"question": "is it grave"}]}]}, "after_condition"),
        ({"obligation": {"owes": "assist", "procedure": "a vote"}}, "after_procedure"),
        ({"obligation": {"owes": "assist", "procedure": "none named"}}, "of_itself"),
    ],
)
def test_what_stands_between_casus_and_duty(
    clause: dict[str, object], word: str, actors: Actors, places: Places
) -> None:
    """The weightiest gate that the text names: a decision before a request, a request before a condition."""
    asked = an_act("ask", "request", by="POL")
    told = owed_under(a_register(a_treaty(a_provision() | clause)), actors, places, *asked)

    assert {word} == {one.automaticity for one in told}


@pytest.mark.parametrize(
    ("owed", "words"),
    [
        ({"owes": "assist"}, ("not_named", "not_stated")),
        ({"owes": "assist", "measures": ["economic"], "discretion": "as it deems necessary"}, ("named", "left")),
        ({"owes": "assist", "measures": ["military"], "discretion": "none in the words"}, ("force_named", "none_left")),
        ({"owes": "assist with armed force"}, ("force_named", "not_stated")),
    ],
)
def test_means_and_latitude_are_two_axes(owed: dict[str, object], words: tuple[str, str]) -> None:
    """Which means are named, and whether a choice is left, say nothing of one another."""
    duty = Obligation.model_validate(owed)

    assert words == (means(duty), latitude(duty))


def test_the_charter_goes_before_a_treaty_of_its_members(actors: Actors, places: Places, register: Register) -> None:
    """Art. 103 for every duty, Art. 51 too for one that names force; the Charter does not yield to itself."""
    charter = register.get("un-charter-1945")
    force = a_provision(obligation={"owes": "assist with armed force"})
    assert charter is not None
    told = owed_under(a_register(a_treaty(force), charter), actors, places)
    own = {one.yields for one in told if one.instrument == "un-charter-1945"}

    assert {("un-charter-1945#103", "un-charter-1945#51")} == {
        one.yields for one in told if one.instrument == "treaty-a"
    }
    assert {()} == own


def test_nobody_is_bound_by_a_charter_that_the_register_lacks(actors: Actors) -> None:
    """Without the Charter in the register, nothing is said of it."""
    assert frozenset() == charter_members(a_register(), actors=actors, on=Days(date(2025, 5, 1), date(2025, 5, 1)))


def test_the_union_yields_to_the_alliance(actors: Actors, places: Places, register: Register) -> None:
    """The third sentence of Art. 42(7) stands among what its first sentence yields to."""
    treaty = register.get("eu-teu-42-7-2009")
    assert treaty is not None
    told = owed_under(a_register(treaty), actors, places)

    assert {("eu-teu-42-7-2009#42-7-3",)} == {one.yields for one in told if one.provision_id == "42-7"}


def test_a_day_is_counted_from_the_request_on_record(actors: Actors, places: Places) -> None:
    """Poland asks on 3 May, and the treaty gives 24 hours."""
    owed = {"owes": "consult", "within": "24 hours", "counts_from": "request"}
    asked = (*an_act("ask", "request", by="POL"), says("happened_on", "2025-05-03", about="ask"))
    told = owed_under(a_register(a_treaty(a_provision(obligation=owed))), actors, places, *asked)

    assert {"2025-05-04"} == {one.deadline_on for one in told}
