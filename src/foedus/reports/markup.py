"""A page as Markdown or HTML, by the templates of this room."""

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from foedus.reports.page import Page, Table
from foedus.reports.plaintext import render_text
from foedus.reports.safetext import escape_markdown

if TYPE_CHECKING:
    from jinja2 import Environment

Format = Literal["text", "markdown", "html"]
# Up to white space, a quotation mark or an unpaired bracket; a full stop or comma at its end is the sentence's.
PAIRED = r"""\([^\s<>"“”()]*\)"""
ADDRESS = re.compile(rf"""(https?://(?:{PAIRED}|[^\s<>"“”()])*(?:{PAIRED}|[^\s<>"“”().,;:]))""")


def render_page(page: Page, *, format: Format = "text", width: int = 100) -> str:  # noqa: A002 - the option's name
    """Return the page in a format; every text in it is made safe for that format first."""
    if format == "text":
        return render_text(page, width=width)
    clean = page.cleaned()
    shown = clean.in_line().mapped(escape_markdown) if format == "markdown" else clean
    return _environment().get_template(f"page.{format}.j2").render(blocks=shown.blocks, kind=_kind)


def render_template(name: str, **values: object) -> str:
    """Return a template of this room filled in; in HTML every value is escaped."""
    return _environment().get_template(name).render(**values)


def _kind(block: object) -> str:
    return "table" if isinstance(block, Table) else type(block).__name__.lower()


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape  # noqa: PLC0415 - text and JSON start without it

    environment = Environment(
        loader=PackageLoader("foedus.reports"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=select_autoescape(("html.j2",)),
    )
    environment.filters["parted"] = ADDRESS.split
    return environment
