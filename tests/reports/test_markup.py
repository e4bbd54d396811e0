"""A page in each format: what stands side by side, and where an address ends."""

import pytest

from foedus.reports import Page, render_page
from foedus.reports.page import Paragraph, beside, items

LINK = '<a href="{0}" rel="nofollow noreferrer">{0}</a>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://example.org/a_(b), p. 2", f"see {LINK.format('https://example.org/a_(b)')}, p. 2"),
        ("(https://example.org/a)", f"({LINK.format('https://example.org/a')})"),
        ("https://example.org/?a=1&b=2.", f"{LINK.format('https://example.org/?a=1&amp;b=2')}."),
        ('http://example.org/"onclick="x', f"{LINK.format('http://example.org/')}&#34;onclick=&#34;x"),
        ("javascript:alert(1) and ftp://example.org", "javascript:alert(1) and ftp://example.org"),
    ],
)
def test_an_address_leads_there_and_ends_where_it_ends(text: str, shown: str) -> None:
    """A source is one click away; the full stop after it is the sentence's, and no other scheme is a link."""
    assert f"<li>{shown}</li>" in render_page(Page(blocks=items([text])), format="html")


def test_what_stands_side_by_side_is_one_run_elsewhere() -> None:
    """Only HTML has columns; text and Markdown have the left, then the right."""
    pair = beside([Paragraph(text="Words.")], right=[Paragraph(text="Reading.")])
    page = Page(blocks=pair)

    assert "Words.\n\nReading.\n" == render_page(page)
    assert "Words.\n\nReading.\n" == render_page(page, format="markdown").rstrip() + "\n"
    assert 1 == render_page(page, format="html").count('class="beside"')


def test_one_side_alone_is_no_column() -> None:
    """A clause without words takes the whole width for its reading."""
    assert (Paragraph(text="Reading."),) == beside([], right=[Paragraph(text="Reading.")])
