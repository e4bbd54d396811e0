"""A speaker set between commas or in brackets within a clause: he holds the phrase around him and no more.

"Bombed Sanaa with, it said, dozens of planes", "boats which, it says, carry drugs", "twenty (the opposition says
thirty)".
"""

from collections.abc import Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import subject_span
from foedus.reader.scope import Scope
from foedus.reader.speaker import Memory, Speaker, speaker_of
from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

# What opens a phrase or a clause that cannot stand without what follows it.
OPENING = frozenset("which who whom whose where when why how because although though since while that".split())
CLOSING = frozenset(",;:—–)")
LEAST = 2


def around_aside(units: Sequence[Unit], *, begin: int, at: int) -> tuple[int, int] | None:
    """Return the phrase or clause that ", it said," interrupts, half-open; None where it parts a whole clause.

    `begin` is the first unit of the speaker, `at` the verb of speech.
    """
    if begin < LEAST or units[begin - 1].low != "," or at + 1 >= len(units) or units[at + 1].low != ",":
        return None
    lead = units[begin - LEAST].low
    if lead not in OPENING and (lead not in PREPOSITIONS or lead in {"to", "over", "on", "off", "across", "around"}):
        return None
    last = next((step for step in range(at + LEAST, len(units)) if units[step].low in CLOSING), len(units))
    return begin - LEAST, last


def bracketed(units: Sequence[Unit], *, at: int) -> tuple[int, int] | None:
    """Return what stands within the brackets around a verb of speech, half-open; None outside brackets."""
    opening = next((step for step in range(at - 1, -1, -1) if units[step].low in {"(", ")"}), None)
    if opening is None or units[opening].low == ")":
        return None
    closing = next((step for step in range(at + 1, len(units)) if units[step].low == ")"), len(units))
    return opening + 1, closing


def said_besides(units: Sequence[Unit], *, at: int, memory: Memory) -> Speaker | None:
    """Return who says something besides: "Moscow, while denying that, …", "While denying that, Moscow …"; or None.

    `at` is the unit of "while".
    """
    begin, end = subject_span(units, first=at)
    if not at:
        comma = next((step for step in range(len(units) - 1) if units[step].low == ","), 0)
        verb = next((step for step in range(comma + 1, len(units)) if comma and is_verb(units, at=step)), None)
        begin, end = subject_span(units, first=verb_group(units, at=verb).first) if verb is not None else (0, 0)
    return speaker_of(units, begin=begin, end=end, memory=memory) if begin < end else None


def tells_of_others(units: Sequence[Unit], *, begin: int, before: Scope) -> bool:
    """Return whether somebody known says what others say: "Iran said that witnesses reported that"; it is his word.

    `begin` is the first unit of those others, `before` what he says.
    """
    if before.stance != "affirms" or not before.speaker.actor or before.verb >= begin:
        return False
    return begin - before.verb <= 1 + (units[begin - 1].low == "that")
