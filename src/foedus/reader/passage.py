"""One sentence, read: its units, moments, scopes and mentions; and who holds what at each word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, groupby, islice

from foedus.reader.attribution import read_scopes
from foedus.reader.dates import Calendar
from foedus.reader.dating import Dating
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES
from foedus.reader.lexicon import Lexicon
from foedus.reader.mention import Part
from foedus.reader.moment import Moment
from foedus.reader.predecessors import LATEST as LATEST_PREDECESSOR
from foedus.reader.predecessors import of_its_time
from foedus.reader.scope import Scope
from foedus.reader.sentence import Sentence
from foedus.reader.setting import Setting, author_of_outlet, body_begin, claim_end, dateline_end, quotes_alone
from foedus.reader.ships import Fleet
from foedus.reader.speaker import Context, Memory, Speaker
from foedus.reader.speechwords import FALSE_WORDS
from foedus.reader.timeline import Timeline
from foedus.reader.unit import Unit, Words
from foedus.terms import Days, Stance

LONGEST_LEAD = 6
VERDICT = 3
# Sentences of one paragraph that are kept together.
LONGEST_PARAGRAPH = 400


NO_CONTEXT = Context({})
# Whose words a quotation is that nobody is said to speak.
SOMEBODY = Speaker("", "somebody quoted")


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
        dating = Dating(self.units, self.moments, self.scopes)
        found = next((one for one in self.moments if dating.dates_saying(one, scope=scope)), None)
        return found.days if found and found.days and found.days.known else None

    def when(self, span: tuple[int, int], *, at: int) -> Moment | None:
        """Return the moment that dates what stands in units `span`: inside it, else one no other clause can claim."""
        return Dating(self.units, self.moments, self.scopes).when(span, at=at)


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
            personal = any("person" in unit.roles for unit in named)
            if personal:
                units = tuple(_in_office(unit, published) if "person" in unit.roles else unit for unit in named)
            units = Words(units)
            if number == 0:
                voice = self.setting.read(units, alone=len(opening) == 1)
            moments = self.timeline.read(units, calendar=self.calendar, begin=dateline_end(units))
            told = self.timeline.told_day(moments) or published
            if personal and told != published:
                units = Words(_in_office(one, published, told) if "person" in one.roles else one for one in named)
            if told is not None and told < LATEST_PREDECESSOR:
                units = Words(of_its_time(unit, on=told) for unit in units)
            context = Context.of(self.memory)
            scopes = tuple(read_scopes(units, memory=self.memory))
            heading, carried = self.timeline.heading, self.timeline.carried(units, moments=moments)
            if self.timeline.stamped and not QUOTES.isdisjoint(units.lows):
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
        said = " ".join(unit.low for unit in words)
        clause = next((at for at, unit in enumerate(passage.units) if unit.low in {":", ";", ","}), 0)
        taken_back = " ".join(unit.low for unit in passage.units[: clause or len(passage.units) - 1])
        none = said.startswith(("no such ", "there was no such ")) and len(words) <= SHORT
        verdict = verdict or said in REFUTING or taken_back in TAKEN_BACK or (none and words[-1].low in TAKEN_PLACE)
        if verdict and not any(scope.speaker.actor for scope in done[number].scopes):
            claimed = done[number]
            told = claimed.scopes[0] if claimed.scopes else Scope(0, len(claimed.units), Speaker(""), "denies", 0)
            whole = Scope(told.first, told.last, Speaker(""), "denies", len(claimed.units))
            done[number] = replace(claimed, scopes=(whole,))
    return done


TAKEN_BACK = frozenset(
    f"{what} {verb} {done}"
    for what in ("it", "this", "that", "the report", "the claim", "the story", "the alert", "the post")
    for verb in ("was", "has been", "has since been", "was later", "was soon", "had been", "had to be")
    for done in ("withdrawn", "retracted", "invented", "fabricated", "debunked", "false", "untrue", "deleted", "faked")
)
TAKEN_PLACE = frozenset(
    "place happened occurred made existed exists launch attack strike raid landing incident".split()
)
# A sentence that is this and no more says that what stands before it was not so.
REFUTING = frozenset(
    (
        "it was not so", "that was not so", "not so", "it was not true", "that was not true", "it is not true",
        "that is not true", "this is not true", "this was not true", "it was a lie", "that was a lie", "it is a lie",
        "it was untrue", "that was untrue", "that is untrue", "it never happened", "that never happened",
        "this never happened", "nothing of the kind happened", "nothing of the kind had happened",
        "nothing of the sort happened", "nothing of the sort had happened", "no such thing happened", "it did not",
        "it had not", "it has not", "they did not", "they had not", "they have not", "he did not", "none of it is true",
        "none of it was true", "none of this is true", "none of this was true", "none of this happened",
        "it was not", "it was nothing of the kind", "there was no such attack", "there had been no such attack",
        "it is not", "it is not so", "it did not happen", "that did not happen", "this did not happen", "none did",
        "none had", "nobody did", "none was", "none were", "that is false", "this is false", "it is false",
        "they are not", "they were not", "that is wrong", "this is wrong", "the claim is false",
        "the report is false", "it is a fake",
        "that is a lie", "this is a lie", "they have done no such thing", "it had done no such thing",
        "nothing of the kind took place", "nothing of the sort took place",
    )
)  # fmt: skip


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
