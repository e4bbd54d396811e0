"""Every finding that an incident calls for."""

from foedus.actors import load_actors
from foedus.findings import Finder, Question
from foedus.places import load_places
from tests.findings.builders import a_provision, a_register, a_treaty
from tests.incidents.builders import a_strike, the_strike


def finder() -> Finder:
    """Return a finder over three treaties, of which one concerns Poland."""
    treaties = (
        a_treaty(a_provision(ref="1"), a_provision(ref="2")),
        a_treaty(name="treaty-b", parties=("FRA", "GBR")),
        a_treaty(a_provision(ref="9"), name="treaty-c", parties=("JPN", "KOR")),
    )
    return Finder(a_register(*treaties), load_actors(), load_places())


def test_what_concerns_nobody_is_counted() -> None:
    """Two clauses concern Poland; two others are left out, and that is said."""
    told = finder().find_findings(the_strike(*a_strike()), question=Question())

    assert ["treaty-a#1", "treaty-a#2"] == [one.name for one in told.findings]
    assert 2 == told.left_out


def test_what_is_asked_for_is_answered() -> None:
    """By instrument, by provision, or all."""
    incident = the_strike(*a_strike())
    asked = [
        Question(instruments=("treaty-b",)),
        Question(provisions=("treaty-c#9",)),
        Question(everything=True),
    ]
    told = [finder().find_findings(incident, question=one) for one in asked]

    assert ["treaty-b#1", "treaty-c#9"] == [one.findings[-1].name for one in told[:2]]
    assert [1, 1, 0] == [one.left_out for one in told]


def test_a_finder_can_be_asked_again() -> None:
    """What it keeps depends on no evidence: another incident gets its own answer, and the first the same again."""
    one = finder()
    engaged, not_engaged = the_strike(*a_strike()), the_strike(*a_strike(act="sabotage"))
    told = [
        one.find_findings(incident, question=Question()).findings[0].verdict
        for incident in (engaged, not_engaged, engaged)
    ]

    assert ["engaged", "not_engaged", "engaged"] == told
