"""When something is said to have happened: an expression becomes the days that it leaves possible, or is refused.

Relative expressions need the day of publication; without one they are refused, never guessed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from foedus.reader.dayparts import (
    MONTH_NUMBER,
    MONTHS,
    OLD_YEARS,
    YEARS,
    day_number,
    dotted,
    ends_day,
    era,
    make,
    month_days,
    same_year,
    short_year,
    that_month,
    this_day,
    with_next,
    year_number,
)
from foedus.reader.eras import COUNTED, VAGUE, bare_season, season_with_year
from foedus.reader.grammar import is_verb
from foedus.reader.lexicon import Unit
from foedus.reader.moment import (
    SUBORDINATING,
    Moment,
    counted_ahead,
    from_period,
    join_spans,
    on_the_eve,
    resolve_ahead,
)
from foedus.reader.numbers import read_count
from foedus.reader.relativedays import (
    COUNTED_BACK,
    FEAST_WORDS,
    FEASTS,
    LONGEST_PHRASE,
    ORDINALS,
    RELATIVE,
    SEASONS,
    TENS,
    day_in_words,
    relative_days,
)
from foedus.terms import Days

WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
APOSTROPHES = frozenset(("'", "’", "‘"))
BEFORE_FEAST = frozenset("after before at on since until by".split())
SPANS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 31, "months": 31, "year": 366, "years": 366,
         "decade": 3660, "decades": 3660}  # fmt: skip
# A number after one of these is no year: of a resolution, or of a day that does not exist.
NUMBERED = frozenset(("resolution", "order", "no", "number", "article", *MONTH_NUMBER))
FILLERS = frozenset("the of on in early late mid , night evening morning afternoon last this next since from".split())
MOST_SPANS = 99
COUNTING = frozenset(("ago", "later", "earlier", "afterwards", "after", "before"))


@dataclass(frozen=True, slots=True)
class Calendar:
    """Reads expressions of time for a report published on a day, or on none known.

    `told` is the end of the year of which a story tells, `latest` the days told last, however exactly; `near` says that
    the day last spoken of was told in the same paragraph.
    """

    published: date | None
    told: date | None = None
    latest: Days | None = None
    near: bool = False

    @property
    def _base(self) -> date | None:
        """The day before which a day without a year lies: that of publication, or the end of the year told of."""
        return self.told or self.published

    def read_moments(
        self, units: Sequence[Unit], *, anchor: Days | None = None, year: int | None = None, history: bool = False
    ) -> list[Moment]:
        """Return the moments of a sentence, in order; `anchor` and `year` are the day and year last spoken of.

        With `history`, a day without a year is one of that year: the report tells of another time than its own.
        """
        if history and year is not None and self.published is not None and year != self.published.year:
            told = replace(self, told=date(year, 12, 31))
            return told.read_moments(units, anchor=anchor, year=year)
        found: list[Moment] = []
        at = 0
        own: Calendar = self
        while at < len(units):
            days = _told_last(found, anchor)
            moment = own._moment(units, at, days, found[-1].days.first.year if found and found[-1].days else year)
            if moment is None:
                at += 1
            else:
                found.append(on_the_eve(units, one=moment))
                at = moment.last
                own = self._of_that_year(moment) or own
        return resolve_ahead(units, moments=join_spans(units, moments=[self._since(units, one) for one in found]))

    def _of_that_year(self, one: Moment) -> "Calendar | None":
        """Return the calendar of a sentence that has named another year: "on 5 June 1967 …, and on 8 June"."""
        if one.days is None or one.basis not in DATED or self.published is None:
            return None
        year = one.days.last.year
        other = year == one.days.first.year and year != self.published.year
        return Calendar(self.published, told=date(year, 12, 31)) if other else None

    def _since(self, units: Sequence[Unit], one: Moment) -> Moment:
        """Read `it is a year since 7 May`: the day lies so many years back, whatever year was left out.

        "Since 7 May it has" goes on to the day of publication.
        """
        lead = [unit.low for unit in units[max(0, one.first - 7) : one.first]]
        lasting = lead[-1:] == ["since"] and any(unit.low in {"has", "have"} for unit in units)
        # What goes on is force; a promise was made once.
        lasting = lasting and any("verb" in unit.roles and is_verb(units, at=at) for at, unit in enumerate(units))
        if lasting and one.days is not None and self._base is not None and one.days.first <= self._base:
            return replace(one, days=Days(one.days.first, self._base))
        if one.days is None or "since" not in lead or self.published is None or not one.basis.endswith("publication"):
            return one
        word = one.first - (len(lead) - lead.index("since")) - 1
        if word < 1 or units[word].low not in {"year", "years"}:
            return one
        count = read_count(units, at=word - 1)
        year = self.published.year - (count.low if count else 1)
        day = make(year, month=one.days.first.month, day=one.days.first.day) if one.days.known else None
        return replace(one, days=Days(day, day), basis="date") if day else one

    def _moment(self, units: Sequence[Unit], at: int, anchor: Days | None, year: int | None) -> Moment | None:
        low = units[at].low
        if len(low) == 10 and low[4] == "-":  # noqa: PLR2004 - an ISO date
            return self._iso(units[at], at)
        if low[:1].isdigit():
            return (
                self._range(units, at)
                or self._day_month(units, at, year)
                or era(units, at=at)
                or dotted(units, at=at)
                or self._ordinal(units, at, anchor)
                or self._ago(units, at, anchor)
                or self._year(units, at)
            )
        if low in MONTH_NUMBER and units[at].capital:
            return self._month_day(units, at, year)
        if low in APOSTROPHES:
            return self._short_year(units, at)
        if low in WEEKDAYS:
            return self._weekday_date(units, at, year) or self._weekday(units, at, anchor)
        named = self._feast(units, at) if low in FEAST_WORDS else self._season(units, at) if low in SEASONS else None
        return named or self._relative(units, at, anchor, year)

    def _short_year(self, units: Sequence[Unit], at: int) -> Moment | None:
        """Read `in '68`, `January '68`."""
        year = short_year(units, at=at, latest=self.published.year) if self.published is not None else None
        before = units[at - 1] if at else None
        if year is None or before is None or before.low not in FILLERS | MONTH_NUMBER.keys():
            return None
        month = MONTH_NUMBER.get(before.low) if before.capital else None
        if month is not None:
            return Moment(at - 1, at + 2, month_days(year, month=month), "month")
        return Moment(at, at + 2, Days(date(year, 1, 1), date(year, 12, 31)), "year")

    def _season(self, units: Sequence[Unit], at: int) -> Moment | None:
        """Read `spring 1974`, `in the summer`."""
        dated = season_with_year(units, at=at)
        if dated is not None:
            return Moment(at, dated[1], dated[0], "range")
        days = bare_season(units, at=at, base=self._base) if self._base is not None else None
        return Moment(at, at + 1, days, "month before publication") if days is not None else None

    def _iso(self, unit: Unit, at: int) -> Moment | None:
        try:
            day = date.fromisoformat(unit.low)
        except ValueError:
            return None
        return Moment(at, at + 1, Days(day, day), "date")

    def _range(self, units: Sequence[Unit], at: int) -> Moment | None:
        """Read `18 to 19 March`, `18-19 March 2026`, `3 and 4 March`."""
        long = self._long_range(units, at)
        if long is not None:
            return long
        first = day_number(units, at=at)
        step = at + 1
        if step < len(units) and units[step].low in {"to", "and", "–", "or"}:
            step += 1
        elif step >= len(units) or not units[step].glued:
            return None
        second = day_number(units, at=step)
        if first is None or second is None or second <= first:
            return None
        end = self._day_month(units, step)
        if end is None or end.days is None or not end.days.known:
            return None
        start = make(end.days.first.year, month=end.days.first.month, day=first)
        return Moment(at, end.last, Days(start, end.days.last), "range") if start else None

    def _long_range(self, units: Sequence[Unit], at: int) -> Moment | None:
        """Read `31 March to 1 April 2025`, `31 March to 1 April this year`."""
        start = self._day_month(units, at)
        if start is None or start.days is None or start.last >= len(units) or units[start.last].low not in {"to", "–"}:
            return None
        end = self._day_month(units, start.last + 1)
        if end is None or end.days is None or not (start.days.known and end.days.known):
            return None
        first = make(end.days.first.year, month=start.days.first.month, day=start.days.first.day)
        return Moment(at, end.last, Days(first, end.days.last), "range") if first and first <= end.days.last else None

    def _day_month(self, units: Sequence[Unit], at: int, told: int | None = None) -> Moment | None:
        """Read `9 September 2025`, `9th of September`, `9 Sept.`."""
        day = day_number(units, at=at)
        step = at + 1
        if step < len(units) and units[step].low == "of":
            step += 1
        if day is None or step >= len(units) or units[step].low not in MONTH_NUMBER or not units[step].capital:
            return None
        return self._with_year(units, at, step + 1, MONTH_NUMBER[units[step].low], day, told)

    def _month_day(self, units: Sequence[Unit], at: int, told: int | None = None) -> Moment | None:
        """Read `September 9, 2025`, `Sept. 9`, `September 2025`, `June` alone after a preposition."""
        month = MONTH_NUMBER[units[at].low]
        step = at + 1
        if step < len(units) and units[step].low == "." and units[at].low not in MONTHS:
            step += 1
        day = day_number(units, at=step) if step < len(units) else None
        if day is not None:
            return self._days_of_month(units, at, step, told) or self._with_year(units, at, step + 1, month, day, told)
        if self.published is not None and short_year(units, at=step, latest=self.published.year) is not None:
            return None  # "January '68" is read from its year
        year = year_number(units, at=step)
        if year is not None and (at == 0 or day_number(units, at=at - 1) is None):
            return Moment(at, step + 1, month_days(year, month=month), "month")
        if at > 0 and units[at - 1].low in {
            "in",
            "since",
            "of",
            "early",
            "late",
            "mid",
            "last",
            "during",
            "this",
            "from",
            "until",
            "by",
            "to",
            "and",
        }:
            if told is not None and same_year(units, step=step):
                last = step + 3 + (units[step + 1].low == "the")
                return Moment(at, last, month_days(told, month=month), "year of another event")
            return self._month_of(units, at, step, month) or self._bare_month(at, step, month)
        return None

    def _days_of_month(self, units: Sequence[Unit], at: int, step: int, told: int | None) -> Moment | None:
        """Read `October 9-10, 1973`, `October 9 and 10, 1973`."""
        first, second = day_number(units, at=step), step + 1
        joined = second < len(units) and units[second].low in {"and", "to", "–"}
        second += joined
        day = day_number(units, at=second)
        if first is None or day is None or day <= first or not (joined or units[second].glued):
            return None
        end = self._with_year(units, at, second + 1, MONTH_NUMBER[units[at].low], day, told)
        if end is None or end.days is None or (units[second - 1].low == "and" and end.basis != "date"):
            return None
        return replace(end, days=Days(end.days.first.replace(day=first), end.days.last), basis="range")

    def _month_of(self, units: Sequence[Unit], at: int, step: int, month: int) -> Moment | None:
        """Read `in November last year`, `in June this year`."""
        words = [unit.low for unit in units[step : step + 2]]
        if words not in (["last", "year"], ["this", "year"]) or self.published is None:
            return None
        return Moment(at, step + 2, month_days(self.published.year - (words[0] == "last"), month=month), "month")

    def _bare_month(self, at: int, step: int, month: int) -> Moment:
        if self._base is None:
            return Moment(at, step, None, "no publication date")
        year = self._base.year - (month > self._base.month)
        return Moment(at, step, month_days(year, month=month), "month before publication")

    def _with_year(
        self, units: Sequence[Unit], at: int, step: int, month: int, day: int, told: int | None = None
    ) -> Moment | None:
        if (
            step < len(units)
            and units[step].low == "."
            and units[step - 1].low not in MONTHS
            and not units[step - 1].low.isdigit()
            and step + 1 < len(units)
        ):
            step += 1
        after = step + 1 if step < len(units) and units[step].low == "," else step
        year = year_number(units, at=after)
        if year is not None:
            found = make(year, month=month, day=day)
            return Moment(at, after + 1, Days(found, found), "date") if found else None
        if self.published is not None and step + 1 < len(units) and units[step + 1].low == "year":
            back = {"this": 0, "last": 1}.get(units[step].low)
            found = make(self.published.year - back, month=month, day=day) if back is not None else None
            if found is not None:
                return Moment(at, step + 2, Days(found, found), "date")
        if told is not None and same_year(units, step=step):
            found = make(told, month=month, day=day)
            return Moment(at, step + 3, Days(found, found), "year of another event") if found else None
        if self._base is None:
            return Moment(at, step, None, "no publication date")
        found = make(self._base.year, month=month, day=day)
        if found is None or found > self._base:
            found = make(self._base.year - 1, month=month, day=day)
        return Moment(at, step, Days(found, found), "day before publication") if found else None

    def _weekday(self, units: Sequence[Unit], at: int, anchor: Days | None) -> Moment | None:
        if self.published is None:
            return Moment(at, at + 1, None, "no publication date")
        if self.told is not None and anchor is not None and anchor.known:
            day = anchor.first + timedelta(days=(WEEKDAYS[units[at].low] - anchor.first.weekday()) % 7)
            return Moment(at, at + 1, Days(day, day), "counted from the day before")
        back = (self.published.weekday() - WEEKDAYS[units[at].low]) % 7
        if at > 0 and units[at - 1].low == "last" and back == 0:
            back = 7
        if at > 0 and units[at - 1].low == "next":
            return None
        day = self.published - timedelta(days=back)
        return Moment(at, at + 1, Days(day, day), "weekday before publication")

    def _weekday_date(self, units: Sequence[Unit], at: int, told: int | None) -> Moment | None:
        """Read `Sunday, 13 September 2026`, `Tuesday 9 September`: the date counts, not the weekday."""
        step = at + 1
        if step < len(units) and units[step].low == ",":
            step += 1
        if step >= len(units) or not (units[step].low[:1].isdigit() or units[step].low in MONTH_NUMBER):
            return None
        if units[step].low in MONTH_NUMBER:
            found = self._month_day(units, step, told) if day_number(units, at=step + 1) is not None else None
        else:
            found = self._day_month(units, step, told)
        return replace(found, first=at) if found is not None else None

    def _feast(self, units: Sequence[Unit], at: int) -> Moment | None:
        """Read `Christmas Day 2024`, `New Year's Eve`."""
        for words, (month, day) in FEASTS.items():
            led = len(words) > 1 or (at and units[at - 1].low in BEFORE_FEAST)
            if led and tuple(unit.low for unit in units[at : at + len(words)]) == words and units[at].capital:
                return self._with_year(units, at, at + len(words), month, day)
        return None

    def _ordinal(self, units: Sequence[Unit], at: int, anchor: Days | None = None) -> Moment | None:
        """Read `on the 19th`, `on the thirtieth`: the last such day before the report, or of the month told."""
        if (age := era(units, at=at)) is not None:
            return age
        lead = [one.low for one in units[max(0, at - 2) : at]]
        if lead != ["on", "the"] and not (lead[-1:] == ["the"] and lead[0] in {"of", "by", "at", "until"}):
            return None
        day, last = day_in_words(units, at=at)
        if units[at].capital:
            return None  # "the Sixth Military Region"
        if day is None and units[at].low[-2:] in {"st", "nd", "rd", "th"}:
            day, last = day_number(units, at=at), at + 1
        if day is None:
            return None
        month = that_month(units, at=last)
        if not month and last < len(units) and not ends_day(units[last]):
            return None
        if (self.told or month or self.near) and anchor is not None:
            found = make(anchor.first.year, month=anchor.first.month, day=day)
            if self.near and not month and found is not None and found < anchor.first:
                found = make(anchor.first.year + anchor.first.month // 12, month=anchor.first.month % 12 + 1, day=day)
            one = Moment(at, last + month, Days(found, found), "month of another event") if found else None
        else:
            one = self._day_of_late(at, last + month, day)
        return with_next(units, one=one) if one is not None else None

    def _day_of_late(self, at: int, last: int, day: int) -> Moment | None:
        """Return the last day of that number before the report."""
        if self._base is None:
            return Moment(at, last, None, "no publication date")
        first = self._base.replace(day=1)
        months = (first, (first - timedelta(days=1)).replace(day=1))
        days = (make(month.year, month=month.month, day=day) for month in months)
        found = next((one for one in days if one is not None and one <= self._base), None)
        return Moment(at, last, Days(found, found), "day before publication") if found else None

    def _year(self, units: Sequence[Unit], at: int) -> Moment | None:
        year = year_number(units, at=at)
        before = units[at - 1].low if at else "in"
        if year is None or not (before in FILLERS or before.isalpha() or before == "'s"):
            return None
        if at > 0 and units[at - 1].low in NUMBERED:
            return None
        return Moment(at, at + 1, Days(date(year, 1, 1), date(year, 12, 31)), "year")

    def _ago(self, units: Sequence[Unit], at: int, anchor: Days | None) -> Moment | None:
        """Read `two days ago`, `three days later`, `a week earlier`."""
        count = read_count(units, at=at)
        if count is None or count.last + 1 >= len(units) or units[count.last].low not in SPANS:
            return None
        span, word = SPANS[units[count.last].low], units[count.last + 1].low
        last = count.last + 2
        if count.high != count.low or count.low > MOST_SPANS or word not in COUNTING:
            return None
        if word in {"after", "before"}:
            following = units[last].low if last < len(units) else "."
            if following not in {"that", ",", ".", ";", "and"}:
                return counted_ahead(at, last=last, counted=(span, count.low), word=word)
            last += following == "that"
            word = "later" if word == "after" else "earlier"
        if span > SPANS["week"]:
            since = self.latest if self.latest is not None and word != "ago" else anchor
            return self._long_ago(units, at, last, span * count.low, word, since)
        told = anchor.first if anchor and anchor.known else None
        base = self.published if word == "ago" else told
        if base is None:
            return Moment(at, last, None, "no publication date" if word == "ago" else "no day to count from")
        sign = 1 if word in {"later", "afterwards"} else -1
        day = base + timedelta(days=sign * span * count.low)
        slack = timedelta(days=0 if span == 1 else 3)
        return Moment(at, last, Days(day - slack, day + slack), f"counted: {word}")

    def _long_ago(
        self, units: Sequence[Unit], at: int, last: int, days: int, word: str, anchor: Days | None
    ) -> Moment | None:
        """Read `three months ago`, `two years ago`: the month, the year; `two years ago today` is a day."""
        base = self.published if word == "ago" else anchor.first if anchor else None
        if base is None:
            return Moment(at, last, None, "no publication date" if word == "ago" else "no day to count from")
        years, months = (days // 366, 0) if days >= COUNTED_BACK["year"] and days % 366 == 0 else (0, days // 31)
        sign = 1 if word in {"later", "afterwards"} else -1
        total = base.year * 12 + base.month - 1 + sign * (years * 12 + months)
        year, month = divmod(total, 12)
        if not OLD_YEARS.start <= year < YEARS.stop:
            return None
        exact = this_day(units, at=last) if years and word == "ago" else 0
        if exact and self.published is not None:
            day = make(year, month=self.published.month, day=self.published.day)
            return Moment(at, last + exact, Days(day, day), "date") if day else None
        span = Days(date(year, 1, 1), date(year, 12, 31)) if years else month_days(year, month=month + 1)
        return Moment(at, last, span, "year" if years else f"counted: {word}")

    def _relative(self, units: Sequence[Unit], at: int, anchor: Days | None, year: int | None = None) -> Moment | None:
        low = units[at].low
        if low not in OPENERS:
            return self._ordinal(units, at, anchor) if low in ORDINALS or low in TENS else None
        words = tuple(unit.low for unit in units[at : at + LONGEST_PHRASE])
        lengths = range(min(LONGEST_PHRASE, len(words)), 0, -1)
        phrase = next((found for length in lengths if (found := " ".join(words[:length])) in PHRASES), None)
        if phrase is not None:
            return self._phrase(units, phrase, at, (anchor, year))
        if words[:1] in {("within",), ("in",), ("over",), ("during",)} and len(words) > 1:
            return self._within(units, at)
        edge = self._edge_of_month(units, at) if words[:1] == ("the",) else None
        return edge or self._ago(units, at, anchor) or self._ordinal(units, at, anchor)

    def _phrase(
        self, units: Sequence[Unit], phrase: str, at: int, told: tuple[Days | None, int | None]
    ) -> Moment | None:
        last = at + len(phrase.split())
        if phrase in RELATIVE:
            following = units[last].low if last < len(units) else ""
            return self._from_phrase(phrase, at, last, told[0], following)
        if phrase in VAGUE:
            return Moment(at, last, None, "so long after that no day can be counted")
        return from_period(units, phrase=phrase, at=at, told=told)

    def _from_phrase(self, phrase: str, at: int, last: int, anchor: Days | None, following: str) -> Moment:
        kind = RELATIVE[phrase]
        if kind == "anchor0" and following in {"on", "that", "as", "when", "in"}:
            return Moment(at, last, None, "counted from another event")
        if phrase in SUBORDINATING and following not in {"", ",", ".", ";", "and", ")", "—"}:
            if following == "that":
                last += 1
            else:
                return Moment(at, last, None, "counted from another event", (1, 1) if "after" in phrase else (-1, -1))
        if kind.startswith("anchor"):
            step = int(kind.removeprefix("anchor"))
            if anchor is None or not anchor.known:
                return Moment(at, last, None, "no day to count from")
            day = anchor.first + timedelta(days=step)
            return Moment(at, last, Days(day, day), "counted from the day before")
        if self.published is None:
            return Moment(at, last, None, "no publication date")
        return Moment(at, last, relative_days(kind, on=self.published), f"relative: {phrase}")

    def _within(self, units: Sequence[Unit], at: int) -> Moment | None:
        """Read `within the last five months`, `in the past week`."""
        step = at + 1 + (units[at + 1].low == "the")
        if step >= len(units) or units[step].low not in {"last", "past", "previous"}:
            return None
        count = read_count(units, at=step + 1)
        last = count.last if count else step + 1
        if last < len(units) and count and units[last].low == "hours" and self.published is not None:
            first = self.published - timedelta(days=-(-count.low // 24))
            return Moment(at, last + 1, Days(first, self.published), "within")
        if last >= len(units) or units[last].low not in SPANS:
            return None
        if self.published is None:
            return Moment(at, last + 1, None, "no publication date")
        reach = min((count.low if count else 1) * SPANS[units[last].low], 36_600)
        first = self.published - timedelta(days=min(reach, self.published.toordinal() - 1))
        return Moment(at, last + 1, Days(first, self.published), "within")

    def _edge_of_month(self, units: Sequence[Unit], at: int) -> Moment | None:
        """Read `the last day of July 1588`, `the first day of October`."""
        words = [unit.low for unit in units[at : at + 4]]
        if words[1:2] not in (["first"], ["last"]) or words[2:] != ["day", "of"] or at + 4 >= len(units):
            return None
        month = self._month_day(units, at + 4) if units[at + 4].low in MONTH_NUMBER else None
        if month is None or month.days is None:
            return None
        day = month.days.first if words[1] == "first" else month.days.last
        basis = {"month": "date", "month before publication": "day before publication"}.get(month.basis, month.basis)
        return Moment(at, month.last, Days(day, day), basis)


def _told_last(found: Sequence[Moment], anchor: Days | None) -> Days | None:
    """Return the day told last in a sentence, else what it tells of last, else the day from before; a year is none."""
    for one in reversed(found):
        if one.days is not None and one.days.known:
            return one.days
    last = found[-1].days if found else None
    return anchor if last is None or (anchor is not None and found[-1].basis == "year") else last


DATED = frozenset(("date", "month", "range"))
PHRASES = frozenset((*RELATIVE, *COUNTED, *VAGUE))
# Words with which an expression can begin that is no date in figures.
OPENERS = frozenset(phrase.split()[0] for phrase in PHRASES) | frozenset(
    "within in over during a an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety".split()
)
