"""A finding in brief."""

from foedus.obligations import Fingerprint, fingerprint_of
from tests.findings.builders import found
from tests.incidents.builders import a_record, a_strike


def test_a_finding_in_brief_says_what_was_found_and_for_whom() -> None:
    """Its grounds apart."""
    (finding,) = found(a_record(*a_strike()))

    assert Fingerprint(
        incident="strike",
        provision="treaty-a#1",
        beneficiary="POL",
        bearers=("USA",),
        verdict="engaged",
        deciding=finding.deciding,
    ) == fingerprint_of(finding)


def test_which_finding_it_is_and_what_came_out_are_told_apart() -> None:
    """Two answers are compared finding by finding."""
    one = Fingerprint(
        incident="strike", provision="treaty-a#1", beneficiary="POL", bearers=("USA",), verdict="not_in_force"
    )

    assert ("strike", "treaty-a#1", "POL", ("USA",)) == one.key
    assert (("not_in_force", ""), "treaty-a") == (one.outcome, one.instrument)
