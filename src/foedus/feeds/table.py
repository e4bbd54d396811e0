"""Rows of bytes parsed into columns of text; what does not parse is set aside with its line."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from foedus.feeds.coded import Arrow, arrow
from foedus.feeds.lines import QUOTE, TOO_LONG, Block
from foedus.feeds.tally import LONGEST_TEXT, SetAside, Tally

NUL, RETURN = b"\0", b"\r"


class Texts(Protocol):
    """Rows as they stood, asked for one by one."""

    def __getitem__(self, number: int, /) -> bytes:
        """Return the text of a row."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows that parsed, as text: `table` has a column for each of the file's, `lines` and `texts` go along with it."""

    table: Arrow
    lines: Sequence[int]
    texts: Texts


@dataclass(slots=True, kw_only=True)
class Parser:
    """Parses the rows of one file, and counts them.

    `columns` are all columns of the file, in order; of these `wanted` are kept. Quotes mean something where `quoted`.
    """

    columns: tuple[str, ...]
    wanted: tuple[str, ...]
    delimiter: str
    quoted: bool
    tally: Tally
    aside: list[SetAside] = field(default_factory=list)

    def parse(self, block: Block) -> Rows:
        """Return the rows of a block that have as many cells as the file has columns; the others are set aside."""
        for long in block.long_rows:
            self.tally.rows_in += 1
            self._put_aside(long.line, TOO_LONG, long.head)
        self.tally.rows_in += len(block.rows)
        lines, texts = block.lines, block.rows
        joined = b"\n".join(texts)
        if NUL in joined:
            lines, texts = self._without_nul(lines, texts)
            joined = b"\n".join(texts)
        if not (joined.isascii() or _is_utf8(joined)):
            texts = self._in_utf8(texts)
            joined = b"\n".join(texts)
        return self._parse(lines, texts, joined)

    def set_aside(self, line: int, *, reason: str, text: bytes) -> None:
        """Set aside a row that parsed and cannot be coded."""
        self._put_aside(line, reason, text)

    def _put_aside(self, line: int, reason: str, text: bytes) -> None:
        self.tally.reasons[reason] += 1
        kept = text[: 4 * LONGEST_TEXT].decode("utf-8", "backslashreplace")[:LONGEST_TEXT]
        self.aside.append(SetAside(line=line, reason=reason, text=kept))

    def _without_nul(self, lines: list[int], texts: list[bytes]) -> tuple[list[int], list[bytes]]:
        kept = []
        for line, text in zip(lines, texts, strict=True):
            if NUL in text:
                self._put_aside(line, "holds a NUL byte", text)
            else:
                kept.append((line, text))
        return [line for line, _ in kept], [text for _, text in kept]

    def _in_utf8(self, texts: list[bytes]) -> list[bytes]:
        """Return the rows in UTF-8: what is not is read as Windows-1252, as publishers' spreadsheets write it."""
        found = []
        for text in texts:
            wrong = not _is_utf8(text)
            self.tally.other_letters += wrong
            found.append(_recoded(text) if wrong else text)
        return found

    def _parse(self, lines: list[int], texts: list[bytes], joined: bytes) -> Rows:
        wrong: list[str] = []
        table = self._read(joined + b"\n" if texts else b"", wrong)
        spanning = joined.count(b"\n") >= len(texts) > 0
        loose = spanning and not all(self._is_tight(text) for text in texts if b"\n" in text)
        if wrong or loose or RETURN in joined or table.num_rows != len(texts):
            return self._parse_singly(lines, texts)
        return Rows(table=table, lines=lines, texts=texts)

    def _read(self, data: bytes, wrong: list[str]) -> Arrow:
        """Return the rows of the right width; the texts of the others go to `wrong`."""
        pa, reader = arrow(), _reader()
        if not data:
            return pa.table({name: pa.array([], type=pa.string()) for name in self.wanted})

        def refuse(row: Any) -> str:  # noqa: ANN401 - a row of the library's
            wrong.append(row.text or "")
            return "skip"

        return reader.read_csv(
            pa.BufferReader(data),
            read_options=reader.ReadOptions(
                column_names=list(self.columns), use_threads=False, block_size=len(data) + 1
            ),
            parse_options=reader.ParseOptions(
                delimiter=self.delimiter,
                quote_char='"' if self.quoted else False,
                newlines_in_values=self.quoted,
                ignore_empty_lines=True,
                invalid_row_handler=refuse,
            ),
            convert_options=reader.ConvertOptions(
                check_utf8=False,
                include_columns=list(self.wanted),
                column_types=dict.fromkeys(self.wanted, pa.string()),
                strings_can_be_null=False,
            ),
        )

    def _parse_singly(self, lines: list[int], texts: list[bytes]) -> Rows:
        """Return the rows that parse one by one: slower, and it tells which do not."""
        kept: list[tuple[int, bytes]] = []
        for line, text in zip(lines, texts, strict=True):
            parts = list(self._whole(line, text))
            self.tally.rows_in += len(parts) - 1
            for number, part in parts:
                width = self._width(part, strict=bool(part.count(QUOTE) & 1))
                if width == len(self.columns):
                    kept.append((number, part))
                else:
                    self._put_aside(number, self._why(width, part), part)
        good = [text for _, text in kept]
        table = self._read(b"\n".join(good) + b"\n" if good else b"", [])
        if table.num_rows != len(good) or any(RETURN in text for text in good):
            return self._parse_apart(kept)
        return Rows(table=table, lines=[number for number, _ in kept], texts=good)

    def _parse_apart(self, rows: list[tuple[int, bytes]]) -> Rows:
        """Return rows on which the two parsers differ, each parsed by itself."""
        kept, tables = [], [self._read(b"", [])]
        for number, text in rows:
            table = self._read(text + b"\n", [])
            if table.num_rows == 1:
                kept.append((number, text))
                tables.append(table)
            else:
                self._put_aside(number, "a line end within a cell", text)
        whole = arrow().concat_tables(tables)
        return Rows(table=whole, lines=[number for number, _ in kept], texts=[text for _, text in kept])

    def _whole(self, line: int, text: bytes) -> Iterator[tuple[int, bytes]]:
        """Yield the row, or where it spans lines and is none, its lines: a stray quote had joined them."""
        if b"\n" not in text or self._width(text, strict=True) == len(self.columns):
            yield line, text
            return
        for number, one in enumerate(text.split(b"\n"), start=line):
            if one and not one.isspace():
                yield number, one

    def _is_tight(self, text: bytes) -> bool:
        """Say whether quotes open and close at the edges of cells; where a stray one joins two rows they do not."""
        return bool(_tight(self.delimiter).fullmatch(text)) or bool(self._width(text, strict=True))

    def _width(self, text: bytes, *, strict: bool = False) -> int:
        if len(text) > csv.field_size_limit():  # Beyond what the slower parser takes.
            return len(self.columns) if self._read(text + b"\n", []).num_rows == 1 else 0
        cells = text.decode("utf-8", "replace")
        return len(split_row(cells, delimiter=self.delimiter, quoted=self.quoted, strict=strict))

    def _why(self, width: int, text: bytes) -> str:
        if self.quoted and text.count(QUOTE) & 1:
            return "a quote is not closed"
        return f"{width} cells, where the header has {len(self.columns)}"


@cache
def _tight(delimiter: str) -> re.Pattern[bytes]:
    """Return what a row of tight quotes matches; its parts are possessive, so that no row takes long."""
    edge = re.escape(delimiter.encode())
    cell = rb'(?:"[^"]*+(?:""[^"]*+)*+"|[^"' + edge + rb"]*+)"
    return re.compile(cell + rb"(?:" + edge + cell + rb")*+", re.DOTALL)


def split_row(text: str, *, delimiter: str, quoted: bool, strict: bool = False) -> list[str]:
    """Return the cells of one row; none where its quotes cannot be read, or where they are loose and `strict` asks."""
    if not quoted:
        return text.split(delimiter)
    try:
        rows = list(csv.reader(_lines(text), delimiter=delimiter, strict=strict))
    except csv.Error:
        return []
    return rows[0] if len(rows) == 1 else []


def _lines(text: str) -> Iterable[str]:
    return io.StringIO(text, newline="\n")


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _recoded(text: bytes) -> bytes:
    try:
        return text.decode("cp1252").encode()
    except UnicodeDecodeError:
        return text.decode("latin-1").encode()


def _reader() -> Any:  # noqa: ANN401 - a module without types
    arrow()
    return import_module("pyarrow.csv")
