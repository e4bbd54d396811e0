"""What a reader found in a report, in the shape in which the scorer compares it with the gold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bench.reader.gold import GoldReport
from foedus.reader import Lexicon, NamedInstrument, Reader, code_report
from foedus.statements import Document, Record, Statement
from foedus.terms import acts

HIT = re.compile(r"h\d+\.")
NOT_YET = re.compile(r"future|plan|threat|condition|clause|suppos|hypothe|not yet", re.IGNORECASE)
DID_NOT = re.compile(r"\bdenied|did not|not done", re.IGNORECASE)
NO_SUCH = frozenset(("casualties", "interception"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One statement as the scorer reads it; `number` is that of the hit, `marked` says that a source is passed on."""

    name: str
    values: tuple[str, ...]
    holder: str
    stance: str
    marked: bool
    number: str
    start: int
    end: int
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One incident or act that the reader found, with its statements."""

    id: str
    items: tuple[Item, ...]

    def named(self, name: str, *, stance: str = "affirms") -> tuple[Item, ...]:
        """Return its items of a property and stance."""
        return tuple(one for one in self.items if one.name == name and one.stance == stance)

    @property
    def status(self) -> str:
        """The class of status: somebody affirms it, or all that is affirmed is a threat, or nobody affirms it."""
        tree = acts()
        told = [value for one in self.named("act") for value in one.values if tree.has(value)]
        threat = tree.mask("threat of force")
        if told and all(tree.mask(value) & ~threat == 0 for value in told):
            return "not yet"
        return "took place" if any(one.stance == "affirms" for one in self.items) else "did not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader made of one report."""

    record: Record
    events: tuple[Found, ...]
    acts: tuple[Found, ...]
    instruments: frozenset[str]
    document: str

    def passed_over(self, start: int, *, end: int) -> str:
        """Return the class of status that the reader gives as its reason not to read a passage, or ""."""
        for one in self.record.unread:
            if one.start is not None and one.end is not None and one.start < end and start < one.end:
                if NOT_YET.search(one.reason):
                    return "not yet"
                if DID_NOT.search(one.reason):
                    return "did not"
        return ""


def read_gold(
    report: GoldReport, *, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...], reader: Reader = code_report
) -> Reading:
    """Return what a reader makes of a report, handed its outlet and day of publication."""
    document = Document(id=report.id, outlet=report.outlet, published_on=report.published_on)
    return reading_of(reader(report.words, document=document, lexicon=lexicon, instruments=instruments))


def reading_of(record: Record) -> Reading:
    """Return a record of one report in the scorer's shape."""
    document = record.documents[0].id
    public = {one.id for one in record.acts}
    by_subject: dict[str, list[Item]] = {}
    for one in record.statements:
        by_subject.setdefault(one.about, []).append(_item(one, record, document))
    named = {value for items in by_subject.values() for one in items if one.name == "names" for value in one.values}
    return Reading(
        record=record,
        events=tuple(Found(id=name, items=tuple(items)) for name, items in by_subject.items() if name not in public),
        acts=tuple(_act_units({name: by_subject[name] for name in by_subject if name in public})),
        instruments=frozenset(one.partition("#")[0] for one in (*record.named_instruments, *named)),
        document=document,
    )


def _item(one: Statement, record: Record, document: str) -> Item:
    number = HIT.match(one.property)
    declared = next((each for each in record.holders if each.id == one.holder), None)
    holder = record.speaks_for(one.holder)
    return Item(
        name=one.property[number.end() :] if number else one.property,
        values=one.value,
        holder="report" if holder == document else holder,
        stance=one.stance,
        marked=bool(one.via) or (declared is not None and not declared.speaks_for),
        number=number.group() if number else "",
        start=-1 if one.start is None else one.start,
        end=-1 if one.end is None else one.end,
        statement=one,
    )


def _act_units(public: dict[str, list[Item]]) -> Iterator[Found]:
    """Yield each act once for each holder and stance: what one affirms and another denies are two acts of the gold."""
    for name, items in public.items():
        kinds = tuple(value for one in items if one.name == "kind" for value in one.values)
        if set(kinds) and set(kinds) <= NO_SUCH:
            continue
        parts: dict[tuple[str, str], list[Item]] = {}
        for one in items:
            parts.setdefault((one.holder, one.stance), []).append(one)
        shared = [one for one in items if one.name in {"kind", "by", "to", "of"} and one.stance == "affirms"]
        for key, mine in parts.items():
            told = {one.name for one in mine if one.name != "kind" or one.stance == key[1]}
            yield Found(id=name, items=(*mine, *(one for one in shared if one.name not in told)))
