"""Cover as people read it."""

from datetime import date

from foedus.actors import Actors
from foedus.assess import load_library
from foedus.comparisons import Cover, cover_of
from foedus.findings import Finder
from foedus.instruments import Instrument
from foedus.places import Places
from foedus.reports import cover_page, cover_sentence, render_page
from foedus.reports.coversheet import cover_rows, matrix_of
from tests.findings.builders import a_provision, a_register, a_treaty

RIVAL = {
    "id": "french",
    "by": ["USA"],
    "effect": "narrows",
    "change": {"casus": [{"by": "FRA", "act": "attack", "of": "beneficiary"}]},
}


def covered(
    *treaties: Instrument, actors: Actors, places: Places, names: tuple[str, ...] | None = ("POL",), against: str = ""
) -> Cover:
    """Return who would owe what to Poland under these treaties alone."""
    finder = Finder(a_register(*treaties), actors, places)
    return cover_of(names, finder=finder, on=date(2010, 1, 1), against=against)


def test_the_sentence_counts_once_and_names_the_first(actors: Actors, places: Places) -> None:
    """How many there are in all stands before the names, and how many more than those named behind them."""
    found = cover_of(("QAT",), finder=load_library().finder, on=date(2026, 3, 1), against="IRN")
    told = cover_sentence(found, actors=actors)
    few = covered(a_treaty(), actors=actors, places=places)

    assert told.startswith("22 actors would owe something by 10 clauses: United Arab Emirates, Bahrain, ")
    assert told.endswith(" and 14 more; of 1 more clause it is not known whether it is in force.")
    assert "1 actor would owe something by 1 clause: United States." == cover_sentence(few, actors=actors)


def test_what_is_not_known_to_be_in_force_is_counted_apart(actors: Actors, places: Places) -> None:
    """Two treaties whose days are not known cover nobody surely."""
    parties = tuple({"party": one, "since": "2009-01-01~2011-01-01"} for one in ("POL", "USA"))
    two = [a_treaty(parties=parties, name=name) for name in ("one", "two")]

    assert (
        "0 actors would owe something by 0 clauses; of 2 more clauses it is not known whether they are in force."
        == cover_sentence(covered(*two, actors=actors, places=places), actors=actors)
    )
    assert "Nobody would owe anything by the clauses of the register." == cover_sentence(
        covered(a_treaty(parties=("USA", "ITA")), actors=actors, places=places), actors=actors
    )


def test_the_table_says_what_a_promise_hinges_on(actors: Actors, places: Places) -> None:
    """In words, with whose reading it is; and in a column of its own."""
    treaty = a_treaty(a_provision({"act": "attack", "of": "beneficiary"}, interpretations=[RIVAL]))
    found = covered(treaty, actors=actors, places=places, against="ESP")
    told = " ".join(render_page(cover_page(found, actors=actors), format="text", width=220).split())

    assert "french (United States): narrows, not met" in told
    assert ["french (USA): narrows, not_met"] == [one["hinges_on"] for one in cover_rows(found)]


def test_the_axes_stand_with_the_words_behind_them(actors: Actors, places: Places) -> None:
    """Measures and discretion are told by their word and by what the text says."""
    owed = {"owes": "assist", "measures": ["military"], "discretion": "as it deems necessary", "bearer": "USA"}
    found = covered(a_treaty(a_provision(obligation=owed)), actors=actors, places=places)
    told = " ".join(render_page(cover_page(found, actors=actors), format="text", width=220).split())

    assert "force named: military" in told
    assert "left: as it deems necessary" in told


def test_the_matrix_has_a_row_for_each_bearer(actors: Actors, places: Places) -> None:
    """Who covers down the side, who is covered across, and the clauses where they meet."""
    found = covered(a_treaty(), actors=actors, places=places, names=None)
    names, rows = matrix_of(found)

    assert (("POL", "USA"), (("POL", "", "treaty-a#1"), ("USA", "treaty-a#1", ""))) == (names, rows)
