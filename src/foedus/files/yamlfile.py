"""Strict YAML: events first, limits on depth, nodes and aliases, every scalar a string."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from foedus.errors import FoedusError, RegisterError
from foedus.files.faults import Faults
from foedus.files.node import Node, Plain

# PyYAML's events differ by kind, and its types do not say how.
Event: TypeAlias = Any

MAX_DEPTH = 50
MAX_NODES = 200_000
MAX_LETTERS = 20_000_000
EMPTY_SCALARS = frozenset({"", "~", "null", "Null", "NULL"})
# What YAML 1.2 does not let stand in a file as itself: control characters and halves of a character.
NO_CHARACTER = re.compile("[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class _Composer:
    """Builds nodes from events and keeps every fault, so that one reading reports them all."""

    at: str
    kind: type[FoedusError]
    faults: Faults = field(init=False)
    nodes: int = 0

    def __post_init__(self) -> None:
        self.faults = Faults(at=self.at, kind=self.kind)

    def fault(self, event: Event, *, code: str, message: str, want: str, mend: str) -> FoedusError:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        return self.kind(message, code=code, at=f"{self.at}:{line}:{column}", want=want, mend=mend)

    def compose(self, events: Iterator[Event], *, event: Event, depth: int) -> Node:
        self._check_limits(event, depth)
        place = {"line": event.start_mark.line + 1, "column": event.start_mark.column + 1}
        if isinstance(event, yaml.ScalarEvent):
            self._check_length(event)
            empty = not event.style and event.value in EMPTY_SCALARS
            return Node(scalar=None if empty else event.value, **place)
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(items=tuple(self._members(events, depth, yaml.SequenceEndEvent)), **place)
        return Node(pairs=tuple(self._pairs(events, depth)), **place)

    def _check_limits(self, event: Event, depth: int) -> None:
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.fault(
                event,
                code="files/alias",
                message="Anchors and aliases are not read.",
                want="each value written out where it stands",
                mend="write the value out instead of `&name` or `*name`",
            )
        if getattr(event, "tag", None) not in (None, "!"):
            raise self.fault(
                event,
                code="files/tag",
                message=f"The tag {event.tag!r} is not read.",
                want="plain values without tags",
                mend="take the tag out",
            )
        if depth > MAX_DEPTH:
            raise self.fault(
                event,
                code="files/too-deep",
                message=f"The file nests deeper than {MAX_DEPTH} levels.",
                want=f"at most {MAX_DEPTH} levels",
                mend="flatten the structure",
            )
        if self.nodes > MAX_NODES:
            raise self.fault(
                event,
                code="files/too-many-nodes",
                message=f"The file holds more than {MAX_NODES:,} values.",
                want=f"at most {MAX_NODES:,} values",
                mend="split the file",
            )

    def _check_length(self, event: Event) -> None:
        if len(event.value) > MAX_LETTERS:
            raise self.fault(
                event,
                code="files/too-long",
                message=f"The value has more than {MAX_LETTERS:,} letters.",
                want=f"at most {MAX_LETTERS:,} letters a value",
                mend="shorten it, or put it into a file of its own",
            )

    def _members(self, events: Iterator[Event], depth: int, end: type) -> Iterator[Node]:
        for event in events:
            if isinstance(event, end):
                return
            yield self.compose(events, event=event, depth=depth + 1)

    def _pairs(self, events: Iterator[Event], depth: int) -> Iterator[tuple[Node, Node]]:
        seen: dict[str, int] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self.compose(events, event=event, depth=depth + 1)
            value = self.compose(events, event=next(events), depth=depth + 1)
            if key.scalar is None:
                self.faults.add([self._bad_key(event)])
            elif key.scalar in seen:
                self.faults.add([self._duplicate_key(event, key.scalar, seen[key.scalar])])
            else:
                seen[key.scalar] = key.line
            yield key, value

    def _bad_key(self, event: Event) -> FoedusError:
        return self.fault(
            event,
            code="files/bad-key",
            message="A key is empty or not a plain word.",
            want="a plain word as key",
            mend="write `name: value`",
        )

    def _duplicate_key(self, event: Event, name: str, first: int) -> FoedusError:
        return self.fault(
            event,
            code="files/duplicate-key",
            message=f'The key "{name}" stands twice, first on line {first}.',
            want="each key once",
            mend="remove or rename one of the two",
        )


def read_yaml(text: str, *, at: str, kind: type[FoedusError] = RegisterError) -> Node:
    """Return the one document in `text` as nodes with lines and columns.

    Scalars stay strings: `NO` is Norway and `012` is `012`.

    Args:
        text: The file's text.
        at: The name of the file, for errors.
        kind: The kind of error to raise, by the noun that the file holds.

    Raises:
        ExceptionGroup: One or more of `kind`: syntax, duplicate keys, aliases, tags, depth, size, no document
            or more than one.
    """
    composer = _Composer(at=at, kind=kind)
    node: Node | None = None
    try:
        node = _document(composer, text)
    except FoedusError as error:
        composer.faults.add([error])
    except (yaml.YAMLError, UnicodeError) as error:
        composer.faults.add([_syntax_fault(error, text, at, kind)])
    if node is None and not composer.faults.found:
        composer.faults.add([_empty_fault(at, kind)])
    if node is None or composer.faults.found:
        raise composer.faults.group()
    return node


class _OddError(Exception):
    """Something that the quick reading leaves to the careful one."""


def read_plain(text: str) -> Plain:
    """Return the one document in `text` as dict, list, str and None, or None where the careful reading is needed.

    It keeps no lines and tells no fault: what it cannot read, `read_yaml` reads, or refuses with every reason. Five
    times as fast, for files that have been checked before.
    """
    try:
        return _PlainReader(LOADER(text)).document()
    except (_OddError, yaml.YAMLError, UnicodeError):
        return None


@dataclass(slots=True)
class _PlainReader:
    """Builds plain values from the events of one document."""

    events: Any
    nodes: int = 0

    def document(self) -> Plain:
        """Return the document's value."""
        self._expect(yaml.StreamStartEvent)
        self._expect(yaml.DocumentStartEvent)
        found = self._value(self.events.get_event(), 0)
        self._expect(yaml.DocumentEndEvent)
        self._expect(yaml.StreamEndEvent)
        return found

    def _expect(self, kind: type) -> None:
        if type(self.events.get_event()) is not kind:
            raise _OddError

    def _value(self, event: Event, depth: int) -> Plain:
        self.nodes += 1
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor or event.tag not in (None, "!"):
            raise _OddError
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise _OddError
        if kind is yaml.ScalarEvent:
            value: str = event.value
            if len(value) > MAX_LETTERS:
                raise _OddError
            return None if value in EMPTY_SCALARS and not event.style else value
        if kind is yaml.SequenceStartEvent:
            return self._list(depth)
        return self._mapping(depth)

    def _list(self, depth: int) -> Plain:
        found: list[Plain] = []
        event = self.events.get_event()
        while type(event) is not yaml.SequenceEndEvent:
            found.append(self._value(event, depth + 1))
            event = self.events.get_event()
        return found

    def _mapping(self, depth: int) -> Plain:
        found: dict[str, Plain] = {}
        event = self.events.get_event()
        while type(event) is not yaml.MappingEndEvent:
            key = self._value(event, depth + 1)
            if not isinstance(key, str) or key in found:
                raise _OddError
            found[key] = self._value(self.events.get_event(), depth + 1)
            event = self.events.get_event()
        return found


def _document(composer: _Composer, text: str) -> Node | None:
    events = iter(yaml.parse(text, Loader=LOADER))
    node: Node | None = None
    for event in events:
        if isinstance(
            event,
            yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentStartEvent | yaml.DocumentEndEvent,
        ):
            continue
        if node is not None:
            raise composer.fault(
                event,
                code="files/two-documents",
                message="The file holds more than one document.",
                want="one document a file",
                mend="split the file at `---`",
            )
        node = composer.compose(events, event=event, depth=0)
    if node is not None and node.pairs is None and node.items is None and node.scalar is None:
        return None
    return node


def _empty_fault(at: str, kind: type[FoedusError]) -> FoedusError:
    return kind(
        "The file holds nothing.",
        code="files/empty",
        at=at,
        want="a document that begins with `schema:`",
        mend="begin with `schema: foedus/1` or see `foedus schema`",
    )


def _syntax_fault(error: Exception, text: str, at: str, kind: type[FoedusError]) -> FoedusError:
    mark = getattr(error, "problem_mark", None)
    character = NO_CHARACTER.search(text)
    if mark is None and character is not None:
        return _character_fault(text, character.start(), at, kind)
    where = f"{at}:{mark.line + 1}:{mark.column + 1}" if mark else at
    problem = getattr(error, "problem", None) or "the text cannot be parsed"
    return kind(
        f"The file is no YAML: {problem}.",
        code="files/syntax",
        at=where,
        want="YAML 1.2 with spaces for indentation",
        mend="look at this line and the one before it: a missing quote, colon or space",
    )


def _character_fault(text: str, start: int, at: str, kind: type[FoedusError]) -> FoedusError:
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return kind(
        f"The character U+{ord(text[start]):04X} may not stand in YAML.",
        code="files/syntax",
        at=f"{at}:{line}:{column}",
        want="letters, signs, spaces, tabs and line ends",
        mend="take the character out, or write it as an escape in double quotes",
    )
