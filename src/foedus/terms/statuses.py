"""The three-valued status of an element and the words of a verdict; strong Kleene throughout."""

from collections.abc import Iterable
from typing import Literal, TypeAlias

Status: TypeAlias = Literal["met", "not_met", "unknown"]
YesNo: TypeAlias = Literal["yes", "no"]
InForce: TypeAlias = Literal["yes", "no", "unknown"]
Reading: TypeAlias = Literal["narrow", "broad"]
Stance: TypeAlias = Literal["affirms", "denies"]
RowVerdict: TypeAlias = Literal["engaged", "not_engaged", "undetermined"]
Verdict: TypeAlias = Literal[
    "engaged",
    "not_engaged",
    "undetermined",
    "available",
    "contravened",
    "disputed",
    "on_broad_reading",
    "on_interpretation",
    "not_in_force",
]

READINGS: tuple[Reading, ...] = ("narrow", "broad")
ROW_VERDICTS: dict[Status, RowVerdict] = {
    "met": "engaged",
    "not_met": "not_engaged",
    "unknown": "undetermined",
}


def all_of(statuses: Iterable[Status]) -> Status:
    """Return the conjunction: not met if one is not met, met if all are, else unknown."""
    found = set(statuses)
    if "not_met" in found:
        return "not_met"
    return "unknown" if "unknown" in found else "met"


def any_of(statuses: Iterable[Status]) -> Status:
    """Return the disjunction: met if one is met, not met if none can be, else unknown."""
    found = set(statuses)
    if "met" in found:
        return "met"
    return "unknown" if "unknown" in found else "not_met"


def opposite(status: Status) -> Status:
    """Return the negation; unknown stays unknown."""
    swapped: dict[Status, Status] = {"met": "not_met", "not_met": "met", "unknown": "unknown"}
    return swapped[status]
