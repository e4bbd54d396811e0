"""Frames of a verb or a noun that are read by themselves: violations, fights of two sides, hostages."""

from collections.abc import Iterator, Sequence

from foedus.reader.holes import HOLES, MAKING, read_hole
from foedus.reader.hostages import HOSTAGE, TAKING, read_hostages
from foedus.reader.lexicon import Unit
from foedus.reader.mention import Mention
from foedus.reader.mutual import FIGHTING, read_mutual
from foedus.reader.suffering import MUNITIONS, read_suffering
from foedus.reader.suffering import WORDS as SUFFERING
from foedus.reader.trespass import TRESPASSES, read_trespass


def read_own_frames(units: Sequence[Unit], *, warlike: bool, taken: frozenset[int]) -> Iterator[Mention]:
    """Yield the attacks of a sentence that no table of verbs tells, but for those at units already `taken`."""
    lows = {unit.low for unit in units}
    if not lows & WORDS:
        return
    for at, unit in enumerate(units):
        if at in taken and unit.low not in MAKING:
            continue
        found = None
        if unit.low in TRESPASSES:
            found = read_trespass(units, at=at)
        elif warlike and unit.low in FIGHTING:
            found = read_mutual(units, at=at)
        elif unit.low in TAKING and lows & HOSTAGE:
            found = read_hostages(units, at=at)
        elif warlike and unit.low in SUFFERING and lows & MUNITIONS:
            found = read_suffering(units, at=at)
        elif warlike and unit.low in MAKING and lows & HOLES:
            found = read_hole(units, at=at)
        if found is not None:
            yield found


WORDS = TRESPASSES | FIGHTING | HOSTAGE | SUFFERING | HOLES
