"""A page as Markdown or HTML, by the templates of this room."""

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from foedus.errors import DocumentError
from foedus.reports.page import Page, Table
from foedus.reports.plaintext import render_text
from foedus.reports.safetext import escape_markdown, one_line

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


def render_template(name: str, *, page: Page | None = None, **values: object) -> str:
    """Return a template of this room filled in, with the blocks of `page`; in HTML every value is escaped."""
    blocks = page.cleaned().blocks if page else ()
    return _environment().get_template(name).render(blocks=blocks, kind=_kind, **values)


def render_own_template(source: str, *, page: Page, html: bool, **values: object) -> str:
    """Return somebody's own template filled in with the page: `blocks`, `kind(block)`, and `values`.

    It runs in a sandbox, may include the templates of this room, and in HTML every value is escaped.

    Raises:
        DocumentError: It is no template, or does not work on this page.
    """
    from jinja2 import TemplateError, TemplateSyntaxError  # noqa: PLC0415 - as below

    clean = page.cleaned()
    shown = clean if html else clean.in_line().mapped(escape_markdown)
    environment = _sandbox(html=html)
    try:
        return environment.from_string(source).render(blocks=shown.blocks, kind=_kind, **values)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise DocumentError(
            f"The template does not work: {one_line(str(error)) or type(error).__name__}.",
            code="reports/template",
            at="--template" + (f", line {error.lineno}" if isinstance(error, TemplateSyntaxError) else ""),
            want="a Jinja template of `blocks`, `title` and `footer`",
            mend="mend the template, or leave `--template` out",
        ) from error


def _kind(block: object) -> str:
    return "table" if isinstance(block, Table) else type(block).__name__.lower()


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape  # noqa: PLC0415 - text and JSON start without it

    return _filtered(
        Environment(
            loader=PackageLoader("foedus.reports"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=select_autoescape(("html.j2",)),
        )
    )


@cache
def _sandbox(*, html: bool) -> "Environment":
    from jinja2 import PackageLoader, StrictUndefined  # noqa: PLC0415 - text and JSON start without it
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 - as above

    return _filtered(
        ImmutableSandboxedEnvironment(
            loader=PackageLoader("foedus.reports"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=html,
        )
    )


def _filtered(environment: "Environment") -> "Environment":
    environment.filters["parted"] = ADDRESS.split
    return environment
