"""Missiles and drones that a defender destroyed in the air: an attack by whose they were, and by nobody who fended.

Ministries count them night by night: "air defences destroyed 65 Ukrainian drones over Bryansk". To destroy drones on
the ground is an attack on them: a defence must do it, or the words must say that they were in the air.
"""

from collections.abc import Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

FENDING = frozenset(
    form
    for lemma in (
        "destroy", "neutralise", "neutralize", "eliminate", "knock out", "take out took out taken out taking out",
        "suppress", "annihilate", "repel repelled repelled repelling", "repulse", "engage", "hit hit hit hitting",
        "strike struck struck striking", "wreck", "liquidate", "blast",
    )
    for form in inflect(lemma).values()
)  # fmt: skip
FLYING_ARMS = frozenset(("missile strike", "drone strike"))
DEFENCES = frozenset("interceptor interceptors patriot patriots s-300 s-400 iris-t nasams dome gunners".split())
# Of drones these words say that they were in the air.
ALOFT = frozenset("over above heading headed bound approaching airborne inbound incoming flying overnight".split())
ON_GROUND = frozenset(
    "depot depots warehouse warehouses launcher launchers site sites base factory factories workshop "
    "storage stored ground preparing prepared ready launch launched-ready".split()
)
REACH, NEAR = 9, 8


def is_fended(units: Sequence[Unit], *, at: int, passive: bool) -> bool:
    """Return whether the verb at `at` tells of missiles or drones that were destroyed on their way."""
    if units[at].low not in FENDING:
        return False
    steps = range(max(0, at - REACH), at) if passive else range(at + 1, min(len(units), at + REACH))
    arms = next((step for step in steps if units[step].value("weapon") in FLYING_ARMS), None)
    if arms is None or not (units[arms].low.endswith("s") or "number" in units[max(0, arms - 1)].roles):
        return False
    first, last = (arms, at) if passive else (at, arms)
    if any(units[step].low in STOPS or "object" in units[step].roles for step in range(first + 1, last)):
        return False
    behind = units[max(at, arms) + 1 : max(at, arms) + NEAR]
    if any(unit.low in ON_GROUND for unit in (*behind[:5], *units[first + 1 : last])):
        return False
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    doers = behind if passive else units[begin:end]
    aloft = (
        any(unit.low in ALOFT for unit in (*behind, *units[first:last])) or owner_after(units, arms=arms) is not None
    )
    return aloft or any(_defends(unit) for unit in doers)


def _defends(unit: Unit) -> bool:
    return unit.low.startswith(("air defen", "air-defen", "anti-aircraft", "missile defen")) or unit.low in DEFENCES


def owner_after(units: Sequence[Unit], *, arms: int) -> Unit | None:
    """Return who launched missiles, where a clause behind them says so: "drones that Russia launched", "fired by"."""
    near = units[arms + 1 : arms + 5]
    if not near:
        return None
    if near[0].low in {"that", "which"} and any(unit.low in SENT for unit in near[2:]):
        return near[1] if near[1].actor and near[1].roles & MAKERS else None
    if near[0].low in SENT and near[1:2] and near[1].low == "by":
        return next((unit for unit in near[2:] if unit.actor and unit.roles & MAKERS), None)
    return None


SENT = frozenset("launched fired sent flown flew hurled unleashed directed".split())
MAKERS = frozenset(("state", "group", "demonym", "office"))
