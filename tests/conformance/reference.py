"""A naive evaluator: every world that the facts leave possible, the clause read in each as plainly true or false.

It shares the register, the vocabulary and the written clause with the evaluator, and none of its code: no mask, no box,
no split of attackers into classes. Slow, and small enough to be believed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import chain, combinations, product

from foedus.actors import load_actors
from foedus.instruments import Alternative, Given
from foedus.places import load_places
from foedus.terms import Reading, Status, Tree, acts, objects, parse_days, sense_of

DAY = date(2024, 6, 19)
# Who can attack or be hit in these worlds: parties and others, a group with a base, one without, an organisation.
EVERYONE = ("POL", "USA", "LBN", "RUS", "CHN", "hezbollah", "ltte", "eu")
PARTIES = ("POL", "USA", "LBN")
BENEFICIARY = "POL"
BY_STATE, BY_OTHERS, WITHIN = "outside by a state", "outside by others", "within"
Attackers = frozenset[str]
Ways = tuple[tuple[str, str], ...]


def leaves(tree: Tree, *, words: Iterable[str]) -> frozenset[str]:
    """Return the leaves below `words`."""
    return _below(tree.name, tuple(words))


@cache
def _below(name: str, words: tuple[str, ...]) -> frozenset[str]:
    tree = acts() if name == acts().name else objects()
    return frozenset(leaf for word in words for leaf in tree.leaves if tree.mask(leaf) & tree.mask(word))


@dataclass(frozen=True, kw_only=True)
class HitFacts:
    """What is possible of one hit, in leaves and actors; its own act or attackers, where they are said apart."""

    object: frozenset[str]
    of: frozenset[str]
    act: frozenset[str] | None = None


ANYTHING = HitFacts(object=frozenset(objects().leaves), of=frozenset(EVERYONE))
ELSEWHERE = frozenset({"elsewhere"})
NOTHING = HitFacts(object=frozenset({"nothing"}), of=frozenset({"nobody"}))


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What is possible of an incident.

    `by` holds one set for each attacker named: it is one of these; `others`: there may have been more.
    `given` says for each condition which answers are possible.
    """

    act: frozenset[str]
    by: tuple[frozenset[str], ...]
    others: bool
    place: frozenset[str] | None
    origin: frozenset[str] | None
    intent: frozenset[str]
    days: tuple[date, ...]
    hits: tuple[HitFacts, ...]
    other_hits: bool = False
    given: Mapping[str, frozenset[bool]] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True)
class World:
    """One way in which one hit may have been: each property one value, the attackers one set."""

    act: str
    object: str
    of: str
    place: str
    origin: str
    intent: str
    by: Attackers
    day: date
    given: Mapping[str, bool]


def named(given: Given) -> str:
    """Return a condition by what it asks, so that two that ask the same are one."""
    return given.question or f"{given.act or given.state} by {given.by} to {given.to} of {given.of}"


def who(words: Iterable[str]) -> frozenset[str]:
    """Return whom the words of a clause mean, among everyone."""
    return _those(tuple(words))


@cache
def _those(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(chain.from_iterable(_meant().get(word, {word}) for word in words))


@cache
def _meant() -> dict[str, set[str]]:
    actors = load_actors()
    return {
        "beneficiary": {BENEFICIARY},
        "party": set(PARTIES),
        "each other party": set(PARTIES) - {BENEFICIARY},
        "not a party": set(EVERYONE) - set(PARTIES),
        "not the beneficiary": set(EVERYONE) - {BENEFICIARY},
        "anyone": set(EVERYONE),
        "any state": {one for one in EVERYONE if actors.kind(one) == "state"},
        "state": {one for one in EVERYONE if actors.kind(one) == "state"},
        "non-state group": {one for one in EVERYONE if actors.kind(one) == "group"},
    }


@cache
def inside(area: str) -> frozenset[str]:
    """Return the units that lie in the area."""
    return load_places().area_units(area, on=DAY)


def element_fails(  # noqa: C901, PLR0912 - one branch an element, so that it reads as the design does
    one: Alternative, *, world: World, reading: Reading
) -> Iterator[str]:
    """Yield the name of each element that the world does not meet."""
    if one.by and one.by.some and not world.by & who(one.by.some):
        yield "by"
    if one.by and one.by.only and not world.by <= who(one.by.only):
        yield "by"
    if one.by and one.by.none and world.by & who(one.by.none):
        yield "by"
    if one.enemies:
        count = len(world.by & who(one.enemies.of))
        if count < (one.enemies.at_least or 0) or (one.enemies.at_most is not None and count > one.enemies.at_most):
            yield "enemies"
    if one.origin and world.origin not in one.origin:
        yield "origin"
    if one.act and not any(_act_is(word, one, world, reading) for word in one.act):
        yield "act"
    if one.of and world.of not in who(one.of):
        yield "of"
    if one.object and world.object not in leaves(objects(), words=one.object):
        yield "object"
    if one.area and not any(world.place in inside(area) for area in one.area):
        yield "area"
    if one.intent and world.intent != one.intent:
        yield "intent"
    if one.since and world.day < parse_days(one.since).first:
        yield "since"
    if one.within and not parse_days(one.within).first <= world.day <= parse_days(one.within).last:
        yield "within"
    if any(not world.given[named(item)] for item in one.given or ()):
        yield "given"


def _act_is(word: str, one: Alternative, world: World, reading: Reading) -> bool:
    """Say whether the act is what the word means; a word of law carries an origin unless the clause writes one."""
    sense = sense_of(word, reading=reading)
    if sense is None:
        return world.act in leaves(acts(), words=[word])
    return world.act in leaves(acts(), words=sense.acts) and (bool(one.origin) or world.origin in sense.origin)


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A clause as it is written."""

    casus: tuple[Alternative, ...]
    only_if: tuple[Alternative, ...] = ()
    unless: tuple[Alternative, ...] = ()

    def holds(self, world: World, *, reading: Reading) -> bool:
        """Say whether the world meets the clause; an exception takes the other reading of its words."""
        other: Reading = "broad" if reading == "narrow" else "narrow"

        def is_met(one: Alternative, read: Reading) -> bool:
            return not any(element_fails(one, world=world, reading=read))

        return (
            any(is_met(one, reading) for one in self.casus)
            and all(is_met(one, reading) for one in self.only_if)
            and not any(is_met(one, other) for one in self.unless)
        )

    @property
    def lines(self) -> tuple[Alternative, ...]:
        """Every checklist in the clause."""
        return (*self.casus, *self.only_if, *self.unless)


def attackers_of(facts: Facts) -> frozenset[Attackers]:
    """Return every set of attackers that is possible: one of each that was named, and any others there may have been.

    "Russia or Belarus" beside "Russia" names nobody new.
    """
    told = [one for one in set(facts.by) if not any(other < one for other in facts.by)]
    more = tuple(EVERYONE) if facts.others or not facts.by else ()
    extra = [frozenset(one) for size in range(len(more) + 1) for one in combinations(more, size)]
    chosen = {frozenset(one) for one in product(*told)}
    return frozenset(one | other for one in chosen for other in extra if one | other)


@cache
def origins_of(by: Attackers, *, of: str, act: str) -> frozenset[str]:
    """Return whence a hit may have come, by who struck and whose it was."""
    if act in leaves(acts(), words=["internal violence"]):
        return frozenset({WITHIN})
    each = [_origin_of(one, of) for one in by]
    for certain in (BY_STATE, BY_OTHERS):
        if frozenset({certain}) in each:
            return frozenset({certain})
    return frozenset(chain.from_iterable(each))


def _origin_of(actor: str, owner: str) -> frozenset[str]:
    found = load_actors().get(actor)
    if found is not None and found.kind == "state":
        return frozenset({WITHIN if actor == owner else BY_STATE})
    bases = found.based_in if found else ()
    if not bases:
        return frozenset({BY_OTHERS, WITHIN})
    if owner in bases:
        return frozenset({WITHIN} if len(bases) == 1 else {BY_OTHERS, WITHIN})
    return frozenset({BY_OTHERS})


def representatives(values: Collection[str], *, cuts: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """Return one value for each way of being in or out of `cuts`: what the clause cannot tell apart is one."""
    listed = tuple(cuts)
    found: dict[tuple[bool, ...], str] = {}
    for value in sorted(values):
        found.setdefault(tuple(value in cut for cut in listed), value)
    return tuple(found.values())


def act_cuts(clause: Clause) -> tuple[frozenset[str], ...]:
    """Return the sets of acts that the clause, on either reading, or the rules of hits and origin tell apart."""
    cuts = [leaves(acts(), words=["attack"]), leaves(acts(), words=["internal violence"])]
    readings: tuple[Reading, ...] = ("narrow", "broad")
    for word in (word for one in clause.lines for word in one.act or ()):
        for reading in readings:
            sense = sense_of(word, reading=reading)
            cuts.append(leaves(acts(), words=sense.acts if sense else [word]))
    return tuple(cuts)


def object_cuts(clause: Clause) -> tuple[frozenset[str], ...]:
    """Return the sets of objects that the clause tells apart."""
    return tuple(leaves(objects(), words=[word]) for one in clause.lines for word in one.object or ())


def worlds_of(facts: Facts, *, clause: Clause) -> tuple[Iterator[World], ...]:
    """Return, for each hit, every world in which it may have been; a derived hit has worlds in which it is none."""
    hits = list(facts.hits)
    strokes = {hit.act or facts.act for hit in hits} or {facts.act}
    derived = {bool(_sovereigns(act, place)) for stroke in strokes for act in stroke for place in facts.place or ("",)}
    if facts.other_hits or (not hits and derived == {False}):
        hits.append(ANYTHING)
    found = [_worlds(facts, hit, clause) for hit in hits]
    found += [_territory_worlds(facts, act, clause) for act in strokes if _is_force(facts, act)]
    if not facts.hits and len(derived) > 1:
        found.append(_territory_worlds(facts, facts.act, clause, instead=True))
    return tuple(found)


def _is_force(facts: Facts, acts_possible: frozenset[str]) -> bool:
    """Say whether, in some world, a stroke of such an act hits territory."""
    return any(_sovereigns(act, place) for act in acts_possible for place in facts.place or ())


def count_worlds(facts: Facts, *, clause: Clause) -> int:
    """Return how many worlds there are to try, hit by hit."""
    shared = sum(1 for _ in _shared(facts, facts.act, clause))
    things = max(
        len(representatives(one.object, cuts=object_cuts(clause))) * len(one.of) for one in (*facts.hits, ANYTHING)
    )
    return shared * things * (len(facts.hits) + 2)


def _worlds(facts: Facts, hit: HitFacts, clause: Clause) -> Iterator[World]:
    ways = _ways(hit, clause)
    for rest in _shared(facts, hit.act or facts.act, clause):
        yield from _with_origin(facts, rest, ways)


def _ways(hit: HitFacts, clause: Clause) -> Ways:
    """Return each way in which something of somebody's may have been hit."""
    return tuple(product(representatives(hit.object, cuts=object_cuts(clause)), sorted(hit.of)))


def _territory_worlds(facts: Facts, act: frozenset[str], clause: Clause, *, instead: bool = False) -> Iterator[World]:
    """Yield the worlds of the hit on the territory of the sovereign; where there is none, nothing of nobody's is hit.

    `instead`: the hit that takes its place where nobody names one. It is open, and nothing where territory was hit.
    """
    land = leaves(objects(), words=["territory"])
    nothing, anything = _ways(NOTHING, clause), _ways(ANYTHING, clause)
    for rest in _shared(facts, act, clause):
        owners = _sovereigns(str(rest["act"]), str(rest["place"]))
        if instead:
            yield from _with_origin(facts, rest, nothing if owners else anything)
        else:
            struck = _ways(HitFacts(object=land, of=owners), clause) if owners else nothing
            yield from _with_origin(facts, rest, struck)


def _sovereigns(act: str, place: str) -> frozenset[str]:
    """Return whose territory the act hits by taking effect at the place; an act that is no force hits nobody's."""
    force = act in leaves(acts(), words=["attack"])
    return load_places().sovereigns(place, on=DAY) if place and force else frozenset()


def _shared(facts: Facts, act: frozenset[str], clause: Clause) -> Iterator[dict[str, object]]:
    """Yield each way in which what all hits share may have been; what the clause does not ask is not varied."""
    asks = {name for one in clause.lines for name in one.model_fields_set}
    asked = sorted({named(item) for one in clause.lines for item in one.given or ()})
    areas = tuple(inside(area) for one in clause.lines for area in one.area or ())
    somewhere = sorted(facts.place or representatives(ELSEWHERE | frozenset(chain.from_iterable(areas)), cuts=areas))
    answers = [sorted(facts.given[name]) for name in asked]
    for values in product(
        representatives(act, cuts=act_cuts(clause)),
        attackers_of(facts) if asks & {"by", "enemies", "act", "origin"} else [frozenset({"RUS"})],
        somewhere,
        sorted(facts.intent),
        facts.days if asks & {"since", "within"} else facts.days[:1],
        *answers,
    ):
        kind, by, place, intent, day, *given = values
        yield {
            "act": kind,
            "by": by,
            "place": place,
            "intent": intent,
            "day": day,
            "given": dict(zip(asked, given, strict=True)),
        }


def _with_origin(facts: Facts, rest: Mapping[str, object], ways: Ways) -> Iterator[World]:
    by, act = rest["by"], str(rest["act"])
    assert isinstance(by, frozenset)
    for thing, owner in ways:
        for origin in facts.origin if facts.origin is not None else origins_of(by, of=owner, act=act):
            yield World(object=thing, of=owner, origin=origin, **rest)  # type: ignore[arg-type]


def quantify(answers: Iterable[bool]) -> Status:
    """Return met where every world agrees on yes, not met where every world agrees on no, else unknown."""
    found = set()
    for answer in answers:
        found.add(answer)
        if len(found) > 1:
            return "unknown"
    return "met" if True in found else "not_met"


def status_of(facts: Facts, *, clause: Clause, reading: Reading) -> Status:
    """Return the status of the clause: tried on one hit at a time, met when one hit meets it."""
    found = [
        quantify(clause.holds(world, reading=reading) for world in worlds) for worlds in worlds_of(facts, clause=clause)
    ]
    if "met" in found:
        return "met"
    return "unknown" if "unknown" in found else "not_met"
