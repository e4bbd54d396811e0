"""The states of each year, by our own register or by the list of another project, with their codes."""

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from foedus.actors import Actors, Codes
from foedus.actors import System as List
from foedus.errors import UsageError
from foedus.panels.calendar import NEVER, Flags, Ints, year_edges
from foedus.panels.roster import Almanac, spans_of
from foedus.panels.span import Spans

System = Literal["foedus", "cow", "gw"]
SYSTEMS: tuple[System, ...] = get_args(System)
FIRST_YEAR, LAST_YEAR = 1815, 2100
NO_CODE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class StateYears:
    """One item for each year × state that the system has on a day of it, in the order of years and of ids.

    `low` and `high` bound its days in the year, half-open, `days` counts them. `iso` is the code of each actor, empty
    without one; `ccode` and `gwcode` are -1 where the list does not have the state on any day of the year. `start`
    holds the first item of each year, and one beyond; `place` finds an item by year and actor, -1 where there is none.
    """

    actors: tuple[str, ...]
    iso: tuple[str, ...]
    edges: Ints
    first: int
    year: Ints
    actor: Ints
    low: Ints
    high: Ints
    days: Ints
    ccode: Ints
    gwcode: Ints
    start: Ints
    place: Ints

    def in_list(self, name: System) -> Flags:
        """Return, for each item, whether a list has the state in the year; our own has all."""
        codes = {"cow": self.ccode, "gw": self.gwcode}.get(name)
        return np.ones(len(self.year), dtype=np.bool_) if codes is None else codes != NO_CODE


def list_states(actors: Actors, *, codes: Codes, first: int, last: int, system: System = "foedus") -> StateYears:
    """Return the states of each year from `first` to `last`.

    Raises:
        UsageError: There are no such years, or no such list.
    """
    _check_years(first, last, system)
    edges = year_edges(first, last=last)
    # In the order of ids, so that the rows stand as a reader looks for them.
    states = sorted(one for one in actors.ids() if actors.kind(one) == "state")
    lived = [_lived(state, actors, codes, system) for state in states]
    low, high, days = _years(lived, edges)
    year, number = np.nonzero(days)
    listed = {one: np.array([_code(state, codes, one, edges) for state in states]) for one in ("cow", "gw")}
    index = {actor: position for position, actor in enumerate(actors.ids())}
    actor = np.array([index[state] for state in states], dtype=np.int64)[number]
    place = np.full((len(edges) - 1, len(index)), -1, dtype=np.int64)
    place[year, actor] = np.arange(len(year))
    return StateYears(
        actors=tuple(index),
        iso=tuple(next((one.abbreviation for one in codes.listed(name, system="iso")), "") for name in index),
        edges=edges,
        first=first,
        year=year + first,
        actor=actor,
        low=low[year, number],
        high=high[year, number],
        days=days[year, number],
        ccode=listed["cow"][number, year],
        gwcode=listed["gw"][number, year],
        start=np.searchsorted(year, np.arange(len(edges))),
        place=place,
    )


def _check_years(first: int, last: int, system: str) -> None:
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        raise UsageError(
            f"There are no years from {first} to {last}.",
            code="panels/wrong-years",
            at="--from, --to",
            want=f"years in order, between {FIRST_YEAR} and {LAST_YEAR}",
            mend="write for example `--from 1816 --to 2024`",
        )
    if system not in SYSTEMS:
        raise UsageError(
            f'"{system}" is no list of states.',
            code="panels/unknown-system",
            at="--system",
            want=f"one of {', '.join(SYSTEMS)}",
            mend="write one of them",
        )


def _lived(state: str, actors: Actors, codes: Codes, system: System) -> Spans:
    if system == "foedus":
        return Almanac(actors).existed(state)
    return spans_of(one.span for one in codes.listed(state, system=system))


def _years(lived: list[Spans], edges: Ints) -> tuple[Ints, Ints, Ints]:
    """Return first day, day after the last, and days, each by year and state; without days where it has none."""
    shape = (len(edges) - 1, len(lived))
    low, high, days = np.full(shape, NEVER, dtype=np.int64), np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    for number, spans in enumerate(lived):
        for begin, end in spans:
            first, last = np.maximum(edges[:-1], begin), np.minimum(edges[1:], end)
            there = first < last
            low[there, number] = np.minimum(low[there, number], first[there])
            high[there, number] = last[there]
            days[there, number] += (last - first)[there]
    return low, high, days


def _code(state: str, codes: Codes, name: List, edges: Ints) -> Ints:
    """Return the number of the state in each year; of two in one year the later, of a list without numbers none."""
    found = np.full(len(edges) - 1, NO_CODE, dtype=np.int64)
    for one in codes.listed(state, system=name):
        for low, high in spans_of((one.span,)):
            begun = (edges[1:] > low) & (edges[:-1] < high)
            found[begun] = NO_CODE if one.number is None else one.number
    return found
