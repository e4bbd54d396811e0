"""A page as PDF: set by Typst, which is handed the page as data and never as source."""

import json
import re
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import resources
from types import ModuleType
from typing import TypeAlias
from unicodedata import bidirectional

from foedus.errors import DocumentError, UsageError
from foedus.reports.markup import ADDRESS
from foedus.reports.page import Beside, Block, Fields, Heading, Items, Page, Paragraph, Quote
from foedus.reports.safetext import one_line

Part: TypeAlias = dict[str, str]
# Columns share the width by what they hold, within these bounds, so that no column starves.
NARROWEST, WIDEST = 8, 34
# How many signs go on a line of a table, and how many stand for the room beside a cell.
SIGNS, BESIDE = 118, 3
# Whatever these scripts write, no font that Typst brings along has: without a font of the system they show as boxes.
WITHOUT_FONT = re.compile("[\u0900-\u0dff\u0e00-\u0fff\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
# A word as long as this may break: nothing else keeps an id or an address inside a narrow cell.
LONG_WORD = 14
BREAK_AFTER = re.compile(r"(?<=[-#/_.])(?=\w)")
ZERO_WIDTH_SPACE = "\u200b"


def render_pdf(page: Page, *, footer: str, dated: datetime, template: bytes | None = None) -> bytes:
    """Return the page as a tagged PDF of A4 sheets, each with `footer` and its number; the same page, the same bytes.

    Args:
        dated: The moment that the file says it was made.
        template: A Typst file in place of the house style; it finds the page as JSON in `sys.inputs.page`.

    Raises:
        UsageError: The extra `briefs` is not installed.
        DocumentError: The template is no Typst, or does not work on this page.
    """
    sheets = _set(page, footer=footer, source=template, form={"format": "pdf", "timestamp": _seconds(dated)})
    return sheets[0]


def fit_pdf(pages: Iterable[Page], *, footer: str, dated: datetime, template: bytes | None = None) -> bytes:
    """Return the first of the pages that goes on one sheet as a PDF, else the last of them.

    Raises:
        UsageError: The extra `briefs` is not installed, or there is no page.
        DocumentError: The template is no Typst, or does not work on a page.
    """
    page = Page(blocks=())
    for page in pages:
        if len(_set(page, footer=footer, source=template, form={"format": "svg"})) == 1:
            break
    return render_pdf(page, footer=footer, dated=dated, template=template)


def _seconds(dated: datetime) -> int:
    return int(dated.replace(tzinfo=dated.tzinfo or UTC).timestamp())


def _set(page: Page, *, footer: str, source: bytes | None, form: dict[str, object]) -> list[bytes]:
    """Return what Typst makes of the page: a sheet each, or a document in one."""
    typst = _typst()
    handed = json.dumps(_page_data(page.cleaned(), footer=one_line(footer)), ensure_ascii=False)
    with tempfile.TemporaryDirectory() as empty:
        # No file, and no package that would be fetched, is within a template's reach.
        reach = {"root": empty, "package_path": empty, "package_cache_path": empty}
        try:
            made = typst.compile(source or _house_style(), sys_inputs={"page": handed}, **reach, **form)
        except (typst.TypstError, RuntimeError) as error:
            raise DocumentError(
                f"The template does not set this page: {str(error).strip().splitlines()[0]}.",
                code="reports/template",
                at="--template",
                want="a Typst file that reads the page from `sys.inputs.page`",
                mend="mend the template, or leave `--template` out",
            ) from error
    return made if isinstance(made, list) else [made]


def without_font(text: str) -> bool:
    """Say whether a text has signs that a PDF shows only where the system has a font for them."""
    return WITHOUT_FONT.search(text) is not None


def leftwards(text: str) -> bool:
    """Say whether a text begins in a script that is written from right to left."""
    return next((bidirectional(sign) in ("R", "AL") for sign in text if bidirectional(sign) in ("L", "R", "AL")), False)


def _typst() -> ModuleType:
    try:
        import typst  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise UsageError(
            "A PDF needs typst, which is not installed.",
            code="reports/not-installed",
            at="-o",
            want="the extra `briefs`",
            mend="run `pip install 'foedus[briefs]'`, or write HTML or Markdown",
        ) from error
    module: ModuleType = typst
    return module


def _house_style() -> bytes:
    return resources.files("foedus.reports").joinpath("templates/page.typ").read_bytes()


def _page_data(page: Page, *, footer: str) -> dict[str, object]:
    title = next((one.text for one in page.blocks if isinstance(one, Heading) and one.level == 1), "Foedus")
    return {"title": title, "footer": footer, "blocks": [_block(one) for one in page.blocks]}


def _block(block: Block) -> dict[str, object]:  # noqa: PLR0911 - one return a kind of block
    match block:
        case Heading(text=text, level=level):
            return {"kind": "heading", "text": _parts(text), "level": level}
        case Paragraph(text=text, strong=strong):
            return {"kind": "paragraph", "text": _parts(text), "strong": strong}
        case Items(items=items, numbers=numbers):
            return {"kind": "items", "items": [_parts(one) for one in items], "numbers": list(numbers)}
        case Fields(pairs=pairs):
            return {"kind": "fields", "pairs": [[_parts(name), _parts(value)] for name, value in pairs]}
        case Quote(text=text, source=source):
            source_parts = _parts(source) if source else []
            return {"kind": "quote", "text": _parts(text), "source": source_parts, "leftwards": leftwards(text)}
        case Beside(left=left, right=right):
            return {"kind": "beside", "left": [_block(one) for one in left], "right": [_block(one) for one in right]}
    return {
        "kind": "table",
        "columns": [_parts(one) for one in block.columns],
        "rows": [[{"parts": _parts(cell)} for cell in row] for row in block.rows],
        "widths": column_widths((block.columns, *block.rows)),
    }


def _parts(text: str) -> list[Part]:
    """Return a text in parts: an address leads there, and long words may break behind their joints."""
    pieces = ADDRESS.split(text)
    return [
        {"text": _breakable(piece), "url": piece} if number % 2 else {"text": _breakable(piece)}
        for number, piece in enumerate(pieces)
        if piece
    ]


def _breakable(text: str) -> str:
    return " ".join(
        BREAK_AFTER.sub(ZERO_WIDTH_SPACE, word) if len(word) > LONG_WORD else word for word in text.split(" ")
    )


def column_widths(rows: tuple[tuple[str, ...], ...]) -> list[int]:
    """Return the share of the width that each column of a table has: its longest word at least, then its text."""
    columns = list(zip(*rows, strict=True))
    least = [min(WIDEST, max(NARROWEST, _longest_word(one) + BESIDE)) for one in columns]
    wanted = [max(small, min(WIDEST, _length(one))) for small, one in zip(least, columns, strict=True)]
    spare, asked = SIGNS - sum(least), sum(wanted) - sum(least)
    if asked <= spare or spare <= 0:
        return wanted
    return [small + (want - small) * spare // asked for small, want in zip(least, wanted, strict=True)]


def _longest_word(column: tuple[str, ...]) -> int:
    return max((len(part) for cell in column for word in cell.split() for part in BREAK_AFTER.split(word)), default=0)


def _length(column: tuple[str, ...]) -> int:
    """Return the length that three cells of four keep within."""
    return sorted(map(len, column))[len(column) * 3 // 4]
