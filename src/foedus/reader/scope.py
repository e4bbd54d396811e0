"""A stretch of a sentence that somebody affirms or denies."""

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.reader.speaker import Speaker
from foedus.reader.unit import Unit
from foedus.terms import Stance


@dataclass(frozen=True, slots=True)
class Scope:
    """Units `first` to `last` (half-open) that a speaker affirms or denies; `verb` is the word that says so."""

    first: int
    last: int
    speaker: Speaker
    stance: Stance
    verb: int
    accused: tuple[str, ...] = ()


def clause_start(units: Sequence[Unit], *, before: int) -> int:
    """Return where the clauses begin that a speaker named last can hold: a semicolon ends them."""
    return next((at + 1 for at in range(before - 1, -1, -1) if units[at].low == ";"), 0)
