"""Frames of a verb or a noun that are read by themselves: violations, fights of two sides, hostages."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from foedus.reader.explosions import EXPLOSIONS, read_explosion
from foedus.reader.holes import HOLES, MAKING, read_hole
from foedus.reader.hostages import HOSTAGE, TAKING, read_hostages
from foedus.reader.mention import Mention
from foedus.reader.mutual import FIGHTING, read_mutual
from foedus.reader.outbreak import FIGHTS, read_outbreak
from foedus.reader.suffering import LAID, MUNITIONS, RUNNING, read_run_over, read_suffering
from foedus.reader.suffering import WORDS as SUFFERING
from foedus.reader.trespass import (
    AIRSPACE,
    DRONES,
    OVERFLYING,
    STAYING,
    TRESPASSES,
    read_overflight,
    read_presence,
    read_trespass,
)
from foedus.reader.unit import Unit, lows_of


def read_own_frames(units: Sequence[Unit], *, warlike: bool, taken: frozenset[int]) -> Iterator[Mention]:
    """Yield the attacks of a sentence that no table of verbs tells, but for those at units already `taken`."""
    lows = lows_of(units)
    if lows.isdisjoint(WORDS):
        return
    frames = [
        (words, read)
        for words, read, needs, sure in FRAMES
        if (warlike or sure) and not lows.isdisjoint(words) and not (needs and lows.isdisjoint(needs))
    ]
    for at, unit in enumerate(units):
        if at in taken and unit.low not in MAKING:
            continue
        frame = next((read for words, read in frames if unit.low in words), None)
        found = None if frame is None else frame(units, at=at)
        if found is not None:
            yield found


class Frame(Protocol):
    """What every frame is: the attack that the word at `at` tells, or None."""

    def __call__(self, units: Sequence[Unit], *, at: int) -> Mention | None:
        """Return the attack, or None."""


NOTHING: frozenset[str] = frozenset()
# The words that open each frame, what reads it, what must stand in the sentence, and whether any report may tell it.
FRAMES: tuple[tuple[frozenset[str], Frame, frozenset[str], bool], ...] = (
    (TRESPASSES, read_trespass, NOTHING, True),
    (STAYING, read_presence, AIRSPACE, True),
    (OVERFLYING, read_overflight, DRONES, True),
    (FIGHTING, read_mutual, NOTHING, False),
    (FIGHTS, read_outbreak, NOTHING, False),
    (EXPLOSIONS, read_explosion, NOTHING, False),
    (TAKING, read_hostages, HOSTAGE, True),
    (SUFFERING, read_suffering, MUNITIONS, False),
    (RUNNING, read_run_over, LAID, False),
    (MAKING, read_hole, HOLES, False),
)
WORDS = TRESPASSES | AIRSPACE | OVERFLYING | FIGHTING | FIGHTS | EXPLOSIONS | HOSTAGE | SUFFERING | RUNNING | HOLES
