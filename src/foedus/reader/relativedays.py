"""Words for days: "yesterday", "over the weekend", "last autumn", "the thirtieth", "Christmas Day"; and their sums."""

from collections.abc import Sequence
from datetime import date, timedelta

from foedus.reader.unit import Unit
from foedus.terms import Days

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}
TENS = {"twenty": 20, "thirty": 30}
LONGEST_MONTH = 31
# The first month of each season in the north, where most of what is reported is written.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_PARTS = ("morning", "afternoon", "evening", "night")
RELATIVE: dict[str, str] = {
    "yesterday": "day1",
    **{f"yesterday {part}": "day1" for part in _PARTS},
    **{f"{day} {part}".strip(): "day0" for day in ("today", "to day") for part in ("", *_PARTS)},
    "tonight": "day0",
    **{f"this {part}": "day0" for part in ("morning", "afternoon", "evening")},
    "earlier today": "day0",
    "overnight": "night",
    "during the night": "night",
    "last night": "night",
    "late last night": "night",
    "last week": "lastweek",
    "this week": "thisweek",
    "earlier this week": "thisweek",
    "last weekend": "weekend",
    "over the weekend": "weekend",
    "at the weekend": "weekend",
    "during the weekend": "weekend",
    "on the weekend": "weekend",
    "last month": "lastmonth",
    "this month": "thismonth",
    "earlier this month": "thismonth",
    "last year": "lastyear",
    "this year": "thisyear",
    "earlier this year": "thisyear",
    **{f"last {season}": f"last-{season}" for season in SEASONS},
    **{f"this {season}": f"this-{season}" for season in SEASONS},
    "the day before yesterday": "day2",
    "the next day": "anchor1",
    "next day": "anchor1",
    "next morning": "anchor1",
    **{f"the next {part}": "anchor1" for part in _PARTS},
    "the following day": "anchor1",
    **{f"the following {part}": "anchor1" for part in _PARTS},
    "the day after": "anchor1",
    "the previous day": "anchor-1",
    "the previous night": "anchor-1",
    "the day before": "anchor-1",
    **{f"the {part} after": "anchor1" for part in _PARTS},
    **{f"the {part} before": "anchor-1" for part in _PARTS},
    **{f"the previous {part}": "anchor-1" for part in _PARTS},
    "earlier in the week": "thisweek",
    "later that day": "anchor0",
    "later the same day": "anchor0",
    "later in the day": "anchor0",
    "earlier that day": "anchor0",
    "earlier in the day": "anchor0",
    "a few hours later": "anchor0",
    "several hours later": "anchor0",
    "some hours later": "anchor0",
    "a day later": "anchor1",
    "a day earlier": "anchor-1",
    "one day later": "anchor1",
    "one day earlier": "anchor-1",
    "that day": "anchor0",
    **{f"that {part}": "anchor0" for part in _PARTS},
    **{
        f"{which} {part}": "anchor0"
        for which in ("the same", "that same", "that very", "the very same")
        for part in (*_PARTS, "day", "dawn")
    },
    **{f"the {part} following": "anchor1" for part in (*_PARTS, "day")},
    "the night before last": "day2",
    "the year before last": "yearbefore",
    "the month before last": "monthbefore",
    "the week before last": "weekbefore",
    "within the hour": "anchor0",
    "within hours": "anchor0",
    "hours later": "anchor0",
    "at the same time": "anchor0",
    "about the same time": "anchor0",
    "minutes later": "anchor0",
    "moments later": "anchor0",
    "an hour later": "anchor0",
    **{
        f"{lead}{word}": "anchor0"
        for lead in ("", "a few ", "some ", "several ", "two ", "three ", "four ", "five ", "six ")
        for word in (
            "hours earlier",
            "hours afterwards",
            "minutes earlier",
            "minutes later",
            "minutes afterwards",
            "hours before that",
            "hours after that",
        )
    },
    "an hour earlier": "anchor0",
    "an hour afterwards": "anchor0",
    "earlier the same day": "anchor0",
    "later the same evening": "anchor0",
    "later the same night": "anchor0",
    "that same dawn": "anchor0",
    "the same hour": "anchor0",
    "within minutes": "anchor0",
    "moments earlier": "anchor0",
    "moments afterwards": "anchor0",
    "the day thereafter": "anchor1",
    "next evening": "anchor1",
    "next afternoon": "anchor1",
    "next night": "anchor1",
    "the dawn after": "anchor1",
    "the next dawn": "anchor1",
    "at dawn next day": "anchor1",
    "the day following": "anchor1",
    "two nights ago": "day2",
    "earlier in the month": "thismonth",
    "later in the month": "thismonth",
    "early this week": "thisweek",
    "late last week": "lastweek",
    "early last week": "lastweek",
    "late last month": "lastmonth",
    "early last month": "lastmonth",
    "earlier this morning": "day0",
    "early this morning": "day0",
    "late this evening": "day0",
    "late yesterday": "day1",
    "early yesterday": "day1",
    "late yesterday evening": "day1",
    "yesterday evening": "day1",
    "before dawn today": "day0",
    "at dawn today": "day0",
    "at dawn yesterday": "day1",
}


def relative_days(kind: str, *, on: date) -> Days:
    """Return the days that a word of `RELATIVE` leaves possible in a report published `on` a day."""
    if kind.startswith("day"):
        day = on - timedelta(days=int(kind.removeprefix("day")))
        return Days(day, day)
    if kind.startswith(("last-", "this-")):
        return _season(kind[5:], on, last=kind.startswith("last"))
    month_first = on.replace(day=1)
    monday = on - timedelta(days=on.weekday())
    sunday = on - timedelta(days=(on.weekday() + 1) % 7)
    spans = {
        "night": (on - timedelta(days=1), on),
        "lastweek": (monday - timedelta(days=7), monday - timedelta(days=1)),
        "thisweek": (monday, on),
        "weekend": (sunday - timedelta(days=1), sunday),
        "lastmonth": ((month_first - timedelta(days=1)).replace(day=1), month_first - timedelta(days=1)),
        "thismonth": (month_first, on),
        "weekbefore": (monday - timedelta(days=14), monday - timedelta(days=8)),
        "monthbefore": _month(on, back=2),
        "yearbefore": (date(on.year - 2, 1, 1), date(on.year - 2, 12, 31)),
        "lastyear": (date(on.year - 1, 1, 1), date(on.year - 1, 12, 31)),
        "thisyear": (date(on.year, 1, 1), on),
    }
    return Days(*spans[kind])


def _month(on: date, *, back: int) -> tuple[date, date]:
    """Return the first and last day of the month so many months back."""
    first = on.replace(day=1)
    last = first
    for _ in range(back):
        last = first - timedelta(days=1)
        first = last.replace(day=1)
    return first, last


def _season(name: str, on: date, *, last: bool) -> Days:
    """Return the season that ended last, or the one of this year as far as it has gone."""
    begin = date(on.year - (SEASONS[name] > on.month), SEASONS[name], 1)
    if last and _end_of_season(begin) >= on:
        begin = begin.replace(year=begin.year - 1)
    return Days(begin, max(begin, min(_end_of_season(begin), on)))


def _end_of_season(begin: date) -> date:
    years, month = divmod(begin.month + 2, 12)
    return date(begin.year + years, month + 1, 1) - timedelta(days=1)


def day_in_words(units: Sequence[Unit], *, at: int) -> tuple[int | None, int]:
    """Return the day of a month that a word gives ("the thirtieth", "the twenty-first"), and where it ends."""
    low = units[at].low if at < len(units) else ""
    if low in TENS and at + 1 < len(units) and units[at + 1].glued:
        day = TENS[low] + ORDINALS.get(units[at + 1].low, LONGEST_MONTH)
        return (day if day <= LONGEST_MONTH else None), at + 2
    return ORDINALS.get(low), at + 1
