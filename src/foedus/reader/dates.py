"""When something is said to have happened: an expression becomes the days that it leaves possible, or is refused.

Relative expressions need the day of publication; without one they are refused, never guessed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from foedus.reader.counted import Bases, count_at, read_counted
from foedus.reader.dayparts import (
    MONTH_NUMBER,
    MONTHS,
    YEARS,
    day_number,
    dotted,
    ends_day,
    era,
    last_word,
    make,
    month_days,
    of_part,
    ordinal_day,
    short_year,
    that_month,
    with_next,
    worded_day,
    year_number,
)
from foedus.reader.eras import FULL_YEAR, VAGUE, bare_season, season_days, season_with_year
from foedus.reader.feasts import MOVABLE, Feast, feast_at, year_ago
from foedus.reader.feasts import OPENERS as FEAST_OPENERS
from foedus.reader.finite import is_verb
from foedus.reader.moment import (
    SUBORDINATING,
    Moment,
    from_period,
    join_spans,
    on_the_eve,
    resolve_ahead,
    since,
    told_last,
)
from foedus.reader.numbers import read_count
from foedus.reader.phrases import PHRASES, phrase_at
from foedus.reader.relativedays import (
    LONGEST_MONTH,
    ORDINALS,
    RELATIVE,
    SEASONS,
    TENS,
    relative_days,
)
from foedus.reader.unit import Unit
from foedus.reader.weekdays import SHORT_DAYS, WEEKDAYS, is_short_weekday, weekday
from foedus.reader.yearheads import heads_entry, opens_year
from foedus.reader.yearwords import part_of_year, pointed_month, week_of_month, year_after
from foedus.terms import Days

SINCE_LED = frozenset("since the of on late early in mid about around".split())
BEFORE_ORDINAL = frozenset("on of by at until".split())
SINCE_ORDINAL = frozenset("from since before after till".split())
OPENING = 8
LATE, EARLY = 10, 3
LEAST_SURE = 4  # "from the first", "after the second" count other things
# A month is one behind these alone; "may" and "march" are other words, too.
BEFORE_MONTH = frozenset(
    "in since of early late mid last during this from until till by to and between before after "
    "through throughout".split()
)
APOSTROPHES = frozenset(("'", "’", "‘"))
SPANS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 31, "months": 31, "year": 366, "years": 366,
         "decade": 3660, "decades": 3660}  # fmt: skip
# A number after one of these is no year: of a resolution, or of a day that does not exist.
NUMBERED = frozenset(("resolution", "order", "no", "number", "article", *MONTH_NUMBER))
FILLERS = frozenset("the of on in early late mid , night evening morning afternoon last this next since from".split())


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
            if not _may_open(units[at].low):
                at += 1
                continue
            days = told_last(found, anchor=anchor)
            moment = own._moment(units, at, days, found[-1].days.first.year if found and found[-1].days else year)
            if moment is None:
                at += 1
            else:
                found.append(on_the_eve(units, one=moment))
                at = moment.last
                opens = opens_year(units, moment=moment, story=self.told is not None)
                own = self._of_that_year(moment, heads=opens or heads_entry(units, moment=moment)) or own
        return resolve_ahead(units, moments=join_spans(units, moments=[self._since(units, one) for one in found]))

    def _of_that_year(self, one: Moment, *, heads: bool = False) -> "Calendar | None":
        """Return the calendar of a sentence that has named another year: "on 5 June 1967 …, and on 8 June"."""
        moved = one.basis in DATED or (self.told is not None and one.basis in ONWARD) or heads
        moved = moved or one.basis == "year of another event"
        if one.days is None or not moved or self.published is None:
            return None
        year = one.days.last.year
        other = year == one.days.first.year and year != self.published.year
        return replace(self, told=date(year, 12, 31)) if other else None

    def _since(self, units: Sequence[Unit], one: Moment) -> Moment:
        """Read `it is a year since 7 May`: the day lies so many years back, whatever year was left out.

        "Since 7 May it has shelled" has no end; "the worst since 7 May" does not tell when.
        """
        lead = [unit.low for unit in units[max(0, one.first - 7) : one.first]]
        if one.days is None or "since" not in lead:
            return one
        word = one.first - (len(lead) - lead.index("since")) - 1
        counted = word > 0 and units[word].low in {"year", "years"}
        if not counted or self.published is None or not one.basis.endswith("publication"):
            near = lead[-1] in SINCE_LED and "since" in lead[-4:]
            # What goes on is force; a promise was made once.
            lasting = any("verb" in unit.roles and is_verb(units, at=at) for at, unit in enumerate(units))
            return since(units, one=one, base=self._base, lasting=lasting) if near else one
        count = read_count(units, at=word - 1)
        year = self.published.year - (count.low if count else 1)
        day = make(year, month=one.days.first.month, day=one.days.first.day) if one.days.known else None
        return replace(one, days=Days(day, day), basis="date") if day else one

    def _moment(self, units: Sequence[Unit], at: int, anchor: Days | None, year: int | None) -> Moment | None:
        low = units[at].low
        if low in FEAST_OPENERS and (feast := feast_at(units, at=at)) is not None:
            return self._feast(units, at, feast, year)
        if low[:1].isdigit():
            return self._in_figures(units, at, anchor, year)
        if low in MONTH_NUMBER and units[at].capital:
            return self._month_day(units, at, year, anchor)
        if low in WEEKDAYS and not (at and f"{units[at - 1].low} {low}" in MOVABLE):
            return self._weekday_date(units, at, year) or weekday(
                units, at=at, anchor=anchor, published=self.published, story=self.told is not None
            )
        named = self._short_year(units, at) if low in APOSTROPHES else None
        named = self._short_weekday(units, at) if low in SHORT_DAYS else named
        named = self._season(units, at, year) if low in SEASONS else named
        return named or self._relative(units, at, anchor, year)

    def _in_figures(self, units: Sequence[Unit], at: int, anchor: Days | None, year: int | None) -> Moment | None:
        low = units[at].low
        if len(low) == 10 and low[4] == "-":  # noqa: PLR2004 - an ISO date
            return self._iso(units[at], at)
        return (
            self._range(units, at)
            or self._day_month(units, at, year)
            or era(units, at=at)
            or dotted(units, at=at)
            or self._ordinal(units, at, anchor, year)
            or self._counted(units, at, anchor, year)
            or self._year(units, at)
        )

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

    def _season(self, units: Sequence[Unit], at: int, told: int | None = None) -> Moment | None:
        """Read `spring 1974`, `in the summer of last year`, `in the summer`."""
        dated = season_with_year(units, at=at)
        worded = year_after(units, at=at + 1, told=told, published=self.published) if dated is None else None
        if worded is not None and units[at + 1].low == "of":
            return Moment(at, worded[1], season_days(units[at].low, year=worded[0]), "range")
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

    def _month_day(
        self, units: Sequence[Unit], at: int, told: int | None = None, anchor: Days | None = None
    ) -> Moment | None:
        """Read `September 9, 2025`, `Sept. 9`, `September 2025`, `June` alone after a preposition."""
        month = MONTH_NUMBER[units[at].low]
        step = at + 1
        if step < len(units) and units[step].low == "." and units[at].low not in MONTHS:
            step += 1
        worded = worded_day(units, at=step)
        if worded is not None:
            return self._with_year(units, at, worded[1], month, worded[0], told)
        day = day_number(units, at=step) if step < len(units) else None
        if day is not None:
            return self._days_of_month(units, at, step, told) or self._with_year(units, at, step + 1, month, day, told)
        return self._whole_month(units, at, step, (anchor, told))

    def _whole_month(
        self, units: Sequence[Unit], at: int, step: int, told: tuple[Days | None, int | None]
    ) -> Moment | None:
        """Read `September 2025`, `June of last year`, `that July`, `in June`; the words for the month end at `step`."""
        month = MONTH_NUMBER[units[at].low]
        if self.published is not None and short_year(units, at=step, latest=self.published.year) is not None:
            return None  # "January '68" is read from its year
        dated = year_after(units, at=step, told=told[1], published=self.published)
        if dated is not None and (at == 0 or day_number(units, at=at - 1) is None):
            days = week_of_month(units, at=at, days=month_days(dated[0], month=month))
            own = units[step].low != "of" or units[step + 1].low.isdecimal()
            return Moment(at, dated[1], days, "month" if own else "year of another event")
        pointed = pointed_month(units, at=at, month=month, told=told, base=self.published)
        if pointed is not None:
            return Moment(at, step, pointed, "month of another event")
        lead = last_word(units, at=at - 1) if at else ""
        lead = units[at - 2].low if at > 1 and lead in {"early", "late"} else lead
        named = step < len(units) and "attack noun" in units[step].roles and lead in {"the", "last", "'s"}
        return self._bare_month(units, at, step, month) if lead in BEFORE_MONTH or named else None

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

    def _bare_month(self, units: Sequence[Unit], at: int, step: int, month: int) -> Moment:
        if self._base is None:
            return Moment(at, step, None, "no publication date")
        year = self._base.year - (month > self._base.month)
        onward = make(year, month=month, day=1)
        if onward is not None and self._goes_into_next_year(onward) and all(unit.low != "had" for unit in units):
            year += 1  # "On 30 November Soviet bombers … In February the Red Army broke through"
        days = week_of_month(units, at=at, days=month_days(year, month=month))
        return Moment(at, step, days, "month before publication")

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
        dated = year_after(units, at=after, told=told, published=self.published)
        if dated is not None:
            found = make(dated[0], month=month, day=day)
            own = units[after].low != "of" or units[after + 1].low.isdecimal()
            basis = "date" if own else "year of another event"
            return Moment(at, dated[1], Days(found, found), basis) if found else None
        if self._base is None:
            return Moment(at, step, None, "no publication date")
        found = make(self._base.year, month=month, day=day)
        if found is None or found > self._base:
            found = make(self._base.year - 1, month=month, day=day)
        if found is not None and self._goes_into_next_year(found) and all(unit.low != "had" for unit in units):
            found = make(found.year + 1, month=month, day=day)
        return Moment(at, step, Days(found, found), "day before publication") if found else None

    def _goes_into_next_year(self, day: date) -> bool:
        """Whether a story that has come to the end of a year goes on early in the next one."""
        latest = self.latest
        if self.told is None or latest is None or latest.last.year != day.year or self.published is None:
            return False
        return latest.last.month >= LATE and day.month <= EARLY and day.year < self.published.year

    def _short_weekday(self, units: Sequence[Unit], at: int) -> Moment | None:
        """Read `Mon:`, `Wed 08:15`, `Sat, 3 May` at the head of an entry."""
        if self.published is None or not is_short_weekday(units, at=at):
            return None
        dated = self._plain_day(units, at + 1 + (units[at + 1].low == ","), None)
        if dated is not None and dated.days is not None:
            return replace(dated, first=at)
        return weekday(units, at=at, anchor=None, published=self.published, story=False)

    def _weekday_date(self, units: Sequence[Unit], at: int, told: int | None) -> Moment | None:
        """Read `Sunday, 13 September 2026`, `Tuesday 9 September`: the date counts, not the weekday."""
        step = at + 1
        if step < len(units) and units[step].low == ",":
            step += 1
        found = self._plain_day(units, step, told)
        return replace(found, first=at) if found is not None else None

    def _plain_day(self, units: Sequence[Unit], at: int, told: int | None) -> Moment | None:
        """Read `6 April 1941`, `April 6` at `at`, or nothing."""
        if at >= len(units) or not (units[at].low[:1].isdigit() or units[at].low in MONTH_NUMBER):
            return None
        if units[at].low in MONTH_NUMBER:
            step = at + 1 + (at + 1 < len(units) and units[at + 1].low == "." and units[at].low not in MONTHS)
            return self._month_day(units, at, told) if day_number(units, at=step) is not None else None
        return self._day_month(units, at, told)

    def _feast(self, units: Sequence[Unit], at: int, feast: Feast, told: int | None) -> Moment | None:
        """Read `Christmas Day 2024`, `Easter Monday`, `9/11`: of the year said, or the last before publication."""
        behind = feast.last + (feast.last < len(units) and units[feast.last].low == ",")
        plain = self._plain_day(units, behind, told)
        if plain is not None:  # "Palm Sunday, 6 April 1941": the date counts
            return replace(plain, first=at)
        if feast.known is not None:
            ahead = self._base is not None and feast.known > self._base
            return None if ahead else Moment(at, feast.last, Days(feast.known, feast.known), "date of its name")
        dated = year_after(units, at=feast.year_at(units), told=told, published=self.published)
        dated = dated or year_ago(units, at=at, last=feast.last, told=told)
        if dated is not None:
            day = feast.in_year(dated[0])
            return Moment(at, dated[1], Days(day, day), "date")
        if self._base is None:
            return Moment(at, feast.last, None, "no publication date")
        day = feast.in_year(self._base.year)
        day = day if day <= self._base else feast.in_year(self._base.year - 1)
        return Moment(at, feast.last, Days(day, day), "day before publication")

    def _ordinal(
        self, units: Sequence[Unit], at: int, anchor: Days | None = None, year: int | None = None
    ) -> Moment | None:
        """Read `on the 19th`, `on the thirtieth`: the last such day before the report, or of the month told."""
        age = era(units, at=at)
        lead = [one.low for one in units[max(0, at - 2) : at]]
        day, last = ordinal_day(units, at=at)
        if age is not None or day is None or lead[-1:] != ["the"]:
            return age
        named = units[last + 1].low if last + 1 < len(units) and units[last].low == "of" else ""
        if named in MONTH_NUMBER and units[last + 1].capital:
            return self._with_year(units, at, last + 2, MONTH_NUMBER[named], day, year)
        led = lead[0] in BEFORE_ORDINAL or (lead[0] in SINCE_ORDINAL and day >= LEAST_SURE)
        month = that_month(units, at=last)
        ended = last >= len(units) or ends_day(units[last]) or of_part(units, at=at)
        if not led or not (month or ended):
            return None
        # "In August they hit it three times, last on the 21st": of the month that the sentence told.
        of_month = anchor is not None and not anchor.known and (anchor.last - anchor.first).days < LONGEST_MONTH
        if (self.told or month or self.near or of_month) and anchor is not None:
            found = make(anchor.first.year, month=anchor.first.month, day=day)
            opening = at < OPENING and self.near and not month  # "On the fifth …", and not "the raid on the fourth"
            if opening and found is not None and found < anchor.first:
                found = make(anchor.first.year + anchor.first.month // 12, month=anchor.first.month % 12 + 1, day=day)
            one = Moment(at, last + month, Days(found, found), "month of another event") if found else None
        else:
            one = self._day_of_late(at, last + month, day)
        return with_next(units, one=one) if one is not None else None

    def _day_of_late(self, at: int, last: int, day: int) -> Moment | None:
        """Return the last day of that number before the report."""
        if self._base is None:
            return Moment(at, last, None, "no publication date")
        story = self.latest if self.told is not None and self.latest is not None else None
        near = story is not None and self.told is not None and story.last.year == self.told.year
        if story is not None and near and (story.last - story.first).days < LONGEST_MONTH:
            found = make(story.last.year, month=story.last.month, day=day)
            return Moment(at, last, Days(found, found), "month of another event") if found else None
        if self.told is not None:
            return None  # of a month that the story has not told
        first = self._base.replace(day=1)
        months = (first, (first - timedelta(days=1)).replace(day=1))
        days = (make(month.year, month=month.month, day=day) for month in months)
        found = next((one for one in days if one is not None and one <= self._base), None)
        return Moment(at, last, Days(found, found), "day before publication") if found else None

    def _year(self, units: Sequence[Unit], at: int) -> Moment | None:
        year = year_number(units, at=at)
        before = last_word(units, at=at - 1) if at else "in"
        if year is None or not (before in FILLERS or before.isalpha() or before == "'s"):
            return None
        if at > 0 and units[at - 1].low in NUMBERED:
            return None
        leading = at == 0 and at + 1 < len(units) and units[at + 1].low == ","
        day = self._plain_day(units, at + 2, year) if leading else None
        if day is not None and day.days is not None and day.days.known:  # "1916, 31 May: off Jutland"
            found = make(year, month=day.days.first.month, day=day.days.first.day)
            return replace(day, first=at, days=Days(found, found), basis="date") if found is not None else None
        last = self._last_year(units, at + 1, year)
        if last is not None:
            return Moment(at, last[1], Days(date(year, 1, 1), date(last[0], 12, 31)), "year")
        return Moment(at, at + 1, part_of_year(units, at=at, year=year), "year")

    def _last_year(self, units: Sequence[Unit], at: int, year: int) -> tuple[int, int] | None:
        """Return the other end of `1984-88`, `1984–1988`, and where it stands, or None."""
        step = at + (at < len(units) and units[at].low == "–")
        if step >= len(units) or not (units[step].low.isdecimal() and (units[step].glued or step > at)):
            return None
        digits = units[step].low
        last = int(digits) if len(digits) == FULL_YEAR else year - year % 100 + int(digits) % 100
        return (last, step + 1) if len(digits) in {2, FULL_YEAR} and year < last < YEARS.stop else None

    def _counted(self, units: Sequence[Unit], at: int, anchor: Days | None, year: int | None) -> Moment | None:
        found = count_at(units, at=at)
        if found is None:
            return None
        latest = self.latest if self.latest is not None else anchor
        if year is not None and (latest is None or year not in {latest.first.year, latest.last.year}):
            latest = Days(date(year, 1, 1), date(year, 12, 31))
        return read_counted(units, found=found, bases=Bases(self.published, anchor, latest))

    def _relative(self, units: Sequence[Unit], at: int, anchor: Days | None, year: int | None = None) -> Moment | None:
        low = units[at].low
        if low.startswith("overnight "):  # "overnight strikes" is one word of force
            return self._from_phrase("overnight", at, at + 1, anchor, "")
        if low not in OPENERS:
            return self._ordinal(units, at, anchor, year) if low in ORDINALS or low in TENS else None
        phrase = phrase_at(units, at=at)
        behind = at + len(phrase.split()) if phrase is not None else at
        if phrase == "last week" and behind < len(units) and units[behind].low == "of":
            return None  # "the last week of June"
        if phrase is not None:
            return self._phrase(units, phrase, at, (anchor, year))
        if low in SPANNING and at + 1 < len(units):
            return self._within(units, at)
        edge = self._edge_of_month(units, at, anchor) if low == "the" else None
        return edge or self._counted(units, at, anchor, year) or self._ordinal(units, at, anchor, year)

    def _phrase(
        self, units: Sequence[Unit], phrase: str, at: int, told: tuple[Days | None, int | None]
    ) -> Moment | None:
        last = at + len(phrase.split())
        if phrase == "during the night" and (self.told or told[0] or _led_on(units, last)):
            return None  # "during the night of 1 June", and one of a story
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
        of_month = last + 1 < len(units) and units[last + 1].low == "of"  # "the last week of June"
        if last >= len(units) or units[last].low not in SPANS or of_month:
            return None
        if self.published is None:
            return Moment(at, last + 1, None, "no publication date")
        reach = min((count.low if count else 1) * SPANS[units[last].low], 36_600)
        first = self.published - timedelta(days=min(reach, self.published.toordinal() - 1))
        return Moment(at, last + 1, Days(first, self.published), "within")

    def _edge_of_month(self, units: Sequence[Unit], at: int, anchor: Days | None) -> Moment | None:
        """Read `the last day of July 1588`, `the first day of October`, `the beginning of the month`."""
        words = [unit.low for unit in units[at : at + 4]]
        if words[1:2] in (["beginning"], ["start"], ["end"], ["middle"], ["course"]) and words[2:] == ["of", "the"]:
            found = self._that_month(units, at + 2, anchor)
            return None if found is None else Moment(at, at + 5, found, "month of another event")
        if words[1:2] not in (["first"], ["last"]) or words[2:] != ["day", "of"] or at + 4 >= len(units):
            return None
        days, last, basis = self._that_month(units, at + 3, anchor), at + 3, "month of another event"
        if days is not None:
            last += that_month(units, at=at + 3)
        else:
            month = self._month_day(units, at + 4) if units[at + 4].low in MONTH_NUMBER else None
            if month is None or month.days is None:
                return None
            days, last = month.days, month.last
            basis = {"month": "date", "month before publication": "day before publication"}.get(
                month.basis, month.basis
            )
        day = days.first if words[1] == "first" else days.last
        return Moment(at, last, Days(day, day), basis)

    def _that_month(self, units: Sequence[Unit], at: int, anchor: Days | None) -> Days | None:
        """Return the month of "of that month", "of the month" at `at`: of the day told last, else of publication."""
        if not that_month(units, at=at):
            return None
        on = anchor.first if anchor is not None else self._base
        return month_days(on.year, month=on.month) if on is not None else None


LEADING_ON = frozenset("of to from between into before after that on in".split())


def _led_on(units: Sequence[Unit], at: int) -> bool:
    """Whether it is said behind a phrase which day is meant: "during the night of", "to", "between"."""
    return at < len(units) and units[at].low in LEADING_ON


DATED = frozenset(("date", "month", "range"))
# "Seven years on he was aboard when jets hit her on 23 May": the story has moved on.
ONWARD = frozenset(("counted: on", "counted: later", "counted: afterwards", "counted from the day before"))
SPANNING = frozenset(("within", "in", "over", "during"))
# Words with which an expression can begin that is no date in figures.
OPENERS = PHRASES.keys() | frozenset(
    "within in over during a an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety half".split()
)

DATING = frozenset(
    (*SHORT_DAYS, *FEAST_OPENERS, *MONTH_NUMBER, *APOSTROPHES, *WEEKDAYS, *SEASONS, *OPENERS, *ORDINALS, *TENS)
)


def _may_open(low: str) -> bool:
    """Whether a word can open a moment: one of these, or one with a figure."""
    return low in DATING or low[:1].isdigit() or low.startswith("overnight ")
