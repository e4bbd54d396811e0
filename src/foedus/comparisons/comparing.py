"""Clauses side by side: elements, obligations, discretion, procedure, area, firmness, ending and words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from foedus.actors import Actors
from foedus.comparisons.lawdiff import Passage, diff_words
from foedus.instruments import (
    IN_FORCE,
    Alternative,
    Cast,
    Clause,
    Instrument,
    Provision,
    clauses_on,
    party_period,
    provision_status,
)
from foedus.obligations import firmness_of
from foedus.places import Places
from foedus.terms import Days, all_of, any_of
from foedus.terms.duties import ROLES

ELEMENTS = (
    "by",
    "enemies",
    "origin",
    "act",
    "of",
    "not_of",
    "object",
    "area",
    "outside",
    "through",
    "intent",
    "since",
    "within",
    "given",
    "not_given",
)
ENGLISH = "English"
NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that clauses are compared by, with its value in each; `not stated` where a text is silent.

    `section` is `clause`, `casus`, `obligation`, `procedure`, `firmness` or `ending`.
    """

    section: str
    name: str
    values: tuple[str, ...]

    @property
    def alike(self) -> bool:
        """Whether the value is the same in all."""
        return len(set(self.values)) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaDiff:
    """Where two areas part, as units; `unbounded` names the clauses that have no area, and so reach everywhere."""

    first_only: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    second_only: tuple[str, ...] = ()
    unbounded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Two of the clauses: in what they are alike, in what they differ, where one is silent, and their words.

    `no_words` says why the words are not laid side by side, where they are not.
    """

    first: str
    second: str
    same: tuple[str, ...]
    differ: tuple[str, ...]
    silent: tuple[str, ...]
    area: AreaDiff
    words: tuple[Passage, ...] = ()
    no_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Clauses side by side, each as it stood on its day; no score is made of them.

    Grain of `lines`: one item for each thing compared. Grain of `pairs`: one for each two clauses.
    """

    names: tuple[str, ...]
    clauses: tuple[Clause, ...]
    days: tuple[date, ...]
    lines: tuple[Line, ...]
    pairs: tuple[Pairing, ...]


def compare_clauses(
    named: Iterable[tuple[Instrument, Provision]],
    *,
    today: date,
    on: date | None = None,
    actors: Actors,
    places: Places,
) -> Comparison:
    """Return clauses side by side, in the wording of `on` or, without it, each as it stands today or last stood.

    What one clause takes over from another (`as Sec. 2(a)`) is shown in full.
    """
    chosen = tuple(named)
    days = tuple(on or last_day(instrument, today=today) for instrument, _ in chosen)
    clauses = tuple(
        clauses_on(instrument, provision=provision, on=Days(day, day))[0]
        for (instrument, provision), day in zip(chosen, days, strict=True)
    )
    areas = tuple(area_of(clause, on=day, places=places) for clause, day in zip(clauses, days, strict=True))
    forces = tuple(
        _force(clause, Cast(clause.instrument, actors, Days(day, day)))
        for clause, day in zip(clauses, days, strict=True)
    )
    lines = tuple(_lines(clauses, days, forces))
    pairs = tuple(_pairing((one, other), clauses, lines, areas) for one, other in combinations(range(len(clauses)), 2))
    return Comparison(names=tuple(one.name for one in clauses), clauses=clauses, days=days, lines=lines, pairs=pairs)


def last_day(instrument: Instrument, *, today: date) -> date:
    """Return today or, where the instrument had surely ended for every party by then, the last day before its end."""
    ends = [party_period(instrument, party=party).end for party in instrument.parties]
    known = [end.first for end in ends if end is not None and end.last <= today]
    return max(known) - timedelta(days=1) if known and len(known) == len(ends) else today


def area_of(clause: Clause, *, on: date, places: Places) -> frozenset[str] | None:
    """Return the units in which the clause can come into play; None where some alternative has no bounds."""
    found: set[str] = set()
    for one in clause.alternatives or ():
        if not one.area:
            return None
        inside = {unit for area in one.area for unit in places.area_units(area, on=on)}
        found |= inside - {unit for area in one.outside or () for unit in places.area_units(area, on=on)}
    return frozenset(found) if clause.alternatives else None


def _force(clause: Clause, cast: Cast) -> str:
    """Say whether the clause is in force on the day for some beneficiary and some bearer."""
    parties = any_of(cast.members(ROLES).values())
    own = provision_status(clause.instrument, provision=clause.provision, on=cast.on)
    return IN_FORCE[all_of((parties, own))]


def _lines(clauses: tuple[Clause, ...], days: tuple[date, ...], forces: tuple[str, ...]) -> Iterable[Line]:
    def line(section: str, *, name: str, read: Callable[[Clause], str]) -> Line:
        return Line(section=section, name=name, values=tuple(read(one) or NOT_STATED for one in clauses))

    yield line("clause", name="instrument", read=lambda one: one.instrument.short_title or one.instrument.title)
    yield line("clause", name="reference", read=lambda one: one.provision.ref)
    yield line("clause", name="kind", read=lambda one: one.provision.kind)
    yield Line(section="clause", name="on", values=tuple(one.isoformat() for one in days))
    yield Line(section="clause", name="in force", values=forces)
    yield line("clause", name="beneficiary", read=lambda one: plain_words(one.provision.beneficiary))
    for name in ELEMENTS:
        found = line("casus", name=name.replace("_", " "), read=lambda one, name=name: _element(one, name))  # type: ignore[misc]
        if any(value != NOT_STATED for value in found.values):
            yield found
    yield line("casus", name="only if", read=lambda one: _checklists(one.only_if))
    yield line("casus", name="unless", read=lambda one: _checklists(one.unless))
    yield line(
        "casus", name="rival interpretations", read=lambda one: ", ".join(each.id for each in one.interpretations)
    )
    yield from (_owed(name, clauses) for name in ("owes", "bearer", "modality", "against", "jointly", "yields_to"))
    yield _owed("measures", clauses)
    yield _owed("discretion", clauses, name_shown="discretion in words")
    yield from (_owed(name, clauses, "procedure") for name in ("procedure", "deadline", "bound_by", "officer"))
    yield line("procedure", name="who can determine", read=lambda one: plain_words(list(one.organs)))
    for place, (name, _) in enumerate(firmness_of(clauses[0]).axes()):
        yield line("firmness", name=name, read=lambda one, place=place: _axis(one, place))  # type: ignore[misc]
    yield _owed("until", clauses, "ending")
    yield line("ending", name="duration", read=lambda one: one.instrument.duration)
    yield line("ending", name="in force to", read=lambda one: one.provision.until or one.instrument.in_force_to or "")


def _axis(clause: Clause, place: int) -> str:
    """Return one axis of firmness; silence is told as everywhere in a comparison."""
    word = firmness_of(clause).axes()[place][1]
    return "" if word == "not_stated" else word


def _owed(name: str, clauses: tuple[Clause, ...], section: str = "obligation", *, name_shown: str = "") -> Line:
    values = (plain_words(getattr(one.obligation, name)) if one.obligation else "" for one in clauses)
    shown = name_shown or name.replace("_", " ")
    return Line(section=section, name=shown, values=tuple(value or NOT_STATED for value in values))


def _element(clause: Clause, name: str) -> str:
    """Return what the clause asks by one element, alternative by alternative where these differ."""
    asked = [_asked(one, name) for one in clause.alternatives or ()]
    if not any(asked):
        return ""
    if len(set(asked)) == 1:
        return asked[0]
    return "; ".join(f"({number}) {text or NOT_STATED}" for number, text in enumerate(asked, start=1))


def _asked(one: Alternative, name: str) -> str:
    return plain_words(one.model_dump(exclude_none=True, by_alias=True, include={name}).get(name))


def _checklists(alternatives: tuple[Alternative, ...]) -> str:
    told = (one.model_dump(exclude_none=True, exclude={"because"}, by_alias=True) for one in alternatives)
    return " or ".join("; ".join(f"{key}: {plain_words(value)}" for key, value in one.items()) for one in told)


def plain_words(value: object) -> str:
    """Return what stands in an instrument file as one line of words; nothing is empty."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(map(plain_words, value))
    if isinstance(value, dict):
        return " ".join(f"{key} {plain_words(one)}".replace("some ", "", 1) for key, one in value.items())
    return str(value)


def _pairing(
    which: tuple[int, int],
    clauses: tuple[Clause, ...],
    lines: tuple[Line, ...],
    areas: tuple[frozenset[str] | None, ...],
) -> Pairing:
    first, second = (clauses[place] for place in which)
    same: list[str] = []
    differ: list[str] = []
    silent: list[str] = []
    for line in (one for one in lines if one.section != "clause"):
        pair = [line.values[place] for place in which]
        name = f"{line.section}: {line.name}"
        if NOT_STATED in pair:
            silent += [name] if pair[0] != pair[1] else []
        else:
            (same if pair[0] == pair[1] else differ).append(name)
    words, no_words = _words(first, second)
    return Pairing(
        first=first.name,
        second=second.name,
        same=tuple(same),
        differ=tuple(differ),
        silent=tuple(silent),
        area=_area_diff([(clauses[place].name, areas[place]) for place in which]),
        words=words,
        no_words=no_words,
    )


def _area_diff(two: list[tuple[str, frozenset[str] | None]]) -> AreaDiff:
    first, second = (units for _, units in two)
    if first is None or second is None:
        return AreaDiff(unbounded=tuple(name for name, units in two if units is None))
    return AreaDiff(
        first_only=tuple(sorted(first - second)),
        both=tuple(sorted(first & second)),
        second_only=tuple(sorted(second - first)),
    )


def _words(first: Clause, second: Clause) -> tuple[tuple[Passage, ...], str]:
    """Return the words of two clauses side by side, where both were read, and in one language."""
    unread = [one.name for one in (first, second) if not one.words]
    if unread:
        return (), f"no words were read of {' and '.join(unread)}"
    one, other = (_language(clause) for clause in (first, second))
    if one != other:
        return (), f"{first.name} is quoted in {one}, {second.name} in {other}"
    return diff_words(first.words or "", other=second.words or ""), ""


def _language(clause: Clause) -> str:
    dated = clause.version.words_language if clause.version and clause.version.words else ""
    return dated or clause.provision.words_language or ENGLISH
