"""Three values, strong Kleene throughout."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.terms import ROW_VERDICTS, Status, all_of, any_of, opposite
from tests.strategies import STATUSES, statuses


def sharpens(new: Status, old: Status) -> bool:
    """Say whether more knowledge can turn `old` into `new`: what is decided stays, what is unknown may not."""
    return old in ("unknown", new)


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        ("met", "met", "met", "met"),
        ("met", "unknown", "unknown", "met"),
        ("met", "not_met", "not_met", "met"),
        ("unknown", "unknown", "unknown", "unknown"),
        ("unknown", "not_met", "not_met", "unknown"),
        ("not_met", "not_met", "not_met", "not_met"),
    ],
)
def test_two_elements_make_a_checklist_and_two_alternatives_a_casus(
    one: Status, other: Status, both: Status, either: Status
) -> None:
    """These are Kleene's strong tables: unknown decides nothing that the other does not leave open."""
    assert (both, either) == (all_of((one, other)), any_of((one, other)))


def test_nothing_asked_is_met_and_nothing_offered_is_not() -> None:
    """A checklist without elements asks nothing, a casus without alternatives never comes."""
    assert ("met", "not_met") == (all_of(()), any_of(()))


@given(st.lists(statuses()))
def test_not_all_is_any_not(found: list[Status]) -> None:
    """De Morgan's laws hold, so a clause may be read from its failures as well."""
    assert opposite(all_of(found)) == any_of(opposite(one) for one in found)
    assert opposite(any_of(found)) == all_of(opposite(one) for one in found)


@given(st.lists(statuses()))
def test_order_and_repetition_of_elements_change_nothing(found: list[Status]) -> None:
    """A checklist is a set."""
    again = [*reversed(found), *found]

    assert (all_of(found), any_of(found)) == (all_of(again), any_of(again))


@given(st.lists(statuses()), st.data())
def test_more_knowledge_never_turns_an_answer_round(found: list[Status], data: st.DataObject) -> None:
    """What has been decided on less stays so on more."""
    better = [data.draw(statuses()) if one == "unknown" else one for one in found]

    assert sharpens(all_of(better), all_of(found))
    assert sharpens(any_of(better), any_of(found))


@given(st.lists(statuses()), st.lists(statuses()))
def test_a_checklist_may_be_ticked_off_in_parts(some: list[Status], rest: list[Status]) -> None:
    """Parts of a checklist, each judged for itself, give what the whole gives."""
    assert all_of([*some, *rest]) == all_of((all_of(some), all_of(rest)))
    assert any_of([*some, *rest]) == any_of((any_of(some), any_of(rest)))


@given(statuses())
def test_what_is_opposite_twice_is_as_it_was(status: Status) -> None:
    """Not not met is met, and not unknown is unknown."""
    assert status == opposite(opposite(status))
    assert ("unknown" == status) == ("unknown" == opposite(status))


def test_every_status_has_its_word_in_a_verdict() -> None:
    """A row is engaged, not engaged or undetermined."""
    assert ["engaged", "not_engaged", "undetermined"] == [ROW_VERDICTS[status] for status in STATUSES]
