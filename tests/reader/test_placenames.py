"""Names of places: many cities, namesakes by their state, and names that are oftener something else."""

import pytest

from foedus.reader import Lexicon


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
