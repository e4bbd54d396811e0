"""What happened when, above the bands of what was in force."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from foedus.charts.chart import Chart, Row, data_of, import_library, spec_of
from foedus.instruments import Instrument, Register, period_of
from foedus.obligations import Assessment
from foedus.statements import Statement
from foedus.terms import Days, parse_days

COLUMNS = ("row", "id", "label", "from", "to", "status", "statements")
COLOURS = {
    "incident": "#d55e00",
    "act": "#0072b2",
    "in force": "#009e73",
    "in force, dates in doubt": "#e69f00",
}
MARGIN = timedelta(days=60)
MOST_BANDS = 24
SHOWN = {"engaged", "contravened", "available", "disputed", "on_broad_reading", "on_interpretation", "undetermined",
         "not_in_force"}  # fmt: skip


def timeline_chart(assessment: Assessment, *, register: Register) -> Chart:
    """Return incidents and recorded acts on their days, above a band for each instrument that may matter.

    Grain of the rows: one a dated incident, one a dated act, one an instrument; `to` is the last day, included.
    A band is cut where the picture ends; its row has the dates as the register has them.
    """
    events = tuple(_events(assessment))
    window = _window(events)
    bands = tuple(_bands(assessment, register))[:MOST_BANDS]
    title, said = "What happened, and what was in force", _said(events, bands)
    drawn = _drawn(events, bands, window)
    return Chart(
        kind="timeline", title=title, description=said, columns=COLUMNS, rows=(*events, *bands),
        spec=spec_of(drawn, title=title, description=said),
    )  # fmt: skip


def _events(assessment: Assessment) -> Iterator[Row]:
    for one in assessment.incidents:
        if one.happened_on.first.year > 1:
            cited = one.accounts[0].statements_for(one.id, name="happened_on")
            yield _row("incident", one.id, one.title, one.happened_on, "incident", cited)
    said: dict[str, list[Statement]] = {}
    for statement in assessment.record.statements:
        if statement.property == "happened_on" and statement.stance == "affirms":
            said.setdefault(statement.about, []).append(statement)
    for act in assessment.record.acts:
        for statement in said.get(act.id, ()):
            for value in statement.value:
                days = parse_days(value)
                yield _row("act", act.id, act.title or act.id, days, "act", (statement.id,))


def _row(row: str, name: str, label: str, days: Days, status: str, statements: tuple[str, ...]) -> Row:
    cited = " ".join(one[:10] for one in statements)
    first, last = days.first.isoformat(), days.last.isoformat()
    return {"row": row, "id": name, "label": label, "from": first, "to": last, "status": status, "statements": cited}


def _bands(assessment: Assessment, register: Register) -> Iterator[Row]:
    mattering = dict.fromkeys(one.instrument for one in assessment.findings if one.verdict in SHOWN)
    for name in mattering:
        instrument = register.get(name)
        if instrument is not None and (instrument.in_force_from or instrument.signed_on):
            yield _band(instrument)


def _band(instrument: Instrument) -> Row:
    period = period_of(instrument.in_force_from, until=instrument.in_force_to)
    start = period.start or parse_days(instrument.signed_on or "")
    sure = (
        period.start is not None
        and start.first == start.last
        and (not period.end or period.end.first == period.end.last)
    )
    return {
        "row": "instrument",
        "id": instrument.id,
        "label": instrument.short_title or instrument.title,
        "from": start.first.isoformat(),
        "to": (period.end.last - timedelta(days=1)).isoformat() if period.end else None,
        "status": "in force" if sure else "in force, dates in doubt",
        "statements": "",
    }


def _window(events: tuple[Row, ...]) -> tuple[date, date]:
    """Return the days that the picture shows: what happened, with some weeks around it."""
    days = [date.fromisoformat(str(row[end])) for row in events for end in ("from", "to")]
    if not days:
        return date(1945, 1, 1), date(2030, 1, 1)
    margin = max(MARGIN, (max(days) - min(days)) / 8)
    floor, roof = date.min + margin, date.max - margin
    return max(min(days), floor) - margin, min(max(days), roof) + margin


def _drawn(events: tuple[Row, ...], bands: tuple[Row, ...], window: tuple[date, date]) -> Any:  # noqa: ANN401 - Altair's
    altair = import_library("altair")
    first, last = (one.isoformat() for one in window)
    rows = tuple(
        row | {"begin": max(str(row["from"]), first), "end": _end(row, last), "lane": _lane(row)}
        for row in (*events, *bands)
        if str(row["from"]) <= last and (row["to"] is None or str(row["to"]) >= first)
    )
    shown = [name for name in COLOURS if any(row["status"] == name for row in rows)]
    scale = altair.Scale(domain=shown, range=[COLOURS[name] for name in shown])
    base = altair.Chart(data_of(rows)).encode(
        x=altair.X(
            "begin:T",
            title=None,
            axis=altair.Axis(format="%-d %b %Y", labelAngle=-30),
            scale=altair.Scale(domain=[first, last]),
        ),
        y=altair.Y("lane:N", title=None, sort=None, axis=altair.Axis(labelLimit=320, grid=True)),
        color=altair.Color("status:N", title=None, scale=scale),
        tooltip=["label:N", "from:N", "to:N", "status:N"],
    )
    ticks = base.transform_filter("datum.row != 'instrument'").mark_bar(minBandSize=4, height=12).encode(x2="end:T")
    points = base.transform_filter("datum.row != 'instrument'").mark_point(filled=True, size=70, shape="diamond")
    lasting = base.transform_filter("datum.row == 'instrument'").mark_bar(height=9).encode(x2="end:T")
    return (ticks + points + lasting).properties(width=620, height=altair.Step(20))


def _end(row: Row, last: str) -> str:
    """Return the day after the last, which is where a mark ends; a band without an end goes to the edge."""
    if row["to"] is None or str(row["to"]) >= last:
        return last
    return (date.fromisoformat(str(row["to"])) + timedelta(days=1)).isoformat()


def _lane(row: Row) -> str:
    return str(row["label"]) if row["row"] == "instrument" else f"{row['row']}: {row['label']}"


def _said(events: tuple[Row, ...], bands: tuple[Row, ...]) -> str:
    happened = [
        f"{row['label']}, {row['from']}" + (f" to {row['to']}" if row["to"] != row["from"] else "") for row in events
    ]
    in_force = [f"{row['label']} from {row['from']}" + (f" to {row['to']}" if row["to"] else "") for row in bands]
    return "; ".join((*happened, *in_force)) or "nothing dated is on record"
