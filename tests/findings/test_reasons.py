"""The reason of a finding, in a sentence made from its own elements."""

import pytest

from foedus.findings import in_force_words
from tests.findings.builders import a_provision, a_treaty, the_finding
from tests.incidents.builders import a_record, a_strike, denies, says

ON_FORCES = {"act": "armed attack", "object": "armed forces", "of": "beneficiary"}


def test_what_is_engaged_names_what_is_met() -> None:
    """Each element that the clause writes, with what was found."""
    reason = the_finding(a_record(*a_strike())).grounds.reason

    assert (
        "Every element is met: act (asks bombardment, found missile strike); of (asks beneficiary, found POL); "
        "object (asks territory, found territory)." == reason
    )


def test_what_is_not_engaged_names_what_fails() -> None:
    """And nothing else."""
    reason = the_finding(a_record(*a_strike(act="sabotage"))).grounds.reason

    assert "Not met: act (asks bombardment, found sabotage)." == reason


def test_what_is_open_names_what_is_not_known() -> None:
    """Whoever reads it knows what to ask."""
    reason = the_finding(a_record(*a_strike(act=("missile strike", "sabotage")))).grounds.reason

    assert "Not known: act (asks bombardment, found missile strike or sabotage)." == reason


def test_what_was_not_in_force_says_when_and_what_it_would_have_been() -> None:
    """The dates, and the answer had it been in force."""
    treaty = a_treaty(
        in_force_from="2026-01-01", in_force_to="2027-01-01", parties=({"party": "POL"}, {"party": "USA"})
    )
    reason = the_finding(a_record(*a_strike()), treaty).grounds.reason

    assert (
        "was not in force (in force from 2026-01-01 until 2027-01-01). Had it been in force: engaged. Every" in reason
    )


def test_what_may_have_been_in_force_says_so() -> None:
    """Where the day of entry is not known, the reason says that first."""
    treaty = a_treaty(parties=({"party": "POL"}, {"party": "USA"}))
    reason = the_finding(a_record(*a_strike()), treaty).grounds.reason

    assert reason.startswith("Whether treaty-a was in force is not known (entry into force not known).")


def test_a_dispute_names_the_accounts() -> None:
    """Who says what comes of it."""
    record = a_record(
        *a_strike(h1__of="POL"),
        says("h1.object", "land forces", holder="POL"),
        says("h1.object", "hospital", holder="RUS"),
    )
    reason = the_finding(record, a_treaty(a_provision(ON_FORCES))).grounds.reason

    assert "The accounts part on it (accepted: undetermined, POL: engaged, RUS: not engaged)." in reason


def test_a_reading_that_decides_is_named() -> None:
    """Engaged on the broad reading alone."""
    record = a_record(*a_strike(act="cyber operation", h1__object="land forces", h1__of="POL"))
    reason = the_finding(record, a_treaty(a_provision(ON_FORCES))).grounds.reason

    assert reason.startswith("Engaged only on: broad. Not met: act")


def test_who_says_otherwise_is_named() -> None:
    """Russia's word stands beside the verdict that it contests."""
    treaty = a_treaty(a_provision({"by": {"some": "RUS"}, "of": "beneficiary"}))
    reason = the_finding(a_record(*a_strike(), denies("by", "RUS", holder="RUS")), treaty).grounds.reason

    assert reason.endswith("RUS says otherwise.")


def test_an_exception_excludes() -> None:
    """An exception is told as one."""
    record = a_record(*a_strike(intent="accident"))
    reason = the_finding(record, a_treaty(a_provision(unless=[{"intent": "accident"}]))).grounds.reason

    assert "Not met: intent (excludes accident, found accident)." == reason


def test_where_nothing_is_asked_nothing_stands_against_it() -> None:
    """A clause whose only element is an exception that nobody pleads."""
    treaty = a_treaty(a_provision({"since": None}, unless=[{"intent": "accident"}]))

    assert "Nothing stands against it." == the_finding(a_record(*a_strike()), treaty).grounds.reason


def test_two_wordings_of_which_one_ran_differ() -> None:
    """Engaged in the one, not in the other, and which ran is not known: the reason is neither's."""
    versions = (
        {"from": "2000-01-01", "until": "2025-01-01~2025-12-31", "casus": [{"act": "bombardment"}]},
        {"from": "2025-01-01~2025-12-31", "casus": [{"act": "sabotage"}]},
    )
    finding = the_finding(a_record(*a_strike()), a_treaty(a_provision(casus=None, versions=versions)))

    assert ("undetermined", ("in_force",)) == (finding.verdict, finding.deciding)
    assert "wordings of different days differ" in finding.grounds.reason


@pytest.mark.parametrize(
    ("act", "of", "expected"),
    [("sabotage", "POL", "act"), ("missile strike", "USA", "of"), ("sabotage", "USA", "")],
)
def test_a_near_miss_fails_in_one_element_alone(act: str, of: str, expected: str) -> None:
    """Missed by the act alone, or by the owner alone, is near; missed by both is not."""
    record = a_record(*a_strike(act=act, place="Mediterranean Sea", h1__object="territory", h1__of=of))
    finding = the_finding(record)

    assert "not_engaged" == finding.verdict
    assert expected == finding.near_miss


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"in_force_from": "2000"}, "in force from 2000"),
        ({"in_force_from": "2000", "in_force_to": "2010"}, "in force from 2000 until 2010"),
        ({}, "entry into force not known"),
    ],
)
def test_the_dates_are_told_as_they_are_written(dates: dict[str, str], expected: str) -> None:
    """A year is told as a year."""
    assert expected == in_force_words(a_treaty(**dates))
