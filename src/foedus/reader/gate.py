"""The gate: what another reader states passes only where the text bears it out.

Every statement must have a span; the span must hold its words; the words must carry its values; and the sentence must
support its holder. What does not pass is listed as unread with the reason, and counted. The ids of incidents and acts
are made anew from what has passed, so that nothing of what was refused lives on in a name.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from foedus.actors import Actors
from foedus.errors import FoedusError
from foedus.files import Node, read_json
from foedus.places import Places
from foedus.reader.coding import LONGEST_TEXT, Reader, published_day
from foedus.reader.dates import Calendar
from foedus.reader.evidence import Words, why_not_carried
from foedus.reader.gatednames import give_names
from foedus.reader.lexicon import Lexicon
from foedus.reader.naming import NamedInstrument, find_instruments
from foedus.reader.passage import Passage, read_passages
from foedus.reader.sentence import split_sentences
from foedus.reader.speechwords import FALSE_WORDS, NEGATIONS
from foedus.statements import Document, Record, Statement, Titled, Unread, check_statement

REJECTED = "rejected: "
LONGEST_WORDS = 1_200
SHOWN = 400
MOST = 5_000
INCIDENT = (
    "act",
    "by",
    "backed_by",
    "happened_on",
    "place",
    "aimed_at",
    "killed",
    "wounded",
    "launched",
    "intercepted",
)
ACT = ("kind", "by", "to", "of", "names", "happened_on", "when", "measures")
HIT = re.compile(r"h\d{1,3}\.(?:object|of|place)\Z", re.ASCII)
NOT_SPOKEN = (
    NEGATIONS | FALSE_WORDS | frozenset("nothing denied denies deny denying rejected rejects dismissed refuted".split())
)
_NOWHERE: Node = read_json("{}", at="reader")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gated:
    """A reader whose statements pass the gate; a reader itself."""

    inner: Reader
    actors: Actors
    places: Places

    def __call__(
        self, text: str, *, document: Document, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]
    ) -> Record:
        """Return what the inner reader states and the text bears out; the rest is unread, with the reason."""
        told = self.inner(text, document=document, lexicon=lexicon, instruments=instruments)
        # One who is no actor has no statements here: nobody has checked for whom he speaks.
        record = replace(told, documents=(document,), holders=())
        passages = _passages(text, document, lexicon)
        gate = _Gate(
            text=text,
            document=document,
            passages=passages,
            instruments=instruments,
            incidents=frozenset(one.id for one in record.incidents),
            acts=frozenset(one.id for one in record.acts),
            actors=self.actors,
            places=self.places,
        )
        passed: list[Statement] = []
        refused: list[Unread] = []
        for one in record.statements[:MOST]:
            reason = gate.why_not(one)
            if reason:
                refused.append(_refused(one, reason, document, len(text)))
            else:
                passed.append(gate.kept(one))
        whole = len(record.statements)
        refused += [_unheard(document, whole - MOST)] if whole > MOST else []
        kept, groundless = give_names(passed, record=record)
        refused += [_refused(one, reason, document, len(text)) for one, reason in groundless]
        return replace(
            kept,
            documents=(document,),
            unread=(*(one for one in record.unread if one.document == document.id), *refused),
            named_instruments=tuple(
                dict.fromkeys(one.id for one in find_instruments(text[:LONGEST_TEXT], instruments=instruments))
            ),
        )


def count_rejected(record: Record) -> Mapping[str, int]:
    """Return how many statements were rejected, by the reason without its particulars."""
    reasons = (one.reason for one in record.unread if one.reason.startswith(REJECTED))
    return Counter(reason.removeprefix(REJECTED).partition(":")[0] for reason in reasons)


def _refused(one: Statement, reason: str, document: Document, length: int) -> Unread:
    placed = one.start is not None and one.end is not None and 0 <= one.start < one.end <= length
    return Unread(
        document=document.id,
        words=one.words[:SHOWN],
        reason=REJECTED + reason,
        start=one.start if placed else None,
        end=one.end if placed else None,
    )


def _unheard(document: Document, count: int) -> Unread:
    return Unread(document=document.id, words="", reason=f"{REJECTED}{count:,} statements beyond the first {MOST:,}")


def _passages(text: str, document: Document, lexicon: Lexicon) -> list[Passage]:
    sentences = list(split_sentences(text, start=0, end=min(len(text), LONGEST_TEXT)))
    return read_passages(text, sentences=sentences, lexicon=lexicon, calendar=Calendar(published_day(document)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gate:
    text: str
    document: Document
    passages: Sequence[Passage]
    instruments: tuple[NamedInstrument, ...]
    incidents: frozenset[str]
    acts: frozenset[str]
    actors: Actors
    places: Places

    def why_not(self, one: Statement) -> str:
        """Return why a statement does not pass, or ""."""
        reason = self._why_no_span(one) or self._why_senseless(one)
        if reason:
            return reason
        words = self._words(one)
        if not words.units:
            return "its words cannot be read"
        return self._why_not_held(one, words) or self._why_not_said(one, words)

    def kept(self, one: Statement) -> Statement:
        """Return a statement that passed, with nothing in it that the gate has not seen."""
        words = self._words(one)
        speaker = next((voice.speaker for voice in words.voices if voice.speaker), None)
        unplaced = speaker is not None and not speaker.actor and bool(speaker.words) and one.holder == self.document.id
        return Statement(
            about=one.about, property=one.property, value=one.value, holder=one.holder, document=one.document,
            stance=one.stance, words=one.words, start=one.start, end=one.end, rule=one.rule,
            via=(speaker.words,) if speaker is not None and unplaced else (),
        )  # fmt: skip

    def _words(self, one: Statement) -> Words:
        start, end = one.start or 0, one.end or 0
        first = bisect_right(self.passages, start, key=lambda passage: passage.sentence.end)
        last = bisect_left(self.passages, end, key=lambda passage: passage.sentence.start)
        return Words.read(self.passages[first:last], text=self.text, start=start, end=end)

    def _why_no_span(self, one: Statement) -> str:
        if one.start is None or one.end is None or not 0 <= one.start < one.end <= len(self.text):
            return "no such span in the text"
        if self.text[one.start : one.end] != one.words or not one.words.strip():
            return "the span does not hold its words"
        return f"its words are longer than {LONGEST_WORDS} characters" if len(one.words) > LONGEST_WORDS else ""

    def _why_senseless(self, one: Statement) -> str:
        if one.document != self.document.id:
            return "it is about another document"
        is_act = one.about in self.acts
        if one.property not in (ACT if is_act else INCIDENT) and not (not is_act and HIT.fullmatch(one.property)):
            return f"no reader states `{one.property[:40]}`"
        if not one.value or one.stance not in {"affirms", "denies"}:
            return "it has no value or no stance"
        if is_act and one.property == "of":
            return "" if self.incidents.issuperset(one.value) else "it is of an incident that nobody tells"
        if self.actors.get(one.holder) is None and one.holder != self.document.id:
            return "its holder is neither the document nor an actor"
        faults: list[FoedusError] = check_statement(
            one, record=self._alone(one.about), actors=self.actors, places=self.places, node=_NOWHERE, at="reader"
        )
        return f"it means nothing: {faults[0].message}" if faults else ""

    def _alone(self, about: str) -> Record:
        """Return a record that knows the document and what one statement is about: all that its meaning rests on."""
        one = (Titled(id=about),)
        return Record(
            documents=(self.document,),
            incidents=one if about in self.incidents else (),
            acts=one if about in self.acts else (),
        )

    def _why_not_held(self, one: Statement, words: Words) -> str:
        """Return why the sentence does not support the holder: named there or in its attribution, else the document."""
        speakers = {voice.speaker.actor if voice.speaker else "" for voice in words.voices}
        if one.holder == self.document.id:
            given = speakers - {""}
            return f"the text gives these words to another: {', '.join(sorted(given))}" if "" not in speakers else ""
        if one.holder in speakers:
            return ""
        if "" not in speakers:
            return f"the text gives these words to another: {', '.join(sorted(speakers))}"
        said = any("speech" in unit.roles or unit.low == "according" for each in words.passages for unit in each.units)
        named = any(unit.actor == one.holder for each in words.passages for unit in each.units)
        return "" if said and named else f"the sentence does not support its holder: {one.holder}"

    def _why_not_said(self, one: Statement, words: Words) -> str:
        denied = {voice.stance for voice in words.voices if voice.speaker and voice.speaker.actor == one.holder}
        if one.stance == "affirms" and denied == {"denies"}:
            return f"the text has its holder deny it: {one.holder}"
        lows = {unit.low for each in words.passages for unit in each.units}
        if one.stance == "denies" and "denies" not in denied and lows.isdisjoint(NOT_SPOKEN):
            return "nothing in the sentence denies it"
        if one.property == "of":
            return ""
        return why_not_carried(one, words=words, instruments=self.instruments)
