"""Two wars as cascades, each round with the clause that brings it and the clauses that keep others out."""

from datetime import date
from pathlib import Path

import pytest

from foedus.actors import Actors
from foedus.cascades import Cascade, Rules, Start, follow_cascade, parse_assumptions
from foedus.files import Written, read_yaml
from foedus.findings import Finder
from foedus.instruments import Register
from foedus.places import Places

FOLDER = Path(__file__).parent
CASES = ("july-1914", "september-1939")


class Coming(Written):
    """Who comes in against whom, by which clauses; by none where it is assumed."""

    who: str
    against: str
    by: list[str]
    because: str


class Staying(Written):
    """Who is kept out, by which words of which clause."""

    who: str
    helps: str
    by: str
    why: str
    words: str
    because: str


class Turn(Written):
    """One round."""

    round: int
    comes_in: list[Coming]
    kept_out: list[Staying]


class Case(Written):
    """A war as a cascade; `not_given` is what the register's texts do not give."""

    title: str
    attackers: list[str]
    victims: list[str]
    on: date
    assume: list[str]
    not_given: str
    rounds: list[Turn]
    belligerents: list[str]


@pytest.fixture(scope="module")
def finder(register: Register, actors: Actors, places: Places) -> Finder:
    """Return the finder of the shipped register."""
    return Finder(register, actors, places)


def written(name: str) -> Case:
    """Return a case as it is written."""
    return Case.model_validate(read_yaml((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), at=name).plain())


def followed(case: Case, finder: Finder) -> Cascade:
    """Return the cascade of a case."""
    start = Start(attackers=tuple(case.attackers), victims=tuple(case.victims), on=case.on)
    rules = Rules(assumptions=parse_assumptions(case.assume, actors=finder.actors))
    return follow_cascade(start, finder=finder, rules=rules)


@pytest.mark.parametrize("name", CASES)
def test_each_pair_comes_in_by_its_clause(name: str, finder: Finder) -> None:
    """Every hostile pair stands in its round with the clauses that bring it, and no other pair does."""
    case = written(name)
    found = followed(case, finder)
    expected = {(one.round, each.who, each.against): sorted(each.by) for one in case.rounds for each in one.comes_in}
    actual = {
        (one.number, entry.by, entry.against): sorted({call.clause for call in entry.calls})
        for one in found.rounds[1:]
        for entry in one.entries
    }

    assert expected == actual
    assert sorted(case.belligerents) == sorted(found.belligerents)


@pytest.mark.parametrize("name", CASES)
def test_the_words_that_keep_others_out(name: str, finder: Finder) -> None:
    """Who keeps out does so by a clause whose words are quoted, and for the reason that the words give."""
    case = written(name)
    found = followed(case, finder)
    told = {
        (one.number, call.bearer, call.beneficiary, call.clause, call.why): " ".join(call.words.split())
        for one in found.rounds
        for call in one.kept_out
    }
    expected = [
        (one.round, each.who, each.helps, each.by, each.why, each.words) for one in case.rounds for each in one.kept_out
    ]

    assert [] == [one for one in expected if one[5] not in told.get(one[:5], "")]


def test_italy_and_romania_never_come_in(finder: Finder) -> None:
    """Neither the Triple Alliance nor the treaty of 1883 brings anybody into the war of 1914."""
    found = followed(written("july-1914"), finder)
    brought = {call.instrument for one in found.rounds for entry in one.entries for call in entry.calls}

    assert not {"ITA", "ROU", "JPN"} & set(found.belligerents)
    assert not {"Triple Alliance", "Austro-Romanian alliance"} & brought


def test_left_to_the_texts_serbia_has_greece_alone(finder: Finder) -> None:
    """From 28 July the register's texts bring in Greece for Serbia, and nobody else on either side."""
    start = Start(attackers=("AUH",), victims=("SRB",), on=date(1914, 7, 28))
    found = follow_cascade(start, finder=finder)

    assert (("AUH", "SRB"), ("GRC", "AUH")) == found.pairs


def test_britain_against_an_unnamed_power_consults(finder: Finder) -> None:
    """For an attack on Poland by another than Germany Britain owes to consult, by the secret protocol of 1939."""
    found = followed(written("september-1939"), finder)
    owed = {(call.bearer, call.clause, call.owes) for call in found.rounds[3].owes_else}

    assert ("GBR", "gbr-pol-1939#protocol-1b", "consult") in owed


def test_the_pact_of_steel_calls_italy_unless_it_is_assumed_out(finder: Finder) -> None:
    """Left to its words, Italy joins an attack that Germany itself began."""
    start = Start(attackers=("DEU",), victims=("POL",), on=date(1939, 9, 1))
    found = follow_cascade(start, finder=finder)
    (italy,) = [entry for entry in found.rounds[1].entries if entry.by == "ITA"]

    assert ("POL", ["pact-of-steel-1939#3"]) == (italy.against, [call.clause for call in italy.calls])
