"""Every clause taken apart: who owes whom, from which day, up to which day."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from foedus.actors import Actors
from foedus.instruments import (
    Clause,
    Instrument,
    Obligation,
    Provision,
    Register,
    clauses_on,
    period_of,
)
from foedus.panels.calendar import Flags, Ints
from foedus.panels.duty import families_of, is_agreement, is_universal
from foedus.panels.roster import Almanac, Roster
from foedus.panels.span import Known, Spans, known_of, meet_spans
from foedus.terms import EVER, Days, Period, parse_days

COLUMNS = ("bearer", "beneficiary", "provided", "low", "high", "certain", "possible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provided:
    """A clause that somebody owes something by, and what a table says of it."""

    instrument: Instrument
    provision: Provision
    obligation: Obligation
    families: frozenset[str]
    agreement: bool
    universal: bool

    @property
    def name(self) -> str:
        """The clause as `instrument#provision`."""
        return f"{self.instrument.id}#{self.provision.id}"

    @property
    def binding(self) -> str:
        """How firmly it binds: its own binding force, else the instrument's."""
        return self.provision.binding or self.instrument.binding


@dataclass(frozen=True, slots=True, kw_only=True)
class Spells:
    """One item for each clause × bearer × beneficiary × stretch of days, half-open; columns of one length.

    `bearer`, `beneficiary` and `provided` are positions in `actors` and `clauses`. On the days of `certain` items the
    clause surely runs between the two, on those of `possible` items it may: every certain day is also a possible one,
    in the same item where the two stretches are the same.
    """

    actors: tuple[str, ...]
    clauses: tuple[Provided, ...]
    bearer: Ints
    beneficiary: Ints
    provided: Ints
    low: Ints
    high: Ints
    certain: Flags
    possible: Flags

    def chosen(self, wanted: Flags | Ints) -> "Spells":
        """Return the items that are wanted, told by flags or by their positions."""
        kept = {name: getattr(self, name)[wanted] for name in COLUMNS}
        return Spells(actors=self.actors, clauses=self.clauses, **kept)

    def of_clauses(self, wanted: Iterable[bool]) -> "Spells":
        """Return the items whose clause is wanted, told clause by clause."""
        flags = np.fromiter(wanted, dtype=np.bool_, count=len(self.clauses))
        return self.chosen(flags[self.provided])


@dataclass(slots=True)
class _Columns:
    """Columns while they grow, one piece for each clause."""

    pieces: dict[str, list[Ints]] = field(default_factory=lambda: {name: [] for name in COLUMNS})

    def add(self, **pieces: Ints) -> None:
        for name, piece in pieces.items():
            self.pieces[name].append(piece)

    def whole(self, name: str) -> Ints:
        found = self.pieces[name]
        return np.concatenate(found) if found else np.empty(0, dtype=np.int64)


def make_spells(register: Register, *, actors: Actors) -> Spells:
    """Return who owes whom by which clause on which days, for every clause of the register that somebody owes by.

    Days on which bearer or beneficiary did not exist are left out, and nobody owes himself. What binds nearly every
    state towards every other, as the Charter of the United Nations does, has no items.
    """
    almanac = Almanac(actors)
    index = {actor: number for number, actor in enumerate(actors.ids())}
    columns, clauses = _Columns(), list[Provided]()
    for instrument in register.instruments:
        roster = Roster(instrument, almanac)
        for provided in _provided(instrument):
            if not provided.universal:
                _add(columns, provided, len(clauses), roster, index)
            clauses.append(provided)
    return Spells(
        actors=tuple(index),
        clauses=tuple(clauses),
        certain=columns.whole("certain").astype(np.bool_),
        possible=columns.whole("possible").astype(np.bool_),
        **{name: columns.whole(name) for name in COLUMNS[:5]},
    )


def _provided(instrument: Instrument) -> Iterator[Provided]:
    agreement, universal = is_agreement(instrument), is_universal(instrument)
    for provision in instrument.provisions:
        clause: Clause = clauses_on(instrument, provision=provision, on=EVER)[0]
        if clause.obligation is not None and provision.kind not in ("definition", "condition"):
            yield Provided(
                instrument=instrument,
                provision=provision,
                obligation=clause.obligation,
                families=families_of(provision, obligation=clause.obligation),
                agreement=agreement,
                universal=universal,
            )


def standing(provided: Provided) -> Known:
    """Return when the clause itself stands: within its own days and the instrument's, in some dated wording."""
    known = _within(provided.provision.since, until=provided.provision.until)
    known = known.meet(_within(None, until=provided.instrument.in_force_to))
    versions = [known_of(period_of(one.since, until=one.until)) for one in provided.provision.versions]
    if not versions:
        return known
    worded = versions[0]
    for one in versions[1:]:
        worded = worded.join(one)
    return Known(
        meet_spans(known.certain, other=worded.possible),
        meet_spans(known.possible, other=worded.possible),
    )


def _within(since: str | None, *, until: str | None) -> Known:
    """Return the days between two written dates, of which either may be missing."""
    start = parse_days(since) if since else Days(date.min, date.min)
    return known_of(Period(start=start, end=parse_days(until) if until else None))


def _add(columns: _Columns, provided: Provided, number: int, roster: Roster, index: dict[str, int]) -> None:
    owing = roster.bearers(provided.obligation.bearer)
    if provided.provision.applies_to:
        meant = roster.bearers(provided.provision.applies_to)
        owing = {name: known for name, known in owing.items() if name in meant}
    covered, stands = roster.beneficiaries(provided.provision), standing(provided)
    lived = roster.almanac.existed
    layers = [
        tuple(
            _flat({name: side(known) for name, known in held.items()}, side(stands), lived, index)
            for held in (owing, covered)
        )
        for side in (_certain, _possible)
    ]
    same = all(np.array_equal(one, other) for one, other in zip(*layers, strict=True))
    _cross(columns, layers[0], number, flags=(True, same))
    if not same:
        _cross(columns, layers[1], number, flags=(False, True))


def _certain(known: Known) -> Spans:
    return known.certain


def _possible(known: Known) -> Spans:
    return known.possible


def _flat(held: dict[str, Spans], whole: Spans, lived: Callable[[str], Spans], index: dict[str, int]) -> Ints:
    """Return actor, first day and day after the last of each stretch, in three rows."""
    rows = [
        (index[actor], low, high)
        for actor, spans in held.items()
        for low, high in meet_spans(meet_spans(spans, other=whole), other=lived(actor))
    ]
    return np.array(rows, dtype=np.int64).reshape(-1, 3).T


def _cross(columns: _Columns, sides: tuple[Ints, ...], number: int, *, flags: tuple[bool, bool]) -> None:
    """Add each bearer with each beneficiary, on the days that they share; `flags`: certain, possible."""
    bearers, beneficiaries = sides
    low = np.maximum(bearers[1][:, None], beneficiaries[1][None, :])
    high = np.minimum(bearers[2][:, None], beneficiaries[2][None, :])
    one, other = np.nonzero((low < high) & (bearers[0][:, None] != beneficiaries[0][None, :]))
    size = len(one)
    columns.add(
        bearer=bearers[0][one],
        beneficiary=beneficiaries[0][other],
        provided=np.full(size, number, dtype=np.int64),
        low=low[one, other],
        high=high[one, other],
        certain=np.full(size, int(flags[0]), dtype=np.int64),
        possible=np.full(size, int(flags[1]), dtype=np.int64),
    )
