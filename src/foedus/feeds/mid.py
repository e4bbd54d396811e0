"""Militarized interstate disputes and incidents, of Correlates of War and of Gibler, Miller and Little, with places."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from foedus.actors import OTHER_STATE
from foedus.feeds.coded import either
from foedus.feeds.coding import Answer, Coding, Step, Unreadable
from foedus.feeds.dating import days_of, read_number, widen
from foedus.feeds.eras import Eras, days_in, load_eras
from foedus.feeds.layout import Layout, Lookup
from foedus.feeds.meaning import said_by
from foedus.feeds.placing import Where, load_where, place_words
from foedus.feeds.whose import Who, load_who

PALMER = "Palmer and others (2022), The MID5 Dataset, 2011-2014, Conflict Management and Peace Science 39(4)"
GIBLER = "Gibler, Miller and Little (2016), International Studies Quarterly 60(4)"
BRAITHWAITE = "Braithwaite (2010), Journal of Peace Research 47(1); Bezerra and Braithwaite (2019), version 2.1"
URL = "https://correlatesofwar.org/data-sets/mids/"
DAYS = ("styear", "stmon", "stday", "endyear", "endmon", "endday")
LINE = "dispnum3 incidnum3 dispnum4 incidnum4 duration tbi fatality fatalpre hostlev numa revtype1 revtype2 version"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Which columns of one of these tables say what. `dispute` and `key` may be several; `state` is who did it."""

    layout: Layout
    key: tuple[str, ...]
    dispute: str
    action: str
    state: str = ""
    side: str = ""


def _table(name: str, version: str, columns: str, *, key: str, dispute: str, action: str, **more: str) -> Table:
    state, side = more.get("state", ""), more.get("side", "")
    needed = tuple(dict.fromkeys((*key.split(), dispute, action, *filter(None, (state, side)), *columns.split())))
    layout = Layout(
        dataset=name,
        title=more["title"],
        version=version,
        needed=needed,
        known=(*LINE.split(), *more.get("known", "").split()),
        edition=r"[_ v](\d)[._]?(\d{1,2})",
        citation=GIBLER if name.startswith("gml") else PALMER,
        url=URL,
        note=more.get("note", ""),
    )
    return Table(layout=layout, key=tuple(key.split()), dispute=dispute, action=action, state=state, side=side)


_DAYS = " ".join(DAYS)
PARTIES_4 = _table(
    "mid-ip",
    "4.01",
    _DAYS,
    key="incidnum3 ccode",
    dispute="dispnum3",
    action="action",
    state="ccode",
    side="inside a",
    title="Participants of militarized incidents",
    known="stabb sidea",
)
PARTIES_5 = _table(
    "mid-ip",
    "5.0",
    _DAYS,
    key="incidnum ccode",
    dispute="dispnum",
    action="action",
    state="ccode",
    side="insidea",
    title="Participants of militarized incidents",
    known="stabb sidea",
)
INCIDENTS_4 = _table(
    "mid-i",
    "4.01",
    _DAYS,
    key="incidnum3",
    dispute="dispnum3",
    action="action",
    title="Militarized incidents",
)
INCIDENTS_5 = _table(
    "mid-i",
    "5.0",
    _DAYS,
    key="incidnum",
    dispute="dispnum",
    action="action",
    title="Militarized incidents",
)
DISPUTE_PARTIES = _table(
    "mid-b",
    "4.0 and later",
    f"{_DAYS} stabb",
    key="dispnum ccode",
    dispute="dispnum",
    action="hiact",
    state="ccode",
    side="sidea",
    title="Participants of militarized interstate disputes",
    known="dispnum3 dispnum4 revstate orig",
    note="The action is the highest of the state in the dispute.",
)
DISPUTES = _table(
    "mid-a",
    "4.0 and later",
    f"{_DAYS} settle",
    key="dispnum",
    dispute="dispnum",
    action="hiact",
    title="Militarized interstate disputes",
    known="outcome maxdur mindur recip numb ongo2010 ongo2014 link1 link2 link3",
    note="The action is the highest of the dispute.",
)
GML_PARTIES = _table(
    "gml-part",
    "2.0 and later",
    _DAYS,
    key="dispnum ccode",
    dispute="dispnum",
    action="hiact",
    state="ccode",
    side="sidea",
    title="GML disputes, participants",
    known="obsid_start obsid_end dummy_stday dummy_endday orig anymiss_leader_start anymiss_leader_end "
    "allmiss_leader_start allmiss_leader_end",
    note="The action is the highest of the state in the dispute.",
)
MONTHLY = "outcome settle fatality mindur hostlev recip"
MONTHS = _table(
    "mid-disp",
    "monthly",
    "styear stmon maxdur",
    key="dispnum",
    dispute="dispnum",
    action="hiact",
    title="Disputes by the month in which they begin",
    known=MONTHLY,
    note="A table of the R package peacesciencer, of Correlates of War; who took part is told in another.",
)
GML_MONTHS = replace(
    MONTHS,
    layout=replace(
        MONTHS.layout,
        dataset="gml-disp",
        title="GML disputes by the month in which they begin",
        citation=GIBLER,
        only="gml",
        note="A table of the R package peacesciencer, of GML; who took part is told in another.",
    ),
)
TABLES = (
    PARTIES_4,
    PARTIES_5,
    DISPUTE_PARTIES,
    GML_PARTIES,
    INCIDENTS_4,
    INCIDENTS_5,
    DISPUTES,
    GML_MONTHS,
    MONTHS,
)
PLACES = Layout(
    dataset="midloc",
    title="Locations of disputes (MIDLOC)",
    version="2.0 and later",
    needed=("year", "dispnum", "midloc2_location", "midloc2_xlongitude", "midloc2_ylatitude", "midloc2_precision"),
    known=tuple(
        "incidnum midloc2_measuringpoint midloc2_howobtained midloc2_precision_comment midloc2_general_comment "
        "priogrid_cell midloc11_location midloc11_midlocmeasuringpoint midloc11_latitude midloc11_longitude "
        "midloc11_precision".split()
    ),
    edition=r"[_ ](\d)[.](\d)",
    citation=BRAITHWAITE,
    url="https://correlatesofwar.org/data-sets/mid-locations/",
    note="Given beside a table of disputes it tells where; by itself its rows are counted, and no incidents.",
)
LOCATION = Unreadable(reason="the place of a dispute whose action is coded elsewhere", passed=True)
# Precision, in kilometres: exact, near, a district or strait. A midpoint of a border, a province, a state or a capital
# that stands for one say too little.
PRECISION_OF_PLACE = {"1": 0.0, "2": 25.0, "3": 100.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mid:
    """The tables of militarized interstate disputes."""

    layouts: tuple[Layout, ...] = (*(one.layout for one in TABLES), PLACES)

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how disputes, incidents and those who took part are coded, with a table of places beside them."""
        prefix = f"{layout.dataset}:{version or layout.version.split()[0]}"
        if layout is PLACES:
            step = Step(reads=("midloc2_precision",), writes=(), code=lambda _: LOCATION)
            return Coding(prefix=prefix, account=layout.dataset, row=("dispnum",), steps=(step,))
        table = next(one for one in TABLES if one.layout is layout)
        coder = MidCoder(table=table, who=load_who(), where=load_where(), eras=load_eras())
        coder.look_up(look, beside=beside)
        return Coding(prefix=prefix, account=layout.dataset, row=table.key, steps=coder.steps())


@dataclass(frozen=True, slots=True, kw_only=True)
class MidCoder:
    """Codes distinct values of these tables; `sides` has the states on each side, `points` where disputes were."""

    table: Table
    who: Who
    where: Where
    eras: Eras
    sides: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    points: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def look_up(self, look: Lookup, *, beside: Mapping[str, Lookup]) -> None:
        """Hold who took part on which side, and the places of disputes where their table is given beside."""
        table = self.table
        if table.state:
            for *key, state, side in look((*table.key, table.state, table.side)):
                self.sides.setdefault((_group(key[: len(table.key)], table), _plain(side)), set()).add(state.strip())
        if PLACES.dataset in beside:
            names = ("dispnum", "midloc2_ylatitude", "midloc2_xlongitude", "midloc2_precision")
            for dispute, *point in beside[PLACES.dataset](names):
                self.points[_plain(dispute)] = (point[0], point[1], _plain(point[2]))

    def steps(self) -> tuple[Step, ...]:
        """Return the steps for rows of the table."""
        table = self.table
        parties = (*table.key, table.state, table.side, "~eras") if table.state else ()
        return (
            Step(reads=(*DAYS, "maxdur"), writes=("first_day", "last_day", "~eras"), code=self._days),
            Step(reads=(table.action,), writes=("act", "object", "origin", "intent"), code=self._what),
            *((Step(reads=parties, writes=("by", "of"), code=self._parties),) if parties else ()),
            *((Step(reads=(table.dispute,), writes=("place",), code=self._place),) if self.points else ()),
        )

    def _days(self, *texts: str) -> Answer:
        """Return the days between which it happened; a missing month or day leaves all of them.

        Where no end is told, the longest that it may have lasted counts from the last day on which it may have begun.
        """
        begun = days_of(texts[0], month=texts[1], day=texts[2])
        if begun is None:
            return Unreadable(reason=f"it begins on no day: {'-'.join(texts[:3])}")
        ended, longest = days_of(texts[3], month=texts[4], day=texts[5]), max(read_number(texts[6]) or 0, 0)
        last = ended[1] if ended else widen(begun[0], last=begun[1], days=longest)[1] if longest else None
        if last is not None and last < begun[0]:
            return Unreadable(reason=f"it ends before it begins: {'-'.join(texts[:6])}")
        eras = self.eras.between(begun[0], last=last or begun[1])
        note = "" if last else "when it ended is not told"
        return {"first_day": begun[0], "last_day": last, "~eras": eras, "note": note}

    def _what(self, code: str) -> Answer:
        """Return the act of the highest action."""
        return said_by("mid", code=code, variable="action", of=self.table.action)

    def _parties(self, *texts: str) -> Answer:
        """Return the state as the one whose action it is, and the states of the other side as those it was against."""
        *key, state, side, eras = texts
        if _plain(side) not in ("0", "1"):
            return Unreadable(reason=f"{self.table.side} is no side: {side or 'empty'}")
        mine = self._states({state}, eras)
        others = self.sides.get((_group(key, self.table), "1" if _plain(side) == "0" else "0"), set())
        return {"by": either(mine), "of": either(self._states(others, eras)) if others else ""}

    def _states(self, codes: set[str], eras: str) -> tuple[str, ...]:
        days = days_in(eras)
        found = (
            one for code in sorted(codes) for one in self.who.by_code(code, system="cow", days=days) or (OTHER_STATE,)
        )
        return tuple(dict.fromkeys(found))

    def _place(self, dispute: str) -> Answer:
        """Return the units around the place of a dispute, where it is known well enough."""
        point = self.points.get(_plain(dispute))
        if point is None:
            return {}
        latitude, longitude, precision = point
        if precision not in PRECISION_OF_PLACE:
            return {"note": "its place is known too vaguely for a point"}
        units = self.where.at((latitude, longitude), within_km=PRECISION_OF_PLACE[precision])
        return {"place": place_words(units)} if units else {"note": "its place is no point on the globe"}


def _group(key: list[str], table: Table) -> str:
    """Return the incident or dispute of a row: its key without the state."""
    return "-".join(_plain(one) for one, name in zip(key, table.key, strict=True) if name != table.state)


def _plain(text: str) -> str:
    """Return a number without the point that tables with gaps give it."""
    number = read_number(text.strip())
    return text.strip() if number is None else str(number)


MID = Mid()
