"""The acts: resolution 3314 as the trunk."""

import pytest

from foedus.terms import acts
from foedus.terms.acts import TERMS


def test_every_act_says_what_it_means() -> None:
    """Whoever codes a report can look up each word."""
    assert [] == [term.name for term in TERMS if not term.meaning.endswith(".")]


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("3(a)", ("invasion", "occupation", "annexation")),
        ("3(b)", ("bombardment", "air strike", "missile strike", "drone strike", "shelling", "naval bombardment")),
        ("3(c)", ("blockade",)),
        ("3(d)", ("attack on forces", "ground assault", "naval attack", "air engagement")),
        ("3(e)", ("overstay of forces",)),
        ("3(f)", ("lending of territory",)),
        ("3(g)", ("armed bands",)),
    ],
)
def test_each_act_of_resolution_3314_has_its_word(paragraph: str, words: tuple[str, ...]) -> None:
    """Article 3 of the Definition of Aggression is the trunk of the tree, paragraph by paragraph."""
    cited = {term.name for term in TERMS if f"Annex art. {paragraph}" in term.authority}

    assert set(words) <= cited


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("air strike", "bombardment"),
        ("bombardment", "armed attack"),
        ("armed attack", "attack"),
        ("cyber operation", "attack"),
        ("frontier incident", "attack"),
        ("ultimatum", "threat of force"),
        ("attack", "anything"),
    ],
)
def test_a_narrow_word_lies_within_a_wide_one(narrow: str, wide: str) -> None:
    """Whoever says less leaves more possible."""
    assert acts().mask(narrow) == acts().mask(narrow) & acts().mask(wide) != acts().mask(wide)


@pytest.mark.parametrize("word", ["cyber operation", "frontier incident", "terrorist attack", "sabotage"])
def test_what_lawyers_dispute_is_no_armed_attack_by_its_word(word: str) -> None:
    """Whether it is one is a matter of reading, and so not of the tree."""
    assert 0 == acts().mask(word) & acts().mask("armed attack")


def test_a_threat_is_no_attack() -> None:
    """Pressure and disorder lie beside attack, with nothing in common."""
    assert 0 == acts().mask("below attack") & acts().mask("attack")
    assert acts().whole == acts().mask("below attack") | acts().mask("attack") == acts().mask("anything")


def test_only_the_widest_words_are_without_authority() -> None:
    """Each act has a text behind it, except the roofs of the tree and what no text defines."""
    without = {term.name for term in TERMS if not term.authority}

    assert {"anything", "below attack", "territorial claim"} == without
