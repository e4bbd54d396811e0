"""Turns of force of which another word stands inside: "put 82 civilians to death", "opened unprovoked fire on"."""

from collections.abc import Sequence

from foedus.reader.grammar import STOPS
from foedus.reader.unit import Meaning, Unit

PUTTING = frozenset("put puts putting".split())
OPENING = frozenset("opened opens opening open".split())
WAGING = frozenset("waged wages waging wage fought".split())
RESORTING = frozenset(("resorted", "resorting"))
TURNING = PUTTING | OPENING | WAGING | RESORTING
# What somebody is put to; "to death" is told of people, the rest of towns and houses as well.
ENDS = frozenset((("to", "death"), ("to", "the", "sword"), ("to", "the", "torch"), ("to", "the", "flames")))
FIRES = frozenset("fire gunfire firing shelling".split())
FROM = frozenset("from across with over along".split())
UPON = frozenset("on at upon against".split())
BEARERS = frozenset(("force", "weapon", "group"))
PUT = Meaning(role="verb", value="attack", form="past", shape="harm")
FIRED = Meaning(role="verb", value="attack", form="past", shape="phrase")
LONGEST_OBJECT, LONGEST_FIRE, LONGEST_WAR, FAR = 12, 4, 8, 12


def turn_of(units: Sequence[Unit], *, at: int) -> Meaning | None:
    """Return what a verb tells of force by words that stand further behind; None where it tells of none."""
    low = units[at].low
    if low in PUTTING:
        return PUT if _put_to_death(units, at) else None
    if low in OPENING:
        return FIRED if _opened_fire(units, at) or _opened_up(units, at) else None
    if low in RESORTING:
        return FIRED if at + 1 < len(units) and units[at + 1].low == "to" and _opened_fire(units, at + 1) else None
    return FIRED if low in WAGING and _waged_war(units, at) else None


def _put_to_death(units: Sequence[Unit], at: int) -> bool:
    """Whether "to death", "to the sword" or "to the torch" follows the object of "put"."""
    for step in range(at + 1, min(len(units) - 1, at + LONGEST_OBJECT)):
        low = units[step].low
        if low == "to":
            pair = tuple(unit.low for unit in units[step : step + 3])
            return pair[:2] in ENDS or pair in ENDS
        if low in STOPS or low == "," or "verb" in units[step].roles:
            return False
    return False


def _opened_fire(units: Sequence[Unit], at: int) -> bool:
    """Whether "fire" follows with what describes it: "opened intensive machine-gun fire"."""
    for step in range(at + 1, min(len(units), at + LONGEST_FIRE + 1)):
        unit = units[step]
        if unit.low.split()[-1] in FIRES:
            return step > at + 1 or unit.low != "fire"
        if not unit.low.replace("-", "").isalpha() or unit.capital or unit.low in {"the", "on", "to", "up", "for"}:
            return False
    return False


def opener_of(units: Sequence[Unit], *, at: int) -> int | None:
    """Return the verb whose subject did what "fire on" tells: "opened indiscriminate fire on"; None for no such."""
    if units[at].low not in FIRE_ON:
        return None
    near = range(at - 1, max(-1, at - LONGEST_FIRE - 1), -1)
    return next((step for step in near if units[step].low in OPENING | RESORTING), None)


FIRE_ON = frozenset(f"{word} {link}" for word in ("fire", "firing") for link in ("on", "at", "upon"))


def _opened_up(units: Sequence[Unit], at: int) -> bool:
    """Whether those who bear arms "opened up" from somewhere, with something, on somebody."""
    if at + 2 >= len(units) or units[at + 1].low != "up" or units[at + 2].low not in UPON | FROM:
        return False
    if not any(unit.roles & BEARERS or unit.low in GUNMEN for unit in units[max(0, at - LONGEST_WAR) : at]):
        return False
    for step in range(at + 2, min(len(units), at + FAR)):
        low = units[step].low
        if low in UPON:
            return True
        if low in STOPS or low == "," or "verb" in units[step].roles:
            return False
    return False


GUNMEN = frozenset("gunmen snipers guns batteries howitzers machine-guns artillery men fighters gunners".split())


def _waged_war(units: Sequence[Unit], at: int) -> bool:
    """Whether "war against" or "war on" follows: "waged forty-four days of war against"."""
    fought = units[at].low == "fought"
    for step in range(at + 1, min(len(units) - 1, at + LONGEST_WAR)):
        low = units[step].low
        if low == "war" and units[step + 1].low in ({"against"} if fought else {"against", "on", "upon"}):
            return True
        if low in STOPS or low == "," or "verb" in units[step].roles:
            return False
    return False
