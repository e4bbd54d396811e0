"""How many findings come out how, incident by incident."""

from collections import Counter
from typing import Any

from foedus.charts.chart import (
    VERDICTS,
    Chart,
    Row,
    data_of,
    import_library,
    incident_labels,
    sources_of,
    spec_of,
    verdict_label,
)
from foedus.obligations import Assessment

COLUMNS = ("incident", "title", "verdict", "findings")
# A segment narrower than this part of the longest bar has no room for its number.
ROOM = 0.035


def bar_chart(assessment: Assessment) -> Chart:
    """Return bars of how many findings have each verdict, the weightiest first, each with its sign and number.

    Grain of the rows: incident × verdict that it has.
    """
    labels = incident_labels(assessment)
    counts = Counter((one.incident, one.verdict) for one in assessment.findings)
    order = list(VERDICTS)
    rows: tuple[Row, ...] = tuple(
        {"incident": incident, "title": labels.get(incident, incident), "verdict": verdict, "findings": counted}
        for (incident, verdict), counted in sorted(
            counts.items(), key=lambda item: (item[0][0], order.index(item[0][1]))
        )
    )
    title = "Findings by verdict"
    said = "; ".join(f"{row['title']}: {row['findings']} {str(row['verdict']).replace('_', ' ')}" for row in rows)
    said, source = said or "no finding", sources_of(assessment)
    return Chart(
        kind="bars", title=title, description=said, columns=COLUMNS, rows=rows, source=source,
        spec=spec_of(_drawn(rows), title=title, description=said, source=source),
    )  # fmt: skip


def _drawn(rows: tuple[Row, ...]) -> Any:  # noqa: ANN401 - Altair's
    altair = import_library("altair")
    placed = tuple(_placed(rows))
    domain = [name for name in VERDICTS if any(row["verdict"] == name for row in rows)]
    colours = altair.Scale(domain=[verdict_label(one) for one in domain], range=[VERDICTS[one][0] for one in domain])
    longest = max((float(row["end"] or 0) for row in placed), default=1.0)
    base = altair.Chart(data_of(placed)).encode(y=altair.Y("title:N", title=None, sort=None))
    bars = base.mark_bar(stroke="#fdfdfd", strokeWidth=1).encode(
        x=altair.X("begin:Q", title="findings", axis=altair.Axis(tickMinStep=1)),
        x2="end:Q",
        color=altair.Color("word:N", scale=colours, title="verdict", legend=altair.Legend(orient="bottom", columns=4)),
        tooltip=["title:N", "verdict:N", "findings:Q"],
    )
    names = base.transform_filter(f"datum.findings >= {longest * ROOM}").mark_text(color="#1b1b1b", fontSize=12)
    return (bars + names.encode(x="middle:Q", text="number:N")).properties(width=520, height=altair.Step(28))


def _placed(rows: tuple[Row, ...]) -> list[Row]:
    """Return rows with where each segment begins and ends."""
    reached: Counter[str] = Counter()
    placed: list[Row] = []
    for row in rows:
        name, number = str(row["incident"]), int(row["findings"] or 0)
        begin = reached[name]
        reached[name] += number
        verdict = str(row["verdict"])
        more: Row = {"begin": begin, "end": begin + number, "middle": begin + number / 2}
        placed.append(row | more | {"word": verdict_label(verdict), "number": f"{VERDICTS[verdict][1]} {number}"})
    return placed
