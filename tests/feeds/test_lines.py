"""Bytes split into rows, however they come."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.feeds import lines
from foedus.feeds.lines import LongRow, Splitter


def split(data: bytes, *, size: int = 1 << 20, quoted: bool = True) -> tuple[list[tuple[int, bytes]], list[LongRow]]:
    """Return the rows with their lines, and the rows that were too long."""
    chunks = (data[start : start + size] for start in range(0, len(data), size))
    blocks = list(Splitter(quoted=quoted).blocks(chunks))
    rows = [pair for block in blocks for pair in zip(block.lines, block.rows, strict=True)]
    return rows, [long for block in blocks for long in block.long_rows]


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"a\nb\n", [(1, b"a"), (2, b"b")]),
        (b"a\r\nb", [(1, b"a"), (2, b"b")]),
        (b"a\n\n \nb\n", [(1, b"a"), (4, b"b")]),
        (b'a,"x\ny"\nb', [(1, b'a,"x\ny"'), (3, b"b")]),
        (b'a,"x\nb\nc', [(1, b'a,"x'), (2, b"b"), (3, b"c")]),
        (b"", []),
    ],
)
def test_a_row_ends_where_its_line_does_outside_quotes(data: bytes, rows: list[tuple[int, bytes]]) -> None:
    """A quote that is never closed is a stray one, and the lines after it stand alone."""
    assert (rows, []) == split(data)


def test_a_quote_means_nothing_where_tabs_part_the_cells() -> None:
    """In tables without quoting a quote is a letter like any other."""
    assert [(1, b'a\t"x'), (2, b'y"\tb')] == split(b'a\t"x\ny"\tb\n', quoted=False)[0]


@given(
    data=st.lists(st.sampled_from([b"a", b'"', b"\n", b"\r\n", b",", b" ", b"long" * 9]), max_size=60).map(b"".join),
    size=st.integers(1, 9),
    quoted=st.booleans(),
)
def test_how_the_bytes_come_changes_nothing(data: bytes, size: int, *, quoted: bool) -> None:
    """The same rows at the same lines, in one piece or by the byte, also beyond what a row may hold."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "LONGEST_ROW", 30)
        patch.setattr(lines, "LONGEST_TEXT", 20)
        patch.setattr(lines, "MOST_LINES", 4)
        whole, whole_long = split(data, quoted=quoted)
        rows, long_rows = split(data, size=size, quoted=quoted)

    assert (whole, whole_long) == (rows, long_rows)


def test_a_quote_that_is_open_for_long_is_a_stray_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within so many lines it has to be closed."""
    monkeypatch.setattr(lines, "MOST_LINES", 3)

    assert [(1, b'"a'), (2, b"b"), (3, b"c"), (4, b"d")] == split(b'"a\nb\nc\nd\n')[0]


@pytest.mark.parametrize("size", [3, 1 << 20])
def test_a_line_that_is_too_long_is_let_go_by(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Its number, size and beginning are kept, and the rows around it; an open quote before it stands alone."""
    monkeypatch.setattr(lines, "LONGEST_ROW", 10)
    rows, long_rows = split(b'a\n"b\n' + b"x" * 40 + b"\nc\n" + b"y" * 40, size=size)
    short = [(1, b"a"), (2, b'"b'), (4, b"c")]

    assert short == rows
    assert [(3, 40), (5, 40)] == [(one.line, one.size) for one in long_rows]


def test_rows_come_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more is held than a block, however long the file."""
    monkeypatch.setattr(lines, "BLOCK", 10)

    def chunks() -> Iterator[bytes]:
        for _ in range(4):
            yield b"aaaaaa\nbbbbbb\n"

    assert [2, 2, 2, 2, 0] == [len(block.rows) for block in Splitter(quoted=True).blocks(chunks())]
