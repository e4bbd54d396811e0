"""One place: a city, a base, a facility, a region, a state, a sea, or a point by its coordinates."""

from dataclasses import dataclass
from datetime import date

from foedus.actors import ALWAYS, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """An actor's use of a base or facility, for a span of days."""

    actor: str
    span: Span = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A name on the map, and the units in which it lies.

    Exactly one of `units`, `state` and `area` says where: a state's units and an area's depend on the day.
    Latitude and longitude are degrees, to two decimals, where they are sure. The name of a point is what was written.
    """

    name: str
    kind: str
    names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    state: str = ""
    area: str = ""
    latitude: float | None = None
    longitude: float | None = None
    uses: tuple[Use, ...] = ()

    def users(self, on: date) -> frozenset[str]:
        """Return the actors whose forces used the place on the day, as far as recorded."""
        return frozenset(use.actor for use in self.uses if use.span.holds(on))
