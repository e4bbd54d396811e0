"""What the columnar plan asks of a hit under a clause: probes, each one bit, for every position together.

A probe is a box. Its bit is set where some stroke of the hit shares a value with it in every property. Whether the
clause can be met, whether it can fail, and how each line of the checklist stands follow from the bits alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from foedus.findings.boxes import Box, Test, boxes_of, negate
from foedus.findings.compiling import Compiled, Compiler, Element, Position
from foedus.findings.givens import answer_given
from foedus.findings.trial import PROPERTY, pleaded_in, possible_days
from foedus.incidents import Account
from foedus.instruments import Given

WORD = 62
PRESENT = 1
DIMENSIONS = ("act", "object", "owner", "attacker", "spot", "manner")
COLUMN = {"act": "act", "object": "object", "of": "owner", "by": "attacker", "place": "spot"}


@dataclass(frozen=True, slots=True, eq=False)
class Plea:
    """A condition whose answer depends on who is said to have sent or backed the attackers."""

    item: Given
    compiler: Compiler
    pleaded: bool


@dataclass(frozen=True, slots=True)
class Manner:
    """What a probe asks of origin, intent and backing; None: nothing."""

    origin: int | None = None
    intent: int | None = None
    pleas: tuple[tuple[Plea, int], ...] = ()


Ask: TypeAlias = object
Signature: TypeAlias = tuple[Ask | None, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a checklist: the probes that say it may be met, and those that say it may fail."""

    name: str
    part: str
    implied: bool
    about: str
    inside: int
    outside: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """One wording at one position: the probes of the boxes that meet it and fail it, and its checklists.

    `unsure`: it cannot be shown that one and the same beneficiary meets every element.
    """

    meeting: int
    failing: int
    alternatives: tuple[tuple[Line, ...], ...]
    shared: tuple[Line, ...]
    unsure: bool


@dataclass(frozen=True, slots=True)
class Form:
    """How bits are read, position by position, each in one or more wordings; it depends on no actor and no place."""

    positions: tuple[tuple[Position, tuple[Leaf, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form with what its probes ask, in words of 62 bits: one signature a word and property."""

    form: Form
    words: tuple[tuple[Signature, ...], ...]


@dataclass(slots=True)
class SheetMaker:
    """Makes one sheet from the clauses of a question, compiled for each position."""

    account: Account
    everywhere: int
    probes: dict[tuple[tuple[str, object], ...], int] = field(default_factory=lambda: {(): 0})

    def make(self, positions: Iterable[tuple[Position, tuple[tuple[Compiler, Compiled, bool], ...]]]) -> Sheet:
        """Return the sheet; of each wording it is said whether it asks of the beneficiary to be one and the same."""
        form = Form(
            tuple(
                (position, tuple(self._leaf(compiler, compiled, unsure) for compiler, compiled, unsure in wordings))
                for position, wordings in positions
            )
        )
        asked = [dict(probe) for probe in self.probes]
        words = [asked[start : start + WORD] for start in range(0, len(asked), WORD)]
        return Sheet(form, tuple(tuple(tuple(one.get(name) for one in word) for name in DIMENSIONS) for word in words))

    def _leaf(self, compiler: Compiler, compiled: Compiled, unsure: bool) -> Leaf:  # noqa: FBT001 - private
        fixed = self._fixed(compiler, compiled)
        shared = [self._line(element, compiled, fixed) for element in compiled.conditions]
        for group, (fails, holds) in zip(compiled.exceptions, compiled.excluded, strict=True):
            inside, outside = self._boxes(fails, compiled, fixed), self._boxes(holds, compiled, fixed)
            shared += [_line(element, inside, outside) for element in group if not element.implied]
        return Leaf(
            meeting=self._boxes(compiled.meeting, compiled, fixed),
            failing=self._boxes(compiled.failing, compiled, fixed),
            alternatives=tuple(
                tuple(self._line(element, compiled, fixed) for element in alternative)
                for alternative in compiled.alternatives
            ),
            shared=tuple(shared),
            unsure=unsure,
        )

    def _fixed(self, compiler: Compiler, compiled: Compiled) -> dict[str, int | Plea]:
        """Return what no row can change: the answers to conditions, the day, the route."""
        pleaded = pleaded_in(compiled)
        fixed: dict[str, int | Plea] = {"route": self.everywhere}
        for number, item in enumerate(compiled.givens):
            name, is_pleaded = f"given {number}", item in pleaded
            if item.state == "backing":
                fixed[name] = Plea(item, compiler, is_pleaded)
            else:
                answer = answer_given(item, account=self.account, compiler=compiler, pleaded=is_pleaded, strict=False)
                fixed[name] = answer.possible
        if compiled.since:
            fixed["day"] = possible_days(self.account.happened_on, spans=compiled.since)
        return fixed

    def _line(self, element: Element, compiled: Compiled, fixed: dict[str, int | Plea]) -> Line:
        condition = element.condition
        if isinstance(condition, Test):
            inside = self._boxes(({condition.dimension: condition.possible},), compiled, fixed)
            outside = self._boxes(({condition.dimension: ~condition.allowed},), compiled, fixed)
        else:
            inside = self._boxes(boxes_of(condition), compiled, fixed)
            outside = self._boxes(boxes_of(negate(condition)), compiled, fixed)
        return _line(element, inside, outside)

    def _boxes(self, boxes: Iterable[Box], compiled: Compiled, fixed: dict[str, int | Plea]) -> int:
        """Return the probes of the boxes, as a mask."""
        found = 0
        for box in boxes:
            probe = _probe(box, compiled, fixed)
            if probe is not None:
                found |= 1 << self.probes.setdefault(probe, len(self.probes))
        return found


def _line(element: Element, inside: int, outside: int) -> Line:
    here = element.condition
    while not isinstance(here, Test):
        here = here.parts[-1]
    about = "given" if element.given else "happened_on" if here.dimension == "day" else PROPERTY[here.dimension]
    return Line(
        element.name, element.part, element.implied, "origin" if element.name == "origin" else about, inside, outside
    )


def _probe(box: Box, compiled: Compiled, fixed: dict[str, int | Plea]) -> tuple[tuple[str, object], ...] | None:
    """Return the box by columns, what is fixed left out; None where that already keeps it from being overlapped."""
    asks: dict[str, object] = {}
    origin = intent = None
    pleas: list[tuple[Plea, int]] = []
    for dimension, mask in box.items():
        known = fixed.get(dimension)
        if isinstance(known, Plea):
            pleas.append((known, mask))
        elif known is not None:
            if not known & mask:
                return None
        elif dimension == "by":
            asks["attacker"] = (compiled.attackers, mask)
        elif dimension == "origin":
            origin = mask
        elif dimension == "intent":
            intent = mask
        else:
            asks[COLUMN[dimension]] = mask
    if origin is not None or intent is not None or pleas:
        asks["manner"] = Manner(origin, intent, tuple(pleas))
    return tuple(sorted(asks.items()))
