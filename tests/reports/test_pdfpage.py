"""Pages as PDF: whatever stands in them is text, and the same page is the same file."""

import io
import sys
from datetime import UTC, datetime

import pytest

from foedus.errors import DocumentError, UsageError
from foedus.reports.page import Beside, Fields, Heading, Items, Page, Paragraph, Quote, Table
from foedus.reports.pdfpage import fit_pdf, render_pdf, without_font

pypdf = pytest.importorskip("pypdf", reason="the extra `pdf` reads what the extra `briefs` writes")
pytest.importorskip("typst", reason="a PDF needs the extra `briefs`")
DATED = datetime(2025, 9, 10, tzinfo=UTC)
HOSTILE = '#panic("read as source") $x$ <label> @ref \\ #read("/etc/passwd") #sys.inputs *bold* _it_ `raw` // cut'
WHOLE = Page(
    blocks=(
        Heading(text="Attack in Doha", level=1),
        Paragraph(text="Engages one clause.", strong=True),
        Fields(pairs=(("Law of", "9 September 2025"),)),
        Items(items=("first", "second")),
        Items(items=("the words, https://example.org/a(b)?c=d.",), numbers=("1",)),
        Quote(text="أي اعتداء على أي منها", source="https://example.org/treaty"),
        Table(columns=("Verdict", "Clause"), rows=(("engaged", "gcc-jda-2000#2-with-a-long-identifier"),)),
        Beside(left=(Paragraph(text="left"),), right=(Paragraph(text="right"),)),
    )
)


def text_of(made: bytes) -> str:
    """Return the words of all sheets in one line, without the places where a word may break."""
    read = pypdf.PdfReader(io.BytesIO(made))
    return " ".join(" ".join(one.extract_text() for one in read.pages).replace("\u200b", "").split())


def lines(count: int) -> Page:
    """Return a page of so many paragraphs."""
    return Page(blocks=tuple(Paragraph(text=f"line {number}") for number in range(count)))


def test_every_block_is_on_the_sheet() -> None:
    """Nothing of a page is lost, and each sheet says what it is."""
    text = text_of(render_pdf(WHOLE, footer="Not legal advice.", dated=DATED))

    for words in (
        "Attack in Doha",
        "Engages one clause.",
        "9 September 2025",
        "second",
        "[1]",
        "left",
        "right",
        "engaged",
    ):
        assert words in text
    assert "gcc-jda-2000#2-with-a-long-identifier" in text.replace(" ", "")
    assert "Not legal advice." in text


def test_addresses_lead_there() -> None:
    """A reader can follow a source."""
    read = pypdf.PdfReader(io.BytesIO(render_pdf(WHOLE, footer="", dated=DATED)))
    links = [one.get_object()["/A"]["/URI"] for sheet in read.pages for one in sheet.get("/Annots", ())]

    assert {"https://example.org/a(b)?c=d", "https://example.org/treaty"} == set(links)


def test_what_a_stranger_wrote_is_never_source() -> None:
    """Typst's own signs in a report, a title or a footer are shown as they stand."""
    page = Page(blocks=(Heading(text=HOSTILE, level=1), Table(columns=(HOSTILE,), rows=((HOSTILE,),))))

    assert text_of(render_pdf(page, footer=HOSTILE, dated=DATED)).replace(" ", "").count("readassource") == 4


def test_the_same_page_is_the_same_file() -> None:
    """A brief can be compared by its hash."""
    assert render_pdf(WHOLE, footer="a", dated=DATED) == render_pdf(WHOLE, footer="a", dated=DATED)
    assert render_pdf(WHOLE, footer="a", dated=DATED) != render_pdf(WHOLE, footer="b", dated=DATED)


def test_the_first_page_that_fits_is_taken() -> None:
    """One sheet is filled as far as it goes."""
    made = fit_pdf(map(lines, (300, 200, 9, 3)), footer="", dated=DATED)

    assert 1 == len(pypdf.PdfReader(io.BytesIO(made)).pages)
    assert "line 8" in text_of(made)


def test_where_none_fits_the_last_is_taken() -> None:
    """Nothing is cut off."""
    assert "line 199" in text_of(fit_pdf(map(lines, (300, 200)), footer="", dated=DATED))


def test_a_house_style_takes_the_page_as_data() -> None:
    """Another template has the same words."""
    own = b"#let page-data = json(bytes(sys.inputs.page))\nHouse: #page-data.title"

    assert "House: Attack in Doha" in text_of(render_pdf(WHOLE, footer="", dated=DATED, template=own))


@pytest.mark.parametrize(
    "template", [b'#read("/etc/passwd")', b'#import "@preview/cetz:0.3.1": canvas', b"#nonsense(", b"\xff\xfe"]
)
def test_a_template_reaches_nothing_else(template: bytes) -> None:
    """No file, no package, and its mistakes are told."""
    with pytest.raises(DocumentError) as caught:
        render_pdf(WHOLE, footer="", dated=DATED, template=template)

    assert "reports/template" == caught.value.code


def test_without_typst_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has the base install is told what to run."""
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(UsageError, match="typst") as caught:
        render_pdf(WHOLE, footer="", dated=DATED)

    assert "reports/not-installed" == caught.value.code


def test_signs_that_no_font_has_are_noticed() -> None:
    """Chinese and Hindi need a font of the system; Arabic and Cyrillic do not."""
    assert without_font("北约")
    assert without_font("नाटो")
    assert not without_font("أي اعتداء, Альянс, “é”")
