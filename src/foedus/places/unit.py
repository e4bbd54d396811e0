"""One unit of place, and who held it when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from foedus.actors import Span

UnitKind = Literal["land", "sea", "air", "space"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Who was sovereign in a unit for a span of days, who administered it, and who else claimed it.

    `sovereigns` is empty where there was none, or none of the register; `administrators` is empty
    where the sovereign administered.
    """

    unit: str
    span: Span
    sovereigns: tuple[str, ...] = ()
    administrators: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    authority: str = ""

    @property
    def in_control(self) -> tuple[str, ...]:
        """Those who administered the unit: the administrators, or else the sovereigns."""
        return self.administrators or self.sovereigns


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An atom of place: land that never was divided in a way that a treaty cares about, a sea, or space.

    The territorial sea and the air above belong to the land.
    """

    id: str
    name: str
    kind: UnitKind = "land"
    region: str = ""
    names: tuple[str, ...] = ()
    note: str = ""
    holdings: tuple[Holding, ...] = ()

    def holding_on(self, on: date) -> Holding | None:
        """Return the holding of the day, or None where none is recorded."""
        return next((holding for holding in self.holdings if holding.span.holds(on)), None)
