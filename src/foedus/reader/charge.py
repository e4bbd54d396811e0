"""Who is said to have done it, in words without an attack: "held Iran responsible", "took responsibility"."""

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.reader.unit import Unit

HOLDING = {"hold": "base", "holds": "s", "held": "past"}
LAYING = {"put": "past", "puts": "s", "lay": "base", "laid": "past", "lays": "s", "pinned": "past", "pins": "s"}
GIVING = {"attribute": "base", "attributes": "s", "attributed": "past", "ascribed": "past", "ascribes": "s"}
TAKING = {"took": "past", "takes": "s", "taken": "past", "accepted": "past", "accepts": "s", "assumed": "past",
          "acknowledged": "past", "admitted": "past", "admits": "s"}  # fmt: skip
OWNING = {"owned": "past", "owns": "s"}
POINTING = {"point": "base", "points": "s", "pointed": "past"}
BRINGING = {"charge": "base", "charges": "s", "charged": "past"}
DOORS = frozenset("door doors doorstep feet".split())
CHARGING = frozenset((*POINTING, *BRINGING, *HOLDING, *LAYING, *GIVING, *TAKING, *OWNING, "claimed"))
ACTING = frozenset(("state", "group", "organisation", "office", "capital", "demonym"))
REACH = 9
# Who owns up to these has suffered, or erred, and says nothing of a deed.
LOSSES = frozenset("losses loss casualties deaths dead mistakes failings failures setbacks".split())

ANSWERABLE = frozenset(("responsible", "answerable", "accountable"))


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge or an admission at a verb: the form of the verb, the unit of the one charged (None: the subject)."""

    form: str
    accused: int | None
    last: int


def read_charge(units: Sequence[Unit], *, at: int) -> Charge | None:
    """Return the charge that the verb at `at` makes, or None."""
    return _charge_at(units, at) if units[at].low in CHARGING else None


def _charge_at(units: Sequence[Unit], at: int) -> Charge | None:
    low = units[at].low
    near = range(at + 1, min(len(units), at + REACH))
    lows = [units[step].low for step in near]
    if low in HOLDING and not ANSWERABLE.isdisjoint(lows):
        last = at + 1 + next(step for step, word in enumerate(lows) if word in ANSWERABLE)
        return _charge(units, HOLDING[low], range(at + 1, last), last + 2)
    if low in LAYING | POINTING | BRINGING:
        return _laid_at(units, at, near, lows)
    if low in GIVING and "to" in lows:
        return _charge(units, GIVING[low], range(at + 1 + lows.index("to"), near.stop), near.stop)
    owned = bool(lows) and lows[0] in {"its", "their", "his", "full", "sole", "own"}
    if low in TAKING and lows[owned : owned + 1] == ["responsibility"]:
        return Charge(TAKING[low], None, at + 2 + owned)
    if low in OWNING and lows[:2] == ["up", "to"] and LOSSES.isdisjoint(lows[2:5]):
        return Charge(OWNING[low], None, at + 3)
    return None


def _laid_at(units: Sequence[Unit], at: int, near: range, lows: list[str]) -> Charge | None:
    """Read `laid it at Israel's door`, `pointed the finger at Iran`, `charged Iran with shelling`."""
    low = units[at].low
    if low in LAYING and lows[:3] == ["the", "blame", "on"]:
        return _charge(units, LAYING[low], range(at + 4, near.stop), near.stop)
    if low in LAYING and "at" in lows and not DOORS.isdisjoint(lows):
        return _charge(units, LAYING[low], range(at + 2 + lows.index("at"), near.stop), near.stop)
    if low in POINTING and lows[1:3] in (["finger", "at"], ["finger", "to"]):
        return _charge(units, POINTING[low], range(at + 4, near.stop), _clause_end(units, at))
    if low in BRINGING and "with" in lows and _doing(units, at + 2 + lows.index("with")):
        return _charge(units, BRINGING[low], range(at + 1, at + 1 + lows.index("with")), _clause_end(units, at))
    return None


def _clause_end(units: Sequence[Unit], at: int) -> int:
    return next((step for step in range(at + 1, len(units)) if units[step].low in {",", ";"}), len(units))


def _doing(units: Sequence[Unit], at: int) -> bool:
    return any(unit.low.endswith("ing") for unit in units[at : at + 2])


def _charge(units: Sequence[Unit], form: str, steps: range, last: int) -> Charge | None:
    found = next((step for step in steps if units[step].roles & ACTING and units[step].actor), None)
    return None if found is None else Charge(form, found, max(last, found + 1))


def owner_of_deed(units: Sequence[Unit], *, at: int) -> int | None:
    """Return the unit of whoever owns up in "all three were claimed by the Houthis", or None."""
    if units[at].low != "claimed" or at + 2 >= len(units) or units[at + 1].low != "by":
        return None
    near = range(at + 2, min(len(units), at + CLAIMING))
    return next((step for step in near if units[step].roles & ACTING and units[step].actor), None)


CLAIMING = 6
