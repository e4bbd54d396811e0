"""One provision, its references followed, in the wording of a day."""

import pytest

from foedus.files import read_yaml, validate
from foedus.instruments import Clause, Instrument, clauses_on, find_provision
from foedus.terms import parse_days
from tests.builders import a_provision, an_instrument, as_json

NATO = "art. 5"


def read(*provisions: object) -> Instrument:
    """Return an instrument as it was read."""
    node = read_yaml(as_json(an_instrument(provisions=list(provisions))), at="law.yaml")
    return validate(Instrument, node=node, at="law.yaml")


def numbered(number: int, **changes: object) -> object:
    """Return a provision by its number, as a file writes it."""
    return a_provision(id=str(number), ref=f"art. {number}", **changes)


def clause(instrument: Instrument, name: str = "1", on: str = "2025-09-09") -> Clause:
    """Return the clause that most likely runs on a day."""
    provision = find_provision(instrument, name=name)
    assert provision is not None
    return clauses_on(instrument, provision=provision, on=parse_days(on))[0]


def asks(found: Clause) -> list[str]:
    """Return the acts that a clause asks for, one for each alternative."""
    return [(one.act or ["anything"])[0] for one in found.alternatives or ()]


def given(found: Clause, key: str) -> list[str]:
    """Return the questions that the conditions of a clause put."""
    return [item.question or "" for one in getattr(found, key) for item in one.given or []]


def a_question(question: str) -> list[dict[str, object]]:
    """Return a condition that only recorded positions answer."""
    return [{"given": [{"question": question}]}]


def test_a_clause_is_found_by_its_id_or_its_ref() -> None:
    """Programs ask by the one, lawyers by the other."""
    instrument = read(numbered(1), numbered(2))

    assert [instrument.provisions[1], instrument.provisions[1], None] == [
        find_provision(instrument, name=name) for name in ("2", "art. 2", "art. 3")
    ]


def test_a_clause_with_a_casus_of_its_own_takes_that() -> None:
    """The plain case."""
    found = clause(read(numbered(1, casus=[{"act": "attack"}, {"act": "sabotage"}])))

    assert ["attack", "sabotage"] == asks(found)
    assert ((), (), ()) == (found.only_if, found.unless, found.interpretations)


@pytest.mark.parametrize("name", ["as art. 1", "art. 1", "as 1"])
def test_a_clause_takes_over_the_casus_of_another(name: str) -> None:
    """One section characterises, the next one acts."""
    found = clause(read(numbered(1, casus=[{"act": "sabotage"}]), numbered(2, casus=name)), "2")

    assert (["sabotage"], "2") == (asks(found), found.provision.id)


def test_references_are_followed_to_their_end() -> None:
    """Three clauses may stand on one casus."""
    instrument = read(numbered(1), numbered(2, casus="as art. 1"), numbered(3, casus="as art. 2"))

    assert ["armed attack"] == asks(clause(instrument, "3"))


@pytest.mark.parametrize("names", [("2", "1"), ("1", "1"), ("9", "1")])
def test_references_that_lead_back_or_nowhere_end(names: tuple[str, str]) -> None:
    """A circle is refused by the check, and harms nobody who skips it."""
    first, second = (f"as {name}" for name in names)
    instrument = read(numbered(1, casus=first, obligation=first), numbered(2, casus=second, obligation=second))

    for name in ("1", "2"):
        assert (None, None) == (clause(instrument, name).alternatives, clause(instrument, name).obligation)


def test_a_clause_without_casus_has_none() -> None:
    """A standing duty waits for nothing, which is not the same as never coming."""
    assert clause(read(numbered(1, casus=None))).alternatives is None


def test_a_definition_supplies_the_casus_with_its_conditions() -> None:
    """Article 6 says what Article 5 means by an armed attack, and under which conditions."""
    definition = numbered(6, casus=[{"act": "sabotage"}], only_if=a_question("Is it defined?"))
    instrument = read(numbered(5, defined_by="art. 6", casus=None, only_if=a_question("Is it asked?")), definition)
    found = clause(instrument, "5")

    assert (["sabotage"], ["Is it asked?", "Is it defined?"]) == (asks(found), given(found, "only_if"))


def test_conditions_come_with_the_casus_that_is_taken_over() -> None:
    """Whoever acts on another clause's casus acts on its conditions too."""
    first = numbered(1, only_if=a_question("Is it asked?"), unless=a_question("Is it provoked?"))
    found = clause(read(first, numbered(2, casus="as art. 1", only_if=a_question("Is it so?"))), "2")

    assert ["Is it so?", "Is it asked?"] == given(found, "only_if")
    assert ["Is it provoked?"] == given(found, "unless")


@pytest.mark.parametrize("name", ["art. 1", "1"])
def test_a_clause_that_bears_on_another_adds_its_conditions(name: str) -> None:
    """A closing article can cut every duty before it, and none that it does not name."""
    limit = numbered(9, casus=None, bears_on=name, unless=a_question("Does the Council act?"))
    instrument = read(numbered(1), numbered(2), limit)

    assert [["Does the Council act?"], []] == [given(clause(instrument, name), "unless") for name in ("1", "2")]


@pytest.mark.parametrize(("on", "expected"), [("1914-01-01", 1), ("1921-01-01", 0)])
def test_what_bears_on_a_clause_does_so_in_its_own_days(on: str, expected: int) -> None:
    """A declaration that lapsed in 1920 cuts nothing afterwards."""
    limit = numbered(9, casus=None, bears_on="1", unless=a_question("Is it England?"), until="1920-01-01")

    assert expected == len(given(clause(read(numbered(1), limit), "1", on), "unless"))


def test_what_bears_on_a_casus_bears_on_all_who_take_it_over() -> None:
    """A limit on the first section is a limit on the one that says "such an attack", and counts once."""
    limit = numbered(9, casus="as art. 1", bears_on=["art. 1", "art. 2"], unless=a_question("Does the Council act?"))
    instrument = read(numbered(1), numbered(2, casus="as art. 1"), limit)

    assert [["Does the Council act?"]] * 3 == [given(clause(instrument, name), "unless") for name in ("1", "2", "9")]


def test_a_clause_owes_what_another_owes_where_it_says_so() -> None:
    """One article names the help, the next one promises the same."""
    first = numbered(1, obligation={"owes": "consult"})
    instrument = read(first, numbered(2, obligation="as art. 1"), numbered(3, obligation="as art. 2"))

    assert "consult" == getattr(clause(instrument, "3").obligation, "owes", "")
    assert clause(read(numbered(1, obligation=None))).obligation is None


VERSIONS = [
    {"from": "1949", "until": "1952", "words": "old", "casus": [{"act": "attack"}]},
    {"from": "1952", "only_if": a_question("Is it asked?"), "unless": a_question("Is it provoked?")},
]


def test_a_clause_is_taken_in_the_wording_of_the_day() -> None:
    """A wording that says nothing of the casus keeps that of the clause, with conditions of its own."""
    instrument = read(numbered(1, words="undated", versions=VERSIONS, casus=[{"act": "sabotage"}]))
    old, new = (clause(instrument, on=day) for day in ("1950-01-01", "1960-01-01"))

    assert (["attack"], "old", []) == (asks(old), old.words, given(old, "only_if"))
    assert (["sabotage"], "undated", ["Is it asked?"]) == (asks(new), new.words, given(new, "only_if"))
    assert ["Is it provoked?"] == given(new, "unless")


def test_where_a_wording_may_be_either_both_are_given() -> None:
    """On a day in the year of the amendment the old text or the new one ran."""
    instrument = read(numbered(1, versions=VERSIONS))
    found = clauses_on(instrument, provision=instrument.provisions[0], on=parse_days("1952-06-01"))

    assert ["1949", "1952"] == [one.version.since if one.version else "" for one in found]


def test_a_clause_that_takes_over_a_casus_takes_it_in_the_wording_of_the_day() -> None:
    """The words quoted stay those of the clause itself."""
    instrument = read(numbered(1, versions=VERSIONS), numbered(2, casus="as art. 1", words="the second"))
    found = clause(instrument, "2", on="1950-01-01")

    assert (["attack"], "the second") == (asks(found), found.words)


def test_rival_interpretations_come_from_every_clause_that_speaks() -> None:
    """A reservation to the definition is one to the clause that it defines; the same one counts once."""
    rival = {"id": "communist", "by": "USA", "effect": "narrows"}
    other = rival | {"id": "plural"}
    instrument = read(
        numbered(4, defined_by="art. 6", casus=None, interpretations=[rival]),
        numbered(6, interpretations=[rival, other]),
    )

    assert ["communist", "plural"] == [one.id for one in clause(instrument, "4").interpretations]
