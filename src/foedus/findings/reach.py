"""Alternatives of a clause that can never decide it: met by nothing, or only where another is met."""

from collections.abc import Iterator

from foedus.findings.boxes import Box, Every, boxes_of, lies_within
from foedus.findings.compiling import Compiler, Position
from foedus.instruments import Cast, Clause
from foedus.places import Places
from foedus.terms import READINGS, Reading


def unreachable(
    clause: Clause, *, cast: Cast, places: Places, beneficiary: str | None, bearer: str | None
) -> Iterator[tuple[int, int | None]]:
    """Yield the number of each alternative that decides nothing on either reading, and of the one that takes it in.

    None: no fact can meet it. Of two that ask the same, the later one is yielded.
    """
    covered, owing = (cast.actors.mask((name,)) if name else 0 for name in (beneficiary, bearer))
    boxes = [_boxes(Compiler(cast, places, covered, owing), clause, reading) for reading in READINGS]
    for number in range(len(clause.alternatives or ())):
        if all(not read[number] for read in boxes):
            yield number, None
            continue
        for other in range(len(clause.alternatives or ())):
            inside = all(_inside(read[number], read[other]) for read in boxes)
            back = all(_inside(read[other], read[number]) for read in boxes)
            if other != number and inside and (other < number or not back):
                yield number, other
                break


def _boxes(compiler: Compiler, clause: Clause, reading: Reading) -> list[tuple[Box, ...]]:
    compiled = compiler.compile(clause, position=Position(reading=reading))
    return [boxes_of(Every(tuple(one.condition for one in elements))) for elements in compiled.alternatives]


def _inside(boxes: tuple[Box, ...], others: tuple[Box, ...]) -> bool:
    """Say whether every box lies within one of the others."""
    return all(any(lies_within(box, other=other) for other in others) for box in boxes)
