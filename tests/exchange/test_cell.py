"""Tables as RFC 4180 has them, read back as they were written."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.errors import StatementError
from foedus.exchange import join_items, read_table, split_items, write_table
from tests.strategies import texts

COLUMNS = ("one", "two")
WORDS = texts() | st.text(st.sampled_from("=+-@;\\e'\"\t\r\n, a"), max_size=8)


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(COLUMNS, WORDS)), max_size=5), st.booleans())
def test_a_table_is_read_back_as_it_was(rows: list[dict[str, str]], mark: bool) -> None:  # noqa: FBT001 - drawn
    """Nothing is lost on the way out and back, with a byte order mark or without."""
    written = write_table(rows, columns=COLUMNS, byte_order_mark=mark)

    assert tuple(rows) == read_table(written)
    assert mark == written.startswith("\ufeff")


@given(st.lists(WORDS, max_size=5))
def test_a_list_in_a_cell_is_read_back_as_it_was(items: list[str]) -> None:
    """A semicolon within an item is told from one between two."""
    assert tuple(items) == split_items(join_items(items))


def test_numbers_stay_numbers() -> None:
    """What is below zero is a number, and no formula."""
    row = {"one": -33.86, "two": 12, "three": None, "four": True, "five": "-33.86"}

    assert "one,two,three,four,five\r\n-33.86,12,,yes,'-33.86\r\n" == write_table([row], columns=tuple(row))


def test_lines_and_quotes_are_those_of_the_standard() -> None:
    """CR LF ends a row; a quote in a cell is doubled."""
    written = write_table([{"one": 'he said "no", twice', "two": "a\nb"}], columns=COLUMNS)

    assert 'one,two\r\n"he said ""no"", twice","a\nb"\r\n' == written
    assert [["one", "two"], ['he said "no", twice', "a\nb"]] == list(csv.reader(io.StringIO(written, newline="")))


@pytest.mark.parametrize("text", ["a,b\r\n1\r\n", "a\r\n1,2\r\n", 'a\r\n"x" y\r\n'])
def test_what_is_no_table_is_refused(text: str) -> None:
    """A row that lost a cell is not read as if it had it."""
    with pytest.raises(StatementError) as caught:
        read_table(text)

    assert "exchange/wrong-table" == caught.value.code


def test_a_whole_article_fits_into_a_cell() -> None:
    """A long quotation is not cut."""
    (row,) = read_table(write_table([{"one": "x" * 200_000, "two": ""}], columns=COLUMNS))

    assert "x" * 200_000 == row["one"]
