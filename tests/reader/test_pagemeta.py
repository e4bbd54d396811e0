"""A page says who published it and when, or it does not."""

import json

import pytest
from lxml.html import document_fromstring

from foedus.reader.pagemeta import PageMeta, read_page_meta


def meta(*head: str) -> PageMeta:
    """Return what a page with this head says of itself."""
    return read_page_meta(document_fromstring(f"<html><head>{''.join(head)}</head><body><p>Doha</p></body></html>"))


def linked(*items: object) -> str:
    """Return things as JSON-LD."""
    return "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in items)


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Strike  on\nDoha",
    "datePublished": "2025-09-10T01:30:00+03:00",
    "dateModified": "2025-09-12T01:30:00Z",
    "publisher": {"@type": "Organization", "name": "The Wire"},
}


def test_json_ld_tells_title_outlet_and_day() -> None:
    """The day is the one that is written, whatever hour it is elsewhere; a change is not the publication."""
    assert PageMeta(title="Strike on Doha", outlet="The Wire", published_on="2025-09-10", dated_by="JSON-LD") == meta(
        linked(ARTICLE)
    )


@pytest.mark.parametrize(
    "item",
    [
        [ARTICLE],
        {"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        ARTICLE | {"@type": ["Thing", "https://schema.org/ReportageNewsArticle"]},
        ARTICLE | {"publisher": [{"name": "The Wire"}]},
        ARTICLE | {"publisher": "The Wire"},
    ],
)
def test_articles_are_found_where_schema_org_puts_them(item: object) -> None:
    """In lists, in graphs, as what a page is about; the day of the page itself is not that of its article."""
    found = meta(linked(item))

    assert ("2025-09-10", "The Wire", ()) == (found.published_on, found.outlet, found.notes)


def test_a_page_without_an_article_may_have_a_day_of_its_own() -> None:
    """A statement on a ministry's site."""
    assert "2025-09-10" == meta(linked({"@type": "WebPage", "datePublished": "2025-09-10"})).published_on


@pytest.mark.parametrize(
    ("head", "by"),
    [
        ('<meta property="article:published_time" content="2025-09-10T01:00Z">', "article:published_time"),
        ('<meta name="DC.date.issued" content="2025-09-10">', "dc.date.issued"),
        ('<meta name="citation_publication_date" content="2025/09/10">', "citation_publication_date"),
        ('<meta itemprop="datePublished" content=" 2025-09-10 12:00">', "datepublished"),
        ('<time itemprop="datePublished" datetime="2025-09-10">yesterday</time>', "<time>"),
        ('<time pubdate datetime="2025-09-10T10:00">yesterday</time>', "<time>"),
    ],
)
def test_other_metadata_tell_the_day(head: str, by: str) -> None:
    """OpenGraph, Dublin Core, Highwire, microdata."""
    found = meta(head)

    assert ("2025-09-10", by) == (found.published_on, found.dated_by)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="10 September 2025">',
        '<meta property="article:published_time" content="09/10/2025">',
        '<meta property="article:published_time" content="2025-02-31">',
        '<meta property="article:published_time" content="2025-09-101">',
        '<meta property="article:published_time" content="1757466000">',
        '<meta property="article:modified_time" content="2025-09-10">',
        '<time datetime="2025-09-10">yesterday</time>',
        "<title>10 September 2025</title>",
        linked({"@type": "Event", "datePublished": "2025-09-10"}),
        linked({"@type": "NewsArticle", "datePublished": 20250910}),
        linked({"@type": 5}, "NewsArticle", None),
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-09-10"</script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/ld+json">"' + "x" * 600_000 + '"</script>',
        linked([[]] * 3000, ARTICLE)[: -len("</script>")].replace("NewsArticle", "Newt") + "</script>",
    ],
)
def test_no_day_is_guessed(head: str) -> None:
    """What must be reckoned, or is no day of publication, is none."""
    assert ("", "") == (meta(head).published_on, meta(head).dated_by)


def test_metadata_that_contradict_each_other_are_noted() -> None:
    """The first in the order counts, and nobody is left in the dark."""
    found = meta(linked(ARTICLE), '<meta property="article:published_time" content="2025-09-09">')

    assert "2025-09-10" == found.published_on
    assert ("The metadata name other days of publication too: 2025-09-09 (article:published_time).",) == found.notes


def test_json_ld_that_contradicts_itself_does_not_count() -> None:
    """A list of related articles has a day each."""
    other = ARTICLE | {"datePublished": "2025-09-01"}
    found = meta(linked(ARTICLE, other), '<meta name="date" content="2025-09-02">')

    assert "2025-09-02" == found.published_on
    assert "2025-09-10 (JSON-LD), 2025-09-01 (JSON-LD)" in found.notes[0]
    assert "" == meta(linked(ARTICLE, other)).published_on


def test_outlet_title_and_address_have_their_metadata() -> None:
    """OpenGraph first, then the plain page."""
    found = meta(
        '<meta property="og:site_name" content="The Wire"><meta property="og:title" content="Strike">',
        '<title>Strike - Wire</title><link rel="canonical" href="/relative">',
        '<link rel="canonical" href="https://wire.example/strike">',
    )

    assert ("The Wire", "Strike", "https://wire.example/strike") == (found.outlet, found.title, found.url)
    assert "Strike - Wire" == meta("<title>Strike - Wire</title>").title
