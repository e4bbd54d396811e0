"""A report as blocks, before it has a format: headings, paragraphs, lists, fields, quotations, tables, columns."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from foedus.reports.safetext import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; level 1 stands once, at the top."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A run of sentences; `strong` marks the answer itself."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list; `numbers` holds the marks of a numbered one, which citations lead to."""

    items: tuple[str, ...]
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Names with their values."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Somebody's words, and whose."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under columns; every row has as many cells as there are columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Two runs of blocks, side by side where the format has room, else one after the other."""

    left: tuple["Block", ...]
    right: tuple["Block", ...]


Block: TypeAlias = Heading | Paragraph | Items | Fields | Quote | Table | Beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The blocks of a report in order."""

    blocks: tuple[Block, ...]

    def cleaned(self) -> "Page":
        """Return the page with every text on one line and safe to show."""
        return self.mapped(one_line)

    def in_line(self) -> "Page":
        """Return the page with what stands side by side in one run: the left, then the right."""
        return Page(blocks=tuple(_in_line(self.blocks)))

    def mapped(self, change: Callable[[str], str]) -> "Page":
        """Return the page with `change` made to every text in it."""
        return Page(blocks=tuple(_mapped(block, change) for block in self.blocks))


def _in_line(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Beside):
            yield from _in_line((*block.left, *block.right))
        else:
            yield block


def _mapped(block: Block, change: Callable[[str], str]) -> Block:
    if isinstance(block, Beside):
        left, right = (tuple(_mapped(one, change) for one in side) for side in (block.left, block.right))
        return Beside(left=left, right=right)
    if isinstance(block, Items):
        return replace(block, items=tuple(map(change, block.items)))
    if isinstance(block, Fields):
        return Fields(pairs=tuple((change(name), change(value)) for name, value in block.pairs))
    if isinstance(block, Quote):
        return Quote(text=change(block.text), source=change(block.source))
    if isinstance(block, Table):
        rows = tuple(tuple(map(change, row)) for row in block.rows)
        return Table(columns=tuple(map(change, block.columns)), rows=rows)
    return replace(block, text=change(block.text))


def beside(left: Iterable[Block], *, right: Iterable[Block]) -> tuple[Block, ...]:
    """Return two runs of blocks side by side, the one that has blocks alone, or nothing."""
    pair = Beside(left=tuple(left), right=tuple(right))
    return (pair,) if pair.left and pair.right else (*pair.left, *pair.right)


def section(title: str, *, blocks: Iterable[Block], level: int = 2) -> tuple[Block, ...]:
    """Return `blocks` under a heading, or nothing where there are none."""
    found = tuple(blocks)
    return (Heading(text=title, level=level), *found) if found else ()


def fields(pairs: Iterable[tuple[str, str]]) -> tuple[Block, ...]:
    """Return the pairs that have a value as one block, or nothing."""
    kept = tuple((name, value) for name, value in pairs if value)
    return (Fields(pairs=kept),) if kept else ()


def items(texts: Iterable[str]) -> tuple[Block, ...]:
    """Return the texts as one list, or nothing."""
    found = tuple(texts)
    return (Items(items=found),) if found else ()


def table(columns: tuple[str, ...], *, rows: Iterable[tuple[str, ...]]) -> tuple[Block, ...]:
    """Return the rows as one table without the columns that are empty throughout, or nothing."""
    found = tuple(rows)
    kept = [number for number in range(len(columns)) if any(row[number] for row in found)]
    if not found:
        return ()
    shown = tuple(tuple(row[number] for number in kept) for row in found)
    return (Table(columns=tuple(columns[number] for number in kept), rows=shown),)
