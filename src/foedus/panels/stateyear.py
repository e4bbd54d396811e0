"""The state-year: how many a state owes, and how many owe it."""

from collections.abc import Iterator

import numpy as np

from foedus.panels.calendar import Flags, Ints
from foedus.panels.column import Arrow, as_table, distinct, numbers, words
from foedus.panels.coverage import COMPLETE, COVERED, IN_PART, NO, Coverage
from foedus.panels.dictionary import columns_of
from foedus.panels.duty import ATOP, FAMILIES
from foedus.panels.dyadyear import NOT_TOLD, SEPARATOR, YES, ZERO, Told, name_states, tell_sets
from foedus.panels.spells import Spells
from foedus.panels.system import StateYears
from foedus.panels.yearly import NO_SET, ClauseSets, Pairs, Positions, clause_days, clause_sets, pair_states


def state_years(states: StateYears, *, spells: Spells, coverage: Coverage) -> Arrow:
    """Return the table of state-years.

    Grain: one row for each year and state that the system has on a day of the year; sorted by year and state.
    Columns: as `columns_of("state-year")` describes them; what is counted is other states.
    """
    pairs = pair_states(states)
    levels = coverage.of_states(states)
    covered = levels.whole
    everything = np.arange(len(states.year))
    made: dict[str, Arrow] = {"year": numbers(states.year, kind="year"), "days": numbers(states.days, kind="count")}
    made |= name_states(states, at=everything) | {"covered": words(covered, among=COVERED)}
    sets = clause_sets(spells, pairs=pairs)
    told = tell_sets(sets, clauses=spells.clauses)
    bound = _bound(pairs, sets, told)
    known = (covered == COMPLETE) | ((covered == IN_PART) & np.array([bool(one) for one in bound]))
    for family in FAMILIES:
        mine = spells.of_clauses(family in one.families for one in spells.clauses)
        complete = levels.family[family] == COMPLETE
        for name, counts in _counts(mine, pairs):
            made[f"{family}_{name}_n"] = numbers(counts, kind="count", known=known & ((counts > 0) | complete))
    for name in ATOP:
        flags = _flags(pairs, sets, told.atop[name])
        zero = (flags == ZERO) & (levels.family[ATOP[name]] == COMPLETE)
        right = ((flags == YES) & (covered != NO)) | zero
        made[name] = numbers(flags, kind="flag", known=right)
    positions, texts = distinct([SEPARATOR.join(sorted(one)) for one in bound])
    shown = np.where((covered != NO) & np.array([bool(one) for one in bound]), positions, -1)
    made["instruments"] = words(shown, among=texts)
    made["instruments_n"] = numbers(np.array([len(one) for one in bound]), kind="count", known=known)
    return as_table(columns_of("state-year"), made=made)


def _counts(spells: Spells, pairs: Pairs) -> Iterator[tuple[str, Ints]]:
    """Yield, for those that it owes and those that owe it, how many surely and of how many it is not known."""
    sure = clause_days(spells, pairs=pairs, certain=True) > 0
    maybe = (clause_days(spells, pairs=pairs, certain=False) > 0) & ~sure
    for word, position in (("owes", pairs.left), ("owed", pairs.right)):
        yield word, _count(position[sure], pairs)
        yield f"{word}_unknown", _count(position[maybe], pairs)


def _count(positions: Positions, pairs: Pairs) -> Ints:
    return np.bincount(positions, minlength=len(pairs.states.year))


def _flags(pairs: Pairs, sets: ClauseSets, flags: Ints) -> Ints:
    """Return whether a state has such an agreement with any other: surely, not at all, or not told."""
    there = np.flatnonzero(sets.index != NO_SET)
    flag = flags[sets.index[there]] if len(there) else np.empty(0, dtype=np.int64)
    found = np.full(len(pairs.states.year), ZERO, dtype=np.int64)
    for wanted in (NOT_TOLD, YES):
        for side in (pairs.left, pairs.right):
            found[side[there[flag == wanted]]] = wanted
    return found


def _bound(pairs: Pairs, sets: ClauseSets, told: Told) -> list[frozenset[str]]:
    """Return the instruments that bind each state in each year, or others to it."""
    there: Flags = sets.index != NO_SET
    found: list[set[str]] = [set() for _ in range(len(pairs.states.year))]
    for side in (pairs.left, pairs.right):
        # Each set once for each state-year, however many pairs share it.
        keys = np.sort(side[there].astype(np.int64) * len(sets.sets) + sets.index[there])
        first = np.ones(len(keys), dtype=np.bool_)
        first[1:] = keys[1:] != keys[:-1]
        for key in keys[first].tolist():
            found[key // len(sets.sets)] |= told.instruments[key % len(sets.sets)]
    return [frozenset(one) for one in found]
