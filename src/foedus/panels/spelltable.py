"""The tables in days: spells of a clause between two, and of membership."""

from dataclasses import dataclass

import numpy as np

from foedus.actors import Actors
from foedus.instruments import Register, member_of, party_period
from foedus.panels.calendar import NEVER, Flags, Ints
from foedus.panels.column import Arrow, as_table, days, distinct, numbers, words
from foedus.panels.dictionary import columns_of
from foedus.panels.dyadyear import SEPARATOR
from foedus.panels.roster import Almanac
from foedus.panels.span import known_of, meet_spans
from foedus.panels.spells import Spells
from foedus.panels.system import NO_CODE, StateYears

STATUS = ("yes", "unknown")
# How much a sure and a possible stretch weigh in the sweep: only possible days come to 1.
SURE, POSSIBLE = 2, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """Stretches of days within which one key is in force, or may be; `status` is 0 for yes and 1 for unknown."""

    key: Ints
    low: Ints
    high: Ints
    status: Ints


def sweep_runs(key: Ints, *, low: Ints, high: Ints, certain: Flags, possible: Flags) -> Runs:
    """Return, for each key, the stretches on which what it stands for surely holds, or may, in order of days."""
    weight = certain * SURE + possible * POSSIBLE
    keys, at = np.concatenate((key, key)), np.concatenate((low, high))
    change = np.concatenate((weight, -weight))
    order = np.lexsort((at, keys))
    keys, at, change = keys[order], at[order], change[order]
    # Each of the two weights is added up apart: two possible stretches are not a sure one.
    sure = np.cumsum(np.where(np.abs(change) & SURE, np.sign(change), 0)) > 0
    maybe = np.cumsum(np.where(np.abs(change) & POSSIBLE, np.sign(change), 0)) > 0
    status = np.where(sure, 0, np.where(maybe, 1, -1))
    follows = np.zeros(len(keys), dtype=np.bool_)
    follows[:-1] = (keys[:-1] == keys[1:]) & (at[:-1] < at[1:]) & (status[:-1] >= 0)
    one = np.flatnonzero(follows)
    return _joined(Runs(key=keys[one], low=at[one], high=at[one + 1], status=status[one]))


def _joined(runs: Runs) -> Runs:
    """Return the runs, those that touch and say the same made one."""
    same = (runs.key[1:] == runs.key[:-1]) & (runs.low[1:] == runs.high[:-1]) & (runs.status[1:] == runs.status[:-1])
    first = np.flatnonzero(np.concatenate((np.ones(min(len(runs.key), 1), dtype=np.bool_), ~same)))
    last = np.concatenate((first[1:], [len(runs.key)])).astype(np.int64) - 1 if len(first) else first
    return Runs(key=runs.key[first], low=runs.low[first], high=runs.high[last], status=runs.status[first])


def _within(runs: Runs, states: StateYears) -> Runs:
    """Return the runs that have a day in the years asked for, cut to them; what goes on beyond them stays open."""
    begin, end = states.edges[0], states.edges[-1]
    kept = (runs.high > begin) & (runs.low < end)
    high = np.where(runs.high > end, NEVER, runs.high)
    low = np.maximum(runs.low, begin)
    return Runs(key=runs.key[kept], low=low[kept], high=high[kept], status=runs.status[kept])


def dyad_spells(states: StateYears, *, spells: Spells) -> Arrow:
    """Return the table of dyad-spells.

    Grain: one row for each clause, bearer, beneficiary and stretch of days within the years asked for; sorted by
    bearer, beneficiary, clause and day. Organisations and groups owe here too, with no codes.
    Columns: as `columns_of("dyad-spell")` describes them.
    """
    count, clauses = len(spells.actors), spells.clauses
    # By the order of ids and of names, so that a table reads the same whoever numbered them.
    actor, names = distinct(spells.actors)
    clause, named = distinct([one.name for one in clauses])
    key = (actor[spells.bearer] * count + actor[spells.beneficiary]) * len(named) + clause[spells.provided]
    runs = sweep_runs(key, low=spells.low, high=spells.high, certain=spells.certain, possible=spells.possible)
    runs = _within(runs, states)
    which, pair = runs.key % max(len(named), 1), runs.key // max(len(named), 1)
    made = _named(pair // count, names, runs, states, side="1") | _named(pair % count, names, runs, states, side="2")
    provided = np.argsort(clause)[which]
    made |= _span(runs) | {"provision": words(which, among=named)}
    told = {
        "instrument": [one.instrument.id for one in clauses],
        "instrument_kind": [one.instrument.kind for one in clauses],
        "ref": [one.provision.ref for one in clauses],
        "provision_kind": [one.provision.kind for one in clauses],
        "owes": [one.obligation.owes for one in clauses],
        "modality": [one.obligation.modality for one in clauses],
        "binding": [one.binding for one in clauses],
        "families": [SEPARATOR.join(sorted(one.families)) for one in clauses],
    }
    made |= {name: _told(texts, provided, empty=name == "families") for name, texts in told.items()}
    agreement = np.array([one.agreement for one in clauses], dtype=np.int8)
    made["agreement"] = numbers(agreement[provided], kind="flag")
    return as_table(columns_of("dyad-spell"), made=made)


def _told(texts: list[str], at: Ints, *, empty: bool = False) -> Arrow:
    positions, among = distinct(["", *texts] if empty else texts)
    if not empty:
        return words(positions[at], among=among)
    return words(positions[1:][at] - 1, among=among[1:])


def _named(number: Ints, names: tuple[str, ...], runs: Runs, states: StateYears, *, side: str) -> dict[str, Arrow]:
    """Return who it is, with the codes that the lists give it in the year of the first day."""
    position = {name: place for place, name in enumerate(states.actors)}
    actor = np.array([position[name] for name in names], dtype=np.int64)[number]
    year = np.searchsorted(states.edges, runs.low, side="right") - 1
    at = states.place[year, actor] if len(year) else np.empty(0, dtype=np.int64)
    made = {f"actor{side}": words(number, among=names), f"iso{side}": _told(list(states.iso), actor, empty=True)}
    for name in ("ccode", "gwcode"):
        codes = np.append(getattr(states, name), NO_CODE)[at]
        made[f"{name}{side}"] = numbers(codes, kind="code", known=codes != NO_CODE)
    return made


def _span(runs: Runs) -> dict[str, Arrow]:
    return {"from": days(runs.low), "until": days(runs.high), "in_force": words(runs.status, among=STATUS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One party of an instrument, or one member of an organisation that is one."""

    instrument: int
    actor: str
    role: str
    through: str


def members(states: StateYears, *, register: Register, actors: Actors) -> Arrow:
    """Return the table of members.

    Grain: one row for each instrument, party, role and stretch of days within the years asked for; an organisation's
    members stand one by one. Sorted by instrument, party and day.
    Columns: as `columns_of("member")` describes them.
    """
    entries, rows = _entries(register, Almanac(actors))
    columns = np.array(rows, dtype=np.int64).reshape(-1, 5).T
    runs = sweep_runs(
        columns[0],
        low=columns[1],
        high=columns[2],
        certain=columns[3].astype(np.bool_),
        possible=columns[4].astype(np.bool_),
    )
    runs = _within(runs, states)
    actor, names = distinct([one.actor for one in entries])
    made = _named(actor[runs.key] if len(runs.key) else runs.key, names, runs, states, side="") | _span(runs)
    instruments = [register.instruments[one.instrument] for one in entries]
    told = {
        "instrument": [one.id for one in instruments],
        "title": [one.short_title or one.title for one in instruments],
        "instrument_kind": [one.kind for one in instruments],
        "binding": [one.binding for one in instruments],
        "role": [one.role for one in entries],
        "member_of": [one.through for one in entries],
    }
    made |= {name: _told(texts, runs.key, empty=name == "member_of") for name, texts in told.items()}
    return as_table(columns_of("member"), made=made)


def _entries(register: Register, almanac: Almanac) -> tuple[list[_Entry], list[tuple[int, int, int, bool, bool]]]:
    """Return the entries in order, and their stretches: entry, first day, day after the last, sure, possible."""
    found = {
        _Entry(instrument=number, actor=name, role=party.role, through=member_of(party.party) or ""): None
        for number, instrument in enumerate(register.instruments)
        for party in instrument.parties
        for name in ((almanac.members(member_of(party.party) or "")) if member_of(party.party) else (party.party,))
    }
    entries = sorted(found, key=lambda one: (one.instrument, one.actor, one.role, one.through))
    place = {one: number for number, one in enumerate(entries)}
    rows: list[tuple[int, int, int, bool, bool]] = []
    for number, instrument in enumerate(register.instruments):
        for party in instrument.parties:
            through = member_of(party.party) or ""
            known = known_of(party_period(instrument, party=party))
            held = almanac.members(through) if through else {party.party: known}
            for name, inside in held.items():
                both = inside.meet(known)
                key = place[_Entry(instrument=number, actor=name, role=party.role, through=through)]
                lived = almanac.existed(name)
                rows += [(key, low, high, True, False) for low, high in meet_spans(both.certain, other=lived)]
                rows += [(key, low, high, False, True) for low, high in meet_spans(both.possible, other=lived)]
    return entries, rows
