"""Between which two a treaty is that is described: "between X and Y", "X's pact with Y", "the Franco-Greek pact"."""

from collections.abc import Sequence

from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.unit import Unit

# The first halves of compound adjectives, and whom they mean.
PREFIXES = {
    "anglo": "GBR", "franco": "FRA", "russo": "RUS", "sino": "CHN", "indo": "IND", "turco": "TUR", "turko": "TUR",
    "greco": "GRC", "graeco": "GRC", "italo": "ITA", "austro": "AUT", "hispano": "ESP", "luso": "PRT", "nippo": "JPN",
    "polono": "POL", "serbo": "SRB", "belgo": "BEL", "finno": "FIN", "egypto": "EGY", "israelo": "ISR", "irano": "IRN",
    "perso": "IRN", "afro": "", "euro": "eu",
}  # fmt: skip
REACH_BEHIND, REACH_BEFORE = 9, 6
PAIR = 2


def compound_of(units: Sequence[Unit], *, at: int) -> frozenset[str]:
    """Return the two of "Franco-Greek" or "Saudi-Pakistani" where its second half stands at `at`; else nobody."""
    if at == 0 or not units[at].glued or not units[at].actor:
        return frozenset()
    before = PREFIXES.get(units[at - 1].low, "") or units[at - 1].actor
    both = frozenset((before, units[at].actor)) - {""}
    return both if len(both) == PAIR else frozenset()


def pair_of(units: Sequence[Unit], *, first: int, at: int) -> frozenset[str]:
    """Return the two between whom the treaty is whose noun group is `first` to `at`, or nobody."""
    for step in range(at - 1, max(-1, first - 1, at - REACH_BEFORE), -1):
        if both := compound_of(units, at=step):
            return both
    end = at + 1
    while end < len(units) and end - at < REACH_BEHIND and units[end].low not in {".", ";", ":", ",", "which", "that"}:
        end += 1
    behind = units[at + 1 : end]
    lows = [unit.low for unit in behind]
    if "between" in lows:
        named = list(dict.fromkeys(unit.actor for unit in behind[lows.index("between") :] if unit.actor))
        return frozenset(named) if len(named) == PAIR else frozenset()
    if "with" not in lows:
        return frozenset()
    partner = next((unit.actor for unit in behind[lows.index("with") + 1 :] if unit.actor), "")
    both = frozenset((_owner(units, first, at), partner)) - {""}
    return both if len(both) == PAIR else frozenset()


def _owner(units: Sequence[Unit], first: int, at: int) -> str:
    """Return whose treaty it is: the possessor or the demonym before the noun."""
    for step in range(at - 1, max(-1, at - REACH_BEFORE), -1):
        unit = units[step]
        possessor = step + 1 < len(units) and units[step + 1].low == "'s"
        if unit.actor and (possessor or "demonym" in unit.roles):
            return unit.actor
        if unit.low in {",", ".", ";", "and"} or unit.low in PREPOSITIONS or (step < first and unit.actor):
            return ""
    return ""
