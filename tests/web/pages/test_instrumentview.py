"""An instrument as its page shows it."""

from foedus.assess import load_library
from foedus.web.pages.instrumentview import InstrumentView, instrument_view


def seen(name: str) -> InstrumentView:
    """Return the page of an instrument."""
    library = load_library()
    found = library.register.get(name)
    assert found is not None
    return instrument_view(found, actors=library.actors, digest=library.register.digest)


def test_words_reading_casus_and_duty_stand_together() -> None:
    """As a lawyer would lay them out."""
    view = seen("usa-qat-2025")
    clause = next(one for one in view.clauses if one.id == "2a")
    second = next(one for one in view.clauses if one.id == "2b")

    assert clause.text is not None
    assert clause.rows
    assert ("What", "shall regard as threat") in clause.owes
    assert "as 2a (the same casus)" == second.casus


def test_parties_are_drawn_from_their_own_days() -> None:
    """Sweden came in seventy-five years later."""
    view = seen("nato-1949")
    bars = {one.name: one for one in view.bars}

    assert bars["Sweden"].stretches[0].left > bars["United States"].stretches[0].left
    assert "7 March 2024" == bars["Sweden"].since


def test_dated_wordings_and_doubts_are_shown() -> None:
    """Article 6 was rewritten, and what is doubtful is said to be."""
    clauses = {one.id: one for one in seen("nato-1949").clauses}

    assert any(one.wordings for one in clauses.values())
    assert any(one.rivals for one in seen("seato-1954").clauses)
    assert seen("fra-usa-1778").conflicts
    assert any(one.no_words for one in seen("fra-qat-kwt").clauses)


def test_every_instrument_of_the_register_has_a_page() -> None:
    """None is too odd to be shown."""
    library = load_library()
    shown = [seen(one.id).cite for one in library.register.instruments]

    assert len(library.register.instruments) == len([one for one in shown if "register sha-256" in one])
