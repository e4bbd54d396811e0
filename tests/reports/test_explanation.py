"""One finding with its whole grounds."""

from syrupy.assertion import SnapshotAssertion

from foedus.instruments import Register
from foedus.obligations import Assessment
from foedus.reports import render_explanation


def test_an_explanation_of_a_disputed_finding(
    assessment: Assessment, register: Register, snapshot: SnapshotAssertion
) -> None:
    """Both accounts, the element on which they part, and the words of each side."""
    finding = next(one for one in assessment.findings if one.name == "d-1#1")

    assert snapshot == render_explanation(finding, assessment=assessment, register=register)


def test_an_explanation_in_every_format(assessment: Assessment, register: Register) -> None:
    """Every finding, also one without checklist, in text, Markdown and HTML."""
    for finding in assessment.findings:
        for name in ("text", "markdown", "html"):
            shown = render_explanation(finding, assessment=assessment, register=register, format=name)

            assert "this is not legal advice." in shown
