"""The time of which a report tells as it goes on: the day last told, the year of a story, the date over a paragraph.

A report that has spoken of its own days means them again by a date without a year, if that is not long past; a story
means its own year.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from foedus.reader.dates import Calendar
from foedus.reader.dayparts import last_word
from foedus.reader.entry import is_entry, lead_of
from foedus.reader.governing import CHARGED
from foedus.reader.grammar import QUOTES
from foedus.reader.mention import Part
from foedus.reader.moment import Moment
from foedus.reader.numbers import read_count
from foedus.reader.speechwords import DETERMINERS
from foedus.reader.standingdays import is_standing
from foedus.reader.unit import Unit, lows_of
from foedus.reader.yearheads import heads_entry, names_war, opens_year
from foedus.terms import Days, parse_days

# What is counted from publication, or is a date without a year just before it, tells of the report's own days.
PRESENT = ("relative", "weekday", "counted: ago", "within")
HOURLY = "relative: hour"  # of whatever day is told: in a story, of one of its days
WITHOUT_YEAR = ("day before publication", "month before publication")
DATED = frozenset(("date", "month", "range", "year"))
LEADING = frozenset("in of since early late spring summer autumn winter for about by was is".split())
SIGNS = frozenset(".,:;—–-()*#|>/'[]") | {"on", "the", "day", "this", "of"}
HOUR = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d")
HOURS = frozenset("dawn noon midday sunrise daybreak sunset sundown dusk nightfall daylight midnight".split())
BEFORE_HOUR = frozenset("at before by about around after until".split())
ROUGHLY = frozenset("about around just shortly soon".split())
LONGEST_TITLE = 10
# A period longer than a season is none from which months are counted.
LONGEST_TOLD = 93
LONGEST_NIGHT = 1
LONGEST_MONTH = 31
RECENT = 45
# A year told in passing holds for so many paragraphs more.
LASTING = 2
FAR = 500


@dataclass(slots=True)
class Timeline:
    """What later expressions count from; `present` says that the report has spoken of its own days."""

    anchor: Days | None = None
    year: int | None = None
    story: int | None = None
    heading: Part | None = None
    before: Part | None = None
    present: bool = False
    begun: bool = False
    of_day: Days | None = None
    month: Days | None = None
    base: int | None = None
    latest: Days | None = None
    left: int = 0
    asked: bool = False
    dateline: date | None = None
    stamped: bool | None = None
    here: bool = False
    log: date | None = None
    silent: int = 0
    opening: bool = False
    lately: Days | None = None
    said: int | None = None

    def begin_paragraph(self) -> None:
        """Forget the date over the last paragraph, but for a question's; a year told in passing wears off."""
        self.heading = None
        self.before = self.before if self.asked else None
        self.asked, self.stamped, self.here, self.opening = False, None, False, True
        self.left -= 1
        self.silent += 1
        if self.present and self.story is None:
            self.year = None  # "the massacre of 7 October 2023" of the last paragraph dates no "23 June"

    def read(self, units: Sequence[Unit], *, calendar: Calendar, begin: int) -> tuple[Moment, ...]:
        """Return the moments of a sentence that stand behind its dateline, and remember what they tell."""
        if begin:
            self.dateline = _day_of_dateline(units[:begin], calendar)
        self.stamped = _is_stamp(units) if self.stamped is None else self.stamped
        self._come_back(units)
        own = replace(calendar, published=self.dateline or calendar.published, latest=self.latest, near=self.here)
        found = self._found(units, own)
        self.said = next((one.days.first.year for one in found if one.days and one.basis in DATED), self.said)
        moments = tuple(one for one in found if one.first >= begin and not is_standing(units, one=one))
        moments = _in_dated_quotation(units, moments, own) or moments or self._of_the_hour(units, own)
        if calendar.published is not None and self._is_fresh():
            self._hark_back(anniversary(units, published=calendar.published))
        self.asked = any(unit.low == "?" for unit in units[-2:])
        self.here = self.here or any(one.days is not None and one.days.known for one in moments)
        told = [one for one in moments if one.days is not None]
        for one in told:
            self._remember(units, one, calendar, said=len(told) > 1 and one is told[-1] and _of_speech(units, one))
        if told and not self.begun and "on this day" in " ".join(unit.low for unit in units):
            self.of_day = told[0].days
        elif len(told) == 1 and (_alone(units, told[0], begin) or _of_entry(units, told[0])):
            self._head(units, told[0])
        elif told and self.heading is not None and told[0].first == begin:
            self.heading = None
        elif self.stamped and self.heading is None and calendar.published is not None:
            day = self.log or calendar.published
            self.heading = Part((str(Days(day, day)),), units[0].start, units[0].end)
        if len(told) == 1 and told[0].days is not None and told[0].days.known and _alone(units, told[0], begin):
            self.log = told[0].days.first
        self.begun = True
        return moments

    def _come_back(self, units: Sequence[Unit]) -> None:
        """Leave a story where a paragraph or a sentence says that it tells of the report's own days again."""
        if self.opening and self._is_aside() and _is_present(units):
            self.left = -1  # "It is the second time this year. In June"
        self.opening = False
        if self.story is not None and _is_of_now(units):
            self.present, self.left, self.year = True, -1, None

    def told_day(self, moments: Sequence[Moment]) -> date | None:
        """Return a day of the time of which a sentence tells: its own, its heading's or its story's; else None."""
        dated = next((one.days for one in moments if one.days is not None and one.basis in DATED), None)
        if dated is not None:
            return dated.first
        if self.heading is not None:
            return parse_days(self.heading.value[0]).first
        return date(self.story, 12, 1) if self.story is not None and not (self.present and self.left < 0) else None

    def carried(self, units: Sequence[Unit], *, moments: Sequence[Moment]) -> Part | None:
        """Return the day told in the sentences of this paragraph before, and take over what this one tells."""
        before = self.before
        told = [one for one in moments if _is_carried(units, one) and _happens_on(units, one)]
        if moments:
            self.before = _part(units, told[-1]) if len({one.days for one in told}) == 1 else None
        near = before is not None and units and units[-1].end - before.start <= FAR
        return before if near and not moments else None

    def _is_fresh(self) -> bool:
        """Whether the report has told no day of its own or of a story yet."""
        return self.story is None and self.base is None and not self.present and self.anchor is None

    def _is_aside(self) -> bool:
        """Whether the story is one that a report of its own days has told in passing."""
        return self.present and self.story is not None and self.base is None

    def _hark_back(self, year: int | None) -> None:
        if year is not None:
            self.story = self.base = self.year = year
            self.left = LASTING

    def _of_the_hour(self, units: Sequence[Unit], calendar: Calendar) -> tuple[Moment, ...]:
        """Return an hour as one of its day: of the entry of a live report, of the day told last, of the dateline."""
        day = calendar.published if self.stamped else self._day_of_hour(calendar)
        if day is None:
            return ()
        for at, unit in enumerate(units[1:], start=1):
            lead = units[at - 1].low
            lead = units[at - 2].low if at > 1 and lead in ROUGHLY else lead
            if lead in BEFORE_HOUR and (unit.low in HOURS or _is_hour(units, at)):
                return (Moment(at, at + 1, Days(day, day), HOURLY),)
        return ()

    def _day_of_hour(self, calendar: Calendar) -> date | None:
        """Return the day told in this paragraph or not long before; else that of a dateline."""
        told = self.anchor if self.anchor is not None and self.silent <= LASTING else None
        if told is not None and told.known and not (self.here and self.anchor is None):
            return told.first
        return self.dateline if not self.here and self.anchor is None and calendar.published is not None else None

    def _found(self, units: Sequence[Unit], calendar: Calendar) -> list[Moment]:
        pairs = pairwise(units) if "month" in lows_of(units) else ()
        of_month = any(one.low in {"that", "same"} and other.low == "month" for one, other in pairs)
        anchor = self.month if of_month and self.month else self.anchor or self.month
        if self.story is None or (self.present and self.left < 0):
            year = self.said if self.year is None and _says_that_year(units) else self.year
            return calendar.read_moments(units, anchor=anchor, year=year)
        told = calendar.read_moments(units, anchor=anchor, year=self.story, history=True)
        if not self.present or self.heading is not None:
            return told
        plain = calendar.read_moments(units, anchor=anchor, year=self.year)
        recent = any(one.basis in WITHOUT_YEAR and _is_recent(one, calendar.published) for one in plain)
        weekday = self._is_aside() and self.left < LASTING and any(one.basis.startswith("weekday") for one in plain)
        late = any(
            one.days is not None and self.lately is not None and self.lately.meet(one.days) == one.days for one in plain
        )
        return plain if recent or weekday or late else told

    def _remember(self, units: Sequence[Unit], one: Moment, calendar: Calendar, *, said: bool) -> None:
        named = one.last < len(units) and "attack noun" in units[one.last].roles
        if one.days is None or (named and self.present and self.story is None):
            return  # "blamed for the 7 October 2023 massacre": named by its day, in passing
        # "Had invaded a month before": the story does not go back there.
        if one.basis != "counted: earlier" or all(unit.low != "had" for unit in units[: one.first]):
            if not said:
                self._count_from(units, one, one.days)
            self._tell_of(units, one, one.days, calendar.published)

    def _count_from(self, units: Sequence[Unit], one: Moment, days: Days) -> None:
        """Remember from which day, month and year later expressions count."""
        length = (days.last - days.first).days
        if self.anchor is not None and _of_somebody(units, one):
            return
        if self.anchor is not None and length <= LONGEST_NIGHT and _says_then(units, one):
            return
        if length < LONGEST_TOLD:
            self.latest = days
        if length <= LONGEST_NIGHT:
            self.silent = 0
            self.anchor = Days(days.last, days.last)
            self.month = None
        elif length < LONGEST_MONTH:
            self.month = days
        if LONGEST_NIGHT < length < LONGEST_TOLD and _happens_on(units, one):
            self.anchor = None  # what is counted after "in June" is not counted from the day told before it
        self.year = days.first.year

    def _tell_of(self, units: Sequence[Unit], one: Moment, days: Days, published: date | None) -> None:
        """Remember whether the report tells of its own days or of a story, and of which year."""
        of_today = one.basis.startswith(PRESENT) and (one.basis != HOURLY or _is_recent(one, published))
        if of_today or (one.basis in WITHOUT_YEAR and _is_recent(one, published)):
            self.left = -1 if self._is_aside() and self.left < LASTING else self.left
            self.present = True
            self.lately = days if days.last - days.first > SEASON else self.lately
        elif one.basis in DATED and published is not None and _of_one_year(days) and self._tells(units, one):
            own = days.first.year == published.year
            self.present = self.present or own
            self.story = None if own else days.first.year
            self.base = self.story if self.base is None and not self.present else self.base
        elif self.story is not None and one.basis.startswith("counted") and _happens_on(units, one):
            self.story = days.first.year
        elif self.story is not None and one.basis in WITHOUT_YEAR and days.first.year == self.story + 1:
            self.story += 1
        if self.story is not None and days.first.year == self.story:
            self.left = LASTING

    def _tells(self, units: Sequence[Unit], one: Moment) -> bool:
        """Whether a year is that of a story, and does not only mark a thing ("the 2015 nuclear deal")."""
        if one.basis != "year":
            return True
        if heads_entry(units, moment=one) or (opens_year(units, moment=one) and one.first > 1):
            return True
        if self._looks_aside(units, one):
            return False
        if names_war(units, moment=one) and not (self.present or self.begun or QUOTES & lows_of(units)):
            return True
        before = last_word(units, at=one.first - 1) if one.first else ""
        if self.base is not None and not self.present and one.days is not None and one.days.first.year != self.base:
            return before in {"in", "was", "is"} and _moves_on(units, one)
        following = units[one.last].low if one.last < len(units) else ""
        return before in LEADING or (not self.begun and following in {"", ":", ","}) or not before

    def _looks_aside(self, units: Sequence[Unit], one: Moment) -> bool:
        """Whether a bare year leaves the story only in passing: before the story, or in a relative clause."""
        if self.story is not None and one.days is not None and one.days.first.year < self.story:
            return _pluperfect(units[: one.first]) or _relative(units, one) > 0
        return _relative(units, one) > 0

    def _head(self, units: Sequence[Unit], one: Moment) -> None:
        """Take a date that stands alone as that of its paragraph; a year under "On this day" is that day."""
        self.heading = _part(units, one)
        if self.of_day is None and one.basis in {"year", "month"} and one.days is not None:
            self.story = self.base = one.days.first.year
            self.left = LASTING
        if self.of_day is not None and one.basis == "year" and one.days is not None:
            try:
                day = self.of_day.first.replace(year=one.days.first.year)
            except ValueError:
                return
            self.anchor = Days(day, day)
            self.heading = replace(self.heading, value=(str(self.anchor),))


def _is_of_now(units: Sequence[Unit]) -> bool:
    """Whether it is told when what goes on now began: "The present crisis began on 23 August"."""
    return any(
        one.low == "the" and other.low in NOW and verb.low in BEGAN
        for one, other, verb in zip(units, units[1:], units[3:], strict=False)
    )


def _says_that_year(units: Sequence[Unit]) -> bool:
    """Whether "that year" or "the same year" stands in a sentence."""
    return any(one.low in {"that", "same"} and other.low == "year" for one, other in pairwise(units))


def _is_present(units: Sequence[Unit]) -> bool:
    """Whether a sentence is told in the present: "It is the second time this year", "What it gets is less clear"."""
    return not PRESENT_TENSE.isdisjoint(unit.low for unit in units) and QUOTES.isdisjoint(unit.low for unit in units)


def _relative(units: Sequence[Unit], one: Moment) -> int:
    """Return where the relative clause begins that a moment stands in, or 0 where it stands in none."""
    lead = [unit.low for unit in units[: one.first]]
    pronoun = max((at for at, low in enumerate(lead) if low in RELATIVE), default=0)
    return pronoun if pronoun and RESUMING.isdisjoint(lead[pronoun:]) else 0


def _of_somebody(units: Sequence[Unit], one: Moment) -> bool:
    """Whether a day is one of the past of whom a clause describes: "Hussein, who had signed on 30 May, answered"."""
    pronoun = _relative(units, one)
    return pronoun > 0 and units[pronoun + 1].low == "had"


def _pluperfect(lead: Sequence[Unit]) -> bool:
    """Whether "had" stands before a verb, and is not all of it: "had come", no "had an excuse"."""
    return any(one.low == "had" and other.low not in DETERMINERS and not other.capital for one, other in pairwise(lead))


def _of_one_year(days: Days) -> bool:
    """Whether days lie in one year, or in one winter: a war of eight years is no year of a story."""
    return days.first.year == days.last.year or (days.last - days.first).days < LONGEST_TOLD


def _moves_on(units: Sequence[Unit], one: Moment) -> bool:
    """Whether a year opens or closes a main clause, so that the story goes on there: "His hour came in 1971."."""
    following = units[one.last].low if one.last < len(units) else "."
    if one.first > 1 and following not in {".", ":", ";"}:
        return False
    return not any(unit.low in QUOTES or unit.low in ASIDES for unit in units[: one.first])


def anniversary(units: Sequence[Unit], *, published: date) -> int | None:
    """Return the year of which a report tells that says how long ago it was: "Forty years after the Falklands"."""
    for at in range(len(units) - 2):
        low = units[at].low
        if low[-2:] in {"st", "nd", "rd", "th"} and low[:-2].isdecimal() and units[at + 1].low == "anniversary":
            return published.year - int(low[:-2])
        count = read_count(units, at=at)
        if count is None or count.last + 1 >= len(units) or units[count.last].low not in LONG_SPANS:
            continue
        following = units[count.last + 2].low if count.last + 2 < len(units) else "."
        word = units[count.last + 1].low
        if word in {"after", "since"} or (word == "on" and not following.isalpha()):
            years = count.low * LONG_SPANS[units[count.last].low]
            if count.low == count.high and LEAST_YEARS <= years < published.year:
                return published.year - years
    return None


# "Last autumn", "last month": the days without a year that follow are of it.
SEASON = timedelta(days=20)
NOW = frozenset(("present", "current", "latest"))
BEGAN = frozenset("began started opened erupted".split())
PRESENT_TENSE = frozenset("is are has have".split())
RELATIVE, RESUMING = frozenset("which who whom whose".split()), frozenset(",;:.")
ASIDES = frozenset("as which who whom whose that when where while although though if because".split())
LONG_SPANS = {"years": 1, "decades": 10, "decade": 10}
LEAST_YEARS = 5


def _is_hour(units: Sequence[Unit], at: int) -> bool:
    """Whether an hour stands here: "5.40", "0515 hours", "2 a.m.", "7pm"."""
    low = units[at].low
    following = units[at + 1].low if at + 1 < len(units) else ""
    if HOUR.fullmatch(low):
        return following not in {"per", "%", "million", "billion"}
    if low.isdecimal() and len(low) == MILITARY and following in {"hours", "hrs", "gmt", "utc", "local"}:
        return True
    return CLOCK.fullmatch(low) is not None or (low.isdecimal() and len(low) <= 2 and following in HALVES_OF_DAY)  # noqa: PLR2004


CLOCK = re.compile(r"(?:1[0-2]|[1-9])(?:am|pm)")
HALVES_OF_DAY = frozenset(("a.m.", "p.m.", "a.m", "p.m", "am", "pm", "a", "p", "o'clock"))
MILITARY = 4


def _is_stamp(units: Sequence[Unit]) -> bool:
    """Whether a paragraph opens with the hour of an entry: "11.48 A spokesman confirms"."""
    words = [unit for unit in units[:4] if unit.low[:1].isalnum()]
    return len(words) > 1 and HOUR.fullmatch(words[0].low) is not None and words[1].capital


def _day_of_dateline(units: Sequence[Unit], calendar: Calendar) -> date | None:
    """Return the day that a dateline gives ("PARIS, Friday"), if it lies shortly before publication."""
    days = next((one.days for one in calendar.read_moments(units) if one.days and one.days.known), None)
    if days is None or calendar.published is None:
        return None
    return days.first if 0 <= (calendar.published - days.first).days <= LONGEST_MONTH else None


def _in_dated_quotation(units: Sequence[Unit], moments: tuple[Moment, ...], calendar: Calendar) -> tuple[Moment, ...]:
    """Return the moments with "today" in a quotation counted from the day that introduces it, or none where none does.

    So in: Telegram, 14 August: "We struck at dawn today."
    """
    colon = next((at for at in range(len(units) - 1) if units[at].low == ":" and units[at + 1].low in QUOTES), None)
    lead = [one for one in moments if colon is not None and one.last <= colon and one.days and one.days.known]
    if colon is None or len(lead) != 1 or lead[0].days is None:
        return ()
    told = replace(calendar, published=lead[0].days.first).read_moments(units)
    rest = (one for one in told if one.first > colon and one.basis.startswith(PRESENT))
    return (*(one for one in moments if one.first < colon or not one.basis.startswith(PRESENT)), *rest)


def _says_then(units: Sequence[Unit], one: Moment) -> bool:
    """Whether it is only the day on which somebody said what follows: "reported last night that"."""
    lead = units[max(0, one.first - 2) : one.first]
    following = units[one.last].low if one.last < len(units) else ""
    return following == "that" and any("speech" in unit.roles for unit in lead)


def _of_speech(units: Sequence[Unit], one: Moment) -> bool:
    """Whether a day at the end is the one on which it was said: "struck it on Tuesday, Warsaw said on Wednesday."."""
    lead = units[max(0, one.first - 3) : one.first]
    ends = one.last == len(units) or units[one.last].low in {".", ","}
    return ends and not one.basis.startswith("counted") and any("speech" in unit.roles for unit in lead)


def _happens_on(units: Sequence[Unit], one: Moment) -> bool:
    """Whether something is told of that day, and it is no term or plan: "the round planned for Sunday"."""
    lead = {unit.low for unit in units[max(0, one.first - 3) : one.first]}
    if one.last < len(units) and units[one.last].low == "that" and one.first:
        return False  # "told him yesterday that": the day of what is said is another
    return lead.isdisjoint(AHEAD) and FUTURE.isdisjoint(lows_of(units))


AHEAD = frozenset(("for", "until", "by", "since", "next", "planned", "scheduled", "before"))
FUTURE = frozenset(("will", "shall"))


def _is_recent(one: Moment, published: date | None) -> bool:
    return published is not None and one.days is not None and (published - one.days.last).days <= RECENT


def _alone(units: Sequence[Unit], one: Moment, begin: int) -> bool:
    """Whether the sentence is a date and nothing else, or gives it before the colon of a quotation."""
    rest = [unit for at, unit in enumerate(units) if at >= begin and not one.first <= at < one.last]
    if all(unit.low in SIGNS for unit in rest):
        return True
    if len(units) <= LONGEST_TITLE and all(unit.low in SIGNS for unit in units[one.last :]) and one.basis in DATED:
        return all(
            unit.capital or unit.low in SIGNS or unit.low.isdecimal() for unit in rest
        )  # "Mainila, 26 November 1939."
    return one.last + 1 < len(units) and units[one.last].low == ":"


def _is_carried(units: Sequence[Unit], one: Moment) -> bool:
    """Whether a moment is a day that the next sentences may go on with, or all that is said: "The year was 1981."."""
    alone = len(units) <= SHORTEST_TELLING and one.basis in DATED
    return one.days is not None and (one.days.known or alone) and not _of_charge(units, one)


SHORTEST_TELLING = 6


def _of_charge(units: Sequence[Unit], one: Moment) -> bool:
    """Whether a day is that of a charge, and not of what is charged: "accused Ethiopia on Sunday of killing them"."""
    lead = units[max(0, one.first - LONGEST_CHARGED) : one.first]
    if not lead or lead[-1].low != "on" or one.last >= len(units) or units[one.last].low not in {"of", "for"}:
        return False
    return any(unit.low in CHARGED for unit in lead)


LONGEST_CHARGED = 6


def _of_entry(units: Sequence[Unit], one: Moment) -> bool:
    """Whether a day is that of an entry that says where and when alone: "3 May, Kherson: shells hit a clinic"."""
    return one.last <= len(lead_of(units)) or is_entry(units)


def _part(units: Sequence[Unit], one: Moment) -> Part:
    return Part((str(one.days),), units[one.first].start, units[one.last - 1].end)
