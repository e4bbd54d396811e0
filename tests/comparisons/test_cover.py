"""Who would owe what to whom on a day."""

from datetime import date
from time import process_time

import pytest

from foedus.actors import Actors
from foedus.comparisons import Cover, cover_of
from foedus.findings import Finder
from foedus.instruments import Instrument, Register
from foedus.places import Places
from tests.findings.builders import a_provision, a_register, a_treaty

ON = date(2010, 1, 1)


def covered(*treaties: Instrument, actors: Actors, places: Places, against: str = "") -> Cover:
    """Return who would owe what to Poland under these treaties alone."""
    return cover_of(("POL",), finder=Finder(a_register(*treaties), actors, places), on=ON, against=against)


def test_qatar_against_iran(register: Register, actors: Actors, places: Places) -> None:
    """In March 2026 the United States would owe help by the order, and its own binding force is domestic."""
    finder = Finder(register, actors, places)
    found = cover_of(("QAT",), finder=finder, on=date(2026, 3, 1), against="IRN")
    (order,) = [one for one in found.promises if one.clause == "usa-qat-2025#2b"]

    assert ("USA", "assist", "yes", "unknown") == (order.bearer, order.owes, order.in_force, order.meets)
    assert ("domestic law", "of_itself") == (order.firmness.binding, order.firmness.automaticity)
    assert "un-charter-1945#51" in found.for_all


def test_before_its_day_a_clause_covers_nobody(register: Register, actors: Actors, places: Places) -> None:
    """On 1 September 2025 the order for Qatar was not made yet."""
    found = cover_of(("QAT",), finder=Finder(register, actors, places), on=date(2025, 9, 1))

    assert not [one for one in found.promises if one.clause.startswith("usa-qat-2025")]


def test_every_state_in_good_time(register: Register, actors: Actors, places: Places) -> None:
    """All States of a day are covered at once, and Belgium of 1914 by its guarantors."""
    finder = Finder(register, actors, places)
    begun = process_time()
    found = cover_of(None, finder=finder, on=date(1914, 7, 1))
    guarantors = {one.bearer for one in found.promises if one.beneficiary == "BEL"}

    assert process_time() - begun < 5
    assert {"GBR", "FRA", "RUS", "DEU", "AUH"} == guarantors


def test_conditions_are_in_the_words_of_the_clause(actors: Actors, places: Places) -> None:
    """Each alternative is one condition, with what all of them wait for; exceptions stand apart."""
    treaty = a_treaty(
        a_provision(
            {"act": "invasion", "of": "beneficiary"},
            only_if=[{"given": [{"act": "request", "by": "beneficiary"}]}],
            unless=[{"intent": "accident"}],
        )
    )
    (one,) = covered(treaty, actors=actors, places=places).promises

    assert ("act invasion; given act request by beneficiary",) == one.conditions
    assert ("intent accident",) == one.exceptions


def test_an_attacker_that_the_clause_does_not_mean(actors: Actors, places: Places) -> None:
    """A promise against France is none against Spain, and the reason is its attacker."""
    treaty = a_treaty(a_provision({"by": "FRA", "act": "attack", "of": "beneficiary"}))
    found = covered(treaty, actors=actors, places=places, against="ESP")

    assert () == found.promises
    assert ["by FRA"] == [each for one in found.excluded for each in one.conditions]
    assert ["unknown"] == [one.meets for one in covered(treaty, actors=actors, places=places, against="FRA").promises]


def test_the_attacker_covers_nobody_against_itself(actors: Actors, places: Places) -> None:
    """An ally that attacks is left out, and so is a duty not to attack."""
    treaty = a_treaty(a_provision(), a_provision({"by": "bearer", "of": "beneficiary"}, ref="2"))

    assert () == covered(treaty, actors=actors, places=places, against="USA").promises
    assert ["treaty-a#1"] == [one.clause for one in covered(treaty, actors=actors, places=places).promises]


def test_a_clause_without_a_casus_says_so(actors: Actors, places: Places) -> None:
    """One stands in peace; of another the text was not reached."""
    treaty = a_treaty(a_provision(casus=None), a_provision(casus=None, ref="2", published="unread"))
    found = covered(treaty, actors=actors, places=places, against="FRA")

    assert ["none: the clause stands without a casus", "the text was not reached"] == [
        each for one in found.promises for each in one.conditions
    ]


def test_what_is_not_in_force_or_for_another_covers_nobody(actors: Actors, places: Places) -> None:
    """A party that left, a clause that ended, and one for another bearer give nothing."""
    left = a_treaty(parties=("POL", {"party": "USA", "since": "2000-01-01", "until": "2005-01-01"}), name="one")
    ended = a_treaty(a_provision(until="2005-01-01"), name="two")
    other = a_treaty(a_provision() | {"for": ["POL"]}, name="three")
    dated = a_treaty(
        a_provision(casus=None, versions=[{"from": "2015-01-01", "casus": [{"act": "shelling"}]}]), name="four"
    )

    assert () == covered(left, ended, other, dated, actors=actors, places=places).promises


FRENCH = {
    "id": "french",
    "title": "Against France alone",
    "by": ["USA"],
    "effect": "narrows",
    "change": {"casus": [{"by": "FRA", "act": "attack", "of": "beneficiary"}]},
}


def hinges(found: Cover) -> dict[str, list[str]]:
    """Return on what each promise hinges, by its bearer; those that an attack cannot meet are among them."""
    return {one.bearer: [str(each) for each in one.hinges_on] for one in (*found.promises, *found.excluded)}


def test_a_promise_that_hinges_on_a_disputed_reading_says_so(actors: Actors, places: Places) -> None:
    """By the words anyone may attack; on the American reading France must, so that Spain does not meet it."""
    treaty = a_treaty(a_provision({"act": "attack", "of": "beneficiary"}, interpretations=[FRENCH]))
    spain, france = (covered(treaty, actors=actors, places=places, against=one) for one in ("ESP", "FRA"))

    assert {"USA": ["french (USA): narrows, not_met"]} == hinges(spain)
    assert ["unknown", "unknown"] == [one.meets for found in (spain, france) for one in found.promises]
    assert {"USA": []} == hinges(france)
    assert {"USA": ["french (USA): narrows"]} == hinges(covered(treaty, actors=actors, places=places))


def test_a_reading_that_adds_a_condition_is_a_hinge_too(actors: Actors, places: Places) -> None:
    """Both leave it open, one of them on a finding in common as well."""
    asks = {"given": [{"question": "all agree"}]}
    rival = FRENCH | {"change": {"only_if": [asks]}}
    treaty = a_treaty(a_provision({"act": "invasion", "of": "beneficiary"}, interpretations=[rival]))

    assert {"USA": ["french (USA): narrows, unknown"]} == hinges(
        covered(treaty, actors=actors, places=places, against="ESP")
    )


def test_a_reading_held_against_another_is_none_here(actors: Actors, places: Places) -> None:
    """The United States held it against the Netherlands, and not against Poland."""
    treaty = a_treaty(
        a_provision({"act": "attack", "of": "beneficiary"}, interpretations=[FRENCH | {"against": ["NLD"]}])
    )

    assert [{"USA": []}, {"USA": []}] == [
        hinges(covered(treaty, actors=actors, places=places, against=one)) for one in ("", "ESP")
    ]


def test_a_reservation_binds_who_made_it(actors: Actors, places: Places) -> None:
    """What the United States reserved is no dispute: Spain's attack cannot meet what it owes, and can Italy's."""
    treaty = a_treaty(
        a_provision({"act": "attack", "of": "beneficiary"}, interpretations=[FRENCH | {"kind": "reservation"}]),
        parties=("POL", "USA", "ITA"),
    )
    found = covered(treaty, actors=actors, places=places, against="ESP")

    assert (["ITA"], ["USA"]) == ([one.bearer for one in found.promises], [one.bearer for one in found.excluded])
    assert {"USA": [], "ITA": []} == hinges(found)
    assert {"USA": ["french (USA): narrows"], "ITA": []} == hinges(covered(treaty, actors=actors, places=places))


def test_the_two_readings_are_told_where_they_part(register: Register, actors: Actors, places: Places) -> None:
    """Each hinge of the shipped register names a reading that its clause holds."""
    finder = Finder(register, actors, places)
    found = cover_of(("PAK",), finder=finder, on=date(1965, 9, 6), against="IND")
    seato = {one.bearer: one.meets for one in (*found.promises, *found.excluded) if one.clause == "seato-1954#4-1"}
    told = {str(each) for one in found.promises if one.clause == "seato-1954#4-1" for each in one.hinges_on}

    assert ("not_met", "unknown") == (seato["USA"], seato["GBR"])
    assert {"only-after-a-finding-in-common (FRA, PAK): narrows, unknown"} == told


@pytest.mark.parametrize(("year", "against"), [(1914, "DEU"), (1939, "DEU"), (1962, "USA"), (2026, "IRN")])
def test_what_is_told_once_for_all_is_what_is_told_one_by_one(
    year: int, against: str, register: Register, actors: Actors, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clause that asks of everybody alike gives each the answer that it would have been given alone."""
    finder = Finder(register, actors, places)
    once = cover_of(None, finder=finder, on=date(year, 7, 1), against=against)
    monkeypatch.setattr("foedus.comparisons.cover._is_alike_for_all", lambda _: False)

    assert cover_of(None, finder=finder, on=date(year, 7, 1), against=against) == once
    assert once.promises
