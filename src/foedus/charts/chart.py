"""A chart: its rows, its description in Vega-Lite, and the picture that comes of it."""

import json
import re
from dataclasses import dataclass
from html import escape
from importlib import import_module
from typing import Any, Literal

from foedus.actors import Actors
from foedus.errors import UsageError

ChartForm = Literal["svg", "png", "html", "json"]
Scheme = Literal["light", "dark"]
Cell = str | float | None
Row = dict[str, Cell]
INK = {"light": ("#1b1b1b", "#d8d8d8", "#ffffff"), "dark": ("#eeeeee", "#444444", "#161616")}
# Colours that people with any colour vision tell apart (Okabe and Ito 2008), with a sign beside each.
VERDICTS = {
    "engaged": ("#009e73", "●"),
    "contravened": ("#d55e00", "✕"),
    "available": ("#56b4e9", "◐"),
    "disputed": ("#cc79a7", "◆"),
    "on_broad_reading": ("#0072b2", "◑"),
    "on_interpretation": ("#0072b2", "◒"),
    "undetermined": ("#e69f00", "?"),
    "not_in_force": ("#b8b8b8", "○"),
    "not_engaged": ("#e4e4e4", "·"),
}
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
OPENING = re.compile(r"<svg\b[^>]*>")
SHARPNESS = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture before it is drawn.

    `description` is what a reader who does not see it is told; `spec` is Vega-Lite with its data inside, so that
    nothing is fetched; `rows` are the data behind it, one item a mark, under `columns`.
    """

    kind: str
    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    spec: dict[str, Any]


def render_chart(chart: Chart, *, form: ChartForm, scheme: Scheme = "light") -> bytes:
    """Return the chart as a picture (SVG, PNG), as a page that needs no other file (HTML), or as Vega-Lite (JSON).

    An SVG has its title and description inside. No form asks anything of another host.

    Raises:
        UsageError: The extra `charts` is not installed.
    """
    spec = chart.spec | {"config": _config(scheme)}
    if form == "json":
        return json.dumps(spec, ensure_ascii=False, indent=1).encode()
    maker = import_library("vl_convert")
    if form == "png":
        return bytes(maker.vegalite_to_png(spec, scale=SHARPNESS, allowed_base_urls=[]))
    if form == "html":
        return str(maker.vegalite_to_html(spec, bundle=True)).encode()
    return _told(str(maker.vegalite_to_svg(spec, allowed_base_urls=[])), chart).encode()


def import_library(name: str) -> Any:  # noqa: ANN401 - a library that the base install does not have
    """Return a library of the extra `charts`.

    Raises:
        UsageError: It is not installed.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise UsageError(
            f"A picture needs {error.name}, which is not installed.",
            code="charts/not-installed",
            at="foedus chart",
            want="the extra `charts`",
            mend="run `pip install 'foedus[charts]'`",
        ) from error


def shown(text: str) -> str:
    """Return a text as a picture may show it: in one line, without controls and marks of direction."""
    return " ".join(CONTROL.sub("", text).split())


def actor_label(actor: Cell, *, actors: Actors) -> str:
    """Return an actor's name, its id where the register has none."""
    found = actors.get(str(actor))
    return found.name if found else str(actor)


def data_of(rows: tuple[Row, ...]) -> Any:  # noqa: ANN401 - as Altair has it
    """Return rows as data that stand in the chart itself."""
    clean = [{key: shown(value) if isinstance(value, str) else value for key, value in row.items()} for row in rows]
    return import_library("altair").Data(values=clean)


def spec_of(drawn: Any, *, title: str, description: str) -> dict[str, Any]:  # noqa: ANN401 - a chart of Altair's
    """Return what Altair drew as Vega-Lite."""
    spec: dict[str, Any] = drawn.properties(title=shown(title), description=shown(description)).to_dict(validate=False)
    return spec


def _config(scheme: Scheme) -> dict[str, Any]:
    ink, line, paper = INK[scheme]
    text = {"labelColor": ink, "titleColor": ink}
    return {
        "background": paper,
        "font": "sans-serif",
        "view": {"stroke": None},
        "title": {"color": ink, "anchor": "start", "fontSize": 14, "subtitleColor": ink},
        "axis": text | {"gridColor": line, "domainColor": line, "tickColor": line, "labelLimit": 320},
        "legend": text,
        "header": text,
        "text": {"color": ink},
        "rule": {"color": ink},
    }


def _told(svg: str, chart: Chart) -> str:
    """Return the SVG with its title and description, which a screen reader reads out."""
    told = f"<title>{escape(shown(chart.title))}</title><desc>{escape(shown(chart.description))}</desc>"
    return OPENING.sub(lambda found: found[0][:-1] + ' role="img">' + told, svg, count=1)
