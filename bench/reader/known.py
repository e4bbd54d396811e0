"""What the scorer knows of the world: names of actors, where places lie, and which word takes in which."""

from dataclasses import dataclass
from functools import cached_property

from foedus.actors import fold
from foedus.assess import Library, load_library
from foedus.reader import Lexicon, NamedInstrument, build_lexicon
from foedus.terms import Tree, acts, kinds, objects, parse_days

TREES = {"act": acts, "object": objects, "kind": kinds}
FULL, COARSER, WRONG = 1.0, 0.5, 0.0
FEW = 4


@dataclass(frozen=True)
class Known:
    """The shipped library, as a scorer asks it."""

    shipped: Library

    @cached_property
    def lexicon(self) -> Lexicon:
        """The names of the register, as the reader is given them."""
        return build_lexicon(self.shipped.actors, places=self.shipped.places)

    @cached_property
    def instruments(self) -> tuple[NamedInstrument, ...]:
        """The instruments by their names, without rules."""
        return tuple(
            NamedInstrument(id=one.id, names=tuple(name for name in (one.title, one.short_title, *one.names) if name))
            for one in self.shipped.register.instruments
        )

    def is_actor(self, name: str) -> bool:
        """Whether that is the id of an actor of the register."""
        return self.shipped.actors.get(name) is not None

    def named(self, words: str) -> frozenset[str]:
        """Return the actors that the words name, by name, demonym, office or capital, at home or at a base."""
        units = self.lexicon.read_units(words, start=0, end=len(words))
        return frozenset(one.actor for unit in units for one in unit.meanings if one.actor)

    def states_named(self, words: str) -> frozenset[str]:
        """Return the states that the words name, themselves or by a place that lies in them."""
        units = self.lexicon.read_units(words, start=0, end=len(words))
        places = {unit.place for unit in units if unit.place}
        return frozenset(state for place in places for state in self.states_of(place)) | self.named(words)

    def states_of(self, place: str) -> frozenset[str]:
        """Return the states in whose territory a place lies, as far as the register knows it."""
        found = self.shipped.places.find(place) if "," not in place or "." not in place else None
        if found is None:
            actor = self.shipped.actors.get(place) or self.shipped.actors.find(place)
            return frozenset({actor.id}) if actor else frozenset()
        if found.state:
            return frozenset({found.state})
        return frozenset(unit.partition("-")[0] for unit in found.units)

    def is_state_alone(self, place: str) -> bool:
        """Whether a place is named by its state and no closer."""
        found = self.shipped.places.find(place)
        return bool(found and found.state) or self.shipped.actors.is_state(place)

    def same_place(self, one: str, other: str) -> bool:
        """Whether two names mean one place: spelt alike, one within the other's words, or one in the register."""
        mine, theirs = fold(one), fold(other)
        if mine == theirs or f" {mine} " in f" {theirs} " or f" {theirs} " in f" {mine} ":
            return True
        first, second = self.shipped.places.find(one), self.shipped.places.find(other)
        return first is not None and second is not None and first.name == second.name


def load_known() -> Known:
    """Return the scorer's knowledge of the world, from the shipped register."""
    return Known(load_library())


def word_credit(name: str, *, found: tuple[str, ...], gold: str) -> float:
    """Return the credit of a word of a tree: full for the same, half for a wider word or a short list with it.

    >>> word_credit("act", found=("bombardment",), gold="air strike")
    0.5
    >>> word_credit("act", found=("air strike",), gold="bombardment")
    0.0
    """
    if found == (gold,):
        return FULL
    tree = TREES[name]()
    if not tree.has(gold) or not all(tree.has(one) for one in found):
        return WRONG
    if gold in found:
        return COARSER if len(found) <= FEW else WRONG
    mine = 0
    for one in found:
        mine |= tree.mask(one)
    aim = tree.mask(gold)
    return COARSER if mine & aim == aim and mine != tree.whole else WRONG


def wider_word(name: str, *, wide: str, narrow: str) -> bool:
    """Whether one word of a tree takes in the other and is not the same."""
    tree: Tree = TREES[name]()
    if wide == narrow or not (tree.has(wide) and tree.has(narrow)):
        return False
    return tree.mask(wide) & tree.mask(narrow) == tree.mask(narrow)


def bounds(text: str) -> tuple[str, str]:
    """Return the first and last day of a date as the gold writes it; an open side is "" or "9999".

    >>> bounds("2026-05"), bounds("2026-05-02..")
    (('2026-05-01', '2026-05-31'), ('2026-05-02', '9999'))
    """
    first, dots, last = text.replace("~", "..").partition("..")
    try:
        begin = parse_days(first).first.isoformat() if first else ""
        close = parse_days(last or first).last.isoformat() if last or not dots else "9999"
    except ValueError:
        return text, text
    return begin, close


def date_credit(found: str, *, gold: str) -> float:
    """Return the credit of a date: full for the same days, half where the gold's days all lie within, else none.

    >>> date_credit("2026-05-02", gold="2026-05-02"), date_credit("2026-05", gold="2026-05-02")
    (1.0, 0.5)
    >>> date_credit("2026-05-02", gold="2026-05")
    0.0
    """
    mine, aim = bounds(found), bounds(gold)
    if mine == aim:
        return FULL
    return COARSER if mine[0] <= aim[0] and aim[1] <= mine[1] else WRONG


def count_credit(found: str, *, gold: str) -> float:
    """Return the credit of a number: full for the same interval, half where it takes the gold's in.

    >>> count_credit("7..", gold="7.."), count_credit("5..9", gold="7"), count_credit("7", gold="8")
    (1.0, 0.5, 0.0)
    """
    mine, aim = _ends(found), _ends(gold)
    if mine == aim:
        return FULL
    return COARSER if mine[0] <= aim[0] and aim[1] <= mine[1] else WRONG


def _ends(text: str) -> tuple[float, float]:
    low, dots, high = text.replace("~", "..").partition("..")
    try:
        first = float(low) if low else 0.0
        return first, (float(high) if high else float("inf")) if dots else first
    except ValueError:
        return -1.0, -1.0
