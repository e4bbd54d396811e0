"""Trees of values with bit masks: a word stands for the leaves below it."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

MAX_LEAVES = 62
LONGEST_WORD = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of a vocabulary: what it stands under, what it means, and who says so.

    `includes` names further words that this one takes in beside its own children.
    """

    name: str
    under: str | None
    meaning: str
    authority: str = ""
    includes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """A vocabulary whose leaves are bits of one signed 64-bit mask (at most 62)."""

    name: str
    terms: tuple[Term, ...]
    leaves: tuple[str, ...]
    masks: dict[str, int] = field(repr=False)
    spellings: dict[str, str] = field(repr=False)

    @property
    def whole(self) -> int:
        """The mask of every leaf: nothing has been ruled out."""
        return (1 << len(self.leaves)) - 1

    def has(self, word: str) -> bool:
        """Whether `word`, with spaces or hyphens, is of this vocabulary."""
        return plain_word(word) in self.spellings

    def mask(self, word: str) -> int:
        """Return the leaves that `word` leaves possible.

        Raises:
            KeyError: The word is not of this vocabulary.
        """
        return self.masks[self.spellings[plain_word(word)]]

    def name_of(self, word: str) -> str:
        """Return the vocabulary's own spelling of `word`.

        Raises:
            KeyError: The word is not of this vocabulary.
        """
        return self.spellings[plain_word(word)]

    def nearest(self, word: str) -> str | None:
        """Return the closest spelling in the vocabulary, or None."""
        if len(word) > LONGEST_WORD:
            return None
        close = difflib.get_close_matches(plain_word(word), list(self.spellings), n=1, cutoff=0.5)
        return self.spellings[close[0]] if close else None

    def words_of(self, mask: int) -> tuple[str, ...]:
        """Return the fewest words, widest first, whose leaves together are `mask`."""
        words: list[str] = []
        rest = mask
        for name, part in self.masks.items():
            if part and part & ~mask == 0 and part & rest:
                words.append(name)
                rest &= ~part
        return tuple(words)


def bits_of(mask: int) -> Iterator[int]:
    """Yield the places of the bits that are set in `mask`, lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def plain_word(word: str) -> str:
    """Return `word` in lower case with single spaces, however it was joined."""
    return _kept_plain_word(word) if len(word) <= LONGEST_WORD else _plain_word(word)


def _plain_word(word: str) -> str:
    return " ".join(word.lower().replace("-", " ").replace("_", " ").split())


# What is longer than any word of ours is worked out anew, so that no file fills the memory with its own.
_kept_plain_word = lru_cache(maxsize=4096)(_plain_word)


def hyphened(word: str) -> str:
    """Return a vocabulary word as command line, JSON and columns write it."""
    return word.replace(" ", "-")


def grow_tree(name: str, *, terms: tuple[Term, ...]) -> Tree:
    """Return the tree of `terms`; a term without children is a leaf.

    Raises:
        ValueError: A parent is missing, a name stands twice, or there are more than 62 leaves.
    """
    names = [term.name for term in terms]
    missing = [term.name for term in terms if term.under is not None and term.under not in names]
    if missing or len(set(names)) != len(names):
        message = f"{name}: a term without its parent or a name that stands twice: {missing}"
        raise ValueError(message)
    parents = {term.under for term in terms} | {term.name for term in terms if term.includes}
    leaves = tuple(word for word in names if word not in parents)
    if len(leaves) > MAX_LEAVES:
        message = f"{name} has {len(leaves)} leaves; a signed 64-bit mask holds {MAX_LEAVES}"
        raise ValueError(message)
    masks = _masks(terms, leaves)
    spellings = {plain_word(word): term.name for term in terms for word in (term.name, *term.also)}
    widest = dict(sorted(masks.items(), key=lambda item: -item[1].bit_count()))
    return Tree(name, terms, leaves, widest, spellings)


def _masks(terms: tuple[Term, ...], leaves: tuple[str, ...]) -> dict[str, int]:
    children: dict[str, list[str]] = {}
    for term in terms:
        if term.under is not None:
            children.setdefault(term.under, []).append(term.name)
        children.setdefault(term.name, []).extend(term.includes)
    masks = {leaf: 1 << number for number, leaf in enumerate(leaves)}

    def mask_of(word: str) -> int:
        if word not in masks:
            masks[word] = 0
            for child in children[word]:
                masks[word] |= mask_of(child)
        return masks[word]

    for term in terms:
        mask_of(term.name)
    return masks
