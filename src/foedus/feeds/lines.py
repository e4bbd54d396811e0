"""Bytes split into rows, with the line on which each begins; a row may span lines within quotes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from foedus.feeds.tally import LONGEST_TEXT

LONGEST_ROW = 4 << 20
MOST_LINES = 1_000
BLOCK = 8 << 20
QUOTE = b'"'
TOO_LONG = f"longer than {LONGEST_ROW:,} bytes"


@dataclass(frozen=True, slots=True, kw_only=True)
class LongRow:
    """A line that was too long to be kept: where it stands, how long it was, how it begins."""

    line: int
    size: int
    head: bytes


@dataclass(slots=True)
class Block:
    """Some rows in the order of the file: the number of the first line of each, and its bytes without line end."""

    lines: list[int] = field(default_factory=list)
    rows: list[bytes] = field(default_factory=list)
    long_rows: list[LongRow] = field(default_factory=list)
    size: int = 0

    def add(self, line: int, *, row: bytes) -> None:
        """Append one row; an empty line is none."""
        if row and not row.isspace():
            self.lines.append(line)
            self.rows.append(row)
            self.size += len(row)


@dataclass(slots=True, kw_only=True)
class Splitter:
    """Splits a stream at line ends outside quotes. `quoted` says whether quotes mean anything in this table.

    A line beyond 4 MiB is let go by as it comes, so that memory does not grow with it. A quote that is not closed
    within 1,000 lines or 4 MiB is taken for a stray one, and each of these lines stands alone.
    """

    quoted: bool
    line: int = 1
    _carry: bytes = b""
    _skipped: int = 0
    _head: bytes = b""
    _open: list[bytes] = field(default_factory=list)
    _open_size: int = 0

    def blocks(self, chunks: Iterable[bytes]) -> Iterator[Block]:
        """Yield the rows, some 8 MiB at a time."""
        block = Block()
        for chunk in chunks:
            self._take(chunk, block)
            if block.size >= BLOCK or block.long_rows:
                yield block
                block = Block()
        self._finish(block)
        yield block

    def _take(self, chunk: bytes, block: Block) -> None:
        first, *rest = chunk.split(b"\n")
        if self._skipped:
            self._skipped += len(first)
            if not rest:
                return
            self._end_long(block)
        elif not rest:
            self._carry += first
            self._let_go(block)
            return
        else:
            self._add(self._carry + first, block)
        self._carry = rest.pop()
        self._add_all(rest, block)
        self._let_go(block)

    def _add_all(self, lines: list[bytes], block: Block) -> None:
        """Add whole lines; most have an even number of quotes, and take the short way."""
        quoted, numbers, rows, line = self.quoted, block.lines, block.rows, self.line
        for one in lines:
            if self._open or len(one) > LONGEST_ROW or (quoted and one.count(QUOTE) & 1):
                self.line = line
                self._add(one, block)
                line = self.line
                continue
            row = one[:-1] if one.endswith(b"\r") else one
            if row and not row.isspace():
                numbers.append(line)
                rows.append(row)
                block.size += len(row)
            line += 1
        self.line = line

    def _let_go(self, block: Block) -> None:
        """Stop holding a line that has grown too long."""
        if len(self._carry) > LONGEST_ROW:
            self._close(block)
            self._skipped, self._head, self._carry = len(self._carry), self._carry[:LONGEST_TEXT], b""

    def _end_long(self, block: Block) -> None:
        block.long_rows.append(LongRow(line=self.line, size=self._skipped, head=self._head))
        self.line, self._skipped, self._carry = self.line + 1, 0, b""

    def _add(self, line: bytes, block: Block) -> None:
        if len(line) > LONGEST_ROW:
            self._close(block)
            block.long_rows.append(LongRow(line=self.line, size=len(line), head=line[:LONGEST_TEXT]))
            self.line += 1
            return
        if line.endswith(b"\r"):
            line = line[:-1]
        odd = self.quoted and line.count(QUOTE) & 1
        if self._open:
            self._open.append(line)
            self._open_size += len(line)
            if odd:
                block.add(self.line - len(self._open) + 1, row=b"\n".join(self._open))
                self._open = []
            elif len(self._open) >= MOST_LINES or self._open_size > LONGEST_ROW:
                self.line += 1
                self._close(block)
                return
        elif odd:
            self._open, self._open_size = [line], len(line)
        else:
            block.add(self.line, row=line)
        self.line += 1

    def _close(self, block: Block) -> None:
        """Let the lines after a quote that is never closed stand alone."""
        for number, line in enumerate(self._open, start=self.line - len(self._open)):
            block.add(number, row=line)
        self._open = []

    def _finish(self, block: Block) -> None:
        if self._skipped:
            self._end_long(block)
        elif self._carry:
            self._add(self._carry, block)
        self._carry = b""
        self._close(block)
