"""Vocabularies as trees of leaves."""

from functools import reduce
from operator import or_

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.terms import Term, Tree, acts, grow_tree, hyphened, kinds, objects, plain_word
from foedus.terms.trees import MAX_LEAVES, _kept_plain_word, bits_of
from tests.strategies import masks, tree_words, trees, vocabularies

SHIPPED = [acts(), objects(), kinds()]


def a_term(name: str, under: str | None = None, *also: str, includes: tuple[str, ...] = ()) -> Term:
    """Return a word of which only its place matters."""
    return Term(name=name, under=under, meaning="A word.", also=also, includes=includes)


WEAPONS = grow_tree(
    "weapons",
    terms=(
        a_term("weapon"),
        a_term("arms", "weapon"),
        a_term("rifle", "arms", "carbine"),
        a_term("gun", "arms"),
        a_term("fire", "weapon"),
        a_term("old weapons", "weapon", includes=("gun", "fire")),
    ),
)


@pytest.mark.parametrize("tree", SHIPPED, ids=lambda tree: tree.name)
def test_a_vocabulary_fits_one_signed_number(tree: Tree) -> None:
    """Sixty-two leaves are one column in every engine, and never negative."""
    assert len(tree.leaves) <= MAX_LEAVES
    assert tree.whole == reduce(or_, tree.masks.values()) < 2**62


@pytest.mark.parametrize("tree", SHIPPED, ids=lambda tree: tree.name)
def test_no_spelling_means_two_words(tree: Tree) -> None:
    """A word that could be read as either would be read as the later one."""
    spelt = [plain_word(word) for term in tree.terms for word in {term.name, *term.also}]

    assert [] == sorted({word for word in spelt if spelt.count(word) > 1})


@given(vocabularies())
def test_the_leaves_below_a_word_are_those_of_its_parts(tree: Tree) -> None:
    """What stands under a word parts it without overlap, and leaves nothing over."""
    for term in tree.terms:
        parts = [tree.masks[one.name] for one in tree.terms if one.under == term.name]
        if parts and not term.includes:
            assert tree.masks[term.name] == reduce(or_, parts)
            assert tree.masks[term.name].bit_count() == sum(part.bit_count() for part in parts)


@given(vocabularies())
def test_each_leaf_is_one_bit_of_its_own(tree: Tree) -> None:
    """Two kinds of attack are never the same kind."""
    bits = [tree.masks[leaf] for leaf in tree.leaves]

    assert [1 << number for number in range(len(tree.leaves))] == bits


@given(vocabularies(), st.data())
def test_words_say_exactly_what_is_left_possible(tree: Tree, data: st.DataObject) -> None:
    """No possibility is gained or lost when a set of leaves is put into words."""
    mask = data.draw(masks(tree))

    assert mask == reduce(or_, (tree.mask(word) for word in tree.words_of(mask)), 0)


@given(trees(), st.data())
def test_words_say_it_as_briefly_as_they_can(tree: Tree, data: st.DataObject) -> None:
    """No word stands beside one that takes it in."""
    words = tree.words_of(data.draw(masks(tree)))

    assert sum(tree.mask(word).bit_count() for word in words) == reduce(or_, map(tree.mask, words), 0).bit_count()


@given(vocabularies(), st.data())
def test_a_word_is_read_however_it_is_joined(tree: Tree, data: st.DataObject) -> None:
    """Files write spaces, the command line hyphens, columns underscores, and people capitals."""
    word = data.draw(tree_words(tree))
    spellings = (word, word.upper(), hyphened(word), word.replace(" ", "_"), f"  {word} ")

    assert {tree.mask(word)} == {tree.mask(one) for one in spellings}
    assert {tree.name_of(word)} == {tree.name_of(one) for one in spellings}
    assert all(tree.has(one) for one in spellings)


@pytest.mark.parametrize(
    ("mask", "words"),
    [
        (0, ()),
        (WEAPONS.whole, ("weapon",)),
        (WEAPONS.mask("arms"), ("arms",)),
        (WEAPONS.mask("rifle"), ("rifle",)),
        (WEAPONS.mask("rifle") | WEAPONS.mask("fire"), ("rifle", "fire")),
        (WEAPONS.mask("gun") | WEAPONS.mask("fire"), ("old weapons",)),
    ],
)
def test_possibilities_are_put_into_the_widest_words(mask: int, words: tuple[str, ...]) -> None:
    """Rifle or gun is arms, and all of them are any weapon."""
    assert words == WEAPONS.words_of(mask)


def test_a_word_may_take_in_others_beside_its_own() -> None:
    """A word that cuts across the tree holds the leaves it names."""
    assert WEAPONS.mask("gun") | WEAPONS.mask("fire") == WEAPONS.mask("old weapons")
    assert WEAPONS.mask("rifle") == WEAPONS.mask("carbine")
    assert ("rifle", "rifle", "gun", "fire") == (WEAPONS.name_of("Carbine"), *WEAPONS.leaves)


def test_a_word_that_is_not_there_is_not_read() -> None:
    """A slip is not turned into the nearest word, which is only offered."""
    assert (False, "rifle", None) == (WEAPONS.has("riffle"), WEAPONS.nearest("riffle"), WEAPONS.nearest("xyz"))
    assert WEAPONS.nearest("rifle" * 1_000_000) is None
    with pytest.raises(KeyError):
        WEAPONS.mask("riffle")
    with pytest.raises(KeyError):
        WEAPONS.name_of("riffle")


@pytest.mark.parametrize(
    ("terms", "problem"),
    [
        ((a_term("rifle", "arms"),), r"words: a term without its parent .*\['rifle'\]"),
        ((a_term("arms"), a_term("arms")), "words: .* a name that stands twice"),
        (tuple(a_term(str(number)) for number in range(63)), "words has 63 leaves; a signed 64-bit mask holds 62"),
    ],
    ids=["orphan", "twin", "too many"],
)
def test_a_vocabulary_that_is_no_tree_does_not_grow(terms: tuple[Term, ...], problem: str) -> None:
    """A word without its place, or one too many for a number, is found before anything is computed."""
    with pytest.raises(ValueError, match=problem):
        grow_tree("words", terms=terms)


def test_sixty_two_leaves_are_not_too_many() -> None:
    """The sign bit and one more stay free."""
    tree = grow_tree("words", terms=tuple(a_term(str(number)) for number in range(62)))

    assert 2**62 - 1 == tree.whole


@given(st.integers(0, 2**256))
def test_a_mask_is_the_sum_of_its_bits(mask: int) -> None:
    """Each thing still possible is named once, in the order of the places."""
    bits = list(bits_of(mask))

    assert sorted(set(bits)) == bits
    assert mask == sum(1 << bit for bit in bits)


@pytest.mark.parametrize(
    ("word", "plain"), [("Armed-Attack", "armed attack"), ("coup_d'etat", "coup d'etat"), (" a  b ", "a b"), ("", "")]
)
def test_a_plain_word_has_small_letters_and_single_spaces(word: str, plain: str) -> None:
    """However a word was joined, it is one word."""
    assert plain == plain_word(word)
    assert plain.replace(" ", "-") == hyphened(plain)


def test_a_word_without_end_is_read_and_not_kept() -> None:
    """A file's longest word is no word of ours, and takes no room when the file is gone."""
    before = _kept_plain_word.cache_info().currsize

    assert "a " * 99_999 + "a" == plain_word("A-" * 99_999 + "a")
    assert before == _kept_plain_word.cache_info().currsize
