"""The gazetteer: every name and word that the reader knows, in one tree of words, matched in one pass."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from foedus.reader.placewords import BEHIND_SHIPS, BEHIND_TOWNS, NAME_LINKS, NO_SURNAMES, PERSONAL_STATES
from foedus.reader.token import fold_word, read_tokens
from foedus.reader.unit import NO_ROLES, Meaning, Unit

MAX_WORDS = 8
LONGEST_IMPORTED = 4
KINDS_AFTER = frozenset("province region oblast governorate state".split())


@dataclass(slots=True)
class Entry:
    """All that one sequence of words can be; `spelling` is "" where case does not matter."""

    meanings: tuple[Meaning, ...]
    spelling: str = ""

    def fits(self, tokens: Sequence[Unit]) -> bool:
        """Whether the text spells the name as a name: acronyms in capitals, other names with a capital."""
        if not self.spelling:
            return True
        if self.spelling == "capitals":
            return all(token.text == token.text.upper() for token in tokens if token.text.isalpha())
        return any(token.capital for token in tokens)


@dataclass(slots=True)
class Branch:
    """One node of the tree of words."""

    branches: dict[str, "Branch"] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()

    def grow(self, words: Sequence[str], *, entry: Entry) -> None:
        """Add an entry at the end of some words; one of more than `MAX_WORDS` words is left out."""
        if len(words) >= MAX_WORDS:
            return
        branch = self
        for word in words:
            inner = branch.branches
            if word not in inner:
                inner[word] = Branch()
            branch = inner[word]
        branch.entries = _with(branch.entries, entry)


def _with(entries: tuple[Entry, ...], entry: Entry) -> tuple[Entry, ...]:
    """Return entries with one more, its meanings with those of the same spelling."""
    for number, known in enumerate(entries):
        if known.spelling == entry.spelling:
            fresh = tuple(one for one in entry.meanings if one not in known.meanings)
            whole = Entry((*known.meanings, *fresh), entry.spelling) if fresh else known
            return (*entries[:number], whole, *entries[number + 1 :])
    return (*entries, entry)


@dataclass(slots=True)
class WordTree:
    """All names and words by their first word, and the branches of those first words that were looked up."""

    names: dict[str, list[tuple[str, Entry]]] = field(default_factory=dict)
    grown: dict[str, Branch] = field(default_factory=dict)

    def add(self, name: str, *, entry: Entry) -> None:
        """Keep a name until its first word is looked up."""
        head = name.partition(" ")[0]
        first = head.lower() if head.isascii() and head.isalpha() else next(iter(_words_of(name)), "")
        self.names.setdefault(first, []).append((name, entry))

    def under(self, word: str) -> Branch | None:
        """Return the branch of all names that begin with a word, or None."""
        found = self.grown.get(word)
        if found is None and word in self.names:
            found = Branch()
            for name, entry in self.names[word]:
                found.grow(_words_of(name)[1:], entry=entry)
            self.grown[word] = found
        return found


class Imports(Protocol):
    """Places that are looked up when a text names them."""

    def __call__(self, words: Sequence[str]) -> Meaning | None:
        """Return the meaning of a name, or None."""

    def may_begin(self, word: str) -> bool:
        """Whether some name begins with the word."""

    def is_region(self, place: str) -> bool:
        """Whether a place that was looked up is a province, and not a town."""

    def state_of(self, town: str) -> str:
        """Return the name of the one state where a small town of that name lies, or ""."""

    def field_of(self, town: str) -> str:
        """Return the name of the state where a place of war of that name lies, or ""."""

    def is_far(self, state: str, *, among: Collection[str]) -> bool:
        """Whether a state lies in another part of the world than each of some."""

    def states_with(self, town: str, *, among: Collection[str]) -> tuple[str, ...]:
        """Return the names of those states of some in which a place of that name lies, however small."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tree of words, and the relation between places that merging asks for.

    `within` gives, for each place, the states that hold it, `units` its atoms, `wide` those that can hold others;
    `states` gives the place name of each state; at `spots` things happen, and not in them;
    `actors` gives the id of each actor by its small form; `lands` are the place names of all states.
    """

    root: WordTree
    within: Mapping[str, tuple[str, ...]]
    units: Mapping[str, frozenset[str]]
    wide: frozenset[str]
    states: Mapping[str, str]
    spots: frozenset[str] = frozenset()
    imported: "Imports | None" = None
    actors: Mapping[str, str] = field(default_factory=dict)
    lands: frozenset[str] = frozenset()

    def read_units(self, text: str, *, start: int, end: int) -> tuple[Unit, ...]:
        """Return the units of `text[start:end]`, longest name first, in one pass."""
        tokens = tuple(read_tokens(text, start=start, end=end))
        units: list[Unit] = []
        at = 0
        known, imported = self.root.names, self.imported
        while at < len(tokens):
            token = tokens[at]
            if token.low not in known and not (imported is not None and token.capital):
                units.append(token)
                at += 1
                continue
            length, entries = self._longest(tokens, at, most=1 if _is_fire_of(units, token) else MAX_WORDS)
            units.append(_joined(text, tokens[at : at + length], entries) if length > 1 or entries else token)
            at += length
        return tuple(_without_given_names(units))

    def read_text(self, text: str) -> tuple[Unit, ...]:
        """Return the units of a whole text."""
        return self.read_units(text, start=0, end=len(text))

    def _longest(self, tokens: Sequence[Unit], at: int, *, most: int) -> tuple[int, tuple[Entry, ...]]:
        best: tuple[int, tuple[Entry, ...]] = (1, ())
        branch = self.root.under(tokens[at].low)
        end = at + 1
        while branch is not None and end - at <= most:
            if at and end > at + 1 and tokens[at].capital and tokens[at].low == "march":
                break  # "on 3 March in Goma": a month, and nobody marches in
            if branch.entries:
                part = tokens[at:end]
                fitting = tuple([entry for entry in branch.entries if not entry.spelling or entry.fits(part)])
                best = (end - at, fitting) if fitting else best
            branch = branch.branches.get(tokens[end].low) if end < len(tokens) else None
            end += 1
        if best[0] > 1 and tokens[at].low == "the" and _goes_on(tokens, at + best[0]):
            best = (1, ())  # "the Straits of Tiran" are not the Straits
        return self._imported(tokens, at, best) if self.imported is not None and tokens[at].capital else best

    def _imported(
        self, tokens: Sequence[Unit], at: int, best: tuple[int, tuple[Entry, ...]]
    ) -> tuple[int, tuple[Entry, ...]]:
        """Return the longest name of an imported place, where no name of the register is as long."""
        find = self.imported
        named = any(entry.spelling for entry in best[1])
        if find is None or not find.may_begin(tokens[at].low):
            return best
        for length in range(min(LONGEST_IMPORTED, len(tokens) - at), best[0] if named or best[1] else 0, -1):
            part = tokens[at : at + length]
            if part[-1].text[:1].isalpha() and (length == 1 or part[-1].capital or part[-1].low in KINDS_AFTER):
                meaning = find([token.low for token in part])
                if meaning is not None and not self._of_another(tokens, at, length, meaning):
                    return length, (Entry((meaning,), "name"),)
        return best

    def _of_another(self, tokens: Sequence[Unit], at: int, length: int, meaning: Meaning) -> bool:
        """Whether a town's name is only part of a longer one, or that of a ship: "Adan Yabaal", "the Santa Fe"."""
        before, end = tokens[at - 1] if at else tokens[at], at + length
        if not at or length > 1 + (before.low == "the"):
            return False
        following = tokens[end] if end < len(tokens) else None
        if before.low == "the":
            region = self.imported is not None and self.imported.is_region(meaning.place)
            alone = following is None or following.low in BEHIND_SHIPS or not following.low[:1].isalnum()
            return alone and not region
        if before.low in NAME_LINKS and at > 1 and tokens[at - 2].capital:
            return True
        if before.low not in {"of", "in", "at", "near"} or following is None or following.text.isupper():
            return False
        word = following.low
        return following.capital and word.isalpha() and word not in self.root.names and word not in BEHIND_TOWNS

    def state_of(self, town: str) -> str:
        """Return the name of the one state where a town of that name lies, as far as others' tables tell; else ""."""
        return self.imported.state_of(town) if self.imported is not None else ""

    def field_of(self, town: str) -> str:
        """Return the name of the state where a place of war of that name lies, or ""."""
        return self.imported.field_of(town) if self.imported is not None else ""

    def is_far(self, state: str, *, among: Collection[str]) -> bool:
        """Whether a state lies in another part of the world than each of some."""
        return self.imported is not None and self.imported.is_far(state, among=among)

    def states_with(self, town: str, *, among: Collection[str]) -> tuple[str, ...]:
        """Return the names of those states of some in which a place of that name lies, as others' tables tell."""
        return self.imported.states_with(town, among=among) if self.imported is not None and among else ()

    def is_wide(self, place: str) -> bool:
        """Whether a place is a state, a province or the like, in which towns lie."""
        imported = self.imported is not None and self.imported.is_region(place)
        return imported or place in self.wide or place in self.lands

    def lies_in(self, inner: str, *, outer: str) -> bool:
        """Whether the place `inner` is `outer`, or is known to lie within it."""
        if inner == outer or outer in self.within.get(inner, ()) or inner.endswith(f" in {outer}"):
            return True
        atoms, wider = self.units.get(inner, frozenset()), self.units.get(outer, frozenset())
        return bool(atoms) and outer in self.wide and (atoms < wider or (atoms == wider and inner not in self.wide))


def _joined(text: str, part: Sequence[Unit], entries: Sequence[Entry]) -> Unit:
    """Return some tokens as one unit, with all that the entries of their name say."""
    meanings = entries[0].meanings if len(entries) == 1 else tuple(one for entry in entries for one in entry.meanings)
    first, start, end = part[0], part[0].start, part[-1].end
    return Unit(
        text[start:end],
        " ".join([token.low for token in part]),
        start,
        end,
        first.capital,
        first.glued,
        frozenset([one.role for one in meanings]) if meanings else NO_ROLES,
        meanings,
    )


def _is_fire_of(units: Sequence[Unit], token: Unit) -> bool:
    """Whether "fire" is a people's fire, and no verb: "Thai fire on Poipet", and not "Thais fire on"."""
    people = units and token.low == "fire" and "demonym" in units[-1].roles
    return bool(people) and not units[-1].low.endswith("s")


def _goes_on(tokens: Sequence[Unit], end: int) -> bool:
    """Whether "of" and a name follow, so that a name behind "the" is only the first part of a longer one."""
    return end + 1 < len(tokens) and tokens[end].low == "of" and tokens[end + 1].capital


def _without_given_names(units: Sequence[Unit]) -> Iterator[Unit]:
    """Yield the units, a state's name that is somebody's given name without its meanings: "Jordan Smith"."""
    for at, unit in enumerate(units):
        following = units[at + 1] if unit.low in PERSONAL_STATES and at + 1 < len(units) else None
        surname = (
            following is not None
            and following.capital
            and not following.meanings
            and len(following.low) > 1
            and following.low.isalpha()
            and not (following.text.isupper() or following.low in NO_SURNAMES)
        )
        yield replace(unit, meanings=(), roles=NO_ROLES) if surname else unit


def _words_of(name: str) -> list[str]:
    """Return the folded tokens of a name without full stops; one of plain letters is not read sign by sign."""
    plain = name.isascii()
    if plain and name.isalpha():
        return [name.lower()]
    letters = name.replace(" ", "")
    if letters.isalpha():
        return name.lower().split() if plain else [fold_word(word) for word in name.split()]
    if letters.replace("-", "").replace(",", "").isalpha():
        # A hyphen parts two words, a comma is one.
        words = name.replace("-", " ").replace(",", " , ")
        return words.lower().split() if plain else [fold_word(word) for word in words.split()]
    return [token.low for token in read_tokens(name, start=0, end=len(name)) if token.low != "."]


@dataclass(slots=True)
class LexiconBuilder:
    """Fills the tree of words; used once, when a lexicon is built."""

    root: WordTree = field(default_factory=WordTree)

    def add(self, name: str, *, meaning: Meaning, spelling: str = "") -> None:
        """Add a name or word with one meaning; the same name may have several."""
        self.root.add(name, entry=Entry((meaning,), spelling))

    def add_name(self, name: str, *, meaning: Meaning, more: tuple[Meaning, ...] = ()) -> None:
        """Add a proper name, with one meaning or more: an acronym must stand in capitals, any other have one."""
        acronym = False
        if name.isupper():
            letters = name.replace(".", "").replace("-", "").replace(" ", "")
            acronym = len(letters) <= 6  # noqa: PLR2004 - UNIFIL is the longest
        self.root.add(name, entry=Entry((meaning, *more), "capitals" if acronym else "name"))

    def add_words(self, words: Iterable[str], *, meaning: Meaning) -> None:
        """Add common words of one meaning."""
        entry = Entry((meaning,), "")
        for word in words:
            self.root.add(word, entry=entry)
