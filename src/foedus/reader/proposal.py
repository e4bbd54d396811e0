"""What another reader proposes: a claim with the place of its words, before the gate has looked at it."""

import builtins
from collections.abc import Iterable
from dataclasses import dataclass

from foedus.reader.dates import Calendar
from foedus.reader.lexicon import Lexicon
from foedus.statements import Document, Record, Statement, Titled, Unread
from foedus.terms import Stance, Tree, acts, kinds, objects, plain_word


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One claim: `about` is a name of its own for the incident or act; without `start` the words stand nowhere."""

    about: str
    is_act: bool
    property: str
    value: tuple[str, ...]
    holder: str
    stance: Stance
    words: str
    start: int | None = None

    @builtins.property
    def end(self) -> int | None:
        """Where the words end."""
        return None if self.start is None else self.start + len(self.words)


def record_of(
    proposals: Iterable[Proposal], *, document: Document, rule: str, unread: tuple[Unread, ...] = ()
) -> Record:
    """Return proposals as the record that the gate looks at; each statement names the reader as its rule."""
    found = tuple(proposals)
    names = {one.about: one.is_act for one in found}
    return Record(
        documents=(document,),
        incidents=tuple(Titled(id=name) for name, is_act in names.items() if not is_act),
        acts=tuple(Titled(id=name) for name, is_act in names.items() if is_act),
        statements=tuple(
            Statement(
                about=one.about, property=one.property, value=one.value, holder=one.holder, document=document.id,
                stance=one.stance, words=one.words, start=one.start, end=one.end, rule=rule,
            )
            for one in found
        ),
        unread=unread,
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Turns names and expressions of a text into values: an actor's id, a place of the register, days, our words."""

    lexicon: Lexicon
    calendar: Calendar

    def actor(self, name: str) -> str:
        """Return the actor that a name means, or the name itself where nobody bears it."""
        units = self.lexicon.read_units(name, start=0, end=len(name))
        return next((unit.actor for unit in units if unit.actor), name)

    def place(self, name: str) -> str:
        """Return the place that a name means, or the name itself."""
        units = self.lexicon.read_units(name, start=0, end=len(name))
        return next((unit.place for unit in units if unit.place), name)

    def days(self, expression: str) -> str:
        """Return the days that an expression leaves possible, or the expression itself where it gives none."""
        units = self.lexicon.read_units(expression, start=0, end=len(expression))
        found = next((one.days for one in self.calendar.read_moments(units) if one.days and one.days.known), None)
        return str(found) if found else expression


def vocabulary(tree: Tree) -> tuple[str, ...]:
    """Return the words of a vocabulary, as people write them."""
    return tuple(tree.masks)


def in_vocabulary(value: str) -> str:
    """Return a word as the vocabularies spell it, whichever of them has it; any other as it is."""
    plain = plain_word(value)
    return next((tree.name_of(plain) for tree in (acts(), objects(), kinds()) if tree.has(plain)), value)
