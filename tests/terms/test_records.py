"""Kinds of recorded acts, and the properties of statements."""

from foedus.terms import kinds
from foedus.terms.records import ACT_PROPERTIES, HIT_PROPERTIES, INCIDENT_PROPERTIES, KINDS, STATEMENT_PROPERTIES

SHARED = ("by", "at", "title", "happened_on", "place")


def test_every_kind_of_act_says_what_it_means() -> None:
    """Whoever codes a report can look up each word."""
    assert [] == [term.name for term in KINDS if not term.meaning.endswith(".")]


def test_each_kind_of_act_is_one_leaf() -> None:
    """Kinds of recorded acts lie beside one another."""
    assert {term.name for term in KINDS} - {"anything"} == set(kinds().leaves)


def test_a_property_that_incidents_and_acts_share_takes_the_same_values() -> None:
    """Whose attack and whose apology it was are answered alike."""
    assert [INCIDENT_PROPERTIES[name] for name in SHARED] == [ACT_PROPERTIES[name] for name in SHARED]


def test_what_is_said_of_a_hit_and_of_its_incident_takes_the_same_values() -> None:
    """What is said of the incident holds for each hit, so it must be of one kind."""
    shared = HIT_PROPERTIES.keys() & INCIDENT_PROPERTIES.keys()

    assert {name: HIT_PROPERTIES[name] for name in shared} == {name: INCIDENT_PROPERTIES[name] for name in shared}
    assert {"act", "by", "place", "route", "intent", "aimed_at", "origin"} == shared


def test_statements_about_statements_are_named_apart() -> None:
    """A withdrawal is no property of an attack."""
    assert set() == STATEMENT_PROPERTIES.keys() & (ACT_PROPERTIES | INCIDENT_PROPERTIES | HIT_PROPERTIES).keys()


def test_kinds_with_a_place_in_law_cite_it() -> None:
    """A request, a notice or a declaration of war is something in law; a denial is something that anybody can say."""
    without = {term.name for term in KINDS if not term.authority}

    assert not without & {"request", "notification", "determination", "declaration of war", "armistice", "self-defence"}
    assert {"denial", "refusal"} <= without
