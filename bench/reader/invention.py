"""Statements that their words do not carry: what a machine can say for sure, and what is left for eyes.

Certain: the span does not lie in the text or does not hold its words; an event whose act stands on words that the gold
lists as no event; an attacker, owner, place or aim that no claim of the gold has for the event and that the sentences
of the span do not name; a holder that the gold has nowhere and that the paragraph of the span does not name.
For eyes: an incident that the gold does not have; a word, day or number that no claim of the gold bears out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.reader.credit import COUNTS, LONG_WORD, value_credit
from bench.reader.found import Item
from bench.reader.gold import GoldEvent
from bench.reader.score import SCORED, Sheet
from foedus.actors import fold

NAMES = frozenset(("by", "of", "place", "aimed_at"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Invention:
    """One statement at fault: certain or for eyes, why, and what it states."""

    certain: bool
    why: str
    what: str
    words: str
    start: int
    end: int


def list_inventions(sheet: Sheet) -> tuple[Invention, ...]:
    """Return the inventions of a reading, those that are certain first."""
    found = tuple(dict.fromkeys((*_spans(sheet), *_events(sheet), *_values(sheet), *_holders(sheet))))
    return tuple(sorted(found, key=lambda one: (not one.certain, one.start, one.what)))


def _spans(sheet: Sheet) -> Iterator[Invention]:
    text = sheet.gold.words
    for one in sheet.reading.record.statements:
        start, end = one.start, one.end
        if start is None or end is None or not 0 <= start < end <= len(text):
            yield _invention("no such span in the text", f"{one.property}={'|'.join(one.value)}", one.words, 0, 0)
        elif text[start:end] != one.words:
            yield _invention("the span does not hold its words", one.property, one.words, start, end)


def _events(sheet: Sheet) -> Iterator[Invention]:
    taken = sheet.event_of()
    for found in sheet.reading.events:
        acts = found.named("act")
        for one in acts:
            wrong = next((each for each in sheet.gold.not_events if each.meets(one.start, one.end)), None)
            if wrong is not None and not _at_event(sheet, one):
                yield _of(one, f"an event on words that are none: {wrong.why}", certain=True)
        if found.id not in taken and found.status == "took place" and found.items:
            shown = acts[0] if acts else found.items[0]
            yield _of(shown, "an incident that the gold does not have, or has once already", certain=False)


def _at_event(sheet: Sheet, item: Item) -> bool:
    return any(span.meets(item.start, item.end) for event in sheet.gold.events for span in event.mentions)


def _values(sheet: Sheet) -> Iterator[Invention]:
    gold = sheet.event_of()
    for found in sheet.reading.events:
        for item in found.items:
            if item.name not in SCORED or _claimed(gold.get(found.id), item, sheet):
                continue
            if item.name in NAMES:
                if not _names(sheet, item):
                    yield _of(item, "neither the gold nor the words name it", certain=True)
            elif found.id in gold and not gold[found.id].optional and not _borne_out(sheet, item):
                yield _of(item, "no claim of the gold bears it out", certain=False)


def _claimed(event: GoldEvent | None, item: Item, sheet: Sheet) -> bool:
    if event is None:
        return False
    if item.name in {"of", "aimed_at"} and any(item.values[0] in (one.value, one.of) for one in event.holders):
        return True
    return any(value_credit(claim, item, sheet.known) > 0 for claim in event.holders)


def _names(sheet: Sheet, item: Item) -> bool:
    """Whether the sentences of the span name the value: an actor by a name of the register, a place by a word of it."""
    words = _sentence(sheet.gold.words, item.start, item.end)
    actors, folded = sheet.known.named(words), f" {fold(words)} "
    for value in item.values:
        if value in actors or (item.name == "place" and sheet.known.states_of(value) & actors):
            return True
        if not sheet.known.is_actor(value) and any(f" {part}" in folded for part in _long(fold(value))):
            return True
    return False


def _long(text: str) -> list[str]:
    return [part for part in text.split() if len(part) >= LONG_WORD]


def _borne_out(sheet: Sheet, item: Item) -> bool:
    """Whether the digits of a day or number stand in the words, or another event of the gold has the word there."""
    if item.name in COUNTS or item.name == "happened_on":
        digits = {part.lstrip("0") for value in item.values for part in value.replace("..", "-").split("-")}
        if any(part and part in item.statement.words for part in digits):
            return True
    near = (claim for event in sheet.gold.events for claim in event.holders if claim.meets(item.start, item.end))
    return any(value_credit(claim, item, sheet.known) > 0 for claim in near)


def _holders(sheet: Sheet) -> Iterator[Invention]:
    claims = [one for event in sheet.gold.events for one in event.holders]
    told = {holder.rpartition(":")[2] for one in claims for holder in one.may_be("holder", one.holder)}
    told |= {holder.rpartition(":")[2] for one in sheet.gold.acts for holder in one.may_be("holder", one.holder)}
    for found in (*sheet.reading.events, *sheet.reading.acts):
        for item in found.items:
            if item.holder == "report" or item.holder in told:
                continue
            if item.holder not in sheet.known.named(_paragraph(sheet.gold.words, item.start, item.end)):
                yield _of(item, f"nothing near names its holder {item.holder}", certain=True)


def _sentence(text: str, start: int, end: int) -> str:
    """Return the span with the rest of its sentences, as full stops before capitals part them, roughly."""
    first = max((text.rfind(stop, 0, start) for stop in (". ", "\n", "! ", "? ")), default=-1)
    ends = [at for stop in (". ", "\n", "! ", "? ") if (at := text.find(stop, max(end - 1, 0))) >= 0]
    return text[max(first, 0) : min(ends, default=len(text))]


def _paragraph(text: str, start: int, end: int) -> str:
    close = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : close if close >= 0 else len(text)]


def _of(item: Item, why: str, *, certain: bool) -> Invention:
    what = f"{item.statement.about}: {item.statement.property}={'|'.join(item.values)} ({item.holder})"
    return Invention(certain=certain, why=why, what=what, words=item.statement.words, start=item.start, end=item.end)


def _invention(why: str, what: str, words: str, start: int, end: int) -> Invention:
    return Invention(certain=True, why=why, what=what, words=words, start=start, end=end)
