"""One clause tried on one account at one position: the hits, the checklist, what decides, what it turns on."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from foedus.findings.attackers import possible_answers
from foedus.findings.boxes import Box, Condition, Test, World, boxes_of, negate, overlaps
from foedus.findings.compiling import ANYWHERE, ORDER, YES_OR_NO, Compiled, Compiler, Element
from foedus.findings.finding import Check
from foedus.findings.givens import Answer, answer_given, either_of, kind_mask
from foedus.incidents import Account, Hit, Stroke
from foedus.instruments import Given
from foedus.terms import EVER, Days, Status, any_of, day_after, kinds, objects

Line: TypeAlias = tuple[Element, Status]
Way: TypeAlias = dict[tuple[str, str], int]
MOST_WAYS = 4096
PROPERTY = {
    "act": "act",
    "object": "object",
    "of": "of",
    "place": "place",
    "route": "route",
    "by": "by",
    "origin": "origin",
    "intent": "intent",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """The outcome on one account: the status of casus and conditions together, and how it came about."""

    status: Status
    hit: str
    checks: tuple[Check, ...]
    deciding: tuple[str, ...]
    presumed: tuple[str, ...]
    parting: tuple[frozenset[str], ...]
    missing_by: int


@dataclass(slots=True)
class Trier:
    """Tries a compiled clause on the hits of one account."""

    compiled: Compiled
    compiler: Compiler
    account: Account
    strict: bool
    answers: tuple[Answer, ...] = ()
    vectors: dict[object, int] = field(default_factory=dict)
    tried: list[tuple[Hit, list[World]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Answer the conditions once; they are the same for every hit."""
        pleaded = pleaded_in(self.compiled)
        self.answers = tuple(
            answer_given(
                item,
                account=self.account,
                compiler=self.compiler,
                pleaded=item in pleaded,
                strict=self.strict,
            )
            for item in self.compiled.givens
        )

    def run(self) -> Trial:
        """Return the outcome: met when one hit meets the clause, not met when none can, else unknown."""
        hits = self.tried = [(hit, self.worlds(hit)) for hit in self.account.hits]
        statuses = [self._status(worlds) for _, worlds in hits]
        status = any_of(statuses)
        hit, checks = self._nearest(hits, statuses, status)
        unsure = [one for one, found in zip(hits, statuses, strict=True) if found == "unknown"]
        parting = self._parting(unsure) if status == "unknown" else ()
        wrong = [check for check in checks if check.status == "not_met"]
        return Trial(
            status=status,
            hit=hit.id,
            checks=checks,
            deciding=deciding_of(checks, status=status),
            presumed=self._presumed(status),
            parting=parting,
            missing_by=len(wrong),
        )

    def worlds(self, hit: Hit) -> list[World]:
        """Return each way in which the hit may have been, as what is possible for every property of the clause."""
        return [self._world(stroke) for stroke in hit.strokes]

    def _world(self, stroke: Stroke) -> World:
        world = {
            "act": stroke.act,
            "object": stroke.object,
            "of": stroke.of,
            "place": stroke.place,
            "route": stroke.route,
            "origin": stroke.origin,
            "intent": stroke.intent,
        }
        if self.compiled.attackers:
            if stroke.by not in self.vectors:
                self.vectors[stroke.by] = possible_answers(stroke.by, tests=self.compiled.attackers)
            world["by"] = self.vectors[stroke.by]
        if self.compiled.since:
            world["day"] = possible_days(self.account.happened_on, spans=self.compiled.since)
        for number, answer in enumerate(self.answers):
            world[f"given {number}"] = answer.possible
        return world

    def _status(self, worlds: list[World]) -> Status:
        return _status_by_boxes((self.compiled.meeting, self.compiled.failing), worlds)

    def _nearest(
        self, hits: list[tuple[Hit, list[World]]], statuses: list[Status], status: Status
    ) -> tuple[Hit, tuple[Check, ...]]:
        """Return the hit and the checklist of the alternative met or nearest to being met."""
        best: tuple[tuple[int, int, int, int], int, list[Line]] | None = None
        for place, ((hit, worlds), found) in enumerate(zip(hits, statuses, strict=True)):
            shared = self._shared_lines(worlds)
            for alternative in self.compiled.alternatives or ((),):
                lines = [(element, _status_of(element.condition, worlds)) for element in alternative] + shared
                words = [one for _, one in lines]
                rank = (
                    0 if found == status else 1,
                    words.count("not_met"),
                    words.count("unknown"),
                    1 if hit.derived else 0,
                )
                if best is None or rank < best[0]:
                    best = (rank, place, lines)
        _, place, lines = best or ((0, 0, 0, 0), 0, [])
        hit, worlds = hits[place]
        return hit, tuple(self._check(element, hit, worlds, one) for element, one in lines)

    def _shared_lines(self, worlds: list[World]) -> list[Line]:
        """Return the elements of conditions and exceptions, which every alternative shares, with their status."""
        lines = [(element, _status_of(element.condition, worlds)) for element in self.compiled.conditions]
        for group, excluded in zip(self.compiled.exceptions, self.compiled.excluded, strict=True):
            whole = _status_by_boxes(excluded, worlds)
            lines += [(element, whole) for element in group if not element.implied]
        return lines

    def _check(self, element: Element, hit: Hit, worlds: list[World], status: Status) -> Check:
        name, about = self._property(element, hit)
        answer = self._answer(element)
        cited = answer.statements if answer else self.account.statements_for(about, name=name)
        return Check(
            name=element.name,
            status=status,
            wanted=element.wanted,
            part=element.part,
            implied=element.implied,
            property=name,
            statements=cited,
            found=self._found(element, worlds, answer),
            presumed=answer.presumed if answer else False,
            alone=self.account.alone.get((about, name), ""),
        )

    def _found(self, element: Element, worlds: list[World], answer: Answer | None) -> str:
        if element.name in ("since", "within"):
            happened = self.account.happened_on
            return "not known" if happened == EVER else str(happened)
        possible = answer.possible if answer else None
        return describe(element.condition, worlds=worlds, compiler=self.compiler, answer=possible)

    def _answer(self, element: Element) -> Answer | None:
        if element.given is None:
            return None
        return either_of([self.answers[self.compiled.givens.index(one)] for one in element.given.each()])

    def _property(self, element: Element, hit: Hit) -> tuple[str, str]:
        dimension = _dimension(element.condition)
        if element.given is not None:
            return self.compiler.label(element.given), self.account.incident
        if dimension == "day":
            return "happened_on", self.account.incident
        if element.name == "origin":
            return hit.names.get("origin", "origin"), self.account.incident
        return hit.names.get(PROPERTY.get(dimension, dimension), dimension), self.account.incident

    def _parting(self, hits: list[tuple[Hit, list[World]]]) -> tuple[frozenset[str], ...]:
        """Return, for each way to meet the clause and each way to fail it on every hit, where the two part.

        Where the hits cannot all fail it together, the ways to fail it on one of them count.

        Grain: one set of property names for each pair of ways; a property that hits share is one.
        """
        good = [_distinct(self._ways(hit, worlds, self.compiled.meeting)) for hit, worlds in hits]
        bad = [_distinct(self._ways(hit, worlds, self.compiled.failing)) for hit, worlds in hits]
        together: list[Way] = [{}]
        for ways in bad:
            if len(together) * len(ways) <= MOST_WAYS:
                together = _distinct(both for one in together for way in ways if (both := _join(one, way)) is not None)
        pairs = [(ways, together) for ways in good] if together else list(zip(good, bad, strict=True))
        found = {_apart(one, other) for met, failed in pairs for one in met for other in failed}
        return tuple(one or frozenset({"area"}) for one in found)

    def _ways(self, hit: Hit, worlds: list[World], boxes: tuple[Box, ...]) -> list[Way]:
        names = {dimension: (self.name_of(dimension, hit=hit), dimension) for dimension in self.compiled.dimensions}
        return [
            {names[dimension]: world[dimension] & box.get(dimension, world[dimension]) for dimension in names}
            for world in worlds
            for box in boxes
            if overlaps(box, world=world)
        ]

    def name_of(self, dimension: str, *, hit: Hit) -> str:
        """Return a property's name as statements have it."""
        if dimension.startswith("given"):
            return self.compiler.label(self.compiled.givens[int(dimension.split()[1])])
        if dimension == "day":
            return "happened_on"
        return hit.names.get(dimension, dimension)

    def _presumed(self, status: Status) -> tuple[str, ...]:
        """Return what was read into silence and bears on the outcome: opened, it would come out otherwise."""
        if self.strict:
            return ()
        found = [
            self.compiler.label(item)
            for place, (item, answer) in enumerate(zip(self.compiled.givens, self.answers, strict=True))
            if answer.presumed and self._opened(f"given {place}", YES_OR_NO) != status
        ]
        stated = self.account.stated
        names = [hit.names for hit in self.account.hits]
        if (
            "intent" in self.compiled.dimensions
            and not any((self.account.incident, one["intent"]) in stated for one in names)
            and (self._opened("intent", YES_OR_NO) != status)
        ):
            found.append("intent")
        if "by" in self.compiled.dimensions and self._by_opened() != status:
            found.append("by")
        if status == "not_met" and self.account.hits_closed and self._status(self._other_hit()) != "not_met":
            found.append("hits")
        return tuple(found)

    def _opened(self, dimension: str, whole: int) -> Status:
        return any_of(self._status([world | {dimension: whole} for world in worlds]) for _, worlds in self.tried)

    def _by_opened(self) -> Status:
        everyone = self.compiler.cast.actors.everyone
        found: list[Status] = []
        for hit, worlds in self.tried:
            opened = [replace(stroke.by, others=everyone & ~stroke.by.denied) for stroke in hit.strokes]
            answers = [possible_answers(by, tests=self.compiled.attackers) for by in opened]
            found.append(self._status([world | {"by": mask} for world, mask in zip(worlds, answers, strict=True)]))
        return any_of(found)

    def _other_hit(self) -> list[World]:
        """Return what a hit that nobody describes would be: the same stroke, at the same place, on anything."""
        anything = {"object": objects().whole, "of": self.compiler.cast.actors.everyone, "origin": ANYWHERE}
        return [world | anything for _, worlds in self.tried for world in worlds]


def pleaded_in(compiled: Compiled) -> list[Given]:
    """Return the conditions of exceptions, which are absent until somebody pleads them."""
    return [
        part
        for group in (*compiled.exceptions, *compiled.alternatives)
        for element in group
        if element.part == "unless"
        for part in (element.given.each() if element.given else ())
    ]


def _apart(one: Way, other: Way) -> frozenset[str]:
    """Return the properties on which two ways share no value."""
    return frozenset(key[0] for key, mask in one.items() if not mask & other.get(key, mask))


def _distinct(ways: Iterable[Way]) -> list[Way]:
    return list({tuple(sorted(way.items())): way for way in ways}.values())


def _join(one: Way, other: Way) -> Way | None:
    both = dict(one)
    for key, mask in other.items():
        both[key] = both.get(key, mask) & mask
    return both if all(both.values()) else None


READ_BY: dict[str, frozenset[str]] = {
    "act": frozenset({"act"}),
    "by": frozenset({"by", "origin"}),
    "sent_by": frozenset({"origin"}),
    "backed_by": frozenset({"origin"}),
    "origin": frozenset({"origin"}),
    "intent": frozenset({"intent"}),
    "object": frozenset({"object"}),
    "of": frozenset({"of", "origin"}),
    "place": frozenset({"place", "of", "object", "origin"}),
    "route": frozenset({"route"}),
}


def reads(key: tuple[str, str], *, account: Account, compiled: Compiled) -> bool:
    """Say whether a clause reads the property that `key` (subject, property) names, on this account."""
    about, name = key
    if about != account.incident:
        kinds_said = next((act.kind | act.denied_kinds for act in account.acts if act.id == about), 0)
        return any(kind_mask(given) & kinds_said for given in compiled.givens) or (
            name in ("kind", "names", "by")
            and bool(kinds_said & kinds().mask("determination"))
            and kinds_said != kinds().whole
        )
    asked: dict[str, bool] = {
        "happened_on": True,
        "hits": True,
        "question": any(given.question for given in compiled.givens),
        "provoked": any(given.act == "provocation" for given in compiled.givens),
        "war_declared": any(given.state == "war" for given in compiled.givens),
    }
    if name in asked:
        return asked[name]
    if name in ("sent_by", "backed_by") and any(given.state == "backing" for given in compiled.givens):
        return True
    return bool(READ_BY.get(name.rpartition(".")[2], frozenset()) & compiled.dimensions)


def _status_of(condition: Condition, worlds: list[World]) -> Status:
    if not isinstance(condition, Test):
        return _status_by_boxes((boxes_of(condition), boxes_of(negate(condition))), worlds)
    values = 0
    for world in worlds:
        values |= world[condition.dimension]
    if not values & ~condition.allowed:
        return "met"
    return "unknown" if values & condition.possible else "not_met"


def _status_by_boxes(boxes: tuple[tuple[Box, ...], tuple[Box, ...]], worlds: list[World]) -> Status:
    """Return the status by the boxes that meet a condition and those that fail it."""
    meeting, failing = boxes
    if not any(overlaps(box, world=world) for world in worlds for box in failing):
        return "met"
    return "unknown" if any(overlaps(box, world=world) for world in worlds for box in meeting) else "not_met"


def _dimension(condition: Condition) -> str:
    here = condition
    while not isinstance(here, Test):
        here = here.parts[-1]
    return here.dimension


def possible_days(happened: Days, *, spans: tuple[Days, ...]) -> int:
    """Return which combinations of lying in each of `spans` are possible for the day, as a mask.

    Bit n stands for the combination whose k-th binary digit says whether the day lies in the k-th span.
    """
    turns = [happened.first, *(span.first for span in spans)]
    turns += [day_after(span.last) for span in spans if span.last < happened.last]
    found = 0
    for day in turns:
        if happened.first <= day <= happened.last:
            found |= 1 << sum(1 << place for place, span in enumerate(spans) if span.first <= day <= span.last)
    return found


def deciding_of(checks: tuple[Check, ...], *, status: Status) -> tuple[str, ...]:
    """Return the elements that decide: those met, or else those of the alternative that are not met, or not known."""
    if status == "met":
        names = [
            check.name for check in checks if check.status == "met" and not check.implied and check.part != "unless"
        ]
    else:
        wrong: Status = "not_met" if any(check.status == "not_met" for check in checks) else "unknown"
        if status == "unknown" and any(check.status == "unknown" for check in checks):
            wrong = "unknown"
        names = [check.name for check in checks if check.status == wrong]
    return tuple(sorted(dict.fromkeys(names), key=ORDER.index))


def describe(condition: Condition, *, worlds: list[World], compiler: Compiler, answer: int | None) -> str:
    """Return what is possible for the property that a condition asks about, in words."""
    if answer is not None:
        return {1: "yes", 2: "no", 3: "not known"}[answer]
    dimension = _dimension(condition)
    mask = 0
    for world in worlds:
        mask |= world[dimension]
    return compiler.words_for(dimension, mask=mask)
