"""A page as a DOCX document, in the styles of a template: headings, lists, quotations and tables as Word knows them."""

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from foedus.errors import DocumentError, UsageError
from foedus.reports.page import Beside, Block, Fields, Heading, Items, Page, Paragraph, Quote
from foedus.reports.pdfpage import column_widths, leftwards
from foedus.reports.safetext import one_line

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Row as Row
    from docx.text.paragraph import Paragraph as Line

# The first moment that an archive can name: the same page gives the same bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)
TABLE_STYLES = ("Table Grid", "Normal Table")
FACE = "Times New Roman"
SIZES = {"Normal": 9.5, "Heading 1": 17, "Heading 2": 12.5, "Heading 3": 10.5, "Quote": 9.5, "List Bullet": 9.5}
TABLE_SIZE, NUMBER_WIDE = 8.5, 0.9
# In English Metric Units, as Word counts.
A4_WIDE = 7_560_000
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
        _write(document, page, footer=footer, numbered=template is None)
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
        return _house_style(opened())
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


def _house_style(document: "Document") -> "Document":
    """Return Word's own template as an A4 sheet in one face, close enough for a table of findings."""
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415 - an extra

    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin = section.bottom_margin = Cm(1.7)
        section.header_distance = section.footer_distance = Cm(0.9)
    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size = FACE, Pt(size)
        # Word takes the face of a theme before that of a style.
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in [one for one in fonts.attrib if one.endswith("Theme")]:
            del fonts.attrib[kind]
        if name.startswith("Heading"):
            style.font.color.rgb = RGBColor(0x1B, 0x1D, 0x21)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(9), Pt(3)
    plain = document.styles["Normal"].paragraph_format
    plain.space_after, plain.line_spacing = Pt(4), 1.0
    return document


def _unusable(why: str) -> DocumentError:
    return DocumentError(
        f"The template is no DOCX document that can be used: {why}.",
        code="reports/template",
        at="--template",
        want="a .docx file that Word or LibreOffice saved",
        mend="name another file, or leave `--template` out",
    )


def _write(document: "Document", page: Page, *, footer: str, numbered: bool) -> None:
    for block in page.in_line().blocks:
        _write_block(document, block)
    for section in document.sections:
        line = section.footer.paragraphs[0] if section.footer.paragraphs else section.footer.add_paragraph()
        line.text = f"{line.text} {footer}".strip()
        if numbered:
            _number_sheets(line)


def _number_sheets(line: "Line") -> None:
    """Add the number of the sheet to a line, as a field that Word fills in."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an extra
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    line.add_run("  ")
    for name in ("PAGE", "NUMPAGES"):
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), name)
        line._p.append(field)  # noqa: SLF001 - python-docx has no words for fields
        if name == "PAGE":
            line.add_run(" / ")


def _write_block(document: "Document", block: Block) -> None:  # noqa: C901 - a case a kind of block
    match block:
        case Heading(text=text, level=level):
            document.add_heading(text, level=level)
        case Paragraph(text=text, strong=strong):
            document.add_paragraph().add_run(text).bold = strong or None
        case Items(items=items, numbers=numbers):
            for number, item in enumerate(items):
                if numbers:
                    _write_numbered(document.add_paragraph(), numbers[number], item)
                else:
                    document.add_paragraph(item, style="List Bullet")
        case Fields(pairs=pairs):
            for name, value in pairs:
                _write_field(document.add_paragraph(), name, value)
        case Quote(text=text, source=source):
            _turn(document.add_paragraph(text, style="Quote"), text)
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


def _write_numbered(line: "Line", number: str, text: str) -> None:
    from docx.shared import Cm, Pt  # noqa: PLC0415 - an extra

    line.add_run(f"[{number}]\t{text}").font.size = Pt(TABLE_SIZE)
    form = line.paragraph_format
    form.left_indent, form.first_line_indent, form.space_after = Cm(NUMBER_WIDE), Cm(-NUMBER_WIDE), Pt(1)
    form.tab_stops.add_tab_stop(Cm(NUMBER_WIDE))


def _turn(line: "Line", text: str) -> None:
    """Set a paragraph from right to left where its script is written so."""
    if leftwards(text):
        from docx.oxml import OxmlElement  # noqa: PLC0415 - an extra

        line._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 - python-docx has no word for it


def _write_table(document: "Document", rows: tuple[tuple[str, ...], ...]) -> None:
    from docx.shared import Emu, Pt  # noqa: PLC0415 - an extra

    known = {one.name for one in document.styles}
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = next((name for name in TABLE_STYLES if name in known), None)
    table.autofit = False
    sheet = document.sections[0]
    room = int(sheet.page_width or A4_WIDE) - int(sheet.left_margin or 0) - int(sheet.right_margin or 0)
    shares = column_widths(rows)
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Emu(room * share // sum(shares))
    for number, row in enumerate(rows):
        line = table.add_row()
        _keep_whole(line, heading=number == 0)
        for cell, text, share in zip(line.cells, row, shares, strict=True):
            cell.width = Emu(room * share // sum(shares))
            run = cell.paragraphs[0].add_run(text)
            run.bold, run.font.size = number == 0 or None, Pt(TABLE_SIZE)
            cell.paragraphs[0].paragraph_format.space_after = 0
    gap = document.add_paragraph().paragraph_format
    gap.space_after, gap.line_spacing = 0, Pt(6)


def _keep_whole(line: "Row", *, heading: bool) -> None:
    """Keep a row on one sheet; a heading stands again on each sheet of its table."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an extra

    about = line._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no words for it
    about.append(OxmlElement("w:cantSplit"))
    if heading:
        about.append(OxmlElement("w:tblHeader"))


def _dateless(archive: bytes) -> bytes:
    """Return the archive with every member dated alike."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            new.writestr(zipfile.ZipInfo(one.filename, date_time=EPOCH), old.read(one), zipfile.ZIP_DEFLATED)
    return made.getvalue()
