"""Proposals are shown with what is said on either side."""

from foedus.incidents import Match
from foedus.incidents.agreement import Reason
from foedus.reports import matches_page, matches_sentence, render_page

REASONS = (
    Reason(property="place", agreement="agree", points=0.25, first="Doha", second="Doha"),
    Reason(property="by", agreement="conflict", points=-0.15, first="ISR", second="IRN"),
    Reason(property="act", agreement="unknown", points=0.0, first="", second="air strike"),
    Reason(property="object", agreement="unknown", points=0.0, first="", second=""),
    Reason(property="document", agreement="unknown", points=0.0, first="wire", second="daily"),
)
PERHAPS = Match(first="alpha", second="bravo", score=0.6, verdict="perhaps", reasons=REASONS)


def test_each_property_that_somebody_speaks_of_has_a_line() -> None:
    """What nobody says is left out, and so are two documents that are not one."""
    page = render_page(matches_page((PERHAPS,), incidents=2), format="markdown")

    assert "## alpha and bravo: perhaps the same (0.60)" in page
    assert [["place", "agree", "+0.25"], ["attacker", "conflict", "-0.15"], ["act", "not known", ""]] == [
        [cell.strip().replace("\\", "") for cell in line.split("|")[1:4]]
        for line in page.splitlines()
        if line.startswith(("| place", "| attacker", "| act", "| object", "| told"))
    ]


def test_the_sentence_counts_the_pairs() -> None:
    """And says so where there are none."""
    assert "Among 2 incidents, 0 pairs are proposed as the same, 1 as perhaps." == matches_sentence(
        (PERHAPS,), incidents=2
    )
    assert "Among 1 incident no two look like one." == matches_sentence((), incidents=1)


def test_what_was_written_is_told() -> None:
    """Below the sentence."""
    assert "Statements written to x: 1." in render_page(
        matches_page((), incidents=0, kept="Statements written to x: 1."), format="text"
    )
