"""ICEWS: coded events with a source that acts upon a target."""

from collections.abc import Mapping
from dataclasses import dataclass

from foedus.feeds.coded import either
from foedus.feeds.coding import Answer, Coding, Step
from foedus.feeds.eras import Eras, days_in, load_eras
from foedus.feeds.layout import Layout, Lookup
from foedus.feeds.meaning import abroad, said_by
from foedus.feeds.placing import Where, load_where, place_words
from foedus.feeds.story import day_told, place_told
from foedus.feeds.whose import Who, load_who

EVENTS = Layout(
    dataset="icews",
    title="ICEWS Coded Event Data",
    version="20 columns",
    needed=(
        "event id",
        "event date",
        "source name",
        "source sectors",
        "source country",
        "cameo code",
        "target name",
        "target sectors",
        "target country",
        "city",
        "province",
        "country",
        "latitude",
        "longitude",
    ),
    known=("event text", "intensity", "story id", "sentence number", "publisher", "district"),
    quoted=False,
    edition=r"events\.(\d{4})",
    citation="Boschee and others (2015), ICEWS Coded Event Data, doi:10.7910/DVN/28075",
    url="https://doi.org/10.7910/DVN/28075",
)
# Sectors of ICEWS that are organs of a state, in the words with which their names begin.
ORGANS = (
    "Government",
    "Executive",
    "Military",
    "Army",
    "Navy",
    "Air Force",
    "Marines",
    "Police",
    "Defense / Security",
    "Foreign Ministry",
    "Intelligence",
    "Cabinet",
    "Judicial",
    "Legislative",
)
ARMED_GROUPS = (
    "Insurgents",
    "Rebel",
    "Separatists",
    "Organized Violent",
    "Criminals / Gangs",
    "Radicals / Extremists",
    "Exiles",
    "Dissident",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Icews:
    """The yearly and weekly files of ICEWS."""

    layouts: tuple[Layout, ...] = (EVENTS,)

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how events are coded."""
        del look, beside
        coder = IcewsCoder(who=load_who(), where=load_where(), eras=load_eras())
        prefix = f"{layout.dataset}:{version or 'events'}"
        return Coding(prefix=prefix, account=layout.dataset, row=("event id",), steps=coder.steps())


@dataclass(frozen=True, slots=True, kw_only=True)
class IcewsCoder:
    """Codes distinct values of the columns of ICEWS."""

    who: Who
    where: Where
    eras: Eras

    def steps(self) -> tuple[Step, ...]:
        """Return the steps for events: the source acts upon the target."""
        source, target = (
            tuple(f"{side} {name}" for name in ("name", "sectors", "country")) for side in ("source", "target")
        )
        return (
            Step(reads=("event date",), writes=("first_day", "last_day", "~eras"), code=self._days),
            Step(reads=("cameo code",), writes=("act", "object", "origin", "intent"), code=_what),
            Step(reads=(*source, "~eras"), writes=("by",), code=self._source),
            Step(reads=(*target, "~eras"), writes=("of",), code=self._target),
            Step(reads=("country", "~eras"), writes=("~land",), code=self._land),
            Step(reads=("latitude", "longitude", "city", "province", "~land"), writes=("place",), code=self._place),
            abroad(self.where.places),
        )

    def _days(self, text: str) -> Answer:
        """Return the day of the report from which the event was coded."""
        return day_told(text, eras=self.eras)

    def _source(self, name: str, sectors: str, country: str, eras: str) -> Answer:
        """Return who acted; a person without office is no state."""
        return {"by": either(self._who(name, sectors, country, eras, struck=False) or ("",))}

    def _target(self, name: str, sectors: str, country: str, eras: str) -> Answer:
        """Return whose it was that was acted upon; the persons of a country are that country's."""
        return {"of": either(self._who(name, sectors, country, eras, struck=True) or ("",))}

    def _who(self, name: str, sectors: str, country: str, eras: str, *, struck: bool) -> tuple[str, ...]:
        named = self.who.actors.find(name) if name else None
        if named:
            return (named.id,)
        parts = [part.strip() for part in sectors.split(",") if part.strip()]
        state = self.who.state(country) if country else None
        organ = any(part.startswith(ORGANS) for part in parts)
        if not organ and any(part.startswith(ARMED_GROUPS) for part in parts):
            known = self.who.group(name, days=days_in(eras))
            return known if self.who.knows(known) else self.who.any_group()
        if state is None:
            return ()
        return (state,) if struck or organ else self.who.any_group()

    def _land(self, country: str, eras: str) -> Answer:
        """Return the units of the country in which the event took place."""
        state = self.who.state(country) if country else None
        return {"~land": place_words(self.where.country((state,) if state else (), days=days_in(eras)))}

    def _place(self, latitude: str, longitude: str, city: str, province: str, land: str) -> Answer:
        return place_told((latitude, longitude), city=city, province=province, land=land, where=self.where)


def _what(code: str) -> Answer:
    """Return act, object and origin of a CAMEO code as ICEWS writes it."""
    return said_by("icews", code=code, of="cameo code")


ICEWS = Icews()
