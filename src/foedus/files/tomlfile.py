"""Strict TOML: the values as text, with the line and column at which each stands."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from foedus.errors import FoedusError, UsageError
from foedus.files.node import Node

Place: TypeAlias = tuple[int, int]
Path: TypeAlias = tuple[str, ...]
MAX_DEPTH = 50
WHERE = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)")
NAME = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
TABLE = re.compile(rf"[ \t]*\[{{1,2}}[ \t]*(?P<names>{NAME}(?:[ \t]*\.[ \t]*{NAME})*)[ \t]*\]")
KEY = re.compile(rf"(?P<space>[ \t]*)(?P<names>{NAME}(?:[ \t]*\.[ \t]*{NAME})*)[ \t]*=[ \t]*")
LONG_TEXT = re.compile(r'"""|\'\'\'')


def read_toml(text: str, *, at: str, kind: type[FoedusError] = UsageError) -> Node:
    """Return what stands in a TOML text; numbers, days and truth values come as text, as they do from YAML.

    Raises:
        FoedusError: Of `kind`: the text is no TOML, at its line and column, or nests too deep.
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(str(error), at, kind) from error
    except (ValueError, RecursionError) as error:
        # A number of 5,000 digits, a day that no calendar has, brackets without end.
        raise _no_toml("a value cannot be read", at, kind) from error
    return _Reading(dict(_places(text)), at, kind).value_node(found, path=(), near=(1, 1))


def _no_toml(problem: str, at: str, kind: type[FoedusError]) -> FoedusError:
    where = WHERE.search(problem)
    said = WHERE.sub("", problem).strip().rstrip(".")
    return kind(
        f"The file is no TOML: {said[:1].lower()}{said[1:]}.",
        code="files/toml",
        at=f"{at}:{where['line']}:{where['column']}" if where else at,
        want='lines such as `recorder = "Anna Example"` under `[project]`',
        mend="put texts in quotation marks, and look at the line before it too",
    )


def _places(text: str) -> Iterator[tuple[Path, Place]]:
    """Yield the path of each key and table with the place at which its value or the table begins, first ones last."""
    found: list[tuple[Path, Place]] = []
    table: Path = ()
    inside = ""
    for number, line in enumerate(text.split("\n"), start=1):
        within, inside = inside, _still_open(line, inside)
        if within:
            continue
        heading, key = TABLE.match(line), KEY.match(line)
        if heading:
            table = _names(heading["names"])
            found.append((table, (number, heading.start("names") + 1)))
        elif key:
            found.append(((*table, *_names(key["names"])), (number, key.start("names") + 1)))
    # A key stands once in a table; of tables in a list the first is remembered.
    yield from reversed(found)


def _still_open(line: str, inside: str) -> str:
    """Return the mark of the text over several lines that is open at the end of a line, or nothing."""
    for mark in LONG_TEXT.findall(line):
        inside = mark if not inside else "" if mark == inside else inside
    return inside


def _names(text: str) -> Path:
    return tuple(name.strip("\"'") for name in re.findall(NAME, text))


@dataclass(frozen=True, slots=True)
class _Reading:
    """Turns values into nodes that know where they stood."""

    places: Mapping[Path, Place]
    at: str
    kind: type[FoedusError]

    def value_node(self, value: Any, *, path: Path, near: Place) -> Node:  # noqa: ANN401 - whatever TOML has
        """Return a value as a node; what has no place of its own stands where the table around it does."""
        if len(path) > MAX_DEPTH:
            raise self.kind(
                f"The file nests deeper than {MAX_DEPTH} levels.",
                code="files/too-deep",
                at=f"{self.at}:{near[0]}:{near[1]}",
                want=f"at most {MAX_DEPTH} levels",
                mend="flatten the structure",
            )
        line, column = self.places.get(path, near)
        if isinstance(value, dict):
            pairs = tuple(self._pair(str(name), inner, path, (line, column)) for name, inner in value.items())
            return Node(line=line, column=column, pairs=pairs)
        if isinstance(value, list):
            items = tuple(self.value_node(inner, path=(*path, ""), near=(line, column)) for inner in value)
            return Node(line=line, column=column, items=items)
        scalar = str(value).lower() if isinstance(value, bool) else str(value)
        return Node(line=line, column=column, scalar=scalar)

    def _pair(self, name: str, inner: Any, path: Path, near: Place) -> tuple[Node, Node]:  # noqa: ANN401 - as above
        found = self.value_node(inner, path=(*path, name), near=near)
        return Node(line=found.line, column=found.column, scalar=name), found
