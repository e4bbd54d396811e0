"""Compiled clauses, kept: they depend on the register and no evidence."""

from dataclasses import dataclass, field, replace
from datetime import date

from foedus.actors import Actors
from foedus.findings.boxes import Test
from foedus.findings.compiling import Compiled, Compiler, Position
from foedus.instruments import Cast, Clause, Instrument, Provision, clauses_on
from foedus.places import Places
from foedus.terms import Days, Reading


@dataclass(slots=True)
class Shelf:
    """Casts and compiled clauses of one register."""

    actors: Actors
    places: Places
    kept: dict[tuple[object, ...], tuple[Compiler, Compiled]] = field(default_factory=dict)
    casts: dict[tuple[str, Days], Cast] = field(default_factory=dict)
    numbers: dict[object, int] = field(default_factory=dict)
    areas: dict[tuple[date, tuple[str, ...]], Test] = field(default_factory=dict)
    clauses: dict[tuple[str, str, Days, date | None], tuple[Clause, ...]] = field(default_factory=dict)
    # Of each at most so many; a server that is asked about a thousand days would keep some 400 kB for each.
    most: int | None = None

    def cast(self, instrument: Instrument, *, on: Days) -> Cast:
        """Return who is who in an instrument on the days `on`."""
        key = (instrument.id, on)
        found = self.casts.get(key)
        if found is None:
            self._make_room()
            found = self.casts[key] = Cast(instrument, self.actors, on)
        return found

    def _make_room(self) -> None:
        """Forget everything once there is too much; whoever works with a thing still has it."""
        if self.most is not None and max(len(self.casts), len(self.clauses), len(self.kept)) >= self.most:
            # Another thread may be reading the old ones.
            self.casts, self.clauses, self.kept, self.areas = {}, {}, {}, {}

    def clauses_on(
        self, instrument: Instrument, *, provision: Provision, on: Days, as_of: date | None = None
    ) -> tuple[Clause, ...]:
        """Return the clause in each wording that may run on `on`."""
        # Where nothing was ever secret, all moments of knowledge know the same.
        moment = as_of if any(one.known_from for one in instrument.provisions) else None
        key = (instrument.id, provision.id, on, moment)
        found = self.clauses.get(key)
        if found is None:
            self._make_room()
            found = self.clauses[key] = clauses_on(instrument, provision=provision, on=on, as_of=moment)
        return found

    def compiled(
        self,
        clause: Clause,
        *,
        cast: Cast,
        position: Position,
        masks: tuple[int, int],
        senses: tuple[tuple[str, Reading], ...],
        reserved: tuple[str, ...],
    ) -> tuple[Compiler, Compiled]:
        """Return the clause compiled for a beneficiary and a bearer, from the shelf where it was done before."""
        version = clause.version.since if clause.version else ""
        key = (clause.name, clause.bearing, version, cast.on, position, masks, senses, reserved)
        found = self.kept.get(key)
        if found is None:
            self._make_room()
            compiler = Compiler(cast, self.places, *masks, senses=dict(senses), areas=self.areas)
            found = compiler, self._numbered(compiler.compile(clause, position=position, reserved=reserved))
            self.kept[key] = found
        return found

    def _numbered(self, compiled: Compiled) -> Compiled:
        """Return the clause with the number of all clauses that ask the same; one that asks for records has none."""
        if compiled.givens:
            return compiled
        asked = (
            compiled.alternatives,
            compiled.conditions,
            compiled.exceptions,
            compiled.attackers,
            compiled.since,
        )
        return replace(compiled, number=self.numbers.setdefault(asked, len(self.numbers)))
