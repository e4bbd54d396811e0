"""Days of commitments, added up for each directed pair of states and year."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from foedus.panels.calendar import Flags, Ints
from foedus.panels.spells import Spells
from foedus.panels.system import StateYears

Positions: TypeAlias = npt.NDArray[np.int32]

# Room for the day in a key that sorts by pair and by day.
DAY_BITS = 22
SEED = 1873
NO_SET = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """One item for each year × directed pair of states: the two as positions among the state-years.

    `start` holds the first row of each year, and `width` how many rows each state has in it; `rank` the place of each
    actor among the states of each year, -1 where it is none of them.
    """

    states: StateYears
    left: Positions
    right: Positions
    start: Ints
    width: Ints
    rank: Ints

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self.left)

    def row(self, year: Ints, *, left: Ints, right: Ints) -> Ints:
        """Return the row of each year and pair of actors; -1 where one of the two is not among the year's states."""
        across = year * len(self.states.actors)
        one, other = self.rank.take(across + left), self.rank.take(across + right)
        width = self.width.take(year)
        found = self.start.take(year) + one * width + other - (other > one)
        found[(one < 0) | (other < 0)] = -1
        return found


def pair_states(states: StateYears) -> Pairs:
    """Return every directed pair of different states of each year, in the order of years, first and second state."""
    counts = np.diff(states.start)
    patterns: dict[int, tuple[Positions, Positions]] = {}
    left, right = [], []
    for begin, count in zip(states.start[:-1].astype(np.int32), counts.tolist(), strict=True):
        if count not in patterns:
            patterns[count] = _pattern(count)
        left.append(patterns[count][0] + begin)
        right.append(patterns[count][1] + begin)
    start = np.concatenate(([0], np.cumsum(counts * (counts - 1))))
    rank = np.where(states.place < 0, -1, states.place - states.start[:-1, None])
    return Pairs(
        states=states,
        left=np.concatenate(left),
        right=np.concatenate(right),
        start=start,
        width=counts - 1,
        rank=rank,
    )


def _pattern(count: int) -> tuple[Positions, Positions]:
    """Return every ordered pair of different numbers below `count`, in order."""
    less = max(count - 1, 0)
    one = np.repeat(np.arange(count, dtype=np.int32), less)
    other = np.tile(np.arange(less, dtype=np.int32), count)
    return one, other + (other >= one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expanded:
    """One item for each stretch × year in which it has a day: the stretch, the row of the pair, and the days."""

    source: Ints
    row: Ints
    days: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretches:
    """Half-open stretches of days, each with two actors; `key` is 0 but where several kinds are told apart."""

    key: Ints
    left: Ints
    right: Ints
    low: Ints
    high: Ints


def merge_stretches(stretches: Stretches, *, actors: int) -> Stretches:
    """Return the stretches of which those of one key and pair that overlap or touch are one."""
    whole = (stretches.key * actors + stretches.left) * actors + stretches.right
    order = np.argsort((whole << DAY_BITS) | stretches.low, kind="stable")
    key, low, high = whole[order], stretches.low[order], stretches.high[order]
    if not len(key):
        return stretches
    another = np.concatenate(([True], key[1:] != key[:-1]))
    # The latest end so far within a key: keys are lifted above one another, so that one pass serves all.
    lift = (np.cumsum(another) - 1) << DAY_BITS
    reached = np.maximum.accumulate(high + lift) - lift
    begins = another | np.concatenate(([True], low[1:] > reached[:-1]))
    first = np.flatnonzero(begins)
    last = np.concatenate((first[1:], [len(key)])) - 1
    pair = key[first] % (actors * actors)
    return Stretches(
        key=key[first] // (actors * actors),
        left=pair // actors,
        right=pair % actors,
        low=low[first],
        high=reached[last],
    )


def expand_years(stretches: Stretches, *, pairs: Pairs) -> Expanded:
    """Return the stretches cut at the turn of each year, without the years in which one of the two is not listed."""
    edges = pairs.states.edges
    low, high = np.maximum(stretches.low, edges[0]), np.minimum(stretches.high, edges[-1])
    begin = np.searchsorted(edges, low, side="right") - 1
    end = np.searchsorted(edges, high, side="left")
    counts = np.where(low < high, end - begin, 0)
    source = np.repeat(np.arange(len(low)), counts)
    within = np.arange(len(source)) - np.repeat(np.cumsum(counts) - counts, counts)
    year = begin[source] + within
    row = pairs.row(year, left=stretches.left[source], right=stretches.right[source])
    days = np.minimum(high[source], edges[year + 1]) - np.maximum(low[source], edges[year])
    kept = row >= 0
    return Expanded(source=source[kept], row=row[kept], days=days[kept])


def clause_days(spells: Spells, *, pairs: Pairs, certain: bool, key: int = 0) -> npt.NDArray[np.int16]:
    """Return the days of the year on which one of the clauses runs, row by row; a day counts once."""
    chosen = spells.chosen(spells.certain if certain else spells.possible)
    stretches = Stretches(
        key=np.full(len(chosen.low), key, dtype=np.int64),
        left=chosen.bearer,
        right=chosen.beneficiary,
        low=chosen.low,
        high=chosen.high,
    )
    merged = merge_stretches(stretches, actors=len(spells.actors))
    expanded = expand_years(merged, pairs=pairs)
    # A pair has at most a few stretches a year, of one family: they are added row by row.
    found = np.zeros(pairs.size, dtype=np.int16)
    np.add.at(found, expanded.row, expanded.days.astype(np.int16))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseSets:
    """Which clauses run between a pair in a year: `index` leads from the row to a set, -1 where there is none.

    A set lists clauses by position, each with whether it surely runs on a day of the year.
    """

    index: Positions
    sets: tuple[tuple[tuple[int, bool], ...], ...]


def clause_sets(spells: Spells, *, pairs: Pairs) -> ClauseSets:
    """Return the set of clauses of each row; rows with the same clauses mostly share one."""
    bundles = _bundled(spells)
    index = np.full(pairs.size, NO_SET, dtype=np.int32)
    expanded = expand_years(bundles.stretches, pairs=pairs)
    if not len(expanded.row):
        return ClauseSets(index=index, sets=())
    order = np.argsort(expanded.row, kind="stable")
    row, source = expanded.row[order], expanded.source[order]
    first = np.flatnonzero(_changes(row))
    # Sets are told apart by the sum of a large random number for each member; two of them agree once in 2**64.
    random = np.random.default_rng(SEED).integers(1, 2**63, size=len(bundles.stretches.low), dtype=np.uint64)
    total = np.add.reduceat(random[bundles.kind][source], first)
    _, example, number = np.unique(total, return_index=True, return_inverse=True)
    index[row[first]] = number
    last = np.concatenate((first[1:], [len(row)]))
    sets = tuple(bundles.members(source[low:high]) for low, high in zip(first[example], last[example], strict=True))
    return ClauseSets(index=index, sets=sets)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bundles:
    """Stretches of one pair and of the same days, brought together: an instrument's clauses mostly run alike.

    `kind` tells apart what clauses a bundle has, `start` where its items begin among `clause` and `sure`.
    """

    stretches: Stretches
    kind: Ints
    start: Ints
    clause: Ints
    sure: Flags

    def members(self, bundles: Ints) -> tuple[tuple[int, bool], ...]:
        """Return the clauses of some bundles, each once, and whether it surely runs in one of them."""
        found: dict[int, bool] = {}
        for bundle in bundles.tolist():
            inside = slice(self.start[bundle], self.start[bundle + 1])
            for clause, sure in zip(self.clause[inside].tolist(), self.sure[inside].tolist(), strict=True):
                found[clause] = found.get(clause, False) or sure
        return tuple(sorted(found.items()))


def _changes(values: Ints) -> Flags:
    """Return, for each of some sorted values, whether it differs from the one before it."""
    found = np.ones(len(values), dtype=np.bool_)
    found[1:] = values[1:] != values[:-1]
    return found


def _bundled(spells: Spells) -> _Bundles:
    order = np.lexsort((spells.certain, spells.provided, spells.high, spells.low, spells.beneficiary, spells.bearer))
    ordered = spells.chosen(order)
    columns = (ordered.bearer, ordered.beneficiary, ordered.low, ordered.high)
    begins = np.logical_or.reduce([_changes(column) for column in columns])
    first = np.flatnonzero(begins)
    start = np.concatenate((first, [len(order)]))
    member = (ordered.provided * 2 + ordered.certain).tolist()
    known: dict[tuple[int, ...], int] = {}
    kind = [
        known.setdefault(tuple(member[low:high]), len(known))
        for low, high in zip(start[:-1].tolist(), start[1:].tolist(), strict=True)
    ]
    bearer, beneficiary, low, high = (column[first] for column in columns)
    stretches = Stretches(key=np.zeros(len(first), np.int64), left=bearer, right=beneficiary, low=low, high=high)
    return _Bundles(
        stretches=stretches,
        kind=np.array(kind, dtype=np.int64),
        start=start,
        clause=ordered.provided,
        sure=ordered.certain,
    )
