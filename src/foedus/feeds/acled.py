"""ACLED: events of political violence and protest, in the layout of today and the older one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from foedus.actors import OTHER_GROUP
from foedus.feeds.coding import Answer, Coding, Step, Unreadable
from foedus.feeds.dating import read_day, widen
from foedus.feeds.eras import Eras, days_in, load_eras
from foedus.feeds.layout import Layout, Lookup
from foedus.feeds.meaning import abroad, are_two_states, either_way, said_by
from foedus.feeds.placing import Where, load_where, place_words, units_in, within
from foedus.feeds.whose import ANYBODY, Side, Who, load_who

NEEDED = tuple(
    "event_id_cnty event_date time_precision event_type sub_event_type actor1 actor2 iso country latitude longitude "
    "geo_precision".split()
)
SHARED = tuple(
    "year assoc_actor_1 inter1 assoc_actor_2 inter2 interaction region admin1 admin2 admin3 location source "
    "source_scale notes fatalities timestamp".split()
)
CITATION = "Raleigh, Linke, Hegre and Karlsen (2010), Journal of Peace Research 47(5); ACLED Codebook (2024)"
URL = "https://acleddata.com/knowledge-base/codebook/"
CURRENT = Layout(
    dataset="acled",
    title="Armed Conflict Location and Event Data",
    version="current",
    needed=(*NEEDED, "disorder_type"),
    known=(*SHARED, "civilian_targeting", "tags"),
    citation=CITATION,
    url=URL,
)
OLDER = Layout(
    dataset="acled",
    title="Armed Conflict Location and Event Data",
    version="data_id",
    needed=(*NEEDED, "data_id"),
    known=(*SHARED, "event_id_no_cnty", "iso3"),
    citation=CITATION,
    url=URL,
    note="The export before 2022, with `data_id`; `interaction` and `inter1` are numbers.",
)
# Codebook, time_precision: a day, about a week, about a month.
PRECISION_OF_DAY = {"1": 0, "2": 6, "3": 31}
# Codebook, geo_precision, in kilometres: a place; near it, or a part of a region; a region, which is no point.
PRECISION_OF_PLACE = {"1": 0.0, "2": 50.0, "3": None}
_SERVICE = re.compile(
    r"(?:Military Forces|Police Forces|Government) of (?:the )?(?P<state>[^()]+?)(?: \(.*)?", re.DOTALL
)
_UNARMED = re.compile(r"(?:Civilians|Protesters)(?: \((?P<state>[^()]+)\))?.*", re.DOTALL)
_UNNAMED = re.compile(r"(?:Rioters|Private Security Forces|Mutiny of|Former )\b.*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acled:
    """The exports of ACLED. Their terms forbid passing rows on; nothing of them is kept here."""

    layouts: tuple[Layout, ...] = (CURRENT, OLDER)

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how events are coded."""
        del look, beside
        coder = AcledCoder(who=load_who(), where=load_where(), eras=load_eras())
        prefix = f"acled:{version or layout.version}"
        return Coding(prefix=prefix, account="acled", row=("event_id_cnty",), steps=coder.steps())


@dataclass(frozen=True, slots=True, kw_only=True)
class AcledCoder:
    """Codes distinct values of ACLED's columns."""

    who: Who
    where: Where
    eras: Eras

    def steps(self) -> tuple[Step, ...]:
        """Return the steps for events."""
        return (
            Step(reads=("event_date", "time_precision"), writes=("first_day", "last_day", "~eras"), code=self._days),
            Step(
                reads=("event_type", "sub_event_type"),
                writes=("act", "object", "intent"),
                code=_what,
            ),
            Step(
                reads=("actor1", "assoc_actor_1", "actor2", "assoc_actor_2", "~eras"),
                writes=("by", "of", "origin"),
                code=self._parties,
            ),
            Step(reads=("iso", "country", "~eras"), writes=("~land",), code=self._land),
            Step(
                reads=("latitude", "longitude", "geo_precision", "~land", "country"),
                writes=("place",),
                code=self._place,
            ),
            abroad(self.where.places),
        )

    def _days(self, day: str, precision: str) -> Answer:
        """Return the days between which an event lies."""
        found = read_day(day)
        if found is None:
            return Unreadable(reason=f"event_date is no day: {day or 'empty'}")
        if precision not in PRECISION_OF_DAY:
            return Unreadable(reason=f"time_precision {precision or 'is empty'}")
        first, last = widen(found, last=found, days=PRECISION_OF_DAY[precision])
        return {"first_day": first, "last_day": last, "~eras": self.eras.between(first, last=last)}

    def _parties(self, a: str, with_a: str, b: str, with_b: str, eras: str) -> Answer:
        """Return attackers and owners both ways, since the order of actors tells no direction; civilians are struck."""
        days = days_in(eras)
        sides = tuple(self.side(name, beside=beside, days=days) for name, beside in ((a, with_a), (b, with_b)) if name)
        if not sides:
            return Unreadable(reason="no actor")
        found = either_way(sides)
        two = are_two_states(sides, actors=self.who.actors)
        return found | ({"origin": "outside by a state"} if two else {})

    def side(self, name: str, *, beside: str, days: tuple[date, ...]) -> Side:
        """Return who an actor is, with those associated with it whom the register names."""
        side = self.actor(name, days=days)
        if side.civilians or not side.ids:
            return side
        more = (self.actor(one.strip(), days=days) for one in beside.split(";") if one.strip())
        known = (one for other in more if not other.civilians for one in other.ids if one != OTHER_GROUP)
        return Side(ids=tuple(dict.fromkeys((*side.ids, *known))))

    def actor(self, name: str, *, days: tuple[date, ...]) -> Side:
        """Return who one name means: forces of a state, the unarmed of a state, an organisation or a group."""
        if found := _UNARMED.fullmatch(name):
            state = self.who.state(found["state"]) if found["state"] else None
            return Side(ids=(state,) if state else (), civilians=True)
        if _UNNAMED.fullmatch(name):
            return Side(ids=(OTHER_GROUP,))
        if name.startswith("Unidentified"):
            return ANYBODY
        if found := _SERVICE.fullmatch(name):
            state = self.who.state(found["state"])
            return Side(ids=(state,)) if state else ANYBODY
        for part in name.split(": "):
            known = self.who.actors.find(part)
            if known and known.kind == "organisation":
                return Side(ids=(known.id,))
        return Side(ids=self.who.group(name, days=days))

    def _land(self, number: str, country: str, eras: str) -> Answer:
        """Return the units of the country, by its ISO number or its name; of a sea, its own."""
        days = days_in(eras)
        named = self.who.by_code(number, system="iso", days=days) if number else ()
        named = named or tuple(one for one in (self.who.state(country),) if one)
        if not named and country:
            found = self.where.named(country)
            return {"~land": place_words(found.units if found and not found.state else ())}
        return {"~land": place_words(self.where.country(named, days=days))}

    def _place(self, latitude: str, longitude: str, precision: str, land: str, country: str) -> Answer:
        """Return the units where it may have happened, the more the less precise it is, within the country named."""
        if precision not in PRECISION_OF_PLACE:
            return Unreadable(reason=f"geo_precision {precision or 'is empty'}")
        reach, named = PRECISION_OF_PLACE[precision], units_in(land)
        if reach is None:
            return {"place": land, "note": f"known only to lie in a region of {country}" if land else ""}
        units = self.where.at((latitude, longitude), within_km=reach, among=named)
        if units is None:
            return Unreadable(reason=f"latitude or longitude is no number on the globe: {latitude} {longitude}")
        units, note = within(units, country=named)
        return {"place": place_words(units), "note": note}


def _what(kind: str, detail: str) -> Answer:
    """Return acts and objects by the sub-event type, or by the event type where a row has none."""
    return said_by("acled", code=detail, of="sub_event_type") if detail else said_by(
        "acled", code=kind, variable="event_type"
    )  # fmt: skip


ACLED = Acled()
