"""A chart: its rows, its description in Vega-Lite, and the picture that comes of it."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from html import escape
from importlib import import_module
from typing import Any, Literal

from foedus.actors import Actors
from foedus.errors import UsageError
from foedus.obligations import Assessment
from foedus.terms import Days

ChartForm = Literal["svg", "png", "html", "json"]
Scheme = Literal["light", "dark"]
Cell = str | float | None
Row = dict[str, Cell]
INK = {"light": ("#1b1b1b", "#d8d8d8", "#ffffff"), "dark": ("#eeeeee", "#444444", "#161616")}
# Colours that people with any colour vision tell apart (Okabe and Ito 2008), with a sign beside each that common fonts
# have, so that a label stands in one font.
VERDICTS = {
    "engaged": ("#009e73", "●"),
    "contravened": ("#d55e00", "▲"),
    "available": ("#56b4e9", "◊"),
    "disputed": ("#cc79a7", "≠"),
    "on_broad_reading": ("#0072b2", "■"),
    "on_interpretation": ("#0072b2", "□"),
    "undetermined": ("#e69f00", "?"),
    "not_in_force": ("#b8b8b8", "○"),
    "not_engaged": ("#e4e4e4", "·"),
}
# What is drawn for a light ground, and what stands for it on a dark one.
DARKENED = {
    "#e6e6e6": "#2c3138",
    "#9a9a9a": "#6a717c",
    "#f0c36d": "#8a6414",
    "#5c5c5c": "#b4b8bf",
    "#0072b2": "#4aa3df",
    "#b87a00": "#e0a93a",
    "#b34700": "#ff9d5c",
    "#005a8f": "#7cc4ff",
    "#555555": "#c9ccd2",
    "#fdfdfd": "#161616",
}
# An actor's id where a title made of ids names it: after who did it, or to whom.
NAMED = re.compile(r"(?<=\bby |\bto |\bof |., )([A-Z]{3}|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?=,| to | of | under |$)")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Brightness (of 255,000) below which ink on a colour is not read well.
DEEP = 100_000
OPENING = re.compile(r"<svg\b[^>]*>")
SHARPNESS = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture before it is drawn.

    `description` is what a reader who does not see it is told; `spec` is Vega-Lite with its data inside, so that
    nothing is fetched; `rows` are the data behind it, one item a mark, under `columns`; `source` says below the title
    on which law and knowledge it rests.
    """

    kind: str
    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    spec: dict[str, Any]
    source: tuple[str, ...] = ()


def render_chart(chart: Chart, *, form: ChartForm, scheme: Scheme = "light") -> bytes:
    """Return the chart as a picture (SVG, PNG), as a page that needs no other file (HTML), or as Vega-Lite (JSON).

    An SVG has its title and description inside. No form asks anything of another host.

    Raises:
        UsageError: The extra `charts` is not installed.
    """
    drawn = chart.spec if scheme == "light" else _darkened(chart.spec)
    spec = drawn | {"config": _config(scheme)}
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


def actor_label(actor: Cell, *, actors: Actors | None) -> str:
    """Return an actor's name, its id where the register has none."""
    found = actors.get(str(actor)) if actors else None
    return found.name if found else str(actor)


def act_label(title: str, *, actors: Actors | None) -> str:
    """Return the title of an act with names in place of ids: `Pledge by United States to Qatar`."""
    return NAMED.sub(lambda found: actor_label(found[1], actors=actors), title) if actors else title


def verdict_label(verdict: str) -> str:
    """Return a verdict in words behind its sign, by which it is known where colours are not."""
    return f"{VERDICTS[verdict][1]} {verdict.replace('_', ' ')}"


def is_deep(colour: str) -> bool:
    """Say whether a sign on a colour is read better in white than in ink."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 299 * red + 587 * green + 114 * blue < DEEP


def day_label(days: Days) -> str:
    """Return days in digits: one day, the first to the last, or that the day is not known."""
    if days.first.year <= 1:
        return "day not known"
    first, last = days.first.isoformat(), days.last.isoformat()
    return first if first == last else f"{first} to {last}"


def incident_labels(assessment: Assessment) -> dict[str, str]:
    """Return what each incident is called in a picture; incidents of one title are told apart by day, then by id."""
    titles = {one.id: shown(one.title) or one.id for one in assessment.incidents}
    alike = Counter(titles.values())
    dated = {
        one.id: titles[one.id] + (f", {day_label(one.happened_on)}" if alike[titles[one.id]] > 1 else "")
        for one in assessment.incidents
    }
    again = Counter(dated.values())
    return {name: f"{label} ({name})" if again[label] > 1 else label for name, label in dated.items()}


def sources_of(assessment: Assessment) -> tuple[str, ...]:
    """Return on which law and knowledge a picture rests, with the hashes that say so."""
    receipt, dates = assessment.receipt, assessment.dates
    known = f"known by {dates.as_of[:10]}" if dates.as_of else "known: everything on record"
    one = assessment.incidents[0] if len(assessment.incidents) == 1 else None
    day = receipt.asked_on or (day_label(one.happened_on) if one else dates.on)
    law = f"Law of {day}" if day and "," not in day else "Law of the day of each incident"
    hashes = f"register sha-256 {receipt.register[:12]}; statements sha-256 {receipt.statements[:12]}"
    return (
        f"{law}; {known}; evidence policy {assessment.policy}.",
        f"Foedus {receipt.version}; {hashes}. Not legal advice.",
    )


def data_of(rows: tuple[Row, ...]) -> Any:  # noqa: ANN401 - as Altair has it
    """Return rows as data that stand in the chart itself."""
    clean = [{key: shown(value) if isinstance(value, str) else value for key, value in row.items()} for row in rows]
    return import_library("altair").Data(values=clean)


def spec_of(drawn: Any, *, title: str, description: str, source: tuple[str, ...] = ()) -> dict[str, Any]:  # noqa: ANN401 - a chart of Altair's
    """Return what Altair drew as Vega-Lite, its source below its title."""
    heading = {"text": shown(title), "subtitle": [shown(line) for line in source]} if source else shown(title)
    spec: dict[str, Any] = drawn.properties(title=heading, description=shown(description)).to_dict(validate=False)
    return spec


def _darkened(spec: dict[str, Any]) -> dict[str, Any]:
    """Return a description with the colours of a dark ground; data are left as they are."""

    def _turned(part: Any) -> Any:  # noqa: ANN401 - a piece of JSON
        if isinstance(part, dict):
            return {key: value if key in ("data", "datasets") else _turned(value) for key, value in part.items()}
        if isinstance(part, list):
            return [_turned(one) for one in part]
        return DARKENED.get(part, part) if isinstance(part, str) else part

    turned: dict[str, Any] = _turned(spec)
    return turned


def _config(scheme: Scheme) -> dict[str, Any]:
    ink, line, paper = INK[scheme]
    text = {"labelColor": ink, "titleColor": ink}
    return {
        "background": paper,
        "font": "sans-serif",
        "view": {"stroke": None},
        "title": {"color": ink, "anchor": "start", "fontSize": 15, "subtitleColor": ink, "subtitleFontSize": 11}
        | {"subtitlePadding": 5, "offset": 12, "frame": "bounds"},
        "padding": 12,
        "axis": text
        | {"gridColor": line, "domainColor": line, "tickColor": line, "labelLimit": 520}
        | {"labelFontSize": 12, "titleFontSize": 12},
        "legend": text | {"labelFontSize": 12, "titleFontSize": 12, "labelLimit": 320, "symbolOpacity": 1},
        "header": text,
        "text": {"color": ink},
        "rule": {"color": ink},
    }


def _told(svg: str, chart: Chart) -> str:
    """Return the SVG with its title and description, which a screen reader reads out."""
    told = f"<title>{escape(shown(chart.title))}</title><desc>{escape(shown(chart.description))}</desc>"
    return OPENING.sub(lambda found: found[0][:-1] + ' role="img">' + told, svg, count=1)
