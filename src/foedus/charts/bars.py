"""How many findings come out how, incident by incident."""

from collections import Counter

from foedus.charts.chart import VERDICTS, Chart, Row, data_of, import_library, spec_of
from foedus.obligations import Assessment

COLUMNS = ("incident", "title", "verdict", "findings")


def bar_chart(assessment: Assessment) -> Chart:
    """Return bars of how many findings have each verdict.

    Grain of the rows: incident × verdict that it has.
    """
    titles = {one.id: one.title for one in assessment.incidents}
    counts = Counter((one.incident, one.verdict) for one in assessment.findings)
    order = list(VERDICTS)
    rows: tuple[Row, ...] = tuple(
        {"incident": incident, "title": titles.get(incident, incident), "verdict": verdict, "findings": counted}
        for (incident, verdict), counted in sorted(
            counts.items(), key=lambda item: (item[0][0], order.index(item[0][1]))
        )
    )
    altair = import_library("altair")
    domain = [name for name in order if any(row["verdict"] == name for row in rows)]
    colours = altair.Scale(domain=domain, range=[VERDICTS[name][0] for name in domain])
    drawn = (
        altair.Chart(data_of(rows))
        .mark_bar()
        .encode(
            x=altair.X("findings:Q", title="findings", axis=altair.Axis(tickMinStep=1)),
            y=altair.Y("title:N", title=None, sort=None),
            color=altair.Color("verdict:N", scale=colours, title="verdict"),
            order=altair.Order("verdict:N"),
            tooltip=["title:N", "verdict:N", "findings:Q"],
        )
    )
    title = "Findings by verdict"
    said = "; ".join(f"{row['title']}: {row['findings']} {row['verdict']}" for row in rows) or "no finding"
    return Chart(
        kind="bars", title=title, description=said, columns=COLUMNS, rows=rows,
        spec=spec_of(drawn.properties(width=520), title=title, description=said),
    )  # fmt: skip
