"""The time of which a report tells as it goes on: the day last told, the year of a story, the date over a paragraph.

A report that has spoken of its own days means them again by a date without a year, if that is not long past; a story
means its own year.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from foedus.reader.dates import Calendar, Moment
from foedus.reader.lexicon import Unit
from foedus.reader.mention import Part
from foedus.terms import Days

# What is counted from publication, or is a date without a year just before it, tells of the report's own days.
PRESENT = ("relative", "weekday", "counted: ago", "within")
WITHOUT_YEAR = ("day before publication", "month before publication")
DATED = frozenset(("date", "month", "range", "year"))
LEADING = frozenset("in of since early late spring summer autumn winter for about by".split())
SIGNS = frozenset(".,:;—–-()*#|>/'[]") | {"on", "the", "day", "this", "of"}
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
    left: int = 0

    def begin_paragraph(self) -> None:
        """Forget the date over the last paragraph; a year told in passing wears off."""
        self.heading = self.before = None
        self.left -= 1

    def read(self, units: Sequence[Unit], *, calendar: Calendar, begin: int) -> tuple[Moment, ...]:
        """Return the moments of a sentence that stand behind its dateline, and remember what they tell."""
        moments = tuple(one for one in self._found(units, calendar) if one.first >= begin)
        for one in moments:
            if one.days is not None:
                self._remember(units, one, calendar)
        told = [one for one in moments if one.days is not None]
        if not self.begun and "on this day" in " ".join(unit.low for unit in units) and told:
            self.of_day = told[0].days
        elif len(told) == 1 and _alone(units, told[0], begin):
            self._head(units, told[0])
        elif told and self.heading is not None and told[0].first == begin:
            self.heading = None
        self.begun = True
        return moments

    def carried(self, units: Sequence[Unit], *, moments: Sequence[Moment]) -> Part | None:
        """Return the day told in the sentences of this paragraph before, and take over what this one tells."""
        before = self.before
        told = [one for one in moments if one.days is not None and one.days.known and _happens_on(units, one)]
        self.before = _part(units, told[-1]) if moments and len({one.days for one in told}) == 1 else None
        near = before is not None and units and units[-1].end - before.start <= FAR
        return before if near and not moments else None

    def _found(self, units: Sequence[Unit], calendar: Calendar) -> list[Moment]:
        lows = [unit.low for unit in units]
        of_month = any(one in {"that", "same"} and other == "month" for one, other in pairwise(lows))
        anchor = self.month if of_month and self.month else self.anchor
        if self.story is None or (self.present and self.left < 0):
            return calendar.read_moments(units, anchor=anchor, year=self.year)
        told = calendar.read_moments(units, anchor=anchor, year=self.story, history=True)
        if not self.present:
            return told
        plain = calendar.read_moments(units, anchor=anchor, year=self.year)
        recent = any(one.basis in WITHOUT_YEAR and _is_recent(one, calendar.published) for one in plain)
        return plain if recent else told

    def _remember(self, units: Sequence[Unit], one: Moment, calendar: Calendar) -> None:
        days, published = one.days, calendar.published
        if days is None:
            return
        length = (days.last - days.first).days
        if length <= LONGEST_NIGHT:
            self.anchor = Days(days.last, days.last)
        elif length < LONGEST_MONTH:
            self.month = days
        self.year = days.first.year
        if one.basis.startswith(PRESENT) or (one.basis in WITHOUT_YEAR and _is_recent(one, published)):
            self.present = True
        elif one.basis in DATED and published is not None and self._tells(units, one):
            own = days.first.year == published.year
            self.present = self.present or own
            self.story = None if own else days.first.year
            self.base = self.story if self.base is None and not self.present else self.base
        if self.story is not None and days.first.year == self.story:
            self.left = LASTING

    def _tells(self, units: Sequence[Unit], one: Moment) -> bool:
        """Whether a year is that of a story, and does not only mark a thing ("the 2015 nuclear deal")."""
        if one.basis != "year":
            return True
        if self.base is not None and not self.present and one.days is not None and one.days.first.year != self.base:
            return False
        before = units[one.first - 1].low if one.first else ""
        following = units[one.last].low if one.last < len(units) else ""
        return before in LEADING or (not self.begun and following in {"", ":", ","}) or not before

    def _head(self, units: Sequence[Unit], one: Moment) -> None:
        """Take a date that stands alone as that of its paragraph; a year under "On this day" is that day."""
        self.heading = _part(units, one)
        if self.of_day is not None and one.basis == "year" and one.days is not None:
            try:
                day = self.of_day.first.replace(year=one.days.first.year)
            except ValueError:
                return
            self.anchor = Days(day, day)
            self.heading = replace(self.heading, value=(str(self.anchor),))


def _happens_on(units: Sequence[Unit], one: Moment) -> bool:
    """Whether something is told of that day, and it is no term or plan: "the round planned for Sunday"."""
    lead = {unit.low for unit in units[max(0, one.first - 3) : one.first]}
    return not lead & {"for", "until", "by", "since", "next", "planned", "scheduled", "before"} and not any(
        unit.low in {"will", "shall"} for unit in units
    )


def _is_recent(one: Moment, published: date | None) -> bool:
    return published is not None and one.days is not None and (published - one.days.last).days <= RECENT


def _alone(units: Sequence[Unit], one: Moment, begin: int) -> bool:
    """Whether the sentence is a date and nothing else, or gives it before the colon of a quotation."""
    rest = [unit for at, unit in enumerate(units) if at >= begin and not one.first <= at < one.last]
    if all(unit.low in SIGNS for unit in rest):
        return True
    return one.last + 1 < len(units) and units[one.last].low == ":"


def _part(units: Sequence[Unit], one: Moment) -> Part:
    return Part((str(one.days),), units[one.first].start, units[one.last - 1].end)
