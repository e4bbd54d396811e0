"""The objects: what can be hit."""

import pytest

from foedus.terms import objects
from foedus.terms.objects import TERMS


def test_every_object_says_what_it_means() -> None:
    """Whoever codes a report can look up each word."""
    assert [] == [term.name for term in TERMS if not term.meaning.endswith(".")]


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("airspace", "territory"),
        ("military base", "armed forces"),
        ("public vessels", "armed forces"),
        ("refinery", "critical infrastructure"),
        ("hospital", "civilian object"),
        ("civilians", "persons"),
    ],
)
def test_a_narrow_word_lies_within_a_wide_one(narrow: str, wide: str) -> None:
    """Whoever says less leaves more possible."""
    assert objects().mask(narrow) == objects().mask(narrow) & objects().mask(wide) != objects().mask(wide)


@pytest.mark.parametrize("other", ["territory", "armed forces", "critical infrastructure", "persons"])
def test_sovereignty_is_none_of_the_things_with_edges(other: str) -> None:
    """What a state is cannot be pointed to on a map."""
    assert 0 == objects().mask("sovereignty") & objects().mask(other)
