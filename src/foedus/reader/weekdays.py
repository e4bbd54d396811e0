"""Days of the week: the last one before publication, or the one counted from the day told: "the following Monday"."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from foedus.reader.dayparts import ends_day, ordinal_day
from foedus.reader.moment import Moment
from foedus.reader.unit import Unit
from foedus.reader.yearwords import BEFORE, NEXT
from foedus.terms import Days

WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
SHORT_DAYS = {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 1, "thur": 3, "thurs": 3}
WEEK = 7


def is_short_weekday(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a weekday cut short stands at the head of an entry: "Mon:", "Wed 08:15", "Sat, 3 May"; "Sun" may not."""
    following = units[at + 1] if at + 1 < len(units) else None
    if at > 1 or not units[at].capital or following is None:
        return False
    return following.low in {":", ",", "."} or following.low[:1].isdigit()


def weekday(
    units: Sequence[Unit], *, at: int, anchor: Days | None, published: date | None, story: bool
) -> Moment | None:
    """Return the weekday at `at`: the last before publication, the next in a `story`, or as the words beside it say."""
    numbered = None if published is None else _of_number(units, at, published)
    if published is None or numbered is not None:
        return numbered or Moment(at, at + 1, None, "no publication date")
    number = WEEKDAYS.get(units[at].low, SHORT_DAYS.get(units[at].low, 0))
    told = anchor.first if anchor is not None and anchor.known else None
    day = _beside(units, at, number, told, published)
    if day is not None:
        return Moment(at, at + 1, Days(day, day), "counted from the day before")
    week = _of_week(units, at, anchor, published)
    if week is not None:
        day = week + timedelta(days=number - week.weekday())
        return Moment(at, at + 4, Days(day, day), "weekday before publication")
    if story and told is not None:
        day = told + timedelta(days=(number - told.weekday()) % WEEK)
        return Moment(at, at + 1, Days(day, day), "counted from the day before")
    return None if _of_no_week(units, at, told) else _last(units, at, number, published)


def _of_no_week(units: Sequence[Unit], at: int, told: date | None) -> bool:
    """Whether nothing says of which week a day is: "on a Thursday", "next Monday", "; on the Sunday, gunmen"."""
    lead = units[at - 1].low if at else ""
    following = units[at + 1] if at + 1 < len(units) else units[at]
    alone = lead == "the" and units[at - 2].low == "on" and told is None
    return lead in OF_ANY or (alone and (following.low == "," or following.capital))


def _last(units: Sequence[Unit], at: int, number: int, published: date) -> Moment:
    """Return the last such day before publication."""
    lead = units[at - 1].low if at else ""
    back = (published.weekday() - number) % WEEK
    before_last = [unit.low for unit in units[at + 1 : at + 3]] == ["before", "last"]
    day = published - timedelta(days=(WEEK if lead == "last" and back == 0 else back) + WEEK * before_last)
    return Moment(at, at + 1 + 2 * before_last, Days(day, day), "weekday before publication")


def _beside(units: Sequence[Unit], at: int, number: int, told: date | None, published: date) -> date | None:
    """Return the day of "the following Monday", "the previous Monday"; "next Monday" alone is still to come."""
    lead = units[at - 1].low if at else ""
    if told is None or lead not in NEXT | BEFORE:
        return None
    ahead = (number - told.weekday() - 1) % WEEK + 1
    if lead in BEFORE:
        return told + timedelta(days=ahead - WEEK - WEEK * (ahead == WEEK))
    day = told + timedelta(days=ahead)
    return day if lead == "following" or (day <= published and units[at - 2].low == "the") else None


OF_ANY = frozenset("a an one each every any some next".split())
PARTS = frozenset(("night", "morning", "evening", "afternoon"))
MONTHS_BACK = 12


def _of_number(units: Sequence[Unit], at: int, published: date) -> Moment | None:
    """Read `Thursday evening, the fourth,`: the last day of that number before publication; the number counts."""
    step = at + 1
    step += step < len(units) and units[step].low in PARTS
    apart = [unit.low for unit in units[step : step + 2]] == [",", "the"]
    if apart:
        step += 2
    elif step < len(units) and units[step].low == "the":
        step += 1
    else:
        return None
    day, last = ordinal_day(units, at=step) if step < len(units) else (None, step)
    # "On Tuesday, the second such strike in a week", "on Wednesday night, the first shots": not its number
    if day is None or (last < len(units) and (not ends_day(units[last]) or (apart and units[last].low.isalpha()))):
        return None
    year, month = published.year, published.month
    for _ in range(MONTHS_BACK):
        if day <= monthrange(year, month)[1] and date(year, month, day) <= published:
            told = date(year, month, day)
            return Moment(at, last, Days(told, told), "weekday before publication")
        year, month = (year, month - 1) if month > 1 else (year - 1, MONTHS_BACK)
    return None


def _of_week(units: Sequence[Unit], at: int, anchor: Days | None, published: date) -> date | None:
    """Return a day of the week of "Thursday of last week", "Thursday of that week"."""
    words = [unit.low for unit in units[at + 1 : at + 4]]
    if words == ["of", "last", "week"]:
        return published - timedelta(days=WEEK)
    return anchor.first if words == ["of", "that", "week"] and anchor is not None else None
