"""POLECAT: events coded in PLOVER, with an actor that acts upon a recipient."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from foedus.feeds.coded import either
from foedus.feeds.coding import Answer, Coding, Step
from foedus.feeds.eras import Eras, days_in, load_eras
from foedus.feeds.gdelt import ARMED_GROUPS, ORGANS
from foedus.feeds.layout import Layout, Lookup
from foedus.feeds.meaning import abroad, said_by
from foedus.feeds.placing import Where, load_where, place_words
from foedus.feeds.story import day_told, place_told
from foedus.feeds.whose import Who, load_who
from foedus.terms.crosswalk import crosswalk

EVENTS = Layout(
    dataset="polecat",
    title="POLECAT",
    version="40 columns",
    needed=(
        *("event id", "event date", "event type", "event mode"),
        *("actor name", "actor country", "primary actor sector"),
        *("recipient name", "recipient country", "primary recipient sector"),
        *("city", "province", "country", "latitude", "longitude"),
    ),
    known=(
        *("intensity", "event intensity", "quad code", "contexts", "actor cow", "actor sectors", "actor title"),
        *("actor name raw", "wikipedia actor id", "recipient cow", "recipient sectors", "recipient title"),
        *("recipient name raw", "wikipedia recipient id", "placename", "district", "geonames id", "raw placename"),
        *("feature type", "source", "publication date", "story people", "story organizations", "story locations"),
        *("language", "version"),
    ),
    quoted=False,
    edition=r"ngecEvents\D*(\d{4})",
    citation="Halterman and others (2023), PLOVER and POLECAT: A New Political Event Ontology and Dataset, "
    "doi:10.7910/DVN/AJGVIT",
    url="https://doi.org/10.7910/DVN/AJGVIT",
)
# What stands where nothing is told.
UNTOLD = frozenset(("", "none", "nan", "null"))
# Sectors that may be anybody's.
ANYBODYS = frozenset("UAF IGO NGO INT".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Polecat:
    """The yearly and weekly files of POLECAT."""

    layouts: tuple[Layout, ...] = (EVENTS,)

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how events are coded."""
        del look, beside
        coder = PolecatCoder(who=load_who(), where=load_where(), eras=load_eras())
        prefix = f"{layout.dataset}:{version or 'events'}"
        return Coding(prefix=prefix, account=layout.dataset, row=("event id",), steps=coder.steps())


@dataclass(frozen=True, slots=True, kw_only=True)
class PolecatCoder:
    """Codes distinct values of the columns of POLECAT."""

    who: Who
    where: Where
    eras: Eras

    def steps(self) -> tuple[Step, ...]:
        """Return the steps for events: the actor acts upon the recipient."""
        actor, recipient = _columns("actor"), _columns("recipient")
        return (
            Step(reads=("event date",), writes=("first_day", "last_day", "~eras"), code=self._days),
            Step(reads=("event type", "event mode"), writes=("act", "object", "origin", "intent"), code=_what),
            Step(reads=(*actor, "~eras"), writes=("by",), code=self._actor),
            Step(reads=(*recipient, "~eras"), writes=("of",), code=self._recipient),
            Step(reads=("country", "~eras"), writes=("~land",), code=self._land),
            Step(reads=("latitude", "longitude", "city", "province", "~land"), writes=("place",), code=self._place),
            abroad(self.where.places),
        )

    def _days(self, text: str) -> Answer:
        """Return the day that the coder took from the report."""
        return day_told(text, eras=self.eras)

    def _actor(self, *texts: str) -> Answer:
        """Return who may have acted; empty where that is not told."""
        return {"by": either(self._who(*texts, struck=False) or ("",))}

    def _recipient(self, *texts: str) -> Answer:
        """Return whose it may have been that was acted upon; the persons of a country are that country's."""
        return {"of": either(self._who(*texts, struck=True) or ("",))}

    def _who(self, name: str, country: str, sector: str, eras: str, *, struck: bool) -> tuple[str, ...]:
        """Return whom names, countries and sectors mean; several of each stand beside one another unordered."""
        days, sectors = days_in(eras), {one.upper() for one in _each(sector)}
        named = [one for one in map(self.who.actors.find, _each(name)) if one is not None]
        groups = tuple(dict.fromkeys(one.id for one in named if one.kind != "state"))
        if groups and not sectors & ORGANS:
            return groups
        if sectors & ANYBODYS:
            return ()
        states = [one for code in _each(country) for one in self._state(code, days)]
        states += [one.id for one in named if one.kind == "state"] if not states else []
        organ, armed = not sectors or bool(sectors & ORGANS), bool(sectors & ARMED_GROUPS)
        private = bool(sectors - ORGANS - ARMED_GROUPS)
        found = [*groups, *(states if organ or (struck and private) else ())]
        if armed or (states and not organ and not struck):
            found += self.who.any_group()
        return tuple(dict.fromkeys(found))

    def _state(self, code: str, days: tuple[date, ...]) -> tuple[str, ...]:
        """Return the state of an ISO code or a name."""
        known = self.who.by_code(code, system="iso", days=days)
        named = self.who.state(code) if not known else None
        return known or ((named,) if named else ())

    def _land(self, country: str, eras: str) -> Answer:
        """Return the units of the countries in which the event may have taken place."""
        days = days_in(eras)
        states = tuple(one for code in _each(country) for one in self._state(code, days))
        return {"~land": place_words(self.where.country(states, days=days)) if states else ""}

    def _place(self, latitude: str, longitude: str, city: str, province: str, land: str) -> Answer:
        city, province = (one if _told(one) else "" for one in (city, province))
        return place_told((latitude, longitude), city=city, province=province, land=land, where=self.where)


def _columns(side: str) -> tuple[str, str, str]:
    return f"{side} name", f"{side} country", f"primary {side} sector"


def _told(text: str) -> bool:
    return text.strip().lower() not in UNTOLD


def _each(text: str) -> Iterator[str]:
    """Yield what is parted by semicolons, without what stands for nothing."""
    yield from (part.strip() for part in text.split(";") if _told(part))


def _what(kind: str, mode: str) -> Answer:
    """Return act, object and origin of an event type with its mode; of the type alone, where the mode is not known."""
    whole = f"{kind.upper()}/{mode.lower()}" if _told(mode) else kind.upper()
    code = whole if crosswalk("plover").values(whole) else kind.upper()
    return said_by("plover", code=code, of="event type")


POLECAT = Polecat()
