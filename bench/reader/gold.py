"""A report of the gold set, as it was annotated by hand: `foedus/gold/1`."""

import builtins
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from foedus.files import read_yaml

SCHEMA = "foedus/gold/1"
CLASSES: Mapping[str, str] = {
    "happened": "took place",
    "historical-background": "took place",
    "denied": "did not",
    "threatened": "not yet",
    "planned": "not yet",
    "conditional": "not yet",
    "hypothetical": "not yet",
}


def _texts(value: object) -> tuple[str, ...]:
    """Return one text, a list of them, or lists of lists, as texts."""
    if isinstance(value, list | tuple):
        return tuple(",".join(_texts(one)) if isinstance(one, list | tuple) else str(one) for one in value)
    return () if value is None else (str(value),)


def _alternatives(value: object) -> dict[str, tuple[str, ...]]:
    return {str(key): _texts(one) for key, one in value.items()} if isinstance(value, Mapping) else {}


def _either_ids(value: object) -> tuple[str, ...]:
    """Return the instruments that are as good, whichever way they are written."""
    return (
        tuple(one for each in value.values() for one in _texts(each)) if isinstance(value, Mapping) else _texts(value)
    )


Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]
Either = Annotated[Mapping[str, tuple[str, ...]], BeforeValidator(_alternatives)]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Span(_Entry):
    """A stretch of the text: `words` is `text[start:end]`."""

    words: str
    start: int
    end: int

    def meets(self, start: int, end: int) -> bool:
        """Whether the stretch shares a character with another."""
        return self.start < end and start < self.end


class _Held(Span):
    holder: str = "report"
    stance: str = "affirms"
    via: Texts = ()
    either: Either = {}
    optional: bool = False
    note: str = ""

    def may_be(self, key: str, own: str) -> tuple[str, ...]:
        """Return what is as good under that key, the annotator's own choice first; "" is to leave it out."""
        return (own, *self.either.get(key, ()))


class GoldClaim(_Held):
    """One claim about an event: a property, its value, who holds it and at which words."""

    property: str
    value: str
    within: str = Field(default="", alias="in")
    of: str = ""

    @builtins.property
    def left_out(self) -> bool:
        """Whether neither finding nor missing it counts."""
        return self.optional or "" in self.either.get("value", ())

    @builtins.property
    def name(self) -> str:
        """The property without the number of the hit, which is arbitrary."""
        return self.property.rpartition(".")[2]


class GoldEvent(_Entry):
    """One attack event; the keys below `optional` sum up `holders` and are not read."""

    id: str
    trigger: Span
    status: str
    also: tuple[Span, ...] = ()
    holders: tuple[GoldClaim, ...]
    either: Either = {}
    optional: bool = False
    note: str = ""
    attackers: object = None
    aimed_at: object = None
    hits: object = None
    place: object = None
    date: object = None

    @property
    def classes(self) -> frozenset[str]:
        """The classes of status that are right."""
        return frozenset(CLASSES[one] for one in (self.status, *self.either.get("status", ())) if one)

    @property
    def mentions(self) -> tuple[Span, ...]:
        """Where the text speaks of it."""
        return (self.trigger, *self.also)


class GoldAct(_Held):
    """One public act other than force."""

    kind: str
    by: Texts = ()
    to: Texts = ()
    against: Texts = ()
    of: Texts = ()
    names: str = ""
    when: str = ""
    date: str = ""
    measures: Texts = ()
    reason: Texts = ()
    place: str = ""
    status: str = "happened"

    @property
    def left_out(self) -> bool:
        """Whether neither finding nor missing it counts."""
        return self.optional or "" in self.either.get("kind", ())


class GoldInstrument(Span):
    """An instrument that the text names, by the register's id or, where it has none, by a title."""

    id: str = ""
    title: str = ""
    optional: bool = False
    either: Annotated[tuple[str, ...], BeforeValidator(_either_ids)] = ()
    note: str = ""


class NotEvent(Span):
    """Words that look like an attack and are none."""

    why: str


class GoldReport(_Entry):
    """One report with all that is claimed in it."""

    format: str = Field(alias="schema")
    id: str
    text: str
    published_on: str
    outlet: str
    style: str
    invented: bool
    sources: Texts = ()
    notes: Texts = ()
    words_counted: int = 0
    events: tuple[GoldEvent, ...] = ()
    acts: tuple[GoldAct, ...] = ()
    instruments: tuple[GoldInstrument, ...] = ()
    not_events: tuple[NotEvent, ...] = ()
    words: str = Field(default="", exclude=True)

    def spans(self) -> Iterator[Span]:
        """Yield every span of the annotation."""
        for event in self.events:
            yield from event.mentions
            yield from event.holders
        yield from self.acts
        yield from self.instruments
        yield from self.not_events


def load_gold(path: Path) -> GoldReport:
    """Return one annotated report with its text in `words`.

    Raises:
        ValueError: The annotation does not keep to the format, or a span does not hold its words.
    """
    plain = read_yaml(path.read_text(encoding="utf-8"), at=str(path)).plain()
    report = GoldReport.model_validate(plain)
    text = path.with_name(report.text).read_bytes().decode("utf-8")
    if report.format != SCHEMA:
        raise ValueError(f"{path}: not {SCHEMA}")
    for span in report.spans():
        if text[span.start : span.end] != span.words:
            raise ValueError(f"{path}: {span.start}..{span.end} does not hold “{span.words}”")
    return report.model_copy(update={"words": text})


def load_folder(folder: Path, *, only: frozenset[str] = frozenset()) -> tuple[GoldReport, ...]:
    """Return the annotated reports of a folder in the order of their names; those in `only`, where it names any."""
    paths = sorted(path for path in folder.glob("*.yaml") if not only or path.stem in only)
    return tuple(load_gold(path) for path in paths)
