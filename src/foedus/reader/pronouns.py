"""Whom "it" and "they" mean within a sentence: the nearest subject before them that can act.

"Eritrea broke the law when it attacked the town", "the army maintained that it had struck only terrorists".
"""

from collections.abc import Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, subject_span, verb_group
from foedus.reader.lexicon import Unit
from foedus.reader.speaker import Memory, speaker_of

SUBORDINATE = frozenset("after before when while as since because although though once until if where".split())
POINTING = frozenset("it they its their he his she her".split())
MOST_CLAUSES = 3
NOBODY = "?"
BODIES = frozenset("group movement organisation organization faction cell outfit gang band syndicate cartel clan "
                   "tribe militia crowd mob crew settlers villagers smugglers pirates protesters students".split())  # fmt: skip


def nearest_subject(units: Sequence[Unit], *, at: int) -> str:
    """Return the actor that is the nearest subject before the pronoun at `at`; "" where none is seen.

    `NOBODY` where that subject is a body of people that the register does not know.
    """
    if units[at].low not in POINTING:
        return ""
    step, seen = at - 1, 0
    while step > 0 and seen < MOST_CLAUSES:
        if units[step].low in STOPS:
            return ""
        if units[step].low == "that" and not seen and step < at - 1:
            return NOBODY  # "wrote that a gang hid when it …": the clause between has a subject that nobody knows
        if not is_verb(units, at=step):
            step -= 1
            continue
        first = verb_group(units, at=step).first
        begin, end = subject_span(units, first=first)
        found = speaker_of(units, begin=begin, end=end, memory=Memory())
        aside = begin > 0 and units[begin - 1].low in SUBORDINATE and any(one.low == "," for one in units[step:at])
        if found is not None and found.actor and not aside:
            return found.actor
        if any(one.low in BODIES or "force" in one.roles for one in units[begin:end]):
            return NOBODY
        if "speech" in units[step].roles and begin < end and units[begin].low not in POINTING:
            return ""
        seen += 1
        step = first - 1
    return ""
