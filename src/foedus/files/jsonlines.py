"""Strict JSON Lines: one object a line, duplicate keys refused, line and column remembered."""

import json
import re
from collections.abc import Iterator

from foedus.errors import FoedusError, StatementError
from foedus.files.faults import Faults
from foedus.files.node import Node

MAX_DEPTH = 50
MAX_LINES = 1_000_000
HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def read_json_lines(text: str, *, at: str, kind: type[FoedusError] = StatementError) -> Iterator[Node]:
    """Yield one mapping for each line that is not blank; numbers and dates come as strings.

    Raises:
        ExceptionGroup: One or more of `kind`, every bad line at once.
    """
    faults = Faults(at=at, kind=kind)
    nodes: list[Node] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if faults.full or len(nodes) > MAX_LINES:
            break
        if line.strip():
            try:
                nodes.append(_read_line(line, number))
            except _BadLineError as error:
                where = f"{at}:{number}:{error.column}" if error.column else f"{at}:{number}"
                faults.add([kind(str(error), code=error.code, at=where, want=error.want, mend=error.mend)])
    if len(nodes) > MAX_LINES:
        faults.add([_too_many(at, kind)])
    if faults.found:
        raise faults.group()
    yield from nodes


class _BadLineError(Exception):
    """A line that is refused, with the fields of a fault."""

    def __init__(
        self,
        message: str,
        *,
        code: str = "files/json-line",
        column: int = 0,
        want: str = "one JSON object a line",
        mend: str = "see `foedus schema statement`",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.column = column
        self.want = want
        self.mend = mend


def _read_line(line: str, number: int) -> Node:
    try:
        value = json.loads(line, object_pairs_hook=_Pairs, parse_int=str, parse_float=str, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        problem = error.msg[:1].lower() + error.msg[1:]
        raise _BadLineError(f"The line is no JSON: {problem}.", column=error.colno) from error
    except RecursionError as error:
        raise _too_deep() from error
    if not isinstance(value, _Pairs):
        raise _BadLineError("The line holds no JSON object.")
    return _node(value, number, 0)


class _Pairs(list[tuple[str, object]]):
    """A JSON object as its pairs, so that a duplicate key can be seen."""


def _refuse(word: str) -> None:
    raise _BadLineError(f"The line is no JSON: {word} is no value.")


def _too_deep() -> _BadLineError:
    return _BadLineError(
        f"The line nests deeper than {MAX_DEPTH} levels.",
        code="files/too-deep",
        want=f"at most {MAX_DEPTH} levels",
        mend="flatten the structure",
    )


def _too_many(at: str, kind: type[FoedusError]) -> FoedusError:
    return kind(
        f"The file holds more than {MAX_LINES:,} statements.",
        code="files/too-many-nodes",
        at=at,
        want=f"at most {MAX_LINES:,} lines",
        mend="split the file",
    )


def _node(value: object, line: int, depth: int) -> Node:
    if depth > MAX_DEPTH:
        raise _too_deep()
    if isinstance(value, _Pairs):
        return Node(line=line, column=1, pairs=tuple(_pairs(value, line, depth)))
    if isinstance(value, list):
        return Node(line=line, column=1, items=tuple(_node(inner, line, depth + 1) for inner in value))
    return Node(line=line, column=1, scalar=_scalar(value))


def _pairs(pairs: _Pairs, line: int, depth: int) -> Iterator[tuple[Node, Node]]:
    seen: set[str] = set()
    for key, value in pairs:
        if key in seen:
            raise _BadLineError(
                f'The key "{key}" stands twice.',
                code="files/duplicate-key",
                want="each key once",
                mend="remove or rename one of the two",
            )
        seen.add(key)
        yield Node(line=line, column=1, scalar=_scalar(key)), _node(value, line, depth + 1)


def _scalar(value: object) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = None if value is None else str(value)
    if text and HALF_CHARACTER.search(text):
        raise _BadLineError("The line holds half a character, an escape such as \\ud800 without its other half.")
    return text
