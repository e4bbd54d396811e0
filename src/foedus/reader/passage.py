"""One sentence, read: its units, moments, scopes and mentions; and who holds what at each word."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from foedus.reader.attribution import Memory, Scope, Speaker, read_scopes
from foedus.reader.dates import Calendar, Moment
from foedus.reader.grammar import QUOTES, is_verb
from foedus.reader.lexicon import Lexicon, Unit
from foedus.reader.numbers import read_count
from foedus.reader.sentence import Sentence
from foedus.reader.speechwords import SUBORDINATORS
from foedus.terms import Days, Stance

# "said in a written statement on Tuesday"; and no event is counted from more days off than a month has.
LONGEST_LEAD = 6
LONGEST_COUNT = 31


@dataclass(frozen=True, slots=True)
class Voice:
    """Who holds what is said at one word, with which stance, and when he said so."""

    speaker: Speaker | None
    stance: Stance
    stated: Days | None
    accused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with everything that the later stages ask of it."""

    sentence: Sentence
    units: tuple[Unit, ...]
    moments: tuple[Moment, ...]
    scopes: tuple[Scope, ...]
    quoted: Speaker | None = None

    def voice(self, at: int) -> Voice:
        """Return who holds what stands at unit `at`: the innermost scope, the quotation's speaker, or the report."""
        holding = [scope for scope in self.scopes if scope.first <= at < scope.last]
        if not holding:
            return Voice(self.quoted, "affirms", None)
        scope = max(holding, key=lambda one: (one.first, one.verb))
        return Voice(scope.speaker, scope.stance, self._stated(scope), scope.accused)

    def _stated(self, scope: Scope) -> Days | None:
        found = next((one for one in self.moments if self._dates_saying(one, scope)), None)
        return found.days if found and found.days and found.days.known else None

    def _dates_saying(self, moment: Moment, scope: Scope) -> bool:
        """Whether a moment says when something was said: right after the verb of speech, or just before it."""
        between = self.units[scope.verb + 1 : moment.first]
        if moment.first > scope.verb:
            return (
                len(between) <= LONGEST_LEAD
                and not any(
                    unit.low in {"that", ","} or unit.low in QUOTES or unit.roles & {"verb", "attack noun", "weapon"}
                    for unit in between
                )
                and not any(is_verb(self.units, at=step) for step in range(scope.verb + 1, moment.first))
            )
        if scope.first > scope.verb:
            return (
                moment.last <= scope.verb
                and not any(
                    is_verb(self.units, at=step) or self.units[step].low in {";", ":"}
                    for step in range(moment.last, scope.verb - 1)
                    if not scope.verb - 3 <= step
                )
                and not self._claimed(moment, scope)
            )
        return scope.last <= scope.verb and moment.first >= scope.last

    def _claimed(self, moment: Moment, scope: Scope) -> bool:
        """Whether an earlier scope has the moment within what it says."""
        return any(one is not scope and one.first <= moment.first < one.last for one in self.scopes)

    def when(self, span: tuple[int, int], *, at: int) -> Moment | None:
        """Return the moment that dates what stands in units `span`: inside it, else one no other clause can claim."""
        free = [
            one
            for one in self.moments
            if not any(
                scope.verb != at and self._dates_saying(one, scope)
                for scope in self.scopes
                if not span[0] <= one.first < span[1] or one.first < at
            )
        ]
        inside = [one for one in free if span[0] <= one.first < span[1]]
        if inside:
            return inside[0]
        for one in free:
            low, high = (one.last, span[0]) if one.first < span[0] else (span[1], one.first)
            if not any(self._parts(step) for step in range(low, high)):
                return one
            counted = self._counted_from(span, one)
            if counted is not None:
                return counted
        return None

    def _parts(self, step: int) -> bool:
        unit = self.units[step]
        return unit.low in SUBORDINATORS or unit.low in {";", ":", "but"} or is_verb(self.units, at=step)

    def _counted_from(self, span: tuple[int, int], moment: Moment) -> Moment | None:
        """Read `on 23 June, one day after American aircraft struck`: the moment, counted back."""
        word = span[0] - 1
        if word < 2 or moment.days is None or not moment.days.known or moment.last > word - 2:  # noqa: PLR2004
            return None
        if self.units[word].low not in {"after", "before"} or self.units[word - 1].low not in {"day", "days"}:
            return None
        count = read_count(self.units, at=word - 2)
        if (
            count is None
            or count.low > LONGEST_COUNT
            or any(
                self._parts(step) and self.units[step].low not in {"day", "days"}
                for step in range(moment.last, word - 2)
            )
        ):
            return None
        shift = timedelta(days=count.low if self.units[word].low == "before" else -count.low)
        day = moment.days.first + shift
        return Moment(word - 2, word + 1, Days(day, day), "counted from another event")


def read_passages(text: str, *, sentences: Sequence[Sentence], lexicon: Lexicon, calendar: Calendar) -> list[Passage]:
    """Return the sentences read in order; an unclosed quotation lends its speaker to the sentences within it."""
    memory = Memory()
    anchor: Days | None = None
    found: list[Passage] = []
    for sentence in sentences:
        units = lexicon.read_units(text, start=sentence.start, end=sentence.end)
        units = tuple(_in_office(unit, calendar) if "person" in unit.roles else unit for unit in units)
        moments = tuple(calendar.read_moments(units, anchor=anchor))
        anchor = next((one.days for one in reversed(moments) if one.days and one.days.known), anchor)
        found.append(Passage(sentence, units, moments, tuple(read_scopes(units, memory=memory))))
    return _lend_quotations(found)


def _in_office(unit: Unit, calendar: Calendar) -> Unit:
    """Return a person's unit without the offices that he did not hold on the day of publication."""
    day = calendar.published.isoformat() if calendar.published else None
    kept = tuple(
        one
        for one in unit.meanings
        if one.role != "person"
        or (not one.form if day is None else one.value <= day and (not one.form or day < one.form))
    )
    return replace(unit, meanings=kept, roles=frozenset(one.role for one in kept))


def _lend_quotations(passages: list[Passage]) -> list[Passage]:
    done = list(passages)
    open_from: int | None = None
    for number, passage in enumerate(passages):
        if open_from is not None and passage.sentence.paragraph != passages[open_from].sentence.paragraph:
            open_from = None
        marks = sum(1 for unit in passage.units if unit.low in QUOTES)
        if open_from is None and marks % 2:
            open_from = number
        elif open_from is not None and marks % 2:
            _lend(done, open_from, number)
            open_from = None
    return done


def _lend(passages: list[Passage], first: int, last: int) -> None:
    ends = (*passages[last].scopes, *passages[first].scopes)
    speaker = next((scope.speaker for scope in ends), None)
    for number in range(first, last + 1):
        one = passages[number]
        if not one.scopes and speaker is not None:
            passages[number] = Passage(one.sentence, one.units, one.moments, one.scopes, speaker)
