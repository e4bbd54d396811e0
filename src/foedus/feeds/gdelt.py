"""GDELT: events 1.0 and 2.0 and mentions, without a header as published, or with one as others hand them on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from foedus.actors import read_table, split_list
from foedus.feeds.coded import either
from foedus.feeds.coding import SEPARATOR, Answer, Coding, Step, Unreadable
from foedus.feeds.dating import read_day, read_number
from foedus.feeds.eras import Eras, days_in, load_eras
from foedus.feeds.layout import Layout, Lookup
from foedus.feeds.meaning import abroad, said_by
from foedus.feeds.placing import Where, load_where, place_words, units_in, within
from foedus.feeds.whose import Who, load_who
from foedus.places import UNIT

TABLE = "crosswalks/fips.tsv"
_ACTOR = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code".split()
)
_GEO_1 = "Type FullName CountryCode ADM1Code Lat Long FeatureID".split()
_GEO_2 = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
_BEFORE = "GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split()
_EVENT = (
    "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles "
    "AvgTone".split()
)


def _columns(geo: list[str], *, url: bool) -> tuple[str, ...]:
    actors = [f"Actor{number}{name}" for number in (1, 2) for name in _ACTOR]
    places = [f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in geo]
    listed = (*_BEFORE, *actors, *_EVENT, *places, "DATEADDED", *(("SOURCEURL",) if url else ()))
    return tuple(name.lower() for name in listed)


ONE, ONE_EARLY, TWO = _columns(_GEO_1, url=True), _columns(_GEO_1, url=False), _columns(_GEO_2, url=True)
MENTIONS = tuple(
    "globaleventid eventtimedate mentiontimedate mentiontype mentionsourcename mentionidentifier sentenceid "
    "actor1charoffset actor2charoffset actioncharoffset inrawtext confidence mentiondoclen mentiondoctone "
    "mentiondoctranslationinfo extras".split()
)
CITATION = "Leetaru and Schrodt (2013), GDELT: Global Data on Events, Location and Tone"
URL = "http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf"
FIRST_EVENT, FIRST_MENTION = r"\d{1,12}\t\d{8}\t\d{6}\t\d{4}\t", r"\d{1,12}\t\d{14}\t\d{14}\t\d\t"
READ = tuple(
    name.lower()
    for name in (
        "GLOBALEVENTID SQLDATE EventCode Actor1Name Actor1CountryCode Actor1Type1Code Actor1Type2Code Actor1Type3Code "
        "Actor2Name Actor2CountryCode Actor2Type1Code Actor2Type2Code Actor2Type3Code ActionGeo_Type "
        "ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_Lat ActionGeo_Long"
    ).split()
)


def _events(version: str, positions: tuple[str, ...], *, needed: tuple[str, ...] = (), note: str = "") -> Layout:
    return Layout(
        dataset="gdelt",
        title="GDELT events",
        version=version,
        needed=(*READ, *needed),
        known=(*positions, "cameocodedescription"),
        positions=positions,
        first_line=FIRST_EVENT,
        quoted=False,
        citation=CITATION,
        url=URL,
        note=note,
    )


EVENTS_1 = _events("1.0", ONE)
EVENTS_1_EARLY = _events("1.0 to March 2013", ONE_EARLY, note="The files up to March 2013, without SOURCEURL.")
EVENTS_2 = _events("2.0", TWO, needed=("actiongeo_adm2code",))
MENTIONS_2 = Layout(
    dataset="gdelt-mentions",
    title="GDELT mentions",
    version="2.0",
    needed=("globaleventid", "eventtimedate", "mentiontimedate", "mentionsourcename", "mentionidentifier"),
    known=MENTIONS,
    positions=MENTIONS,
    first_line=FIRST_MENTION,
    quoted=False,
    citation=CITATION,
    url=URL,
    note="A row says who reported an event, whose coding stands in the events; it is no incident.",
)
# CAMEO's roles: organs of a state, armed groups, and those who may be anybody's.
ORGANS = frozenset("GOV MIL COP SPY JUD LEG".split())
ARMED_GROUPS = frozenset("REB INS SEP CRM RAD MOD SET".split())
ANYBODYS = frozenset("UAF UIS IMG PKO IGO INT".split())
# CAMEO's codes of states that are not those of ISO.
CAMEO_STATES = {"ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "PAL": "PSE", "KSV": "XKX", "WSB": "PSE", "GZS": "PSE"}
CERTAIN = 100
COUNTRY, US_STATE, US_CITY, CITY, WORLD_STATE = "1", "2", "3", "4", "5"
ISLANDS = {"USAK": "USA-AK", "USHI": "USA-HI"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gdelt:
    """The tables of GDELT."""

    layouts: tuple[Layout, ...] = (EVENTS_2, EVENTS_1, EVENTS_1_EARLY, MENTIONS_2)

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how events are coded, and how mentions are read as reports of them."""
        del look, beside
        edition = version or layout.version.split()[0]
        prefix = f"gdelt:{edition}"
        if layout is MENTIONS_2:
            steps = mention_steps(f"{layout.dataset}:{edition}")
            return Coding(prefix=prefix, account=layout.dataset, row=("globaleventid",), steps=steps, reports=True)
        coder = GdeltCoder(who=load_who(), where=load_where(), eras=load_eras())
        return Coding(prefix=prefix, account="gdelt", row=("globaleventid",), steps=coder.steps())


@dataclass(frozen=True, slots=True, kw_only=True)
class GdeltCoder:
    """Codes distinct values of GDELT's columns."""

    who: Who
    where: Where
    eras: Eras

    def steps(self) -> tuple[Step, ...]:
        """Return the steps for events: in CAMEO the first actor acts upon the second."""
        actors = [
            tuple(f"actor{number}{name}" for name in ("name", "countrycode", "type1code", "type2code", "type3code"))
            for number in (1, 2)
        ]
        geo = tuple(f"actiongeo_{name}" for name in ("type", "countrycode", "adm1code"))
        return (
            Step(reads=("sqldate",), writes=("first_day", "last_day", "~eras"), code=self._days),
            Step(reads=("eventcode",), writes=("act", "object", "origin", "intent"), code=_what),
            Step(reads=(*actors[0], "~eras"), writes=("by",), code=self._source),
            Step(reads=(*actors[1], "~eras"), writes=("of",), code=self._target),
            Step(reads=(*geo, "~eras"), writes=("~land",), code=self._land),
            Step(
                reads=("actiongeo_lat", "actiongeo_long", "actiongeo_type", "actiongeo_fullname", "~land"),
                writes=("place",),
                code=self._place,
            ),
            abroad(self.where.places),
        )

    def _days(self, text: str) -> Answer:
        """Return the day that GDELT took from the report."""
        day = read_day(text)
        if day is None:
            return Unreadable(reason=f"sqldate is no day: {text or 'empty'}")
        return {"first_day": day, "last_day": day, "~eras": self.eras.between(day, last=day)}

    def _source(self, *texts: str) -> Answer:
        """Return who acted; empty where GDELT does not say, or says only a region or a role."""
        name, country, roles, eras = _parts(texts)
        return {"by": either(self._who(name, country, roles, eras, struck=False) or ("",))}

    def _target(self, *texts: str) -> Answer:
        """Return whose it was that was acted upon; the persons of a country are that country's."""
        name, country, roles, eras = _parts(texts)
        return {"of": either(self._who(name, country, roles, eras, struck=True) or ("",))}

    def _who(self, name: str, country: str, roles: frozenset[str], eras: str, *, struck: bool) -> tuple[str, ...]:
        named = self.who.actors.find(name) if name else None
        if named and named.kind != "state":
            return (named.id,)
        group = self.who.group(name, days=days_in(eras)) if name and not country and roles & ARMED_GROUPS else ()
        if self.who.knows(group):
            return group
        if roles & ANYBODYS:
            return ()
        if roles & ARMED_GROUPS:
            return self.who.any_group()
        state = self.who.by_code(CAMEO_STATES.get(country, country), system="iso", days=days_in(eras))
        if struck or not roles or roles & ORGANS:
            return state
        return self.who.any_group() if state else ()

    def _land(self, kind: str, country: str, province: str, eras: str) -> Answer:
        """Return the units of the country by its FIPS code, or the one of an American state apart."""
        if kind == US_STATE:
            return {"~land": f"{UNIT}{ISLANDS.get(province, 'USA')}"}
        found = _fips().get(country.upper(), ())
        alone = {word.removeprefix(UNIT) for word in found if word.startswith(UNIT)}
        states = [word for word in found if not word.startswith(UNIT)]
        return {"~land": place_words(alone | self.where.country(states, days=days_in(eras)))}

    def _place(self, latitude: str, longitude: str, kind: str, name: str, land: str) -> Answer:
        """Return the units of a city by its point, of a state or country by its name; a centroid is no place."""
        named = units_in(land)
        if kind in ("", "0"):
            return {}
        if kind in (COUNTRY, US_STATE):
            return {"place": land, "note": "" if kind == US_STATE or not land else "known only to lie in a country"}
        if kind == WORLD_STATE:
            province = self.where.province(name.partition(",")[0].strip(), country=named)
            return {"place": place_words(province) or land, "note": "known only to lie in a province"}
        if kind not in (US_CITY, CITY):
            return Unreadable(reason=f"actiongeo_type {kind}: not in the codebook")
        units = self.where.at((latitude, longitude), among=named)
        if units is None:
            return Unreadable(
                reason=f"actiongeo_lat or actiongeo_long is no number on the globe: {latitude} {longitude}"
            )
        units, note = within(units, country=named)
        return {"place": place_words(units), "note": note}


def _what(code: str) -> Answer:
    """Return act, object and origin of a CAMEO code."""
    return said_by("gdelt", code=code, of="eventcode")


def _parts(texts: tuple[str, ...]) -> tuple[str, str, frozenset[str], str]:
    name, country, *roles, eras = texts
    return name, country.upper(), frozenset(role.upper() for role in roles if role), eras


def mention_steps(prefix: str) -> tuple[Step, ...]:
    """Return the steps for mentions: who reported the event, where, when; a statement goes by `prefix` and its content.

    GDELT gives mentions no id: event, address, sentence and moment tell them apart.
    """

    def _named(*texts: str) -> Answer:
        event, *rest = texts
        return {"statement": f"{prefix}:{event}-{sha256(SEPARATOR.join(rest).encode()).hexdigest()[:10]}:report"}

    found = ("globaleventid", "mentiontimedate", "mentionsourcename", "mentionidentifier", "sentenceid")
    return (
        Step(reads=found, writes=("statement",), code=_named),
        Step(reads=("mentiontimedate",), writes=("stated_on",), code=_mentioned_on),
        Step(reads=("mentionsourcename",), writes=("holder",), code=_holder),
        Step(reads=("mentionidentifier",), writes=("document",), code=lambda text: {"document": text}),
        Step(reads=("confidence",), writes=("confidence",), code=_confidence),
    )


def _mentioned_on(moment: str) -> Answer:
    day = read_day(moment[:8])
    return {"stated_on": day} if day else Unreadable(reason=f"mentiontimedate is no moment: {moment or 'empty'}")


def _holder(name: str) -> Answer:
    return {"holder": name} if name else Unreadable(reason="mentionsourcename is empty: who reported it is not told")


def _confidence(text: str) -> Answer:
    """Return how sure GDELT is that the text speaks of the event, in per cent, where it says so."""
    number = read_number(text)
    if text and (number is None or not 0 <= number <= CERTAIN):
        return Unreadable(reason=f"confidence is no per cent: {text}")
    return {"confidence": "" if number is None else str(number)}


@cache
def _fips() -> Mapping[str, tuple[str, ...]]:
    return {row["code"]: split_list(row["places"]) for row in read_table(TABLE)}


GDELT = Gdelt()
