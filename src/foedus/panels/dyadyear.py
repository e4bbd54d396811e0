"""The directed dyad-year: what the first state owes the second in a year."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from foedus.panels.calendar import Flags, Ints
from foedus.panels.column import Arrow, Numbers, as_table, distinct, numbers, words
from foedus.panels.coverage import COMPLETE, COVERED, NO, Coverage, Levels
from foedus.panels.dictionary import FIRMNESS, IN_FORCE_WORDS, columns_of
from foedus.panels.duty import ATOP, FAMILIES
from foedus.panels.spells import Provided, Spells
from foedus.panels.system import NO_CODE, StateYears
from foedus.panels.yearly import ClauseSets, Pairs, Positions, clause_days, clause_sets, pair_states

ALL_YEAR, PART, UNKNOWN, NONE, NO_RECORD, NOT_COVERED = range(len(IN_FORCE_WORDS))
# What a row without a clause says, by how it is covered.
EMPTY = np.array([NOT_COVERED, NO_RECORD, NONE], dtype=np.int8)
YES, ZERO, NOT_TOLD = 1, 0, -1
SEPARATOR = "; "
TEXTS = ("instruments", "kinds", "provisions")
Set = tuple[tuple[int, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the clauses of each set say, one item a set: texts by column, binding forces, and the flags of ATOP."""

    texts: dict[str, list[str]]
    instruments: tuple[frozenset[str], ...]
    bindings: dict[str, Ints]
    atop: dict[str, Ints]


def dyad_years(states: StateYears, *, spells: Spells, coverage: Coverage) -> Arrow:
    """Return the table of directed dyad-years.

    Grain: one row for each year and ordered pair of different states that the system has on a day of the year; sorted
    by year, first and second state.
    Columns: as `columns_of("dyad-year")` describes them; days are counted.
    """
    pairs = pair_states(states)
    covered = coverage.of_pairs(states, left=pairs.left, right=pairs.right)
    together = _together(pairs)
    made = name_pairs(pairs)
    made |= {"days": numbers(together, kind="count"), "covered": words(covered.whole, among=COVERED)}
    sets = clause_sets(spells, pairs=pairs)
    made |= _clauses(sets, tell_sets(sets, clauses=spells.clauses), covered)
    for family in FAMILIES:
        empty = EMPTY.take(covered.family[family])
        mine = spells.of_clauses(family in one.families for one in spells.clauses)
        sure, maybe = (clause_days(mine, pairs=pairs, certain=certain) for certain in (True, False))
        made |= _family(family, sure, maybe, (empty, together))
    return as_table(columns_of("dyad-year"), made=made)


def name_pairs(pairs: Pairs) -> dict[str, Arrow]:
    """Return the columns that say of which year and which two states a row is, with their codes."""
    made: dict[str, Arrow] = {"year": numbers(pairs.states.year.astype(np.int16)[pairs.left], kind="year")}
    for side, position in (("1", pairs.left), ("2", pairs.right)):
        made |= {f"{name}{side}": column for name, column in name_states(pairs.states, at=position).items()}
    return made


def name_states(states: StateYears, *, at: Numbers) -> dict[str, Arrow]:
    """Return the columns `actor`, `iso`, `ccode` and `gwcode` of the state-years at some positions."""
    names, isos = distinct(states.actors), distinct(states.iso)
    made: dict[str, Arrow] = {"actor": words(names[0].astype(np.int16)[states.actor][at], among=names[1])}
    # The empty code sorts first, so that without it every position is one too high.
    made["iso"] = words((isos[0] - 1).astype(np.int16)[states.actor][at], among=isos[1][1:])
    for name in ("ccode", "gwcode"):
        codes = getattr(states, name).astype(np.int16)[at]
        made[name] = numbers(codes, kind="code", known=codes != NO_CODE)
    return made


def _together(pairs: Pairs) -> npt.NDArray[np.int16]:
    """Return the days of the year on which both states existed."""
    states = pairs.states
    begin = states.edges[states.year - states.first]
    # Within a year a day fits two bytes, and there are millions of rows.
    low, high = ((edge - begin).astype(np.int16) for edge in (states.low, states.high))
    left, right = pairs.left, pairs.right
    shared: npt.NDArray[np.int16] = np.minimum(high[left], high[right]) - np.maximum(low[left], low[right])
    shared[shared < 0] = 0
    return shared


def tell_sets(sets: ClauseSets, *, clauses: tuple[Provided, ...]) -> Told:
    """Return what each set of clauses says."""
    instruments = tuple(frozenset(clauses[one].instrument.id for one, _ in each) for each in sets.sets)
    kinds = {one.instrument.id: one.instrument.kind for one in clauses}
    texts = {
        "instruments": [SEPARATOR.join(sorted(each)) for each in instruments],
        "kinds": [SEPARATOR.join(sorted({kinds[one] for one in each})) for each in instruments],
        "provisions": [_provisions(each, clauses) for each in sets.sets],
    }
    return Told(
        texts=texts,
        instruments=instruments,
        bindings={
            "binding": _each(sets, lambda one: _firmest(one, clauses, FAMILIES)),
            "defence_binding": _each(sets, lambda one: _firmest(one, clauses, ("defence",))),
        },
        atop={name: _each(sets, lambda one, name=name: _flag(one, clauses, ATOP[name])) for name in ATOP},  # type: ignore[misc]
    )


def _each(sets: ClauseSets, tell: Callable[[Set], int]) -> Ints:
    return np.array([tell(one) for one in sets.sets], dtype=np.int64)


def _provisions(members: Set, clauses: tuple[Provided, ...]) -> str:
    return SEPARATOR.join(sorted(f"{clauses[one].name}{'' if sure else '?'}" for one, sure in members))


def _firmest(members: Set, clauses: tuple[Provided, ...], families: tuple[str, ...]) -> int:
    """Return the place of the firmest binding force among the clauses surely in force, -1 without one."""
    wanted = frozenset(families)
    listed = [FIRMNESS.index(clauses[one].binding) for one, sure in members if sure and clauses[one].families & wanted]
    return min(listed, default=NOT_TOLD)


def _flag(members: Set, clauses: tuple[Provided, ...], family: str) -> int:
    """Return whether an agreement in the set holds a duty of the family: surely, not at all, or not told."""
    mine = [(clauses[one].families, sure) for one, sure in members if clauses[one].agreement]
    if any(sure and family in families for families, sure in mine):
        return YES
    unstated = "defence_unstated" if family == "defence" else family
    doubtful = any(family in families or unstated in families for families, _ in mine)
    return NOT_TOLD if doubtful else ZERO


def _clauses(sets: ClauseSets, told: Told, covered: Levels) -> dict[str, Arrow]:
    beyond, complete = covered.whole == NO, covered.whole == COMPLETE
    # One row in fifteen has a clause: only these are looked up.
    there = np.flatnonzero((sets.index >= 0) & ~beyond)
    which = sets.index[there]

    def spread(values: Ints, *, missing: int) -> Positions:
        found = np.full(len(beyond), missing, dtype=np.int32)
        found[there] = values[which]
        return found

    made: dict[str, Arrow] = {}
    for name in TEXTS:
        positions, among = distinct(told.texts[name])
        made[name] = words(spread(positions, missing=-1), among=among)
    for name, bindings in told.bindings.items():
        made[name] = words(spread(bindings, missing=-1), among=FIRMNESS)
    counts = spread(np.array([len(one) for one in told.instruments], dtype=np.int64), missing=0)
    made["instruments_n"] = numbers(counts, kind="count", known=(counts > 0) | complete)
    for name, flags in told.atop.items():
        values = spread(flags, missing=ZERO)
        # No zero stands but where a collection that tells the family is complete.
        zero = (values == ZERO) & (covered.family[ATOP[name]] == COMPLETE)
        made[name] = numbers(values, kind="flag", known=(values == YES) | zero)
    return made


def _family(
    family: str,
    sure: npt.NDArray[np.int16],
    maybe: npt.NDArray[np.int16],
    row: tuple[npt.NDArray[np.int8], npt.NDArray[np.int16]],
) -> dict[str, Arrow]:
    empty, together = row
    status = empty.copy()
    there = np.flatnonzero((maybe > 0) & (empty != NOT_COVERED))
    found = sure[there]
    status[there] = np.where(found > 0, np.where(found >= together[there], ALL_YEAR, PART), UNKNOWN)
    known: Flags = status < NO_RECORD
    return {
        family: words(status, among=IN_FORCE_WORDS),
        f"{family}_days": numbers(sure, kind="count", known=known),
        f"{family}_days_unknown": numbers(maybe - sure, kind="count", known=known),
    }
