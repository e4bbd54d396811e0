"""An alliance as an instrument file: parties with their days, one provision for each promise and bearer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from foedus.actors import Actors
from foedus.alliances.party import Stay, join_stays, written_parties
from foedus.alliances.pledge import (
    KIND,
    MEANING,
    OWES,
    PROMISES,
    Conditions,
    Promise,
    checklists,
    exceptions,
    interpretations,
    requirements,
)
from foedus.files import Plain
from foedus.terms import parse_days

# Beyond these, bearers with the same promise stand together in one provision.
FEW = 8
# A title names as many.
NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """What one member promises the others, in one phase of the alliance."""

    promise: Promise
    actor: str
    conditions: Conditions
    phase: int
    since: str
    until: str | None
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """One alliance as a data set has it; `lines` say where its rows stand."""

    id: str
    dataset: str
    number: str
    citation: str
    lines: tuple[int, ...]
    file: str
    stays: tuple[Stay, ...]
    promises: tuple[Promised, ...]
    notes: tuple[str, ...] = ()
    no_end_after: str = ""

    @property
    def members(self) -> tuple[str, ...]:
        """The states that were members at any time, in the order of ids."""
        return tuple(sorted({one.actor for one in self.stays}))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """A promise of some bearers alike, in each phase in which they made it."""

    promise: Promise
    bearers: tuple[str, ...]
    to: tuple[str, ...]
    phases: tuple[Promised, ...]


def draft_instrument(alliance: Alliance, *, actors: Actors) -> dict[str, Plain]:
    """Return the alliance as plain values, in the order in which an instrument file has them."""
    stays = join_stays(alliance.stays)
    begins = min(stays, key=lambda one: (one.begins.first, one.begins.last)).since
    names = [found.name for name in alliance.members if (found := actors.get(name)) is not None]
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    listed = ", ".join(names[:NAMED]) + more
    begun = parse_days(begins)
    year = f"{begun.last.year}" if begun.first.year == begun.last.year else f"before {begun.last.year}"
    title = f"Alliance of {listed}, {year} ({alliance.dataset} {alliance.number})"
    ends = [one.until for one in stays]
    drafted: dict[str, Plain] = {
        "schema": "foedus/1",
        "id": alliance.id,
        "title": title,
        "short_title": f"{alliance.dataset} {alliance.number}",
        "kind": "agreement",
        "binding": "unknown",
        "citation": f"{alliance.dataset} {alliance.number}; {alliance.citation}",
        "in_force_from": begins,
    }
    definite = [end for end in ends if end]
    if len(definite) == len(ends) and not any(end.endswith("~") for end in definite):
        drafted["in_force_to"] = max(definite, key=lambda end: parse_days(end).last)
    drafted["in_force_note"] = f"Days of members as {alliance.dataset} has them. {alliance.no_end_after}".strip()
    drafted["parties"] = list(written_parties(stays))
    drafted["provisions"] = list(_provisions(alliance))
    drafted["answered"] = [
        {"lint": "no-example", "because": "A reading of codes: there are no words from which to write an example."},
        {"lint": "party-not-in-existence", "because": f"{alliance.dataset} and the register date the state otherwise."},
    ]
    drafted["sources"] = [f"{alliance.dataset}, {alliance.file}, lines {', '.join(map(str, alliance.lines))}"]
    drafted["notes"] = " ".join((f"Reading: from {alliance.dataset} codes, and not from the text.", *alliance.notes))
    return drafted


def _provisions(alliance: Alliance) -> Iterator[Plain]:
    taken: dict[str, int] = {}
    for promise in PROMISES:
        for clause in _clauses(alliance, promise):
            name = _id_of(clause)
            taken[name] = taken.get(name, 0) + 1
            yield _provision(clause, alliance, f"{name}-{taken[name]}" if taken[name] > 1 else name)


def _id_of(clause: _Clause) -> str:
    """Return the promise with the bearer, where not all the members make it."""
    if not clause.bearers:
        return clause.promise
    if clause.to:
        return f"{clause.promise}-to-{clause.to[0].lower()}"
    return f"{clause.promise}-{clause.bearers[0].lower()}" if len(clause.bearers) == 1 else f"{clause.promise}-some"


def _clauses(alliance: Alliance, promise: Promise) -> Iterator[_Clause]:
    """Yield the promise for each group of bearers that make it alike, phase by phase; no bearers are all members."""
    made = [one for one in alliance.promises if one.promise == promise]
    yield from _to_one(promise, [one for one in made if one.to])
    groups: dict[tuple[str, ...], list[Promised]] = {}
    for phase in sorted({one.phase for one in made if not one.to}):
        here = [one for one in made if one.phase == phase and not one.to]
        members = _members(alliance, phase)
        for alike in _alike(here):
            bearers = tuple(sorted({one.actor for one in alike}))
            few = [(name,) for name in bearers] if len(bearers) <= FEW else [bearers]
            for group in [()] if set(bearers) == members else few:
                mine = [one for one in alike if not group or one.actor in group]
                groups.setdefault(group, []).append(_whole_phase(mine))
    for bearers, phases in groups.items():
        yield from (_Clause(promise=promise, bearers=bearers, to=(), phases=tuple(run)) for run in _runs(phases))


def _to_one(promise: Promise, made: list[Promised]) -> Iterator[_Clause]:
    """Yield what is promised to one named state on the same days, by everyone who promises it."""
    groups: dict[tuple[tuple[str, ...], str, str | None], list[Promised]] = {}
    for one in made:
        groups.setdefault((one.to, one.since, one.until), []).append(one)
    for (to, _, _), alike in groups.items():
        bearers = tuple(sorted({one.actor for one in alike}))
        yield _Clause(promise=promise, bearers=bearers, to=to, phases=(alike[0],))


def _members(alliance: Alliance, phase: int) -> set[str]:
    """Return the members of the phase, those that promise nothing among them."""
    days = [one for one in alliance.promises if one.phase == phase]
    begins = min(parse_days(one.since).first for one in days)
    ends = max(parse_days(one.until).last if one.until else date.max for one in days)
    return {
        one.actor
        for one in alliance.stays
        if one.begins.first < ends and (one.until is None or parse_days(one.until).last > begins)
    }


def _alike(made: list[Promised]) -> Iterator[list[Promised]]:
    """Yield the promises of one phase that are made on the same conditions."""
    groups: dict[Conditions, list[Promised]] = {}
    for one in made:
        groups.setdefault(one.conditions, []).append(one)
    yield from groups.values()


def _whole_phase(made: list[Promised]) -> Promised:
    """Return one promise for all of them, from the first day of any to the last of any."""
    first = min(made, key=lambda one: (parse_days(one.since).first, parse_days(one.since).last))
    last = max(made, key=lambda one: parse_days(one.until).last.isoformat() if one.until else "~")
    return Promised(
        promise=first.promise,
        actor=first.actor,
        conditions=first.conditions,
        phase=first.phase,
        since=first.since,
        until=last.until,
    )


def _runs(phases: list[Promised]) -> Iterator[list[Promised]]:
    """Yield the phases in runs of which each begins no earlier than the one before it ends: dated wordings."""
    runs: list[list[Promised]] = []
    for one in sorted(phases, key=lambda each: parse_days(each.since).first):
        fits = next((run for run in runs if _follows(run[-1], one)), None)
        if fits is None:
            runs.append([one])
        else:
            fits.append(one)
    yield from runs


def _follows(one: Promised, other: Promised) -> bool:
    return one.until is not None and parse_days(other.since).first >= parse_days(one.until).first


def _provision(clause: _Clause, alliance: Alliance, name: str) -> Plain:
    first = clause.phases[0]
    codes = "; ".join(dict.fromkeys(f"{', '.join(one.conditions.codes)}" for one in clause.phases))
    who = (
        f"the member{'s' * (len(clause.bearers) > 1)} {', '.join(clause.bearers)}" if clause.bearers else "each member"
    )
    drafted: dict[str, Plain] = {
        "id": name,
        "ref": f"{alliance.dataset} {name}",
        "kind": KIND[clause.promise],
        "reported": f"{alliance.dataset} codes for {who}: {codes}.",
        "published": "unread",
    }
    if clause.bearers:
        drafted["beneficiary"] = list(clause.to or (one for one in alliance.members if one not in clause.bearers[:1]))
    if first.phase or clause.to:
        drafted |= _dated(clause, first)
    else:
        drafted |= _casus(first)
    rivals = interpretations(clause.promise, conditions=first.conditions)
    if rivals and len(clause.phases) == 1:
        drafted["interpretations"] = rivals
    drafted["obligation"] = _obligation(clause, alliance)
    drafted["because"] = f"{alliance.dataset} says that it is {MEANING[clause.promise]}. {_open_words(clause)}".strip()
    drafted["authority"] = f"Reading: from {alliance.dataset} codes."
    return drafted


def _dated(clause: _Clause, first: Promised) -> dict[str, Plain]:
    if clause.to and not first.phase:
        return _span(first.since, until=first.until) | _casus(first)
    return {"versions": list(_versions(clause.phases))}


def _versions(phases: Iterable[Promised]) -> Iterator[Plain]:
    listed = tuple(phases)
    ends = [*(_end(one, following) for one, following in pairwise(listed)), listed[-1].until]
    for one, until in zip(listed, ends, strict=True):
        yield _span(one.since, until=until) | _casus(one) | {"because": f"Phase {one.phase}."}


def _span(since: str, *, until: str | None) -> dict[str, Plain]:
    found: dict[str, Plain] = {"from": since}
    return found | ({"until": until} if until else {})


def _end(one: Promised, following: Promised) -> str | None:
    """Return the end of a phase, which is the beginning of the next where a date known in part would overlap it."""
    overlaps = one.until is not None and parse_days(following.since).last < parse_days(one.until).first
    return following.since if overlaps else one.until


def _casus(one: Promised) -> dict[str, Plain]:
    found: dict[str, Plain] = {"casus": checklists(one.promise, conditions=one.conditions)}
    waits, excluded = requirements(one.conditions), exceptions(one.conditions)
    return found | ({"only_if": waits} if waits else {}) | ({"unless": excluded} if excluded else {})


def _obligation(clause: _Clause, alliance: Alliance) -> Plain:
    whole = "the other party" if len(alliance.members) == len(("one", "other")) else "each other party"
    owed: dict[str, Plain] = {
        "owes": OWES[clause.promise],
        "bearer": list(clause.bearers) or whole,
        "modality": "not stated",
        "discretion": "The codes do not tell.",
    }
    if any(one.conditions.limited for one in clause.phases):
        owed["bound_by"] = "Limits of the text that the codes do not tell (OLIMOB = 1)."
    return owed


def _open_words(clause: _Clause) -> str:
    opened = list(dict.fromkeys(name for one in clause.phases for name in one.conditions.opened))
    if opened == ["untold"]:
        return "It codes no conditions, so that whether they are met is asked as a question."
    return f"What the codes name and do not tell is asked as a question: {', '.join(opened)}." if opened else ""
