"""One sentence, read: its units, moments, scopes and mentions; and who holds what at each word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby

from foedus.reader.attribution import Memory, Scope, Speaker, read_scopes
from foedus.reader.dates import Calendar, Moment
from foedus.reader.grammar import QUOTES, is_verb
from foedus.reader.lexicon import Lexicon, Unit
from foedus.reader.numbers import read_count
from foedus.reader.sentence import Sentence
from foedus.reader.speechwords import FALSE_WORDS, SUBORDINATORS
from foedus.terms import Days, Stance

# "said in a written statement on Tuesday"; and no event is counted from more days off than a month has.
LONGEST_LEAD = 6
LONGEST_COUNT = 31
OPENING = 2
VERDICT = 3
HOURS = frozenset("dawn midnight noon midday sunrise daybreak sunset dusk dark nightfall daylight".split())
# Sentences of one paragraph that are kept together.
LONGEST_PARAGRAPH = 400


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
            if {self.units[step].low for step in range(low, high)} <= {",", "when", "night", "morning", "evening"}:
                return one
            if self._sets_scene(one, span[0]):
                return one
            counted = self._counted_from(span, one)
            if counted is not None:
                return counted
        return None

    def _parts(self, step: int) -> bool:
        unit = self.units[step]
        if unit.low in {"before", "after"} and step + 1 < len(self.units) and self.units[step + 1].low in HOURS:
            return False
        return unit.low in SUBORDINATORS or unit.low in {";", ":", "but"} or is_verb(self.units, at=step)

    def _sets_scene(self, moment: Moment, begin: int) -> bool:
        """Whether a moment opens the sentence, and the clause begins after a comma: "On 14 May, a week after …,"."""
        if moment.first > OPENING or begin <= moment.last or self.units[begin - 1].low != ",":
            return False
        return self.units[moment.last].low == "," and not any(
            "speech" in unit.roles for unit in self.units[moment.last : begin]
        )

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


def read_passages(text: str, *, sentences: Iterable[Sentence], lexicon: Lexicon, calendar: Calendar) -> list[Passage]:
    """Return the sentences read in order; an unclosed quotation lends its speaker to the sentences within it."""
    return list(stream_passages(text, sentences=sentences, lexicon=lexicon, calendar=calendar))


def stream_passages(
    text: str, *, sentences: Iterable[Sentence], lexicon: Lexicon, calendar: Calendar
) -> Iterator[Passage]:
    """Yield the sentences read in order, a paragraph in memory at a time."""
    memory, lending = Memory(), Lending()
    anchor: Days | None = None
    year: int | None = None
    for _, group in groupby(sentences, key=lambda one: one.paragraph):
        found: list[Passage] = []
        for sentence in group:
            units = lexicon.read_units(text, start=sentence.start, end=sentence.end)
            units = tuple(_in_office(unit, calendar) if "person" in unit.roles else unit for unit in units)
            moments = tuple(calendar.read_moments(units, anchor=anchor, year=year))
            moments = tuple(one for one in moments if one.first >= dateline_end(units))
            anchor = next((one.days for one in reversed(moments) if one.days and one.days.known), anchor)
            year = next((one.days.first.year for one in reversed(moments) if one.days), year)
            found.append(Passage(sentence, units, moments, tuple(read_scopes(units, memory=memory))))
            if len(found) == LONGEST_PARAGRAPH:
                yield from lending.lend(found)
                found = []
        yield from lending.lend(found)


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


LONGEST_DATELINE = 12


def dateline_end(units: Sequence[Unit]) -> int:
    """Return where a dateline ends ("MUSCAT, 18 March —"), or 0: its place and day are the report's."""
    if not units or len(units[0].text) < 3 or not units[0].text.isupper():  # noqa: PLR2004 - no initial
        return 0
    dash = next((at for at, unit in enumerate(units[:LONGEST_DATELINE]) if unit.low in {"—", "–", "-", "--"}), None)
    return 0 if dash is None else dash + 1


@dataclass(slots=True)
class Lending:
    """Gives the sentences within a quotation its speaker, also over paragraphs that each open it anew."""

    carried: Speaker | None = None

    def lend(self, passages: list[Passage]) -> list[Passage]:
        """Return the passages of one paragraph, those within a quotation with its speaker."""
        done = _judged(passages)
        carried, self.carried = self.carried, None
        open_from: int | None = None
        if carried is not None and passages and passages[0].units and passages[0].units[0].low in QUOTES:
            open_from = 0
        else:
            carried = None
        for number, passage in enumerate(passages):
            marks = sum(1 for unit in passage.units if unit.low in QUOTES)
            marks -= number == 0 and carried is not None
            if open_from is None and marks % 2:
                open_from, carried = number, None
            elif open_from is not None and marks % 2:
                _lend(done, open_from, number, carried)
                open_from = None
        if open_from is not None:
            self.carried = carried or _speaker_before(passages, open_from)
            if carried is not None:
                _lend(done, open_from, len(done) - 1, carried)
        return _go_on(done)


def _judged(passages: list[Passage]) -> list[Passage]:
    """Have the report deny what it calls false in a word of its own: `CLAIM: "Jets bombed the airport." FALSE`."""
    done = list(passages)
    for number, passage in enumerate(passages[1:]):
        words = [unit for unit in passage.units if unit.low.isalpha()]
        verdict = bool(words) and words[0].low in FALSE_WORDS and (len(words) <= VERDICT or words[0].text.isupper())
        if verdict and not any(scope.speaker.actor for scope in done[number].scopes):
            claimed = done[number]
            whole = Scope(0, len(claimed.units), Speaker(""), "denies", len(claimed.units))
            done[number] = replace(claimed, scopes=(whole,))
    return done


def _go_on(passages: list[Passage]) -> list[Passage]:
    """Lend a speaker to what goes on in his words: "It said that guns had shelled a village. India had then …"."""
    done = list(passages)
    speaker: Speaker | None = None
    for number, passage in enumerate(done):
        if passage.scopes:
            last = passage.scopes[-1]
            told = any(unit.low == "had" for unit in passage.units[last.first : last.last])
            speaker = last.speaker if told and last.first > last.verb and last.stance == "affirms" else None
        elif passage.quoted is not None or speaker is None or not _pluperfect(passage.units):
            speaker = None
        else:
            done[number] = replace(passage, quoted=speaker)
    return done


def _pluperfect(units: Sequence[Unit]) -> bool:
    """Whether the first verb of a sentence is "had" with a participle."""
    verb = next((at for at in range(len(units)) if is_verb(units, at=at)), None)
    if verb is None or units[verb].low != "had":
        return False
    return any(is_verb(units, at=at) for at in range(verb + 1, min(len(units), verb + 4)))


def _speaker_before(passages: list[Passage], number: int) -> Speaker | None:
    """Return who speaks in the sentence in which a quotation opens, or in the one before."""
    near = (*passages[number].scopes, *(passages[number - 1].scopes if number else ()))
    return next((scope.speaker for scope in near), None)


def _lend(passages: list[Passage], first: int, last: int, carried: Speaker | None) -> None:
    ends = (*passages[last].scopes, *passages[first].scopes)
    speaker = carried or next((scope.speaker for scope in ends), None)
    for number in range(first, last + 1):
        one = passages[number]
        if not one.scopes and speaker is not None:
            passages[number] = Passage(one.sentence, one.units, one.moments, one.scopes, speaker)
