"""Clauses by incidents, each cell a verdict; and who covers whom."""

from foedus.actors import Actors
from foedus.charts.chart import VERDICTS, Chart, Row, actor_label, data_of, import_library, spec_of
from foedus.comparisons import Cover
from foedus.instruments import Register
from foedus.obligations import Assessment

COLUMNS = ("incident", "title", "clause", "ref", "beneficiary", "verdict", "in_force", "decided_by", "statements")
COVER_COLUMNS = ("bearer", "beneficiary", "clauses", "firmest", "named")
# The kinds of commitment, the firmest first; the colour is that of the first that one owes another.
KINDS = {
    "defence": "#0072b2",
    "assistance": "#009e73",
    "guarantee": "#56b4e9",
    "determination": "#cc79a7",
    "consultation": "#e69f00",
    "right": "#b8b8b8",
}
MOST_NAMED = 6
STEP = 18


def matrix_chart(assessment: Assessment, *, register: Register, silent: bool = False) -> Chart:
    """Return clauses down and incidents across, each cell with the colour and the sign of its verdict.

    Clauses that are not engaged in any incident are counted in the description, and shown where `silent` is set.
    Grain of the rows: one a finding that is shown.
    """
    rows, left = _rows(assessment, register, silent=silent)
    altair = import_library("altair")
    domain = [name for name in VERDICTS if any(row["verdict"] == name for row in rows)]
    base = altair.Chart(data_of(rows)).encode(
        x=altair.X("title:N", title=None, sort=None, axis=altair.Axis(labelAngle=-35, orient="top")),
        y=altair.Y("line:N", title=None, sort=None),
    )
    colours = altair.Scale(domain=domain, range=[VERDICTS[name][0] for name in domain])
    cells = base.mark_rect(stroke="#ffffff").encode(
        color=altair.Color("verdict:N", scale=colours, title="verdict"),
        tooltip=["ref:N", "title:N", "beneficiary:N", "verdict:N", "decided_by:N"],
    )
    drawn = (cells + base.mark_text(color="#1b1b1b").encode(text="sign:N")).properties(
        width=altair.Step(max(STEP, 90)), height=altair.Step(STEP)
    )
    title = "Verdicts, clause by clause"
    said = f"{len(rows)} findings: " + ", ".join(
        f"{sum(row['verdict'] == name for row in rows)} {name}" for name in domain
    )
    said += f"; {left} more are not engaged in any incident" if left else ""
    return Chart(
        kind="matrix", title=title, description=said, columns=COLUMNS, rows=_without(rows, COLUMNS),
        spec=spec_of(drawn, title=title, description=said),
    )  # fmt: skip


def _rows(assessment: Assessment, register: Register, *, silent: bool) -> tuple[tuple[Row, ...], int]:
    """Return a row for each finding that is shown, and how many are not."""
    titles = {one.id: one.title for one in assessment.incidents}
    order = list(VERDICTS)
    mattering = {one.name for one in assessment.findings if silent or one.verdict != "not_engaged"}
    shown = [one for one in assessment.findings if one.name in mattering]
    left = len(assessment.findings) - len(shown)
    found = sorted(shown, key=lambda one: (order.index(one.verdict), one.name, one.incident))
    rows: tuple[Row, ...] = tuple(
        {
            "incident": one.incident,
            "title": titles.get(one.incident, one.incident),
            "clause": one.name,
            "ref": f"{_name(one.instrument, register)}, {one.provision}",
            "beneficiary": one.beneficiary,
            "verdict": one.verdict,
            "in_force": one.in_force,
            "decided_by": "; ".join(one.deciding),
            "statements": " ".join(name[:10] for name in one.grounds.statements),
            "sign": VERDICTS[one.verdict][1],
            "line": f"{_name(one.instrument, register)}, {one.provision} · {one.beneficiary}",
        }
        for one in found
    )
    return rows, left


def cover_matrix_chart(cover: Cover, *, actors: Actors) -> Chart:
    """Return who would owe (down) whom (across), the colour by the firmest kind of commitment.

    Grain of the rows: one a pair of bearer and beneficiary.
    """
    rows = cover_pairs(cover)
    altair = import_library("altair")
    named = tuple(
        row | {"from": actor_label(row["bearer"], actors=actors), "to": actor_label(row["beneficiary"], actors=actors)}
        for row in rows
    )
    domain = [name for name in KINDS if any(row["firmest"] == name for row in rows)]
    drawn = (
        altair.Chart(data_of(named))
        .mark_rect(stroke="#ffffff")
        .encode(
            x=altair.X("to:N", title="owed to", axis=altair.Axis(labelAngle=-60, orient="top")),
            y=altair.Y("from:N", title="owed by"),
            color=altair.Color(
                "firmest:N", title="kind", scale=altair.Scale(domain=domain, range=[KINDS[name] for name in domain])
            ),
            tooltip=["from:N", "to:N", "firmest:N", "clauses:Q", "named:N"],
        )
    )
    title = f"Cover on {cover.on.isoformat()}"
    said = f"{len(rows)} pairs of states, one of which would owe something to the other"
    return Chart(
        kind="cover", title=title, description=said, columns=COVER_COLUMNS, rows=rows,
        spec=spec_of(
            drawn.properties(width=altair.Step(STEP), height=altair.Step(STEP)), title=title, description=said
        ),
    )  # fmt: skip


def cover_pairs(cover: Cover) -> tuple[Row, ...]:
    """Return what one would owe another as a row; grain: bearer × beneficiary, in the order of their ids."""
    pairs: dict[tuple[str, str], dict[str, str]] = {}
    for one in cover.promises:
        pairs.setdefault((one.bearer, one.beneficiary), {})[one.clause] = one.kind
    order = list(KINDS)
    return tuple(
        {
            "bearer": bearer,
            "beneficiary": beneficiary,
            "clauses": len(clauses),
            "firmest": min(clauses.values(), key=order.index),
            "named": " ".join(list(clauses)[:MOST_NAMED]) + (" …" if len(clauses) > MOST_NAMED else ""),
        }
        for (bearer, beneficiary), clauses in sorted(pairs.items())
    )


def _name(instrument: str, register: Register) -> str:
    found = register.get(instrument)
    return (found.short_title or found.title) if found else instrument


def _without(rows: tuple[Row, ...], columns: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple({name: row[name] for name in columns} for row in rows)
