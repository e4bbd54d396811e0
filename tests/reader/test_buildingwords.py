"""Buildings and works that can be hit, each with its word of the vocabulary."""

from collections.abc import Callable

import pytest

from foedus.reader.buildingwords import BUILDINGS
from foedus.reader.objectwords import OBJECTS
from foedus.statements import Record
from foedus.terms import objects

Read = Callable[..., Record]
HIT = (
    ("wells", "water facility"),
    ("oil wells", "energy facility"),
    ("a pump house", "water facility"),
    ("a transformer station", "energy facility"),
    ("an oil derrick", "energy facility"),
    ("a marshalling yard", "transport works"),
    ("a container yard", "port"),
    ("a maternity ward", "hospital"),
    ("a madrassa", "school"),
    ("a minaret", "place of worship"),
    ("a flour mill", "commercial building"),
    ("a farmstead", "residential building"),
    ("a town hall", "government building"),
    ("an embassy annex", "diplomatic premises"),
    ("a cell tower", "communications facility"),
    ("a heavy-water reactor", "nuclear facility"),
    ("a subsea power cable", "undersea cable or pipeline"),
)


@pytest.mark.parametrize(("thing", "kind"), HIT, ids=[one[0] for one in HIT])
def test_a_thing_is_what_its_name_says(read: Read, thing: str, kind: str) -> None:
    """What a missile hit is stated in a word of the vocabulary."""
    record = read(f"Two missiles hit {thing} near Kharkiv.")

    assert kind in {one.value[0] for one in record.statements if one.property.endswith(".object")}


def test_each_kind_is_a_word_of_the_vocabulary() -> None:
    """A kind that the vocabulary lacks could not be stated."""
    tree = objects()

    assert [] == [kind for kind in {*OBJECTS.values(), *BUILDINGS.values()} if not tree.has(kind)]


@pytest.mark.parametrize("word", ["crew", "family", "field", "concert", "line", "craft", "tower block of flats"])
def test_a_word_that_seldom_says_what_was_hit_stands_nowhere(word: str) -> None:
    """Too common a word would make a target of every noun."""
    assert word not in OBJECTS
