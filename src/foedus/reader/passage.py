"""One sentence, read: its units, moments, scopes and mentions; and who holds what at each word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain, groupby, islice

from foedus.reader.attribution import Scope, read_scopes
from foedus.reader.counted import SINCE
from foedus.reader.dates import Calendar
from foedus.reader.finite import is_verb
from foedus.reader.governing import is_cleft
from foedus.reader.grammar import QUOTES, verb_group
from foedus.reader.lexicon import Lexicon, Unit
from foedus.reader.mention import Part
from foedus.reader.moment import Moment
from foedus.reader.numbers import read_count
from foedus.reader.participle import is_of_participle
from foedus.reader.predecessors import LATEST as LATEST_PREDECESSOR
from foedus.reader.predecessors import of_its_time
from foedus.reader.sentence import Sentence
from foedus.reader.setting import Setting, author_of_outlet, body_begin, claim_end, dateline_end, quotes_alone
from foedus.reader.ships import Fleet
from foedus.reader.speaker import Context, Memory, Speaker
from foedus.reader.speechwords import FALSE_WORDS, SUBORDINATORS
from foedus.reader.timeline import Timeline
from foedus.terms import Days, Stance

# "said in a written statement on Tuesday"; and no event is counted from more days off than a month has.
LONGEST_LEAD = 6
LONGEST_COUNT = 31
# Words that may stand before the day that opens a sentence.
TIMELY = frozenset(
    "on in at by of the a about around early late mid before after shortly just since only between and from to until "
    "during over then but night nights morning evening afternoon eve hour hours minutes o'clock utc gmt local time "
    "that and but so half past quarter first last next same weekend dawn dusk noon midnight sunrise sunset "
    "small".split()
)
# Before these a day that opens the sentence is that of what is told: "On 18 January the frigate reported that …".
REPORTED = frozenset(("according", "reported", "reports"))
# "Gunmen who crossed the river overnight stormed a camp": the night is that of both.
OF_LATE = ("relative", "weekday")
# Between a day and a clause, these say that it was then.
AT_ONCE = frozenset((",", "when", "as", "while", "night", "morning", "evening"))
# A month or more takes in what went before, too: "In July, after they had raided the town, it bombed the base".
COARSE = 27
LONGEST_ASIDE = 10
CLOCK = 4  # figures of "0515 hours"
PARTING = frozenset("that who which by".split())
BEGINNING = frozenset("began begun begin started continued resumed".split())
VERDICT = 3
HOURS = frozenset("dawn midnight noon midday sunrise daybreak sunset dusk dark nightfall daylight".split())
# Sentences of one paragraph that are kept together.
LONGEST_PARAGRAPH = 400


NO_CONTEXT = Context({})
# Whose words a quotation is that nobody is said to speak.
SOMEBODY = Speaker("", "somebody quoted")


def _lows(units: Sequence[Unit]) -> list[str]:
    return [unit.low for unit in units]


RELATIVES = frozenset(("which", "who", "whom", "that"))


@dataclass(frozen=True, slots=True)
class Voice:
    """Who holds what is said at one word, with which stance, and when he said so; `through` passed it on."""

    speaker: Speaker | None
    stance: Stance
    stated: Days | None
    accused: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    deniers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with everything that the later stages ask of it."""

    sentence: Sentence
    units: tuple[Unit, ...]
    moments: tuple[Moment, ...]
    scopes: tuple[Scope, ...]
    quoted: Speaker | None = None
    context: Context = NO_CONTEXT
    heading: Part | None = None
    carried: Part | None = None

    def voice(self, at: int) -> Voice:
        """Return who holds what stands at unit `at`: the innermost scope, the quotation's speaker, or the report."""
        holding = [scope for scope in self.scopes if scope.first <= at < scope.last]
        if not holding:
            return Voice(self.quoted, "affirms", None)
        scope = max(holding, key=lambda one: (one.first, one.verb))
        outer = (one.speaker for one in self.scopes if one.verb < scope.verb and self._passes_on(one, scope))
        through = (one.words for one in outer if one.words and one.actor != scope.speaker.actor)
        denied = (one for one in holding if one.stance == "denies" and one.first <= scope.verb < one.last)
        deniers = (one.speaker.actor for one in denied)
        return Voice(
            scope.speaker,
            scope.stance,
            self._stated(scope),
            scope.accused,
            tuple(dict.fromkeys(through)),
            tuple(one for one in dict.fromkeys(deniers) if one and one != scope.speaker.actor),
        )

    def _passes_on(self, outer: Scope, scope: Scope) -> bool:
        """Whether all that one says is that another says something: "Kuwait says that Iraq told it that"."""
        if outer.first <= scope.verb < outer.last:
            return True
        said = self.units[outer.first : outer.last]
        return outer.verb < outer.last <= scope.verb and all(unit.low == "that" for unit in said)

    def _stated(self, scope: Scope) -> Days | None:
        found = next((one for one in self.moments if self._dates_saying(one, scope)), None)
        return found.days if found and found.days and found.days.known else None

    def _dates_saying(self, moment: Moment, scope: Scope) -> bool:
        """Whether a moment says when something was said: right after the verb of speech, or just before it."""
        if [unit.low for unit in self.units[moment.last : moment.last + 2]] == [",", "when"]:
            return False  # "recalled November 2012, when the M23 took Goma"
        between = self.units[scope.verb + 1 : moment.first]
        if self._modifies(moment):
            return False
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
                and self.units[scope.verb].low not in REPORTED
                and not any(unit.low in PARTING for unit in self.units[moment.last : scope.verb])
                and not any(
                    is_verb(self.units, at=step) or self.units[step].low in {";", ":"}
                    for step in range(moment.last, scope.verb - 1)
                    if not scope.verb - 3 <= step
                )
                and not self._claimed(moment, scope)
            )
        return scope.last <= scope.verb and moment.first >= scope.last

    def _modifies(self, moment: Moment) -> bool:
        """Whether a moment stands before the noun of force that it dates: "condemned overnight strikes"."""
        if "attack noun" in self.units[moment.first].roles:
            return True
        near = self.units[moment.last : moment.last + 4]
        step = next((at for at, unit in enumerate(near) if unit.roles & {"attack noun", "weapon"}), None)
        if step is None or (moment.first and self.units[moment.first - 1].low in {"on", "in", ",", "at"}):
            return False
        owned = near[0].low == "'s"
        return owned or all(unit.roles & {"demonym", "attack noun", "weapon"} for unit in near[:step])

    def _claimed(self, moment: Moment, scope: Scope) -> bool:
        """Whether an earlier scope has the moment within what it says."""
        return any(one is not scope and one.first <= moment.first < one.last for one in self.scopes)

    def when(self, span: tuple[int, int], *, at: int) -> Moment | None:
        """Return the moment that dates what stands in units `span`: inside it, else one no other clause can claim."""
        if (told := self._then(span[0])) is not None:
            return told
        free = [
            one
            for one in self.moments
            if not any(
                scope.verb != at and self._dates_saying(one, scope)
                for scope in self.scopes
                if not span[0] <= one.first < span[1] or one.first < at
            )
            and not self._of_another(one, at)
        ]
        within = [one for one in free if span[0] <= one.first < span[1]]
        inside = [one for one in within if not self._of_earlier(one, span, at)]
        free = [one for one in free if one not in within or one in inside or not self._in_aside(one, span[0])]
        if inside:
            return next((one for one in inside if one.days is not None or one.ahead is None), inside[0])
        parenthesis = next((last for one in free[:1] if (last := self._aside_of_speech(one))), 0)
        if 0 < parenthesis <= span[0] + 1 and self._begins(free[0], parenthesis, span[0], at):
            return free[0]
        vague: Moment | None = None
        for one in free:
            led = self._leads(one, at) or is_cleft(self.units, begin=one.first, end=one.last)
            if led or self._reaches(one, span) or self._sets_scene(one, span[0]):
                if one.days is not None:
                    return one
                vague = vague or one
            counted = self._counted_from(span, one)
            if counted is not None:
                return counted
        return vague

    def _then(self, begin: int) -> Moment | None:
        """Return the day right before "when" and its clause: "in February of last year, when armed men wounded six"."""
        step = begin - 1
        if step > 1 and self.units[step].low == "since":
            return next((one for one in self.moments if one.last == begin and one.basis == SINCE), None)
        if step < 1 or self.units[step].low != "when":
            return None
        step -= self.units[step - 1].low == ","
        return next((one for one in self.moments if one.last == step and one.days is not None), None)

    def _aside_of_speech(self, one: Moment) -> int:
        """Return where ", said the ministry," ends behind a day that opens the sentence, or 0."""
        units = self.units
        if one.last >= len(units) or units[one.last].low != ",":
            return 0
        if any(not self._opens(unit) for unit in units[: one.first]):
            return 0
        reach = range(one.last + 1, min(len(units), one.last + LONGEST_ASIDE))
        comma = next((step for step in reach if units[step].low == ","), 0)
        inner = units[one.last + 1 : comma]
        spoken = any("speech" in unit.roles for unit in inner) or _lows(inner[:2]) == ["according", "to"]
        return comma + 1 if spoken and all(unit.low not in PARTING for unit in inner) else 0

    def _begins(self, one: Moment, last: int, begin: int, at: int) -> bool:
        """Whether the clause behind such an aside is the one that begins at `begin`."""
        if one.days is None or not (last <= begin or last <= at):
            return False
        return not any(self._parts(step) for step in range(last, max(last, begin)))

    def _reaches(self, one: Moment, span: tuple[int, int]) -> bool:
        """Whether nothing stands between a moment and the units `span` that begins another clause."""
        low, high = (one.last, span[0]) if one.first < span[0] else (span[1], one.first)
        if not any(self._parts(step) for step in range(low, high) if not self._reports(step, one)):
            return True
        return {self.units[step].low for step in range(low, high)} <= AT_ONCE

    def _parts(self, step: int) -> bool:
        unit = self.units[step]
        following = self.units[step + 1].low if step + 1 < len(self.units) else ""
        if unit.low == ":" and "(" in _lows(self.units[max(0, step - 4) : step]):
            return False
        if unit.low in {"before", "after"} and following in HOURS:
            return False
        if unit.low == "since" and any(step < one.first <= step + 3 for one in self.moments):
            return False
        clock = unit.low == "hours" and step > 0 and len(self.units[step - 1].low) == CLOCK
        if (unit.low in {"hours", "days"} and following in {"of", "on"}) or clock or unit.low in BEGINNING:
            return False
        return unit.low in SUBORDINATORS or unit.low in {";", ":", "but"} or is_verb(self.units, at=step)

    def _of_earlier(self, moment: Moment, span: tuple[int, int], at: int) -> bool:
        """Whether a moment is of a verb before it that shares its subject: "bombed the port in May and shelled"."""
        group = verb_group(self.units, at=at)
        if moment.last > at or not is_verb(self.units, at=at) or group.gerund or group.infinitive:
            return False
        if moment.last == group.first and moment.basis.startswith(OF_LATE):
            return any(self.units[step].low in {"had", "was", "were", "been"} for step in range(span[0], moment.first))
        before = range(span[0], moment.first)
        if any("attack noun" in self.units[step].roles for step in before):
            return False  # "The strike, which came on Monday, killed six."
        return any(is_verb(self.units, at=step) for step in before)

    def _in_aside(self, moment: Moment, begin: int) -> bool:
        """Whether a moment stands in what only describes a noun: ", who met envoys on Monday,", ", built in 1990,"."""
        for step in range(moment.first - 1, begin - 1, -1):
            if self.units[step].low in RELATIVES:
                return True
            if self.units[step].low == ",":
                return is_verb(self.units, at=step + 1)
        return False

    def _of_another(self, moment: Moment, at: int) -> bool:
        """Whether a moment is another clause's: "a day after it fell", "struck it and left next day"."""
        if moment.ahead is not None and moment.last <= at:
            return all(unit.low != "," for unit in self.units[moment.last : at])
        if moment.first > at and (
            self._joins_next(moment)
            or (is_verb(self.units, at=at) and is_of_participle(self.units, first=moment.first, after=at))
        ):
            return True
        between = range(at + 1, moment.first)
        return moment.basis.startswith("counted") and any(self._acts(step) for step in between)

    def _joins_next(self, moment: Moment) -> bool:
        """Whether a moment opens the clause that "and" joins: "hit the ship, and three days later they shelled it"."""
        lead = _lows(self.units[max(0, moment.first - 3) : moment.first])
        while lead and lead[-1] in {"on", "in", ",", "the"}:
            lead.pop()
        if not lead or lead[-1] not in {"and", "but", "then"}:
            return False
        end = min(len(self.units), moment.last + 12)
        stop = next((at for at in range(moment.last, end) if self.units[at].low in {",", ";"}), end)
        return any(is_verb(self.units, at=at) for at in range(moment.last, stop))

    def _acts(self, step: int) -> bool:
        """Whether another verb stands here: a finite one, or one that "and" joins to the verb before."""
        joined = self.units[step - 1].low in {"and", "then", "but"} and "verb" in self.units[step].roles
        return joined or is_verb(self.units, at=step)

    def _reports(self, step: int, moment: Moment) -> bool:
        """Whether a unit is a verb of report, or its "that", behind the day of what is reported."""
        units = self.units
        verb = step - (units[step].low == "that")
        return units[verb].low in REPORTED and moment.first < verb

    def _leads(self, moment: Moment, at: int) -> bool:
        """Whether a day that opens the sentence is that of all its main verbs: "On 10 May it entered …, rammed …"."""
        units = self.units
        if (
            moment.last > at
            or not is_verb(units, at=at)
            or any(not self._opens(unit) for unit in units[: moment.first])
        ):
            return False
        if moment.ahead is not None:
            return True
        first = verb_group(units, at=at).first
        if moment.days is not None and (moment.days.last - moment.days.first).days >= COARSE:
            told = range(moment.last, first)
            return not any(units[step].low in PARTING | {";", ":", "—"} or self._says(step) for step in told)
        if any(unit.low in {"had", "to"} for unit in units[first:at]):
            return False
        begin = self._behind_aside(moment.last, first)
        return not any(
            unit.low in SUBORDINATORS - {"but"} or unit.low in {";", ":", "—", "that"} or self._says(step)
            for step, unit in enumerate(units[begin:first], start=begin)
        )

    def _behind_aside(self, begin: int, end: int) -> int:
        """Return where the main clause begins behind a clause between commas: "In July, after they had met, …"."""
        words = self.units[begin : begin + 2]
        if len(words) > 1 and words[0].low == "," and words[1].low in SUBORDINATORS:
            return next((step for step in range(begin + 1, end) if self.units[step].low == ","), begin)
        return begin

    def _says(self, step: int) -> bool:
        return "speech" in self.units[step].roles and is_verb(self.units, at=step)

    def _sets_scene(self, moment: Moment, begin: int) -> bool:
        """Whether a moment opens the sentence, and the clause begins after a comma: "On 14 May, a week after …,"."""
        if begin <= moment.last or self.units[begin - 1].low != ",":
            return False
        if any(not self._opens(unit) for unit in self.units[: moment.first]):
            return False
        return self.units[moment.last].low == "," and not any(
            "speech" in unit.roles for unit in self.units[moment.last : begin]
        )

    def _opens(self, unit: Unit) -> bool:
        """Whether a unit can stand before the day that opens a sentence: "At about 1100 hours on", "By night, on"."""
        return unit.low in TIMELY or unit.low[:1].isdigit() or "number" in unit.roles or not unit.low.isalpha()

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
    text: str, *, sentences: Iterable[Sentence], lexicon: Lexicon, calendar: Calendar, outlet: str = ""
) -> Iterator[Passage]:
    """Yield the sentences read in order, a paragraph in memory at a time."""
    memory = Memory(holding=lexicon.within, states={name: one for one, name in lexicon.states.items()})
    memory.author = memory.home = author_of_outlet(lexicon.read_units(outlet, start=0, end=len(outlet)))
    stream = Stream(lexicon, calendar, memory, Setting(memory))
    lending = Lending()
    for _, group in groupby(sentences, key=lambda one: one.paragraph):
        found: list[Passage] = []
        for passage in stream.read_paragraph(text, group=group):
            found.append(passage)
            if len(found) == LONGEST_PARAGRAPH:
                yield from lending.lend(found)
                found = []
        yield from lending.lend(found)


@dataclass(slots=True)
class Stream:
    """Reads sentences one after the other; what the report has said so far goes with it."""

    lexicon: Lexicon
    calendar: Calendar
    memory: Memory
    setting: Setting
    timeline: Timeline = field(default_factory=Timeline)
    fleet: Fleet = field(default_factory=Fleet)

    def read_paragraph(self, text: str, *, group: Iterable[Sentence]) -> Iterator[Passage]:
        """Yield the sentences of one paragraph, with whose words it is."""
        rest = iter(group)
        opening = list(islice(rest, 2))
        voice: Speaker | None = None
        self.timeline.begin_paragraph()
        for number, sentence in enumerate(chain(opening, rest)):
            units = self.fleet.mark(self.lexicon.read_units(text, start=sentence.start, end=sentence.end))
            published = self.calendar.published
            named = units
            units = tuple(_in_office(unit, published) if "person" in unit.roles else unit for unit in named)
            if number == 0:
                voice = self.setting.read(units, alone=len(opening) == 1)
            moments = self.timeline.read(units, calendar=self.calendar, begin=dateline_end(units))
            told = self.timeline.told_day(moments) or published
            if told != published:
                units = tuple(_in_office(one, published, told) if "person" in one.roles else one for one in named)
            if told is not None and told < LATEST_PREDECESSOR:
                units = tuple(of_its_time(unit, on=told) for unit in units)
            context = Context.of(self.memory)
            scopes = tuple(read_scopes(units, memory=self.memory))
            heading, carried = self.timeline.heading, self.timeline.carried(units, moments=moments)
            if self.timeline.stamped and any(unit.low in QUOTES for unit in units):
                heading = None  # what is quoted under an hour may have been any day
            yield Passage(sentence, units, moments, scopes, voice, context, heading, carried)
            voice = None if claim_end(units) else voice


def _in_office(unit: Unit, *days: date | None) -> Unit:
    """Return a person's unit without the offices that he held neither on the day of publication nor on that told of."""
    told = [day.isoformat() for day in days if day is not None]
    kept = tuple(
        one
        for one in unit.meanings
        if one.role != "person"
        or (any(one.value <= day and (not one.form or day < one.form) for day in told) if told else not one.form)
    )
    return replace(unit, meanings=kept, roles=frozenset(one.role for one in kept))


@dataclass(slots=True)
class Lending:
    """Gives the sentences within a quotation its speaker, also over paragraphs that each open it anew.

    A quotation that stands alone, as a sentence or a block, is of him who spoke just before.
    """

    carried: Speaker | None = None
    last: Speaker | None = None

    def lend(self, passages: list[Passage]) -> list[Passage]:
        """Return the passages of one paragraph, those within a quotation with its speaker."""
        done = _judged(passages)
        carried, self.carried = self.carried, None
        open_from: int | None = None
        if carried is not None and passages and _opens_quotation(passages[0].units):
            open_from = 0
        else:
            carried = None
        for number, passage in enumerate(passages):
            marks = sum(1 for unit in passage.units if unit.low in QUOTES)
            marks -= number == 0 and carried is not None
            if open_from is None and marks % 2:
                open_from, carried = number, None
            elif open_from is not None and marks % 2:
                opens = carried is None and _opens_quotation(passages[open_from].units)
                before = _speaker_before(passages, open_from) or self.last or SOMEBODY
                _lend(done, open_from, number, carried, before if opens else None)
                open_from = None
        if open_from is not None:
            self.carried = carried or _speaker_before(passages, open_from) or self.last or SOMEBODY
            if carried is not None or not _spoken(passages) or _opens_quotation(passages[open_from].units):
                _lend(done, open_from, len(done) - 1, self.carried)
        return _go_on(self._alone(done))

    def _alone(self, passages: list[Passage]) -> list[Passage]:
        """Lend to each sentence that is a quotation and nothing else whoever spoke before it."""
        done = list(passages)
        for number, one in enumerate(passages):
            alone = not one.scopes and quotes_alone(one.units)
            if alone and one.quoted is None:
                done[number] = replace(one, quoted=self.last or SOMEBODY)
            elif one.scopes:
                self.last = max(one.scopes, key=lambda scope: scope.verb).speaker
            elif one.quoted is not None:
                self.last = one.quoted
            elif not alone:
                self.last = None
        return done


def _opens_quotation(units: Sequence[Unit]) -> bool:
    return any(unit.low in QUOTES for unit in units[body_begin(units) : body_begin(units) + 1])


def _spoken(passages: Sequence[Passage]) -> bool:
    return any(one.scopes for one in passages)


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
            last = min(passage.scopes, key=lambda one: (one.first <= one.verb, one.verb))
            told = any(unit.low in TOLD_BACK for unit in passage.units[last.verb + 1 :])
            speaker = last.speaker if told and last.first > last.verb else None
        elif passage.quoted is not None or speaker is None:
            speaker = None
        elif not _pluperfect(passage.units):
            speaker = speaker if _put_back(passage.units) else None
        else:
            done[number] = replace(passage, quoted=speaker)
    return done


def _put_back(units: Sequence[Unit]) -> bool:
    """Whether a sentence may go on in indirect speech without a past perfect: "Hospitals could not count them"."""
    return any(unit.low in {"could", "would", "might"} for unit in units[:LONGEST_LEAD]) and len(units) <= SHORT


def _cleft(units: Sequence[Unit]) -> bool:
    """Whether a sentence puts its subject first: "It was Congolese guns which had fired"."""
    lows = [unit.low for unit in units[:12]]
    which = next((at for at, low in enumerate(lows) if low in {"which", "that", "who"}), 0)
    return lows[:2] == ["it", "was"] and which > 1 and "had" in lows[which : which + 2]


SHORT = 14


def _pluperfect(units: Sequence[Unit]) -> bool:
    """Whether the main verb of a sentence is "had" with a participle; participles set off by commas are not it."""
    if _cleft(units):
        return True
    for at, unit in enumerate(units):
        if unit.low in {"which", "who", "when", "after", "before", "because", "while", "if", "as"}:
            return False
        if unit.low == "had":
            return any(is_verb(units, at=step) for step in range(at + 1, min(len(units), at + 4)))
        if is_verb(units, at=at) and not (at and units[at - 1].low in {",", "and"}):
            return False
    return False


# A past tense after "said that" is a present put back; what goes on in the past perfect is still the speaker's.
TOLD_BACK = frozenset("had was were did would could".split())


def _speaker_before(passages: list[Passage], number: int) -> Speaker | None:
    """Return who speaks in the sentence in which a quotation opens, or in the one before."""
    near = (*passages[number].scopes, *(passages[number - 1].scopes if number else ()))
    return next((scope.speaker for scope in near), None)


def _lend(
    passages: list[Passage], first: int, last: int, carried: Speaker | None, otherwise: Speaker | None = None
) -> None:
    ends = (*passages[last].scopes, *passages[first].scopes)
    speaker = carried or next((scope.speaker for scope in ends), otherwise)
    for number in range(first, last + 1):
        one = passages[number]
        if not one.scopes and speaker is not None:
            passages[number] = replace(one, quoted=speaker)
