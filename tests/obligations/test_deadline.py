"""By which day a duty is to be done."""

from datetime import date

import pytest

from foedus.instruments import Obligation
from foedus.obligations.deadline import Deadline, days_after, deadline_of
from foedus.terms import Days, parse_days

MAY = {"attack": parse_days("2025-05-01")}


def reached(starts: dict[str, Days] | None = None, **owed: str) -> Deadline:
    """Return the deadline of a duty of assistance that says so much."""
    return deadline_of(Obligation.model_validate({"owes": "assist", **owed}), starts=MAY if starts is None else starts)


@pytest.mark.parametrize(
    ("span", "last"),
    [
        ("24 hours", "2025-05-02"),
        ("25 hours", "2025-05-03"),
        ("21 days", "2025-05-22"),
        ("2 weeks", "2025-05-15"),
        ("1 month", "2025-06-01"),
        ("1 year", "2026-05-01"),
    ],
)
def test_days_are_counted_from_the_attack(span: str, last: str) -> None:
    """The attack is of 1 May 2025; a part of a day counts as a day."""
    found = reached(within=span, counts_from="attack")

    assert (last, f"{span} from the attack of 2025-05-01") == (found.on, found.basis)


def test_an_attack_of_an_unknown_day_leaves_an_interval() -> None:
    """Some day in May, and seven days."""
    found = reached({"attack": parse_days("2025-05")}, within="7 days", counts_from="attack")

    assert "2025-05-08..2025-06-07" == found.on


def test_what_is_not_on_record_starts_no_time() -> None:
    """A request that nobody made leaves the day open, and the answer says so."""
    found = reached(within="24 hours", counts_from="request")

    assert ("", "24 hours from the request, whose day is not on record") == (found.on, found.basis)


def test_a_named_day_is_that_day() -> None:
    """The text names 15 February 2015."""
    assert "2015-02-15" == reached(due_by="2015-02-15").on


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("", "not stated"),
        ("immediately", "immediately, from the attack; no number of days is stated"),
        ("in good time", "the text counts no days"),
    ],
)
def test_words_without_a_number_give_no_day(text: str, basis: str) -> None:
    """No day is made out of `immediately`, nor out of silence."""
    assert ("", basis) == (reached(deadline=text).on, reached(deadline=text).basis)


def test_no_span_leads_beyond_the_calendar() -> None:
    """The last day that a calendar has is the last day."""
    assert date.max == days_after(date(9999, 12, 1), span="2 months")


def test_a_word_is_no_span() -> None:
    """A fortnight is no number with its unit."""
    with pytest.raises(ValueError, match="fortnight"):
        days_after(date(2025, 5, 1), span="a fortnight")
