"""A panel: the table of one unit for some years, and what it was made from."""

from dataclasses import dataclass
from functools import cached_property

from foedus.actors import Actors, load_codes
from foedus.instruments import Instrument, Register, make_register
from foedus.panels.column import Arrow, Column
from foedus.panels.coverage import Complete, Coverage, coverage_of
from foedus.panels.dictionary import GRAINS, Unit, columns_of
from foedus.panels.dyadyear import SEPARATOR, dyad_years
from foedus.panels.spells import Spells, make_spells
from foedus.panels.spelltable import dyad_spells, members
from foedus.panels.stateyear import state_years
from foedus.panels.system import StateYears, System, list_states

FIRST, LAST = 1816, 2024


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """The years asked for, whose list of states, and for which of them a collection is complete.

    `spoken` are the first and the last year of which each imported collection speaks.
    """

    first: int = FIRST
    last: int = LAST
    system: System = "foedus"
    complete: tuple[Complete, ...] = ()
    spoken: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A table with what it was made from; `table` is an Arrow table.

    `beside` are columns that another room has put beside those of the unit.
    """

    unit: Unit
    table: Arrow
    coverage: Coverage
    instruments: tuple[Instrument, ...]
    beside: tuple[Column, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the table: those of its unit, and those that were put beside them."""
        return (*columns_of(self.unit), *self.beside)

    @cached_property
    def used(self) -> tuple[str, ...]:
        """The ids of the instruments that stand in the table."""
        name = "instruments" if "instruments" in self.table.column_names else "instrument"
        index = self.table.column(name).combine_chunks()
        # A dictionary may hold words of which no row is left.
        held = index.dictionary.take(index.indices.drop_null().unique()).to_pylist()
        return tuple(sorted({one for text in held for one in text.split(SEPARATOR)}))

    @property
    def grain(self) -> str:
        """What one row is."""
        return GRAINS[self.unit]


@dataclass(frozen=True, kw_only=True)
class _Making:
    """What all units are made from, each part worked out where a unit asks for it."""

    register: Register
    actors: Actors
    years: Years

    @cached_property
    def states(self) -> StateYears:
        asked = self.years
        return list_states(self.actors, codes=load_codes(), first=asked.first, last=asked.last, system=asked.system)

    @cached_property
    def spells(self) -> Spells:
        return make_spells(self.register, actors=self.actors)

    @cached_property
    def coverage(self) -> Coverage:
        return coverage_of(self.register, complete=self.years.complete, spoken=self.years.spoken)

    def table(self, unit: Unit) -> Arrow:
        if unit == "dyad-year":
            return dyad_years(self.states, spells=self.spells, coverage=self.coverage)
        if unit == "state-year":
            return state_years(self.states, spells=self.spells, coverage=self.coverage)
        if unit == "dyad-spell":
            return dyad_spells(self.states, spells=self.spells)
        return members(self.states, register=self.register, actors=self.actors)


def make_panel(unit: Unit, *, register: Register, actors: Actors, years: Years | None = None) -> Panel:
    """Return the table of a unit.

    Raises:
        UsageError: There is no such unit, list of states or year, nothing is covered, or the library is missing.
    """
    columns_of(unit)
    making = _Making(register=register, actors=actors, years=years or Years())
    coverage = making.coverage
    return Panel(unit=unit, table=making.table(unit), coverage=coverage, instruments=register.instruments)


def collected(register: Register, *, collections: tuple[str, ...]) -> Register:
    """Return a register of the collections that are named; of all, where none is.

    A collection is what an import has made, known by how the ids begin; `register` is the rest.
    """
    if not collections:
        return register
    kept = tuple(one for one in register.instruments if collection_of(one) in collections)
    return make_register(kept, digest=register.digest)


COLLECTIONS = ("register", "atop", "cow")


def collection_of(instrument: Instrument) -> str:
    """Return the collection that an instrument belongs to, by its id."""
    head = instrument.id.partition("-")[0]
    return head if head in COLLECTIONS[1:] else COLLECTIONS[0]
