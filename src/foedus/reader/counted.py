"""Days counted from publication or from a day told before: "two nights later", "half a century ago", "72 hours after".

A count of days is exact, one of weeks to three days, one of months or years to the month or the year.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from foedus.reader.dayparts import MONTH_NUMBER, OLD_YEARS, YEARS, make, month_days
from foedus.reader.eras import season_days
from foedus.reader.moment import Moment, counted_ahead
from foedus.reader.numbers import read_count
from foedus.reader.relativedays import SEASONS
from foedus.reader.speechwords import DETERMINERS, PRONOUNS
from foedus.reader.unit import Unit
from foedus.terms import Days

MOST_SPANS = 1000
FULL_DAY, HALF_DAY, WEEK = 24, 12, 7
LONGEST_TOLD = 93
YEAR = 12
# How many days, months or hours each word has.
DAY_WORDS = {"day": 1, "days": 1, "night": 1, "nights": 1, "morning": 1, "mornings": 1, "evening": 1, "evenings": 1,
             "afternoons": 1, "week": 7, "weeks": 7, "fortnight": 14, "fortnights": 14}  # fmt: skip
MONTH_WORDS = {"month": 1, "months": 1, "year": 12, "years": 12, "decade": 120, "decades": 120, "century": 1200,
               "centuries": 1200}  # fmt: skip
HOUR_WORDS = {"hour": 1, "hours": 1}
SEASON_WORDS = {f"{name}{plural}": name for name in SEASONS for plural in ("", "s")}
COUNTING = frozenset(("ago", "later", "earlier", "afterwards", "after", "before", "on", "thereafter", "since"))
FORWARD = frozenset(("later", "afterwards", "thereafter", "on"))
# After these "after" and "before" count from what was told; else from what follows.
ENDING = frozenset(("that", "this", "which", ",", ".", ";", "and", ")", "—"))
CLAUSE = frozenset((",", ".", ";", ":", ")", "—"))
PARTS_OF_DAY = frozenset(("morning", "evening", "afternoon", "day"))


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of days, months, hours or seasons, and which way: units `first` to `last` (half-open)."""

    first: int
    last: int
    word: str
    days: int = 0
    months: int = 0
    hours: int = 0
    season: str = ""
    weeks: bool = False


@dataclass(frozen=True, slots=True)
class Bases:
    """From where is counted: the day of publication, the day told last, and the days told last, however exactly."""

    published: date | None
    anchor: Days | None
    latest: Days | None


def read_counted(units: Sequence[Unit], *, found: Counted, bases: Bases) -> Moment | None:
    """Return the moment of "two days ago", "three nights later", "half a century ago", or None."""
    at = found.first
    if found.word == "since":
        lead = units[at - 1].low if at else ""
        if not found.months or lead not in HAVING_BEEN:
            return None
        return _renamed(_months_off(units, replace(found, word="ago"), bases))
    if found.word in {"after", "before"}:
        following = units[found.last].low if found.last < len(units) else "."
        event = _event_told(units, found.last) if bases.anchor is not None else 0
        if following not in ENDING and not event:
            return _ahead(found)
        back = found.word == "before"
        told = event or found.last + (following in {"that", "this", "which"})
        found = replace(found, last=told, word="earlier" if back else "later")
    if found.season:
        return _season_ago(found, bases)
    return _months_off(units, found, bases) if found.months else _days_off(units, found, bases)


def _event_told(units: Sequence[Unit], at: int) -> int:
    """Return where "the raid", "that attack" ends that was told before and tells no day of its own; or 0."""
    if at + 1 >= len(units) or units[at].low not in {"the", "that", "this", "those", "these"}:
        return 0
    named = units[at + 1].low in EVENTS or "attack noun" in units[at + 1].roles
    following = units[at + 2].low if at + 2 < len(units) else "."
    return at + 2 if named and following not in FURTHER else 0


EVENTS = frozenset(
    "bomb bombs bombing raid raids attack attacks strike strikes shelling battle massacre landing landings invasion "
    "assault ambush sinking incident explosion explosions blast blasts crash murder murders killing killings "
    "assassination coup clash clashes skirmish seizure crossing incursion barrage bombardment".split()
)
# Behind these it is said which event is meant.
FURTHER = frozenset("of on at in that which who by had was were near off against between".split())


def _renamed(one: Moment | None) -> Moment | None:
    """Return "it is thirty years since" as what dates the clause behind it."""
    return None if one is None else replace(one, basis=SINCE)


SINCE = "counted: since"
HAVING_BEEN = frozenset("is was been now exactly almost nearly over than just".split())


def count_at(units: Sequence[Unit], *, at: int) -> Counted | None:
    """Return the number of days, months or the like that is counted from `at`, and which way; or None."""
    amount = _amount(units, at)
    if amount is None or amount[2] + 1 >= len(units):
        return None
    low, high, step = amount
    word, last = units[step].low, step + 1
    half = [one.low for one in units[last : last + 3]] == ["and", "a", "half"]
    last += 3 * half
    direction = units[last].low if last < len(units) else ""
    following = units[last + 1].low if last + 1 < len(units) else "."
    apart = direction == "on" and following not in CLAUSE
    if apart and at == 0 and last + 1 < len(units):  # "Seven years on he was …", and not "four days on leave"
        apart = not (units[last + 1].capital or following in DETERMINERS | PRONOUNS)
    apart = apart or (direction == "since" and following[:1].isdigit() | (following in MONTH_NUMBER))
    if direction not in COUNTING or apart or low > MOST_SPANS * high:
        return None
    plain = Counted(at, last + 1, direction)
    if word in MONTH_WORDS:
        months = MONTH_WORDS[word] * (2 * low + half * high) // (2 * high)
        return replace(plain, months=months) if months else None
    return _of_words(plain, word=word, count=low // high) if low % high == 0 else None


def _of_words(plain: Counted, *, word: str, count: int) -> Counted | None:
    """Return so many days, weeks, hours or seasons, by the word for them; None where it is none."""
    if word in SEASON_WORDS and plain.word == "ago":
        return replace(plain, days=count, season=SEASON_WORDS[word])
    if word in HOUR_WORDS:
        return replace(plain, hours=count)
    days = DAY_WORDS.get(word)
    return replace(plain, days=days * count, weeks=days >= WEEK) if days else None


def _amount(units: Sequence[Unit], at: int) -> tuple[int, int, int] | None:
    """Return how many, as a fraction, and where the word for the span stands: "half a", "a quarter of a", "two"."""
    lows = [one.low for one in units[at : at + 4]]
    if lows[:2] == ["half", "a"]:
        return 1, 2, at + 2
    if lows[:4] == ["a", "quarter", "of", "a"]:
        return 1, 4, at + 4
    if lows[:2] == ["a", "quarter"] or lows[:2] == ["a", "half"]:
        return 1, 4 if lows[1] == "quarter" else 2, at + 2
    if lows[:3] == ["a", "couple", "of"]:
        return 2, 1, at + 3
    count = read_count(units, at=at)
    return None if count is None or count.low != count.high else (count.low, 1, count.last)


def _ahead(found: Counted) -> Moment | None:
    """Return "two days after", with what happened then still to come; longer counts are too rough for it."""
    if found.months or found.season or found.hours > FULL_DAY:
        return None
    if found.hours:
        return counted_ahead(found.first, last=found.last, counted=(1, int(found.hours >= HALF_DAY)), word=found.word)
    span = WEEK if found.weeks else 1
    return counted_ahead(found.first, last=found.last, counted=(span, found.days // span), word=found.word)


def _refused(found: Counted) -> Moment:
    return Moment(found.first, found.last, None, NO_BASE if found.word == "ago" else "no day to count from")


NO_BASE = "no publication date"


def _days_off(units: Sequence[Unit], found: Counted, bases: Bases) -> Moment:
    told = bases.anchor.first if bases.anchor is not None and bases.anchor.known else None
    base = bases.published if found.word == "ago" else told
    if base is None:
        return _refused(found)
    sign = 1 if found.word in FORWARD else -1
    if found.hours:
        least, most = _hours(found.hours)
        ends = sorted((base + timedelta(days=sign * least), base + timedelta(days=sign * most)))
        return Moment(found.first, found.last, Days(*ends), f"counted: {found.word}")
    day = base + timedelta(days=sign * found.days)
    exact = _exactly(units, found.last)
    slack = timedelta(days=3 if found.weeks and not exact else 0)
    return Moment(found.first, found.last + exact, Days(day - slack, day + slack), f"counted: {found.word}")


def _hours(hours: int) -> tuple[int, int]:
    """Return the least and most days that so many hours are; some hours are of the same day."""
    if hours < HALF_DAY:
        return 0, 0
    return hours // FULL_DAY, -(-hours // FULL_DAY)


def _exactly(units: Sequence[Unit], at: int) -> int:
    """Return how many units say that it was so long ago to the day: "today", "this morning", "to the day"; or 0."""
    words = [unit.low for unit in units[at : at + 3]]
    if words[:1] in (["today"], ["tonight"], ["yesterday"]):
        return int(words[0] != "yesterday")
    if words == ["to", "the", "day"]:
        return 3
    return 2 if words[:1] == ["this"] and words[1:] and words[1] in PARTS_OF_DAY else 0


def _months_off(units: Sequence[Unit], found: Counted, bases: Bases) -> Moment | None:
    """Read `three months ago`, `two years later`: the month, the year; `two years ago today` is a day."""
    since = bases.latest if bases.latest is not None else bases.anchor
    base = bases.published if found.word == "ago" else since.first if since is not None else None
    vague = found.word != "ago" and since is not None and (since.last - since.first).days > LONGEST_TOLD
    if base is None or (vague and found.months % YEAR):
        return _refused(found)
    sign = 1 if found.word in FORWARD else -1
    year, month = divmod(base.year * YEAR + base.month - 1 + sign * found.months, YEAR)
    if not OLD_YEARS.start <= year < YEARS.stop:
        return None
    if found.word == "ago" and (qualified := _that_time(units, found, (year, month + 1), base)):
        return qualified
    whole = found.months % YEAR == 0
    span = Days(date(year, 1, 1), date(year, 12, 31)) if whole else month_days(year, month=month + 1)
    return Moment(found.first, found.last, span, "year" if whole and found.word == "ago" else f"counted: {found.word}")


def _that_time(units: Sequence[Unit], found: Counted, then: tuple[int, int], published: date) -> Moment | None:
    """Read what follows "fifty years ago": "today", "this week", "this month", "this summer"."""
    exact = _exactly(units, found.last)
    if exact:
        day = make(then[0], month=then[1], day=published.day)
        return Moment(found.first, found.last + exact, Days(day, day), "date") if day else None
    words = [unit.low for unit in units[found.last : found.last + 2]]
    shift = {"this": 0, "next": 1, "last": -1}.get(words[0]) if words else None
    if shift is None or len(words) < 2 or found.months % YEAR:  # noqa: PLR2004 - two words
        return None
    days = _period_then(words[1], shift=shift, then=then, published=published)
    named = MONTH_NUMBER.get(words[1]) if units[found.last + 1].capital else None
    days = month_days(then[0], month=named) if named is not None else days
    return None if days is None else Moment(found.first, found.last + 2, days, "range")


def _period_then(word: str, *, shift: int, then: tuple[int, int], published: date) -> Days | None:
    """Return this month, week or season of that year, or the one before or after it."""
    if word == "month":
        year, month = divmod(then[0] * YEAR + then[1] - 1 + shift, YEAR)
        return month_days(year, month=month + 1)
    day = make(then[0], month=then[1], day=published.day) if word == "week" else None
    if day is not None:
        monday = day - timedelta(days=day.weekday() - WEEK * shift)
        return Days(monday, monday + timedelta(days=6))
    return season_days(word, year=then[0] + min(shift, 0)) if word in SEASONS else None


def _season_ago(found: Counted, bases: Bases) -> Moment | None:
    """Read `two summers ago`: the last that was over is one ago."""
    if bases.published is None:
        return _refused(found)
    days = season_days(found.season, year=bases.published.year)
    year = bases.published.year - found.days + (days.last < bases.published)
    return Moment(found.first, found.last, season_days(found.season, year=year), "range") if year in YEARS else None
