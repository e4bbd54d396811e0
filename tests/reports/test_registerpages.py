"""The register as pages of a site, which show what strangers wrote and run none of it."""

import re

import markdown  # type: ignore[import-untyped]

from foedus.actors import Actors, load_actors
from foedus.files import read_yaml, validate
from foedus.instruments import Instrument, Register, make_register
from foedus.reports.registerpages import INDEX, register_pages
from tests.builders import a_provision, an_instrument, as_json

ACTORS: Actors = load_actors()
EXTENSIONS = ["admonition", "attr_list", "def_list", "tables", "toc"]
TAG = re.compile(r"<(?!/)(?P<name>[a-zA-Z]+)(?P<attributes>[^>]*)>")
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> {: onclick=alert(1) } ![x](http://evil/x.png) "
    "[a](javascript:alert(1)) `code` **b** | c &lt;b&gt; <https://evil> <!-- x --> \\<i> # h {: #evil }"
)


def a_treaty(**changes: object) -> Instrument:
    """Return an instrument as it was read."""
    return validate(Instrument, node=read_yaml(as_json(an_instrument(**changes)), at="law.yaml"), at="law.yaml")


def a_hostile_treaty() -> Instrument:
    """Return an instrument in which every text is an attack on the page."""
    clause = a_provision(
        ref=HOSTILE, words=HOSTILE, words_of="instrument", source=HOSTILE, because=HOSTILE, reported=HOSTILE
    )
    texts = dict.fromkeys(("title", "short_title", "citation", "notes", "sources", "duration"), HOSTILE)
    return a_treaty(**texts, provisions=[clause])


def made_html(text: str) -> str:
    """Return a page as the site makes HTML of it."""
    return str(markdown.markdown(text, extensions=EXTENSIONS))


def test_every_instrument_has_a_page_and_a_line(register: Register) -> None:
    """From the table one comes to each of them."""
    pages = register_pages(register, actors=ACTORS)
    names = {f"{one.id}.md" for one in register.instruments}

    assert {INDEX, *names} == set(pages)
    assert names == set(re.findall(r"\]\(([a-z0-9-]+\.md)\)", pages[INDEX]))


def test_a_clause_stands_under_its_own_id(register: Register) -> None:
    """`a-1#1` is shown at `a-1/#1`, its words in a quotation beside the reading."""
    page = made_html(register_pages(register, actors=ACTORS)["a-1.md"])

    assert '<h2 id="1">Art. 1 (a-1#1)</h2>' in page
    assert "<blockquote><p>Each will assist the other.</p>" in page
    assert 'class="beside"' in page


def test_nothing_that_a_stranger_wrote_is_run() -> None:
    """Scripts, images, attributes and links in a quotation are shown as the words that they are."""
    pages = register_pages(make_register((a_hostile_treaty(),), digest=""), actors=ACTORS)

    for name, text in pages.items():
        html = made_html(text)
        tags = [(tag["name"], tag["attributes"]) for tag in TAG.finditer(html)]
        links = [attributes for tag, attributes in tags if tag == "a"]

        assert (name, set()) == (name, {tag for tag, _ in tags} & {"script", "img", "b", "i", "strong"})
        assert [] == [attributes for _, attributes in tags if re.search(r"\bon\w+=|javascript:", attributes)]
        assert [] == [one for one in links if not re.match(r' href="(https?://|\.\./reference/|treaty-a\.md)', one)]
        assert (True, False) == ("alert(1)" in html, 'id="evil"' in html)


def test_the_table_counts_and_sorts() -> None:
    """Kinds stand in their order, within a kind the oldest first, a long list of parties is cut."""
    parties = [{"party": name, "from": "1949-04-04"} for name in ("BEL", "CAN", "DNK", "FRA", "ISL", "ITA")]
    made = (
        a_treaty(id="b-1", title="B", signed_on="1950-01-01"),
        a_treaty(id="c-1", title="C", signed_on="1949-04-04", parties=parties),
        a_treaty(id="d-1", title="D", signed_on="1948-01-01", kind="statute"),
    )
    index = register_pages(make_register(made, digest=""), actors=ACTORS)[INDEX]
    period = index.partition("## 1946 to 1991")[2]

    assert ["c-1.md", "b-1.md", "d-1.md"] == re.findall(r"\]\(([a-z0-9-]+\.md)\)", period)
    assert "| treaty | 2 |" in index
    assert "Belgium, Canada, Denmark, France and 2 others (6 in all)" in period
