"""A page as lines of plain text, each with a style that a terminal may show."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from foedus.reports.page import Block, Fields, Heading, Items, Page, Paragraph, Quote, Table

LEAST_COLUMN = 6
LONGEST_WORD = 30
LONGEST_NAME = 24
ENDLESS = 1_000
GAP = "  "


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; `style` is empty, `title`, `heading`, `strong`, `quote` or `columns`."""

    text: str
    style: str = ""


def lines_of(page: Page, *, width: int = 100) -> tuple[Line, ...]:
    """Return the page as lines of at most `width` characters, where words allow; texts are made safe."""
    found: list[Line] = []
    for block in page.cleaned().in_line().blocks:
        if found:
            found.append(Line(text=""))
        found += _lines(block, max(width, 40))
    return tuple(found)


def render_text(page: Page, *, width: int = 100) -> str:
    """Return the page as plain text that ends with a line break."""
    return "\n".join(line.text.rstrip() for line in lines_of(page, width=width)) + "\n"


def _lines(block: Block, width: int) -> Iterator[Line]:
    if isinstance(block, Heading):
        yield from _heading(block, width)
    elif isinstance(block, Paragraph):
        yield from (Line(text=line, style="strong" if block.strong else "") for line in _wrap(block.text, width))
    elif isinstance(block, Items):
        marks = [f"[{one}]" for one in block.numbers] or ["-"] * len(block.items)
        for mark, item in zip(marks, block.items, strict=True):
            yield from _hanging(f"{mark} ", item, width)
    elif isinstance(block, Fields):
        room = max((len(name) for name, _ in block.pairs if len(name) <= LONGEST_NAME), default=2) + 2
        for name, value in block.pairs:
            if len(name) > LONGEST_NAME:
                yield from _hanging("", f"{name}:", width)
            yield from _hanging((f"{name}:" if len(name) <= LONGEST_NAME else "").ljust(room), value, width)
    elif isinstance(block, Quote):
        yield from _quote(block, width)
    elif isinstance(block, Table):
        yield from _table(block, width)


def _heading(block: Heading, width: int) -> Iterator[Line]:
    if block.level == 1:
        yield from (Line(text=line, style="title") for line in _wrap(block.text, width))
        yield Line(text="=" * min(len(block.text), width), style="title")
        return
    yield from (Line(text=line, style="heading") for line in _wrap(block.text, width))
    if block.level == 2:  # noqa: PLR2004 - only a section is underlined
        yield Line(text="-" * min(len(block.text), width), style="heading")


def _quote(block: Quote, width: int) -> Iterator[Line]:
    for line in _wrap(f"“{block.text}”", width - 4):
        yield Line(text=f"  | {line}", style="quote")
    for line in _wrap(block.source, width - 4) if block.source else ():
        yield Line(text=f"    {line}")


def _hanging(mark: str, text: str, width: int) -> Iterator[Line]:
    indent = " " * len(mark)
    for number, line in enumerate(_wrap(text, width - len(mark))):
        yield Line(text=(mark if number == 0 else indent) + line)


def _wrap(text: str, width: int, *, narrow: bool = False) -> list[str]:
    words, room = text.split(), max(width, LEAST_COLUMN)
    longest = max(map(len, words), default=0)
    if longest > ENDLESS:
        text = " ".join(piece for word in words for piece in _cut(word, room))
    return textwrap.wrap(text, room, break_on_hyphens=narrow and longest > width) or [""]


def _cut(word: str, room: int) -> Iterator[str]:
    """Yield a word in pieces that fit; the library's own way of breaking it takes the square of its length."""
    for start in range(0, len(word), room):
        yield word[start : start + room]


def _table(block: Table, width: int) -> Iterator[Line]:
    widths = _widths(block, width)
    yield from _row(block.columns, widths, "columns")
    yield Line(text=GAP.join("-" * one for one in widths), style="columns")
    tall = any(
        len(_wrap(cell, room, narrow=True)) > 1 for row in block.rows for cell, room in zip(row, widths, strict=True)
    )
    for number, row in enumerate(block.rows):
        if tall and number:
            yield Line(text="")
        yield from _row(row, widths, "")


def _row(cells: tuple[str, ...], widths: list[int], style: str) -> Iterator[Line]:
    parts = [_wrap(cell, room, narrow=True) for cell, room in zip(cells, widths, strict=True)]
    for number in range(max(len(part) for part in parts)):
        texts = [
            (part[number] if number < len(part) else "").ljust(room) for part, room in zip(parts, widths, strict=True)
        ]
        yield Line(text=GAP.join(texts).rstrip(), style=style)


def _widths(block: Table, width: int) -> list[int]:
    """Return the widths of the columns: as wide as they like, then the widest give way, never below a word."""
    rows = (block.columns, *block.rows)
    wanted = [min(max(len(row[number]) for row in rows), width) for number in range(len(block.columns))]
    least = [min(_longest_word(row[number] for row in rows), LONGEST_WORD) for number in range(len(block.columns))]
    room = width - len(GAP) * (len(wanted) - 1)
    while sum(wanted) > room:
        spare = [have - need for have, need in zip(wanted, least, strict=True)]
        if max(spare) <= 0:
            break
        widest = max(range(len(wanted)), key=lambda number: (spare[number] > 0, wanted[number]))
        wanted[widest] -= 1
    return [max(one, 1) for one in wanted]


def _longest_word(cells: Iterator[str]) -> int:
    return max((len(word) for cell in cells for word in cell.split()), default=LEAST_COLUMN)
