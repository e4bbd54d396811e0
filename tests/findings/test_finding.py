"""A finding stands on grounds."""

import pytest

from foedus.findings import Grounds
from tests.findings.builders import the_finding
from tests.incidents.builders import a_record, a_strike


def grounds(*, reason: str = "So it is.", provision: str = "treaty-a#1") -> Grounds:
    """Return grounds with a reason and a provision."""
    return Grounds(
        reason=reason,
        provision=provision,
        ref="art. 1",
        words="",
        words_of="",
        source=(),
        because="",
        checks=(),
        statements=(),
        dates="",
    )


def test_grounds_have_a_reason_and_a_clause() -> None:
    """Neither alone is enough."""
    assert "treaty-a#1" == grounds().provision
    for empty in ({"reason": ""}, {"provision": ""}):
        with pytest.raises(ValueError, match="a reason and a provision"):
            grounds(**empty)


def test_a_finding_has_the_name_of_its_clause() -> None:
    """Instrument and provision, as lawyers cite them together."""
    finding = the_finding(a_record(*a_strike()))

    assert "treaty-a#1" == finding.name
    assert ["narrow", "broad"] == [row.position for row in finding.rows]
