"""Templates filled in: every value escaped, and every hidden mark in it shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from re import compile as pattern
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from foedus.obligations import DISCLAIMER
from foedus.reports import product_version, visible
from foedus.reports.wording import count_of, verdict_words, written_date, written_moment
from foedus.web.pages import address

THEMES = ("light", "dark")
MARKS = {
    "engaged": "●",
    "contravened": "▲",
    "available": "◆",
    "disputed": "◐",
    "on_broad_reading": "◔",
    "on_interpretation": "◔",
    "undetermined": "?",
    "unknown": "?",
    "not_in_force": "⊘",
    "not_engaged": "○",
    "met": "✓",
    "not_met": "✗",
}
CLAUSE = pattern(r"\b[a-z][a-z0-9]*(?:-[a-z0-9]+)+#[a-z0-9]+(?:-[a-z0-9]+)*")
ADDRESS = pattern(r"https?://[^\s<>\"“”]+[^\s<>\"“”().,;:]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page: its title, which part of the site it is, and whose request it answers.

    `token` is what every form sends back; `theme` is `light`, `dark`, or empty for what the reader's system says.
    `here` is the address of the page, with its query.
    """

    title: str
    here: str
    part: str = ""
    token: str = ""
    theme: str = ""
    project: str = ""


def render(name: str, *, frame: Frame | None, **values: object) -> str:
    """Return a template of this room filled in, inside the frame of the site."""
    return _environment().get_template(name).render(frame=frame, **values)


@cache
def static_version(name: str) -> str:
    """Return the first digits of a static file's hash, by which its address changes whenever the file does."""
    return sha256(files("foedus.web.pages").joinpath("static", name).read_bytes()).hexdigest()[:10]


def shown(value: Any) -> Any:  # noqa: ANN401 - Jinja hands over whatever stands between the braces
    r"""Return a value as a template shows it: in text, hidden marks stand as `\u{202E}`; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, str) and not hasattr(value, "__html__") and not (value.isascii() and value.isprintable()):
        return visible(value)
    return value


def linked(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the pieces of a text with whether each is an address of the web."""
    at = 0
    for found in ADDRESS.finditer(text):
        if found.start() > at:
            yield False, text[at : found.start()]
        yield True, found[0]
        at = found.end()
    if at < len(text):
        yield False, text[at:]


def clause_pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a text, each clause that it names by id with the address of its words."""
    at = 0
    for found in CLAUSE.finditer(text):
        if found.start() > at:
            yield "", text[at : found.start()]
        yield address.instrument(found[0]), found[0]
        at = found.end()
    if at < len(text):
        yield "", text[at:]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("foedus.web.pages"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=shown,
        auto_reload=False,
    )
    environment.globals.update(
        at=address,
        disclaimer=DISCLAIMER,
        marks=MARKS,
        static_version=static_version,
        themes=THEMES,
        version=product_version(),
    )
    environment.filters.update(
        block_kind=lambda block: type(block).__name__.lower(),
        clause_pieces=clause_pieces,
        counted=lambda number, noun, many="": count_of(number, noun=noun, many=many),
        dated=written_date,
        linked=linked,
        moment=written_moment,
        said=verdict_words,
    )
    return environment
