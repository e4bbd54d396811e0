"""The page of an incident."""

from datetime import date

from foedus.assess import load_library
from foedus.web.pages.address import Trail
from foedus.web.pages.incidentview import MOST_CHECKLISTS, citation_of, counts_of, heaviest, incident_view
from tests.web.pages.answers import quarrel, supposed


def test_the_heaviest_findings_are_ticked_off_on_the_page() -> None:
    """Engaged first, then what would have been, and never what is not engaged."""
    answer = supposed(
        attacker="IRN", victim="QAT", place="Doha", act="air strike", date="2025-09-01", object="territory"
    )
    found = [one.verdict for one in heaviest(answer.findings)]

    assert "engaged" == found[0]
    assert "not_engaged" not in found
    assert len(found) <= MOST_CHECKLISTS
    assert "not_in_force" in found
    assert "undetermined" not in found[: found.index("not_in_force")]


def test_instruments_are_counted_by_verdict() -> None:
    """Each once, however many clauses it has."""
    assert ("engaged", 1) in counts_of(one for one in quarrel().findings if one.instrument == "gcc-jda-2000")


def test_a_citation_has_what_it_takes_to_ask_again() -> None:
    """Law, knowledge, policy and hashes."""
    answer = quarrel()
    told = citation_of(answer.assessment, incident=answer.assessment.incidents[0], clause="gcc-jda-2000#2")

    assert "gcc-jda-2000#2 and doha (Strike in Doha). Law of 2025-11-01" in told
    assert f"register sha-256 {answer.register.digest[:16]}" in told


def test_a_page_stands_without_accounts_to_compare() -> None:
    """What cannot be laid side by side is left out, and the rest is there."""
    answer = quarrel()
    view = incident_view(
        answer,
        incident=answer.assessment.incidents[0],
        comparison=None,
        places=load_library().places,
        day=date(2026, 1, 1),
        trail=Trail(incident="doha"),
    )

    assert view.accounts is None
    assert ("doha", "accepted") == (view.id, view.policy)
    assert (("wire", "Example Wire", "2025-11-02"),) == view.documents
