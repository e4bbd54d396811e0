"""Commitments as a network: states as points, what one owes another as arrows."""

import math
from typing import Any

from foedus.actors import Actors
from foedus.charts.chart import Chart, Row, actor_label, data_of, import_library, spec_of
from foedus.charts.matrix import COVER_COLUMNS, KINDS, cover_pairs
from foedus.comparisons import Cover

# How many ties the description names.
MOST_TOLD = 60
SEED = 1
SIZE, LARGE_SIZE = 620, 1000
# From so many states on, names stand outwards along the ring.
MANY = 30
# Where an arrow's head stands on its way.
HEAD = 0.82
Spot = tuple[float, float]


def network_chart(cover: Cover, *, actors: Actors) -> Chart:
    """Return who would owe something to whom as a network; an arrow leads from who owes to whom it is owed.

    Around one beneficiary the others stand in a ring; of many all do, those with common ties beside one another.
    Grain of the rows: one a pair of bearer and beneficiary.
    """
    rows = cover_pairs(cover)
    altair = import_library("altair")
    spots = _spots(rows, cover.beneficiaries)
    title = f"Commitments on {cover.on.isoformat()}"
    said = f"{len(spots)} states and {len(rows)} ties: " + "; ".join(
        f"{row['bearer']} to {row['beneficiary']} ({row['firmest']})" for row in rows[:MOST_TOLD]
    )
    size = SIZE if len(spots) <= MANY else LARGE_SIZE
    drawn = _ties(altair, rows, spots, actors) + _states(altair, rows, spots, actors)
    return Chart(
        kind="network", title=title, description=said, columns=COVER_COLUMNS, rows=rows,
        spec=spec_of(drawn.properties(width=size, height=size), title=title, description=said),
    )  # fmt: skip


def _spots(rows: tuple[Row, ...], beneficiaries: tuple[str, ...]) -> dict[str, Spot]:
    """Return where each state stands, the same for the same ties."""
    names = sorted({str(row[end]) for row in rows for end in ("bearer", "beneficiary")})
    if len(beneficiaries) == 1:
        return {beneficiaries[0]: (0.0, 0.0)} | _ring([name for name in names if name != beneficiaries[0]])
    networkx = import_library("networkx")
    graph = networkx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from((str(row["bearer"]), str(row["beneficiary"])) for row in rows)
    circles = networkx.community.louvain_communities(graph, seed=SEED) if rows else []
    return _ring([name for circle in sorted(circles, key=min) for name in sorted(circle)])


def _ring(names: list[str]) -> dict[str, Spot]:
    turn = 2 * math.pi / max(len(names), 1)
    return {name: (math.cos(number * turn), math.sin(number * turn)) for number, name in enumerate(names)}


def _ties(altair: Any, rows: tuple[Row, ...], spots: dict[str, Spot], actors: Actors) -> Any:  # noqa: ANN401 - Altair's
    ties = tuple(_tie(row, spots, actors) for row in rows)
    shown = [name for name in KINDS if any(row["firmest"] == name for row in rows)]
    scale = altair.Scale(domain=shown, range=[KINDS[name] for name in shown])
    colour = altair.Color("firmest:N", title="kind", scale=scale)
    base = altair.Chart(data_of(ties))
    tooltip = ["from:N", "to:N", "firmest:N", "clauses:Q", "named:N"]
    place = _place(altair)
    lines = base.mark_rule(strokeWidth=1.2, opacity=1, strokeOpacity=0.45).encode(
        x=altair.X("x1:Q", **place), y=altair.Y("y1:Q", **place), x2="x2:Q", y2="y2:Q", color=colour, tooltip=tooltip
    )
    heads = base.mark_point(shape="triangle-up", filled=True, size=45, fillOpacity=0.9, opacity=1).encode(
        x=altair.X("xh:Q", **place),
        y=altair.Y("yh:Q", **place),
        angle=altair.Angle("turn:Q", scale=altair.Scale(domain=[0, 360], range=[0, 360])),
        color=colour,
        tooltip=tooltip,
    )
    return lines + heads


def _tie(row: Row, spots: dict[str, Spot], actors: Actors) -> Row:
    (x1, y1), (x2, y2) = spots[str(row["bearer"])], spots[str(row["beneficiary"])]
    turn = math.degrees(math.atan2(x2 - x1, y2 - y1)) % 360
    return row | {
        "from": actor_label(row["bearer"], actors=actors),
        "to": actor_label(row["beneficiary"], actors=actors),
        "x1": x1, "y1": y1, "x2": x2, "y2": y2, "turn": turn,
        "xh": x1 + (x2 - x1) * HEAD, "yh": y1 + (y2 - y1) * HEAD,
    }  # fmt: skip


def _states(altair: Any, rows: tuple[Row, ...], spots: dict[str, Spot], actors: Actors) -> Any:  # noqa: ANN401 - Altair's
    points: tuple[Row, ...] = tuple(
        {
            "state": actor_label(name, actors=actors),
            "ties": sum(name in (row["bearer"], row["beneficiary"]) for row in rows),
            "x": x, "y": y, "turn": -math.degrees(math.atan2(y, x)), "left": x < 0,
        }
        for name, (x, y) in spots.items()
    )  # fmt: skip
    base = altair.Chart(data_of(points)).encode(
        x=altair.X("x:Q", **_place(altair)), y=altair.Y("y:Q", **_place(altair)), tooltip=["state:N", "ties:Q"]
    )
    dots = base.mark_circle(size=70, color="#555555", opacity=1)
    if len(points) <= MANY:
        return dots + base.mark_text(dy=-10, fontSize=11).encode(text="state:N")
    # A name on the left side of the ring is turned, so that nobody reads upside down.
    right = base.transform_filter("!datum.left").mark_text(align="left", dx=8, fontSize=9)
    left = base.transform_filter("datum.left").transform_calculate(turn="datum.turn + 180")
    outward = {"text": "state:N", "angle": altair.Angle("turn:Q", scale=None)}
    return dots + right.encode(**outward) + left.mark_text(align="right", dx=-8, fontSize=9).encode(**outward)


def _place(altair: Any) -> dict[str, Any]:  # noqa: ANN401 - Altair's
    return {"axis": None, "scale": altair.Scale(domain=[-1.3, 1.3])}
