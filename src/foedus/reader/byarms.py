"""Passives of no word of force that tell of force by what stands after "by": "was splintered by mortar rounds".

Arms that strike do by any verb what arms do, but for those of watching and carrying; soldiers do so only by rough ones.
"""

from collections.abc import Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.filler import fillers
from foedus.reader.nounphrase import is_head
from foedus.reader.speechwords import HEDGES
from foedus.reader.unit import Meaning, Unit

STRIKING = frozenset(
    ("missile strike", "drone strike", "shelling", "bombardment", "naval attack", "bombing", "mining", "air strike",
     "chemical or biological attack", "nuclear strike")
)  # fmt: skip


def _forms(*lemmas: str) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in inflect(lemma).values())


# What arms do that harms nobody, told in the passive.
HARMLESS = _forms(
    "escort", "track", "follow", "film", "photograph", "record", "watch", "observe", "detect", "monitor", "guard",
    "protect", "defend", "cover", "carry", "equip", "accompany", "overfly", "deter", "replace", "supplement", "support",
    "inspire", "power", "design", "develop", "supply", "deliver", "precede", "threaten", "alarm", "frighten", "scare",
    "wake", "awaken", "survey", "inspect", "map", "scan", "mark", "dominate", "rival", "outnumber", "match",
    "reinforce",
    "relieve", "rescue", "save", "help", "assist", "complicate", "delay", "prompt", "cause", "provide", "own", "join",
    "head", "manage", "decorate", "display", "surprise", "impress", "worry", "limit", "determine", "identify",
    "explain",
)  # fmt: skip
# What those who bear arms do to others by verbs of no force.
ROUGH = _forms(
    "jump", "rush", "carry", "scale", "crush", "maul", "corner", "swamp", "mob", "trap", "surround", "encircle", "hack",
    "chase", "pursue", "savage", "cudgel", "club", "beat", "drag", "haul", "ransack", "pillage", "trample", "charge",
    "cripple", "harry", "harass", "waylay", "surprise", "engulf", "swarm", "flush", "evict", "expel", "oust", "rout",
    "splinter", "shatter", "smash", "pulverise", "decimate", "scatter", "disperse", "invest", "reduce", "breach",
)  # fmt: skip
STRUCK = Meaning(role="verb", value="attack", form="past", shape="direct")
FAR, LONGEST = 3, 8


def struck_by(units: Sequence[Unit], *, at: int) -> Meaning | None:
    """Return what a passive tells whose doer, behind "by", is arms or those who bear them; None for no force."""
    by = next((step for step in range(at + 1, min(len(units), at + FAR)) if units[step].low not in HEDGES), None)
    if by is None or units[by].low != "by" or units[at].low in HARMLESS - ROUGH:
        return None
    found = list(fillers(units, begin=by, end=min(len(units), by + LONGEST)))
    heads = [one for one in found if one.prep == "by" and is_head(units, at=one.at)][:2]
    if any(one.unit.value("weapon") in STRIKING and "force" not in one.unit.roles for one in heads):
        return STRUCK
    forces = any("force" in one.unit.roles or "group" in one.unit.roles for one in heads)
    return STRUCK if forces and units[at].low in ROUGH else None
