"""What happened when, above the bands of what was in force."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from foedus.actors import Actors
from foedus.charts.chart import (
    Chart,
    Row,
    act_label,
    data_of,
    import_library,
    incident_labels,
    sources_of,
    spec_of,
)
from foedus.instruments import Instrument, Register, period_of
from foedus.obligations import Assessment
from foedus.statements import Statement
from foedus.terms import Days, parse_days

COLUMNS = ("row", "id", "label", "from", "to", "status", "statements")
IN_FORCE, IN_DOUBT = "in force", "in force, dates in doubt"
COLOURS = {"incident": "#d55e00", "act": "#0072b2", IN_FORCE: "#009e73", IN_DOUBT: "#b87a00"}
Stretches = tuple[tuple[date, date, str], ...]
MARGIN = timedelta(days=60)
MOST_BANDS = 24
SHOWN = {"engaged", "contravened", "available", "disputed", "on_broad_reading", "on_interpretation", "undetermined",
         "not_in_force"}  # fmt: skip


def timeline_chart(assessment: Assessment, *, register: Register, actors: Actors | None = None) -> Chart:
    """Return incidents and recorded acts on their days, above a band for each instrument that may matter.

    With `actors`, acts name them as people do. Grain of the rows: one a dated incident, one a dated act, one an
    instrument; `to` is the last day, included. A band is cut where the picture ends; its row has the dates as the
    register has them.
    """
    events = tuple(_events(assessment, actors))
    window = _window(events)
    found = tuple(_bands(assessment, register))
    bands, left = found[:MOST_BANDS], len(found[MOST_BANDS:])
    rows = (*events, *(row for row, _ in bands))
    title, said = "What happened, and what was in force", _said(events, tuple(row for row, _ in bands))
    more = f"{left} more instruments are not drawn. " if left else ""
    doubtful = any(row["status"] == IN_DOUBT for row in _stretched(bands, window))
    told = f"{more}{'Pale and dashed: perhaps in force.' if doubtful else ''}".strip()
    source = (*((told,) if told else ()), *sources_of(assessment))
    return Chart(
        kind="timeline", title=title, description=said + (f"; {more.strip()}" if more else ""), columns=COLUMNS,
        rows=rows, source=source,
        spec=spec_of(_drawn(events, bands, window), title=title, description=said, source=source),
    )  # fmt: skip


def _events(assessment: Assessment, actors: Actors | None) -> Iterator[Row]:
    labels = incident_labels(assessment)
    for one in sorted(assessment.incidents, key=lambda each: each.happened_on.first):
        if one.happened_on.first.year > 1:
            cited = one.accounts[0].statements_for(one.id, name="happened_on")
            yield _row("incident", one.id, labels[one.id], one.happened_on, "incident", cited)
    said: dict[str, list[Statement]] = {}
    for statement in assessment.record.statements:
        if statement.property == "happened_on" and statement.stance == "affirms":
            said.setdefault(statement.about, []).append(statement)
    acts = [
        _row("act", act.id, act_label(act.title or act.id, actors=actors), parse_days(value), "act", (statement.id,))
        for act in assessment.record.acts
        for statement in said.get(act.id, ())
        for value in statement.value
    ]
    yield from sorted(acts, key=lambda row: str(row["from"]))


def _row(row: str, name: str, label: str, days: Days, status: str, statements: tuple[str, ...]) -> Row:
    cited = " ".join(one[:10] for one in statements)
    first, last = days.first.isoformat(), days.last.isoformat()
    return {"row": row, "id": name, "label": label, "from": first, "to": last, "status": status, "statements": cited}


def _bands(assessment: Assessment, register: Register) -> Iterator[tuple[Row, Stretches]]:
    mattering = dict.fromkeys(one.instrument for one in assessment.findings if one.verdict in SHOWN)
    for name in mattering:
        instrument = register.get(name)
        if instrument is not None and (instrument.in_force_from or instrument.signed_on):
            yield _band(instrument)


def _band(instrument: Instrument) -> tuple[Row, Stretches]:
    """Return the row of an instrument, and its stretches: from a day to before another, sure or perhaps in force."""
    period = period_of(instrument.in_force_from, until=instrument.in_force_to)
    start = period.start or parse_days(instrument.signed_on or "")
    first, last = start.first, period.end.last if period.end else date.max
    # What is sure begins with the last day that it may have begun on, and ends with the first that it may have ended.
    begun = start.last if period.start is not None else last
    ended = max(period.end.first if period.end else date.max, begun)
    edges = ((first, begun, IN_DOUBT), (begun, ended, IN_FORCE), (ended, last, IN_DOUBT))
    stretches = tuple((one, other, status) for one, other, status in edges if one < other)
    row: Row = {
        "row": "instrument",
        "id": instrument.id,
        "label": instrument.short_title or instrument.title,
        "from": first.isoformat(),
        "to": (last - timedelta(days=1)).isoformat() if period.end else None,
        "status": IN_DOUBT if any(status == IN_DOUBT for _, _, status in stretches) else IN_FORCE,
        "statements": "",
    }
    return row, stretches


def _window(events: tuple[Row, ...]) -> tuple[date, date]:
    """Return the days that the picture shows: what happened, with some weeks around it."""
    days = [date.fromisoformat(str(row[end])) for row in events for end in ("from", "to")]
    if not days:
        return date(1945, 1, 1), date(2030, 1, 1)
    margin = max(MARGIN, (max(days) - min(days)) / 8)
    floor, roof = date.min + margin, date.max - margin
    return max(min(days), floor) - margin, min(max(days), roof) + margin


def _drawn(events: tuple[Row, ...], bands: Sequence[tuple[Row, Stretches]], window: tuple[date, date]) -> Any:  # noqa: ANN401 - Altair's
    altair = import_library("altair")
    rows = (*_marked(events, window), *_stretched(bands, window))
    shown = [name for name in COLOURS if any(row["status"] == name for row in rows)]
    scale = altair.Scale(domain=shown, range=[COLOURS[name] for name in shown])
    lanes = list(dict.fromkeys(str(row["lane"]) for row in rows))
    span = [one.isoformat() for one in window]
    axis = altair.Axis(format="%-d %b %Y", labelAngle=-30, labelOverlap="greedy", tickCount=8)
    base = altair.Chart(data_of(rows)).encode(
        x=altair.X("begin:T", title=None, axis=axis, scale=altair.Scale(domain=span)),
        y=altair.Y("lane:N", title=None, sort=lanes, axis=altair.Axis(labelLimit=460, grid=True)),
        color=altair.Color("status:N", title=None, scale=scale, legend=altair.Legend(orient="bottom", columns=4)),
        tooltip=["label:N", "from:N", "to:N", "status:N"],
    )
    days = base.transform_filter("datum.row == 'incident'")
    line = days.mark_rule(strokeDash=[4, 3], opacity=0.6).encode(y=altair.Y())
    wide = base.transform_filter("datum.row != 'instrument' && datum.wide").mark_bar(height=8, opacity=0.5)
    points = days.mark_point(filled=True, size=130, shape="diamond", opacity=1)
    ticks = base.transform_filter("datum.row == 'act'").mark_tick(thickness=3, height=14, opacity=1)
    sure = base.transform_filter(f"datum.status == '{IN_FORCE}'").mark_bar(height=10)
    perhaps = base.transform_filter(f"datum.status == '{IN_DOUBT}'").mark_bar(
        height=9, fillOpacity=0.3, strokeWidth=1, strokeDash=[3, 2]
    )
    perhaps = perhaps.encode(x2="end:T", stroke=altair.Stroke("status:N", scale=scale, legend=None))
    ended = (line, wide.encode(x2="end:T"), points, ticks, sure.encode(x2="end:T"), perhaps)
    return altair.layer(*ended).properties(width=620, height=altair.Step(22))


def _marked(events: tuple[Row, ...], window: tuple[date, date]) -> Iterator[Row]:
    """Yield what happened with where it is drawn."""
    for row in events:
        first, last = date.fromisoformat(str(row["from"])), date.fromisoformat(str(row["to"]))
        if first <= window[1] and last >= window[0]:
            begin, end = max(first, window[0]), min(last, window[1])
            after = min(end, window[1] - timedelta(days=1)) + timedelta(days=1)
            more: Row = {"begin": begin.isoformat(), "end": after.isoformat(), "wide": first < last}
            yield row | more | {"lane": _lane(row)}


def _stretched(bands: Sequence[tuple[Row, Stretches]], window: tuple[date, date]) -> Iterator[Row]:
    """Yield the stretches of the bands within the window."""
    for row, stretches in bands:
        for first, last, status in stretches:
            begin, end = max(first, window[0]), min(last, window[1])
            if begin < end:
                yield row | {
                    "begin": begin.isoformat(), "end": end.isoformat(), "status": status, "wide": False,
                    "lane": _lane(row),
                }  # fmt: skip


def _lane(row: Row) -> str:
    return str(row["label"]) if row["row"] == "instrument" else f"{row['row']}: {row['label']}"


def _said(events: tuple[Row, ...], bands: tuple[Row, ...]) -> str:
    happened = [
        f"{row['label']}, {row['from']}" + (f" to {row['to']}" if row["to"] != row["from"] else "") for row in events
    ]
    in_force = [f"{row['label']} from {row['from']}" + (f" to {row['to']}" if row["to"] else "") for row in bands]
    return "; ".join((*happened, *in_force)) or "nothing dated is on record"
