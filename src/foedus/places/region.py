"""Which units an item of an area takes in on a day."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from foedus.actors import Actors
from foedus.errors import RegisterError
from foedus.places.area import Area, Part
from foedus.places.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """Areas turned into units, from lists and from who held what on the day."""

    units: Mapping[str, Unit]
    areas: Mapping[str, Area]
    actors: Actors
    ever: dict[str, dict[str, Unit]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def inside(self, area: str, *, on: date) -> frozenset[str]:
        """Return the units that lie in the area on the day, the doubtful left out.

        Raises:
            RegisterError: An item names no unit, area or selector.
        """
        return frozenset(unit for part in self._parts(area, on) for unit in self._part_units(part, on))

    def doubtful(self, area: str, *, on: date) -> frozenset[str]:
        """Return the units of which it is open whether they lie in the area on the day.

        Raises:
            RegisterError: An item names no unit, area or selector.
        """
        open_ones = {unit for part in self._parts(area, on) for unit in part.doubtful}
        for part in self._parts(area, on):
            for item in part.include:
                if item.startswith("area:"):
                    open_ones |= self.doubtful(_words(item.removeprefix("area:")), on=on)
        return frozenset(open_ones) - self.inside(area, on=on)

    def held(self, actor: str, *, on: date) -> frozenset[str]:
        """Return the units whose sovereign the actor was on the day."""
        return self._held_by_any(frozenset((actor,)), on)

    def administered(self, actor: str, *, on: date) -> frozenset[str]:
        """Return the units that the actor administered on the day, its own included."""
        return frozenset(
            one.id for one in self._ever_held(actor) if actor in self._holders(one, on, administering=True)
        )

    def _parts(self, area: str, on: date) -> Iterator[Part]:
        return (part for part in self.areas[area].parts if part.span.holds(on))

    def _part_units(self, part: Part, on: date) -> frozenset[str]:
        units = frozenset(unit for item in part.include for unit in self._item_units(item, on))
        units -= frozenset(part.exclude) | frozenset(part.doubtful)
        return units & self.inside(part.within, on=on) if part.within else units

    def _item_units(self, item: str, on: date) -> frozenset[str]:
        selector, _, value = item.rpartition(":")
        if not selector and value in self.units:
            return frozenset((value,))
        if selector == "area" and _words(value) in self.areas:
            return self.inside(_words(value), on=on)
        if selector in {"region", "kind"}:
            return self._where(lambda unit: getattr(unit, selector) == _words(value))
        if selector in {"sovereign", "administered", "member", "class"}:
            return self._related(selector, value, on)
        raise RegisterError(
            f'"{item}" is no unit or selector', code="register/unknown-unit", at="register/places/areas.tsv"
        )

    def _related(self, selector: str, value: str, on: date) -> frozenset[str]:
        if selector == "sovereign":
            return self.held(value, on=on)
        if selector == "administered":
            return self.administered(value, on=on)
        members = self.actors.members(value, on=on)
        if selector == "class":
            members = frozenset(self.actors.decode(self.actors.class_mask(_words(value), on=on)))
        return self._held_by_any(members, on)

    def _held_by_any(self, actors: frozenset[str], on: date) -> frozenset[str]:
        return frozenset(
            one.id
            for actor in actors
            for one in self._ever_held(actor)
            if actor in self._holders(one, on, administering=False)
        )

    def _ever_held(self, actor: str) -> Iterable[Unit]:
        """Return the units that the actor held or administered on any day, from one walk over all of them."""
        if not self.ever:
            ever: dict[str, dict[str, Unit]] = {}
            for unit in self.units.values():
                for holding in unit.holdings:
                    for holder in (*holding.sovereigns, *holding.in_control):
                        ever.setdefault(holder, {})[unit.id] = unit
            self.ever.update(ever)  # At once, since a server asks from several threads.
        return self.ever.get(actor, {}).values()

    def _where(self, test: Callable[[Unit], bool]) -> frozenset[str]:
        return frozenset(unit.id for unit in self.units.values() if test(unit))

    @staticmethod
    def _holders(unit: Unit, on: date, *, administering: bool) -> tuple[str, ...]:
        holding = unit.holding_on(on)
        if holding is None:
            return ()
        return holding.in_control if administering else holding.sovereigns


def _words(value: str) -> str:
    return value.replace("-", " ")
