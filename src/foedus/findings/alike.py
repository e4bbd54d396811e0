"""Values that no clause of a register tells apart, taken for one another: many rows fall into few situations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from foedus.findings.calendar import Calendar
from foedus.places import Places
from foedus.terms import SENSES, acts, objects
from foedus.terms.trees import Tree

Cells = tuple[int, ...]
# What the law of hits asks of any act and object, whatever the clauses say.
ALWAYS = ("attack", "internal violence", "territory")
# Areas and holdings, unit by unit, on some days.
World = tuple[tuple[int, ...], tuple[tuple[frozenset[str], frozenset[str]], ...]]


@dataclass(slots=True)
class Alike:
    """Cells of acts, objects and units: what lies in one cell is met by the same clauses and follows the same rules.

    A mask is widened to the cells that it touches. Whether it shares a value with what a clause asks stays the same,
    since that is made of whole cells. `law_on` is the day whose law is asked, where that is not the incident's own.
    """

    calendar: Calendar = field(repr=False)
    places: Places = field(repr=False)
    law_on: date | None = None
    acts: Cells = field(init=False, repr=False)
    objects: Cells = field(init=False, repr=False)
    worlds: dict[World, int] = field(default_factory=dict, repr=False)
    units: list[Cells] = field(default_factory=list, repr=False)
    known: dict[int, int] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Cut acts and objects by every word of theirs that stands in the register or carries a sense of law."""
        words = {word for one in self.calendar.dated.values() for word in one.words}
        words.update(ALWAYS)
        for senses in SENSES.values():
            for sense in senses.values():
                words.update(sense.acts)
                words.update(name for name, _, _ in sense.not_before)
        self.acts, self.objects = _cut_by_words(acts(), words), _cut_by_words(objects(), words)

    def act(self, mask: int) -> int:
        """Return a mask of acts, widened to whole cells."""
        return widened(mask, cells=self.acts)

    def object(self, mask: int) -> int:
        """Return a mask of objects, widened to whole cells."""
        return widened(mask, cells=self.objects)

    def place(self, mask: int, *, day: date) -> tuple[int, int]:
        """Return a mask of units, widened to whole cells, and the number of the world in which they are told apart."""
        number = self.world(day)
        wide = widened(mask, cells=self.units[number])
        return (mask if wide == self.places.everywhere else wide), number

    def world(self, day: date) -> int:
        """Return the number of the day's world: equal where every area and every holding is the same."""
        stretch = self.calendar.world(day)
        if stretch not in self.known:
            names = sorted({name for one in self.calendar.dated.values() for name in one.areas})
            days = (day,) if self.law_on is None else (day, self.law_on)
            areas = tuple(mask for name in names for on in days for mask in self.calendar.area(name, day=on))
            holdings = tuple(
                (self.places.sovereigns(unit, on=day), self.places.administrators(unit, on=day))
                for unit in self.places.positions
            )
            world = areas, holdings
            if world not in self.worlds:
                self.worlds[world] = len(self.units)
                self.units.append(_cut(self.places.everywhere, (*areas, *_by_holding(holdings))))
            self.known[stretch] = self.worlds[world]
        return self.known[stretch]


def widened(mask: int, *, cells: Cells) -> int:
    """Return the union of the cells that the mask touches."""
    wide = 0
    for cell in cells:
        if cell & mask:
            wide |= cell
    return wide


def _by_holding(holdings: tuple[tuple[frozenset[str], frozenset[str]], ...]) -> Iterator[int]:
    found: dict[object, int] = {}
    for place, holding in enumerate(holdings):
        found[holding] = found.get(holding, 0) | 1 << place
    yield from found.values()


def _cut_by_words(tree: Tree, words: Iterable[str]) -> Cells:
    return _cut(tree.whole, {tree.mask(word) for word in words if tree.has(word)})


def _cut(whole: int, masks: Iterable[int]) -> Cells:
    """Return the cells into which the masks cut the whole."""
    cells = [whole]
    for mask in masks:
        cells = [part for cell in cells for part in (cell & mask, cell & ~mask) if part]
    return tuple(cells)
