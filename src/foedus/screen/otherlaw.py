"""The plan on the law of another day than the incident's, or on the register as it was known by some day."""

from dataclasses import dataclass
from datetime import date

from foedus.assess import Library, cache_folder
from foedus.engine import Engine
from foedus.findings import Question
from foedus.findings.columnar import Columnar
from foedus.findings.drafting import Desk, Drafter, Reach
from foedus.instruments import Cast, Instrument
from foedus.screen.asking import Screening
from foedus.terms import Days

# Under these keys a clause says from when, or until when, an attack counts; then the incident's own day matters too.
OWN_DAY = frozenset({"since", "within"})


def plan_for(asked: Screening, *, library: Library, engine: Engine) -> Columnar:
    """Return the evaluator that a screening asks for."""
    known = (library.register, library.actors, library.places, engine)
    if asked.on is None and asked.as_of is None:
        return Columnar(*known, record_complete=asked.record_complete, cache=cache_folder())
    return OtherLaw(*known, record_complete=asked.record_complete, on=asked.on, as_of=asked.as_of)


@dataclass
class OtherLaw(Columnar):
    """Evaluates on the law of the day `on`, None for that of each incident, without what was secret `as_of` a day."""

    on: date | None = None
    as_of: date | None = None

    def __post_init__(self) -> None:
        """Find out for which instruments the incident's own day matters beside the law's."""
        super().__post_init__()
        self.own_day = {one.id: _asks_for_own_day(one) for one in self.register.instruments}

    def _laws_on(self, moment: int) -> list[int]:
        """Return the law of the day `on` at a moment, instrument by instrument."""
        if self.on is None:
            return super()._laws_on(moment)
        if moment not in self._moment_laws:
            happened, law = self.calendar.days[moment], Days(self.on, self.on)
            found = self._moment_laws[moment] = []
            for instrument in self.register.instruments:
                _, *known = self.calendar.fingerprint(instrument, on=law)
                own = self.calendar.fingerprint(instrument, on=happened) if self.own_day[instrument.id] else ()
                number = self._laws.of((instrument.id, *known, own))  # type: ignore[arg-type] # one part more than is usual
                if number == len(self._law_days):
                    self._law_days.append(happened)
                found.append(number)
        return self._moment_laws[moment]

    def _drafter(self, p: int, days: Days, involved: tuple[str, ...] = (), attacking: tuple[str, ...] = ()) -> Drafter:
        law = Days(self.on, self.on) if self.on else days
        return OtherLawDrafter(self._desks[p], days, law, self.as_of, involved=involved, attacking=attacking)


def _asks_for_own_day(instrument: Instrument) -> bool:
    """Say whether some clause may ask when an attack happened."""
    return any(_holds(one.model_dump(exclude_none=True)) for one in instrument.provisions)


def _holds(value: object) -> bool:
    if isinstance(value, dict):
        return bool(OWN_DAY & set(value)) or any(map(_holds, value.values()))
    return isinstance(value, list | tuple) and any(map(_holds, value))


class OtherLawDrafter(Drafter):
    """One provision on the law of some days, asked of an incident on others."""

    __slots__ = ("desk", "law")

    def __init__(
        self,
        desk: Desk,
        happened: Days,
        law: Days,
        as_of: date | None,
        *,
        involved: tuple[str, ...] = (),
        attacking: tuple[str, ...] = (),
    ) -> None:
        """Leave the facts blank but for the days and who is involved."""
        super().__init__(desk, days=happened, involved=involved, attacking=attacking)
        self.desk, self.law = desk, law
        self.question = Question(as_of=as_of)

    def reach(self) -> Reach | None:
        """Return whom the provision covers or touches on the law's days; None where it was still secret."""
        if self._not_yet_known():
            return None
        plain = Drafter(self.desk, days=self.law)
        plain.question = self.question
        return plain.reach()

    def _cast(self, on: Days) -> Cast:
        del on
        return super()._cast(self.law)
