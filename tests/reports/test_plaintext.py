"""Plain text keeps to its width."""

import pytest

from foedus.reports.page import Fields, Heading, Items, Page, Paragraph, Quote, Table, table
from foedus.reports.plaintext import lines_of, render_text

PAGE = Page(
    blocks=(
        Heading(text="Title", level=1),
        Paragraph(text="word " * 40),
        Items(items=("one", "two " * 30)),
        Items(items=("a source",), numbers=("1",)),
        Fields(pairs=(("short", "value"), ("a name that is much longer than others", "value"))),
        Quote(text="said " * 30, source="somebody"),
        Table(columns=("a", "b"), rows=(("x " * 40, "arab-league-jd-1950#2-report"), ("y", "z"))),
    )
)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_lines_keep_to_the_width(width: int) -> None:
    """Where words allow."""
    assert all(len(line.text.rstrip()) <= width for line in lines_of(PAGE, width=width))


def test_a_page_ends_with_one_line_break() -> None:
    """And has a citation's number before its source."""
    text = render_text(PAGE)

    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n[1] a source\n" in text


def test_columns_that_are_empty_throughout_are_left_out() -> None:
    """Nobody reads an empty column."""
    assert (Table(columns=("b",), rows=(("x",),)),) == table(("a", "b"), rows=[("", "x")])
    assert () == table(("a",), rows=[])


def test_a_word_without_end_is_cut_into_lines() -> None:
    """A title of a million letters is shown, and shown soon."""
    endless = "a" * 1_000_000
    page = Page(
        blocks=(
            Heading(text=endless, level=1),
            Paragraph(text=f"so {endless} long"),
            Table(columns=("a", "b"), rows=((endless, "b"),)),
        )
    )
    lines = lines_of(page)

    assert all(len(line.text) <= 100 for line in lines)
    assert 3 * len(endless) <= sum(line.text.count("a") for line in lines)
