"""A brief as a file: one sheet or whole, in five formats, in the house style or in that of a template."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from foedus.actors import Actors
from foedus.errors import DocumentError, UsageError
from foedus.instruments import Register
from foedus.obligations import Assessment
from foedus.reports.brief import brief_page
from foedus.reports.markup import render_own_template, render_page, render_template
from foedus.reports.onepage import ROOMS, one_page
from foedus.reports.page import Heading, Page
from foedus.reports.pdfpage import fit_pdf, render_pdf
from foedus.reports.safetext import one_line
from foedus.reports.version import product_version
from foedus.reports.wording import written_moment
from foedus.reports.wordpage import render_docx

BriefForm = Literal["text", "markdown", "html", "pdf", "docx"]
BriefLength = Literal["page", "whole"]
# What a template for each format is, by the ending of its name.
TEMPLATES: dict[BriefForm, str] = {"markdown": ".md.j2", "html": ".html.j2", "pdf": ".typ", "docx": ".docx"}
SHORT_HASH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a brief is set: its length, the moment it is dated, and a template in place of the house style."""

    dated: datetime
    length: BriefLength = "whole"
    template: bytes | None = None


def write_brief(
    assessment: Assessment, *, register: Register, form: BriefForm, style: Style, actors: Actors | None = None
) -> bytes:
    """Return the brief as the bytes of a file; the same answer and style, the same bytes.

    A PDF of one sheet holds as many findings as go on it; a DOCX takes five, which go on one; the other formats have no
    sheets, and take eight.

    Raises:
        UsageError: The extra `briefs` is not installed, or a text is to have a template.
        DocumentError: The template does not work.
    """
    if style.template is not None and form not in TEMPLATES:
        raise UsageError(
            "A brief as text has no template.",
            code="reports/no-template",
            at="--template",
            want=f"a file to write that ends in {', '.join(sorted(name for name in TEMPLATES))}",
            mend="name a file with `-o`, or leave `--template` out",
        )

    def page_of(room: int) -> Page:
        if style.length == "whole":
            return brief_page(assessment, register=register, actors=actors)
        return one_page(assessment, register=register, actors=actors, room=room)

    footer = brief_footer(assessment)
    if form == "pdf":
        if style.length == "page":
            return fit_pdf(map(page_of, ROOMS), footer=footer, dated=style.dated, template=style.template)
        return render_pdf(page_of(0), footer=footer, dated=style.dated, template=style.template)
    page = page_of(ROOMS[1])
    if form == "docx":
        return render_docx(page_of(ROOMS[3]), footer=footer, dated=style.dated, template=style.template)
    return _written(page, form, footer, style.template).encode()


def brief_footer(assessment: Assessment) -> str:
    """Return what stands under each sheet: as of when, by which register and version, and what it is not."""
    receipt = assessment.receipt
    known = f"as of {written_moment(receipt.as_of)}" if receipt.as_of else "with everything on record"
    return (
        f"Foedus {product_version()}, register {receipt.register.removeprefix('sha256:')[:SHORT_HASH]}, {known}. "
        "Not legal advice."
    )


def _written(page: Page, form: BriefForm, footer: str, template: bytes | None) -> str:
    if template is None and form != "html":
        return render_page(page, format="markdown" if form == "markdown" else "text")
    title = next((one.text for one in page.blocks if isinstance(one, Heading) and one.level == 1), "Foedus")
    values = {"title": one_line(title), "footer": footer}
    if template is None:
        return render_template("brief.html.j2", page=page, **values)
    return render_own_template(_text(template), page=page, html=form == "html", **values)


def _text(template: bytes) -> str:
    try:
        return template.decode()
    except UnicodeDecodeError as error:
        raise DocumentError(
            f"The template is not UTF-8: byte {error.start} is none of it.",
            code="reports/template",
            at="--template",
            want="a template as UTF-8 text",
            mend="save it as UTF-8, or leave `--template` out",
        ) from error
