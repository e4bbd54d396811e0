"""Strict JSON: one value a file, duplicate keys refused, line and column of each value remembered."""

import json
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from json.decoder import scanstring  # type: ignore[attr-defined]  # documented nowhere, and everywhere the same

from foedus.errors import FoedusError, StatementError
from foedus.files.node import Node

MAX_DEPTH = 50
MAX_NODES = 500_000
SPACE = re.compile(r"[ \t\n\r]*")
NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
WORDS = {"true": "true", "false": "false", "null": None}
HALF_CHARACTER = re.compile("[\ud800-\udfff]")
LONGEST_NUMBER = 400


def read_json(text: str, *, at: str, kind: type[FoedusError] = StatementError) -> Node:
    """Return the value in a JSON text; numbers, `true` and `false` come as strings, `null` as None.

    Raises:
        FoedusError: Of `kind`: the text is no JSON, nests too deep or holds too much, at its line and column.
    """
    breaks = [match.start() for match in re.finditer("\n", text)]
    reader = _Reader(text, at, kind, breaks)
    node, end = reader.value(reader.past_space(0), depth=0)
    end = reader.past_space(end)
    if end < len(text):
        raise reader.fault(end, message="The file goes on after its value.")
    return node


@dataclass(slots=True)
class _Reader:
    """Reads values one after the other, and knows on which line and in which column each begins."""

    text: str
    at: str
    kind: type[FoedusError]
    breaks: list[int]
    nodes: int = field(default=0)

    def past_space(self, position: int) -> int:
        found = SPACE.match(self.text, position)
        return found.end() if found else position

    def place(self, position: int) -> tuple[int, int]:
        line = bisect_right(self.breaks, position - 1)
        return line + 1, position - (self.breaks[line - 1] if line else -1)

    def fault(
        self,
        position: int,
        *,
        message: str,
        code: str = "files/json",
        want: str = "one JSON value",
        mend: str = "correct it by hand, or have it written anew",
    ) -> FoedusError:
        line, column = self.place(position)
        return self.kind(message, code=code, at=f"{self.at}:{line}:{column}", want=want, mend=mend)

    def value(self, position: int, *, depth: int) -> tuple[Node, int]:
        """Return the value that begins at `position`, and where it ends."""
        self._count(position, depth)
        line, column = self.place(position)
        begins = self.text[position : position + 1]
        if begins == "{":
            pairs, end = self._pairs(position + 1, depth)
            return Node(line=line, column=column, pairs=pairs), end
        if begins == "[":
            items, end = self._items(position + 1, depth)
            return Node(line=line, column=column, items=items), end
        scalar, end = self._scalar(position)
        return Node(line=line, column=column, scalar=scalar), end

    def _count(self, position: int, depth: int) -> None:
        self.nodes += 1
        if depth > MAX_DEPTH:
            raise self.fault(
                position,
                message=f"The file nests deeper than {MAX_DEPTH} levels.",
                code="files/too-deep",
                want=f"at most {MAX_DEPTH} levels",
                mend="flatten the structure",
            )
        if self.nodes > MAX_NODES:
            raise self.fault(
                position,
                message=f"The file holds more than {MAX_NODES:,} values.",
                code="files/too-many-nodes",
                want=f"at most {MAX_NODES:,} values",
                mend="split the file",
            )

    def _scalar(self, position: int) -> tuple[str | None, int]:
        if self.text.startswith('"', position):
            return self._string(position)
        for word, meant in WORDS.items():
            if self.text.startswith(word, position):
                return meant, position + len(word)
        number = NUMBER.match(self.text, position)
        if number is None or len(number[0]) > LONGEST_NUMBER:
            ends = position >= len(self.text)
            raise self.fault(position, message="The file ends too early." if ends else "Here stands no JSON value.")
        return number[0], number.end()

    def _string(self, position: int) -> tuple[str, int]:
        try:
            found, end = scanstring(self.text, position + 1, True)  # noqa: FBT003 - the library's own order
        except json.JSONDecodeError as error:
            raise self.fault(
                error.pos, message=f"The text is no JSON: {error.msg[:1].lower()}{error.msg[1:]}."
            ) from error
        if HALF_CHARACTER.search(found):
            raise self.fault(
                position, message="The text holds half a character, an escape such as \\ud800 without the other."
            )
        return found, end

    def _items(self, position: int, depth: int) -> tuple[tuple[Node, ...], int]:
        found: list[Node] = []
        position = self.past_space(position)
        if self.text.startswith("]", position):
            return (), position + 1
        while True:
            node, end = self.value(position, depth=depth + 1)
            found.append(node)
            position, more = self._next(end, "]")
            if not more:
                return tuple(found), position

    def _pairs(self, position: int, depth: int) -> tuple[tuple[tuple[Node, Node], ...], int]:
        found: list[tuple[Node, Node]] = []
        seen: set[str] = set()
        position = self.past_space(position)
        if self.text.startswith("}", position):
            return (), position + 1
        while True:
            key, position = self._key(position, seen)
            node, end = self.value(position, depth=depth + 1)
            found.append((key, node))
            position, more = self._next(end, "}")
            if not more:
                return tuple(found), position

    def _key(self, position: int, seen: set[str]) -> tuple[Node, int]:
        """Return a key, and where its value begins."""
        if not self.text.startswith('"', position):
            raise self.fault(position, message="A key in quotation marks is missing.")
        name, end = self._string(position)
        if name in seen:
            raise self.fault(
                position,
                message=f'The key "{name}" stands twice.',
                code="files/duplicate-key",
                want="each key once",
                mend="remove or rename one of the two",
            )
        seen.add(name)
        end = self.past_space(end)
        if not self.text.startswith(":", end):
            raise self.fault(end, message="A colon is missing after the key.")
        line, column = self.place(position)
        return Node(line=line, column=column, scalar=name), self.past_space(end + 1)

    def _next(self, position: int, closing: str) -> tuple[int, bool]:
        """Return where to go on, and whether another member follows."""
        position = self.past_space(position)
        if self.text.startswith(closing, position):
            return position + 1, False
        if not self.text.startswith(",", position):
            raise self.fault(position, message=f"A comma or `{closing}` is missing.")
        return self.past_space(position + 1), True
