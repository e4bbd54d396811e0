"""Rows parsed into columns, and those that do not parse."""

from collections import Counter

import pytest

from foedus.feeds.lines import Block, LongRow, Splitter
from foedus.feeds.table import Parser, Rows, split_row
from foedus.feeds.tally import LONGEST_TEXT, SetAside, Tally


def parse(data: bytes, *, quoted: bool = True) -> tuple[Parser, list[tuple[int, dict[str, str]]]]:
    """Return the parser after three columns were read, and the rows with their lines."""
    parser = Parser(
        columns=("a", "b", "c"), wanted=("a", "b"), delimiter="," if quoted else "\t", quoted=quoted, tally=Tally()
    )
    rows: list[Rows] = [parser.parse(block) for block in Splitter(quoted=quoted).blocks([data])]
    found = [pair for one in rows for pair in zip(one.lines, one.table.to_pylist(), strict=True)]
    assert parser.tally.rows_in == len(found) + parser.tally.set_aside
    return parser, found


@pytest.mark.parametrize(
    ("data", "rows", "reasons"),
    [
        (b"1,2,3\n", [(1, "1", "2")], {}),
        (b'1,"x\ny",3\n4,5,6\n', [(1, "1", "x\ny"), (3, "4", "5")], {}),
        (b"1,2\n4,5,6\n", [(2, "4", "5")], {"2 cells, where the header has 3": 1}),
        (b'1,"x,3\n4,5" gun,6\n', [(2, "4", '5" gun')], {"a quote is not closed": 1}),
        (b'1,"a" b"\n,c,d\n', [(2, "", "c")], {"a quote is not closed": 1}),
        (b'1,2,"3\n4,5,6\n', [(2, "4", "5")], {"a quote is not closed": 1}),
        (b'1,"a\rb",3\n4,c\rd,6\n', [(1, "1", "a\rb")], {"0 cells, where the header has 3": 1}),
        (b"1,a\0,3\n4,5,6\n", [(2, "4", "5")], {"holds a NUL byte": 1}),
        (b"1,caf\xe9,3\n4,\x8d,6\n7,\xc3\xa9,9\n", [(1, "1", "café"), (2, "4", "\x8d"), (3, "7", "é")], {}),
        (b"1,=cmd|' /C calc'!A0,3\n", [(1, "1", "=cmd|' /C calc'!A0")], {}),
        (b"", [], {}),
    ],
)
def test_a_row_parses_or_is_set_aside(data: bytes, rows: list[tuple[int, str, str]], reasons: dict[str, int]) -> None:
    """Letters of other encodings are read, formulas are text like any other, and what is torn is told."""
    parser, found = parse(data)

    assert rows == [(line, cells["a"], cells["b"]) for line, cells in found]
    assert Counter(reasons) == parser.tally.reasons


def test_rows_in_other_letters_are_counted() -> None:
    """What is no UTF-8 is read as Windows-1252, and that is said."""
    assert 1 == parse(b"1,caf\xe9,3\n4,5,6\n")[0].tally.other_letters


def test_without_quoting_a_quote_is_a_letter() -> None:
    """GDELT's names and addresses hold quotes."""
    assert [(1, {"a": '"1', "b": "2"})] == parse(b'"1\t2\t3\n', quoted=False)[1]


def test_a_return_within_a_cell_parts_no_rows() -> None:
    """Without quoting nothing may stand across lines, and what does is set aside, with good rows around it."""
    parser, found = parse(b"1\t2\t3\n4\tx\ry\t6\n7\t8\t9\n", quoted=False)

    assert ["1", "7"] == [cells["a"] for _, cells in found]
    assert Counter({"a line end within a cell": 1}) == parser.tally.reasons


def test_of_a_long_row_its_beginning_is_kept() -> None:
    """A row set aside is shown, and not in full length."""
    parser, _ = parse(b"1," + b"x" * 5000 + b"\n")

    assert [SetAside(line=1, reason="2 cells, where the header has 3", text="1," + "x" * (LONGEST_TEXT - 2))] == (
        parser.aside
    )


def test_a_line_that_was_let_go_by_is_set_aside() -> None:
    """It counts as a row."""
    parser = Parser(columns=("a",), wanted=("a",), delimiter=",", quoted=True, tally=Tally())
    parser.parse(Block(long_rows=[LongRow(line=7, size=1 << 31, head=b"xx")]))

    assert [SetAside(line=7, reason="longer than 4,194,304 bytes", text="xx")] == parser.aside
    assert 1 == parser.tally.rows_in


def test_a_cell_beyond_what_the_slower_parser_takes_is_no_fault() -> None:
    """A bad row beside it does not make it one."""
    parser, found = parse(b"1,2\n4," + b"x" * 200_000 + b",6\n" + b"y" * 200_000 + b",1\n")

    assert [(2, "4")] == [(line, cells["a"]) for line, cells in found]
    assert Counter({"2 cells, where the header has 3": 1, "0 cells, where the header has 3": 1}) == parser.tally.reasons


@pytest.mark.parametrize(
    ("text", "strict", "cells"),
    [
        ('1,"a,b",3', False, ["1", "a,b", "3"]),
        ('1,"a" b,3', False, ["1", "a b", "3"]),
        ('1,"a" b,3', True, []),
        ("", False, []),
    ],
)
def test_a_row_splits_into_cells(text: str, strict: bool, cells: list[str]) -> None:  # noqa: FBT001 - a parameter
    """Loose quotes are none where it matters."""
    assert cells == split_row(text, delimiter=",", quoted=True, strict=strict)
