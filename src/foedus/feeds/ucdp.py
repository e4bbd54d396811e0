"""UCDP: georeferenced and candidate events, and armed conflicts by year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from foedus.actors import OTHER_STATE
from foedus.feeds.coding import Answer, Coding, Step, Unreadable
from foedus.feeds.dating import days_of, read_day, widen
from foedus.feeds.eras import Eras, days_in, load_eras
from foedus.feeds.layout import Layout, Lookup
from foedus.feeds.meaning import abroad, words_of
from foedus.feeds.placing import Where, load_where, place_words, units_in, within
from foedus.feeds.whose import CIVILIANS, Side, Who, both_ways, load_who
from foedus.terms.crosswalk import Mapped, crosswalk

GOVERNMENT = "Government of "
ONE_SIDED = "3"
EVENT = (
    "id type_of_violence side_a side_b where_prec latitude longitude country country_id date_prec date_start date_end "
    "gwnoa gwnob"
).split()
REST = (
    "relid year active_year code_status conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id "
    "dyad_name side_a_dset_id side_a_new_id side_b_dset_id side_b_new_id number_of_sources source_article "
    "source_office source_date source_headline source_original where_coordinates where_description adm_1 adm_2 "
    "geom_wkt priogrid_gid region event_clarity deaths_a deaths_b deaths_civilians deaths_unknown best high low"
).split()
GED = Layout(
    dataset="ucdp-ged",
    title="UCDP Georeferenced Event Dataset",
    version="17.1 and later",
    needed=tuple(EVENT),
    known=tuple(REST),
    edition=r"ged(?:event)?[_-]?v?(\d{2})[_.]?(\d)(?!\d)",
    citation="Sundberg and Melander (2013), Journal of Peace Research 50(4); Davies and others, of the data's year",
    url="https://ucdp.uu.se/downloads/",
)
CANDIDATE = Layout(
    dataset="ucdp-candidate",
    title="UCDP Candidate Events Dataset",
    version="20.0.1 and later",
    needed=tuple(EVENT),
    known=tuple(REST),
    edition=r"v?(\d{2})[_.](0|\d{2})[_.](\d{1,2})(?:[_.](\d{2}))?(?!\d)",
    only=r"candidate|v?\d{2}[_.]0[_.]\d{1,2}|v?\d{2}[_.]01[_.]\d{2}[_.]\d{2}",
    citation="Hegre and others (2020), Research & Politics 7(3)",
    url="https://ucdp.uu.se/downloads/",
    note="Preliminary: events may change or go in the yearly release.",
)
CONFLICT = Layout(
    dataset="ucdp-prio",
    title="UCDP/PRIO Armed Conflict Dataset",
    version="17.1 and later",
    needed=("conflict_id", "year", "gwno_a", "gwno_b", "type_of_conflict", "start_date2", "start_prec2", "ep_end"),
    known=tuple(
        "location side_a side_a_id side_a_2nd side_b side_b_id side_b_2nd incompatibility territory_name "
        "intensity_level cumulative_intensity start_date start_prec ep_end_date ep_end_prec gwno_a_2nd gwno_b_2nd "
        "gwno_loc region version".split()
    ),
    edition=r"(?:acd|prio)[_-]?v?(\d{2})[_.]?(\d)",
    citation="Gleditsch and others (2002), Journal of Peace Research 39(5); Davies and others, of the year of the data",
    url="https://ucdp.uu.se/downloads/",
    note="A row is a year of a conflict, and no single stroke.",
)
# How far, in kilometres, a point may lie from where it happened (codebook, where_prec): exact; within 25 km; a
# district; a province, an estimated point or a country, for which the point says too little; the sea or its air.
PRECISION_OF_PLACE = {"1": 0.0, "2": 25.0, "3": 100.0, "4": None, "5": None, "6": None, "7": 100.0}
AT_SEA = "7"
# How many days an event may lie off (codebook, date_prec), used where its two ends are the same day all the same.
PRECISION_OF_DAY = {"1": 0, "2": 6, "3": 7, "4": 30, "5": 366}
NOT_A_STROKE = "a year of a conflict; who struck first or last is not told"
SECONDARY = "with secondary parties, whose troops fought too"
CIVILIAN_OWNER = "whose nationals the civilians were is not told"
FROM_WITHIN = "between a state and a group, or groups: where it came from follows from who and whose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ucdp:
    """The tables of the Uppsala Conflict Data Program."""

    layouts: tuple[Layout, ...] = (CANDIDATE, GED, CONFLICT)

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how events, or years of conflicts, are coded."""
        del look, beside
        coder = UcdpCoder(who=load_who(), where=load_where(), eras=load_eras())
        prefix = f"{layout.dataset}:{version or layout.version.split()[0]}"
        if layout is CONFLICT:
            return Coding(prefix=prefix, account=layout.dataset, row=("conflict_id", "year"), steps=coder.year_steps())
        return Coding(prefix=prefix, account=layout.dataset, row=("id",), steps=coder.event_steps())


@dataclass(frozen=True, slots=True, kw_only=True)
class UcdpCoder:
    """Codes distinct values of UCDP's columns."""

    who: Who
    where: Where
    eras: Eras

    def event_steps(self) -> tuple[Step, ...]:
        """Return the steps for events."""
        return (
            Step(
                reads=("date_start", "date_end", "date_prec"),
                writes=("first_day", "last_day", "~eras"),
                code=self._event_days,
            ),
            Step(
                reads=("type_of_violence", "side_a", "side_b", "gwnoa", "gwnob", "~eras"),
                writes=("act", "object", "of", "by", "origin"),
                code=self._parties,
            ),
            Step(reads=("country", "country_id", "~eras"), writes=("~land",), code=self._land),
            Step(
                reads=("latitude", "longitude", "where_prec", "~land", "country"),
                writes=("place",),
                code=self._place,
            ),
            abroad(self.where.places),
        )

    def year_steps(self) -> tuple[Step, ...]:
        """Return the steps for years of conflicts."""
        return (
            Step(
                reads=("year", "start_date2", "start_prec2", "ep_end_date", "ep_end_prec"),
                writes=("first_day", "last_day", "~eras"),
                code=self._conflict_days,
            ),
            Step(
                reads=("type_of_conflict", "gwno_a", "gwno_b", "side_b", "gwno_a_2nd", "gwno_b_2nd", "~eras"),
                writes=("act", "object", "of", "by", "origin"),
                code=self._conflict,
            ),
        )

    def _event_days(self, start: str, end: str, precision: str) -> Answer:
        """Return the days between which an event lies; more of them where it says that it is not precise, and is."""
        first, last = read_day(start), read_day(end)
        if first is None or last is None:
            return Unreadable(reason=f"date_start or date_end is no day: {start} {end}")
        if last < first:
            return Unreadable(reason=f"date_end lies before date_start: {start} {end}")
        if precision not in PRECISION_OF_DAY:
            return Unreadable(reason=f"date_prec {precision or 'is empty'}")
        first, last = widen(first, last=last, days=PRECISION_OF_DAY[precision] if first == last else 0)
        return {"first_day": first, "last_day": last, "~eras": self.eras.between(first, last=last)}

    def _conflict_days(self, year: str, start: str, exact: str, end: str, exact_end: str) -> Answer:
        """Return the days of a year on which a conflict may have been fought: its episode's own, if they are exact."""
        span = days_of(year, month="", day="")
        if span is None:
            return Unreadable(reason=f"year {year or 'is empty'}")
        begun, ended = read_day(start), read_day(end)
        first = begun if begun and exact == "1" and span[0] <= begun <= span[1] else span[0]
        last = ended if ended and exact_end == "1" and first <= ended <= span[1] else span[1]
        return {"first_day": first, "last_day": last, "~eras": self.eras.between(first, last=last)}

    def _parties(self, kind: str, a: str, b: str, code_a: str, code_b: str, eras: str) -> Answer:
        """Return act, object, owner, attackers and origin of an event: who did it only where violence is one-sided."""
        mapped = crosswalk("ucdp").values(kind, variable="type_of_violence")
        if mapped is None:
            return Unreadable(reason=f"type_of_violence {kind or 'is empty'}")
        sides: list[Side] = []
        for name, code in ((a, code_a), (b, code_b)):
            side = self.side(name, code=code, days=days_in(eras))
            if side is None:
                return Unreadable(reason=f"a state that is not known: {name or 'no name'} {code}".strip())
            sides.append(side)
        return _event(mapped, tuple(sides))

    def side(self, name: str, *, code: str, days: tuple[date, ...]) -> Side | None:
        """Return who a side is: a state by its Gleditsch-Ward number or name, else a group; None for no such state."""
        if name.casefold() == "civilians":
            return CIVILIANS
        ids = self.who.by_code(code, system="gw", days=days) if code else ()
        if not ids and name.startswith(GOVERNMENT):
            ids = tuple(one for one in (self.who.state(name.removeprefix(GOVERNMENT)),) if one)
        if ids:
            return Side(ids=ids, state=True)
        known = name and not code and not name.startswith(GOVERNMENT)
        return Side(ids=self.who.group(name, days=days)) if known else None

    def _land(self, country: str, number: str, eras: str) -> Answer:
        """Return the units of the country that the row names."""
        days = days_in(eras)
        named = self.who.by_code(number, system="gw", days=days) if number else ()
        named = named or tuple(one for one in (self.who.state(country),) if one)
        return {"~land": place_words(self.where.country(named, days=days))}

    def _place(self, latitude: str, longitude: str, precision: str, land: str, country: str) -> Answer:
        """Return the units where it may have happened, the more the less precise it is, within the country named."""
        if precision not in PRECISION_OF_PLACE:
            return Unreadable(reason=f"where_prec {precision or 'is empty'}")
        reach, named = PRECISION_OF_PLACE[precision], units_in(land)
        if reach is None:
            return {"place": land, "note": f"known only to lie in {country}" if land else ""}
        at_sea = precision == AT_SEA
        units = self.where.at((latitude, longitude), within_km=reach, among=frozenset() if at_sea else named)
        if units is None:
            return Unreadable(reason=f"latitude or longitude is no number on the globe: {latitude} {longitude}")
        if at_sea:
            return {"place": place_words(units), "note": "in international waters or airspace"}
        units, note = within(units, country=named)
        return {"place": place_words(units), "note": note}

    def _conflict(self, kind: str, a: str, b: str, name: str, *more: str) -> Answer:
        """Return act, owner, attackers and origin of a conflict's year; a side without a number is a group.

        A secondary party is a state whose troops fought beside a primary one: of a year's strokes, it may have struck
        or suffered some, too.
        """
        *secondary, eras = more
        mapped = crosswalk("ucdp").values(kind, variable="type_of_conflict")
        if mapped is None:
            return Unreadable(reason=f"type_of_conflict {kind or 'is empty'}")
        days = days_in(eras)
        sides = tuple(self._numbered(text, days) for text in (a, b))
        if sides[0] is None:
            return Unreadable(reason=f"gwno_a is no state: {a or 'empty'}")
        group = Side(ids=self.who.group(name, days=days) if name else self.who.any_group())
        fought_too = [one for text in secondary if (one := self._numbered(text, days))]
        both = both_ways((sides[0], sides[1] or group, *fought_too))
        told = f"{NOT_A_STROKE}; {SECONDARY}" if fought_too else NOT_A_STROKE
        return words_of(mapped) | {"of": both, "by": both, "note": told}

    def _numbered(self, numbers: str, days: tuple[date, ...]) -> Side | None:
        parts = [part.strip() for part in numbers.replace(";", ",").split(",") if part.strip()]
        ids = (one for part in parts for one in self.who.by_code(part, system="gw", days=days) or (OTHER_STATE,))
        return Side(ids=tuple(dict.fromkeys(ids)), state=True) if parts else None


def _event(mapped: Mapped, sides: tuple[Side, ...]) -> Answer:
    if mapped.code == ONE_SIDED:
        attackers = [one for one in sides if not one.civilians]
        if len(attackers) != 1:
            return Unreadable(reason="violence against civilians without exactly one side that is none")
        by = attackers[0].words
        return words_of(mapped) | {"by": by, "note": CIVILIAN_OWNER}
    if any(one.civilians for one in sides):
        return Unreadable(reason="civilians as a side of a fight")
    both = {"of": both_ways(sides), "by": both_ways(sides)}
    between = crosswalk("ucdp").values("interstate", variable="type_of_conflict")
    if between and all(one.state for one in sides) and not set(sides[0].ids) & set(sides[1].ids):
        return words_of(between) | both
    return words_of(mapped) | both | {"note": FROM_WITHIN}


UCDP = Ucdp()
