"""Pages as DOCX: whatever stands in them is text, in the styles of a house."""

import io
import sys
import zipfile
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from foedus.errors import DocumentError, UsageError
from foedus.reports.page import Beside, Fields, Heading, Items, Page, Paragraph, Quote, Table
from foedus.reports.wordpage import render_docx

DATED = datetime(2025, 9, 10, tzinfo=UTC)
WHOLE = Page(
    blocks=(
        Heading(text="Attack in Doha", level=1),
        Paragraph(text="Engages one clause.", strong=True),
        Fields(pairs=(("Law of", "9 September 2025"),)),
        Items(items=("first", "second")),
        Items(items=("the words",), numbers=("1",)),
        Quote(text="An armed attack", source="a treaty"),
        Table(columns=("Verdict", "Clause"), rows=(("engaged", "=cmd()"),)),
        Beside(left=(Paragraph(text="left"),), right=(Paragraph(text="right"),)),
    )
)


def opened(made: bytes) -> Document:
    """Return the document that the bytes are."""
    return docx.Document(io.BytesIO(made))


def fields_of(document: Document) -> list[str]:
    """Return what Word is to fill in under each sheet."""
    found = document.sections[0].footer.paragraphs[0]._p.iter(qn("w:fldSimple"))  # noqa: SLF001 - python-docx has no word
    return [str(one.get(qn("w:instr"))) for one in found]


def saved(change: str = "") -> bytes:
    """Return a document as a house may have it, with a word of its own."""
    document = docx.Document()
    document.add_paragraph(f"Our paper {change}")
    document.sections[0].footer.paragraphs[0].text = "Example House"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_every_block_is_in_the_document() -> None:
    """Headings are headings, lists are lists, tables are tables."""
    document = opened(render_docx(WHOLE, footer="Not legal advice.", dated=DATED))
    told = [(one.style.name if one.style else None, one.text) for one in document.paragraphs if one.text]

    assert [
        ("Heading 1", "Attack in Doha"),
        ("Normal", "Engages one clause."),
        ("Normal", "Law of: 9 September 2025"),
        ("List Bullet", "first"),
        ("List Bullet", "second"),
        ("Normal", "[1]\tthe words"),
        ("Quote", "An armed attack"),
        ("Normal", "a treaty"),
        ("Normal", "left"),
        ("Normal", "right"),
    ] == told
    assert [["Verdict", "Clause"], ["engaged", "=cmd()"]] == [
        [cell.text for cell in row.cells] for row in document.tables[0].rows
    ]
    assert "Not legal advice.   / " == document.sections[0].footer.paragraphs[0].text
    assert ["PAGE", "NUMPAGES"] == fields_of(document)
    assert ("Attack in Doha", DATED) == (document.core_properties.title, document.core_properties.created)


def test_what_a_stranger_wrote_is_text() -> None:
    """Neither markup nor control characters get into the document's own XML."""
    hostile = "</w:t><w:altChunk/>\x00\x0b\u202e<script>"
    made = render_docx(Page(blocks=(Heading(text=hostile, level=1),)), footer=hostile, dated=DATED)

    assert "</w:t><w:altChunk/>\\u{202E}<script>" == opened(made).paragraphs[0].text


def test_the_same_page_is_the_same_file() -> None:
    """A brief can be compared by its hash."""
    assert render_docx(WHOLE, footer="a", dated=DATED) == render_docx(WHOLE, footer="a", dated=DATED)


def test_a_house_style_is_taken_without_its_words() -> None:
    """Styles, margins and the footer stay; what the template said does not."""
    document = opened(render_docx(WHOLE, footer="Foedus", dated=DATED, template=saved()))

    assert "Attack in Doha" == document.paragraphs[0].text
    assert "Example House Foedus" == document.sections[0].footer.paragraphs[0].text


def test_a_table_keeps_its_rows_whole_and_repeats_its_heading() -> None:
    """No row is cut at the end of a sheet, and each column is as wide as what it holds."""
    page = Page(blocks=(Table(columns=("Verdict", "Clause"), rows=(("engaged", "a treaty of a long name " * 2),)),))
    (table,) = opened(render_docx(page, footer="", dated=DATED)).tables
    xml = table._tbl.xml  # noqa: SLF001 - as above

    assert (2, 1) == (xml.count("<w:cantSplit"), xml.count("<w:tblHeader"))
    assert table.columns[0].width < table.columns[1].width


def test_words_from_right_to_left_stand_so() -> None:
    """Arabic begins at the right."""
    page = Page(blocks=(Quote(text="أي اعتداء"), Quote(text="An armed attack")))
    arabic, english = opened(render_docx(page, footer="", dated=DATED)).paragraphs

    assert ("<w:bidi/>" in arabic._p.xml, "<w:bidi/>" in english._p.xml) == (True, False)  # noqa: SLF001 - as above


def bomb() -> bytes:
    """Return an archive that unpacks to 200 MB."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(200_000_000))
    return file.getvalue()


@pytest.mark.parametrize("template", [b"", b"not a document", saved()[:900], bomb()])
def test_what_is_no_document_is_no_template(template: bytes) -> None:
    """A damaged file and a bomb are refused with the reason."""
    with pytest.raises(DocumentError) as caught:
        render_docx(WHOLE, footer="", dated=DATED, template=template)

    assert "reports/template" == caught.value.code


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has the base install is told what to run."""
    monkeypatch.setitem(sys.modules, "docx", None)

    with pytest.raises(UsageError, match="python-docx"):
        render_docx(WHOLE, footer="", dated=DATED)
