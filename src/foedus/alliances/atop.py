"""ATOP, the Alliance Treaty Obligations and Provisions data: its file of members, made into instruments."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from foedus.actors import Codes
from foedus.alliances.datafile import DataFile, Row, Tally, open_data, version_of
from foedus.alliances.drafting import Alliance, Promised
from foedus.alliances.party import Stay, find_states
from foedus.alliances.pledge import Conditions, Promise
from foedus.errors import FeedError
from foedus.terms import parse_days

TITLE = "Alliance Treaty Obligations and Provisions (ATOP)"
CITATION = (
    "Leeds, Ritter, Mitchell and Long (2002), Alliance Treaty Obligations and Provisions, 1815-1944, "
    "International Interactions 28: 237-260"
)
ENTRY, EXIT = ("yrent", "moent", "dayent"), ("yrexit", "moexit", "dayexit")
PROMISED: dict[Promise, str] = {
    "defence": "defense",
    "offence": "offense",
    "neutrality": "neutral",
    "non-aggression": "nonagg",
    "consultation": "consul",
}
# The columns of each promise, and what each of them makes a condition of.
OPENING: dict[Promise, dict[str, str]] = {
    "defence": {
        "defcoadv": "adversary",
        "defcoloc": "location",
        "defcocon": "conflict",
        "defconum": "number",
        "defcodem": "demand",
    },
    "offence": {
        "offcoadv": "adversary",
        "offcoloc": "location",
        "offcocon": "conflict",
        "offconum": "number",
        "offcodem": "demand",
    },
    "neutrality": {
        "neucoadv": "adversary",
        "neucoloc": "location",
        "neucocon": "conflict",
        "neuconum": "number",
        "neucodem": "demand",
    },
    "non-aggression": {},
    "consultation": {"concoadv": "adversary", "concoloc": "location", "concocon": "conflict"},
}
UNPROVOKED: dict[Promise, str] = {"defence": "defconpr", "neutrality": "neuconpr"}
ATTACKED, REQUESTED, LIMITED = "neucoatt", "concoreq", "olimob"
THREATS = ("statthr1", "statthr2")
CODES = (
    *PROMISED.values(),
    *(column for columns in OPENING.values() for column in columns),
    *UNPROVOKED.values(),
    *(ATTACKED, REQUESTED, LIMITED),
)
MARKS = frozenset({"atopid", "member"})
COLUMNS = (*("atopid", "member", "phase", "ineffect"), *ENTRY, *EXIT, *CODES, *THREATS)
# The last year that each version speaks of, by its publisher.
LAST_YEAR = {"3": 2003, "4": 2016, "5": 2018}
FIRST_YEAR = 1815
SECRET = {"1": "The treaty was secret (PUBSECR = 1).", "2": "Articles of it were secret (PUBSECR = 2)."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """The alliances of a data set, the tally of its rows, and for which years it speaks."""

    alliances: tuple[Alliance, ...]
    tally: Tally
    version: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Member:
    row: Row
    alliance: int
    phase: int
    stays: tuple[Stay, ...]


def find_member_file(folder: Path) -> DataFile:
    """Return the file of members in a folder, whatever it is called; a file is taken as it is.

    Raises:
        FeedError: There is no such folder, none of its files has the columns of members, or several have.
    """
    if folder.is_file():
        return open_data(folder)
    paths = sorted(path for path in folder.glob("*") if path.suffix.lower() == ".csv") if folder.is_dir() else []
    found = [data for data in map(open_data, paths) if set(data.columns) >= MARKS]
    if len(found) != 1:
        what = "no file of members" if not found else f"{len(found)} files of members"
        raise FeedError(
            f"There {'is' if len(found) < len(('one', 'other')) else 'are'} {what} in the folder.",
            code="alliances/no-member-file",
            at=str(folder),
            want="one .csv file with the columns `atopid` and `member`, as atop5_1m.csv has them"
            + (f"; here stand {', '.join(data.path.name for data in found)}" if found else ""),
            mend="name the file itself, or keep one version in the folder",
        )
    return found[0]


def read_atop(folder: Path, *, codes: Codes) -> Coded:
    """Return the alliances of a copy of ATOP.

    Raises:
        FeedError: The file of members is missing, cannot be read, or lacks a column.
    """
    data = find_member_file(folder)
    data.check_columns(COLUMNS, dataset="ATOP's file of members")
    tally = data.tally()
    rows = list(data.rows(tally))
    version = version_of(rows)
    last = _last_year(version, rows)
    members = [member for row in rows if (member := _member(row, tally, codes, last)) is not None]
    alliances = tuple(_alliances(members, data, tally, codes, (version, last)))
    return Coded(alliances=alliances, tally=tally, version=version, first=FIRST_YEAR, last=last)


def _last_year(version: str, rows: list[Row]) -> int:
    """Return the last year that the version speaks of; of a version that we do not know, the last year in it."""
    seen = [year for row in rows for name in ("yrent", "yrexit") if (year := row.number(name))]
    return LAST_YEAR.get(version.partition(".")[0], max(seen, default=FIRST_YEAR))


def _member(row: Row, tally: Tally, codes: Codes, last: int) -> _Member | None:
    """Return the member that a row is, or set it aside."""
    reason = _unusable(row)
    if reason:
        tally.set_aside(row, reason=reason)
        return None
    try:
        since, until = row.day(ENTRY) or "", row.day(EXIT)
    except ValueError as error:
        tally.set_aside(row, reason=f"a day of entry or exit cannot be read: {error}")
        return None
    if row.number("ineffect") == 1 or until is None:
        until = f"{last + 1}-01-01~"
    if parse_days(until).last < parse_days(since).first:
        tally.set_aside(row, reason=f"it leaves on {until}, before it enters on {since}")
        return None
    stays = find_states(row.number("member") or 0, since=since, until=until, codes=codes)
    if not stays:
        tally.set_aside(row, reason=f"{row.shown('member')} is no number of a state of Correlates of War")
        return None
    return _Member(row=row, alliance=row.number("atopid") or 0, phase=row.number("phase") or 0, stays=stays)


def _unusable(row: Row) -> str:
    for name in ("atopid", "member", "yrent"):
        if not row.number(name):
            return f'{name} is "{row.shown(name)}"'
    wrong = [name for name in PROMISED.values() if not row.missing(name) and row.number(name) not in (0, 1)]
    if wrong:
        return ", ".join(f'{name} is "{row.shown(name)}", neither 0 nor 1' for name in wrong)
    exits = not row.number("yrexit") and row.number("ineffect") == 0
    return "it is no longer in effect, and has no year of exit" if exits else ""


def _alliances(
    members: list[_Member], data: DataFile, tally: Tally, codes: Codes, known: tuple[str, int]
) -> Iterator[Alliance]:
    version, last = known
    groups: dict[int, list[_Member]] = {}
    for one in members:
        groups.setdefault(one.alliance, []).append(one)
    for number, group in sorted(groups.items()):
        promises = tuple(promise for one in group for promise in _promises(one, codes))
        actors = {stay.actor for one in group for stay in one.stays}
        reason = "no other member of the alliance can be read" if len(actors) == 1 else "it codes no obligation"
        if len(actors) == 1 or not promises:
            for one in group:
                tally.set_aside(one.row, reason=reason)
            continue
        secrecy = {SECRET.get(one.row.cells.get("pubsecr", "").removesuffix(".0"), "") for one in group}
        yield Alliance(
            id=f"atop-{number}",
            dataset="ATOP",
            number=str(number),
            citation=f"version {version}; {CITATION}",
            lines=tuple(one.row.line for one in group),
            file=data.path.name,
            stays=tuple(stay for one in group for stay in one.stays),
            promises=promises,
            notes=(*sorted(secrecy - {""}), *untold_promises([one.row for one in group], columns=PROMISED.values())),
            no_end_after=f"What is still in effect at the end of {last} is not known to be so later.",
        )


def untold_promises(rows: Collection[Row], *, columns: Iterable[str]) -> tuple[str, ...]:
    """Return a note for each code of a promise that is missing: whether it was made stays open."""
    missing = [(name, row.line) for name in columns for row in rows if row.missing(name)]
    return tuple(f"{name.upper()} is missing on line {line}." for name, line in missing)


def _promises(member: _Member, codes: Codes) -> Iterator[Promised]:
    for promise, column in PROMISED.items():
        if member.row.number(column) == 1:
            conditions = _conditions(promise, member.row, codes)
            for stay in member.stays:
                yield Promised(
                    promise=promise,
                    actor=stay.actor,
                    conditions=conditions,
                    phase=member.phase,
                    since=stay.since,
                    until=stay.until,
                )


def _conditions(promise: Promise, row: Row, codes: Codes) -> Conditions:
    adversaries = _adversaries(row, codes)
    named = {column: name for column, name in OPENING[promise].items() if row.number(column) != 0}
    against = tuple(adversaries) if "adversary" in named.values() else ()
    shown = [PROMISED[promise], *named]
    unprovoked = promise in UNPROVOKED and row.number(UNPROVOKED[promise]) == 1
    attacked = promise == "neutrality" and row.number(ATTACKED) == 1
    requested = promise == "consultation" and row.number(REQUESTED) == 1
    limited = row.number(LIMITED) == 1
    shown += [UNPROVOKED[promise]] if unprovoked else []
    shown += [name for name, there in ((ATTACKED, attacked), (REQUESTED, requested), (LIMITED, limited)) if there]
    shown += [name for name in THREATS if against and row.number(name)]
    return Conditions(
        opened=tuple(name for name in named.values() if not (name == "adversary" and against)),
        adversaries=against,
        attacked=attacked,
        requested=requested,
        unprovoked=unprovoked,
        limited=limited,
        codes=tuple(f"{name.upper()} = {row.shown(name)}" for name in shown),
    )


def _adversaries(row: Row, codes: Codes) -> list[str]:
    """Return the states that the treaty names as a threat; their number means them on the day of entry."""
    on = parse_days(row.day(ENTRY) or "").first
    found = [codes.actor(number, system="cow", on=on) for name in THREATS if (number := row.number(name))]
    return [one for one in found if one is not None]
