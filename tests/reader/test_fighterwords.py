"""Those who bear arms, by common words, one and many."""

from collections.abc import Callable

import pytest

from foedus.reader.fighterwords import FORCES, single_forms
from foedus.statements import Record

Read = Callable[..., Record]


@pytest.mark.parametrize(
    "text",
    [
        "Rebel fighters attacked Bunia.",
        "A tank column entered the outskirts of Grozny and shelled the station.",
        "Sharpshooters attacked a convoy near Sirte.",
        "A boarding party seized a tanker off Oman.",
        "Masked gunmen attacked a mosque in Sinai.",
    ],
)
def test_who_bears_arms_attacks(read: Read, text: str) -> None:
    """Whoever bears arms does force by a plain verb."""
    assert 1 == len(read(text).incidents)


@pytest.mark.parametrize("word", ["regulars", "shooters", "gangsters", "loyalists", "bombers' union"])
def test_a_word_of_more_senses_is_no_force(word: str) -> None:
    """Regulars drink in a bar, shooters play basketball."""
    assert word not in FORCES


def test_one_of_many_is_of_the_same_kind() -> None:
    """A plural whose singular is oftener something else has none."""
    assert ("boarding party", "guardsman") == single_forms(("boarding parties", "guardsmen", "guards", "forces"))
