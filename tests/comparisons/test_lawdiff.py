"""What an instrument says on one day and no longer on another."""

from datetime import date

from foedus.actors import Actors
from foedus.comparisons import Changed, LawDiff, Passage, diff_law, diff_words
from foedus.instruments import Instrument
from foedus.places import Places
from tests.findings.builders import ON_TERRITORY, Line, a_provision, a_treaty

FIRST, SECOND = date(2001, 1, 1), date(2021, 1, 1)


def difference(treaty: Instrument, actors: Actors, places: Places) -> LawDiff:
    """Return what differs in a treaty between two days twenty years apart."""
    return diff_law(treaty, first=FIRST, second=SECOND, actors=actors, places=places)


def test_who_came_and_who_left(actors: Actors, places: Places) -> None:
    """Poland left, France came, and nobody else is told of."""
    parties: tuple[Line, ...] = (
        {"party": "POL", "from": "2000-01-01", "until": "2010-01-01"},
        {"party": "FRA", "from": "2010-01-01"},
        {"party": "USA", "from": "2000-01-01"},
    )

    assert (
        Changed(what="POL", first="in force", second="not in force"),
        Changed(what="FRA", first="not in force", second="in force"),
    ) == difference(a_treaty(parties=parties), actors, places).parties


def test_a_wording_that_was_replaced(actors: Actors, places: Places) -> None:
    """The words are laid side by side, and so are the elements."""
    versions = [
        {"from": "2000-01-01", "until": "2010-01-01", "words": "They will help.", "casus": [{"act": "shelling"}]},
        {"from": "2010-01-01", "words": "They shall help.", "casus": [{"act": "invasion"}]},
    ]
    (clause,) = difference(a_treaty(a_provision(casus=None, versions=versions)), actors, places).clauses

    assert (Changed(what="casus", first="act: shelling", second="act: invasion"),) == clause.changes
    assert [("kept", "They"), ("gone", "will"), ("new", "shall"), ("kept", "help.")] == [
        (one.edit, one.text) for one in clause.words
    ]


def test_a_clause_that_came_later_and_an_interpretation(actors: Actors, places: Places) -> None:
    """A clause has days of its own, and so has what somebody reads into it."""
    rival = {"id": "rival", "by": ["USA"], "effect": "narrows", "from": "2010-01-01"}
    late = a_provision(ref="2") | {"from": "2010-01-01", "interpretations": [rival]}
    (clause,) = difference(a_treaty(a_provision(), late), actors, places).clauses

    assert "2" == clause.provision.id
    assert (
        Changed(what="in force", first="not in force", second="in force"),
        Changed(what="interpretations", first="", second="rival"),
    ) == clause.changes


def test_an_area_whose_units_changed(actors: Actors, places: Places) -> None:
    """The words stand, and what they take in is another: Algeria is no part of France any more."""
    treaty = a_treaty(
        a_provision({**ON_TERRITORY, "area": "nato area"}), parties=({"party": "FRA", "since": "1949-08-24"},)
    )
    found = diff_law(treaty, first=date(1955, 1, 1), second=date(1965, 1, 1), actors=actors, places=places)
    (clause,) = found.clauses
    (changed,) = clause.changes

    assert "the area nato area" == changed.what
    assert "DZA" in changed.first
    assert "DZA" not in changed.second


def test_words_are_compared_one_by_one() -> None:
    """Nothing, something, and something else."""
    assert () == diff_words("", other="")
    assert (Passage(edit="new", text="all of it"),) == diff_words("", other="all of it")
    assert (Passage(edit="gone", text="all of it"),) == diff_words("all of it", other="")
