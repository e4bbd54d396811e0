"""The formal alliances of Correlates of War: its file by members, or by directed pairs, made into instruments."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from foedus.actors import Codes
from foedus.alliances.atop import Coded, untold_promises
from foedus.alliances.datafile import Row, Tally, open_data, version_of
from foedus.alliances.drafting import Alliance, Promised
from foedus.alliances.party import Stay, find_states
from foedus.alliances.pledge import Conditions, Promise
from foedus.errors import FeedError
from foedus.terms import parse_days

TITLE = "Correlates of War, Formal Alliances"
CITATION = "Gibler (2009), International Military Alliances, 1648-2008"
PROMISED: dict[Promise, str] = {
    "defence": "defense",
    "neutrality": "neutrality",
    "non-aggression": "nonaggression",
    "consultation": "entente",
}
COMMON = ("version4id", "left_censor", "right_censor", *PROMISED.values())
# What tells the file by members from that by directed pairs: who, and the days.
MEMBER_START = ("mem_st_year", "mem_st_month", "mem_st_day")
MEMBER_END = ("mem_end_year", "mem_end_month", "mem_end_day")
WHOLE_START = ("all_st_year", "all_st_month", "all_st_day")
PAIR_START = ("dyad_st_year", "dyad_st_month", "dyad_st_day")
PAIR_END = ("dyad_end_year", "dyad_end_month", "dyad_end_day")
BY_MEMBER = ("ccode", *MEMBER_START, *MEMBER_END, *WHOLE_START)
BY_PAIR = ("ccode1", "ccode2", *PAIR_START, *PAIR_END)
LAST_YEAR = {"3": 2000, "4": 2012}
FIRST_YEAR = 1816
# A file may hold 200 provisions; an alliance of many pairs is parted into several.
MOST_PROVISIONS = 150
UNTOLD = ("untold",)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One row: who promises, to whom where the row says, and when."""

    row: Row
    alliance: int
    stays: tuple[Stay, ...]
    to: tuple[Stay, ...] = ()


def read_cow(path: Path, *, codes: Codes) -> Coded:
    """Return the alliances of a copy of the formal alliances, by members or by directed pairs.

    Raises:
        FeedError: The file cannot be read, is neither of the two, or lacks a column.
    """
    data = open_data(path)
    pairs = "ccode1" in data.columns
    if not pairs and "ccode" not in data.columns:
        raise FeedError(
            "Neither the column ccode nor the column ccode1 is there.",
            code="alliances/wrong-columns",
            at=f"{path}:1",
            want="alliance_v4.1_by_member.csv or alliance_v4.1_by_directed.csv",
            mend="use one of these two files as its publisher ships it",
        )
    data.check_columns((*COMMON, *(BY_PAIR if pairs else BY_MEMBER)), dataset="the formal alliances")
    tally = data.tally()
    rows = list(data.rows(tally))
    version = version_of(rows)
    seen = [year for row in rows for name in (PAIR_END if pairs else MEMBER_END)[:1] if (year := row.number(name))]
    last = LAST_YEAR.get(version.partition(".")[0], max(seen, default=FIRST_YEAR))
    lines = [line for row in rows if (line := _line(row, tally, codes, last, pairs=pairs)) is not None]
    alliances = tuple(_alliances(lines, tally, path.name, version, last))
    return Coded(alliances=alliances, tally=tally, version=version, first=FIRST_YEAR, last=last)


def _line(row: Row, tally: Tally, codes: Codes, last: int, *, pairs: bool) -> _Line | None:
    """Return what a row says, or set it aside."""
    who = ("ccode1", "ccode2") if pairs else ("ccode",)
    reason = _unusable(row, who)
    try:
        since, until = _days(row, last, pairs=pairs)
    except ValueError as error:
        reason = reason or f"a day cannot be read: {error}"
        since, until = "", ""
    if not reason and not since:
        reason = "it has no year of beginning"
    if not reason and parse_days(until).last < parse_days(since).first:
        reason = f"it ends on {until}, before it begins on {since}"
    if reason:
        tally.set_aside(row, reason=reason)
        return None
    found = [find_states(row.number(name) or 0, since=since, until=until, codes=codes) for name in who]
    if not all(found):
        unknown = next(row.shown(name) for name, stays in zip(who, found, strict=True) if not stays)
        tally.set_aside(row, reason=f"{unknown} is no number of a state of Correlates of War")
        return None
    return _Line(row=row, alliance=row.number("version4id") or 0, stays=found[0], to=found[1] if pairs else ())


def _unusable(row: Row, who: tuple[str, ...]) -> str:
    for name in ("version4id", *who):
        if not row.number(name):
            return f'{name} is "{row.shown(name)}"'
    wrong = [name for name in PROMISED.values() if not row.missing(name) and row.number(name) not in (0, 1)]
    return ", ".join(f'{name} is "{row.shown(name)}", neither 0 nor 1' for name in wrong)


def _days(row: Row, last: int, *, pairs: bool) -> tuple[str, str]:
    """Return beginning and end; what the data set cuts off at either end is not known beyond it.

    Raises:
        ValueError: No calendar has a day.
    """
    since = row.day(PAIR_START if pairs else MEMBER_START) or ""
    until = row.day(PAIR_END if pairs else MEMBER_END)
    if row.number("left_censor") == 1 and since:
        begun = "0001-01-01" if pairs else row.day(WHOLE_START) or "0001-01-01"
        since = f"{begun}..{since}" if parse_days(begun).first < parse_days(since).first else since
    if row.number("right_censor") == 1 or until is None:
        until = f"{last + 1}-01-01~"
    return since, until


def _alliances(lines: list[_Line], tally: Tally, name: str, version: str, last: int) -> Iterator[Alliance]:
    groups: dict[int, list[_Line]] = {}
    for one in lines:
        groups.setdefault(one.alliance, []).append(one)
    for number, group in sorted(groups.items()):
        promises = tuple(promise for one in group for promise in _promises(one))
        stays = tuple(stay for one in group for stay in (*one.stays, *one.to))
        reason = "no other member of the alliance can be read" if len({one.actor for one in stays}) == 1 else ""
        reason = reason or ("" if promises else "it codes no obligation")
        if reason:
            for one in group:
                tally.set_aside(one.row, reason=reason)
            continue
        parts = list(_parts(promises))
        for part, chosen in enumerate(parts, start=1):
            yield Alliance(
                id=f"cow-{number}" + (f"-{part}" if len(parts) > 1 else ""),
                dataset="COW",
                number=f"{number}" + (f", part {part}" if len(parts) > 1 else ""),
                citation=f"version {version}; {CITATION}",
                lines=tuple(one.row.line for one in group),
                file=name,
                stays=stays,
                promises=chosen,
                notes=untold_promises([one.row for one in group], columns=PROMISED.values()),
                no_end_after=f"What is still in effect at the end of {last} is not known to be so later.",
            )


def _parts(promises: tuple[Promised, ...]) -> Iterator[tuple[Promised, ...]]:
    """Yield the promises in parts that fit a file: those to one state on the same days make a provision."""
    if not promises[0].to:
        yield promises
        return
    provisions: dict[tuple[object, ...], list[Promised]] = {}
    for one in promises:
        provisions.setdefault((one.promise, one.to, one.since, one.until), []).append(one)
    groups = list(provisions.values())
    for begin in range(0, len(groups), MOST_PROVISIONS):
        yield tuple(one for group in groups[begin : begin + MOST_PROVISIONS] for one in group)


def _promises(line: _Line) -> Iterator[Promised]:
    for promise, column in PROMISED.items():
        if line.row.number(column) == 1:
            conditions = Conditions(opened=UNTOLD, codes=(f"{column} = 1",))
            for stay in line.stays:
                for to in line.to or (None,):
                    yield Promised(
                        promise=promise,
                        actor=stay.actor,
                        conditions=conditions,
                        phase=0,
                        since=stay.since,
                        until=stay.until,
                        to=(to.actor,) if to else (),
                    )
