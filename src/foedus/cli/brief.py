"""`foedus brief`: a report turned into a page that can be handed on."""

import typer

from foedus.cli.briefshape import BriefPrinting, BriefShape
from foedus.cli.moment import now
from foedus.cli.option import Asking, Files, Supposing, Where, with_options
from foedus.cli.output import Shown, show, write
from foedus.cli.project import find_project
from foedus.cli.session import Recorded, answer_matter, matter_of, open_library
from foedus.files.textwriting import write_bytes
from foedus.projects.setting import load_settings
from foedus.reports import Answer, BriefForm, Style, brief_page, dump_json, one_page, without_font, write_brief
from foedus.terms import known_from

app = typer.Typer(add_completion=False)
FORMS: dict[BriefShape, BriefForm] = {
    BriefShape.TEXT: "text",
    BriefShape.MARKDOWN: "markdown",
    BriefShape.HTML: "html",
    BriefShape.PDF: "pdf",
    BriefShape.DOCX: "docx",
}


@app.command()
@with_options
def brief(asking: Asking, *, printing: BriefPrinting, where: Where, files: Files = None) -> None:
    """Turn reports, or the record of the project, into a brief: the answer, findings, obligations, disputes, sources.

    Numbers in brackets lead to clauses and to the words of reports.

    foedus brief report.md -o brief.pdf
    foedus brief report.md --length page -o brief.docx --template house.docx
    """
    project = find_project(where)
    settings = project.settings if project else load_settings(None)
    shape, template = printing.shape(settled=BriefShape(settings.format.value)), printing.house_style()
    recorded = Recorded(where=where, as_of=asking.as_of)
    library = open_library(where)
    matter = matter_of(files, supposing=Supposing(), library=library, published=asking.published, recorded=recorded)
    answer = answer_matter(matter, asking=asking)
    if shape is BriefShape.JSON or printing.quiet:
        write(dump_json(answer.to_dict()) if shape is BriefShape.JSON else answer.sentence, printing=printing.printing)
        return
    if shape is BriefShape.TEXT and template is None:
        page_of = one_page if printing.length == "page" else brief_page
        page = page_of(answer.assessment, register=answer.register, actors=answer.actors)
        show(Shown(page=page, data=None), printing=printing.printing)
        return
    made = _written(answer, FORMS[shape], printing, template)
    if printing.output is None:
        write(made.decode(), printing=printing.printing)
        return
    write_bytes(made, path=printing.output)
    if shape is BriefShape.PDF and without_font(_written(answer, "text", printing, None).decode()):
        typer.echo(
            "note: some signs (Chinese, Japanese, Korean or Indic) are in the PDF only if this system has a font for "
            "them; HTML and DOCX leave that to the reader's machine.",
            err=True,
        )


def _written(answer: Answer, form: BriefForm, printing: BriefPrinting, template: bytes | None) -> bytes:
    as_of = answer.assessment.receipt.as_of
    style = Style(
        dated=(known_from(as_of) if as_of else None) or now(),
        length="page" if printing.length == "page" else "whole",
        template=template,
    )
    return write_brief(answer.assessment, register=answer.register, form=form, style=style, actors=answer.actors)
