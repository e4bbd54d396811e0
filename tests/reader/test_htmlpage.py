"""A page is the report in it: its text, its quotations and lists in place, and nothing that stands around it."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.errors import DocumentError
from foedus.reader.htmlpage import convert_page

AROUND = """<nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sport: Arsenal attack sinks rivals</a></li></ul></nav>"""
FOOT = """<aside><h3>Most read</h3><ul><li><a href=/1>Iran attacks a base in Qatar</a></li></ul></aside>
<footer>Copyright The Wire 2025. All rights reserved.</footer>"""
STORY = """<h1>Strike on Doha</h1>
<figure><img src=a.jpg alt=smoke><figcaption>Smoke over Doha on Tuesday.
 Photo: Agency</figcaption></figure>
<p>DOHA, Sept 9 (Agency) - Israeli aircraft struck a <b>residential</b><i> building</i> in Doha
 on Tuesday,<br>Qatar's ministry said.</p>
<h3>Reactions</h3>
<blockquote><p>Israel attacked a residential compound in Qatar.</p><p>We reserve our right.</p></blockquote>
<ul><li>Iran condemned the strike.</li><li>Saudi Arabia did so as well.</li></ul>
<p>The United States said that it had been notified shortly before the attack, which Qatar denied at once.</p>
<table><tr><th>Side</th><th>Killed</th></tr><tr><td>Qatar</td><td>1</td></tr></table>"""
TEXT = """# Strike on Doha

Smoke over Doha on Tuesday. Photo: Agency

DOHA, Sept 9 (Agency) - Israeli aircraft struck a residential building in Doha on Tuesday, Qatar's ministry said.

### Reactions

> Israel attacked a residential compound in Qatar.

> We reserve our right.

- Iran condemned the strike.
- Saudi Arabia did so as well.

The United States said that it had been notified shortly before the attack, which Qatar denied at once.

Side | Killed

Qatar | 1
"""


def page(story: str, head: str = "") -> str:
    """Return a page with what usually stands around a story."""
    body = f"<body>{AROUND}<main><article>{story}</article></main>{FOOT}</body>"
    return f"<!doctype html><html lang=en><head>{head}</head>{body}</html>"


def test_every_block_keeps_its_place() -> None:
    """Headings, captions, the dateline, quotations, lists and rows, in the order of the page."""
    assert TEXT == convert_page(page(STORY), at="x").text


def test_one_page_always_gives_one_text() -> None:
    """Spans point into it."""
    assert 1 == len({convert_page(page(STORY), at="x").text for _ in range(3)})


def test_metadata_come_with_the_text() -> None:
    """The document is dated by them."""
    found = convert_page(
        page(STORY, '<title>T</title><meta property="article:published_time" content="2025-09-10">'), at="x"
    )

    assert ("T", "2025-09-10", "article:published_time") == (found.title, found.published_on, found.dated_by)


def test_an_xhtml_page_is_a_page() -> None:
    """Its declaration of a charset is spent, and its entities are those of HTML."""
    declared = '<?xml version="1.0" encoding="koi8-r"?>\n' + page(
        STORY.replace("Qatar denied", "Qatar&nbsp;denied&#33;")
    )

    assert "which Qatar denied! at once" in convert_page(declared, at="x").text


@pytest.mark.parametrize(
    ("hidden", "note"),
    [
        ("<del>Iran struck Doha.</del>", "struck out"),
        ("<s>Iran struck Doha.</s>", "struck out"),
        ("<p hidden>Iran struck Doha.</p>", "hidden"),
        ('<p style="color: red; DISPLAY : none">Iran struck Doha.</p>', "hidden"),
        ('<div style="visibility:hidden"><p>Iran struck Doha.</p></div>', "hidden"),
    ],
)
def test_what_the_page_hides_or_strikes_out_it_does_not_say(hidden: str, note: str) -> None:
    """An order to a model would hide there, and a claim that was taken back stand there."""
    found = convert_page(
        page(STORY + f"<p>It was late. {hidden}</p>" if hidden.startswith("<d") else STORY + hidden), at="x"
    )

    assert "Iran struck" not in found.text
    assert (f"1 passage {note} in the page, left out.",) == found.notes


def test_nothing_is_expanded_and_nothing_run() -> None:
    """Entities of a page's own are words, scripts are none."""
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    whole = f'<!DOCTYPE html [<!ENTITY e0 "Doha"> {bomb}]>' + page(
        STORY + "<p>It said: &e11; &amp; &xxe;</p><script>Iran()</script>"
    )
    found = convert_page(whole.replace("<!doctype html>", ""), at="x")

    assert len(found.text) < 2_000
    assert "Iran()" not in found.text


def test_a_quotation_without_paragraphs_is_one() -> None:
    """With emphasis in it, too."""
    story = STORY.replace(
        "<p>Israel attacked a residential compound in Qatar.</p><p>We reserve our right.</p>",
        "We <b>reserve</b> our right.",
    )

    assert "\n\n> We reserve our right.\n\n" in convert_page(page(story), at="x").text


def test_items_of_inner_lists_are_said_once() -> None:
    """They stand with the item that they are of."""
    story = STORY.replace(
        "<li>Iran condemned the strike.</li>", "<li>Iran<ul><li>condemned</li><li>protested</li></ul></li>"
    )
    text = convert_page(page(story), at="x").text

    assert (1, 1) == (text.count("condemned"), text.count("protested"))


def test_a_figure_that_holds_a_table_stays() -> None:
    """Only pictures are replaced by their captions."""
    table = "<figure><table><tr><td>Killed in Doha</td><td>6</td></tr></table><figcaption>Losses</figcaption></figure>"

    assert "Killed in Doha | 6" in convert_page(page(STORY.replace("<table>", table + "<table>")), at="x").text


@pytest.mark.parametrize(
    "text", ["", " \n", "<html></html>", "<!-- nothing -->", "<html><body><script>x()</script></body></html>"]
)
def test_a_page_without_a_report_is_refused(text: str) -> None:
    """A script might have filled it."""
    with pytest.raises(DocumentError) as caught:
        convert_page(text, at="page.html")

    assert ("reader/no-text", "page.html") == (caught.value.code, caught.value.at)


@pytest.mark.parametrize(
    "story",
    [
        "<div>" * 100_000,
        "<b>" * 100_000,
        "<ul><li>" * 50_000,
        "<p>a</p>" * 60_000,
        "a" * 5_000_001,
        "<table><tr><td>" * 100_000,
    ],
)
def test_a_page_beyond_the_limits_is_refused_at_once(story: str) -> None:
    """A page that the parser would cut is not read in part."""
    begun = time.monotonic()
    with pytest.raises(DocumentError) as caught:
        convert_page(page(story + STORY), at="x")

    assert "reader/too-complex" == caught.value.code
    assert time.monotonic() - begun < 10


def test_control_characters_are_blanks() -> None:
    """They would move a cursor."""
    assert (
        "Israeli aircraft struck" in convert_page(page(STORY.replace("aircraft ", "aircraft&#27;&#7; ")), at="x").text
    )


TAGS = (
    "div p b ul li table tr td blockquote figure figcaption article h1 a br del s time svg template br ruby html body"
)
PIECES = st.one_of(
    st.sampled_from(TAGS.split()).map(lambda tag: f"<{tag}>"),
    st.sampled_from(TAGS.split()).map(lambda tag: f"</{tag} hidden"),
    st.sampled_from(
        ("&#0;", "&#27;", "&#xFFFE;", "&#xD800;", "<!--", "-->", "<![CDATA[", "<?x ?>", "\ufffe", "\x0b", "&nope;")
    ),
    st.sampled_from(
        ("Israeli aircraft struck Doha on Tuesday, the ministry said.", "<p hidden>", "<td style='display:none'>")
    ),
    st.text(max_size=20),
)


@given(st.lists(PIECES, max_size=60))
def test_whatever_a_page_is_it_is_read_or_refused(pieces: list[str]) -> None:
    """No other error comes out of it, and no sign that a file cannot hold."""
    with suppress(DocumentError):
        found = convert_page(f"<html><body><article>{''.join(pieces)}", at="x")

        assert "\0" not in found.text
        assert found.text == found.text.encode().decode()
