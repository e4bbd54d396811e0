"""`foedus demo`: the main job on the reports that Foedus ships."""

from dataclasses import replace
from pathlib import Path

import typer

from foedus.assess import Library
from foedus.cli.option import Asking, Printing, Where, with_options
from foedus.cli.output import Shown, show
from foedus.cli.session import answer_matter, open_library
from foedus.errors import DocumentError
from foedus.projects.matter import bundled_reports, read_matter
from foedus.reports import Answer, Page, brief_page
from foedus.reports.page import Block, Heading, Items, Paragraph

app = typer.Typer(add_completion=False)
FIRST = "doha"
# The order is read beside the article whose words it takes up.
COMPARED = "nato-1949#5"
SUPPOSED = (
    "foedus assess --attacker ISR --victim QAT --place Doha --act air-strike --object territory --date 2026-09-09"
)
NEXT = (
    "foedus brief REPORT.md: the same for a report of your own",
    "foedus explain doha-2025-09-09 nato-1949#5: why a clause is not engaged, element by element",
    "foedus show usa-qat-2025: an instrument, its words beside its reading",
    f"{SUPPOSED}: the same strike, supposed after the order",
    "foedus list --party QAT: every instrument that binds or covers Qatar",
)


@app.command()
@with_options
def demo(asking: Asking, *, printing: Printing, where: Where) -> None:
    """Answer the bundled reports, beside article 5: the strike on Doha as a brief, the others in a sentence each.

    foedus demo
    """
    library = open_library(where)
    reports = _ordered(bundled_reports())
    asked = replace(asking, instrument=[*(asking.instrument or ()), COMPARED])
    answers = [(path, _answer(path, library, asked)) for path in reports]
    first = answers[0][1]
    page = brief_page(first.assessment, register=first.register, actors=first.actors)
    data = {"brief": first.to_dict(), "others": {path.name: one.sentence for path, one in answers[1:]}}
    whole = Page(blocks=(*page.blocks, *_others(answers[1:]), *_next()))
    show(Shown(page=whole, data=data, sentence=first.sentence), printing=printing)


def _ordered(reports: tuple[Path, ...]) -> tuple[Path, ...]:
    found = tuple(sorted(reports, key=lambda path: (not path.name.startswith(FIRST), path.name)))
    if not found:
        raise DocumentError("There is no bundled report.", code="cli/no-bundled-reports", mend="install Foedus again")
    return found


def _answer(path: Path, library: Library, asking: Asking) -> Answer:
    return answer_matter(read_matter([path], library=library), asking=asking)


def _others(answers: list[tuple[Path, Answer]]) -> tuple[Block, ...]:
    texts = tuple(f"{path.name}: {one.sentence}" for path, one in answers)
    return (Heading(text="The other bundled reports"), Items(items=texts)) if texts else ()


def _next() -> tuple[Block, ...]:
    return (
        Heading(text="What to type next"),
        Paragraph(text="Each command has an example under `--help`."),
        Items(items=NEXT),
    )
