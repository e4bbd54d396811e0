"""Mines and roadside bombs that somebody ran upon: "the Bridgeton ran upon a mine", "their lorry drove over a device".

Such verbs tell of no force but for what they come upon; whoever ran upon a mine was struck by it.
"""

from collections.abc import Sequence

from foedus.reader.unit import Unit

STRUCK = frozenset(("struck", "hit", "strikes", "hits"))
RUNNING = frozenset(
    f"{verb} {link}"
    for verb in ("ran", "drove", "stepped", "trod", "rolled", "sailed", "walked", "stumbled", "rode")
    for link in ("upon", "on to", "onto", "on", "over", "into")
)
MINES = frozenset(("mine", "mines", "sea mine", "naval mine", "limpet mine"))
DEVICES = frozenset(
    ("improvised explosive device", "ied", "roadside bomb", "landmine", "land mine", "explosive device",
     "anti-tank mine", "anti-personnel mine", "roadside mine", "booby trap")
)  # fmt: skip
NEAR = 5


def mine_at(units: Sequence[Unit], *, at: int) -> str:
    """Return the kind of act where the verb at `at` says that something ran upon or struck a mine; "" elsewhere."""
    if units[at].low not in STRUCK and units[at].low not in RUNNING:
        return ""
    near = units[at + 1 : at + NEAR]
    if any(unit.low in DEVICES for unit in near):
        return "bombing"
    return "mining" if any(unit.low in MINES for unit in near[: NEAR - 2]) else ""


def is_harmless(units: Sequence[Unit], *, at: int, shape: str) -> bool:
    """Return whether the verb only says that one ran over something: "ran over a cyclist"."""
    return shape == "direct" and units[at].low in RUNNING and not mine_at(units, at=at)
