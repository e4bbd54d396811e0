"""Correlates of War: wars between states, one row a state that took part."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from foedus.actors import OTHER_STATE
from foedus.feeds.coded import either
from foedus.feeds.coding import Answer, Coding, Step, Unreadable
from foedus.feeds.dating import days_of
from foedus.feeds.eras import Eras, days_in, load_eras
from foedus.feeds.layout import Layout, Lookup
from foedus.feeds.whose import Who, load_who

WARS = Layout(
    dataset="cow-war",
    title="Correlates of War, inter-state wars",
    version="4.0",
    needed=tuple(
        "warnum ccode side startmonth1 startday1 startyear1 endmonth1 endday1 endyear1 startyear2 endmonth2 endday2 "
        "endyear2 initiator".split()
    ),
    known=tuple(
        "warname wartype statename startmonth2 startday2 transfrom wherefought outcome transto batdeath version".split()
    ),
    edition=r"v(\d)[._](\d)",
    citation="Sarkees and Wayman (2010), Resort to War: 1816-2007",
    url="https://correlatesofwar.org/data-sets/cow-war/",
    note="A row is a state's whole war; where it was fought is told by continents only.",
)
STARTED, JOINED = "1", "2"
# Of the whole war: which kinds of armed attack it held is not told.
ACT, ORIGIN = "armed attack", "outside by a state"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wars:
    """The wars between states of Correlates of War."""

    layouts: tuple[Layout, ...] = (WARS,)

    def coding(self, layout: Layout, *, version: str, look: Lookup, beside: Mapping[str, Lookup]) -> Coding:
        """Return how those who took part in wars are coded."""
        del beside
        coder = WarCoder(who=load_who(), eras=load_eras())
        coder.look_up(look)
        prefix = f"{layout.dataset}:{version or layout.version}"
        row = ("warnum", "ccode", "side", "startyear1")
        return Coding(prefix=prefix, account=layout.dataset, row=row, steps=coder.steps())


@dataclass(frozen=True, slots=True, kw_only=True)
class WarCoder:
    """Codes distinct values of the columns; `sides` has the states on each side of a war."""

    who: Who
    eras: Eras
    sides: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def look_up(self, look: Lookup) -> None:
        """Hold who fought on which side."""
        for war, side, state in look(("warnum", "side", "ccode")):
            self.sides.setdefault((war.strip(), side.strip()), set()).add(state.strip())

    def steps(self) -> tuple[Step, ...]:
        """Return the steps for those who took part."""
        first = ("startyear1", "startmonth1", "startday1", "endyear1", "endmonth1", "endday1")
        second = ("startyear2", "endyear2", "endmonth2", "endday2")
        return (
            Step(reads=(*first, *second), writes=("first_day", "last_day", "~eras"), code=self._days),
            Step(
                reads=("warnum", "ccode", "side", "initiator", "~eras"),
                writes=("act", "by", "of", "origin"),
                code=self._parties,
            ),
        )

    def _days(self, *texts: str) -> Answer:
        """Return the days of a state's war, a second spell included."""
        begun, ended = days_of(texts[0], month=texts[1], day=texts[2]), days_of(texts[3], month=texts[4], day=texts[5])
        again = days_of(texts[7], month=texts[8], day=texts[9])
        if begun is None:
            return Unreadable(reason=f"it begins on no day: {'-'.join(texts[:3])}")
        last: date | None = max((one[1] for one in (ended, again) if one), default=None)
        if last is not None and last < begun[0]:
            return Unreadable(reason=f"it ends before it begins: {'-'.join(texts)}")
        eras = self.eras.between(begun[0], last=last or begun[1])
        return {"first_day": begun[0], "last_day": last, "~eras": eras}

    def _parties(self, war: str, state: str, side: str, initiator: str, eras: str) -> Answer:
        """Return the state that began the war as attacker; of the others it is open who struck whom."""
        if side not in ("1", "2"):
            return Unreadable(reason=f"side {side or 'is empty'}: not in the codebook")
        mine = self._states({state}, eras)
        others = self._states(self.sides.get((war, "2" if side == "1" else "1"), set()), eras)
        found = {"act": ACT, "origin": ORIGIN, "note": "a state's whole war"}
        if initiator == STARTED:
            return found | {"by": either(mine), "of": either(others)}
        if initiator != JOINED:
            return Unreadable(reason=f"initiator {initiator or 'is empty'}: not in the codebook")
        both = either((*mine, *others))
        return found | {"by": both, "of": both}

    def _states(self, codes: set[str], eras: str) -> tuple[str, ...]:
        days = days_in(eras)
        found = (
            one for code in sorted(codes) for one in self.who.by_code(code, system="cow", days=days) or (OTHER_STATE,)
        )
        return tuple(dict.fromkeys(found))


COW_WARS = Wars()
