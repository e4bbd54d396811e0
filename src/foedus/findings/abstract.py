"""Actors as classes that a clause does not tell apart, so that it is compiled once for all whom it treats alike."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, cast

from foedus.findings.attackers import AttackerTest
from foedus.findings.boxes import Test
from foedus.findings.calendar import Calendar
from foedus.findings.compiling import Compiler
from foedus.findings.inquiry import checklists
from foedus.findings.sheet import DIMENSIONS, Sheet, Signature
from foedus.instruments import Alternative, Cast, Clause, Given
from foedus.places import Places

OWNER, ATTACKER = DIMENSIONS.index("owner"), DIMENSIONS.index("attacker")
Names = tuple[str, ...]


class _Everyone(Protocol):
    everyone: int


@dataclass(frozen=True, slots=True)
class Classes:
    """All actors in classes; `masks` holds, for each list of names in a clause, the classes that it means.

    `pattern` is equal for two that overlap alike.
    """

    members: tuple[int, ...]
    masks: dict[Names, int]
    everyone_is: int

    @classmethod
    def of(cls, clauses: tuple[Clause, ...], *, cast: Cast, beneficiary: int, bearer: int) -> "Classes":
        """Return the classes into which the words of the clauses cut all actors."""
        named = dict.fromkeys(one for clause in clauses for line in checklists(clause) for one in _names(line))
        meant = {names: cast.mask(names, beneficiary=beneficiary, bearer=bearer) for names in named}
        cells: dict[int, int] = {0: cast.actors.everyone}
        for place, mask in enumerate(meant.values()):
            split = {}
            for sign, members in cells.items():
                if inside := members & mask:
                    split[sign | 1 << place] = inside
                if outside := members & ~mask:
                    split[sign] = outside
            cells = split
        signs = sorted(cells)
        masks = {
            names: sum(1 << number for number, sign in enumerate(signs) if sign >> place & 1)
            for place, names in enumerate(meant)
        }
        return cls(tuple(cells[sign] for sign in signs), masks, cast.actors.everyone)

    @property
    def pattern(self) -> tuple[object, ...]:
        """What two that overlap alike have in common."""
        return (len(self.members), *self.masks.items())

    @property
    def everyone(self) -> int:
        """The mask of all classes."""
        return (1 << len(self.members)) - 1

    def put_in(self, sheet: Sheet) -> Sheet:
        """Return a sheet for classes as one for these actors."""
        return replace(sheet, words=tuple(self._word(word) for word in sheet.words))

    def _word(self, word: tuple[Signature, ...]) -> tuple[Signature, ...]:
        changed = list(word)
        known: dict[object, object] = {None: None}
        for place in (OWNER, ATTACKER):
            for one in word[place]:
                if one not in known:
                    known[one] = self._tests(*one) if isinstance(one, tuple) else self._mask(cast("int", one))
            changed[place] = tuple(known[one] for one in word[place])
        return tuple(changed)

    def _mask(self, mask: int) -> int:
        """Return the actors in a mask of classes; the bit above all classes is nobody's, as it is above all actors."""
        if mask < 0:
            return ~self._mask(~mask)
        found = self.everyone_is + 1 if mask >> len(self.members) & 1 else 0
        for number, members in enumerate(self.members):
            if mask >> number & 1:
                found |= members
        return found

    def _tests(self, tests: tuple[AttackerTest, ...], answers: int) -> tuple[tuple[AttackerTest, ...], int]:
        return tuple(replace(test, members=self._mask(test.members)) for test in tests), answers


def _names(one: Alternative) -> Iterator[Names]:
    """Yield every list of names in a checklist that asks who attacked, or whose it was."""
    if one.by:
        yield from (tuple(names) for names in (one.by.some, one.by.only, one.by.none) if names)
    if one.enemies:
        yield from (tuple(names) for names in (one.enemies.of, one.enemies.none) if names)
    yield from (tuple(names) for names in (one.of, one.not_of) if names)


@dataclass(frozen=True, slots=True)
class _ClassCast:
    """A cast in which classes stand for actors."""

    actors: _Everyone
    day: date


class ClassCompiler(Compiler):
    """Compiles a clause for classes of actors; `real` names the actors themselves."""

    __slots__ = ("calendar", "classes", "real")

    def __init__(
        self, cast: Cast, places: Places, beneficiary: int, bearer: int, *, classes: Classes, calendar: Calendar
    ) -> None:
        """Take the classes for actors; the calendar knows the areas of each day."""
        super().__init__(_ClassCast(classes, cast.day), places, beneficiary, bearer)  # type: ignore[arg-type]
        self.classes, self.calendar = classes, calendar
        self.real = Compiler(cast, places, beneficiary, bearer)

    def label(self, item: Given) -> str:
        """Return no name: what is compiled for classes is never shown."""
        return item.question or ""

    def _mask(self, names: list[str]) -> int:
        return self.classes.masks.get(tuple(names), 0)

    def _area(self, areas: list[str]) -> Test:
        """Return the test of a place, from areas that were looked up once."""
        inside = doubtful = 0
        for name in areas:
            whole, open_ones = self.calendar.area(name, day=self.cast.day)
            inside, doubtful = inside | whole, doubtful | open_ones
        return Test("place", inside, self.places.everywhere, doubtful & ~inside)
