"""A page as a DOCX document, in the styles of a template: headings, lists, quotations and tables as Word knows them."""

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from foedus.errors import DocumentError, UsageError
from foedus.reports.page import Beside, Block, Fields, Heading, Items, Page, Paragraph, Quote
from foedus.reports.safetext import one_line

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as Line

# The first moment that an archive can name: the same page gives the same bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)
TABLE_STYLES = ("Table Grid", "Normal Table")
# A template that is no bomb holds less than this when unpacked.
MOST_UNPACKED = 100_000_000


def render_docx(page: Page, *, footer: str, dated: datetime, template: bytes | None = None) -> bytes:
    """Return the page as a DOCX document with `footer` under each sheet; the same page, the same bytes.

    Args:
        dated: The moment that the file says it was made.
        template: A DOCX document whose styles, header and margins are taken; what it says is left out.

    Raises:
        UsageError: The extra `briefs` is not installed.
        DocumentError: The template is no DOCX document, or lacks a style that is wanted.
    """
    document, page, footer = _opened(template), page.cleaned(), one_line(footer)
    try:
        _write(document, page, footer=footer)
    except KeyError as error:
        raise DocumentError(
            f"The template lacks a style: {error.args[0] if error.args else error}.",
            code="reports/template",
            at="--template",
            want="the styles Heading 1 to 3, List Bullet, Quote and Title of Word's own template",
            mend="start from a document that Word made, or leave `--template` out",
        ) from error
    title = next((one.text for one in page.blocks if isinstance(one, Heading) and one.level == 1), "Foedus")
    about = document.core_properties
    about.title, about.author, about.comments = title[:255], "Foedus", footer[:255]
    about.created = about.modified = dated.replace(tzinfo=None)
    file = io.BytesIO()
    document.save(file)
    return _dateless(file.getvalue())


def _opened(template: bytes | None) -> "Document":
    try:
        from docx import Document as opened  # noqa: N813, PLC0415 - a function with the name of a class; an extra
    except ModuleNotFoundError as error:
        raise UsageError(
            "A DOCX document needs python-docx, which is not installed.",
            code="reports/not-installed",
            at="-o",
            want="the extra `briefs`",
            mend="run `pip install 'foedus[briefs]'`, or write HTML or Markdown",
        ) from error
    if template is None:
        return opened()
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as archive:
            bomb = sum(one.file_size for one in archive.infolist()) > MOST_UNPACKED
        document = None if bomb else opened(io.BytesIO(template))
    except Exception as error:
        raise _unusable(f"{error}") from error
    if document is None:
        raise _unusable("it unpacks to more than 100 MB")
    body = document.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    return document


def _unusable(why: str) -> DocumentError:
    return DocumentError(
        f"The template is no DOCX document that can be used: {why}.",
        code="reports/template",
        at="--template",
        want="a .docx file that Word or LibreOffice saved",
        mend="name another file, or leave `--template` out",
    )


def _write(document: "Document", page: Page, *, footer: str) -> None:
    for block in page.in_line().blocks:
        _write_block(document, block)
    for section in document.sections:
        line = section.footer.paragraphs[0] if section.footer.paragraphs else section.footer.add_paragraph()
        line.text = f"{line.text} {footer}".strip()


def _write_block(document: "Document", block: Block) -> None:  # noqa: C901 - a case a kind of block
    match block:
        case Heading(text=text, level=level):
            document.add_heading(text, level=level)
        case Paragraph(text=text, strong=strong):
            document.add_paragraph().add_run(text).bold = strong or None
        case Items(items=items, numbers=numbers):
            for number, item in enumerate(items):
                if numbers:
                    document.add_paragraph(f"[{numbers[number]}] {item}")
                else:
                    document.add_paragraph(item, style="List Bullet")
        case Fields(pairs=pairs):
            for name, value in pairs:
                _write_field(document.add_paragraph(), name, value)
        case Quote(text=text, source=source):
            document.add_paragraph(text, style="Quote")
            if source:
                document.add_paragraph(source)
        case Beside():
            raise AssertionError("a page in line has nothing side by side")
        case _:
            _write_table(document, (block.columns, *block.rows))


def _write_field(line: "Line", name: str, value: str) -> None:
    line.add_run(f"{name}: ").bold = True
    line.add_run(value)
    line.paragraph_format.space_after = 0


def _write_table(document: "Document", rows: tuple[tuple[str, ...], ...]) -> None:
    known = {one.name for one in document.styles}
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = next((name for name in TABLE_STYLES if name in known), None)
    for number, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.paragraphs[0].add_run(text).bold = number == 0 or None
    document.add_paragraph()


def _dateless(archive: bytes) -> bytes:
    """Return the archive with every member dated alike."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            new.writestr(zipfile.ZipInfo(one.filename, date_time=EPOCH), old.read(one), zipfile.ZIP_DEFLATED)
    return made.getvalue()
