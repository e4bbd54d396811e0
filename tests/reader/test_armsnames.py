"""Aircraft, missiles and tanks by their names."""

from collections.abc import Callable

import pytest

from foedus.reader.armsnames import NAMED_ARMS
from foedus.statements import Record
from foedus.terms import acts

Read = Callable[..., Record]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Twenty Swordfish attacked Taranto.", "air strike"),
        ("A V-2 fell on a cinema in Antwerp in December 1944.", "missile strike"),
        ("Syrian crews fired two SA-5s at American fighters.", "missile strike"),
        ("Five JDAMs were dropped on the Chinese embassy in Belgrade.", "air strike"),
        ("FPV drones hit a hospital in Kherson.", "drone strike"),
    ],
)
def test_a_name_says_with_what(read: Read, text: str, act: str) -> None:
    """What did it is known by its name."""
    assert {act} == {one.value[0] for one in read(text).statements if one.property == "act"}


def test_common_words_stay_what_they_are(read: Read) -> None:
    """A stinger without a capital is a bee's."""
    assert () == read("A stinger hit a house in Antwerp.").incidents


def test_each_kind_is_a_word_of_the_vocabulary() -> None:
    """A kind that the vocabulary lacks could not be stated."""
    tree = acts()

    assert [] == [kind for kind in set(NAMED_ARMS.values()) if not tree.has(kind)]
