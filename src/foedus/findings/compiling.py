"""A clause compiled for one beneficiary, bearer and position: a checklist to show, boxes to decide by."""

from dataclasses import dataclass, field, replace
from datetime import date

from foedus.errors import RegisterError
from foedus.findings.attackers import AttackerTest, allowed_answers
from foedus.findings.boxes import Box, Condition, Every, Some, Test, TooManyBoxesError, boxes_of, negate
from foedus.incidents import NOTHING
from foedus.instruments import Alternative, Cast, Clause, Given
from foedus.places import Places
from foedus.terms import Days, Reading, acts, objects, parse_days, sense_of
from foedus.terms.records import INTENTS, ORIGINS

YES_OR_NO = 0b11
ANYWHERE = 0b111
# Each test of the attackers, and each of the day, doubles the combinations of their answers.
MOST_TESTS = 10
ORDER = (
    "in_force",
    "by",
    "enemies",
    "origin",
    "act",
    "of",
    "object",
    "area",
    "through",
    "since",
    "within",
    "intent",
    "given",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One line of the checklist: what is asked, of which property, and the words that ask it.

    `implied`: the clause does not write it; a term such as *armed attack* carries it. `part` is `casus`,
    `only_if` or `unless`; an exception's element is met where the exception fails.
    """

    name: str
    condition: Condition
    wanted: str
    part: str = "casus"
    implied: bool = False
    given: Given | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A clause ready to be tried: its alternatives as elements, its conditions, and its boxes.

    `excluded` holds, for each exception, the boxes in which it fails and those in which it holds. Clauses that ask the
    same share a `number`, so that they are tried once; None: never shared.
    """

    alternatives: tuple[tuple[Element, ...], ...]
    conditions: tuple[Element, ...]
    exceptions: tuple[tuple[Element, ...], ...]
    excluded: tuple[tuple[tuple[Box, ...], tuple[Box, ...]], ...]
    meeting: tuple[Box, ...]
    failing: tuple[Box, ...]
    attackers: tuple[AttackerTest, ...]
    givens: tuple[Given, ...]
    since: tuple[Days, ...]
    dimensions: frozenset[str] = frozenset()
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A reading, with at most one rival interpretation."""

    reading: Reading
    interpretation: str = ""

    def __str__(self) -> str:
        """Return the position as people read it."""
        return f"{self.reading}, {self.interpretation}" if self.interpretation else self.reading


@dataclass(slots=True)
class Compiler:
    """Compiles clauses for a beneficiary and a bearer on the day of the law."""

    cast: Cast
    places: Places
    beneficiary: int
    bearer: int
    senses: dict[str, Reading] = field(default_factory=dict)
    attackers: list[AttackerTest] = field(default_factory=list)
    givens: list[Given] = field(default_factory=list)
    days: list[Days] = field(default_factory=list)
    labels: dict[int, str] = field(default_factory=dict)
    said: dict[tuple[str, int], str] = field(default_factory=dict)
    areas: dict[tuple[date, tuple[str, ...]], Test] = field(default_factory=dict)

    def compile(self, clause: Clause, *, position: Position, reserved: tuple[str, ...] = ()) -> Compiled:
        """Return the clause compiled; `reserved` are the ids of reservations that bind the bearer.

        Raises:
            RegisterError: The clause asks too much to be worked out.
        """
        try:
            return self._compile(clause, position, reserved)
        except TooManyBoxesError as error:
            raise RegisterError(
                "The clause asks more than can be worked out.",
                code="findings/clause-too-large",
                at=clause.name,
                want=f"at most {MOST_TESTS} different tests of the attackers, as many of the day, and few alternatives",
                mend="split the clause into provisions, or drop alternatives that others take in",
            ) from error

    def _compile(self, clause: Clause, position: Position, reserved: tuple[str, ...]) -> Compiled:
        alternatives, only_if, unless = _changed(clause, position, reserved)
        self._collect(alternatives, only_if, unless)
        if max(len(self.attackers), len(self.days)) > MOST_TESTS:
            raise TooManyBoxesError
        tried = tuple(self._elements(one, position.reading, "casus") for one in alternatives)
        conditions = tuple(element for one in only_if for element in self._elements(one, position.reading, "only_if"))
        other: Reading = "broad" if position.reading == "narrow" else "narrow"
        excluded = tuple(self._elements(one, other, "unless") for one in unless)
        whole = Every(
            (
                Some(tuple(_all(elements) for elements in tried)),
                _all(conditions),
                *(negate(_all(elements)) for elements in excluded),
            )
        )
        meeting, failing = boxes_of(whole), boxes_of(negate(whole))
        return Compiled(
            alternatives=tried,
            conditions=conditions,
            exceptions=excluded,
            excluded=tuple((boxes_of(negate(_all(one))), boxes_of(_all(one))) for one in excluded),
            meeting=meeting,
            failing=failing,
            attackers=tuple(self.attackers),
            givens=tuple(self.givens),
            since=tuple(self.days),
            dimensions=frozenset(name for box in (*meeting, *failing) for name in box),
        )

    def _collect(self, *groups: tuple[Alternative, ...]) -> None:
        """List every test of the attackers, and of the day, first: their answers are one property together."""
        for one in (one for group in groups for one in group):
            for test in self._attacker_tests(one):
                if test[1] not in self.attackers:
                    self.attackers.append(test[1])
            self.days += [span for _, _, span in _day_tests(one) if span not in self.days]

    def _mask(self, names: list[str]) -> int:
        return self.cast.mask(names, beneficiary=self.beneficiary, bearer=self.bearer)

    def _attacker_tests(self, one: Alternative) -> list[tuple[str, AttackerTest, bool, str]]:
        """Return the element's name, its test, the answer wanted, and the words."""
        found: list[tuple[str, AttackerTest, bool, str]] = []
        if one.by:
            if one.by.some:
                found.append(("by", AttackerTest("some", self._mask(one.by.some)), True, _listed("", one.by.some)))
            if one.by.only:
                found.append(("by", AttackerTest("only", self._mask(one.by.only)), True, _listed("only ", one.by.only)))
            if one.by.none:
                found.append(
                    (
                        "by",
                        AttackerTest("some", self._mask(one.by.none)),
                        False,
                        _listed("none of ", one.by.none),
                    )
                )
        if one.enemies:
            members = self._mask(one.enemies.of) & ~self._mask(one.enemies.none or [])
            of = ", ".join(
                _listed(word, names) for word, names in (("", one.enemies.of), ("not ", one.enemies.none)) if names
            )
            if one.enemies.at_least:
                found.append(
                    (
                        "enemies",
                        AttackerTest("count", members, one.enemies.at_least),
                        True,
                        f"at least {one.enemies.at_least}: {of}",
                    )
                )
            if one.enemies.at_most is not None:
                found.append(
                    (
                        "enemies",
                        AttackerTest("count", members, one.enemies.at_most + 1),
                        False,
                        f"at most {one.enemies.at_most}: {of}",
                    )
                )
        return found

    def _elements(self, one: Alternative, reading: Reading, part: str) -> tuple[Element, ...]:
        found = [
            Element(
                name=name,
                part=part,
                wanted=wanted,
                condition=Test(
                    "by",
                    allowed_answers(self.attackers.index(test), tests=len(self.attackers), answer=answer),
                    (1 << (1 << len(self.attackers))) - 1,
                ),
            )
            for name, test, answer, wanted in self._attacker_tests(one)
        ]
        if one.origin:
            found.append(
                Element(
                    name="origin",
                    part=part,
                    wanted=_listed("", one.origin),
                    condition=Test("origin", _origin_mask(tuple(one.origin)), ANYWHERE),
                )
            )
        if one.act:
            found += self._act(one.act, reading, part, explicit=bool(one.origin))
        found += self._things(one, part)
        found += [self._given(item, part) for item in one.given or []]
        for item in one.not_given or []:
            pleaded = self._given(item, "unless")
            found.append(replace(pleaded, condition=negate(pleaded.condition)))
        return tuple(sorted(found, key=lambda element: ORDER.index(element.name)))

    def _act(self, words: list[str], reading: Reading, part: str, *, explicit: bool) -> list[Element]:
        """Return the element `act` and, where a term carries it, the implied element `origin`."""
        by_origin: dict[int, int] = {}
        for word in words:
            mask, origin = self._sense(word, reading)
            origin = ANYWHERE if explicit else origin
            by_origin[origin] = by_origin.get(origin, 0) | mask
        whole, wanted = acts().whole, _listed("", words)
        every = every_origin = 0
        for origin, mask in by_origin.items():
            every, every_origin = every | mask, every_origin | origin
        found = [Element(name="act", part=part, wanted=wanted, condition=Test("act", every, whole))]
        if any(origin != ANYWHERE for origin in by_origin):
            bound = Some(
                tuple(
                    Every((Test("act", mask, whole), Test("origin", origin, ANYWHERE)))
                    for origin, mask in by_origin.items()
                )
            )
            shown = Test("origin", every_origin, ANYWHERE) if len(by_origin) == 1 else bound
            found.append(
                Element(
                    name="origin",
                    part=part,
                    implied=True,
                    condition=shown,
                    wanted="from outside, as the word carries",
                )
            )
        return found

    def _sense(self, word: str, reading: Reading) -> tuple[int, int]:
        sense = sense_of(word, reading=self.senses.get(word.partition(".")[0], reading))
        if sense is None:
            return acts().mask(word), ANYWHERE
        mask = 0
        for name in sense.acts:
            mask |= acts().mask(name)
        # A clause that pins the broad reading says so in its own words, whatever others read in its day.
        for name in () if "." in word else sense.later(self.cast.day):
            mask &= ~acts().mask(name)
        return mask, _origin_mask(sense.origin)

    def _things(self, one: Alternative, part: str) -> list[Element]:
        """Return the elements that ask what was hit, whose, where, when and with what intent."""
        found: list[Element] = []
        if one.of or one.not_of:
            found.append(self._owner(one, part))
        if one.object:
            mask = 0
            for word in one.object:
                mask |= objects().mask(word)
            found.append(_element("object", one.object, part, Test("object", mask, objects().whole | NOTHING)))
        if one.area:
            found.append(_element("area", one.area, part, self._area(one.area)))
        if one.outside:
            wanted = _listed("outside ", one.outside)
            found.append(Element(name="area", part=part, wanted=wanted, condition=negate(self._area(one.outside))))
        if one.through:
            through = replace(self._area(one.through), dimension="route")
            found.append(_element("through", one.through, part, through))
        if one.intent:
            intent = Test("intent", 1 << INTENTS.index(one.intent), YES_OR_NO)
            found.append(_element("intent", [one.intent], part, intent))
        return found + [self._day(name, text, part, span) for name, text, span in _day_tests(one)]

    def _owner(self, one: Alternative, part: str) -> Element:
        """Return the element that asks whose the thing hit was; what nobody owns is none of those left out."""
        nobody = self.cast.actors.everyone + 1
        allowed = self._mask(one.of) if one.of else self.cast.actors.everyone | nobody
        if one.not_of:
            allowed &= ~self._mask(one.not_of)
        wanted = [_listed("", one.of)] if one.of else []
        wanted += [_listed("not ", one.not_of)] if one.not_of else []
        whole = self.cast.actors.everyone << 1 | 1
        return Element(name="of", part=part, wanted=", ".join(wanted), condition=Test("of", allowed, whole))

    def _area(self, areas: list[str]) -> Test:
        """Return the test of a place; units that the words or the line of an area leave open stay doubtful.

        What lies in an area depends on the day alone, so that it is worked out once.
        """
        key = (self.cast.day, tuple(areas))
        if key not in self.areas:
            self.areas[key] = self._place(areas)
        return self.areas[key]

    def _place(self, areas: list[str]) -> Test:
        inside: set[str] = set()
        doubtful: set[str] = set()
        for area in areas:
            inside |= self.places.area_units(area, on=self.cast.day)
            doubtful |= self.places.doubtful_units(area, on=self.cast.day)
        places = self.places
        return Test("place", places.unit_mask(inside), places.everywhere, places.unit_mask(doubtful - inside))

    def _day(self, name: str, text: str, part: str, span: Days) -> Element:
        tests = len(self.days)
        allowed = allowed_answers(self.days.index(span), tests=tests, answer=True)
        return Element(name=name, part=part, wanted=text, condition=Test("day", allowed, (1 << (1 << tests)) - 1))

    def _given(self, item: Given, part: str) -> Element:
        tests: list[Condition] = []
        for one in item.each():
            if one not in self.givens:
                self.givens.append(one)
            tests.append(Test(f"given {self.givens.index(one)}", 1, YES_OR_NO))
        condition = Some(tuple(tests)) if item.either else tests[0]
        return Element(name="given", part=part, wanted=self.label(item), given=item, condition=condition)

    def words_for(self, dimension: str, *, mask: int) -> str:
        """Return what a mask leaves possible for a property, in words; everything is `not known`."""
        key = (dimension, mask)
        if key not in self.said:
            self.said[key] = self._words_for(dimension, mask)
        return self.said[key]

    def _words_for(self, dimension: str, mask: int) -> str:
        if dimension in ("act", "object"):
            tree = acts() if dimension == "act" else objects()
            whole = mask & tree.whole == tree.whole
            return "not known" if whole else " or ".join(tree.words_of(mask & tree.whole)) or "nothing"
        if dimension == "of":
            actors = self.cast.actors
            return _named(
                actors.decode(mask & actors.everyone),
                whole=mask & actors.everyone == actors.everyone,
                none="nobody",
            )
        if dimension in ("place", "route"):
            return _named(self.places.decode(mask), whole=mask == self.places.everywhere, none="nowhere")
        words = {"origin": ORIGINS, "intent": INTENTS}.get(dimension)
        if words:
            return " or ".join(word for number, word in enumerate(words) if mask >> number & 1)
        return {1: "yes", 2: "no", 3: "not known"}.get(mask, "") if dimension != "by" else ""

    def label(self, item: Given) -> str:
        """Return a condition's name as people and `turns_on` have it: `request by ARM`, or the question itself."""
        if id(item) not in self.labels:
            self.labels[id(item)] = self._label(item)
        return self.labels[id(item)]

    def _label(self, item: Given) -> str:
        if item.question:
            return item.question
        if item.either:
            return " or ".join(self.label(one) for one in item.each())
        actors = self.cast.actors
        parts = [item.act or item.state or "act"]
        for word, names in (("by", item.by), ("to", item.to), ("against", item.against), ("of", item.of)):
            if names:
                mask = self._mask(names)
                known = actors.decode(mask) if mask and mask.bit_count() <= 3 else tuple(names)  # noqa: PLR2004
                parts.append(f"{word} {' or '.join(known)}")
        return " ".join(parts)


def _element(name: str, words: list[str], part: str, condition: Test) -> Element:
    return Element(name=name, part=part, wanted=_listed("", words), condition=condition)


def _day_tests(one: Alternative) -> list[tuple[str, str, Days]]:
    """Return the element's name, its words, and the days that it allows."""
    found: list[tuple[str, str, Days]] = []
    if one.since:
        found.append(("since", one.since, Days(parse_days(one.since).first, Days.last_of_all())))
    if one.within:
        found.append(("within", one.within, parse_days(one.within)))
    return found


def _all(elements: tuple[Element, ...]) -> Condition:
    return Every(tuple(element.condition for element in elements))


def _listed(before: str, words: list[str]) -> str:
    return before + (" or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0])


def _named(names: tuple[str, ...], *, whole: bool, none: str) -> str:
    if whole:
        return "not known"
    if len(names) > 6:  # noqa: PLR2004 - more names than a line holds
        return f"{', '.join(names[:5])} or {len(names) - 5} others"
    return " or ".join(names) or none


def _origin_mask(words: tuple[str, ...]) -> int:
    mask = 0
    for word in words:
        mask |= 1 << ORIGINS.index(word)
    return mask


def _changed(
    clause: Clause, position: Position, reserved: tuple[str, ...]
) -> tuple[tuple[Alternative, ...], tuple[Alternative, ...], tuple[Alternative, ...]]:
    """Return casus, conditions and exceptions as a rival interpretation or a reservation leaves them."""
    casus, only_if, unless = clause.alternatives or (), clause.only_if, clause.unless
    for rival in clause.interpretations:
        if rival.id == position.interpretation or rival.id in reserved:
            casus = tuple(rival.change.casus) if rival.change.casus is not None else casus
            kept_if = () if "only_if" in rival.change.without else only_if
            kept_unless = () if "unless" in rival.change.without else unless
            only_if = (*kept_if, *(rival.change.only_if or ()))
            unless = (*kept_unless, *(rival.change.unless or ()))
    return casus, only_if, unless
