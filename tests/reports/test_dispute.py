"""Disputes with many voices, and what is known of each."""

from dataclasses import replace

from foedus.actors import load_actors
from foedus.obligations import Assessment, Settled
from foedus.reports.citation import Citations
from foedus.reports.dispute import dispute_blocks
from foedus.reports.page import Paragraph, Table


def _dispute(count: int, accepted: str = "") -> Settled:
    versions = tuple(
        {"holder": f"holder-{number}", "side": False, "values": [str(number)], "denies": [], "statements": []}
        for number in range(count)
    )
    return Settled(incident="warsaw", about="warsaw", property="killed", accepted=accepted, versions=versions, turns=())


def test_two_stand_side_by_side_and_many_below_one_another(assessment: Assessment) -> None:
    """A page is only so wide."""
    made = replace(assessment, disputes=(_dispute(2), _dispute(5, accepted="wire")))
    blocks = list(dispute_blocks(made, citations=Citations(made.record, load_actors())))
    two, many = [one for one in blocks if isinstance(one, Table)]

    assert ("", "holder-0", "holder-1") == two.columns
    assert ("who", "says", "denies", "in the words", "in", "statements") == many.columns
    assert 5 == len(many.rows)
    assert "The accepted account follows Example Wire." in [one.text for one in blocks if isinstance(one, Paragraph)]
