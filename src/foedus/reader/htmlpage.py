"""A page as its report: trafilatura tells the text from menus, notices and what else stands around it."""

import re
from collections.abc import Callable, Iterator

from lxml.etree import ParserError
from lxml.etree import _Element as Element
from lxml.etree import _ListErrorLog as ErrorLog
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction

from foedus.reader.converted import Converted, no_words, too_complex
from foedus.reader.pagemeta import read_page_meta

LARGEST = 5_000_000
MOST_ELEMENTS = 50_000
# The depth at which libxml2 stops reading; no page for people comes near it.
DEEPEST = 255
STRUCK_OUT = ("del", "s", "strike")
HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
# What no XML tree can hold, and what would move a cursor.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Elements within a block whose words do not run together with what stands beside them.
APART = frozenset(("lb", "p", "item", "list", "row", "cell", "graphic"))
HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}


def convert_page(text: str, *, at: str) -> Converted:
    """Return the report in a page as Markdown: headings, paragraphs, lists, rows, quotations and captions in place.

    What a page hides or strikes out is not what it says, and is left out with a note. No script is run, no entity
    is expanded and nothing is fetched.

    Raises:
        DocumentError: The page is too large or too deep, or holds no report.
    """
    if len(text) > LARGEST:
        raise too_complex(
            f"The page has more than {LARGEST:,} characters.", at=at, want=f"a page of at most {LARGEST:,} characters"
        )
    tree = _parse(text, at)
    meta = read_page_meta(tree)
    notes = (*meta.notes, *_leave_out(tree))
    _keep_captions(tree)
    found = bare_extraction(tree, with_metadata=False, include_comments=False, include_tables=True)
    body = getattr(found, "body", None)
    words = "" if body is None else "\n\n".join(_blocks(body))
    if not words:
        raise no_words("No report is found in the page.", at=at)
    return Converted(
        text=words + "\n", title=meta.title, outlet=meta.outlet, published_on=meta.published_on,
        dated_by=meta.dated_by, url=meta.url, notes=notes,
    )  # fmt: skip


def _parse(text: str, at: str) -> HtmlElement:
    parser = HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False, no_network=True)
    try:
        # A declaration of charset is spent: the text is decoded.
        tree: HtmlElement = document_fromstring(re.sub(r"^\s*<\?xml[^>]{0,300}\?>", "", text), parser=parser)
    except ParserError as error:
        raise no_words("The page is empty.", at=at) from error
    if _was_cut(parser.error_log):
        raise too_complex("The page is nested too deeply.", at=at, want=f"a page at most {DEEPEST} elements deep")
    count = sum(1 for _ in tree.iter())
    if count > MOST_ELEMENTS:
        raise too_complex(
            f"The page has {count:,} elements.", at=at, want=f"a page of at most {MOST_ELEMENTS:,} elements"
        )
    _clean(tree)
    return tree


def _clean(tree: HtmlElement) -> None:
    """Put blanks in place of control characters, which a page can name and trafilatura's tree cannot hold."""
    for element in tree.iter():
        if element.text and CONTROLS.search(element.text):
            element.text = CONTROLS.sub(" ", element.text)
        if element.tail and CONTROLS.search(element.tail):
            element.tail = CONTROLS.sub(" ", element.tail)


def _was_cut(log: ErrorLog) -> bool:
    """Whether the parser stopped at a limit of its own, and gave back a part of the page as if it were the whole."""
    return any(entry.level_name == "FATAL" for entry in log)


def _leave_out(tree: HtmlElement) -> Iterator[str]:
    """Take out what the page hides or strikes out, and yield a note on each."""
    struck = [one for one in tree.iter(*STRUCK_OUT) if one.text_content().strip()]
    hidden = [one for one in tree.iter() if isinstance(one.tag, str) and _is_hidden(one) and one.text_content().strip()]
    for group, what in ((struck, "struck out"), (hidden, "hidden")):
        inside = [one for one in group if one.getparent() is not None and one.tag not in {"html", "body", "head"}]
        for one in inside:
            one.drop_tree()
        if inside:
            yield f"{len(inside)} passage{'s' * (len(inside) != 1)} {what} in the page, left out."


def _is_hidden(element: HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(HIDDEN.search((element.get("style") or "")[:1000]))


def _keep_captions(tree: HtmlElement) -> None:
    """Put each caption in the place of its figure, which is taken away as a picture."""
    for figure in list(tree.iter("figure")):
        captions = [one for one in figure.iter("figcaption") if one.text_content().strip()]
        table = next(figure.iter("table", "blockquote"), None)
        if captions and table is None and figure.getparent() is not None:
            for caption in captions:
                paragraph = figure.makeelement("p")
                paragraph.text = " ".join(caption.text_content().split())
                figure.addprevious(paragraph)
            figure.drop_tree()


def _blocks(body: Element) -> Iterator[str]:
    """Yield the blocks of an extracted text in order, as Markdown."""
    for element in body:
        yield from _WRITERS.get(str(element.tag), _paragraph)(element)


def _words(element: Element) -> str:
    return " ".join(CONTROLS.sub(" ", "".join(_pieces(element))).split())


def _pieces(element: Element) -> Iterator[str]:
    """Yield the text within an element; words on either side of a line break do not run together."""
    yield element.text or ""
    for child in element:
        yield " " if child.tag in APART else ""
        yield from _pieces(child)
        yield " " if child.tag in APART else ""
        yield child.tail or ""


def _paragraph(element: Element) -> Iterator[str]:
    words = _words(element)
    if words:
        yield words


def _heading(element: Element) -> Iterator[str]:
    words = _words(element)
    if words:
        yield f"{HEADINGS.get(element.get('rend') or '', '##')} {words}"


def _list(element: Element) -> Iterator[str]:
    outer = [item for item in element.iter("item") if next(item.iterancestors("item"), None) is None]
    items = [words for item in outer if (words := _words(item))]
    if items:
        yield "\n".join(f"- {words}" for words in items)


def _quote(element: Element) -> Iterator[str]:
    for one in element if len(element) and not (element.text or "").strip() else (element,):
        words = _words(one)
        if words:
            yield f"> {words}"


def _table(element: Element) -> Iterator[str]:
    for row in element.iter("row"):
        cells = [_words(cell) for cell in row.iter("cell")]
        if any(cells):
            yield " | ".join(cells)


_WRITERS: dict[str, Callable[[Element], Iterator[str]]] = {
    "head": _heading,
    "list": _list,
    "quote": _quote,
    "table": _table,
}
