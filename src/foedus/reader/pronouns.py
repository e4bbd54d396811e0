"""Whom "it" and "they" mean within a sentence: the nearest subject before them that can act.

"Eritrea broke the law when it attacked the town", "the army maintained that it had struck only terrorists".
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.speaker import Memory, speaker_of
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

SUBORDINATE = frozenset("after before when while as since because although though once until if where".split())
POINTING = frozenset("it they its their he his she her".split())
MOST_CLAUSES, NEAR = 3, 5
RELATIVES = frozenset(("which", "who", "whom"))
NOBODY = "?"
BODIES = frozenset("group movement organisation organization faction cell outfit gang band syndicate cartel clan "
                   "tribe militia crowd mob crew settlers villagers smugglers pirates protesters "
                   "students".split())  # fmt: skip


def nearest_subject(units: Sequence[Unit], *, at: int) -> str:
    """Return the actor that is the nearest subject before the pronoun at `at`; "" where none is seen.

    `NOBODY` where that subject is a body of people that the register does not know.
    """
    told = _replying(units, at) if units[at].low in POINTING else ""
    if told or units[at].low not in POINTING:
        return told
    for first, verb in _clauses_before(units, at):
        if first is None:
            return NOBODY if verb else ""
        begin, end = subject_span(units, first=first)
        found = speaker_of(units, begin=begin, end=end, memory=Memory())
        aside = begin > 0 and units[begin - 1].low in SUBORDINATE and any(one.low == "," for one in units[verb:at])
        if found is not None and found.actor and not aside:
            return found.actor
        if any(one.low in BODIES or "force" in one.roles for one in units[begin:end]):
            return NOBODY
        if "speech" in units[verb].roles and begin < end and units[begin].low not in POINTING:
            return ""
    return ""


def _replying(units: Sequence[Unit], at: int) -> str:
    """Return who tells that it hit back: "Kyiv said Russia had shelled Kherson and that it had hit back"; or ""."""
    if at < NEAR or units[at].low != "it" or [unit.low for unit in units[at - 2 : at]] != ["and", "that"]:
        return ""
    clause = takewhile(lambda unit: unit.low not in STOPS, units[at + 1 : at + LONGEST_REPLY])
    replies = any(unit.low in REPLYING or unit.low.endswith((" back", " back at")) for unit in clause)
    verb = next((step for step in range(at - 1, 0, -1) if "speech" in units[step].roles), None)
    if verb is None or not replies:
        return ""
    begin, end = subject_span(units, first=verb_group(units, at=verb).first)
    found = speaker_of(units, begin=begin, end=end, memory=Memory())
    return found.actor if found is not None else ""


LONGEST_REPLY = 14
REPLYING = frozenset("back reply response return retaliation retaliated responded replied answered answer".split())


# The opening of a sentence that follows.
IT = Unit("it", "it", 0, 0)


def subject_for_next(units: Sequence[Unit]) -> str:
    """Return the actor whom an "it" right behind a sentence would mean; "" or `NOBODY` as of `nearest_subject`."""
    return nearest_subject((*units, IT), at=len(units))


def _clauses_before(units: Sequence[Unit], at: int) -> Iterator[tuple[int | None, int]]:
    """Yield the verb groups of the clauses before a pronoun, the nearest first: where each begins, and its verb.

    (None, 0) where the sentence parts, and (None, 1) where a clause stands between of which no verb is known.
    Gerunds and relative clauses have no subject that a pronoun could mean.
    """
    step, seen = at - 1, 0
    while step > 0 and seen < MOST_CLAUSES:
        if units[step].low in STOPS and not (step == at - 1 and units[step].low in {":", ";"}):
            yield None, 0
            return
        if units[step].low == "that" and not seen and step < at - 1:
            yield None, 1  # "wrote that a gang hid when it …"
            return
        if not is_verb(units, at=step):
            step -= 1
            continue
        group = verb_group(units, at=step)
        near = range(group.first - 1, max(-1, group.first - NEAR), -1)
        relative = next((one for one in near if units[one].low in RELATIVES), None)
        if not group.gerund and relative is None:  # not "accused Iran of firing", nor "which Iran denied"
            yield group.first, step
            seen += 1
        step = (relative if relative is not None and not group.gerund else group.first) - 1
