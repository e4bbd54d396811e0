"""Participles that only describe the noun before them, so that the clause goes on behind: "a villa rented by Hamas in".

After the verb of a main clause a second past form without a subject, a comma or "and" can be nothing else.
"""

from collections.abc import Sequence

from foedus.reader.speechwords import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from foedus.reader.unit import Unit

IRREGULAR = frozenset(
    "built held kept bought brought caught driven drawn flown found given grown hidden hung known laid led left lent "
    "lost made meant met paid put run seen sent set shown sold sown stolen sunk taken taught told torn thrown won "
    "worn written bound berthed left spread split".split()
)
# A preposition or the like right behind the participle; an object would make it the verb of a clause.
BEHIND = frozenset(
    "by in at off near for from on to with under outside along inside over since during across alongside within as "
    "among between around against into behind beside before after nearby there earlier last only recently".split()
)
# What is told of these holds while the attack happens, so that a day behind them is that of the attack.
LASTING = frozenset(
    "anchored moored docked berthed parked stationed deployed based positioned gathered assembled bound loaded laden "
    "crowded packed queued trapped held kept seated camped sheltered encamped garrisoned located situated housed "
    "lined crammed rented guarded protected occupied used run manned".split()
)
NO_NOUNS = CONJUNCTIONS | DETERMINERS | SUBORDINATORS | PREPOSITIONS.keys() | {"who", "which", "that", "to", "not"}
RELATIVES = frozenset("who which that where whom when".split())
LONGEST_GAP = 3


def is_reduced(units: Sequence[Unit], *, at: int, verb: int, first: int) -> bool:
    """Whether the past form at `at`, behind the `verb` whose group begins at `first`, describes the noun before it."""
    unit, before = units[at], units[at - 1]
    if at < verb + 2 or at + 1 >= len(units) or unit.capital or unit.glued or "speech" in unit.roles:
        return False
    if not (unit.low.endswith("ed") or unit.low in IRREGULAR) or units[at + 1].low not in BEHIND:
        return False
    if "act verb" in unit.roles or not before.low[-1:].isalnum() or before.low in NO_NOUNS or before.low.endswith("ly"):
        return False
    # "The missile that hit the depot landed in a field": the verb behind a relative clause is the main one.
    opening = [one.low for one in units[max(0, first - LONGEST_GAP) : first]]
    return not RELATIVES.intersection(opening) and "verb" in units[verb].roles


def is_of_participle(units: Sequence[Unit], *, first: int, after: int) -> bool:
    """Whether the expression at `first` stands right behind a participle that it dates: "a ship built in 1990"."""
    for at in range(first - 1, max(after, first - 1 - LONGEST_GAP), -1):
        low = units[at].low
        if low.endswith("ed") or low in IRREGULAR:
            return low not in LASTING and at > after + 1 and not units[at - 1].low.endswith("ly")
        if low not in PREPOSITIONS and low not in {"the", "early", "late", "mid"}:
            return False
    return False
