"""What an instrument says on one day and no longer, or not yet, on another."""

from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from typing import Literal

from foedus.actors import Actors
from foedus.instruments import (
    Alternative,
    Cast,
    Clause,
    Instrument,
    Provision,
    clauses_on,
    has_version_on,
    provision_status,
)
from foedus.places import Places
from foedus.terms import Days, Status
from foedus.terms.duties import ROLES

Edit = Literal["kept", "gone", "new"]
FORCE_WORDS: dict[Status, str] = {"met": "in force", "not_met": "not in force", "unknown": "not known"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of words: kept, gone, or new."""

    edit: Edit
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One thing that is another on the second day; empty on one side: not there."""

    what: str
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseDiff:
    """How one clause differs between the two days."""

    provision: Provision
    changes: tuple[Changed, ...]
    words: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LawDiff:
    """How an instrument differs between two days: who is bound, which clauses stand, in which wording and area."""

    instrument: Instrument
    first: date
    second: date
    parties: tuple[Changed, ...]
    clauses: tuple[ClauseDiff, ...] = field(default=())


def diff_law(instrument: Instrument, *, first: date, second: date, actors: Actors, places: Places) -> LawDiff:
    """Return what differs in an instrument between two days; nothing, where nothing does.

    Grain: one item for each party whose being bound changes, and one for each clause that changes.
    """
    casts = tuple(Cast(instrument, actors, Days(day, day)) for day in (first, second))
    clauses = (_clause(instrument, one, casts, places) for one in instrument.provisions)
    return LawDiff(
        instrument=instrument,
        first=first,
        second=second,
        parties=_parties(casts),
        clauses=tuple(one for one in clauses if one.changes or one.words),
    )


def _parties(casts: tuple[Cast, ...]) -> tuple[Changed, ...]:
    before, after = (one.members(ROLES) for one in casts)
    names = dict.fromkeys((*before, *after))
    pairs = ((name, before.get(name, "not_met"), after.get(name, "not_met")) for name in names)
    return tuple(
        Changed(what=name, first=FORCE_WORDS[one], second=FORCE_WORDS[other])
        for name, one, other in pairs
        if one != other
    )


def _clause(instrument: Instrument, provision: Provision, casts: tuple[Cast, ...], places: Places) -> ClauseDiff:
    stands = [_stands(instrument, provision, cast) for cast in casts]
    before, after = (clauses_on(instrument, provision=provision, on=cast.on)[0] for cast in casts)
    changes = [Changed(what="in force", first=FORCE_WORDS[stands[0]], second=FORCE_WORDS[stands[1]])]
    changes += [
        Changed(what=what, first=one, second=other)
        for what, one, other in (
            ("casus", _asked(before.alternatives or ()), _asked(after.alternatives or ())),
            ("only if", _asked(before.only_if), _asked(after.only_if)),
            ("unless", _asked(before.unless), _asked(after.unless)),
            ("interpretations", _rivals(before), _rivals(after)),
        )
    ]
    changes += _areas((before, after), casts, places)
    return ClauseDiff(
        provision=provision,
        changes=tuple(one for one in changes if one.first != one.second),
        words=diff_words(before.words or "", other=after.words or "") if before.words != after.words else (),
    )


def _stands(instrument: Instrument, provision: Provision, cast: Cast) -> Status:
    if not has_version_on(provision, on=cast.on):
        return "not_met"
    return provision_status(instrument, provision=provision, on=cast.on)


def _asked(alternatives: tuple[Alternative, ...]) -> str:
    """Return checklists as their file has them, in one line each."""
    lines = []
    for one in alternatives:
        told = one.model_dump(exclude_none=True, exclude={"because"}, by_alias=True)
        lines.append("; ".join(f"{key}: {_plain(value)}" for key, value in told.items()))
    return " | ".join(lines)


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    if isinstance(value, dict):
        return " ".join(f"{key} {_plain(one)}" for key, one in value.items())
    return str(value)


def _rivals(clause: Clause) -> str:
    return ", ".join(one.id for one in clause.interpretations)


def _areas(clauses: tuple[Clause, ...], casts: tuple[Cast, ...], places: Places) -> list[Changed]:
    """Return the units that an area named on both days has on one of them alone."""
    named = [{area for one in clause.alternatives or () for area in one.areas()} for clause in clauses]
    found = []
    for area in sorted(named[0] & named[1]):
        before, after = (places.area_units(area, on=cast.day) for cast in casts)
        found.append(
            Changed(
                what=f"the area {area}",
                first=", ".join(sorted(before - after)),
                second=", ".join(sorted(after - before)),
            )
        )
    return found


def diff_words(first: str, *, other: str) -> tuple[Passage, ...]:
    """Return one text beside another, word by word, in runs of words that are kept, gone or new."""
    one, two = first.split(), other.split()
    found: list[Passage] = []
    for tag, start, end, into, until in SequenceMatcher(a=one, b=two, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Passage(edit="kept", text=" ".join(one[start:end])))
            continue
        if start < end:
            found.append(Passage(edit="gone", text=" ".join(one[start:end])))
        if into < until:
            found.append(Passage(edit="new", text=" ".join(two[into:until])))
    return tuple(found)
