"""Names of places: many cities, namesakes by their state, and names that are oftener something else."""

import pytest

from foedus.actors import load_actors
from foedus.places import load_places
from foedus.reader import Lexicon, build_lexicon, placenames
from foedus.reader.placenames import Imported


def places(lexicon: Lexicon, text: str) -> list[str]:
    """Return the places that a text names, in order."""
    return [unit.place for unit in lexicon.read_units(text, start=0, end=len(text)) if unit.place]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("near Chernihiv and Port Harcourt", ["Chernihiv", "Port Harcourt"]),
        ("in Tripoli, Lebanon", ["Tripoli, Lebanon"]),
        ("in Mary, Turkmenistan", ["Mary, Turkmenistan"]),
        ("in Mary province", ["Mary"]),
        ("Mary met George", []),
        ("in the Kherson region", ["Kherson Oblast"]),
        ("chernihiv", []),
    ],
)
def test_a_name_finds_its_place(lexicon: Lexicon, text: str, found: list[str]) -> None:
    """A city is read with its capital letter; one that is oftener a person needs its state or kind."""
    assert found == places(lexicon, text)


def test_an_imported_place_lies_in_its_state(lexicon: Lexicon) -> None:
    """So that a strike on Chernihiv and one on Ukraine can be one."""
    places(lexicon, "Chernihiv")

    assert lexicon.lies_in("Chernihiv", outer="Ukraine")
    assert not lexicon.lies_in("Chernihiv", outer="Russia")


def test_what_was_looked_up_does_not_grow_without_end(lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that reads for months remembers so many names and no more, and finds them all the same."""
    imported = lexicon.imported
    assert isinstance(imported, Imported)
    monkeypatch.setattr(placenames, "MOST_KNOWN", 3)
    found = places(lexicon, "Chernihiv, Qwertia, Asdfia, Zxcvia, Poiuya, Lkjhia, Mnbvia and Chernihiv")

    assert ["Chernihiv", "Chernihiv"] == found
    assert len(imported.known) <= 3


@pytest.mark.parametrize("text", ["The Moscow-backed administration", "The Kherson court", "In Lagos and The Hague"])
def test_the_first_text_is_read_as_the_next(text: str) -> None:
    """What stands in a text does not depend on what the lexicon has read before."""
    fresh = build_lexicon(load_actors(), places=load_places())
    first = fresh.read_text(text)

    assert first == fresh.read_text(text)
    assert not any(unit.low.startswith("the ") and unit.place == "Moscow" for unit in first)
