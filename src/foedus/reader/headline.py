"""Headlines, which leave out "was": "Danish ship attacked off Yemen", "Kyiv under missile attack".

A headline is a short line without a full stop. In it a participle without an object tells what was done to what stands
before it.
"""

from collections.abc import Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS
from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.unit import Unit, VerbGroup
from foedus.reader.verbgroup import DAY_WORDS

LONGEST = 18
ENDS = frozenset(".!?\"”'’»)…")
SUFFERING = frozenset(("object", "place", "capital", "base", "persons", "force", "capital place"))
AFTER = frozenset("as after amid while again overnight today twice yesterday dead near again since".split())


def is_headline(units: Sequence[Unit]) -> bool:
    """Whether a sentence is a short line without a full stop."""
    return 0 < len(units) <= LONGEST and units[-1].low not in ENDS


def suffers_in_headline(units: Sequence[Unit], *, group: VerbGroup) -> bool:
    """Whether a headline tells by a participle what was done: "British tanker seized in Gulf"."""
    at = group.at
    meaning = units[at].get("verb")
    if group.passive or group.first != at or at < 1 or meaning is None or not is_headline(units):
        return False
    if meaning.form not in {"past", "part"} or meaning.shape not in {"direct", "weak", "harm"}:
        return False
    head, following = units[at - 1], units[at + 1] if at + 1 < len(units) else None
    alone = following is None or following.low in STOPS | DAY_WORDS | AFTER | {","} or following.low in PREPOSITIONS
    suffers = bool(head.roles & SUFFERING) and not head.roles & {"state", "group"}
    return alone and suffers and not any(is_verb(units, at=step) for step in range(at))


def under_fire(units: Sequence[Unit], *, under: int) -> tuple[int, VerbGroup] | None:
    """Return where the words begin of what is under attack without a verb, and a group for the verb left out.

    `under` is where "under" stands: "Kyiv under attack", "With Odesa under fire since Monday, ships stay away".
    """
    begin = under
    while begin > 0 and units[begin - 1].low not in STOPS | {",", "with", "while", "and", "after", "as", "leaving"}:
        begin -= 1
        if is_verb(units, at=begin):
            return None
    if not any(unit.roles & (SUFFERING | {"state"}) for unit in units[begin:under]):
        return None
    none = VerbGroup(
        first=under, at=under, modal=False, negated=False, passive=True, infinitive=False, gerund=False, present=False
    )
    return begin, none


# Verbs that have an object; a past form of theirs without one is a participle.
TRANSITIVE = frozenset(
    "bombed shelled torpedoed shot killed wounded seized captured hijacked kidnapped abducted destroyed ambushed "
    "assassinated razed boarded besieged gassed murdered executed".split()
) | {"shot down", "brought down", "downed", "gunned down", "blown up", "shot dead", "set ablaze"}


# Of those who bear arms themselves: "two Black Hawks shot down", and not "two jets bombed on Monday".
OF_FIGHTERS = frozenset("killed wounded captured kidnapped abducted ambushed executed murdered downed".split()) | {
    "shot down", "brought down", "gunned down", "shot dead", "blown up",
}  # fmt: skip
OPENING = frozenset("that which whom what who where when as while after before because whose how if".split())


def suffers_alone(units: Sequence[Unit], *, group: VerbGroup) -> bool:
    """Whether an entry tells by a participle what was done: "3 October: two Black Hawks shot down over Mogadishu."."""
    at = group.at
    if group.passive or group.first != at or at < 1 or units[at].low not in TRANSITIVE or at + 1 >= len(units):
        return False
    following = units[at + 1].low
    alone = following in STOPS | DAY_WORDS | {",", "."} or PREPOSITIONS.get(following, "by") not in {"by", "to"}
    head = units[at - 1]
    own = bool(head.roles & (SUFFERING | {"weapon"})) and not head.roles & {"state", "group"}
    own = own and not (head.roles & {"force", "weapon"} and units[at].low not in OF_FIGHTERS)
    opened = any(unit.low in OPENING or is_verb(units, at=step) for step, unit in enumerate(units[:at]))
    return alone and own and following != "at" and not opened


def tells_in_present(units: Sequence[Unit]) -> bool:
    """Whether the present tells what was done: in a headline, and behind the day of an entry, "2 May 2011: …"."""
    opening = units[0] if units else None
    return is_headline(units) or (opening is not None and (opening.low[:1].isdigit() or opening.low in MONTHS))


MONTHS = frozenset(
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec".split()
)
