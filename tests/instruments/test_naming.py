"""The words by which a clause names those it binds, covers or fears."""

import pytest

from foedus.actors import Actors
from foedus.files import read_yaml, validate
from foedus.instruments import Cast, Instrument, member_of
from foedus.instruments.naming import ROLE_WORDS
from foedus.terms import Status, parse_days
from tests.builders import a_party, a_provision, an_instrument, as_json

ORDER = [
    a_party(party="USA", role="guarantor"),
    a_party(party="QAT", role="beneficiary"),
]
PACT = [a_party(party="QAT"), a_party(party="KWT"), a_party(party="OMN", **{"from": "2020"})]


class Play:
    """An instrument with its cast on a day."""

    def __init__(self, actors: Actors, parties: list[dict[str, object]], on: str) -> None:
        """Read the instrument and assign the roles."""
        text = as_json(an_instrument(parties=parties))
        instrument = validate(Instrument, node=read_yaml(text, at="law.yaml"), at="law.yaml")
        self.actors = actors
        self.cast = Cast(instrument, actors, parse_days(on))

    def means(self, *names: str, beneficiary: str = "", bearer: str = "") -> set[str]:
        """Return whom the words mean, by their ids."""
        masks = [self.actors.bit(one) if one else 0 for one in (beneficiary, bearer)]
        return set(self.actors.decode(self.cast.mask(names, beneficiary=masks[0], bearer=masks[1])))

    def owe(self, *names: str, to: str | None = "QAT") -> dict[str, Status]:
        """Return who owes, and whether the instrument is in force for each."""
        return self.cast.bearers(names, beneficiary=to)

    def covers(self, *names: str) -> dict[str, Status]:
        """Return whom a provision for the benefit of `names` covers."""
        text = as_json(an_instrument(provisions=[a_provision(beneficiary=list(names))]))
        instrument = validate(Instrument, node=read_yaml(text, at="law.yaml"), at="law.yaml")
        return self.cast.beneficiaries(instrument.provisions[0])


@pytest.fixture
def pact(actors: Actors) -> Play:
    """Return a pact of three, of whom one may have joined by the day."""
    return Play(actors, PACT, "2020-06-01")


@pytest.fixture
def order(actors: Actors) -> Play:
    """Return an order by which one guarantees another."""
    return Play(actors, ORDER, "2025-09-09")


@pytest.mark.parametrize(
    ("name", "organisation"), [("members of un", "un"), ("members of  nato ", "nato"), ("un", None), ("QAT", None)]
)
def test_the_members_of_a_body_are_named_by_it(name: str, organisation: str | None) -> None:
    """A roster can follow the membership of another body."""
    assert organisation == member_of(name)


@pytest.mark.parametrize("name", ["party", "parties", "each party"])
def test_a_party_is_one_for_which_it_is_or_may_be_in_force(pact: Play, order: Play, name: str) -> None:
    """Who may have joined by the day may be a party."""
    assert ({"QAT", "KWT", "OMN"}, {"USA", "QAT"}) == (pact.means(name), order.means(name))


def test_one_who_has_not_joined_is_no_party(actors: Actors) -> None:
    """Oman came later."""
    assert {"QAT", "KWT"} == Play(actors, PACT, "2010-01-01").means("party")


def test_before_anybody_joined_all_parties_are_meant(actors: Actors) -> None:
    """What a clause would have asked can be told of a day before it was in force."""
    assert {"QAT", "KWT", "OMN"} == Play(actors, PACT, "1990-01-01").means("party")


def test_one_that_is_no_party_is_anybody_else(pact: Play) -> None:
    """A third state or a group, named by the register or not."""
    found = pact.means("not a party")

    assert {"ISR", "hamas", "other-state", "other-group"} <= found
    assert set() == found & {"QAT", "KWT", "OMN"}


@pytest.mark.parametrize("name", ["each other party", "the other party"])
def test_the_other_party_is_not_the_beneficiary(pact: Play, name: str) -> None:
    """Nobody is another to itself."""
    assert {"KWT", "OMN"} == pact.means(name, beneficiary="QAT")


@pytest.mark.parametrize("name", ["guarantor", "guarantors", "each guarantor"])
def test_a_guarantor_is_one_that_owes(order: Play, pact: Play, name: str) -> None:
    """In a pact of equals each one guarantees."""
    assert ({"USA"}, {"QAT", "KWT", "OMN"}) == (order.means(name), pact.means(name))


def test_the_one_that_designates_and_the_one_designated_have_words(actors: Actors) -> None:
    """A status is given by one and held by another."""
    play = Play(actors, [a_party(party="USA", role="designator"), a_party(role="designee")], "2025")

    assert ({"USA"}, {"QAT"}) == (play.means("designator"), play.means("designee"))
    assert {"QAT": "met"} == play.covers()


def test_the_roles_of_the_moment_are_those_that_are_asked_about(pact: Play) -> None:
    """Beneficiary and bearer are whoever is in question."""
    asked = {"beneficiary": "QAT", "bearer": "KWT"}

    assert ({"QAT"}, {"KWT"}, set()) == tuple(
        pact.means(name, **asked) for name in ("beneficiary", "bearer", "attacker")
    )
    assert "QAT" not in pact.means("not the beneficiary", **asked)
    assert {"KWT", "ISR"} <= pact.means("not the beneficiary", **asked)


def test_classes_bodies_and_actors_are_meant_by_their_names(pact: Play) -> None:
    """Names beside one another are alternatives."""
    assert {"ISR", "hamas"} == pact.means("ISR", "hamas")
    assert {"QAT", "SAU", "ARE", "BHR", "KWT", "OMN"} == pact.means("members of gcc")
    assert pact.means("any state") == pact.means("state") > {"ISR", "other-state"}
    assert set() == pact.means("any state") & {"hamas", "other-group", "nato"}
    assert {"hamas", "ISR", "nato"} < pact.means("anyone")
    assert {"RUS", "USA", "CHN", "FRA", "GBR"} == pact.means("permanent member")


def test_a_body_has_the_members_of_the_day(actors: Actors) -> None:
    """Sweden was no member of NATO in 2020, and is one in 2025."""
    parties = [a_party(party="members of nato", **{"from": "1949"})]

    assert ["not in", "in"] == [
        "in" if "SWE" in Play(actors, parties, day).means("party") else "not in" for day in ("2020-01-01", "2025-01-01")
    ]


def test_without_a_word_those_are_covered_whose_role_it_is(pact: Play, order: Play) -> None:
    """An order covers its beneficiary, a pact each of its parties."""
    assert {"QAT": "met"} == order.covers()
    assert {"QAT": "met", "KWT": "met", "OMN": "unknown"} == pact.covers()


def test_where_no_role_is_covered_all_parties_are(actors: Actors) -> None:
    """Two signatories of an unpublished accord may each be covered."""
    parties = [a_party(party="FRA", role="signatory"), a_party(role="signatory")]

    assert {"FRA": "met", "QAT": "met"} == Play(actors, parties, "2025").covers()


def test_one_covered_by_name_need_not_be_a_party(order: Play) -> None:
    """A guarantee to a third state covers it, whatever it has signed."""
    assert {"KWT": "met"} == order.covers("KWT")
    assert {"QAT": "met", "USA": "met"} == order.covers("party") == order.covers("party")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("guarantor",), {"USA": "met"}),
        (("each other party",), {"USA": "met"}),
        (("each party",), {"USA": "met", "QAT": "met"}),
        (("KWT",), {"KWT": "met"}),
        (("USA", "QAT"), {"USA": "met", "QAT": "met"}),
    ],
)
def test_those_owe_whom_the_words_bind(order: Play, names: tuple[str, ...], expected: dict[str, Status]) -> None:
    """Nobody guarantees itself, but each party may owe something of its own."""
    assert expected == order.owe(*names) == order.owe(*names)


def test_those_owe_for_whom_it_is_or_may_be_in_force(pact: Play) -> None:
    """Who may have joined may owe, and the answer says that it is not known."""
    assert {"KWT": "met", "OMN": "unknown"} == pact.owe("each other party")
    assert {"QAT": "met", "OMN": "unknown"} == pact.owe("each other party", to="KWT")
    assert {"QAT": "met", "KWT": "met", "OMN": "unknown"} == pact.owe("each other party", to=None)


@pytest.mark.parametrize("name", ROLE_WORDS)
def test_every_word_for_a_role_means_something(pact: Play, name: str) -> None:
    """No word that the check lets pass is unknown when the clause is tried."""
    assert pact.means(name, beneficiary="QAT", bearer="KWT") <= {*pact.actors.positions}
    assert set(pact.owe(name)) <= {"QAT", "KWT", "OMN"}
