"""An expression of time, and how several of one sentence go together: ranges, eves, days counted from what follows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from foedus.reader.eras import counted_days
from foedus.reader.relativedays import SEASONS
from foedus.reader.unit import Unit
from foedus.terms import Days

WEEK = 7
# These stand for "after what follows" where a clause or a noun comes next.
SUBORDINATING = frozenset(
    f"the {part} {word}" for part in ("day", "night", "morning", "evening", "afternoon") for word in ("after", "before")
)
LASTING = frozenset("over within during for until throughout than".split())
SPANS_OF = (("between", "and to –"), ("from", "to until till through –"))
SPANNING = frozenset((first, second) for first, seconds in SPANS_OF for second in seconds.split())
WITHOUT_YEAR = frozenset(("day before publication", "month before publication"))
DASHES = frozenset(("–", "to"))


@dataclass(frozen=True, slots=True)
class Moment:
    """An expression of time in a sentence: units `first` to `last` (half-open), and the days, or why not.

    `ahead` gives the days (least and most) by which it lies off what the clause right behind it tells:
    "two days after Iran had fired".
    """

    first: int
    last: int
    days: Days | None
    basis: str
    ahead: tuple[int, int] | None = None


def counted_ahead(at: int, *, last: int, counted: tuple[int, int], word: str) -> Moment | None:
    """Return "two days after", "a week before" with what happened then still to come; how often `counted`."""
    span, count = counted
    if span > WEEK:
        return None
    sign, slack = (1 if word == "after" else -1), (0 if span == 1 else 3)
    ends = (sign * span * count - slack, sign * span * count + slack)
    return Moment(at, last, None, "counted from another event", ends)


def resolve_ahead(units: Sequence[Unit], *, moments: Sequence[Moment]) -> list[Moment]:
    """Return the moments with "two days after Iran had fired on 3 May" counted from the day that follows."""
    found: list[Moment] = []
    for number, one in enumerate(moments):
        target = moments[number + 1] if number + 1 < len(moments) else None
        if one.ahead is None or target is None or target.days is None or not target.days.known:
            found.append(one)
            continue
        between = units[one.last : target.first]
        if any(unit.low in {";", ":"} for unit in between) or sum(unit.low == "," for unit in between) > 1:
            found.append(one)
            continue
        low, high = (target.days.first + timedelta(days=days) for days in one.ahead)
        found.append(replace(one, days=Days(low, high)))
    return found


def from_period(units: Sequence[Unit], *, phrase: str, at: int, told: tuple[Days | None, int | None]) -> Moment | None:
    """Return the moment of "the following year", "that winter" from the day and year `told`, or None.

    "Over the next year" tells of the future.
    """
    before = units[at - 1].low if at else ""
    if before in LASTING or (phrase.startswith("the next") and before in {"in", "for"}):
        return None
    last = at + len(phrase.split())
    if last < len(units) and units[last].low in {"'s", "of"}:
        return None
    anchor, year = told
    seasonal = phrase.endswith(("year", *SEASONS))
    if year is not None and seasonal and (anchor is None or anchor.first.year != year):
        anchor = Days(date(year, 1, 1), date(year, 12, 31))
    if anchor is None:
        return Moment(at, last, None, "no day to count from")
    return Moment(at, last, counted_days(phrase, anchor=anchor), "counted from the day before")


def on_the_eve(units: Sequence[Unit], *, one: Moment) -> Moment:
    """Return the day before a day: "on the eve of 9 October"."""
    lead = [unit.low for unit in units[max(0, one.first - 2) : one.first]]
    if lead != ["eve", "of"] or one.days is None or not one.days.known or one.days.first == date.min:
        return one
    day = one.days.first - timedelta(days=1)
    return replace(one, days=Days(day, day))


def join_spans(units: Sequence[Unit], *, moments: Sequence[Moment]) -> list[Moment]:
    """Return the moments with `between 1984 and 1988`, `from June 1940 to November 1942` as one."""
    joined: list[Moment] = []
    for moment in moments:
        before = joined[-1] if joined else None
        if before is not None and before.last + 1 == moment.first and opens_with(units, one=before):
            joined[-1] = replace(moment, first=before.first)
            continue
        if before is not None and _heads(units, before, moment):  # "1980 In September": the month, of that year
            joined[-1] = replace(moment, basis="date" if moment.days is not None and moment.days.known else "month")
            continue
        if before is not None and _told_again(units, before, moment):  # "thirteen weeks earlier, on 31 August, they"
            joined[-1] = replace(moment, first=before.first)
            continue
        if before is not None and before.days and moment.days and before.last + 1 == moment.first:
            opening = units[before.first - 1].low if before.first else ""
            if opening == "the" and before.first > 1:  # "between the autumn of 2014 and February 2015"
                opening = units[before.first - 2].low
            years = units[before.last].low == "and" and before.basis == moment.basis == "year"
            years = years and moment.days.first.year - before.days.last.year == 1
            night = _night_into(units, before, moment)
            if night is not None:
                joined[-1] = night
                continue
            spanning = years or (opening, units[before.last].low) in SPANNING
            spanning = spanning or (before.basis == moment.basis and units[before.last].low in DASHES)
            before = _of_year(before, ending=moment) if spanning else before
            if spanning and before.days is not None and before.days.first <= moment.days.last:
                joined[-1] = Moment(before.first, moment.last, Days(before.days.first, moment.days.last), "range")
                continue
        joined.append(moment)
    return joined


def _told_again(units: Sequence[Unit], before: Moment, one: Moment) -> bool:
    """Whether a day right behind a comma only says more exactly when it was: "four years ago this week, on 16 May"."""
    between = [unit.low for unit in units[before.last : one.first]]
    if between[:1] != [","] or len(between) > LONGEST_AGAIN or not set(between) <= AGAIN:
        return False
    rough = before.days is None or not before.days.known
    exact = one.days is not None and one.days.known and not one.basis.startswith("counted")
    counted = before.basis != "year" or units[before.last - 1].low == "ago"
    return rough and exact and before.ahead is None and counted


LONGEST_AGAIN = 8
AGAIN = frozenset(", on in at the of night morning evening afternoon early late dawn hours small".split())


def _of_year(before: Moment, *, ending: Moment) -> Moment:
    """Return the beginning of a stretch in the year that its end gives: "between 8 May and 11 June 2019"."""
    days, last = before.days, ending.days
    if days is None or last is None or before.basis not in WITHOUT_YEAR or ending.basis == "day before publication":
        return before
    year = last.first.year - ((days.first.month, days.first.day) > (last.last.month, last.last.day))
    try:
        return replace(before, days=Days(days.first.replace(year=year), days.last.replace(year=year)))
    except ValueError:
        return before


def _heads(units: Sequence[Unit], before: Moment, one: Moment) -> bool:
    """Whether a year that opens a sentence stands right before a month or a day of it: "1980 In May", "In 1980, on"."""
    between = units[before.last : one.first]
    if before.basis != "year" or before.first > 1 or before.days is None or one.days is None:
        return False
    if len(between) > LONGEST_JOINT or any(unit.low not in JOINING for unit in between):
        return False
    return before.days.first <= one.days.first and one.days.last <= before.days.last and one.basis in WITHOUT_YEAR


LONGEST_JOINT = 3
JOINING = frozenset((",", "in", "on", "the", "early", "late"))


def since(units: Sequence[Unit], *, one: Moment, base: date | None, lasting: bool) -> Moment:
    """Return what stands behind "since" as days without an end; the day itself before "when", none behind "the worst".

    "It has shelled the town since 3 May"; "the first attack since 3 May"; "since 3 May, when jets bombed the port".
    `lasting` says that something goes on; a promise was made once.
    """
    begin = next(at for at in range(one.first - 1, -1, -1) if units[at].low == "since")
    before = units[max(0, begin - LONGEST_COMPARISON) : begin]
    following = [unit.low for unit in units[one.last : one.last + 2]]
    if following == [",", "when"] or following[:1] == ["when"]:
        return one
    if any(unit.low in COMPARING or (unit.low.endswith("iest") and len(unit.low) > len("iest")) for unit in before):
        return replace(one, days=None, basis="compared with what was before")
    counted = begin and units[begin - 1].low in {"year", "years", "months", "weeks", "month", "week", "days"}
    if one.days is None or counted or not lasting or (base is not None and one.days.first > base):
        return one
    return replace(one, days=Days(one.days.first, date.max), basis="since")


COMPARING = frozenset("first worst largest biggest only most last longest fiercest gravest greatest highest lowest "
                      "boldest closest strongest second third ever unseen unprecedented".split())  # fmt: skip
LONGEST_COMPARISON = 30


def opens_with(units: Sequence[Unit], *, one: Moment) -> bool:
    """Whether what follows says which day is meant: "on the same afternoon in June"."""
    return (
        one.days is None and one.ahead is None and one.last < len(units) and units[one.last].low in {"in", "on", "of"}
    )


def _night_into(units: Sequence[Unit], before: Moment, one: Moment) -> Moment | None:
    """Return "overnight into Tuesday" as one expression, or None."""
    if before.basis != "relative: overnight" or one.days is None:
        return None
    if units[before.last].low in {"on", "of"} and (one.days.last - one.days.first).days == 1:
        return replace(one, first=before.first)  # "overnight on 24-25 February"
    if not one.days.known or one.days.first == date.min:
        return None
    if units[before.last].low == "on" and one.days.last != date.max:  # "overnight on Saturday"
        return Moment(before.first, one.last, Days(one.days.first, one.days.last + timedelta(days=1)), "range")
    if units[before.last].low not in {"into", "to"}:
        return None
    return Moment(before.first, one.last, Days(one.days.first - timedelta(days=1), one.days.first), "range")


def told_last(found: Sequence[Moment], *, anchor: Days | None) -> Days | None:
    """Return the day told last in a sentence, else what it tells of last, else the day from before; a year is none."""
    for one in reversed(found):
        if one.days is not None and one.days.known:
            return one.days
    last = found[-1].days if found else None
    return anchor if last is None or (anchor is not None and found[-1].basis == "year") else last
