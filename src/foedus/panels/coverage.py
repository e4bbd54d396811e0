"""Which years and pairs a register speaks of, and where the absence of an instrument says that there is none."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from foedus.errors import UsageError
from foedus.instruments import Register
from foedus.panels.calendar import Flags
from foedus.panels.duty import FAMILIES
from foedus.panels.system import StateYears, System
from foedus.terms import parse_days

Level: TypeAlias = npt.NDArray[np.int8]
Positions: TypeAlias = npt.NDArray[np.int32]
COVERED = ("no", "in_part", "complete")
NO, IN_PART, COMPLETE = range(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complete:
    """A span of years for which a collection claims to have every alliance of the states on a list.

    `by` says whose claim it is, `families` which duties the collection tells apart: of others it says nothing.
    """

    first: int
    last: int
    system: System = "foedus"
    by: str = ""
    families: frozenset[str] = frozenset(FAMILIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """How each row is covered: `NO`, `IN_PART` or `COMPLETE`, in all and for each family."""

    whole: Level
    family: dict[str, Level]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The years that a register speaks of, and the claims to be complete in some of them.

    The shipped register claims nothing: what is not in it may well exist.
    """

    first: int
    last: int
    complete: tuple[Complete, ...] = ()

    def of_states(self, states: StateYears) -> Levels:
        """Return how each state-year is covered."""
        return self._levels(states, lambda flags: flags)

    def of_pairs(self, states: StateYears, *, left: Positions, right: Positions) -> Levels:
        """Return how each pair is covered: completely, where a claim takes in both states."""
        return self._levels(states, lambda flags: flags[left] & flags[right])

    def _levels(self, states: StateYears, rows: Callable[[Flags], Flags]) -> Levels:
        spoken = rows((states.year >= self.first) & (states.year <= self.last))
        claims = [(one.families, rows(_inside(one, states))) for one in self.complete]
        whole = _level(spoken, [flags for _, flags in claims])
        family = {}
        for name in FAMILIES:
            mine = [flags for families, flags in claims if name in families]
            family[name] = whole if len(mine) == len(claims) else _level(spoken, mine)
        return Levels(whole=whole, family=family)


def _inside(claim: Complete, states: StateYears) -> Flags:
    inside: Flags = (states.year >= claim.first) & (states.year <= claim.last) & states.in_list(claim.system)
    return inside


def _level(spoken: Flags, claims: list[Flags]) -> Level:
    found = np.where(spoken, np.int8(IN_PART), np.int8(NO))
    for flags in claims:
        found[flags] = COMPLETE
    return found


def coverage_of(
    register: Register, *, complete: Iterable[Complete] = (), spoken: Iterable[tuple[int, int]] = ()
) -> Coverage:
    """Return the years from the first instrument's to the last signature's, with the claims.

    `spoken` are the first and the last year of collections that were imported, whole or in part.

    Raises:
        UsageError: The register holds no instrument with a day.
    """
    begun = [
        parse_days(day)
        for one in register.instruments
        for day in (one.in_force_from, one.signed_on, *(party.since for party in one.parties))
        if day
    ]
    known = [parse_days(day) for one in register.instruments for day in (one.signed_on, one.in_force_from) if day]
    claims = tuple(complete)
    spans = [*spoken, *((one.first, one.last) for one in claims)]
    if not (begun or spans):
        raise UsageError(
            "No instrument has a day, so no year is covered.",
            code="panels/nothing-covered",
            want="a register with dated instruments",
            mend="leave `--collection` out, or name another collection",
        )
    first = min([*(day.first.year for day in begun), *(one for one, _ in spans)])
    last = max([*(day.first.year for day in known or begun), *(one for _, one in spans)])
    return Coverage(first=first, last=last, complete=claims)
